/** When what happens to a batch: all of it follows from its age, nothing runs in the background. */
import * as Duration from "effect/Duration"

/** What can be set about the course of batches. */
export interface Options {
  /** How long a batch waits before its first request is done: 1 second. */
  readonly startup?: Duration.Input
  /** How long each request takes, one after another: 15 ms. */
  readonly perRequest?: Duration.Input
  /** How long a batch goes on after it was canceled: 1 second. */
  readonly canceling?: Duration.Input
}

/** What the course of a batch depends on. Times are in milliseconds since 1970. */
export interface Batch {
  readonly createdAt: number
  readonly cancelledAt: number | undefined
  readonly length: number
  /** Whether a request is never processed, so that only expiry ends the batch. */
  readonly open: boolean
  /** When requests that are not done expire, after its creation. */
  readonly lifetime: number
}

export const make = (options: Options) => {
  const millis = (given: Duration.Input | undefined, otherwise: Duration.Input) => Duration.toMillis(given ?? otherwise)
  const startup = millis(options.startup, "1 second")
  const perRequest = millis(options.perRequest, "15 millis")
  const canceling = millis(options.canceling, "1 second")

  /** When its first request is begun. */
  const startsAt = ({ createdAt }: Batch) => createdAt + startup

  /** When a request is done, unless the batch stops before. */
  const doneAt = (batch: Batch, index: number) => startsAt(batch) + (index + 1) * perRequest

  const expiresAt = ({ createdAt, lifetime }: Batch) => createdAt + lifetime

  /** When all is done, or what is not has expired. */
  const runsOutAt = (batch: Batch) =>
    batch.open ? expiresAt(batch) : Math.min(doneAt(batch, batch.length - 1), expiresAt(batch))

  return {
    startsAt,
    doneAt,
    expiresAt,
    /** When no further request is begun. */
    stopsAt: (batch: Batch) => Math.min(batch.cancelledAt ?? Infinity, expiresAt(batch)),
    endsAt: (batch: Batch) => Math.min(runsOutAt(batch), (batch.cancelledAt ?? Infinity) + canceling)
  }
}

export type Timeline = ReturnType<typeof make>
