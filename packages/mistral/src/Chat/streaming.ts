/** What a stream of chunks is turned into: the completion, its growth, its text. */
import * as Reason from "@effect-genai/core/Reason"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
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

/** Folds a stream into the complete response, as the call without streaming would return it. */
export const accumulate = <E, R>(
  self: Stream.Stream<ChatCompletionChunk, E, R>
): Effect.Effect<ChatCompletion, E | MistralError, R> =>
  Effect.suspend(() => {
    const accumulator = new Accumulator()
    return self.pipe(
      Stream.runForEachArray((chunks) =>
        derive(endpoint, () => {
          for (const chunk of chunks) accumulator.add(chunk)
          return Effect.void
        })
      ),
      Effect.andThen(whole(accumulator))
    )
  })

/** Emits the partial completion after each chunk. */
export const snapshots: <E, R>(
  self: Stream.Stream<ChatCompletionChunk, E, R>
) => Stream.Stream<ChatCompletion, E | MistralError, R> = deriveStream(endpoint, () => {
  const accumulator = new Accumulator()
  return (chunk: ChatCompletionChunk) => {
    accumulator.add(chunk)
    const completion = accumulator.completion()
    return completion === undefined ? [] : [completion]
  }
})

/** The text delta of the first choice, without thinking. */
export const firstText = (chunk: ChatCompletionChunk): string =>
  textOf(choicesOf(chunk).find(({ index }) => index === 0)?.delta.content)

/** The thinking that a chunk adds to the first choice. */
export const firstThinking = (chunk: ChatCompletionChunk): string => {
  const content = choicesOf(chunk).find(({ index }) => index === 0)?.delta.content
  return isChunks(content) ? listOf(content).map(thoughtIn).join("") : ""
}

/** Emits the text deltas of the first choice, without thinking. */
export const text: <E, R>(
  self: Stream.Stream<ChatCompletionChunk, E, R>
) => Stream.Stream<string, E | MistralError, R> = deriveStream(endpoint, () => (chunk: ChatCompletionChunk) => {
  const piece = firstText(chunk)
  return piece === "" ? [] : [piece]
})

/**
 * Calls `f` with each text delta of the first choice; the stream emits the same chunks. With {@link accumulate}, a program has the text
 * while it is generated, and the completion in the end.
 */
export const tapText =
  <E2, R2>(f: (text: string) => Effect.Effect<unknown, E2, R2>) =>
  <E, R>(self: Stream.Stream<ChatCompletionChunk, E, R>): Stream.Stream<ChatCompletionChunk, E | E2, R | R2> =>
    Stream.mapArrayEffect(self, (chunks) => {
      const piece = chunks.map(firstText).join("")
      return piece === "" ? Effect.succeed(chunks) : Effect.as(f(piece), chunks)
    })

/** Calls `f` with the complete response at the end of a stream, which emits its chunks as before. */
export const tapCompletion = <E2, R2>(f: (completion: ChatCompletion) => Effect.Effect<unknown, E2, R2>) =>
<E, R>(
  self: Stream.Stream<ChatCompletionChunk, E, R>
): Stream.Stream<ChatCompletionChunk, E | E2 | MistralError, R | R2> =>
  Stream.suspend(() => {
    const accumulator = new Accumulator()
    return self.pipe(
      deriveStream(endpoint, () => (chunk: ChatCompletionChunk) => {
        accumulator.add(chunk)
        return [chunk]
      }),
      Stream.concat(Stream.fromEffectDrain(Effect.flatMap(whole(accumulator), f)))
    )
  })

/** Returns the partial completion of a failed stream, if there is one. */
export const partial = ({ reason }: MistralError): ChatCompletion | undefined =>
  "partial" in reason && isCompletion(reason.partial) ? reason.partial : undefined
