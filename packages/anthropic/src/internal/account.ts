/** Fingerprint of the account that owns files and batches. */
import { fingerprint } from "@effect-genai/core/Credential"
import { Unauthenticated } from "@effect-genai/core/Reason"
import * as Effect from "effect/Effect"
import { AnthropicConfig } from "../AnthropicConfig.ts"
import { AnthropicError } from "../AnthropicError.ts"

/** Returns the fingerprint of the configured account; without a usable key, fails as `endpoint` would. */
export const account = (endpoint: string): Effect.Effect<string, AnthropicError, AnthropicConfig> =>
  Effect.gen(function*() {
    const { apiKey, baseUrl } = yield* AnthropicConfig
    const key = yield* Effect.mapError(
      apiKey,
      ({ message }) => new AnthropicError({ reason: new Unauthenticated({ endpoint, attempts: 0, message }) })
    )
    return yield* fingerprint({ provider: "anthropic", baseUrl, key })
  })
