/** Why a journal cannot be used, and what to do. */
import { JournalFailed, type RunError, runError, TakenOver } from "../RunError.ts"
import type { ClaimLost, StoreFailed } from "./Store.ts"

export const storeFailed = ({ message }: StoreFailed, sent = 0): RunError =>
  runError(new JournalFailed({ sent, message: `the journal's store failed: ${message}` }))

/** The run has a newer claim than this process. */
export const takenOver = (run: string, { owner }: ClaimLost, sent: number): RunError =>
  runError(
    new TakenOver({
      sent,
      ...(owner === undefined ? {} : { owner }),
      message: `${owner ?? "another process"} has taken over the run "${run}" and continues it, because this process ` +
        "did not renew its claim in time. Nothing of it is sent here any more"
    })
  )

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
