/** The connection of one layer to its store: when the store fails, calls continue without it until it is back. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type * as Fiber from "effect/Fiber"
import * as FiberSet from "effect/FiberSet"
import * as Option from "effect/Option"
import type * as Scope from "effect/Scope"
import { StoreFailed } from "../JournalStore.ts"
import type { Counters, Counts, RateLimitStore } from "../RateLimitStore.ts"

/** How long an operation may take, and the pause after one that failed, in milliseconds. */
const patience = 3000

export interface StoreConnection {
  /** Runs an effect outside of the call that needs it: apart from its interruption, its transaction and its span. */
  readonly run: (effect: Effect.Effect<void>) => Fiber.Fiber<void>
  /** Whether the last operation failed. */
  readonly isOffline: () => boolean
  /** The counters after adding to them; `none` where the store failed. */
  readonly add: (
    pool: string,
    counts: ReadonlyMap<string, Counts>
  ) => Effect.Effect<Option.Option<ReadonlyMap<string, Counters>>>
}

const lost = "RateLimit: the store of shared limits failed. Calls continue: this process now counts for itself and " +
  "leaves a fifth of each window to others."

export const connect = (store: RateLimitStore): Effect.Effect<StoreConnection, never, Scope.Scope> =>
  Effect.gen(function*() {
    const run = yield* FiberSet.makeRuntime<never, void, never>()
    let failedAt: number | undefined

    const failed = Effect.fnUntraced(function*(error: unknown) {
      if (failedAt === undefined) yield* Effect.logWarning(lost, error)
      failedAt = yield* Clock.currentTimeMillis
      return Option.none()
    })

    const add: StoreConnection["add"] = Effect.fnUntraced(function*(pool, counts) {
      if (failedAt !== undefined && (yield* Clock.currentTimeMillis) < failedAt + patience) return Option.none()
      return yield* store.add(pool, counts).pipe(
        Effect.timeoutOrElse({
          duration: patience,
          orElse: () => Effect.fail(new StoreFailed({ message: `no response within ${patience} milliseconds` }))
        }),
        Effect.tap(() => {
          if (failedAt === undefined) return Effect.void
          failedAt = undefined
          return Effect.logInfo("RateLimit: the store of shared limits is back.")
        }),
        Effect.map(Option.some),
        Effect.catchCause(failed)
      )
    })
    return { run, add, isOffline: () => failedAt !== undefined }
  })
