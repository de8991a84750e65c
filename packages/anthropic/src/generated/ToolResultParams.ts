// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import {
  BashCodeExecutionToolResultErrorCode,
  CacheControlEphemeral,
  CodeExecutionToolResultErrorCode,
  TextEditorCodeExecutionToolResultErrorCode,
  ToolCaller,
  ToolSearchToolResultErrorCode,
  WebFetchToolResultErrorCode,
  WebSearchToolResultErrorCode
} from "./Common.ts"
import {
  BrowserStateBlockParam,
  DocumentBlockParam,
  ImageBlockParam,
  SearchResultBlockParam,
  TextBlockParam
} from "./ContentParams.ts"

/**
 * Brings a tool with `defer_loading` into the prompt. A tool of your own that returns such blocks is a tool search.
 */
export interface ToolReferenceBlockParam {
  /** The name of the tool in `tools` of the request. */
  readonly tool_name: string
  readonly type: "tool_reference"
  /**
   * Ends a cached prefix of the prompt here: a later request with the same prefix reads it from the cache, [at a lower
   * price](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call). A request has at most 4 such
   * places.
   */
  readonly cache_control?: CacheControlEphemeral | null
}
export const ToolReferenceBlockParam: Schema.Codec<ToolReferenceBlockParam> = Schema.Struct({
  tool_name: Schema.String,
  type: Schema.Literal("tool_reference"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral))
})

/** A block of a tool's result. `tool_reference` and `browser_state` are only for tools of that kind. */
export type ToolResultContent =
  | TextBlockParam
  | ImageBlockParam
  | SearchResultBlockParam
  | DocumentBlockParam
  | ToolReferenceBlockParam
  | BrowserStateBlockParam
  | OpenSchema.Variant
export const ToolResultContent: Schema.Codec<ToolResultContent> = OpenSchema.variants("ToolResultContent", "type", [
  "text",
  "image",
  "search_result",
  "document",
  "tool_reference",
  "browser_state"
], [
  TextBlockParam,
  ImageBlockParam,
  SearchResultBlockParam,
  DocumentBlockParam,
  ToolReferenceBlockParam,
  BrowserStateBlockParam
])

/**
 * The result of a tool that [your program
 * ran](https://effect-genai.github.io/effect-genai/guide/agents.html#an-agent). Each call needs one, in the next
 * message of the user.
 */
export interface ToolResultBlockParam {
  /** The `id` of the `tool_use` block that this is the result of. */
  readonly tool_use_id: string
  readonly type: "tool_result"
  /**
   * Ends a cached prefix of the prompt here: a later request with the same prefix reads it from the cache, [at a lower
   * price](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call). A request has at most 4 such
   * places.
   */
  readonly cache_control?: CacheControlEphemeral | null
  /** What the model reads: a text, or blocks such as images and documents. When omitted, the result is empty. */
  readonly content?: string | ReadonlyArray<ToolResultContent>
  /** Whether the tool failed. The model then reads `content` as an error and can react. `false` when omitted. */
  readonly is_error?: boolean
  /** The toolset that the called tool belongs to, as in its `tool_use` block; null or omitted for other tools. */
  readonly toolset_name?: string | null
}
export const ToolResultBlockParam: Schema.Codec<ToolResultBlockParam> = Schema.Struct({
  tool_use_id: Schema.String,
  type: Schema.Literal("tool_result"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  content: Schema.optionalKey(Schema.Union([Schema.String, Schema.Array(ToolResultContent)])),
  is_error: Schema.optionalKey(Schema.Boolean),
  toolset_name: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** One page that a web search found. Send it back unchanged. */
export interface WebSearchResultBlockParam {
  /**
   * The text of the page, which only Anthropic can read. Send it back unchanged, or later turns cannot cite the page.
   */
  readonly encrypted_content: string
  /** The title of the page. */
  readonly title: string
  readonly type: "web_search_result"
  /** The address of the page. */
  readonly url: string
  /** When the page was last updated, as a text for readers; null when it is unknown. */
  readonly page_age?: string | null
}
export const WebSearchResultBlockParam: Schema.Codec<WebSearchResultBlockParam> = Schema.Struct({
  encrypted_content: Schema.String,
  title: Schema.String,
  type: Schema.Literal("web_search_result"),
  url: Schema.String,
  page_age: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** A web search that failed, as the response had it. */
export interface WebSearchToolRequestErrorObject {
  /** Why the search failed. `too_many_requests` and `unavailable` may pass with time. */
  readonly error_code: WebSearchToolResultErrorCode
  readonly type: "web_search_tool_result_error"
}
export const WebSearchToolRequestErrorObject: Schema.Codec<WebSearchToolRequestErrorObject> = Schema.Struct({
  error_code: WebSearchToolResultErrorCode,
  type: Schema.Literal("web_search_tool_result_error")
})

/** The pages that a web search found, or its error. */
export type WebSearchToolResultBlockParamContent =
  | ReadonlyArray<WebSearchResultBlockParam>
  | WebSearchToolRequestErrorObject
export const WebSearchToolResultBlockParamContent: Schema.Codec<WebSearchToolResultBlockParamContent> = Schema.Union([
  Schema.Array(WebSearchResultBlockParam),
  WebSearchToolRequestErrorObject
])

/** What a web search found, sent back unchanged in the next turn. */
export interface WebSearchToolResultBlockParam {
  /** The pages, or the error, as the response had them. */
  readonly content: WebSearchToolResultBlockParamContent
  /** The `id` of the call that this is the result of, a `server_tool_use` or `mcp_tool_use` block. */
  readonly tool_use_id: string
  readonly type: "web_search_tool_result"
  /**
   * Ends a cached prefix of the prompt here: a later request with the same prefix reads it from the cache, [at a lower
   * price](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call). A request has at most 4 such
   * places.
   */
  readonly cache_control?: CacheControlEphemeral | null
  /** Who called the tool, the model itself (`direct`) or code that runs at Anthropic. Send it back unchanged. */
  readonly caller?: ToolCaller
}
export const WebSearchToolResultBlockParam: Schema.Codec<WebSearchToolResultBlockParam> = Schema.Struct({
  content: WebSearchToolResultBlockParamContent,
  tool_use_id: Schema.String,
  type: Schema.Literal("web_search_tool_result"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  caller: Schema.optionalKey(ToolCaller)
})

/** A web fetch that failed, as the response had it. */
export interface WebFetchToolResultErrorBlockParam {
  /** Why the fetch failed. `url_not_in_prior_context` means that the conversation does not have the URL. */
  readonly error_code: WebFetchToolResultErrorCode
  readonly type: "web_fetch_tool_result_error"
}
export const WebFetchToolResultErrorBlockParam: Schema.Codec<WebFetchToolResultErrorBlockParam> = Schema.Struct({
  error_code: WebFetchToolResultErrorCode,
  type: Schema.Literal("web_fetch_tool_result_error")
})

/** A page or PDF that Anthropic fetched, sent back unchanged. */
export interface WebFetchBlockParam {
  /** The fetched document: a text, or a PDF in Base64. */
  readonly content: DocumentBlockParam
  readonly type: "web_fetch_result"
  /** The address that was fetched. */
  readonly url: string
  /** When the content was fetched; null when it is unknown. RFC 3339. */
  readonly retrieved_at?: string | null
}
export const WebFetchBlockParam: Schema.Codec<WebFetchBlockParam> = Schema.Struct({
  content: DocumentBlockParam,
  type: Schema.Literal("web_fetch_result"),
  url: Schema.String,
  retrieved_at: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** What a web fetch returned, sent back unchanged in the next turn. */
export interface WebFetchToolResultBlockParam {
  /** The fetched document, or the error, as the response had it. */
  readonly content: WebFetchToolResultErrorBlockParam | WebFetchBlockParam | OpenSchema.Variant
  /** The `id` of the call that this is the result of, a `server_tool_use` or `mcp_tool_use` block. */
  readonly tool_use_id: string
  readonly type: "web_fetch_tool_result"
  /**
   * Ends a cached prefix of the prompt here: a later request with the same prefix reads it from the cache, [at a lower
   * price](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call). A request has at most 4 such
   * places.
   */
  readonly cache_control?: CacheControlEphemeral | null
  /** Who called the tool, the model itself (`direct`) or code that runs at Anthropic. Send it back unchanged. */
  readonly caller?: ToolCaller
}
export const WebFetchToolResultBlockParam: Schema.Codec<WebFetchToolResultBlockParam> = Schema.Struct({
  content: OpenSchema.variants("WebFetchToolResultBlockParam.content", "type", [
    "web_fetch_tool_result_error",
    "web_fetch_result"
  ], [WebFetchToolResultErrorBlockParam, WebFetchBlockParam]),
  tool_use_id: Schema.String,
  type: Schema.Literal("web_fetch_tool_result"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  caller: Schema.optionalKey(ToolCaller)
})

/** Code that could not run to its end, as the response had it. */
export interface CodeExecutionToolResultErrorParam {
  /** Why the code could not run. After `execution_time_exceeded`, smaller steps can help. */
  readonly error_code: CodeExecutionToolResultErrorCode
  readonly type: "code_execution_tool_result_error"
}
export const CodeExecutionToolResultErrorParam: Schema.Codec<CodeExecutionToolResultErrorParam> = Schema.Struct({
  error_code: CodeExecutionToolResultErrorCode,
  type: Schema.Literal("code_execution_tool_result_error")
})

/** A file that the code created. */
export interface CodeExecutionOutputBlockParam {
  /**
   * The id of the file. [Files](https://effect-genai.github.io/effect-genai/guide/files.html#lists-and-downloads)
   * downloads it.
   */
  readonly file_id: string
  readonly type: "code_execution_output"
}
export const CodeExecutionOutputBlockParam: Schema.Codec<CodeExecutionOutputBlockParam> = Schema.Struct({
  file_id: Schema.String,
  type: Schema.Literal("code_execution_output")
})

/** What the code printed and created, sent back unchanged. */
export interface CodeExecutionResultBlockParam {
  /** The files that it created; empty when there are none. */
  readonly content: ReadonlyArray<CodeExecutionOutputBlockParam>
  /** The exit code; 0 means success. */
  readonly return_code: number
  /** The standard error, as a text. */
  readonly stderr: string
  /** The standard output, as a text. */
  readonly stdout: string
  readonly type: "code_execution_result"
}
export const CodeExecutionResultBlockParam: Schema.Codec<CodeExecutionResultBlockParam> = Schema.Struct({
  content: Schema.Array(CodeExecutionOutputBlockParam),
  return_code: OpenSchema.number,
  stderr: Schema.String,
  stdout: Schema.String,
  type: Schema.Literal("code_execution_result")
})

/** What the code printed and created, sent back unchanged. */
export interface EncryptedCodeExecutionResultBlockParam {
  /** The files that it created; empty when there are none. */
  readonly content: ReadonlyArray<CodeExecutionOutputBlockParam>
  /** The standard output, which only Anthropic can read. Send it back unchanged. */
  readonly encrypted_stdout: string
  /** The exit code; 0 means success. */
  readonly return_code: number
  /** The standard error, as a text. */
  readonly stderr: string
  readonly type: "encrypted_code_execution_result"
}
export const EncryptedCodeExecutionResultBlockParam: Schema.Codec<EncryptedCodeExecutionResultBlockParam> = Schema
  .Struct({
    content: Schema.Array(CodeExecutionOutputBlockParam),
    encrypted_stdout: Schema.String,
    return_code: OpenSchema.number,
    stderr: Schema.String,
    type: Schema.Literal("encrypted_code_execution_result")
  })

/** What the code printed and created, or the error that kept it from running. */
export type CodeExecutionToolResultBlockParamContent =
  | CodeExecutionToolResultErrorParam
  | CodeExecutionResultBlockParam
  | EncryptedCodeExecutionResultBlockParam
  | OpenSchema.Variant
export const CodeExecutionToolResultBlockParamContent: Schema.Codec<CodeExecutionToolResultBlockParamContent> =
  OpenSchema.variants("CodeExecutionToolResultBlockParamContent", "type", [
    "code_execution_tool_result_error",
    "code_execution_result",
    "encrypted_code_execution_result"
  ], [CodeExecutionToolResultErrorParam, CodeExecutionResultBlockParam, EncryptedCodeExecutionResultBlockParam])

/** What code returned that ran at Anthropic, sent back unchanged in the next turn. */
export interface CodeExecutionToolResultBlockParam {
  /** The output of the code, or the error, as the response had it. */
  readonly content: CodeExecutionToolResultBlockParamContent
  /** The `id` of the call that this is the result of, a `server_tool_use` or `mcp_tool_use` block. */
  readonly tool_use_id: string
  readonly type: "code_execution_tool_result"
  /**
   * Ends a cached prefix of the prompt here: a later request with the same prefix reads it from the cache, [at a lower
   * price](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call). A request has at most 4 such
   * places.
   */
  readonly cache_control?: CacheControlEphemeral | null
}
export const CodeExecutionToolResultBlockParam: Schema.Codec<CodeExecutionToolResultBlockParam> = Schema.Struct({
  content: CodeExecutionToolResultBlockParamContent,
  tool_use_id: Schema.String,
  type: Schema.Literal("code_execution_tool_result"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral))
})

/** A shell command that could not run to its end, as the response had it. */
export interface BashCodeExecutionToolResultErrorParam {
  /** Why the command could not run. `output_file_too_large` means that it created too large a file. */
  readonly error_code: BashCodeExecutionToolResultErrorCode
  readonly type: "bash_code_execution_tool_result_error"
}
export const BashCodeExecutionToolResultErrorParam: Schema.Codec<BashCodeExecutionToolResultErrorParam> = Schema.Struct(
  {
    error_code: BashCodeExecutionToolResultErrorCode,
    type: Schema.Literal("bash_code_execution_tool_result_error")
  }
)

/** A file that the command created. */
export interface BashCodeExecutionOutputBlockParam {
  /**
   * The id of the file. [Files](https://effect-genai.github.io/effect-genai/guide/files.html#lists-and-downloads)
   * downloads it.
   */
  readonly file_id: string
  readonly type: "bash_code_execution_output"
}
export const BashCodeExecutionOutputBlockParam: Schema.Codec<BashCodeExecutionOutputBlockParam> = Schema.Struct({
  file_id: Schema.String,
  type: Schema.Literal("bash_code_execution_output")
})

/** What a shell command printed and created, sent back unchanged. */
export interface BashCodeExecutionResultBlockParam {
  /** The files that it created; empty when there are none. */
  readonly content: ReadonlyArray<BashCodeExecutionOutputBlockParam>
  /** The exit code; 0 means success. */
  readonly return_code: number
  /** The standard error, as a text. */
  readonly stderr: string
  /** The standard output, as a text. */
  readonly stdout: string
  readonly type: "bash_code_execution_result"
}
export const BashCodeExecutionResultBlockParam: Schema.Codec<BashCodeExecutionResultBlockParam> = Schema.Struct({
  content: Schema.Array(BashCodeExecutionOutputBlockParam),
  return_code: OpenSchema.number,
  stderr: Schema.String,
  stdout: Schema.String,
  type: Schema.Literal("bash_code_execution_result")
})

/** What a shell command returned that ran at Anthropic, sent back unchanged in the next turn. */
export interface BashCodeExecutionToolResultBlockParam {
  /** The output of the command, or the error, as the response had it. */
  readonly content: BashCodeExecutionToolResultErrorParam | BashCodeExecutionResultBlockParam | OpenSchema.Variant
  /** The `id` of the call that this is the result of, a `server_tool_use` or `mcp_tool_use` block. */
  readonly tool_use_id: string
  readonly type: "bash_code_execution_tool_result"
  /**
   * Ends a cached prefix of the prompt here: a later request with the same prefix reads it from the cache, [at a lower
   * price](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call). A request has at most 4 such
   * places.
   */
  readonly cache_control?: CacheControlEphemeral | null
}
export const BashCodeExecutionToolResultBlockParam: Schema.Codec<BashCodeExecutionToolResultBlockParam> = Schema.Struct(
  {
    content: OpenSchema.variants("BashCodeExecutionToolResultBlockParam.content", "type", [
      "bash_code_execution_tool_result_error",
      "bash_code_execution_result"
    ], [BashCodeExecutionToolResultErrorParam, BashCodeExecutionResultBlockParam]),
    tool_use_id: Schema.String,
    type: Schema.Literal("bash_code_execution_tool_result"),
    cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral))
  }
)

/** An edit or a view that failed, as the response had it. */
export interface TextEditorCodeExecutionToolResultErrorParam {
  /** Why the command failed. `file_not_found` means that the path is not in the container. */
  readonly error_code: TextEditorCodeExecutionToolResultErrorCode
  readonly type: "text_editor_code_execution_tool_result_error"
  /** The error as a text for readers; null when there is only a code. */
  readonly error_message?: string | null
}
export const TextEditorCodeExecutionToolResultErrorParam: Schema.Codec<TextEditorCodeExecutionToolResultErrorParam> =
  Schema.Struct({
    error_code: TextEditorCodeExecutionToolResultErrorCode,
    type: Schema.Literal("text_editor_code_execution_tool_result_error"),
    error_message: Schema.optionalKey(Schema.NullOr(Schema.String))
  })

/** A file that the model viewed, sent back unchanged. */
export interface TextEditorCodeExecutionViewResultBlockParam {
  /** The text of the viewed lines. */
  readonly content: string
  /** What the file is: `text`, `image` or `pdf`. */
  readonly file_type: OpenSchema.Enum<"text" | "image" | "pdf">
  readonly type: "text_editor_code_execution_view_result"
  /** How many lines `content` has; null when the file has no lines. */
  readonly num_lines?: number | null
  /** The first viewed line, from 1; null when the file has no lines. */
  readonly start_line?: number | null
  /** How many lines the whole file has; null when the file has no lines. */
  readonly total_lines?: number | null
}
export const TextEditorCodeExecutionViewResultBlockParam: Schema.Codec<TextEditorCodeExecutionViewResultBlockParam> =
  Schema.Struct({
    content: Schema.String,
    file_type: OpenSchema.literals("TextEditorCodeExecutionViewResultBlockParam.file_type", ["text", "image", "pdf"]),
    type: Schema.Literal("text_editor_code_execution_view_result"),
    num_lines: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    start_line: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    total_lines: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
  })

/** A file that the model wrote, sent back unchanged. */
export interface TextEditorCodeExecutionCreateResultBlockParam {
  /** Whether the file existed before and was overwritten. */
  readonly is_file_update: boolean
  readonly type: "text_editor_code_execution_create_result"
}
export const TextEditorCodeExecutionCreateResultBlockParam: Schema.Codec<
  TextEditorCodeExecutionCreateResultBlockParam
> = Schema.Struct({
  is_file_update: Schema.Boolean,
  type: Schema.Literal("text_editor_code_execution_create_result")
})

/** A replacement in a file, sent back unchanged. */
export interface TextEditorCodeExecutionStrReplaceResultBlockParam {
  readonly type: "text_editor_code_execution_str_replace_result"
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
}
export const TextEditorCodeExecutionStrReplaceResultBlockParam: Schema.Codec<
  TextEditorCodeExecutionStrReplaceResultBlockParam
> = Schema.Struct({
  type: Schema.Literal("text_editor_code_execution_str_replace_result"),
  lines: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  new_lines: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  new_start: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  old_lines: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  old_start: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

/** What a view or an edit of a file returned, sent back unchanged in the next turn. */
export interface TextEditorCodeExecutionToolResultBlockParam {
  /** The file, or the error, as the response had it. */
  readonly content:
    | TextEditorCodeExecutionToolResultErrorParam
    | TextEditorCodeExecutionViewResultBlockParam
    | TextEditorCodeExecutionCreateResultBlockParam
    | TextEditorCodeExecutionStrReplaceResultBlockParam
    | OpenSchema.Variant
  /** The `id` of the call that this is the result of, a `server_tool_use` or `mcp_tool_use` block. */
  readonly tool_use_id: string
  readonly type: "text_editor_code_execution_tool_result"
  /**
   * Ends a cached prefix of the prompt here: a later request with the same prefix reads it from the cache, [at a lower
   * price](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call). A request has at most 4 such
   * places.
   */
  readonly cache_control?: CacheControlEphemeral | null
}
export const TextEditorCodeExecutionToolResultBlockParam: Schema.Codec<TextEditorCodeExecutionToolResultBlockParam> =
  Schema.Struct({
    content: OpenSchema.variants("TextEditorCodeExecutionToolResultBlockParam.content", "type", [
      "text_editor_code_execution_tool_result_error",
      "text_editor_code_execution_view_result",
      "text_editor_code_execution_create_result",
      "text_editor_code_execution_str_replace_result"
    ], [
      TextEditorCodeExecutionToolResultErrorParam,
      TextEditorCodeExecutionViewResultBlockParam,
      TextEditorCodeExecutionCreateResultBlockParam,
      TextEditorCodeExecutionStrReplaceResultBlockParam
    ]),
    tool_use_id: Schema.String,
    type: Schema.Literal("text_editor_code_execution_tool_result"),
    cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral))
  })

/** A tool search that failed, as the response had it. */
export interface ToolSearchToolResultErrorParam {
  /** Why the search failed. `invalid_tool_input` can mean a pattern that is not a regular expression. */
  readonly error_code: ToolSearchToolResultErrorCode
  readonly type: "tool_search_tool_result_error"
  /** The error as a text for readers; null when there is only a code. */
  readonly error_message?: string | null
}
export const ToolSearchToolResultErrorParam: Schema.Codec<ToolSearchToolResultErrorParam> = Schema.Struct({
  error_code: ToolSearchToolResultErrorCode,
  type: Schema.Literal("tool_search_tool_result_error"),
  error_message: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** The tools that a search found, sent back unchanged. */
export interface ToolSearchToolSearchResultBlockParam {
  /** The found tools, as the response had them. */
  readonly tool_references: ReadonlyArray<ToolReferenceBlockParam>
  readonly type: "tool_search_tool_search_result"
}
export const ToolSearchToolSearchResultBlockParam: Schema.Codec<ToolSearchToolSearchResultBlockParam> = Schema.Struct({
  tool_references: Schema.Array(ToolReferenceBlockParam),
  type: Schema.Literal("tool_search_tool_search_result")
})

/** Which tools a search found, sent back unchanged in the next turn. */
export interface ToolSearchToolResultBlockParam {
  /** The found tools, or the error, as the response had it. */
  readonly content: ToolSearchToolResultErrorParam | ToolSearchToolSearchResultBlockParam | OpenSchema.Variant
  /** The `id` of the call that this is the result of, a `server_tool_use` or `mcp_tool_use` block. */
  readonly tool_use_id: string
  readonly type: "tool_search_tool_result"
  /**
   * Ends a cached prefix of the prompt here: a later request with the same prefix reads it from the cache, [at a lower
   * price](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call). A request has at most 4 such
   * places.
   */
  readonly cache_control?: CacheControlEphemeral | null
}
export const ToolSearchToolResultBlockParam: Schema.Codec<ToolSearchToolResultBlockParam> = Schema.Struct({
  content: OpenSchema.variants("ToolSearchToolResultBlockParam.content", "type", [
    "tool_search_tool_result_error",
    "tool_search_tool_search_result"
  ], [ToolSearchToolResultErrorParam, ToolSearchToolSearchResultBlockParam]),
  tool_use_id: Schema.String,
  type: Schema.Literal("tool_search_tool_result"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral))
})

/** A consultation that failed, as the response had it. Beta. */
export interface AdvisorToolResultErrorParam {
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
export const AdvisorToolResultErrorParam: Schema.Codec<AdvisorToolResultErrorParam> = Schema.Struct({
  error_code: OpenSchema.literals("AdvisorToolResultErrorParam.error_code", [
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

/** The advice of the advisor, sent back unchanged. Beta. */
export interface AdvisorResultBlockParam {
  /** The advice. */
  readonly text: string
  readonly type: "advisor_result"
  /** Why the advisor stopped, such as `max_tokens` for advice that is cut off; null when it is not reported. */
  readonly stop_reason?: string | null
}
export const AdvisorResultBlockParam: Schema.Codec<AdvisorResultBlockParam> = Schema.Struct({
  text: Schema.String,
  type: Schema.Literal("advisor_result"),
  stop_reason: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** The encrypted advice of the advisor, sent back unchanged. Beta. */
export interface AdvisorRedactedResultBlockParam {
  /** The encrypted advice. Send it back unchanged: Anthropic decrypts it for the model. */
  readonly encrypted_content: string
  readonly type: "advisor_redacted_result"
  /** Why the advisor stopped, such as `max_tokens` for advice that is cut off; null when it is not reported. */
  readonly stop_reason?: string | null
}
export const AdvisorRedactedResultBlockParam: Schema.Codec<AdvisorRedactedResultBlockParam> = Schema.Struct({
  encrypted_content: Schema.String,
  type: Schema.Literal("advisor_redacted_result"),
  stop_reason: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** What the advisor returned, sent back unchanged in the next turn. Beta. */
export interface AdvisorToolResultBlockParam {
  /** The advice, or the error, as the response had it. */
  readonly content:
    | AdvisorToolResultErrorParam
    | AdvisorResultBlockParam
    | AdvisorRedactedResultBlockParam
    | OpenSchema.Variant
  /** The `id` of the call that this is the result of, a `server_tool_use` or `mcp_tool_use` block. */
  readonly tool_use_id: string
  readonly type: "advisor_tool_result"
  /**
   * Ends a cached prefix of the prompt here: a later request with the same prefix reads it from the cache, [at a lower
   * price](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call). A request has at most 4 such
   * places.
   */
  readonly cache_control?: CacheControlEphemeral | null
}
export const AdvisorToolResultBlockParam: Schema.Codec<AdvisorToolResultBlockParam> = Schema.Struct({
  content: OpenSchema.variants("AdvisorToolResultBlockParam.content", "type", [
    "advisor_tool_result_error",
    "advisor_result",
    "advisor_redacted_result"
  ], [AdvisorToolResultErrorParam, AdvisorResultBlockParam, AdvisorRedactedResultBlockParam]),
  tool_use_id: Schema.String,
  type: Schema.Literal("advisor_tool_result"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral))
})

/** What a tool of an MCP server returned, sent back unchanged in the next turn. Beta. */
export interface RequestMCPToolResultBlockParam {
  /** The `id` of the call that this is the result of, a `server_tool_use` or `mcp_tool_use` block. */
  readonly tool_use_id: string
  readonly type: "mcp_tool_result"
  /**
   * Ends a cached prefix of the prompt here: a later request with the same prefix reads it from the cache, [at a lower
   * price](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call). A request has at most 4 such
   * places.
   */
  readonly cache_control?: CacheControlEphemeral | null
  /** The result, as the response had it. When omitted, it is empty. */
  readonly content?: string | ReadonlyArray<TextBlockParam>
  /** Whether the call failed. `false` when omitted. */
  readonly is_error?: boolean
}
export const RequestMCPToolResultBlockParam: Schema.Codec<RequestMCPToolResultBlockParam> = Schema.Struct({
  tool_use_id: Schema.String,
  type: Schema.Literal("mcp_tool_result"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  content: Schema.optionalKey(Schema.Union([Schema.String, Schema.Array(TextBlockParam)])),
  is_error: Schema.optionalKey(Schema.Boolean)
})
