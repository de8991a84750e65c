/** Bounds the waits of a stream: the silence between two chunks, and the whole call. One timer serves all its chunks. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Scope from "effect/Scope"
import type * as Reason from "../../Reason.ts"
import type { Call } from "../call/call.ts"
import { late, timer, totalDue } from "../call/deadline.ts"
import type { Chunks } from "./reader.ts"
import type { Received, Source } from "./source.ts"

/**
 * Pulls from a source, and fails where the provider is silent for too long, or the call takes too long. The reader's
 * own time is not silence.
 */
export const guard = (call: Call, source: Source, scope: Scope.Scope): Effect.Effect<Chunks<Uint8Array>> => {
  const { clock, context } = call
  const idle = Duration.toMillis(call.timeouts.idle)
  const end = totalDue(call)
  let waitingSince = Infinity
  let failure: Effect.Effect<never, Reason.Reason> | undefined
  let expire: ((failure: Effect.Effect<never, Reason.Reason>) => void) | undefined

  const silentUntil = () => Math.min(waitingSince, clock.currentTimeMillisUnsafe()) + idle
  const stop = timer(clock, context, () => Math.min(silentUntil(), end), () => {
    failure = Effect.fail(late(call, silentUntil() < end ? "idle" : "total"))
    expire?.(failure)
  })

  const pull: Chunks<Uint8Array> = Effect.callback((resume) => {
    if (failure !== undefined) return resume(failure)
    waitingSince = clock.currentTimeMillisUnsafe()
    const receive = (received: Received) => {
      waitingSince = Infinity
      expire = undefined
      resume(received)
    }
    const cancel = source(receive)
    if (waitingSince === Infinity) return
    expire = (failure) => resume(Effect.andThen(cancel, failure))
    return Effect.suspend(() => {
      waitingSince = Infinity
      expire = undefined
      return cancel
    })
  })
  return Effect.as(Scope.addFinalizer(scope, Effect.sync(stop)), pull)
}
