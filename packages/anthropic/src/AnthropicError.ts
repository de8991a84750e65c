/** A failed call to Anthropic; `reason` holds the cause. */
import { ProviderError } from "@effect-genai/core/ProviderError"
import * as Schema from "effect/Schema"

/**
 * The only error type of calls to Anthropic. Handle all of them with
 * `Effect.catchTag("AnthropicError", …)`, or a single reason with
 * `Effect.catchReason("AnthropicError", "RateLimited", …)`.
 */
export class AnthropicError extends ProviderError.extend<AnthropicError>("@effect-genai/anthropic/AnthropicError")({
  _tag: Schema.tag("AnthropicError")
}) {}
