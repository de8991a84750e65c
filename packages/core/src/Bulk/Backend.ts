/** What a run needs of a provider: how a batch is sent, found, followed and read. */
import type * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import type * as Stream from "effect/Stream"
import type { Reason } from "../Reason.ts"
import { strictly } from "../Validation.ts"
import type { Result } from "./Outcome.ts"

/** One result as it was read; without an id where its line cannot be read. */
export interface Row<out A> {
  readonly id: string | undefined
  readonly result: Result<A>
}

/** Where a batch stands. */
export interface State<out A> {
  readonly isEnded: boolean
  /** How many of its requests are done. */
  readonly done: number
  /** How many results the provider counts, where it says so. */
  readonly results?: number
  /** What has become of requests without a result, where the batch says so. */
  readonly rest?: Exclude<Result<A>, { readonly _tag: "Succeeded" }>
}

/** A batch on its way out. */
export interface Submission {
  /** What all its ids on the wire begin with. */
  readonly tag: string
  readonly items: number
  /** When it was sent, in milliseconds since 1970. */
  readonly sentAt: number
}

/** A batch that may have come of a submission; its results tell, unless that is certain. */
export interface Suspect {
  readonly id: string
  readonly isCertain: boolean
}

export interface Limits {
  /** How many requests a batch may hold. */
  readonly maxRequests: number
  /** How many bytes it may have. */
  readonly maxBytes: number
}

export interface Backend<in out Request, in out A, in out E, out R> {
  /** The provider's name. */
  readonly name: string
  readonly limits: Limits
  /** Tells accounts apart without revealing the key. */
  readonly account: Effect.Effect<string, E, R>
  /** What all requests of a run have in common; a run that goes on has the same. */
  readonly terms: string
  /** What stands between two lines of a batch: a line break, after a comma or not. */
  readonly between: string
  /** How many bytes a batch has at most beside its lines. */
  readonly overhead: number
  /** A request as the line of a batch, all but its `custom_id`. */
  readonly line: (request: Request) => object
  /** Sends a batch and answers its id. */
  readonly submit: (lines: ReadonlyArray<Uint8Array>, submission: Submission) => Effect.Effect<string, E, R>
  /** The batches that may have come of a submission. */
  readonly find: (submission: Submission) => Effect.Effect<ReadonlyArray<Suspect>, E, R>
  /** Where batches stand, in as few requests as it takes; those that are not there any more are left out. */
  readonly poll: (ids: ReadonlyArray<string>) => Effect.Effect<ReadonlyMap<string, State<A>>, E, R>
  /** The results of a batch that has ended. */
  readonly results: (id: string) => Stream.Stream<Row<A>, E, R>
  readonly cancel: (id: string) => Effect.Effect<unknown, E, R>
  readonly reason: (error: E) => Reason
  /** What requests may cost at most and answers did cost, in USD. */
  readonly prices: Effect.Effect<Prices<Request, A>, never, R>
}

export interface Prices<in Request, in A> {
  readonly ceiling: (request: Request) => Option.Option<number>
  readonly cost: (value: A) => Option.Option<number>
}

/** A run goes by checked answers alone: a batch whose id cannot be read would be lost. */
export const strict = <Request, A, E, R>(backend: Backend<Request, A, E, R>): Backend<Request, A, E, R> => ({
  ...backend,
  submit: (lines, submission) => strictly(backend.submit(lines, submission)),
  find: (submission) => strictly(backend.find(submission)),
  poll: (ids) => strictly(backend.poll(ids)),
  results: (id) => strictly(backend.results(id)),
  cancel: (id) => strictly(backend.cancel(id))
})
