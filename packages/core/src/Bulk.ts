/**
 * Runs: any number of requests as batches, with exactly one outcome for each.
 *
 * The pages of the providers have `run` and `resume`. A run with an `id` is stored in
 * the {@link Journal}: run again, it continues where it stopped, submits nothing
 * twice and returns all outcomes. `collectInOrder` returns the outcomes in the order
 * of the input, `withProgress` streams the progress.
 */
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { Keyed } from "./Bulk/chunker.ts"
import type { Options } from "./Bulk/open.ts"
import type { ParsedFailed } from "./Bulk/Outcome.ts"
import { listeners, type Progress } from "./Bulk/Progress.ts"
import { listen } from "./internal/listeners.ts"
import type { Setting } from "./Setting.ts"

export type { Keyed } from "./Bulk/chunker.ts"
export { Journal, layer as journal } from "./Bulk/Journal.ts"
export type { Options } from "./Bulk/open.ts"
export type {
  Canceled,
  Errored,
  Expired,
  Failed,
  Incomplete,
  Missing,
  Outcome,
  Parsed,
  ParsedFailed,
  ParsedOutcome,
  Refused,
  Result,
  RunRef,
  Succeeded,
  Tally,
  Undecodable
} from "./Bulk/Outcome.ts"
export { type Part, part, partition, type PartitionOptions, type Range, type Source } from "./Bulk/partition.ts"
export { done, type OpenBatch, type Progress } from "./Bulk/Progress.ts"
export {
  Busy,
  DuplicateKey,
  InputChanged,
  JournalFailed,
  NotSent,
  RunError,
  RunErrorReason,
  TakenOver,
  Unclear,
  Unfinished,
  UnknownRun,
  Unsendable,
  WrongAccount
} from "./Bulk/RunError.ts"
export { sink, type SinkOptions, type SinkSummary } from "./Bulk/sink.ts"

export { forget, type ForgetOptions, runs, type RunStatus, status } from "./Bulk/status.ts"

/** Requests with keys, from an iterable or a stream of any length. */
export type Requests<K, Request, E = never, R = never> =
  | Iterable<Keyed<K, Request>>
  | Stream.Stream<Keyed<K, Request>, E, R>

/** Options of a run whose outcomes have values of a schema. */
export interface ParseOptions<out A, out I, in out Response> extends Options<ParsedFailed<Schema.Json, Response>> {
  /** The model gets it with each request. A resumed run must have the same. */
  readonly schema: Schema.Codec<A, I>
}

/** Collects all outcomes of a run in the order of its input; they are in memory together. */
export const collectInOrder = <O extends { readonly index: number }, E, R>(
  self: Stream.Stream<O, E, R>
): Effect.Effect<ReadonlyArray<O>, E, R> =>
  Effect.map(Stream.runCollect(self), (outcomes) => outcomes.sort((one, other) => one.index - other.index))

/**
 * Streams the progress of runs to a consumer, which reads the newest state and is
 * awaited at the end: `Bulk.withProgress(Stream.runForEach(draw))`.
 */
export const withProgress = (consume: (progress: Stream.Stream<Progress>) => Effect.Effect<unknown>): Setting =>
  listen(listeners, consume)
