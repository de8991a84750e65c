/** Fingerprint of the account that owns files and jobs. */
import { fingerprint } from "@effect-genai/core/Credential"
import { Unauthenticated } from "@effect-genai/core/Reason"
import * as Effect from "effect/Effect"
import { MistralConfig } from "../MistralConfig.ts"
import { MistralError } from "../MistralError.ts"

/** Returns the fingerprint of the configured account; without a usable key, fails as `endpoint` would. */
export const account = (endpoint: string): Effect.Effect<string, MistralError, MistralConfig> =>
  Effect.gen(function*() {
    const { apiKey, baseUrl } = yield* MistralConfig
    const key = yield* Effect.mapError(
      apiKey,
      ({ message }) => new MistralError({ reason: new Unauthenticated({ endpoint, attempts: 0, message }) })
    )
    return yield* fingerprint({ provider: "mistral_ai", baseUrl, key })
  })
