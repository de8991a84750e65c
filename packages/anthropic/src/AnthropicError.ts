/** A call to Anthropic failed; `reason` says why. */
import { ProviderError } from "@effect-genai/core/ProviderError"
import * as Schema from "effect/Schema"

/**
 * The one error of this package. One handler for all of it is
 * `Effect.catchTag("AnthropicError", …)`, for one reason
 * `Effect.catchReason("AnthropicError", "RateLimited", …)`.
 */
export class AnthropicError extends ProviderError.extend<AnthropicError>("@effect-genai/anthropic/AnthropicError")({
  _tag: Schema.tag("AnthropicError")
}) {}
