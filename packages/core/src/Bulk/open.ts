/** Opens a run: a new one, or the one the journal has under its id. */
import type * as Cause from "effect/Cause"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Queue from "effect/Queue"
import * as Random from "effect/Random"
import type * as Schema from "effect/Schema"
import type { Scope } from "effect/Scope"
import * as Semaphore from "effect/Semaphore"
import type * as Stream from "effect/Stream"
import { Budget } from "../Budget.ts"
import { present } from "../OpenSchema.ts"
import { type Backend, type BatchLimits, newestSince, type Prices } from "./Backend.ts"
import { BlockPool } from "./buffers.ts"
import { type EndedBatch, nameOf } from "./Chunk.ts"
import * as Journal from "./Journal.ts"
import type { History, PlannedChunk } from "./Journal/History.ts"
import type { Failed, RunRef } from "./Outcome.ts"
import { listeners, ProgressTracker } from "./Progress.ts"
import * as RunError from "./RunError.ts"
import { summaryOf } from "./Summary.ts"
import { type Chunks, make as makeChunks } from "./transitions.ts"

export interface Options<in Failure = Failed<Schema.Json>> extends Partial<BatchLimits> {
  /** The id of the run in the journal: up to 100 letters, digits, `.`, `_` and `-`. Without an id nothing is stored. */
  readonly id?: string
  /** How many batches are open at once (default: 4). Each open batch keeps the keys of its requests in memory. */
  readonly concurrency?: number
  /** Resubmits failed requests up to `times` times: transient failures, unless `when` decides. */
  readonly retryFailed?: {
    readonly times: number
    readonly when?: (outcome: Failure) => boolean
  }
  /** Polls at once for each element, for instance for each webhook that reports an ended batch. */
  readonly nudges?: Stream.Stream<unknown>
  /** Whether an interrupted run leaves its open batches in progress (`detach`, the default) or cancels them. */
  readonly onInterrupt?: "detach" | "cancel"
  /** The name of the account in the journal, for keys that change (default: base URL and a hash of the key). */
  readonly account?: string
  /** How long the provider's list is read for a batch whose submission has an unknown outcome (default: 30 seconds). */
  readonly reconcileAfter?: Duration.Input
  /** Whether a run that is in progress elsewhere is waited for (`wait`, the default), or fails as `Busy`. */
  readonly whenBusy?: "wait" | "fail"
}

/** What all parts of an open run share. */
export interface Run<in out K extends Schema.Json, in out Request, in out A, in out E, out R> {
  readonly backend: Backend<Request, A, E, R>
  /** Absent where costs are not needed: no journal, no budget, and no listener to the progress. */
  readonly prices: Prices<Request, A> | undefined
  readonly limits: BatchLimits
  /** Makes the ids on the wire unique to this run. */
  readonly nonce: string
  /** The run, as its outcomes name it. */
  readonly ref: RunRef
  readonly blocks: BlockPool
  readonly journal: Journal.RunJournal
  /** Whether the journal outlives this process, so that the run can be resumed. */
  readonly isResumable: boolean
  readonly progress: ProgressTracker
  readonly chunks: Chunks<K, E>
  /** The batches that have ended, until their results are read. */
  readonly endedBatches: Queue.Queue<EndedBatch<K>, E | RunError.RunError | Cause.Done>
  /** How often failed requests are resubmitted. */
  readonly resubmissions: number
  readonly reconcileAfter: Duration.Duration
  /** Allows one submission at a time, so that only one body is in memory. */
  readonly submitting: Semaphore.Semaphore
  readonly history: History | undefined
  /** The chunks of the history, by name. */
  readonly planned: ReadonlyMap<string, PlannedChunk>
}

/** The name of a run in the journal. */
export const nameOfRun = (provider: string, id: string): Effect.Effect<string, RunError.RunError> =>
  /^[\w.-]{1,100}$/.test(id)
    ? Effect.succeed(`${provider}~${id}`)
    : RunError.journalFailed("the id of a run must have 1 to 100 letters, digits, `.`, `_` and `-`")

/** Opens the journal of a run, and reads it. */
const openStored = Effect.fnUntraced(function*(
  provider: string,
  id: string,
  { isResumed, ...options }: Journal.ClaimOptions & { readonly isResumed: boolean }
) {
  const store = yield* Journal.Journal
  if (Journal.isMemory(store)) {
    yield* Effect.logWarning(
      `the run "${id}" is stored in the memory of this process alone: it cannot be resumed after a crash. Provide a ` +
        "journal: `JournalNode.layer`, `JournalSql.layer` or `Bulk.journal`"
    )
  }
  const journal = yield* Journal.open(store, yield* nameOfRun(provider, id), options)
  const history = yield* journal.read
  if (history === undefined && isResumed) {
    return yield* RunError.runError(
      new RunError.UnknownRun({ sent: 0, message: `the journal has no run with the id "${id}"` })
    )
  }
  return { journal, history }
})

/** A run is resumed only with the account and the terms it was started with. */
const checkStart = (
  { start }: History,
  account: string,
  terms: string
): Effect.Effect<void, RunError.RunError> => {
  if (start.account !== account) {
    const message = `the run was started with the account ${start.account}, the current one is ${account}: ` +
      "its batches belong to the other account"
    return RunError.runError(new RunError.WrongAccount({ sent: 0, expected: start.account, actual: account, message }))
  }
  if (start.terms === terms) return Effect.void
  const message = `the run was started with ${start.terms}, not with ${terms}`
  return RunError.runError(new RunError.InputChanged({ sent: 0, index: 0, message }))
}

const randomNonce = Effect.map(
  Effect.all([Random.nextInt, Random.nextInt, Random.nextInt]),
  (numbers) => numbers.map((number) => Math.abs(number).toString(36)).join("")
)

/** Opens a run until the scope closes; `isResumed` if the journal must have it. */
export const openRun = <K extends Schema.Json, Request, A, E, R>(
  backend: Backend<Request, A, E, R>,
  options: Options<never>,
  isResumed = false
): Effect.Effect<Run<K, Request, A, E, R>, E | RunError.RunError, R | Scope> =>
  Effect.gen(function*() {
    const { account = yield* backend.account, concurrency = 4, id, reconcileAfter = "30 seconds", whenBusy } = options
    const { times = 0 } = options.retryFailed ?? {}
    const watching = yield* listeners
    const progress = new ProgressTracker(watching)
    const { history, journal } = id === undefined
      ? { history: undefined, journal: Journal.inMemory(times > 0) }
      : yield* openStored(backend.name, id, {
        isResumed,
        whenBusy,
        sent: () => progress.sent,
        summary: summaryOf(progress)
      })
    const nonce = history?.start.nonce ?? (yield* randomNonce)
    if (history !== undefined) yield* checkStart(history, account, backend.terms)
    else if (id !== undefined) {
      yield* journal.start({ account, terms: backend.terms, nonce, ...present({ since: yield* newestSince(backend) }) })
    }
    const needsPrices = id !== undefined || watching.length > 0 || Option.isSome(yield* Effect.serviceOption(Budget))
    const { maxBytes = backend.limits.maxBytes, maxRequests = backend.limits.maxRequests } = options
    const endedBatches = yield* Queue.unbounded<EndedBatch<K>, E | RunError.RunError | Cause.Done>()
    return {
      backend,
      prices: needsPrices ? yield* backend.prices : undefined,
      limits: { maxBytes, maxRequests },
      nonce,
      ref: { name: `${backend.name}~${id ?? nonce}`, start: nonce },
      blocks: new BlockPool(),
      journal,
      isResumable: id !== undefined,
      progress,
      chunks: makeChunks<K, E>({
        journal,
        progress,
        concurrency: Math.max(1, concurrency),
        planned: history?.chunks ?? [],
        queue: endedBatches
      }),
      endedBatches,
      resubmissions: times,
      reconcileAfter: Duration.fromInputUnsafe(reconcileAfter),
      submitting: Semaphore.makeUnsafe(1),
      history,
      planned: new Map((history?.chunks ?? []).map((chunk) => [nameOf(chunk), chunk]))
    }
  })
