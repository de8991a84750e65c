/** Workspaces, who works in them, their API keys and rate limits. */
import type { Store } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import { APIKey, UpdateApiKeyBody } from "../../generated/admin/ApiKeys.ts"
import {
  AddServiceAccountWorkspaceBody,
  OrganizationServiceAccountsWorkspaceRemoveResponse,
  ServiceAccountWorkspaceMember
} from "../../generated/admin/ServiceAccounts.ts"
import {
  AddWorkspaceMemberBody,
  AddWorkspaceServiceAccountBody,
  CreateWorkspaceBody,
  MemberRemoveResponse,
  UpdateWorkspaceBody,
  UpdateWorkspaceMemberBody,
  UpdateWorkspaceServiceAccountBody,
  Workspace,
  WorkspaceMember
} from "../../generated/admin/Workspaces.ts"
import type { Options } from "../Options.ts"
import type { Resources } from "../resources.ts"
import type { Call, Routes } from "../Route.ts"
import type { People } from "./people.ts"

export const make = (
  store: Resources,
  { workspaces: seeded = ["Default"] }: Options,
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
    deleted: MemberRemoveResponse
  }, inWorkspace)

  const accounts = store.resource({
    path: "/v1/organizations/workspaces/{workspace_id}/service_accounts/{service_account_id}",
    name: "Workspace service account",
    key: "service_account_id",
    item: ServiceAccountWorkspaceMember,
    create: AddWorkspaceServiceAccountBody,
    update: UpdateWorkspaceServiceAccountBody,
    deleted: OrganizationServiceAccountsWorkspaceRemoveResponse
  }, inWorkspace)

  // The same memberships from the other side.
  const workspacesOfAccounts = store.resource({
    path: "/v1/organizations/service_accounts/{service_account_id}/workspaces/{workspace_id}",
    name: "Service account workspace",
    key: "workspace_id",
    item: ServiceAccountWorkspaceMember,
    create: AddServiceAccountWorkspaceBody,
    deleted: OrganizationServiceAccountsWorkspaceRemoveResponse,
    verbs: ["create", "list", "delete"]
  }, ({ id }) => people.accounts.find(id))

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

  const routes: Routes = {
    ...workspaces.routes,
    ...members.routes,
    ...accounts.routes,
    ...workspacesOfAccounts.routes,
    ...keys.routes
  }
  return { workspaces, inWorkspace, find: (id: string) => Effect.map(workspaces.find(id), ({ id }) => id), routes }
}

export type Workspaces = ReturnType<typeof make>
