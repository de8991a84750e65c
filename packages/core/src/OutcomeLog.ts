/**
 * Which outcomes of runs were written: `Bulk.sink` writes each outcome once, also those that a run returns a second time
 * after a crash or a takeover.
 *
 * `OutcomeLogSql` of `@effect-genai/sql` stores it in the database that the outcomes are written to, {@link layerMemory}
 * in the process. Other packages make one of a {@link Store} with {@link make}.
 */
import * as Arr from "effect/Array"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Semaphore from "effect/Semaphore"
import type { RunRef } from "./Bulk/Outcome.ts"

/** The log cannot be read or written; the outcomes were not written, and are returned by the next run with the same id. */
export class OutcomeLogFailed
  extends Schema.TaggedError<OutcomeLogFailed>("@effect-genai/core/OutcomeLog/OutcomeLogFailed")("OutcomeLogFailed", {
    message: Schema.String,
    cause: Schema.optionalKey(Schema.Defect())
  })
{}

/** The log has outcomes of a run that was forgotten, and another run was started under its name; nothing was written. */
export class RunReplaced
  extends Schema.TaggedError<RunReplaced>("@effect-genai/core/OutcomeLog/RunReplaced")("RunReplaced", {
    /** The name of both runs. */
    run: Schema.String
  })
{
  override get message(): string {
    return `outcomes of an earlier run "${this.run}", which was forgotten, were written. To write those of the new run, ` +
      `delete the rows of the earlier one where the new ones replace them, and call OutcomeLog.forget("${this.run}")`
  }
}

/** What is needed of an outcome to write it once. */
export interface Logged {
  readonly run: RunRef
  /** The place of the request in the input of the run, from 0. */
  readonly index: number
}

export class OutcomeLog extends Context.Service<OutcomeLog, {
  /**
   * Writes those outcomes of a run that were not written before, and records them, in one transaction: both or neither.
   * The effect may run several times, where the transaction is repeated. Returns how many outcomes were written.
   */
  readonly writeOnce: <O extends Logged, E, R>(
    run: RunRef,
    outcomes: ReadonlyArray<O>,
    write: (unwritten: Arr.NonEmptyReadonlyArray<O>) => Effect.Effect<unknown, E, R>
  ) => Effect.Effect<number, E | OutcomeLogFailed | RunReplaced, R>
  /** Deletes what is recorded of a run by its name, `provider~id`. */
  readonly forget: (run: string) => Effect.Effect<void, OutcomeLogFailed>
}>()("@effect-genai/core/OutcomeLog") {}

/** Deletes what is recorded of a run by its name, `provider~id`, so that a new run of this name can be written. */
export const forget = (run: string): Effect.Effect<void, OutcomeLogFailed, OutcomeLog> =>
  Effect.flatMap(OutcomeLog, (log) => log.forget(run))

/** The number of outcomes in a segment, which is one entry of a store: a bit for each. */
export const segmentSize = 8192

/** The outcomes of a run with the indices from `number * segmentSize` on. */
export interface Segment {
  readonly number: number
  /** The `start` of the run that was first written under this name. */
  readonly start: string
  /** 1 for each outcome that was written, the lowest bit of a byte first; shorter where the rest is 0. */
  readonly bits: Uint8Array
}

/** For packages that store the log: single steps of a transaction. */
export interface Store {
  /** Runs an effect as one transaction, repeatedly where a repetition may succeed; an error undoes all of it. */
  readonly transaction: <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E | OutcomeLogFailed, R>
  /** Creates the segments that a run lacks, locks them until the transaction ends, and reads them; the numbers ascend. */
  readonly lock: (
    run: RunRef,
    numbers: Arr.NonEmptyReadonlyArray<number>
  ) => Effect.Effect<ReadonlyArray<Segment>, OutcomeLogFailed>
  /** Replaces segments that are locked. */
  readonly save: (run: RunRef, segments: Arr.NonEmptyReadonlyArray<Segment>) => Effect.Effect<void, OutcomeLogFailed>
  readonly forget: (run: string) => Effect.Effect<void, OutcomeLogFailed>
}

const numberOf = (index: number) => Math.floor(index / segmentSize)

/** The segments of outcomes, and the first one: it is locked by all, so writers of a run take turns, and has its start. */
const numbersOf = (outcomes: ReadonlyArray<Logged>): Arr.NonEmptyReadonlyArray<number> => {
  const numbers = new Set(outcomes.map(({ index }) => numberOf(index)))
  numbers.delete(0)
  return [0, ...[...numbers].sort((one, other) => one - other)]
}

/** Segments in memory. */
class Bitmap {
  private readonly segments: ReadonlyMap<number, Segment>
  private readonly changed = new Map<number, Segment>()

  constructor(segments: ReadonlyArray<Segment>) {
    this.segments = new Map(segments.map((segment) => [segment.number, segment]))
  }

  /** Sets the bit of an index; false if it was set. */
  add(index: number, start: string): boolean {
    const number = numberOf(index)
    const [at, bit] = [Math.floor(index % segmentSize / 8), 1 << (index % 8)]
    const bits = this.changed.get(number)?.bits ?? this.segments.get(number)?.bits ?? new Uint8Array(0)
    if (((bits[at] ?? 0) & bit) !== 0) return false
    const own = this.changed.has(number) && at < bits.length ? bits : new Uint8Array(Math.max(bits.length, at + 1))
    if (own !== bits) own.set(bits)
    own[at] = (own[at] ?? 0) | bit
    this.changed.set(number, { number, start, bits: own })
    return true
  }

  changes(): ReadonlyArray<Segment> {
    return [...this.changed.values()].sort((one, other) => one.number - other.number)
  }
}

/** For packages that store the log: the log of a store. */
export const make = (store: Store): OutcomeLog["Service"] => ({
  forget: store.forget,
  writeOnce: (run, outcomes, write) =>
    store.transaction(Effect.gen(function*() {
      const segments = yield* store.lock(run, numbersOf(outcomes))
      if (segments.some(({ start }) => start !== run.start)) return yield* new RunReplaced({ run: run.name })
      const bitmap = new Bitmap(segments)
      const unwritten = outcomes.filter(({ index }) => bitmap.add(index, run.start))
      const changed = bitmap.changes()
      if (!Arr.isReadonlyArrayNonEmpty(unwritten) || !Arr.isReadonlyArrayNonEmpty(changed)) return 0
      yield* write(unwritten)
      yield* store.save(run, changed)
      return unwritten.length
    }))
})

const makeMemory = Effect.sync(() => {
  const runs = new Map<string, Map<number, Segment>>()
  const semaphore = Semaphore.makeUnsafe(1)
  const segmentsOf = ({ name }: RunRef) => {
    const segments = runs.get(name) ?? new Map<number, Segment>()
    runs.set(name, segments)
    return segments
  }
  return make({
    transaction: semaphore.withPermit,
    lock: (run, numbers) =>
      Effect.sync(() => {
        const segments = runs.get(run.name)
        return numbers.map((number) => segments?.get(number) ?? { number, start: run.start, bits: new Uint8Array(0) })
      }),
    save: (run, segments) =>
      Effect.sync(() => {
        const stored = segmentsOf(run)
        for (const segment of segments) stored.set(segment.number, segment)
        if (!stored.has(0)) stored.set(0, { number: 0, start: run.start, bits: new Uint8Array(0) })
      }),
    forget: (run) => Effect.sync(() => void runs.delete(run))
  })
})

/** A log in the memory of the process, for tests: what `write` does is not undone where it fails. */
export const layerMemory: Layer.Layer<OutcomeLog> = Layer.effect(OutcomeLog, makeMemory)
