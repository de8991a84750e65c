/** The errors of a model. */
import * as AiErrors from "@effect-genai/core/AiErrors"
import * as AiError from "effect/ai/AiError"
import type * as AiLanguageModel from "effect/ai/LanguageModel"
import type * as Response from "effect/ai/Response"
import * as Effect from "effect/Effect"
import { AnthropicError } from "../AnthropicError.ts"

const ofCall = AiErrors.from("anthropic", "AnthropicLanguageModel")

/** Converts the errors of calls; a reason is that of an error of its own. */
export const errorOf = (method: string) => (error: AnthropicError | AiError.AiErrorReason): AiError.AiError =>
  error instanceof AnthropicError
    ? ofCall(method)(error)
    : AiError.make({ module: "AnthropicLanguageModel", method, reason: error })

/** Checks that the toolkit has the tools that a response calls. */
export const checkCalls = ({ toolCallValidation, tools }: AiLanguageModel.ProviderOptions) => {
  const availableTools = tools.map(({ name }) => name)
  return (parts: ReadonlyArray<Response.AllPartsEncoded>): Effect.Effect<void, AiError.AiErrorReason> => {
    const unknown = parts.find((part) => part.type === "tool-call" && !availableTools.includes(part.name))
    return unknown?.type !== "tool-call" || toolCallValidation === "deferred"
      ? Effect.void
      : Effect.fail(new AiError.ToolNotFoundError({ toolName: unknown.name, availableTools }))
  }
}
