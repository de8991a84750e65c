/** The message of a stream that has ended. */
import * as Reason from "@effect-genai/core/Reason"
import * as Effect from "effect/Effect"
import type { AnthropicError } from "../AnthropicError.ts"
import type { Message } from "../generated/Messages.ts"
import { derive } from "../internal/transport.ts"
import type { Accumulator } from "./Accumulator.ts"

const endpoint = "POST /v1/messages"

/** The message, or why its events are not a whole one. */
export const whole = (accumulator: Accumulator): Effect.Effect<Message, AnthropicError> =>
  derive(endpoint, () => {
    const { disorder, stopped } = accumulator
    const message = stopped && disorder === undefined ? accumulator.message() : undefined
    if (message !== undefined) return Effect.succeed(message)
    const facts = { endpoint, attempts: 1, afterContent: true, ...accumulator.soFar() }
    if (disorder === undefined) {
      return Effect.fail(new Reason.StreamTruncated({ ...facts, message: "the events end before `message_stop`" }))
    }
    const problem = `the events are out of order: ${disorder}`
    return Effect.fail(
      new Reason.StreamFailed({ ...facts, message: problem, because: "Undecodable", transient: false })
    )
  })
