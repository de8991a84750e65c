// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

export interface RBACRoleSourceBuiltIn {
  readonly type: "built_in"
}
export const RBACRoleSourceBuiltIn: Schema.Codec<RBACRoleSourceBuiltIn> = Schema.Struct({
  type: Schema.Literal("built_in")
})

export interface RBACRoleSourceCustom {
  readonly type: "custom"
}
export const RBACRoleSourceCustom: Schema.Codec<RBACRoleSourceCustom> = Schema.Struct({
  type: Schema.Literal("custom")
})

export type RBACRoleSource = RBACRoleSourceBuiltIn | RBACRoleSourceCustom | OpenSchema.Variant
export const RBACRoleSource: Schema.Codec<RBACRoleSource> = OpenSchema.variants("RBACRoleSource", "type", [
  "built_in",
  "custom"
], [RBACRoleSourceBuiltIn, RBACRoleSourceCustom])

export interface RBACRole {
  readonly id: string
  /** RFC 3339. */
  readonly created_at: string
  readonly display_name: string
  readonly source: RBACRoleSource
  readonly type: "rbac_role"
  /** RFC 3339. */
  readonly updated_at: string
}
export const RBACRole: Schema.Codec<RBACRole> = Schema.Struct({
  id: Schema.String,
  created_at: Schema.String,
  display_name: Schema.String,
  source: RBACRoleSource,
  type: Schema.Literal("rbac_role"),
  updated_at: Schema.String
})

export interface RBACRolesPage {
  readonly data: ReadonlyArray<RBACRole>
  readonly next_page?: string | null
}
export const RBACRolesPage: Schema.Codec<RBACRolesPage> = Schema.Struct({
  data: Schema.Array(RBACRole),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface RBACOrganizationPermissionResource {
  readonly organization_id: string
  readonly type: "organization"
}
export const RBACOrganizationPermissionResource: Schema.Codec<RBACOrganizationPermissionResource> = Schema.Struct({
  organization_id: Schema.String,
  type: Schema.Literal("organization")
})

export interface RBACConnectorToolPermissionResource {
  readonly connector_id: string
  readonly tool_name: string
  readonly type: "connector_tool"
}
export const RBACConnectorToolPermissionResource: Schema.Codec<RBACConnectorToolPermissionResource> = Schema.Struct({
  connector_id: Schema.String,
  tool_name: Schema.String,
  type: Schema.Literal("connector_tool")
})

export interface RBACConnectorScopePermissionResource {
  readonly connector_id: string
  readonly scope: string
  readonly type: "connector_scope"
}
export const RBACConnectorScopePermissionResource: Schema.Codec<RBACConnectorScopePermissionResource> = Schema.Struct({
  connector_id: Schema.String,
  scope: Schema.String,
  type: Schema.Literal("connector_scope")
})

export interface RBACConnectorPermissionResource {
  readonly connector_id: string
  readonly type: "connector"
}
export const RBACConnectorPermissionResource: Schema.Codec<RBACConnectorPermissionResource> = Schema.Struct({
  connector_id: Schema.String,
  type: Schema.Literal("connector")
})

export interface RBACAllConnectorsPermissionResource {
  readonly type: "all_connectors"
}
export const RBACAllConnectorsPermissionResource: Schema.Codec<RBACAllConnectorsPermissionResource> = Schema.Struct({
  type: Schema.Literal("all_connectors")
})

export interface RBACRolePermission {
  readonly action: string
  readonly resource:
    | RBACOrganizationPermissionResource
    | RBACConnectorToolPermissionResource
    | RBACConnectorScopePermissionResource
    | RBACConnectorPermissionResource
    | RBACAllConnectorsPermissionResource
    | OpenSchema.Variant
  readonly type: "rbac_role_permission"
}
export const RBACRolePermission: Schema.Codec<RBACRolePermission> = Schema.Struct({
  action: Schema.String,
  resource: OpenSchema.variants("RBACRolePermission.resource", "type", [
    "organization",
    "connector_tool",
    "connector_scope",
    "connector",
    "all_connectors"
  ], [
    RBACOrganizationPermissionResource,
    RBACConnectorToolPermissionResource,
    RBACConnectorScopePermissionResource,
    RBACConnectorPermissionResource,
    RBACAllConnectorsPermissionResource
  ]),
  type: Schema.Literal("rbac_role_permission")
})

export interface RBACRolePermissionsPage {
  readonly data: ReadonlyArray<RBACRolePermission>
  readonly next_page?: string | null
}
export const RBACRolePermissionsPage: Schema.Codec<RBACRolePermissionsPage> = Schema.Struct({
  data: Schema.Array(RBACRolePermission),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** `GET /v1/organizations/rbac_roles` */
export interface ListRbacRoles {
  readonly limit?: number
  readonly page?: string | null
}
export const ListRbacRoles: Endpoint.Input<ListRbacRoles> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page" }
})

/** `GET /v1/organizations/rbac_roles/{rbac_role_id}` */
export interface RetrieveRbacRole {
  readonly rbac_role_id: string
}
export const RetrieveRbacRole: Endpoint.Input<RetrieveRbacRole> = /* @__PURE__ */ Endpoint.input({})

/** `GET /v1/organizations/rbac_roles/{rbac_role_id}/permissions` */
export interface ListRbacRolePermissions {
  readonly rbac_role_id: string
  readonly limit?: number
  readonly page?: string | null
}
export const ListRbacRolePermissions: Endpoint.Input<ListRbacRolePermissions> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page" }
})
