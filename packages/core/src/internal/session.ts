/** One call on its way: its settings, its attempts and its retries. */
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
import type { Provider } from "../Provider.ts"
import * as Reason from "../Reason.ts"
import { Check, MaxBytes } from "../Requests.ts"
import * as Retry from "../Retry.ts"
import { Limits } from "../Timeout.ts"
import { admission } from "./admission.ts"
import { Clocks } from "./clocks.ts"
import { type Facts, retired, submission, timedOut } from "./failure.ts"
import { build, checkHeader, type Plan, type Problem } from "./request.ts"
import { type Answered, bytesOf, send } from "./response.ts"
import type { Telemetry } from "./telemetry.ts"

type Fields = { readonly [field: string]: unknown }

export interface Session {
  /** One attempt, up to the headers of its answer. */
  readonly send: Effect.Effect<Answered, Reason.Reason, HttpClient.HttpClient>
  /** Bounds an attempt with its answer. */
  readonly attempt: <A, R>(effect: Effect.Effect<A, Reason.Reason, R>) => Effect.Effect<A, Reason.Reason, R>
  /** An attempt at a stream, which is over with its scope. */
  readonly opening: <A, R>(
    effect: Effect.Effect<A, Reason.Reason, R>
  ) => Effect.Effect<A, Reason.Reason, R | Scope.Scope>
  /** The bytes of an answer, bounded in silence. */
  readonly bytes: (answered: Answered) => Stream.Stream<Uint8Array, Reason.Reason>
  /** What an attempt has come to: for what must not be done twice it may be unknown. */
  readonly failed: (reason: Reason.Reason) => Reason.Reason
  /** How the stream of this attempt tells what had come, should it be over too early. */
  readonly carries: (midway: (reason: Reason.Reason) => Reason.Reason) => void
  readonly retrying: Retry.Retrying["effect"]
  readonly succeeded: () => void
  readonly telemetry: Telemetry
  /** Wants to know what a stream has cost when it is over; absent where nobody does. */
  readonly used: ((usage: Schema.Json) => void) | undefined
  /** Bounds everything. */
  readonly whole: {
    readonly effect: <A, R>(effect: Effect.Effect<A, Reason.Reason, R>) => Effect.Effect<A, Reason.Reason, R>
    readonly stream: <A>(stream: Stream.Stream<A, Reason.Reason>) => Stream.Stream<A, Reason.Reason>
  }
}

const unsafe = (facts: Facts, { actualBytes, limitBytes, message }: Problem): Reason.Reason =>
  limitBytes === undefined || actualBytes === undefined
    ? new Reason.UnsafeInput({ ...facts, message })
    : new Reason.RequestTooLarge({ ...facts, message, limitBytes, actualBytes })

/** Starts a call: refuses what is not safe to send, reads the settings of its context. */
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
    const limits = Context.get(context, Limits)
    const policy = Context.get(context, Retry.Policy)
    const budget = Context.get(context, Retry.CurrentBudget)
    const clock = Context.get(context, Clock.Clock)
    let attempts = 0
    let url = provider.baseUrl(config)
    /** What is known from the headers of the answer that is coming. */
    let answered: Facts | undefined
    const facts = (): Facts => answered ?? { endpoint: plan.route, url, attempts }

    const bounded = { ...plan, limitBytes: Context.get(context, MaxBytes) ?? plan.limitBytes }
    const built = yield* Effect.fromResult(
      Result.mapError(build(bounded, input, extra, Context.get(context, Check)), (problem) => unsafe(facts(), problem))
    )
    url += built.request.url

    const reach = provider.reach(
      HttpClientRequest.prependUrl(built.request, provider.baseUrl(config)),
      config,
      plan.input?.flags
    )
      .pipe(
        Effect.mapError(({ message }) => new Reason.Unauthenticated({ ...facts(), message })),
        Effect.flatMap((request) => withHeaders(request, extra.headers, facts))
      )

    const gate = yield* admission(provider, {
      route: plan.route,
      baseUrl: provider.baseUrl(config),
      spends: () => plan.spends?.(input),
      size: built.size,
      whole: plan.accept === "application/json",
      maxWait: policy.maxWait
    })
    const clocks = new Clocks({
      limits,
      now: () => clock.currentTimeMillisUnsafe(),
      isWaiting: gate?.isWaiting ?? (() => false),
      isAnswered: () => answered !== undefined,
      late: (which) => timedOut(facts(), which, limits[which])
    })
    /** What the stream of this attempt has cost. */
    let usage: Schema.Json | undefined
    let midway = (reason: Reason.Reason) => reason
    const attempt = Effect.gen(function*() {
      clocks.signs()
      answered = undefined
      usage = undefined
      let unreadable: unknown
      const request = gate === undefined ? yield* reach : yield* gate.enter(reach)
      if (gate !== undefined) clocks.signs()
      const body = built.body === undefined ? undefined : yield* built.body({
        chunk: () => clocks.signs(),
        failed: (error) => {
          unreadable = error
        }
      })
      attempts += 1
      if (attempts > 1) telemetry.resent()
      clocks.sends()
      const sent = send(
        provider,
        body === undefined ? request : HttpClientRequest.setBody(request, body),
        facts(),
        telemetry
      )
      const answer = yield* (gate === undefined ? sent : gate.answered(sent)).pipe(
        Effect.mapError((reason) =>
          unreadable === undefined ? retired(reason, plan.retired) : new Reason.UnsafeInput({
            ...facts(),
            message: `the file could not be read: ${
              unreadable instanceof Error ? unreadable.message : "its stream failed"
            }`
          })
        )
      )
      answered = answer.facts
      return answer
    })
    const ending = <A, R>(effect: Effect.Effect<A, Reason.Reason, R>) =>
      gate === undefined
        ? effect
        : Effect.onExit(effect, (exit) => Effect.sync(() => gate.ended(Exit.isSuccess(exit) ? exit.value : undefined)))
    const retries = Retry.start(built.repeatable ? policy : { ...policy, times: 0 }, budget)
    const inDoubt = (reason: Reason.Reason, sentAt: number | undefined) =>
      built.items === undefined || sentAt === undefined ? reason : submission(reason, built.items, sentAt)
    const failed = (reason: Reason.Reason) => inDoubt(reason, clocks.fails())
    return {
      send: attempt,
      attempt: (effect) => Effect.mapError(clocks.attempt(ending(effect)), failed),
      opening: (effect) => {
        const inTime = clocks.headers(effect)
        if (gate === undefined) return inTime
        return Effect.andThen(Effect.addFinalizer(() => Effect.sync(() => gate.ended({ usage }))), inTime)
      },
      bytes: (answered) => clocks.silence(bytesOf(answered)),
      failed,
      carries: (told) => {
        midway = told
      },
      retrying: retries.effect,
      succeeded: retries.succeeded,
      telemetry,
      used: gate && ((told) => {
        usage = told
      }),
      whole: {
        effect: (effect) => Effect.mapError(clocks.total(effect), (reason) => inDoubt(reason, clocks.sentAt)),
        stream: (stream) => clocks.whole(stream, (reason) => midway(reason))
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
