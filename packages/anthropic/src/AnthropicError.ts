/** Anthropic did not answer; `reason` says why. */
import * as Reason from "@effect-genai/core/Reason"
import * as Duration from "effect/Duration"
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
    const { attempts, endpoint, message, requestId, retryAfter, status } = this.reason
    const facts = [
      ...(status === undefined ? [] : [`HTTP ${status}`]),
      ...(requestId === undefined ? [] : [requestId]),
      ...(attempts > 1 ? [`${attempts} attempts`] : []),
      ...(retryAfter === undefined ? [] : [`retry after ${Duration.format(retryAfter)}`])
    ]
    return `${this.reason._tag} at ${endpoint}${facts.length === 0 ? "" : ` (${facts.join(", ")})`}: ${message}`
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
