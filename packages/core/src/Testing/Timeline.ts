/** The timeline of a batch. It depends on the age of the batch only; nothing runs in the background. */
import * as Duration from "effect/Duration"

/** The options of the timeline. */
export interface Options {
  /** How long a batch waits before it processes its first request (default: 1 second). */
  readonly startup?: Duration.Input
  /** The time to process a request, one after the other (default: 15 ms). */
  readonly perRequest?: Duration.Input
  /** How long a canceled batch takes to end (default: 1 second). */
  readonly canceling?: Duration.Input
}

/** What the timeline of a batch depends on. Times are in milliseconds since 1970. */
export interface Batch {
  readonly createdAt: number
  readonly cancelledAt: number | undefined
  readonly length: number
  /** Whether a request is never processed, so the batch ends when it expires. */
  readonly open: boolean
  /** The time from creation to expiry, in milliseconds. */
  readonly lifetime: number
}

/** When the events of a batch happen, in milliseconds since 1970. */
export const make = (options: Options) => {
  const millis = (given: Duration.Input | undefined, otherwise: Duration.Input) => Duration.toMillis(given ?? otherwise)
  const startup = millis(options.startup, "1 second")
  const perRequest = millis(options.perRequest, "15 millis")
  const canceling = millis(options.canceling, "1 second")

  /** When the first request is started. */
  const startsAt = ({ createdAt }: Batch) => createdAt + startup

  /** When a request is done, unless the batch stops earlier. */
  const doneAt = (batch: Batch, index: number) => startsAt(batch) + (index + 1) * perRequest

  const expiresAt = ({ createdAt, lifetime }: Batch) => createdAt + lifetime

  /** When the batch ends if it is not canceled. */
  const completesAt = (batch: Batch) =>
    batch.open ? expiresAt(batch) : Math.min(doneAt(batch, batch.length - 1), expiresAt(batch))

  return {
    startsAt,
    doneAt,
    expiresAt,
    /** When no further request is started. */
    stopsAt: (batch: Batch) => Math.min(batch.cancelledAt ?? Infinity, expiresAt(batch)),
    endsAt: (batch: Batch) => Math.min(completesAt(batch), (batch.cancelledAt ?? Infinity) + canceling)
  }
}

export type Timeline = ReturnType<typeof make>
