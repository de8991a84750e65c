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

/** The model before declined. Beta. */
export interface FallbackRefusalTrigger {
  /** The kind of harm that the model declined for; null when none is named. */
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

/** Text of the model. `Messages.textOf` joins the texts of a message. */
export interface TextBlock {
  /** The sources of this text; null when it cites none. */
  readonly citations?: ReadonlyArray<TextCitation> | null
  /** The text. */
  readonly text: string
  readonly type: "text"
}
export const TextBlock: Schema.Codec<TextBlock> = Schema.Struct({
  citations: Schema.optionalKey(Schema.NullOr(Schema.Array(TextCitation))),
  text: Schema.String,
  type: Schema.Literal("text")
})

/** Thinking of the model, before its text or tool calls. Send it back unchanged. */
export interface ThinkingBlock {
  /** Anthropic's proof that the thinking is unaltered; in a stream, it arrives at the end of the block. */
  readonly signature?: string
  /** The thinking or a summary of it; empty when `display` omits it. */
  readonly thinking: string
  readonly type: "thinking"
}
export const ThinkingBlock: Schema.Codec<ThinkingBlock> = Schema.Struct({
  signature: Schema.optionalKey(Schema.String),
  thinking: Schema.String,
  type: Schema.Literal("thinking")
})

/** Thinking that only Anthropic can read. Send it back unchanged. */
export interface RedactedThinkingBlock {
  /** The encrypted thinking. */
  readonly data: string
  readonly type: "redacted_thinking"
}
export const RedactedThinkingBlock: Schema.Codec<RedactedThinkingBlock> = Schema.Struct({
  data: Schema.String,
  type: Schema.Literal("redacted_thinking")
})

/**
 * A call of a tool that you run. Send its result back in a `tool_result` block;
 * [agents](https://effect-genai.github.io/effect-genai/guide/agents.html) do this.
 */
export interface ToolUseBlock {
  /** The id of the call, the `tool_use_id` of its result. */
  readonly id: string
  /** Who called the tool, the model itself (`direct`) or code that runs at Anthropic. Send it back unchanged. */
  readonly caller?: ToolCaller
  /** What the model passes to the tool. Only a tool with `strict` guarantees that it follows the schema. */
  readonly input: Schema.Json
  /** The name of the tool. */
  readonly name: string
  readonly type: "tool_use"
  /** The name of the toolset that the tool belongs to; null when it belongs to none. */
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

/** A call of a tool that Anthropic runs itself. The result follows in another block. */
export interface ServerToolUseBlock {
  /** The id of the call, the `tool_use_id` of its result. */
  readonly id: string
  /** Who called the tool, the model itself (`direct`) or code that runs at Anthropic. Send it back unchanged. */
  readonly caller?: ToolCaller
  /** What the model passes to the tool. */
  readonly input: Schema.Json
  /** The tool that Anthropic runs. Beta: `advisor`. */
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
  /** Whether the model may cite the document. */
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

/** A document that a tool of Anthropic read. */
export interface DocumentBlock {
  /** Whether the model may cite the document; null when it is not set. */
  readonly citations?: CitationsConfig | null
  /** The content of the document. */
  readonly source: AnsweredDocumentSource
  /** The title of the document; null when it has none. */
  readonly title?: string | null
  readonly type: "document"
}
export const DocumentBlock: Schema.Codec<DocumentBlock> = Schema.Struct({
  citations: Schema.optionalKey(Schema.NullOr(CitationsConfig)),
  source: AnsweredDocumentSource,
  title: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("document")
})

/** A file that is put into the container, where the code of the model can read it. */
export interface ContainerUploadBlock {
  /** The id of a file in [Files](https://effect-genai.github.io/effect-genai/guide/files.html). */
  readonly file_id: string
  readonly type: "container_upload"
}
export const ContainerUploadBlock: Schema.Codec<ContainerUploadBlock> = Schema.Struct({
  file_id: Schema.String,
  type: Schema.Literal("container_upload")
})

/** A call of an MCP tool by Anthropic. The result follows in an `mcp_tool_result` block. Beta. */
export interface MCPToolUseBlock {
  /** The id of the call, the `tool_use_id` of its result. */
  readonly id: string
  /** What the model passes to the tool. */
  readonly input: Schema.Json
  /** The name of the tool at its server. */
  readonly name: string
  /** The `name` of the server in `mcp_servers`. */
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

/** From here on, the model may call the tool. Beta. */
export interface ResponseToolAdditionBlock {
  /** The tool, named or defined. */
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

/** From here on, the model may not call the tool. Beta. */
export interface ResponseToolRemovalBlock {
  /** The tool, by name. */
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

/**
 * A summary in place of all messages before it. Send it back unchanged, and those messages are no longer needed.
 * Beta.
 */
export interface CompactionBlock {
  /** The summary, as text; null when it cannot be read or could not be written. */
  readonly content?: string | null
  /** The summary in a form that only Anthropic can read; null when there is none. */
  readonly encrypted_content?: string | null
  readonly type: "compaction"
  /** Anthropic's proof that the summary is unaltered; null when it has none. */
  readonly signature?: string | null
  /** The tools added and removed in the messages that were replaced; null when there are none. */
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
  /** The id of the model. */
  readonly model: Model
}
export const FallbackInfo: Schema.Codec<FallbackInfo> = Schema.Struct({
  model: Model
})

/** From here on, another model writes the message. Send it back unchanged. Beta. */
export interface FallbackBlock {
  /** The model that stopped. */
  readonly from: FallbackInfo
  /** The model that took over. */
  readonly to: FallbackInfo
  /** Why the model before stopped. */
  readonly trigger?: FallbackRefusalTrigger
  readonly type: "fallback"
}
export const FallbackBlock: Schema.Codec<FallbackBlock> = Schema.Struct({
  from: FallbackInfo,
  to: FallbackInfo,
  trigger: Schema.optionalKey(FallbackRefusalTrigger),
  type: Schema.Literal("fallback")
})

/**
 * The tools that an MCP server offers. Send it back unchanged, so that the server is not listed another time. Beta.
 */
export interface MCPToolListingBlock {
  /** The `name` of the server in `mcp_servers`. */
  readonly mcp_server_name: string
  /** The tools of the server. */
  readonly tools: ReadonlyArray<MCPTool>
  readonly type: "mcp_tool_listing"
}
export const MCPToolListingBlock: Schema.Codec<MCPToolListingBlock> = Schema.Struct({
  mcp_server_name: Schema.String,
  tools: Schema.Array(MCPTool),
  type: Schema.Literal("mcp_tool_listing")
})
