/**
 * How long a call may take. Four clocks, all of them Effect's `Clock`:
 *
 * - `headers`: from sending, or the last chunk of an upload, to the first byte of an answer;
 * - `attempt`: from sending to the last byte of an answer that is no stream;
 * - `idle`: between two chunks of a stream, pings and comments included;
 * - `total`: all attempts, waits and the whole stream.
 */
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import { change, type Setting } from "./Setting.ts"

export interface Policy {
  readonly headers: Duration.Duration
  readonly attempt: Duration.Duration
  readonly idle: Duration.Duration
  readonly total: Duration.Duration
}

/** Ten minutes to an answer, 90 seconds between two chunks of a stream, no limit over all. */
export const Policy: Context.Reference<Policy> = Context.Reference<Policy>("@effect-genai/core/Timeout/Policy", {
  defaultValue: () => ({
    headers: Duration.minutes(10),
    attempt: Duration.minutes(10),
    idle: Duration.seconds(90),
    total: Duration.infinity
  })
})

const clock = (name: keyof Policy) => (limit: Duration.Input): Setting =>
  change(Policy, (policy) => ({ ...policy, [name]: Duration.fromInputUnsafe(limit) }))

/** Bounds the wait for the first byte of an answer; 10 minutes unless set. */
export const headers = clock("headers")

/** Bounds one attempt, its answer included, where the answer is no stream; 10 minutes unless set. */
export const attempt = clock("attempt")

/** Bounds the silence between two chunks of a stream; 90 seconds unless set. */
export const idle = clock("idle")

/** Bounds a call over all its attempts, waits and chunks; unlimited unless set. */
export const total = clock("total")
