/** One call in progress: its settings, its attempts, its retries and its deadlines. */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Result from "effect/Result"
import type * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import type * as Stream from "effect/Stream"
import { Additions } from "../Extra.ts"
import { RequestBytes } from "../Limits.ts"
import type { Provider } from "../Provider.ts"
import { admission } from "../RateLimit/admission.ts"
import * as Reason from "../Reason.ts"
import * as Retry from "../Retry.ts"
import * as Timeout from "../Timeout.ts"
import { CheckRequests } from "../Validation.ts"
import { BeforeSend, checkedWhile } from "./beforeSend.ts"
import { Deadlines } from "./deadlines.ts"
import { type Facts, retired, submissionUnknown, timedOut } from "./reasons.ts"
import { build, checkHeader, type Plan, type Problem } from "./request.ts"
import { bytesOf, type ProviderResponse, send } from "./response.ts"
import type { Telemetry } from "./telemetry.ts"

type Fields = { readonly [field: string]: unknown }

export interface Session {
  /** One attempt, up to its response headers. */
  readonly send: Effect.Effect<ProviderResponse, Reason.Reason, HttpClient.HttpClient>
  /** Bounds an attempt, its response included. */
  readonly attempt: <A, R>(effect: Effect.Effect<A, Reason.Reason, R>) => Effect.Effect<A, Reason.Reason, R>
  /** Bounds the opening of a stream; the attempt ends with the scope. */
  readonly attemptStream: <A, R>(
    effect: Effect.Effect<A, Reason.Reason, R>
  ) => Effect.Effect<A, Reason.Reason, R | Scope.Scope>
  /** The bytes of a response; silence is bounded. */
  readonly bytes: (response: ProviderResponse) => Stream.Stream<Uint8Array, Reason.Reason>
  /** The reason of a failed attempt: `SubmissionUnknown` for a create that may have been received. */
  readonly attemptFailed: (reason: Reason.Reason) => Reason.Reason
  /** Registers how the stream of this attempt adds its partial message to a reason. */
  readonly onInterrupted: (addPartial: (reason: Reason.Reason) => Reason.Reason) => void
  readonly retrying: Retry.Retrying["effect"]
  readonly succeeded: () => void
  readonly telemetry: Telemetry
  /** Records the usage of a stream when it has ended; absent where no rate limit needs it. */
  readonly recordUsage: ((usage: Schema.Json) => void) | undefined
  /** Bounds the call with all its attempts. */
  readonly total: {
    readonly effect: <A, R>(effect: Effect.Effect<A, Reason.Reason, R>) => Effect.Effect<A, Reason.Reason, R>
    readonly stream: <A>(stream: Stream.Stream<A, Reason.Reason>) => Stream.Stream<A, Reason.Reason>
  }
}

const refused = (facts: Facts, { actualBytes, limitBytes, message }: Problem): Reason.Reason =>
  limitBytes === undefined || actualBytes === undefined
    ? new Reason.UnsafeInput({ ...facts, message })
    : new Reason.RequestTooLarge({ ...facts, message, limitBytes, actualBytes })

/** Starts a call: reads its settings, builds the request, rejects unsafe input. */
export const start = <Id, Config, E>(
  provider: Provider<Id, Config, E>,
  plan: Plan,
  input: Fields,
  telemetry: Telemetry
): Effect.Effect<Session, Reason.Reason, Id> =>
  Effect.gen(function*() {
    const config = yield* provider.config
    const context = yield* Effect.context()
    const extra = Context.get(context, Additions)
    const timeouts = Context.get(context, Timeout.Policy)
    const policy = Context.get(context, Retry.Policy)
    const quota = Context.get(context, Retry.CurrentQuota)
    const beforeSend = Context.get(context, BeforeSend)
    const clock = Context.get(context, Clock.Clock)
    let attempts = 0
    let url = provider.baseUrl(config)
    /** The facts of the current response, once its headers have arrived. */
    let responseFacts: Facts | undefined
    const facts = (): Facts => responseFacts ?? { endpoint: plan.route, url, attempts }

    const limited = { ...plan, limitBytes: Context.get(context, RequestBytes) ?? plan.limitBytes }
    const built = yield* Effect.fromResult(
      Result.mapError(
        build(limited, input, extra, Context.get(context, CheckRequests)),
        (problem) => refused(facts(), problem)
      )
    )
    url += built.request.url

    const authenticate = provider.authenticate(
      HttpClientRequest.prependUrl(built.request, provider.baseUrl(config)),
      config,
      plan.input?.flags
    )
      .pipe(
        Effect.mapError(({ message }) => new Reason.Unauthenticated({ ...facts(), message })),
        Effect.flatMap((request) => withHeaders(request, extra.headers, facts))
      )

    const admitted = yield* admission(provider, {
      route: plan.route,
      baseUrl: provider.baseUrl(config),
      rateLimitCost: () => plan.rateLimitCost?.(input),
      size: built.size,
      whole: plan.accept === "application/json",
      maxWait: policy.maxWait,
      facts
    })
    const deadlines = new Deadlines({
      policy: timeouts,
      now: () => clock.currentTimeMillisUnsafe(),
      isWaiting: admitted?.isWaiting ?? (() => false),
      hasResponse: () => responseFacts !== undefined,
      late: (which) => timedOut(facts(), which, timeouts[which])
    })
    /** The usage of the current attempt's stream. */
    let usage: Schema.Json | undefined
    let addPartial = (reason: Reason.Reason) => reason
    const attempt = Effect.gen(function*() {
      deadlines.active()
      responseFacts = undefined
      usage = undefined
      let readError: unknown
      const request = admitted === undefined ? yield* authenticate : yield* admitted.acquire(authenticate)
      yield* beforeSend
      deadlines.active()
      const body = built.body === undefined ? undefined : yield* built.body({
        chunk: () => deadlines.active(),
        failed: (error) => {
          readError = error
        }
      })
      attempts += 1
      if (attempts > 1) telemetry.countRetry()
      deadlines.sending()
      const sending = send(
        provider,
        body === undefined ? request : HttpClientRequest.setBody(request, checkedWhile(beforeSend, body)),
        facts(),
        telemetry
      )
      const response = yield* (admitted === undefined ? sending : admitted.observe(sending)).pipe(
        Effect.mapError((reason) =>
          readError === undefined ? retired(reason, plan.retired) : new Reason.UnsafeInput({
            ...facts(),
            message: `the file could not be read: ${
              readError instanceof Error ? readError.message : "its stream failed"
            }`
          })
        )
      )
      responseFacts = response.facts
      return response
    })
    const releasing = <A, R>(effect: Effect.Effect<A, Reason.Reason, R>) =>
      admitted === undefined ?
        effect :
        Effect.onExit(
          effect,
          (exit) => Effect.sync(() => admitted.release(Exit.isSuccess(exit) ? exit.value : undefined))
        )
    const retries = Retry.start(built.repeatable ? policy : { ...policy, times: 0 }, quota)
    const inDoubt = (reason: Reason.Reason, sentAt: number | undefined) =>
      built.items === undefined || sentAt === undefined
        ? reason
        : submissionUnknown(reason, built.items, sentAt, plan.reconcile)
    const attemptFailed = (reason: Reason.Reason) => inDoubt(reason, deadlines.attemptFailed())
    return {
      send: attempt,
      attempt: (effect) => Effect.mapError(deadlines.attempt(releasing(effect)), attemptFailed),
      attemptStream: (effect) => {
        const bounded = deadlines.headers(effect)
        if (admitted === undefined) return bounded
        return Effect.andThen(Effect.addFinalizer(() => Effect.sync(() => admitted.release({ usage }))), bounded)
      },
      bytes: (response) => deadlines.idle(bytesOf(response)),
      attemptFailed,
      onInterrupted: (add) => {
        addPartial = add
      },
      retrying: retries.effect,
      succeeded: retries.succeeded,
      telemetry,
      recordUsage: admitted && ((reported) => {
        usage = reported
      }),
      total: {
        effect: (effect) => Effect.mapError(deadlines.total(effect), (reason) => inDoubt(reason, deadlines.sentAt)),
        stream: (stream) => deadlines.totalStream(stream, (reason) => addPartial(reason))
      }
    }
  })

const withHeaders = (
  request: HttpClientRequest.HttpClientRequest,
  headers: Additions["headers"],
  facts: () => Facts
): Effect.Effect<HttpClientRequest.HttpClientRequest, Reason.Reason> => {
  for (const [name, value] of [...Object.entries(request.headers), ...Object.entries(headers)]) {
    const bad = checkHeader(name, value)
    if (bad !== undefined) return Effect.fail(new Reason.UnsafeInput({ ...facts(), message: bad }))
  }
  return Effect.succeed(HttpClientRequest.setHeaders(request, headers))
}
