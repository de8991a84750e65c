/** What a stream of events is turned into: the message, its growth, its text. */
import * as Folding from "@effect-genai/core/Folding"
import * as Reason from "@effect-genai/core/Reason"
import * as Effect from "effect/Effect"
import type { AnthropicError } from "../AnthropicError.ts"
import type { Message } from "../generated/Messages.ts"
import type { RawMessageStreamEvent } from "../generated/Stream.ts"
import { derive, deriveStream } from "../internal/transport.ts"
import { Accumulator, isMessage } from "./Accumulator.ts"
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

/** What the page and its loop do with streams. */
export const folding = Folding.make({
  endpoint,
  start: () => new Accumulator(),
  whole,
  textIn,
  thinkingIn,
  derive,
  deriveStream
})

/** Folds a stream into the complete message, as `create` would return it. */
export const accumulate = folding.accumulate

/**
 * Emits the partial message after each event. The `input` of a tool call contains the part received so far, with the
 * string that is still written.
 */
export const snapshots = folding.snapshots((accumulator) => accumulator.snapshot())

/** Emits the text deltas of a stream. */
export const text = folding.text

/**
 * Calls `f` with each text delta of a stream, which emits the same events. With {@link accumulate}, a program has the
 * text while it is generated, and the message in the end.
 */
export const tapText = folding.tapText

/** Calls `f` with the complete message at the end of a stream, which emits the same events. */
export const tapMessage = folding.tapWhole

/** Returns the partial message of a failed stream, if there is one. */
export const partial = ({ reason }: AnthropicError): Message | undefined =>
  "partial" in reason && isMessage(reason.partial) ? reason.partial : undefined
