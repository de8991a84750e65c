import { Batches, Messages, Price, Schemas, Usage } from "@effect-genai/anthropic"
import * as Testing from "@effect-genai/anthropic/Testing"
import type { Estimate } from "@effect-genai/core/Estimate"
import * as Scripted from "@effect-genai/core/Testing"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { estimate as ofBatch } from "../src/Batches/estimate.ts"
import { against, message, sent } from "./support/anthropic.ts"

const october = Price.at(Date.parse("2026-10-09T12:00:00Z"))

const cost = (model: string, usage: Partial<Messages.Usage>) =>
  Effect.map(october(Price.ofUsage(model, { input_tokens: 0, output_tokens: 0, ...usage })), Option.getOrUndefined)

const million = 1e6

describe("Price.tokensOf", () => {
  it("separates cached tokens, which `input_tokens` excludes", () => {
    assert.deepStrictEqual(
      Price.tokensOf({
        input_tokens: 1,
        cache_read_input_tokens: 2,
        cache_creation_input_tokens: 12,
        cache_creation: { ephemeral_5m_input_tokens: 4, ephemeral_1h_input_tokens: 8 },
        output_tokens: 16,
        output_tokens_details: { thinking_tokens: 3 }
      }),
      { uncachedInput: 1, cacheRead: 2, cacheWrite5m: 4, cacheWrite1h: 8, output: 16, reasoning: 3 }
    )
  })

  it("counts cache writes without a lifetime as writes for five minutes", () => {
    const written = {
      input_tokens: 1,
      output_tokens: 1,
      cache_creation_input_tokens: 10,
      cache_read_input_tokens: null
    }
    assert.deepInclude(Price.tokensOf(written), { cacheWrite5m: 10, cacheWrite1h: 0, cacheRead: 0 })
    assert.deepInclude(
      Price.tokensOf({ ...written, cache_creation: { ephemeral_5m_input_tokens: 0, ephemeral_1h_input_tokens: 10 } }),
      { cacheWrite5m: 0, cacheWrite1h: 10 }
    )
  })
})

describe("Anthropic's prices", () => {
  it.effect("match Anthropic's price pages", () =>
    Effect.gen(function*() {
      assert.strictEqual(yield* cost("claude-opus-5", { input_tokens: million, output_tokens: million }), 30)
      assert.strictEqual(yield* cost("claude-fable-5-1", { cache_read_input_tokens: million }), 0.25)
      assert.strictEqual(yield* cost("claude-haiku-4-5-20251001", { output_tokens: million }), 5)
      assert.isUndefined(yield* cost("claude-fable-5-2", { input_tokens: 1 }))
    }))

  it.effect("depend on the date: Sonnet 5.5 reads its cache for half the price from October 7", () =>
    Effect.gen(function*() {
      const usage = { input_tokens: 0, output_tokens: 0, cache_read_input_tokens: million }
      const onDay = (day: string) => Price.ofUsage("claude-sonnet-5-5", usage).pipe(Price.at(Date.parse(day)))
      assert.deepStrictEqual(yield* onDay("2026-09-27"), Option.none())
      assert.deepStrictEqual(yield* onDay("2026-10-06"), Option.some(0.2))
      assert.deepStrictEqual(yield* onDay("2026-10-07"), Option.some(0.1))
      yield* TestClock.setTime(Date.parse("2026-10-08"))
      assert.deepStrictEqual(yield* Price.ofUsage("claude-sonnet-5-5", usage), Option.some(0.1))
    }))

  it.effect("depend on the prompt: Haiku 5.5 costs five times as much above 100,000 tokens, cached or not", () =>
    Effect.gen(function*() {
      const haiku = (usage: Partial<Messages.Usage>) => cost("claude-haiku-5-5", usage)
      assert.strictEqual(yield* haiku({ input_tokens: 100_000 }), 0.01)
      assert.strictEqual(yield* haiku({ input_tokens: 1, cache_read_input_tokens: 100_000 }), 0.005 + 0.5 / million)
    }))

  it.effect("include web searches, which have no batch discount", () =>
    Effect.gen(function*() {
      const searched = { server_tool_use: { web_search_requests: 3, web_fetch_requests: 0 } }
      assert.strictEqual(yield* cost("claude-opus-5", searched), 0.03)
      assert.strictEqual(yield* cost("claude-opus-5", { ...searched, service_tier: "batch" }), 0.03)
    }))

  it.effect("do not charge web fetches beyond their tokens, and still charge the searches with them", () =>
    Effect.gen(function*() {
      const used = (web_search_requests: number, web_fetch_requests: number) =>
        cost("claude-opus-5", { input_tokens: million, server_tool_use: { web_search_requests, web_fetch_requests } })
      assert.strictEqual(yield* used(0, 5), 5)
      assert.strictEqual(yield* used(3, 5), 5.03)
    }))

  it.effect.each([-1, -0.5, NaN, Infinity, -Infinity, 2 ** 53, 1e300])(
    "are unknown, never negative, for an amount that cannot be right (%d)",
    (wrong) =>
      Effect.gen(function*() {
        const wrongUsages: ReadonlyArray<Partial<Messages.Usage>> = [
          { input_tokens: wrong },
          { output_tokens: wrong },
          { cache_read_input_tokens: wrong },
          { cache_creation_input_tokens: wrong },
          { cache_creation: { ephemeral_5m_input_tokens: wrong, ephemeral_1h_input_tokens: 0 } },
          { cache_creation: { ephemeral_5m_input_tokens: 0, ephemeral_1h_input_tokens: wrong } },
          { server_tool_use: { web_search_requests: wrong, web_fetch_requests: 0 } }
        ]
        for (const usage of wrongUsages) {
          assert.isUndefined(yield* cost("claude-opus-5", { input_tokens: 1000, ...usage }), JSON.stringify(usage))
        }
      })
  )

  it.effect("are halved in a batch, for cached tokens too", () =>
    Effect.gen(function*() {
      const all = {
        input_tokens: million,
        output_tokens: million,
        cache_read_input_tokens: million,
        cache_creation_input_tokens: million
      }
      const full = yield* cost("claude-opus-5", { ...all, service_tier: "standard" })
      assert.strictEqual(full, 5 + 25 + 0.5 + 6.25)
      assert.strictEqual(yield* cost("claude-opus-5", { ...all, service_tier: "batch" }), (full ?? NaN) / 2)
    }))

  it.effect("are unknown for options that are not in the price book", () =>
    Effect.gen(function*() {
      for (
        const odd of [
          { speed: "fast" },
          { service_tier: "priority" },
          { inference_geo: "us" },
          { fallback_credit: { status: { type: "redeemed" } } },
          { iterations: [Schema.decodeUnknownSync(Schemas.IterationUsage)({ type: "dream", input_tokens: 1 })] }
        ] as const
      ) assert.isUndefined(yield* cost("claude-opus-5", { input_tokens: 1, ...odd }), JSON.stringify(odd))
      for (const usual of [{ speed: "standard" }, { inference_geo: "global" }, { service_tier: null }] as const) {
        assert.strictEqual(yield* cost("claude-opus-5", { input_tokens: million, ...usual }), 5)
      }
    }))

  it.effect("depend on the model of each iteration", () =>
    Effect.gen(function*() {
      const pass = {
        cache_creation_input_tokens: 0,
        cache_read_input_tokens: 0,
        input_tokens: million,
        output_tokens: 0
      }
      const message = { ...pass, type: "message" } as const
      assert.strictEqual(yield* cost("claude-sonnet-5", { input_tokens: million, iterations: [message, message] }), 2)
      const passes = [
        message,
        { ...pass, type: "compaction" },
        { ...pass, type: "advisor_message", model: "claude-opus-5" },
        { ...pass, type: "fallback_message", model: "claude-haiku-4-5" }
      ] as const
      assert.strictEqual(yield* cost("claude-sonnet-5", { input_tokens: million, iterations: passes }), 2 + 2 + 5 + 1)
    }))

  it.effect("can be replaced by a custom price book", () =>
    Effect.gen(function*() {
      const custom = { ...Price.prices, models: { "claude-opus-5": { rates: [{ input: 1 }] } } }
      assert.strictEqual(yield* cost("claude-opus-5", { input_tokens: million }).pipe(Price.with(custom)), 1)
      assert.isUndefined(yield* cost("claude-sonnet-5", { input_tokens: million }).pipe(Price.with(custom)))
    }))
})

const baseRequest: Messages.CreateMessage = {
  model: "claude-opus-5",
  max_tokens: 100,
  messages: [{ role: "user", content: "Say it in one word: is the sky blue?" }]
}

describe("the cost of a call", () => {
  it.effect("is computed from the usage of its message, for a stream too", () =>
    Effect.gen(function*() {
      const message = yield* Messages.create(baseRequest)
      const { input_tokens, output_tokens } = message.usage
      const usd = (5 * input_tokens + 25 * output_tokens) / million
      assert.closeTo(Option.getOrThrow(yield* Price.ofMessage(message)), usd, 1e-12)
      const reports: Array<Usage.Report> = []
      yield* Messages.stream(baseRequest).pipe(Stream.runDrain, Usage.tap((report) => reports.push(report)))
      const streamed = yield* Effect.forEach(reports, (report) => Price.ofReport(baseRequest.model, report))
      assert.deepStrictEqual(streamed, [yield* Price.ofMessage(message)])
      assert.deepStrictEqual(
        yield* Price.ofReport(baseRequest.model, { endpoint: "", complete: true, usage: { tokens: 1 } }),
        Option.none()
      )
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("is halved in a batch, and zero for a failed request", () =>
    Effect.gen(function*() {
      const requests = ["a", "b", "c"].map((custom_id) => ({ custom_id, params: baseRequest }))
      const { id } = yield* Batches.create({ requests })
      yield* skipSleeps(Batches.wait({ message_batch_id: id }))
      const results = Batches.results({ message_batch_id: id })
      const full = Option.getOrThrow(yield* Price.ofMessage(yield* Messages.create(baseRequest)))
      assert.closeTo(Option.getOrThrow(yield* Price.ofResults(results)), full, 1e-12)
    }).pipe(Effect.provide(
      Testing.layer({ batch: { fate: ({ custom_id }) => custom_id === "c" ? "errored" : undefined } })
    )))

  it.effect("is unknown for a batch result that cannot be parsed or has an unknown type", () =>
    Effect.gen(function*() {
      const costs = Stream.mapEffect(Batches.results({ message_batch_id: "b" }), Price.ofResult)
      assert.deepStrictEqual((yield* Stream.runCollect(costs)).map(Option.isSome), [false, false, true])
    }).pipe(Effect.provide(against([Scripted.text(
      [
        "{",
        JSON.stringify({ custom_id: "a", result: { type: "dreamt" } }),
        JSON.stringify({ custom_id: "b", result: { type: "succeeded", message: message() } })
      ].join("\n")
    )]))))
})

const summary = ({ expected, high, inputTokens, low, requests }: Estimate) => ({
  requests,
  inputTokens: Option.getOrUndefined(inputTokens),
  low: Option.getOrUndefined(low),
  expected: Option.getOrUndefined(expected),
  high: Option.getOrUndefined(high)
})

describe("a cost estimate", () => {
  it.effect("counts the tokens of all requests if there are few", () =>
    Effect.gen(function*() {
      const { input_tokens } = yield* Messages.countTokens({ model: baseRequest.model, messages: baseRequest.messages })
      const { expected, high, inputTokens, low } = summary(yield* Price.estimate([baseRequest]))
      assert.strictEqual(inputTokens, input_tokens)
      assert.closeTo(low ?? NaN, 5 * input_tokens / million, 1e-12)
      assert.closeTo(expected ?? NaN, (5 * input_tokens + 25 * 50) / million, 1e-12)
      assert.closeTo(high ?? NaN, (5 * input_tokens + 25 * 100) / million, 1e-12)
      const batch = summary(yield* ofBatch([{ params: baseRequest }]))
      assert.closeTo(batch.high ?? NaN, (high ?? NaN) / 2, 1e-12)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("counts the tokens of at most twenty of many requests, and sends only the fields that count", () =>
    Effect.gen(function*() {
      const many = Stream.map(
        Stream.range(1, 500),
        () => ({ params: { ...baseRequest, service_tier: "auto" as const } })
      )
      const { inputTokens, requests } = summary(yield* ofBatch(many))
      assert.strictEqual(requests, 500)
      assert.closeTo(inputTokens ?? NaN, 500 * 7, 1e-6)
      const counted = yield* sent
      assert.isAtMost(counted.length, 20)
      assert.deepStrictEqual<unknown>(counted.map(Scripted.bodyJson)[0], {
        model: baseRequest.model,
        messages: baseRequest.messages
      })
    }).pipe(Effect.provide(against(Array.from({ length: 20 }, () => Scripted.json({ input_tokens: 7 }))))))

  it.effect("has bounds that include the actual cost, with and without a cache", () =>
    Effect.gen(function*() {
      const text = {
        type: "text",
        text: "The crow was thirsty. ".repeat(200),
        cache_control: { type: "ephemeral", ttl: "1h" }
      } as const
      const cached = { ...baseRequest, system: [text], messages: baseRequest.messages }
      const { high, low } = summary(yield* Price.estimate([cached]))
      for (const message of [yield* Messages.create(cached), yield* Messages.create(cached)]) {
        const usd = Option.getOrThrow(yield* Price.ofMessage(message))
        assert.isAtMost(usd, high ?? NaN)
        assert.isAtLeast(usd, low ?? NaN)
      }
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("has no upper bound if Anthropic runs tools, and no bounds if the prices are unknown", () =>
    Effect.gen(function*() {
      const searching = { ...baseRequest, tools: [{ type: "web_search_20250305", name: "web_search" } as const] }
      assert.deepInclude(summary(yield* Price.estimate([searching])), { expected: undefined, high: undefined })
      const fast = yield* Price.estimate([{ ...baseRequest, speed: "fast" }])
      assert.deepInclude(summary(fast), { low: undefined, expected: undefined, high: undefined })
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("uses the output length of Price.expecting", () =>
    Effect.gen(function*() {
      const details = summary(yield* Price.estimate([baseRequest]).pipe(Price.expecting(10)))
      assert.closeTo((details.expected ?? NaN) - (details.low ?? NaN), 250 / million, 1e-12)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("fails if the server rejects a request", () =>
    Effect.gen(function*() {
      const refused = yield* Effect.flip(Price.estimate([{ ...baseRequest, model: "claude-9" }]))
      assert.strictEqual(refused.reason._tag, "NotFound")
    }).pipe(Effect.provide(Testing.layer())))
})
