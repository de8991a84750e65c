// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import {
  RedactedBlock,
  SearchResultBlock,
  SessionDocumentBlock,
  SessionImageBlock,
  SessionTextBlock
} from "./SessionContent.ts"

/** Beta. */
export interface AgentCustomToolUseEvent {
  readonly id: string
  readonly input: { readonly [key: string]: Schema.Json }
  readonly name: string
  /** RFC 3339. */
  readonly processed_at: string
  readonly type: "agent.custom_tool_use"
  readonly session_thread_id?: string | null
}
export const AgentCustomToolUseEvent: Schema.Codec<AgentCustomToolUseEvent> = Schema.Struct({
  id: Schema.String,
  input: Schema.Record(Schema.String, Schema.Json),
  name: Schema.String,
  processed_at: Schema.String,
  type: Schema.Literal("agent.custom_tool_use"),
  session_thread_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface AgentMessageEvent {
  readonly id: string
  readonly content: ReadonlyArray<SessionTextBlock | RedactedBlock | OpenSchema.Variant>
  /** RFC 3339. */
  readonly processed_at: string
  readonly type: "agent.message"
}
export const AgentMessageEvent: Schema.Codec<AgentMessageEvent> = Schema.Struct({
  id: Schema.String,
  content: Schema.Array(
    OpenSchema.variants("AgentMessageEvent.content", "type", ["text", "redacted"], [SessionTextBlock, RedactedBlock])
  ),
  processed_at: Schema.String,
  type: Schema.Literal("agent.message")
})

/** Beta. */
export interface AgentThinkingEvent {
  readonly id: string
  /** RFC 3339. */
  readonly processed_at: string
  readonly type: "agent.thinking"
}
export const AgentThinkingEvent: Schema.Codec<AgentThinkingEvent> = Schema.Struct({
  id: Schema.String,
  processed_at: Schema.String,
  type: Schema.Literal("agent.thinking")
})

/** Beta. */
export type AgentEvaluatedPermission = OpenSchema.Enum<"allow" | "ask" | "deny">
export const AgentEvaluatedPermission: Schema.Codec<AgentEvaluatedPermission> = /* @__PURE__ */ OpenSchema.literals(
  "AgentEvaluatedPermission",
  ["allow", "ask", "deny"]
)

/** Beta. */
export interface AgentToolEvaluationAlwaysAllow {
  readonly type: "always_allow"
}
export const AgentToolEvaluationAlwaysAllow: Schema.Codec<AgentToolEvaluationAlwaysAllow> = Schema.Struct({
  type: Schema.Literal("always_allow")
})

/** Beta. */
export interface AgentToolEvaluationAlwaysAsk {
  readonly type: "always_ask"
}
export const AgentToolEvaluationAlwaysAsk: Schema.Codec<AgentToolEvaluationAlwaysAsk> = Schema.Struct({
  type: Schema.Literal("always_ask")
})

/** Beta. */
export interface AgentAutoEvaluatedPermissionAllow {
  readonly type: "allow"
}
export const AgentAutoEvaluatedPermissionAllow: Schema.Codec<AgentAutoEvaluatedPermissionAllow> = Schema.Struct({
  type: Schema.Literal("allow")
})

/** Beta. */
export interface AgentAutoEvaluatedPermissionAsk {
  readonly reason_code: string
  readonly type: "ask"
}
export const AgentAutoEvaluatedPermissionAsk: Schema.Codec<AgentAutoEvaluatedPermissionAsk> = Schema.Struct({
  reason_code: Schema.String,
  type: Schema.Literal("ask")
})

/** Beta. */
export interface AgentAutoEvaluatedPermissionDeny {
  readonly reason_code: string
  readonly type: "deny"
}
export const AgentAutoEvaluatedPermissionDeny: Schema.Codec<AgentAutoEvaluatedPermissionDeny> = Schema.Struct({
  reason_code: Schema.String,
  type: Schema.Literal("deny")
})

/** Beta. */
export type AgentAutoEvaluatedPermission =
  | AgentAutoEvaluatedPermissionAllow
  | AgentAutoEvaluatedPermissionAsk
  | AgentAutoEvaluatedPermissionDeny
  | OpenSchema.Variant
export const AgentAutoEvaluatedPermission: Schema.Codec<AgentAutoEvaluatedPermission> = OpenSchema.variants(
  "AgentAutoEvaluatedPermission",
  "type",
  ["allow", "ask", "deny"],
  [AgentAutoEvaluatedPermissionAllow, AgentAutoEvaluatedPermissionAsk, AgentAutoEvaluatedPermissionDeny]
)

/** Beta. */
export interface AgentToolEvaluationAuto {
  readonly evaluated_permission: AgentAutoEvaluatedPermission
  readonly type: "auto"
}
export const AgentToolEvaluationAuto: Schema.Codec<AgentToolEvaluationAuto> = Schema.Struct({
  evaluated_permission: AgentAutoEvaluatedPermission,
  type: Schema.Literal("auto")
})

/** Beta. */
export type AgentToolEvaluation =
  | AgentToolEvaluationAlwaysAllow
  | AgentToolEvaluationAlwaysAsk
  | AgentToolEvaluationAuto
  | OpenSchema.Variant
export const AgentToolEvaluation: Schema.Codec<AgentToolEvaluation> = OpenSchema.variants(
  "AgentToolEvaluation",
  "type",
  ["always_allow", "always_ask", "auto"],
  [AgentToolEvaluationAlwaysAllow, AgentToolEvaluationAlwaysAsk, AgentToolEvaluationAuto]
)

/** Beta. */
export interface AgentMCPToolUseEvent {
  readonly id: string
  readonly input: { readonly [key: string]: Schema.Json }
  readonly mcp_server_name: string
  readonly name: string
  /** RFC 3339. */
  readonly processed_at: string
  readonly type: "agent.mcp_tool_use"
  readonly evaluated_permission?: AgentEvaluatedPermission
  readonly evaluation?: AgentToolEvaluation
  readonly session_thread_id?: string | null
}
export const AgentMCPToolUseEvent: Schema.Codec<AgentMCPToolUseEvent> = Schema.Struct({
  id: Schema.String,
  input: Schema.Record(Schema.String, Schema.Json),
  mcp_server_name: Schema.String,
  name: Schema.String,
  processed_at: Schema.String,
  type: Schema.Literal("agent.mcp_tool_use"),
  evaluated_permission: Schema.optionalKey(AgentEvaluatedPermission),
  evaluation: Schema.optionalKey(AgentToolEvaluation),
  session_thread_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface AgentMCPToolResultEvent {
  readonly id: string
  readonly mcp_tool_use_id: string
  /** RFC 3339. */
  readonly processed_at: string
  readonly type: "agent.mcp_tool_result"
  readonly content?: ReadonlyArray<
    SessionTextBlock | SessionImageBlock | SessionDocumentBlock | SearchResultBlock | OpenSchema.Variant
  >
  readonly is_error?: boolean | null
}
export const AgentMCPToolResultEvent: Schema.Codec<AgentMCPToolResultEvent> = Schema.Struct({
  id: Schema.String,
  mcp_tool_use_id: Schema.String,
  processed_at: Schema.String,
  type: Schema.Literal("agent.mcp_tool_result"),
  content: Schema.optionalKey(
    Schema.Array(
      OpenSchema.variants("AgentMCPToolResultEvent.content", "type", ["text", "image", "document", "search_result"], [
        SessionTextBlock,
        SessionImageBlock,
        SessionDocumentBlock,
        SearchResultBlock
      ])
    )
  ),
  is_error: Schema.optionalKey(Schema.NullOr(Schema.Boolean))
})

/** Beta. */
export interface AgentToolUseEvent {
  readonly id: string
  readonly input: { readonly [key: string]: Schema.Json }
  readonly name: string
  /** RFC 3339. */
  readonly processed_at: string
  readonly type: "agent.tool_use"
  readonly evaluated_permission?: AgentEvaluatedPermission
  readonly evaluation?: AgentToolEvaluation
  readonly session_thread_id?: string | null
}
export const AgentToolUseEvent: Schema.Codec<AgentToolUseEvent> = Schema.Struct({
  id: Schema.String,
  input: Schema.Record(Schema.String, Schema.Json),
  name: Schema.String,
  processed_at: Schema.String,
  type: Schema.Literal("agent.tool_use"),
  evaluated_permission: Schema.optionalKey(AgentEvaluatedPermission),
  evaluation: Schema.optionalKey(AgentToolEvaluation),
  session_thread_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface AgentToolResultEvent {
  readonly id: string
  /** RFC 3339. */
  readonly processed_at: string
  readonly tool_use_id: string
  readonly type: "agent.tool_result"
  readonly content?: ReadonlyArray<
    SessionTextBlock | SessionImageBlock | SessionDocumentBlock | SearchResultBlock | OpenSchema.Variant
  >
  readonly is_error?: boolean | null
}
export const AgentToolResultEvent: Schema.Codec<AgentToolResultEvent> = Schema.Struct({
  id: Schema.String,
  processed_at: Schema.String,
  tool_use_id: Schema.String,
  type: Schema.Literal("agent.tool_result"),
  content: Schema.optionalKey(
    Schema.Array(
      OpenSchema.variants("AgentToolResultEvent.content", "type", ["text", "image", "document", "search_result"], [
        SessionTextBlock,
        SessionImageBlock,
        SessionDocumentBlock,
        SearchResultBlock
      ])
    )
  ),
  is_error: Schema.optionalKey(Schema.NullOr(Schema.Boolean))
})

/** Beta. */
export interface AgentThreadMessageReceivedEvent {
  readonly id: string
  readonly content: ReadonlyArray<
    SessionTextBlock | SessionImageBlock | SessionDocumentBlock | RedactedBlock | OpenSchema.Variant
  >
  readonly from_session_thread_id: string
  /** RFC 3339. */
  readonly processed_at: string
  readonly type: "agent.thread_message_received"
  readonly from_agent_name?: string | null
}
export const AgentThreadMessageReceivedEvent: Schema.Codec<AgentThreadMessageReceivedEvent> = Schema.Struct({
  id: Schema.String,
  content: Schema.Array(
    OpenSchema.variants("AgentThreadMessageReceivedEvent.content", "type", ["text", "image", "document", "redacted"], [
      SessionTextBlock,
      SessionImageBlock,
      SessionDocumentBlock,
      RedactedBlock
    ])
  ),
  from_session_thread_id: Schema.String,
  processed_at: Schema.String,
  type: Schema.Literal("agent.thread_message_received"),
  from_agent_name: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface AgentThreadMessageSentEvent {
  readonly id: string
  readonly content: ReadonlyArray<
    SessionTextBlock | SessionImageBlock | SessionDocumentBlock | RedactedBlock | OpenSchema.Variant
  >
  /** RFC 3339. */
  readonly processed_at: string
  readonly to_session_thread_id: string
  readonly type: "agent.thread_message_sent"
  readonly to_agent_name?: string | null
}
export const AgentThreadMessageSentEvent: Schema.Codec<AgentThreadMessageSentEvent> = Schema.Struct({
  id: Schema.String,
  content: Schema.Array(
    OpenSchema.variants("AgentThreadMessageSentEvent.content", "type", ["text", "image", "document", "redacted"], [
      SessionTextBlock,
      SessionImageBlock,
      SessionDocumentBlock,
      RedactedBlock
    ])
  ),
  processed_at: Schema.String,
  to_session_thread_id: Schema.String,
  type: Schema.Literal("agent.thread_message_sent"),
  to_agent_name: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface AgentThreadContextCompactedEvent {
  readonly id: string
  /** RFC 3339. */
  readonly processed_at: string
  readonly type: "agent.thread_context_compacted"
}
export const AgentThreadContextCompactedEvent: Schema.Codec<AgentThreadContextCompactedEvent> = Schema.Struct({
  id: Schema.String,
  processed_at: Schema.String,
  type: Schema.Literal("agent.thread_context_compacted")
})
