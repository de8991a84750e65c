/** The errors of a model. */
import * as AiErrors from "@effect-genai/core/AiErrors"
import * as AiError from "effect/ai/AiError"
import { AnthropicError } from "../AnthropicError.ts"

const ofCall = AiErrors.from("anthropic", "AnthropicLanguageModel")

/** Converts the errors of calls; a reason is that of an error of its own. */
export const errorOf = (method: string) => (error: AnthropicError | AiError.AiErrorReason): AiError.AiError =>
  error instanceof AnthropicError
    ? ofCall(method)(error)
    : AiError.make({ module: "AnthropicLanguageModel", method, reason: error })
