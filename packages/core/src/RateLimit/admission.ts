/** Connects one call to the rate limiter: waits for a permit, reports the response, returns the permit. */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Hash from "effect/Hash"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Metric from "effect/Metric"
import * as Option from "effect/Option"
import type { Facts } from "../internal/reasons.ts"
import type { ProviderResponse } from "../internal/response.ts"
import type { Provider, TokensUsed } from "../Provider.ts"
import { type Permit, RateLimit, type RateLimitCost } from "../RateLimit.ts"
import * as Reason from "../Reason.ts"
import type { ResponseMeta } from "../ResponseMeta.ts"

type Request = HttpClientRequest.HttpClientRequest

/** Admits the attempts of one call. */
export interface Admission {
  /** Waits for a permit. After a wait the request is authenticated again, as keys may have rotated. */
  readonly acquire: (authenticate: Effect.Effect<Request, Reason.Reason>) => Effect.Effect<Request, Reason.Reason>
  /** Whether an attempt waits for its permit. */
  readonly isWaiting: () => boolean
  /** Reports the rate limits of the response, or of the error in its place. */
  readonly observe: <R>(
    send: Effect.Effect<ProviderResponse, Reason.Reason, R>
  ) => Effect.Effect<ProviderResponse, Reason.Reason, R>
  /** Returns the permit when the attempt has ended. */
  readonly release: (response: unknown) => void
}

export interface AdmittedCall {
  readonly route: string
  readonly baseUrl: string
  readonly rateLimitCost: () => RateLimitCost | undefined
  /** The size of the body in bytes, where it is known. */
  readonly size: number | undefined
  /** Whether the response is one document, not a stream. */
  readonly whole: boolean
  /** The longest wait. A longer `retry-after` does not close the window: the next call is sent and fails with it. */
  readonly maxWait: Duration.Duration
  readonly facts: () => Facts
}

const waited = (provider: string) =>
  Metric.withAttributes(
    Metric.counter("genai.rate_limit.waited", {
      description: "How long calls have waited for their rate limits, in milliseconds"
    }),
    { provider }
  )

/** The admission of one call; `undefined` where nothing limits it. */
export const admission = <Id, Config, E>(
  provider: Provider<Id, Config, E>,
  { baseUrl, facts, maxWait, route, size = 0, whole, ...call }: AdmittedCall
): Effect.Effect<Admission | undefined> =>
  Effect.gen(function*() {
    const { rateLimits } = provider
    const limiter = Option.getOrUndefined(yield* Effect.serviceOption(RateLimit))
    if (limiter === undefined || rateLimits === undefined) return undefined
    const clock = yield* Clock.Clock
    const now = () => clock.currentTimeMillisUnsafe()
    const cost = call.rateLimitCost()
    const need = cost && { body: size, output: cost.output ?? undefined }
    let permit: Permit | undefined
    let isWaiting = false

    const acquire = Effect.fnUntraced(function*(authenticate: Effect.Effect<Request, Reason.Reason>) {
      const request = yield* authenticate
      const account = `${provider.name} ${baseUrl} ${limiter.account ?? fingerprint(request)}`
      const from = now()
      permit = limiter.permit({ account, rateLimits, need, maxWait, key: cost?.key ?? route })
      isWaiting = true
      yield* Effect.ensuring(
        Effect.mapError(permit.granted, ({ wait }) => tooLong(facts(), wait)),
        Effect.sync(() => {
          isWaiting = false
        })
      )
      if (now() === from) return request
      yield* Metric.update(waited(provider.name), now() - from)
      return yield* authenticate
    })

    const closesWindow = ({ _tag, retryAfter = Duration.zero }: Reason.Reason) =>
      _tag === "RateLimited" && Duration.isLessThanOrEqualTo(retryAfter, maxWait)
    const report = (meta: ResponseMeta | undefined, retryAfter?: Duration.Duration) => {
      if (meta !== undefined) permit?.observe({ ...meta, whole, retryAfter }, now())
    }

    return {
      acquire,
      isWaiting: () => isWaiting,
      observe: (send) =>
        send.pipe(
          Effect.tap(({ facts }) => Effect.sync(() => report(facts.meta))),
          Effect.tapError((reason) =>
            Effect.sync(() => report(reason.meta, closesWindow(reason) ? reason.retryAfter : undefined))
          )
        ),
      release: (response) => permit?.release(provider.readUsage?.(response) ?? noUsage, now())
    }
  })

const tooLong = (facts: Facts, wait: Duration.Duration) =>
  new Reason.RateLimited({
    ...facts,
    retryAfter: wait,
    message: `the rate limit admits this call in ${
      Duration.format(wait)
    }, so it was not sent; Retry.maxWait sets the longest wait`
  })

const noUsage: TokensUsed = {}

/** Tells accounts apart without revealing the key. */
const fingerprint = ({ headers }: Request) => Hash.string(`${headers["authorization"]} ${headers["x-api-key"]}`)
