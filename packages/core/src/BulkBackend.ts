/**
 * For provider packages: makes `run`, `resume` and `forget` from a {@link Backend},
 * which says how a provider's batches are submitted, found, polled and read.
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Budget } from "./Budget.ts"
import type { Requests } from "./Bulk.ts"
import { type Backend, strict } from "./Bulk/Backend.ts"
import { fromInput, fromJournal, type Keyed } from "./Bulk/chunker.ts"
import { journalOf, openRun, type Options } from "./Bulk/open.ts"
import type { Outcome } from "./Bulk/Outcome.ts"
import { outcomes } from "./Bulk/run.ts"
import type { RunError } from "./Bulk/RunError.ts"

export {
  type Backend,
  type BatchLimits,
  type BatchState,
  type ListedBatch,
  pollByList,
  type Prices,
  pricing,
  type Row,
  type Submission
} from "./Bulk/Backend.ts"
export { errored, undecodable } from "./Bulk/Outcome.ts"

const streamOf = <K, Request, E, R>(requests: Requests<K, Request, E, R>): Stream.Stream<Keyed<K, Request>, E, R> =>
  Stream.isStream(requests) ? requests : Stream.fromIterable(requests, { chunkSize: 64 })

/** The runs of one provider. */
export const make = <Request, A, E, R>(given: Backend<Request, A, E, R>) => {
  const backend = strict(given)

  /** Submits requests as batches and returns one outcome for each. */
  const run = <const K extends Schema.Json, E2 = never, R2 = never>(
    requests: Requests<K, Request, E2, R2>,
    options: Options = {}
  ): Stream.Stream<Outcome<K, A>, E | E2 | RunError, R | R2> =>
    Stream.unwrap(Effect.gen(function*() {
      const run = yield* openRun<K, Request, A, E, R>(backend, options)
      const hasBudget = Option.isSome(yield* Effect.serviceOption(Budget))
      const { blocks, limits, nonce, prices, progress } = run
      const source = fromInput<K, Request, A, E2, R2>(
        { backend, blocks, limits, nonce, prices: hasBudget ? prices : undefined, sent: () => progress.sent },
        yield* Stream.toPull(streamOf(requests))
      )
      return outcomes(run, source, options)
    }))

  /** Continues a run that the journal has, without its requests. */
  const resume = (
    id: string,
    options: Omit<Options, "id"> = {}
  ): Stream.Stream<Outcome<Schema.Json, A>, E | RunError, R> =>
    Stream.unwrap(Effect.gen(function*() {
      const run = yield* openRun<Schema.Json, Request, A, E, R>(backend, { ...options, id }, true)
      const source = fromJournal<Schema.Json>(run.journal, run.nonce, run.history?.count, () => run.progress.sent)
      return outcomes(run, source, options)
    }))

  return { run, resume }
}

/** Deletes a run of a provider from the journal, so that its id starts a new run. */
export const forget = (provider: string, id: string): Effect.Effect<void, RunError> =>
  Effect.flatMap(journalOf(provider, id), ({ forget }) => forget)
