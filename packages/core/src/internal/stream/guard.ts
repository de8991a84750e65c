/** Bounds the waits of a stream: the silence between two chunks, and the whole call. One timer serves all its chunks. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type * as Pull from "effect/Pull"
import * as Scope from "effect/Scope"
import type * as Reason from "../../Reason.ts"
import type { Call } from "../call/call.ts"
import { late, timer, totalDue } from "../call/deadline.ts"

/** Pulls until the provider is silent for too long, or the call takes too long. The reader's own time is not silence. */
export const guard = <A>(
  call: Call,
  pull: Pull.Pull<A, Reason.Reason>,
  scope: Scope.Scope
): Effect.Effect<Pull.Pull<A, Reason.Reason>> => {
  const { clock, context } = call
  const idle = Duration.toMillis(call.timeouts.idle)
  const end = totalDue(call)
  if (idle === Infinity && end === Infinity) return Effect.succeed(pull)
  let waitingSince = Infinity
  let failure: Pull.Pull<never, Reason.Reason> | undefined
  let waiting: Fiber.Fiber<A, unknown> | undefined

  const silentUntil = () => Math.min(waitingSince, clock.currentTimeMillisUnsafe()) + idle
  const stop = timer(clock, context, () => Math.min(silentUntil(), end), () => {
    failure = Effect.fail(late(call, silentUntil() < end ? "idle" : "total"))
    waiting?.interruptUnsafe()
  })

  const guarded: Pull.Pull<A, Reason.Reason> = Effect.contextWith((context) => {
    if (failure !== undefined) return failure
    waitingSince = clock.currentTimeMillisUnsafe()
    const fiber = Effect.runForkWith(context)(pull)
    const exit = fiber.pollUnsafe()
    if (exit !== undefined) {
      waitingSince = Infinity
      return exit
    }
    waiting = fiber
    return Effect.callback((resume) => {
      fiber.addObserver((exit) => {
        waiting = undefined
        waitingSince = Infinity
        resume(failure ?? exit)
      })
      return Fiber.interrupt(fiber)
    })
  })
  return Effect.as(Scope.addFinalizer(scope, Effect.sync(stop)), guarded)
}
