/** What the organization connects to: webhook endpoints, telemetry destinations, external keys, Slack. */
import { valueAt } from "@effect-genai/core/Provider"
import { Ids, Store } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import {
  ClaudeTagBundle,
  ClaudeTagBundleTarget,
  ClaudeTagBundleTargetCreate,
  ClaudeTagDeletedBundleTarget,
  ClaudeTagDeletedSlackChannel,
  ClaudeTagSlackChannel,
  ClaudeTagSlackWorkspace,
  CreateClaudeTagSlackChannelBody,
  UpdateClaudeTagBundleBody,
  UpdateClaudeTagSlackChannelBody,
  UpdateClaudeTagSlackWorkspaceBody
} from "../../generated/admin/ClaudeTag.ts"
import {
  CreateExternalKeyBody,
  DeletedExternalKey,
  ExternalKey,
  UpdateExternalKeyBody
} from "../../generated/admin/ExternalKeys.ts"
import {
  CreateTelemetryDestinationBody,
  DeletedTelemetryDestination,
  DeletedTelemetryDestinationWorkspace,
  TelemetryDestination,
  TelemetryDestinationWorkspace,
  UpdateTelemetryDestinationBody
} from "../../generated/admin/TelemetryDestinations.ts"
import {
  CreateWebhookEndpointBody,
  DeletedOrganizationWebhookEndpoint,
  OrganizationWebhookEndpoint,
  UpdateWebhookEndpointBody
} from "../../generated/admin/Webhooks.ts"
import { refuse } from "../Refusal.ts"
import { read, type Resources } from "../resources.ts"
import { type Call, respondJson, type Routes } from "../Route.ts"
import type { Workspaces } from "./workspaces.ts"

/** A signing secret in Anthropic's format: 32 bytes in Base64 after the prefix. */
const secretOf = (text: string) => `whsec_${btoa(Ids.hex(text, 32))}`

export const make = (store: Resources, workspaces: Workspaces, start: Store.Context) => {
  const endpoints = store.resource({
    path: "/v1/organizations/webhooks/{webhook_endpoint_id}",
    name: "Webhook endpoint",
    prefix: "whep",
    scheme: "id",
    item: OrganizationWebhookEndpoint,
    create: CreateWebhookEndpointBody,
    fields: () => ({ state: "enabled" }),
    update: UpdateWebhookEndpointBody,
    shownOnce: ({ id }) => ({ signing_secret: secretOf(id) }),
    deleted: DeletedOrganizationWebhookEndpoint
  })

  const destinations = store.resource({
    path: "/v1/organizations/telemetry_destinations/{destination_id}",
    name: "Telemetry destination",
    prefix: "teldest",
    item: TelemetryDestination,
    create: CreateTelemetryDestinationBody,
    fields: ({ headers, traces }) => ({
      header_names: Object.keys(Object(headers)),
      traces: { enabled: true, content_mode: "metadata_only", ...Object(traces) }
    }),
    update: UpdateTelemetryDestinationBody,
    updated: ({ headers, state }, { header_names }) => {
      const given = Object.entries(Object(headers))
      const removed = new Set(given.filter(([, value]) => value === null).map(([name]) => name))
      const names = [...new Set([...header_names, ...given.map(([name]) => name)])].filter((name) => !removed.has(name))
      const disabled = Object(state).type === "disabled"
      return { header_names: names, ...(disabled ? { state: { type: "disabled", reason: { type: "caller" } } } : {}) }
    },
    deleted: DeletedTelemetryDestination,
    filters: { "workspace_ids[]": () => true }
  })
  const destinationWorkspaces = store.resource({
    path: "/v1/organizations/telemetry_destinations/{destination_id}/workspaces/{workspace_id}",
    name: "Telemetry destination workspace",
    key: "workspace_id",
    item: TelemetryDestinationWorkspace,
    deleted: DeletedTelemetryDestinationWorkspace,
    verbs: ["list", "delete"]
  }, ({ id }) => destinations.find(id))

  /** Adds a workspace to a destination; adding it a second time changes nothing. */
  const addWorkspace = Effect.fnUntraced(function*(call: Call) {
    const destination = yield* destinations.find(call.id)
    const workspace_id = yield* workspaces.find(call.part)
    const existing = destinationWorkspaces.all(destination.id).find((each) => each.workspace_id === workspace_id)
    return existing ?? destinationWorkspaces.add(
      { workspace_id, telemetry_destination_id: destination.id },
      store.contextOf(call),
      destination.id
    )
  })

  const testedAt = new Map<string, number>()

  /** Tests a destination, at most once in ten seconds. */
  const testDestination = Effect.fnUntraced(function*({ id, now }: Call) {
    yield* destinations.find(id)
    const wait = (testedAt.get(id) ?? -Infinity) + 10_000 - now
    if (wait > 0) {
      return yield* refuse(429, "Wait 10 seconds between tests of a destination", {
        headers: { "retry-after": String(Math.ceil(wait / 1000)) }
      })
    }
    testedAt.set(id, now)
    return { type: "telemetry_destination_test", result: { type: "success" } }
  })

  const keys = store.resource({
    path: "/v1/organizations/external_keys/{external_key_id}",
    name: "External key",
    prefix: "extkey",
    item: ExternalKey,
    create: CreateExternalKeyBody,
    fields: ({ geo = "us" }) => ({ geo, attachment: { type: "unattached" } }),
    update: UpdateExternalKeyBody
  })

  const deleteKey = Effect.fnUntraced(function*({ id }: Call) {
    yield* keys.find(id)
    const workspace = workspaces.workspaces.all().find(({ external_key_id }) => external_key_id === id)
    if (workspace !== undefined) return yield* refuse(400, `A workspace uses the external key: ${workspace.id}`)
    keys.remove(id)
    return Store.fit(DeletedExternalKey, { id }, () => "")
  })

  const bundles = store.resource({
    path: "/v1/organizations/claude_tag/bundles/{bundle_id}",
    name: "Bundle",
    prefix: "bundle",
    item: ClaudeTagBundle,
    update: UpdateClaudeTagBundleBody
  })
  const bundle = bundles.add({ display_name: "Default" }, start)
  const targets = store.resource({
    path: "/v1/organizations/claude_tag/bundles/{bundle_id}/targets/{target_id}",
    name: "Bundle target",
    prefix: "bdlt",
    item: ClaudeTagBundleTarget,
    deleted: ClaudeTagDeletedBundleTarget
  }, ({ id }) => bundles.find(id))

  /** Attaches a bundle; a second time, too. */
  const attach = Effect.fnUntraced(function*(call: Call) {
    yield* bundles.find(call.id)
    const body = yield* read(call, ClaudeTagBundleTargetCreate)
    const attached = targets.all(call.id).find((target) =>
      Object.entries(body).every(([field, value]) => valueAt(target, field) === value)
    )
    const context = store.contextOf(call)
    return attached ?? targets.add({ ...body, created_at: context.now }, context, call.id)
  })
  targets.add({ type: "slack_workspace", slack_workspace_id: "T0001", created_at: start.now }, start, bundle.id)

  const channels = store.resource({
    path: "/v1/organizations/claude_tag/slack_channels/{id}",
    name: "Slack channel",
    prefix: "slch",
    item: ClaudeTagSlackChannel,
    update: UpdateClaudeTagSlackChannelBody,
    filters: {
      include_inherited: () => true,
      slack_workspace_id: ({ slack }, [id]) => slack.workspace_id === id,
      slack_channel_id: ({ slack }, [id]) => slack.channel_id === id
    }
  })

  /** Sets a channel up; a second time, too. */
  const setUp = Effect.fnUntraced(function*(call: Call) {
    const { settings = {}, slack } = yield* read(call, CreateClaudeTagSlackChannelBody)
    const existing = channels.all().find((channel) =>
      channel.slack.channel_id === slack.channel_id && channel.slack.workspace_id === slack.workspace_id
    )
    return existing ?? channels.add({ slack: { ...slack }, settings: Object(settings) }, store.contextOf(call))
  })

  const removeChannel = Effect.fnUntraced(function*({ id }: Call) {
    const { settings } = yield* channels.find(id)
    if (settings.enabled === true) {
      return yield* refuse(400, "The channel is enabled", { code: "slack_channel_enabled" })
    }
    channels.remove(id)
    return Store.fit(ClaudeTagDeletedSlackChannel, { id }, () => "")
  })

  const slackWorkspaces = store.resource({
    path: "/v1/organizations/claude_tag/slack_workspaces/{id}",
    name: "Slack workspace",
    prefix: "slws",
    item: ClaudeTagSlackWorkspace,
    update: UpdateClaudeTagSlackWorkspaceBody,
    filters: {
      include_inherited: () => true,
      slack_workspace_id: ({ slack }, [id]) => Object(slack).workspace_id === id
    }
  })
  slackWorkspaces.add({ slack: { workspace_id: "T0001" } }, start)

  const routes: Routes = {
    ...endpoints.routes,
    ...destinations.routes,
    ...destinationWorkspaces.routes,
    ...keys.routes,
    ...bundles.routes,
    ...targets.routes,
    ...channels.routes,
    ...slackWorkspaces.routes,
    "POST /v1/organizations/webhooks/{webhook_endpoint_id}/regenerate_signing_secret": respondJson(({ id, now }) =>
      Effect.map(endpoints.find(id), () => ({ signing_secret: secretOf(`${id}/${now}`) }))
    ),
    "DELETE /v1/organizations/external_keys/{external_key_id}": respondJson(deleteKey),
    "POST /v1/organizations/claude_tag/bundles/{bundle_id}/targets": respondJson(attach),
    "POST /v1/organizations/claude_tag/slack_channels": respondJson(setUp),
    "DELETE /v1/organizations/claude_tag/slack_channels/{id}": respondJson(removeChannel),
    "POST /v1/organizations/telemetry_destinations/{destination_id}/test": respondJson(testDestination),
    "POST /v1/organizations/telemetry_destinations/{destination_id}/workspaces/{workspace_id}": respondJson(
      addWorkspace
    ),
    "POST /v1/organizations/external_keys/{external_key_id}/validate": respondJson(({ id }) =>
      Effect.map(keys.find(id), () => ({ type: "external_key_validation", status: "success", error: null }))
    )
  }
  return { routes }
}
