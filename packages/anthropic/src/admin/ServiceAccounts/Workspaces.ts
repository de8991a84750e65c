/**
 * The workspaces a service account is a member of. Every service account is a member of the default workspace.
 *
 * The same memberships as in `Workspaces.ServiceAccounts`, from the other side.
 */
import * as Page from "@effect-genai/core/Page"
import {
  AddServiceAccountWorkspace,
  ListServiceAccountWorkspaces,
  RemovedServiceAccountWorkspace,
  RemoveServiceAccountWorkspace,
  ServiceAccountWorkspaceMember,
  ServiceAccountWorkspaceMembersPage
} from "../../generated/admin/ServiceAccounts.ts"
import { call, list as pages } from "../../internal/adminTransport.ts"

export {
  AddServiceAccountWorkspace,
  ListServiceAccountWorkspaces,
  RemovedServiceAccountWorkspace,
  RemoveServiceAccountWorkspace,
  ServiceAccountWorkspaceMember,
  ServiceAccountWorkspaceMembersPage
} from "../../generated/admin/ServiceAccounts.ts"

/**
 * Streams the memberships of a service account, first the implicit one in the default workspace; empty for an archived
 * service account.
 */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/service_accounts/{service_account_id}/workspaces", {
  input: ListServiceAccountWorkspaces,
  response: ServiceAccountWorkspaceMembersPage,
  pager: /* @__PURE__ */ Page.cursor<ServiceAccountWorkspaceMember>()
})

/** Adds a service account to a workspace with a role, or changes its role there. Fails if either is archived. */
export const add = /* @__PURE__ */ call("POST /v1/organizations/service_accounts/{service_account_id}/workspaces", {
  input: AddServiceAccountWorkspace,
  response: ServiceAccountWorkspaceMember
})

/**
 * Removes a service account from a workspace; succeeds if it is not a member. It stays a member of the default
 * workspace.
 */
export const remove = /* @__PURE__ */ call(
  "DELETE /v1/organizations/service_accounts/{service_account_id}/workspaces/{workspace_id}",
  { input: RemoveServiceAccountWorkspace, response: RemovedServiceAccountWorkspace }
)
