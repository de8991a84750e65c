/** What is checked before the parts of a response are handed on. */
import * as AiErrors from "@effect-genai/core/AiErrors"
import * as Reason from "@effect-genai/core/Reason"
import type { ResponseMeta } from "@effect-genai/core/ResponseMeta"
import * as AiError from "effect/ai/AiError"
import type { ProviderOptions } from "effect/ai/LanguageModel"
import type * as Response from "effect/ai/Response"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { outputOf } from "../Chat/outputOf.ts"
import { resultOf, turnOf } from "../Chat/turnOf.ts"
import type { ChatCompletion } from "../generated/Chat.ts"
import { MistralError } from "../MistralError.ts"

/** Converts the errors of calls. */
export const errors = AiErrors.from("mistral", "MistralLanguageModel")

/** The error of a reason that is not Mistral's. */
export const rejected = (method: string) => (reason: AiError.AiErrorReason): AiError.AiError =>
  AiError.make({ module: "MistralLanguageModel", method, reason })

/** A message whose content has no parts. */
export const unreadable = new AiError.InvalidOutputError({
  description: "the content of the message is neither text nor chunks: read it with `Chat.complete`"
})

/** Fails for a message without a form, and for a call of a tool that the request did not have. */
export const checkParts = (options: ProviderOptions) => {
  const checkCalls = AiErrors.checkCalls(options)
  return (parts: ReadonlyArray<Response.AllPartsEncoded>): Effect.Effect<void, AiError.AiErrorReason> =>
    parts.some(({ type }) => type === "error") ? Effect.fail(unreadable) : checkCalls(parts)
}

/** Fails if a completion has no value of the schema, as `Chat.parse` does; calls of tools come before the value. */
export const checkValue = (
  schema: Schema.Constraint,
  completion: ChatCompletion,
  meta: ResponseMeta | undefined
): Effect.Effect<void, AiError.AiError> => {
  if (turnOf(completion).hasCalls) return Effect.void
  const facts = { endpoint: "POST /v1/chat/completions", attempts: meta?.attempts ?? 1, ...(meta && { meta }) }
  // Services of the schema are in the context of the caller.
  const { decode } = outputOf(Schema.make<Schema.Codec<unknown>>(schema.ast))
  return Effect.asVoid(Effect.mapError(decode(completion, facts), (reason) => {
    const cause = new MistralError({ reason })
    if (reason._tag !== "Undecodable") return errors("generateObject")(cause)
    const fields = { description: Reason.format(reason), responseText: resultOf(completion) }
    return rejected("generateObject")(Object.assign(new AiError.StructuredOutputError(fields), { cause }))
  }))
}
