// Mistral as a provider under test.
import * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import * as Chat from "@effect-genai/mistral/Chat"
import * as MistralConfig from "@effect-genai/mistral/MistralConfig"
import { MistralError } from "@effect-genai/mistral/MistralError"
import type { ProviderUnderTest } from "@effect-genai/provider-contract/ProviderUnderTest"
import * as Effect from "effect/Effect"
import {
  against,
  baseRequest,
  chunks,
  completion,
  config,
  done,
  errorResponse,
  job,
  key,
  submission
} from "./mistral.ts"

export const mistral: ProviderUnderTest<MistralError, MistralConfig.MistralConfig> = {
  name: "Mistral",
  Error: MistralError,
  key,
  testUrl: "https://test.mistral.ai",
  defaultUrl: "https://api.mistral.ai",
  variables: { credentials: ["MISTRAL_API_KEY"], baseUrl: "MISTRAL_BASE_URL" },
  layer: MistralConfig.layer,
  layerConfig: MistralConfig.layerConfig,
  provide: (steps, options) => Effect.provide(against(steps, options)),
  configure: (options) => Effect.provide(config(options)),
  errorResponse,
  overloaded: errorResponse(503, "server_error"),
  call: {
    run: Chat.complete(baseRequest),
    path: "/v1/chat/completions",
    body: { ...baseRequest },
    response: completion()
  },
  stream: { run: Chat.stream(baseRequest), response: done(chunks([{ content: "Hi" }])) },
  submission: { run: BatchJobs.create(submission), response: job("QUEUED"), reconcile: "BatchJobs.candidates(reason)" }
}
