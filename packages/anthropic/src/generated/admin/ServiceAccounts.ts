// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

export interface CreateServiceAccountBody {
  readonly name: string
  readonly description?: string | null
  readonly organization_role?: "admin" | "developer"
}
export const CreateServiceAccountBody: Schema.Codec<CreateServiceAccountBody> = Schema.Struct({
  name: Schema.String,
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  organization_role: Schema.optionalKey(Schema.Literals(["admin", "developer"]))
})

export interface UpdateServiceAccountBody {
  readonly description?: string | null
  readonly organization_role?: "admin" | "developer" | null
}
export const UpdateServiceAccountBody: Schema.Codec<UpdateServiceAccountBody> = Schema.Struct({
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  organization_role: Schema.optionalKey(Schema.NullOr(Schema.Literals(["admin", "developer"])))
})

export type NoBillingWorkspaceRole =
  | "workspace_admin"
  | "workspace_developer"
  | "workspace_restricted_developer"
  | "workspace_user"
export const NoBillingWorkspaceRole: Schema.Codec<NoBillingWorkspaceRole> = /* @__PURE__ */ Schema.Literals([
  "workspace_admin",
  "workspace_developer",
  "workspace_restricted_developer",
  "workspace_user"
])

export interface AddServiceAccountWorkspaceBody {
  readonly workspace_id: string
  readonly workspace_role: NoBillingWorkspaceRole
}
export const AddServiceAccountWorkspaceBody: Schema.Codec<AddServiceAccountWorkspaceBody> = Schema.Struct({
  workspace_id: Schema.String,
  workspace_role: NoBillingWorkspaceRole
})

export interface ServiceAccount {
  readonly id: string
  /** RFC 3339. */
  readonly archived_at?: string | null
  readonly archived_by_actor_id?: string | null
  /** RFC 3339. */
  readonly created_at: string
  readonly created_by_actor_id?: string | null
  readonly description?: string | null
  readonly name: string
  readonly organization_role: OpenSchema.Enum<"admin" | "developer">
  readonly type: "service_account"
  /** RFC 3339. */
  readonly updated_at: string
  readonly updated_by_actor_id?: string | null
}
export const ServiceAccount: Schema.Codec<ServiceAccount> = Schema.Struct({
  id: Schema.String,
  archived_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  archived_by_actor_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  created_at: Schema.String,
  created_by_actor_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  name: Schema.String,
  organization_role: OpenSchema.literals("ServiceAccount.organization_role", ["admin", "developer"]),
  type: Schema.Literal("service_account"),
  updated_at: Schema.String,
  updated_by_actor_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface ServiceAccountsPage {
  readonly data: ReadonlyArray<ServiceAccount>
  readonly next_page?: string | null
}
export const ServiceAccountsPage: Schema.Codec<ServiceAccountsPage> = Schema.Struct({
  data: Schema.Array(ServiceAccount),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export type WorkspaceRole = OpenSchema.Enum<
  "workspace_admin" | "workspace_billing" | "workspace_developer" | "workspace_restricted_developer" | "workspace_user"
>
export const WorkspaceRole: Schema.Codec<WorkspaceRole> = /* @__PURE__ */ OpenSchema.literals("WorkspaceRole", [
  "workspace_admin",
  "workspace_billing",
  "workspace_developer",
  "workspace_restricted_developer",
  "workspace_user"
])

export interface ServiceAccountWorkspaceMember {
  readonly created_by_actor_id?: string | null
  readonly implicit?: boolean | null
  readonly service_account_id: string
  readonly type: "service_account_workspace_member"
  readonly workspace_id: string
  readonly workspace_role: WorkspaceRole
}
export const ServiceAccountWorkspaceMember: Schema.Codec<ServiceAccountWorkspaceMember> = Schema.Struct({
  created_by_actor_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  implicit: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  service_account_id: Schema.String,
  type: Schema.Literal("service_account_workspace_member"),
  workspace_id: Schema.String,
  workspace_role: WorkspaceRole
})

export interface ServiceAccountWorkspaceMembersPage {
  readonly data: ReadonlyArray<ServiceAccountWorkspaceMember>
  readonly next_page?: string | null
}
export const ServiceAccountWorkspaceMembersPage: Schema.Codec<ServiceAccountWorkspaceMembersPage> = Schema.Struct({
  data: Schema.Array(ServiceAccountWorkspaceMember),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface RemovedServiceAccountWorkspace {
  readonly service_account_id: string
  readonly type: "service_account_workspace_member_deleted"
  readonly workspace_id: string
}
export const RemovedServiceAccountWorkspace: Schema.Codec<RemovedServiceAccountWorkspace> = Schema.Struct({
  service_account_id: Schema.String,
  type: Schema.Literal("service_account_workspace_member_deleted"),
  workspace_id: Schema.String
})

/** `GET /v1/organizations/service_accounts` */
export interface ListServiceAccounts {
  readonly limit?: number
  readonly page?: string | null
  readonly include_archived?: boolean
}
export const ListServiceAccounts: Endpoint.Input<ListServiceAccounts> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page", include_archived: "include_archived" }
})

/** `POST /v1/organizations/service_accounts` */
export interface CreateServiceAccount extends CreateServiceAccountBody {}
export const CreateServiceAccount: Endpoint.Input<CreateServiceAccount> = /* @__PURE__ */ Endpoint.input({
  body: CreateServiceAccountBody
})

/** `GET /v1/organizations/service_accounts/{service_account_id}` */
export interface RetrieveServiceAccount {
  readonly service_account_id: string
}
export const RetrieveServiceAccount: Endpoint.Input<RetrieveServiceAccount> = /* @__PURE__ */ Endpoint.input({})

/** `POST /v1/organizations/service_accounts/{service_account_id}` */
export interface UpdateServiceAccount extends UpdateServiceAccountBody {
  readonly service_account_id: string
}
export const UpdateServiceAccount: Endpoint.Input<UpdateServiceAccount> = /* @__PURE__ */ Endpoint.input({
  body: UpdateServiceAccountBody
})

/** `POST /v1/organizations/service_accounts/{service_account_id}/archive` */
export interface ArchiveServiceAccount {
  readonly service_account_id: string
}
export const ArchiveServiceAccount: Endpoint.Input<ArchiveServiceAccount> = /* @__PURE__ */ Endpoint.input({})

/** `GET /v1/organizations/service_accounts/{service_account_id}/workspaces` */
export interface ListServiceAccountWorkspaces {
  readonly service_account_id: string
  readonly limit?: number
  readonly page?: string | null
}
export const ListServiceAccountWorkspaces: Endpoint.Input<ListServiceAccountWorkspaces> = /* @__PURE__ */ Endpoint
  .input({
    query: { limit: "limit", page: "page" }
  })

/** `POST /v1/organizations/service_accounts/{service_account_id}/workspaces` */
export interface AddServiceAccountWorkspace extends AddServiceAccountWorkspaceBody {
  readonly service_account_id: string
}
export const AddServiceAccountWorkspace: Endpoint.Input<AddServiceAccountWorkspace> = /* @__PURE__ */ Endpoint.input({
  body: AddServiceAccountWorkspaceBody
})

/** `DELETE /v1/organizations/service_accounts/{service_account_id}/workspaces/{workspace_id}` */
export interface RemoveServiceAccountWorkspace {
  readonly service_account_id: string
  readonly workspace_id: string
}
export const RemoveServiceAccountWorkspace: Endpoint.Input<RemoveServiceAccountWorkspace> = /* @__PURE__ */ Endpoint
  .input({})
