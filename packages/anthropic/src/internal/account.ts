/** Whose files and batches they are. */
import * as Credential from "@effect-genai/core/Credential"
import * as Effect from "effect/Effect"
import { AnthropicConfig } from "../AnthropicConfig.ts"

/** The fingerprint of the account that is asked. */
export const account = Effect.gen(function*() {
  const { apiKey, baseUrl } = yield* AnthropicConfig
  return yield* Credential.fingerprint({ provider: "anthropic", baseUrl, key: yield* apiKey })
})
