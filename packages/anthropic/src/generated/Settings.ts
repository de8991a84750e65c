// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Schema from "effect/Schema"
import { Model } from "./Common.ts"

export type Effort = "low" | "medium" | "high" | "xhigh" | "max"
export const Effort: Schema.Codec<Effort> = /* @__PURE__ */ Schema.Literals(["low", "medium", "high", "xhigh", "max"])

/** Beta. */
export interface SystemMessageOutputConfig {
  /** How much effort the model spends from this message on; null or omitted keeps the effort as it is. */
  readonly effort?: Effort | null
}
export const SystemMessageOutputConfig: Schema.Codec<SystemMessageOutputConfig> = Schema.Struct({
  effort: Schema.optionalKey(Schema.NullOr(Effort))
})

/** A skill that is loaded into the container, where the code that the model runs can use it. */
export interface SkillParams {
  /** The id of the skill. */
  readonly skill_id: string
  /** Who made the skill, `anthropic` or your organization (`custom`). */
  readonly type: "anthropic" | "custom"
  /** The version to load; when omitted, the latest. */
  readonly version?: string
}
export const SkillParams: Schema.Codec<SkillParams> = Schema.Struct({
  skill_id: Schema.String,
  type: Schema.Literals(["anthropic", "custom"]),
  version: Schema.optionalKey(Schema.String)
})

export interface ContainerParams {
  /**
   * The id of an earlier container, from `container.id` of a message, to use its files; null or omitted creates one.
   */
  readonly id?: string | null
  /** The skills to load into the container; null or omitted loads none. */
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
  /**
   * The `id` of the message whose prompt should have been in the cache, usually the last one of the conversation. Null
   * for the first message.
   */
  readonly previous_message_id?: string | null
}
export const DiagnosticsParam: Schema.Codec<DiagnosticsParam> = Schema.Struct({
  previous_message_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface Metadata {
  /**
   * Your id of the end user, which helps Anthropic find abuse. Send an opaque id such as a hash, never a name or an
   * email address.
   */
  readonly user_id?: string | null
}
export const Metadata: Schema.Codec<Metadata> = Schema.Struct({
  user_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Makes the model write JSON that matches a schema. `Messages.parse` sends it and decodes the value. */
export interface JSONOutputFormat {
  /**
   * The JSON Schema of the text. Objects need `additionalProperties` `false`; [some
   * keywords](https://effect-genai.github.io/effect-genai/guide/structured-output.html#what-is-sent) are refused, and
   * so is recursion.
   */
  readonly schema: { readonly [key: string]: Schema.Json }
  readonly type: "json_schema"
}
export const JSONOutputFormat: Schema.Codec<JSONOutputFormat> = Schema.Struct({
  schema: Schema.Record(Schema.String, Schema.Json),
  type: Schema.Literal("json_schema")
})

/** A budget of tokens for a whole task, which may take many requests. The model sees it and paces itself. Beta. */
export interface TokenTaskBudget {
  /** The tokens for the whole task. */
  readonly total: number
  readonly type: "tokens"
  /** The tokens that are left of `total`, when earlier requests have used some; null or omitted means all. */
  readonly remaining?: number | null
}
export const TokenTaskBudget: Schema.Codec<TokenTaskBudget> = Schema.Struct({
  total: Schema.Finite,
  type: Schema.Literal("tokens"),
  remaining: Schema.optionalKey(Schema.NullOr(Schema.Finite))
})

export interface OutputConfig {
  /**
   * How much effort the model spends on text, thinking and tool calls: less is cheaper and faster, more is thorough.
   * [Models](https://effect-genai.github.io/effect-genai/guide/models.html) differ in the levels they support.
   */
  readonly effort?: Effort | null
  /**
   * The format that the text must have; null or omitted leaves it free. See [structured
   * output](https://effect-genai.github.io/effect-genai/guide/structured-output.html#what-is-sent).
   */
  readonly format?: JSONOutputFormat | null
  /**
   * The token budget that the model plans with; null or omitted sets none. `max_tokens` still limits the message. Beta.
   */
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

/** What happens to thinking blocks that come back in another prompt than the one they were made for. Beta. */
export interface ThinkingBlockBinding {
  /**
   * Whether a thinking block whose preceding prompt has changed fails the request (`error`) or is left out
   * (`drop_block`).
   */
  readonly prefix_mismatch_behavior?: ThinkingPrefixMismatchBehavior | null
}
export const ThinkingBlockBinding: Schema.Codec<ThinkingBlockBinding> = Schema.Struct({
  prefix_mismatch_behavior: Schema.optionalKey(Schema.NullOr(ThinkingPrefixMismatchBehavior))
})

/** Thinking within a fixed budget. */
export interface ThinkingConfigEnabled {
  /** The most tokens for thinking, at least 1024. They are part of `max_tokens`, which must be larger. */
  readonly budget_tokens: number
  readonly type: "enabled"
  /**
   * What the response shows of the thinking: a summary, nothing (`omitted`), or short `updates`. It does not change
   * what is billed. Beta: `updates`.
   */
  readonly display?: "summarized" | "omitted" | "updates" | null
  /** What happens to thinking blocks that were made for another prompt. Beta. */
  readonly block_binding?: ThinkingBlockBinding | null
}
export const ThinkingConfigEnabled: Schema.Codec<ThinkingConfigEnabled> = Schema.Struct({
  budget_tokens: Schema.Int,
  type: Schema.Literal("enabled"),
  display: Schema.optionalKey(Schema.NullOr(Schema.Literals(["summarized", "omitted", "updates"]))),
  block_binding: Schema.optionalKey(Schema.NullOr(ThinkingBlockBinding))
})

/** No thinking, on models that can do without. */
export interface ThinkingConfigDisabled {
  readonly type: "disabled"
}
export const ThinkingConfigDisabled: Schema.Codec<ThinkingConfigDisabled> = Schema.Struct({
  type: Schema.Literal("disabled")
})

/** Thinking between tool calls only. */
export interface ThinkingConfigBetweenTools {
  readonly type: "between_tools"
}
export const ThinkingConfigBetweenTools: Schema.Codec<ThinkingConfigBetweenTools> = Schema.Struct({
  type: Schema.Literal("between_tools")
})

/** The model decides whether and how much it thinks. `effort` guides it. */
export interface ThinkingConfigAdaptive {
  readonly type: "adaptive"
  /**
   * What the response shows of the thinking: a summary, nothing (`omitted`), or short `updates`. It does not change
   * what is billed. Beta: `updates`.
   */
  readonly display?: "summarized" | "omitted" | "updates" | null
  /** What happens to thinking blocks that were made for another prompt. Beta. */
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

/** The model decides whether it calls tools. */
export interface ToolChoiceAuto {
  readonly type: "auto"
  /** Limits the message to a single tool call. By default, the model may call several tools at once. */
  readonly disable_parallel_tool_use?: boolean
}
export const ToolChoiceAuto: Schema.Codec<ToolChoiceAuto> = Schema.Struct({
  type: Schema.Literal("auto"),
  disable_parallel_tool_use: Schema.optionalKey(Schema.Boolean)
})

/** The model must call a tool, and chooses which. Excludes thinking with a budget. */
export interface ToolChoiceAny {
  readonly type: "any"
  /** Limits the message to a single tool call. By default, the model may call several tools at once. */
  readonly disable_parallel_tool_use?: boolean
}
export const ToolChoiceAny: Schema.Codec<ToolChoiceAny> = Schema.Struct({
  type: Schema.Literal("any"),
  disable_parallel_tool_use: Schema.optionalKey(Schema.Boolean)
})

/** The model must call this tool. Excludes thinking with a budget. */
export interface ToolChoiceTool {
  /** The name of the tool, which must be in `tools`. */
  readonly name: string
  readonly type: "tool"
  /** Limits the message to a single tool call. By default, the model may call several tools at once. */
  readonly disable_parallel_tool_use?: boolean
}
export const ToolChoiceTool: Schema.Codec<ToolChoiceTool> = Schema.Struct({
  name: Schema.String,
  type: Schema.Literal("tool"),
  disable_parallel_tool_use: Schema.optionalKey(Schema.Boolean)
})

/** The model must not call tools, although the request has them. */
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
  /** Who pays for the request, your own account (`self`) or the user profile of the request. */
  readonly bill_to?: BillTo
}
export const BillingPolicy: Schema.Codec<BillingPolicy> = Schema.Struct({
  type: Schema.Literal("billing_policy"),
  bill_to: Schema.optionalKey(BillTo)
})

/** Replaces earlier messages by a summary that the model writes. Beta. */
export interface CompactionConfig {
  readonly type: "summarize"
  /** What the summary must contain, instead of Anthropic's own instructions; null or omitted uses those. */
  readonly instructions?: string | null
}
export const CompactionConfig: Schema.Codec<CompactionConfig> = Schema.Struct({
  type: Schema.Literal("summarize"),
  instructions: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface InputTokensClearAtLeast {
  readonly type: "input_tokens"
  /** A number of input tokens. */
  readonly value: number
}
export const InputTokensClearAtLeast: Schema.Codec<InputTokensClearAtLeast> = Schema.Struct({
  type: Schema.Literal("input_tokens"),
  value: Schema.Finite
})

/** Beta. */
export interface ToolUsesKeep {
  readonly type: "tool_uses"
  /** How many of the newest tool calls stay in the prompt. */
  readonly value: number
}
export const ToolUsesKeep: Schema.Codec<ToolUsesKeep> = Schema.Struct({
  type: Schema.Literal("tool_uses"),
  value: Schema.Finite
})

/** Beta. */
export interface InputTokensTrigger {
  readonly type: "input_tokens"
  /** The number of input tokens above which the edit is applied. */
  readonly value: number
}
export const InputTokensTrigger: Schema.Codec<InputTokensTrigger> = Schema.Struct({
  type: Schema.Literal("input_tokens"),
  value: Schema.Finite
})

/** Beta. */
export interface ToolUsesTrigger {
  readonly type: "tool_uses"
  /** The number of tool calls in the prompt above which the edit is applied. */
  readonly value: number
}
export const ToolUsesTrigger: Schema.Codec<ToolUsesTrigger> = Schema.Struct({
  type: Schema.Literal("tool_uses"),
  value: Schema.Finite
})

/** Clears the results of old tool calls from the prompt, oldest first. Beta. */
export interface ClearToolUses20250919Edit {
  readonly type: "clear_tool_uses_20250919"
  /**
   * How much the edit must clear to be applied at all: each time, it invalidates the prompt cache. Null or omitted sets
   * no minimum.
   */
  readonly clear_at_least?: InputTokensClearAtLeast | null
  /**
   * Whether the inputs of the calls are cleared as well, or the tools whose inputs are. By default, only results are.
   */
  readonly clear_tool_inputs?: boolean | ReadonlyArray<string> | null
  /** The names of tools whose calls are never cleared; null or omitted excludes none. */
  readonly exclude_tools?: ReadonlyArray<string> | null
  /** How many of the newest tool calls are never cleared. */
  readonly keep?: ToolUsesKeep
  /** The size of the prompt from which on the edit is applied, in input tokens or tool calls. */
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
  /** How many of the newest turns of the assistant keep their thinking. */
  readonly value: number
}
export const ThinkingTurns: Schema.Codec<ThinkingTurns> = Schema.Struct({
  type: Schema.Literal("thinking_turns"),
  value: Schema.Finite
})

/** All turns keep their thinking. It uses more context but keeps the prompt cache valid. Beta. */
export interface AllThinkingTurns {
  readonly type: "all"
}
export const AllThinkingTurns: Schema.Codec<AllThinkingTurns> = Schema.Struct({
  type: Schema.Literal("all")
})

/** Clears the thinking of old turns from the prompt. Beta. */
export interface ClearThinking20251015Edit {
  readonly type: "clear_thinking_20251015"
  /** The turns that keep their thinking, a number of the newest or `all`. */
  readonly keep?: "all" | ThinkingTurns | AllThinkingTurns
}
export const ClearThinking20251015Edit: Schema.Codec<ClearThinking20251015Edit> = Schema.Struct({
  type: Schema.Literal("clear_thinking_20251015"),
  keep: Schema.optionalKey(Schema.Union([Schema.Literal("all"), ThinkingTurns, AllThinkingTurns]))
})

/**
 * Replaces earlier messages by a summary, once the prompt is long. The summary returns as a `compaction` block. Beta.
 */
export interface Compact20260112Edit {
  readonly type: "compact_20260112"
  /** How to write the summary, instead of Anthropic's own instructions; null or omitted uses those. */
  readonly instructions?: string | null
  /**
   * Whether the message ends after the summary, with `stop_reason` `compaction`, for you to change the conversation
   * before it continues.
   */
  readonly pause_after_compaction?: boolean
  /** The number of input tokens above which the conversation is compacted; null or omitted uses Anthropic's. */
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
  /** The edits, applied in this order. */
  readonly edits?: ReadonlyArray<ContextEdit>
}
export const ContextManagementConfig: Schema.Codec<ContextManagementConfig> = Schema.Struct({
  edits: Schema.optionalKey(Schema.Array(ContextEdit))
})

/** Beta. */
export interface FallbackCreditTokenParam {
  /** The token from the `stop_details` of the refused message. */
  readonly token: string
  /**
   * Whether a credit that cannot be redeemed fails the request (`strict`) or the request runs at its normal price
   * (`best_effort`).
   */
  readonly mode?: "strict" | "best_effort"
}
export const FallbackCreditTokenParam: Schema.Codec<FallbackCreditTokenParam> = Schema.Struct({
  token: Schema.String,
  mode: Schema.optionalKey(Schema.Literals(["strict", "best_effort"]))
})

/**
 * A model that takes over when those before it decline. Fields that it does not set are those of the request. Beta.
 */
export interface FallbackParam {
  /** The model that takes over. */
  readonly model: Model
  /** The most tokens for this model; null or omitted uses `max_tokens` of the request. */
  readonly max_tokens?: number | null
  /** The output settings for this model; null or omitted uses those of the request. */
  readonly output_config?: OutputConfig | null
  /** The speed of this model, see `speed` of the request; null or omitted uses that. */
  readonly speed?: "standard" | "fast" | null
  /** The thinking of this model; null or omitted uses that of the request. */
  readonly thinking?: ThinkingConfigParam | null
  readonly [field: string]: Schema.Json | OutputConfig | ThinkingConfigParam | undefined
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
  /** The only tools of the server that the model may call; null or omitted allows all. */
  readonly allowed_tools?: ReadonlyArray<string> | null
  /** Whether the model may call tools of the server at all. */
  readonly enabled?: boolean | null
}
export const RequestMCPServerToolConfiguration: Schema.Codec<RequestMCPServerToolConfiguration> = Schema.Struct({
  allowed_tools: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  enabled: Schema.optionalKey(Schema.NullOr(Schema.Boolean))
})

/**
 * An MCP server that [Anthropic calls](https://effect-genai.github.io/effect-genai/guide/mcp.html#at-anthropic)
 * itself, so it must be reachable from there. Beta.
 */
export interface RequestMCPServerURLDefinition {
  /** Your name of the server, unique in the request, for `mcp_server_name` of a toolset. */
  readonly name: string
  readonly type: "url"
  /** The address of the server, with `https`. */
  readonly url: string
  /**
   * The bearer token that Anthropic sends to the server; null or omitted sends none. It is a secret: keep requests with
   * it out of logs.
   */
  readonly authorization_token?: string | null
  /** Which tools of the server the model may call. An `mcp_toolset` in `tools` replaces it. */
  readonly tool_configuration?: RequestMCPServerToolConfiguration | null
}
export const RequestMCPServerURLDefinition: Schema.Codec<RequestMCPServerURLDefinition> = Schema.Struct({
  name: Schema.String,
  type: Schema.Literal("url"),
  url: Schema.String,
  authorization_token: Schema.optionalKey(Schema.NullOr(Schema.String)),
  tool_configuration: Schema.optionalKey(Schema.NullOr(RequestMCPServerToolConfiguration))
})

/** Stores the conversation at Anthropic as a new thread. Beta. */
export interface ThreadCreateParams {
  readonly type: "create"
}
export const ThreadCreateParams: Schema.Codec<ThreadCreateParams> = Schema.Struct({
  type: Schema.Literal("create")
})

/**
 * Continues a stored conversation with only the new messages, without `system` and `tools`. See
 * [threads](https://effect-genai.github.io/effect-genai/guide/agents.html#threads). Beta.
 */
export interface ThreadContinueParams {
  /** The `id` of the last message of the thread. A message can be continued only once. */
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
