/** The members of a group. Groups that come from an identity provider cannot be changed. */
import * as Page from "@effect-genai/core/Page"
import {
  AddRbacGroupMember,
  DeletedRBACGroupMember,
  ListRbacGroupMembers,
  RBACGroupMember,
  RBACGroupMembersPage,
  RemoveRbacGroupMember
} from "../../generated/admin/RbacGroups.ts"
import { call, list as pages } from "../../internal/adminTransport.ts"

export {
  AddRbacGroupMember,
  DeletedRBACGroupMember,
  ListRbacGroupMembers,
  RBACGroupMember,
  RBACGroupMembersPage,
  RemoveRbacGroupMember
} from "../../generated/admin/RbacGroups.ts"

/** Streams the members of a group. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/rbac_groups/{rbac_group_id}/members", {
  input: ListRbacGroupMembers,
  response: RBACGroupMembersPage,
  pager: /* @__PURE__ */ Page.cursor<RBACGroupMember>()
})

/** Adds a user to a group: the user gets what it grants. */
export const add = /* @__PURE__ */ call("POST /v1/organizations/rbac_groups/{rbac_group_id}/members", {
  input: AddRbacGroupMember,
  response: RBACGroupMember
})

/** Removes a user from a group: the user loses what it granted. */
export const remove = /* @__PURE__ */ call("DELETE /v1/organizations/rbac_groups/{rbac_group_id}/members/{user_id}", {
  input: RemoveRbacGroupMember,
  response: DeletedRBACGroupMember
})
