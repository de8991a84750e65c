import type { Estimate } from "@effect-genai/core/Estimate"
import { BatchJobs, Chat, Embeddings, FineTuning, Ocr, Price, Usage } from "@effect-genai/mistral"
import * as Testing from "@effect-genai/mistral/Testing"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { estimate as ofJob } from "../src/BatchJobs/estimate.ts"
import { baseRequest, completion, tuning } from "./support/mistral.ts"

const million = 1e6

const cost = (model: string, usage: Parameters<typeof Price.ofUsage>[1]) =>
  Effect.map(Price.ofUsage(model, usage), Option.getOrUndefined)

describe("Price.tokensOf", () => {
  it("subtracts cached tokens, under any of their names, from `prompt_tokens`", () => {
    const usage = { prompt_tokens: 100, completion_tokens: 20 }
    const tokens = { uncachedInput: 40, cacheRead: 60, cacheWrite5m: 0, cacheWrite1h: 0, output: 20 }
    assert.deepStrictEqual(Price.tokensOf({ ...usage, prompt_tokens_details: { cached_tokens: 60 } }), tokens)
    assert.deepStrictEqual(Price.tokensOf({ ...usage, prompt_token_details: { cached_tokens: 60 } }), tokens)
    assert.deepStrictEqual(Price.tokensOf({ ...usage, num_cached_tokens: 60 }), tokens)
    assert.strictEqual(
      Price.tokensOf({ ...usage, completion_tokens_details: { reasoning_tokens: 7 } }).reasoning,
      7
    )
  })
})

describe("the price of a response of a conversation", () => {
  const usage = { prompt_tokens: million, completion_tokens: million }
  const message = (model?: string) => ({ type: "message.output" as const, content: "", ...(model && { model }) })
  const handoff = {
    type: "agent.handoff" as const,
    previous_agent_id: "a",
    previous_agent_name: "A",
    next_agent_id: "b",
    next_agent_name: "B"
  }
  const [large, small] = [message("mistral-large-latest"), message("mistral-small-latest")]

  it.effect.each([
    { what: "one model", outputs: [large, message(), large], usage, usd: 2 },
    { what: "no model", outputs: [message()], usage, usd: undefined },
    { what: "two models", outputs: [large, small], usage, usd: undefined },
    { what: "a handoff", outputs: [handoff, large], usage, usd: undefined },
    { what: "connectors", outputs: [large], usage: { ...usage, connectors: { web_search: 1 } }, usd: undefined },
    { what: "no usage", outputs: [large], usage: {}, usd: undefined }
  ])(
    "is known if one model worked on it, and nothing else: $what",
    ({ outputs, usage, usd }) =>
      Effect.gen(function*() {
        const cost = yield* Price.ofConversation({ conversation_id: "conv_1", outputs, usage })
        assert.strictEqual(Option.getOrUndefined(cost), usd)
      })
  )
})

describe("the price of token usage", () => {
  it.effect("is the published one, and a tenth of it for cached input", () =>
    Effect.gen(function*() {
      const usage = { prompt_tokens: million, completion_tokens: million }
      assert.strictEqual(yield* cost("mistral-large-latest", usage), 2)
      assert.strictEqual(yield* cost("mistral-large-2512", { ...usage, num_cached_tokens: million }), 1.55)
      assert.strictEqual(yield* cost("labs-leanstral-1-5", usage), 0)
      assert.isUndefined(yield* cost("ft:open-mistral-7b:me", usage))
      assert.isUndefined(yield* cost("voxtral-mini-2507", usage))
      assert.isUndefined(yield* cost("mistral-embed", usage))
    }))

  it.effect("is higher in the priority tier, and unknown in an unknown tier", () =>
    Effect.gen(function*() {
      const usage = { prompt_tokens: million, completion_tokens: 0 }
      assert.strictEqual(yield* cost("mistral-large-2512", { ...usage, service_tier: "priority" }), 0.875)
      assert.strictEqual(yield* cost("mistral-large-2512", { ...usage, service_tier: "standard_only" }), 0.5)
      assert.isUndefined(yield* cost("mistral-large-2512", { ...usage, service_tier: "royal" }))
    }))

  it.effect.each([-1, -0.5, NaN, Infinity, -Infinity, 2 ** 53, 1e300])(
    "is unknown, never negative, for an amount that cannot be right (%d)",
    (wrong) =>
      Effect.gen(function*() {
        const usage = { prompt_tokens: 1000, completion_tokens: 10 }
        for (
          const wrongUsage of [
            { ...usage, prompt_tokens: wrong },
            { ...usage, completion_tokens: wrong },
            { ...usage, num_cached_tokens: wrong },
            { ...usage, prompt_tokens_details: { cached_tokens: wrong } }
          ]
        ) assert.isUndefined(yield* cost("mistral-large-2512", wrongUsage), JSON.stringify(wrongUsage))
        const audio = { model: "voxtral-mini-2602", usage: { ...usage, prompt_audio_seconds: wrong } }
        assert.deepStrictEqual(yield* Price.ofTranscription(audio), Option.none())
        const job = { object: "job.metadata", details: "", cost: wrong, cost_currency: "USD" }
        const read = Schema.decodeUnknownOption(FineTuning.CreatedFineTuningJob)(job)
        if (Option.isSome(read)) assert.deepStrictEqual(yield* Price.ofTraining(read.value), Option.none())
      })
  )

  it.effect("is unknown if audio or connectors were used, too", () =>
    Effect.gen(function*() {
      const usage = { prompt_tokens: 10, completion_tokens: 10 }
      assert.isUndefined(yield* cost("voxtral-small-latest", { ...usage, prompt_audio_seconds: 3 }))
      assert.isUndefined(yield* cost("mistral-large-2512", { ...usage, connectors: { web_search: 1 } }))
      assert.isAbove((yield* cost("mistral-large-2512", { ...usage, connectors: { web_search: 0 } })) ?? NaN, 0)
    }))

  it.effect("depends on the date of the completion, unless another date is set", () =>
    Effect.gen(function*() {
      const dated = (from: string, input: number) => ({ from, input, output: 0 })
      const rates = [dated("2023-01-01", 1), dated("2024-01-01", 2), dated("2025-01-01", 3)]
      const customPrices = Price.with({ ...Price.prices, models: { "mistral-small-latest": { rates } } })
      const billed = { ...completion(), usage: { prompt_tokens: million } }
      yield* TestClock.setTime(Date.parse("2026-01-01"))
      assert.deepStrictEqual(yield* customPrices(Price.ofCompletion(billed)), Option.some(1))
      assert.deepStrictEqual(yield* customPrices(Price.ofCompletion({ ...billed, created: null })), Option.some(3))
      const then = Price.at(Date.parse("2024-05-01"))
      assert.deepStrictEqual(yield* customPrices(then(Price.ofCompletion(billed))), Option.some(2))
    }))
})

const small = (input: number, output: number) => (0.15 * input + 0.6 * output) / million

describe("the cost", () => {
  it.effect("of a call depends on its usage, with or without streaming", () =>
    Effect.gen(function*() {
      const billed = yield* Chat.complete(baseRequest)
      const usd = small(billed.usage.prompt_tokens ?? NaN, billed.usage.completion_tokens ?? NaN)
      assert.closeTo(Option.getOrThrow(yield* Price.ofCompletion(billed)), usd, 1e-12)
      const reports: Array<Usage.Report> = []
      yield* Chat.stream(baseRequest).pipe(Stream.runDrain, Usage.tap((report) => reports.push(report)))
      const streamed = yield* Effect.forEach(reports, (report) => Price.ofReport(baseRequest.model, report))
      assert.deepStrictEqual(streamed, [Option.some(usd)])
      const vectors = yield* Embeddings.create({ model: "mistral-embed", input: ["a", "b"] })
      assert.isTrue(Option.isSome(yield* Price.ofCompletion(vectors)))
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("of a batch is half, and zero for failed requests", () =>
    Effect.gen(function*() {
      const good = { custom_id: "a", body: { messages: [{ role: "user", content: "Hello" }] } }
      const bad = { custom_id: "b", body: { messages: [] } }
      const { id } = yield* BatchJobs.create({
        endpoint: "/v1/chat/completions",
        model: "mistral-small-latest",
        requests: [good, { ...good, custom_id: "c" }, bad]
      })
      yield* skipSleeps(BatchJobs.wait({ job_id: id }))
      const full = Option.getOrThrow(yield* Price.ofCompletion(yield* Chat.complete(baseRequest)))
      assert.closeTo(Option.getOrThrow(yield* Price.ofResults(BatchJobs.results({ job_id: id }))), full, 1e-12)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("of a batch result includes pages and audio minutes, and is unknown without any usage", () =>
    Effect.gen(function*() {
      const of = (body: Schema.Json) => Price.ofResult({ custom_id: "a", response: { status_code: 200, body } })
      assert.deepStrictEqual(yield* of({ id: "m", results: [] }), Option.none())
      const read = { pages: [], model: "mistral-ocr-2512", usage_info: { pages_processed: 100 } }
      assert.deepStrictEqual(yield* of(read), Option.some(0.1))
      const received = { model: "voxtral-mini-2602", text: "", usage: { prompt_audio_seconds: 120, prompt_tokens: 9 } }
      assert.deepStrictEqual(yield* of(received), Option.some(0.003))
    }))

  it.effect("of OCR is per page, and of a transcription per minute", () =>
    Effect.gen(function*() {
      const page: Ocr.OCRPage = Schema.decodeUnknownSync(Ocr.OCRPage)({
        index: 0,
        markdown: "",
        images: [],
        dimensions: null
      })
      const read = { pages: [page], model: "mistral-ocr-latest", usage_info: { pages_processed: 250 } }
      assert.deepStrictEqual(yield* Price.ofOcr(read), Option.some(1))
      assert.deepStrictEqual(yield* Price.ofOcr({ ...read, document_annotation: "{}" }), Option.none())
      const received = { model: "voxtral-mini-latest", usage: { prompt_audio_seconds: 60, prompt_tokens: 5 } }
      assert.deepStrictEqual(yield* Price.ofTranscription(received), Option.some(0.003))
      assert.deepStrictEqual(yield* Price.ofTranscription({ ...received, usage: {} }), Option.none())
    }))

  it.effect("of fine-tuning is Mistral's estimate, or unknown if the caller's price book has no rate", () =>
    Effect.gen(function*() {
      const read = Schema.decodeUnknownSync(FineTuning.CreatedFineTuningJob)
      const dry = { object: "job.metadata", details: "", cost: 12.5, cost_currency: "USD" }
      assert.deepStrictEqual(yield* Price.ofTraining(read(dry)), Option.some(12.5))
      assert.deepStrictEqual(yield* Price.ofTraining(read({ ...dry, cost_currency: "EUR" })), Option.none())
      const { cost, cost_currency } = dry
      assert.deepStrictEqual(
        yield* Price.ofTraining(read(tuning("RUNNING", { metadata: { cost, cost_currency } }))),
        Option.some(12.5)
      )
      const trained = Price.ofTraining(read(tuning("SUCCESS", { trained_tokens: million })))
      assert.deepStrictEqual(yield* trained, Option.none())
      const customPrices = {
        ...Price.prices,
        models: { "open-mistral-7b": { rates: [{ units: { trainedToken: 2 / million } }] } }
      }
      assert.deepStrictEqual(yield* trained.pipe(Price.with(customPrices)), Option.some(2))
    }))
})

const shown = ({ expected, high, inputTokens, low, requests }: Estimate) => ({
  requests,
  inputTokens: Option.getOrUndefined(inputTokens),
  low: Option.getOrUndefined(low),
  expected: Option.getOrUndefined(expected),
  high: Option.getOrUndefined(high)
})

describe("a cost estimate", () => {
  const body = { messages: [{ role: "user", content: "x".repeat(1000) }], max_tokens: 100 }
  const bytes = JSON.stringify(body).length

  it.effect("of a batch job assumes four bytes per token and the price of batches", () =>
    Effect.gen(function*() {
      const estimate = shown(yield* ofJob([{ body }, { body }], "mistral-small-latest"))
      assert.strictEqual(estimate.inputTokens, bytes / 2)
      assert.closeTo(estimate.expected ?? NaN, small(bytes / 4, 50), 1e-12)
      assert.closeTo(estimate.high ?? NaN, small(bytes, 100), 1e-12)
      const full = shown(yield* Price.estimate([{ ...body, model: "mistral-small-latest" }]))
      assert.isAbove(full.high ?? NaN, (estimate.high ?? NaN) / 2)
      assert.deepStrictEqual(shown(yield* ofJob(Stream.make({ body }, { body }), "mistral-small-latest")), estimate)
    }))

  it.effect("is unknown without a model", () =>
    Effect.gen(function*() {
      assert.deepInclude(shown(yield* ofJob([{ body }])), { low: undefined, expected: undefined, high: undefined })
    }))

  it.effect("multiplies the output by the number of choices, and expects none for embeddings", () =>
    Effect.gen(function*() {
      const [one = NaN, two = NaN] = yield* Effect.forEach(
        [1, 2],
        (n) =>
          Effect.map(
            Price.estimate([{ ...body, n, model: "mistral-small-latest" }]),
            ({ high }) => Option.getOrThrow(high)
          )
      )
      assert.closeTo(two - one, small(0, 100), 1e-9)
      const vectors = shown(yield* Price.estimate([{ model: "mistral-embed", input: ["a".repeat(100)] }]))
      assert.isAbove(vectors.high ?? NaN, 0)
      assert.strictEqual(vectors.low, vectors.expected)
    }))

  it.effect("without an output limit is bounded by the model, and uses the expected output length that is set", () =>
    Effect.gen(function*() {
      const open = [{ model: "mistral-small-latest", messages: body.messages }]
      const estimate = shown(yield* Price.estimate(open))
      assert.isUndefined(estimate.expected)
      assert.isAtLeast(estimate.high ?? NaN, small(0, 256_000))
      assert.isAbove(shown(yield* Price.estimate(open).pipe(Price.expecting(20))).expected ?? NaN, 0)
    }))

  it.effect("is wider for images and for the auto tier, and has no upper bound for built-in tools", () =>
    Effect.gen(function*() {
      const of = (more: object) =>
        Effect.map(Price.estimate([{ model: "mistral-small-latest", ...body, ...more }]), shown)
      const image = [{ role: "user", content: [{ type: "image_url", image_url: "https://a.test/b.png" }] }]
      const seen = yield* of({ messages: image })
      assert.isUndefined(seen.expected)
      assert.closeTo(seen.high ?? NaN, small(256_000, 100), 1e-9)
      assert.isUndefined((yield* of({ tools: [{ type: "web_search" }] })).high)
      assert.isAbove(
        (yield* of({ tools: [{ type: "function", function: { name: "f", parameters: {} } }] })).high ?? NaN,
        0
      )
      const auto = yield* of({ service_tier: "auto" })
      const usual = yield* of({ service_tier: "standard_only" })
      assert.isAbove(auto.high ?? NaN, 1.7 * (usual.high ?? NaN))
      assert.closeTo(auto.expected ?? NaN, usual.expected ?? NaN, 1e-5)
    }))
})
