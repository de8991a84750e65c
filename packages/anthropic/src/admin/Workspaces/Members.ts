/** The members of a workspace and their roles in it. They are members of the organization (`Users`). */
import * as Page from "@effect-genai/core/Page"
import {
  AddWorkspaceMember,
  ListWorkspaceMembers,
  RemovedWorkspaceMember,
  RemoveWorkspaceMember,
  RetrieveWorkspaceMember,
  UpdateWorkspaceMember,
  WorkspaceMember,
  WorkspaceMembersPage
} from "../../generated/admin/Workspaces.ts"
import { call, list as pages } from "../../internal/adminTransport.ts"

export {
  AddWorkspaceMember,
  ListWorkspaceMembers,
  RemovedWorkspaceMember,
  RemoveWorkspaceMember,
  RetrieveWorkspaceMember,
  UpdateWorkspaceMember,
  WorkspaceMember,
  WorkspaceMembersPage
} from "../../generated/admin/Workspaces.ts"

/** Streams the members of a workspace. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/workspaces/{workspace_id}/members", {
  input: ListWorkspaceMembers,
  response: WorkspaceMembersPage,
  pager: /* @__PURE__ */ Page.afterId<WorkspaceMember>()
})

/** Adds a member of the organization to a workspace with a role. */
export const add = /* @__PURE__ */ call("POST /v1/organizations/workspaces/{workspace_id}/members", {
  input: AddWorkspaceMember,
  response: WorkspaceMember
})

/** Retrieves a member of a workspace by user id. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/workspaces/{workspace_id}/members/{user_id}", {
  input: RetrieveWorkspaceMember,
  response: WorkspaceMember
})

/** Changes the role of a member in a workspace. */
export const update = /* @__PURE__ */ call("POST /v1/organizations/workspaces/{workspace_id}/members/{user_id}", {
  input: UpdateWorkspaceMember,
  response: WorkspaceMember
})

/** Removes a member from a workspace; the user remains in the organization. */
export const remove = /* @__PURE__ */ call("DELETE /v1/organizations/workspaces/{workspace_id}/members/{user_id}", {
  input: RemoveWorkspaceMember,
  response: RemovedWorkspaceMember
})
