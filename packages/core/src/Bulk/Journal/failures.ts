/** Why a journal cannot be used, and what to do. */
import type { KeyValueStoreError } from "effect/persistence/KeyValueStore"
import { JournalFailed, journalFailed, type RunError, runError } from "../RunError.ts"

export const storeFailed = ({ cause, message }: KeyValueStoreError): RunError =>
  journalFailed(`the journal's store failed: ${message}${cause instanceof Error ? ` (${cause.message})` : ""}`)

/** Entries of a run that are not as they were written. */
export const broken = (
  prefix: string,
  own: ReadonlyArray<string>,
  problem = "is missing, cut off, or was changed"
): RunError => {
  const keys = own.map((key) => prefix + key)
  const message = `the journal is damaged: ${keys.map((key) => `"${key}"`).join(", ")} ${problem}. ` +
    "Nothing was sent from it. Restore the run's entries from a backup of the store; or look up the run's batches at " +
    "the provider, then `forget` the run: the next one sends all its requests"
  return runError(new JournalFailed({ sent: 0, message, keys }))
}
