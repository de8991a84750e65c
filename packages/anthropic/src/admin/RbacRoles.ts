/** Roles and the permissions they grant: read-only. For Claude Enterprise organizations. */
import * as Page from "@effect-genai/core/Page"
import type { RBACRolePermission } from "../generated/admin/RbacRoles.ts"
import {
  ListRbacRolePermissions,
  ListRbacRoles,
  RBACRole,
  RBACRolePermissionsPage,
  RBACRolesPage,
  RetrieveRbacRole
} from "../generated/admin/RbacRoles.ts"
import { call, list as pages } from "../internal/adminTransport.ts"

export {
  ListRbacRolePermissions,
  ListRbacRoles,
  RBACRole,
  RBACRolePermission,
  RBACRolePermissionsPage,
  RBACRolesPage,
  RetrieveRbacRole
} from "../generated/admin/RbacRoles.ts"

/** Streams roles. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/rbac_roles", {
  input: ListRbacRoles,
  response: RBACRolesPage,
  pager: /* @__PURE__ */ Page.cursor<RBACRole>()
})

/** Retrieves a role by id. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/rbac_roles/{rbac_role_id}", {
  input: RetrieveRbacRole,
  response: RBACRole
})

/** Streams the permissions a role grants. */
export const permissions = /* @__PURE__ */ pages("GET /v1/organizations/rbac_roles/{rbac_role_id}/permissions", {
  input: ListRbacRolePermissions,
  response: RBACRolePermissionsPage,
  pager: /* @__PURE__ */ Page.cursor<RBACRolePermission>()
})
