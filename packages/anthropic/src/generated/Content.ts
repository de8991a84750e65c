// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { TextCitation } from "./Citations.ts"
import { Base64PDFSource, Model, PlainTextSource, ToolCaller } from "./Common.ts"
import {
  MCPTool,
  ResponseToolChangeMCPToolReference,
  ResponseToolChangeMCPToolsetReference,
  ResponseToolChangeToolReference,
  ToolChangeToolDefinition
} from "./Tools.ts"

/** Beta. */
export interface FallbackRefusalTrigger {
  readonly category?:
    | OpenSchema.Enum<"cyber" | "bio" | "frontier_llm" | "reasoning_extraction" | "general_harms">
    | null
  readonly type: "refusal"
}
export const FallbackRefusalTrigger: Schema.Codec<FallbackRefusalTrigger> = Schema.Struct({
  category: Schema.optionalKey(
    Schema.NullOr(
      OpenSchema.literals("FallbackRefusalTrigger.category", [
        "cyber",
        "bio",
        "frontier_llm",
        "reasoning_extraction",
        "general_harms"
      ])
    )
  ),
  type: Schema.Literal("refusal")
})

export interface TextBlock {
  readonly citations?: ReadonlyArray<TextCitation> | null
  readonly text: string
  readonly type: "text"
}
export const TextBlock: Schema.Codec<TextBlock> = Schema.Struct({
  citations: Schema.optionalKey(Schema.NullOr(Schema.Array(TextCitation))),
  text: Schema.String,
  type: Schema.Literal("text")
})

export interface ThinkingBlock {
  readonly signature?: string
  readonly thinking: string
  readonly type: "thinking"
}
export const ThinkingBlock: Schema.Codec<ThinkingBlock> = Schema.Struct({
  signature: Schema.optionalKey(Schema.String),
  thinking: Schema.String,
  type: Schema.Literal("thinking")
})

export interface RedactedThinkingBlock {
  readonly data: string
  readonly type: "redacted_thinking"
}
export const RedactedThinkingBlock: Schema.Codec<RedactedThinkingBlock> = Schema.Struct({
  data: Schema.String,
  type: Schema.Literal("redacted_thinking")
})

export interface ToolUseBlock {
  readonly id: string
  readonly caller?: ToolCaller
  readonly input: Schema.Json
  readonly name: string
  readonly type: "tool_use"
  readonly toolset_name?: string | null
}
export const ToolUseBlock: Schema.Codec<ToolUseBlock> = Schema.Struct({
  id: Schema.String,
  caller: Schema.optionalKey(ToolCaller),
  input: Schema.Json,
  name: Schema.String,
  type: Schema.Literal("tool_use"),
  toolset_name: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface ServerToolUseBlock {
  readonly id: string
  readonly caller?: ToolCaller
  readonly input: Schema.Json
  /** Beta: `advisor`. */
  readonly name: OpenSchema.Enum<
    | "web_search"
    | "web_fetch"
    | "code_execution"
    | "bash_code_execution"
    | "text_editor_code_execution"
    | "tool_search_tool_regex"
    | "tool_search_tool_bm25"
    | "advisor"
  >
  readonly type: "server_tool_use"
}
export const ServerToolUseBlock: Schema.Codec<ServerToolUseBlock> = Schema.Struct({
  id: Schema.String,
  caller: Schema.optionalKey(ToolCaller),
  input: Schema.Json,
  name: OpenSchema.literals("ServerToolUseBlock.name", [
    "web_search",
    "web_fetch",
    "code_execution",
    "bash_code_execution",
    "text_editor_code_execution",
    "tool_search_tool_regex",
    "tool_search_tool_bm25",
    "advisor"
  ]),
  type: Schema.Literal("server_tool_use")
})

export interface CitationsConfig {
  readonly enabled: boolean
}
export const CitationsConfig: Schema.Codec<CitationsConfig> = Schema.Struct({
  enabled: Schema.Boolean
})

export type AnsweredDocumentSource = Base64PDFSource | PlainTextSource | OpenSchema.Variant
export const AnsweredDocumentSource: Schema.Codec<AnsweredDocumentSource> = OpenSchema.variants(
  "AnsweredDocumentSource",
  "type",
  ["base64", "text"],
  [Base64PDFSource, PlainTextSource]
)

export interface DocumentBlock {
  readonly citations?: CitationsConfig | null
  readonly source: AnsweredDocumentSource
  readonly title?: string | null
  readonly type: "document"
}
export const DocumentBlock: Schema.Codec<DocumentBlock> = Schema.Struct({
  citations: Schema.optionalKey(Schema.NullOr(CitationsConfig)),
  source: AnsweredDocumentSource,
  title: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("document")
})

export interface ContainerUploadBlock {
  readonly file_id: string
  readonly type: "container_upload"
}
export const ContainerUploadBlock: Schema.Codec<ContainerUploadBlock> = Schema.Struct({
  file_id: Schema.String,
  type: Schema.Literal("container_upload")
})

/** Beta. */
export interface MCPToolUseBlock {
  readonly id: string
  readonly input: Schema.Json
  readonly name: string
  readonly server_name: string
  readonly type: "mcp_tool_use"
}
export const MCPToolUseBlock: Schema.Codec<MCPToolUseBlock> = Schema.Struct({
  id: Schema.String,
  input: Schema.Json,
  name: Schema.String,
  server_name: Schema.String,
  type: Schema.Literal("mcp_tool_use")
})

/** Beta. */
export interface ResponseToolAdditionBlock {
  readonly tool:
    | ResponseToolChangeToolReference
    | ResponseToolChangeMCPToolReference
    | ResponseToolChangeMCPToolsetReference
    | ToolChangeToolDefinition
    | OpenSchema.Variant
  readonly type: "tool_addition"
}
export const ResponseToolAdditionBlock: Schema.Codec<ResponseToolAdditionBlock> = Schema.Struct({
  tool: OpenSchema.variants("ResponseToolAdditionBlock.tool", "type", [
    "tool_reference",
    "mcp_tool_reference",
    "mcp_toolset_reference",
    "tool_definition"
  ], [
    ResponseToolChangeToolReference,
    ResponseToolChangeMCPToolReference,
    ResponseToolChangeMCPToolsetReference,
    ToolChangeToolDefinition
  ]),
  type: Schema.Literal("tool_addition")
})

/** Beta. */
export interface ResponseToolRemovalBlock {
  readonly tool:
    | ResponseToolChangeToolReference
    | ResponseToolChangeMCPToolReference
    | ResponseToolChangeMCPToolsetReference
    | OpenSchema.Variant
  readonly type: "tool_removal"
}
export const ResponseToolRemovalBlock: Schema.Codec<ResponseToolRemovalBlock> = Schema.Struct({
  tool: OpenSchema.variants("ResponseToolRemovalBlock.tool", "type", [
    "tool_reference",
    "mcp_tool_reference",
    "mcp_toolset_reference"
  ], [ResponseToolChangeToolReference, ResponseToolChangeMCPToolReference, ResponseToolChangeMCPToolsetReference]),
  type: Schema.Literal("tool_removal")
})

/** Beta. */
export interface CompactionBlock {
  readonly content?: string | null
  readonly encrypted_content?: string | null
  readonly type: "compaction"
  readonly signature?: string | null
  readonly tool_changes?:
    | ReadonlyArray<ResponseToolAdditionBlock | ResponseToolRemovalBlock | OpenSchema.Variant>
    | null
}
export const CompactionBlock: Schema.Codec<CompactionBlock> = Schema.Struct({
  content: Schema.optionalKey(Schema.NullOr(Schema.String)),
  encrypted_content: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("compaction"),
  signature: Schema.optionalKey(Schema.NullOr(Schema.String)),
  tool_changes: Schema.optionalKey(
    Schema.NullOr(
      Schema.Array(
        OpenSchema.variants("CompactionBlock.tool_changes", "type", ["tool_addition", "tool_removal"], [
          ResponseToolAdditionBlock,
          ResponseToolRemovalBlock
        ])
      )
    )
  )
})

/** Beta. */
export interface FallbackInfo {
  readonly model: Model
}
export const FallbackInfo: Schema.Codec<FallbackInfo> = Schema.Struct({
  model: Model
})

/** Beta. */
export interface FallbackBlock {
  readonly from: FallbackInfo
  readonly to: FallbackInfo
  readonly trigger?: FallbackRefusalTrigger
  readonly type: "fallback"
}
export const FallbackBlock: Schema.Codec<FallbackBlock> = Schema.Struct({
  from: FallbackInfo,
  to: FallbackInfo,
  trigger: Schema.optionalKey(FallbackRefusalTrigger),
  type: Schema.Literal("fallback")
})

/** Beta. */
export interface MCPToolListingBlock {
  readonly mcp_server_name: string
  readonly tools: ReadonlyArray<MCPTool>
  readonly type: "mcp_tool_listing"
}
export const MCPToolListingBlock: Schema.Codec<MCPToolListingBlock> = Schema.Struct({
  mcp_server_name: Schema.String,
  tools: Schema.Array(MCPTool),
  type: Schema.Literal("mcp_tool_listing")
})
