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

/** A platform whose model writes 10 to 110 tokens and responds within `latency` milliseconds. */
const platform = (rateLimits: Testing.Options["rateLimits"] = {}, latency = 1) => {
  let requested = 0
  const reply = () =>
    Effect.delay(
      Effect.succeed("word ".repeat(8 + pseudoRandom(requested++, 80))),
      pseudoRandom(requested * 31, latency)
    )
  return Layer.merge(Testing.layer({ rateLimits, reply }), isolated)
}

/** Makes 2,000 calls; returns their outcome and the shortest time that the limits allow. */
const runLoad = (limits: Testing.Options["rateLimits"] = {}, send: typeof create) =>
  Effect.gen(function*() {
    let [input, output] = [0, 0]
    const outcome = yield* load(2000, (index) =>
      Effect.tap(send(question(index)), ({ usage }) =>
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

const create = (input: Messages.CreateMessage) => Messages.create(input)
const stream = (input: Messages.CreateMessage) => Messages.accumulate(Messages.stream(input))

describe("2,000 concurrent calls", () => {
  it.effect.each([
    { limits: { requests: 600 }, latency: 5000, send: create },
    { limits: { outputTokens: 50_000 }, latency: 1, send: create },
    { limits: { requests: 1000, inputTokens: 60_000, outputTokens: 54_000 }, latency: 2000, send: create },
    { limits: { inputTokens: 60_000 }, latency: 5000, send: stream },
    { limits: { outputTokens: 50_000 }, latency: 5000, send: stream }
  ])(
    "are never rejected under RateLimit.layer, and take little longer than the limits require: $limits",
    ({ latency, limits, send }) =>
      Effect.gen(function*() {
        const { succeeded, least, rateLimited, seconds } = yield* runLoad(limits, send)
        assert.deepStrictEqual({ succeeded, rateLimited }, { succeeded: 2000, rateLimited: 0 })
        // The first response reports the limits, and the last call takes its own time.
        assert.isAtMost(seconds, 1.05 * least + (2 * latency) / 1000)
      }).pipe(Effect.provide(Layer.merge(platform(limits, latency), RateLimit.layer()))),
    120_000
  )

  it.effect.each([
    { limits: { requests: 600 } },
    { limits: { inputTokens: 60_000 } },
    { limits: { outputTokens: 50_000 } }
  ])("are rejected without RateLimit.layer: $limits", ({ limits }) =>
    Effect.gen(function*() {
      assert.isAbove((yield* runLoad(limits, create)).rateLimited, 500)
    }).pipe(Effect.provide(platform(limits))), 120_000)
})
