/** What a stream of events is turned into: the response, its text. */
import * as Reason from "@effect-genai/core/Reason"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { ConversationEvent, ConversationResponse } from "../generated/Conversations.ts"
import { derive, deriveStream } from "../internal/transport.ts"
import type { MistralError } from "../MistralError.ts"
import { Accumulator, eventText, isResponse } from "./Accumulator.ts"
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

/** Folds a stream into the complete response, as the call without streaming would return it. */
export const accumulate = <E, R>(
  self: Stream.Stream<ConversationEvent, E, R>
): Effect.Effect<ConversationResponse, E | MistralError, R> =>
  Effect.suspend(() => {
    const accumulator = new Accumulator()
    return self.pipe(
      Stream.runForEachArray((events) =>
        derive(endpoint, () => {
          for (const event of events) accumulator.add(event)
          return Effect.void
        })
      ),
      Effect.andThen(whole(accumulator))
    )
  })

/** Emits the text deltas of the messages, without thinking. */
export const text: <E, R>(
  self: Stream.Stream<ConversationEvent, E, R>
) => Stream.Stream<string, E | MistralError, R> = deriveStream(endpoint, () => (event: ConversationEvent) => {
  const piece = eventText(event)
  return piece === "" ? [] : [piece]
})

/**
 * Calls `f` with each text delta of the messages; the stream emits the same events. With {@link accumulate}, a program has the text
 * while it is generated, and the response in the end.
 */
export const tapText =
  <E2, R2>(f: (text: string) => Effect.Effect<unknown, E2, R2>) =>
  <E, R>(self: Stream.Stream<ConversationEvent, E, R>): Stream.Stream<ConversationEvent, E | E2, R | R2> =>
    Stream.mapArrayEffect(self, (events) => {
      const piece = events.map(eventText).join("")
      return piece === "" ? Effect.succeed(events) : Effect.as(f(piece), events)
    })

/** Returns the partial response of a failed stream, if there is one. */
export const partial = ({ reason }: MistralError): ConversationResponse | undefined =>
  "partial" in reason && isResponse(reason.partial) ? reason.partial : undefined
