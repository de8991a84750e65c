import { AnthropicConfig, Batches, Files, Messages, Models, Upload } from "@effect-genai/anthropic"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"

const request = { model: "claude-haiku-4-5", max_tokens: 256, messages: [{ role: "user", content: "Hello" }] } as const

const program = Effect.gen(function*() {
  const message = yield* Messages.create(request)
  const streamed = yield* Messages.accumulate(Messages.stream(request))
  const { input_tokens } = yield* Messages.countTokens(request)
  const models = yield* Stream.runCollect(Models.list())
  const file = yield* Files.upload({ file: Upload.fromBytes("Hello", { name: "hello.txt" }) })
  const files = yield* Stream.runCollect(Files.list())
  const batch = yield* Batches.create({ requests: [{ custom_id: "one", params: request }] })
  const batches = yield* Stream.runCollect(Batches.list())
  const results = yield* Stream.runCollect(Batches.results({ message_batch_id: batch.id }))
  return {
    texts: [message, streamed].flatMap(({ content }) =>
      content.map((block) => block.type === "text" ? block.text : "")
    ),
    tokens: input_tokens + message.usage.output_tokens,
    names: [...models.map(({ display_name }) => display_name), ...files.map(({ filename }) => filename), file.id],
    ended: batches.filter(({ processing_status }) => processing_status === "ended").length,
    done: results.filter((line) => !("_tag" in line) && line.result.type === "succeeded").length
  }
})

const Anthropic = Layer.merge(AnthropicConfig.layerConfig, FetchHttpClient.layer)

console.log(await Effect.runPromise(Effect.provide(program, Anthropic)))
