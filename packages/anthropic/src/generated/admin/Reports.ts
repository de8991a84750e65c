// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { CacheCreation } from "../Usage.ts"

/** Beta. */
export type AnalyticsActorType = OpenSchema.Enum<
  "api_actor" | "federated_actor" | "service_account_actor" | "user_actor"
>
export const AnalyticsActorType: Schema.Codec<AnalyticsActorType> = /* @__PURE__ */ OpenSchema.literals(
  "AnalyticsActorType",
  ["api_actor", "federated_actor", "service_account_actor", "user_actor"]
)

/** Beta. */
export type AnalyticsClaudeTagCategory = OpenSchema.Enum<"dm" | "engaged" | "monitoring" | "proactive" | "scheduled">
export const AnalyticsClaudeTagCategory: Schema.Codec<AnalyticsClaudeTagCategory> = /* @__PURE__ */ OpenSchema.literals(
  "AnalyticsClaudeTagCategory",
  ["dm", "engaged", "monitoring", "proactive", "scheduled"]
)

/** Beta. */
export type AnalyticsContextWindow = OpenSchema.Enum<"0-200k" | "200k-1M">
export const AnalyticsContextWindow: Schema.Codec<AnalyticsContextWindow> = /* @__PURE__ */ OpenSchema.literals(
  "AnalyticsContextWindow",
  ["0-200k", "200k-1M"]
)

/** Beta. */
export type AnalyticsCostGroupBy =
  | "actor"
  | "actor_type"
  | "agent_id"
  | "api_key_id"
  | "claude_tag_category"
  | "claude_tag_user_id"
  | "context_window"
  | "cost_type"
  | "deployment_id"
  | "environment_id"
  | "inference_geo"
  | "model"
  | "organization_id"
  | "product"
  | "rbac_group_id"
  | "service_tier"
  | "session_id"
  | "slack_channel_id"
  | "speed"
  | "token_type"
  | "user_profile_id"
  | "workspace_id"
export const AnalyticsCostGroupBy: Schema.Codec<AnalyticsCostGroupBy> = /* @__PURE__ */ Schema.Literals([
  "actor",
  "actor_type",
  "agent_id",
  "api_key_id",
  "claude_tag_category",
  "claude_tag_user_id",
  "context_window",
  "cost_type",
  "deployment_id",
  "environment_id",
  "inference_geo",
  "model",
  "organization_id",
  "product",
  "rbac_group_id",
  "service_tier",
  "session_id",
  "slack_channel_id",
  "speed",
  "token_type",
  "user_profile_id",
  "workspace_id"
])

/** Beta. */
export type AnalyticsInferenceGeoFilter = "global" | "not_available" | "us"
export const AnalyticsInferenceGeoFilter: Schema.Codec<AnalyticsInferenceGeoFilter> = /* @__PURE__ */ Schema.Literals([
  "global",
  "not_available",
  "us"
])

/** Beta. */
export type AnalyticsUsageCostSortOrder = "asc" | "desc"
export const AnalyticsUsageCostSortOrder: Schema.Codec<AnalyticsUsageCostSortOrder> = /* @__PURE__ */ Schema.Literals([
  "asc",
  "desc"
])

/** Beta. */
export type AnalyticsCostOrderBy = "amount" | "list_amount" | "time"
export const AnalyticsCostOrderBy: Schema.Codec<AnalyticsCostOrderBy> = /* @__PURE__ */ Schema.Literals([
  "amount",
  "list_amount",
  "time"
])

/** Beta. */
export type AnalyticsUsageCostProductFilter =
  | "chat"
  | "chat_cowork_unified"
  | "claude_code"
  | "claude_console"
  | "claude_design"
  | "claude_in_chrome"
  | "claude_tag"
  | "cowork"
  | "managed_agents_api"
  | "message_batches_api"
  | "messages_api"
  | "office_agent"
export const AnalyticsUsageCostProductFilter: Schema.Codec<AnalyticsUsageCostProductFilter> = /* @__PURE__ */ Schema
  .Literals([
    "chat",
    "chat_cowork_unified",
    "claude_code",
    "claude_console",
    "claude_design",
    "claude_in_chrome",
    "claude_tag",
    "cowork",
    "managed_agents_api",
    "message_batches_api",
    "messages_api",
    "office_agent"
  ])

/** Beta. */
export type AnalyticsServiceTier = OpenSchema.Enum<
  "batch" | "flex" | "flex_discount" | "priority" | "priority_on_demand" | "standard"
>
export const AnalyticsServiceTier: Schema.Codec<AnalyticsServiceTier> = /* @__PURE__ */ OpenSchema.literals(
  "AnalyticsServiceTier",
  ["batch", "flex", "flex_discount", "priority", "priority_on_demand", "standard"]
)

/** Beta. */
export type AnalyticsSpeed = OpenSchema.Enum<"fast" | "standard">
export const AnalyticsSpeed: Schema.Codec<AnalyticsSpeed> = /* @__PURE__ */ OpenSchema.literals("AnalyticsSpeed", [
  "fast",
  "standard"
])

/** Beta. */
export type AnalyticsTimeBucketWidth = "1d" | "1h" | "1m"
export const AnalyticsTimeBucketWidth: Schema.Codec<AnalyticsTimeBucketWidth> = /* @__PURE__ */ Schema.Literals([
  "1d",
  "1h",
  "1m"
])

/** Beta. */
export type AnalyticsProductFilter =
  | "chat"
  | "chat_cowork_unified"
  | "claude-tag"
  | "claude_code"
  | "claude_design"
  | "claude_in_chrome"
  | "cowork"
  | "office_agent"
export const AnalyticsProductFilter: Schema.Codec<AnalyticsProductFilter> = /* @__PURE__ */ Schema.Literals([
  "chat",
  "chat_cowork_unified",
  "claude-tag",
  "claude_code",
  "claude_design",
  "claude_in_chrome",
  "cowork",
  "office_agent"
])

/** Beta. */
export type AnalyticsUsageGroupBy =
  | "actor"
  | "actor_type"
  | "agent_id"
  | "api_key_id"
  | "claude_tag_category"
  | "claude_tag_user_id"
  | "context_window"
  | "deployment_id"
  | "environment_id"
  | "inference_geo"
  | "model"
  | "organization_id"
  | "product"
  | "rbac_group_id"
  | "service_tier"
  | "session_id"
  | "slack_channel_id"
  | "speed"
  | "user_profile_id"
  | "workspace_id"
export const AnalyticsUsageGroupBy: Schema.Codec<AnalyticsUsageGroupBy> = /* @__PURE__ */ Schema.Literals([
  "actor",
  "actor_type",
  "agent_id",
  "api_key_id",
  "claude_tag_category",
  "claude_tag_user_id",
  "context_window",
  "deployment_id",
  "environment_id",
  "inference_geo",
  "model",
  "organization_id",
  "product",
  "rbac_group_id",
  "service_tier",
  "session_id",
  "slack_channel_id",
  "speed",
  "user_profile_id",
  "workspace_id"
])

/** Beta. */
export type AnalyticsUsageOrderBy = "output_tokens" | "requests" | "time" | "total_tokens" | "uncached_input_tokens"
export const AnalyticsUsageOrderBy: Schema.Codec<AnalyticsUsageOrderBy> = /* @__PURE__ */ Schema.Literals([
  "output_tokens",
  "requests",
  "time",
  "total_tokens",
  "uncached_input_tokens"
])

/** Beta. */
export interface AnalyticsCostMetrics {
  readonly amount: string
  readonly currency: string
  readonly list_amount: string
  readonly requests?: number | null
}
export const AnalyticsCostMetrics: Schema.Codec<AnalyticsCostMetrics> = Schema.Struct({
  amount: Schema.String,
  currency: Schema.String,
  list_amount: Schema.String,
  requests: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

/** Beta. */
export interface AnalyticsReportUserActor {
  readonly deleted: boolean
  readonly email_address?: string | null
  readonly name?: string | null
  readonly type: "user_actor"
  readonly user_id: string
}
export const AnalyticsReportUserActor: Schema.Codec<AnalyticsReportUserActor> = Schema.Struct({
  deleted: Schema.Boolean,
  email_address: Schema.optionalKey(Schema.NullOr(Schema.String)),
  name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("user_actor"),
  user_id: Schema.String
})

/** Beta. */
export interface AnalyticsServiceAccountActor {
  readonly service_account_id: string
  readonly type: "service_account_actor"
}
export const AnalyticsServiceAccountActor: Schema.Codec<AnalyticsServiceAccountActor> = Schema.Struct({
  service_account_id: Schema.String,
  type: Schema.Literal("service_account_actor")
})

/** Beta. */
export interface AnalyticsFederatedActorAWSProvider {
  readonly account_id: string
  readonly signed_principal: string
  readonly type: "aws"
}
export const AnalyticsFederatedActorAWSProvider: Schema.Codec<AnalyticsFederatedActorAWSProvider> = Schema.Struct({
  account_id: Schema.String,
  signed_principal: Schema.String,
  type: Schema.Literal("aws")
})

/** Beta. */
export interface AnalyticsFederatedActorAzureProvider {
  readonly subscription_id: string
  readonly type: "azure"
}
export const AnalyticsFederatedActorAzureProvider: Schema.Codec<AnalyticsFederatedActorAzureProvider> = Schema.Struct({
  subscription_id: Schema.String,
  type: Schema.Literal("azure")
})

/** Beta. */
export interface AnalyticsFederatedActorGCPProvider {
  readonly project_number: string
  readonly type: "gcp"
}
export const AnalyticsFederatedActorGCPProvider: Schema.Codec<AnalyticsFederatedActorGCPProvider> = Schema.Struct({
  project_number: Schema.String,
  type: Schema.Literal("gcp")
})

/** Beta. */
export interface AnalyticsFederatedActorOIDCProvider {
  readonly issuer?: string | null
  readonly type: "oidc"
}
export const AnalyticsFederatedActorOIDCProvider: Schema.Codec<AnalyticsFederatedActorOIDCProvider> = Schema.Struct({
  issuer: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("oidc")
})

/** Beta. */
export type AnalyticsFederatedActorProvider =
  | AnalyticsFederatedActorAWSProvider
  | AnalyticsFederatedActorAzureProvider
  | AnalyticsFederatedActorGCPProvider
  | AnalyticsFederatedActorOIDCProvider
  | OpenSchema.Variant
export const AnalyticsFederatedActorProvider: Schema.Codec<AnalyticsFederatedActorProvider> = OpenSchema.variants(
  "AnalyticsFederatedActorProvider",
  "type",
  ["aws", "azure", "gcp", "oidc"],
  [
    AnalyticsFederatedActorAWSProvider,
    AnalyticsFederatedActorAzureProvider,
    AnalyticsFederatedActorGCPProvider,
    AnalyticsFederatedActorOIDCProvider
  ]
)

/** Beta. */
export interface AnalyticsFederatedActor {
  readonly provider: AnalyticsFederatedActorProvider
  readonly subject?: string | null
  readonly type: "federated_actor"
}
export const AnalyticsFederatedActor: Schema.Codec<AnalyticsFederatedActor> = Schema.Struct({
  provider: AnalyticsFederatedActorProvider,
  subject: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("federated_actor")
})

/** Beta. */
export interface AnalyticsAPIActor {
  readonly api_key_id: string
  readonly type: "api_actor"
}
export const AnalyticsAPIActor: Schema.Codec<AnalyticsAPIActor> = Schema.Struct({
  api_key_id: Schema.String,
  type: Schema.Literal("api_actor")
})

/** Beta. */
export type AnalyticsActor =
  | AnalyticsReportUserActor
  | AnalyticsServiceAccountActor
  | AnalyticsFederatedActor
  | AnalyticsAPIActor
  | OpenSchema.Variant
export const AnalyticsActor: Schema.Codec<AnalyticsActor> = OpenSchema.variants("AnalyticsActor", "type", [
  "user_actor",
  "service_account_actor",
  "federated_actor",
  "api_actor"
], [AnalyticsReportUserActor, AnalyticsServiceAccountActor, AnalyticsFederatedActor, AnalyticsAPIActor])

/** Beta. */
export type AnalyticsGroupedCostType = OpenSchema.Enum<"code_execution" | "session_usage" | "tokens" | "web_search">
export const AnalyticsGroupedCostType: Schema.Codec<AnalyticsGroupedCostType> = /* @__PURE__ */ OpenSchema.literals(
  "AnalyticsGroupedCostType",
  ["code_execution", "session_usage", "tokens", "web_search"]
)

/** Beta. */
export type AnalyticsUsageCostInferenceGeo = OpenSchema.Enum<"global" | "us">
export const AnalyticsUsageCostInferenceGeo: Schema.Codec<AnalyticsUsageCostInferenceGeo> = /* @__PURE__ */ OpenSchema
  .literals("AnalyticsUsageCostInferenceGeo", ["global", "us"])

/** Beta. */
export type AnalyticsTokenType = OpenSchema.Enum<
  | "cache_creation.ephemeral_1h_input_tokens"
  | "cache_creation.ephemeral_5m_input_tokens"
  | "cache_read_input_tokens"
  | "output_tokens"
  | "uncached_input_tokens"
>
export const AnalyticsTokenType: Schema.Codec<AnalyticsTokenType> = /* @__PURE__ */ OpenSchema.literals(
  "AnalyticsTokenType",
  [
    "cache_creation.ephemeral_1h_input_tokens",
    "cache_creation.ephemeral_5m_input_tokens",
    "cache_read_input_tokens",
    "output_tokens",
    "uncached_input_tokens"
  ]
)

/** Beta. */
export interface AnalyticsCostGroup {
  readonly actor?: AnalyticsActor | null
  readonly actor_type?: AnalyticsActorType | null
  readonly agent_id?: string | null
  readonly api_key_id?: string | null
  readonly claude_tag_category?: AnalyticsClaudeTagCategory | null
  readonly claude_tag_user_id?: string | null
  readonly context_window?: AnalyticsContextWindow | null
  readonly cost_type?: AnalyticsGroupedCostType | null
  readonly deployment_id?: string | null
  readonly environment_id?: string | null
  readonly inference_geo?: AnalyticsUsageCostInferenceGeo | null
  readonly model?: string | null
  readonly organization_id?: string | null
  readonly product?: string | null
  readonly rbac_group_id?: string | null
  readonly service_tier?: AnalyticsServiceTier | null
  readonly session_id?: string | null
  readonly slack_channel_id?: string | null
  readonly speed?: AnalyticsSpeed | null
  readonly token_type?: AnalyticsTokenType | null
  readonly user_profile_id?: string | null
  readonly workspace_id?: string | null
}
export const AnalyticsCostGroup: Schema.Codec<AnalyticsCostGroup> = Schema.Struct({
  actor: Schema.optionalKey(Schema.NullOr(AnalyticsActor)),
  actor_type: Schema.optionalKey(Schema.NullOr(AnalyticsActorType)),
  agent_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  api_key_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  claude_tag_category: Schema.optionalKey(Schema.NullOr(AnalyticsClaudeTagCategory)),
  claude_tag_user_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  context_window: Schema.optionalKey(Schema.NullOr(AnalyticsContextWindow)),
  cost_type: Schema.optionalKey(Schema.NullOr(AnalyticsGroupedCostType)),
  deployment_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  environment_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  inference_geo: Schema.optionalKey(Schema.NullOr(AnalyticsUsageCostInferenceGeo)),
  model: Schema.optionalKey(Schema.NullOr(Schema.String)),
  organization_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  product: Schema.optionalKey(Schema.NullOr(Schema.String)),
  rbac_group_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  service_tier: Schema.optionalKey(Schema.NullOr(AnalyticsServiceTier)),
  session_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  slack_channel_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  speed: Schema.optionalKey(Schema.NullOr(AnalyticsSpeed)),
  token_type: Schema.optionalKey(Schema.NullOr(AnalyticsTokenType)),
  user_profile_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  workspace_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface AnalyticsCostItem {
  readonly cost: AnalyticsCostMetrics
  /** RFC 3339. */
  readonly ending_at: string
  readonly group: AnalyticsCostGroup
  /** RFC 3339. */
  readonly starting_at: string
}
export const AnalyticsCostItem: Schema.Codec<AnalyticsCostItem> = Schema.Struct({
  cost: AnalyticsCostMetrics,
  ending_at: Schema.String,
  group: AnalyticsCostGroup,
  starting_at: Schema.String
})

/** Beta. */
export interface AnalyticsCostItemsReportPage {
  readonly data: ReadonlyArray<AnalyticsCostItem>
  readonly next_page?: string | null
  readonly has_more: boolean
  /** RFC 3339. */
  readonly data_refreshed_at?: string | null
}
export const AnalyticsCostItemsReportPage: Schema.Codec<AnalyticsCostItemsReportPage> = Schema.Struct({
  data: Schema.Array(AnalyticsCostItem),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String)),
  has_more: Schema.Boolean,
  data_refreshed_at: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export type AnalyticsCostType = OpenSchema.Enum<"code_execution" | "tokens" | "web_search">
export const AnalyticsCostType: Schema.Codec<AnalyticsCostType> = /* @__PURE__ */ OpenSchema.literals(
  "AnalyticsCostType",
  ["code_execution", "tokens", "web_search"]
)

/** Beta. */
export interface AnalyticsCostBucketedResult {
  readonly amount: string
  readonly claude_tag_category?: AnalyticsClaudeTagCategory | null
  readonly claude_tag_user_id?: string | null
  readonly context_window?: AnalyticsContextWindow | null
  readonly cost_type?: AnalyticsCostType | null
  readonly currency: string
  readonly inference_geo?: OpenSchema.Enum<"global" | "us"> | null
  readonly list_amount: string
  readonly model?: string | null
  readonly product?: string | null
  readonly rbac_group_id?: string | null
  readonly requests?: number | null
  readonly slack_channel_id?: string | null
  readonly speed?: OpenSchema.Enum<"fast" | "standard"> | null
  readonly token_type?: AnalyticsTokenType | null
}
export const AnalyticsCostBucketedResult: Schema.Codec<AnalyticsCostBucketedResult> = Schema.Struct({
  amount: Schema.String,
  claude_tag_category: Schema.optionalKey(Schema.NullOr(AnalyticsClaudeTagCategory)),
  claude_tag_user_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  context_window: Schema.optionalKey(Schema.NullOr(AnalyticsContextWindow)),
  cost_type: Schema.optionalKey(Schema.NullOr(AnalyticsCostType)),
  currency: Schema.String,
  inference_geo: Schema.optionalKey(
    Schema.NullOr(OpenSchema.literals("AnalyticsCostBucketedResult.inference_geo", ["global", "us"]))
  ),
  list_amount: Schema.String,
  model: Schema.optionalKey(Schema.NullOr(Schema.String)),
  product: Schema.optionalKey(Schema.NullOr(Schema.String)),
  rbac_group_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  requests: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  slack_channel_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  speed: Schema.optionalKey(
    Schema.NullOr(OpenSchema.literals("AnalyticsCostBucketedResult.speed", ["fast", "standard"]))
  ),
  token_type: Schema.optionalKey(Schema.NullOr(AnalyticsTokenType))
})

/** Beta. */
export interface AnalyticsCostReportTimeBucket {
  /** RFC 3339. */
  readonly ending_at: string
  readonly results: ReadonlyArray<AnalyticsCostBucketedResult>
  /** RFC 3339. */
  readonly starting_at: string
}
export const AnalyticsCostReportTimeBucket: Schema.Codec<AnalyticsCostReportTimeBucket> = Schema.Struct({
  ending_at: Schema.String,
  results: Schema.Array(AnalyticsCostBucketedResult),
  starting_at: Schema.String
})

/** Beta. */
export interface AnalyticsCostReportTimeBucketsReportPage {
  readonly data: ReadonlyArray<AnalyticsCostReportTimeBucket>
  readonly next_page?: string | null
  readonly has_more: boolean
  /** RFC 3339. */
  readonly data_refreshed_at?: string | null
}
export const AnalyticsCostReportTimeBucketsReportPage: Schema.Codec<AnalyticsCostReportTimeBucketsReportPage> = Schema
  .Struct({
    data: Schema.Array(AnalyticsCostReportTimeBucket),
    next_page: Schema.optionalKey(Schema.NullOr(Schema.String)),
    has_more: Schema.Boolean,
    data_refreshed_at: Schema.optionalKey(Schema.NullOr(Schema.String))
  })

/** Beta. */
export interface AnalyticsUsageGroup {
  readonly actor?: AnalyticsActor | null
  readonly actor_type?: AnalyticsActorType | null
  readonly agent_id?: string | null
  readonly api_key_id?: string | null
  readonly claude_tag_category?: AnalyticsClaudeTagCategory | null
  readonly claude_tag_user_id?: string | null
  readonly context_window?: AnalyticsContextWindow | null
  readonly deployment_id?: string | null
  readonly environment_id?: string | null
  readonly inference_geo?: AnalyticsUsageCostInferenceGeo | null
  readonly model?: string | null
  readonly organization_id?: string | null
  readonly product?: string | null
  readonly rbac_group_id?: string | null
  readonly service_tier?: AnalyticsServiceTier | null
  readonly session_id?: string | null
  readonly slack_channel_id?: string | null
  readonly speed?: AnalyticsSpeed | null
  readonly user_profile_id?: string | null
  readonly workspace_id?: string | null
}
export const AnalyticsUsageGroup: Schema.Codec<AnalyticsUsageGroup> = Schema.Struct({
  actor: Schema.optionalKey(Schema.NullOr(AnalyticsActor)),
  actor_type: Schema.optionalKey(Schema.NullOr(AnalyticsActorType)),
  agent_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  api_key_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  claude_tag_category: Schema.optionalKey(Schema.NullOr(AnalyticsClaudeTagCategory)),
  claude_tag_user_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  context_window: Schema.optionalKey(Schema.NullOr(AnalyticsContextWindow)),
  deployment_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  environment_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  inference_geo: Schema.optionalKey(Schema.NullOr(AnalyticsUsageCostInferenceGeo)),
  model: Schema.optionalKey(Schema.NullOr(Schema.String)),
  organization_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  product: Schema.optionalKey(Schema.NullOr(Schema.String)),
  rbac_group_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  service_tier: Schema.optionalKey(Schema.NullOr(AnalyticsServiceTier)),
  session_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  slack_channel_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  speed: Schema.optionalKey(Schema.NullOr(AnalyticsSpeed)),
  user_profile_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  workspace_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface AnalyticsServerToolUse {
  readonly web_search_requests: number
}
export const AnalyticsServerToolUse: Schema.Codec<AnalyticsServerToolUse> = Schema.Struct({
  web_search_requests: OpenSchema.number
})

/** Beta. */
export interface AnalyticsUsageMetrics {
  readonly cache_creation: CacheCreation
  readonly cache_read_input_tokens: number
  readonly output_tokens: number
  readonly requests?: number | null
  readonly server_tool_use: AnalyticsServerToolUse
  readonly total_tokens: number
  readonly uncached_input_tokens: number
}
export const AnalyticsUsageMetrics: Schema.Codec<AnalyticsUsageMetrics> = Schema.Struct({
  cache_creation: CacheCreation,
  cache_read_input_tokens: OpenSchema.number,
  output_tokens: OpenSchema.number,
  requests: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  server_tool_use: AnalyticsServerToolUse,
  total_tokens: OpenSchema.number,
  uncached_input_tokens: OpenSchema.number
})

/** Beta. */
export interface AnalyticsUsageItem {
  /** RFC 3339. */
  readonly ending_at: string
  readonly group: AnalyticsUsageGroup
  /** RFC 3339. */
  readonly starting_at: string
  readonly usage: AnalyticsUsageMetrics
}
export const AnalyticsUsageItem: Schema.Codec<AnalyticsUsageItem> = Schema.Struct({
  ending_at: Schema.String,
  group: AnalyticsUsageGroup,
  starting_at: Schema.String,
  usage: AnalyticsUsageMetrics
})

/** Beta. */
export interface AnalyticsUsageItemsReportPage {
  readonly data: ReadonlyArray<AnalyticsUsageItem>
  readonly next_page?: string | null
  readonly has_more: boolean
  /** RFC 3339. */
  readonly data_refreshed_at?: string | null
}
export const AnalyticsUsageItemsReportPage: Schema.Codec<AnalyticsUsageItemsReportPage> = Schema.Struct({
  data: Schema.Array(AnalyticsUsageItem),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String)),
  has_more: Schema.Boolean,
  data_refreshed_at: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface AnalyticsUsageBucketedResult {
  readonly cache_creation: CacheCreation
  readonly cache_read_input_tokens: number
  readonly claude_tag_category?: AnalyticsClaudeTagCategory | null
  readonly claude_tag_user_id?: string | null
  readonly context_window?: AnalyticsContextWindow | null
  readonly inference_geo?: OpenSchema.Enum<"global" | "us"> | null
  readonly model?: string | null
  readonly output_tokens: number
  readonly product?: string | null
  readonly rbac_group_id?: string | null
  readonly requests?: number | null
  readonly server_tool_use: AnalyticsServerToolUse
  readonly slack_channel_id?: string | null
  readonly speed?: OpenSchema.Enum<"fast" | "standard"> | null
  readonly uncached_input_tokens: number
}
export const AnalyticsUsageBucketedResult: Schema.Codec<AnalyticsUsageBucketedResult> = Schema.Struct({
  cache_creation: CacheCreation,
  cache_read_input_tokens: OpenSchema.number,
  claude_tag_category: Schema.optionalKey(Schema.NullOr(AnalyticsClaudeTagCategory)),
  claude_tag_user_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  context_window: Schema.optionalKey(Schema.NullOr(AnalyticsContextWindow)),
  inference_geo: Schema.optionalKey(
    Schema.NullOr(OpenSchema.literals("AnalyticsUsageBucketedResult.inference_geo", ["global", "us"]))
  ),
  model: Schema.optionalKey(Schema.NullOr(Schema.String)),
  output_tokens: OpenSchema.number,
  product: Schema.optionalKey(Schema.NullOr(Schema.String)),
  rbac_group_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  requests: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  server_tool_use: AnalyticsServerToolUse,
  slack_channel_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  speed: Schema.optionalKey(
    Schema.NullOr(OpenSchema.literals("AnalyticsUsageBucketedResult.speed", ["fast", "standard"]))
  ),
  uncached_input_tokens: OpenSchema.number
})

/** Beta. */
export interface AnalyticsUsageReportTimeBucket {
  /** RFC 3339. */
  readonly ending_at: string
  readonly results: ReadonlyArray<AnalyticsUsageBucketedResult>
  /** RFC 3339. */
  readonly starting_at: string
}
export const AnalyticsUsageReportTimeBucket: Schema.Codec<AnalyticsUsageReportTimeBucket> = Schema.Struct({
  ending_at: Schema.String,
  results: Schema.Array(AnalyticsUsageBucketedResult),
  starting_at: Schema.String
})

/** Beta. */
export interface AnalyticsUsageReportTimeBucketsReportPage {
  readonly data: ReadonlyArray<AnalyticsUsageReportTimeBucket>
  readonly next_page?: string | null
  readonly has_more: boolean
  /** RFC 3339. */
  readonly data_refreshed_at?: string | null
}
export const AnalyticsUsageReportTimeBucketsReportPage: Schema.Codec<AnalyticsUsageReportTimeBucketsReportPage> = Schema
  .Struct({
    data: Schema.Array(AnalyticsUsageReportTimeBucket),
    next_page: Schema.optionalKey(Schema.NullOr(Schema.String)),
    has_more: Schema.Boolean,
    data_refreshed_at: Schema.optionalKey(Schema.NullOr(Schema.String))
  })

/** Beta. */
export interface AnalyticsUserActor {
  readonly deleted: boolean
  readonly email_address?: string | null
  readonly name?: string | null
  readonly type: "user_actor"
  readonly user_id: string
}
export const AnalyticsUserActor: Schema.Codec<AnalyticsUserActor> = Schema.Struct({
  deleted: Schema.Boolean,
  email_address: Schema.optionalKey(Schema.NullOr(Schema.String)),
  name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("user_actor"),
  user_id: Schema.String
})

/** Beta. */
export interface AnalyticsCostUsersItem {
  readonly actor: AnalyticsUserActor
  readonly amount: string
  readonly claude_tag_category?: AnalyticsClaudeTagCategory | null
  readonly claude_tag_user_id?: string | null
  readonly context_window?: AnalyticsContextWindow | null
  readonly cost_type?: AnalyticsCostType | null
  readonly currency: string
  /** RFC 3339. */
  readonly ending_at?: string | null
  readonly inference_geo?: OpenSchema.Enum<"global" | "us"> | null
  readonly list_amount: string
  readonly model?: string | null
  readonly product?: string | null
  readonly rbac_group_id?: string | null
  readonly requests?: number | null
  readonly slack_channel_id?: string | null
  readonly speed?: OpenSchema.Enum<"fast" | "standard"> | null
  /** RFC 3339. */
  readonly starting_at?: string | null
  readonly token_type?: AnalyticsTokenType | null
}
export const AnalyticsCostUsersItem: Schema.Codec<AnalyticsCostUsersItem> = Schema.Struct({
  actor: AnalyticsUserActor,
  amount: Schema.String,
  claude_tag_category: Schema.optionalKey(Schema.NullOr(AnalyticsClaudeTagCategory)),
  claude_tag_user_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  context_window: Schema.optionalKey(Schema.NullOr(AnalyticsContextWindow)),
  cost_type: Schema.optionalKey(Schema.NullOr(AnalyticsCostType)),
  currency: Schema.String,
  ending_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  inference_geo: Schema.optionalKey(
    Schema.NullOr(OpenSchema.literals("AnalyticsCostUsersItem.inference_geo", ["global", "us"]))
  ),
  list_amount: Schema.String,
  model: Schema.optionalKey(Schema.NullOr(Schema.String)),
  product: Schema.optionalKey(Schema.NullOr(Schema.String)),
  rbac_group_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  requests: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  slack_channel_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  speed: Schema.optionalKey(Schema.NullOr(OpenSchema.literals("AnalyticsCostUsersItem.speed", ["fast", "standard"]))),
  starting_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  token_type: Schema.optionalKey(Schema.NullOr(AnalyticsTokenType))
})

/** Beta. */
export interface AnalyticsCostUsersItemsReportPage {
  readonly data: ReadonlyArray<AnalyticsCostUsersItem>
  readonly next_page?: string | null
  readonly has_more: boolean
  /** RFC 3339. */
  readonly data_refreshed_at?: string | null
}
export const AnalyticsCostUsersItemsReportPage: Schema.Codec<AnalyticsCostUsersItemsReportPage> = Schema.Struct({
  data: Schema.Array(AnalyticsCostUsersItem),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String)),
  has_more: Schema.Boolean,
  data_refreshed_at: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface AnalyticsUsageUsersItem {
  readonly actor: AnalyticsUserActor
  readonly cache_creation: CacheCreation
  readonly cache_read_input_tokens: number
  readonly claude_tag_category?: AnalyticsClaudeTagCategory | null
  readonly claude_tag_user_id?: string | null
  readonly context_window?: AnalyticsContextWindow | null
  /** RFC 3339. */
  readonly ending_at?: string | null
  readonly inference_geo?: OpenSchema.Enum<"global" | "us"> | null
  readonly model?: string | null
  readonly output_tokens: number
  readonly product?: string | null
  readonly rbac_group_id?: string | null
  readonly requests?: number | null
  readonly server_tool_use: AnalyticsServerToolUse
  readonly slack_channel_id?: string | null
  readonly speed?: OpenSchema.Enum<"fast" | "standard"> | null
  /** RFC 3339. */
  readonly starting_at?: string | null
  readonly total_tokens: number
  readonly uncached_input_tokens: number
}
export const AnalyticsUsageUsersItem: Schema.Codec<AnalyticsUsageUsersItem> = Schema.Struct({
  actor: AnalyticsUserActor,
  cache_creation: CacheCreation,
  cache_read_input_tokens: OpenSchema.number,
  claude_tag_category: Schema.optionalKey(Schema.NullOr(AnalyticsClaudeTagCategory)),
  claude_tag_user_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  context_window: Schema.optionalKey(Schema.NullOr(AnalyticsContextWindow)),
  ending_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  inference_geo: Schema.optionalKey(
    Schema.NullOr(OpenSchema.literals("AnalyticsUsageUsersItem.inference_geo", ["global", "us"]))
  ),
  model: Schema.optionalKey(Schema.NullOr(Schema.String)),
  output_tokens: OpenSchema.number,
  product: Schema.optionalKey(Schema.NullOr(Schema.String)),
  rbac_group_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  requests: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  server_tool_use: AnalyticsServerToolUse,
  slack_channel_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  speed: Schema.optionalKey(Schema.NullOr(OpenSchema.literals("AnalyticsUsageUsersItem.speed", ["fast", "standard"]))),
  starting_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  total_tokens: OpenSchema.number,
  uncached_input_tokens: OpenSchema.number
})

/** Beta. */
export interface AnalyticsUsageUsersItemsReportPage {
  readonly data: ReadonlyArray<AnalyticsUsageUsersItem>
  readonly next_page?: string | null
  readonly has_more: boolean
  /** RFC 3339. */
  readonly data_refreshed_at?: string | null
}
export const AnalyticsUsageUsersItemsReportPage: Schema.Codec<AnalyticsUsageUsersItemsReportPage> = Schema.Struct({
  data: Schema.Array(AnalyticsUsageUsersItem),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String)),
  has_more: Schema.Boolean,
  data_refreshed_at: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** `GET /v1/organizations/analytics/cost` */
export interface ListCostItems {
  readonly page?: string | null
  /** RFC 3339. */
  readonly starting_at: string
  readonly actor_ids?: ReadonlyArray<string> | null
  readonly actor_types?: ReadonlyArray<AnalyticsActorType> | null
  readonly agent_ids?: ReadonlyArray<string> | null
  readonly api_key_ids?: ReadonlyArray<string> | null
  readonly claude_tag_categories?: ReadonlyArray<AnalyticsClaudeTagCategory> | null
  readonly claude_tag_user_ids?: ReadonlyArray<string> | null
  readonly context_windows?: ReadonlyArray<AnalyticsContextWindow> | null
  readonly deployment_ids?: ReadonlyArray<string> | null
  /** RFC 3339. */
  readonly ending_at?: string | null
  readonly environment_ids?: ReadonlyArray<string> | null
  readonly exclude_deleted_users?: boolean
  readonly group_by?: ReadonlyArray<AnalyticsCostGroupBy> | null
  readonly inference_geos?: ReadonlyArray<AnalyticsInferenceGeoFilter> | null
  readonly limit?: number
  readonly models?: ReadonlyArray<string> | null
  readonly order?: AnalyticsUsageCostSortOrder
  readonly order_by?: AnalyticsCostOrderBy
  readonly organization_ids?: ReadonlyArray<string> | null
  readonly products?: ReadonlyArray<AnalyticsUsageCostProductFilter> | null
  readonly rbac_group_ids?: ReadonlyArray<string> | null
  readonly service_tiers?: ReadonlyArray<AnalyticsServiceTier> | null
  readonly session_ids?: ReadonlyArray<string> | null
  readonly slack_channel_ids?: ReadonlyArray<string> | null
  readonly speeds?: ReadonlyArray<AnalyticsSpeed> | null
  readonly time_bucket_width?: AnalyticsTimeBucketWidth | null
  readonly user_profile_ids?: ReadonlyArray<string> | null
  readonly workspace_ids?: ReadonlyArray<string> | null
}
export const ListCostItems: Endpoint.Input<ListCostItems> = /* @__PURE__ */ Endpoint.input({
  query: {
    page: "page",
    starting_at: "starting_at",
    actor_ids: "actor_ids[]",
    actor_types: "actor_types[]",
    agent_ids: "agent_ids[]",
    api_key_ids: "api_key_ids[]",
    claude_tag_categories: "claude_tag_categories[]",
    claude_tag_user_ids: "claude_tag_user_ids[]",
    context_windows: "context_windows[]",
    deployment_ids: "deployment_ids[]",
    ending_at: "ending_at",
    environment_ids: "environment_ids[]",
    exclude_deleted_users: "exclude_deleted_users",
    group_by: "group_by[]",
    inference_geos: "inference_geos[]",
    limit: "limit",
    models: "models[]",
    order: "order",
    order_by: "order_by",
    organization_ids: "organization_ids[]",
    products: "products[]",
    rbac_group_ids: "rbac_group_ids[]",
    service_tiers: "service_tiers[]",
    session_ids: "session_ids[]",
    slack_channel_ids: "slack_channel_ids[]",
    speeds: "speeds[]",
    time_bucket_width: "time_bucket_width",
    user_profile_ids: "user_profile_ids[]",
    workspace_ids: "workspace_ids[]"
  },
  flags: { always: ["analytics-usage-cost-2026-08-24"] }
})

/** `GET /v1/organizations/analytics/cost_report` */
export interface ListCostReports {
  readonly page?: string | null
  /** RFC 3339. */
  readonly starting_at: string
  readonly bucket_width?: "1d" | "1h" | "1m"
  readonly claude_tag_categories?: ReadonlyArray<AnalyticsClaudeTagCategory> | null
  readonly claude_tag_user_ids?: ReadonlyArray<string> | null
  readonly context_windows?: ReadonlyArray<AnalyticsContextWindow> | null
  /** RFC 3339. */
  readonly ending_at?: string | null
  readonly group_by?:
    | ReadonlyArray<
      | "claude_tag_category"
      | "claude_tag_user_id"
      | "context_window"
      | "cost_type"
      | "inference_geo"
      | "model"
      | "product"
      | "rbac_group_id"
      | "slack_channel_id"
      | "speed"
      | "token_type"
    >
    | null
  readonly inference_geos?: ReadonlyArray<AnalyticsInferenceGeoFilter> | null
  readonly limit?: number | null
  readonly models?: ReadonlyArray<string> | null
  readonly products?: ReadonlyArray<AnalyticsProductFilter> | null
  readonly rbac_group_ids?: ReadonlyArray<string> | null
  readonly slack_channel_ids?: ReadonlyArray<string> | null
  readonly speeds?: ReadonlyArray<"fast" | "standard"> | null
  readonly user_ids?: ReadonlyArray<string> | null
}
export const ListCostReports: Endpoint.Input<ListCostReports> = /* @__PURE__ */ Endpoint.input({
  query: {
    page: "page",
    starting_at: "starting_at",
    bucket_width: "bucket_width",
    claude_tag_categories: "claude_tag_categories[]",
    claude_tag_user_ids: "claude_tag_user_ids[]",
    context_windows: "context_windows[]",
    ending_at: "ending_at",
    group_by: "group_by[]",
    inference_geos: "inference_geos[]",
    limit: "limit",
    models: "models[]",
    products: "products[]",
    rbac_group_ids: "rbac_group_ids[]",
    slack_channel_ids: "slack_channel_ids[]",
    speeds: "speeds[]",
    user_ids: "user_ids[]"
  }
})

/** `GET /v1/organizations/analytics/usage` */
export interface ListUsageItems {
  readonly page?: string | null
  /** RFC 3339. */
  readonly starting_at: string
  readonly actor_ids?: ReadonlyArray<string> | null
  readonly actor_types?: ReadonlyArray<AnalyticsActorType> | null
  readonly agent_ids?: ReadonlyArray<string> | null
  readonly api_key_ids?: ReadonlyArray<string> | null
  readonly claude_tag_categories?: ReadonlyArray<AnalyticsClaudeTagCategory> | null
  readonly claude_tag_user_ids?: ReadonlyArray<string> | null
  readonly context_windows?: ReadonlyArray<AnalyticsContextWindow> | null
  readonly deployment_ids?: ReadonlyArray<string> | null
  /** RFC 3339. */
  readonly ending_at?: string | null
  readonly environment_ids?: ReadonlyArray<string> | null
  readonly exclude_deleted_users?: boolean
  readonly group_by?: ReadonlyArray<AnalyticsUsageGroupBy> | null
  readonly inference_geos?: ReadonlyArray<AnalyticsInferenceGeoFilter> | null
  readonly limit?: number
  readonly models?: ReadonlyArray<string> | null
  readonly order?: AnalyticsUsageCostSortOrder
  readonly order_by?: AnalyticsUsageOrderBy
  readonly organization_ids?: ReadonlyArray<string> | null
  readonly products?: ReadonlyArray<AnalyticsUsageCostProductFilter> | null
  readonly rbac_group_ids?: ReadonlyArray<string> | null
  readonly service_tiers?: ReadonlyArray<AnalyticsServiceTier> | null
  readonly session_ids?: ReadonlyArray<string> | null
  readonly slack_channel_ids?: ReadonlyArray<string> | null
  readonly speeds?: ReadonlyArray<AnalyticsSpeed> | null
  readonly time_bucket_width?: AnalyticsTimeBucketWidth | null
  readonly user_profile_ids?: ReadonlyArray<string> | null
  readonly workspace_ids?: ReadonlyArray<string> | null
}
export const ListUsageItems: Endpoint.Input<ListUsageItems> = /* @__PURE__ */ Endpoint.input({
  query: {
    page: "page",
    starting_at: "starting_at",
    actor_ids: "actor_ids[]",
    actor_types: "actor_types[]",
    agent_ids: "agent_ids[]",
    api_key_ids: "api_key_ids[]",
    claude_tag_categories: "claude_tag_categories[]",
    claude_tag_user_ids: "claude_tag_user_ids[]",
    context_windows: "context_windows[]",
    deployment_ids: "deployment_ids[]",
    ending_at: "ending_at",
    environment_ids: "environment_ids[]",
    exclude_deleted_users: "exclude_deleted_users",
    group_by: "group_by[]",
    inference_geos: "inference_geos[]",
    limit: "limit",
    models: "models[]",
    order: "order",
    order_by: "order_by",
    organization_ids: "organization_ids[]",
    products: "products[]",
    rbac_group_ids: "rbac_group_ids[]",
    service_tiers: "service_tiers[]",
    session_ids: "session_ids[]",
    slack_channel_ids: "slack_channel_ids[]",
    speeds: "speeds[]",
    time_bucket_width: "time_bucket_width",
    user_profile_ids: "user_profile_ids[]",
    workspace_ids: "workspace_ids[]"
  },
  flags: { always: ["analytics-usage-cost-2026-08-24"] }
})

/** `GET /v1/organizations/analytics/usage_report` */
export interface ListUsageReports {
  readonly page?: string | null
  /** RFC 3339. */
  readonly starting_at: string
  readonly bucket_width?: "1d" | "1h" | "1m"
  readonly claude_tag_categories?: ReadonlyArray<AnalyticsClaudeTagCategory> | null
  readonly claude_tag_user_ids?: ReadonlyArray<string> | null
  readonly context_windows?: ReadonlyArray<AnalyticsContextWindow> | null
  /** RFC 3339. */
  readonly ending_at?: string | null
  readonly group_by?:
    | ReadonlyArray<
      | "claude_tag_category"
      | "claude_tag_user_id"
      | "context_window"
      | "inference_geo"
      | "model"
      | "product"
      | "rbac_group_id"
      | "slack_channel_id"
      | "speed"
    >
    | null
  readonly inference_geos?: ReadonlyArray<AnalyticsInferenceGeoFilter> | null
  readonly limit?: number | null
  readonly models?: ReadonlyArray<string> | null
  readonly products?: ReadonlyArray<AnalyticsProductFilter> | null
  readonly rbac_group_ids?: ReadonlyArray<string> | null
  readonly slack_channel_ids?: ReadonlyArray<string> | null
  readonly speeds?: ReadonlyArray<"fast" | "standard"> | null
  readonly user_ids?: ReadonlyArray<string> | null
}
export const ListUsageReports: Endpoint.Input<ListUsageReports> = /* @__PURE__ */ Endpoint.input({
  query: {
    page: "page",
    starting_at: "starting_at",
    bucket_width: "bucket_width",
    claude_tag_categories: "claude_tag_categories[]",
    claude_tag_user_ids: "claude_tag_user_ids[]",
    context_windows: "context_windows[]",
    ending_at: "ending_at",
    group_by: "group_by[]",
    inference_geos: "inference_geos[]",
    limit: "limit",
    models: "models[]",
    products: "products[]",
    rbac_group_ids: "rbac_group_ids[]",
    slack_channel_ids: "slack_channel_ids[]",
    speeds: "speeds[]",
    user_ids: "user_ids[]"
  }
})

/** `GET /v1/organizations/analytics/user_cost_report` */
export interface ListUserCostReports {
  readonly page?: string | null
  /** RFC 3339. */
  readonly starting_at: string
  readonly bucket_width?: "1d" | "1h" | "1m" | null
  readonly claude_tag_categories?: ReadonlyArray<AnalyticsClaudeTagCategory> | null
  readonly claude_tag_user_ids?: ReadonlyArray<string> | null
  readonly context_windows?: ReadonlyArray<AnalyticsContextWindow> | null
  /** RFC 3339. */
  readonly ending_at?: string | null
  readonly exclude_deleted_users?: boolean
  readonly group_by?:
    | ReadonlyArray<
      | "claude_tag_category"
      | "claude_tag_user_id"
      | "context_window"
      | "cost_type"
      | "inference_geo"
      | "model"
      | "product"
      | "rbac_group_id"
      | "slack_channel_id"
      | "speed"
      | "token_type"
    >
    | null
  readonly inference_geos?: ReadonlyArray<AnalyticsInferenceGeoFilter> | null
  readonly limit?: number
  readonly models?: ReadonlyArray<string> | null
  readonly order?: "asc" | "desc"
  readonly order_by?: "amount" | "list_amount"
  readonly products?: ReadonlyArray<AnalyticsProductFilter> | null
  readonly rbac_group_ids?: ReadonlyArray<string> | null
  readonly slack_channel_ids?: ReadonlyArray<string> | null
  readonly speeds?: ReadonlyArray<"fast" | "standard"> | null
  readonly user_ids?: ReadonlyArray<string> | null
}
export const ListUserCostReports: Endpoint.Input<ListUserCostReports> = /* @__PURE__ */ Endpoint.input({
  query: {
    page: "page",
    starting_at: "starting_at",
    bucket_width: "bucket_width",
    claude_tag_categories: "claude_tag_categories[]",
    claude_tag_user_ids: "claude_tag_user_ids[]",
    context_windows: "context_windows[]",
    ending_at: "ending_at",
    exclude_deleted_users: "exclude_deleted_users",
    group_by: "group_by[]",
    inference_geos: "inference_geos[]",
    limit: "limit",
    models: "models[]",
    order: "order",
    order_by: "order_by",
    products: "products[]",
    rbac_group_ids: "rbac_group_ids[]",
    slack_channel_ids: "slack_channel_ids[]",
    speeds: "speeds[]",
    user_ids: "user_ids[]"
  }
})

/** `GET /v1/organizations/analytics/user_usage_report` */
export interface ListUserUsageReports {
  readonly page?: string | null
  /** RFC 3339. */
  readonly starting_at: string
  readonly bucket_width?: "1d" | "1h" | "1m" | null
  readonly claude_tag_categories?: ReadonlyArray<AnalyticsClaudeTagCategory> | null
  readonly claude_tag_user_ids?: ReadonlyArray<string> | null
  readonly context_windows?: ReadonlyArray<AnalyticsContextWindow> | null
  /** RFC 3339. */
  readonly ending_at?: string | null
  readonly exclude_deleted_users?: boolean
  readonly group_by?:
    | ReadonlyArray<
      | "claude_tag_category"
      | "claude_tag_user_id"
      | "context_window"
      | "inference_geo"
      | "model"
      | "product"
      | "rbac_group_id"
      | "slack_channel_id"
      | "speed"
    >
    | null
  readonly inference_geos?: ReadonlyArray<AnalyticsInferenceGeoFilter> | null
  readonly limit?: number
  readonly models?: ReadonlyArray<string> | null
  readonly order?: "asc" | "desc"
  readonly order_by?: "output_tokens" | "requests" | "total_tokens" | "uncached_input_tokens"
  readonly products?: ReadonlyArray<AnalyticsProductFilter> | null
  readonly rbac_group_ids?: ReadonlyArray<string> | null
  readonly slack_channel_ids?: ReadonlyArray<string> | null
  readonly speeds?: ReadonlyArray<"fast" | "standard"> | null
  readonly user_ids?: ReadonlyArray<string> | null
}
export const ListUserUsageReports: Endpoint.Input<ListUserUsageReports> = /* @__PURE__ */ Endpoint.input({
  query: {
    page: "page",
    starting_at: "starting_at",
    bucket_width: "bucket_width",
    claude_tag_categories: "claude_tag_categories[]",
    claude_tag_user_ids: "claude_tag_user_ids[]",
    context_windows: "context_windows[]",
    ending_at: "ending_at",
    exclude_deleted_users: "exclude_deleted_users",
    group_by: "group_by[]",
    inference_geos: "inference_geos[]",
    limit: "limit",
    models: "models[]",
    order: "order",
    order_by: "order_by",
    products: "products[]",
    rbac_group_ids: "rbac_group_ids[]",
    slack_channel_ids: "slack_channel_ids[]",
    speeds: "speeds[]",
    user_ids: "user_ids[]"
  }
})
