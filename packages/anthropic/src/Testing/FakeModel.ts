/** Stands in for a model: generates blocks from the prompt, deterministically. */
import { FakeModel, Ids, type Turns } from "@effect-genai/core/TestingPlatform"
import * as Arr from "effect/Array"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import type { ContentBlock, ContentBlockParam, CreateMessageBody, MessageParam } from "../generated/Messages.ts"
import { isTool } from "./rules/tools.ts"

/** A document of a prompt, and whether citations are enabled for it. */
interface Document {
  readonly index: number
  readonly title: string | null
  readonly text: string
  readonly cited: boolean
}

/** Looks up the text of a file by id. */
export interface Texts {
  (file_id: string): string | undefined
}

const documentsOf = ({ messages }: CreateMessageBody, texts: Texts): ReadonlyArray<Document> =>
  messages.flatMap(({ content = "" }) => typeof content === "string" ? [] : content)
    .flatMap((block) => block.type === "document" ? [block] : [])
    .map(({ citations, source, title = null }, index) => ({
      index,
      title,
      cited: citations?.enabled === true,
      text: source.type === "text" ? source.data : source.type === "file" ? texts(source.file_id) ?? "" : ""
    }))

const textsOf = (value: unknown): ReadonlyArray<string> => {
  if (typeof value === "string") return [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (!Predicate.hasProperty(value, "type")) return []
  if (value.type === "text" && "text" in value) return textsOf(value.text)
  return value.type === "search_result" && "content" in value ? textsOf(value.content) : []
}

const blocksOf = ({ content = "" }: MessageParam): ReadonlyArray<ContentBlockParam> =>
  typeof content === "string" ? [{ type: "text", text: content }] : content

/** Whether a message of the user has more than results of tools. */
const isQuestion = (message: MessageParam) =>
  message.role === "user" && blocksOf(message).some(({ type }) => type !== "tool_result")

/** The last question of the user, and the messages after it. */
const sinceQuestion = ({ messages }: CreateMessageBody): ReadonlyArray<MessageParam> =>
  messages.slice(Option.getOrElse(Arr.findLastIndex(messages, isQuestion), () => 0))

/** The calls of tools since the question, with their results. */
const exchangesOf = (request: CreateMessageBody): ReadonlyArray<FakeModel.Exchange> => {
  const blocks = request.messages.flatMap(blocksOf)
  const calls = new Map(blocks.flatMap((block) => block.type === "tool_use" ? [[block.id, block] as const] : []))
  return sinceQuestion(request).flatMap(blocksOf).flatMap((block) => {
    const call = block.type === "tool_result" ? calls.get(block.tool_use_id) : undefined
    if (block.type !== "tool_result" || call === undefined) return []
    const result = textsOf(block.content).join("\n")
    return [{ name: call.name, input: call.input, result, isError: block.is_error === true }]
  })
}

const cite = ({ index, text, title }: Document, cited_text: string) => ({
  type: "char_location" as const,
  cited_text,
  document_index: index,
  document_title: title,
  start_char_index: text.indexOf(cited_text),
  end_char_index: text.indexOf(cited_text) + cited_text.length,
  file_id: null
})

const choiceOf = ({ tool_choice = { type: "auto" } }: CreateMessageBody) =>
  tool_choice.type === "tool" ? { name: tool_choice.name } : tool_choice.type

const isParallel = ({ tool_choice }: CreateMessageBody) =>
  !Predicate.hasProperty(tool_choice, "disable_parallel_tool_use") || tool_choice.disable_parallel_tool_use !== true

/** Makes a tool call with an id. */
export const toolUse = (ids: Ids.Ids) => (call: Turns.Call): ContentBlock => ({
  type: "tool_use",
  id: ids("toolu"),
  ...call,
  caller: { type: "direct" }
})

/** Generates the content of a message, before it is truncated to its limits. */
export const think = (request: CreateMessageBody, ids: Ids.Ids, texts: Texts): ReadonlyArray<ContentBlock> => {
  const documents = documentsOf(request, texts).filter(({ text }) => text !== "")
  const format = request.output_config?.format ?? request.output_format ?? undefined
  const questions = request.messages.filter(isQuestion).map(({ content }) => textsOf(content).join("\n\n"))
  const exchanges = exchangesOf(request)
  const { analysis: reading, calls, text, thought } = FakeModel.complete({
    prompt: questions.at(-1) ?? "",
    earlier: questions.slice(0, -1),
    document: documents.length === 0 ? undefined : documents.map(({ text }) => text).join("\n\n"),
    tools: (request.tools ?? []).filter(isTool)
      .map(({ description, input_schema, name }) => ({ name, description, schema: input_schema })),
    choice: choiceOf(request),
    isParallel: isParallel(request),
    exchanges,
    schema: format?.schema
  })
  const { thinking } = request
  const thinks = thinking?.type === "enabled" || thinking?.type === "adaptive"

  const written = (): ContentBlock => {
    const isCited = format === undefined && exchanges.length === 0
    const source = documents.find(({ cited, text }) => isCited && cited && text.includes(reading.gist))
    return source === undefined
      ? { type: "text", text }
      : { type: "text", text: reading.gist, citations: [cite(source, reading.gist)] }
  }

  return [
    ...(thinks
      ? [{
        type: "thinking" as const,
        thinking: thinking.display === "omitted" ? "" : thought,
        signature: Ids.base58(thought, 64)
      }]
      : []),
    ...(calls.length === 0 ? [written()] : calls.map(toolUse(ids)))
  ]
}
