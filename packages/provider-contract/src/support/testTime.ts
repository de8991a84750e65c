// Test time: it stands still while anything can run, then jumps to the next sleep that is due.
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/testing/TestClock"

/** The hashes in progress, and those that have ended: other threads make them, in an unknown number of turns. */
const hashes = { open: 0, ended: 0 }

const digest = crypto.subtle.digest.bind(crypto.subtle)

crypto.subtle.digest = async (...input) => {
  hashes.open += 1
  try {
    return await digest(...input)
  } finally {
    hashes.open -= 1
    hashes.ended += 1
  }
}

/** Runs everything that needs no time. Bodies are read by promises, and the test clock does not wait for those. */
export const settle: Effect.Effect<void> = Effect.promise(async () => {
  let quiet = 0
  while (quiet < 25) {
    const { ended } = hashes
    await new Promise((resolve) => setImmediate(resolve))
    quiet = hashes.open > 0 || hashes.ended > ended ? 0 : quiet + 1
  }
})

/** Runs what needs no time until a condition holds. */
export const until = (condition: () => boolean): Effect.Effect<void> =>
  Effect.repeat(settle, { times: 10_000, while: () => !condition() })

/** Advances the test clock, and runs what is due in that time. */
export const elapse = (duration: Duration.Input): Effect.Effect<void> =>
  Effect.andThen(settle, Effect.andThen(TestClock.adjust(duration), settle))

/** Runs an effect to its end; the test clock jumps from one sleep to the next. */
export const skipSleeps = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.gen(function*() {
    const clock = yield* Clock.Clock
    const sleeping = new Set<{ readonly at: number }>()
    const sleep = (duration: Duration.Duration) =>
      Effect.suspend(() => {
        const alarm = { at: clock.currentTimeMillisUnsafe() + Duration.toMillis(duration) }
        sleeping.add(alarm)
        return Effect.ensuring(clock.sleep(duration), Effect.sync(() => sleeping.delete(alarm)))
      })
    const fiber = yield* Effect.forkChild(Effect.provideService(effect, Clock.Clock, { ...clock, sleep }))
    // Files are read by other threads, in an unknown number of turns.
    for (let idle = 0; idle < 10_000; idle++) {
      yield* settle
      if (fiber.pollUnsafe() !== undefined) return yield* Fiber.join(fiber)
      const next = Math.min(...Array.from(sleeping, ({ at }) => at))
      if (next === Infinity) continue
      idle = 0
      yield* TestClock.setTime(next)
    }
    return yield* Effect.die(new Error("the effect neither ends nor sleeps"))
  })
