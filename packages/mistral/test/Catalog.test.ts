import { Catalog, type Chat } from "@effect-genai/mistral"
import * as Testing from "@effect-genai/mistral/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as TestClock from "effect/testing/TestClock"

const on = (day: string) => TestClock.setTime(Date.parse(day))

const chatRequest: Chat.CreateChatCompletion = {
  model: "mistral-small-latest",
  messages: [{ role: "user", content: "Hello" }],
  max_tokens: 100
}

const paths = (request: Catalog.Request) =>
  Effect.map(Catalog.check(request), (problems) => problems.map(({ path, severity }) => `${severity} ${path}`))

describe("the model catalog", () => {
  it.effect("has one card per model, which any of its names finds", () =>
    Effect.gen(function*() {
      const small = Option.getOrThrow(yield* Catalog.get("mistral-small-latest"))
      assert.deepInclude(small, { id: "mistral-small-2603", aliases: ["mistral-small-latest"], contextTokens: 256_000 })
      assert.deepInclude(small.features, { chat: true, vision: true, fim: false })
      assert.strictEqual((yield* Catalog.find({ words: "mistral-small-2603" })).length, 1)
      assert.deepStrictEqual(yield* Catalog.supports("mistral-small-latest", "batch"), Option.none())
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("has the dates of a model's deprecation and retirement, and its replacement", () =>
    Effect.gen(function*() {
      const medium = Effect.map(Catalog.get("mistral-medium-2508"), Option.getOrThrow)
      assert.deepInclude(yield* medium, {
        lifecycle: "active",
        deprecatedAt: Date.parse("2026-05-22"),
        retiresAt: Date.parse("2026-08-31"),
        replacement: "mistral-medium-3-5"
      })
      yield* on("2026-06-01")
      assert.strictEqual((yield* medium).lifecycle, "deprecated")
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("recommends the cheapest models that meet the needs and the budget", () =>
    Effect.gen(function*() {
      yield* on("2026-10-01")
      const { picks } = yield* Catalog.recommend({
        needs: { features: ["chat", "vision", "tools"], contextTokens: 200_000 },
        budget: { usd: 0.001, input: 1000, output: 500 }
      })
      assert.deepStrictEqual(picks.map(({ card }) => card.id).slice(0, 2), ["ministral-3b-2512", "ministral-8b-2512"])
    }).pipe(Effect.provide(Testing.layer())))
})

describe("Catalog.check", () => {
  it.effect("returns no problems for a valid request", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* Catalog.check(chatRequest), [])
      assert.deepStrictEqual(yield* Catalog.check({ model: "codestral-latest", prompt: "let" }), [])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("reports a model that is deprecated, retired or unknown", () =>
    Effect.gen(function*() {
      const received = (model: string) =>
        Effect.map(Catalog.check({ ...chatRequest, model }), (problems) => problems.map(({ message }) => message))
      yield* on("2026-06-01")
      assert.deepStrictEqual(yield* received("mistral-medium-2508"), [
        "mistral-medium-2508 is deprecated and retires on 2026-08-31: use mistral-medium-3-5"
      ])
      assert.deepStrictEqual(yield* received("mistral-large-2411"), ["mistral-large-2411 was retired on 2026-05-31"])
      assert.deepStrictEqual(yield* received("mistral-9"), ["there is no model mistral-9"])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("reports features that the model does not support, with their paths in the request", () =>
    Effect.gen(function*() {
      const tool = { type: "function", function: { name: "look", parameters: {} } } as const
      const request: Chat.CreateChatCompletion = {
        ...chatRequest,
        model: "codestral-embed",
        tools: [tool],
        reasoning_effort: "high",
        messages: [{
          role: "user",
          content: [{ type: "text", text: "Look" }, { type: "image_url", image_url: "data:," }]
        }]
      }
      assert.deepStrictEqual(yield* paths(request), [
        "error model",
        "error tools",
        "error messages[0].content[1]",
        "error reasoning_effort"
      ])
      assert.deepStrictEqual(yield* paths({ model: "mistral-small-latest", prompt: "let" }), ["error model"])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("reports a request without messages, or with too much input or output", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* paths({ ...chatRequest, max_tokens: 256_001 }), ["error max_tokens"])
      const messages = [{ role: "user", content: "x".repeat(1_030_000) }] as const
      assert.deepStrictEqual(yield* paths({ ...chatRequest, messages }), ["warning messages"])
      assert.deepStrictEqual(yield* paths({ ...chatRequest, messages: [] }), ["error messages"])
    }).pipe(Effect.provide(Testing.layer())))
})
