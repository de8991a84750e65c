/** The blocks of the wire, as parts of a prompt: each the plainest part that converts back to its block. */
import { textAt } from "@effect-genai/core/Provider"
import { isObject, type JsonObject } from "@effect-genai/core/ToolInput"
import * as Prompt from "effect/ai/Prompt"
import { blockOf, blockOfResult, fieldAt, isBlank } from "./blocks.ts"
import { fileOfBlock } from "./files.ts"
import { optionsOf } from "./options.ts"
import { sameJson } from "./sameJson.ts"

/** A tool as its toolkit calls it. */
export interface Called {
  readonly name: string
  readonly params: unknown
}

/** The names that tools have in the parts. */
export interface Names {
  /** The tool that a block calls; `undefined` if the block has no part. */
  readonly call: (block: JsonObject) => Called | undefined
  /** The result of a tool of the server; `undefined` if the block has no part. */
  readonly result: (
    block: JsonObject,
    isFailure: boolean
  ) => { readonly name: string; readonly result: unknown } | undefined
}

/** An empty text that carries a block without a part. */
export const carrier = (block: JsonObject): Prompt.TextPart =>
  Prompt.textPart({ text: "", options: { anthropic: { block } } })

/** Whether the block of a part is this one. */
const rebuilds = (make: () => JsonObject, block: JsonObject): boolean => {
  try {
    return sameJson(make(), block)
  } catch {
    return false
  }
}

const callOf = (block: JsonObject, names: Names): Prompt.ToolCallPart | undefined => {
  const { id: _, input, name, type, ...fields } = block
  const called = names.call(block)
  return called === undefined ? undefined : Prompt.toolCallPart({
    id: fieldAt(block, "id"),
    ...called,
    providerExecuted: type !== "tool_use",
    ...optionsOf({
      ...fields,
      ...(type === "mcp_tool_use" || type === "server_tool_use" ? { type } : {}),
      ...(name === called.name || name === undefined ? {} : { name }),
      ...(input === undefined || sameJson(input, called.params) ? {} : { input })
    })
  })
}

const serverResultOf = (block: JsonObject, names: Names): Prompt.ToolResultPart | undefined => {
  const { content = null, is_error, tool_use_id: _, ...fields } = block
  const isFailure = is_error === true || (textAt(content, "type") ?? "").endsWith("_error")
  const found = names.result(block, isFailure)
  return found === undefined ? undefined : Prompt.toolResultPart({
    id: fieldAt(block, "tool_use_id"),
    ...found,
    isFailure,
    providerExecuted: true,
    ...optionsOf({
      ...fields,
      ...(is_error === undefined ? {} : { is_error }),
      ...(sameJson(content, found.result) ? {} : { content })
    })
  })
}

const assistantPartOf = (block: JsonObject, names: Names): Prompt.AssistantMessagePart | undefined => {
  const { type } = block
  switch (type) {
    case "text":
    case "image":
    case "document":
      return userPartOf(block)
    case "thinking": {
      const { thinking: _, type, ...fields } = block
      return Prompt.reasoningPart({ text: fieldAt(block, "thinking"), ...optionsOf(fields) })
    }
    case "redacted_thinking":
      return Prompt.reasoningPart({ text: "", ...optionsOf(block) })
    case "tool_use":
    case "server_tool_use":
    case "mcp_tool_use":
      return callOf(block, names)
    default:
      return typeof type === "string" && type.endsWith("_tool_result") ? serverResultOf(block, names) : undefined
  }
}

const userPartOf = (block: JsonObject): Prompt.UserMessagePart | undefined => {
  if (block["type"] === "image" || block["type"] === "document") return fileOfBlock(block)
  const { text: _, type, ...fields } = block
  return type === "text" ? Prompt.textPart({ text: fieldAt(block, "text"), ...optionsOf(fields) }) : undefined
}

/** The wire names are those of the tools. */
const same = (name: string) => name

/** The part of a block of the assistant. */
export const partOf = (block: JsonObject, names: Names): Prompt.AssistantMessagePart => {
  const part = assistantPartOf(block, names)
  return part !== undefined && part.type !== "tool-approval-request" && rebuilds(() => blockOf(part, same), block)
    ? part
    : carrier(block)
}

/** The part of a block of the user. */
export const userPart = (block: JsonObject): Prompt.UserMessagePart => {
  const part = userPartOf(block)
  return part !== undefined && rebuilds(() => blockOf(part, same), block) ? part : carrier(block)
}

const textIn = (content: ReadonlyArray<unknown>) => content.map((block) => textAt(block, "text") ?? "").join("")

/** The part of a block with the result of a tool of the caller; `undefined` if it has none. */
export const resultPart = (block: JsonObject, nameOf: (id: string) => string): Prompt.ToolResultPart | undefined => {
  const { content, is_error, tool_use_id, type, ...fields } = block
  if (type !== "tool_result" || typeof tool_use_id !== "string") return undefined
  const modelOutput = Array.isArray(content)
    ? content.map((block: unknown) => {
      const json = isObject(block) ? block : {}
      return isBlank(json["text"]) ? carrier(json) : userPart(json)
    })
    : undefined
  const part = Prompt.toolResultPart({
    id: tool_use_id,
    name: nameOf(tool_use_id),
    isFailure: is_error === true,
    result: typeof content === "string" ? content : Array.isArray(content) ? textIn(content) : null,
    providerExecuted: false,
    ...(modelOutput === undefined ? {} : { modelOutput }),
    ...optionsOf({
      ...fields,
      ...(is_error === undefined || is_error === true ? {} : { is_error }),
      ...(content === undefined ? { content: null } : {})
    })
  })
  return rebuilds(() => blockOfResult(part), block) ? part : undefined
}
