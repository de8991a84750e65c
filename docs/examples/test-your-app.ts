/**
 * Tests a service of an app: the test clock skips a night of waiting, and faults happen when the test says so.
 *
 *   node docs/examples/test-your-app.ts
 */
import { type AnthropicConfig, Batches, Messages, Testing } from "@effect-genai/anthropic"
import { Context, Effect, Fiber, Layer, Stream } from "effect"
import type { HttpClient } from "effect/http"
import { TestClock } from "effect/testing"
import assert from "node:assert/strict"
import { test } from "node:test"

/** Translates words in a batch. The result leaves out words that failed. */
class Translator extends Context.Service<Translator>()("app/Translator", {
  make: Effect.gen(function*() {
    const anthropic = yield* Effect.context<AnthropicConfig.AnthropicConfig | HttpClient.HttpClient>()
    const translate = Effect.fnUntraced(function*(words: ReadonlyArray<string>) {
      const { id } = yield* Batches.create({
        requests: words.map((word) => ({ custom_id: word, params: paramsOf(word) }))
      })
      yield* Batches.wait({ message_batch_id: id })
      const lines = yield* Stream.runCollect(Batches.results({ message_batch_id: id }))
      return new Map(lines.flatMap((line) =>
        "result" in line && line.result.type === "succeeded"
          ? [[line.custom_id, Messages.textOf(line.result.message)]]
          : []
      ))
    }, Effect.provideContext(anthropic))
    return { translate }
  })
}) {
  static readonly layer = Layer.effect(Translator, Translator.make)
}

const paramsOf = (word: string) =>
  ({ model: "claude-haiku-4-5", max_tokens: 64, messages: [{ role: "user", content: `In French: ${word}` }] }) as const

/** Runs the app for a night against its own platform. */
const overnight = (options: Testing.Options) =>
  Effect.gen(function*() {
    const { translate } = yield* Translator
    const fiber = yield* Effect.forkChild(translate(["hello", "bye"]))
    yield* TestClock.adjust("12 hours")
    return yield* Fiber.join(fiber)
  }).pipe(
    Effect.provide(Layer.provide(Translator.layer, Testing.layer({ reply: () => "salut", ...options }))),
    Effect.provide(TestClock.layer())
  )

test("translates all words except those that expire", async () => {
  const fate = (_: unknown, index: number) => index === 0 ? "expired" : undefined
  const words = await Effect.runPromise(overnight({ batch: { startup: "8 hours", fate } }))
  assert.deepEqual([...words], [["bye", "salut"]])
})

test("does not resubmit a batch that may have been received", async () => {
  const error = await Effect.runPromise(Effect.flip(overnight({ faults: { "POST /v1/messages/batches": ["reset"] } })))
  assert.equal(error.reason._tag, "SubmissionUnknown")
})
