/**
 * Runs: any number of requests as batches, and exactly one outcome for each.
 *
 * A provider makes its `run` and `resume` of a {@link Backend}. A run
 * with an `id` is remembered in the {@link Journal}: run again, it goes on where
 * it was, sends nothing twice and gives all outcomes. `collectInOrder` puts
 * outcomes in the order of the input, `withProgress` shows how a run goes.
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Budget } from "./Budget.ts"
import { type Backend, strict } from "./Bulk/Backend.ts"
import { begin, logOf, type Options } from "./Bulk/begin.ts"
import { type Keyed, make as cutting } from "./Bulk/cut.ts"
import { indicesOf } from "./Bulk/Journal.ts"
import type { Outcome } from "./Bulk/Outcome.ts"
import { outcomes } from "./Bulk/outcomes.ts"
import { tagOf } from "./Bulk/Part.ts"
import type { Source } from "./Bulk/produce.ts"
import { listeners, type Progress } from "./Bulk/Progress.ts"
import { type RunError, stop, Unfinished, UnknownRun } from "./Bulk/RunError.ts"
import { listen } from "./internal/listeners.ts"
import type { Setting } from "./Setting.ts"

export type { Backend, Limits, Prices, Row, State, Submission, Suspect } from "./Bulk/Backend.ts"
export type { Options } from "./Bulk/begin.ts"
export type { Keyed } from "./Bulk/cut.ts"
export { Journal, layer as journal } from "./Bulk/Journal.ts"
export { errored, unreadable } from "./Bulk/Outcome.ts"
export type {
  Canceled,
  Errored,
  Expired,
  Failed,
  Missing,
  Outcome,
  Result,
  Succeeded,
  Tally,
  Undecodable
} from "./Bulk/Outcome.ts"
export { pricing } from "./Bulk/pricing.ts"
export { done, type OpenBatch, type Progress } from "./Bulk/Progress.ts"
export {
  DuplicateKey,
  InputChanged,
  JournalFailed,
  NotSent,
  RunError,
  Unclear,
  Unfinished,
  UnknownRun,
  Unsendable,
  Why,
  WrongAccount
} from "./Bulk/RunError.ts"
export { standing } from "./Bulk/standing.ts"

/** Requests with keys, however many, wherever they come from. */
export type Requests<K, Request, E = never, R = never> =
  | Iterable<Keyed<K, Request>>
  | Stream.Stream<Keyed<K, Request>, E, R>

const streamed = <K, Request, E, R>(requests: Requests<K, Request, E, R>): Stream.Stream<Keyed<K, Request>, E, R> =>
  Stream.isStream(requests) ? requests : Stream.fromIterable(requests, { chunkSize: 64 })

/** Runs of one provider. */
export const make = <Request, A, E, R>(given: Backend<Request, A, E, R>) => {
  const backend = strict(given)
  const settings = ({ concurrency = 4, nudges = Stream.empty, onInterrupt }: Options) => ({
    nudges,
    concurrency: Math.max(1, concurrency),
    cancelsOnInterrupt: onInterrupt === "cancel"
  })

  const run = <const K extends Schema.Json, E2 = never, R2 = never>(
    requests: Requests<K, Request, E2, R2>,
    options: Options = {}
  ): Stream.Stream<Outcome<K, A>, E | E2 | RunError, R | R2> =>
    Stream.unwrap(Effect.gen(function*() {
      const { history, run } = yield* begin<K, Request, A, E, R>(backend, options)
      const asked = yield* Effect.serviceOption(Budget)
      const source: Source<K, E2, R2> = cutting(
        {
          backend,
          prices: Option.isSome(asked) ? run.prices : undefined,
          limits: run.limits,
          nonce: run.nonce,
          blocks: run.blocks,
          sent: () => run.ledger.sent
        },
        yield* Stream.toPull(streamed(requests))
      )
      return outcomes(run, source, history, settings(options))
    }))

  const resume = (
    id: string,
    options: Omit<Options, "id"> = {}
  ): Stream.Stream<Outcome<Schema.Json, A>, E | RunError, R> =>
    Stream.unwrap(Effect.gen(function*() {
      const { log } = yield* logOf(backend.name, id)
      if ((yield* log.read) === undefined) {
        return yield* stop(new UnknownRun({ sent: 0, message: `the journal holds no run ${id}` }))
      }
      const { history, run } = yield* begin<Schema.Json, Request, A, E, R>(backend, { ...options, id })
      let read = 0
      const source: Source<Schema.Json, never, never> = {
        again: (planned) =>
          Effect.map(run.log.keys(planned), (keys) => {
            const { attempt, number, plan } = planned
            read += plan.count
            const tag = tagOf(run.nonce, number, attempt)
            return { number, attempt, tag, keys, indices: indicesOf(plan), ceilings: plan.ceilings }
          }),
        next: () =>
          history?.count === undefined || read < history.count
            ? Effect.fail(stop(
              new Unfinished({
                sent: run.ledger.sent,
                message:
                  `the run had read ${read} requests when it stopped, and its input goes on: run it again with it`
              })
            ))
            : Effect.undefined,
        read: () => read
      }
      return outcomes(run, source, history, settings(options))
    }))

  return { run, resume }
}

/** Forgets a run of a provider, so that its id begins anew. */
export const forget = (provider: string, id: string): Effect.Effect<void, RunError> =>
  Effect.flatMap(logOf(provider, id), ({ log }) => log.forget)

/** All outcomes of a run in the order of its input; they are in memory together. */
export const collectInOrder = <K, A, E, R>(
  self: Stream.Stream<Outcome<K, A>, E, R>
): Effect.Effect<ReadonlyArray<Outcome<K, A>>, E, R> =>
  Effect.map(Stream.runCollect(self), (outcomes) => outcomes.sort((one, other) => one.index - other.index))

/**
 * Shows how runs go: the consumer reads the newest progress beside the run, and
 * is waited for when that is over: `Bulk.withProgress(Stream.runForEach(draw))`.
 */
export const withProgress = (consume: (progress: Stream.Stream<Progress>) => Effect.Effect<unknown>): Setting =>
  listen(listeners, consume)
