/** Whose files and batches they are. */
import { fingerprint } from "@effect-genai/core/Credential"
import { Unauthenticated } from "@effect-genai/core/Reason"
import * as Effect from "effect/Effect"
import { AnthropicConfig } from "../AnthropicConfig.ts"
import { AnthropicError } from "../AnthropicError.ts"

/** The fingerprint of the account that is asked; fails as the endpoint would that is asked for it. */
export const account = (endpoint: string): Effect.Effect<string, AnthropicError, AnthropicConfig> =>
  Effect.gen(function*() {
    const { apiKey, baseUrl } = yield* AnthropicConfig
    const key = yield* Effect.mapError(
      apiKey,
      ({ message }) => new AnthropicError({ reason: new Unauthenticated({ endpoint, attempts: 0, message }) })
    )
    return yield* fingerprint({ provider: "anthropic", baseUrl, key })
  })
