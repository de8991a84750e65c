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

export interface ToolReferenceBlockParam {
  readonly tool_name: string
  readonly type: "tool_reference"
  readonly cache_control?: CacheControlEphemeral | null
}
export const ToolReferenceBlockParam: Schema.Codec<ToolReferenceBlockParam> = Schema.Struct({
  tool_name: Schema.String,
  type: Schema.Literal("tool_reference"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral))
})

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

export interface ToolResultBlockParam {
  readonly tool_use_id: string
  readonly type: "tool_result"
  readonly cache_control?: CacheControlEphemeral | null
  readonly content?: string | ReadonlyArray<ToolResultContent>
  readonly is_error?: boolean
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

export interface WebSearchResultBlockParam {
  readonly encrypted_content: string
  readonly title: string
  readonly type: "web_search_result"
  readonly url: string
  readonly page_age?: string | null
}
export const WebSearchResultBlockParam: Schema.Codec<WebSearchResultBlockParam> = Schema.Struct({
  encrypted_content: Schema.String,
  title: Schema.String,
  type: Schema.Literal("web_search_result"),
  url: Schema.String,
  page_age: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface WebSearchToolRequestErrorObject {
  readonly error_code: WebSearchToolResultErrorCode
  readonly type: "web_search_tool_result_error"
}
export const WebSearchToolRequestErrorObject: Schema.Codec<WebSearchToolRequestErrorObject> = Schema.Struct({
  error_code: WebSearchToolResultErrorCode,
  type: Schema.Literal("web_search_tool_result_error")
})

export type WebSearchToolResultBlockParamContent =
  | ReadonlyArray<WebSearchResultBlockParam>
  | WebSearchToolRequestErrorObject
export const WebSearchToolResultBlockParamContent: Schema.Codec<WebSearchToolResultBlockParamContent> = Schema.Union([
  Schema.Array(WebSearchResultBlockParam),
  WebSearchToolRequestErrorObject
])

export interface WebSearchToolResultBlockParam {
  readonly content: WebSearchToolResultBlockParamContent
  readonly tool_use_id: string
  readonly type: "web_search_tool_result"
  readonly cache_control?: CacheControlEphemeral | null
  readonly caller?: ToolCaller
}
export const WebSearchToolResultBlockParam: Schema.Codec<WebSearchToolResultBlockParam> = Schema.Struct({
  content: WebSearchToolResultBlockParamContent,
  tool_use_id: Schema.String,
  type: Schema.Literal("web_search_tool_result"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  caller: Schema.optionalKey(ToolCaller)
})

export interface WebFetchToolResultErrorBlockParam {
  readonly error_code: WebFetchToolResultErrorCode
  readonly type: "web_fetch_tool_result_error"
}
export const WebFetchToolResultErrorBlockParam: Schema.Codec<WebFetchToolResultErrorBlockParam> = Schema.Struct({
  error_code: WebFetchToolResultErrorCode,
  type: Schema.Literal("web_fetch_tool_result_error")
})

export interface WebFetchBlockParam {
  readonly content: DocumentBlockParam
  readonly type: "web_fetch_result"
  readonly url: string
  /** RFC 3339. */
  readonly retrieved_at?: string | null
}
export const WebFetchBlockParam: Schema.Codec<WebFetchBlockParam> = Schema.Struct({
  content: DocumentBlockParam,
  type: Schema.Literal("web_fetch_result"),
  url: Schema.String,
  retrieved_at: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface WebFetchToolResultBlockParam {
  readonly content: WebFetchToolResultErrorBlockParam | WebFetchBlockParam | OpenSchema.Variant
  readonly tool_use_id: string
  readonly type: "web_fetch_tool_result"
  readonly cache_control?: CacheControlEphemeral | null
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

export interface CodeExecutionToolResultErrorParam {
  readonly error_code: CodeExecutionToolResultErrorCode
  readonly type: "code_execution_tool_result_error"
}
export const CodeExecutionToolResultErrorParam: Schema.Codec<CodeExecutionToolResultErrorParam> = Schema.Struct({
  error_code: CodeExecutionToolResultErrorCode,
  type: Schema.Literal("code_execution_tool_result_error")
})

export interface CodeExecutionOutputBlockParam {
  readonly file_id: string
  readonly type: "code_execution_output"
}
export const CodeExecutionOutputBlockParam: Schema.Codec<CodeExecutionOutputBlockParam> = Schema.Struct({
  file_id: Schema.String,
  type: Schema.Literal("code_execution_output")
})

export interface CodeExecutionResultBlockParam {
  readonly content: ReadonlyArray<CodeExecutionOutputBlockParam>
  readonly return_code: number
  readonly stderr: string
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

export interface EncryptedCodeExecutionResultBlockParam {
  readonly content: ReadonlyArray<CodeExecutionOutputBlockParam>
  readonly encrypted_stdout: string
  readonly return_code: number
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

export interface CodeExecutionToolResultBlockParam {
  readonly content: CodeExecutionToolResultBlockParamContent
  readonly tool_use_id: string
  readonly type: "code_execution_tool_result"
  readonly cache_control?: CacheControlEphemeral | null
}
export const CodeExecutionToolResultBlockParam: Schema.Codec<CodeExecutionToolResultBlockParam> = Schema.Struct({
  content: CodeExecutionToolResultBlockParamContent,
  tool_use_id: Schema.String,
  type: Schema.Literal("code_execution_tool_result"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral))
})

export interface BashCodeExecutionToolResultErrorParam {
  readonly error_code: BashCodeExecutionToolResultErrorCode
  readonly type: "bash_code_execution_tool_result_error"
}
export const BashCodeExecutionToolResultErrorParam: Schema.Codec<BashCodeExecutionToolResultErrorParam> = Schema.Struct(
  {
    error_code: BashCodeExecutionToolResultErrorCode,
    type: Schema.Literal("bash_code_execution_tool_result_error")
  }
)

export interface BashCodeExecutionOutputBlockParam {
  readonly file_id: string
  readonly type: "bash_code_execution_output"
}
export const BashCodeExecutionOutputBlockParam: Schema.Codec<BashCodeExecutionOutputBlockParam> = Schema.Struct({
  file_id: Schema.String,
  type: Schema.Literal("bash_code_execution_output")
})

export interface BashCodeExecutionResultBlockParam {
  readonly content: ReadonlyArray<BashCodeExecutionOutputBlockParam>
  readonly return_code: number
  readonly stderr: string
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

export interface BashCodeExecutionToolResultBlockParam {
  readonly content: BashCodeExecutionToolResultErrorParam | BashCodeExecutionResultBlockParam | OpenSchema.Variant
  readonly tool_use_id: string
  readonly type: "bash_code_execution_tool_result"
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

export interface TextEditorCodeExecutionToolResultErrorParam {
  readonly error_code: TextEditorCodeExecutionToolResultErrorCode
  readonly type: "text_editor_code_execution_tool_result_error"
  readonly error_message?: string | null
}
export const TextEditorCodeExecutionToolResultErrorParam: Schema.Codec<TextEditorCodeExecutionToolResultErrorParam> =
  Schema.Struct({
    error_code: TextEditorCodeExecutionToolResultErrorCode,
    type: Schema.Literal("text_editor_code_execution_tool_result_error"),
    error_message: Schema.optionalKey(Schema.NullOr(Schema.String))
  })

export interface TextEditorCodeExecutionViewResultBlockParam {
  readonly content: string
  readonly file_type: OpenSchema.Enum<"text" | "image" | "pdf">
  readonly type: "text_editor_code_execution_view_result"
  readonly num_lines?: number | null
  readonly start_line?: number | null
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

export interface TextEditorCodeExecutionCreateResultBlockParam {
  readonly is_file_update: boolean
  readonly type: "text_editor_code_execution_create_result"
}
export const TextEditorCodeExecutionCreateResultBlockParam: Schema.Codec<
  TextEditorCodeExecutionCreateResultBlockParam
> = Schema.Struct({
  is_file_update: Schema.Boolean,
  type: Schema.Literal("text_editor_code_execution_create_result")
})

export interface TextEditorCodeExecutionStrReplaceResultBlockParam {
  readonly type: "text_editor_code_execution_str_replace_result"
  readonly lines?: ReadonlyArray<string> | null
  readonly new_lines?: number | null
  readonly new_start?: number | null
  readonly old_lines?: number | null
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

export interface TextEditorCodeExecutionToolResultBlockParam {
  readonly content:
    | TextEditorCodeExecutionToolResultErrorParam
    | TextEditorCodeExecutionViewResultBlockParam
    | TextEditorCodeExecutionCreateResultBlockParam
    | TextEditorCodeExecutionStrReplaceResultBlockParam
    | OpenSchema.Variant
  readonly tool_use_id: string
  readonly type: "text_editor_code_execution_tool_result"
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

export interface ToolSearchToolResultErrorParam {
  readonly error_code: ToolSearchToolResultErrorCode
  readonly type: "tool_search_tool_result_error"
  readonly error_message?: string | null
}
export const ToolSearchToolResultErrorParam: Schema.Codec<ToolSearchToolResultErrorParam> = Schema.Struct({
  error_code: ToolSearchToolResultErrorCode,
  type: Schema.Literal("tool_search_tool_result_error"),
  error_message: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface ToolSearchToolSearchResultBlockParam {
  readonly tool_references: ReadonlyArray<ToolReferenceBlockParam>
  readonly type: "tool_search_tool_search_result"
}
export const ToolSearchToolSearchResultBlockParam: Schema.Codec<ToolSearchToolSearchResultBlockParam> = Schema.Struct({
  tool_references: Schema.Array(ToolReferenceBlockParam),
  type: Schema.Literal("tool_search_tool_search_result")
})

export interface ToolSearchToolResultBlockParam {
  readonly content: ToolSearchToolResultErrorParam | ToolSearchToolSearchResultBlockParam | OpenSchema.Variant
  readonly tool_use_id: string
  readonly type: "tool_search_tool_result"
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

/** Beta. */
export interface AdvisorToolResultErrorParam {
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

/** Beta. */
export interface AdvisorResultBlockParam {
  readonly text: string
  readonly type: "advisor_result"
  readonly stop_reason?: string | null
}
export const AdvisorResultBlockParam: Schema.Codec<AdvisorResultBlockParam> = Schema.Struct({
  text: Schema.String,
  type: Schema.Literal("advisor_result"),
  stop_reason: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface AdvisorRedactedResultBlockParam {
  readonly encrypted_content: string
  readonly type: "advisor_redacted_result"
  readonly stop_reason?: string | null
}
export const AdvisorRedactedResultBlockParam: Schema.Codec<AdvisorRedactedResultBlockParam> = Schema.Struct({
  encrypted_content: Schema.String,
  type: Schema.Literal("advisor_redacted_result"),
  stop_reason: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface AdvisorToolResultBlockParam {
  readonly content:
    | AdvisorToolResultErrorParam
    | AdvisorResultBlockParam
    | AdvisorRedactedResultBlockParam
    | OpenSchema.Variant
  readonly tool_use_id: string
  readonly type: "advisor_tool_result"
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

/** Beta. */
export interface RequestMCPToolResultBlockParam {
  readonly tool_use_id: string
  readonly type: "mcp_tool_result"
  readonly cache_control?: CacheControlEphemeral | null
  readonly content?: string | ReadonlyArray<TextBlockParam>
  readonly is_error?: boolean
}
export const RequestMCPToolResultBlockParam: Schema.Codec<RequestMCPToolResultBlockParam> = Schema.Struct({
  tool_use_id: Schema.String,
  type: Schema.Literal("mcp_tool_result"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  content: Schema.optionalKey(Schema.Union([Schema.String, Schema.Array(TextBlockParam)])),
  is_error: Schema.optionalKey(Schema.Boolean)
})
