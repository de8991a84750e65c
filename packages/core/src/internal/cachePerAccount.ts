/**
 * Caches one value for each account; concurrent calls share one read.
 *
 * Effect's `Cache` does not fit: `maxAge` is a setting of each call, and accounts must be held weakly.
 */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Semaphore from "effect/Semaphore"

interface Entry<A> {
  readonly lock: Semaphore.Semaphore
  cached?: { readonly value: A; readonly readAt: number }
}

/** Returns the value of an account; reads it if it is older than `maxAge`. Failures are not cached. */
export const cachePerAccount = <A>() => {
  const entries = new WeakMap<object, Entry<A>>()

  return <E, R>(account: object, maxAge: Duration.Duration, read: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> => {
    const entry = entries.get(account) ?? { lock: Semaphore.makeUnsafe(1) }
    entries.set(account, entry)
    return Semaphore.withPermit(
      entry.lock,
      Effect.gen(function*() {
        const now = yield* Clock.currentTimeMillis
        if (entry.cached !== undefined && now - entry.cached.readAt < Duration.toMillis(maxAge)) {
          return entry.cached.value
        }
        const value = yield* read
        entry.cached = { value, readAt: now }
        return value
      })
    )
  }
}
