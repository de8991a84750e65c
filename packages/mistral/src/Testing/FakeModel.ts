/** Stands in for a model: generates a message from the prompt, deterministically. */
import { FakeModel, type Ids, Json, type Turns } from "@effect-genai/core/TestingPlatform"
import * as Arr from "effect/Array"
import * as Option from "effect/Option"
import type { CreateChatCompletionBody } from "../generated/Chat.ts"
import type { ContentChunk, ThinkChunk } from "../generated/Content.ts"
import type { AssistantMessage, ChatMessage, FunctionArguments, ToolCall } from "../generated/Messages.ts"
import type { FunctionTool, Tool } from "../generated/Tools.ts"
import { partsOf } from "./contentParts.ts"
import type { Card } from "./Models.ts"

/** Looks up the text of a file or document by id or URL. */
export interface Texts {
  (where: string): string | undefined
}

const isFunction = (tool: Tool): tool is FunctionTool => tool.type === "function"

type Content = ChatMessage["content"]

const chunksOf = (content: Content): ReadonlyArray<ContentChunk> => partsOf<ContentChunk>(content)

/** The text chunks of a content, joined. */
export const textOf = (content: Content): string =>
  chunksOf(content).flatMap((chunk) => chunk.type === "text" ? [chunk.text] : []).join("\n\n")

/** The thinking of a content. */
export const thoughtsOf = (content: Content): string =>
  chunksOf(content).flatMap((chunk) => chunk.type === "thinking" ? chunk.thinking : [])
    .flatMap((part) => part.type === "text" ? [part.text] : []).join("")

const documentsOf = (messages: ReadonlyArray<ChatMessage>, texts: Texts): ReadonlyArray<string> =>
  messages.flatMap(({ content }) => chunksOf(content)).flatMap((chunk) => {
    const where = chunk.type === "file" ? chunk.file_id : chunk.type === "document_url" ? chunk.document_url : ""
    return texts(where) ?? []
  })

/** The last message of the user, and the messages after it. */
const sinceQuestion = (messages: ReadonlyArray<ChatMessage>): ReadonlyArray<ChatMessage> =>
  messages.slice(Option.getOrElse(Arr.findLastIndex(messages, ({ role }) => role === "user"), () => 0))

const inputOf = (given: FunctionArguments): unknown => {
  const parsed = typeof given === "string" ? Json.parse(given) : { value: given }
  return "value" in parsed ? parsed.value : {}
}

/** The calls of functions since the question, with their results. */
const exchangesOf = (messages: ReadonlyArray<ChatMessage>): ReadonlyArray<FakeModel.Exchange> => {
  const since = sinceQuestion(messages)
  const calls = since.flatMap((message) => message.role === "assistant" ? message.tool_calls ?? [] : [])
  return since.filter((message) => message.role === "tool").flatMap(({ content, tool_call_id }) => {
    const call = calls.find(({ id }) => id === tool_call_id)?.function
    return call === undefined
      ? []
      : [{ name: call.name, input: inputOf(call.arguments), result: textOf(content), isError: false }]
  })
}

const choiceOf = ({ tool_choice = "auto" }: CreateChatCompletionBody): FakeModel.Input["choice"] => {
  if (typeof tool_choice === "object") return { name: tool_choice.function.name }
  return tool_choice === "none" ? "none" : tool_choice === "any" || tool_choice === "required" ? "any" : "auto"
}

/** An object schema with the keys a prompt names in quotes. */
const objectFor = (prompt: string) => {
  const keys = [...prompt.matchAll(/"(\w+)"/g)].map(([, key = ""]) => key)
  const properties = (keys.length === 0 ? ["answer"] : keys).map((key) => [key, { type: "string" }] as const)
  return { type: "object", properties: Object.fromEntries(properties) }
}

const schemaOf = ({ response_format: format }: CreateChatCompletionBody, prompt: string): unknown => {
  if (format === undefined || format.type === "text") return undefined
  return format.json_schema?.schema ?? objectFor(prompt)
}

const thinks = ({ prompt_mode, reasoning_effort }: CreateChatCompletionBody, { capabilities, id }: Card) =>
  capabilities.reasoning === true && reasoning_effort !== "none" &&
  (prompt_mode === "reasoning" || reasoning_effort != null || id.startsWith("magistral"))

const thinkChunk = (text: string): ThinkChunk => ({
  type: "thinking",
  thinking: [{ type: "text", text }],
  closed: true
})

/** Combines thinking and text to a content. */
export const contentOf = (thoughts: string, text: string): string | ReadonlyArray<ContentChunk> =>
  thoughts === "" ? text : [thinkChunk(thoughts), ...(text === "" ? [] : [{ type: "text" as const, text }])]

/** Makes tool calls with ids. */
export const toolCalls = (calls: ReadonlyArray<Turns.Call>, ids: Ids.Ids): ReadonlyArray<ToolCall> =>
  calls.map(({ input, name }, index) => ({
    id: ids("call"),
    type: "function",
    function: { name, arguments: JSON.stringify(input) },
    index
  }))

/** Generates the message, before it is truncated to its limits. */
export const think = (
  request: CreateChatCompletionBody,
  card: Card,
  ids: Ids.Ids,
  texts: Texts
): AssistantMessage => {
  const { messages, tools } = request
  const questions = messages.filter(({ role }) => role === "user").map(({ content }) => textOf(content))
  const prompt = questions.at(-1) ?? ""
  const documents = documentsOf(messages, texts)
  const { calls, text, thought } = FakeModel.complete({
    prompt,
    earlier: questions.slice(0, -1),
    document: documents.length === 0 ? undefined : documents.join("\n\n"),
    tools: (tools ?? []).filter(isFunction)
      .map(({ function: { description, name, parameters } }) => ({ name, description, schema: parameters })),
    choice: choiceOf(request),
    isParallel: request.parallel_tool_calls !== false,
    exchanges: exchangesOf(messages),
    schema: schemaOf(request, prompt)
  })
  const last = messages.at(-1)
  const prefix = last?.role === "assistant" && last.prefix === true ? textOf(last.content) : ""
  const content = prefix + (calls.length === 0 ? text : "")
  return {
    role: "assistant",
    content: thinks(request, card) ? contentOf(thought, content) : content,
    ...(calls.length === 0 ? {} : { tool_calls: toolCalls(calls, ids) })
  }
}
