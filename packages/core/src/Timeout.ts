/**
 * Timeouts of a call, all by Effect's `Clock`:
 *
 * - `headers`: from sending, or the last chunk of an upload, to the headers of the response;
 * - `attempt`: from sending to the last byte of a response that is not a stream;
 * - `idle`: between two chunks of a stream; pings and comments count as chunks;
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

/** The timeouts in force. Defaults: 10 minutes for `headers` and `attempt`, 90 seconds for `idle`, no `total` limit. */
export const Policy: Context.Reference<Policy> = Context.Reference<Policy>("@effect-genai/core/Timeout/Policy", {
  defaultValue: () => ({
    headers: Duration.minutes(10),
    attempt: Duration.minutes(10),
    idle: Duration.seconds(90),
    total: Duration.infinity
  })
})

const timeout = (name: keyof Policy) => (limit: Duration.Input): Setting =>
  change(Policy, (policy) => ({ ...policy, [name]: Duration.fromInputUnsafe(limit) }))

/** Limits the wait for the headers of a response (default: 10 minutes). */
export const headers = timeout("headers")

/** Limits one attempt, its response included, unless the response is a stream (default: 10 minutes). */
export const attempt = timeout("attempt")

/** Limits the wait between two chunks of a stream (default: 90 seconds). */
export const idle = timeout("idle")

/** Limits a call with all its attempts, waits and chunks (default: unlimited). */
export const total = timeout("total")
