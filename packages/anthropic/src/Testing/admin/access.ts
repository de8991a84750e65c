/** Who may do what: RBAC groups and roles, federation of identities. */
import type { Store } from "@effect-genai/core/TestingPlatform"
import {
  AddFederationRuleWorkspaceBody,
  CreateFederationIssuerBody,
  CreateFederationRuleBody,
  FederationIssuer,
  FederationRule,
  FederationRuleWorkspace,
  OrganizationFederationRulesWorkspaceRemoveResponse,
  UpdateFederationIssuerBody,
  UpdateFederationRuleBody
} from "../../generated/admin/Federation.ts"
import {
  AddRbacGroupMemberBody,
  CreateRbacGroupBody,
  DeletedRBACGroup,
  DeletedRBACGroupMember,
  RBACGroup,
  RBACGroupMember,
  UpdateRbacGroupBody
} from "../../generated/admin/RbacGroups.ts"
import { RBACRole, RBACRolePermission } from "../../generated/admin/RbacRoles.ts"
import type { Resources } from "../resources.ts"
import type { Routes } from "../Route.ts"
import type { People } from "./people.ts"

export const make = (store: Resources, people: People, start: Store.Context) => {
  const groups = store.resource({
    path: "/v1/organizations/rbac_groups/{rbac_group_id}",
    name: "RBAC group",
    prefix: "rbacgroup",
    item: RBACGroup,
    create: CreateRbacGroupBody,
    update: UpdateRbacGroupBody,
    deleted: DeletedRBACGroup,
    unique: ["name"]
  })
  const members = store.resource({
    path: "/v1/organizations/rbac_groups/{rbac_group_id}/members/{user_id}",
    name: "RBAC group member",
    key: "user_id",
    item: RBACGroupMember,
    create: AddRbacGroupMemberBody,
    fields: ({ user_id }) => {
      const user = people.users.all().find(({ id }) => id === user_id)
      return user === undefined ? { conflict: `No such user: ${String(user_id)}` } : { email: user.email }
    },
    deleted: DeletedRBACGroupMember,
    verbs: ["create", "list", "delete"]
  }, ({ id }) => groups.find(id))

  const roles = store.resource({
    path: "/v1/organizations/rbac_roles/{rbac_role_id}",
    name: "RBAC role",
    prefix: "rbacrole",
    item: RBACRole
  })
  const permissions = store.resource({
    path: "/v1/organizations/rbac_roles/{rbac_role_id}/permissions/{action}",
    name: "RBAC role permission",
    key: "action",
    item: RBACRolePermission,
    verbs: ["list"]
  }, ({ id }) => roles.find(id))
  for (const display_name of ["Member", "Auditor"]) {
    const role = roles.add({ display_name, source: { type: "built_in" } }, start)
    permissions.add({ action: "read", resource: { type: "all_connectors" } }, start, role.id)
  }

  const issuers = store.resource({
    path: "/v1/organizations/federation_issuers/{federation_issuer_id}",
    name: "Federation issuer",
    prefix: "fdis",
    item: FederationIssuer,
    create: CreateFederationIssuerBody,
    fields: ({ check_jti, jwks = { type: "discovery" }, max_jwt_lifetime_seconds }) => ({
      jwks,
      check_jti: check_jti ?? true,
      max_jwt_lifetime_seconds: max_jwt_lifetime_seconds ?? 3600
    }),
    update: UpdateFederationIssuerBody,
    unique: ["name"]
  })
  const rules = store.resource({
    path: "/v1/organizations/federation_rules/{federation_rule_id}",
    name: "Federation rule",
    prefix: "fdrl",
    item: FederationRule,
    create: CreateFederationRuleBody,
    fields: ({ issuer_id, token_lifetime_seconds = 3600 }) => {
      const issuer = issuers.all().find(({ id }) => id === issuer_id)
      return issuer === undefined
        ? { conflict: `No such federation issuer: ${String(issuer_id)}` }
        : { issuer_name: issuer.name, token_lifetime_seconds }
    },
    update: UpdateFederationRuleBody,
    unique: ["name"]
  })
  const ruleWorkspaces = store.resource({
    path: "/v1/organizations/federation_rules/{federation_rule_id}/workspaces/{workspace_id}",
    name: "Federation rule workspace",
    key: "workspace_id",
    item: FederationRuleWorkspace,
    create: AddFederationRuleWorkspaceBody,
    deleted: OrganizationFederationRulesWorkspaceRemoveResponse,
    verbs: ["create", "list", "delete"]
  }, ({ id }) => rules.find(id))

  const routes: Routes = {
    ...groups.routes,
    ...members.routes,
    ...roles.routes,
    ...permissions.routes,
    ...issuers.routes,
    ...rules.routes,
    ...ruleWorkspaces.routes
  }
  return { routes }
}
