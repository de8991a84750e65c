/** A call to Mistral failed; `reason` says why. */
import { ProviderError } from "@effect-genai/core/ProviderError"
import * as Schema from "effect/Schema"

/**
 * The one error of this package. One handler for all of it is
 * `Effect.catchTag("MistralError", …)`, for one reason
 * `Effect.catchReason("MistralError", "RateLimited", …)`.
 */
export class MistralError extends ProviderError.extend<MistralError>("@effect-genai/mistral/MistralError")({
  _tag: Schema.tag("MistralError")
}) {}
