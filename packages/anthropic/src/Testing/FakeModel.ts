/** Stands in for a model: generates blocks from the prompt, deterministically. */
import { FakeModel, Ids, type Turns } from "@effect-genai/core/TestingPlatform"
import * as Predicate from "effect/Predicate"
import type { ContentBlock, CreateMessageBody } from "../generated/Messages.ts"
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
  return value.type === "tool_result" && "content" in value ? textsOf(value.content) : []
}

const promptOf = ({ messages }: CreateMessageBody) => {
  const last = [...messages].reverse().find(({ role }) => role === "user")
  return textsOf(last?.content).join("\n\n")
}

const endsWithToolResult = ({ messages }: CreateMessageBody) => {
  const content = messages.at(-1)?.content
  return Array.isArray(content) && content.some(({ type }) => type === "tool_result")
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
  const { call, analysis: reading, text, thought } = FakeModel.complete({
    prompt: promptOf(request),
    document: documents.length === 0 ? undefined : documents.map(({ text }) => text).join("\n\n"),
    tools: (request.tools ?? []).filter(isTool).map(({ input_schema, name }) => ({ name, schema: input_schema })),
    choice: choiceOf(request),
    isToolResult: endsWithToolResult(request),
    schema: format?.schema
  })
  const { thinking } = request
  const thinks = thinking?.type === "enabled" || thinking?.type === "adaptive"

  const block = (): ContentBlock => {
    if (call !== undefined) return { type: "tool_use", id: ids("toolu"), ...call, caller: { type: "direct" } }
    const source = documents.find(({ cited, text }) => format === undefined && cited && text.includes(reading.gist))
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
    block()
  ]
}
