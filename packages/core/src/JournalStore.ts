/**
 * For packages that store runs: what the journal of runs needs of a store.
 *
 * A run belongs to the process that has claimed it. Every claim has a token that no other claim has, and every write
 * carries it: once the run has a newer claim, writes with an older token fail with {@link ClaimLost}. So a process that
 * was frozen, or cut off from the store, cannot write into a run that another has taken over. A claim that is not
 * renewed for the `lease` of the store may be replaced by a newer one, and is valid until it is.
 *
 * Every operation is one try that ends: a store limits its own waits, for instance for a network. Runs retry, renew their
 * claims and wait for others.
 */
export { fromKeyValueStore } from "./Bulk/Journal/keyValue.ts"
export {
  type Claim,
  type Claimed,
  ClaimLost,
  type Entry,
  type JournalStore,
  type StoredRun,
  StoreFailed
} from "./Bulk/Journal/Store.ts"
