// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import {
  OrganizationRateLimitBatchGroup,
  OrganizationRateLimitFilesGroup,
  OrganizationRateLimitModelGroup,
  OrganizationRateLimitSkillsGroup,
  OrganizationRateLimitTokenCountGroup,
  OrganizationRateLimitWebSearchGroup
} from "./RateLimits.ts"
import { NoBillingWorkspaceRole, WorkspaceRole } from "./ServiceAccounts.ts"

export type AllowedInferenceGeo = OpenSchema.Enum<"global" | "us">
export const AllowedInferenceGeo: Schema.Codec<AllowedInferenceGeo> = /* @__PURE__ */ OpenSchema.literals(
  "AllowedInferenceGeo",
  ["global", "us"]
)

export interface DataResidencyCreateConfig {
  readonly allowed_inference_geos?: "unrestricted" | ReadonlyArray<AllowedInferenceGeo> | null
  readonly default_inference_geo?: "global" | "us" | null
  readonly workspace_geo?: "us" | null
}
export const DataResidencyCreateConfig: Schema.Codec<DataResidencyCreateConfig> = Schema.Struct({
  allowed_inference_geos: Schema.optionalKey(
    Schema.NullOr(Schema.Union([Schema.Literal("unrestricted"), Schema.Array(AllowedInferenceGeo)]))
  ),
  default_inference_geo: Schema.optionalKey(Schema.NullOr(Schema.Literals(["global", "us"]))),
  workspace_geo: Schema.optionalKey(Schema.NullOr(Schema.Literal("us")))
})

export interface CreateWorkspaceBody {
  readonly name: string
  readonly data_residency?: DataResidencyCreateConfig | null
  readonly display_color?: string | null
  readonly external_key_id?: string | null
  readonly tags?: { readonly [key: string]: string } | null
  readonly user_profile_id?: string | null
}
export const CreateWorkspaceBody: Schema.Codec<CreateWorkspaceBody> = Schema.Struct({
  name: Schema.String,
  data_residency: Schema.optionalKey(Schema.NullOr(DataResidencyCreateConfig)),
  display_color: Schema.optionalKey(Schema.NullOr(Schema.String)),
  external_key_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  tags: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.String))),
  user_profile_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface DataResidencyUpdateConfig {
  readonly allowed_inference_geos?: "unrestricted" | ReadonlyArray<AllowedInferenceGeo> | null
  readonly default_inference_geo?: "global" | "us" | null
}
export const DataResidencyUpdateConfig: Schema.Codec<DataResidencyUpdateConfig> = Schema.Struct({
  allowed_inference_geos: Schema.optionalKey(
    Schema.NullOr(Schema.Union([Schema.Literal("unrestricted"), Schema.Array(AllowedInferenceGeo)]))
  ),
  default_inference_geo: Schema.optionalKey(Schema.NullOr(Schema.Literals(["global", "us"])))
})

export interface UpdateWorkspaceBody {
  readonly data_residency?: DataResidencyUpdateConfig | null
  readonly display_color?: string
  readonly external_key_id?: string
  readonly name?: string
  readonly tags?: { readonly [key: string]: string | null } | null
  readonly user_profile_id?: string
}
export const UpdateWorkspaceBody: Schema.Codec<UpdateWorkspaceBody> = Schema.Struct({
  data_residency: Schema.optionalKey(Schema.NullOr(DataResidencyUpdateConfig)),
  display_color: Schema.optionalKey(Schema.String),
  external_key_id: Schema.optionalKey(Schema.String),
  name: Schema.optionalKey(Schema.String),
  tags: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.NullOr(Schema.String)))),
  user_profile_id: Schema.optionalKey(Schema.String)
})

export interface AddWorkspaceMemberBody {
  readonly user_id: string
  readonly workspace_role: NoBillingWorkspaceRole
}
export const AddWorkspaceMemberBody: Schema.Codec<AddWorkspaceMemberBody> = Schema.Struct({
  user_id: Schema.String,
  workspace_role: NoBillingWorkspaceRole
})

export interface UpdateWorkspaceMemberBody {
  readonly workspace_role: WorkspaceRole
}
export const UpdateWorkspaceMemberBody: Schema.Codec<UpdateWorkspaceMemberBody> = Schema.Struct({
  workspace_role: WorkspaceRole
})

export type WorkspaceRateLimitType =
  | "fast_itpmca"
  | "fast_otpm"
  | "input_tokens_per_minute"
  | "input_tokens_per_minute_cache_aware"
  | "output_tokens_per_minute"
  | "requests_per_minute"
  | "tokens_per_day"
  | "tokens_per_minute"
  | "tool_uses_per_second"
export const WorkspaceRateLimitType: Schema.Codec<WorkspaceRateLimitType> = /* @__PURE__ */ Schema.Literals([
  "fast_itpmca",
  "fast_otpm",
  "input_tokens_per_minute",
  "input_tokens_per_minute_cache_aware",
  "output_tokens_per_minute",
  "requests_per_minute",
  "tokens_per_day",
  "tokens_per_minute",
  "tool_uses_per_second"
])

export interface WorkspaceRateLimitUpdateValue {
  readonly type: WorkspaceRateLimitType
  readonly value: number | null
}
export const WorkspaceRateLimitUpdateValue: Schema.Codec<WorkspaceRateLimitUpdateValue> = Schema.Struct({
  type: WorkspaceRateLimitType,
  value: Schema.NullOr(Schema.Finite)
})

export interface UpdateWorkspaceRateLimitBody {
  readonly limits: ReadonlyArray<WorkspaceRateLimitUpdateValue>
}
export const UpdateWorkspaceRateLimitBody: Schema.Codec<UpdateWorkspaceRateLimitBody> = Schema.Struct({
  limits: Schema.Array(WorkspaceRateLimitUpdateValue)
})

export interface AddWorkspaceServiceAccountBody {
  readonly service_account_id: string
  readonly workspace_role: NoBillingWorkspaceRole
}
export const AddWorkspaceServiceAccountBody: Schema.Codec<AddWorkspaceServiceAccountBody> = Schema.Struct({
  service_account_id: Schema.String,
  workspace_role: NoBillingWorkspaceRole
})

export interface UpdateWorkspaceServiceAccountBody {
  readonly workspace_role: NoBillingWorkspaceRole
}
export const UpdateWorkspaceServiceAccountBody: Schema.Codec<UpdateWorkspaceServiceAccountBody> = Schema.Struct({
  workspace_role: NoBillingWorkspaceRole
})

export interface DataResidency {
  readonly allowed_inference_geos: "unrestricted" | ReadonlyArray<AllowedInferenceGeo>
  readonly default_inference_geo: OpenSchema.Enum<"global" | "us">
  readonly workspace_geo: "us"
}
export const DataResidency: Schema.Codec<DataResidency> = Schema.Struct({
  allowed_inference_geos: Schema.Union([Schema.Literal("unrestricted"), Schema.Array(AllowedInferenceGeo)]),
  default_inference_geo: OpenSchema.literals("DataResidency.default_inference_geo", ["global", "us"]),
  workspace_geo: Schema.Literal("us")
})

export interface Workspace {
  readonly id: string
  /** RFC 3339. */
  readonly archived_at?: string | null
  readonly compartment_id: string
  /** RFC 3339. */
  readonly created_at: string
  readonly data_residency: DataResidency
  readonly display_color: string
  readonly external_key_id?: string | null
  readonly name: string
  readonly tags: { readonly [key: string]: string }
  readonly type: "workspace"
  readonly user_profile_id?: string | null
}
export const Workspace: Schema.Codec<Workspace> = Schema.Struct({
  id: Schema.String,
  archived_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  compartment_id: Schema.String,
  created_at: Schema.String,
  data_residency: DataResidency,
  display_color: Schema.String,
  external_key_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  name: Schema.String,
  tags: Schema.Record(Schema.String, Schema.String),
  type: Schema.Literal("workspace"),
  user_profile_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface WorkspacesPage {
  readonly data: ReadonlyArray<Workspace>
  readonly has_more: boolean
  readonly first_id?: string | null
  readonly last_id?: string | null
}
export const WorkspacesPage: Schema.Codec<WorkspacesPage> = Schema.Struct({
  data: Schema.Array(Workspace),
  has_more: Schema.Boolean,
  first_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  last_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface WorkspaceMember {
  readonly type: "workspace_member"
  readonly user_id: string
  readonly workspace_id: string
  readonly workspace_role: WorkspaceRole
}
export const WorkspaceMember: Schema.Codec<WorkspaceMember> = Schema.Struct({
  type: Schema.Literal("workspace_member"),
  user_id: Schema.String,
  workspace_id: Schema.String,
  workspace_role: WorkspaceRole
})

export interface WorkspaceMembersPage {
  readonly data: ReadonlyArray<WorkspaceMember>
  readonly has_more: boolean
  readonly first_id?: string | null
  readonly last_id?: string | null
}
export const WorkspaceMembersPage: Schema.Codec<WorkspaceMembersPage> = Schema.Struct({
  data: Schema.Array(WorkspaceMember),
  has_more: Schema.Boolean,
  first_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  last_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface RemovedWorkspaceMember {
  readonly type: "workspace_member_deleted"
  readonly user_id: string
  readonly workspace_id: string
}
export const RemovedWorkspaceMember: Schema.Codec<RemovedWorkspaceMember> = Schema.Struct({
  type: Schema.Literal("workspace_member_deleted"),
  user_id: Schema.String,
  workspace_id: Schema.String
})

export interface WorkspaceRateLimitWorkspaceSource {
  readonly type: "workspace"
}
export const WorkspaceRateLimitWorkspaceSource: Schema.Codec<WorkspaceRateLimitWorkspaceSource> = Schema.Struct({
  type: Schema.Literal("workspace")
})

export interface WorkspaceRateLimitOrganizationSource {
  readonly type: "organization"
}
export const WorkspaceRateLimitOrganizationSource: Schema.Codec<WorkspaceRateLimitOrganizationSource> = Schema.Struct({
  type: Schema.Literal("organization")
})

export interface WorkspaceRateLimitValue {
  readonly org_limit?: number | null
  readonly source: WorkspaceRateLimitWorkspaceSource | WorkspaceRateLimitOrganizationSource | OpenSchema.Variant
  readonly type: string
  readonly value: number
}
export const WorkspaceRateLimitValue: Schema.Codec<WorkspaceRateLimitValue> = Schema.Struct({
  org_limit: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  source: OpenSchema.variants("WorkspaceRateLimitValue.source", "type", ["workspace", "organization"], [
    WorkspaceRateLimitWorkspaceSource,
    WorkspaceRateLimitOrganizationSource
  ]),
  type: Schema.String,
  value: OpenSchema.number
})

export interface WorkspaceRateLimit {
  readonly group:
    | OrganizationRateLimitModelGroup
    | OrganizationRateLimitBatchGroup
    | OrganizationRateLimitTokenCountGroup
    | OrganizationRateLimitFilesGroup
    | OrganizationRateLimitSkillsGroup
    | OrganizationRateLimitWebSearchGroup
    | OpenSchema.Variant
  readonly limits: ReadonlyArray<WorkspaceRateLimitValue>
  readonly models?: ReadonlyArray<string> | null
  readonly rate_limit_id: string
  readonly type: "workspace_rate_limit"
  readonly workspace_id: string
}
export const WorkspaceRateLimit: Schema.Codec<WorkspaceRateLimit> = Schema.Struct({
  group: OpenSchema.variants("WorkspaceRateLimit.group", "type", [
    "model_group",
    "batch",
    "token_count",
    "files",
    "skills",
    "web_search"
  ], [
    OrganizationRateLimitModelGroup,
    OrganizationRateLimitBatchGroup,
    OrganizationRateLimitTokenCountGroup,
    OrganizationRateLimitFilesGroup,
    OrganizationRateLimitSkillsGroup,
    OrganizationRateLimitWebSearchGroup
  ]),
  limits: Schema.Array(WorkspaceRateLimitValue),
  models: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  rate_limit_id: Schema.String,
  type: Schema.Literal("workspace_rate_limit"),
  workspace_id: Schema.String
})

export interface WorkspaceRateLimitsPage {
  readonly data: ReadonlyArray<WorkspaceRateLimit>
  readonly next_page?: string | null
}
export const WorkspaceRateLimitsPage: Schema.Codec<WorkspaceRateLimitsPage> = Schema.Struct({
  data: Schema.Array(WorkspaceRateLimit),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface RemovedWorkspaceServiceAccount {
  readonly service_account_id: string
  readonly type: "service_account_workspace_member_deleted"
  readonly workspace_id: string
}
export const RemovedWorkspaceServiceAccount: Schema.Codec<RemovedWorkspaceServiceAccount> = Schema.Struct({
  service_account_id: Schema.String,
  type: Schema.Literal("service_account_workspace_member_deleted"),
  workspace_id: Schema.String
})

/** `GET /v1/organizations/workspaces` */
export interface ListWorkspaces {
  readonly limit?: number
  readonly before_id?: string
  readonly after_id?: string
  readonly ids?: ReadonlyArray<string>
  readonly include_archived?: boolean
  readonly include_default?: boolean
}
export const ListWorkspaces: Endpoint.Input<ListWorkspaces> = /* @__PURE__ */ Endpoint.input({
  query: {
    limit: "limit",
    before_id: "before_id",
    after_id: "after_id",
    ids: "ids[]",
    include_archived: "include_archived",
    include_default: "include_default"
  }
})

/** `POST /v1/organizations/workspaces` */
export interface CreateWorkspace extends CreateWorkspaceBody {}
export const CreateWorkspace: Endpoint.Input<CreateWorkspace> = /* @__PURE__ */ Endpoint.input({
  body: CreateWorkspaceBody
})

/** `GET /v1/organizations/workspaces/{workspace_id}` */
export interface RetrieveWorkspace {
  readonly workspace_id: string
}
export const RetrieveWorkspace: Endpoint.Input<RetrieveWorkspace> = /* @__PURE__ */ Endpoint.input({})

/** `POST /v1/organizations/workspaces/{workspace_id}` */
export interface UpdateWorkspace extends UpdateWorkspaceBody {
  readonly workspace_id: string
}
export const UpdateWorkspace: Endpoint.Input<UpdateWorkspace> = /* @__PURE__ */ Endpoint.input({
  body: UpdateWorkspaceBody
})

/** `POST /v1/organizations/workspaces/{workspace_id}/archive` */
export interface ArchiveWorkspace {
  readonly workspace_id: string
}
export const ArchiveWorkspace: Endpoint.Input<ArchiveWorkspace> = /* @__PURE__ */ Endpoint.input({})

/** `GET /v1/organizations/workspaces/{workspace_id}/members` */
export interface ListWorkspaceMembers {
  readonly workspace_id: string
  readonly limit?: number
  readonly before_id?: string
  readonly after_id?: string
}
export const ListWorkspaceMembers: Endpoint.Input<ListWorkspaceMembers> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", before_id: "before_id", after_id: "after_id" }
})

/** `POST /v1/organizations/workspaces/{workspace_id}/members` */
export interface AddWorkspaceMember extends AddWorkspaceMemberBody {
  readonly workspace_id: string
}
export const AddWorkspaceMember: Endpoint.Input<AddWorkspaceMember> = /* @__PURE__ */ Endpoint.input({
  body: AddWorkspaceMemberBody
})

/** `GET /v1/organizations/workspaces/{workspace_id}/members/{user_id}` */
export interface RetrieveWorkspaceMember {
  readonly workspace_id: string
  readonly user_id: string
}
export const RetrieveWorkspaceMember: Endpoint.Input<RetrieveWorkspaceMember> = /* @__PURE__ */ Endpoint.input({})

/** `POST /v1/organizations/workspaces/{workspace_id}/members/{user_id}` */
export interface UpdateWorkspaceMember extends UpdateWorkspaceMemberBody {
  readonly workspace_id: string
  readonly user_id: string
}
export const UpdateWorkspaceMember: Endpoint.Input<UpdateWorkspaceMember> = /* @__PURE__ */ Endpoint.input({
  body: UpdateWorkspaceMemberBody
})

/** `DELETE /v1/organizations/workspaces/{workspace_id}/members/{user_id}` */
export interface RemoveWorkspaceMember {
  readonly workspace_id: string
  readonly user_id: string
}
export const RemoveWorkspaceMember: Endpoint.Input<RemoveWorkspaceMember> = /* @__PURE__ */ Endpoint.input({})

/** `GET /v1/organizations/workspaces/{workspace_id}/rate_limits` */
export interface ListWorkspaceRateLimits {
  readonly workspace_id: string
  readonly limit?: number
  readonly page?: string | null
  readonly group_type?: "batch" | "files" | "model_group" | "skills" | "token_count" | "web_search" | null
  readonly include_inherited?: boolean
}
export const ListWorkspaceRateLimits: Endpoint.Input<ListWorkspaceRateLimits> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page", group_type: "group_type", include_inherited: "include_inherited" }
})

/** `POST /v1/organizations/workspaces/{workspace_id}/rate_limits/{rate_limit_id}` */
export interface UpdateWorkspaceRateLimit extends UpdateWorkspaceRateLimitBody {
  readonly workspace_id: string
  readonly rate_limit_id: string
}
export const UpdateWorkspaceRateLimit: Endpoint.Input<UpdateWorkspaceRateLimit> = /* @__PURE__ */ Endpoint.input({
  body: UpdateWorkspaceRateLimitBody
})

/** `GET /v1/organizations/workspaces/{workspace_id}/service_accounts` */
export interface ListWorkspaceServiceAccounts {
  readonly workspace_id: string
  readonly limit?: number
  readonly page?: string | null
}
export const ListWorkspaceServiceAccounts: Endpoint.Input<ListWorkspaceServiceAccounts> = /* @__PURE__ */ Endpoint
  .input({
    query: { limit: "limit", page: "page" }
  })

/** `POST /v1/organizations/workspaces/{workspace_id}/service_accounts` */
export interface AddWorkspaceServiceAccount extends AddWorkspaceServiceAccountBody {
  readonly workspace_id: string
}
export const AddWorkspaceServiceAccount: Endpoint.Input<AddWorkspaceServiceAccount> = /* @__PURE__ */ Endpoint.input({
  body: AddWorkspaceServiceAccountBody
})

/** `GET /v1/organizations/workspaces/{workspace_id}/service_accounts/{service_account_id}` */
export interface RetrieveWorkspaceServiceAccount {
  readonly workspace_id: string
  readonly service_account_id: string
}
export const RetrieveWorkspaceServiceAccount: Endpoint.Input<RetrieveWorkspaceServiceAccount> = /* @__PURE__ */ Endpoint
  .input({})

/** `POST /v1/organizations/workspaces/{workspace_id}/service_accounts/{service_account_id}` */
export interface UpdateWorkspaceServiceAccount extends UpdateWorkspaceServiceAccountBody {
  readonly workspace_id: string
  readonly service_account_id: string
}
export const UpdateWorkspaceServiceAccount: Endpoint.Input<UpdateWorkspaceServiceAccount> = /* @__PURE__ */ Endpoint
  .input({
    body: UpdateWorkspaceServiceAccountBody
  })

/** `DELETE /v1/organizations/workspaces/{workspace_id}/service_accounts/{service_account_id}` */
export interface RemoveWorkspaceServiceAccount {
  readonly workspace_id: string
  readonly service_account_id: string
}
export const RemoveWorkspaceServiceAccount: Endpoint.Input<RemoveWorkspaceServiceAccount> = /* @__PURE__ */ Endpoint
  .input({})
