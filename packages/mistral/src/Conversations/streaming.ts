/** What a stream of events is turned into: the response, its text. */
import * as Folding from "@effect-genai/core/Folding"
import * as Reason from "@effect-genai/core/Reason"
import * as Effect from "effect/Effect"
import type { ConversationResponse } from "../generated/Conversations.ts"
import { derive, deriveStream } from "../internal/transport.ts"
import type { MistralError } from "../MistralError.ts"
import { Accumulator, eventText, eventThinking, isResponse } from "./Accumulator.ts"
import { start } from "./calls.ts"

const endpoint = start.route

/** The response of a stream that has ended. */
export const whole = (accumulator: Accumulator): Effect.Effect<ConversationResponse, MistralError> =>
  derive(endpoint, () => {
    const response = accumulator.isDone ? accumulator.response() : undefined
    if (response !== undefined) return Effect.succeed(response)
    const facts = { endpoint, attempts: 1, afterContent: true, ...accumulator.soFar() }
    const message = "the events end before `conversation.response.done`"
    return Effect.fail(new Reason.StreamTruncated({ ...facts, message }))
  })

/** What the page and its loop do with streams. */
export const folding = Folding.make({
  endpoint,
  start: () => new Accumulator(),
  whole,
  textIn: eventText,
  thinkingIn: eventThinking,
  derive,
  deriveStream
})

/** Folds a stream into the complete response, as the call without streaming would return it. */
export const accumulate = folding.accumulate

/** Emits the text deltas of the messages, without thinking. */
export const text = folding.text

/**
 * Calls `f` with each text delta of the messages; the stream emits the same events. With {@link accumulate}, a program
 * has the text while it is generated, and the response in the end.
 */
export const tapText = folding.tapText

/** Returns the partial response of a failed stream, if there is one. */
export const partial = ({ reason }: MistralError): ConversationResponse | undefined =>
  "partial" in reason && isResponse(reason.partial) ? reason.partial : undefined
