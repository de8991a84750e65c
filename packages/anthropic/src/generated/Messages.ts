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

export interface UserMessageParam {
  readonly content: MessageContentParam
  readonly role: "user"
}
export const UserMessageParam: Schema.Codec<UserMessageParam> = Schema.Struct({
  content: MessageContentParam,
  role: Schema.Literal("user")
})

export interface AssistantMessageParam {
  readonly content: MessageContentParam
  readonly role: "assistant"
}
export const AssistantMessageParam: Schema.Codec<AssistantMessageParam> = Schema.Struct({
  content: MessageContentParam,
  role: Schema.Literal("assistant")
})

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

export interface SystemMessageParam {
  readonly content?: string | ReadonlyArray<SystemContentParam>
  readonly role: "system"
  /** Beta. */
  readonly clear_at?: "next_user_message" | "never" | null
  /** Beta. */
  readonly output_config?: SystemMessageOutputConfig | null
}
export const SystemMessageParam: Schema.Codec<SystemMessageParam> = Schema.Struct({
  content: Schema.optionalKey(Schema.Union([Schema.String, Schema.Array(SystemContentParam)])),
  role: Schema.Literal("system"),
  clear_at: Schema.optionalKey(Schema.NullOr(Schema.Literals(["next_user_message", "never"]))),
  output_config: Schema.optionalKey(Schema.NullOr(SystemMessageOutputConfig))
})

export type MessageParam = UserMessageParam | AssistantMessageParam | SystemMessageParam
export const MessageParam: Schema.Codec<MessageParam> = Schema.Union([
  UserMessageParam,
  AssistantMessageParam,
  SystemMessageParam
])

export interface CreateMessageBody {
  readonly max_tokens: number
  readonly messages: ReadonlyArray<MessageParam>
  readonly model: Model
  readonly cache_control?: CacheControlEphemeral | null
  readonly container?: MessageCreateParamsContainer | null
  readonly diagnostics?: DiagnosticsParam | null
  readonly inference_geo?: string | null
  readonly metadata?: Metadata
  readonly output_config?: OutputConfig
  readonly service_tier?: "auto" | "standard_only"
  readonly speed?: "standard" | "fast" | null
  readonly stop_sequences?: ReadonlyArray<string>
  readonly system?: string | ReadonlyArray<TextBlockParam>
  readonly thinking?: ThinkingConfigParam
  readonly tool_choice?: ToolChoice
  readonly tools?: ReadonlyArray<ToolUnion>
  /** Beta. */
  readonly billing_policy?: BillingPolicy | null
  /** Beta. */
  readonly compaction?: CompactionConfig | null
  /** Beta. */
  readonly context_management?: ContextManagementConfig | null
  /** Beta. */
  readonly fallback_credit_token?: string | FallbackCreditTokenParam | null
  /** Beta. */
  readonly fallbacks?: FallbacksParam | null
  /** Beta. */
  readonly mcp_servers?: ReadonlyArray<RequestMCPServerURLDefinition>
  /**
   * Beta.
   * @deprecated
   */
  readonly output_format?: JSONOutputFormat | null
  /** Beta. */
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

export interface CountTokensBody {
  readonly messages: ReadonlyArray<MessageParam>
  readonly model: Model
  readonly cache_control?: CacheControlEphemeral | null
  readonly output_config?: OutputConfig
  readonly speed?: "standard" | "fast" | null
  readonly system?: string | ReadonlyArray<TextBlockParam>
  readonly thinking?: ThinkingConfigParam
  readonly tool_choice?: ToolChoice
  readonly tools?: ReadonlyArray<ToolUnion>
  /** Beta. */
  readonly billing_policy?: BillingPolicy | null
  /** Beta. */
  readonly compaction?: CompactionConfig | null
  /** Beta. */
  readonly context_management?: ContextManagementConfig | null
  /** Beta. */
  readonly mcp_servers?: ReadonlyArray<RequestMCPServerURLDefinition>
  /**
   * Beta.
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
  readonly skill_id: string
  readonly type: OpenSchema.Enum<"anthropic" | "custom">
  readonly version: string
}
export const ContainerSkill: Schema.Codec<ContainerSkill> = Schema.Struct({
  skill_id: Schema.String,
  type: OpenSchema.literals("ContainerSkill.type", ["anthropic", "custom"]),
  version: Schema.String
})

export interface Container {
  readonly id: string
  /** RFC 3339. */
  readonly expires_at: string
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

export interface CacheMissModelChanged {
  readonly cache_missed_input_tokens: number
  readonly type: "model_changed"
}
export const CacheMissModelChanged: Schema.Codec<CacheMissModelChanged> = Schema.Struct({
  cache_missed_input_tokens: OpenSchema.number,
  type: Schema.Literal("model_changed")
})

export interface CacheMissSystemChanged {
  readonly cache_missed_input_tokens: number
  readonly type: "system_changed"
}
export const CacheMissSystemChanged: Schema.Codec<CacheMissSystemChanged> = Schema.Struct({
  cache_missed_input_tokens: OpenSchema.number,
  type: Schema.Literal("system_changed")
})

export interface CacheMissToolsChanged {
  readonly cache_missed_input_tokens: number
  readonly type: "tools_changed"
}
export const CacheMissToolsChanged: Schema.Codec<CacheMissToolsChanged> = Schema.Struct({
  cache_missed_input_tokens: OpenSchema.number,
  type: Schema.Literal("tools_changed")
})

export interface CacheMissMessagesChanged {
  readonly cache_missed_input_tokens: number
  readonly type: "messages_changed"
}
export const CacheMissMessagesChanged: Schema.Codec<CacheMissMessagesChanged> = Schema.Struct({
  cache_missed_input_tokens: OpenSchema.number,
  type: Schema.Literal("messages_changed")
})

export interface CacheMissPreviousMessageNotFound {
  readonly type: "previous_message_not_found"
}
export const CacheMissPreviousMessageNotFound: Schema.Codec<CacheMissPreviousMessageNotFound> = Schema.Struct({
  type: Schema.Literal("previous_message_not_found")
})

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
  readonly cache_miss_reason?: CacheMissReason | null
}
export const Diagnostics: Schema.Codec<Diagnostics> = Schema.Struct({
  cache_miss_reason: Schema.optionalKey(Schema.NullOr(CacheMissReason))
})

export interface RefusalStopDetails {
  readonly category?:
    | OpenSchema.Enum<"cyber" | "bio" | "frontier_llm" | "reasoning_extraction" | "general_harms">
    | null
  readonly explanation?: string | null
  readonly type: OpenSchema.Enum<"refusal">
  /** Beta. */
  readonly fallback_credit_token?: string | null
  /** Beta. */
  readonly fallback_has_prefill_claim?: boolean | null
  /** Beta. */
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
  readonly cleared_input_tokens: number
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
  readonly cleared_input_tokens: number
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
  readonly applied_edits: ReadonlyArray<AppliedContextEdit>
}
export const ContextManagementResponse: Schema.Codec<ContextManagementResponse> = Schema.Struct({
  applied_edits: Schema.Array(AppliedContextEdit)
})

/** Beta. */
export interface ThinkingDroppedInputTransformation {
  readonly path: string
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

/** Beta. */
export interface ThinkingMismatchAllowedInputTransformation {
  readonly path: string
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

export interface Message {
  readonly id: string
  readonly container?: Container | null
  readonly content: ReadonlyArray<ContentBlock>
  readonly diagnostics?: Diagnostics | null
  readonly model: Model
  readonly role: "assistant"
  readonly stop_details?: RefusalStopDetails | null
  readonly stop_reason?: StopReason | null
  readonly stop_sequence?: string | null
  readonly type: "message"
  readonly usage: Usage
  /** Beta. */
  readonly context_management?: ContextManagementResponse | null
  /** Beta. */
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
  readonly original_input_tokens: number
}
export const CountTokensContextManagementResponse: Schema.Codec<CountTokensContextManagementResponse> = Schema.Struct({
  original_input_tokens: OpenSchema.number
})

export interface MessageTokensCount {
  readonly input_tokens: number
  /** Beta. */
  readonly context_management?: CountTokensContextManagementResponse | null
}
export const MessageTokensCount: Schema.Codec<MessageTokensCount> = Schema.Struct({
  input_tokens: OpenSchema.number,
  context_management: Schema.optionalKey(Schema.NullOr(CountTokensContextManagementResponse))
})

/** `POST /v1/messages` */
export interface CreateMessage extends CreateMessageBody {
  /** Header `anthropic-user-profile-id`. */
  readonly user_profile_id?: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const CreateMessage: Endpoint.Input<CreateMessage> = /* @__PURE__ */ Endpoint.input({
  header: { user_profile_id: "anthropic-user-profile-id", workspace_id: "anthropic-workspace-id" },
  body: CreateMessageBody
})

/** `POST /v1/messages/count_tokens` */
export interface CountTokens extends CountTokensBody {
  /** Header `anthropic-user-profile-id`. */
  readonly user_profile_id?: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const CountTokens: Endpoint.Input<CountTokens> = /* @__PURE__ */ Endpoint.input({
  header: { user_profile_id: "anthropic-user-profile-id", workspace_id: "anthropic-workspace-id" },
  body: CountTokensBody,
  flags: { optedIn: ["token-counting-2024-11-01"] }
})
