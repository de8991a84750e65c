/** When what happens to a batch: all of it follows from its age, nothing runs in the background. */
import * as Duration from "effect/Duration"
import type { BatchOptions } from "./Options.ts"
import { dateTime } from "./Route.ts"

/** What the course of a batch depends on. Times are in milliseconds since 1970. */
export interface Batch {
  readonly createdAt: number
  readonly cancelledAt: number | undefined
  readonly length: number
  /** Whether a request is never processed, so that only expiry ends the batch. */
  readonly open: boolean
}

const archivedAfter = Duration.toMillis("29 days")

export const make = (options: BatchOptions) => {
  const millis = (given: Duration.Input | undefined, otherwise: Duration.Input) => Duration.toMillis(given ?? otherwise)
  const startup = millis(options.startup, "1 second")
  const perRequest = millis(options.perRequest, "15 millis")
  const canceling = millis(options.canceling, "1 second")
  const lifetime = millis(options.expiresAfter, "24 hours")

  /** When a request is done, unless the batch stops before. */
  const doneAt = ({ createdAt }: Batch, index: number) => createdAt + startup + (index + 1) * perRequest

  const expiresAt = ({ createdAt }: Batch) => createdAt + lifetime

  /** When all is done, or what is not has expired. */
  const runsOutAt = (batch: Batch) =>
    batch.open ? expiresAt(batch) : Math.min(doneAt(batch, batch.length - 1), expiresAt(batch))

  /** When no further request is begun. */
  const stopsAt = (batch: Batch) => Math.min(batch.cancelledAt ?? Infinity, expiresAt(batch))

  const endsAt = (batch: Batch) => Math.min(runsOutAt(batch), (batch.cancelledAt ?? Infinity) + canceling)

  return {
    doneAt,
    stopsAt,
    endsAt,
    /** The fields of a batch that tell where it stands. */
    dates: (batch: Batch, now: number) => {
      const end = endsAt(batch)
      const archive = batch.createdAt + archivedAfter
      return {
        processing_status: now >= end ? "ended" : batch.cancelledAt === undefined ? "in_progress" : "canceling",
        created_at: dateTime(batch.createdAt),
        expires_at: dateTime(expiresAt(batch)),
        ended_at: now >= end ? dateTime(end) : null,
        cancel_initiated_at: batch.cancelledAt === undefined ? null : dateTime(batch.cancelledAt),
        archived_at: now >= archive ? dateTime(archive) : null
      }
    }
  }
}

export type Course = ReturnType<typeof make>
