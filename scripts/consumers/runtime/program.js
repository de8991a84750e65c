// A streamed message and a batch: over an HTTP client, and on the embedded platform in this process.
import { AnthropicConfig, Batches, Messages, Testing } from "@effect-genai/anthropic"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"

const request = { model: "claude-haiku-4-5", max_tokens: 64, messages: [{ role: "user", content: "Why is it blue?" }] }

const program = Effect.gen(function*() {
  const chunks = yield* Messages.stream(request).pipe(Messages.text, Stream.runCollect)
  const outcomes = yield* Stream.runCollect(Batches.run([{ key: "why", params: request }]))
  return `streamed: ${chunks.length > 1}, batch: ${outcomes.map(({ _tag }) => _tag)}`
})

/** Runs it against a platform. */
export const run = (baseUrl, client) =>
  Effect.runPromise(
    Effect.provide(program, Layer.merge(AnthropicConfig.layer({ apiKey: "made-up", baseUrl }), client)).pipe(
      Effect.catchTag("ConfigError", ({ message }) => Effect.succeed(message))
    )
  )

/** Runs it without a network. */
export const runEmbedded = () => Effect.runPromise(Effect.provide(program, Testing.layer()))
