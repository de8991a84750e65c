/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  ListOrganizationUsers,
  OrganizationUser,
  OrganizationUsersPage,
  RemoveOrganizationUser,
  RetrieveOrganizationUser,
  SignOutUser,
  UpdateOrganizationUser,
  UserRemoveResponse
} from "../generated/admin/Users.ts"
import { call, list as pages } from "../internal/adminTransport.ts"

export {
  ListOrganizationUsers,
  OrganizationUser,
  OrganizationUsersPage,
  RemoveOrganizationUser,
  RetrieveOrganizationUser,
  SignOutUser,
  UpdateOrganizationUser,
  UserRemoveResponse
} from "../generated/admin/Users.ts"

/** TODO ListOrganizationUsers. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/users", {
  input: ListOrganizationUsers,
  response: OrganizationUsersPage,
  pager: /* @__PURE__ */ Page.afterId<OrganizationUser>()
})

/** TODO RetrieveOrganizationUser. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/users/{user_id}", {
  input: RetrieveOrganizationUser,
  response: OrganizationUser
})

/** TODO UpdateOrganizationUser. */
export const update = /* @__PURE__ */ call("POST /v1/organizations/users/{user_id}", {
  input: UpdateOrganizationUser,
  response: OrganizationUser
})

/** TODO RemoveOrganizationUser. */
export const remove = /* @__PURE__ */ call("DELETE /v1/organizations/users/{user_id}", {
  input: RemoveOrganizationUser,
  response: UserRemoveResponse
})

/** TODO SignOutUser. */
export const signOut = /* @__PURE__ */ call("POST /v1/organizations/users/{user_id}/sign_out", {
  input: SignOutUser,
  response: OrganizationUser
})
