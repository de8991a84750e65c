// The request a call sends.
import type { AnthropicConfig } from "@effect-genai/anthropic/AnthropicConfig"
import type { AnthropicError } from "@effect-genai/anthropic/AnthropicError"
import * as Testing from "@effect-genai/core/Testing"
import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import { against, message, sent } from "./anthropic.ts"

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
    const [request, ...more] = yield* sent
    assert.deepStrictEqual(more, [])
    return request ?? assert.fail("nothing was sent")
  }).pipe(Effect.provide(against([step], options)))
