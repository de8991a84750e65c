/** TODO head. */
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

/** TODO ListWorkspaces. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/workspaces", {
  input: ListWorkspaces,
  response: WorkspacesPage,
  pager: /* @__PURE__ */ Page.afterId<Workspace>()
})

/** TODO CreateWorkspace. */
export const create = /* @__PURE__ */ call("POST /v1/organizations/workspaces", {
  input: CreateWorkspace,
  response: Workspace
})

/** TODO RetrieveWorkspace. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/workspaces/{workspace_id}", {
  input: RetrieveWorkspace,
  response: Workspace
})

/** TODO UpdateWorkspace. */
export const update = /* @__PURE__ */ call("POST /v1/organizations/workspaces/{workspace_id}", {
  input: UpdateWorkspace,
  response: Workspace
})

/** TODO ArchiveWorkspace. */
export const archive = /* @__PURE__ */ call("POST /v1/organizations/workspaces/{workspace_id}/archive", {
  input: ArchiveWorkspace,
  response: Workspace
})

export * as Members from "./Workspaces/Members.ts"
export * as RateLimits from "./Workspaces/RateLimits.ts"
export * as ServiceAccounts from "./Workspaces/ServiceAccounts.ts"
