/** Values that are kept for a while, one an account; those who ask meanwhile wait for the one that is being read. */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Semaphore from "effect/Semaphore"

interface Entry<A> {
  readonly turn: Semaphore.Semaphore
  cached?: { readonly value: A; readonly since: number }
}

/** Answers the value of an account, read anew when it is older than `maxAge`. A failure is not kept. */
export const cachePerAccount = <A>() => {
  const cells = new WeakMap<object, Entry<A>>()

  return <E, R>(account: object, maxAge: Duration.Duration, read: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> => {
    const entry = cells.get(account) ?? { turn: Semaphore.makeUnsafe(1) }
    cells.set(account, entry)
    return Semaphore.withPermit(
      entry.turn,
      Effect.gen(function*() {
        const since = yield* Clock.currentTimeMillis
        if (entry.cached !== undefined && since - entry.cached.since < Duration.toMillis(maxAge)) {
          return entry.cached.value
        }
        const value = yield* read
        entry.cached = { value, since }
        return value
      })
    )
  }
}
