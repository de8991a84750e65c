/**
 * When a failed call is retried: 2 retries, waits as the provider asks, otherwise
 * exponential from 0.5 s to 8 s with full jitter, limited by one quota for all fibers.
 *
 * This is the only layer of retries. See `docs/guide/retries.md`.
 */
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Random from "effect/Random"
import * as Schedule from "effect/Schedule"
import type { Reason } from "./Reason.ts"
import type { Window } from "./ResponseMeta.ts"
import { change, set, type Setting } from "./Setting.ts"

export interface Policy {
  /** The most retries of a call. */
  readonly times: number
  /** The longest wait; if a provider asks for a longer one, the call fails at once. */
  readonly maxWait: Duration.Duration
  /** The waits if the provider asks for none. Retries end when the schedule ends. */
  readonly backoff: Schedule.Schedule<unknown, Reason>
}

/** The wait before retry `n` (from 0) and before jitter: 0.5 s doubling to 8 s. */
export const delay = (n: number): Duration.Duration => Duration.millis(Math.min(500 * 2 ** n, 8000))

/** {@link delay} with full jitter: each wait is a random time between 0 and the delay. */
export const exponential: Schedule.Schedule<unknown> = Schedule.min([
  Schedule.exponential(delay(0)),
  Schedule.spaced(delay(Infinity))
]).pipe(
  Schedule.modifyDelay(({ duration }) =>
    Effect.map(Random.next, (part) => Duration.millis(Duration.toMillis(duration) * part))
  )
)

export const Policy: Context.Reference<Policy> = Context.Reference<Policy>("@effect-genai/core/Retry/Policy", {
  defaultValue: () => ({
    times: 2,
    maxWait: Duration.seconds(60),
    backoff: Schedule.setInputType<Reason>()(exponential)
  })
})

/** Sets the most retries of a call (default: 2). */
export const times = (times: number): Setting => change(Policy, (policy) => ({ ...policy, times }))

/** Turns retries off. */
export const none: Setting = times(0)

/** Sets the longest wait that a provider may ask for (default: 60 seconds). */
export const maxWait = (limit: Duration.Input): Setting =>
  change(Policy, (policy) => ({ ...policy, maxWait: Duration.fromInputUnsafe(limit) }))

/** Sets the schedule of waits where the provider asks for none; {@link times} still applies. */
export const backoff = (schedule: Schedule.Schedule<unknown, Reason>): Setting =>
  change(Policy, (policy) => ({ ...policy, backoff: schedule }))

/**
 * Retry tokens that all calls share: a retry after a 429 costs 5, after any other
 * failure 14; a success refunds the cost of its last retry, or 1. An empty quota
 * stops retries: an outage must not cause a retry storm.
 */
export class Quota {
  readonly capacity: number
  tokens: number

  constructor(capacity: number) {
    this.capacity = capacity
    this.tokens = capacity
  }

  /** Takes the cost of a retry; `none` where the quota is too low. */
  spend(reason: Reason): Option.Option<number> {
    const cost = reason._tag === "RateLimited" ? 5 : 14
    if (this.tokens < cost) return Option.none()
    this.tokens -= cost
    return Option.some(cost)
  }

  refund(cost: number): void {
    this.tokens = Math.min(this.capacity, this.tokens + cost)
  }
}

const shared = new Quota(500)

/** The quota in force: 500 tokens for the whole process unless set. */
export const CurrentQuota: Context.Reference<Quota> = Context.Reference<Quota>("@effect-genai/core/Retry/Quota", {
  defaultValue: () => shared
})

/** Uses its own retry quota: `Retry.quota(new Retry.Quota(500))`. */
export const quota = (quota: Quota): Setting => set(CurrentQuota, quota)

const positive = (milliseconds: number): Option.Option<Duration.Duration> =>
  Number.isFinite(milliseconds) && milliseconds > 0 ? Option.some(Duration.millis(milliseconds)) : Option.none()

const decimal = /^\d+(\.\d+)?$/

/** HTTP dates without their weekday, and RFC 3339 dates. `Date.parse` alone accepts almost any text. */
const date = /^(\d\d?[ -][A-Z][a-z]{2}[ -]\d{2,4} [\d:]{8} GMT|\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d))$/

const fromSecondsOrDate = (value: string, now: number): Option.Option<Duration.Duration> => {
  // A proxy may have joined two headers; the last one is from the nearest server. This also removes a date's weekday.
  const last = value.slice(value.lastIndexOf(",") + 1).trim()
  if (decimal.test(last)) return positive(Number(last) * 1000)
  return date.test(last) ? positive(Date.parse(last) - now) : Option.none()
}

/**
 * How long a response asks to wait: `retry-after-ms`, else `retry-after` (seconds or a
 * date), else until the last exhausted window resets. `now` is in milliseconds since 1970.
 */
export const after = (
  headers: { readonly [name: string]: string | undefined },
  windows: ReadonlyArray<Window>,
  now: number
): Option.Option<Duration.Duration> => {
  const milliseconds = (headers["retry-after-ms"] ?? "").trim()
  return Option.firstSomeOf([
    decimal.test(milliseconds) ? positive(Number(milliseconds)) : Option.none(),
    fromSecondsOrDate(headers["retry-after"] ?? "", now),
    positive(
      Math.max(0, ...windows.map(({ remaining, resetsAt }) => (remaining ?? 0) > 0 ? 0 : (resetsAt ?? 0))) - now
    )
  ])
}
