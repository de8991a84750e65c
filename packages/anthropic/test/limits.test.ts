import * as Messages from "@effect-genai/anthropic/Messages"
import * as Testing from "@effect-genai/anthropic/Testing"
import * as RateLimit from "@effect-genai/core/RateLimit"
import { load, pseudoRandom, shortestDuration } from "@effect-genai/provider-contract/support/load"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { ask, isolated } from "./support/anthropic.ts"

/** Questions of 30 to 130 tokens. */
const question = (index: number): Messages.CreateMessage => ({
  ...ask,
  max_tokens: 500,
  messages: [{ role: "user", content: `${index} ${"word ".repeat(16 + pseudoRandom(index, 80))}` }]
})

/** A model that writes 10 to 110 tokens, and takes up to so many milliseconds for it. */
const platform = (rateLimits: Testing.Options["rateLimits"] = {}, latency = 1) => {
  let requested = 0
  const reply = () =>
    Effect.delay(
      Effect.succeed("word ".repeat(8 + pseudoRandom(requested++, 80))),
      pseudoRandom(requested * 31, latency)
    )
  return Layer.merge(Testing.layer({ rateLimits, reply }), isolated)
}

/** A load of 2,000 calls, what came of it, and how soon it could have been done. */
const loaded = (limits: Testing.Options["rateLimits"] = {}, ask: typeof whole) =>
  Effect.gen(function*() {
    let [input, output] = [0, 0]
    const outcome = yield* load(2000, (index) =>
      Effect.tap(ask(question(index)), ({ usage }) =>
        Effect.sync(() => {
          input += usage.input_tokens
          output += usage.output_tokens
        })))
    const least = shortestDuration([[2000, limits.requests], [input, limits.inputTokens], [
      output,
      limits.outputTokens
    ]])
    return { ...outcome, least }
  })

const whole = (input: Messages.CreateMessage) => Messages.create(input)
const streamed = (input: Messages.CreateMessage) => Messages.accumulate(Messages.stream(input))

describe("a load of 2,000 calls", () => {
  it.effect.each([
    { limits: { requests: 600 }, latency: 5000, ask: whole },
    { limits: { outputTokens: 50_000 }, latency: 1, ask: whole },
    { limits: { requests: 1000, inputTokens: 60_000, outputTokens: 54_000 }, latency: 2000, ask: whole },
    { limits: { inputTokens: 60_000 }, latency: 5000, ask: streamed },
    { limits: { outputTokens: 50_000 }, latency: 5000, ask: streamed }
  ])(
    "is never refused, and takes hardly longer than it must: $limits",
    ({ ask, latency, limits }) =>
      Effect.gen(function*() {
        const { succeeded, least, rateLimited, seconds } = yield* loaded(limits, ask)
        assert.deepStrictEqual({ succeeded, rateLimited }, { succeeded: 2000, rateLimited: 0 })
        // The first call tells the limits, and the last one takes its time, too.
        assert.isAtMost(seconds, 1.05 * least + (2 * latency) / 1000)
      }).pipe(Effect.provide(Layer.merge(platform(limits, latency), RateLimit.layer()))),
    300_000
  )

  it.effect.each([
    { limits: { requests: 600 } },
    { limits: { inputTokens: 60_000 } },
    { limits: { outputTokens: 50_000 } }
  ])("is refused without the layer: $limits", ({ limits }) =>
    Effect.gen(function*() {
      assert.isAbove((yield* loaded(limits, whole)).rateLimited, 500)
    }).pipe(Effect.provide(platform(limits))), 300_000)
})
