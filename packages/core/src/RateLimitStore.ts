/**
 * For packages that share rate limits between processes: what `RateLimit.layerShared` needs of a store.
 *
 * A store has two counters for each window: what all workers took, and the part of it that the provider may not have
 * counted yet. It needs no clock and knows no workers: a worker that ends, or is killed, leaves nothing to clean up.
 */
import type * as Effect from "effect/Effect"
import type { StoreFailed } from "./JournalStore.ts"

/** What workers took of a window, in requests or tokens. */
export interface Counts {
  /** All that was taken, less what was returned. */
  readonly taken: number
  /** The part of it that calls without a response took, and the output that calls in progress may still write. */
  readonly pending: number
}

/** The counters of a window. */
export interface Counters extends Counts {
  /** Changes when the store has lost the counters and started new ones. */
  readonly id: string
}

export interface RateLimitStore {
  /**
   * Adds to the counters of windows, and returns them. Additions are done one after the other. `pool` names the account
   * and what its limits are for; it tells keys apart but does not contain them.
   */
  readonly add: (
    pool: string,
    counts: ReadonlyMap<string, Counts>
  ) => Effect.Effect<ReadonlyMap<string, Counters>, StoreFailed>
}
