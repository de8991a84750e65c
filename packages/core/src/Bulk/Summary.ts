/** The summary of a run, which the journal stores at each renewal of its claim: its progress, and whether it is done. */
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { outcomeCount, type Progress, type ProgressTracker } from "./Progress.ts"

const Count = Schema.Finite

const Summary = Schema.Struct({
  progress: Schema.Struct({
    read: Count,
    total: Schema.optionalKey(Count),
    sent: Count,
    open: Schema.Array(Schema.Struct({ id: Schema.optionalKey(Schema.String), requests: Count, done: Count })),
    outcomes: Schema.Struct({
      Succeeded: Count,
      Errored: Count,
      Expired: Count,
      Canceled: Count,
      Missing: Count,
      Undecodable: Count,
      Refused: Count,
      Incomplete: Count
    }),
    cost: Schema.optionalKey(Count),
    stopped: Schema.optionalKey(Schema.String)
  }),
  isFinished: Schema.Boolean
})

export interface RunSummary {
  readonly progress: Progress
  /** Whether each request of the whole input had its outcome once. */
  readonly isFinished: boolean
}

const decode = Schema.decodeUnknownOption(Summary)

/** Reads a summary; `undefined` where there is none, or one of another version. */
export const readSummary = (json: Schema.Json | undefined): RunSummary | undefined =>
  Option.getOrUndefined(Option.map(decode(json), ({ isFinished, progress }) => ({
    isFinished,
    progress: {
      total: undefined,
      cost: undefined,
      stopped: undefined,
      ...progress,
      open: progress.open.map((batch) => ({ id: undefined, ...batch }))
    }
  })))

const isFinished = (progress: Progress) =>
  progress.total !== undefined && progress.open.length === 0 && outcomeCount(progress) === progress.total

/**
 * The summary of a run, given the one before: a run that is read a second time stays finished. Until an unfinished run
 * has read its journal there is none, as the one before may lack the last batches: the facts have them all.
 */
export const summaryOf = (tracker: ProgressTracker) => (before: Schema.Json | undefined): Schema.Json => {
  const progress = tracker.current()
  const earlier = readSummary(before)
  if (!tracker.isRestored) return earlier?.isFinished === true ? before ?? null : null
  const wasFinished = earlier?.isFinished === true && progress.read <= (earlier.progress.total ?? 0)
  return JSON.parse(JSON.stringify({ progress, isFinished: wasFinished || isFinished(progress) }))
}
