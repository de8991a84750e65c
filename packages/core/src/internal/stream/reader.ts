/** Chunks of bytes → chunks of elements: what readers of events, lines and files have in common. */
import * as Arr from "effect/Array"
import * as Cause from "effect/Cause"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Pull from "effect/Pull"
import type * as Reason from "../../Reason.ts"
import type { Call } from "../call/call.ts"
import { succeeded } from "../call/retry.ts"

/** Chunks of a stream. */
export type Chunks<A> = Pull.Pull<Arr.NonEmptyReadonlyArray<A>, Reason.Reason>

/** Reads the body of one attempt. */
export interface Reader<out A> {
  /** The elements that a chunk completes. */
  readonly read: (bytes: Uint8Array) => ReadonlyArray<A>
  /** The last elements, when the body has ended. */
  readonly end: () => ReadonlyArray<A>
  /** Set when nothing more is read: the end, or why it was not reached. */
  readonly outcome: "end" | Reason.Reason | undefined
  /** The reason of a body that was interrupted. */
  readonly failed: (reason: Reason.Reason) => Reason.Reason
  /** Called when the attempt has ended. */
  readonly closed?: () => void
}

/** How long a provider may take to close a stream after its last element, before the connection is dropped. */
const closing = Duration.millis(250)

/** Reads the elements of a body. The first ones are the success of the call. */
export const elementsOf = <A>(call: Call, bytes: Chunks<Uint8Array>, reader: Reader<A>): Chunks<A> => {
  const emit = (elements: ReadonlyArray<A>): Chunks<A> => {
    if (!Arr.isReadonlyArrayNonEmpty(elements)) return next
    succeeded(call)
    return Effect.succeed(elements)
  }
  const read = Pull.matchEffect(bytes, {
    onSuccess: (chunks) =>
      emit(chunks.length === 1 ? reader.read(chunks[0]) : chunks.flatMap((chunk) => reader.read(chunk))),
    onFailure: (cause) => Effect.failCause(Cause.map(cause, (reason) => reader.failed(reason))),
    onDone: () => emit(reader.end())
  })
  const drain: Effect.Effect<void, unknown> = Effect.forever(bytes)
  const next: Chunks<A> = Effect.suspend(() => {
    const { outcome } = reader
    if (outcome === undefined) return read
    if (outcome !== "end") return Effect.fail(outcome)
    return Effect.andThen(Effect.ignoreCause(Effect.timeoutOption(drain, closing)), Cause.done())
  })
  return next
}
