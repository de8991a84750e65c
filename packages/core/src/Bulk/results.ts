/**
 * Collects batches that have ended: checks whose they are, reads one outcome for each request, whatever the results
 * look like, and resubmits failed requests.
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import * as Redacted from "effect/Redacted"
import * as References from "effect/References"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { plus } from "../internal/cost.ts"
import type { Reason } from "../Reason.ts"
import type { Row } from "./Backend.ts"
import {
  candidatesOf,
  type Chunk,
  type ChunkItems,
  type EndedBatch,
  keyAt,
  nameOf,
  placeIn,
  placeOf,
  spansOf
} from "./Chunk.ts"
import { resubmission } from "./chunker.ts"
import { indicesOf } from "./Journal/History.ts"
import type { Run } from "./open.ts"
import { type AnyResult, type Failure, type Reading, type RequestRef, type Undecodable, unpaid } from "./Outcome.ts"
import { runRetries } from "./retries.ts"
import * as RunError from "./RunError.ts"
import type { Submit } from "./submit.ts"

/** What was read of the results of a chunk. */
class ReadState {
  /** 1 for each request that has an outcome. */
  readonly hasOutcome: Uint8Array
  count = 0
  /** Results that cannot be read; another read may succeed. */
  readonly undecodable = new Map<number, Undecodable>()
  /** How many results belong to no request of this chunk. */
  foreign = 0
  /** What the responses have cost. */
  cost: Option.Option<number> = Option.some(0)
  /** Whether the provider has deleted the results. */
  isDeleted = false

  constructor(requests: number) {
    this.hasOutcome = new Uint8Array(requests)
  }
}

/** The place of the request that a row belongs to. */
const placeOfRow = (items: ChunkItems<unknown>, { id, result }: Row<unknown>): number | undefined => {
  if (id !== undefined) return placeOf(items, id)
  const body = result._tag === "Undecodable" ? result.error.body : undefined
  return body === undefined ? undefined : placeIn(items, Redacted.value(body))
}

/** A download is retried also after some of it has arrived. */
const isRetryable = (reason: Reason): boolean =>
  reason._tag === "StreamFailed"
    ? reason.transient
    : reason._tag === "StreamStalled" || reason._tag === "StreamTruncated" || reason.isRetryable

const makeReader = <K extends Schema.Json, Request, A, E, R, Result extends AnyResult>(
  { backend, prices, progress, ref }: Run<K, Request, A, E, R>,
  { read: readResponse }: Reading<A, Result>
) => {
  type Outcome = (Result | Failure) & RequestRef<K>

  const retries = runRetries(backend.reason, isRetryable)

  const outcomeAt = (chunk: Chunk<K>, batch: string, place: number, result: Result | Failure): Outcome => ({
    ...result,
    key: keyAt(chunk, place),
    index: chunk.indices[place] ?? -1,
    attempts: chunk.attempt,
    batch,
    run: ref
  })

  const addCost = (read: ReadState, cost: Option.Option<number>) => {
    read.cost = plus(read.cost, cost)
    progress.cost = plus(progress.cost, cost)
  }

  /** The outcomes of rows that are new; a repeated row counts once. */
  const outcomesOfRows = Effect.fnUntraced(function*(
    chunk: Chunk<K>,
    batch: string,
    read: ReadState,
    rows: ReadonlyArray<Row<A>>
  ) {
    const outcomes: Array<Outcome> = []
    const responses: Array<A> = []
    for (const row of rows) {
      const place = placeOfRow(chunk, row)
      if (place === undefined) read.foreign += 1
      if (place === undefined || read.hasOutcome[place] === 1) continue
      if (row.result._tag === "Undecodable") {
        read.undecodable.set(place, row.result)
        continue
      }
      const result = row.result._tag === "Succeeded" ? yield* readResponse(row.result.value) : row.result
      read.hasOutcome[place] = 1
      read.count += 1
      read.undecodable.delete(place)
      if (row.result._tag === "Succeeded") responses.push(row.result.value)
      outcomes.push(outcomeAt(chunk, batch, place, result))
    }
    for (const cost of prices?.costs(responses) ?? []) addCost(read, cost)
    return outcomes
  })

  /** The spans of reads link to the span of the submission. */
  const linked = <E2, R2>(chunk: Chunk<K>, rows: Stream.Stream<Row<A>, E2, R2>) =>
    Stream.updateService(rows, References.TracerSpanLinks, (links) => [
      ...links,
      ...spansOf([chunk]).map((span) => ({ span, attributes: {} }))
    ])

  /** Reads the rows: again where a download was cut, and where there are fewer than the provider counts. */
  const readRows = (
    { batch, chunk, reported }: EndedBatch<K>,
    read: ReadState
  ): Stream.Stream<Outcome, E, R> => {
    const readOnce = linked(chunk, backend.results(batch)).pipe(
      Stream.mapAccumArrayEffect(
        () => read,
        (read, rows) => Effect.map(outcomesOfRows(chunk, batch, read, rows), (outcomes) => [read, outcomes] as const)
      ),
      Stream.retry(retries),
      Stream.catchIf((error) => backend.reason(error)._tag === "NotFound", () => {
        read.isDeleted = true
        return Stream.empty
      })
    )
    const isShort = () => read.count < (reported?.results ?? chunk.keys.length) && !read.isDeleted
    const readIfShort = Stream.suspend(() => isShort() ? readOnce : Stream.empty)
    return readOnce.pipe(Stream.concat(readIfShort), Stream.concat(readIfShort))
  }

  const missing = ({ batch, reported }: EndedBatch<K>, { foreign, isDeleted }: ReadState): Failure => {
    if (reported === undefined) return { _tag: "Missing", because: `batch ${batch} does not exist any more` }
    if (isDeleted) return { _tag: "Missing", because: `the results of batch ${batch} were deleted by the provider` }
    const others = foreign === 0 ? "" : `, but with ${foreign} that belong to no request`
    return reported.withoutRow ??
      { _tag: "Missing", because: `batch ${batch} has ended without a result for it${others}` }
  }

  /** The outcome of a request without a readable row; its cost is unknown, unless it was not processed. */
  const outcomeWithoutRow = (ended: EndedBatch<K>, read: ReadState, place: number) => {
    const result = read.undecodable.get(place) ?? missing(ended, read)
    if (result._tag === "Undecodable" || result._tag === "Missing") addCost(read, Option.none())
    return outcomeAt(ended.chunk, ended.batch, place, result)
  }

  return {
    /** The outcomes of a batch that has ended, one for each of its requests. */
    outcomes: (ended: EndedBatch<K>, read: ReadState): Stream.Stream<Outcome, E, R> => {
      const rest = Stream.suspend(() => {
        const outcomes: Array<Outcome> = []
        read.hasOutcome.forEach((has, place) => has === 1 || outcomes.push(outcomeWithoutRow(ended, read, place)))
        return Stream.fromArray(outcomes)
      })
      return ended.reported === undefined ? rest : Stream.concat(readRows(ended, read), rest)
    },

    /** Whether a batch belongs to a chunk, by the ids in its results; `undefined` where none can be read. */
    belongsTo: (chunk: Chunk<K>, batch: string): Effect.Effect<boolean | undefined, E, R> =>
      backend.results(batch).pipe(
        Stream.take(100),
        Stream.runCollect,
        Effect.retry(retries),
        Effect.map((rows) =>
          rows.some((row) => placeOfRow(chunk, row) !== undefined) ||
          (rows.some(({ id }) => id !== undefined) ? false : undefined)
        ),
        Effect.repeat({ times: 3, until: Predicate.isNotUndefined }),
        Effect.catchIf((error) => backend.reason(error)._tag === "NotFound", () => Effect.undefined)
      )
  }
}

/** Collects the batches of a run as they end. */
export const collector = <K extends Schema.Json, Request, A, E, R, Result extends AnyResult>(
  run: Run<K, Request, A, E, R>,
  submit: Submit<K, E, R>,
  reading: Reading<A, Result>
) => {
  type Outcome = (Result | Failure) & RequestRef<K>
  const { chunks, planned, progress, resubmissions } = run
  const results = makeReader(run, reading)

  /** Checks a candidate of an unclear chunk; the chunk is sent again when none is left. */
  const checkCandidate = Effect.fnUntraced(function*({ batch, chunk, reported }: EndedBatch<K>) {
    const belongs = reported === undefined ? undefined : yield* results.belongsTo(chunk, batch)
    if (belongs === undefined) {
      const batches = candidatesOf(chunk)
      const message =
        `batch ${batch} may belong to a submission with an unknown outcome, but has no results that show whether it does`
      return yield* RunError.runError(new RunError.Unclear({ sent: progress.sent, batches, message }))
    }
    if (belongs) {
      yield* chunks.confirm(chunk, batch)
      return true
    }
    if (chunks.ruleOut(chunk, batch)) return false
    yield* submit.failIfAccepted(chunk)
    yield* chunks.refused(chunk)
    yield* submit.submitOrStop(chunk)
    return false
  })

  /** Whether a batch belongs to its chunk, so that its outcomes are read. */
  const isOwn = (ended: EndedBatch<K>): Effect.Effect<boolean, E, R> => {
    const { batch, chunk } = ended
    if (candidatesOf(chunk).includes(batch)) {
      return Effect.catchIf(
        checkCandidate(ended),
        (error) => error instanceof RunError.RunError,
        (error) => Effect.as(chunks.abandon(chunk, error), false)
      )
    }
    return Effect.succeed(chunk.state._tag === "Ended" && chunk.state.batch === batch)
  }

  /** Which outcomes are held back because their requests are resubmitted. */
  const isResubmitted = ({ attempt, number }: Chunk<K>): (outcome: Outcome) => boolean => {
    const next = planned.get(nameOf({ number, attempt: attempt + 1 }))
    if (next !== undefined) {
      const indices = new Set(indicesOf(next.plan))
      return ({ index }) => indices.has(index)
    }
    return (outcome) => attempt <= resubmissions && chunks.stopped() === undefined && reading.isResubmitted(outcome)
  }

  /** Resubmits failed requests; returns their outcomes if that is not possible. */
  const resubmitFailed = Effect.fnUntraced(function*(chunk: Chunk<K>, failed: ReadonlyArray<Outcome>) {
    const next = yield* resubmission(run, chunk, failed.map(({ index }) => index))
    if (next === undefined || chunks.stopped() !== undefined) return failed
    yield* chunks.plan(next.chunk, next.digest)
    return yield* submit.submit(next.chunk).pipe(
      Effect.as<ReadonlyArray<Outcome>>([]),
      Effect.catchIf((error) => error instanceof RunError.SubmissionRefused, (refused) => {
        chunks.stop(refused)
        return Effect.succeed(failed)
      })
    )
  })

  /** Counts outcomes as they are returned. */
  const emit = (outcomes: ReadonlyArray<Outcome>) => {
    const refusal = outcomes.find((outcome) => unpaid(outcome) !== undefined)
    if (refusal !== undefined) {
      chunks.stop(
        new RunError.SubmissionRefused({
          message: `the provider rejects requests for lack of credit (${unpaid(refusal)})`
        })
      )
    }
    progress.countOutcomes(outcomes)
    chunks.report()
    return outcomes
  }

  /** After the last result: resubmits the failed requests that were held back, and ends the chunk. */
  const finish = Effect.fnUntraced(
    function*(chunk: Chunk<K>, read: ReadState, held: ReadonlyArray<Outcome>) {
      yield* chunk.reservation?.settle(read.cost) ?? Effect.void
      const isNextPlanned = planned.has(nameOf({ ...chunk, attempt: chunk.attempt + 1 }))
      const failed = isNextPlanned || held.length === 0 ? [] : yield* resubmitFailed(chunk, held)
      // The next attempt inherits the permit, unless it was planned before and has its own.
      yield* chunks.done(chunk, !isNextPlanned && failed.length < held.length)
      return Stream.fromIterable(emit(failed))
    }
  )

  /** The outcomes of a batch that has ended. */
  return (ended: EndedBatch<K>): Stream.Stream<Outcome, E | RunError.RunError, R> =>
    Stream.unwrap(Effect.gen(function*() {
      const { chunk } = ended
      if (!(yield* isOwn(ended))) return Stream.empty
      const read = new ReadState(chunk.keys.length)
      const held: Array<Outcome> = []
      const isHeld = isResubmitted(chunk)
      let done = chunk.keys.length
      chunks.setDone(chunk, done)
      const outcomes = results.outcomes(ended, read).pipe(
        Stream.mapAccumArray(() => held, (held, outcomes) => {
          // A request with an outcome, or that is resubmitted, is not done a second time.
          done -= outcomes.length
          chunks.setDone(chunk, done)
          return [held, emit(outcomes.filter((outcome) => !(isHeld(outcome) && held.push(outcome) > 0)))]
        })
      )
      return Stream.concat(outcomes, Stream.unwrap(Effect.suspend(() => finish(chunk, read, held))))
    }))
}
