// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

export interface CreateRbacGroupBody {
  readonly name: string
}
export const CreateRbacGroupBody: Schema.Codec<CreateRbacGroupBody> = Schema.Struct({
  name: Schema.String
})

export interface UpdateRbacGroupBody {
  readonly name?: string | null
}
export const UpdateRbacGroupBody: Schema.Codec<UpdateRbacGroupBody> = Schema.Struct({
  name: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface AddRbacGroupMemberBody {
  readonly user_id: string
}
export const AddRbacGroupMemberBody: Schema.Codec<AddRbacGroupMemberBody> = Schema.Struct({
  user_id: Schema.String
})

export interface RBACGroup {
  readonly id: string
  /** RFC 3339. */
  readonly created_at: string
  readonly name: string
  readonly role_ids?: ReadonlyArray<string> | null
  readonly source_type: OpenSchema.Enum<"direct" | "scim">
  readonly type: "rbac_group"
  /** RFC 3339. */
  readonly updated_at: string
}
export const RBACGroup: Schema.Codec<RBACGroup> = Schema.Struct({
  id: Schema.String,
  created_at: Schema.String,
  name: Schema.String,
  role_ids: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  source_type: OpenSchema.literals("RBACGroup.source_type", ["direct", "scim"]),
  type: Schema.Literal("rbac_group"),
  updated_at: Schema.String
})

export interface RBACGroupsPage {
  readonly data: ReadonlyArray<RBACGroup>
  readonly next_page?: string | null
}
export const RBACGroupsPage: Schema.Codec<RBACGroupsPage> = Schema.Struct({
  data: Schema.Array(RBACGroup),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface DeletedRBACGroup {
  readonly id: string
  readonly type: "rbac_group_deleted"
}
export const DeletedRBACGroup: Schema.Codec<DeletedRBACGroup> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("rbac_group_deleted")
})

export interface RBACGroupMember {
  /** RFC 3339. */
  readonly created_at: string
  readonly email: string
  readonly rbac_group_id: string
  readonly type: "rbac_group_member"
  readonly user_id: string
}
export const RBACGroupMember: Schema.Codec<RBACGroupMember> = Schema.Struct({
  created_at: Schema.String,
  email: Schema.String,
  rbac_group_id: Schema.String,
  type: Schema.Literal("rbac_group_member"),
  user_id: Schema.String
})

export interface RBACGroupMembersPage {
  readonly data: ReadonlyArray<RBACGroupMember>
  readonly next_page?: string | null
}
export const RBACGroupMembersPage: Schema.Codec<RBACGroupMembersPage> = Schema.Struct({
  data: Schema.Array(RBACGroupMember),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface DeletedRBACGroupMember {
  readonly rbac_group_id: string
  readonly type: "rbac_group_member_deleted"
  readonly user_id: string
}
export const DeletedRBACGroupMember: Schema.Codec<DeletedRBACGroupMember> = Schema.Struct({
  rbac_group_id: Schema.String,
  type: Schema.Literal("rbac_group_member_deleted"),
  user_id: Schema.String
})

/** `GET /v1/organizations/rbac_groups` */
export interface ListRbacGroups {
  readonly limit?: number
  readonly page?: string | null
}
export const ListRbacGroups: Endpoint.Input<ListRbacGroups> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page" }
})

/** `POST /v1/organizations/rbac_groups` */
export interface CreateRbacGroup extends CreateRbacGroupBody {}
export const CreateRbacGroup: Endpoint.Input<CreateRbacGroup> = /* @__PURE__ */ Endpoint.input({
  body: CreateRbacGroupBody
})

/** `GET /v1/organizations/rbac_groups/{rbac_group_id}` */
export interface RetrieveRbacGroup {
  readonly rbac_group_id: string
}
export const RetrieveRbacGroup: Endpoint.Input<RetrieveRbacGroup> = /* @__PURE__ */ Endpoint.input({})

/** `POST /v1/organizations/rbac_groups/{rbac_group_id}` */
export interface UpdateRbacGroup extends UpdateRbacGroupBody {
  readonly rbac_group_id: string
}
export const UpdateRbacGroup: Endpoint.Input<UpdateRbacGroup> = /* @__PURE__ */ Endpoint.input({
  body: UpdateRbacGroupBody
})

/** `DELETE /v1/organizations/rbac_groups/{rbac_group_id}` */
export interface DeleteRbacGroup {
  readonly rbac_group_id: string
}
export const DeleteRbacGroup: Endpoint.Input<DeleteRbacGroup> = /* @__PURE__ */ Endpoint.input({})

/** `GET /v1/organizations/rbac_groups/{rbac_group_id}/members` */
export interface ListRbacGroupMembers {
  readonly rbac_group_id: string
  readonly limit?: number
  readonly page?: string | null
}
export const ListRbacGroupMembers: Endpoint.Input<ListRbacGroupMembers> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page" }
})

/** `POST /v1/organizations/rbac_groups/{rbac_group_id}/members` */
export interface AddRbacGroupMember extends AddRbacGroupMemberBody {
  readonly rbac_group_id: string
}
export const AddRbacGroupMember: Endpoint.Input<AddRbacGroupMember> = /* @__PURE__ */ Endpoint.input({
  body: AddRbacGroupMemberBody
})

/** `DELETE /v1/organizations/rbac_groups/{rbac_group_id}/members/{user_id}` */
export interface RemoveRbacGroupMember {
  readonly rbac_group_id: string
  readonly user_id: string
}
export const RemoveRbacGroupMember: Endpoint.Input<RemoveRbacGroupMember> = /* @__PURE__ */ Endpoint.input({})
