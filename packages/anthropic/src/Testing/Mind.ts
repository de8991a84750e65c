/** What the platform answers in place of a model: blocks that follow from the prompt, the same each time. */
import * as Predicate from "effect/Predicate"
import type { ContentBlock, CreateMessageBody } from "../generated/Messages.ts"
import type { Tool, ToolUnion } from "../generated/Tools.ts"
import { type Ids, scramble } from "./identify.ts"
import * as Prose from "./prose.ts"
import { sample } from "./sample.ts"

/** A document of a prompt, and whether the answer is to cite it. */
interface Document {
  readonly index: number
  readonly title: string | null
  readonly text: string
  readonly cited: boolean
}

const isTool = (tool: ToolUnion): tool is Tool => Predicate.hasProperty(tool, "input_schema")

/** Texts of files, by id. */
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

const answersTool = ({ messages }: CreateMessageBody) => {
  const content = messages.at(-1)?.content
  return Array.isArray(content) && content.some(({ type }) => type === "tool_result")
}

/** The tool a request asks for: the one it names, any where one is demanded. */
const toolOf = (request: CreateMessageBody, prompt: string): Tool | undefined => {
  const { tool_choice = { type: "auto" } } = request
  const tools = (request.tools ?? []).filter(isTool)
  if (tool_choice.type === "none") return undefined
  if (tool_choice.type === "tool") return tools.find(({ name }) => name === tool_choice.name)
  const named = tools.find(({ name }) => prompt.toLowerCase().includes(name.toLowerCase()))
  if (tool_choice.type === "any") return named ?? tools[0]
  return answersTool(request) ? undefined : named
}

const thoughts = ({ task, sentences, keywords }: Prose.Reading, tool: Tool | undefined) =>
  `The request is “${task.slice(0, 80)}”. ` +
  (tool === undefined
    ? `The passage has ${sentences.length} sentences; ${
      keywords.slice(0, 3).join(", ") || "nothing"
    } matters most in it.`
    : `The tool ${tool.name} can do that.`)

const cite = ({ index, text, title }: Document, cited_text: string) => ({
  type: "char_location" as const,
  cited_text,
  document_index: index,
  document_title: title,
  start_char_index: text.indexOf(cited_text),
  end_char_index: text.indexOf(cited_text) + cited_text.length,
  file_id: null
})

/** The blocks a request is answered with, before any limit cuts them. */
export const think = (request: CreateMessageBody, ids: Ids, texts: Texts): ReadonlyArray<ContentBlock> => {
  const prompt = promptOf(request)
  const documents = documentsOf(request, texts).filter(({ text }) => text !== "")
  const reading = Prose.read(
    prompt,
    documents.length === 0 ? undefined : documents.map(({ text }) => text).join("\n\n")
  )
  const tool = toolOf(request, prompt)
  const format = request.output_config?.format ?? request.output_format ?? undefined
  const { thinking } = request
  const thinks = thinking?.type === "enabled" || thinking?.type === "adaptive"
  const thought = thoughts(reading, tool)

  const said = (): ContentBlock => {
    if (tool !== undefined) {
      return {
        type: "tool_use",
        id: ids("toolu"),
        name: tool.name,
        input: sample(reading, tool.input_schema),
        caller: { type: "direct" }
      }
    }
    if (format !== undefined) {
      return { type: "text", text: JSON.stringify(sample(reading, format.schema)), citations: null }
    }
    const source = documents.find(({ cited, text }) => cited && text.includes(reading.gist))
    return source === undefined
      ? { type: "text", text: Prose.answer(reading), citations: null }
      : { type: "text", text: reading.gist, citations: [cite(source, reading.gist)] }
  }

  return [
    ...(thinks
      ? [{
        type: "thinking" as const,
        thinking: thinking.display === "omitted" ? "" : thought,
        signature: scramble(thought, 64)
      }]
      : []),
    said()
  ]
}
