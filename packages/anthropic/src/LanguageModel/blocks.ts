/** The parts of a prompt, as blocks on the wire. */
import { jsonOf, textAt } from "@effect-genai/core/Provider"
import { isObject, type JsonObject } from "@effect-genai/core/ToolInput"
import type * as Prompt from "effect/ai/Prompt"
import * as Schema from "effect/Schema"
import { blockOfFile } from "./files.ts"
import { inexpressible } from "./inexpressible.ts"
import { fieldsOf } from "./options.ts"

/** The name on the wire of a tool. */
export type WireName = (name: string) => string

/** The tools that Anthropic runs, and the type of their results. */
const serverTools = new Map([
  ["web_search", "web_search_tool_result"],
  ["web_fetch", "web_fetch_tool_result"],
  ["code_execution", "code_execution_tool_result"],
  ["bash_code_execution", "bash_code_execution_tool_result"],
  ["text_editor_code_execution", "text_editor_code_execution_tool_result"],
  ["tool_search_tool_regex", "tool_search_tool_result"],
  ["tool_search_tool_bm25", "tool_search_tool_result"],
  ["advisor", "advisor_tool_result"]
])

const isJson = Schema.is(Schema.Json)

/** What the model reads of a result: a text as it is, other values as JSON. */
const written = ({ id, result }: Prompt.ToolResultPart): string | undefined => {
  if (typeof result === "string" || result === undefined) return result
  const json = jsonOf(result)
  if (json === undefined) throw inexpressible(`the result of the tool call \`${id}\` is not JSON`)
  return json
}

const ofAnotherProvider = (name: string) =>
  inexpressible(
    `the tool \`${name}\` was run by another provider, which Anthropic has no block for: write its result as a text`
  )

const blockOfText = (part: Prompt.TextPart): JsonObject => {
  const { block, ...fields } = fieldsOf(part)
  return isObject(block) ? block : { ...fields, type: "text", text: part.text }
}

const blockOfReasoning = (part: Prompt.ReasoningPart): JsonObject => {
  const fields = fieldsOf(part)
  return fields["type"] === "redacted_thinking" ? fields : { ...fields, type: "thinking", thinking: part.text }
}

const blockOfCall = (part: Prompt.ToolCallPart, wireName: WireName): JsonObject => {
  const { input = part.params ?? {}, name = wireName(part.name), type, ...fields } = fieldsOf(part)
  if (part.providerExecuted && type === undefined && !serverTools.has(String(name))) {
    throw ofAnotherProvider(part.name)
  }
  if (!isJson(input)) throw inexpressible(`the parameters of the tool call \`${part.id}\` are not JSON`)
  return {
    ...fields,
    type: type ?? (part.providerExecuted ? "server_tool_use" : "tool_use"),
    id: part.id,
    name,
    input
  }
}

/** The result of a tool that Anthropic ran. */
const blockOfServerResult = (part: Prompt.ToolResultPart, wireName: WireName): JsonObject => {
  const { content = part.result, type = serverTools.get(wireName(part.name)), ...fields } = fieldsOf(part)
  if (!part.providerExecuted) {
    throw inexpressible(`the result of the tool call \`${part.id}\` belongs in a message of the role \`tool\``)
  }
  if (type === undefined || !isJson(content)) throw ofAnotherProvider(part.name)
  return { ...fields, type, tool_use_id: part.id, content }
}

/** A failure that says nothing is rejected. */
const contentOfResult = (part: Prompt.ToolResultPart): Schema.Json | undefined => {
  const content = part.modelOutput === undefined
    ? written(part)
    : part.modelOutput.filter((part) => !isEmpty(part)).map((part) =>
      part.type === "file" ? blockOfFile(part) : blockOfText(part)
    )
  return part.isFailure && (content === undefined || content.length === 0) ? "the tool failed" : content
}

/** The result of a tool of the caller. */
export const blockOfResult = (part: Prompt.ToolResultPart): JsonObject => {
  const { content: stated, ...fields } = fieldsOf(part)
  if (part.providerExecuted) throw ofAnotherProvider(part.name)
  const content = stated === null && part.result === null ? undefined : contentOfResult(part)
  return {
    ...fields,
    type: "tool_result",
    tool_use_id: part.id,
    ...(content === undefined ? {} : { content }),
    ...(part.isFailure ? { is_error: true } : {})
  }
}

/** The block of a part of the user or the assistant. */
export const blockOf = (
  part: Exclude<Prompt.AssistantMessagePart, Prompt.ToolApprovalRequestPart>,
  wireName: WireName
): JsonObject => {
  switch (part.type) {
    case "text":
      return blockOfText(part)
    case "reasoning":
      return blockOfReasoning(part)
    case "file":
      return blockOfFile(part)
    case "tool-call":
      return blockOfCall(part, wireName)
    case "tool-result":
      return blockOfServerResult(part, wireName)
  }
}

/** Whether a text is blank: the API rejects such blocks, and models sometimes write them. */
export const isBlank = (text: unknown): boolean => typeof text === "string" && text.trim() === ""

/** Whether a part is a blank text that does not carry a block. */
export const isEmpty = (part: Prompt.Part): boolean =>
  part.type === "text" && isBlank(part.text) && !isObject(fieldsOf(part)["block"])

/** A field of a block that is a text. */
export const fieldAt = (block: JsonObject, name: string): string => textAt(block, name) ?? ""
