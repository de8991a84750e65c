/** Mistral did not answer; `reason` says why. */
import * as Reason from "@effect-genai/core/Reason"
import * as Schema from "effect/Schema"

/**
 * The one error of this package. One handler for all of it is
 * `Effect.catchTag("MistralError", …)`, for one reason
 * `Effect.catchReason("MistralError", "RateLimited", …)`.
 */
export class MistralError extends Schema.TaggedError<MistralError>("@effect-genai/mistral/MistralError")(
  "MistralError",
  { reason: Reason.Reason }
) {
  override get message(): string {
    return Reason.format(this.reason)
  }

  /** Whether sending the same call again by itself is safe and may help; a stream that has given content is not. */
  get isRetryable() {
    return this.reason.isRetryable
  }

  /** How long Mistral asks to wait. */
  get retryAfter() {
    return this.reason.retryAfter
  }

  get status() {
    return this.reason.status
  }

  /** Quote it to Mistral's support. */
  get requestId() {
    return this.reason.requestId
  }
}
