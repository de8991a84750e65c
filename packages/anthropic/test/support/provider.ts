// Anthropic as a provider under test.
import * as AnthropicConfig from "@effect-genai/anthropic/AnthropicConfig"
import { AnthropicError } from "@effect-genai/anthropic/AnthropicError"
import * as Batches from "@effect-genai/anthropic/Batches"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Testing from "@effect-genai/core/Testing"
import type { ProviderUnderTest } from "@effect-genai/provider-contract/ProviderUnderTest"
import * as Effect from "effect/Effect"
import { against, baseRequest, batch, config, errorResponse, events, key, message, submission } from "./anthropic.ts"

export const anthropic: ProviderUnderTest<AnthropicError, AnthropicConfig.AnthropicConfig> = {
  name: "Anthropic",
  Error: AnthropicError,
  key,
  testUrl: "https://test.anthropic.com",
  defaultUrl: "https://api.anthropic.com",
  variables: { credentials: ["ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN"], baseUrl: "ANTHROPIC_BASE_URL" },
  layer: AnthropicConfig.layer,
  layerConfig: AnthropicConfig.layerConfig,
  provide: (steps, options) => Effect.provide(against(steps, options)),
  configure: (options) => Effect.provide(config(options)),
  errorResponse,
  overloaded: errorResponse(529, "overloaded_error", "Overloaded"),
  call: { run: Messages.create(baseRequest), path: "/v1/messages", body: { ...baseRequest }, response: message() },
  stream: { run: Messages.stream(baseRequest), response: Testing.sse(events()) },
  submission: {
    run: Batches.create(submission),
    response: batch("in_progress"),
    reconcile: "Batches.candidates(reason)"
  }
}
