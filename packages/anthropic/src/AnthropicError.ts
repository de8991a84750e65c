/** A failed call to Anthropic; `reason` holds the cause. */
import * as Reason from "@effect-genai/core/Reason"
import * as Schema from "effect/Schema"

/**
 * The only error type of calls to Anthropic. Handle all of them with
 * `Effect.catchTag("AnthropicError", …)`, or a single reason with
 * `Effect.catchReason("AnthropicError", "RateLimited", …)`.
 */
export class AnthropicError extends Schema.TaggedError<AnthropicError>("@effect-genai/anthropic/AnthropicError")(
  "AnthropicError",
  { reason: Reason.Reason }
) {
  override get message(): string {
    return Reason.format(this.reason)
  }

  /** Whether repeating the call is safe and may succeed; `false` for a stream that has already emitted content. */
  get isRetryable() {
    return this.reason.isRetryable
  }

  /** How long to wait before a retry, as requested by Anthropic. */
  get retryAfter() {
    return this.reason.retryAfter
  }

  get status() {
    return this.reason.status
  }

  /** The request id to quote to Anthropic's support. */
  get requestId() {
    return this.reason.requestId
  }
}
