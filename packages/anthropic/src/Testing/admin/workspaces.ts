/** Workspaces, who works in them, their API keys and rate limits. */
import { Store } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import { APIKey, UpdateApiKeyBody } from "../../generated/admin/ApiKeys.ts"
import {
  AddServiceAccountWorkspaceBody,
  RemovedServiceAccountWorkspace,
  ServiceAccountWorkspaceMember
} from "../../generated/admin/ServiceAccounts.ts"
import {
  AddWorkspaceMemberBody,
  AddWorkspaceServiceAccountBody,
  CreateWorkspaceBody,
  RemovedWorkspaceMember,
  UpdateWorkspaceBody,
  UpdateWorkspaceMemberBody,
  UpdateWorkspaceServiceAccountBody,
  Workspace,
  WorkspaceMember
} from "../../generated/admin/Workspaces.ts"
import type { Options } from "../Options.ts"
import { pageOf } from "../paging.ts"
import { refuse } from "../Refusal.ts"
import { read, type Resources } from "../resources.ts"
import { type Call, respondJson, type Routes } from "../Route.ts"
import type { People } from "./people.ts"

export const make = (
  store: Resources,
  { pageSize = 20, workspaces: seeded = ["Default"] }: Options,
  people: People,
  start: Store.Context
) => {
  const workspaces = store.resource({
    path: "/v1/organizations/workspaces/{workspace_id}",
    name: "Workspace",
    prefix: "wrkspc",
    scheme: "id",
    item: Workspace,
    create: CreateWorkspaceBody,
    fields: ({ data_residency, display_color, tags }) => ({
      display_color: display_color ?? "#6C5BB9",
      tags: tags ?? {},
      data_residency: {
        allowed_inference_geos: "unrestricted",
        default_inference_geo: "global",
        workspace_geo: "us",
        ...(data_residency === null ? {} : Object(data_residency))
      }
    }),
    update: UpdateWorkspaceBody,
    unique: ["name"],
    filters: {
      "ids[]": ({ id }, wanted) => wanted.includes(id),
      // The default workspace is one like any other here.
      include_default: () => true
    }
  })
  for (const name of seeded) {
    workspaces.add({
      name,
      display_color: "#6C5BB9",
      data_residency: { allowed_inference_geos: "unrestricted", default_inference_geo: "global", workspace_geo: "us" }
    }, start)
  }
  const inWorkspace = ({ id }: Call) => workspaces.find(id)

  const members = store.resource({
    path: "/v1/organizations/workspaces/{workspace_id}/members/{user_id}",
    name: "Workspace member",
    key: "user_id",
    scheme: "id",
    item: WorkspaceMember,
    create: AddWorkspaceMemberBody,
    fields: ({ user_id }) =>
      people.users.all().some(({ id }) => id === user_id) ? {} : { conflict: `No such user: ${String(user_id)}` },
    update: UpdateWorkspaceMemberBody,
    deleted: RemovedWorkspaceMember
  }, inWorkspace)

  const accounts = store.resource({
    path: "/v1/organizations/workspaces/{workspace_id}/service_accounts/{service_account_id}",
    name: "Workspace service account",
    key: "service_account_id",
    item: ServiceAccountWorkspaceMember,
    update: UpdateWorkspaceServiceAccountBody,
    verbs: ["retrieve", "list", "update"]
  }, inWorkspace)

  /** Adds a service account to a workspace, or changes its role there. */
  const addAccount = Effect.fnUntraced(function*(call: Call, workspace: string, account: string, role: string) {
    const { archived_at } = yield* workspaces.find(workspace)
    const { archived_at: gone } = yield* people.accounts.find(account)
    if (archived_at != null) return yield* refuse(400, `Workspace is archived: ${workspace}`)
    if (gone != null) return yield* refuse(400, `Service account is archived: ${account}`)
    const fields = { service_account_id: account, workspace_id: workspace, workspace_role: role, implicit: false }
    return accounts.change(account, fields, workspace) ?? accounts.add(fields, store.contextOf(call), workspace)
  })

  /** Removes a service account from a workspace; a second time, too. */
  const removeAccount = (service_account_id: string, workspace_id: string) =>
    Effect.sync(() => {
      accounts.remove(service_account_id, workspace_id)
      const parts = { service_account_id, workspace_id }
      return Store.fit(RemovedServiceAccountWorkspace, parts, () => "")
    })

  const ofAccount = (account: string) =>
    workspaces.all().flatMap(({ id }) =>
      accounts.all(id).filter(({ service_account_id }) => service_account_id === account)
    )

  const keys = store.resource({
    path: "/v1/organizations/api_keys/{api_key_id}",
    name: "API key",
    prefix: "apikey",
    scheme: "id",
    item: APIKey,
    update: UpdateApiKeyBody,
    verbs: ["retrieve", "list", "update"],
    filters: {
      workspace_id: ({ scope }, [id]) => scope.type === "workspace" && Object(scope).workspace_id === id,
      created_by_user_id: ({ created_by }, [id]) => created_by?.id === id
    }
  })
  const [owner] = people.users.all()
  for (const { id } of workspaces.all()) {
    keys.add({
      name: "Main key",
      status: "active",
      partial_key_hint: "sk-ant-api03-R2D...igAA",
      created_by: owner === undefined ? null : { id: owner.id, type: "user" },
      scope: { type: "workspace", workspace_id: id }
    }, start)
  }

  /** Archives a workspace and its keys. */
  const archive = Effect.fnUntraced(function*(call: Call) {
    const workspace = yield* workspaces.find(call.id)
    for (const { id, scope } of keys.all()) {
      if (Object(scope).workspace_id === call.id) keys.change(id, { status: "archived" })
    }
    return workspace.archived_at != null
      ? workspace
      : workspaces.change(call.id, { archived_at: store.contextOf(call).now })
  })

  const routes: Routes = {
    ...workspaces.routes,
    "POST /v1/organizations/workspaces/{workspace_id}/archive": respondJson(archive),
    ...members.routes,
    ...accounts.routes,
    "POST /v1/organizations/workspaces/{workspace_id}/service_accounts": respondJson((call: Call) =>
      Effect.flatMap(
        read(call, AddWorkspaceServiceAccountBody),
        ({ service_account_id, workspace_role }) => addAccount(call, call.id, service_account_id, workspace_role)
      )
    ),
    "DELETE /v1/organizations/workspaces/{workspace_id}/service_accounts/{service_account_id}": respondJson(
      (call: Call) => Effect.andThen(inWorkspace(call), removeAccount(call.part, call.id))
    ),
    // The same memberships from the other side.
    "GET /v1/organizations/service_accounts/{service_account_id}/workspaces": respondJson((call: Call) =>
      Effect.flatMap(people.accounts.find(call.id), () => pageOf(ofAccount(call.id), call, pageSize))
    ),
    "POST /v1/organizations/service_accounts/{service_account_id}/workspaces": respondJson((call: Call) =>
      Effect.flatMap(
        read(call, AddServiceAccountWorkspaceBody),
        ({ workspace_id, workspace_role }) => addAccount(call, workspace_id, call.id, workspace_role)
      )
    ),
    "DELETE /v1/organizations/service_accounts/{service_account_id}/workspaces/{workspace_id}": respondJson(
      (call: Call) => Effect.andThen(people.accounts.find(call.id), removeAccount(call.id, call.part))
    ),
    ...keys.routes
  }
  return { workspaces, inWorkspace, find: (id: string) => Effect.map(workspaces.find(id), ({ id }) => id), routes }
}

export type Workspaces = ReturnType<typeof make>
