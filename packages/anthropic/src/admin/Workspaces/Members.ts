/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  AddWorkspaceMember,
  ListWorkspaceMembers,
  MemberRemoveResponse,
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
  MemberRemoveResponse,
  RemoveWorkspaceMember,
  RetrieveWorkspaceMember,
  UpdateWorkspaceMember,
  WorkspaceMember,
  WorkspaceMembersPage
} from "../../generated/admin/Workspaces.ts"

/** TODO ListWorkspaceMembers. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/workspaces/{workspace_id}/members", {
  input: ListWorkspaceMembers,
  response: WorkspaceMembersPage,
  pager: /* @__PURE__ */ Page.afterId<WorkspaceMember>()
})

/** TODO AddWorkspaceMember. */
export const add = /* @__PURE__ */ call("POST /v1/organizations/workspaces/{workspace_id}/members", {
  input: AddWorkspaceMember,
  response: WorkspaceMember
})

/** TODO RetrieveWorkspaceMember. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/workspaces/{workspace_id}/members/{user_id}", {
  input: RetrieveWorkspaceMember,
  response: WorkspaceMember
})

/** TODO UpdateWorkspaceMember. */
export const update = /* @__PURE__ */ call("POST /v1/organizations/workspaces/{workspace_id}/members/{user_id}", {
  input: UpdateWorkspaceMember,
  response: WorkspaceMember
})

/** TODO RemoveWorkspaceMember. */
export const remove = /* @__PURE__ */ call("DELETE /v1/organizations/workspaces/{workspace_id}/members/{user_id}", {
  input: RemoveWorkspaceMember,
  response: MemberRemoveResponse
})
