/**
 * The service accounts that are members of a workspace, and their roles in it. Fails for archived workspaces.
 *
 * The same memberships as in `ServiceAccounts.Workspaces`, from the other side. These routes accept no Admin API key:
 * set the `adminKey` of `AdminConfig` to an OAuth access token with the scope `org:admin`.
 */
import * as Page from "@effect-genai/core/Page"
import {
  ServiceAccountWorkspaceMember,
  ServiceAccountWorkspaceMembersPage
} from "../../generated/admin/ServiceAccounts.ts"
import {
  AddWorkspaceServiceAccount,
  ListWorkspaceServiceAccounts,
  RemovedWorkspaceServiceAccount,
  RemoveWorkspaceServiceAccount,
  RetrieveWorkspaceServiceAccount,
  UpdateWorkspaceServiceAccount
} from "../../generated/admin/Workspaces.ts"
import { call, list as pages } from "../../internal/adminTransport.ts"

export {
  ServiceAccountWorkspaceMember,
  ServiceAccountWorkspaceMembersPage
} from "../../generated/admin/ServiceAccounts.ts"
export {
  AddWorkspaceServiceAccount,
  ListWorkspaceServiceAccounts,
  RemovedWorkspaceServiceAccount,
  RemoveWorkspaceServiceAccount,
  RetrieveWorkspaceServiceAccount,
  UpdateWorkspaceServiceAccount
} from "../../generated/admin/Workspaces.ts"

/** Streams the service accounts that were added to a workspace, without archived ones. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/workspaces/{workspace_id}/service_accounts", {
  input: ListWorkspaceServiceAccounts,
  response: ServiceAccountWorkspaceMembersPage,
  pager: /* @__PURE__ */ Page.cursor<ServiceAccountWorkspaceMember>()
})

/** Adds a service account to a workspace with a role, or changes its role there. */
export const add = /* @__PURE__ */ call("POST /v1/organizations/workspaces/{workspace_id}/service_accounts", {
  input: AddWorkspaceServiceAccount,
  response: ServiceAccountWorkspaceMember
})

/** Retrieves the membership of a service account, also the implicit one in the default workspace. */
export const retrieve = /* @__PURE__ */ call(
  "GET /v1/organizations/workspaces/{workspace_id}/service_accounts/{service_account_id}",
  { input: RetrieveWorkspaceServiceAccount, response: ServiceAccountWorkspaceMember }
)

/** Changes the role of a service account that was added to a workspace. */
export const update = /* @__PURE__ */ call(
  "POST /v1/organizations/workspaces/{workspace_id}/service_accounts/{service_account_id}",
  { input: UpdateWorkspaceServiceAccount, response: ServiceAccountWorkspaceMember }
)

/**
 * Removes a service account from a workspace; succeeds if it is not a member. It stays a member of the default
 * workspace.
 */
export const remove = /* @__PURE__ */ call(
  "DELETE /v1/organizations/workspaces/{workspace_id}/service_accounts/{service_account_id}",
  { input: RemoveWorkspaceServiceAccount, response: RemovedWorkspaceServiceAccount }
)
