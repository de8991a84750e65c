/** Decodes the text of a message by a schema; refusals and cut-off messages have their own reasons. */
import * as Reason from "@effect-genai/core/Reason"
import type * as StructuredOutput from "@effect-genai/core/StructuredOutput"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Message } from "../generated/Messages.ts"

const isJson = Schema.is(Schema.Json)

const limits = new Set<string>(["max_tokens", "model_context_window_exceeded"])

/** Decodes the text of a message. */
export const decodeMessage =
  <A>({ decodeText }: StructuredOutput.Decoder<A>) =>
  (message: Message, text: string, facts: Omit<Reason.Details, "message">): Effect.Effect<A, Reason.Reason> => {
    const partial = isJson(message) ? message : null
    const { stop_reason } = message
    if (stop_reason === "refusal") {
      return Effect.fail(new Reason.Refused({ ...facts, partial, message: "the model declined to answer" }))
    }
    if (stop_reason != null && limits.has(stop_reason)) {
      return Effect.fail(
        new Reason.CutOff({
          ...facts,
          partial,
          message: `the message reached a limit (${stop_reason}): allow more tokens`
        })
      )
    }
    return decodeText(text, facts)
  }
