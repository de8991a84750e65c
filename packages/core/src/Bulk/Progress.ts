/** How a run goes, for bars and logs. */
import * as Context from "effect/Context"
import type { Listener, Listeners } from "../internal/listeners.ts"
import type { Tally } from "./Outcome.ts"

export interface OpenBatch {
  /** The provider's id; `undefined` while nobody knows which batch came of a submission. */
  readonly id: string | undefined
  readonly requests: number
  /** How many of them are done, as far as the provider tells before a batch has ended. */
  readonly done: number
}

export interface Progress {
  /** How many requests of the input were read. */
  readonly read: number
  /** How many there are, once the input has ended. */
  readonly total: number | undefined
  /** How many were sent. */
  readonly sent: number
  /** The batches that are being worked on. */
  readonly open: ReadonlyArray<OpenBatch>
  /** How many outcomes were given. */
  readonly outcomes: Tally
  /** What the answers have cost, in USD; `undefined` where a price is not known. */
  readonly cost: number | undefined
  /** Why submissions have stopped, where they have. */
  readonly stopped: string | undefined
}

/** Told whenever the progress of a run has changed. */
export const listeners: Listeners<Progress> = Context.Reference<ReadonlyArray<Listener<Progress>>>(
  "@effect-genai/core/Bulk/Progress/listeners",
  {
    defaultValue: () => []
  }
)

/** How many requests are done: those with an outcome, and those the provider counts in open batches. */
export const done = ({ open, outcomes }: Progress): number =>
  Object.values(outcomes).reduce((sum, count) => sum + count, 0) + open.reduce((sum, { done }) => sum + done, 0)
