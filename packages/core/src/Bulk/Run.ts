/** One run on its way: what everything that is done for it needs. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import * as Schedule from "effect/Schedule"
import type * as Schema from "effect/Schema"
import type * as Semaphore from "effect/Semaphore"
import type { Reason } from "../Reason.ts"
import type { Backend, Limits, Prices } from "./Backend.ts"
import type { Log, Planned } from "./Journal.ts"
import type { Ledger } from "./Ledger.ts"
import type { Failed } from "./Outcome.ts"
import type { Blocks } from "./Pack.ts"
import { RunError } from "./RunError.ts"

/** What is sent again. */
export interface Again {
  /** How often a request that has failed is sent again at most. */
  readonly times: number
  readonly when: (outcome: Failed<Schema.Json>) => boolean
}

export interface Run<in out K extends Schema.Json, in out Request, in out A, in out E, out R> {
  readonly backend: Backend<Request, A, E, R>
  /** Where somebody asks what things cost: a budget, or who watches the progress. */
  readonly prices: Prices<Request, A> | undefined
  readonly limits: Limits
  /** Makes the ids on the wire those of this run and no other. */
  readonly nonce: string
  /** What batches are written into. */
  readonly blocks: Blocks
  readonly log: Log
  /** Whether the journal knows its batches, so that nothing is lost with it. */
  readonly isRemembered: boolean
  readonly ledger: Ledger<K>
  readonly again: Again
  /** How long after a submission the provider's list is trusted to show what came of it. */
  readonly reconcileAfter: Duration.Duration
  /** Submissions are made one after another: what they hold is in memory once. */
  readonly submitting: Semaphore.Semaphore
  /** The parts that were planned before, by their names. */
  readonly planned: ReadonlyMap<string, Planned>
}

/** Waits from a second to a minute, each drawn from its second half. */
const waits = Schedule.min([Schedule.exponential("1 second"), Schedule.spaced("1 minute")]).pipe(
  Schedule.modifyDelay(({ duration }) => Effect.map(Random.next, (part) => Duration.times(duration, 0.5 + part / 2)))
)

const retryable = (reason: Reason) => reason.isRetryable

/** What asks for a longer wait does not pass while the run goes on. */
const longest = Duration.hours(1)

/** Thirty tries more after failures that pass: an outage of twenty minutes does not end a run of hours. */
export const patience = <E>(reasonOf: (error: E) => Reason, passes: (reason: Reason) => boolean = retryable) => {
  const reason = (error: E | RunError) => error instanceof RunError ? undefined : reasonOf(error)
  return Schedule.setInputType<E | RunError>()(waits).pipe(
    Schedule.upTo({ times: 30 }),
    Schedule.while(({ input }) => {
      const why = reason(input)
      if (why?.retryAfter !== undefined && Duration.isGreaterThan(why.retryAfter, longest)) return Effect.succeed(false)
      return Effect.succeed(why !== undefined && passes(why))
    }),
    Schedule.modifyDelay(({ duration, input }) =>
      Effect.succeed(Duration.max(duration, reason(input)?.retryAfter ?? Duration.zero))
    )
  )
}
