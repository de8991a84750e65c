// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { CacheControlEphemeral, Model } from "./Common.ts"
import {
  CompactionBlock,
  ContainerUploadBlock,
  FallbackBlock,
  MCPToolListingBlock,
  MCPToolUseBlock,
  RedactedThinkingBlock,
  ServerToolUseBlock,
  TextBlock,
  ThinkingBlock,
  ToolUseBlock
} from "./Content.ts"
import {
  CompactionBlockParam,
  ContainerUploadBlockParam,
  DocumentBlockParam,
  FallbackBlockParam,
  ImageBlockParam,
  MCPToolListingBlockParam,
  MCPToolUseBlockParam,
  RedactedThinkingBlockParam,
  RequestToolAdditionBlock,
  RequestToolRemovalBlock,
  SearchResultBlockParam,
  ServerToolUseBlockParam,
  TextBlockParam,
  ThinkingBlockParam,
  ToolUseBlockParam
} from "./ContentParams.ts"
import {
  BillingPolicy,
  CompactionConfig,
  ContextManagementConfig,
  DiagnosticsParam,
  FallbackCreditTokenParam,
  FallbacksParam,
  JSONOutputFormat,
  MessageCreateParamsContainer,
  MessageThreadParam,
  Metadata,
  OutputConfig,
  RequestMCPServerURLDefinition,
  SystemMessageOutputConfig,
  ThinkingConfigParam,
  ToolChoice
} from "./Settings.ts"
import {
  AdvisorToolResultBlockParam,
  BashCodeExecutionToolResultBlockParam,
  CodeExecutionToolResultBlockParam,
  RequestMCPToolResultBlockParam,
  TextEditorCodeExecutionToolResultBlockParam,
  ToolResultBlockParam,
  ToolSearchToolResultBlockParam,
  WebFetchToolResultBlockParam,
  WebSearchToolResultBlockParam
} from "./ToolResultParams.ts"
import {
  AdvisorToolResultBlock,
  BashCodeExecutionToolResultBlock,
  CodeExecutionToolResultBlock,
  MCPToolResultBlock,
  TextEditorCodeExecutionToolResultBlock,
  ToolSearchToolResultBlock,
  WebFetchToolResultBlock,
  WebSearchToolResultBlock
} from "./ToolResults.ts"
import { ToolUnion } from "./Tools.ts"
import { Usage } from "./Usage.ts"

export type SystemContentParam =
  | TextBlockParam
  | RequestToolAdditionBlock
  | RequestToolRemovalBlock
  | OpenSchema.Variant
export const SystemContentParam: Schema.Codec<SystemContentParam> = OpenSchema.variants("SystemContentParam", "type", [
  "text",
  "tool_addition",
  "tool_removal"
], [TextBlockParam, RequestToolAdditionBlock, RequestToolRemovalBlock])

export type SystemMessageContentParam = string | ReadonlyArray<SystemContentParam>
export const SystemMessageContentParam: Schema.Codec<SystemMessageContentParam> = Schema.Union([
  Schema.String,
  Schema.Array(SystemContentParam)
])

/** Instructions in the middle of a conversation, with the authority of `system`. */
export interface SystemMessageParam {
  /** The instructions, or blocks that add and remove tools from here on. */
  readonly content?: SystemMessageContentParam
  readonly role: "system"
  /**
   * When the message leaves the prompt: `next_user_message` clears it at the user's next message, `never` keeps it.
   * Beta.
   */
  readonly clear_at?: "next_user_message" | "never" | null
  /** Output settings for the conversation from this message on. Beta. */
  readonly output_config?: SystemMessageOutputConfig | null
}
export const SystemMessageParam: Schema.Codec<SystemMessageParam> = Schema.Struct({
  content: Schema.optionalKey(SystemMessageContentParam),
  role: Schema.Literal("system"),
  clear_at: Schema.optionalKey(Schema.NullOr(Schema.Literals(["next_user_message", "never"]))),
  output_config: Schema.optionalKey(Schema.NullOr(SystemMessageOutputConfig))
})

export type ContentBlockParam =
  | TextBlockParam
  | ImageBlockParam
  | DocumentBlockParam
  | SearchResultBlockParam
  | ThinkingBlockParam
  | RedactedThinkingBlockParam
  | ToolUseBlockParam
  | ToolResultBlockParam
  | ServerToolUseBlockParam
  | WebSearchToolResultBlockParam
  | WebFetchToolResultBlockParam
  | CodeExecutionToolResultBlockParam
  | BashCodeExecutionToolResultBlockParam
  | TextEditorCodeExecutionToolResultBlockParam
  | ToolSearchToolResultBlockParam
  | ContainerUploadBlockParam
  | AdvisorToolResultBlockParam
  | MCPToolUseBlockParam
  | RequestMCPToolResultBlockParam
  | CompactionBlockParam
  | RequestToolAdditionBlock
  | RequestToolRemovalBlock
  | MCPToolListingBlockParam
  | FallbackBlockParam
  | OpenSchema.Variant
export const ContentBlockParam: Schema.Codec<ContentBlockParam> = OpenSchema.variants("ContentBlockParam", "type", [
  "text",
  "image",
  "document",
  "search_result",
  "thinking",
  "redacted_thinking",
  "tool_use",
  "tool_result",
  "server_tool_use",
  "web_search_tool_result",
  "web_fetch_tool_result",
  "code_execution_tool_result",
  "bash_code_execution_tool_result",
  "text_editor_code_execution_tool_result",
  "tool_search_tool_result",
  "container_upload",
  "advisor_tool_result",
  "mcp_tool_use",
  "mcp_tool_result",
  "compaction",
  "tool_addition",
  "tool_removal",
  "mcp_tool_listing",
  "fallback"
], [
  TextBlockParam,
  ImageBlockParam,
  DocumentBlockParam,
  SearchResultBlockParam,
  ThinkingBlockParam,
  RedactedThinkingBlockParam,
  ToolUseBlockParam,
  ToolResultBlockParam,
  ServerToolUseBlockParam,
  WebSearchToolResultBlockParam,
  WebFetchToolResultBlockParam,
  CodeExecutionToolResultBlockParam,
  BashCodeExecutionToolResultBlockParam,
  TextEditorCodeExecutionToolResultBlockParam,
  ToolSearchToolResultBlockParam,
  ContainerUploadBlockParam,
  AdvisorToolResultBlockParam,
  MCPToolUseBlockParam,
  RequestMCPToolResultBlockParam,
  CompactionBlockParam,
  RequestToolAdditionBlock,
  RequestToolRemovalBlock,
  MCPToolListingBlockParam,
  FallbackBlockParam
])

export type MessageContentParam = string | ReadonlyArray<ContentBlockParam>
export const MessageContentParam: Schema.Codec<MessageContentParam> = Schema.Union([
  Schema.String,
  Schema.Array(ContentBlockParam)
])

/** A message of the user. It also carries the results of the tools that the model called. */
export interface UserMessageParam {
  /** What the user says, as a text or as blocks. Results of tools come first, before anything else. */
  readonly content: MessageContentParam
  readonly role: "user"
}
export const UserMessageParam: Schema.Codec<UserMessageParam> = Schema.Struct({
  content: MessageContentParam,
  role: Schema.Literal("user")
})

/** A message of the model, from an earlier response. As the last message, it is the start of the text to continue. */
export interface AssistantMessageParam {
  /** The `content` of an earlier response, unchanged, or a text. Only as the last message may it be empty. */
  readonly content: MessageContentParam
  readonly role: "assistant"
}
export const AssistantMessageParam: Schema.Codec<AssistantMessageParam> = Schema.Struct({
  content: MessageContentParam,
  role: Schema.Literal("assistant")
})

export type MessageParam = SystemMessageParam | UserMessageParam | AssistantMessageParam
export const MessageParam: Schema.Codec<MessageParam> = Schema.Union([
  SystemMessageParam,
  UserMessageParam,
  AssistantMessageParam
])

export interface CreateMessageBody {
  /**
   * The most tokens the model may write in this message, thinking included; it stops with `max_tokens` when they are
   * used. At most the model's own limit: see [Models](https://effect-genai.github.io/effect-genai/guide/models.html).
   */
  readonly max_tokens: number
  /**
   * The [conversation](https://effect-genai.github.io/effect-genai/guide/messages.html#conversations) so far, oldest
   * first, at least one message. Consecutive messages of one role count as one turn.
   */
  readonly messages: ReadonlyArray<MessageParam>
  /**
   * The model that writes the message, by id or alias.
   * [Models](https://effect-genai.github.io/effect-genai/guide/models.html) lists those your key can use.
   */
  readonly model: Model
  /**
   * Caches the whole prompt up to its end, so that the next turn [pays in
   * full](https://effect-genai.github.io/effect-genai/guide/agents.html#costs) only for what is new.
   */
  readonly cache_control?: CacheControlEphemeral | null
  /**
   * The container for code that Anthropic runs: the id of an earlier one to use its files, or skills to load. When
   * omitted, a new one is created if needed.
   */
  readonly container?: MessageCreateParamsContainer | null
  /** Asks why this request missed the prompt cache. The reason is in `diagnostics` of the message. */
  readonly diagnostics?: DiagnosticsParam | null
  /**
   * The region in which the model runs; when omitted, the default of the workspace. The cost in a chosen region is
   * [unknown](https://effect-genai.github.io/effect-genai/guide/prices.html#unknown-costs) to this package.
   */
  readonly inference_geo?: string | null
  /** Facts about the request that the model does not see. */
  readonly metadata?: Metadata
  /** How much effort the model spends, and the format of its text. */
  readonly output_config?: OutputConfig
  /**
   * `auto` uses your priority capacity if you have any, else the standard tier; `standard_only` never uses it. When
   * omitted, `auto`.
   */
  readonly service_tier?: "auto" | "standard_only"
  /**
   * `fast` writes faster at a higher price, on models that support it. Its cost is
   * [unknown](https://effect-genai.github.io/effect-genai/guide/prices.html#unknown-costs) to this package.
   */
  readonly speed?: "standard" | "fast" | null
  /**
   * Texts at which the model stops writing. The message then ends before the text, with `stop_reason` `stop_sequence`.
   */
  readonly stop_sequences?: ReadonlyArray<string>
  /** Instructions for the whole conversation, before the first message. As text blocks, parts of it can be cached. */
  readonly system?: string | ReadonlyArray<TextBlockParam>
  /** Whether and how the model thinks before it writes. Thinking is billed as output. */
  readonly thinking?: ThinkingConfigParam
  /** Which tools the model may or must call; when omitted, it decides. Only in a request with `tools`. */
  readonly tool_choice?: ToolChoice
  /**
   * The tools that the model may call, yours and
   * [Anthropic's](https://effect-genai.github.io/effect-genai/guide/provider-tools.html#anthropics-tools).
   * `Messages.tools` makes them from a toolkit.
   */
  readonly tools?: ReadonlyArray<ToolUnion>
  /** Who pays for the request. Beta. */
  readonly billing_policy?: BillingPolicy | null
  /** Lets Anthropic compact the conversation into a summary, which returns as a `compaction` block. Beta. */
  readonly compaction?: CompactionConfig | null
  /** Edits that shorten the prompt before the model reads it, such as dropping old tool results. Beta. */
  readonly context_management?: ContextManagementConfig | null
  /** The token in the `stop_details` of a refused message. It gives a credit for the retry with another model. Beta. */
  readonly fallback_credit_token?: string | FallbackCreditTokenParam | null
  /**
   * The models that take over, in this order, when the model declines; `default` leaves their choice to Anthropic.
   * Beta.
   */
  readonly fallbacks?: FallbacksParam | null
  /**
   * The MCP servers that [Anthropic calls](https://effect-genai.github.io/effect-genai/guide/mcp.html#at-anthropic) for
   * the model. An `mcp_toolset` in `tools` says which of their tools it may use. Beta.
   */
  readonly mcp_servers?: ReadonlyArray<RequestMCPServerURLDefinition>
  /**
   * The former name of `output_config.format`. Beta.
   * @deprecated
   */
  readonly output_format?: JSONOutputFormat | null
  /**
   * Lets Anthropic store the conversation, so that each request sends only what is new. See
   * [threads](https://effect-genai.github.io/effect-genai/guide/agents.html#threads). Beta.
   */
  readonly thread?: MessageThreadParam | null
}
export const CreateMessageBody: Schema.Codec<CreateMessageBody> = Schema.Struct({
  max_tokens: Schema.Int,
  messages: Schema.Array(MessageParam),
  model: Model,
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  container: Schema.optionalKey(Schema.NullOr(MessageCreateParamsContainer)),
  diagnostics: Schema.optionalKey(Schema.NullOr(DiagnosticsParam)),
  inference_geo: Schema.optionalKey(Schema.NullOr(Schema.String)),
  metadata: Schema.optionalKey(Metadata),
  output_config: Schema.optionalKey(OutputConfig),
  service_tier: Schema.optionalKey(Schema.Literals(["auto", "standard_only"])),
  speed: Schema.optionalKey(Schema.NullOr(Schema.Literals(["standard", "fast"]))),
  stop_sequences: Schema.optionalKey(Schema.Array(Schema.String)),
  system: Schema.optionalKey(Schema.Union([Schema.String, Schema.Array(TextBlockParam)])),
  thinking: Schema.optionalKey(ThinkingConfigParam),
  tool_choice: Schema.optionalKey(ToolChoice),
  tools: Schema.optionalKey(Schema.Array(ToolUnion)),
  billing_policy: Schema.optionalKey(Schema.NullOr(BillingPolicy)),
  compaction: Schema.optionalKey(Schema.NullOr(CompactionConfig)),
  context_management: Schema.optionalKey(Schema.NullOr(ContextManagementConfig)),
  fallback_credit_token: Schema.optionalKey(Schema.NullOr(Schema.Union([Schema.String, FallbackCreditTokenParam]))),
  fallbacks: Schema.optionalKey(Schema.NullOr(FallbacksParam)),
  mcp_servers: Schema.optionalKey(Schema.Array(RequestMCPServerURLDefinition)),
  output_format: Schema.optionalKey(Schema.NullOr(JSONOutputFormat)),
  thread: Schema.optionalKey(Schema.NullOr(MessageThreadParam))
})

/** The input of a message that is only counted: the same prompt costs this many input tokens. Counting is free. */
export interface CountTokensBody {
  /**
   * The [conversation](https://effect-genai.github.io/effect-genai/guide/messages.html#conversations) so far, oldest
   * first, at least one message. Consecutive messages of one role count as one turn.
   */
  readonly messages: ReadonlyArray<MessageParam>
  /**
   * The model that writes the message, by id or alias.
   * [Models](https://effect-genai.github.io/effect-genai/guide/models.html) lists those your key can use.
   */
  readonly model: Model
  /**
   * Caches the whole prompt up to its end, so that the next turn [pays in
   * full](https://effect-genai.github.io/effect-genai/guide/agents.html#costs) only for what is new.
   */
  readonly cache_control?: CacheControlEphemeral | null
  /** How much effort the model spends, and the format of its text. */
  readonly output_config?: OutputConfig
  /**
   * `fast` writes faster at a higher price, on models that support it. Its cost is
   * [unknown](https://effect-genai.github.io/effect-genai/guide/prices.html#unknown-costs) to this package.
   */
  readonly speed?: "standard" | "fast" | null
  /** Instructions for the whole conversation, before the first message. As text blocks, parts of it can be cached. */
  readonly system?: string | ReadonlyArray<TextBlockParam>
  /** Whether and how the model thinks before it writes. Thinking is billed as output. */
  readonly thinking?: ThinkingConfigParam
  /** Which tools the model may or must call; when omitted, it decides. Only in a request with `tools`. */
  readonly tool_choice?: ToolChoice
  /**
   * The tools that the model may call, yours and
   * [Anthropic's](https://effect-genai.github.io/effect-genai/guide/provider-tools.html#anthropics-tools).
   * `Messages.tools` makes them from a toolkit.
   */
  readonly tools?: ReadonlyArray<ToolUnion>
  /** Who pays for the request. Beta. */
  readonly billing_policy?: BillingPolicy | null
  /** Lets Anthropic compact the conversation into a summary, which returns as a `compaction` block. Beta. */
  readonly compaction?: CompactionConfig | null
  /** Edits that shorten the prompt before the model reads it, such as dropping old tool results. Beta. */
  readonly context_management?: ContextManagementConfig | null
  /**
   * The MCP servers that [Anthropic calls](https://effect-genai.github.io/effect-genai/guide/mcp.html#at-anthropic) for
   * the model. An `mcp_toolset` in `tools` says which of their tools it may use. Beta.
   */
  readonly mcp_servers?: ReadonlyArray<RequestMCPServerURLDefinition>
  /**
   * The former name of `output_config.format`. Beta.
   * @deprecated
   */
  readonly output_format?: JSONOutputFormat | null
}
export const CountTokensBody: Schema.Codec<CountTokensBody> = Schema.Struct({
  messages: Schema.Array(MessageParam),
  model: Model,
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  output_config: Schema.optionalKey(OutputConfig),
  speed: Schema.optionalKey(Schema.NullOr(Schema.Literals(["standard", "fast"]))),
  system: Schema.optionalKey(Schema.Union([Schema.String, Schema.Array(TextBlockParam)])),
  thinking: Schema.optionalKey(ThinkingConfigParam),
  tool_choice: Schema.optionalKey(ToolChoice),
  tools: Schema.optionalKey(Schema.Array(ToolUnion)),
  billing_policy: Schema.optionalKey(Schema.NullOr(BillingPolicy)),
  compaction: Schema.optionalKey(Schema.NullOr(CompactionConfig)),
  context_management: Schema.optionalKey(Schema.NullOr(ContextManagementConfig)),
  mcp_servers: Schema.optionalKey(Schema.Array(RequestMCPServerURLDefinition)),
  output_format: Schema.optionalKey(Schema.NullOr(JSONOutputFormat))
})

export interface ContainerSkill {
  /** The id of the skill. */
  readonly skill_id: string
  /** Who made the skill, `anthropic` or your organization (`custom`). */
  readonly type: OpenSchema.Enum<"anthropic" | "custom">
  /** The version that was loaded. */
  readonly version: string
}
export const ContainerSkill: Schema.Codec<ContainerSkill> = Schema.Struct({
  skill_id: Schema.String,
  type: OpenSchema.literals("ContainerSkill.type", ["anthropic", "custom"]),
  version: Schema.String
})

/** The place where Anthropic runs code. It keeps its files until it expires. */
export interface Container {
  /** The id of the container. Send it as `container` to use its files in the next request. */
  readonly id: string
  /** When the container and its files are deleted. RFC 3339. */
  readonly expires_at: string
  /** The skills that were loaded into it; null when there are none. */
  readonly skills?: ReadonlyArray<ContainerSkill> | null
}
export const Container: Schema.Codec<Container> = Schema.Struct({
  id: Schema.String,
  expires_at: Schema.String,
  skills: Schema.optionalKey(Schema.NullOr(Schema.Array(ContainerSkill)))
})

export type ContentBlock =
  | TextBlock
  | ThinkingBlock
  | RedactedThinkingBlock
  | ToolUseBlock
  | ServerToolUseBlock
  | WebSearchToolResultBlock
  | WebFetchToolResultBlock
  | CodeExecutionToolResultBlock
  | BashCodeExecutionToolResultBlock
  | TextEditorCodeExecutionToolResultBlock
  | ToolSearchToolResultBlock
  | ContainerUploadBlock
  | AdvisorToolResultBlock
  | MCPToolUseBlock
  | MCPToolResultBlock
  | CompactionBlock
  | FallbackBlock
  | MCPToolListingBlock
  | OpenSchema.Variant
export const ContentBlock: Schema.Codec<ContentBlock> = OpenSchema.variants("ContentBlock", "type", [
  "text",
  "thinking",
  "redacted_thinking",
  "tool_use",
  "server_tool_use",
  "web_search_tool_result",
  "web_fetch_tool_result",
  "code_execution_tool_result",
  "bash_code_execution_tool_result",
  "text_editor_code_execution_tool_result",
  "tool_search_tool_result",
  "container_upload",
  "advisor_tool_result",
  "mcp_tool_use",
  "mcp_tool_result",
  "compaction",
  "fallback",
  "mcp_tool_listing"
], [
  TextBlock,
  ThinkingBlock,
  RedactedThinkingBlock,
  ToolUseBlock,
  ServerToolUseBlock,
  WebSearchToolResultBlock,
  WebFetchToolResultBlock,
  CodeExecutionToolResultBlock,
  BashCodeExecutionToolResultBlock,
  TextEditorCodeExecutionToolResultBlock,
  ToolSearchToolResultBlock,
  ContainerUploadBlock,
  AdvisorToolResultBlock,
  MCPToolUseBlock,
  MCPToolResultBlock,
  CompactionBlock,
  FallbackBlock,
  MCPToolListingBlock
])

/** The cache was missed because the previous message was written by another model. */
export interface CacheMissModelChanged {
  /** How many input tokens the request could not read from the cache because of the change. */
  readonly cache_missed_input_tokens: number
  readonly type: "model_changed"
}
export const CacheMissModelChanged: Schema.Codec<CacheMissModelChanged> = Schema.Struct({
  cache_missed_input_tokens: OpenSchema.number,
  type: Schema.Literal("model_changed")
})

/** The cache was missed because `system` has changed. */
export interface CacheMissSystemChanged {
  /** How many input tokens the request could not read from the cache because of the change. */
  readonly cache_missed_input_tokens: number
  readonly type: "system_changed"
}
export const CacheMissSystemChanged: Schema.Codec<CacheMissSystemChanged> = Schema.Struct({
  cache_missed_input_tokens: OpenSchema.number,
  type: Schema.Literal("system_changed")
})

/** The cache was missed because `tools` have changed. */
export interface CacheMissToolsChanged {
  /** How many input tokens the request could not read from the cache because of the change. */
  readonly cache_missed_input_tokens: number
  readonly type: "tools_changed"
}
export const CacheMissToolsChanged: Schema.Codec<CacheMissToolsChanged> = Schema.Struct({
  cache_missed_input_tokens: OpenSchema.number,
  type: Schema.Literal("tools_changed")
})

/** The cache was missed because an earlier message has changed. */
export interface CacheMissMessagesChanged {
  /** How many input tokens the request could not read from the cache because of the change. */
  readonly cache_missed_input_tokens: number
  readonly type: "messages_changed"
}
export const CacheMissMessagesChanged: Schema.Codec<CacheMissMessagesChanged> = Schema.Struct({
  cache_missed_input_tokens: OpenSchema.number,
  type: Schema.Literal("messages_changed")
})

/** There is no comparison because Anthropic does not have the message with `previous_message_id`. */
export interface CacheMissPreviousMessageNotFound {
  readonly type: "previous_message_not_found"
}
export const CacheMissPreviousMessageNotFound: Schema.Codec<CacheMissPreviousMessageNotFound> = Schema.Struct({
  type: Schema.Literal("previous_message_not_found")
})

/** No comparison could be made this time. */
export interface CacheMissUnavailable {
  readonly type: "unavailable"
}
export const CacheMissUnavailable: Schema.Codec<CacheMissUnavailable> = Schema.Struct({
  type: Schema.Literal("unavailable")
})

export type CacheMissReason =
  | CacheMissModelChanged
  | CacheMissSystemChanged
  | CacheMissToolsChanged
  | CacheMissMessagesChanged
  | CacheMissPreviousMessageNotFound
  | CacheMissUnavailable
  | OpenSchema.Variant
export const CacheMissReason: Schema.Codec<CacheMissReason> = OpenSchema.variants("CacheMissReason", "type", [
  "model_changed",
  "system_changed",
  "tools_changed",
  "messages_changed",
  "previous_message_not_found",
  "unavailable"
], [
  CacheMissModelChanged,
  CacheMissSystemChanged,
  CacheMissToolsChanged,
  CacheMissMessagesChanged,
  CacheMissPreviousMessageNotFound,
  CacheMissUnavailable
])

export interface Diagnostics {
  /** What kept the prompt from being read from the cache; null when nothing did or it is unknown. */
  readonly cache_miss_reason?: CacheMissReason | null
}
export const Diagnostics: Schema.Codec<Diagnostics> = Schema.Struct({
  cache_miss_reason: Schema.optionalKey(Schema.NullOr(CacheMissReason))
})

/** Why the model declined to write the message. */
export interface RefusalStopDetails {
  /** The kind of harm that the request was declined for; null when none is named. */
  readonly category?:
    | OpenSchema.Enum<"cyber" | "bio" | "frontier_llm" | "reasoning_extraction" | "general_harms">
    | null
  /** Why the request was declined, for a reader, not for a program to parse; null when there is no text. */
  readonly explanation?: string | null
  /** The stop reason that these details belong to. */
  readonly type: OpenSchema.Enum<"refusal">
  /**
   * Send it as `fallback_credit_token` in a retry with another model to get a credit; null when no credit is offered.
   * Beta.
   */
  readonly fallback_credit_token?: string | null
  /**
   * Whether the credit also covers a retry that continues the text written before the refusal; null when it is unknown.
   * Beta.
   */
  readonly fallback_has_prefill_claim?: boolean | null
  /** A model that may accept the request; null when none is recommended. Beta. */
  readonly recommended_model?: string | null
}
export const RefusalStopDetails: Schema.Codec<RefusalStopDetails> = Schema.Struct({
  category: Schema.optionalKey(
    Schema.NullOr(
      OpenSchema.literals("RefusalStopDetails.category", [
        "cyber",
        "bio",
        "frontier_llm",
        "reasoning_extraction",
        "general_harms"
      ])
    )
  ),
  explanation: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: OpenSchema.literals("RefusalStopDetails.type", ["refusal"]),
  fallback_credit_token: Schema.optionalKey(Schema.NullOr(Schema.String)),
  fallback_has_prefill_claim: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  recommended_model: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta: `compaction`. */
export type StopReason = OpenSchema.Enum<
  | "end_turn"
  | "max_tokens"
  | "stop_sequence"
  | "tool_use"
  | "pause_turn"
  | "refusal"
  | "model_context_window_exceeded"
  | "compaction"
>
export const StopReason: Schema.Codec<StopReason> = /* @__PURE__ */ OpenSchema.literals("StopReason", [
  "end_turn",
  "max_tokens",
  "stop_sequence",
  "tool_use",
  "pause_turn",
  "refusal",
  "model_context_window_exceeded",
  "compaction"
])

/** Beta. */
export interface ClearToolUses20250919EditResponse {
  /** How many input tokens the prompt lost by this edit. */
  readonly cleared_input_tokens: number
  /** How many tool calls the edit cleared. */
  readonly cleared_tool_uses: number
  readonly type: "clear_tool_uses_20250919"
}
export const ClearToolUses20250919EditResponse: Schema.Codec<ClearToolUses20250919EditResponse> = Schema.Struct({
  cleared_input_tokens: OpenSchema.number,
  cleared_tool_uses: OpenSchema.number,
  type: Schema.Literal("clear_tool_uses_20250919")
})

/** Beta. */
export interface ClearThinking20251015EditResponse {
  /** How many input tokens the prompt lost by this edit. */
  readonly cleared_input_tokens: number
  /** How many turns lost their thinking. */
  readonly cleared_thinking_turns: number
  readonly type: "clear_thinking_20251015"
}
export const ClearThinking20251015EditResponse: Schema.Codec<ClearThinking20251015EditResponse> = Schema.Struct({
  cleared_input_tokens: OpenSchema.number,
  cleared_thinking_turns: OpenSchema.number,
  type: Schema.Literal("clear_thinking_20251015")
})

/** Beta. */
export type AppliedContextEdit =
  | ClearToolUses20250919EditResponse
  | ClearThinking20251015EditResponse
  | OpenSchema.Variant
export const AppliedContextEdit: Schema.Codec<AppliedContextEdit> = OpenSchema.variants("AppliedContextEdit", "type", [
  "clear_tool_uses_20250919",
  "clear_thinking_20251015"
], [ClearToolUses20250919EditResponse, ClearThinking20251015EditResponse])

/** Beta. */
export interface ContextManagementResponse {
  /** The context edits that Anthropic applied to this request; empty when none was due. */
  readonly applied_edits: ReadonlyArray<AppliedContextEdit>
}
export const ContextManagementResponse: Schema.Codec<ContextManagementResponse> = Schema.Struct({
  applied_edits: Schema.Array(AppliedContextEdit)
})

/** A thinking block that Anthropic removed from the input, because it was made for another request. Beta. */
export interface ThinkingDroppedInputTransformation {
  /** Where in the request the thinking block is. */
  readonly path: string
  /** What the block is not bound to: the request's model, prompt, organization or end user. */
  readonly reason: OpenSchema.Enum<
    "model_binding_mismatch" | "prefix_binding_mismatch" | "organization_binding_mismatch" | "end_user_binding_mismatch"
  >
  readonly type: "thinking_dropped"
}
export const ThinkingDroppedInputTransformation: Schema.Codec<ThinkingDroppedInputTransformation> = Schema.Struct({
  path: Schema.String,
  reason: OpenSchema.literals("ThinkingDroppedInputTransformation.reason", [
    "model_binding_mismatch",
    "prefix_binding_mismatch",
    "organization_binding_mismatch",
    "end_user_binding_mismatch"
  ]),
  type: Schema.Literal("thinking_dropped")
})

/** A thinking block that was made for another request, but that Anthropic let the model read. Beta. */
export interface ThinkingMismatchAllowedInputTransformation {
  /** Where in the request the thinking block is. */
  readonly path: string
  /** What the block is not bound to: the request's model, prompt, organization or end user. */
  readonly reason: OpenSchema.Enum<
    "model_binding_mismatch" | "prefix_binding_mismatch" | "organization_binding_mismatch" | "end_user_binding_mismatch"
  >
  readonly type: "thinking_mismatch_allowed"
}
export const ThinkingMismatchAllowedInputTransformation: Schema.Codec<ThinkingMismatchAllowedInputTransformation> =
  Schema.Struct({
    path: Schema.String,
    reason: OpenSchema.literals("ThinkingMismatchAllowedInputTransformation.reason", [
      "model_binding_mismatch",
      "prefix_binding_mismatch",
      "organization_binding_mismatch",
      "end_user_binding_mismatch"
    ]),
    type: Schema.Literal("thinking_mismatch_allowed")
  })

/** Beta. */
export type InputTransformation =
  | ThinkingDroppedInputTransformation
  | ThinkingMismatchAllowedInputTransformation
  | OpenSchema.Variant
export const InputTransformation: Schema.Codec<InputTransformation> = OpenSchema.variants(
  "InputTransformation",
  "type",
  ["thinking_dropped", "thinking_mismatch_allowed"],
  [ThinkingDroppedInputTransformation, ThinkingMismatchAllowedInputTransformation]
)

/** A message that the model wrote. To continue the conversation, send its `content` back unchanged. */
export interface Message {
  /** The id of the message, for `previous_message_id` of a later request. */
  readonly id: string
  /** The container in which Anthropic runs code for this message; null when none was used. */
  readonly container?: Container | null
  /**
   * What the model wrote, as [blocks](https://effect-genai.github.io/effect-genai/guide/messages.html#content-blocks)
   * in order. `Messages.textOf` returns the text alone.
   */
  readonly content: ReadonlyArray<ContentBlock>
  /** What kept the prompt from the cache; null when the request did not ask for it. */
  readonly diagnostics?: Diagnostics | null
  /** The model that wrote the message. With `fallbacks`, it may differ from the one you asked for. */
  readonly model: Model
  readonly role: "assistant"
  /** Why the model declined, when `stop_reason` is `refusal`; otherwise null. */
  readonly stop_details?: RefusalStopDetails | null
  /**
   * Why the message ended. See
   * [conversations](https://effect-genai.github.io/effect-genai/guide/messages.html#conversations). Null only while a
   * message is streamed.
   */
  readonly stop_reason?: StopReason | null
  /** The entry of `stop_sequences` that ended the message; null when another reason did. */
  readonly stop_sequence?: string | null
  readonly type: "message"
  /**
   * The tokens that the message used. `Price.ofMessage` turns them into its
   * [cost](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call).
   */
  readonly usage: Usage
  /** What context editing changed in this request; null when the request did not ask for it. Beta. */
  readonly context_management?: ContextManagementResponse | null
  /** What Anthropic changed in the input before the model read it; null when nothing was reported. Beta. */
  readonly input_transformations?: ReadonlyArray<InputTransformation> | null
}
export const Message: Schema.Codec<Message> = Schema.Struct({
  id: Schema.String,
  container: Schema.optionalKey(Schema.NullOr(Container)),
  content: Schema.Array(ContentBlock),
  diagnostics: Schema.optionalKey(Schema.NullOr(Diagnostics)),
  model: Model,
  role: Schema.Literal("assistant"),
  stop_details: Schema.optionalKey(Schema.NullOr(RefusalStopDetails)),
  stop_reason: Schema.optionalKey(Schema.NullOr(StopReason)),
  stop_sequence: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("message"),
  usage: Usage,
  context_management: Schema.optionalKey(Schema.NullOr(ContextManagementResponse)),
  input_transformations: Schema.optionalKey(Schema.NullOr(Schema.Array(InputTransformation)))
})

/** Beta. */
export interface CountTokensContextManagementResponse {
  /** How many input tokens the prompt had before the context edits. */
  readonly original_input_tokens: number
}
export const CountTokensContextManagementResponse: Schema.Codec<CountTokensContextManagementResponse> = Schema.Struct({
  original_input_tokens: OpenSchema.number
})

export interface MessageTokensCount {
  /** How many tokens the prompt has, with `system`, `tools` and cached parts, after context edits. */
  readonly input_tokens: number
  /** What the prompt was before context edits; null when the request has none. Beta. */
  readonly context_management?: CountTokensContextManagementResponse | null
}
export const MessageTokensCount: Schema.Codec<MessageTokensCount> = Schema.Struct({
  input_tokens: OpenSchema.number,
  context_management: Schema.optionalKey(Schema.NullOr(CountTokensContextManagementResponse))
})

/** `POST /v1/messages` */
export interface CreateMessage extends CreateMessageBody {
  /** The user profile on whose behalf the request is made. Header `anthropic-user-profile-id`. */
  readonly user_profile_id?: string
  /**
   * The workspace in which the request acts. Without it, the one that the credentials belong to. Header
   * `anthropic-workspace-id`.
   */
  readonly workspace_id?: string
}
export const CreateMessage: Endpoint.Input<CreateMessage> = /* @__PURE__ */ Endpoint.input({
  header: { user_profile_id: "anthropic-user-profile-id", workspace_id: "anthropic-workspace-id" },
  body: CreateMessageBody
})

/** `POST /v1/messages/count_tokens` */
export interface CountTokens extends CountTokensBody {
  /** The user profile on whose behalf the request is made. Header `anthropic-user-profile-id`. */
  readonly user_profile_id?: string
  /**
   * The workspace in which the request acts. Without it, the one that the credentials belong to. Header
   * `anthropic-workspace-id`.
   */
  readonly workspace_id?: string
}
export const CountTokens: Endpoint.Input<CountTokens> = /* @__PURE__ */ Endpoint.input({
  header: { user_profile_id: "anthropic-user-profile-id", workspace_id: "anthropic-workspace-id" },
  body: CountTokensBody,
  flags: { optedIn: ["token-counting-2024-11-01"] }
})
