import * as Batches from "@effect-genai/anthropic/Batches"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Testing from "@effect-genai/core/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { against, baseRequest, batch, sent } from "../support/anthropic.ts"
import { requested, response } from "../support/sentRequest.ts"

describe("server-side request forgery", () => {
  it.effect.each([
    "http://169.254.169.254/latest/meta-data",
    "file:///etc/passwd",
    "//evil.com/x",
    "https://test.anthropic.com@evil.com/x",
    "https://test.anthropic.com.evil.com/x",
    "data:application/jsonl,{}"
  ])(
    "server-given URLs: results are requested at the configured address, whatever `results_url` is: %s",
    (results_url) =>
      Effect.gen(function*() {
        const { id } = yield* Batches.wait({ message_batch_id: "b" })
        yield* Stream.runDrain(Batches.results({ message_batch_id: id }))
        assert.deepStrictEqual((yield* sent).map(({ url }) => url.href), [
          "https://test.anthropic.com/v1/messages/batches/b",
          "https://test.anthropic.com/v1/messages/batches/msgbatch_1/results"
        ])
      }).pipe(Effect.provide(against([Testing.json(batch("ended", { results_url })), Testing.lines([])])))
  )

  it.effect.each([
    { baseUrl: "https://gateway.test", at: "https://gateway.test/v1/messages" },
    { baseUrl: "https://gateway.test/v1", at: "https://gateway.test/v1/messages" },
    { baseUrl: "https://gateway.test/v1/", at: "https://gateway.test/v1/messages" },
    { baseUrl: "https://gateway.test/anthropic/", at: "https://gateway.test/anthropic/v1/messages" },
    { baseUrl: "http://127.0.0.1:8080/a/b/v1/", at: "http://127.0.0.1:8080/a/b/v1/messages" },
    { baseUrl: undefined, at: "https://api.anthropic.com/v1/messages" }
  ])("baseURL checks: requests with $baseUrl are sent to $at", ({ at, baseUrl }) =>
    Effect.gen(function*() {
      assert.strictEqual((yield* requested(Messages.create(baseRequest), response, { baseUrl })).url.href, at)
    }))
})
