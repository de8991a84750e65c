import * as RateLimit from "@effect-genai/core/RateLimit"
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Chat from "@effect-genai/mistral/Chat"
import * as Conversations from "@effect-genai/mistral/Conversations"
import * as Mistral from "@effect-genai/mistral/Testing"
import { load, pseudoRandom, shortestDuration } from "@effect-genai/provider-contract/support/load"
import { soon } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { against, ask, completion, isolated, reasonOf } from "./support/mistral.ts"

/** Questions of 30 to 130 tokens. */
const question = (index: number): Chat.CreateChatCompletion => ({
  ...ask,
  messages: [{ role: "user", content: `${index} ${"word ".repeat(16 + pseudoRandom(index, 80))}` }]
})

/** A platform whose model writes 10 to 110 tokens, in at most `latency` milliseconds. */
const platform = (rateLimits: Mistral.Options["rateLimits"] = {}, latency = 1) => {
  let requested = 0
  const reply = () =>
    Effect.delay(
      Effect.succeed("word ".repeat(8 + pseudoRandom(requested++, 80))),
      pseudoRandom(requested * 31, latency)
    )
  return Layer.merge(Mistral.layer({ rateLimits, reply }), isolated)
}

const whole = (input: Chat.CreateChatCompletion) => Chat.complete(input)
const streamed = (input: Chat.CreateChatCompletion) => Chat.accumulate(Chat.stream(input))

/** The outcome of 2,000 concurrent calls, and the shortest time they could have taken. */
const loaded = (limits: Mistral.Options["rateLimits"] = {}, call: typeof whole) =>
  Effect.gen(function*() {
    let tokens = 0
    const outcome = yield* load(2000, (index) =>
      Effect.tap(call(question(index)), ({ usage }) =>
        Effect.sync(() => {
          tokens += usage.total_tokens ?? 0
        })))
    return { ...outcome, least: shortestDuration([[2000, limits.requests], [tokens, limits.tokens]]) }
  })

describe("a load of 2,000 calls", () => {
  it.effect.each([
    { limits: { requests: 360 }, latency: 5000, call: whole },
    { limits: { requests: 600, tokens: 100_000 }, latency: 2000, call: whole },
    { limits: { requests: 6000, tokens: 100_000 }, latency: 5000, call: streamed }
  ])(
    "is never rate limited, and takes at most 5 percent and two latencies longer than the rate limits require: $limits",
    ({ call, latency, limits }) =>
      Effect.gen(function*() {
        const { succeeded, least, rateLimited, seconds } = yield* loaded(limits, call)
        assert.deepStrictEqual({ succeeded, rateLimited }, { succeeded: 2000, rateLimited: 0 })
        // The first call reads the limits, and the last one has a latency, too.
        assert.isAtMost(seconds, 1.05 * least + (2 * latency) / 1000)
      }).pipe(Effect.provide(Layer.merge(platform(limits, latency), RateLimit.layer()))),
    120_000
  )

  it.effect.each([
    { limits: { requests: 360 } },
    { limits: { tokens: 100_000 } }
  ])("is rate limited without RateLimit.layer: $limits", ({ limits }) =>
    Effect.gen(function*() {
      assert.isAbove((yield* loaded(limits, whole)).rateLimited, 500)
    }).pipe(Effect.provide(platform(limits))), 120_000)
})

describe("the rate limits of a response", () => {
  const resets = (seconds: string) => ({
    headers: {
      "x-ratelimit-limit-req-minute": "2",
      "x-ratelimit-remaining-req-minute": "0",
      "x-ratelimit-reset-req-minute": seconds
    }
  })

  it.effect("reset as many seconds from now as their header says", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(1_000_000)
      const [, meta] = yield* ResponseMeta.with(Chat.complete(ask))
      assert.deepStrictEqual(meta?.windows, [
        { name: "req-minute", limit: 2, remaining: 0, resetsAt: 1_001_500 }
      ])
    }).pipe(Effect.provide(against([Testing.json(completion(), resets("1.5"))]))))

  it.effect("delay the retry of a 429 without Retry-After", () =>
    Effect.gen(function*() {
      yield* soon(Chat.complete(ask))
      assert.strictEqual(yield* Clock.currentTimeMillis, 30_000)
    }).pipe(
      Effect.provide(against([Testing.json({}, { status: 429, ...resets("30") }), Testing.json(completion())]))
    ))
})

describe("conversations on the embedded platform", () => {
  it.effect("count toward the rate limits like chat completions", () =>
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
