// The spans of model calls and batch runs, by the GenAI conventions.
import * as Batches from "@effect-genai/anthropic/Batches"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Testing from "@effect-genai/anthropic/Testing"
import { measured, traced } from "@effect-genai/provider-contract/support/recordedSpans"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { isolated } from "./support/anthropic.ts"

const baseRequest = {
  model: "claude-haiku-4-5",
  max_tokens: 64,
  messages: [{ role: "user", content: "Why?" }]
} satisfies Messages.CreateMessage

const platform = Layer.merge(Testing.layer({}), isolated)

const usage = {
  input_tokens: 12,
  output_tokens: 7,
  cache_read_input_tokens: 1000,
  cache_creation_input_tokens: 100
}

describe("the span of an Anthropic call", () => {
  it.effect("has the tokens of the whole prompt, and those read from and written to the cache", () =>
    Effect.gen(function*() {
      const [span] = yield* traced(Messages.create(baseRequest))
      assert.strictEqual(span?.name, "chat claude-haiku-4-5")
      assert.deepInclude(span?.attributes, {
        "gen_ai.provider.name": "anthropic",
        "gen_ai.operation.name": "chat",
        "gen_ai.request.model": "claude-haiku-4-5",
        "gen_ai.request.max_tokens": 64,
        "gen_ai.response.finish_reasons": ["end_turn"],
        "gen_ai.usage.input_tokens": 1112,
        "gen_ai.usage.output_tokens": 7,
        "gen_ai.usage.cache_read.input_tokens": 1000,
        "gen_ai.usage.cache_creation.input_tokens": 100
      })
      assert.deepStrictEqual(yield* measured("genai.tokens"), {
        "anthropic claude-haiku-4-5 input": 1112,
        "anthropic claude-haiku-4-5 output": 7,
        "anthropic claude-haiku-4-5 cache_read": 1000,
        "anthropic claude-haiku-4-5 cache_write": 100
      })
    }).pipe(Effect.provide(Layer.merge(
      Testing.layer({
        faults: {
          "POST /v1/messages": [() =>
            Testing.json({
              id: "msg_1",
              type: "message",
              role: "assistant",
              model: "claude-haiku-4-5",
              content: [],
              stop_reason: "end_turn",
              stop_sequence: null,
              usage
            })]
        }
      }),
      isolated
    ))))

  it.effect("has the same attributes for a stream, and the number of events", () =>
    Effect.gen(function*() {
      const [message] = yield* traced(Messages.create(baseRequest))
      let events = 0
      const [stream] = yield* traced(Stream.runForEach(Messages.stream(baseRequest), () => Effect.sync(() => events++)))
      assert.deepStrictEqual({ ...stream?.attributes, "gen_ai.response.id": "" }, {
        ...message?.attributes,
        "gen_ai.response.id": "",
        "genai.stream.events": events
      })
    }).pipe(Effect.provide(platform)))

  it.effect("links to the submission of the batch if the call polls it or reads its results", () =>
    Effect.gen(function*() {
      const spans = yield* traced(Batches.run([{ key: "a", params: baseRequest }]).pipe(Stream.runDrain, skipSleeps))
      const named = (name: string) => spans.filter((span) => span.name === name)
      const [submit] = named("batch submit")
      assert.deepInclude(submit?.attributes, { "gen_ai.provider.name": "anthropic", "genai.batch.items": 1 })
      assert.match(`${submit?.attributes["genai.batch.id"]}`, /^msgbatch_/)
      assert.isNotEmpty(named("anthropic POST /v1/messages/batches"))
      for (const route of ["GET /v1/messages/batches", "GET /v1/messages/batches/{message_batch_id}/results"]) {
        const followed = spans.filter(({ links, name }) => name.startsWith(`anthropic ${route}`) && links.length > 0)
        assert.isNotEmpty(followed, route)
        for (const { links } of followed) assert.deepStrictEqual(links, ["batch submit"])
      }
    }).pipe(Effect.provide(platform)))
})
