import * as AnthropicConfig from "@effect-genai/anthropic/AnthropicConfig"
import * as Beta from "@effect-genai/anthropic/Beta"
import * as Catalog from "@effect-genai/anthropic/Catalog"
import * as Price from "@effect-genai/anthropic/Price"
import * as Testing from "@effect-genai/anthropic/Testing"
import * as Extra from "@effect-genai/core/Extra"
import * as Scripted from "@effect-genai/core/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as TestClock from "effect/testing/TestClock"
import { against, errorResponse, reasonOf, sent } from "./support/anthropic.ts"

const baseRequest = {
  model: "claude-opus-5",
  max_tokens: 1000,
  messages: [{ role: "user", content: "Hello" }]
} satisfies Catalog.Request

const info = {
  type: "model",
  id: "claude-plain-1",
  display_name: "Claude Plain 1",
  created_at: "2026-01-01T00:00:00Z",
  lifecycle: "active",
  max_input_tokens: 1000,
  max_tokens: 100
} as const

const unsupported = { supported: false }
const supported = { supported: true }

/** A model without optional features. */
const plain = {
  ...info,
  capabilities: {
    batch: unsupported,
    citations: unsupported,
    code_execution: unsupported,
    context_management: unsupported,
    effort: { high: supported, low: supported, max: unsupported, medium: supported, supported: true },
    image_input: unsupported,
    pdf_input: unsupported,
    server_tools: { code_execution: unsupported, web_search: unsupported, supported: false },
    structured_outputs: unsupported,
    thinking: {
      supported: false,
      types: { adaptive: unsupported, between_tools: unsupported, disabled: supported, enabled: unsupported }
    }
  }
}

const platform = Testing.layer({ models: [plain, { ...info, id: "claude-silent-1" }] })

const paths = (request: Catalog.Request) =>
  Effect.map(Catalog.check(request), (problems) => problems.map(({ path, severity }) => `${severity} ${path}`))

describe("the model catalog", () => {
  it.effect("reads all of Anthropic's models in one request, including retired ones", () =>
    Effect.gen(function*() {
      const opus = Option.getOrThrow(yield* Catalog.get("claude-opus-5"))
      assert.deepInclude(opus, { name: "Claude Opus 5", contextTokens: 1_000_000, maxOutputTokens: 128_000 })
      assert.deepInclude(opus.features, { vision: true, pdf: true, "effort:xhigh": false, "thinking:adaptive": true })
      assert.strictEqual(opus.native.type, "model")
      yield* TestClock.setTime(Date.parse("2026-07-01"))
      const retired = Option.getOrThrow(yield* Catalog.get("claude-mythos-preview"))
      assert.strictEqual(retired.lifecycle, "retired")
      assert.deepStrictEqual((yield* Catalog.find({ lifecycle: "retired" })).map(({ id }) => id), [retired.id])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("finds a model by its alias, and returns none for an unknown name", () =>
    Effect.gen(function*() {
      assert.strictEqual(Option.getOrThrow(yield* Catalog.get("claude-haiku-4-5")).id, "claude-haiku-4-5-20251001")
      assert.deepStrictEqual(yield* Catalog.get("claude-instant-9"), Option.none())
      assert.deepStrictEqual(yield* Catalog.get("../keys"), Option.none())
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("sends no lifecycle filter to an older version of the API", () =>
    Effect.gen(function*() {
      yield* Catalog.all
      assert.deepStrictEqual((yield* sent).map(({ url }) => url.search), ["?limit=1000"])
    }).pipe(Effect.provide(against([Scripted.json({ data: [info], has_more: false })], { apiVersion: "2023-06-01" }))))

  it.effect("fails with the reason of its failed request", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* reasonOf(Catalog.check(baseRequest)))._tag, "Unauthenticated")
    }).pipe(Effect.provide(against([errorResponse(401, "authentication_error")]))))

  it.effect("compares the prices of models, with their price bands", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(Date.parse("2026-11-01"))
      const text = Catalog.render(yield* Catalog.compare("claude-haiku-5-5", "claude-fable-5-2"))
      assert.match(text, /^\$ a million input +0\.1 up to 100000, 0\.5 above 100000 +unknown$/m)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("recommends models by the prices of a custom price book", () =>
    Effect.gen(function*() {
      const budget = { usd: 0.01, input: 1000, output: 1000 }
      const best = Effect.map(Catalog.recommend({ budget, needs: { features: ["chat"] } }), ({ picks }) => picks[0])
      const book = { ...Price.prices, models: { "claude-fable-5-2": { rates: [{ input: 1, output: 1 }] } } }
      assert.strictEqual((yield* best.pipe(Price.with(book)))?.card.id, "claude-fable-5-2")
    }).pipe(Effect.provide(Testing.layer())))
})

describe("a check of a request", () => {
  it.effect("reports no problems for a valid request", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* Catalog.check(baseRequest), [])
      assert.deepStrictEqual(yield* Catalog.checkInBatch(baseRequest), [])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("reports an unknown model, and warns of a deprecated one", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* Catalog.check({ ...baseRequest, model: "claude-9" }), [
        { severity: "error", path: "model", message: "there is no model claude-9" }
      ])
      assert.deepStrictEqual(yield* Catalog.check({ ...baseRequest, model: "claude-sonnet-4-5" }), [{
        severity: "warning",
        path: "model",
        message: "claude-sonnet-4-5 is deprecated and retires on 2026-11-30"
      }])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("reports a max_tokens above the limit of the model, and a prompt that is empty or too long", () =>
    Effect.gen(function*() {
      const model = "claude-plain-1"
      assert.deepStrictEqual(yield* Catalog.check({ ...baseRequest, model, max_tokens: 101 }), [{
        severity: "error",
        path: "max_tokens",
        message: "claude-plain-1 writes at most 100 tokens, not 101"
      }])
      const long = {
        ...baseRequest,
        model,
        max_tokens: 100,
        messages: [{ role: "user", content: "x".repeat(4000) }]
      } as const
      assert.deepStrictEqual(yield* paths(long), ["warning messages"])
      assert.deepStrictEqual(yield* paths({ ...baseRequest, model, max_tokens: 100, messages: [] }), [
        "error messages"
      ])
    }).pipe(Effect.provide(platform)))

  it.effect("reports features that the model does not support, with their path in the request", () =>
    Effect.gen(function*() {
      const image = { type: "image", source: { type: "base64", media_type: "image/png", data: "" } } as const
      const pdf = { type: "document", source: { type: "base64", media_type: "application/pdf", data: "" } } as const
      const request: Catalog.Request = {
        ...baseRequest,
        max_tokens: 100,
        model: "claude-plain-1",
        tools: [{ type: "web_search_20250305", name: "web_search" }],
        thinking: { type: "adaptive" },
        output_config: { effort: "max", format: { type: "json_schema", schema: {} } },
        messages: [{
          role: "user",
          content: [
            { type: "text", text: "Look" },
            image,
            pdf,
            { type: "tool_result", tool_use_id: "t1", content: [image] }
          ]
        }]
      }
      const all = [
        "error tools[0]",
        "error messages[0].content[1]",
        "error messages[0].content[2]",
        "error messages[0].content[3].content[0]",
        "error thinking.type",
        "error output_config.format",
        "error output_config.effort"
      ]
      assert.deepStrictEqual(yield* paths(request), all)
      assert.deepStrictEqual(yield* paths({ ...request, model: "claude-silent-1" }), [])
      const inBatch = yield* Catalog.checkInBatch(request)
      assert.deepStrictEqual(inBatch[0], {
        severity: "error",
        path: "model",
        message: "claude-plain-1 does not support batch"
      })
    }).pipe(Effect.provide(platform)))

  it.effect("reports fields that the API version no longer accepts, including those of Extra.body", () =>
    Effect.gen(function*() {
      const old: Catalog.Request = {
        ...baseRequest,
        temperature: 0.5,
        top_k: 3,
        messages: [
          { role: "user", content: [{ type: "text", text: "Hello", citations: [] }] },
          {
            role: "assistant",
            content: [{ type: "document", source: { type: "text", media_type: "text/plain", data: "" } }]
          }
        ]
      }
      const all = [
        "error temperature",
        "error top_k",
        "error messages[0].content[0].citations",
        "error messages[1].content[0]"
      ]
      assert.deepStrictEqual(yield* paths(old), all)
      assert.deepStrictEqual(yield* paths(baseRequest).pipe(Extra.body({ top_p: 1 })), ["error top_p"])
      const before = Layer.orDie(AnthropicConfig.layer({ apiKey: "embedded", apiVersion: "2023-06-01" }))
      assert.deepStrictEqual(yield* paths(old).pipe(Effect.provide(before)), [])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("reports more than four cache breakpoints, and a long one after a short one", () =>
    Effect.gen(function*() {
      const short = { type: "ephemeral" } as const
      const long = { type: "ephemeral", ttl: "1h" } as const
      const text = (cache_control: typeof short | typeof long) => ({ type: "text", text: "…", cache_control }) as const
      const tools = [{ name: "look", input_schema: { type: "object" as const }, cache_control: long }]
      const request = {
        ...baseRequest,
        tools,
        system: [text(long), text(short)],
        messages: [{ role: "user" as const, content: [text(short)] }]
      }
      assert.deepStrictEqual(yield* Catalog.check(request), [])
      assert.deepStrictEqual(yield* Catalog.check({ ...request, cache_control: short }), [{
        severity: "error",
        path: "cache_control",
        message: "a request has at most 4 cache breakpoints, not 5"
      }])
      const late = {
        ...baseRequest,
        system: [text(short)],
        messages: [{ role: "user" as const, content: [text(long)] }]
      }
      assert.deepStrictEqual(yield* Catalog.check(late), [{
        severity: "error",
        path: "messages[0].content[0].cache_control",
        message: "cache breakpoints of 1 hour must precede those of 5 minutes: see system[0].cache_control"
      }])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("allows a longer output in a batch with the beta feature for it", () =>
    Effect.gen(function*() {
      const paths = (max_tokens: number) =>
        Effect.map(Catalog.checkInBatch({ ...baseRequest, max_tokens }), (problems) => problems.map(({ path }) => path))
      const flagged = Beta.with("output-300k-2026-03-24")
      assert.deepStrictEqual(yield* paths(300_000), ["max_tokens"])
      assert.deepStrictEqual(yield* paths(300_000).pipe(flagged), [])
      assert.deepStrictEqual(yield* paths(300_001).pipe(flagged), ["max_tokens"])
      assert.strictEqual((yield* Catalog.check({ ...baseRequest, max_tokens: 300_000 }).pipe(flagged)).length, 1)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("reports a thinking budget below 1024 tokens, or not below max_tokens", () =>
    Effect.gen(function*() {
      const thinking = (budget_tokens: number) =>
        paths({ ...baseRequest, max_tokens: 4000, thinking: { type: "enabled", budget_tokens } })
      assert.deepStrictEqual(yield* thinking(1024), [])
      assert.deepStrictEqual(yield* thinking(1023), ["error thinking.budget_tokens"])
      assert.deepStrictEqual(yield* thinking(4000), ["error thinking.budget_tokens"])
    }).pipe(Effect.provide(Testing.layer())))
})
