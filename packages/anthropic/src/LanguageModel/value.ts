/** The value of `generateObject`: its schema as it is sent, and whether a message has one. */
import * as Reason from "@effect-genai/core/Reason"
import type { ResponseMeta } from "@effect-genai/core/ResponseMeta"
import * as AiError from "effect/ai/AiError"
import type * as AiLanguageModel from "effect/ai/LanguageModel"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { AnthropicError } from "../AnthropicError.ts"
import type { Message } from "../generated/Messages.ts"
import { outputOf } from "../Messages/outputOf.ts"
import { resultOf, turnOf } from "../Messages/turnOf.ts"

type Output = ReturnType<typeof outputOf<unknown, unknown>>

/** What `Messages.parse` does with the schema of a call; `undefined` if it has none. */
export const of = (
  { responseFormat }: AiLanguageModel.ProviderOptions
): Result.Result<Output | undefined, AiError.AiErrorReason> =>
  responseFormat.type === "text" ? Result.succeed(undefined) : Result.try({
    // The services of the schema are in the context of the caller.
    try: () => outputOf(Schema.make<Schema.Codec<unknown>>(responseFormat.schema.ast)),
    catch: (error) =>
      new AiError.UnsupportedSchemaError({ description: error instanceof Error ? error.message : String(error) })
  })

const reasonOf = (error: AnthropicError, message: Message): AnthropicError | AiError.StructuredOutputError =>
  error.reason._tag === "Undecodable"
    ? Object.assign(
      new AiError.StructuredOutputError({ description: Reason.format(error.reason), responseText: resultOf(message) }),
      { cause: error }
    )
    : error

/** Fails if a message has no value, as `Messages.parse` does; calls of tools come before the value. */
export const check = (
  { decode }: Output,
  message: Message,
  meta: ResponseMeta | undefined
): Effect.Effect<void, AnthropicError | AiError.StructuredOutputError> => {
  if (turnOf(message).hasCalls) return Effect.void
  const facts = { endpoint: "POST /v1/messages", attempts: meta?.attempts ?? 1, ...(meta && { meta }) }
  return Effect.asVoid(
    Effect.mapError(decode(message, facts), (reason) => reasonOf(new AnthropicError({ reason }), message))
  )
}
