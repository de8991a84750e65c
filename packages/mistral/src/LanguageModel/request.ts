/** A call of `effect/ai`, as a request. */
import * as StructuredOutput from "@effect-genai/core/StructuredOutput"
import * as ToolInput from "@effect-genai/core/ToolInput"
import * as AiError from "effect/ai/AiError"
import type * as LanguageModel from "effect/ai/LanguageModel"
import * as Tool from "effect/ai/Tool"
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import { dialect } from "../Chat/dialect.ts"
import { tools } from "../Chat/tools.ts"
import type { CreateChatCompletion } from "../generated/Chat.ts"
import type { ToolChoice } from "../generated/Tools.ts"
import type { ModelOptions } from "./Config.ts"
import type { Known } from "./parts.ts"
import { documentsIn } from "./sources.ts"
import { toMessages } from "./transcript.ts"

/** Runs what throws `UnsupportedSchema`. */
const supported = <A>(
  make: () => A,
  reasonOf = (description: string): AiError.AiErrorReason => new AiError.UnsupportedSchemaError({ description })
): Effect.Effect<A, AiError.AiErrorReason> =>
  Effect.suspend(() => {
    try {
      return Effect.succeed(make())
    } catch (error) {
      return error instanceof StructuredOutput.UnsupportedSchema
        ? Effect.fail(reasonOf(error.message))
        : Effect.die(error)
    }
  })

const definitionOf = (tool: Tool.Any) =>
  supported(
    () => tools({ tools: { [tool.name]: tool } }),
    Tool.isProviderDefined(tool)
      ? (description) => new AiError.ToolConfigurationError({ toolName: tool.name, description })
      : undefined
  )

/** The tools of a request that has any. Mistral has no choice among several: the others are not sent. */
const choiceOf = (choice: LanguageModel.ProviderOptions["toolChoice"]): ToolChoice => {
  if (typeof choice === "object") {
    if ("tool" in choice) return { type: "function", function: { name: choice.tool } }
    return choice.mode === "required" ? "any" : "auto"
  }
  return choice === "required" ? "any" : choice
}

const toolsOf = Effect.fnUntraced(function*(
  { toolChoice, tools: given }: LanguageModel.ProviderOptions,
  configured: ToolChoice | undefined
) {
  if (given.length === 0) return {}
  const tool_choice = toolChoice === "auto" && configured !== undefined ? configured : choiceOf(toolChoice)
  return { tools: (yield* Effect.forEach(given, definitionOf)).flat(), tool_choice }
})

/** A name that Mistral accepts. */
const nameOf = (objectName: string) => objectName.replace(/[^\w-]+/g, "_").slice(0, 64) || "answer"

const formatOf = Effect.fnUntraced(function*({ responseFormat }: LanguageModel.ProviderOptions) {
  if (responseFormat.type === "text") return {}
  const schema = yield* supported(() => StructuredOutput.jsonSchema(responseFormat.schema, dialect))
  const json_schema = { name: nameOf(responseFormat.objectName), schema, strict: true }
  return { response_format: { type: "json_schema", json_schema } }
})

const severalChoices = new AiError.InvalidRequestError({
  parameter: "n",
  description: "`effect/ai` has one response a call: use `Chat.complete` for several choices"
})

/** The request of a call; fails before anything is sent if it cannot express the call. */
export const requestOf = Effect.fnUntraced(function*(
  options: LanguageModel.ProviderOptions,
  { tool_choice, ...config }: ModelOptions
): Effect.fn.Return<CreateChatCompletion, AiError.AiErrorReason> {
  if ((config.n ?? 1) > 1) return yield* Effect.fail(severalChoices)
  const messages = yield* Effect.fromResult(toMessages(options.prompt))
  return { ...config, messages, ...(yield* toolsOf(options, tool_choice)), ...(yield* formatOf(options)) }
})

/** Whether the model knows the parameters of a tool by their schema. */
const isDescribed = (tool: Tool.Any) =>
  tool.parametersSchema !== Tool.EmptyParams && !Tool.isProviderDefined(tool) &&
  !(Tool.isDynamic(tool) && tool.jsonSchema !== undefined)

const encoders = new WeakMap<Tool.Any, (input: Schema.Json) => unknown>()

/** Converts the inputs of a tool to what its handler decodes. */
const encoderOf = (tool: Tool.Any): (input: Schema.Json) => unknown => {
  const encoder = encoders.get(tool) ??
    (isDescribed(tool) ? ToolInput.encoded(tool.parametersSchema) : (input) => input)
  encoders.set(tool, encoder)
  return encoder
}

/** What the parts of the response depend on. */
export const knownOf = ({ tools }: LanguageModel.ProviderOptions, { messages }: CreateChatCompletion): Known => ({
  documents: documentsIn(messages),
  paramsOf: (name, input) => {
    const tool = tools.find((tool) => tool.name === name)
    return tool === undefined ? input : encoderOf(tool)(input)
  }
})
