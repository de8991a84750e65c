import * as AnthropicConfig from "@effect-genai/anthropic/AnthropicConfig"
import * as Batches from "@effect-genai/anthropic/Batches"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"

const program = Effect.gen(function*() {
  const { id } = yield* Batches.create({
    requests: [{
      custom_id: "one",
      params: { model: "claude-haiku-4-5", max_tokens: 256, messages: [{ role: "user", content: "Hello" }] }
    }]
  })
  yield* Batches.wait({ message_batch_id: id })
  yield* Stream.runForEach(Batches.results({ message_batch_id: id }), Console.log)
})

const Anthropic = Layer.merge(AnthropicConfig.layerConfig, FetchHttpClient.layer)

await Effect.runPromise(Effect.provide(program, Anthropic))
