// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { CitationsConfigParam, TextCitationParam } from "./Citations.ts"
import { Base64PDFSource, CacheControlEphemeral, Model, PlainTextSource, ToolCaller } from "./Common.ts"
import { FallbackRefusalTrigger } from "./Content.ts"
import {
  MCPToolParam,
  ToolChangeMCPToolReference,
  ToolChangeMCPToolsetReference,
  ToolChangeToolDefinitionParam,
  ToolChangeToolReference
} from "./Tools.ts"

export interface TextBlockParam {
  readonly text: string
  readonly type: "text"
  readonly cache_control?: CacheControlEphemeral | null
  readonly citations?: ReadonlyArray<TextCitationParam> | null
}
export const TextBlockParam: Schema.Codec<TextBlockParam> = Schema.Struct({
  text: Schema.String,
  type: Schema.Literal("text"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  citations: Schema.optionalKey(Schema.NullOr(Schema.Array(TextCitationParam)))
})

export interface Base64ImageSource {
  readonly data: string
  readonly media_type: "image/jpeg" | "image/png" | "image/gif" | "image/webp"
  readonly type: "base64"
}
export const Base64ImageSource: Schema.Codec<Base64ImageSource> = Schema.Struct({
  data: Schema.String,
  media_type: Schema.Literals(["image/jpeg", "image/png", "image/gif", "image/webp"]),
  type: Schema.Literal("base64")
})

export interface URLImageSource {
  readonly type: "url"
  readonly url: string
}
export const URLImageSource: Schema.Codec<URLImageSource> = Schema.Struct({
  type: Schema.Literal("url"),
  url: Schema.String
})

export interface FileImageSource {
  readonly file_id: string
  readonly type: "file"
}
export const FileImageSource: Schema.Codec<FileImageSource> = Schema.Struct({
  file_id: Schema.String,
  type: Schema.Literal("file")
})

export type ImageSource = Base64ImageSource | URLImageSource | FileImageSource
export const ImageSource: Schema.Codec<ImageSource> = Schema.Union([Base64ImageSource, URLImageSource, FileImageSource])

export interface ImageTransformationsParam {
  readonly oversized_image?: "downsize" | "error"
}
export const ImageTransformationsParam: Schema.Codec<ImageTransformationsParam> = Schema.Struct({
  oversized_image: Schema.optionalKey(Schema.Literals(["downsize", "error"]))
})

export interface ImageBlockParam {
  readonly source: ImageSource
  readonly type: "image"
  readonly cache_control?: CacheControlEphemeral | null
  readonly transformations?: ImageTransformationsParam | null
}
export const ImageBlockParam: Schema.Codec<ImageBlockParam> = Schema.Struct({
  source: ImageSource,
  type: Schema.Literal("image"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  transformations: Schema.optionalKey(Schema.NullOr(ImageTransformationsParam))
})

export type ContentBlockSourceContent = TextBlockParam | ImageBlockParam
export const ContentBlockSourceContent: Schema.Codec<ContentBlockSourceContent> = Schema.Union([
  TextBlockParam,
  ImageBlockParam
])

export interface ContentBlockSource {
  readonly content: string | ReadonlyArray<ContentBlockSourceContent>
  readonly type: "content"
}
export const ContentBlockSource: Schema.Codec<ContentBlockSource> = Schema.Struct({
  content: Schema.Union([Schema.String, Schema.Array(ContentBlockSourceContent)]),
  type: Schema.Literal("content")
})

export interface URLPDFSource {
  readonly type: "url"
  readonly url: string
}
export const URLPDFSource: Schema.Codec<URLPDFSource> = Schema.Struct({
  type: Schema.Literal("url"),
  url: Schema.String
})

export interface FileDocumentSource {
  readonly file_id: string
  readonly type: "file"
}
export const FileDocumentSource: Schema.Codec<FileDocumentSource> = Schema.Struct({
  file_id: Schema.String,
  type: Schema.Literal("file")
})

export type DocumentSource =
  | Base64PDFSource
  | PlainTextSource
  | ContentBlockSource
  | URLPDFSource
  | FileDocumentSource
  | OpenSchema.Variant
export const DocumentSource: Schema.Codec<DocumentSource> = OpenSchema.variants("DocumentSource", "type", [
  "base64",
  "text",
  "content",
  "url",
  "file"
], [Base64PDFSource, PlainTextSource, ContentBlockSource, URLPDFSource, FileDocumentSource])

export interface DocumentBlockParam {
  readonly source: DocumentSource
  readonly type: "document"
  readonly cache_control?: CacheControlEphemeral | null
  readonly citations?: CitationsConfigParam | null
  readonly context?: string | null
  readonly title?: string | null
}
export const DocumentBlockParam: Schema.Codec<DocumentBlockParam> = Schema.Struct({
  source: DocumentSource,
  type: Schema.Literal("document"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  citations: Schema.optionalKey(Schema.NullOr(CitationsConfigParam)),
  context: Schema.optionalKey(Schema.NullOr(Schema.String)),
  title: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface SearchResultBlockParam {
  readonly content: ReadonlyArray<TextBlockParam>
  readonly source: string
  readonly title: string
  readonly type: "search_result"
  readonly cache_control?: CacheControlEphemeral | null
  readonly citations?: CitationsConfigParam
}
export const SearchResultBlockParam: Schema.Codec<SearchResultBlockParam> = Schema.Struct({
  content: Schema.Array(TextBlockParam),
  source: Schema.String,
  title: Schema.String,
  type: Schema.Literal("search_result"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  citations: Schema.optionalKey(CitationsConfigParam)
})

export interface ThinkingBlockParam {
  readonly signature?: string
  readonly thinking: string
  readonly type: "thinking"
}
export const ThinkingBlockParam: Schema.Codec<ThinkingBlockParam> = Schema.Struct({
  signature: Schema.optionalKey(Schema.String),
  thinking: Schema.String,
  type: Schema.Literal("thinking")
})

export interface RedactedThinkingBlockParam {
  readonly data: string
  readonly type: "redacted_thinking"
}
export const RedactedThinkingBlockParam: Schema.Codec<RedactedThinkingBlockParam> = Schema.Struct({
  data: Schema.String,
  type: Schema.Literal("redacted_thinking")
})

export interface ToolUseBlockParam {
  readonly id: string
  readonly input: Schema.Json
  readonly name: string
  readonly type: "tool_use"
  readonly cache_control?: CacheControlEphemeral | null
  readonly caller?: ToolCaller
  readonly toolset_name?: string | null
}
export const ToolUseBlockParam: Schema.Codec<ToolUseBlockParam> = Schema.Struct({
  id: Schema.String,
  input: Schema.Json,
  name: Schema.String,
  type: Schema.Literal("tool_use"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  caller: Schema.optionalKey(ToolCaller),
  toolset_name: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface BrowserStateTabEntry {
  readonly tab_id: string
  readonly title: string
  readonly url: string
  readonly active?: boolean
}
export const BrowserStateTabEntry: Schema.Codec<BrowserStateTabEntry> = Schema.Struct({
  tab_id: Schema.String,
  title: Schema.String,
  url: Schema.String,
  active: Schema.optionalKey(Schema.Boolean)
})

export interface BrowserStateChangeTabOpened {
  readonly tab_id: string
  readonly type: "tab_opened"
}
export const BrowserStateChangeTabOpened: Schema.Codec<BrowserStateChangeTabOpened> = Schema.Struct({
  tab_id: Schema.String,
  type: Schema.Literal("tab_opened")
})

export interface BrowserStateChangeDownloadStarted {
  readonly download_id: string
  readonly type: "download_started"
  readonly url: string
}
export const BrowserStateChangeDownloadStarted: Schema.Codec<BrowserStateChangeDownloadStarted> = Schema.Struct({
  download_id: Schema.String,
  type: Schema.Literal("download_started"),
  url: Schema.String
})

export interface BrowserStateChangeDownloadCompleted {
  readonly download_id: string
  readonly type: "download_completed"
  readonly url: string
  readonly path?: string | null
  readonly size_bytes?: number | null
}
export const BrowserStateChangeDownloadCompleted: Schema.Codec<BrowserStateChangeDownloadCompleted> = Schema.Struct({
  download_id: Schema.String,
  type: Schema.Literal("download_completed"),
  url: Schema.String,
  path: Schema.optionalKey(Schema.NullOr(Schema.String)),
  size_bytes: Schema.optionalKey(Schema.NullOr(Schema.Int))
})

export interface BrowserStateChangeDownloadFailed {
  readonly download_id: string
  readonly type: "download_failed"
  readonly url: string
  readonly error?: string | null
}
export const BrowserStateChangeDownloadFailed: Schema.Codec<BrowserStateChangeDownloadFailed> = Schema.Struct({
  download_id: Schema.String,
  type: Schema.Literal("download_failed"),
  url: Schema.String,
  error: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export type BrowserStateChange =
  | BrowserStateChangeTabOpened
  | BrowserStateChangeDownloadStarted
  | BrowserStateChangeDownloadCompleted
  | BrowserStateChangeDownloadFailed
export const BrowserStateChange: Schema.Codec<BrowserStateChange> = Schema.Union([
  BrowserStateChangeTabOpened,
  BrowserStateChangeDownloadStarted,
  BrowserStateChangeDownloadCompleted,
  BrowserStateChangeDownloadFailed
])

export interface BrowserStateBlockParam {
  readonly tabs: ReadonlyArray<BrowserStateTabEntry>
  readonly type: "browser_state"
  readonly cache_control?: CacheControlEphemeral | null
  readonly state_changes?: ReadonlyArray<BrowserStateChange> | null
}
export const BrowserStateBlockParam: Schema.Codec<BrowserStateBlockParam> = Schema.Struct({
  tabs: Schema.Array(BrowserStateTabEntry),
  type: Schema.Literal("browser_state"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  state_changes: Schema.optionalKey(Schema.NullOr(Schema.Array(BrowserStateChange)))
})

export interface ServerToolUseBlockParam {
  readonly id: string
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
  readonly cache_control?: CacheControlEphemeral | null
  readonly caller?: ToolCaller
}
export const ServerToolUseBlockParam: Schema.Codec<ServerToolUseBlockParam> = Schema.Struct({
  id: Schema.String,
  input: Schema.Json,
  name: OpenSchema.literals("ServerToolUseBlockParam.name", [
    "web_search",
    "web_fetch",
    "code_execution",
    "bash_code_execution",
    "text_editor_code_execution",
    "tool_search_tool_regex",
    "tool_search_tool_bm25",
    "advisor"
  ]),
  type: Schema.Literal("server_tool_use"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  caller: Schema.optionalKey(ToolCaller)
})

export interface ContainerUploadBlockParam {
  readonly file_id: string
  readonly type: "container_upload"
  readonly cache_control?: CacheControlEphemeral | null
}
export const ContainerUploadBlockParam: Schema.Codec<ContainerUploadBlockParam> = Schema.Struct({
  file_id: Schema.String,
  type: Schema.Literal("container_upload"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral))
})

/** Beta. */
export interface MCPToolUseBlockParam {
  readonly id: string
  readonly input: Schema.Json
  readonly name: string
  readonly server_name: string
  readonly type: "mcp_tool_use"
  readonly cache_control?: CacheControlEphemeral | null
}
export const MCPToolUseBlockParam: Schema.Codec<MCPToolUseBlockParam> = Schema.Struct({
  id: Schema.String,
  input: Schema.Json,
  name: Schema.String,
  server_name: Schema.String,
  type: Schema.Literal("mcp_tool_use"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral))
})

/** Beta. */
export interface RequestToolAdditionBlock {
  readonly tool:
    | ToolChangeToolReference
    | ToolChangeMCPToolReference
    | ToolChangeMCPToolsetReference
    | ToolChangeToolDefinitionParam
    | OpenSchema.Variant
  readonly type: "tool_addition"
  readonly cache_control?: CacheControlEphemeral | null
}
export const RequestToolAdditionBlock: Schema.Codec<RequestToolAdditionBlock> = Schema.Struct({
  tool: OpenSchema.variants("RequestToolAdditionBlock.tool", "type", [
    "tool_reference",
    "mcp_tool_reference",
    "mcp_toolset_reference",
    "tool_definition"
  ], [
    ToolChangeToolReference,
    ToolChangeMCPToolReference,
    ToolChangeMCPToolsetReference,
    ToolChangeToolDefinitionParam
  ]),
  type: Schema.Literal("tool_addition"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral))
})

/** Beta. */
export interface RequestToolRemovalBlock {
  readonly tool:
    | ToolChangeToolReference
    | ToolChangeMCPToolReference
    | ToolChangeMCPToolsetReference
    | OpenSchema.Variant
  readonly type: "tool_removal"
  readonly cache_control?: CacheControlEphemeral | null
}
export const RequestToolRemovalBlock: Schema.Codec<RequestToolRemovalBlock> = Schema.Struct({
  tool: OpenSchema.variants("RequestToolRemovalBlock.tool", "type", [
    "tool_reference",
    "mcp_tool_reference",
    "mcp_toolset_reference"
  ], [ToolChangeToolReference, ToolChangeMCPToolReference, ToolChangeMCPToolsetReference]),
  type: Schema.Literal("tool_removal"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral))
})

/** Beta. */
export interface CompactionBlockParam {
  readonly type: "compaction"
  readonly cache_control?: CacheControlEphemeral | null
  readonly content?: string | null
  readonly encrypted_content?: string | null
  readonly signature?: string | null
  readonly tool_changes?: ReadonlyArray<RequestToolAdditionBlock | RequestToolRemovalBlock | OpenSchema.Variant> | null
}
export const CompactionBlockParam: Schema.Codec<CompactionBlockParam> = Schema.Struct({
  type: Schema.Literal("compaction"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  content: Schema.optionalKey(Schema.NullOr(Schema.String)),
  encrypted_content: Schema.optionalKey(Schema.NullOr(Schema.String)),
  signature: Schema.optionalKey(Schema.NullOr(Schema.String)),
  tool_changes: Schema.optionalKey(
    Schema.NullOr(
      Schema.Array(
        OpenSchema.variants("CompactionBlockParam.tool_changes", "type", ["tool_addition", "tool_removal"], [
          RequestToolAdditionBlock,
          RequestToolRemovalBlock
        ])
      )
    )
  )
})

/** Beta. */
export interface MCPToolListingBlockParam {
  readonly mcp_server_name: string
  readonly tools: ReadonlyArray<MCPToolParam>
  readonly type: "mcp_tool_listing"
}
export const MCPToolListingBlockParam: Schema.Codec<MCPToolListingBlockParam> = Schema.Struct({
  mcp_server_name: Schema.String,
  tools: Schema.Array(MCPToolParam),
  type: Schema.Literal("mcp_tool_listing")
})

/** Beta. */
export interface FallbackInfoParam {
  readonly model: Model
}
export const FallbackInfoParam: Schema.Codec<FallbackInfoParam> = Schema.Struct({
  model: Model
})

/** Beta. */
export interface FallbackBlockParam {
  readonly from: FallbackInfoParam
  readonly to: FallbackInfoParam
  readonly type: "fallback"
  readonly trigger?: FallbackRefusalTrigger | Schema.Json
}
export const FallbackBlockParam: Schema.Codec<FallbackBlockParam> = Schema.Struct({
  from: FallbackInfoParam,
  to: FallbackInfoParam,
  type: Schema.Literal("fallback"),
  trigger: Schema.optionalKey(Schema.Union([FallbackRefusalTrigger, Schema.Json]))
})
