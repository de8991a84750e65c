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

/** Text for the model, or text that it wrote before. */
export interface TextBlockParam {
  /** The text. It must not be blank. */
  readonly text: string
  readonly type: "text"
  /**
   * Ends a cached prefix of the prompt here: a later request with the same prefix reads it from the cache, [at a lower
   * price](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call). A request has at most 4 such
   * places.
   */
  readonly cache_control?: CacheControlEphemeral | null
  /** The citations of a text of the model, sent back unchanged; null or omitted for your own text. */
  readonly citations?: ReadonlyArray<TextCitationParam> | null
}
export const TextBlockParam: Schema.Codec<TextBlockParam> = Schema.Struct({
  text: Schema.String,
  type: Schema.Literal("text"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  citations: Schema.optionalKey(Schema.NullOr(Schema.Array(TextCitationParam)))
})

/**
 * From here on, the model may call the tool. The cached prompt before stays valid, unlike with a change of `tools`.
 * Beta.
 */
export interface RequestToolAdditionBlock {
  /** The tool, named or defined. */
  readonly tool:
    | ToolChangeToolReference
    | ToolChangeMCPToolReference
    | ToolChangeMCPToolsetReference
    | ToolChangeToolDefinitionParam
    | OpenSchema.Variant
  readonly type: "tool_addition"
  /**
   * Ends a cached prefix of the prompt here: a later request with the same prefix reads it from the cache, [at a lower
   * price](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call). A request has at most 4 such
   * places.
   */
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

/**
 * From here on, the model may not call the tool. The cached prompt before stays valid, unlike with a change of
 * `tools`. Beta.
 */
export interface RequestToolRemovalBlock {
  /** The tool, by name. */
  readonly tool:
    | ToolChangeToolReference
    | ToolChangeMCPToolReference
    | ToolChangeMCPToolsetReference
    | OpenSchema.Variant
  readonly type: "tool_removal"
  /**
   * Ends a cached prefix of the prompt here: a later request with the same prefix reads it from the cache, [at a lower
   * price](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call). A request has at most 4 such
   * places.
   */
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

/**
 * An image inside the request. Use a [file](https://effect-genai.github.io/effect-genai/guide/files.html) for one
 * that is sent often.
 */
export interface Base64ImageSource {
  /** The content of the image. */
  readonly data: string
  /** The format of the image. A format that `data` does not have is rejected. */
  readonly media_type: "image/jpeg" | "image/png" | "image/gif" | "image/webp"
  readonly type: "base64"
}
export const Base64ImageSource: Schema.Codec<Base64ImageSource> = Schema.Struct({
  data: Schema.String,
  media_type: Schema.Literals(["image/jpeg", "image/png", "image/gif", "image/webp"]),
  type: Schema.Literal("base64")
})

/** An image that Anthropic fetches. */
export interface URLImageSource {
  readonly type: "url"
  /** The address of the image, which must be public. */
  readonly url: string
}
export const URLImageSource: Schema.Codec<URLImageSource> = Schema.Struct({
  type: Schema.Literal("url"),
  url: Schema.String
})

/** An image in [Files](https://effect-genai.github.io/effect-genai/guide/files.html). */
export interface FileImageSource {
  /** The id of the image, from `Files.upload`. */
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
  /** Whether an image that is too large for the model is made smaller (`downsize`) or fails the request (`error`). */
  readonly oversized_image?: "downsize" | "error"
}
export const ImageTransformationsParam: Schema.Codec<ImageTransformationsParam> = Schema.Struct({
  oversized_image: Schema.optionalKey(Schema.Literals(["downsize", "error"]))
})

/** An image for the model, billed by its size in pixels. */
export interface ImageBlockParam {
  /**
   * The image, as Base64, by address, or from [Files](https://effect-genai.github.io/effect-genai/guide/files.html).
   */
  readonly source: ImageSource
  readonly type: "image"
  /**
   * Ends a cached prefix of the prompt here: a later request with the same prefix reads it from the cache, [at a lower
   * price](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call). A request has at most 4 such
   * places.
   */
  readonly cache_control?: CacheControlEphemeral | null
  /** What Anthropic may do to the image before the model sees it; null or omitted uses its defaults. */
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

/** A document in blocks of your choice. Citations name the blocks. */
export interface ContentBlockSource {
  /** The document, as a text or as text and image blocks. */
  readonly content: string | ReadonlyArray<ContentBlockSourceContent>
  readonly type: "content"
}
export const ContentBlockSource: Schema.Codec<ContentBlockSource> = Schema.Struct({
  content: Schema.Union([Schema.String, Schema.Array(ContentBlockSourceContent)]),
  type: Schema.Literal("content")
})

/** A PDF that Anthropic fetches. */
export interface URLPDFSource {
  readonly type: "url"
  /** The address of the PDF, which must be public. */
  readonly url: string
}
export const URLPDFSource: Schema.Codec<URLPDFSource> = Schema.Struct({
  type: Schema.Literal("url"),
  url: Schema.String
})

/** A document in [Files](https://effect-genai.github.io/effect-genai/guide/files.html). */
export interface FileDocumentSource {
  /** The id of the document, from `Files.upload`. */
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

/** A document that the model reads, and cites if `citations` are enabled. Only users send documents. */
export interface DocumentBlockParam {
  /**
   * The document, as text, blocks or Base64, by address, or from
   * [Files](https://effect-genai.github.io/effect-genai/guide/files.html).
   */
  readonly source: DocumentSource
  readonly type: "document"
  /**
   * Ends a cached prefix of the prompt here: a later request with the same prefix reads it from the cache, [at a lower
   * price](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call). A request has at most 4 such
   * places.
   */
  readonly cache_control?: CacheControlEphemeral | null
  /** Whether the model may cite the document; null or omitted means no. */
  readonly citations?: CitationsConfigParam | null
  /** What the model should know about the document, such as its origin. It is not cited. */
  readonly context?: string | null
  /** The title of the document, which the model sees and citations repeat. It is not cited itself. */
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

/** A result of your own search, which the model can cite. */
export interface SearchResultBlockParam {
  /** The text of the result. Citations name its blocks. */
  readonly content: ReadonlyArray<TextBlockParam>
  /** Where the result is from, such as its address. Citations repeat it. */
  readonly source: string
  /** The title of the result. Citations repeat it. */
  readonly title: string
  readonly type: "search_result"
  /**
   * Ends a cached prefix of the prompt here: a later request with the same prefix reads it from the cache, [at a lower
   * price](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call). A request has at most 4 such
   * places.
   */
  readonly cache_control?: CacheControlEphemeral | null
  /** Whether the model may cite the result; when omitted, it may not. */
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

/** Thinking of an earlier response. Anthropic rejects thinking that was altered. */
export interface ThinkingBlockParam {
  /** The `signature` of the response, unchanged. */
  readonly signature?: string
  /** The thinking of the response, unchanged. */
  readonly thinking: string
  readonly type: "thinking"
}
export const ThinkingBlockParam: Schema.Codec<ThinkingBlockParam> = Schema.Struct({
  signature: Schema.optionalKey(Schema.String),
  thinking: Schema.String,
  type: Schema.Literal("thinking")
})

/** Encrypted thinking of an earlier response. */
export interface RedactedThinkingBlockParam {
  /** The `data` of the response, unchanged. */
  readonly data: string
  readonly type: "redacted_thinking"
}
export const RedactedThinkingBlockParam: Schema.Codec<RedactedThinkingBlockParam> = Schema.Struct({
  data: Schema.String,
  type: Schema.Literal("redacted_thinking")
})

/** A call of a tool by the model. Its result must be in the next message of the user. */
export interface ToolUseBlockParam {
  /** The id of the call, unique in the conversation, the `tool_use_id` of its result. */
  readonly id: string
  /** What the model passed to the tool, an object. */
  readonly input: Schema.Json
  /** The name of the tool, up to 200 letters, digits, `-` and `_`. */
  readonly name: string
  readonly type: "tool_use"
  /**
   * Ends a cached prefix of the prompt here: a later request with the same prefix reads it from the cache, [at a lower
   * price](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call). A request has at most 4 such
   * places.
   */
  readonly cache_control?: CacheControlEphemeral | null
  /** Who called the tool, the model itself (`direct`) or code that runs at Anthropic. Send it back unchanged. */
  readonly caller?: ToolCaller
  /** The name of the toolset that the tool belongs to; null when it belongs to none. */
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
  /** Your id of the tab. */
  readonly tab_id: string
  /** The title of the page in the tab. */
  readonly title: string
  /** The address of the page in the tab. */
  readonly url: string
  /** Whether the tab is the one in front. */
  readonly active?: boolean
}
export const BrowserStateTabEntry: Schema.Codec<BrowserStateTabEntry> = Schema.Struct({
  tab_id: Schema.String,
  title: Schema.String,
  url: Schema.String,
  active: Schema.optionalKey(Schema.Boolean)
})

/** A tab was opened. */
export interface BrowserStateChangeTabOpened {
  /** The id of the tab, as in `tabs`. */
  readonly tab_id: string
  readonly type: "tab_opened"
}
export const BrowserStateChangeTabOpened: Schema.Codec<BrowserStateChangeTabOpened> = Schema.Struct({
  tab_id: Schema.String,
  type: Schema.Literal("tab_opened")
})

/** A download was started. */
export interface BrowserStateChangeDownloadStarted {
  /** Your id of the download, the same in all its changes. */
  readonly download_id: string
  readonly type: "download_started"
  /** The address of the file. */
  readonly url: string
}
export const BrowserStateChangeDownloadStarted: Schema.Codec<BrowserStateChangeDownloadStarted> = Schema.Struct({
  download_id: Schema.String,
  type: Schema.Literal("download_started"),
  url: Schema.String
})

/** A download is complete. */
export interface BrowserStateChangeDownloadCompleted {
  /** Your id of the download, the same in all its changes. */
  readonly download_id: string
  readonly type: "download_completed"
  /** The address of the file. */
  readonly url: string
  /** Where the file is; null or omitted when the model need not know. */
  readonly path?: string | null
  /** The size of the file, in bytes; null or omitted when it is unknown. */
  readonly size_bytes?: number | null
}
export const BrowserStateChangeDownloadCompleted: Schema.Codec<BrowserStateChangeDownloadCompleted> = Schema.Struct({
  download_id: Schema.String,
  type: Schema.Literal("download_completed"),
  url: Schema.String,
  path: Schema.optionalKey(Schema.NullOr(Schema.String)),
  size_bytes: Schema.optionalKey(Schema.NullOr(Schema.Int))
})

/** A download failed. */
export interface BrowserStateChangeDownloadFailed {
  /** Your id of the download, the same in all its changes. */
  readonly download_id: string
  readonly type: "download_failed"
  /** The address of the file. */
  readonly url: string
  /** What went wrong, for the model; null or omitted when it is unknown. */
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

/** The state of the browser after an action of the browser toolset, in its `tool_result`. */
export interface BrowserStateBlockParam {
  /** All open tabs. */
  readonly tabs: ReadonlyArray<BrowserStateTabEntry>
  readonly type: "browser_state"
  /**
   * Ends a cached prefix of the prompt here: a later request with the same prefix reads it from the cache, [at a lower
   * price](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call). A request has at most 4 such
   * places.
   */
  readonly cache_control?: CacheControlEphemeral | null
  /** What the action changed besides the page; null or omitted when it changed nothing. */
  readonly state_changes?: ReadonlyArray<BrowserStateChange> | null
}
export const BrowserStateBlockParam: Schema.Codec<BrowserStateBlockParam> = Schema.Struct({
  tabs: Schema.Array(BrowserStateTabEntry),
  type: Schema.Literal("browser_state"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  state_changes: Schema.optionalKey(Schema.NullOr(Schema.Array(BrowserStateChange)))
})

/** A call of a tool that Anthropic ran, from an earlier response. Its result block goes back with it. */
export interface ServerToolUseBlockParam {
  /** The id of the call, the `tool_use_id` of its result. */
  readonly id: string
  /** What the model passed to the tool, an object. */
  readonly input: Schema.Json
  /** The tool that Anthropic ran. Beta: `advisor`. */
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
  /**
   * Ends a cached prefix of the prompt here: a later request with the same prefix reads it from the cache, [at a lower
   * price](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call). A request has at most 4 such
   * places.
   */
  readonly cache_control?: CacheControlEphemeral | null
  /** Who called the tool, the model itself (`direct`) or code that runs at Anthropic. Send it back unchanged. */
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

/** Puts a file into the container, where the code that the model runs can read it. */
export interface ContainerUploadBlockParam {
  /** The id of the file, from `Files.upload`. */
  readonly file_id: string
  readonly type: "container_upload"
  /**
   * Ends a cached prefix of the prompt here: a later request with the same prefix reads it from the cache, [at a lower
   * price](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call). A request has at most 4 such
   * places.
   */
  readonly cache_control?: CacheControlEphemeral | null
}
export const ContainerUploadBlockParam: Schema.Codec<ContainerUploadBlockParam> = Schema.Struct({
  file_id: Schema.String,
  type: Schema.Literal("container_upload"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral))
})

/** A call of an MCP tool by Anthropic, from an earlier response. Beta. */
export interface MCPToolUseBlockParam {
  /** The id of the call, the `tool_use_id` of its result. */
  readonly id: string
  /** What the model passed to the tool. */
  readonly input: Schema.Json
  /** The name of the tool at its server. */
  readonly name: string
  /** The `name` of the server in `mcp_servers`. */
  readonly server_name: string
  readonly type: "mcp_tool_use"
  /**
   * Ends a cached prefix of the prompt here: a later request with the same prefix reads it from the cache, [at a lower
   * price](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call). A request has at most 4 such
   * places.
   */
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

/** A summary from an earlier response, in place of all messages before it. Beta. */
export interface CompactionBlockParam {
  readonly type: "compaction"
  /**
   * Ends a cached prefix of the prompt here: a later request with the same prefix reads it from the cache, [at a lower
   * price](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call). A request has at most 4 such
   * places.
   */
  readonly cache_control?: CacheControlEphemeral | null
  /** The summary of the response, unchanged; null when it has no text. */
  readonly content?: string | null
  /** The encrypted summary of the response, unchanged; null when it has none. */
  readonly encrypted_content?: string | null
  /** The `signature` of the response, unchanged; null when it has none. */
  readonly signature?: string | null
  /** The tool changes of the response, unchanged; null when there are none. */
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

/** The tools of an MCP server, from an earlier response. Beta. */
export interface MCPToolListingBlockParam {
  /** The `name` of the server in `mcp_servers`. */
  readonly mcp_server_name: string
  /** The tools of the response, unchanged. */
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
  /** The id of the model. */
  readonly model: Model
}
export const FallbackInfoParam: Schema.Codec<FallbackInfoParam> = Schema.Struct({
  model: Model
})

/** The place where another model took over, from an earlier response. Beta. */
export interface FallbackBlockParam {
  /** The model that stopped. */
  readonly from: FallbackInfoParam
  /** The model that took over. */
  readonly to: FallbackInfoParam
  readonly type: "fallback"
  /** The trigger of the response, unchanged. */
  readonly trigger?: FallbackRefusalTrigger | Schema.Json
}
export const FallbackBlockParam: Schema.Codec<FallbackBlockParam> = Schema.Struct({
  from: FallbackInfoParam,
  to: FallbackInfoParam,
  type: Schema.Literal("fallback"),
  trigger: Schema.optionalKey(Schema.Union([FallbackRefusalTrigger, Schema.Json]))
})
