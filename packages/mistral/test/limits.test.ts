import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Chat from "@effect-genai/mistral/Chat"
import * as Conversations from "@effect-genai/mistral/Conversations"
import * as Mistral from "@effect-genai/mistral/Testing"
import { limits } from "@effect-genai/provider-contract/limits"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { against, baseRequest, completion, reasonOf } from "./support/mistral.ts"

const requestFor = (content: string): Chat.CreateChatCompletion => ({
  ...baseRequest,
  messages: [{ role: "user", content }]
})

const usageOf = ({ usage }: Chat.ChatCompletion) => ({ tokens: usage.total_tokens ?? 0 })

limits({ name: "Mistral" }, {
  platform: (rateLimits, reply) => Mistral.layer({ rateLimits, reply }),
  whole: (question) => Effect.map(Chat.complete(requestFor(question)), usageOf),
  streamed: (question) => Effect.map(Chat.accumulate(Chat.stream(requestFor(question))), usageOf),
  loads: [
    { limits: { requests: 360 }, latency: 5000, mode: "whole" },
    { limits: { requests: 600, tokens: 100_000 }, latency: 2000, mode: "whole" },
    { limits: { requests: 6000, tokens: 100_000 }, latency: 5000, mode: "streamed" }
  ],
  unprotected: [{ requests: 360 }, { tokens: 100_000 }]
})

describe("Mistral: rate-limit windows of a response", () => {
  const resets = (seconds: string) => ({
    headers: {
      "x-ratelimit-limit-req-minute": "2",
      "x-ratelimit-remaining-req-minute": "0",
      "x-ratelimit-reset-req-minute": seconds
    }
  })

  it.effect("a window is full after the seconds in its reset header", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(1_000_000)
      const [, meta] = yield* ResponseMeta.with(Chat.complete(baseRequest))
      assert.deepStrictEqual(meta?.windows, [
        { name: "req-minute", limit: 2, remaining: 0, resetsAt: 1_001_500 }
      ])
    }).pipe(Effect.provide(against([Testing.json(completion(), resets("1.5"))]))))

  it.effect.each(["1e306", "1e999", "-1e306", "NaN", "soon", "", "-30"])(
    "a reset that is not a time is ignored (%j)",
    (seconds) =>
      Effect.gen(function*() {
        yield* Chat.complete(baseRequest)
        assert.strictEqual((yield* reasonOf(Retry.none(Chat.complete(baseRequest))))._tag, "RateLimited")
      }).pipe(
        Effect.provide(
          against([Testing.json(completion(), resets(seconds)), Testing.json({}, { status: 429, ...resets(seconds) })])
        )
      )
  )

  it.effect("a rate-limited call without retry-after waits for the window", () =>
    Effect.gen(function*() {
      yield* skipSleeps(Chat.complete(baseRequest))
      assert.strictEqual(yield* Clock.currentTimeMillis, 30_000)
    }).pipe(
      Effect.provide(against([Testing.json({}, { status: 429, ...resets("30") }), Testing.json(completion())]))
    ))
})

describe("Mistral: conversations on the embedded platform", () => {
  it.effect("count against the rate limits like chats", () =>
    Effect.gen(function*() {
      const start = Conversations.start({ model: "mistral-small-latest", inputs: "Hello there" })
      const [, meta] = yield* ResponseMeta.with(start)
      const left = meta?.windows.map(({ name, remaining }) => [name, remaining])
      assert.deepStrictEqual(left?.[0], ["req-minute", 1])
      assert.isBelow(Number(left?.[1]?.[1]), 2_000_000)
      yield* Stream.runDrain(Conversations.startStream({ model: "mistral-small-latest", inputs: "Hello there" }))
      assert.strictEqual((yield* reasonOf(Retry.none(start)))._tag, "RateLimited")
    }).pipe(Effect.provide(Mistral.layer({ rateLimits: { requests: 2 } }))))
})
