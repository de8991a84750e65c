/** The state of one call: what it was started with, read once, and how far its current attempt is. */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import type * as Schema from "effect/Schema"
import { Additions } from "../../Extra.ts"
import { RequestBytes, ResponseBytes } from "../../Limits.ts"
import type { Provider } from "../../Provider.ts"
import { type Permit, RateLimit } from "../../RateLimit.ts"
import * as Reason from "../../Reason.ts"
import { Listener, type ResponseMeta } from "../../ResponseMeta.ts"
import * as Retry from "../../Retry.ts"
import * as Timeout from "../../Timeout.ts"
import { CheckRequests } from "../../Validation.ts"
import type { Facts } from "../reasons.ts"
import { BeforeSend } from "./beforeSend.ts"
import { build, type Built, type Problem } from "./build.ts"
import type { Fields, Plan } from "./plan.ts"
import type { Recorder } from "./span.ts"

/** What the steps need of a provider: all that does not depend on its config. */
export type CalledProvider = Omit<
  Provider<never, never, never>,
  "authenticate" | "baseUrl" | "config" | "error" | "reason"
>

export interface Call {
  readonly provider: CalledProvider
  readonly plan: Plan
  readonly input: Fields
  readonly baseUrl: string
  readonly url: string
  readonly built: Built
  /** Adds what every request carries to the built request. */
  readonly authenticate: Effect.Effect<HttpClientRequest.HttpClientRequest, { readonly message: string }>
  readonly client: HttpClient.HttpClient
  /** The context of the caller, with the span of the call. */
  readonly context: Context.Context<never>
  readonly clock: Clock.Clock
  readonly extra: Additions
  /** The largest response in bytes, if it is not a stream. */
  readonly maxBytes: number
  readonly timeouts: Timeout.Policy
  readonly retry: Retry.Policy
  readonly quota: Retry.Quota
  readonly limiter: RateLimit["Service"] | undefined
  readonly beforeSend: BeforeSend | undefined
  /** Receives the metadata of each response. */
  readonly listener: ((meta: ResponseMeta) => void) | undefined
  readonly recorder: Recorder
  /** When the call was started, in milliseconds since 1970, as all times here. */
  readonly startedAt: number
  /** How many requests were sent. */
  attempts: number
  /** When the attempt was last active: at its start, and at each chunk of its upload. */
  activeAt: number
  /** When the request of the attempt was sent. */
  sentAt: number | undefined
  /** Whether the attempt waits for its permit. */
  isWaiting: boolean
  permit: Permit | undefined
  /** The facts of the response, once its headers have arrived. */
  responded: Facts | undefined
  /** The usage that the stream of the attempt has reported. */
  usage: Schema.Json | undefined
  /** What a success returns to the retry quota. */
  refund: number
}

/** Starts a call: reads its settings and builds its request; fails for unsafe input. */
export const start = <Id, Config, E>(
  provider: Provider<Id, Config, E>,
  plan: Plan,
  input: Fields,
  context: Context.Context<Id | HttpClient.HttpClient>,
  recorder: Recorder
): Result.Result<Call, Reason.Reason> => {
  const config = Context.get(context, provider.config)
  const baseUrl = provider.baseUrl(config)
  const extra = Context.get(context, Additions)
  const built = build({
    plan,
    baseUrl,
    limitBytes: Context.get(context, RequestBytes) ?? plan.limitBytes,
    extra,
    check: Context.get(context, CheckRequests)
  }, input)
  if (Result.isFailure(built)) {
    return Result.fail(rejected({ endpoint: plan.route, url: baseUrl, attempts: 0 }, built.failure))
  }
  const { request } = built.success
  const clock = Context.get(context, Clock.Clock)
  const startedAt = clock.currentTimeMillisUnsafe()
  return Result.succeed({
    provider,
    plan,
    input,
    baseUrl,
    url: request.url,
    built: built.success,
    authenticate: provider.authenticate(request, config, plan.input?.flags),
    client: Context.get(context, HttpClient.HttpClient),
    context,
    clock,
    extra,
    maxBytes: Context.get(context, ResponseBytes),
    timeouts: Context.get(context, Timeout.Policy),
    retry: Context.get(context, Retry.Policy),
    quota: Context.get(context, Retry.CurrentQuota),
    limiter: provider.rateLimits && Option.getOrUndefined(Context.getOption(context, RateLimit)),
    beforeSend: Context.get(context, BeforeSend),
    listener: Context.get(context, Listener),
    recorder,
    startedAt,
    attempts: 0,
    activeAt: startedAt,
    sentAt: undefined,
    isWaiting: false,
    permit: undefined,
    responded: undefined,
    usage: undefined,
    refund: 1
  })
}

const rejected = (facts: Facts, { actualBytes, limitBytes, message }: Problem): Reason.Reason =>
  limitBytes === undefined || actualBytes === undefined
    ? new Reason.UnsafeInput({ ...facts, message })
    : new Reason.RequestTooLarge({ ...facts, message, limitBytes, actualBytes })

/** What is known of a call now. */
export const factsOf = ({ attempts, plan, responded, url }: Call): Facts =>
  responded ?? { endpoint: plan.route, url, attempts }

/** Records activity of the attempt. */
export const active = (call: Call): void => {
  call.activeAt = call.clock.currentTimeMillisUnsafe()
}

/** Starts an attempt. */
export const restart = (call: Call): void => {
  active(call)
  call.responded = undefined
  call.usage = undefined
}
