import * as Testing from "@effect-genai/core/Testing"
import * as Chat from "@effect-genai/mistral/Chat"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { completionStreams } from "../support/calls.ts"
import { against, baseRequest, chunks, completion, done, sent } from "../support/mistral.ts"

const usage = { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 }

describe.each(completionStreams)("the stream of %s", (route, stream) => {
  it.effect("truncated stream is an error: a stream that ends without [DONE] fails with the partial message", () =>
    Effect.gen(function*() {
      const error = yield* Effect.flip(Stream.runDrain(stream))
      assert.deepInclude(error.reason, { _tag: "StreamTruncated", endpoint: route, afterContent: true, usage })
      assert.deepStrictEqual<unknown>(Chat.partial(error), completion())
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against([Testing.sse(chunks([{ content: "Hi" }]))]))))

  it.effect("mid-stream error event: an error after content fails with the partial message", () =>
    Effect.gen(function*() {
      const error = yield* Effect.flip(Stream.runDrain(stream))
      assert.deepInclude(error.reason, {
        _tag: "StreamFailed",
        because: "RateLimited",
        transient: true,
        type: "rate_limited",
        code: "1300",
        message: "Rate limit exceeded",
        afterContent: true
      })
      assert.strictEqual(Chat.partial(error)?.choices[0]?.message?.content, "H")
    }).pipe(Effect.provide(against([
      done([...chunks([{ content: "H" }]).slice(0, 2), {
        object: "error",
        message: "Rate limit exceeded",
        type: "rate_limited",
        param: null,
        code: "1300"
      }])
    ]))))
})

describe("a chat stream", () => {
  it.effect("forged [DONE]: [DONE] itself ends a completion, whatever follows it", () =>
    Effect.gen(function*() {
      const all = chunks([{ content: "Hi" }])
      const received = yield* Stream.runCollect(Chat.stream(baseRequest)).pipe(
        Effect.provide(against([Testing.sse([...all, "[DONE]", ...all, "nonsense"])]))
      )
      assert.strictEqual(received.length, all.length)
    }))

  it.effect("forged [DONE]: [DONE] itself may have no blank line and arrive in any split", () =>
    Effect.gen(function*() {
      const all = chunks([{ content: "Zürich 😀" }])
      const whole = `${all.map((each) => `data: ${JSON.stringify(each)}\r\n\r\n`).join("")}data: [DONE]`
      for (const bytes of [1, 7, 10_000]) {
        const response = Testing.splitBy(bytes)(
          Testing.text(whole, { headers: { "content-type": "text/event-stream" } })
        )
        const folded = yield* Chat.accumulate(Chat.stream(baseRequest)).pipe(Effect.provide(against([response])))
        assert.deepStrictEqual<unknown>(folded, completion({ content: "Zürich 😀" }))
      }
    }))

  it.effect.each(["[DONE]x", " [DONE]", "[done]", "[DONE]\ndata: x", `"[DONE]"`, `{"object":"[DONE]"}`])(
    "forged [DONE]: %j does not end a completion, and the error has the partial message",
    (data) =>
      Effect.gen(function*() {
        const error = yield* Effect.flip(Stream.runDrain(Chat.stream(baseRequest)))
        assert.include(["Undecodable", "StreamTruncated"], error.reason._tag)
        assert.strictEqual(Chat.partial(error)?.choices[0]?.message?.content, "Hi")
      }).pipe(Effect.provide(against([Testing.sse([...chunks([{ content: "Hi" }]), data])])))
  )

  it.effect("idle timeout: a stream that is silent for 90 seconds fails with the partial message", () =>
    Effect.gen(function*() {
      const error = yield* skipSleeps(Effect.flip(Stream.runDrain(Chat.stream(baseRequest))))
      assert.deepInclude(error.reason, { _tag: "StreamStalled", limit: Duration.seconds(90), afterContent: true })
      assert.strictEqual(Chat.partial(error)?.choices[0]?.message?.content, "Hi")
      assert.strictEqual(yield* Clock.currentTimeMillis, 90_000)
    }).pipe(Effect.provide(against([{
      ...Testing.sse([]),
      body: Stream.concat(Testing.sse(chunks([{ content: "Hi" }])).body, Stream.never)
    }]))))
})
