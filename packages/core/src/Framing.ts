/**
 * Decodes bytes to frames: server-sent events and JSON lines, however the bytes are
 * split, in linear time and bounded memory.
 *
 * A decoder (`sse`, `lines`) is a plain object for one body; `decode` applies one to
 * a stream. Providers define what frames mean and which one ends a stream.
 */
import * as Arr from "effect/Array"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Pull from "effect/Pull"
import * as Stream from "effect/Stream"
import type { Decoder, TooLarge } from "./Framing/Decoder.ts"

export { type Decoder, maxEventBytes, type Options, TooLarge } from "./Framing/Decoder.ts"
export { type Line, lines } from "./Framing/Lines.ts"
export { type Event, sse } from "./Framing/Sse.ts"

/**
 * The frames of a body: those of one pull as one chunk, then the unfinished frame of
 * `end`. Fails with `TooLarge` after the frames before the one that is too large.
 */
export const decode = <A, E, R>(
  bytes: Stream.Stream<Uint8Array, E, R>,
  decoder: () => Decoder<A>
): Stream.Stream<A, E | TooLarge, R> =>
  Stream.transformPull(bytes, (pull) =>
    Effect.sync(() => {
      const frames = decoder()
      let ended = false
      const next: Pull.Pull<Arr.NonEmptyReadonlyArray<A>, E | TooLarge> = Effect.suspend(() => {
        if (frames.failure !== undefined) return Effect.fail(frames.failure)
        return ended ? Cause.done() : read
      })
      const emit = (out: ReadonlyArray<A>) => Arr.isReadonlyArrayNonEmpty(out) ? Effect.succeed(out) : next
      const read = Pull.matchEffect(pull, {
        onSuccess: (chunks) =>
          emit(chunks.length === 1 ? frames.push(chunks[0]) : chunks.flatMap((chunk) => frames.push(chunk))),
        onFailure: Effect.failCause,
        onDone: () => {
          ended = true
          return emit(frames.end())
        }
      })
      return next
    }))
