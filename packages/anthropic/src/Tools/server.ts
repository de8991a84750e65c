/** Tools that run at Anthropic: their inputs and results, with all fields they come with. */
import { unchanged } from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import {
  AdvisorToolResultBlock,
  AdvisorToolResultErrorObject,
  BashCodeExecutionToolResultBlock,
  BashCodeExecutionToolResultErrorObject,
  CodeExecutionToolResultBlock,
  CodeExecutionToolResultErrorObject,
  MCPToolResultBlock,
  TextEditorCodeExecutionToolResultBlock,
  TextEditorCodeExecutionToolResultErrorObject,
  ToolSearchToolResultBlock,
  ToolSearchToolResultErrorObject,
  WebFetchToolResultBlock,
  WebFetchToolResultErrorBlock,
  WebSearchToolResultBlock,
  WebSearchToolResultErrorObject
} from "../generated/ToolResults.ts"

/** The content of a block of results. */
const contentOf = <Type extends string, Content>(
  block: Schema.Codec<{ readonly type: Type; readonly content: Content }>,
  type: Type
): Schema.Codec<Content> => {
  const isBlock = Schema.is(block)
  return Schema.declare((content): content is Content => isBlock({ type, content, tool_use_id: "", is_error: false }))
}

const anyInput = Schema.Record(Schema.String, Schema.Json)

export const webSearch = {
  customName: "AnthropicWebSearch",
  parameters: unchanged(Schema.Struct({ query: Schema.String })),
  success: contentOf(WebSearchToolResultBlock, "web_search_tool_result"),
  failure: unchanged(WebSearchToolResultErrorObject)
} as const

export const webFetch = {
  customName: "AnthropicWebFetch",
  parameters: unchanged(Schema.Struct({ url: Schema.String })),
  success: contentOf(WebFetchToolResultBlock, "web_fetch_tool_result"),
  failure: unchanged(WebFetchToolResultErrorBlock)
} as const

/** `code` until 2025-05-22; then `command` of the shell, or a command for the editor with its fields. */
const Code = Schema.Struct({
  code: Schema.optionalKey(Schema.String),
  command: Schema.optionalKey(Schema.String),
  path: Schema.optionalKey(Schema.String)
})

export const codeExecution = {
  customName: "AnthropicCodeExecution",
  parameters: unchanged(Code),
  success: Schema.Union([
    contentOf(CodeExecutionToolResultBlock, "code_execution_tool_result"),
    contentOf(BashCodeExecutionToolResultBlock, "bash_code_execution_tool_result"),
    contentOf(TextEditorCodeExecutionToolResultBlock, "text_editor_code_execution_tool_result")
  ]),
  failure: Schema.Union([
    unchanged(CodeExecutionToolResultErrorObject),
    unchanged(BashCodeExecutionToolResultErrorObject),
    unchanged(TextEditorCodeExecutionToolResultErrorObject)
  ])
} as const

export const toolSearch = {
  parameters: unchanged(Schema.Struct({ query: Schema.optionalKey(Schema.String) })),
  success: contentOf(ToolSearchToolResultBlock, "tool_search_tool_result"),
  failure: unchanged(ToolSearchToolResultErrorObject)
} as const

export const advisor = {
  customName: "AnthropicAdvisor",
  parameters: anyInput,
  success: contentOf(AdvisorToolResultBlock, "advisor_tool_result"),
  failure: unchanged(AdvisorToolResultErrorObject)
} as const

export const mcp = {
  parameters: anyInput,
  success: contentOf(MCPToolResultBlock, "mcp_tool_result"),
  failure: contentOf(MCPToolResultBlock, "mcp_tool_result")
} as const
