/** A fake model: its completion depends on the prompt only. */
import type * as Schema from "effect/Schema"
import * as JsonSchema from "./fromJsonSchema.ts"
import * as TextAnalysis from "./textAnalysis.ts"

export interface Tool {
  readonly name: string
  /** The JSON schema of its input. */
  readonly schema: unknown
}

/** The input of the model, independent of the provider. */
export interface Input {
  /** The last text of the user. */
  readonly prompt: string
  /** A document the prompt is about. */
  readonly document?: string | undefined
  readonly tools: ReadonlyArray<Tool>
  readonly choice: "auto" | "any" | "none" | { readonly name: string }
  /** Whether the prompt is the result of a tool. */
  readonly isToolResult: boolean
  /** The JSON schema of the completion, for structured output. */
  readonly schema?: unknown
}

export interface Completion {
  readonly analysis: TextAnalysis.TextAnalysis
  /** The text of its thinking. */
  readonly thought: string
  /** The tool to call and its input. */
  readonly call?: { readonly name: string; readonly input: Schema.Json }
  /** The response, where no tool is called. */
  readonly text: string
}

/** The tool to call: the one the prompt names, or the first where a call is required. */
const toolOf = ({ choice, isToolResult, prompt, tools }: Input): Tool | undefined => {
  if (choice === "none") return undefined
  if (typeof choice === "object") return tools.find(({ name }) => name === choice.name)
  const named = tools.find(({ name }) => prompt.toLowerCase().includes(name.toLowerCase()))
  if (choice === "any") return named ?? tools[0]
  return isToolResult ? undefined : named
}

const thoughtOf = ({ keywords, sentences, task }: TextAnalysis.TextAnalysis, tool: Tool | undefined) =>
  `The request is “${task.slice(0, 80)}”. ` +
  (tool === undefined
    ? `The passage has ${sentences.length} sentences; ${
      keywords.slice(0, 3).join(", ") || "nothing"
    } matters most in it.`
    : `The tool ${tool.name} can do that.`)

/** Completes a prompt. */
export const complete = (input: Input): Completion => {
  const { document, prompt, schema } = input
  const analysis = TextAnalysis.analyze(prompt, document)
  const tool = toolOf(input)
  return {
    analysis,
    thought: thoughtOf(analysis, tool),
    ...(tool === undefined ? {} : { call: { name: tool.name, input: JsonSchema.sample(analysis, tool.schema) } }),
    text: schema === undefined ? TextAnalysis.respond(analysis) : JSON.stringify(JsonSchema.sample(analysis, schema))
  }
}
