/** Repeats the attempts of a call by its policy. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import type * as Reason from "../../Reason.ts"
import type { Call } from "./call.ts"

/** Most calls need no schedule: it is created after the first failure. */
export const retrying = <A>(call: Call, attempt: Effect.Effect<A, Reason.Reason>): Effect.Effect<A, Reason.Reason> =>
  Effect.catch(attempt, (reason) => {
    if (!reason.isRetryable || !call.built.repeatable) return Effect.fail(reason)
    let failed: Reason.Reason | undefined = reason
    const next = Effect.suspend(() => {
      const first = failed
      failed = undefined
      return first === undefined ? attempt : Effect.fail(first)
    })
    return Effect.retry(next, schedule(call))
  })

const schedule = (call: Call) =>
  call.retry.backoff.pipe(
    Schedule.upTo({ times: call.retry.times }),
    Schedule.while(({ input }) => Effect.sync(() => isAllowed(call, input))),
    Schedule.modifyDelay(({ duration, input }) => Effect.succeed(input.retryAfter ?? duration))
  )

const isAllowed = (call: Call, reason: Reason.Reason): boolean => {
  const { maxWait } = call.retry
  if (!reason.isRetryable) return false
  if (reason.retryAfter !== undefined && Duration.isGreaterThan(reason.retryAfter, maxWait)) return false
  const cost = call.quota.spend(reason)
  if (Option.isSome(cost)) call.refund = cost.value
  return Option.isSome(cost)
}

/** Returns the cost of the last retry to the quota; only the first report counts. */
export const succeeded = (call: Call): void => {
  call.quota.refund(call.refund)
  call.refund = 0
}
