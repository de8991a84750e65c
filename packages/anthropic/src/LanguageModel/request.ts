/** The request of a call of a language model. */
import * as AiError from "effect/ai/AiError"
import type * as LanguageModel from "effect/ai/LanguageModel"
import * as Tool from "effect/ai/Tool"
import * as Result from "effect/Result"
import type { CreateMessage } from "../generated/Messages.ts"
import type { JSONOutputFormat, ToolChoice } from "../generated/Settings.ts"
import type { ToolUnion } from "../generated/Tools.ts"
import { duplicateIn, tools as toolsOf } from "../Messages/tools.ts"
import type { ModelOptions, Options } from "./Config.ts"
import { messagesOf } from "./messages.ts"
import type { ToolNames } from "./names.ts"
import * as System from "./system.ts"

/** Sent as `max_tokens` unless it is set, plus the budget of thinking, which is part of the output. */
export const defaultMaxTokens = 8192

const maxTokens = ({ max_tokens, thinking }: Options): number =>
  max_tokens ?? defaultMaxTokens + (thinking?.type === "enabled" ? thinking.budget_tokens : 0)

const reasonOf = (tool: Tool.Any, error: unknown): AiError.AiErrorReason => {
  const description = error instanceof Error ? error.message : String(error)
  return Tool.isProviderDefined(tool)
    ? new AiError.ToolConfigurationError({ toolName: tool.name, description })
    : new AiError.UnsupportedSchemaError({ description })
}

const definitionOf = (tool: Tool.Any): Result.Result<ReadonlyArray<ToolUnion>, AiError.AiErrorReason> =>
  Result.try({ try: () => toolsOf({ tools: { [tool.name]: tool } }), catch: (error) => reasonOf(tool, error) })

const definitionsOf = (
  tools: ReadonlyArray<Tool.Any>
): Result.Result<ReadonlyArray<ToolUnion>, AiError.AiErrorReason> =>
  Result.flatMap(Result.all(tools.map(definitionOf)), (each) => {
    const definitions = each.flat()
    const duplicate = duplicateIn(definitions)
    return duplicate === undefined
      ? Result.succeed(definitions)
      : Result.fail(new AiError.ToolConfigurationError({ toolName: duplicate.name, description: duplicate.message }))
  })

const choiceOf = (choice: LanguageModel.ToolChoice<string>, { wireName }: ToolNames): ToolChoice => {
  if (typeof choice === "object") {
    if ("tool" in choice) return { type: "tool", name: wireName(choice.tool) }
    return { type: choice.mode === "required" ? "any" : "auto" }
  }
  return { type: choice === "required" ? "any" : choice }
}

/** The choice of the call; where it is the default, that of the configuration. */
const toolChoice = (
  choice: LanguageModel.ToolChoice<string>,
  names: ToolNames,
  configured: ToolChoice | undefined
): ToolChoice => {
  if (choice === "auto" && configured !== undefined) return configured
  const own = choiceOf(choice, names)
  return own.type === "none" || configured === undefined || !("disable_parallel_tool_use" in configured)
    ? own
    : { ...own, disable_parallel_tool_use: configured.disable_parallel_tool_use }
}

/** The request of a call, or what it cannot say. */
export const make = (
  { prompt, tools, ...call }: LanguageModel.ProviderOptions,
  { system: configured, tool_choice, ...config }: ModelOptions,
  names: ToolNames,
  format: JSONOutputFormat | undefined
): Result.Result<CreateMessage, AiError.AiErrorReason> =>
  Result.gen(function*() {
    const { messages, system: prompted } = yield* messagesOf(prompt, names.wireName)
    const definitions = yield* definitionsOf(tools)
    const system = System.join(configured, prompted)
    return {
      ...config,
      max_tokens: maxTokens(config),
      messages,
      ...(system === undefined ? {} : { system }),
      ...(format === undefined ? {} : { output_config: { ...config.output_config, format } }),
      ...(definitions.length === 0
        ? {}
        : { tools: definitions, tool_choice: toolChoice(call.toolChoice, names, tool_choice) })
    }
  })
