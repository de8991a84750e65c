/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  AddServiceAccountWorkspace,
  ListServiceAccountWorkspaces,
  OrganizationServiceAccountsWorkspaceRemoveResponse,
  RemoveServiceAccountWorkspace,
  ServiceAccountWorkspaceMember,
  ServiceAccountWorkspaceMembersPageCursor
} from "../../generated/admin/ServiceAccounts.ts"
import { call, list as pages } from "../../internal/adminTransport.ts"

export {
  AddServiceAccountWorkspace,
  ListServiceAccountWorkspaces,
  OrganizationServiceAccountsWorkspaceRemoveResponse,
  RemoveServiceAccountWorkspace,
  ServiceAccountWorkspaceMember,
  ServiceAccountWorkspaceMembersPageCursor
} from "../../generated/admin/ServiceAccounts.ts"

/** TODO ListServiceAccountWorkspaces. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/service_accounts/{service_account_id}/workspaces", {
  input: ListServiceAccountWorkspaces,
  response: ServiceAccountWorkspaceMembersPageCursor,
  pager: /* @__PURE__ */ Page.cursor<ServiceAccountWorkspaceMember>()
})

/** TODO AddServiceAccountWorkspace. */
export const add = /* @__PURE__ */ call("POST /v1/organizations/service_accounts/{service_account_id}/workspaces", {
  input: AddServiceAccountWorkspace,
  response: ServiceAccountWorkspaceMember
})

/** TODO RemoveServiceAccountWorkspace. */
export const remove = /* @__PURE__ */ call(
  "DELETE /v1/organizations/service_accounts/{service_account_id}/workspaces/{workspace_id}",
  { input: RemoveServiceAccountWorkspace, response: OrganizationServiceAccountsWorkspaceRemoveResponse }
)
