/**
 * Bounds the silence of a stream and its whole time with one timer for all its
 * chunks. Only the wait for the provider counts, never the reader's own time.
 */
import type * as Arr from "effect/Array"
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Pull from "effect/Pull"
import * as Stream from "effect/Stream"
import type * as Reason from "../Reason.ts"

export interface Bounds<E> {
  readonly idle: Duration.Duration
  /** When all must be over, in milliseconds since 1970. */
  readonly deadline: number
  readonly onIdle: () => Reason.Reason
  readonly onDeadline: () => Reason.Reason
  readonly onError: (error: E) => Reason.Reason
}

/** A stream that fails when it is silent for too long, or goes on past the deadline. */
export const guard = <A, E>(
  self: Stream.Stream<A, E>,
  { deadline, onDeadline, onError, onIdle, ...bounds }: Bounds<E>
): Stream.Stream<A, Reason.Reason> => {
  type Chunks = Pull.Pull<Arr.NonEmptyReadonlyArray<A>, Reason.Reason>
  const idle = Duration.toMillis(bounds.idle)
  if (idle === Infinity && deadline === Infinity) return Stream.mapError(self, onError)
  return Stream.transformPull(self, (pull, scope) =>
    Effect.gen(function*() {
      const clock = yield* Clock.Clock
      const fork = Effect.runForkWith(yield* Effect.context())
      const read: Chunks = Pull.matchEffect(pull, {
        onSuccess: (chunks) => Effect.succeed(chunks),
        onFailure: (cause) => Effect.failCause(Cause.map(cause, onError)),
        onDone: (): Chunks => Cause.done()
      })
      let waitingSince = Infinity
      let resume = (_: Chunks) => {}
      let pulling: Fiber.Fiber<unknown, unknown> | undefined
      let over: Chunks | undefined

      const watchdog = Effect.gen(function*() {
        while (over === undefined) {
          const now = clock.currentTimeMillisUnsafe()
          const due = Math.min(Math.min(waitingSince, now) + idle, deadline)
          if (due > now) yield* Effect.sleep(Duration.millis(due - now))
          else if (now >= deadline) over = Effect.fail(onDeadline())
          else over = Effect.fail(onIdle())
        }
        pulling?.interruptUnsafe()
        resume(over)
      })
      yield* Effect.forkIn(watchdog, scope)

      const guarded: Chunks = Effect.callback((done) => {
        if (over !== undefined) return done(over)
        waitingSince = clock.currentTimeMillisUnsafe()
        resume = (exit) => {
          waitingSince = Infinity
          done(over ?? exit)
        }
        const fiber = fork(read)
        pulling = fiber
        fiber.addObserver(resume)
        return Fiber.interrupt(fiber)
      })
      return guarded
    }))
}
