/** What a run needs of a provider: how a batch is submitted, found, polled and read. */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { ceiling, type Sketch } from "../Estimate.ts"
import { type Book, Terms } from "../Price.ts"
import type { Reason } from "../Reason.ts"
import { strictly } from "../Validation.ts"
import type { Failure, Result } from "./Outcome.ts"

/** One line of a batch's results; without an id where the line cannot be read. */
export interface Row<out A> {
  readonly id: string | undefined
  readonly result: Result<A>
}

/** The state of a batch as the provider reports it. */
export interface BatchState {
  readonly isEnded: boolean
  /** How many of its requests are done. */
  readonly done: number
  /** How many results the provider counts, if it does. */
  readonly results?: number
  /** The result of requests that have no row, where the state of the batch decides it. */
  readonly withoutRow?: Failure
}

/** A batch that is being submitted. */
export interface Submission {
  /** The prefix of all its `custom_id`s. */
  readonly tag: string
  readonly items: number
}

/** A batch of the account, by any client. */
export interface ListedBatch {
  readonly id: string
  /** By the provider's clock, in milliseconds since 1970. */
  readonly createdAt: number
  /** How many requests it has; `undefined` where the provider has not counted them yet. */
  readonly items: number | undefined
  /** The tag of its submission, where batches carry it. */
  readonly tag?: string
}

export interface BatchLimits {
  /** How many requests a batch may hold. */
  readonly maxRequests: number
  /** How many bytes a batch may have. */
  readonly maxBytes: number
}

export interface Backend<in out Request, in out A, in out E, out R> {
  /** The provider's name. */
  readonly name: string
  readonly limits: BatchLimits
  /** The fingerprint of the account, which does not reveal the key. */
  readonly account: Effect.Effect<string, E, R>
  /** What all requests of a run share; a resumed run must have the same. */
  readonly terms: string
  /** The bytes between two lines of a batch: a line break, with or without a comma. */
  readonly separator: string
  /** How many bytes a batch has at most besides its lines. */
  readonly overheadBytes: number
  /** The line of a request in a batch, without its `custom_id`. */
  readonly line: (request: Request) => object
  /** Submits a batch and returns its id. */
  readonly submit: (lines: ReadonlyArray<Uint8Array>, submission: Submission) => Effect.Effect<string, E, R>
  /** Whether batches carry the tag of their submission; otherwise only their results show whose they are. */
  readonly isTagged: boolean
  /** Streams the batches of the account, newest first, so many a page. */
  readonly list: (pageSize: number) => Stream.Stream<ListedBatch, E, R>
  /** Reads the states of batches, in as few requests as possible; batches that do not exist are left out. */
  readonly poll: (ids: ReadonlyArray<string>) => Effect.Effect<ReadonlyMap<string, BatchState>, E, R>
  /** Streams the results of a batch that has ended. */
  readonly results: (id: string) => Stream.Stream<Row<A>, E, R>
  readonly cancel: (id: string) => Effect.Effect<unknown, E, R>
  readonly reason: (error: E) => Reason
  readonly prices: Effect.Effect<Prices<Request, A>, never, R>
}

/** What a request may cost at most, and what each of some responses has cost, in USD. */
export interface Prices<in Request, in A> {
  readonly ceiling: (request: Request) => Option.Option<number>
  readonly costs: (responses: ReadonlyArray<A>) => ReadonlyArray<Option.Option<number>>
}

/** A run uses checked responses only: a batch whose id cannot be read would be lost. */
export const strict = <Request, A, E, R>(backend: Backend<Request, A, E, R>): Backend<Request, A, E, R> => ({
  ...backend,
  submit: (lines, submission) => strictly(backend.submit(lines, submission)),
  list: (pageSize) => strictly(backend.list(pageSize)),
  poll: (ids) => strictly(backend.poll(ids)),
  results: (id) => strictly(backend.results(id)),
  cancel: (id) => strictly(backend.cancel(id))
})

/** When the newest batch of the account was created, by the provider's clock; `otherwise` where that is unknown. */
export const newestSince = <Request, A, E, R>(
  { list }: Backend<Request, A, E, R>,
  otherwise?: number
): Effect.Effect<number | undefined, never, R> =>
  Stream.runHead(list(1)).pipe(
    Effect.map(Option.filter(({ createdAt }) => Number.isFinite(createdAt))),
    Effect.map(Option.match({ onNone: () => otherwise, onSome: ({ createdAt }) => createdAt })),
    Effect.catch(() => Effect.succeed(otherwise))
  )

/** The clocks of a provider's own machines differ by less, in milliseconds. */
const slack = 1000

/** The batches of the account that were created at a time of the provider's clock or after it. */
export const listSince = <Request, A, E, R>(
  { list }: Backend<Request, A, E, R>,
  since: number | undefined
): Effect.Effect<ReadonlyArray<ListedBatch>, E, R> =>
  list(100).pipe(
    Stream.takeUntil(({ createdAt }) => since !== undefined && createdAt < since - slack, { excludeLast: true }),
    Stream.runCollect
  )

export interface ListPolling<B, E, R> {
  /** The newest batches, on one page. */
  readonly newest: Effect.Effect<ReadonlyArray<B>, E, R>
  readonly retrieve: (id: string) => Effect.Effect<B, E, R>
  readonly stateOf: (batch: B) => BatchState
  readonly reason: (error: E) => Reason
}

/** Polls several batches by the newest page of their list, and retrieves those that are not on it. */
export const pollByList = <B extends { readonly id: string }, E, R>(
  { newest, reason, retrieve, stateOf }: ListPolling<B, E, R>
): Backend<never, never, E, R>["poll"] =>
  Effect.fnUntraced(function*(ids) {
    const wanted = new Set(ids)
    const listed = ids.length === 1 ? [] : (yield* newest).filter(({ id }) => wanted.delete(id))
    const others = yield* Effect.forEach(wanted, (id) =>
      Effect.map(retrieve(id), (batch) => [batch]).pipe(
        Effect.catchIf((error) => reason(error)._tag === "NotFound", () => Effect.succeed([]))
      ))
    return new Map([...listed, ...others.flat()].map((batch) => [batch.id, stateOf(batch)]))
  })

export interface Pricing<in Request, in A> {
  readonly book: Context.Reference<Book>
  readonly sketch: (request: Request) => Sketch
  readonly cost: (response: A) => Effect.Effect<Option.Option<number>>
}

/** The prices of requests and responses in a batch, by the book and the terms in force. */
export const pricing = <Request, A>({ book, cost, sketch }: Pricing<Request, A>): Effect.Effect<Prices<Request, A>> =>
  Effect.gen(function*() {
    const [prices, terms, clock] = [yield* book, yield* Terms, yield* Clock.Clock]
    const run = Effect.runSyncWith(Context.add(yield* Effect.context(), Terms, { ...terms, batch: true }))
    return {
      ceiling: (request) => {
        const at = terms.at ?? clock.currentTimeMillisUnsafe()
        return ceiling(prices, { ...terms, at, batch: true })(sketch(request))
      },
      // One fiber for all of them: a fiber costs more than a price.
      costs: (responses) => run(Effect.forEach(responses, cost))
    }
  })
