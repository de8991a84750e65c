/** Values that are kept for a while, one an account; those who ask meanwhile wait for the one that is being read. */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Semaphore from "effect/Semaphore"

interface Cell<A> {
  readonly turn: Semaphore.Semaphore
  held?: { readonly value: A; readonly since: number }
}

/** Answers the value of an account, read anew when it is older than `maxAge`. A failure is not kept. */
export const kept = <A>() => {
  const cells = new WeakMap<object, Cell<A>>()

  return <E, R>(account: object, maxAge: Duration.Duration, read: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> => {
    const cell = cells.get(account) ?? { turn: Semaphore.makeUnsafe(1) }
    cells.set(account, cell)
    return Semaphore.withPermit(
      cell.turn,
      Effect.gen(function*() {
        const since = yield* Clock.currentTimeMillis
        if (cell.held !== undefined && since - cell.held.since < Duration.toMillis(maxAge)) return cell.held.value
        const value = yield* read
        cell.held = { value, since }
        return value
      })
    )
  }
}
