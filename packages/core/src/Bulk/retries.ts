/** How a run of hours survives outages: of the provider, and of the store of its journal. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import * as Schedule from "effect/Schedule"
import type { Reason } from "../Reason.ts"
import { StoreFailed } from "./Journal/Store.ts"
import { RunError } from "./RunError.ts"

/** Exponential delays from one second up to one minute, each multiplied by a random factor from 0.5 to 1. */
const delays = Schedule.min([Schedule.exponential("1 second"), Schedule.spaced("1 minute")]).pipe(
  Schedule.modifyDelay(({ duration }) => Effect.map(Random.next, (part) => Duration.times(duration, 0.5 + part / 2))),
  Schedule.upTo({ times: 30 })
)

const isRetryable = (reason: Reason) => reason.isRetryable

/** A provider that asks for a longer wait ends the run. */
const longestWait = Duration.hours(1)

/** Thirty retries after transient failures: an outage of twenty minutes does not end a run of hours. */
export const runRetries = <E>(reasonOf: (error: E) => Reason, retries: (reason: Reason) => boolean = isRetryable) => {
  const reasonIn = (error: E | RunError) => error instanceof RunError ? undefined : reasonOf(error)
  return Schedule.setInputType<E | RunError>()(delays).pipe(
    Schedule.while(({ input }) => {
      const reason = reasonIn(input)
      if (reason?.retryAfter !== undefined && Duration.isGreaterThan(reason.retryAfter, longestWait)) {
        return Effect.succeed(false)
      }
      return Effect.succeed(reason !== undefined && retries(reason))
    }),
    Schedule.modifyDelay(({ duration, input }) =>
      Effect.succeed(Duration.max(duration, reasonIn(input)?.retryAfter ?? Duration.zero))
    )
  )
}

/**
 * Retries an operation of a store for about twenty minutes, if `retries` its failure. A try is not interrupted, the
 * waits between tries are.
 */
export const throughOutages = <A, E>(
  operation: Effect.Effect<A, E | StoreFailed>,
  retries: (failure: StoreFailed) => boolean
): Effect.Effect<A, E | StoreFailed> => {
  const schedule = Schedule.setInputType<E | StoreFailed>()(delays).pipe(
    Schedule.while(({ input }) => Effect.succeed(input instanceof StoreFailed && retries(input)))
  )
  return Effect.uninterruptibleMask((restore) =>
    Effect.catch(operation, (error) => {
      if (!(error instanceof StoreFailed && retries(error))) return Effect.fail(error)
      const retried = Effect.delay(Effect.retry(Effect.uninterruptible(operation), schedule), "1 second")
      return Effect.andThen(
        Effect.logWarning(`the journal's store failed: ${error.message}. Retrying for about twenty minutes`),
        restore(retried)
      )
    })
  )
}
