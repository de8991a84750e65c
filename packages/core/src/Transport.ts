/**
 * Runs endpoints: input → request → response → value; every failure is a reason.
 *
 * `make` gives a provider its six kinds of endpoint: `call` returns one document,
 * `list` pages, `events` server-sent events, `lines` one document a line, `bytes`
 * a file. `job` follows work that continues at the provider.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as Tracer from "effect/Tracer"
import type { Arguments, Input, PathOf, Route } from "./Endpoint.ts"
import { derivations } from "./internal/derive.ts"
import { eventsOf, type Rules } from "./internal/events.ts"
import { decodeLines, reportFirst } from "./internal/lines.ts"
import { paginate, withoutRepeats } from "./internal/pages.ts"
import { unfinished } from "./internal/reasons.ts"
import { type Plan, templateOf } from "./internal/request.ts"
import { type ProviderResponse, readJson } from "./internal/response.ts"
import { retryUntilFirst } from "./internal/retryUntilFirst.ts"
import { type Session, start } from "./internal/session.ts"
import { isErrorDocument, isErrorLike, statedError } from "./internal/statedErrors.ts"
import { spanOf, Telemetry } from "./internal/telemetry.ts"
import { compile, inexactIn, undecodable } from "./internal/validate/check.ts"
import { defaultMode } from "./internal/validate/mode.ts"
import * as Job from "./Job.ts"
import * as Limits from "./Limits.ts"
import type { Pager } from "./Page.ts"
import type { Provider } from "./Provider.ts"
import type { RateLimitCost } from "./RateLimit.ts"
import * as Reason from "./Reason.ts"
import * as Validation from "./Validation.ts"

export type { Rules, Tracker } from "./internal/events.ts"

/** What every endpoint has besides its function. */
export interface Routed {
  readonly route: Route
}

/** What a paginated endpoint has besides its function. */
export interface Paginated<I, out P, out E, out R> extends Routed {
  /** Streams the pages instead of their items. */
  readonly pages: (...input: Arguments<I>) => Stream.Stream<P, E, R>
  /** Reads one page. */
  readonly page: (...input: Arguments<I>) => Effect.Effect<P, E, R>
}

// `make` spells these three types out instead of naming them, so that editors show the Effect or the Stream.

/** An endpoint that returns one document. */
export type Call<I, A, E, R> = ((...input: Arguments<I>) => Effect.Effect<A, E, R>) & Routed

/** An endpoint that returns a stream. */
export type Streamed<I, A, E, R> = ((...input: Arguments<I>) => Stream.Stream<A, E, R>) & Routed

/** An endpoint that is paginated: a lazy stream of every item. */
export type List<I, P, A, E, R> = ((...input: Arguments<I>) => Stream.Stream<A, E, R>) & Paginated<I, P, E, R>

/** What every endpoint declares. */
export interface EndpointOptions<I> {
  readonly input?: Input<I>
  /** The largest request in bytes; a larger one fails with `RequestTooLarge` before anything is sent. */
  readonly limitBytes?: number
  /** Fields the endpoint adds to every body. */
  readonly fixed?: { readonly [field: string]: unknown }
  /** For routes the provider may retire: the sentence that names the replacement, added to a 410. */
  readonly retired?: string
  /** For calls of models: `gen_ai.operation.name` of their spans. */
  readonly operation?: "chat" | "text_completion" | "embeddings"
  /** For calls that cost tokens: how they count against rate limits. Other calls count as requests, by route. */
  readonly rateLimitCost?: (input: I) => RateLimitCost
}

export interface CallOptions<I, A> extends EndpointOptions<I> {
  readonly response: Schema.Codec<A>
  /** For creates that are not idempotent: how many items an input holds. An unclear outcome is `SubmissionUnknown`. */
  readonly submits?: (input: I) => number
  /** Names the function that finds what an unclear create has created. */
  readonly reconcile?: string
}

const isJson = Schema.is(Schema.Json)

type Fields = { readonly [field: string]: unknown }

/** The endpoints of one provider, and `derive` and `deriveStream` for functions of its responses. */
export const make = <Id, Config, E>(provider: Provider<Id, Config, E>) => {
  const { derive, deriveStream, unusable } = derivations(provider.error)

  const telemetryOf = <I>(plan: Plan, input: I) =>
    Effect.map(Effect.context<Id | HttpClient.HttpClient>(), (context) => new Telemetry(provider, plan, input, context))

  const startSession = <I>(plan: Plan, input: I, telemetry: Telemetry) =>
    start(provider, plan, (input ?? {}) as Fields, telemetry)

  /** Runs a call: attempts within retries within deadlines. */
  const run = <I, A>(plan: Plan, input: I, read: (response: ProviderResponse) => Effect.Effect<A, Reason.Reason>) => {
    const call = telemetryOf(plan, input).pipe(
      Effect.flatMap((telemetry) =>
        Effect.onExit(
          Effect.gen(function*() {
            const session = yield* startSession(plan, input, telemetry)
            const value = yield* session.send.pipe(
              Effect.flatMap(read),
              session.attempt,
              session.retrying,
              session.total.effect
            )
            session.succeeded()
            telemetry.recordResponse(value)
            return value
          }),
          (exit) => Effect.sync(() => telemetry.end(exit))
        )
      ),
      Effect.mapError(provider.error)
    )
    // Within a pipe `withSpan` would take a stack trace of each call, whatever the options say.
    return Effect.withSpan(call, ...spanOf(provider, plan, input))
  }

  /** Runs a stream: retried until its first content, never after. */
  const runStream = <I, A>(
    plan: Plan,
    input: I,
    read: (response: ProviderResponse, session: Session) => Effect.Effect<Stream.Stream<A, Reason.Reason>>
  ): Stream.Stream<A, E, Id | HttpClient.HttpClient> =>
    Effect.gen(function*() {
      const parent = yield* Effect.makeSpanScoped(...spanOf(provider, plan, input))
      const telemetry = yield* Effect.provideService(telemetryOf(plan, input), Tracer.ParentSpan, parent)
      telemetry.streamOpened()
      const client = yield* HttpClient.HttpClient
      const stream = Effect.gen(function*() {
        const session = yield* startSession(plan, input, telemetry)
        const open = Effect.flatMap(session.send, (response) => read(response, session)).pipe(
          session.attemptStream,
          Effect.provideService(HttpClient.HttpClient, client),
          Effect.provideService(Tracer.ParentSpan, parent)
        )
        return session.total.stream(retryUntilFirst(open, session.retrying, session.attemptFailed))
      })
      return Stream.onExit(Stream.unwrap(stream), (exit) => Effect.sync(() => telemetry.streamClosed(exit)))
    }).pipe(Stream.unwrap, Stream.mapError(provider.error))

  const planOf = <I>(
    route: Route,
    accept: string,
    options: EndpointOptions<I> & Partial<Pick<CallOptions<I, unknown>, "reconcile" | "submits">>
  ): Plan => ({
    route,
    template: templateOf(route),
    accept,
    input: options.input,
    fixed: options.fixed,
    limitBytes: options.limitBytes,
    operation: options.operation,
    retired: options.retired,
    reconcile: options.reconcile,
    submits: options.submits as Plan["submits"],
    rateLimitCost: options.rateLimitCost as Plan["rateLimitCost"]
  })

  const checkerOf = <A>(route: Route, schema: Schema.Codec<A>) => {
    const checker = compile(schema, provider.name, `the response of ${route}`)
    return (response: ProviderResponse) =>
      Effect.map(
        Effect.context(),
        (context) =>
          checker(
            () => Context.get(context, Validation.OnMismatch) ?? defaultMode(provider, response),
            context,
            response.clean
          )
      )
  }

  /** Requests one JSON document. */
  const requestJson = <I, A>(route: Route, options: CallOptions<I, A>) => {
    const plan = planOf(route, "application/json", options)
    const checker = checkerOf(route, options.response)
    const read = Effect.fnUntraced(function*(response: ProviderResponse) {
      const { marked, value } = yield* readJson(response, yield* Limits.ResponseBytes)
      if (isErrorDocument(value)) return yield* Effect.fail(statedError(provider, response, value))
      const check = yield* checker(response)
      const inexact = marked && check.counting(() => inexactIn(check, marked))
      if (inexact !== undefined) {
        const partial = isJson(value) ? { partial: value } : {}
        return yield* Effect.fail(undecodable({ ...response.facts, ...partial }, inexact))
      }
      return yield* Effect.mapError(
        check.one(value),
        (issue) => isErrorLike(value) ? statedError(provider, response, value) : undecodable(response.facts, issue)
      )
    })
    return (input: unknown) => run(plan, input, read)
  }

  /** Declares an endpoint that returns one JSON document. */
  const call = <const Rt extends Route, A, I extends PathOf<Rt> = PathOf<Rt>>(
    route: Rt,
    options: CallOptions<I, A>
  ): ((...input: Arguments<I>) => Effect.Effect<A, E, Id | HttpClient.HttpClient>) & Routed => {
    const request = requestJson(route, options)
    return Object.assign((...[input]: Arguments<I>) => request(input), { route })
  }

  /** Declares an endpoint that is paginated. */
  const list = <const Rt extends Route, P, A, I extends PathOf<Rt> = PathOf<Rt>>(
    route: Rt,
    options: CallOptions<I, P> & { readonly pager: Pager<P, A> }
  ):
    & ((...input: Arguments<I>) => Stream.Stream<A, E, Id | HttpClient.HttpClient>)
    & Paginated<I, P, E, Id | HttpClient.HttpClient> =>
  {
    const request = requestJson(route, options)
    const stalled = (message: string) =>
      provider.error(new Reason.PaginationStalled({ endpoint: route, attempts: 1, message }))
    const unreadable = () => unusable(route, "a page")
    const from = <B>(input: I | undefined, pick: (page: P) => ReadonlyArray<B>) =>
      paginate(request, (input ?? {}) as Fields, options.pager, pick, { stalled, unreadable })
    const items = (input: I | undefined) =>
      Stream.suspend(() => {
        const { pager } = options
        return from(input, pager.key === undefined ? pager.items : withoutRepeats(pager, pager.key))
      })
    return Object.assign((...[input]: Arguments<I>) => items(input), {
      route,
      page: (...[input]: Arguments<I>) => request(input),
      pages: (...[input]: Arguments<I>) => from(input, (page) => [page])
    })
  }

  /** Declares an endpoint that returns server-sent events. */
  const events = <const Rt extends Route, A, I extends PathOf<Rt> = PathOf<Rt>>(
    route: Rt,
    options: CallOptions<I, A> & Rules<A>
  ): ((...input: Arguments<I>) => Stream.Stream<A, E, Id | HttpClient.HttpClient>) & Routed => {
    const plan = planOf(route, "text/event-stream", options)
    const checker = checkerOf(route, options.response)
    const read = Effect.fnUntraced(function*(response: ProviderResponse, session: Session) {
      return eventsOf(provider, response, options, yield* checker(response), session)
    })
    return Object.assign((...[input]: Arguments<I>) => runStream(plan, input, read), { route })
  }

  /** Declares an endpoint that returns JSON lines. A line that cannot be decoded is an `Undecodable` element. */
  const lines = <const Rt extends Route, A, I extends PathOf<Rt> = PathOf<Rt>>(
    route: Rt,
    options: CallOptions<I, A>
  ): ((...input: Arguments<I>) => Stream.Stream<A | Reason.Undecodable, E, Id | HttpClient.HttpClient>) & Routed => {
    const plan = planOf(route, "*/*", options)
    const checker = checkerOf(route, options.response)
    const read = Effect.fnUntraced(function*(response: ProviderResponse, session: Session) {
      const lines = decodeLines(provider, response, session.bytes(response), yield* checker(response))
      return reportFirst(lines, session)
    })
    return Object.assign((...[input]: Arguments<I>) => runStream(plan, input, read), { route })
  }

  /** Declares an endpoint that returns the bytes of a file. */
  const bytes = <const Rt extends Route, I extends PathOf<Rt> = PathOf<Rt>>(
    route: Rt,
    options: EndpointOptions<I>
  ): ((...input: Arguments<I>) => Stream.Stream<Uint8Array, E, Id | HttpClient.HttpClient>) & Routed => {
    const plan = planOf(route, "*/*", options)
    const read = (response: ProviderResponse, session: Session) =>
      Effect.succeed(reportFirst(session.bytes(response), session))
    return Object.assign((...[input]: Arguments<I>) => runStream(plan, input, read), { route })
  }

  /** Declares a job: work that continues at the provider. */
  const job = <I, State>(
    route: Route,
    options: Omit<Job.Job<I, State, E, Id | HttpClient.HttpClient>, "expired" | "tooNew">
  ) =>
    Job.make<I, State, E, Id | HttpClient.HttpClient>({
      ...options,
      poll: (input) =>
        Effect.tap(options.poll(input), (state) =>
          derive(route, () => {
            options.classify(state)
            options.hint?.(state)
            return Effect.void
          }, "a state")),
      tooNew: (error) => provider.reason(error)._tag === "NotFound",
      expired: (waited) => provider.error(unfinished({ endpoint: route, attempts: 1 }, waited))
    })

  return { bytes, call, derive, deriveStream, events, job, lines, list }
}
