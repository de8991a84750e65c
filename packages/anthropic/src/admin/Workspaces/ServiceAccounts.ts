/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  ServiceAccountWorkspaceMember,
  ServiceAccountWorkspaceMembersPageCursor
} from "../../generated/admin/ServiceAccounts.ts"
import {
  AddWorkspaceServiceAccount,
  ListWorkspaceServiceAccounts,
  RemoveWorkspaceServiceAccount,
  RetrieveWorkspaceServiceAccount,
  ServiceAccountRemoveResponse,
  UpdateWorkspaceServiceAccount
} from "../../generated/admin/Workspaces.ts"
import { call, list as pages } from "../../internal/adminTransport.ts"

export {
  ServiceAccountWorkspaceMember,
  ServiceAccountWorkspaceMembersPageCursor
} from "../../generated/admin/ServiceAccounts.ts"
export {
  AddWorkspaceServiceAccount,
  ListWorkspaceServiceAccounts,
  RemoveWorkspaceServiceAccount,
  RetrieveWorkspaceServiceAccount,
  ServiceAccountRemoveResponse,
  UpdateWorkspaceServiceAccount
} from "../../generated/admin/Workspaces.ts"

/** TODO ListWorkspaceServiceAccounts. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/workspaces/{workspace_id}/service_accounts", {
  input: ListWorkspaceServiceAccounts,
  response: ServiceAccountWorkspaceMembersPageCursor,
  pager: /* @__PURE__ */ Page.cursor<ServiceAccountWorkspaceMember>()
})

/** TODO AddWorkspaceServiceAccount. */
export const add = /* @__PURE__ */ call("POST /v1/organizations/workspaces/{workspace_id}/service_accounts", {
  input: AddWorkspaceServiceAccount,
  response: ServiceAccountWorkspaceMember
})

/** TODO RetrieveWorkspaceServiceAccount. */
export const retrieve = /* @__PURE__ */ call(
  "GET /v1/organizations/workspaces/{workspace_id}/service_accounts/{service_account_id}",
  { input: RetrieveWorkspaceServiceAccount, response: ServiceAccountWorkspaceMember }
)

/** TODO UpdateWorkspaceServiceAccount. */
export const update = /* @__PURE__ */ call(
  "POST /v1/organizations/workspaces/{workspace_id}/service_accounts/{service_account_id}",
  { input: UpdateWorkspaceServiceAccount, response: ServiceAccountWorkspaceMember }
)

/** TODO RemoveWorkspaceServiceAccount. */
export const remove = /* @__PURE__ */ call(
  "DELETE /v1/organizations/workspaces/{workspace_id}/service_accounts/{service_account_id}",
  { input: RemoveWorkspaceServiceAccount, response: ServiceAccountRemoveResponse }
)
