// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

export interface CreateOrganizationInviteBody {
  readonly email: string
  readonly role: "billing" | "claude_code_user" | "developer" | "managed" | "user"
  readonly rbac_group_ids?: ReadonlyArray<string>
}
export const CreateOrganizationInviteBody: Schema.Codec<CreateOrganizationInviteBody> = Schema.Struct({
  email: Schema.String,
  role: Schema.Literals(["billing", "claude_code_user", "developer", "managed", "user"]),
  rbac_group_ids: Schema.optionalKey(Schema.Array(Schema.String))
})

export type OrganizationRole = OpenSchema.Enum<
  | "admin"
  | "billing"
  | "claude_code_user"
  | "developer"
  | "managed"
  | "membership_admin"
  | "owner"
  | "primary_owner"
  | "user"
>
export const OrganizationRole: Schema.Codec<OrganizationRole> = /* @__PURE__ */ OpenSchema.literals(
  "OrganizationRole",
  ["admin", "billing", "claude_code_user", "developer", "managed", "membership_admin", "owner", "primary_owner", "user"]
)

export interface OrganizationInvite {
  readonly id: string
  /** RFC 3339. */
  readonly accepted_at?: string | null
  readonly email: string
  /** RFC 3339. */
  readonly expires_at: string
  /** RFC 3339. */
  readonly invited_at: string
  readonly rbac_group_ids: ReadonlyArray<string>
  readonly role: OrganizationRole
  readonly status: OpenSchema.Enum<"accepted" | "deleted" | "expired" | "pending">
  readonly type: "invite"
}
export const OrganizationInvite: Schema.Codec<OrganizationInvite> = Schema.Struct({
  id: Schema.String,
  accepted_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  email: Schema.String,
  expires_at: Schema.String,
  invited_at: Schema.String,
  rbac_group_ids: Schema.Array(Schema.String),
  role: OrganizationRole,
  status: OpenSchema.literals("OrganizationInvite.status", ["accepted", "deleted", "expired", "pending"]),
  type: Schema.Literal("invite")
})

export interface OrganizationInvitesPage {
  readonly data: ReadonlyArray<OrganizationInvite>
  readonly has_more: boolean
  readonly first_id?: string | null
  readonly last_id?: string | null
}
export const OrganizationInvitesPage: Schema.Codec<OrganizationInvitesPage> = Schema.Struct({
  data: Schema.Array(OrganizationInvite),
  has_more: Schema.Boolean,
  first_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  last_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface DeletedOrganizationInvite {
  readonly id: string
  readonly type: "invite_deleted"
}
export const DeletedOrganizationInvite: Schema.Codec<DeletedOrganizationInvite> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("invite_deleted")
})

/** `GET /v1/organizations/invites` */
export interface ListOrganizationInvites {
  readonly limit?: number
  readonly before_id?: string
  readonly after_id?: string
  readonly email?: string
  readonly roles?: ReadonlyArray<string>
  readonly statuses?: ReadonlyArray<"accepted" | "expired" | "pending">
}
export const ListOrganizationInvites: Endpoint.Input<ListOrganizationInvites> = /* @__PURE__ */ Endpoint.input({
  query: {
    limit: "limit",
    before_id: "before_id",
    after_id: "after_id",
    email: "email",
    roles: "roles[]",
    statuses: "statuses[]"
  }
})

/** `POST /v1/organizations/invites` */
export interface CreateOrganizationInvite extends CreateOrganizationInviteBody {}
export const CreateOrganizationInvite: Endpoint.Input<CreateOrganizationInvite> = /* @__PURE__ */ Endpoint.input({
  body: CreateOrganizationInviteBody
})

/** `GET /v1/organizations/invites/{invite_id}` */
export interface RetrieveOrganizationInvite {
  readonly invite_id: string
}
export const RetrieveOrganizationInvite: Endpoint.Input<RetrieveOrganizationInvite> = /* @__PURE__ */ Endpoint.input({})

/** `DELETE /v1/organizations/invites/{invite_id}` */
export interface DeleteOrganizationInvite {
  readonly invite_id: string
}
export const DeleteOrganizationInvite: Endpoint.Input<DeleteOrganizationInvite> = /* @__PURE__ */ Endpoint.input({})
