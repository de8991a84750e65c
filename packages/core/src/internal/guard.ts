/**
 * Bounds the silence of a stream, or its whole time, with one timer for all its
 * chunks. Only the wait for the provider counts, never the reader's own time.
 */
import type * as Arr from "effect/Array"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type * as Pull from "effect/Pull"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type * as Reason from "../Reason.ts"

export interface Bounds {
  readonly idle: Duration.Duration
  /** When all must be over, in milliseconds since 1970. */
  readonly deadline: number
  readonly late: () => Reason.Reason
}

/** A stream that fails when it is silent for too long, or goes on past the deadline. */
export const guard = <A>(
  self: Stream.Stream<A, Reason.Reason>,
  { deadline, late, ...bounds }: Bounds
): Stream.Stream<A, Reason.Reason> => {
  type Chunks = Pull.Pull<Arr.NonEmptyReadonlyArray<A>, Reason.Reason>
  const idle = Duration.toMillis(bounds.idle)
  if (idle === Infinity && deadline === Infinity) return self
  return Stream.transformPull(self, (pull, scope) =>
    Effect.gen(function*() {
      const clock = yield* Clock.Clock
      const fork = Effect.runForkWith(yield* Effect.context())
      let waitingSince = Infinity
      let over: Chunks | undefined
      /** Whether chunks are wanted, and those that came before their reader had to wait. */
      let wanted = false
      let ready: Chunks | undefined
      /** The reader that waits, and the fiber that pulls for all of them. */
      let reader: ((chunks: Chunks) => void) | undefined
      let pump: Fiber.Fiber<never> | undefined
      let wake = () => {}

      const give = (chunks: Chunks) => {
        const done = reader
        reader = undefined
        wanted = false
        waitingSince = Infinity
        if (done !== undefined) done(over ?? chunks)
        else ready = chunks
      }
      const asked = Effect.callback<void>((resume) => {
        wake = () => resume(Effect.void)
      })
      const turn = Effect.map(Effect.exit(pull), give)
      const pumping: Effect.Effect<never> = Effect.suspend(() => Effect.flatMap(wanted ? turn : asked, () => pumping))
      const stop = Effect.suspend(() => {
        const fiber = pump
        pump = undefined
        reader = undefined
        wanted = false
        waitingSince = Infinity
        return fiber === undefined ? Effect.void : Fiber.interrupt(fiber)
      })
      yield* Scope.addFinalizer(scope, stop)

      const watchdog = Effect.gen(function*() {
        while (over === undefined) {
          const now = clock.currentTimeMillisUnsafe()
          const due = Math.min(Math.min(waitingSince, now) + idle, deadline)
          if (due > now) yield* Effect.sleep(Duration.millis(Math.ceil(due - now)))
          else over = Effect.fail(late())
        }
        pump?.interruptUnsafe()
        give(over)
      })
      yield* Effect.forkIn(watchdog, scope)

      const waiting: Chunks = Effect.callback((done) => {
        reader = done
        return stop
      })
      const guarded: Chunks = Effect.suspend(() => {
        if (over !== undefined) return over
        waitingSince = clock.currentTimeMillisUnsafe()
        wanted = true
        if (pump === undefined) pump = fork(pumping)
        else wake()
        if (ready === undefined) return waiting
        const chunks = ready
        ready = undefined
        return chunks
      })
      return guarded
    }))
}
