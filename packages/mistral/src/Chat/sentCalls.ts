/** The calls of tools, as a request sends them back. */
import { textAt } from "@effect-genai/core/Provider"
import * as ToolInput from "@effect-genai/core/ToolInput"
import type * as ToolLoop from "@effect-genai/core/ToolLoop"
import type { ChatCompletion, CreateChatCompletion } from "../generated/Chat.ts"
import type { AssistantMessage, FunctionArguments, ToolCall } from "../generated/Messages.ts"
import { listOf } from "../internal/listOf.ts"
import { isChunks, messageOf, textOf } from "./Accumulator.ts"

/** Mistral accepts only arguments that are an object: the text of others is in a field of one. */
export const toSend = (given: FunctionArguments): FunctionArguments => {
  if (ToolInput.isObject(given) || (typeof given === "string" && ToolInput.isText(given))) return given
  return JSON.stringify({ INVALID_JSON: typeof given === "string" ? given : JSON.stringify(given) })
}

/** The arguments as the model wrote them. */
export const written = (given: FunctionArguments): FunctionArguments => {
  const object = typeof given === "string" ? ToolInput.parse(given) : given
  return Object.keys(object ?? {}).length === 1 ? textAt(object, "INVALID_JSON") ?? given : given
}

/** Whether Mistral accepts a message: it has content or calls. */
export const isAccepted = ({ content, tool_calls }: AssistantMessage): boolean =>
  listOf(tool_calls).length > 0 || (isChunks(content) ? content.length > 0 : textOf(content) !== "")

/** The calls of a message. */
export const callsOf = ({ tool_calls }: AssistantMessage): ReadonlyArray<ToolLoop.Call> =>
  listOf(tool_calls).map(({ function: { arguments: given, name }, id }) => ({
    id: id ?? "",
    name,
    input: written(given)
  }))

/**
 * The message of a completion. Calls without an id of their own, as gateways send them, get one of the form that Mistral
 * accepts.
 */
export const messageToSend = (completion: ChatCompletion, { messages }: CreateChatCompletion) => {
  const message = messageOf(completion)
  const calls = listOf(message.tool_calls)
  if (calls.length === 0) return message
  const ids = new Set(
    messages.flatMap((message) => message.role === "assistant" ? callsOf(message) : []).map(({ id }) => id)
  )
  const idOf = ({ id }: ToolCall, at: number) =>
    id == null || id === "" || id === "null" || ids.has(id)
      ? `c${String(messages.length).padStart(5, "0")}${String(at).padStart(3, "0")}`
      : id
  const tool_calls = calls.map((call, at) => {
    const id = idOf(call, at)
    ids.add(id)
    return { ...call, id, function: { ...call.function, arguments: toSend(call.function.arguments) } }
  })
  return { ...message, tool_calls }
}
