/** What a stream of events is turned into: the message, its growth, its text. */
import * as Reason from "@effect-genai/core/Reason"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { AnthropicError } from "../AnthropicError.ts"
import type { Message } from "../generated/Messages.ts"
import type { RawMessageStreamEvent } from "../generated/Stream.ts"
import { derive, deriveStream } from "../internal/transport.ts"
import { Accumulator, contentOf, isMessage } from "./Accumulator.ts"
import { create } from "./calls.ts"

const endpoint = create.route

/** The message of a stream that has ended. */
export const whole = (accumulator: Accumulator): Effect.Effect<Message, AnthropicError> =>
  derive(endpoint, () => {
    const { disorder, stopped } = accumulator
    const whole = stopped && disorder === undefined ? accumulator.message() : undefined
    if (whole !== undefined) return Effect.succeed(whole)
    const facts = { endpoint, attempts: 1, afterContent: true, ...accumulator.soFar() }
    if (disorder === undefined) {
      return Effect.fail(new Reason.StreamTruncated({ ...facts, message: "the events end before `message_stop`" }))
    }
    const message = `the events are out of order: ${disorder}`
    return Effect.fail(new Reason.StreamFailed({ ...facts, message, because: "Undecodable", transient: false }))
  })

/** Folds a stream into the complete message, as `create` would return it. */
export const accumulate = <E, R>(
  self: Stream.Stream<RawMessageStreamEvent, E, R>
): Effect.Effect<Message, E | AnthropicError, R> =>
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

/**
 * Emits the partial message after each event. The `input` of a tool call contains the part received so far, with the
 * string that is still written.
 */
export const snapshots: <E, R>(
  self: Stream.Stream<RawMessageStreamEvent, E, R>
) => Stream.Stream<Message, E | AnthropicError, R> = deriveStream(endpoint, () => {
  const accumulator = new Accumulator()
  return (event: RawMessageStreamEvent) => {
    accumulator.add(event)
    const message = accumulator.snapshot()
    return message === undefined ? [] : [message]
  }
})

/** The text that an event adds. */
export const textIn = (event: RawMessageStreamEvent): string => {
  if (event.type === "content_block_delta") return event.delta?.type === "text_delta" ? event.delta.text ?? "" : ""
  // Gateways send a whole text at the start of its block.
  const start = event.type === "content_block_start" ? event.content_block : undefined
  return start?.type === "text" ? start.text ?? "" : ""
}

/** The thinking that an event adds. */
export const thinkingIn = (event: RawMessageStreamEvent): string => {
  if (event.type === "content_block_delta") {
    return event.delta?.type === "thinking_delta" ? event.delta.thinking ?? "" : ""
  }
  const start = event.type === "content_block_start" ? event.content_block : undefined
  return start?.type === "thinking" ? start.thinking ?? "" : ""
}

/** Emits the text deltas of a stream. */
export const text: <E, R>(
  self: Stream.Stream<RawMessageStreamEvent, E, R>
) => Stream.Stream<string, E | AnthropicError, R> = deriveStream(endpoint, () => (event: RawMessageStreamEvent) => {
  const piece = textIn(event)
  return piece === "" ? [] : [piece]
})

/**
 * Calls `f` with each text delta of a stream; the stream emits the same events. With {@link accumulate}, a program has the text
 * while it is generated, and the message in the end.
 */
export const tapText =
  <E2, R2>(f: (text: string) => Effect.Effect<unknown, E2, R2>) =>
  <E, R>(self: Stream.Stream<RawMessageStreamEvent, E, R>): Stream.Stream<RawMessageStreamEvent, E | E2, R | R2> =>
    Stream.mapArrayEffect(self, (events) => {
      const piece = events.map(textIn).join("")
      return piece === "" ? Effect.succeed(events) : Effect.as(f(piece), events)
    })

/** Calls `f` with the complete message at the end of a stream, which emits its events as before. */
export const tapMessage = <E2, R2>(f: (message: Message) => Effect.Effect<unknown, E2, R2>) =>
<E, R>(
  self: Stream.Stream<RawMessageStreamEvent, E, R>
): Stream.Stream<RawMessageStreamEvent, E | E2 | AnthropicError, R | R2> =>
  Stream.suspend(() => {
    const accumulator = new Accumulator()
    return self.pipe(
      deriveStream(endpoint, () => (event: RawMessageStreamEvent) => {
        accumulator.add(event)
        return [event]
      }),
      Stream.concat(Stream.fromEffectDrain(Effect.flatMap(whole(accumulator), f)))
    )
  })

/** Returns the partial message of a failed stream, if there is one. */
export const partial = ({ reason }: AnthropicError): Message | undefined =>
  "partial" in reason && isMessage(reason.partial) ? reason.partial : undefined

/** Returns the text of a message: its text blocks, joined. */
export const textOf = (message: Message): string =>
  contentOf(message).map((block) => block.type === "text" ? block.text : "").join("")
