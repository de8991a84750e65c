/**
 * Runs endpoints: input → request → response → answer, every failure a reason.
 *
 * `make` turns a provider into its six kinds of endpoint: `call` answers one
 * document, `list` pages, `events` server-sent events, `lines` one document a
 * line, `bytes` a file, `upload` takes one. `job` follows work that goes on.
 */
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as Tracer from "effect/Tracer"
import * as Answers from "./Answers.ts"
import type { Arguments, Input, PathOf, Route } from "./Endpoint.ts"
import { beginning } from "./internal/beginning.ts"
import { compile, undecodable } from "./internal/check.ts"
import { decode, framesOf, type Rules } from "./internal/events.ts"
import { unfinished } from "./internal/failure.ts"
import { begun, decodeLines } from "./internal/lines.ts"
import { making } from "./internal/making.ts"
import { once, turn } from "./internal/pages.ts"
import { type Plan, templateOf } from "./internal/request.ts"
import { type Answered, readJson } from "./internal/response.ts"
import { type Session, start } from "./internal/session.ts"
import { spanOf, Telemetry } from "./internal/telemetry.ts"
import * as Job from "./Job.ts"
import type { Pager } from "./Page.ts"
import type { Provider } from "./Provider.ts"
import type { Spends } from "./RateLimit.ts"
import * as Reason from "./Reason.ts"

export type { Rules, Tracker } from "./internal/events.ts"

/** An endpoint that answers one document. */
export interface Call<I, out A, out E, out R> {
  (...input: Arguments<I>): Effect.Effect<A, E, R>
  readonly route: Route
}

/** An endpoint that answers a stream. */
export interface Streamed<I, out A, out E, out R> {
  (...input: Arguments<I>): Stream.Stream<A, E, R>
  readonly route: Route
}

/** An endpoint that answers page by page: a stream of every item, lazily. */
export interface List<I, out P, out A, out E, out R> extends Streamed<I, A, E, R> {
  /** The pages instead of their items. */
  readonly pages: (...input: Arguments<I>) => Stream.Stream<P, E, R>
  /** One page. */
  readonly page: (...input: Arguments<I>) => Effect.Effect<P, E, R>
}

/** What all endpoints say. */
export interface Common<I> {
  readonly input?: Input<I>
  /** The largest request in bytes; a larger one is `RequestTooLarge` before anything is sent. */
  readonly limitBytes?: number
  /** Fields the endpoint adds to every body. */
  readonly fixed?: { readonly [field: string]: unknown }
  /** For routes that may be gone: the sentence that says what replaces them, told with a 410. */
  readonly retired?: string
  /** For calls of models: `gen_ai.operation.name` of their spans. */
  readonly operation?: "chat" | "text_completion" | "embeddings"
  /** For calls that cost tokens: what their rate limits are kept by. Others count as requests, by route. */
  readonly spends?: (input: I) => Spends
}

export interface Answering<I, A> extends Common<I> {
  readonly answer: Schema.Codec<A>
  /** For what must not be done twice: how many items an input holds. An unclear outcome is `SubmissionUnknown`. */
  readonly submits?: (input: I) => number
}

type Fields = { readonly [field: string]: unknown }

/** The endpoints of one provider, and `made` and `madeOfEach` for what it makes of their answers. */
export const make = <Id, Config, E>(provider: Provider<Id, Config, E>) => {
  type R = HttpClient.HttpClient | Id
  const { made, madeOfEach, unread } = making(provider.error)

  /** A call in its span, from what is known of it to how it ends. */
  const told = <I>(plan: Plan, input: I) =>
    Effect.map(Effect.context<R>(), (context) => new Telemetry(provider, plan, input, context))

  const begin = <I>(plan: Plan, input: I, telemetry: Telemetry) =>
    start(provider, plan, (input ?? {}) as Fields, telemetry)

  /** A call: attempts, retries, clocks. */
  const run = <I, A>(plan: Plan, input: I, read: (answered: Answered) => Effect.Effect<A, Reason.Reason>) => {
    const call = told(plan, input).pipe(
      Effect.flatMap((telemetry) =>
        Effect.onExit(
          Effect.gen(function*() {
            const session = yield* begin(plan, input, telemetry)
            const answer = yield* session.send.pipe(
              Effect.flatMap(read),
              session.attempt,
              session.retrying,
              session.whole.effect
            )
            session.succeeded()
            telemetry.told(answer)
            return answer
          }),
          (exit) => Effect.sync(() => telemetry.over(exit))
        )
      ),
      Effect.mapError(provider.error)
    )
    // Within a pipe it would take a stack trace of each call, whatever the options say.
    return Effect.withSpan(call, ...spanOf(provider, plan, input))
  }

  /** A stream: begun anew until it has given content, never after. */
  const runStream = <I, A>(
    plan: Plan,
    input: I,
    read: (answered: Answered, session: Session) => Effect.Effect<Stream.Stream<A, Reason.Reason>>
  ): Stream.Stream<A, E, R> =>
    Effect.gen(function*() {
      const parent = yield* Effect.makeSpanScoped(...spanOf(provider, plan, input))
      const telemetry = yield* Effect.provideService(told(plan, input), Tracer.ParentSpan, parent)
      telemetry.opened()
      const client = yield* HttpClient.HttpClient
      const stream = Effect.gen(function*() {
        const session = yield* begin(plan, input, telemetry)
        const open = Effect.flatMap(session.send, (answered) => read(answered, session)).pipe(
          session.opening,
          Effect.provideService(HttpClient.HttpClient, client),
          Effect.provideService(Tracer.ParentSpan, parent)
        )
        return session.whole.stream(beginning(open, session.retrying, session.failed))
      })
      return Stream.onExit(Stream.unwrap(stream), (exit) => Effect.sync(() => telemetry.closed(exit)))
    }).pipe(Stream.unwrap, Stream.mapError(provider.error))

  const planned = <I>(
    route: Route,
    accept: string,
    parts: Common<I> & { readonly submits?: (input: I) => number }
  ): Plan => ({
    route,
    template: templateOf(route),
    accept,
    input: parts.input,
    fixed: parts.fixed,
    limitBytes: parts.limitBytes,
    operation: parts.operation,
    retired: parts.retired,
    submits: parts.submits as Plan["submits"],
    spends: parts.spends as Plan["spends"]
  })

  const checkerOf = <A>(answer: Schema.Codec<A>) => {
    const checker = compile(answer, provider.name)
    return Effect.gen(function*() {
      return checker(yield* Answers.OnMismatch, yield* Effect.context())
    })
  }

  /** Asks once for one JSON document. */
  const asking = <I, A>(route: Route, parts: Answering<I, A>) => {
    const plan = planned(route, "application/json", parts)
    const checker = checkerOf(parts.answer)
    const read = Effect.fnUntraced(function*(answered: Answered) {
      const value = yield* readJson(answered, yield* Answers.MaxBytes)
      const check = yield* checker
      return yield* Effect.mapError(check.one(value), (issue) => undecodable(answered.facts, issue))
    })
    return (input: unknown) => run(plan, input, read)
  }

  /** Answers one JSON document. */
  const call = <const Rt extends Route, A, I extends PathOf<Rt> = PathOf<Rt>>(
    route: Rt,
    parts: Answering<I, A>
  ): Call<I, A, E, R> => {
    const ask = asking(route, parts)
    return Object.assign((...[input]: Arguments<I>) => ask(input), { route })
  }

  /** Answers page by page. */
  const list = <const Rt extends Route, P, A, I extends PathOf<Rt> = PathOf<Rt>>(
    route: Rt,
    parts: Answering<I, P> & { readonly pager: Pager<P, A> }
  ): List<I, P, A, E, R> => {
    const ask = asking(route, parts)
    const stalled = (message: string) =>
      provider.error(new Reason.PaginationStalled({ endpoint: route, attempts: 1, message }))
    const unreadable = () => unread(route, "a page")
    const from = <B>(input: I | undefined, give: (page: P) => ReadonlyArray<B>) =>
      turn(ask, (input ?? {}) as Fields, parts.pager, give, { stalled, unreadable })
    const items = (input: I | undefined) =>
      Stream.suspend(() =>
        from(input, parts.pager.key === undefined ? parts.pager.items : once(parts.pager, parts.pager.key))
      )
    return Object.assign((...[input]: Arguments<I>) => items(input), {
      route,
      page: (...[input]: Arguments<I>) => ask(input),
      pages: (...[input]: Arguments<I>) => from(input, (page) => [page])
    })
  }

  /** Answers server-sent events. */
  const events = <const Rt extends Route, A, I extends PathOf<Rt> = PathOf<Rt>>(
    route: Rt,
    parts: Answering<I, A> & Omit<Rules<A>, "refusal"> & { readonly isError: (event: unknown) => boolean }
  ): Streamed<I, A, E, R> => {
    const plan = planned(route, "text/event-stream", parts)
    const checker = checkerOf(parts.answer)
    const rules: Rules<A> = { ...parts, refusal: (event) => parts.isError(event) ? provider.refusal(event) : undefined }
    const read = Effect.fnUntraced(function*(answered: Answered, session: Session) {
      const check = yield* checker
      const frames = framesOf(answered, session.bytes(answered))
      return decode(frames, answered, rules, check, session)
    })
    return Object.assign((...[input]: Arguments<I>) => runStream(plan, input, read), { route })
  }

  /** Answers one JSON document a line; a line that breaks is a value, `Undecodable` with its text in `body`. */
  const lines = <const Rt extends Route, A, I extends PathOf<Rt> = PathOf<Rt>>(
    route: Rt,
    parts: Answering<I, A>
  ): Streamed<I, A | Reason.Undecodable, E, R> => {
    const plan = planned(route, "*/*", parts)
    const checker = checkerOf(parts.answer)
    const read = Effect.fnUntraced(function*(answered: Answered, session: Session) {
      return begun(decodeLines(session.bytes(answered), answered.facts, yield* checker), session)
    })
    return Object.assign((...[input]: Arguments<I>) => runStream(plan, input, read), { route })
  }

  /** Answers a file, as it comes. */
  const bytes = <const Rt extends Route, I extends PathOf<Rt> = PathOf<Rt>>(
    route: Rt,
    parts: Common<I>
  ): Streamed<I, Uint8Array, E, R> => {
    const plan = planned(route, "*/*", parts)
    const read = (answered: Answered, session: Session) => Effect.succeed(begun(session.bytes(answered), session))
    return Object.assign((...[input]: Arguments<I>) => runStream(plan, input, read), { route })
  }

  /** Follows work that goes on at the provider's. */
  const job = <I, State>(
    route: Route,
    parts: Omit<Job.Job<I, State, E, R>, "expired" | "tooNew">
  ) =>
    Job.make<I, State, E, R>({
      ...parts,
      poll: (input) =>
        Effect.tap(parts.poll(input), (state) =>
          made(route, () => {
            parts.classify(state)
            parts.hint?.(state)
            return Effect.void
          }, "a state")),
      tooNew: (error) => provider.reason(error)._tag === "NotFound",
      expired: (waited) => provider.error(unfinished({ endpoint: route, attempts: 1 }, waited))
    })

  return { bytes, call, events, job, lines, list, made, madeOfEach }
}
