// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

export type AnthropicBeta = OpenSchema.Enum<
  | "computer-use-2024-10-22"
  | "computer-use-2025-01-24"
  | "output-128k-2025-02-19"
  | "mcp-client-2025-04-04"
  | "mcp-client-2025-11-20"
  | "dev-full-thinking-2025-05-14"
  | "interleaved-thinking-2025-05-14"
  | "code-execution-2025-05-22"
  | "context-1m-2025-08-07"
  | "context-management-2025-06-27"
  | "model-context-window-exceeded-2025-08-26"
  | "fast-mode-2026-02-01"
  | "output-300k-2026-03-24"
  | "user-profiles-2026-03-24"
  | "user-profiles-2026-08-18"
  | "user-profiles-2026-09-04"
  | "advisor-tool-2026-03-01"
  | "managed-agents-2026-04-01"
  | "dreaming-2026-04-21"
  | "thinking-token-count-2026-05-13"
  | "server-side-fallback-2026-06-01"
  | "server-side-fallback-2026-07-01"
  | "fallback-credit-2026-06-01"
  | "fallback-credit-2026-07-01"
  | "agent-memory-2026-07-22"
  | "mid-conversation-tool-changes-2026-07-01"
  | "compact-2026-01-12"
  | "computer-use-2025-11-24"
  | "mcp-tunnels-2026-06-22"
  | "structured-outputs-2025-11-13"
  | "task-budgets-2026-03-13"
  | "thinking-display-updates-2026-08-18"
  | "mid-conversation-output-config-2026-07-01"
  | "thinking-binding-controls-2026-08-01"
  | "mid-conversation-system-clear-at-2026-08-21"
  | "compact-2026-09-04"
  | "inline-tools-2026-09-15"
  | "mcp-client-2026-09-15"
  | "ce-plugins-2026-09-01"
  | "spend-limit-reads-2026-09-26"
  | "telemetry-destinations-2026-08-11"
  | "webhooks-2026-10-07"
  | "admin-user-sign-out-2026-10-08"
  | "message-threads-2026-08-12"
  | "analytics-usage-cost-2026-08-24"
  | "experimental-claude-tag-2026-10-21"
  | "message-batches-2024-09-24"
  | "prompt-caching-2024-07-31"
  | "pdfs-2024-09-25"
  | "token-counting-2024-11-01"
  | "token-efficient-tools-2025-02-19"
  | "files-api-2025-04-14"
  | "extended-cache-ttl-2025-04-11"
  | "skills-2025-10-02"
  | "cache-diagnosis-2026-04-07"
  | "ce-user-management-2026-07-13"
  | "user-profiles-billing-2026-10-01"
>
export const AnthropicBeta: Schema.Codec<AnthropicBeta> = /* @__PURE__ */ OpenSchema.literals("AnthropicBeta", [
  "computer-use-2024-10-22",
  "computer-use-2025-01-24",
  "output-128k-2025-02-19",
  "mcp-client-2025-04-04",
  "mcp-client-2025-11-20",
  "dev-full-thinking-2025-05-14",
  "interleaved-thinking-2025-05-14",
  "code-execution-2025-05-22",
  "context-1m-2025-08-07",
  "context-management-2025-06-27",
  "model-context-window-exceeded-2025-08-26",
  "fast-mode-2026-02-01",
  "output-300k-2026-03-24",
  "user-profiles-2026-03-24",
  "user-profiles-2026-08-18",
  "user-profiles-2026-09-04",
  "advisor-tool-2026-03-01",
  "managed-agents-2026-04-01",
  "dreaming-2026-04-21",
  "thinking-token-count-2026-05-13",
  "server-side-fallback-2026-06-01",
  "server-side-fallback-2026-07-01",
  "fallback-credit-2026-06-01",
  "fallback-credit-2026-07-01",
  "agent-memory-2026-07-22",
  "mid-conversation-tool-changes-2026-07-01",
  "compact-2026-01-12",
  "computer-use-2025-11-24",
  "mcp-tunnels-2026-06-22",
  "structured-outputs-2025-11-13",
  "task-budgets-2026-03-13",
  "thinking-display-updates-2026-08-18",
  "mid-conversation-output-config-2026-07-01",
  "thinking-binding-controls-2026-08-01",
  "mid-conversation-system-clear-at-2026-08-21",
  "compact-2026-09-04",
  "inline-tools-2026-09-15",
  "mcp-client-2026-09-15",
  "ce-plugins-2026-09-01",
  "spend-limit-reads-2026-09-26",
  "telemetry-destinations-2026-08-11",
  "webhooks-2026-10-07",
  "admin-user-sign-out-2026-10-08",
  "message-threads-2026-08-12",
  "analytics-usage-cost-2026-08-24",
  "experimental-claude-tag-2026-10-21",
  "message-batches-2024-09-24",
  "prompt-caching-2024-07-31",
  "pdfs-2024-09-25",
  "token-counting-2024-11-01",
  "token-efficient-tools-2025-02-19",
  "files-api-2025-04-14",
  "extended-cache-ttl-2025-04-11",
  "skills-2025-10-02",
  "cache-diagnosis-2026-04-07",
  "ce-user-management-2026-07-13",
  "user-profiles-billing-2026-10-01"
])

/** Ends a cached prefix of the prompt. Writing to the cache costs more than plain input, reading from it less. */
export interface CacheControlEphemeral {
  readonly type: "ephemeral"
  /**
   * How long the prefix stays in the cache after its last use; when omitted, `5m`. `1h` costs more to write, and must
   * come before every `5m` in the prompt.
   */
  readonly ttl?: "5m" | "1h"
}
export const CacheControlEphemeral: Schema.Codec<CacheControlEphemeral> = Schema.Struct({
  type: Schema.Literal("ephemeral"),
  ttl: Schema.optionalKey(Schema.Literals(["5m", "1h"]))
})

export type AllowedCaller = OpenSchema.Enum<
  "direct" | "code_execution_20250825" | "code_execution_20260120" | "code_execution_20260521"
>
export const AllowedCaller: Schema.Codec<AllowedCaller> = /* @__PURE__ */ OpenSchema.literals("AllowedCaller", [
  "direct",
  "code_execution_20250825",
  "code_execution_20260120",
  "code_execution_20260521"
])

/** Deprecated: `claude-mythos-preview`, `claude-sonnet-4-5`, `claude-sonnet-4-5-20250929`. */
export type Model = OpenSchema.Enum<
  | "claude-fable-5-2"
  | "claude-mythos-5-2"
  | "claude-haiku-5-5"
  | "claude-sonnet-5-5"
  | "claude-fable-5-1"
  | "claude-opus-5-5"
  | "claude-mythos-5-1"
  | "claude-sonnet-5"
  | "claude-fable-5"
  | "claude-mythos-5"
  | "claude-opus-5"
  | "claude-opus-4-8"
  | "claude-opus-4-7"
  | "claude-mythos-preview"
  | "claude-opus-4-6"
  | "claude-sonnet-4-6"
  | "claude-haiku-4-5"
  | "claude-haiku-4-5-20251001"
  | "claude-opus-4-5"
  | "claude-opus-4-5-20251101"
  | "claude-sonnet-4-5"
  | "claude-sonnet-4-5-20250929"
>
export const Model: Schema.Codec<Model> = /* @__PURE__ */ OpenSchema.literals("Model", [
  "claude-fable-5-2",
  "claude-mythos-5-2",
  "claude-haiku-5-5",
  "claude-sonnet-5-5",
  "claude-fable-5-1",
  "claude-opus-5-5",
  "claude-mythos-5-1",
  "claude-sonnet-5",
  "claude-fable-5",
  "claude-mythos-5",
  "claude-opus-5",
  "claude-opus-4-8",
  "claude-opus-4-7",
  "claude-mythos-preview",
  "claude-opus-4-6",
  "claude-sonnet-4-6",
  "claude-haiku-4-5",
  "claude-haiku-4-5-20251001",
  "claude-opus-4-5",
  "claude-opus-4-5-20251101",
  "claude-sonnet-4-5",
  "claude-sonnet-4-5-20250929"
])

/**
 * A PDF inside the request. Use a [file](https://effect-genai.github.io/effect-genai/guide/files.html) for one that
 * is sent often.
 */
export interface Base64PDFSource {
  /** The content of the PDF. */
  readonly data: string
  readonly media_type: "application/pdf"
  readonly type: "base64"
}
export const Base64PDFSource: Schema.Codec<Base64PDFSource> = Schema.Struct({
  data: Schema.String,
  media_type: Schema.Literal("application/pdf"),
  type: Schema.Literal("base64")
})

/** A plain text as a document. */
export interface PlainTextSource {
  /** The text itself, not encoded. */
  readonly data: string
  readonly media_type: "text/plain"
  readonly type: "text"
}
export const PlainTextSource: Schema.Codec<PlainTextSource> = Schema.Struct({
  data: Schema.String,
  media_type: Schema.Literal("text/plain"),
  type: Schema.Literal("text")
})

/** The model called the tool itself. */
export interface DirectCaller {
  readonly type: "direct"
}
export const DirectCaller: Schema.Codec<DirectCaller> = Schema.Struct({
  type: Schema.Literal("direct")
})

/** Code that Anthropic ran for the model called the tool. */
export interface ServerToolCaller {
  /** The `id` of the `server_tool_use` block whose code called the tool. */
  readonly tool_id: string
  readonly type: "code_execution_20250825"
}
export const ServerToolCaller: Schema.Codec<ServerToolCaller> = Schema.Struct({
  tool_id: Schema.String,
  type: Schema.Literal("code_execution_20250825")
})

/** Code that Anthropic ran for the model called the tool. */
export interface ServerToolCaller20260120 {
  /** The `id` of the `server_tool_use` block whose code called the tool. */
  readonly tool_id: string
  readonly type: "code_execution_20260120"
}
export const ServerToolCaller20260120: Schema.Codec<ServerToolCaller20260120> = Schema.Struct({
  tool_id: Schema.String,
  type: Schema.Literal("code_execution_20260120")
})

export type ToolCaller = DirectCaller | ServerToolCaller | ServerToolCaller20260120 | OpenSchema.Variant
export const ToolCaller: Schema.Codec<ToolCaller> = OpenSchema.variants("ToolCaller", "type", [
  "direct",
  "code_execution_20250825",
  "code_execution_20260120"
], [DirectCaller, ServerToolCaller, ServerToolCaller20260120])

export type WebSearchToolResultErrorCode = OpenSchema.Enum<
  | "invalid_tool_input"
  | "unavailable"
  | "max_uses_exceeded"
  | "too_many_requests"
  | "query_too_long"
  | "request_too_large"
>
export const WebSearchToolResultErrorCode: Schema.Codec<WebSearchToolResultErrorCode> = /* @__PURE__ */ OpenSchema
  .literals("WebSearchToolResultErrorCode", [
    "invalid_tool_input",
    "unavailable",
    "max_uses_exceeded",
    "too_many_requests",
    "query_too_long",
    "request_too_large"
  ])

export type WebFetchToolResultErrorCode = OpenSchema.Enum<
  | "invalid_tool_input"
  | "url_too_long"
  | "url_not_allowed"
  | "url_not_in_prior_context"
  | "url_not_accessible"
  | "unsupported_content_type"
  | "too_many_requests"
  | "max_uses_exceeded"
  | "unavailable"
  | "content_too_large"
>
export const WebFetchToolResultErrorCode: Schema.Codec<WebFetchToolResultErrorCode> = /* @__PURE__ */ OpenSchema
  .literals("WebFetchToolResultErrorCode", [
    "invalid_tool_input",
    "url_too_long",
    "url_not_allowed",
    "url_not_in_prior_context",
    "url_not_accessible",
    "unsupported_content_type",
    "too_many_requests",
    "max_uses_exceeded",
    "unavailable",
    "content_too_large"
  ])

export type CodeExecutionToolResultErrorCode = OpenSchema.Enum<
  "invalid_tool_input" | "unavailable" | "too_many_requests" | "execution_time_exceeded"
>
export const CodeExecutionToolResultErrorCode: Schema.Codec<CodeExecutionToolResultErrorCode> =
  /* @__PURE__ */ OpenSchema.literals("CodeExecutionToolResultErrorCode", [
    "invalid_tool_input",
    "unavailable",
    "too_many_requests",
    "execution_time_exceeded"
  ])

export type BashCodeExecutionToolResultErrorCode = OpenSchema.Enum<
  "invalid_tool_input" | "unavailable" | "too_many_requests" | "execution_time_exceeded" | "output_file_too_large"
>
export const BashCodeExecutionToolResultErrorCode: Schema.Codec<BashCodeExecutionToolResultErrorCode> =
  /* @__PURE__ */ OpenSchema.literals("BashCodeExecutionToolResultErrorCode", [
    "invalid_tool_input",
    "unavailable",
    "too_many_requests",
    "execution_time_exceeded",
    "output_file_too_large"
  ])

export type TextEditorCodeExecutionToolResultErrorCode = OpenSchema.Enum<
  "invalid_tool_input" | "unavailable" | "too_many_requests" | "execution_time_exceeded" | "file_not_found"
>
export const TextEditorCodeExecutionToolResultErrorCode: Schema.Codec<TextEditorCodeExecutionToolResultErrorCode> =
  /* @__PURE__ */ OpenSchema.literals("TextEditorCodeExecutionToolResultErrorCode", [
    "invalid_tool_input",
    "unavailable",
    "too_many_requests",
    "execution_time_exceeded",
    "file_not_found"
  ])

export type ToolSearchToolResultErrorCode = OpenSchema.Enum<
  "invalid_tool_input" | "unavailable" | "too_many_requests" | "execution_time_exceeded"
>
export const ToolSearchToolResultErrorCode: Schema.Codec<ToolSearchToolResultErrorCode> = /* @__PURE__ */ OpenSchema
  .literals("ToolSearchToolResultErrorCode", [
    "invalid_tool_input",
    "unavailable",
    "too_many_requests",
    "execution_time_exceeded"
  ])
