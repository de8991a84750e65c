/** The runs of a journal, for those who watch many of them: which there are, how far they are, who has them. */
import * as Clock from "effect/Clock"
import * as DateTime from "effect/DateTime"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { forget as forgetRun, Journal } from "./Journal.ts"
import { storeFailed } from "./Journal/failures.ts"
import type { History } from "./Journal/History.ts"
import { makeReader } from "./Journal/reader.ts"
import type { StoredRun } from "./Journal/Store.ts"
import { none, type Progress } from "./Progress.ts"
import { type RunError, runError, UnknownRun } from "./RunError.ts"
import { readSummary } from "./Summary.ts"

/** A run of the journal. */
export interface RunStatus {
  /** The provider's name. */
  readonly provider: string
  readonly id: string
  /** `Finished` once each request of the input had its outcome; `Stopped` runs can be continued. */
  readonly state: "InProgress" | "Stopped" | "Finished"
  /** The process that has the run in progress. */
  readonly owner: string | undefined
  /** The progress as its last process reported it, at each renewal of its claim and when it ended. */
  readonly progress: Progress | undefined
  /** When the run was last claimed, or reported its progress. */
  readonly updatedAt: DateTime.Utc
}

const statusOf = ({ owner, run, summary, updatedAt }: StoredRun): RunStatus => {
  const [provider = "", id = ""] = run.split("~")
  const { isFinished, progress } = readSummary(summary) ?? { isFinished: false, progress: undefined }
  const state = owner !== undefined ? "InProgress" : isFinished ? "Finished" : "Stopped"
  return { provider, id, state, owner, progress, updatedAt: DateTime.makeUnsafe(updatedAt) }
}

/** Streams all runs of the journal. */
export const runs: Stream.Stream<RunStatus, RunError> = Stream.unwrap(
  Effect.map(Journal, (store) => Stream.mapError(Stream.map(store.runs, statusOf), (failure) => storeFailed(failure)))
)

/** The progress as far as the facts of a run show it, for a run whose process ended before it reported any. */
const progressOf = ({ chunks, count }: History): Progress => {
  const requestsOf = (some: History["chunks"]) => some.reduce((sum, { plan }) => sum + plan.count, 0)
  const first = chunks.filter(({ attempt }) => attempt === 1)
  return {
    read: requestsOf(first),
    total: count,
    sent: requestsOf(first.filter(({ batch }) => batch !== undefined)),
    open: chunks.flatMap(({ batch, plan }) =>
      batch === undefined ? [] : [{ id: batch, requests: plan.count, done: 0 }]
    ),
    outcomes: none,
    cost: undefined,
    stopped: undefined
  }
}

/**
 * The status of one run. Without a `provider`, the first run of this id is taken, whichever provider it is of.
 * Fails with `UnknownRun`.
 */
export const status = (
  id: string,
  { provider }: { readonly provider?: string } = {}
): Effect.Effect<RunStatus, RunError> =>
  Effect.gen(function*() {
    const store = yield* Journal
    const isWanted = (status: RunStatus) => status.id === id && (provider ?? status.provider) === status.provider
    const [found] = yield* Stream.runCollect(Stream.take(Stream.filter(runs, isWanted), 1))
    if (found === undefined) {
      return yield* runError(new UnknownRun({ sent: 0, message: `the journal has no run with the id "${id}"` }))
    }
    if (found.progress !== undefined) return found
    const read = yield* makeReader(store, `${found.provider}~${found.id}`).history
    return { ...found, progress: read && progressOf(read.history) }
  })

export interface ForgetOptions {
  /** Forgets runs that have reported nothing for this time. */
  readonly olderThan: Duration.Input
  /** Whether runs that have stopped before their end are forgotten as well; their batches then have no owner (default: no). */
  readonly unfinished?: boolean
}

/** Deletes old runs from the journal, and returns them. A run in progress stays. */
export const forget = (
  { olderThan, unfinished = false }: ForgetOptions
): Effect.Effect<ReadonlyArray<RunStatus>, RunError> =>
  Effect.gen(function*() {
    const store = yield* Journal
    const before = (yield* Clock.currentTimeMillis) - Duration.toMillis(olderThan)
    const isOld = ({ state, updatedAt }: RunStatus) =>
      updatedAt.epochMilliseconds < before && (state === "Finished" || (unfinished && state === "Stopped"))
    return yield* Stream.filter(runs, isOld).pipe(
      Stream.filterEffect(({ id, provider }) =>
        Effect.as(forgetRun(store, `${provider}~${id}`), true).pipe(
          // Another process has claimed it in the meantime.
          Effect.catchIf((error) => error.reason._tag === "Busy", () => Effect.succeed(false))
        )
      ),
      Stream.runCollect
    )
  })
