/** Whether a message has a value for `generateObject`. */
import * as Reason from "@effect-genai/core/Reason"
import type { ResponseMeta } from "@effect-genai/core/ResponseMeta"
import * as Turn from "@effect-genai/core/Turn"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { AnthropicError } from "../AnthropicError.ts"
import type { Message } from "../generated/Messages.ts"
import { derive } from "../internal/transport.ts"
import { turnOf } from "../Messages/turnOf.ts"

const endpoint = "POST /v1/messages"

const parse = Schema.decodeUnknownEffect(Schema.fromJsonString(Schema.Unknown))

/** The schema is checked later; here, only whether there is a whole value. */
const decode = Turn.decode({
  decodeText: (text, facts) =>
    Effect.mapError(parse(text), () => new Reason.Undecodable({ ...facts, path: "", message: "the text is not JSON" })),
  decode: (value) => Effect.succeed<unknown>(value)
})

/**
 * Fails as `Messages.parse` does for a message that was refused or is not whole. A call of a tool, and a text that is not
 * a value, are what `effect/ai` reports.
 */
export const checkValue = (message: Message, meta: ResponseMeta | undefined): Effect.Effect<void, AnthropicError> => {
  const turn = turnOf(message)
  const facts = { endpoint, attempts: meta?.attempts ?? 1, ...(meta && { meta }) }
  if (turn.ending === "calls" || turn.hasCalls) return Effect.void
  return derive(endpoint, () => Effect.catchTag(Effect.asVoid(decode(turn, facts)), "Undecodable", () => Effect.void))
}
