// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as Schema from "effect/Schema"
import { OrganizationRole } from "./Invites.ts"

export interface UpdateOrganizationUserBody {
  readonly role: "billing" | "claude_code_user" | "developer" | "managed" | "user"
}
export const UpdateOrganizationUserBody: Schema.Codec<UpdateOrganizationUserBody> = Schema.Struct({
  role: Schema.Literals(["billing", "claude_code_user", "developer", "managed", "user"])
})

export interface OrganizationUser {
  readonly id: string
  /** RFC 3339. */
  readonly added_at: string
  readonly email: string
  readonly name: string
  readonly role: OrganizationRole
  readonly type: "user"
}
export const OrganizationUser: Schema.Codec<OrganizationUser> = Schema.Struct({
  id: Schema.String,
  added_at: Schema.String,
  email: Schema.String,
  name: Schema.String,
  role: OrganizationRole,
  type: Schema.Literal("user")
})

export interface OrganizationUsersPage {
  readonly data: ReadonlyArray<OrganizationUser>
  readonly has_more: boolean
  readonly first_id?: string | null
  readonly last_id?: string | null
}
export const OrganizationUsersPage: Schema.Codec<OrganizationUsersPage> = Schema.Struct({
  data: Schema.Array(OrganizationUser),
  has_more: Schema.Boolean,
  first_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  last_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface RemovedOrganizationUser {
  readonly id: string
  readonly type: "user_deleted"
}
export const RemovedOrganizationUser: Schema.Codec<RemovedOrganizationUser> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("user_deleted")
})

/** `GET /v1/organizations/users` */
export interface ListOrganizationUsers {
  readonly limit?: number
  readonly before_id?: string
  readonly after_id?: string
  readonly email?: string
  readonly roles?: ReadonlyArray<string>
}
export const ListOrganizationUsers: Endpoint.Input<ListOrganizationUsers> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", before_id: "before_id", after_id: "after_id", email: "email", roles: "roles[]" }
})

/** `GET /v1/organizations/users/{user_id}` */
export interface RetrieveOrganizationUser {
  readonly user_id: string
}
export const RetrieveOrganizationUser: Endpoint.Input<RetrieveOrganizationUser> = /* @__PURE__ */ Endpoint.input({})

/** `POST /v1/organizations/users/{user_id}` */
export interface UpdateOrganizationUser extends UpdateOrganizationUserBody {
  readonly user_id: string
}
export const UpdateOrganizationUser: Endpoint.Input<UpdateOrganizationUser> = /* @__PURE__ */ Endpoint.input({
  body: UpdateOrganizationUserBody
})

/** `DELETE /v1/organizations/users/{user_id}` */
export interface RemoveOrganizationUser {
  readonly user_id: string
}
export const RemoveOrganizationUser: Endpoint.Input<RemoveOrganizationUser> = /* @__PURE__ */ Endpoint.input({})

/** `POST /v1/organizations/users/{user_id}/sign_out` */
export interface SignOutUser {
  readonly user_id: string
}
export const SignOutUser: Endpoint.Input<SignOutUser> = /* @__PURE__ */ Endpoint.input({
  flags: { always: ["admin-user-sign-out-2026-10-08"] }
})
