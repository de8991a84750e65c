/** A call at the gate of the rate limit, where there is one: in, answered, over. */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Hash from "effect/Hash"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Metric from "effect/Metric"
import * as Option from "effect/Option"
import type { Provider, Spent } from "../Provider.ts"
import { type Pass, RateLimit, type Spends } from "../RateLimit.ts"
import type * as Reason from "../Reason.ts"
import type { ResponseMeta } from "../ResponseMeta.ts"
import type { Answered } from "./response.ts"

type Request = HttpClientRequest.HttpClientRequest

/** What admits the attempts of one call. */
export interface Admission {
  /** Lets an attempt in. Who had to wait is reached anew, as keys may have rotated. */
  readonly enter: (reach: Effect.Effect<Request, Reason.Reason>) => Effect.Effect<Request, Reason.Reason>
  /** Whether an attempt waits to be let in. */
  readonly isWaiting: () => boolean
  readonly answered: <R>(sent: Effect.Effect<Answered, Reason.Reason, R>) => Effect.Effect<Answered, Reason.Reason, R>
  /** The attempt is over. */
  readonly ended: (answer: unknown) => void
}

export interface Asked {
  readonly route: string
  readonly baseUrl: string
  readonly spends: () => Spends | undefined
  /** The size of the body in bytes, where it is known. */
  readonly size: number | undefined
  /** Whether its answer is no stream. */
  readonly whole: boolean
  /** A provider that asks for a longer wait is asked again, so that its answer says so. */
  readonly maxWait: Duration.Duration
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
  { baseUrl, maxWait, route, size = 0, whole, ...asked }: Asked
): Effect.Effect<Admission | undefined> =>
  Effect.gen(function*() {
    const { gauges } = provider
    const limits = Option.getOrUndefined(yield* Effect.serviceOption(RateLimit))
    if (limits === undefined || gauges === undefined) return undefined
    const clock = yield* Clock.Clock
    const now = () => clock.currentTimeMillisUnsafe()
    const spends = asked.spends()
    const need = spends && { body: size, output: spends.output ?? undefined }
    let pass: Pass | undefined
    let isWaiting = false

    const enter = Effect.fnUntraced(function*(reach: Effect.Effect<Request, Reason.Reason>) {
      const request = yield* reach
      const account = `${provider.name} ${baseUrl} ${fingerprint(request)}`
      const from = now()
      pass = limits.pass({ account, gauges, need, under: spends?.under ?? route })
      isWaiting = true
      yield* Effect.ensuring(
        pass.entered,
        Effect.sync(() => {
          isWaiting = false
        })
      )
      if (now() === from) return request
      yield* Metric.update(waited(provider.name), now() - from)
      return yield* reach
    })

    const closes = ({ _tag, retryAfter = Duration.zero }: Reason.Reason) =>
      _tag === "RateLimited" && Duration.isLessThanOrEqualTo(retryAfter, maxWait)
    const tell = (meta: ResponseMeta | undefined, retryAfter?: Duration.Duration) => {
      if (meta !== undefined) pass?.answered({ ...meta, whole, retryAfter }, now())
    }

    return {
      enter,
      isWaiting: () => isWaiting,
      answered: (sent) =>
        sent.pipe(
          Effect.tap(({ facts }) => Effect.sync(() => tell(facts.meta))),
          Effect.tapError((reason) =>
            Effect.sync(() => tell(reason.meta, closes(reason) ? reason.retryAfter : undefined))
          )
        ),
      ended: (answer) => pass?.ended(provider.spent?.(answer) ?? nothing, now())
    }
  })

const nothing: Spent = {}

/** Tells accounts apart and gives no key away. */
const fingerprint = ({ headers }: Request) => Hash.string(`${headers["authorization"]} ${headers["x-api-key"]}`)
