// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

export type AnalyticsProjectGroupBy = "rbac_group_id" | "user_id"
export const AnalyticsProjectGroupBy: Schema.Codec<AnalyticsProjectGroupBy> = /* @__PURE__ */ Schema.Literals([
  "rbac_group_id",
  "user_id"
])

export type AnalyticsOrder = "asc" | "desc"
export const AnalyticsOrder: Schema.Codec<AnalyticsOrder> = /* @__PURE__ */ Schema.Literals(["asc", "desc"])

export type AnalyticsArtifactGroupBy = "product" | "rbac_group_id" | "user_id"
export const AnalyticsArtifactGroupBy: Schema.Codec<AnalyticsArtifactGroupBy> = /* @__PURE__ */ Schema.Literals([
  "product",
  "rbac_group_id",
  "user_id"
])

export type AnalyticsConnectorGroupBy = "product" | "rbac_group_id" | "user_id"
export const AnalyticsConnectorGroupBy: Schema.Codec<AnalyticsConnectorGroupBy> = /* @__PURE__ */ Schema.Literals([
  "product",
  "rbac_group_id",
  "user_id"
])

export type AnalyticsPluginGroupBy = "product" | "rbac_group_id" | "user_id"
export const AnalyticsPluginGroupBy: Schema.Codec<AnalyticsPluginGroupBy> = /* @__PURE__ */ Schema.Literals([
  "product",
  "rbac_group_id",
  "user_id"
])

export type AnalyticsSkillGroupBy = "product" | "rbac_group_id" | "user_id"
export const AnalyticsSkillGroupBy: Schema.Codec<AnalyticsSkillGroupBy> = /* @__PURE__ */ Schema.Literals([
  "product",
  "rbac_group_id",
  "user_id"
])

export type AnalyticsUserGroupBy = "rbac_group_id"
export const AnalyticsUserGroupBy: Schema.Codec<AnalyticsUserGroupBy> = Schema.Literal("rbac_group_id")

export interface AnalyticsUser {
  readonly id: string
  readonly email_address: string
  readonly type: "user"
}
export const AnalyticsUser: Schema.Codec<AnalyticsUser> = Schema.Struct({
  id: Schema.String,
  email_address: Schema.String,
  type: Schema.Literal("user")
})

export interface AnalyticsProjectActivity {
  /** RFC 3339. */
  readonly created_at?: string | null
  readonly created_by?: AnalyticsUser | null
  readonly distinct_conversation_count?: number | null
  readonly distinct_user_count: number
  readonly message_count: number
  readonly project_id: string
  readonly project_name: string
  readonly rbac_group_id?: string | null
  readonly rbac_group_name?: string | null
  readonly user_id?: string | null
}
export const AnalyticsProjectActivity: Schema.Codec<AnalyticsProjectActivity> = Schema.Struct({
  created_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  created_by: Schema.optionalKey(Schema.NullOr(AnalyticsUser)),
  distinct_conversation_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  distinct_user_count: OpenSchema.number,
  message_count: OpenSchema.number,
  project_id: Schema.String,
  project_name: Schema.String,
  rbac_group_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  rbac_group_name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  user_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface AnalyticsProjectActivitiesPage {
  readonly data: ReadonlyArray<AnalyticsProjectActivity>
  readonly next_page?: string | null
}
export const AnalyticsProjectActivitiesPage: Schema.Codec<AnalyticsProjectActivitiesPage> = Schema.Struct({
  data: Schema.Array(AnalyticsProjectActivity),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface AnalyticsArtifactActivity {
  readonly artifact_type: string
  readonly artifacts_created_count: number
  readonly distinct_user_count: number
  readonly is_shared: boolean
  readonly published_artifacts_created_count: number
  readonly product?: string | null
  readonly rbac_group_id?: string | null
  readonly rbac_group_name?: string | null
  readonly user_id?: string | null
}
export const AnalyticsArtifactActivity: Schema.Codec<AnalyticsArtifactActivity> = Schema.Struct({
  artifact_type: Schema.String,
  artifacts_created_count: OpenSchema.number,
  distinct_user_count: OpenSchema.number,
  is_shared: Schema.Boolean,
  published_artifacts_created_count: OpenSchema.number,
  product: Schema.optionalKey(Schema.NullOr(Schema.String)),
  rbac_group_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  rbac_group_name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  user_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface AnalyticsArtifactActivitiesPage {
  readonly data: ReadonlyArray<AnalyticsArtifactActivity>
  readonly next_page?: string | null
}
export const AnalyticsArtifactActivitiesPage: Schema.Codec<AnalyticsArtifactActivitiesPage> = Schema.Struct({
  data: Schema.Array(AnalyticsArtifactActivity),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface AnalyticsConnectorChatMetrics {
  readonly distinct_conversation_connector_used_count?: number | null
}
export const AnalyticsConnectorChatMetrics: Schema.Codec<AnalyticsConnectorChatMetrics> = Schema.Struct({
  distinct_conversation_connector_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export interface AnalyticsConnectorClaudeCodeMetrics {
  readonly distinct_session_connector_used_count?: number | null
}
export const AnalyticsConnectorClaudeCodeMetrics: Schema.Codec<AnalyticsConnectorClaudeCodeMetrics> = Schema.Struct({
  distinct_session_connector_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export interface AnalyticsConnectorCoworkMetrics {
  readonly distinct_session_connector_used_count?: number | null
}
export const AnalyticsConnectorCoworkMetrics: Schema.Codec<AnalyticsConnectorCoworkMetrics> = Schema.Struct({
  distinct_session_connector_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export interface AnalyticsConnectorOfficeProductMetrics {
  readonly distinct_session_connector_used_count?: number | null
}
export const AnalyticsConnectorOfficeProductMetrics: Schema.Codec<AnalyticsConnectorOfficeProductMetrics> = Schema
  .Struct({
    distinct_session_connector_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
  })

export interface AnalyticsConnectorOfficeMetrics {
  readonly excel: AnalyticsConnectorOfficeProductMetrics
  readonly outlook: AnalyticsConnectorOfficeProductMetrics
  readonly powerpoint: AnalyticsConnectorOfficeProductMetrics
  readonly word: AnalyticsConnectorOfficeProductMetrics
}
export const AnalyticsConnectorOfficeMetrics: Schema.Codec<AnalyticsConnectorOfficeMetrics> = Schema.Struct({
  excel: AnalyticsConnectorOfficeProductMetrics,
  outlook: AnalyticsConnectorOfficeProductMetrics,
  powerpoint: AnalyticsConnectorOfficeProductMetrics,
  word: AnalyticsConnectorOfficeProductMetrics
})

export interface AnalyticsConnectorChatCoworkUnifiedChatMetrics {
  readonly distinct_conversation_connector_used_count?: number | null
}
export const AnalyticsConnectorChatCoworkUnifiedChatMetrics: Schema.Codec<
  AnalyticsConnectorChatCoworkUnifiedChatMetrics
> = Schema.Struct({
  distinct_conversation_connector_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export interface AnalyticsConnectorChatCoworkUnifiedSessionsMetrics {
  readonly distinct_session_connector_used_count?: number | null
}
export const AnalyticsConnectorChatCoworkUnifiedSessionsMetrics: Schema.Codec<
  AnalyticsConnectorChatCoworkUnifiedSessionsMetrics
> = Schema.Struct({
  distinct_session_connector_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export interface AnalyticsConnectorChatCoworkUnifiedMetrics {
  readonly chat: AnalyticsConnectorChatCoworkUnifiedChatMetrics
  readonly sessions: AnalyticsConnectorChatCoworkUnifiedSessionsMetrics
}
export const AnalyticsConnectorChatCoworkUnifiedMetrics: Schema.Codec<AnalyticsConnectorChatCoworkUnifiedMetrics> =
  Schema.Struct({
    chat: AnalyticsConnectorChatCoworkUnifiedChatMetrics,
    sessions: AnalyticsConnectorChatCoworkUnifiedSessionsMetrics
  })

export interface AnalyticsConnectorActivity {
  readonly chat_metrics: AnalyticsConnectorChatMetrics
  readonly claude_code_metrics: AnalyticsConnectorClaudeCodeMetrics
  readonly connector_display_name?: string | null
  readonly connector_name: string
  readonly cowork_metrics: AnalyticsConnectorCoworkMetrics
  readonly distinct_user_count: number
  readonly individual_auth_distinct_user_count?: number | null
  readonly managed_auth_distinct_user_count?: number | null
  readonly office_metrics: AnalyticsConnectorOfficeMetrics
  readonly read_call_count?: number | null
  readonly unclassified_call_count?: number | null
  readonly write_call_count?: number | null
  readonly chat_cowork_unified_metrics?: AnalyticsConnectorChatCoworkUnifiedMetrics | null
  readonly product?: string | null
  readonly rbac_group_id?: string | null
  readonly rbac_group_name?: string | null
  readonly user_id?: string | null
}
export const AnalyticsConnectorActivity: Schema.Codec<AnalyticsConnectorActivity> = Schema.Struct({
  chat_metrics: AnalyticsConnectorChatMetrics,
  claude_code_metrics: AnalyticsConnectorClaudeCodeMetrics,
  connector_display_name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  connector_name: Schema.String,
  cowork_metrics: AnalyticsConnectorCoworkMetrics,
  distinct_user_count: OpenSchema.number,
  individual_auth_distinct_user_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  managed_auth_distinct_user_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  office_metrics: AnalyticsConnectorOfficeMetrics,
  read_call_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  unclassified_call_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  write_call_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  chat_cowork_unified_metrics: Schema.optionalKey(Schema.NullOr(AnalyticsConnectorChatCoworkUnifiedMetrics)),
  product: Schema.optionalKey(Schema.NullOr(Schema.String)),
  rbac_group_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  rbac_group_name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  user_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface AnalyticsConnectorActivitiesPage {
  readonly data: ReadonlyArray<AnalyticsConnectorActivity>
  readonly next_page?: string | null
}
export const AnalyticsConnectorActivitiesPage: Schema.Codec<AnalyticsConnectorActivitiesPage> = Schema.Struct({
  data: Schema.Array(AnalyticsConnectorActivity),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface AnalyticsPluginClaudeCodeMetrics {
  readonly distinct_session_plugin_used_count?: number | null
}
export const AnalyticsPluginClaudeCodeMetrics: Schema.Codec<AnalyticsPluginClaudeCodeMetrics> = Schema.Struct({
  distinct_session_plugin_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export interface AnalyticsPluginCoworkMetrics {
  readonly distinct_session_plugin_used_count?: number | null
}
export const AnalyticsPluginCoworkMetrics: Schema.Codec<AnalyticsPluginCoworkMetrics> = Schema.Struct({
  distinct_session_plugin_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export interface AnalyticsPluginChatCoworkUnifiedMetrics {
  readonly distinct_session_plugin_used_count?: number | null
}
export const AnalyticsPluginChatCoworkUnifiedMetrics: Schema.Codec<AnalyticsPluginChatCoworkUnifiedMetrics> = Schema
  .Struct({
    distinct_session_plugin_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
  })

export interface AnalyticsPluginActivity {
  readonly claude_code_metrics: AnalyticsPluginClaudeCodeMetrics
  readonly cowork_metrics: AnalyticsPluginCoworkMetrics
  readonly distinct_user_count: number
  readonly install_count?: number | null
  readonly invocation_count: number
  readonly plugin_id?: string | null
  readonly plugin_name: string
  readonly chat_cowork_unified_metrics?: AnalyticsPluginChatCoworkUnifiedMetrics | null
  readonly product?: string | null
  readonly rbac_group_id?: string | null
  readonly rbac_group_name?: string | null
  readonly user_id?: string | null
}
export const AnalyticsPluginActivity: Schema.Codec<AnalyticsPluginActivity> = Schema.Struct({
  claude_code_metrics: AnalyticsPluginClaudeCodeMetrics,
  cowork_metrics: AnalyticsPluginCoworkMetrics,
  distinct_user_count: OpenSchema.number,
  install_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  invocation_count: OpenSchema.number,
  plugin_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  plugin_name: Schema.String,
  chat_cowork_unified_metrics: Schema.optionalKey(Schema.NullOr(AnalyticsPluginChatCoworkUnifiedMetrics)),
  product: Schema.optionalKey(Schema.NullOr(Schema.String)),
  rbac_group_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  rbac_group_name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  user_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface AnalyticsPluginActivitiesPage {
  readonly data: ReadonlyArray<AnalyticsPluginActivity>
  readonly next_page?: string | null
}
export const AnalyticsPluginActivitiesPage: Schema.Codec<AnalyticsPluginActivitiesPage> = Schema.Struct({
  data: Schema.Array(AnalyticsPluginActivity),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface AnalyticsSkillChatMetrics {
  readonly distinct_conversation_skill_used_count?: number | null
}
export const AnalyticsSkillChatMetrics: Schema.Codec<AnalyticsSkillChatMetrics> = Schema.Struct({
  distinct_conversation_skill_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export interface AnalyticsSkillClaudeCodeMetrics {
  readonly distinct_session_skill_used_count?: number | null
}
export const AnalyticsSkillClaudeCodeMetrics: Schema.Codec<AnalyticsSkillClaudeCodeMetrics> = Schema.Struct({
  distinct_session_skill_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export interface AnalyticsSkillCoworkMetrics {
  readonly distinct_session_skill_used_count?: number | null
}
export const AnalyticsSkillCoworkMetrics: Schema.Codec<AnalyticsSkillCoworkMetrics> = Schema.Struct({
  distinct_session_skill_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export interface AnalyticsSkillOfficeProductMetrics {
  readonly distinct_session_skill_used_count?: number | null
}
export const AnalyticsSkillOfficeProductMetrics: Schema.Codec<AnalyticsSkillOfficeProductMetrics> = Schema.Struct({
  distinct_session_skill_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export interface AnalyticsSkillOfficeMetrics {
  readonly excel: AnalyticsSkillOfficeProductMetrics
  readonly outlook: AnalyticsSkillOfficeProductMetrics
  readonly powerpoint: AnalyticsSkillOfficeProductMetrics
  readonly word: AnalyticsSkillOfficeProductMetrics
}
export const AnalyticsSkillOfficeMetrics: Schema.Codec<AnalyticsSkillOfficeMetrics> = Schema.Struct({
  excel: AnalyticsSkillOfficeProductMetrics,
  outlook: AnalyticsSkillOfficeProductMetrics,
  powerpoint: AnalyticsSkillOfficeProductMetrics,
  word: AnalyticsSkillOfficeProductMetrics
})

export interface AnalyticsSkillChatCoworkUnifiedChatMetrics {
  readonly distinct_conversation_skill_used_count?: number | null
}
export const AnalyticsSkillChatCoworkUnifiedChatMetrics: Schema.Codec<AnalyticsSkillChatCoworkUnifiedChatMetrics> =
  Schema.Struct({
    distinct_conversation_skill_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
  })

export interface AnalyticsSkillChatCoworkUnifiedSessionsMetrics {
  readonly distinct_session_skill_used_count?: number | null
}
export const AnalyticsSkillChatCoworkUnifiedSessionsMetrics: Schema.Codec<
  AnalyticsSkillChatCoworkUnifiedSessionsMetrics
> = Schema.Struct({
  distinct_session_skill_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export interface AnalyticsSkillChatCoworkUnifiedMetrics {
  readonly chat: AnalyticsSkillChatCoworkUnifiedChatMetrics
  readonly sessions: AnalyticsSkillChatCoworkUnifiedSessionsMetrics
}
export const AnalyticsSkillChatCoworkUnifiedMetrics: Schema.Codec<AnalyticsSkillChatCoworkUnifiedMetrics> = Schema
  .Struct({
    chat: AnalyticsSkillChatCoworkUnifiedChatMetrics,
    sessions: AnalyticsSkillChatCoworkUnifiedSessionsMetrics
  })

export interface AnalyticsSkillActivity {
  readonly attributed_list_price?: string | null
  readonly chat_metrics: AnalyticsSkillChatMetrics
  readonly claude_code_metrics: AnalyticsSkillClaudeCodeMetrics
  readonly cowork_metrics: AnalyticsSkillCoworkMetrics
  readonly currency?: string | null
  readonly distinct_user_count: number
  readonly enable_count?: number | null
  readonly estimated_overage_spend?: string | null
  readonly invocation_count?: number | null
  readonly office_metrics: AnalyticsSkillOfficeMetrics
  readonly share_status?: OpenSchema.Enum<"organization" | "private" | "public"> | null
  readonly skill_display_name?: string | null
  readonly skill_name: string
  readonly chat_cowork_unified_metrics?: AnalyticsSkillChatCoworkUnifiedMetrics | null
  readonly product?: string | null
  readonly rbac_group_id?: string | null
  readonly rbac_group_name?: string | null
  readonly user_id?: string | null
}
export const AnalyticsSkillActivity: Schema.Codec<AnalyticsSkillActivity> = Schema.Struct({
  attributed_list_price: Schema.optionalKey(Schema.NullOr(Schema.String)),
  chat_metrics: AnalyticsSkillChatMetrics,
  claude_code_metrics: AnalyticsSkillClaudeCodeMetrics,
  cowork_metrics: AnalyticsSkillCoworkMetrics,
  currency: Schema.optionalKey(Schema.NullOr(Schema.String)),
  distinct_user_count: OpenSchema.number,
  enable_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  estimated_overage_spend: Schema.optionalKey(Schema.NullOr(Schema.String)),
  invocation_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  office_metrics: AnalyticsSkillOfficeMetrics,
  share_status: Schema.optionalKey(
    Schema.NullOr(OpenSchema.literals("AnalyticsSkillActivity.share_status", ["organization", "private", "public"]))
  ),
  skill_display_name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  skill_name: Schema.String,
  chat_cowork_unified_metrics: Schema.optionalKey(Schema.NullOr(AnalyticsSkillChatCoworkUnifiedMetrics)),
  product: Schema.optionalKey(Schema.NullOr(Schema.String)),
  rbac_group_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  rbac_group_name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  user_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface AnalyticsSkillActivitiesPage {
  readonly data: ReadonlyArray<AnalyticsSkillActivity>
  readonly next_page?: string | null
}
export const AnalyticsSkillActivitiesPage: Schema.Codec<AnalyticsSkillActivitiesPage> = Schema.Struct({
  data: Schema.Array(AnalyticsSkillActivity),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface AnalyticsSingleDayActivitySummary {
  readonly assigned_seat_count?: number | null
  readonly cowork_daily_active_user_count: number
  readonly cowork_monthly_active_user_count: number
  readonly cowork_weekly_active_user_count: number
  readonly daily_active_user_count: number
  readonly daily_adoption_rate?: number | null
  /** RFC 3339. */
  readonly ending_at: string
  readonly monthly_active_user_count: number
  readonly monthly_adoption_rate?: number | null
  readonly pending_invite_count?: number | null
  /** RFC 3339. */
  readonly starting_at: string
  readonly weekly_active_user_count: number
  readonly weekly_adoption_rate?: number | null
  readonly chat_cowork_unified_daily_active_user_count?: number | null
  readonly chat_cowork_unified_monthly_active_user_count?: number | null
  readonly chat_cowork_unified_weekly_active_user_count?: number | null
  readonly chat_daily_active_user_count?: number | null
  readonly chat_monthly_active_user_count?: number | null
  readonly chat_weekly_active_user_count?: number | null
  readonly claude_code_daily_active_user_count?: number | null
  readonly claude_code_monthly_active_user_count?: number | null
  readonly claude_code_weekly_active_user_count?: number | null
  readonly claude_design_daily_active_user_count?: number | null
  readonly claude_design_monthly_active_user_count?: number | null
  readonly claude_design_weekly_active_user_count?: number | null
  readonly claude_tag_daily_active_user_count?: number | null
  readonly claude_tag_monthly_active_user_count?: number | null
  readonly claude_tag_weekly_active_user_count?: number | null
  readonly office_agent_daily_active_user_count?: number | null
  readonly office_agent_monthly_active_user_count?: number | null
  readonly office_agent_weekly_active_user_count?: number | null
  readonly science_daily_active_user_count?: number | null
  readonly science_entitled_user_count?: number | null
  readonly science_monthly_active_user_count?: number | null
  readonly science_weekly_active_user_count?: number | null
}
export const AnalyticsSingleDayActivitySummary: Schema.Codec<AnalyticsSingleDayActivitySummary> = Schema.Struct({
  assigned_seat_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  cowork_daily_active_user_count: OpenSchema.number,
  cowork_monthly_active_user_count: OpenSchema.number,
  cowork_weekly_active_user_count: OpenSchema.number,
  daily_active_user_count: OpenSchema.number,
  daily_adoption_rate: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  ending_at: Schema.String,
  monthly_active_user_count: OpenSchema.number,
  monthly_adoption_rate: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  pending_invite_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  starting_at: Schema.String,
  weekly_active_user_count: OpenSchema.number,
  weekly_adoption_rate: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  chat_cowork_unified_daily_active_user_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  chat_cowork_unified_monthly_active_user_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  chat_cowork_unified_weekly_active_user_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  chat_daily_active_user_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  chat_monthly_active_user_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  chat_weekly_active_user_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  claude_code_daily_active_user_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  claude_code_monthly_active_user_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  claude_code_weekly_active_user_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  claude_design_daily_active_user_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  claude_design_monthly_active_user_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  claude_design_weekly_active_user_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  claude_tag_daily_active_user_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  claude_tag_monthly_active_user_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  claude_tag_weekly_active_user_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  office_agent_daily_active_user_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  office_agent_monthly_active_user_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  office_agent_weekly_active_user_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  science_daily_active_user_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  science_entitled_user_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  science_monthly_active_user_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  science_weekly_active_user_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export interface AnalyticsSingleDayActivitySummariesPage {
  readonly data: ReadonlyArray<AnalyticsSingleDayActivitySummary>
  readonly next_page?: string | null
}
export const AnalyticsSingleDayActivitySummariesPage: Schema.Codec<AnalyticsSingleDayActivitySummariesPage> = Schema
  .Struct({
    data: Schema.Array(AnalyticsSingleDayActivitySummary),
    next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
  })

export interface AnalyticsChatMetrics {
  readonly connectors_used_count: number
  readonly distinct_artifacts_created_count: number
  readonly distinct_connectors_used_count?: number | null
  readonly distinct_conversation_count?: number | null
  readonly distinct_files_uploaded_count?: number | null
  readonly distinct_projects_created_count: number
  readonly distinct_projects_used_count?: number | null
  readonly distinct_shared_artifacts_viewed_count?: number | null
  readonly distinct_skills_used_count?: number | null
  readonly message_count: number
  readonly shared_conversations_viewed_count: number
  readonly thinking_message_count: number
}
export const AnalyticsChatMetrics: Schema.Codec<AnalyticsChatMetrics> = Schema.Struct({
  connectors_used_count: OpenSchema.number,
  distinct_artifacts_created_count: OpenSchema.number,
  distinct_connectors_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  distinct_conversation_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  distinct_files_uploaded_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  distinct_projects_created_count: OpenSchema.number,
  distinct_projects_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  distinct_shared_artifacts_viewed_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  distinct_skills_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  message_count: OpenSchema.number,
  shared_conversations_viewed_count: OpenSchema.number,
  thinking_message_count: OpenSchema.number
})

export interface AnalyticsLinesOfCode {
  readonly added_count: number
  readonly removed_count: number
}
export const AnalyticsLinesOfCode: Schema.Codec<AnalyticsLinesOfCode> = Schema.Struct({
  added_count: OpenSchema.number,
  removed_count: OpenSchema.number
})

export interface AnalyticsCoreCodeMetrics {
  readonly artifacts_created_count: number
  readonly commit_count: number
  readonly distinct_session_count?: number | null
  readonly lines_of_code: AnalyticsLinesOfCode
  readonly pull_request_count: number
}
export const AnalyticsCoreCodeMetrics: Schema.Codec<AnalyticsCoreCodeMetrics> = Schema.Struct({
  artifacts_created_count: OpenSchema.number,
  commit_count: OpenSchema.number,
  distinct_session_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  lines_of_code: AnalyticsLinesOfCode,
  pull_request_count: OpenSchema.number
})

export interface AnalyticsToolActionCounts {
  readonly accepted_count: number
  readonly rejected_count: number
}
export const AnalyticsToolActionCounts: Schema.Codec<AnalyticsToolActionCounts> = Schema.Struct({
  accepted_count: OpenSchema.number,
  rejected_count: OpenSchema.number
})

export interface AnalyticsToolActions {
  readonly edit_tool: AnalyticsToolActionCounts
  readonly multi_edit_tool: AnalyticsToolActionCounts
  readonly notebook_edit_tool: AnalyticsToolActionCounts
  readonly write_tool: AnalyticsToolActionCounts
}
export const AnalyticsToolActions: Schema.Codec<AnalyticsToolActions> = Schema.Struct({
  edit_tool: AnalyticsToolActionCounts,
  multi_edit_tool: AnalyticsToolActionCounts,
  notebook_edit_tool: AnalyticsToolActionCounts,
  write_tool: AnalyticsToolActionCounts
})

export interface AnalyticsClaudeCodeMetrics {
  readonly core_metrics: AnalyticsCoreCodeMetrics
  readonly tool_actions: AnalyticsToolActions
}
export const AnalyticsClaudeCodeMetrics: Schema.Codec<AnalyticsClaudeCodeMetrics> = Schema.Struct({
  core_metrics: AnalyticsCoreCodeMetrics,
  tool_actions: AnalyticsToolActions
})

export interface AnalyticsCoworkMetrics {
  readonly action_count: number
  readonly artifacts_created_count: number
  readonly connectors_used_count: number
  readonly dispatch_turn_count: number
  readonly distinct_connectors_used_count?: number | null
  readonly distinct_plugins_used_count?: number | null
  readonly distinct_session_count?: number | null
  readonly distinct_skills_used_count?: number | null
  readonly edit_tool_count?: number | null
  readonly file_edit_count?: number | null
  readonly message_count: number
  readonly multi_edit_tool_count?: number | null
  readonly notebook_edit_tool_count?: number | null
  readonly plugins_used_count?: number | null
  readonly sessions_with_file_edits_count?: number | null
  readonly skills_used_count: number
  readonly write_tool_count?: number | null
}
export const AnalyticsCoworkMetrics: Schema.Codec<AnalyticsCoworkMetrics> = Schema.Struct({
  action_count: OpenSchema.number,
  artifacts_created_count: OpenSchema.number,
  connectors_used_count: OpenSchema.number,
  dispatch_turn_count: OpenSchema.number,
  distinct_connectors_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  distinct_plugins_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  distinct_session_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  distinct_skills_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  edit_tool_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  file_edit_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  message_count: OpenSchema.number,
  multi_edit_tool_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  notebook_edit_tool_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  plugins_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  sessions_with_file_edits_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  skills_used_count: OpenSchema.number,
  write_tool_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export interface AnalyticsDesignMetrics {
  readonly distinct_projects_created_count: number
  readonly distinct_projects_used_count?: number | null
  readonly distinct_session_count?: number | null
  readonly message_count: number
}
export const AnalyticsDesignMetrics: Schema.Codec<AnalyticsDesignMetrics> = Schema.Struct({
  distinct_projects_created_count: OpenSchema.number,
  distinct_projects_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  distinct_session_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  message_count: OpenSchema.number
})

export interface AnalyticsOfficeProductMetrics {
  readonly connectors_used_count: number
  readonly distinct_connectors_used_count?: number | null
  readonly distinct_session_count?: number | null
  readonly distinct_skills_used_count?: number | null
  readonly message_count: number
  readonly skills_used_count: number
}
export const AnalyticsOfficeProductMetrics: Schema.Codec<AnalyticsOfficeProductMetrics> = Schema.Struct({
  connectors_used_count: OpenSchema.number,
  distinct_connectors_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  distinct_session_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  distinct_skills_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  message_count: OpenSchema.number,
  skills_used_count: OpenSchema.number
})

export interface AnalyticsOfficeMetrics {
  readonly excel: AnalyticsOfficeProductMetrics
  readonly outlook: AnalyticsOfficeProductMetrics
  readonly powerpoint: AnalyticsOfficeProductMetrics
  readonly word: AnalyticsOfficeProductMetrics
}
export const AnalyticsOfficeMetrics: Schema.Codec<AnalyticsOfficeMetrics> = Schema.Struct({
  excel: AnalyticsOfficeProductMetrics,
  outlook: AnalyticsOfficeProductMetrics,
  powerpoint: AnalyticsOfficeProductMetrics,
  word: AnalyticsOfficeProductMetrics
})

export interface AnalyticsScienceMetrics {
  readonly delegation_count: number
  readonly distinct_session_count?: number | null
  readonly message_count: number
  readonly remote_compute_job_count: number
  readonly skills_used_count: number
}
export const AnalyticsScienceMetrics: Schema.Codec<AnalyticsScienceMetrics> = Schema.Struct({
  delegation_count: OpenSchema.number,
  distinct_session_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  message_count: OpenSchema.number,
  remote_compute_job_count: OpenSchema.number,
  skills_used_count: OpenSchema.number
})

export interface AnalyticsChatCoworkUnifiedChatMetrics {
  readonly connectors_used_count: number
  readonly distinct_artifacts_created_count: number
  readonly distinct_connectors_used_count?: number | null
  readonly distinct_conversation_count?: number | null
  readonly distinct_files_uploaded_count?: number | null
  readonly distinct_projects_created_count: number
  readonly distinct_projects_used_count?: number | null
  readonly distinct_shared_artifacts_viewed_count?: number | null
  readonly distinct_skills_used_count?: number | null
  readonly message_count: number
  readonly shared_conversations_viewed_count: number
  readonly thinking_message_count: number
}
export const AnalyticsChatCoworkUnifiedChatMetrics: Schema.Codec<AnalyticsChatCoworkUnifiedChatMetrics> = Schema.Struct(
  {
    connectors_used_count: OpenSchema.number,
    distinct_artifacts_created_count: OpenSchema.number,
    distinct_connectors_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    distinct_conversation_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    distinct_files_uploaded_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    distinct_projects_created_count: OpenSchema.number,
    distinct_projects_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    distinct_shared_artifacts_viewed_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    distinct_skills_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    message_count: OpenSchema.number,
    shared_conversations_viewed_count: OpenSchema.number,
    thinking_message_count: OpenSchema.number
  }
)

export interface AnalyticsChatCoworkUnifiedSessionsMetrics {
  readonly action_count: number
  readonly artifacts_created_count: number
  readonly connectors_used_count: number
  readonly dispatch_turn_count: number
  readonly distinct_connectors_used_count?: number | null
  readonly distinct_plugins_used_count?: number | null
  readonly distinct_session_count?: number | null
  readonly distinct_skills_used_count?: number | null
  readonly edit_tool_count?: number | null
  readonly file_edit_count?: number | null
  readonly message_count: number
  readonly multi_edit_tool_count?: number | null
  readonly notebook_edit_tool_count?: number | null
  readonly plugins_used_count?: number | null
  readonly sessions_with_file_edits_count?: number | null
  readonly skills_used_count: number
  readonly write_tool_count?: number | null
}
export const AnalyticsChatCoworkUnifiedSessionsMetrics: Schema.Codec<AnalyticsChatCoworkUnifiedSessionsMetrics> = Schema
  .Struct({
    action_count: OpenSchema.number,
    artifacts_created_count: OpenSchema.number,
    connectors_used_count: OpenSchema.number,
    dispatch_turn_count: OpenSchema.number,
    distinct_connectors_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    distinct_plugins_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    distinct_session_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    distinct_skills_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    edit_tool_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    file_edit_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    message_count: OpenSchema.number,
    multi_edit_tool_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    notebook_edit_tool_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    plugins_used_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    sessions_with_file_edits_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    skills_used_count: OpenSchema.number,
    write_tool_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
  })

export interface AnalyticsChatCoworkUnifiedMetrics {
  readonly chat: AnalyticsChatCoworkUnifiedChatMetrics
  readonly sessions: AnalyticsChatCoworkUnifiedSessionsMetrics
}
export const AnalyticsChatCoworkUnifiedMetrics: Schema.Codec<AnalyticsChatCoworkUnifiedMetrics> = Schema.Struct({
  chat: AnalyticsChatCoworkUnifiedChatMetrics,
  sessions: AnalyticsChatCoworkUnifiedSessionsMetrics
})

export interface AnalyticsClaudeTagMetrics {
  readonly active_day_count?: number | null
  readonly active_message_count?: number | null
}
export const AnalyticsClaudeTagMetrics: Schema.Codec<AnalyticsClaudeTagMetrics> = Schema.Struct({
  active_day_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  active_message_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export interface AnalyticsUserActivity {
  readonly chat_metrics: AnalyticsChatMetrics
  readonly claude_code_metrics: AnalyticsClaudeCodeMetrics
  readonly cowork_metrics: AnalyticsCoworkMetrics
  readonly design_metrics: AnalyticsDesignMetrics
  readonly distinct_user_count?: number | null
  readonly office_metrics: AnalyticsOfficeMetrics
  readonly science_metrics: AnalyticsScienceMetrics
  readonly user?: AnalyticsUser | null
  readonly web_search_count: number
  readonly chat_cowork_unified_metrics?: AnalyticsChatCoworkUnifiedMetrics | null
  readonly claude_tag_metrics?: AnalyticsClaudeTagMetrics | null
  /** A date, RFC 3339. */
  readonly last_activity_date?: string | null
  readonly rbac_group_id?: string | null
  readonly rbac_group_name?: string | null
}
export const AnalyticsUserActivity: Schema.Codec<AnalyticsUserActivity> = Schema.Struct({
  chat_metrics: AnalyticsChatMetrics,
  claude_code_metrics: AnalyticsClaudeCodeMetrics,
  cowork_metrics: AnalyticsCoworkMetrics,
  design_metrics: AnalyticsDesignMetrics,
  distinct_user_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  office_metrics: AnalyticsOfficeMetrics,
  science_metrics: AnalyticsScienceMetrics,
  user: Schema.optionalKey(Schema.NullOr(AnalyticsUser)),
  web_search_count: OpenSchema.number,
  chat_cowork_unified_metrics: Schema.optionalKey(Schema.NullOr(AnalyticsChatCoworkUnifiedMetrics)),
  claude_tag_metrics: Schema.optionalKey(Schema.NullOr(AnalyticsClaudeTagMetrics)),
  last_activity_date: Schema.optionalKey(Schema.NullOr(Schema.String)),
  rbac_group_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  rbac_group_name: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface AnalyticsUserActivitiesPage {
  readonly data: ReadonlyArray<AnalyticsUserActivity>
  readonly next_page?: string | null
}
export const AnalyticsUserActivitiesPage: Schema.Codec<AnalyticsUserActivitiesPage> = Schema.Struct({
  data: Schema.Array(AnalyticsUserActivity),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** `GET /v1/organizations/analytics/apps/chat/projects` */
export interface ListProjectActivities {
  readonly limit?: number
  readonly page?: string | null
  /** A date, RFC 3339. */
  readonly date?: string | null
  /** A date, RFC 3339. */
  readonly ending_date?: string | null
  readonly filter?: ReadonlyArray<string> | null
  readonly group_by?: ReadonlyArray<AnalyticsProjectGroupBy> | null
  readonly order?: AnalyticsOrder | null
  readonly order_by?: string | null
  /** A date, RFC 3339. */
  readonly starting_date?: string | null
}
export const ListProjectActivities: Endpoint.Input<ListProjectActivities> = /* @__PURE__ */ Endpoint.input({
  query: {
    limit: "limit",
    page: "page",
    date: "date",
    ending_date: "ending_date",
    filter: "filter[]",
    group_by: "group_by[]",
    order: "order",
    order_by: "order_by",
    starting_date: "starting_date"
  }
})

/** `GET /v1/organizations/analytics/artifacts` */
export interface ListArtifactActivities {
  readonly limit?: number
  readonly page?: string | null
  /** A date, RFC 3339. */
  readonly date: string
  readonly filter?: ReadonlyArray<string> | null
  readonly group_by?: ReadonlyArray<AnalyticsArtifactGroupBy> | null
}
export const ListArtifactActivities: Endpoint.Input<ListArtifactActivities> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page", date: "date", filter: "filter[]", group_by: "group_by[]" }
})

/** `GET /v1/organizations/analytics/connectors` */
export interface ListConnectorActivities {
  readonly limit?: number
  readonly page?: string | null
  /** A date, RFC 3339. */
  readonly date?: string | null
  /** A date, RFC 3339. */
  readonly ending_date?: string | null
  readonly filter?: ReadonlyArray<string> | null
  readonly group_by?: ReadonlyArray<AnalyticsConnectorGroupBy> | null
  readonly order?: AnalyticsOrder | null
  readonly order_by?: string | null
  /** A date, RFC 3339. */
  readonly starting_date?: string | null
}
export const ListConnectorActivities: Endpoint.Input<ListConnectorActivities> = /* @__PURE__ */ Endpoint.input({
  query: {
    limit: "limit",
    page: "page",
    date: "date",
    ending_date: "ending_date",
    filter: "filter[]",
    group_by: "group_by[]",
    order: "order",
    order_by: "order_by",
    starting_date: "starting_date"
  }
})

/** `GET /v1/organizations/analytics/plugins` */
export interface ListPluginActivities {
  readonly limit?: number
  readonly page?: string | null
  /** A date, RFC 3339. */
  readonly date?: string | null
  /** A date, RFC 3339. */
  readonly ending_date?: string | null
  readonly filter?: ReadonlyArray<string> | null
  readonly group_by?: ReadonlyArray<AnalyticsPluginGroupBy> | null
  readonly order?: AnalyticsOrder | null
  readonly order_by?: string | null
  /** A date, RFC 3339. */
  readonly starting_date?: string | null
}
export const ListPluginActivities: Endpoint.Input<ListPluginActivities> = /* @__PURE__ */ Endpoint.input({
  query: {
    limit: "limit",
    page: "page",
    date: "date",
    ending_date: "ending_date",
    filter: "filter[]",
    group_by: "group_by[]",
    order: "order",
    order_by: "order_by",
    starting_date: "starting_date"
  }
})

/** `GET /v1/organizations/analytics/skills` */
export interface ListSkillActivities {
  readonly limit?: number
  readonly page?: string | null
  /** A date, RFC 3339. */
  readonly date?: string | null
  /** A date, RFC 3339. */
  readonly ending_date?: string | null
  readonly filter?: ReadonlyArray<string> | null
  readonly group_by?: ReadonlyArray<AnalyticsSkillGroupBy> | null
  readonly order?: AnalyticsOrder | null
  readonly order_by?: string | null
  /** A date, RFC 3339. */
  readonly starting_date?: string | null
}
export const ListSkillActivities: Endpoint.Input<ListSkillActivities> = /* @__PURE__ */ Endpoint.input({
  query: {
    limit: "limit",
    page: "page",
    date: "date",
    ending_date: "ending_date",
    filter: "filter[]",
    group_by: "group_by[]",
    order: "order",
    order_by: "order_by",
    starting_date: "starting_date"
  }
})

/** `GET /v1/organizations/analytics/summaries` */
export interface ListActivitySummaries {
  readonly limit?: number
  readonly page?: string | null
  /** A date, RFC 3339. */
  readonly starting_date: string
  /** A date, RFC 3339. */
  readonly ending_date?: string | null
  readonly filter?: ReadonlyArray<string> | null
}
export const ListActivitySummaries: Endpoint.Input<ListActivitySummaries> = /* @__PURE__ */ Endpoint.input({
  query: {
    limit: "limit",
    page: "page",
    starting_date: "starting_date",
    ending_date: "ending_date",
    filter: "filter[]"
  }
})

/** `GET /v1/organizations/analytics/users` */
export interface ListUserActivities {
  readonly limit?: number
  readonly page?: string | null
  /** A date, RFC 3339. */
  readonly date?: string | null
  /** A date, RFC 3339. */
  readonly ending_date?: string | null
  readonly filter?: ReadonlyArray<string> | null
  readonly group_by?: ReadonlyArray<AnalyticsUserGroupBy> | null
  readonly order?: AnalyticsOrder | null
  readonly order_by?: string | null
  /** A date, RFC 3339. */
  readonly starting_date?: string | null
}
export const ListUserActivities: Endpoint.Input<ListUserActivities> = /* @__PURE__ */ Endpoint.input({
  query: {
    limit: "limit",
    page: "page",
    date: "date",
    ending_date: "ending_date",
    filter: "filter[]",
    group_by: "group_by[]",
    order: "order",
    order_by: "order_by",
    starting_date: "starting_date"
  }
})
