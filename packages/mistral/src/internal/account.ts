/** Whose files and jobs they are. */
import { fingerprint } from "@effect-genai/core/Credential"
import { Unauthenticated } from "@effect-genai/core/Reason"
import * as Effect from "effect/Effect"
import { MistralConfig } from "../MistralConfig.ts"
import { MistralError } from "../MistralError.ts"

/** The fingerprint of the account that is asked; fails as the endpoint would that is asked for it. */
export const account = (endpoint: string): Effect.Effect<string, MistralError, MistralConfig> =>
  Effect.gen(function*() {
    const { apiKey, baseUrl } = yield* MistralConfig
    const key = yield* Effect.mapError(
      apiKey,
      ({ message }) => new MistralError({ reason: new Unauthenticated({ endpoint, attempts: 0, message }) })
    )
    return yield* fingerprint({ provider: "mistral_ai", baseUrl, key })
  })
