/** The permit of an attempt: waits for it, reports the rate limits of the response, returns it when the attempt has ended. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Hash from "effect/Hash"
import type { HttpClientRequest } from "effect/http/HttpClientRequest"
import * as Metric from "effect/Metric"
import type { TokensUsed } from "../../Provider.ts"
import type { RateLimit } from "../../RateLimit.ts"
import * as Reason from "../../Reason.ts"
import type { ResponseMeta } from "../../ResponseMeta.ts"
import type { Facts } from "../reasons.ts"
import { type Call, factsOf } from "./call.ts"

const waited = (provider: string) =>
  Metric.withAttributes(
    Metric.counter("genai.rate_limit.waited", {
      description: "How long calls have waited for their rate limits, in milliseconds"
    }),
    { provider }
  )

/** Waits for the permit of a request, and returns whether that took time. */
export const acquire = (
  call: Call,
  limiter: RateLimit["Service"],
  request: HttpClientRequest
): Effect.Effect<boolean, Reason.Reason> =>
  Effect.gen(function*() {
    const { baseUrl, built, clock, input, plan, provider, retry } = call
    const from = clock.currentTimeMillisUnsafe()
    const cost = plan.rateLimitCost?.(input)
    const permit = limiter.permit({
      account: `${provider.name} ${baseUrl} ${limiter.account ?? fingerprint(request)}`,
      key: cost?.key ?? plan.route,
      rateLimits: provider.rateLimits ?? {},
      need: cost && { body: built.size ?? 0, output: cost.output ?? undefined },
      maxWait: retry.maxWait
    })
    call.permit = permit
    call.isWaiting = true
    yield* Effect.ensuring(
      Effect.mapError(permit.granted, ({ wait }) => tooLong(factsOf(call), wait)),
      Effect.sync(() => {
        call.isWaiting = false
      })
    )
    const time = clock.currentTimeMillisUnsafe() - from
    if (time > 0) yield* Metric.update(waited(provider.name), time)
    return time > 0
  })

/**
 * Reports the rate limits of a response. A 429 closes its window, unless its `retry-after` is longer than the longest
 * wait: the next call is sent and fails with it.
 */
export const observe = (
  { clock, permit, plan, retry }: Call,
  meta: ResponseMeta | undefined,
  reason?: Reason.Reason
): void => {
  if (permit === undefined || meta === undefined) return
  const { _tag, retryAfter = Duration.zero } = reason ?? {}
  const closes = _tag === "RateLimited" && Duration.isLessThanOrEqualTo(retryAfter, retry.maxWait)
  permit.observe(
    { ...meta, whole: plan.accept === "application/json", retryAfter: closes ? reason?.retryAfter : undefined },
    clock.currentTimeMillisUnsafe()
  )
}

/** Returns the permit, with the tokens that a response, or `{ usage }` of a stream, has used. */
export const release = ({ clock, permit, provider }: Call, response: unknown): void =>
  permit?.release(provider.readUsage?.(response) ?? noUsage, clock.currentTimeMillisUnsafe())

const noUsage: TokensUsed = {}

const tooLong = (facts: Facts, wait: Duration.Duration) =>
  new Reason.RateLimited({
    ...facts,
    retryAfter: wait,
    message: `the rate limit admits this call in ${
      Duration.format(wait)
    }, so it was not sent; Retry.maxWait sets the longest wait`
  })

/** Tells accounts apart without revealing the key. */
const fingerprint = ({ headers }: HttpClientRequest) =>
  Hash.string(`${headers["authorization"]} ${headers["x-api-key"]}`)
