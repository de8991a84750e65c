/**
 * Runs endpoints: input → request → response → value; every failure is a reason.
 *
 * A provider has five kinds of endpoint: `call` returns one document, `list` pages,
 * `events` server-sent events, `lines` one document a line, `bytes` a file. `job`
 * follows work that continues at the provider. Each kind is made by its own function,
 * so that a bundle has only those that a program uses.
 */
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { Arguments, Input, PathOf, Route } from "./Endpoint.ts"
import { checkerOf, documentCheck } from "./internal/call/check.ts"
import { countersOf } from "./internal/call/counters.ts"
import { type Fields, type Plan, templateOf } from "./internal/call/plan.ts"
import { run } from "./internal/call/run.ts"
import { derivations } from "./internal/derive.ts"
import { paginate, withoutRepeats } from "./internal/pages.ts"
import { unfinished } from "./internal/reasons.ts"
import { ByteReader } from "./internal/stream/bytes.ts"
import { openEvents, type Rules } from "./internal/stream/events.ts"
import { LineReader } from "./internal/stream/lines.ts"
import { type Open, runStream } from "./internal/stream/run.ts"
import * as Job from "./Job.ts"
import type { Pager } from "./Page.ts"
import type { Provider } from "./Provider.ts"
import type { RateLimitCost } from "./RateLimit.ts"
import * as Reason from "./Reason.ts"

export type { Rules, Tracker } from "./internal/stream/events.ts"

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

// The kinds spell these three types out instead of naming them, so that editors show the Effect or the Stream.

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

/** Prepares an endpoint. `I` is the type of the input that the steps of a call read as fields. */
const planOf = <I>(
  provider: string,
  route: Route,
  accept: string,
  options: EndpointOptions<I> & Partial<Pick<CallOptions<I, unknown>, "reconcile" | "submits">>
): Plan => ({
  route,
  template: templateOf(route),
  accept,
  counters: countersOf(provider, route),
  input: options.input,
  fixed: options.fixed,
  limitBytes: options.limitBytes,
  operation: options.operation,
  retired: options.retired,
  reconcile: options.reconcile,
  submits: options.submits as Plan["submits"],
  rateLimitCost: options.rateLimitCost as Plan["rateLimitCost"]
})

const requestJson = <Id, Config, E, I, A>(
  provider: Provider<Id, Config, E>,
  route: Route,
  options: CallOptions<I, A>
): (input: unknown) => Effect.Effect<A, E, Id | HttpClient.HttpClient> => {
  const plan = planOf(provider.name, route, "application/json", options)
  const check = documentCheck(provider.name, route, options.response)
  return (input) => run(provider, plan, (input ?? {}) as Fields, check)
}

const streamed =
  <Id, Config, E, I, A>(provider: Provider<Id, Config, E>, plan: Plan, open: Open<A>) =>
  (...[input]: Arguments<I>): Stream.Stream<A, E, Id | HttpClient.HttpClient> =>
    runStream(provider, plan, (input ?? {}) as Fields, open)

/** Declares an endpoint that returns one JSON document. */
export const call =
  <Id, Config, E>(provider: Provider<Id, Config, E>) =>
  <const Rt extends Route, A, I extends PathOf<Rt> = PathOf<Rt>>(
    route: Rt,
    options: CallOptions<I, A>
  ): ((...input: Arguments<I>) => Effect.Effect<A, E, Id | HttpClient.HttpClient>) & Routed => {
    const request = requestJson(provider, route, options)
    return Object.assign((...[input]: Arguments<I>) => request(input), { route })
  }

/** Declares an endpoint that is paginated. */
export const list = <Id, Config, E>(provider: Provider<Id, Config, E>) => {
  const { unusable } = derivations(provider.error)
  return <const Rt extends Route, P, A, I extends PathOf<Rt> = PathOf<Rt>>(
    route: Rt,
    options: CallOptions<I, P> & { readonly pager: Pager<P, A> }
  ):
    & ((...input: Arguments<I>) => Stream.Stream<A, E, Id | HttpClient.HttpClient>)
    & Paginated<I, P, E, Id | HttpClient.HttpClient> =>
  {
    const request = requestJson(provider, route, options)
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
}

/** Declares an endpoint that returns server-sent events. */
export const events =
  <Id, Config, E>(provider: Provider<Id, Config, E>) =>
  <const Rt extends Route, A, I extends PathOf<Rt> = PathOf<Rt>>(
    route: Rt,
    options: CallOptions<I, A> & Rules<A>
  ): ((...input: Arguments<I>) => Stream.Stream<A, E, Id | HttpClient.HttpClient>) & Routed => {
    const checker = checkerOf(provider.name, route, options.response)
    const open: Open<A> = (call, response) => openEvents(call, response, options, checker(call, response))
    return Object.assign(
      streamed<Id, Config, E, I, A>(provider, planOf(provider.name, route, "text/event-stream", options), open),
      {
        route
      }
    )
  }

/** Declares an endpoint that returns JSON lines. A line that cannot be decoded is an `Undecodable` element. */
export const lines =
  <Id, Config, E>(provider: Provider<Id, Config, E>) =>
  <const Rt extends Route, A, I extends PathOf<Rt> = PathOf<Rt>>(
    route: Rt,
    options: CallOptions<I, A>
  ): ((...input: Arguments<I>) => Stream.Stream<A | Reason.Undecodable, E, Id | HttpClient.HttpClient>) & Routed => {
    type Element = A | Reason.Undecodable
    const checker = checkerOf(provider.name, route, options.response)
    const open: Open<Element> = (call, response) =>
      Effect.succeed(new LineReader(provider, response, checker(call, response)))
    return Object.assign(
      streamed<Id, Config, E, I, Element>(provider, planOf(provider.name, route, "*/*", options), open),
      { route }
    )
  }

/** Declares an endpoint that returns the bytes of a file. */
export const bytes =
  <Id, Config, E>(provider: Provider<Id, Config, E>) =>
  <const Rt extends Route, I extends PathOf<Rt> = PathOf<Rt>>(
    route: Rt,
    options: EndpointOptions<I>
  ): ((...input: Arguments<I>) => Stream.Stream<Uint8Array, E, Id | HttpClient.HttpClient>) & Routed => {
    const open: Open<Uint8Array> = () => Effect.succeed(new ByteReader())
    return Object.assign(
      streamed<Id, Config, E, I, Uint8Array>(provider, planOf(provider.name, route, "*/*", options), open),
      {
        route
      }
    )
  }

/** Declares a job: work that continues at the provider. */
export const job = <Id, Config, E>(provider: Provider<Id, Config, E>) => {
  const { derive } = derivations(provider.error)
  return <I, State>(
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
}

/** Derives a value from a response; fails with `Undecodable` when the response lacks a field it needs. */
export const derive = <Id, Config, E>(provider: Provider<Id, Config, E>) => derivations(provider.error).derive

/** Derives values from each element of a stream, up to the first that cannot be used. */
export const deriveStream = <Id, Config, E>(provider: Provider<Id, Config, E>) =>
  derivations(provider.error).deriveStream
