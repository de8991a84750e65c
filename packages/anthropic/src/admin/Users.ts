/** Members of the organization. To add one, see `Invites`. */
import * as Page from "@effect-genai/core/Page"
import {
  ListOrganizationUsers,
  OrganizationUser,
  OrganizationUsersPage,
  RemovedOrganizationUser,
  RemoveOrganizationUser,
  RetrieveOrganizationUser,
  SignOutUser,
  UpdateOrganizationUser
} from "../generated/admin/Users.ts"
import { call, list as pages } from "../internal/adminTransport.ts"

export {
  ListOrganizationUsers,
  OrganizationUser,
  OrganizationUsersPage,
  RemovedOrganizationUser,
  RemoveOrganizationUser,
  RetrieveOrganizationUser,
  SignOutUser,
  UpdateOrganizationUser
} from "../generated/admin/Users.ts"

/** Streams members; filter them by `email` or `roles`. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/users", {
  input: ListOrganizationUsers,
  response: OrganizationUsersPage,
  pager: /* @__PURE__ */ Page.afterId<OrganizationUser>()
})

/** Retrieves a member by user id. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/users/{user_id}", {
  input: RetrieveOrganizationUser,
  response: OrganizationUser
})

/** Changes the role of a member; `admin` cannot be given through the API. */
export const update = /* @__PURE__ */ call("POST /v1/organizations/users/{user_id}", {
  input: UpdateOrganizationUser,
  response: OrganizationUser
})

/** Removes a member from the organization; fails for the last member. */
export const remove = /* @__PURE__ */ call("DELETE /v1/organizations/users/{user_id}", {
  input: RemoveOrganizationUser,
  response: RemovedOrganizationUser
})

/**
 * Signs a member out everywhere, also in other organizations, and ends their tokens within an hour. Their API keys
 * still work, and they can sign in again.
 */
export const signOut = /* @__PURE__ */ call("POST /v1/organizations/users/{user_id}/sign_out", {
  input: SignOutUser,
  response: OrganizationUser
})
