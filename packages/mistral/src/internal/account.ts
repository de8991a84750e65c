/** Whose files and jobs they are. */
import * as Credential from "@effect-genai/core/Credential"
import * as Effect from "effect/Effect"
import { MistralConfig } from "../MistralConfig.ts"

/** The fingerprint of the account that is asked. */
export const account = Effect.gen(function*() {
  const { apiKey, baseUrl } = yield* MistralConfig
  return yield* Credential.fingerprint({ provider: "mistral_ai", baseUrl, key: yield* apiKey })
})
