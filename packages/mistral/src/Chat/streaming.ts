/** What a stream of chunks is turned into: the completion, its growth, its text. */
import * as Folding from "@effect-genai/core/Folding"
import * as Reason from "@effect-genai/core/Reason"
import * as Effect from "effect/Effect"
import type { ChatCompletion, ChatCompletionChunk } from "../generated/Chat.ts"
import { listOf } from "../internal/listOf.ts"
import { derive, deriveStream } from "../internal/transport.ts"
import type { MistralError } from "../MistralError.ts"
import { Accumulator, choicesOf, isChunks, isCompletion, textOf } from "./Accumulator.ts"
import { complete } from "./calls.ts"
import { thoughtIn } from "./ContentBuilder.ts"

const endpoint = complete.route

/** The completion of a stream that has ended. */
export const whole = (accumulator: Accumulator): Effect.Effect<ChatCompletion, MistralError> =>
  derive(endpoint, () => {
    const completion = accumulator.completion()
    const facts = { endpoint, attempts: 1, afterContent: false, message: "the stream has no chunks" }
    return completion === undefined ? Effect.fail(new Reason.StreamTruncated(facts)) : Effect.succeed(completion)
  })

/** The text delta of the first choice, without thinking. */
export const firstText = (chunk: ChatCompletionChunk): string =>
  textOf(choicesOf(chunk).find(({ index }) => index === 0)?.delta.content)

/** The thinking that a chunk adds to the first choice. */
export const firstThinking = (chunk: ChatCompletionChunk): string => {
  const content = choicesOf(chunk).find(({ index }) => index === 0)?.delta.content
  return isChunks(content) ? listOf(content).map(thoughtIn).join("") : ""
}

/** What the page and its loop do with streams. */
export const folding = Folding.make({
  endpoint,
  start: () => new Accumulator(),
  whole,
  textIn: firstText,
  thinkingIn: firstThinking,
  derive,
  deriveStream
})

/** Folds a stream into the complete response, as the call without streaming would return it. */
export const accumulate = folding.accumulate

/** Emits the partial completion after each chunk. */
export const snapshots = folding.snapshots((accumulator) => accumulator.completion())

/** Emits the text deltas of the first choice, without thinking. */
export const text = folding.text

/**
 * Calls `f` with each text delta of the first choice; the stream emits the same chunks. With {@link accumulate}, a
 * program has the text while it is generated, and the completion in the end.
 */
export const tapText = folding.tapText

/** Calls `f` with the complete response at the end of a stream, which emits the same chunks. */
export const tapCompletion = folding.tapWhole

/** Returns the partial completion of a failed stream, if there is one. */
export const partial = ({ reason }: MistralError): ChatCompletion | undefined =>
  "partial" in reason && isCompletion(reason.partial) ? reason.partial : undefined
