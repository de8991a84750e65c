// Time for tests: it stands still while anything can happen, then jumps to where something is due.
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/testing/TestClock"

/** Lets everything happen that needs no time. Bodies are read by promises, which the test clock does not wait for. */
export const settle: Effect.Effect<void> = Effect.promise(async () => {
  for (let turns = 0; turns < 25; turns++) await new Promise((resolve) => setImmediate(resolve))
})

/** Lets things happen until something is so. */
export const until = (isSo: () => boolean): Effect.Effect<void> =>
  Effect.repeat(settle, { times: 10_000, while: () => !isSo() })

/** Lets time pass, and what is due in it happen. */
export const elapse = (duration: Duration.Input): Effect.Effect<void> =>
  Effect.andThen(settle, Effect.andThen(TestClock.adjust(duration), settle))

/** Runs an effect to its end, time jumping from one thing that is due to the next. */
export const soon = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.gen(function*() {
    const clock = yield* Clock.Clock
    const due = new Set<{ readonly at: number }>()
    const sleep = (duration: Duration.Duration) =>
      Effect.suspend(() => {
        const alarm = { at: clock.currentTimeMillisUnsafe() + Duration.toMillis(duration) }
        due.add(alarm)
        return Effect.ensuring(clock.sleep(duration), Effect.sync(() => due.delete(alarm)))
      })
    const fiber = yield* Effect.forkChild(Effect.provideService(effect, Clock.Clock, { ...clock, sleep }))
    // What other threads do, as hashing, takes turns nobody can count.
    for (let idle = 0; idle < 10_000; idle++) {
      yield* settle
      if (fiber.pollUnsafe() !== undefined) return yield* Fiber.join(fiber)
      const next = Math.min(...Array.from(due, ({ at }) => at))
      if (next === Infinity) continue
      idle = 0
      yield* TestClock.setTime(next)
    }
    return yield* Effect.die(new Error("nothing is due, and yet it goes on"))
  })
