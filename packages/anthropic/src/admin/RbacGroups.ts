/**
 * Groups of members, which roles and limits are given to. For Claude Enterprise organizations.
 *
 * Groups that come from an identity provider (SCIM) can be read, but not changed.
 */
import * as Page from "@effect-genai/core/Page"
import {
  CreateRbacGroup,
  DeletedRBACGroup,
  DeleteRbacGroup,
  ListRbacGroups,
  RBACGroup,
  RBACGroupsPage,
  RetrieveRbacGroup,
  UpdateRbacGroup
} from "../generated/admin/RbacGroups.ts"
import { call, list as pages } from "../internal/adminTransport.ts"

export {
  CreateRbacGroup,
  DeletedRBACGroup,
  DeleteRbacGroup,
  ListRbacGroups,
  RBACGroup,
  RBACGroupsPage,
  RetrieveRbacGroup,
  UpdateRbacGroup
} from "../generated/admin/RbacGroups.ts"

/** Streams groups. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/rbac_groups", {
  input: ListRbacGroups,
  response: RBACGroupsPage,
  pager: /* @__PURE__ */ Page.cursor<RBACGroup>()
})

/** Creates a group without members. */
export const create = /* @__PURE__ */ call("POST /v1/organizations/rbac_groups", {
  input: CreateRbacGroup,
  response: RBACGroup
})

/** Retrieves a group by id. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/rbac_groups/{rbac_group_id}", {
  input: RetrieveRbacGroup,
  response: RBACGroup
})

/** Renames a group. */
export const update = /* @__PURE__ */ call("POST /v1/organizations/rbac_groups/{rbac_group_id}", {
  input: UpdateRbacGroup,
  response: RBACGroup
})

/** Deletes a group: its members lose what it granted. This cannot be undone. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/organizations/rbac_groups/{rbac_group_id}", {
  input: DeleteRbacGroup,
  response: DeletedRBACGroup
})

export { delete_ as delete }

export * as Members from "./RbacGroups/Members.ts"
