// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Schema from "effect/Schema"
import { Model } from "./Common.ts"

export type Effort = "low" | "medium" | "high" | "xhigh" | "max"
export const Effort: Schema.Codec<Effort> = /* @__PURE__ */ Schema.Literals(["low", "medium", "high", "xhigh", "max"])

/** Beta. */
export interface SystemMessageOutputConfig {
  readonly effort?: Effort | null
}
export const SystemMessageOutputConfig: Schema.Codec<SystemMessageOutputConfig> = Schema.Struct({
  effort: Schema.optionalKey(Schema.NullOr(Effort))
})

export interface SkillParams {
  readonly skill_id: string
  readonly type: "anthropic" | "custom"
  readonly version?: string
}
export const SkillParams: Schema.Codec<SkillParams> = Schema.Struct({
  skill_id: Schema.String,
  type: Schema.Literals(["anthropic", "custom"]),
  version: Schema.optionalKey(Schema.String)
})

export interface ContainerParams {
  readonly id?: string | null
  readonly skills?: ReadonlyArray<SkillParams> | null
}
export const ContainerParams: Schema.Codec<ContainerParams> = Schema.Struct({
  id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  skills: Schema.optionalKey(Schema.NullOr(Schema.Array(SkillParams)))
})

export type MessageCreateParamsContainer = string | ContainerParams
export const MessageCreateParamsContainer: Schema.Codec<MessageCreateParamsContainer> = Schema.Union([
  Schema.String,
  ContainerParams
])

export interface DiagnosticsParam {
  readonly previous_message_id?: string | null
}
export const DiagnosticsParam: Schema.Codec<DiagnosticsParam> = Schema.Struct({
  previous_message_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface Metadata {
  readonly user_id?: string | null
}
export const Metadata: Schema.Codec<Metadata> = Schema.Struct({
  user_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface JSONOutputFormat {
  readonly schema: { readonly [key: string]: Schema.Json }
  readonly type: "json_schema"
}
export const JSONOutputFormat: Schema.Codec<JSONOutputFormat> = Schema.Struct({
  schema: Schema.Record(Schema.String, Schema.Json),
  type: Schema.Literal("json_schema")
})

/** Beta. */
export interface TokenTaskBudget {
  readonly total: number
  readonly type: "tokens"
  readonly remaining?: number | null
}
export const TokenTaskBudget: Schema.Codec<TokenTaskBudget> = Schema.Struct({
  total: Schema.Finite,
  type: Schema.Literal("tokens"),
  remaining: Schema.optionalKey(Schema.NullOr(Schema.Finite))
})

export interface OutputConfig {
  readonly effort?: Effort | null
  readonly format?: JSONOutputFormat | null
  /** Beta. */
  readonly task_budget?: TokenTaskBudget | null
}
export const OutputConfig: Schema.Codec<OutputConfig> = Schema.Struct({
  effort: Schema.optionalKey(Schema.NullOr(Effort)),
  format: Schema.optionalKey(Schema.NullOr(JSONOutputFormat)),
  task_budget: Schema.optionalKey(Schema.NullOr(TokenTaskBudget))
})

/** Beta. */
export type ThinkingPrefixMismatchBehavior = "error" | "drop_block"
export const ThinkingPrefixMismatchBehavior: Schema.Codec<ThinkingPrefixMismatchBehavior> = /* @__PURE__ */ Schema
  .Literals(["error", "drop_block"])

/** Beta. */
export interface ThinkingBlockBinding {
  readonly prefix_mismatch_behavior?: ThinkingPrefixMismatchBehavior | null
}
export const ThinkingBlockBinding: Schema.Codec<ThinkingBlockBinding> = Schema.Struct({
  prefix_mismatch_behavior: Schema.optionalKey(Schema.NullOr(ThinkingPrefixMismatchBehavior))
})

export interface ThinkingConfigEnabled {
  readonly budget_tokens: number
  readonly type: "enabled"
  /** Beta: `updates`. */
  readonly display?: "summarized" | "omitted" | "updates" | null
  /** Beta. */
  readonly block_binding?: ThinkingBlockBinding | null
}
export const ThinkingConfigEnabled: Schema.Codec<ThinkingConfigEnabled> = Schema.Struct({
  budget_tokens: Schema.Int,
  type: Schema.Literal("enabled"),
  display: Schema.optionalKey(Schema.NullOr(Schema.Literals(["summarized", "omitted", "updates"]))),
  block_binding: Schema.optionalKey(Schema.NullOr(ThinkingBlockBinding))
})

export interface ThinkingConfigDisabled {
  readonly type: "disabled"
}
export const ThinkingConfigDisabled: Schema.Codec<ThinkingConfigDisabled> = Schema.Struct({
  type: Schema.Literal("disabled")
})

export interface ThinkingConfigBetweenTools {
  readonly type: "between_tools"
}
export const ThinkingConfigBetweenTools: Schema.Codec<ThinkingConfigBetweenTools> = Schema.Struct({
  type: Schema.Literal("between_tools")
})

export interface ThinkingConfigAdaptive {
  readonly type: "adaptive"
  /** Beta: `updates`. */
  readonly display?: "summarized" | "omitted" | "updates" | null
  /** Beta. */
  readonly block_binding?: ThinkingBlockBinding | null
}
export const ThinkingConfigAdaptive: Schema.Codec<ThinkingConfigAdaptive> = Schema.Struct({
  type: Schema.Literal("adaptive"),
  display: Schema.optionalKey(Schema.NullOr(Schema.Literals(["summarized", "omitted", "updates"]))),
  block_binding: Schema.optionalKey(Schema.NullOr(ThinkingBlockBinding))
})

export type ThinkingConfigParam =
  | ThinkingConfigEnabled
  | ThinkingConfigDisabled
  | ThinkingConfigBetweenTools
  | ThinkingConfigAdaptive
export const ThinkingConfigParam: Schema.Codec<ThinkingConfigParam> = Schema.Union([
  ThinkingConfigEnabled,
  ThinkingConfigDisabled,
  ThinkingConfigBetweenTools,
  ThinkingConfigAdaptive
])

export interface ToolChoiceAuto {
  readonly type: "auto"
  readonly disable_parallel_tool_use?: boolean
}
export const ToolChoiceAuto: Schema.Codec<ToolChoiceAuto> = Schema.Struct({
  type: Schema.Literal("auto"),
  disable_parallel_tool_use: Schema.optionalKey(Schema.Boolean)
})

export interface ToolChoiceAny {
  readonly type: "any"
  readonly disable_parallel_tool_use?: boolean
}
export const ToolChoiceAny: Schema.Codec<ToolChoiceAny> = Schema.Struct({
  type: Schema.Literal("any"),
  disable_parallel_tool_use: Schema.optionalKey(Schema.Boolean)
})

export interface ToolChoiceTool {
  readonly name: string
  readonly type: "tool"
  readonly disable_parallel_tool_use?: boolean
}
export const ToolChoiceTool: Schema.Codec<ToolChoiceTool> = Schema.Struct({
  name: Schema.String,
  type: Schema.Literal("tool"),
  disable_parallel_tool_use: Schema.optionalKey(Schema.Boolean)
})

export interface ToolChoiceNone {
  readonly type: "none"
}
export const ToolChoiceNone: Schema.Codec<ToolChoiceNone> = Schema.Struct({
  type: Schema.Literal("none")
})

export type ToolChoice = ToolChoiceAuto | ToolChoiceAny | ToolChoiceTool | ToolChoiceNone
export const ToolChoice: Schema.Codec<ToolChoice> = Schema.Union([
  ToolChoiceAuto,
  ToolChoiceAny,
  ToolChoiceTool,
  ToolChoiceNone
])

/** Beta. */
export type BillTo = "self" | "user_profile"
export const BillTo: Schema.Codec<BillTo> = /* @__PURE__ */ Schema.Literals(["self", "user_profile"])

/** Beta. */
export interface BillingPolicy {
  readonly type: "billing_policy"
  readonly bill_to?: BillTo
}
export const BillingPolicy: Schema.Codec<BillingPolicy> = Schema.Struct({
  type: Schema.Literal("billing_policy"),
  bill_to: Schema.optionalKey(BillTo)
})

/** Beta. */
export interface CompactionConfig {
  readonly type: "summarize"
  readonly instructions?: string | null
}
export const CompactionConfig: Schema.Codec<CompactionConfig> = Schema.Struct({
  type: Schema.Literal("summarize"),
  instructions: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface InputTokensClearAtLeast {
  readonly type: "input_tokens"
  readonly value: number
}
export const InputTokensClearAtLeast: Schema.Codec<InputTokensClearAtLeast> = Schema.Struct({
  type: Schema.Literal("input_tokens"),
  value: Schema.Finite
})

/** Beta. */
export interface ToolUsesKeep {
  readonly type: "tool_uses"
  readonly value: number
}
export const ToolUsesKeep: Schema.Codec<ToolUsesKeep> = Schema.Struct({
  type: Schema.Literal("tool_uses"),
  value: Schema.Finite
})

/** Beta. */
export interface InputTokensTrigger {
  readonly type: "input_tokens"
  readonly value: number
}
export const InputTokensTrigger: Schema.Codec<InputTokensTrigger> = Schema.Struct({
  type: Schema.Literal("input_tokens"),
  value: Schema.Finite
})

/** Beta. */
export interface ToolUsesTrigger {
  readonly type: "tool_uses"
  readonly value: number
}
export const ToolUsesTrigger: Schema.Codec<ToolUsesTrigger> = Schema.Struct({
  type: Schema.Literal("tool_uses"),
  value: Schema.Finite
})

/** Beta. */
export interface ClearToolUses20250919Edit {
  readonly type: "clear_tool_uses_20250919"
  readonly clear_at_least?: InputTokensClearAtLeast | null
  readonly clear_tool_inputs?: boolean | ReadonlyArray<string> | null
  readonly exclude_tools?: ReadonlyArray<string> | null
  readonly keep?: ToolUsesKeep
  readonly trigger?: InputTokensTrigger | ToolUsesTrigger
}
export const ClearToolUses20250919Edit: Schema.Codec<ClearToolUses20250919Edit> = Schema.Struct({
  type: Schema.Literal("clear_tool_uses_20250919"),
  clear_at_least: Schema.optionalKey(Schema.NullOr(InputTokensClearAtLeast)),
  clear_tool_inputs: Schema.optionalKey(Schema.NullOr(Schema.Union([Schema.Boolean, Schema.Array(Schema.String)]))),
  exclude_tools: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  keep: Schema.optionalKey(ToolUsesKeep),
  trigger: Schema.optionalKey(Schema.Union([InputTokensTrigger, ToolUsesTrigger]))
})

/** Beta. */
export interface ThinkingTurns {
  readonly type: "thinking_turns"
  readonly value: number
}
export const ThinkingTurns: Schema.Codec<ThinkingTurns> = Schema.Struct({
  type: Schema.Literal("thinking_turns"),
  value: Schema.Finite
})

/** Beta. */
export interface AllThinkingTurns {
  readonly type: "all"
}
export const AllThinkingTurns: Schema.Codec<AllThinkingTurns> = Schema.Struct({
  type: Schema.Literal("all")
})

/** Beta. */
export interface ClearThinking20251015Edit {
  readonly type: "clear_thinking_20251015"
  readonly keep?: "all" | ThinkingTurns | AllThinkingTurns
}
export const ClearThinking20251015Edit: Schema.Codec<ClearThinking20251015Edit> = Schema.Struct({
  type: Schema.Literal("clear_thinking_20251015"),
  keep: Schema.optionalKey(Schema.Union([Schema.Literal("all"), ThinkingTurns, AllThinkingTurns]))
})

/** Beta. */
export interface Compact20260112Edit {
  readonly type: "compact_20260112"
  readonly instructions?: string | null
  readonly pause_after_compaction?: boolean
  readonly trigger?: InputTokensTrigger | null
}
export const Compact20260112Edit: Schema.Codec<Compact20260112Edit> = Schema.Struct({
  type: Schema.Literal("compact_20260112"),
  instructions: Schema.optionalKey(Schema.NullOr(Schema.String)),
  pause_after_compaction: Schema.optionalKey(Schema.Boolean),
  trigger: Schema.optionalKey(Schema.NullOr(InputTokensTrigger))
})

/** Beta. */
export type ContextEdit = ClearToolUses20250919Edit | ClearThinking20251015Edit | Compact20260112Edit
export const ContextEdit: Schema.Codec<ContextEdit> = Schema.Union([
  ClearToolUses20250919Edit,
  ClearThinking20251015Edit,
  Compact20260112Edit
])

/** Beta. */
export interface ContextManagementConfig {
  readonly edits?: ReadonlyArray<ContextEdit>
}
export const ContextManagementConfig: Schema.Codec<ContextManagementConfig> = Schema.Struct({
  edits: Schema.optionalKey(Schema.Array(ContextEdit))
})

/** Beta. */
export interface FallbackCreditTokenParam {
  readonly token: string
  readonly mode?: "strict" | "best_effort"
}
export const FallbackCreditTokenParam: Schema.Codec<FallbackCreditTokenParam> = Schema.Struct({
  token: Schema.String,
  mode: Schema.optionalKey(Schema.Literals(["strict", "best_effort"]))
})

/** Beta. */
export interface FallbackParam {
  readonly model: Model
  readonly max_tokens?: number | null
  readonly output_config?: OutputConfig | null
  readonly speed?: "standard" | "fast" | null
  readonly thinking?: ThinkingConfigParam | null
  readonly [field: string]: Schema.Json | OutputConfig | ThinkingConfigParam
}
export const FallbackParam: Schema.Codec<FallbackParam> = Schema.StructWithRest(
  Schema.Struct({
    model: Model,
    max_tokens: Schema.optionalKey(Schema.NullOr(Schema.Int)),
    output_config: Schema.optionalKey(Schema.NullOr(OutputConfig)),
    speed: Schema.optionalKey(Schema.NullOr(Schema.Literals(["standard", "fast"]))),
    thinking: Schema.optionalKey(Schema.NullOr(ThinkingConfigParam))
  }),
  [Schema.Record(Schema.String, Schema.Json)]
)

/** Beta. */
export type FallbacksParam = "default" | ReadonlyArray<FallbackParam>
export const FallbacksParam: Schema.Codec<FallbacksParam> = Schema.Union([
  Schema.Literal("default"),
  Schema.Array(FallbackParam)
])

/** Beta. */
export interface RequestMCPServerToolConfiguration {
  readonly allowed_tools?: ReadonlyArray<string> | null
  readonly enabled?: boolean | null
}
export const RequestMCPServerToolConfiguration: Schema.Codec<RequestMCPServerToolConfiguration> = Schema.Struct({
  allowed_tools: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  enabled: Schema.optionalKey(Schema.NullOr(Schema.Boolean))
})

/** Beta. */
export interface RequestMCPServerURLDefinition {
  readonly name: string
  readonly type: "url"
  readonly url: string
  readonly authorization_token?: string | null
  readonly tool_configuration?: RequestMCPServerToolConfiguration | null
}
export const RequestMCPServerURLDefinition: Schema.Codec<RequestMCPServerURLDefinition> = Schema.Struct({
  name: Schema.String,
  type: Schema.Literal("url"),
  url: Schema.String,
  authorization_token: Schema.optionalKey(Schema.NullOr(Schema.String)),
  tool_configuration: Schema.optionalKey(Schema.NullOr(RequestMCPServerToolConfiguration))
})

/** Beta. */
export interface ThreadCreateParams {
  readonly type: "create"
}
export const ThreadCreateParams: Schema.Codec<ThreadCreateParams> = Schema.Struct({
  type: Schema.Literal("create")
})

/** Beta. */
export interface ThreadContinueParams {
  readonly previous_message_id: string
  readonly type: "continue"
}
export const ThreadContinueParams: Schema.Codec<ThreadContinueParams> = Schema.Struct({
  previous_message_id: Schema.String,
  type: Schema.Literal("continue")
})

/** Beta. */
export type MessageThreadParam = ThreadCreateParams | ThreadContinueParams
export const MessageThreadParam: Schema.Codec<MessageThreadParam> = Schema.Union([
  ThreadCreateParams,
  ThreadContinueParams
])
