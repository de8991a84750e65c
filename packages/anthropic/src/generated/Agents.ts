// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { WebFetchURLSourceAll, WebFetchURLSourceExcept, WebFetchURLSourceNone, WebFetchURLSourceOnly } from "./Tools.ts"

/** Beta. Deprecated: `claude-sonnet-4-5`, `claude-sonnet-4-5-20250929`. */
export type AgentModel = OpenSchema.Enum<
  | "claude-fable-5-2"
  | "claude-haiku-5-5"
  | "claude-sonnet-5-5"
  | "claude-opus-5-5"
  | "claude-fable-5-1"
  | "claude-sonnet-5"
  | "claude-fable-5"
  | "claude-opus-5"
  | "claude-opus-4-8"
  | "claude-opus-4-7"
  | "claude-opus-4-6"
  | "claude-sonnet-4-6"
  | "claude-haiku-4-5"
  | "claude-haiku-4-5-20251001"
  | "claude-opus-4-5"
  | "claude-opus-4-5-20251101"
  | "claude-sonnet-4-5"
  | "claude-sonnet-4-5-20250929"
>
export const AgentModel: Schema.Codec<AgentModel> = /* @__PURE__ */ OpenSchema.literals("AgentModel", [
  "claude-fable-5-2",
  "claude-haiku-5-5",
  "claude-sonnet-5-5",
  "claude-opus-5-5",
  "claude-fable-5-1",
  "claude-sonnet-5",
  "claude-fable-5",
  "claude-opus-5",
  "claude-opus-4-8",
  "claude-opus-4-7",
  "claude-opus-4-6",
  "claude-sonnet-4-6",
  "claude-haiku-4-5",
  "claude-haiku-4-5-20251001",
  "claude-opus-4-5",
  "claude-opus-4-5-20251101",
  "claude-sonnet-4-5",
  "claude-sonnet-4-5-20250929"
])

/** Beta. */
export interface EffortLow {
  readonly type: "low"
}
export const EffortLow: Schema.Codec<EffortLow> = Schema.Struct({
  type: Schema.Literal("low")
})

/** Beta. */
export interface EffortMedium {
  readonly type: "medium"
}
export const EffortMedium: Schema.Codec<EffortMedium> = Schema.Struct({
  type: Schema.Literal("medium")
})

/** Beta. */
export interface EffortHigh {
  readonly type: "high"
}
export const EffortHigh: Schema.Codec<EffortHigh> = Schema.Struct({
  type: Schema.Literal("high")
})

/** Beta. */
export interface EffortXhigh {
  readonly type: "xhigh"
}
export const EffortXhigh: Schema.Codec<EffortXhigh> = Schema.Struct({
  type: Schema.Literal("xhigh")
})

/** Beta. */
export interface EffortMax {
  readonly type: "max"
}
export const EffortMax: Schema.Codec<EffortMax> = Schema.Struct({
  type: Schema.Literal("max")
})

/** Beta. */
export interface ModelConfigParams {
  readonly id: AgentModel
  readonly effort?:
    | "low"
    | "medium"
    | "high"
    | "xhigh"
    | "max"
    | EffortLow
    | EffortMedium
    | EffortHigh
    | EffortXhigh
    | EffortMax
    | null
  readonly inference_geo?: string | null
  readonly speed?: "standard" | "fast" | null
}
export const ModelConfigParams: Schema.Codec<ModelConfigParams> = Schema.Struct({
  id: AgentModel,
  effort: Schema.optionalKey(
    Schema.NullOr(
      Schema.Union([
        Schema.Literals(["low", "medium", "high", "xhigh", "max"]),
        EffortLow,
        EffortMedium,
        EffortHigh,
        EffortXhigh,
        EffortMax
      ])
    )
  ),
  inference_geo: Schema.optionalKey(Schema.NullOr(Schema.String)),
  speed: Schema.optionalKey(Schema.NullOr(Schema.Literals(["standard", "fast"])))
})

/** Beta. */
export interface AWSRoleExecutionIdentityParams {
  readonly role_arn: string
  readonly type: "aws_role"
}
export const AWSRoleExecutionIdentityParams: Schema.Codec<AWSRoleExecutionIdentityParams> = Schema.Struct({
  role_arn: Schema.String,
  type: Schema.Literal("aws_role")
})

/** Beta. */
export interface ServiceAccountExecutionIdentityParams {
  readonly type: "service_account"
}
export const ServiceAccountExecutionIdentityParams: Schema.Codec<ServiceAccountExecutionIdentityParams> = Schema.Struct(
  {
    type: Schema.Literal("service_account")
  }
)

/** Beta. */
export type ExecutionIdentityParams = AWSRoleExecutionIdentityParams | ServiceAccountExecutionIdentityParams
export const ExecutionIdentityParams: Schema.Codec<ExecutionIdentityParams> = Schema.Union([
  AWSRoleExecutionIdentityParams,
  ServiceAccountExecutionIdentityParams
])

/** Beta. */
export interface URLMCPServerParams {
  readonly name: string
  readonly type: "url"
  readonly url: string
}
export const URLMCPServerParams: Schema.Codec<URLMCPServerParams> = Schema.Struct({
  name: Schema.String,
  type: Schema.Literal("url"),
  url: Schema.String
})

/** Beta. */
export interface AgentParams {
  readonly id: string
  readonly type: "agent"
  readonly version?: number
}
export const AgentParams: Schema.Codec<AgentParams> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("agent"),
  version: Schema.optionalKey(Schema.Int)
})

/** Beta. */
export interface MultiagentSelfParams {
  readonly type: "self"
}
export const MultiagentSelfParams: Schema.Codec<MultiagentSelfParams> = Schema.Struct({
  type: Schema.Literal("self")
})

/** Beta. */
export interface AdvisorParams {
  readonly model: string
  readonly type: "advisor"
}
export const AdvisorParams: Schema.Codec<AdvisorParams> = Schema.Struct({
  model: Schema.String,
  type: Schema.Literal("advisor")
})

/** Beta. */
export type MultiagentRosterEntryParams = string | AgentParams | MultiagentSelfParams | AdvisorParams
export const MultiagentRosterEntryParams: Schema.Codec<MultiagentRosterEntryParams> = Schema.Union([
  Schema.String,
  AgentParams,
  MultiagentSelfParams,
  AdvisorParams
])

/** Beta. */
export interface MultiagentCoordinatorParams {
  readonly agents: ReadonlyArray<MultiagentRosterEntryParams>
  readonly type: "coordinator"
}
export const MultiagentCoordinatorParams: Schema.Codec<MultiagentCoordinatorParams> = Schema.Struct({
  agents: Schema.Array(MultiagentRosterEntryParams),
  type: Schema.Literal("coordinator")
})

/** Beta. */
export interface MultiagentAdvisorEnabledParams {
  readonly model: string
  readonly type: "enabled"
}
export const MultiagentAdvisorEnabledParams: Schema.Codec<MultiagentAdvisorEnabledParams> = Schema.Struct({
  model: Schema.String,
  type: Schema.Literal("enabled")
})

/** Beta. */
export interface MultiagentAdvisorDisabledParams {
  readonly type: "disabled"
}
export const MultiagentAdvisorDisabledParams: Schema.Codec<MultiagentAdvisorDisabledParams> = Schema.Struct({
  type: Schema.Literal("disabled")
})

/** Beta. */
export type MultiagentAdvisorParams = MultiagentAdvisorEnabledParams | MultiagentAdvisorDisabledParams
export const MultiagentAdvisorParams: Schema.Codec<MultiagentAdvisorParams> = Schema.Union([
  MultiagentAdvisorEnabledParams,
  MultiagentAdvisorDisabledParams
])

/** Beta. */
export interface MultiagentInlineAgentsEnabledParams {
  readonly type: "enabled"
}
export const MultiagentInlineAgentsEnabledParams: Schema.Codec<MultiagentInlineAgentsEnabledParams> = Schema.Struct({
  type: Schema.Literal("enabled")
})

/** Beta. */
export interface MultiagentInlineAgentsDisabledParams {
  readonly type: "disabled"
}
export const MultiagentInlineAgentsDisabledParams: Schema.Codec<MultiagentInlineAgentsDisabledParams> = Schema.Struct({
  type: Schema.Literal("disabled")
})

/** Beta. */
export type MultiagentInlineAgentsParams = MultiagentInlineAgentsEnabledParams | MultiagentInlineAgentsDisabledParams
export const MultiagentInlineAgentsParams: Schema.Codec<MultiagentInlineAgentsParams> = Schema.Union([
  MultiagentInlineAgentsEnabledParams,
  MultiagentInlineAgentsDisabledParams
])

/** Beta. */
export type MultiagentPredefinedAgentParams = string | AgentParams | MultiagentSelfParams
export const MultiagentPredefinedAgentParams: Schema.Codec<MultiagentPredefinedAgentParams> = Schema.Union([
  Schema.String,
  AgentParams,
  MultiagentSelfParams
])

/** Beta. */
export interface MultiagentSubagentsEnabledParams {
  readonly type: "enabled"
  readonly inline_agents?: MultiagentInlineAgentsParams | null
  readonly predefined_agents?: ReadonlyArray<MultiagentPredefinedAgentParams> | null
}
export const MultiagentSubagentsEnabledParams: Schema.Codec<MultiagentSubagentsEnabledParams> = Schema.Struct({
  type: Schema.Literal("enabled"),
  inline_agents: Schema.optionalKey(Schema.NullOr(MultiagentInlineAgentsParams)),
  predefined_agents: Schema.optionalKey(Schema.NullOr(Schema.Array(MultiagentPredefinedAgentParams)))
})

/** Beta. */
export interface MultiagentSubagentsDisabledParams {
  readonly type: "disabled"
}
export const MultiagentSubagentsDisabledParams: Schema.Codec<MultiagentSubagentsDisabledParams> = Schema.Struct({
  type: Schema.Literal("disabled")
})

/** Beta. */
export type MultiagentSubagentsParams = MultiagentSubagentsEnabledParams | MultiagentSubagentsDisabledParams
export const MultiagentSubagentsParams: Schema.Codec<MultiagentSubagentsParams> = Schema.Union([
  MultiagentSubagentsEnabledParams,
  MultiagentSubagentsDisabledParams
])

/** Beta. */
export interface MultiagentWorkflowsEnabledParams {
  readonly type: "enabled"
  readonly inline_agents?: MultiagentInlineAgentsParams | null
  readonly predefined_agents?: ReadonlyArray<MultiagentPredefinedAgentParams> | null
}
export const MultiagentWorkflowsEnabledParams: Schema.Codec<MultiagentWorkflowsEnabledParams> = Schema.Struct({
  type: Schema.Literal("enabled"),
  inline_agents: Schema.optionalKey(Schema.NullOr(MultiagentInlineAgentsParams)),
  predefined_agents: Schema.optionalKey(Schema.NullOr(Schema.Array(MultiagentPredefinedAgentParams)))
})

/** Beta. */
export interface MultiagentWorkflowsDisabledParams {
  readonly type: "disabled"
}
export const MultiagentWorkflowsDisabledParams: Schema.Codec<MultiagentWorkflowsDisabledParams> = Schema.Struct({
  type: Schema.Literal("disabled")
})

/** Beta. */
export type MultiagentWorkflowsParams = MultiagentWorkflowsEnabledParams | MultiagentWorkflowsDisabledParams
export const MultiagentWorkflowsParams: Schema.Codec<MultiagentWorkflowsParams> = Schema.Union([
  MultiagentWorkflowsEnabledParams,
  MultiagentWorkflowsDisabledParams
])

/** Beta. */
export interface Multiagent20261001Params {
  readonly type: "multiagent_20261001"
  readonly advisor?: MultiagentAdvisorParams | null
  readonly subagents?: MultiagentSubagentsParams | null
  readonly workflows?: MultiagentWorkflowsParams | null
}
export const Multiagent20261001Params: Schema.Codec<Multiagent20261001Params> = Schema.Struct({
  type: Schema.Literal("multiagent_20261001"),
  advisor: Schema.optionalKey(Schema.NullOr(MultiagentAdvisorParams)),
  subagents: Schema.optionalKey(Schema.NullOr(MultiagentSubagentsParams)),
  workflows: Schema.optionalKey(Schema.NullOr(MultiagentWorkflowsParams))
})

/** Beta. */
export type MultiagentParams = MultiagentCoordinatorParams | Multiagent20261001Params
export const MultiagentParams: Schema.Codec<MultiagentParams> = Schema.Union([
  MultiagentCoordinatorParams,
  Multiagent20261001Params
])

/** Beta. */
export interface AnthropicSkillParams {
  readonly skill_id: string
  readonly type: "anthropic"
  readonly version?: string | null
}
export const AnthropicSkillParams: Schema.Codec<AnthropicSkillParams> = Schema.Struct({
  skill_id: Schema.String,
  type: Schema.Literal("anthropic"),
  version: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface CustomSkillParams {
  readonly skill_id: string
  readonly type: "custom"
  readonly version?: string | null
}
export const CustomSkillParams: Schema.Codec<CustomSkillParams> = Schema.Struct({
  skill_id: Schema.String,
  type: Schema.Literal("custom"),
  version: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export type AgentSkillParams = AnthropicSkillParams | CustomSkillParams
export const AgentSkillParams: Schema.Codec<AgentSkillParams> = Schema.Union([AnthropicSkillParams, CustomSkillParams])

/** Beta. */
export interface AlwaysAllowPolicy {
  readonly type: "always_allow"
}
export const AlwaysAllowPolicy: Schema.Codec<AlwaysAllowPolicy> = Schema.Struct({
  type: Schema.Literal("always_allow")
})

/** Beta. */
export interface AlwaysAskPolicy {
  readonly type: "always_ask"
}
export const AlwaysAskPolicy: Schema.Codec<AlwaysAskPolicy> = Schema.Struct({
  type: Schema.Literal("always_ask")
})

/** Beta. */
export interface AutoPolicy {
  readonly type: "auto"
}
export const AutoPolicy: Schema.Codec<AutoPolicy> = Schema.Struct({
  type: Schema.Literal("auto")
})

/** Beta. */
export interface BashToolConfigParams {
  readonly name: "bash"
  readonly enabled?: boolean | null
  readonly permission_policy?: AlwaysAllowPolicy | AlwaysAskPolicy | AutoPolicy | null
  readonly type?: "bash"
}
export const BashToolConfigParams: Schema.Codec<BashToolConfigParams> = Schema.Struct({
  name: Schema.Literal("bash"),
  enabled: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  permission_policy: Schema.optionalKey(Schema.NullOr(Schema.Union([AlwaysAllowPolicy, AlwaysAskPolicy, AutoPolicy]))),
  type: Schema.optionalKey(Schema.Literal("bash"))
})

/** Beta. */
export interface EditToolConfigParams {
  readonly name: "edit"
  readonly enabled?: boolean | null
  readonly permission_policy?: AlwaysAllowPolicy | AlwaysAskPolicy | AutoPolicy | null
  readonly type?: "edit"
}
export const EditToolConfigParams: Schema.Codec<EditToolConfigParams> = Schema.Struct({
  name: Schema.Literal("edit"),
  enabled: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  permission_policy: Schema.optionalKey(Schema.NullOr(Schema.Union([AlwaysAllowPolicy, AlwaysAskPolicy, AutoPolicy]))),
  type: Schema.optionalKey(Schema.Literal("edit"))
})

/** Beta. */
export interface ReadToolConfigParams {
  readonly name: "read"
  readonly enabled?: boolean | null
  readonly permission_policy?: AlwaysAllowPolicy | AlwaysAskPolicy | AutoPolicy | null
  readonly type?: "read"
}
export const ReadToolConfigParams: Schema.Codec<ReadToolConfigParams> = Schema.Struct({
  name: Schema.Literal("read"),
  enabled: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  permission_policy: Schema.optionalKey(Schema.NullOr(Schema.Union([AlwaysAllowPolicy, AlwaysAskPolicy, AutoPolicy]))),
  type: Schema.optionalKey(Schema.Literal("read"))
})

/** Beta. */
export interface WriteToolConfigParams {
  readonly name: "write"
  readonly enabled?: boolean | null
  readonly permission_policy?: AlwaysAllowPolicy | AlwaysAskPolicy | AutoPolicy | null
  readonly type?: "write"
}
export const WriteToolConfigParams: Schema.Codec<WriteToolConfigParams> = Schema.Struct({
  name: Schema.Literal("write"),
  enabled: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  permission_policy: Schema.optionalKey(Schema.NullOr(Schema.Union([AlwaysAllowPolicy, AlwaysAskPolicy, AutoPolicy]))),
  type: Schema.optionalKey(Schema.Literal("write"))
})

/** Beta. */
export interface GlobToolConfigParams {
  readonly name: "glob"
  readonly enabled?: boolean | null
  readonly permission_policy?: AlwaysAllowPolicy | AlwaysAskPolicy | AutoPolicy | null
  readonly type?: "glob"
}
export const GlobToolConfigParams: Schema.Codec<GlobToolConfigParams> = Schema.Struct({
  name: Schema.Literal("glob"),
  enabled: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  permission_policy: Schema.optionalKey(Schema.NullOr(Schema.Union([AlwaysAllowPolicy, AlwaysAskPolicy, AutoPolicy]))),
  type: Schema.optionalKey(Schema.Literal("glob"))
})

/** Beta. */
export interface GrepToolConfigParams {
  readonly name: "grep"
  readonly enabled?: boolean | null
  readonly permission_policy?: AlwaysAllowPolicy | AlwaysAskPolicy | AutoPolicy | null
  readonly type?: "grep"
}
export const GrepToolConfigParams: Schema.Codec<GrepToolConfigParams> = Schema.Struct({
  name: Schema.Literal("grep"),
  enabled: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  permission_policy: Schema.optionalKey(Schema.NullOr(Schema.Union([AlwaysAllowPolicy, AlwaysAskPolicy, AutoPolicy]))),
  type: Schema.optionalKey(Schema.Literal("grep"))
})

/** Beta. */
export type WebFetchURLSourceShorthand = "all" | "none"
export const WebFetchURLSourceShorthand: Schema.Codec<WebFetchURLSourceShorthand> = /* @__PURE__ */ Schema.Literals([
  "all",
  "none"
])

/** Beta. */
export type WebFetchURLSourceToolFilter =
  | WebFetchURLSourceAll
  | WebFetchURLSourceNone
  | WebFetchURLSourceOnly
  | WebFetchURLSourceExcept
  | OpenSchema.Variant
export const WebFetchURLSourceToolFilter: Schema.Codec<WebFetchURLSourceToolFilter> = OpenSchema.variants(
  "WebFetchURLSourceToolFilter",
  "type",
  ["all", "none", "only", "except"],
  [WebFetchURLSourceAll, WebFetchURLSourceNone, WebFetchURLSourceOnly, WebFetchURLSourceExcept]
)

/** Beta. */
export type WebFetchURLSourceToolFilterParams = WebFetchURLSourceShorthand | WebFetchURLSourceToolFilter
export const WebFetchURLSourceToolFilterParams: Schema.Codec<WebFetchURLSourceToolFilterParams> = Schema.Union([
  WebFetchURLSourceShorthand,
  WebFetchURLSourceToolFilter
])

/** Beta. */
export type WebFetchURLSourceUserInput = WebFetchURLSourceAll | WebFetchURLSourceNone | OpenSchema.Variant
export const WebFetchURLSourceUserInput: Schema.Codec<WebFetchURLSourceUserInput> = OpenSchema.variants(
  "WebFetchURLSourceUserInput",
  "type",
  ["all", "none"],
  [WebFetchURLSourceAll, WebFetchURLSourceNone]
)

/** Beta. */
export type WebFetchURLSourceUserInputParams = WebFetchURLSourceShorthand | WebFetchURLSourceUserInput
export const WebFetchURLSourceUserInputParams: Schema.Codec<WebFetchURLSourceUserInputParams> = Schema.Union([
  WebFetchURLSourceShorthand,
  WebFetchURLSourceUserInput
])

/** Beta. */
export interface WebFetchURLSourcesParams {
  readonly client_tool_results?: WebFetchURLSourceToolFilterParams | null
  readonly server_tool_results?: WebFetchURLSourceToolFilterParams | null
  readonly user_input?: WebFetchURLSourceUserInputParams | null
}
export const WebFetchURLSourcesParams: Schema.Codec<WebFetchURLSourcesParams> = Schema.Struct({
  client_tool_results: Schema.optionalKey(Schema.NullOr(WebFetchURLSourceToolFilterParams)),
  server_tool_results: Schema.optionalKey(Schema.NullOr(WebFetchURLSourceToolFilterParams)),
  user_input: Schema.optionalKey(Schema.NullOr(WebFetchURLSourceUserInputParams))
})

/** Beta. */
export interface WebFetchToolConfigParams {
  readonly name: "web_fetch"
  readonly allowed_domains?: ReadonlyArray<string>
  readonly blocked_domains?: ReadonlyArray<string>
  readonly enabled?: boolean | null
  readonly max_content_tokens?: number | null
  readonly permission_policy?: AlwaysAllowPolicy | AlwaysAskPolicy | AutoPolicy | null
  readonly type?: "web_fetch"
  readonly url_sources?: WebFetchURLSourcesParams | null
}
export const WebFetchToolConfigParams: Schema.Codec<WebFetchToolConfigParams> = Schema.Struct({
  name: Schema.Literal("web_fetch"),
  allowed_domains: Schema.optionalKey(Schema.Array(Schema.String)),
  blocked_domains: Schema.optionalKey(Schema.Array(Schema.String)),
  enabled: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  max_content_tokens: Schema.optionalKey(Schema.NullOr(Schema.Int)),
  permission_policy: Schema.optionalKey(Schema.NullOr(Schema.Union([AlwaysAllowPolicy, AlwaysAskPolicy, AutoPolicy]))),
  type: Schema.optionalKey(Schema.Literal("web_fetch")),
  url_sources: Schema.optionalKey(Schema.NullOr(WebFetchURLSourcesParams))
})

/** Beta. */
export interface AgentUserLocation {
  readonly type: "approximate"
  readonly city?: string | null
  readonly country?: string | null
  readonly region?: string | null
  readonly timezone?: string | null
}
export const AgentUserLocation: Schema.Codec<AgentUserLocation> = Schema.Struct({
  type: Schema.Literal("approximate"),
  city: Schema.optionalKey(Schema.NullOr(Schema.String)),
  country: Schema.optionalKey(Schema.NullOr(Schema.String)),
  region: Schema.optionalKey(Schema.NullOr(Schema.String)),
  timezone: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface WebSearchToolConfigParams {
  readonly name: "web_search"
  readonly allowed_domains?: ReadonlyArray<string>
  readonly blocked_domains?: ReadonlyArray<string>
  readonly enabled?: boolean | null
  readonly permission_policy?: AlwaysAllowPolicy | AlwaysAskPolicy | AutoPolicy | null
  readonly type?: "web_search"
  readonly user_location?: AgentUserLocation | null
}
export const WebSearchToolConfigParams: Schema.Codec<WebSearchToolConfigParams> = Schema.Struct({
  name: Schema.Literal("web_search"),
  allowed_domains: Schema.optionalKey(Schema.Array(Schema.String)),
  blocked_domains: Schema.optionalKey(Schema.Array(Schema.String)),
  enabled: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  permission_policy: Schema.optionalKey(Schema.NullOr(Schema.Union([AlwaysAllowPolicy, AlwaysAskPolicy, AutoPolicy]))),
  type: Schema.optionalKey(Schema.Literal("web_search")),
  user_location: Schema.optionalKey(Schema.NullOr(AgentUserLocation))
})

/** Beta. */
export type AgentToolConfigParams =
  | BashToolConfigParams
  | EditToolConfigParams
  | ReadToolConfigParams
  | WriteToolConfigParams
  | GlobToolConfigParams
  | GrepToolConfigParams
  | WebFetchToolConfigParams
  | WebSearchToolConfigParams
export const AgentToolConfigParams: Schema.Codec<AgentToolConfigParams> = Schema.Union([
  BashToolConfigParams,
  EditToolConfigParams,
  ReadToolConfigParams,
  WriteToolConfigParams,
  GlobToolConfigParams,
  GrepToolConfigParams,
  WebFetchToolConfigParams,
  WebSearchToolConfigParams
])

/** Beta. */
export interface AgentToolsetDefaultConfigParams {
  readonly enabled?: boolean | null
  readonly permission_policy?: AlwaysAllowPolicy | AlwaysAskPolicy | AutoPolicy | null
}
export const AgentToolsetDefaultConfigParams: Schema.Codec<AgentToolsetDefaultConfigParams> = Schema.Struct({
  enabled: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  permission_policy: Schema.optionalKey(Schema.NullOr(Schema.Union([AlwaysAllowPolicy, AlwaysAskPolicy, AutoPolicy])))
})

/** Beta. */
export interface AgentToolset20260401Params {
  readonly type: "agent_toolset_20260401"
  readonly configs?: ReadonlyArray<AgentToolConfigParams>
  readonly default_config?: AgentToolsetDefaultConfigParams | null
}
export const AgentToolset20260401Params: Schema.Codec<AgentToolset20260401Params> = Schema.Struct({
  type: Schema.Literal("agent_toolset_20260401"),
  configs: Schema.optionalKey(Schema.Array(AgentToolConfigParams)),
  default_config: Schema.optionalKey(Schema.NullOr(AgentToolsetDefaultConfigParams))
})

/** Beta. */
export interface MCPToolConfigParams {
  readonly name: string
  readonly enabled?: boolean | null
  readonly permission_policy?: AlwaysAllowPolicy | AlwaysAskPolicy | AutoPolicy | null
}
export const MCPToolConfigParams: Schema.Codec<MCPToolConfigParams> = Schema.Struct({
  name: Schema.String,
  enabled: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  permission_policy: Schema.optionalKey(Schema.NullOr(Schema.Union([AlwaysAllowPolicy, AlwaysAskPolicy, AutoPolicy])))
})

/** Beta. */
export interface MCPToolsetDefaultConfigParams {
  readonly enabled?: boolean | null
  readonly permission_policy?: AlwaysAllowPolicy | AlwaysAskPolicy | AutoPolicy | null
}
export const MCPToolsetDefaultConfigParams: Schema.Codec<MCPToolsetDefaultConfigParams> = Schema.Struct({
  enabled: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  permission_policy: Schema.optionalKey(Schema.NullOr(Schema.Union([AlwaysAllowPolicy, AlwaysAskPolicy, AutoPolicy])))
})

/** Beta. */
export interface MCPToolsetParams {
  readonly mcp_server_name: string
  readonly type: "mcp_toolset"
  readonly configs?: ReadonlyArray<MCPToolConfigParams>
  readonly default_config?: MCPToolsetDefaultConfigParams | null
}
export const MCPToolsetParams: Schema.Codec<MCPToolsetParams> = Schema.Struct({
  mcp_server_name: Schema.String,
  type: Schema.Literal("mcp_toolset"),
  configs: Schema.optionalKey(Schema.Array(MCPToolConfigParams)),
  default_config: Schema.optionalKey(Schema.NullOr(MCPToolsetDefaultConfigParams))
})

/** Beta. */
export interface CustomToolInputSchema {
  readonly type: "object"
  readonly properties?: { readonly [key: string]: Schema.Json } | null
  readonly required?: ReadonlyArray<string> | null
  readonly [field: string]: Schema.Json | undefined
}
export const CustomToolInputSchema: Schema.Codec<CustomToolInputSchema> = Schema.StructWithRest(
  Schema.Struct({
    type: Schema.Literal("object"),
    properties: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Json))),
    required: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String)))
  }),
  [Schema.Record(Schema.String, Schema.Json)]
)

/** Beta. */
export interface CustomToolParams {
  readonly description: string
  readonly input_schema: CustomToolInputSchema
  readonly name: string
  readonly type: "custom"
}
export const CustomToolParams: Schema.Codec<CustomToolParams> = Schema.Struct({
  description: Schema.String,
  input_schema: CustomToolInputSchema,
  name: Schema.String,
  type: Schema.Literal("custom")
})

/** Beta. */
export interface CreateAgentBody {
  readonly model: AgentModel | ModelConfigParams
  readonly name: string
  readonly description?: string | null
  readonly execution_identity?: ExecutionIdentityParams | null
  readonly mcp_servers?: ReadonlyArray<URLMCPServerParams>
  readonly metadata?: { readonly [key: string]: string }
  readonly multiagent?: MultiagentParams | null
  readonly skills?: ReadonlyArray<AgentSkillParams>
  readonly system?: string | null
  readonly tools?: ReadonlyArray<AgentToolset20260401Params | MCPToolsetParams | CustomToolParams>
}
export const CreateAgentBody: Schema.Codec<CreateAgentBody> = Schema.Struct({
  model: Schema.Union([AgentModel, ModelConfigParams]),
  name: Schema.String,
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  execution_identity: Schema.optionalKey(Schema.NullOr(ExecutionIdentityParams)),
  mcp_servers: Schema.optionalKey(Schema.Array(URLMCPServerParams)),
  metadata: Schema.optionalKey(Schema.Record(Schema.String, Schema.String)),
  multiagent: Schema.optionalKey(Schema.NullOr(MultiagentParams)),
  skills: Schema.optionalKey(Schema.Array(AgentSkillParams)),
  system: Schema.optionalKey(Schema.NullOr(Schema.String)),
  tools: Schema.optionalKey(
    Schema.Array(Schema.Union([AgentToolset20260401Params, MCPToolsetParams, CustomToolParams]))
  )
})

/** Beta. */
export interface UpdateAgentBody {
  readonly description?: string | null
  readonly execution_identity?: ExecutionIdentityParams | null
  readonly mcp_servers?: ReadonlyArray<URLMCPServerParams> | null
  readonly metadata?: { readonly [key: string]: string | null } | null
  readonly model?: AgentModel | ModelConfigParams
  readonly multiagent?: MultiagentParams | null
  readonly name?: string
  readonly skills?: ReadonlyArray<AgentSkillParams> | null
  readonly system?: string | null
  readonly tools?: ReadonlyArray<AgentToolset20260401Params | MCPToolsetParams | CustomToolParams> | null
  readonly version?: number
}
export const UpdateAgentBody: Schema.Codec<UpdateAgentBody> = Schema.Struct({
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  execution_identity: Schema.optionalKey(Schema.NullOr(ExecutionIdentityParams)),
  mcp_servers: Schema.optionalKey(Schema.NullOr(Schema.Array(URLMCPServerParams))),
  metadata: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.NullOr(Schema.String)))),
  model: Schema.optionalKey(Schema.Union([AgentModel, ModelConfigParams])),
  multiagent: Schema.optionalKey(Schema.NullOr(MultiagentParams)),
  name: Schema.optionalKey(Schema.String),
  skills: Schema.optionalKey(Schema.NullOr(Schema.Array(AgentSkillParams))),
  system: Schema.optionalKey(Schema.NullOr(Schema.String)),
  tools: Schema.optionalKey(
    Schema.NullOr(Schema.Array(Schema.Union([AgentToolset20260401Params, MCPToolsetParams, CustomToolParams])))
  ),
  version: Schema.optionalKey(Schema.Int)
})

/** Beta. */
export interface AWSRoleExecutionIdentity {
  readonly role_arn: string
  readonly type: "aws_role"
}
export const AWSRoleExecutionIdentity: Schema.Codec<AWSRoleExecutionIdentity> = Schema.Struct({
  role_arn: Schema.String,
  type: Schema.Literal("aws_role")
})

/** Beta. */
export interface ServiceAccountExecutionIdentity {
  readonly type: "service_account"
}
export const ServiceAccountExecutionIdentity: Schema.Codec<ServiceAccountExecutionIdentity> = Schema.Struct({
  type: Schema.Literal("service_account")
})

/** Beta. */
export type ExecutionIdentity = AWSRoleExecutionIdentity | ServiceAccountExecutionIdentity | OpenSchema.Variant
export const ExecutionIdentity: Schema.Codec<ExecutionIdentity> = OpenSchema.variants("ExecutionIdentity", "type", [
  "aws_role",
  "service_account"
], [AWSRoleExecutionIdentity, ServiceAccountExecutionIdentity])

/** Beta. */
export interface MCPServerURLDefinition {
  readonly name: string
  readonly type: "url"
  readonly url: string
}
export const MCPServerURLDefinition: Schema.Codec<MCPServerURLDefinition> = Schema.Struct({
  name: Schema.String,
  type: Schema.Literal("url"),
  url: Schema.String
})

/** Beta. */
export interface ModelConfig {
  readonly id: AgentModel
  readonly effort?: EffortLow | EffortMedium | EffortHigh | EffortXhigh | EffortMax | OpenSchema.Variant
  readonly inference_geo?: string
  readonly speed?: OpenSchema.Enum<"standard" | "fast">
}
export const ModelConfig: Schema.Codec<ModelConfig> = Schema.Struct({
  id: AgentModel,
  effort: Schema.optionalKey(
    OpenSchema.variants("ModelConfig.effort", "type", ["low", "medium", "high", "xhigh", "max"], [
      EffortLow,
      EffortMedium,
      EffortHigh,
      EffortXhigh,
      EffortMax
    ])
  ),
  inference_geo: Schema.optionalKey(Schema.String),
  speed: Schema.optionalKey(OpenSchema.literals("ModelConfig.speed", ["standard", "fast"]))
})

/** Beta. */
export interface AgentReference {
  readonly id: string
  readonly type: "agent"
  readonly version: number
}
export const AgentReference: Schema.Codec<AgentReference> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("agent"),
  version: OpenSchema.number
})

/** Beta. */
export interface Advisor {
  readonly model: string
  readonly type: "advisor"
}
export const Advisor: Schema.Codec<Advisor> = Schema.Struct({
  model: Schema.String,
  type: Schema.Literal("advisor")
})

/** Beta. */
export interface MultiagentCoordinator {
  readonly agents: ReadonlyArray<AgentReference | Advisor | OpenSchema.Variant>
  readonly type: "coordinator"
}
export const MultiagentCoordinator: Schema.Codec<MultiagentCoordinator> = Schema.Struct({
  agents: Schema.Array(
    OpenSchema.variants("MultiagentCoordinator.agents", "type", ["agent", "advisor"], [AgentReference, Advisor])
  ),
  type: Schema.Literal("coordinator")
})

/** Beta. */
export interface MultiagentAdvisorEnabled {
  readonly model: string
  readonly type: "enabled"
}
export const MultiagentAdvisorEnabled: Schema.Codec<MultiagentAdvisorEnabled> = Schema.Struct({
  model: Schema.String,
  type: Schema.Literal("enabled")
})

/** Beta. */
export interface MultiagentAdvisorDisabled {
  readonly type: "disabled"
}
export const MultiagentAdvisorDisabled: Schema.Codec<MultiagentAdvisorDisabled> = Schema.Struct({
  type: Schema.Literal("disabled")
})

/** Beta. */
export type MultiagentAdvisor = MultiagentAdvisorEnabled | MultiagentAdvisorDisabled | OpenSchema.Variant
export const MultiagentAdvisor: Schema.Codec<MultiagentAdvisor> = OpenSchema.variants("MultiagentAdvisor", "type", [
  "enabled",
  "disabled"
], [MultiagentAdvisorEnabled, MultiagentAdvisorDisabled])

/** Beta. */
export interface MultiagentInlineAgentsEnabled {
  readonly type: "enabled"
}
export const MultiagentInlineAgentsEnabled: Schema.Codec<MultiagentInlineAgentsEnabled> = Schema.Struct({
  type: Schema.Literal("enabled")
})

/** Beta. */
export interface MultiagentInlineAgentsDisabled {
  readonly type: "disabled"
}
export const MultiagentInlineAgentsDisabled: Schema.Codec<MultiagentInlineAgentsDisabled> = Schema.Struct({
  type: Schema.Literal("disabled")
})

/** Beta. */
export type MultiagentInlineAgents = MultiagentInlineAgentsEnabled | MultiagentInlineAgentsDisabled | OpenSchema.Variant
export const MultiagentInlineAgents: Schema.Codec<MultiagentInlineAgents> = OpenSchema.variants(
  "MultiagentInlineAgents",
  "type",
  ["enabled", "disabled"],
  [MultiagentInlineAgentsEnabled, MultiagentInlineAgentsDisabled]
)

/** Beta. */
export interface MultiagentSubagentsEnabled {
  readonly inline_agents: MultiagentInlineAgents
  readonly predefined_agents: ReadonlyArray<AgentReference>
  readonly type: "enabled"
}
export const MultiagentSubagentsEnabled: Schema.Codec<MultiagentSubagentsEnabled> = Schema.Struct({
  inline_agents: MultiagentInlineAgents,
  predefined_agents: Schema.Array(AgentReference),
  type: Schema.Literal("enabled")
})

/** Beta. */
export interface MultiagentSubagentsDisabled {
  readonly type: "disabled"
}
export const MultiagentSubagentsDisabled: Schema.Codec<MultiagentSubagentsDisabled> = Schema.Struct({
  type: Schema.Literal("disabled")
})

/** Beta. */
export type MultiagentSubagents = MultiagentSubagentsEnabled | MultiagentSubagentsDisabled | OpenSchema.Variant
export const MultiagentSubagents: Schema.Codec<MultiagentSubagents> = OpenSchema.variants(
  "MultiagentSubagents",
  "type",
  ["enabled", "disabled"],
  [MultiagentSubagentsEnabled, MultiagentSubagentsDisabled]
)

/** Beta. */
export interface MultiagentWorkflowsEnabled {
  readonly inline_agents: MultiagentInlineAgents
  readonly predefined_agents: ReadonlyArray<AgentReference>
  readonly type: "enabled"
}
export const MultiagentWorkflowsEnabled: Schema.Codec<MultiagentWorkflowsEnabled> = Schema.Struct({
  inline_agents: MultiagentInlineAgents,
  predefined_agents: Schema.Array(AgentReference),
  type: Schema.Literal("enabled")
})

/** Beta. */
export interface MultiagentWorkflowsDisabled {
  readonly type: "disabled"
}
export const MultiagentWorkflowsDisabled: Schema.Codec<MultiagentWorkflowsDisabled> = Schema.Struct({
  type: Schema.Literal("disabled")
})

/** Beta. */
export type MultiagentWorkflows = MultiagentWorkflowsEnabled | MultiagentWorkflowsDisabled | OpenSchema.Variant
export const MultiagentWorkflows: Schema.Codec<MultiagentWorkflows> = OpenSchema.variants(
  "MultiagentWorkflows",
  "type",
  ["enabled", "disabled"],
  [MultiagentWorkflowsEnabled, MultiagentWorkflowsDisabled]
)

/** Beta. */
export interface Multiagent20261001 {
  readonly advisor: MultiagentAdvisor
  readonly subagents: MultiagentSubagents
  readonly type: "multiagent_20261001"
  readonly workflows: MultiagentWorkflows
}
export const Multiagent20261001: Schema.Codec<Multiagent20261001> = Schema.Struct({
  advisor: MultiagentAdvisor,
  subagents: MultiagentSubagents,
  type: Schema.Literal("multiagent_20261001"),
  workflows: MultiagentWorkflows
})

/** Beta. */
export type Multiagent = MultiagentCoordinator | Multiagent20261001 | OpenSchema.Variant
export const Multiagent: Schema.Codec<Multiagent> = OpenSchema.variants("Multiagent", "type", [
  "coordinator",
  "multiagent_20261001"
], [MultiagentCoordinator, Multiagent20261001])

/** Beta. */
export interface AnthropicSkill {
  readonly skill_id: string
  readonly type: "anthropic"
  readonly version: string
}
export const AnthropicSkill: Schema.Codec<AnthropicSkill> = Schema.Struct({
  skill_id: Schema.String,
  type: Schema.Literal("anthropic"),
  version: Schema.String
})

/** Beta. */
export interface CustomSkill {
  readonly skill_id: string
  readonly type: "custom"
  readonly version: string
}
export const CustomSkill: Schema.Codec<CustomSkill> = Schema.Struct({
  skill_id: Schema.String,
  type: Schema.Literal("custom"),
  version: Schema.String
})

/** Beta. */
export interface BashToolConfig {
  readonly enabled: boolean
  readonly name: "bash"
  readonly permission_policy: AlwaysAllowPolicy | AlwaysAskPolicy | AutoPolicy | OpenSchema.Variant
  readonly type: "bash"
}
export const BashToolConfig: Schema.Codec<BashToolConfig> = Schema.Struct({
  enabled: Schema.Boolean,
  name: Schema.Literal("bash"),
  permission_policy: OpenSchema.variants("BashToolConfig.permission_policy", "type", [
    "always_allow",
    "always_ask",
    "auto"
  ], [AlwaysAllowPolicy, AlwaysAskPolicy, AutoPolicy]),
  type: Schema.Literal("bash")
})

/** Beta. */
export interface EditToolConfig {
  readonly enabled: boolean
  readonly name: "edit"
  readonly permission_policy: AlwaysAllowPolicy | AlwaysAskPolicy | AutoPolicy | OpenSchema.Variant
  readonly type: "edit"
}
export const EditToolConfig: Schema.Codec<EditToolConfig> = Schema.Struct({
  enabled: Schema.Boolean,
  name: Schema.Literal("edit"),
  permission_policy: OpenSchema.variants("EditToolConfig.permission_policy", "type", [
    "always_allow",
    "always_ask",
    "auto"
  ], [AlwaysAllowPolicy, AlwaysAskPolicy, AutoPolicy]),
  type: Schema.Literal("edit")
})

/** Beta. */
export interface ReadToolConfig {
  readonly enabled: boolean
  readonly name: "read"
  readonly permission_policy: AlwaysAllowPolicy | AlwaysAskPolicy | AutoPolicy | OpenSchema.Variant
  readonly type: "read"
}
export const ReadToolConfig: Schema.Codec<ReadToolConfig> = Schema.Struct({
  enabled: Schema.Boolean,
  name: Schema.Literal("read"),
  permission_policy: OpenSchema.variants("ReadToolConfig.permission_policy", "type", [
    "always_allow",
    "always_ask",
    "auto"
  ], [AlwaysAllowPolicy, AlwaysAskPolicy, AutoPolicy]),
  type: Schema.Literal("read")
})

/** Beta. */
export interface WriteToolConfig {
  readonly enabled: boolean
  readonly name: "write"
  readonly permission_policy: AlwaysAllowPolicy | AlwaysAskPolicy | AutoPolicy | OpenSchema.Variant
  readonly type: "write"
}
export const WriteToolConfig: Schema.Codec<WriteToolConfig> = Schema.Struct({
  enabled: Schema.Boolean,
  name: Schema.Literal("write"),
  permission_policy: OpenSchema.variants("WriteToolConfig.permission_policy", "type", [
    "always_allow",
    "always_ask",
    "auto"
  ], [AlwaysAllowPolicy, AlwaysAskPolicy, AutoPolicy]),
  type: Schema.Literal("write")
})

/** Beta. */
export interface GlobToolConfig {
  readonly enabled: boolean
  readonly name: "glob"
  readonly permission_policy: AlwaysAllowPolicy | AlwaysAskPolicy | AutoPolicy | OpenSchema.Variant
  readonly type: "glob"
}
export const GlobToolConfig: Schema.Codec<GlobToolConfig> = Schema.Struct({
  enabled: Schema.Boolean,
  name: Schema.Literal("glob"),
  permission_policy: OpenSchema.variants("GlobToolConfig.permission_policy", "type", [
    "always_allow",
    "always_ask",
    "auto"
  ], [AlwaysAllowPolicy, AlwaysAskPolicy, AutoPolicy]),
  type: Schema.Literal("glob")
})

/** Beta. */
export interface GrepToolConfig {
  readonly enabled: boolean
  readonly name: "grep"
  readonly permission_policy: AlwaysAllowPolicy | AlwaysAskPolicy | AutoPolicy | OpenSchema.Variant
  readonly type: "grep"
}
export const GrepToolConfig: Schema.Codec<GrepToolConfig> = Schema.Struct({
  enabled: Schema.Boolean,
  name: Schema.Literal("grep"),
  permission_policy: OpenSchema.variants("GrepToolConfig.permission_policy", "type", [
    "always_allow",
    "always_ask",
    "auto"
  ], [AlwaysAllowPolicy, AlwaysAskPolicy, AutoPolicy]),
  type: Schema.Literal("grep")
})

/** Beta. */
export interface AgentWebFetchURLSources {
  readonly client_tool_results?: WebFetchURLSourceToolFilter | null
  readonly server_tool_results?: WebFetchURLSourceToolFilter | null
  readonly user_input?: WebFetchURLSourceUserInput | null
}
export const AgentWebFetchURLSources: Schema.Codec<AgentWebFetchURLSources> = Schema.Struct({
  client_tool_results: Schema.optionalKey(Schema.NullOr(WebFetchURLSourceToolFilter)),
  server_tool_results: Schema.optionalKey(Schema.NullOr(WebFetchURLSourceToolFilter)),
  user_input: Schema.optionalKey(Schema.NullOr(WebFetchURLSourceUserInput))
})

/** Beta. */
export interface WebFetchToolConfig {
  readonly enabled: boolean
  readonly name: "web_fetch"
  readonly permission_policy: AlwaysAllowPolicy | AlwaysAskPolicy | AutoPolicy | OpenSchema.Variant
  readonly type: "web_fetch"
  readonly url_sources?: AgentWebFetchURLSources | null
  readonly allowed_domains?: ReadonlyArray<string>
  readonly blocked_domains?: ReadonlyArray<string>
  readonly max_content_tokens?: number | null
}
export const WebFetchToolConfig: Schema.Codec<WebFetchToolConfig> = Schema.Struct({
  enabled: Schema.Boolean,
  name: Schema.Literal("web_fetch"),
  permission_policy: OpenSchema.variants("WebFetchToolConfig.permission_policy", "type", [
    "always_allow",
    "always_ask",
    "auto"
  ], [AlwaysAllowPolicy, AlwaysAskPolicy, AutoPolicy]),
  type: Schema.Literal("web_fetch"),
  url_sources: Schema.optionalKey(Schema.NullOr(AgentWebFetchURLSources)),
  allowed_domains: Schema.optionalKey(Schema.Array(Schema.String)),
  blocked_domains: Schema.optionalKey(Schema.Array(Schema.String)),
  max_content_tokens: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

/** Beta. */
export interface WebSearchToolConfig {
  readonly enabled: boolean
  readonly name: "web_search"
  readonly permission_policy: AlwaysAllowPolicy | AlwaysAskPolicy | AutoPolicy | OpenSchema.Variant
  readonly type: "web_search"
  readonly allowed_domains?: ReadonlyArray<string>
  readonly blocked_domains?: ReadonlyArray<string>
  readonly user_location?: AgentUserLocation | null
}
export const WebSearchToolConfig: Schema.Codec<WebSearchToolConfig> = Schema.Struct({
  enabled: Schema.Boolean,
  name: Schema.Literal("web_search"),
  permission_policy: OpenSchema.variants("WebSearchToolConfig.permission_policy", "type", [
    "always_allow",
    "always_ask",
    "auto"
  ], [AlwaysAllowPolicy, AlwaysAskPolicy, AutoPolicy]),
  type: Schema.Literal("web_search"),
  allowed_domains: Schema.optionalKey(Schema.Array(Schema.String)),
  blocked_domains: Schema.optionalKey(Schema.Array(Schema.String)),
  user_location: Schema.optionalKey(Schema.NullOr(AgentUserLocation))
})

/** Beta. */
export type AgentToolConfig =
  | BashToolConfig
  | EditToolConfig
  | ReadToolConfig
  | WriteToolConfig
  | GlobToolConfig
  | GrepToolConfig
  | WebFetchToolConfig
  | WebSearchToolConfig
  | OpenSchema.Variant
export const AgentToolConfig: Schema.Codec<AgentToolConfig> = OpenSchema.variants("AgentToolConfig", "type", [
  "bash",
  "edit",
  "read",
  "write",
  "glob",
  "grep",
  "web_fetch",
  "web_search"
], [
  BashToolConfig,
  EditToolConfig,
  ReadToolConfig,
  WriteToolConfig,
  GlobToolConfig,
  GrepToolConfig,
  WebFetchToolConfig,
  WebSearchToolConfig
])

/** Beta. */
export interface AgentToolsetDefaultConfig {
  readonly enabled: boolean
  readonly permission_policy: AlwaysAllowPolicy | AlwaysAskPolicy | AutoPolicy | OpenSchema.Variant
}
export const AgentToolsetDefaultConfig: Schema.Codec<AgentToolsetDefaultConfig> = Schema.Struct({
  enabled: Schema.Boolean,
  permission_policy: OpenSchema.variants("AgentToolsetDefaultConfig.permission_policy", "type", [
    "always_allow",
    "always_ask",
    "auto"
  ], [AlwaysAllowPolicy, AlwaysAskPolicy, AutoPolicy])
})

/** Beta. */
export interface AgentToolset20260401 {
  readonly configs: ReadonlyArray<AgentToolConfig>
  readonly default_config: AgentToolsetDefaultConfig
  readonly type: "agent_toolset_20260401"
}
export const AgentToolset20260401: Schema.Codec<AgentToolset20260401> = Schema.Struct({
  configs: Schema.Array(AgentToolConfig),
  default_config: AgentToolsetDefaultConfig,
  type: Schema.Literal("agent_toolset_20260401")
})

/** Beta. */
export interface AgentMCPToolConfig {
  readonly enabled: boolean
  readonly name: string
  readonly permission_policy: AlwaysAllowPolicy | AlwaysAskPolicy | AutoPolicy | OpenSchema.Variant
}
export const AgentMCPToolConfig: Schema.Codec<AgentMCPToolConfig> = Schema.Struct({
  enabled: Schema.Boolean,
  name: Schema.String,
  permission_policy: OpenSchema.variants("AgentMCPToolConfig.permission_policy", "type", [
    "always_allow",
    "always_ask",
    "auto"
  ], [AlwaysAllowPolicy, AlwaysAskPolicy, AutoPolicy])
})

/** Beta. */
export interface MCPToolsetDefaultConfig {
  readonly enabled: boolean
  readonly permission_policy: AlwaysAllowPolicy | AlwaysAskPolicy | AutoPolicy | OpenSchema.Variant
}
export const MCPToolsetDefaultConfig: Schema.Codec<MCPToolsetDefaultConfig> = Schema.Struct({
  enabled: Schema.Boolean,
  permission_policy: OpenSchema.variants("MCPToolsetDefaultConfig.permission_policy", "type", [
    "always_allow",
    "always_ask",
    "auto"
  ], [AlwaysAllowPolicy, AlwaysAskPolicy, AutoPolicy])
})

/** Beta. */
export interface AgentMCPToolset {
  readonly configs: ReadonlyArray<AgentMCPToolConfig>
  readonly default_config: MCPToolsetDefaultConfig
  readonly mcp_server_name: string
  readonly type: "mcp_toolset"
}
export const AgentMCPToolset: Schema.Codec<AgentMCPToolset> = Schema.Struct({
  configs: Schema.Array(AgentMCPToolConfig),
  default_config: MCPToolsetDefaultConfig,
  mcp_server_name: Schema.String,
  type: Schema.Literal("mcp_toolset")
})

/** Beta. */
export interface CustomTool {
  readonly description: string
  readonly input_schema: CustomToolInputSchema
  readonly name: string
  readonly type: "custom"
}
export const CustomTool: Schema.Codec<CustomTool> = Schema.Struct({
  description: Schema.String,
  input_schema: CustomToolInputSchema,
  name: Schema.String,
  type: Schema.Literal("custom")
})

/** Beta. */
export interface Agent {
  readonly id: string
  /** RFC 3339. */
  readonly archived_at?: string | null
  /** RFC 3339. */
  readonly created_at: string
  readonly description?: string | null
  readonly execution_identity: ExecutionIdentity
  readonly mcp_servers: ReadonlyArray<MCPServerURLDefinition>
  readonly metadata: { readonly [key: string]: string }
  readonly model: ModelConfig
  readonly multiagent?: Multiagent | null
  readonly name: string
  readonly skills: ReadonlyArray<AnthropicSkill | CustomSkill | OpenSchema.Variant>
  readonly system?: string | null
  readonly tools: ReadonlyArray<AgentToolset20260401 | AgentMCPToolset | CustomTool | OpenSchema.Variant>
  readonly type: "agent"
  /** RFC 3339. */
  readonly updated_at: string
  readonly version: number
}
export const Agent: Schema.Codec<Agent> = Schema.Struct({
  id: Schema.String,
  archived_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  created_at: Schema.String,
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  execution_identity: ExecutionIdentity,
  mcp_servers: Schema.Array(MCPServerURLDefinition),
  metadata: Schema.Record(Schema.String, Schema.String),
  model: ModelConfig,
  multiagent: Schema.optionalKey(Schema.NullOr(Multiagent)),
  name: Schema.String,
  skills: Schema.Array(
    OpenSchema.variants("Agent.skills", "type", ["anthropic", "custom"], [AnthropicSkill, CustomSkill])
  ),
  system: Schema.optionalKey(Schema.NullOr(Schema.String)),
  tools: Schema.Array(
    OpenSchema.variants("Agent.tools", "type", ["agent_toolset_20260401", "mcp_toolset", "custom"], [
      AgentToolset20260401,
      AgentMCPToolset,
      CustomTool
    ])
  ),
  type: Schema.Literal("agent"),
  updated_at: Schema.String,
  version: OpenSchema.number
})

/** Beta. */
export interface AgentsPage {
  readonly data: ReadonlyArray<Agent>
  readonly next_page?: string | null
}
export const AgentsPage: Schema.Codec<AgentsPage> = Schema.Struct({
  data: Schema.Array(Agent),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** `GET /v1/agents` */
export interface ListAgents {
  readonly limit?: number
  readonly page?: string | null
  /** RFC 3339. */
  readonly "created_at[gte]"?: string
  /** RFC 3339. */
  readonly "created_at[lte]"?: string
  readonly include_archived?: boolean
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ListAgents: Endpoint.Input<ListAgents> = /* @__PURE__ */ Endpoint.input({
  query: {
    limit: "limit",
    page: "page",
    "created_at[gte]": "created_at[gte]",
    "created_at[lte]": "created_at[lte]",
    include_archived: "include_archived"
  },
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `POST /v1/agents` */
export interface CreateAgent extends CreateAgentBody {
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const CreateAgent: Endpoint.Input<CreateAgent> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  body: CreateAgentBody,
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `GET /v1/agents/{agent_id}` */
export interface RetrieveAgent {
  readonly agent_id: string
  readonly version?: number
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const RetrieveAgent: Endpoint.Input<RetrieveAgent> = /* @__PURE__ */ Endpoint.input({
  query: { version: "version" },
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `POST /v1/agents/{agent_id}` */
export interface UpdateAgent extends UpdateAgentBody {
  readonly agent_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const UpdateAgent: Endpoint.Input<UpdateAgent> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  body: UpdateAgentBody,
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `POST /v1/agents/{agent_id}/archive` */
export interface ArchiveAgent {
  readonly agent_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ArchiveAgent: Endpoint.Input<ArchiveAgent> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `GET /v1/agents/{agent_id}/versions` */
export interface ListAgentVersions {
  readonly agent_id: string
  readonly limit?: number
  readonly page?: string | null
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ListAgentVersions: Endpoint.Input<ListAgentVersions> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page" },
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})
