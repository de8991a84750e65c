/** The base of the providers' error classes: a call failed, and `reason` says why. */
import * as Schema from "effect/Schema"
import * as Reason from "./Reason.ts"

/** A provider extends it with a literal `_tag`, for `Effect.catchTag` and `Effect.catchReason`. */
export class ProviderError extends Schema.Error<ProviderError>("@effect-genai/core/ProviderError")({
  _tag: Schema.String,
  reason: Reason.Reason
}) {
  override get message(): string {
    return Reason.format(this.reason)
  }

  /** Whether retrying the same call is safe and may help; a stream that has emitted content is not retryable. */
  get isRetryable() {
    return this.reason.isRetryable
  }

  /** How long the provider asks to wait. */
  get retryAfter() {
    return this.reason.retryAfter
  }

  get status() {
    return this.reason.status
  }

  /** Quote it to the provider's support. */
  get requestId() {
    return this.reason.requestId
  }
}
