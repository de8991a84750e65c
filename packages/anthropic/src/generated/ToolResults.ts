// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import {
  BashCodeExecutionToolResultErrorCode,
  CodeExecutionToolResultErrorCode,
  TextEditorCodeExecutionToolResultErrorCode,
  ToolCaller,
  ToolSearchToolResultErrorCode,
  WebFetchToolResultErrorCode,
  WebSearchToolResultErrorCode
} from "./Common.ts"
import { DocumentBlock, TextBlock } from "./Content.ts"

/** A web search that failed. The model reads the code and goes on. */
export interface WebSearchToolResultErrorObject {
  /** Why the search failed. `too_many_requests` and `unavailable` may pass with time. */
  readonly error_code: WebSearchToolResultErrorCode
  readonly type: "web_search_tool_result_error"
}
export const WebSearchToolResultErrorObject: Schema.Codec<WebSearchToolResultErrorObject> = Schema.Struct({
  error_code: WebSearchToolResultErrorCode,
  type: Schema.Literal("web_search_tool_result_error")
})

/** One page that a web search found. */
export interface WebSearchResultBlock {
  /**
   * The text of the page, which only Anthropic can read. Send it back unchanged, or later turns cannot cite the page.
   */
  readonly encrypted_content: string
  /** When the page was last updated, as a text for readers; null when it is unknown. */
  readonly page_age?: string | null
  /** The title of the page. */
  readonly title: string
  readonly type: "web_search_result"
  /** The address of the page. */
  readonly url: string
}
export const WebSearchResultBlock: Schema.Codec<WebSearchResultBlock> = Schema.Struct({
  encrypted_content: Schema.String,
  page_age: Schema.optionalKey(Schema.NullOr(Schema.String)),
  title: Schema.String,
  type: Schema.Literal("web_search_result"),
  url: Schema.String
})

/** The pages that a web search found, or its error. */
export type WebSearchToolResultBlockContent = WebSearchToolResultErrorObject | ReadonlyArray<WebSearchResultBlock>
export const WebSearchToolResultBlockContent: Schema.Codec<WebSearchToolResultBlockContent> = Schema.Union([
  WebSearchToolResultErrorObject,
  Schema.Array(WebSearchResultBlock)
])

/** What a web search at Anthropic found, for the model and for you. */
export interface WebSearchToolResultBlock {
  /** Who called the tool, the model itself (`direct`) or code that runs at Anthropic. Send it back unchanged. */
  readonly caller?: ToolCaller
  /** The pages in the order of the search, or an object if it failed. */
  readonly content: WebSearchToolResultBlockContent
  /** The `id` of the call that this is the result of, a `server_tool_use` or `mcp_tool_use` block. */
  readonly tool_use_id: string
  readonly type: "web_search_tool_result"
}
export const WebSearchToolResultBlock: Schema.Codec<WebSearchToolResultBlock> = Schema.Struct({
  caller: Schema.optionalKey(ToolCaller),
  content: WebSearchToolResultBlockContent,
  tool_use_id: Schema.String,
  type: Schema.Literal("web_search_tool_result")
})

/** A web fetch that failed. The model reads the code and goes on. */
export interface WebFetchToolResultErrorBlock {
  /** Why the fetch failed. `url_not_in_prior_context` means that the conversation does not have the URL. */
  readonly error_code: WebFetchToolResultErrorCode
  readonly type: "web_fetch_tool_result_error"
}
export const WebFetchToolResultErrorBlock: Schema.Codec<WebFetchToolResultErrorBlock> = Schema.Struct({
  error_code: WebFetchToolResultErrorCode,
  type: Schema.Literal("web_fetch_tool_result_error")
})

/** A page or PDF that Anthropic fetched. */
export interface WebFetchBlock {
  /** The fetched document: a text, or a PDF in Base64. */
  readonly content: DocumentBlock
  /** When the content was fetched; null when it is unknown. RFC 3339. */
  readonly retrieved_at?: string | null
  readonly type: "web_fetch_result"
  /** The address that was fetched. */
  readonly url: string
}
export const WebFetchBlock: Schema.Codec<WebFetchBlock> = Schema.Struct({
  content: DocumentBlock,
  retrieved_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("web_fetch_result"),
  url: Schema.String
})

/** What a web fetch at Anthropic returned. Its document counts as input tokens of every later turn. */
export interface WebFetchToolResultBlock {
  /** Who called the tool, the model itself (`direct`) or code that runs at Anthropic. Send it back unchanged. */
  readonly caller?: ToolCaller
  /** The fetched document, or an error. */
  readonly content: WebFetchToolResultErrorBlock | WebFetchBlock | OpenSchema.Variant
  /** The `id` of the call that this is the result of, a `server_tool_use` or `mcp_tool_use` block. */
  readonly tool_use_id: string
  readonly type: "web_fetch_tool_result"
}
export const WebFetchToolResultBlock: Schema.Codec<WebFetchToolResultBlock> = Schema.Struct({
  caller: Schema.optionalKey(ToolCaller),
  content: OpenSchema.variants("WebFetchToolResultBlock.content", "type", [
    "web_fetch_tool_result_error",
    "web_fetch_result"
  ], [WebFetchToolResultErrorBlock, WebFetchBlock]),
  tool_use_id: Schema.String,
  type: Schema.Literal("web_fetch_tool_result")
})

/** Code that could not run to its end at Anthropic. An error that the code itself raised is in `stderr` instead. */
export interface CodeExecutionToolResultErrorObject {
  /** Why the code could not run. After `execution_time_exceeded`, smaller steps can help. */
  readonly error_code: CodeExecutionToolResultErrorCode
  readonly type: "code_execution_tool_result_error"
}
export const CodeExecutionToolResultErrorObject: Schema.Codec<CodeExecutionToolResultErrorObject> = Schema.Struct({
  error_code: CodeExecutionToolResultErrorCode,
  type: Schema.Literal("code_execution_tool_result_error")
})

/** A file that the code created. */
export interface CodeExecutionOutputBlock {
  /**
   * The id of the file. [Files](https://effect-genai.github.io/effect-genai/guide/files.html#lists-and-downloads)
   * downloads it.
   */
  readonly file_id: string
  readonly type: "code_execution_output"
}
export const CodeExecutionOutputBlock: Schema.Codec<CodeExecutionOutputBlock> = Schema.Struct({
  file_id: Schema.String,
  type: Schema.Literal("code_execution_output")
})

/** What the code printed and created. */
export interface CodeExecutionResultBlock {
  /** The files that it created; empty when there are none. */
  readonly content: ReadonlyArray<CodeExecutionOutputBlock>
  /** The exit code; 0 means success. */
  readonly return_code: number
  /** The standard error, as a text. */
  readonly stderr: string
  /** The standard output, as a text. */
  readonly stdout: string
  readonly type: "code_execution_result"
}
export const CodeExecutionResultBlock: Schema.Codec<CodeExecutionResultBlock> = Schema.Struct({
  content: Schema.Array(CodeExecutionOutputBlock),
  return_code: OpenSchema.number,
  stderr: Schema.String,
  stdout: Schema.String,
  type: Schema.Literal("code_execution_result")
})

/** What the code printed and created, with an output that only Anthropic can read. */
export interface EncryptedCodeExecutionResultBlock {
  /** The files that it created; empty when there are none. */
  readonly content: ReadonlyArray<CodeExecutionOutputBlock>
  /** The standard output, which only Anthropic can read. Send it back unchanged. */
  readonly encrypted_stdout: string
  /** The exit code; 0 means success. */
  readonly return_code: number
  /** The standard error, as a text. */
  readonly stderr: string
  readonly type: "encrypted_code_execution_result"
}
export const EncryptedCodeExecutionResultBlock: Schema.Codec<EncryptedCodeExecutionResultBlock> = Schema.Struct({
  content: Schema.Array(CodeExecutionOutputBlock),
  encrypted_stdout: Schema.String,
  return_code: OpenSchema.number,
  stderr: Schema.String,
  type: Schema.Literal("encrypted_code_execution_result")
})

/** What the code printed and created, or the error that kept it from running. */
export type CodeExecutionToolResultBlockContent =
  | CodeExecutionToolResultErrorObject
  | CodeExecutionResultBlock
  | EncryptedCodeExecutionResultBlock
  | OpenSchema.Variant
export const CodeExecutionToolResultBlockContent: Schema.Codec<CodeExecutionToolResultBlockContent> = OpenSchema
  .variants("CodeExecutionToolResultBlockContent", "type", [
    "code_execution_tool_result_error",
    "code_execution_result",
    "encrypted_code_execution_result"
  ], [CodeExecutionToolResultErrorObject, CodeExecutionResultBlock, EncryptedCodeExecutionResultBlock])

/** What code returned that ran in a container at Anthropic. */
export interface CodeExecutionToolResultBlock {
  /** The output of the code, or an error. */
  readonly content: CodeExecutionToolResultBlockContent
  /** The `id` of the call that this is the result of, a `server_tool_use` or `mcp_tool_use` block. */
  readonly tool_use_id: string
  readonly type: "code_execution_tool_result"
}
export const CodeExecutionToolResultBlock: Schema.Codec<CodeExecutionToolResultBlock> = Schema.Struct({
  content: CodeExecutionToolResultBlockContent,
  tool_use_id: Schema.String,
  type: Schema.Literal("code_execution_tool_result")
})

/**
 * A shell command that could not run to its end at Anthropic. A command that fails has a `return_code` other than 0
 * instead.
 */
export interface BashCodeExecutionToolResultErrorObject {
  /** Why the command could not run. `output_file_too_large` means that it created too large a file. */
  readonly error_code: BashCodeExecutionToolResultErrorCode
  readonly type: "bash_code_execution_tool_result_error"
}
export const BashCodeExecutionToolResultErrorObject: Schema.Codec<BashCodeExecutionToolResultErrorObject> = Schema
  .Struct({
    error_code: BashCodeExecutionToolResultErrorCode,
    type: Schema.Literal("bash_code_execution_tool_result_error")
  })

/** A file that the command created. */
export interface BashCodeExecutionOutputBlock {
  /**
   * The id of the file. [Files](https://effect-genai.github.io/effect-genai/guide/files.html#lists-and-downloads)
   * downloads it.
   */
  readonly file_id: string
  readonly type: "bash_code_execution_output"
}
export const BashCodeExecutionOutputBlock: Schema.Codec<BashCodeExecutionOutputBlock> = Schema.Struct({
  file_id: Schema.String,
  type: Schema.Literal("bash_code_execution_output")
})

/** What a shell command printed and created. */
export interface BashCodeExecutionResultBlock {
  /** The files that it created; empty when there are none. */
  readonly content: ReadonlyArray<BashCodeExecutionOutputBlock>
  /** The exit code; 0 means success. */
  readonly return_code: number
  /** The standard error, as a text. */
  readonly stderr: string
  /** The standard output, as a text. */
  readonly stdout: string
  readonly type: "bash_code_execution_result"
}
export const BashCodeExecutionResultBlock: Schema.Codec<BashCodeExecutionResultBlock> = Schema.Struct({
  content: Schema.Array(BashCodeExecutionOutputBlock),
  return_code: OpenSchema.number,
  stderr: Schema.String,
  stdout: Schema.String,
  type: Schema.Literal("bash_code_execution_result")
})

/** What a shell command returned that ran in a container at Anthropic. */
export interface BashCodeExecutionToolResultBlock {
  /** The output of the command, or an error. */
  readonly content: BashCodeExecutionToolResultErrorObject | BashCodeExecutionResultBlock | OpenSchema.Variant
  /** The `id` of the call that this is the result of, a `server_tool_use` or `mcp_tool_use` block. */
  readonly tool_use_id: string
  readonly type: "bash_code_execution_tool_result"
}
export const BashCodeExecutionToolResultBlock: Schema.Codec<BashCodeExecutionToolResultBlock> = Schema.Struct({
  content: OpenSchema.variants("BashCodeExecutionToolResultBlock.content", "type", [
    "bash_code_execution_tool_result_error",
    "bash_code_execution_result"
  ], [BashCodeExecutionToolResultErrorObject, BashCodeExecutionResultBlock]),
  tool_use_id: Schema.String,
  type: Schema.Literal("bash_code_execution_tool_result")
})

/** An edit or a view that failed in the container at Anthropic. */
export interface TextEditorCodeExecutionToolResultErrorObject {
  /** Why the command failed. `file_not_found` means that the path is not in the container. */
  readonly error_code: TextEditorCodeExecutionToolResultErrorCode
  /** The error as a text for readers; null when there is only a code. */
  readonly error_message?: string | null
  readonly type: "text_editor_code_execution_tool_result_error"
}
export const TextEditorCodeExecutionToolResultErrorObject: Schema.Codec<TextEditorCodeExecutionToolResultErrorObject> =
  Schema.Struct({
    error_code: TextEditorCodeExecutionToolResultErrorCode,
    error_message: Schema.optionalKey(Schema.NullOr(Schema.String)),
    type: Schema.Literal("text_editor_code_execution_tool_result_error")
  })

/** A file of the container, or some of its lines, that the model viewed. */
export interface TextEditorCodeExecutionViewResultBlock {
  /** The text of the viewed lines. */
  readonly content: string
  /** What the file is: `text`, `image` or `pdf`. */
  readonly file_type: OpenSchema.Enum<"text" | "image" | "pdf">
  /** How many lines `content` has; null when the file has no lines. */
  readonly num_lines?: number | null
  /** The first viewed line, from 1; null when the file has no lines. */
  readonly start_line?: number | null
  /** How many lines the whole file has; null when the file has no lines. */
  readonly total_lines?: number | null
  readonly type: "text_editor_code_execution_view_result"
}
export const TextEditorCodeExecutionViewResultBlock: Schema.Codec<TextEditorCodeExecutionViewResultBlock> = Schema
  .Struct({
    content: Schema.String,
    file_type: OpenSchema.literals("TextEditorCodeExecutionViewResultBlock.file_type", ["text", "image", "pdf"]),
    num_lines: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    start_line: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    total_lines: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    type: Schema.Literal("text_editor_code_execution_view_result")
  })

/** A file that the model wrote in the container. */
export interface TextEditorCodeExecutionCreateResultBlock {
  /** Whether the file existed before and was overwritten. */
  readonly is_file_update: boolean
  readonly type: "text_editor_code_execution_create_result"
}
export const TextEditorCodeExecutionCreateResultBlock: Schema.Codec<TextEditorCodeExecutionCreateResultBlock> = Schema
  .Struct({
    is_file_update: Schema.Boolean,
    type: Schema.Literal("text_editor_code_execution_create_result")
  })

/** A replacement in a file of the container, as a diff. */
export interface TextEditorCodeExecutionStrReplaceResultBlock {
  /** The lines of the diff, each with its sign for removed, added or unchanged; null when there is no diff. */
  readonly lines?: ReadonlyArray<string> | null
  /** How many lines the changed part has after the edit; null when there is no diff. */
  readonly new_lines?: number | null
  /** The first line of the changed part after the edit, from 1; null when there is no diff. */
  readonly new_start?: number | null
  /** How many lines the changed part had before the edit; null when there is no diff. */
  readonly old_lines?: number | null
  /** The first line of the changed part before the edit, from 1; null when there is no diff. */
  readonly old_start?: number | null
  readonly type: "text_editor_code_execution_str_replace_result"
}
export const TextEditorCodeExecutionStrReplaceResultBlock: Schema.Codec<TextEditorCodeExecutionStrReplaceResultBlock> =
  Schema.Struct({
    lines: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
    new_lines: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    new_start: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    old_lines: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    old_start: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    type: Schema.Literal("text_editor_code_execution_str_replace_result")
  })

/** What a view or an edit of a file returned in the container at Anthropic. */
export interface TextEditorCodeExecutionToolResultBlock {
  /** The viewed, written or changed file, or an error. */
  readonly content:
    | TextEditorCodeExecutionToolResultErrorObject
    | TextEditorCodeExecutionViewResultBlock
    | TextEditorCodeExecutionCreateResultBlock
    | TextEditorCodeExecutionStrReplaceResultBlock
    | OpenSchema.Variant
  /** The `id` of the call that this is the result of, a `server_tool_use` or `mcp_tool_use` block. */
  readonly tool_use_id: string
  readonly type: "text_editor_code_execution_tool_result"
}
export const TextEditorCodeExecutionToolResultBlock: Schema.Codec<TextEditorCodeExecutionToolResultBlock> = Schema
  .Struct({
    content: OpenSchema.variants("TextEditorCodeExecutionToolResultBlock.content", "type", [
      "text_editor_code_execution_tool_result_error",
      "text_editor_code_execution_view_result",
      "text_editor_code_execution_create_result",
      "text_editor_code_execution_str_replace_result"
    ], [
      TextEditorCodeExecutionToolResultErrorObject,
      TextEditorCodeExecutionViewResultBlock,
      TextEditorCodeExecutionCreateResultBlock,
      TextEditorCodeExecutionStrReplaceResultBlock
    ]),
    tool_use_id: Schema.String,
    type: Schema.Literal("text_editor_code_execution_tool_result")
  })

/** A tool search that failed. */
export interface ToolSearchToolResultErrorObject {
  /** Why the search failed. `invalid_tool_input` can mean a pattern that is not a regular expression. */
  readonly error_code: ToolSearchToolResultErrorCode
  /** The error as a text for readers; null when there is only a code. */
  readonly error_message?: string | null
  readonly type: "tool_search_tool_result_error"
}
export const ToolSearchToolResultErrorObject: Schema.Codec<ToolSearchToolResultErrorObject> = Schema.Struct({
  error_code: ToolSearchToolResultErrorCode,
  error_message: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("tool_search_tool_result_error")
})

/** A tool that a tool search found. Its definition is now in the prompt, and the model can call it. */
export interface ToolReferenceBlock {
  /** The name of the tool in `tools` of the request. */
  readonly tool_name: string
  readonly type: "tool_reference"
}
export const ToolReferenceBlock: Schema.Codec<ToolReferenceBlock> = Schema.Struct({
  tool_name: Schema.String,
  type: Schema.Literal("tool_reference")
})

/** The tools that a search found. */
export interface ToolSearchToolSearchResultBlock {
  /** The found tools; empty when none matched. */
  readonly tool_references: ReadonlyArray<ToolReferenceBlock>
  readonly type: "tool_search_tool_search_result"
}
export const ToolSearchToolSearchResultBlock: Schema.Codec<ToolSearchToolSearchResultBlock> = Schema.Struct({
  tool_references: Schema.Array(ToolReferenceBlock),
  type: Schema.Literal("tool_search_tool_search_result")
})

/** Which tools with `defer_loading` a search at Anthropic found. */
export interface ToolSearchToolResultBlock {
  /** The found tools, or an error. */
  readonly content: ToolSearchToolResultErrorObject | ToolSearchToolSearchResultBlock | OpenSchema.Variant
  /** The `id` of the call that this is the result of, a `server_tool_use` or `mcp_tool_use` block. */
  readonly tool_use_id: string
  readonly type: "tool_search_tool_result"
}
export const ToolSearchToolResultBlock: Schema.Codec<ToolSearchToolResultBlock> = Schema.Struct({
  content: OpenSchema.variants("ToolSearchToolResultBlock.content", "type", [
    "tool_search_tool_result_error",
    "tool_search_tool_search_result"
  ], [ToolSearchToolResultErrorObject, ToolSearchToolSearchResultBlock]),
  tool_use_id: Schema.String,
  type: Schema.Literal("tool_search_tool_result")
})

/** A consultation that failed. The model goes on without advice. Beta. */
export interface AdvisorToolResultErrorObject {
  /** Why there is no advice. `prompt_too_long` means that the conversation does not fit the advisor. */
  readonly error_code: OpenSchema.Enum<
    | "max_uses_exceeded"
    | "prompt_too_long"
    | "too_many_requests"
    | "overloaded"
    | "unavailable"
    | "execution_time_exceeded"
    | "model_not_found"
  >
  readonly type: "advisor_tool_result_error"
}
export const AdvisorToolResultErrorObject: Schema.Codec<AdvisorToolResultErrorObject> = Schema.Struct({
  error_code: OpenSchema.literals("AdvisorToolResultErrorObject.error_code", [
    "max_uses_exceeded",
    "prompt_too_long",
    "too_many_requests",
    "overloaded",
    "unavailable",
    "execution_time_exceeded",
    "model_not_found"
  ]),
  type: Schema.Literal("advisor_tool_result_error")
})

/** The advice of the advisor, readable. Beta. */
export interface AdvisorResultBlock {
  /** Why the advisor stopped, such as `max_tokens` for advice that is cut off; null when it is not reported. */
  readonly stop_reason?: string | null
  /** The advice. */
  readonly text: string
  readonly type: "advisor_result"
}
export const AdvisorResultBlock: Schema.Codec<AdvisorResultBlock> = Schema.Struct({
  stop_reason: Schema.optionalKey(Schema.NullOr(Schema.String)),
  text: Schema.String,
  type: Schema.Literal("advisor_result")
})

/** The advice of an advisor whose text only Anthropic and the model can read. Beta. */
export interface AdvisorRedactedResultBlock {
  /** The encrypted advice. Send it back unchanged: Anthropic decrypts it for the model. */
  readonly encrypted_content: string
  /** Why the advisor stopped, such as `max_tokens` for advice that is cut off; null when it is not reported. */
  readonly stop_reason?: string | null
  readonly type: "advisor_redacted_result"
}
export const AdvisorRedactedResultBlock: Schema.Codec<AdvisorRedactedResultBlock> = Schema.Struct({
  encrypted_content: Schema.String,
  stop_reason: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("advisor_redacted_result")
})

/** What the advisor returned to the model. Beta. */
export interface AdvisorToolResultBlock {
  /** The advice, or an error. */
  readonly content: AdvisorToolResultErrorObject | AdvisorResultBlock | AdvisorRedactedResultBlock | OpenSchema.Variant
  /** The `id` of the call that this is the result of, a `server_tool_use` or `mcp_tool_use` block. */
  readonly tool_use_id: string
  readonly type: "advisor_tool_result"
}
export const AdvisorToolResultBlock: Schema.Codec<AdvisorToolResultBlock> = Schema.Struct({
  content: OpenSchema.variants("AdvisorToolResultBlock.content", "type", [
    "advisor_tool_result_error",
    "advisor_result",
    "advisor_redacted_result"
  ], [AdvisorToolResultErrorObject, AdvisorResultBlock, AdvisorRedactedResultBlock]),
  tool_use_id: Schema.String,
  type: Schema.Literal("advisor_tool_result")
})

/**
 * What a tool of an MCP server returned to
 * [Anthropic](https://effect-genai.github.io/effect-genai/guide/mcp.html#at-anthropic). Beta.
 */
export interface MCPToolResultBlock {
  /** The result as a text or as blocks of text. */
  readonly content: string | ReadonlyArray<TextBlock>
  /** Whether the call failed; the reason is then in `content`. */
  readonly is_error: boolean
  /** The `id` of the call that this is the result of, a `server_tool_use` or `mcp_tool_use` block. */
  readonly tool_use_id: string
  readonly type: "mcp_tool_result"
}
export const MCPToolResultBlock: Schema.Codec<MCPToolResultBlock> = Schema.Struct({
  content: Schema.Union([Schema.String, Schema.Array(TextBlock)]),
  is_error: Schema.Boolean,
  tool_use_id: Schema.String,
  type: Schema.Literal("mcp_tool_result")
})
