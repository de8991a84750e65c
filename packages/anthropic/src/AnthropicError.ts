/** Anthropic did not answer; `reason` says why. */
import * as Reason from "@effect-genai/core/Reason"
import * as Schema from "effect/Schema"

/**
 * The one error of this package. One handler for all of it is
 * `Effect.catchTag("AnthropicError", …)`, for one reason
 * `Effect.catchReason("AnthropicError", "RateLimited", …)`.
 */
export class AnthropicError extends Schema.TaggedError<AnthropicError>("@effect-genai/anthropic/AnthropicError")(
  "AnthropicError",
  { reason: Reason.Reason }
) {
  override get message(): string {
    return Reason.format(this.reason)
  }

  /** Whether sending the same call again by itself is safe and may help; a stream that has given content is not. */
  get isRetryable() {
    return this.reason.isRetryable
  }

  /** How long Anthropic asks to wait. */
  get retryAfter() {
    return this.reason.retryAfter
  }

  get status() {
    return this.reason.status
  }

  /** Quote it to Anthropic's support. */
  get requestId() {
    return this.reason.requestId
  }
}
