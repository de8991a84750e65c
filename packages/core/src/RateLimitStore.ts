/**
 * For packages that share rate limits between processes: what {@link RateLimit.layerShared} needs of a store.
 *
 * A store has two counters for each window: what all workers took, and the part of it that the provider may not have
 * counted yet. It needs no clock and knows no workers: a worker that ends, or is killed, leaves nothing to clean up.
 */
import * as Data from "effect/Data"
import type * as Effect from "effect/Effect"

/** What workers took of a window, in requests or tokens. */
export interface Counts {
  /** All that was taken, less what was returned. */
  readonly taken: number
  /** What calls without a response took, and the output that calls in progress may still write. */
  readonly pending: number
}

/** The store was not reached, or failed. Calls continue without it. */
export class StoreFailed extends Data.TaggedError("StoreFailed")<{
  /** What failed and why. */
  readonly message: string
}> {}

export interface RateLimitStore {
  /**
   * Adds to the counters of windows as one step, and returns the new counters of these windows. Workers that add at the
   * same time do so one after the other. `pool` names the account and what its limits are for.
   */
  readonly add: (
    pool: string,
    counts: ReadonlyMap<string, Counts>
  ) => Effect.Effect<ReadonlyMap<string, Counts>, StoreFailed>
}
