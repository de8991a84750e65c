/** A failed call to Mistral; `reason` holds the cause. */
import * as Reason from "@effect-genai/core/Reason"
import * as Schema from "effect/Schema"

/**
 * The only error type of calls to Mistral. Handle all of them with
 * `Effect.catchTag("MistralError", …)`, or a single reason with
 * `Effect.catchReason("MistralError", "RateLimited", …)`.
 */
export class MistralError extends Schema.TaggedError<MistralError>("@effect-genai/mistral/MistralError")(
  "MistralError",
  { reason: Reason.Reason }
) {
  override get message(): string {
    return Reason.format(this.reason)
  }

  /** Whether repeating the call is safe and may succeed; `false` for a stream that has already emitted content. */
  get isRetryable() {
    return this.reason.isRetryable
  }

  /** How long to wait before a retry, as requested by Mistral. */
  get retryAfter() {
    return this.reason.retryAfter
  }

  get status() {
    return this.reason.status
  }

  /** The request id to quote to Mistral's support. */
  get requestId() {
    return this.reason.requestId
  }
}
