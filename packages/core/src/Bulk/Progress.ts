/** The progress of a run, for progress bars and logs. */
import * as Context from "effect/Context"
import * as Option from "effect/Option"
import type { Listener, Listeners } from "../internal/listeners.ts"
import type { AnyResult, Tally } from "./Outcome.ts"

export interface OpenBatch {
  /** The provider's id; `undefined` while it is unknown which batch a submission has created. */
  readonly id: string | undefined
  readonly requests: number
  /** How many of its requests are done, as far as the provider reports it before the batch has ended. */
  readonly done: number
}

export interface Progress {
  /** How many requests of the input were read. */
  readonly read: number
  /** How many requests the input has, once it has ended. */
  readonly total: number | undefined
  /** How many requests were submitted. */
  readonly sent: number
  /** The batches that are in progress. */
  readonly open: ReadonlyArray<OpenBatch>
  /** The number of outcomes so far, by kind. */
  readonly outcomes: Tally
  /** What the responses have cost, in USD; `undefined` where a price is unknown. */
  readonly cost: number | undefined
  /** Why submissions have stopped, if they have. */
  readonly stopped: string | undefined
}

export const listeners: Listeners<Progress> = Context.Reference<ReadonlyArray<Listener<Progress>>>(
  "@effect-genai/core/Bulk/Progress/listeners",
  {
    defaultValue: () => []
  }
)

/** How many requests have an outcome. */
export const outcomeCount = ({ outcomes }: Progress): number =>
  Object.values(outcomes).reduce((sum, count) => sum + count, 0)

/** How many requests are done: those with an outcome, and those the provider counts in open batches. */
export const done = (progress: Progress): number =>
  outcomeCount(progress) + progress.open.reduce((sum, { done }) => sum + done, 0)

export const none: Tally = {
  Succeeded: 0,
  Errored: 0,
  Expired: 0,
  Canceled: 0,
  Missing: 0,
  Undecodable: 0,
  Refused: 0,
  Incomplete: 0
}

/** Counts the progress of one run and reports each change to its listeners. */
export class ProgressTracker {
  read = 0
  total: number | undefined
  sent = 0
  /** Whether it includes what earlier processes of the run have submitted. */
  isRestored = false
  cost: Option.Option<number> = Option.some(0)
  /** Why submissions have stopped, if they have. */
  stopped: () => string | undefined = () => undefined
  /** The batches that are in progress. */
  open: () => ReadonlyArray<OpenBatch> = () => []
  private outcomes: Tally = none
  private readonly listeners: ReadonlyArray<Listener<Progress>>

  constructor(listeners: ReadonlyArray<Listener<Progress>>) {
    this.listeners = listeners
  }

  countOutcomes(results: ReadonlyArray<AnyResult>): void {
    const counted: Record<keyof Tally, number> = { ...this.outcomes }
    for (const { _tag } of results) counted[_tag] += 1
    this.outcomes = counted
  }

  current(): Progress {
    const { outcomes, read, sent, total } = this
    const cost = Option.getOrUndefined(this.cost)
    return { read, total, sent, open: this.open(), outcomes, cost, stopped: this.stopped() }
  }

  report(): void {
    if (this.listeners.length === 0) return
    const progress = this.current()
    for (const listener of this.listeners) listener(progress)
  }
}
