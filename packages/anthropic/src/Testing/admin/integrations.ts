/** What the organization connects to: webhook endpoints, telemetry destinations, external keys, Slack. */
import type { Store } from "@effect-genai/core/TestingPlatform"
import { Ids } from "@effect-genai/core/TestingPlatform"
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
  ExternalKey,
  ExternalKeyDeleteResponse,
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
import type { Resources } from "../resources.ts"
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

  const keys = store.resource({
    path: "/v1/organizations/external_keys/{external_key_id}",
    name: "External key",
    prefix: "extkey",
    item: ExternalKey,
    create: CreateExternalKeyBody,
    fields: ({ geo = "us" }) => ({ geo, attachment: { type: "unattached" } }),
    update: UpdateExternalKeyBody,
    deleted: ExternalKeyDeleteResponse
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
    create: ClaudeTagBundleTargetCreate,
    fields: (_, { now }) => ({ created_at: now }),
    deleted: ClaudeTagDeletedBundleTarget
  }, ({ id }) => bundles.find(id))
  targets.add({ type: "slack_workspace", slack_workspace_id: "T0001", created_at: start.now }, start, bundle.id)

  const channels = store.resource({
    path: "/v1/organizations/claude_tag/slack_channels/{id}",
    name: "Slack channel",
    prefix: "slch",
    item: ClaudeTagSlackChannel,
    create: CreateClaudeTagSlackChannelBody,
    update: UpdateClaudeTagSlackChannelBody,
    deleted: ClaudeTagDeletedSlackChannel,
    filters: {
      include_inherited: () => true,
      slack_workspace_id: ({ slack }, [id]) => slack.workspace_id === id,
      slack_channel_id: ({ slack }, [id]) => slack.channel_id === id
    }
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
    "POST /v1/organizations/telemetry_destinations/{destination_id}/test": respondJson(({ id }) =>
      Effect.map(
        destinations.find(id),
        () => ({ type: "telemetry_destination_test", result: { type: "success" } })
      )
    ),
    "POST /v1/organizations/telemetry_destinations/{destination_id}/workspaces/{workspace_id}": respondJson(
      addWorkspace
    ),
    "POST /v1/organizations/external_keys/{external_key_id}/validate": respondJson(({ id }) =>
      Effect.map(keys.find(id), () => ({ type: "external_key_validation", status: "success", error: null }))
    )
  }
  return { routes }
}
