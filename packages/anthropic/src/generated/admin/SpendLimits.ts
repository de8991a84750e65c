// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

export type SpendLimitIncreaseRequestStatus = OpenSchema.Enum<"approved" | "denied" | "pending">
export const SpendLimitIncreaseRequestStatus: Schema.Codec<SpendLimitIncreaseRequestStatus> = /* @__PURE__ */ OpenSchema
  .literals("SpendLimitIncreaseRequestStatus", ["approved", "denied", "pending"])

export type SpendLimitPeriod = OpenSchema.Enum<"daily" | "monthly" | "weekly">
export const SpendLimitPeriod: Schema.Codec<SpendLimitPeriod> = /* @__PURE__ */ OpenSchema.literals(
  "SpendLimitPeriod",
  ["daily", "monthly", "weekly"]
)

export interface ApproveSpendLimitIncreaseRequestBody {
  readonly amount: string
  readonly period?: SpendLimitPeriod | null
  readonly suppress_notification?: boolean
}
export const ApproveSpendLimitIncreaseRequestBody: Schema.Codec<ApproveSpendLimitIncreaseRequestBody> = Schema.Struct({
  amount: Schema.String,
  period: Schema.optionalKey(Schema.NullOr(SpendLimitPeriod)),
  suppress_notification: Schema.optionalKey(Schema.Boolean)
})

export interface DenySpendLimitIncreaseRequestBody {
  readonly suppress_notification?: boolean
}
export const DenySpendLimitIncreaseRequestBody: Schema.Codec<DenySpendLimitIncreaseRequestBody> = Schema.Struct({
  suppress_notification: Schema.optionalKey(Schema.Boolean)
})

export interface SpendLimitUserScope {
  readonly type: "user"
  readonly user_id: string
}
export const SpendLimitUserScope: Schema.Codec<SpendLimitUserScope> = Schema.Struct({
  type: Schema.Literal("user"),
  user_id: Schema.String
})

export interface SpendLimitOrganizationScope {
  readonly type: "organization"
}
export const SpendLimitOrganizationScope: Schema.Codec<SpendLimitOrganizationScope> = Schema.Struct({
  type: Schema.Literal("organization")
})

export interface SpendLimitWorkspaceScope {
  readonly type: "workspace"
  readonly workspace_id: string
}
export const SpendLimitWorkspaceScope: Schema.Codec<SpendLimitWorkspaceScope> = Schema.Struct({
  type: Schema.Literal("workspace"),
  workspace_id: Schema.String
})

/** Beta. */
export interface SetSpendLimitBody {
  readonly amount: string | null
  readonly scope: SpendLimitUserScope | SpendLimitOrganizationScope | SpendLimitWorkspaceScope
  readonly period?: SpendLimitPeriod
}
export const SetSpendLimitBody: Schema.Codec<SetSpendLimitBody> = Schema.Struct({
  amount: Schema.NullOr(Schema.String),
  scope: Schema.Union([SpendLimitUserScope, SpendLimitOrganizationScope, SpendLimitWorkspaceScope]),
  period: Schema.optionalKey(SpendLimitPeriod)
})

export interface SpendLimitUserActor {
  readonly deleted: boolean
  readonly email_address?: string | null
  readonly name?: string | null
  readonly type: "user_actor"
  readonly user_id: string
}
export const SpendLimitUserActor: Schema.Codec<SpendLimitUserActor> = Schema.Struct({
  deleted: Schema.Boolean,
  email_address: Schema.optionalKey(Schema.NullOr(Schema.String)),
  name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("user_actor"),
  user_id: Schema.String
})

export interface SpendLimitScopedAPIKeyActor {
  readonly scoped_api_key_id: string
  readonly type: "scoped_api_key_actor"
}
export const SpendLimitScopedAPIKeyActor: Schema.Codec<SpendLimitScopedAPIKeyActor> = Schema.Struct({
  scoped_api_key_id: Schema.String,
  type: Schema.Literal("scoped_api_key_actor")
})

export type SpendLimitIncreaseRequestActor = SpendLimitUserActor | SpendLimitScopedAPIKeyActor | OpenSchema.Variant
export const SpendLimitIncreaseRequestActor: Schema.Codec<SpendLimitIncreaseRequestActor> = OpenSchema.variants(
  "SpendLimitIncreaseRequestActor",
  "type",
  ["user_actor", "scoped_api_key_actor"],
  [SpendLimitUserActor, SpendLimitScopedAPIKeyActor]
)

export type SpendLimitIncreaseRequestResolvedBy = SpendLimitUserActor | SpendLimitScopedAPIKeyActor | OpenSchema.Variant
export const SpendLimitIncreaseRequestResolvedBy: Schema.Codec<SpendLimitIncreaseRequestResolvedBy> = OpenSchema
  .variants("SpendLimitIncreaseRequestResolvedBy", "type", ["user_actor", "scoped_api_key_actor"], [
    SpendLimitUserActor,
    SpendLimitScopedAPIKeyActor
  ])

export interface SpendLimitSeatTierScope {
  readonly seat_tier: string
  readonly type: "seat_tier"
}
export const SpendLimitSeatTierScope: Schema.Codec<SpendLimitSeatTierScope> = Schema.Struct({
  seat_tier: Schema.String,
  type: Schema.Literal("seat_tier")
})

export interface SpendLimitRBACGroupScope {
  readonly rbac_group_id: string
  readonly type: "rbac_group"
}
export const SpendLimitRBACGroupScope: Schema.Codec<SpendLimitRBACGroupScope> = Schema.Struct({
  rbac_group_id: Schema.String,
  type: Schema.Literal("rbac_group")
})

export interface SpendLimitOrganizationServiceScope {
  readonly service: string
  readonly type: "organization_service"
}
export const SpendLimitOrganizationServiceScope: Schema.Codec<SpendLimitOrganizationServiceScope> = Schema.Struct({
  service: Schema.String,
  type: Schema.Literal("organization_service")
})

export interface SpendLimitUsageTierScope {
  readonly type: "usage_tier"
}
export const SpendLimitUsageTierScope: Schema.Codec<SpendLimitUsageTierScope> = Schema.Struct({
  type: Schema.Literal("usage_tier")
})

export interface SpendSummary {
  readonly actor: SpendLimitUserActor | SpendLimitScopedAPIKeyActor | OpenSchema.Variant
  readonly amount?: string | null
  readonly currency: string
  readonly period: SpendLimitPeriod
  readonly period_to_date_spend: string
  readonly scope:
    | SpendLimitUserScope
    | SpendLimitSeatTierScope
    | SpendLimitRBACGroupScope
    | SpendLimitOrganizationServiceScope
    | SpendLimitOrganizationScope
    | SpendLimitWorkspaceScope
    | SpendLimitUsageTierScope
    | OpenSchema.Variant
  readonly source:
    | SpendLimitUserScope
    | SpendLimitSeatTierScope
    | SpendLimitRBACGroupScope
    | SpendLimitOrganizationServiceScope
    | SpendLimitOrganizationScope
    | SpendLimitWorkspaceScope
    | SpendLimitUsageTierScope
    | OpenSchema.Variant
  readonly spend_limit_id: string
}
export const SpendSummary: Schema.Codec<SpendSummary> = Schema.Struct({
  actor: OpenSchema.variants("SpendSummary.actor", "type", ["user_actor", "scoped_api_key_actor"], [
    SpendLimitUserActor,
    SpendLimitScopedAPIKeyActor
  ]),
  amount: Schema.optionalKey(Schema.NullOr(Schema.String)),
  currency: Schema.String,
  period: SpendLimitPeriod,
  period_to_date_spend: Schema.String,
  scope: OpenSchema.variants("SpendSummary.scope", "type", [
    "user",
    "seat_tier",
    "rbac_group",
    "organization_service",
    "organization",
    "workspace",
    "usage_tier"
  ], [
    SpendLimitUserScope,
    SpendLimitSeatTierScope,
    SpendLimitRBACGroupScope,
    SpendLimitOrganizationServiceScope,
    SpendLimitOrganizationScope,
    SpendLimitWorkspaceScope,
    SpendLimitUsageTierScope
  ]),
  source: OpenSchema.variants("SpendSummary.source", "type", [
    "user",
    "seat_tier",
    "rbac_group",
    "organization_service",
    "organization",
    "workspace",
    "usage_tier"
  ], [
    SpendLimitUserScope,
    SpendLimitSeatTierScope,
    SpendLimitRBACGroupScope,
    SpendLimitOrganizationServiceScope,
    SpendLimitOrganizationScope,
    SpendLimitWorkspaceScope,
    SpendLimitUsageTierScope
  ]),
  spend_limit_id: Schema.String
})

export interface SpendLimitIncreaseRequest {
  readonly id: string
  readonly actor: SpendLimitIncreaseRequestActor
  /** RFC 3339. */
  readonly created_at: string
  readonly period: SpendLimitPeriod
  /** RFC 3339. */
  readonly resolved_at?: string | null
  readonly resolved_by?: SpendLimitIncreaseRequestResolvedBy | null
  readonly spend_summary?: SpendSummary | null
  readonly status: SpendLimitIncreaseRequestStatus
  readonly type: "spend_limit_increase_request"
}
export const SpendLimitIncreaseRequest: Schema.Codec<SpendLimitIncreaseRequest> = Schema.Struct({
  id: Schema.String,
  actor: SpendLimitIncreaseRequestActor,
  created_at: Schema.String,
  period: SpendLimitPeriod,
  resolved_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  resolved_by: Schema.optionalKey(Schema.NullOr(SpendLimitIncreaseRequestResolvedBy)),
  spend_summary: Schema.optionalKey(Schema.NullOr(SpendSummary)),
  status: SpendLimitIncreaseRequestStatus,
  type: Schema.Literal("spend_limit_increase_request")
})

export interface SpendLimitIncreaseRequestsPage {
  readonly data: ReadonlyArray<SpendLimitIncreaseRequest>
  readonly next_page?: string | null
}
export const SpendLimitIncreaseRequestsPage: Schema.Codec<SpendLimitIncreaseRequestsPage> = Schema.Struct({
  data: Schema.Array(SpendLimitIncreaseRequest),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface SpendLimit {
  readonly id: string
  readonly amount?: string | null
  /** RFC 3339. */
  readonly created_at: string
  readonly currency: string
  readonly is_enabled: boolean
  readonly period: SpendLimitPeriod
  readonly scope:
    | SpendLimitUserScope
    | SpendLimitSeatTierScope
    | SpendLimitRBACGroupScope
    | SpendLimitOrganizationServiceScope
    | SpendLimitOrganizationScope
    | SpendLimitWorkspaceScope
    | SpendLimitUsageTierScope
    | OpenSchema.Variant
  readonly type: "spend_limit"
  /** RFC 3339. */
  readonly updated_at: string
}
export const SpendLimit: Schema.Codec<SpendLimit> = Schema.Struct({
  id: Schema.String,
  amount: Schema.optionalKey(Schema.NullOr(Schema.String)),
  created_at: Schema.String,
  currency: Schema.String,
  is_enabled: Schema.Boolean,
  period: SpendLimitPeriod,
  scope: OpenSchema.variants("SpendLimit.scope", "type", [
    "user",
    "seat_tier",
    "rbac_group",
    "organization_service",
    "organization",
    "workspace",
    "usage_tier"
  ], [
    SpendLimitUserScope,
    SpendLimitSeatTierScope,
    SpendLimitRBACGroupScope,
    SpendLimitOrganizationServiceScope,
    SpendLimitOrganizationScope,
    SpendLimitWorkspaceScope,
    SpendLimitUsageTierScope
  ]),
  type: Schema.Literal("spend_limit"),
  updated_at: Schema.String
})

export interface ApprovedSpendLimitIncreaseRequest {
  readonly id: string
  readonly actor: SpendLimitIncreaseRequestActor
  /** RFC 3339. */
  readonly created_at: string
  readonly period: SpendLimitPeriod
  /** RFC 3339. */
  readonly resolved_at?: string | null
  readonly resolved_by?: SpendLimitIncreaseRequestResolvedBy | null
  readonly spend_limit?: SpendLimit | null
  readonly spend_summary?: SpendSummary | null
  readonly status: SpendLimitIncreaseRequestStatus
  readonly type: "spend_limit_increase_request"
}
export const ApprovedSpendLimitIncreaseRequest: Schema.Codec<ApprovedSpendLimitIncreaseRequest> = Schema.Struct({
  id: Schema.String,
  actor: SpendLimitIncreaseRequestActor,
  created_at: Schema.String,
  period: SpendLimitPeriod,
  resolved_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  resolved_by: Schema.optionalKey(Schema.NullOr(SpendLimitIncreaseRequestResolvedBy)),
  spend_limit: Schema.optionalKey(Schema.NullOr(SpendLimit)),
  spend_summary: Schema.optionalKey(Schema.NullOr(SpendSummary)),
  status: SpendLimitIncreaseRequestStatus,
  type: Schema.Literal("spend_limit_increase_request")
})

/** Beta. */
export interface SpendLimitsPage {
  readonly data: ReadonlyArray<SpendLimit>
  readonly next_page?: string | null
}
export const SpendLimitsPage: Schema.Codec<SpendLimitsPage> = Schema.Struct({
  data: Schema.Array(SpendLimit),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface SpendSummariesPage {
  readonly data: ReadonlyArray<SpendSummary>
  readonly next_page?: string | null
}
export const SpendSummariesPage: Schema.Codec<SpendSummariesPage> = Schema.Struct({
  data: Schema.Array(SpendSummary),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface DeletedSpendLimit {
  readonly id: string
  readonly type: "spend_limit_deleted"
}
export const DeletedSpendLimit: Schema.Codec<DeletedSpendLimit> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("spend_limit_deleted")
})

/** `GET /v1/organizations/spend_limit_increase_requests` */
export interface ListSpendLimitIncreaseRequests {
  readonly limit?: number
  readonly page?: string | null
  readonly actor_ids?: ReadonlyArray<string> | null
  readonly status?: ReadonlyArray<SpendLimitIncreaseRequestStatus> | null
}
export const ListSpendLimitIncreaseRequests: Endpoint.Input<ListSpendLimitIncreaseRequests> = /* @__PURE__ */ Endpoint
  .input({
    query: { limit: "limit", page: "page", actor_ids: "actor_ids[]", status: "status[]" }
  })

/** `GET /v1/organizations/spend_limit_increase_requests/{spend_limit_increase_request_id}` */
export interface RetrieveSpendLimitIncreaseRequest {
  readonly spend_limit_increase_request_id: string
}
export const RetrieveSpendLimitIncreaseRequest: Endpoint.Input<RetrieveSpendLimitIncreaseRequest> =
  /* @__PURE__ */ Endpoint.input({})

/** `POST /v1/organizations/spend_limit_increase_requests/{spend_limit_increase_request_id}/approve` */
export interface ApproveSpendLimitIncreaseRequest extends ApproveSpendLimitIncreaseRequestBody {
  readonly spend_limit_increase_request_id: string
}
export const ApproveSpendLimitIncreaseRequest: Endpoint.Input<ApproveSpendLimitIncreaseRequest> =
  /* @__PURE__ */ Endpoint.input({
    body: ApproveSpendLimitIncreaseRequestBody
  })

/** `POST /v1/organizations/spend_limit_increase_requests/{spend_limit_increase_request_id}/deny` */
export interface DenySpendLimitIncreaseRequest extends DenySpendLimitIncreaseRequestBody {
  readonly spend_limit_increase_request_id: string
}
export const DenySpendLimitIncreaseRequest: Endpoint.Input<DenySpendLimitIncreaseRequest> = /* @__PURE__ */ Endpoint
  .input({
    body: DenySpendLimitIncreaseRequestBody
  })

/** `GET /v1/organizations/spend_limits` */
export interface ListSpendLimits {
  readonly limit?: number
  readonly page?: string | null
  readonly scope_type?:
    | ReadonlyArray<
      "organization" | "organization_service" | "rbac_group" | "seat_tier" | "usage_tier" | "user" | "workspace"
    >
    | null
  readonly workspace_id?: string | null
}
export const ListSpendLimits: Endpoint.Input<ListSpendLimits> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page", scope_type: "scope_type[]", workspace_id: "workspace_id" },
  flags: { always: ["spend-limit-reads-2026-09-26"] }
})

/** `POST /v1/organizations/spend_limits` */
export interface SetSpendLimit extends SetSpendLimitBody {}
export const SetSpendLimit: Endpoint.Input<SetSpendLimit> = /* @__PURE__ */ Endpoint.input({
  body: SetSpendLimitBody
})

/** `GET /v1/organizations/spend_limits/effective` */
export interface ListEffectiveSpendLimits {
  readonly limit?: number
  readonly page?: string | null
  readonly period?: ReadonlyArray<SpendLimitPeriod> | null
  readonly user_ids?: ReadonlyArray<string> | null
}
export const ListEffectiveSpendLimits: Endpoint.Input<ListEffectiveSpendLimits> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page", period: "period[]", user_ids: "user_ids[]" }
})

/** `GET /v1/organizations/spend_limits/{spend_limit_id}` */
export interface RetrieveSpendLimit {
  readonly spend_limit_id: string
}
export const RetrieveSpendLimit: Endpoint.Input<RetrieveSpendLimit> = /* @__PURE__ */ Endpoint.input({})

/** `DELETE /v1/organizations/spend_limits/{spend_limit_id}` */
export interface DeleteSpendLimit {
  readonly spend_limit_id: string
}
export const DeleteSpendLimit: Endpoint.Input<DeleteSpendLimit> = /* @__PURE__ */ Endpoint.input({})
