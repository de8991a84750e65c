/**
 * Workspaces: each has its own members, API keys, files and limits.
 *
 * `create` one, then add `Members` and `ServiceAccounts` and set its `RateLimits`. Keys are created in the Console.
 */
import * as Page from "@effect-genai/core/Page"
import {
  ArchiveWorkspace,
  CreateWorkspace,
  ListWorkspaces,
  RetrieveWorkspace,
  UpdateWorkspace,
  Workspace,
  WorkspacesPage
} from "../generated/admin/Workspaces.ts"
import { call, list as pages } from "../internal/adminTransport.ts"

export {
  ArchiveWorkspace,
  CreateWorkspace,
  ListWorkspaces,
  RetrieveWorkspace,
  UpdateWorkspace,
  Workspace,
  WorkspacesPage
} from "../generated/admin/Workspaces.ts"

/** Streams workspaces that are not archived, or all of them (`include_archived`). */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/workspaces", {
  input: ListWorkspaces,
  response: WorkspacesPage,
  pager: /* @__PURE__ */ Page.afterId<Workspace>()
})

/** Creates a workspace. Its `external_key_id` and `user_profile_id` can be set, but never changed or removed. */
export const create = /* @__PURE__ */ call("POST /v1/organizations/workspaces", {
  input: CreateWorkspace,
  response: Workspace
})

/** Retrieves a workspace by id. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/workspaces/{workspace_id}", {
  input: RetrieveWorkspace,
  response: Workspace
})

/** Changes the given fields of a workspace. */
export const update = /* @__PURE__ */ call("POST /v1/organizations/workspaces/{workspace_id}", {
  input: UpdateWorkspace,
  response: Workspace
})

/** Archives a workspace and its API keys: requests with them fail. This cannot be undone. */
export const archive = /* @__PURE__ */ call("POST /v1/organizations/workspaces/{workspace_id}/archive", {
  input: ArchiveWorkspace,
  response: Workspace
})

export * as Members from "./Workspaces/Members.ts"
export * as RateLimits from "./Workspaces/RateLimits.ts"
export * as ServiceAccounts from "./Workspaces/ServiceAccounts.ts"
