// The `LanguageModel` of `effect/ai` over scripted responses: what is sent, and the parts of what comes back.
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Chat from "@effect-genai/mistral/Chat"
import * as MistralLanguageModel from "@effect-genai/mistral/LanguageModel"
import { MistralError } from "@effect-genai/mistral/MistralError"
import { assert, describe, it } from "@effect/vitest"
import * as AiError from "effect/ai/AiError"
import * as LanguageModel from "effect/ai/LanguageModel"
import * as Prompt from "effect/ai/Prompt"
import type * as Response from "effect/ai/Response"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { against, chunk, chunks, completion, done, errorResponse, sent } from "./support/mistral.ts"

const model = MistralLanguageModel.model("mistral-small-latest")

const responding = (...steps: Testing.Script) => Layer.provideMerge(model, against(steps))

const whole = (message: object, finish_reason?: string, more: object = {}) =>
  Testing.json({ ...completion(message, finish_reason), ...more }, { headers: { "mistral-correlation-id": "cor_1" } })

const body = Effect.map(sent, (requests) => requests.map(Testing.bodyJson))

const lastBody = Effect.map(body, (bodies): any => bodies.at(-1))

const plain = (parts: ReadonlyArray<object>): ReadonlyArray<any> =>
  JSON.parse(JSON.stringify(parts)).map(({ "~effect/ai/Response/Part": _, ...part }: any) => part)

const generate = LanguageModel.generateText({ prompt: "Hello" })

describe("generateText", () => {
  it.effect("sends the prompt, and returns text, metadata, usage and finish reason", () =>
    Effect.gen(function*() {
      const response = yield* generate
      assert.strictEqual(response.text, "Hi")
      assert.deepStrictEqual(yield* lastBody, {
        model: "mistral-small-latest",
        messages: [{ role: "user", content: "Hello" }]
      })
      const usage = { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15, prompt_tokens_details: { cached_tokens: 4 }, completion_tokens_details: { reasoning_tokens: 2 } }
      assert.deepStrictEqual(plain(response.content), [
        {
          type: "response-metadata",
          id: "cmpl_1",
          modelId: "mistral-small-latest",
          timestamp: "2023-11-14T22:13:20.000Z",
          metadata: { mistral: { requestId: "cor_1" } }
        },
        { type: "text", text: "Hi", metadata: {} },
        {
          type: "finish",
          reason: "stop",
          usage: {
            inputTokens: { uncached: 6, total: 10, cacheRead: 4 },
            outputTokens: { total: 5, text: 3, reasoning: 2 }
          },
          metadata: { mistral: { finish_reason: "stop", usage } }
        }
      ])
    }).pipe(Effect.provide(responding(whole({ content: "Hi" }, "stop", {
      usage: { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15, prompt_tokens_details: { cached_tokens: 4 }, completion_tokens_details: { reasoning_tokens: 2 } }
    })))))
})
