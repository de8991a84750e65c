/** Who may do what: RBAC groups and roles, federation of identities. */
import { Store } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import {
  AddFederationRuleWorkspaceBody,
  CreateFederationIssuerBody,
  CreateFederationRuleBody,
  FederationIssuer,
  FederationRule,
  FederationRuleWorkspace,
  RemovedFederationRuleWorkspace,
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
import { type Refusal, refuse } from "../Refusal.ts"
import { read, type Resources } from "../resources.ts"
import { type Call, respondJson, type Routes } from "../Route.ts"
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
      const issuer = issuers.all().find(({ archived_at, id }) => id === issuer_id && archived_at == null)
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
    verbs: ["list"]
  }, ({ id }) => rules.find(id))

  /** Archives what rules refer to, if no rule that is not archived does; a second time, too. */
  const archive = <A extends { readonly archived_at?: string | null }>(
    { change, find }: Pick<Store.Resource<A, Refusal>, "change" | "find">,
    uses: (rule: FederationRule, id: string) => boolean
  ) =>
    respondJson(Effect.fnUntraced(function*(call: Call) {
      const item = yield* find(call.id)
      const rule = rules.all().find((rule) => rule.archived_at == null && uses(rule, call.id))
      if (rule !== undefined) return yield* refuse(400, `A federation rule uses it: ${rule.id}`)
      return item.archived_at != null ? item : change(call.id, { archived_at: store.contextOf(call).now })
    }))

  /** Enables a rule in a workspace; a second time, too. */
  const enable = Effect.fnUntraced(function*(call: Call) {
    yield* rules.find(call.id)
    const { workspace_id } = yield* read(call, AddFederationRuleWorkspaceBody)
    const enabled = ruleWorkspaces.all(call.id).find((each) => each.workspace_id === workspace_id)
    return enabled ?? ruleWorkspaces.add({ workspace_id }, store.contextOf(call), call.id)
  })

  const disable = ({ id, part }: Call) =>
    Effect.map(rules.find(id), () => {
      ruleWorkspaces.remove(part, id)
      const parts = { federation_rule_id: id, workspace_id: part }
      return Store.fit(RemovedFederationRuleWorkspace, parts, () => "")
    })

  const routes: Routes = {
    ...groups.routes,
    ...members.routes,
    ...roles.routes,
    ...permissions.routes,
    ...issuers.routes,
    ...rules.routes,
    ...ruleWorkspaces.routes,
    "POST /v1/organizations/federation_issuers/{federation_issuer_id}/archive": archive(
      issuers,
      ({ issuer_id }, id) => issuer_id === id
    ),
    "POST /v1/organizations/service_accounts/{service_account_id}/archive": archive(
      people.accounts,
      ({ target }, id) => target.service_account_id === id
    ),
    "POST /v1/organizations/federation_rules/{federation_rule_id}/workspaces": respondJson(enable),
    "DELETE /v1/organizations/federation_rules/{federation_rule_id}/workspaces/{workspace_id}": respondJson(disable)
  }
  return { routes }
}
