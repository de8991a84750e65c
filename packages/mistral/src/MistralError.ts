/** A failed call to Mistral; `reason` holds the cause. */
import { ProviderError } from "@effect-genai/core/ProviderError"
import * as Schema from "effect/Schema"

/**
 * The only error type of calls to Mistral. Handle all of them with
 * `Effect.catchTag("MistralError", …)`, or a single reason with
 * `Effect.catchReason("MistralError", "RateLimited", …)`.
 */
export class MistralError extends ProviderError.extend<MistralError>("@effect-genai/mistral/MistralError")({
  _tag: Schema.tag("MistralError")
}) {}
