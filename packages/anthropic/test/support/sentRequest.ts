// The request a call sends.
import type { AnthropicConfig } from "@effect-genai/anthropic/AnthropicConfig"
import type { AnthropicError } from "@effect-genai/anthropic/AnthropicError"
import * as Testing from "@effect-genai/core/Testing"
import { onlyRequest } from "@effect-genai/provider-contract/support/scripted"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import { against, message } from "./anthropic.ts"

export const response = Testing.json(message())

export type Calling = Effect.Effect<unknown, AnthropicError, HttpClient.HttpClient | AnthropicConfig>

/** The only request of a call. */
export const requested = (
  calling: Calling,
  step: Testing.ServerResponse = response,
  options: Parameters<typeof against>[1] = {}
) =>
  Effect.gen(function*() {
    yield* calling
    return yield* onlyRequest
  }).pipe(Effect.provide(against([step], options)))
