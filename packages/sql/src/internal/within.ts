/** Operations that end: a network that is cut off reports nothing. */
import { StoreFailed } from "@effect-genai/core/JournalStore"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"

/**
 * Fails when an operation takes longer than the limit, also where it cannot be interrupted. A driver may take seconds to
 * end a statement, and nobody waits for that.
 */
export const within =
  (limit: Duration.Duration) => <A, E>(operation: Effect.Effect<A, E>): Effect.Effect<A, E | StoreFailed> =>
    Effect.gen(function*() {
      const result = Deferred.makeUnsafe<A, E | StoreFailed>()
      const message = `the database has not responded within ${Duration.format(limit)}`
      const fibers = [
        yield* Effect.forkDetach(
          Effect.interruptible(operation).pipe(Effect.onExit((exit) => Deferred.done(result, exit)))
        ),
        yield* Effect.forkDetach(
          Effect.interruptible(
            Effect.andThen(Effect.sleep(limit), Deferred.fail(result, new StoreFailed({ message, isTransient: true })))
          )
        )
      ]
      return yield* Effect.ensuring(Deferred.await(result), Effect.forkDetach(Fiber.interruptAll(fibers)))
    })
