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

export interface WebSearchToolResultErrorObject {
  readonly error_code: WebSearchToolResultErrorCode
  readonly type: "web_search_tool_result_error"
}
export const WebSearchToolResultErrorObject: Schema.Codec<WebSearchToolResultErrorObject> = Schema.Struct({
  error_code: WebSearchToolResultErrorCode,
  type: Schema.Literal("web_search_tool_result_error")
})

export interface WebSearchResultBlock {
  readonly encrypted_content: string
  readonly page_age?: string | null
  readonly title: string
  readonly type: "web_search_result"
  readonly url: string
}
export const WebSearchResultBlock: Schema.Codec<WebSearchResultBlock> = Schema.Struct({
  encrypted_content: Schema.String,
  page_age: Schema.optionalKey(Schema.NullOr(Schema.String)),
  title: Schema.String,
  type: Schema.Literal("web_search_result"),
  url: Schema.String
})

export type WebSearchToolResultBlockContent = WebSearchToolResultErrorObject | ReadonlyArray<WebSearchResultBlock>
export const WebSearchToolResultBlockContent: Schema.Codec<WebSearchToolResultBlockContent> = Schema.Union([
  WebSearchToolResultErrorObject,
  Schema.Array(WebSearchResultBlock)
])

export interface WebSearchToolResultBlock {
  readonly caller?: ToolCaller
  readonly content: WebSearchToolResultBlockContent
  readonly tool_use_id: string
  readonly type: "web_search_tool_result"
}
export const WebSearchToolResultBlock: Schema.Codec<WebSearchToolResultBlock> = Schema.Struct({
  caller: Schema.optionalKey(ToolCaller),
  content: WebSearchToolResultBlockContent,
  tool_use_id: Schema.String,
  type: Schema.Literal("web_search_tool_result")
})

export interface WebFetchToolResultErrorBlock {
  readonly error_code: WebFetchToolResultErrorCode
  readonly type: "web_fetch_tool_result_error"
}
export const WebFetchToolResultErrorBlock: Schema.Codec<WebFetchToolResultErrorBlock> = Schema.Struct({
  error_code: WebFetchToolResultErrorCode,
  type: Schema.Literal("web_fetch_tool_result_error")
})

export interface WebFetchBlock {
  readonly content: DocumentBlock
  /** RFC 3339. */
  readonly retrieved_at?: string | null
  readonly type: "web_fetch_result"
  readonly url: string
}
export const WebFetchBlock: Schema.Codec<WebFetchBlock> = Schema.Struct({
  content: DocumentBlock,
  retrieved_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("web_fetch_result"),
  url: Schema.String
})

export interface WebFetchToolResultBlock {
  readonly caller?: ToolCaller
  readonly content: WebFetchToolResultErrorBlock | WebFetchBlock | OpenSchema.Variant
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

export interface CodeExecutionToolResultErrorObject {
  readonly error_code: CodeExecutionToolResultErrorCode
  readonly type: "code_execution_tool_result_error"
}
export const CodeExecutionToolResultErrorObject: Schema.Codec<CodeExecutionToolResultErrorObject> = Schema.Struct({
  error_code: CodeExecutionToolResultErrorCode,
  type: Schema.Literal("code_execution_tool_result_error")
})

export interface CodeExecutionOutputBlock {
  readonly file_id: string
  readonly type: "code_execution_output"
}
export const CodeExecutionOutputBlock: Schema.Codec<CodeExecutionOutputBlock> = Schema.Struct({
  file_id: Schema.String,
  type: Schema.Literal("code_execution_output")
})

export interface CodeExecutionResultBlock {
  readonly content: ReadonlyArray<CodeExecutionOutputBlock>
  readonly return_code: number
  readonly stderr: string
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

export interface EncryptedCodeExecutionResultBlock {
  readonly content: ReadonlyArray<CodeExecutionOutputBlock>
  readonly encrypted_stdout: string
  readonly return_code: number
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

export interface CodeExecutionToolResultBlock {
  readonly content: CodeExecutionToolResultBlockContent
  readonly tool_use_id: string
  readonly type: "code_execution_tool_result"
}
export const CodeExecutionToolResultBlock: Schema.Codec<CodeExecutionToolResultBlock> = Schema.Struct({
  content: CodeExecutionToolResultBlockContent,
  tool_use_id: Schema.String,
  type: Schema.Literal("code_execution_tool_result")
})

export interface BashCodeExecutionToolResultErrorObject {
  readonly error_code: BashCodeExecutionToolResultErrorCode
  readonly type: "bash_code_execution_tool_result_error"
}
export const BashCodeExecutionToolResultErrorObject: Schema.Codec<BashCodeExecutionToolResultErrorObject> = Schema
  .Struct({
    error_code: BashCodeExecutionToolResultErrorCode,
    type: Schema.Literal("bash_code_execution_tool_result_error")
  })

export interface BashCodeExecutionOutputBlock {
  readonly file_id: string
  readonly type: "bash_code_execution_output"
}
export const BashCodeExecutionOutputBlock: Schema.Codec<BashCodeExecutionOutputBlock> = Schema.Struct({
  file_id: Schema.String,
  type: Schema.Literal("bash_code_execution_output")
})

export interface BashCodeExecutionResultBlock {
  readonly content: ReadonlyArray<BashCodeExecutionOutputBlock>
  readonly return_code: number
  readonly stderr: string
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

export interface BashCodeExecutionToolResultBlock {
  readonly content: BashCodeExecutionToolResultErrorObject | BashCodeExecutionResultBlock | OpenSchema.Variant
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

export interface TextEditorCodeExecutionToolResultErrorObject {
  readonly error_code: TextEditorCodeExecutionToolResultErrorCode
  readonly error_message?: string | null
  readonly type: "text_editor_code_execution_tool_result_error"
}
export const TextEditorCodeExecutionToolResultErrorObject: Schema.Codec<TextEditorCodeExecutionToolResultErrorObject> =
  Schema.Struct({
    error_code: TextEditorCodeExecutionToolResultErrorCode,
    error_message: Schema.optionalKey(Schema.NullOr(Schema.String)),
    type: Schema.Literal("text_editor_code_execution_tool_result_error")
  })

export interface TextEditorCodeExecutionViewResultBlock {
  readonly content: string
  readonly file_type: OpenSchema.Enum<"text" | "image" | "pdf">
  readonly num_lines?: number | null
  readonly start_line?: number | null
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

export interface TextEditorCodeExecutionCreateResultBlock {
  readonly is_file_update: boolean
  readonly type: "text_editor_code_execution_create_result"
}
export const TextEditorCodeExecutionCreateResultBlock: Schema.Codec<TextEditorCodeExecutionCreateResultBlock> = Schema
  .Struct({
    is_file_update: Schema.Boolean,
    type: Schema.Literal("text_editor_code_execution_create_result")
  })

export interface TextEditorCodeExecutionStrReplaceResultBlock {
  readonly lines?: ReadonlyArray<string> | null
  readonly new_lines?: number | null
  readonly new_start?: number | null
  readonly old_lines?: number | null
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

export interface TextEditorCodeExecutionToolResultBlock {
  readonly content:
    | TextEditorCodeExecutionToolResultErrorObject
    | TextEditorCodeExecutionViewResultBlock
    | TextEditorCodeExecutionCreateResultBlock
    | TextEditorCodeExecutionStrReplaceResultBlock
    | OpenSchema.Variant
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

export interface ToolSearchToolResultErrorObject {
  readonly error_code: ToolSearchToolResultErrorCode
  readonly error_message?: string | null
  readonly type: "tool_search_tool_result_error"
}
export const ToolSearchToolResultErrorObject: Schema.Codec<ToolSearchToolResultErrorObject> = Schema.Struct({
  error_code: ToolSearchToolResultErrorCode,
  error_message: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("tool_search_tool_result_error")
})

export interface ToolReferenceBlock {
  readonly tool_name: string
  readonly type: "tool_reference"
}
export const ToolReferenceBlock: Schema.Codec<ToolReferenceBlock> = Schema.Struct({
  tool_name: Schema.String,
  type: Schema.Literal("tool_reference")
})

export interface ToolSearchToolSearchResultBlock {
  readonly tool_references: ReadonlyArray<ToolReferenceBlock>
  readonly type: "tool_search_tool_search_result"
}
export const ToolSearchToolSearchResultBlock: Schema.Codec<ToolSearchToolSearchResultBlock> = Schema.Struct({
  tool_references: Schema.Array(ToolReferenceBlock),
  type: Schema.Literal("tool_search_tool_search_result")
})

export interface ToolSearchToolResultBlock {
  readonly content: ToolSearchToolResultErrorObject | ToolSearchToolSearchResultBlock | OpenSchema.Variant
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

/** Beta. */
export interface AdvisorToolResultErrorObject {
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

/** Beta. */
export interface AdvisorResultBlock {
  readonly stop_reason?: string | null
  readonly text: string
  readonly type: "advisor_result"
}
export const AdvisorResultBlock: Schema.Codec<AdvisorResultBlock> = Schema.Struct({
  stop_reason: Schema.optionalKey(Schema.NullOr(Schema.String)),
  text: Schema.String,
  type: Schema.Literal("advisor_result")
})

/** Beta. */
export interface AdvisorRedactedResultBlock {
  readonly encrypted_content: string
  readonly stop_reason?: string | null
  readonly type: "advisor_redacted_result"
}
export const AdvisorRedactedResultBlock: Schema.Codec<AdvisorRedactedResultBlock> = Schema.Struct({
  encrypted_content: Schema.String,
  stop_reason: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("advisor_redacted_result")
})

/** Beta. */
export interface AdvisorToolResultBlock {
  readonly content: AdvisorToolResultErrorObject | AdvisorResultBlock | AdvisorRedactedResultBlock | OpenSchema.Variant
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

/** Beta. */
export interface MCPToolResultBlock {
  readonly content: string | ReadonlyArray<TextBlock>
  readonly is_error: boolean
  readonly tool_use_id: string
  readonly type: "mcp_tool_result"
}
export const MCPToolResultBlock: Schema.Codec<MCPToolResultBlock> = Schema.Struct({
  content: Schema.Union([Schema.String, Schema.Array(TextBlock)]),
  is_error: Schema.Boolean,
  tool_use_id: Schema.String,
  type: Schema.Literal("mcp_tool_result")
})
