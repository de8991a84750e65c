/** One transaction of the log: single statements of ours, and whatever the caller writes. */
import { OutcomeLogFailed } from "@effect-genai/core/OutcomeLog"
import * as Cause from "effect/Cause"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import * as Schedule from "effect/Schedule"
import { SqlClient } from "effect/sql/SqlClient"
import { isSqlError, type SqlError } from "effect/sql/SqlError"
import { storeFailed } from "../internal/failures.ts"

/** A failure of the database, as one of the log. */
export const logFailed = (error: SqlError): OutcomeLogFailed =>
  new OutcomeLogFailed({ message: `the outcomes were not written: ${storeFailed(error).message}`, cause: error })

/** An error of what runs in a transaction, apart from those of the transaction. */
class Inner<E> extends Data.Error<{ readonly error: E }> {}

/** The failure of the database that an error was caused by. */
const sqlErrorIn = (error: unknown, depth = 0): SqlError | undefined => {
  if (isSqlError(error)) return error
  return depth < 8 && Predicate.hasProperty(error, "cause") ? sqlErrorIn(error.cause, depth + 1) : undefined
}

/** Whether a repetition may succeed: also where the caller has wrapped the failure, or made a defect of it. */
const isTransient = (cause: Cause.Cause<unknown>): boolean =>
  !Cause.hasInterrupts(cause) &&
  cause.reasons.some((reason) => {
    const error = sqlErrorIn(reason._tag === "Fail" ? reason.error : reason._tag === "Die" ? reason.defect : undefined)
    return error !== undefined && storeFailed(error).isTransient === true
  })

/** An outage of ten minutes does not end a run of hours. */
const delays = Schedule.min([Schedule.exponential("100 millis"), Schedule.spaced("10 seconds")]).pipe(
  Schedule.jittered,
  Schedule.upTo({ duration: "10 minutes" }),
  Schedule.setInputType<Cause.Cause<unknown>>(),
  Schedule.while(({ input }) => Effect.succeed(isTransient(input)))
)

const otherClient = new OutcomeLogFailed({
  message: "the outcomes would be written in another transaction than the fact that they were written: provide " +
    "OutcomeLogSql.layer and the program with the same SqlClient"
})

/**
 * Runs effects as transactions, each until it is committed or fails for good: where two transactions collide, where the
 * database restarts, and where it is unknown whether a transaction was committed.
 */
export const transactions = (sql: SqlClient) => {
  const once = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E | OutcomeLogFailed, R> =>
    sql.withTransaction(Effect.mapError(effect, (error) => new Inner({ error }))).pipe(
      Effect.mapError((error) => error instanceof Inner ? error.error : logFailed(error))
    )

  const retried = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E | OutcomeLogFailed, R> =>
    Effect.sandbox(once(effect)).pipe(
      Effect.retry(delays),
      Effect.catch((cause) => Effect.failCause(cause))
    )

  return <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E | OutcomeLogFailed, R> =>
    Effect.gen(function*() {
      const ambient = yield* Effect.serviceOption(SqlClient)
      if (Option.exists(ambient, ({ transactionService }) => transactionService.key !== sql.transactionService.key)) {
        return yield* otherClient
      }
      // A transaction within the caller's cannot be repeated alone.
      const outer = yield* Effect.serviceOption(sql.transactionService)
      return yield* Option.isSome(outer) ? once(effect) : retried(effect)
    })
}
