// Test time: it stands still while anything can run, then jumps to the next sleep that is due.
import * as Clock from "effect/Clock"
import { WebCrypto } from "effect/crypto/WebCrypto"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/testing/TestClock"

/** Runs everything that needs no time. Bodies are read by promises, and the test clock does not wait for those. */
export const settle: Effect.Effect<void> = Effect.promise(async () => {
  for (let turns = 0; turns < 25; turns++) await new Promise((resolve) => setImmediate(resolve))
})

/** Like {@link settle}, and waits for hashes, which other threads make. */
export const settleHashes: Effect.Effect<void> = Effect.promise(async () => {
  for (let turns = 0; turns < 100; turns++) {
    await crypto.subtle.digest("SHA-256", new Uint8Array(0))
    await new Promise((resolve) => setImmediate(resolve))
  }
})

/** Runs what needs no time until a condition holds. */
export const until = (condition: () => boolean): Effect.Effect<void> =>
  Effect.repeat(settle, { times: 10_000, while: () => !condition() })

/** Advances the test clock, and runs what is due in that time. */
export const elapse = (duration: Duration.Input): Effect.Effect<void> =>
  Effect.andThen(settle, Effect.andThen(TestClock.adjust(duration), settle))

/** A `Crypto` that counts the hashes in progress, which other threads make. */
const countingHashes = () => {
  let hashing = 0
  const digest: SubtleCrypto["digest"] = async (...input) => {
    hashing += 1
    try {
      return await crypto.subtle.digest(...input)
    } finally {
      hashing -= 1
    }
  }
  const bound = <T extends object>(self: T, name: PropertyKey) => {
    const found: unknown = Reflect.get(self, name)
    return typeof found === "function" ? found.bind(self) : found
  }
  const subtle = new Proxy(crypto.subtle, { get: (self, name) => name === "digest" ? digest : bound(self, name) })
  return {
    crypto: new Proxy(crypto, { get: (self, name) => name === "subtle" ? subtle : bound(self, name) }),
    isHashing: () => hashing > 0
  }
}

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
    const hashes = countingHashes()
    const fiber = yield* Effect.forkChild(effect.pipe(
      Effect.provideService(Clock.Clock, { ...clock, sleep }),
      Effect.provideService(WebCrypto, hashes.crypto)
    ))
    // Work on other threads takes an unknown number of turns.
    for (let idle = 0; idle < 10_000; idle++) {
      yield* settle
      if (fiber.pollUnsafe() !== undefined) return yield* Fiber.join(fiber)
      if (hashes.isHashing()) continue
      const next = Math.min(...Array.from(sleeping, ({ at }) => at))
      if (next === Infinity) continue
      idle = 0
      yield* TestClock.setTime(next)
    }
    return yield* Effect.die(new Error("the effect neither ends nor sleeps"))
  })
