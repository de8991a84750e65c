/** What a platform answers in place of a model: it follows from what is asked, the same each time. */
import type * as Schema from "effect/Schema"
import { fromJsonSchema } from "./fromJsonSchema.ts"
import * as Text from "./text.ts"

export interface Tool {
  readonly name: string
  /** The JSON schema of what it takes. */
  readonly schema: unknown
}

/** A request, whatever the provider calls its parts. */
export interface Question {
  /** What the user said last. */
  readonly prompt: string
  /** What is asked about, where it came apart from the prompt. */
  readonly document?: string | undefined
  readonly tools: ReadonlyArray<Tool>
  readonly choice: "auto" | "any" | "none" | { readonly name: string }
  /** Whether the prompt gives what a tool answered. */
  readonly isToolResult: boolean
  /** The JSON schema of the answer, where it is to have one. */
  readonly schema?: unknown
}

export interface Thought {
  readonly reading: Text.Reading
  /** What goes through a mind before it answers. */
  readonly thought: string
  /** The tool to call, and what to give it. */
  readonly call?: { readonly name: string; readonly input: Schema.Json }
  /** The answer where no tool is called. */
  readonly text: string
}

/** The tool a request asks for: the one it names, any where one is demanded. */
const toolOf = ({ choice, isToolResult, prompt, tools }: Question): Tool | undefined => {
  if (choice === "none") return undefined
  if (typeof choice === "object") return tools.find(({ name }) => name === choice.name)
  const named = tools.find(({ name }) => prompt.toLowerCase().includes(name.toLowerCase()))
  if (choice === "any") return named ?? tools[0]
  return isToolResult ? undefined : named
}

const thoughts = ({ keywords, sentences, task }: Text.Reading, tool: Tool | undefined) =>
  `The request is “${task.slice(0, 80)}”. ` +
  (tool === undefined
    ? `The passage has ${sentences.length} sentences; ${
      keywords.slice(0, 3).join(", ") || "nothing"
    } matters most in it.`
    : `The tool ${tool.name} can do that.`)

export const think = (question: Question): Thought => {
  const { document, prompt, schema } = question
  const reading = Text.read(prompt, document)
  const tool = toolOf(question)
  return {
    reading,
    thought: thoughts(reading, tool),
    ...(tool === undefined ? {} : { call: { name: tool.name, input: fromJsonSchema(reading, tool.schema) } }),
    text: schema === undefined ? Text.respond(reading) : JSON.stringify(fromJsonSchema(reading, schema))
  }
}
