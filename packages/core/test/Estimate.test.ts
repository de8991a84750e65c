import * as Estimate from "@effect-genai/core/Estimate"
import * as Price from "@effect-genai/core/Price"
import { assert, describe, it } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"

const Current: Context.Reference<Price.Book> = Context.Reference<Price.Book>("test/Estimates", {
  defaultValue: () => ({
    source: "a page",
    read: "2026-03-01",
    batch: { factor: 0.5, appliesTo: ["input", "output", "cacheRead", "cacheWrite5m"] },
    tiers: { hasty: 2 },
    models: {
      plain: { contextTokens: 1000, rates: [{ input: 1e6, cacheRead: 1e5, cacheWrite5m: 2e6, output: 1e7 }] },
      banded: {
        rates: [
          { input: 1e6, output: 1e6, upToPromptTokens: 100 },
          { input: 5e6, output: 5e6, abovePromptTokens: 100 }
        ]
      }
    }
  })
})

const request: Estimate.Sketch = { model: "plain", bytes: 100, outputTokens: 10, kinds: ["input"], bound: "length" }

/** An input token costs one dollar, an output token ten. */
const run = (
  requests: Iterable<Estimate.Sketch> | Stream.Stream<Estimate.Sketch>,
  count?: (request: Estimate.Sketch) => Effect.Effect<number>
) =>
  Effect.map(
    Estimate.run(requests, { book: Current, sketch: (request) => request, ...(count && { count }) }),
    ({ requests, ...options }) => ({
      requests,
      inputTokens: Option.getOrUndefined(options.inputTokens),
      low: Option.getOrUndefined(options.low),
      expected: Option.getOrUndefined(options.expected),
      high: Option.getOrUndefined(options.high)
    })
  )

describe("a cost estimate", () => {
  it.effect("assumes four bytes per token, and at most one token per byte", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* run([request]), {
        requests: 1,
        inputTokens: 25,
        low: 25,
        expected: 25 + 50,
        high: 100 + 100
      })
    }))

  it.effect("is zero without requests", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* run([]), { requests: 0, inputTokens: 0, low: 0, expected: 0, high: 0 })
    }))

  it.effect("is halved in a batch", () =>
    Effect.gen(function*() {
      assert.deepInclude(yield* run([request]).pipe(Price.batched), { low: 12.5, expected: 37.5, high: 100 })
    }))

  it.effect("uses the expected output length, up to the maximum", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* run([request]).pipe(Price.expecting(3))).expected, 25 + 30)
      assert.strictEqual((yield* run([request]).pipe(Price.expecting(300))).expected, 25 + 100)
    }))

  it.effect("ranges from the cheapest to the most expensive cache rate for a cacheable prompt", () =>
    Effect.gen(function*() {
      const cached = { ...request, kinds: ["input", "cacheRead", "cacheWrite5m"] as const }
      assert.deepInclude(yield* run([cached]), { low: 2.5, expected: 75, high: 200 + 100 })
    }))

  it.effect("limits the input to the model's context, and includes tokens that the provider adds", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* run([{ ...request, bytes: 5000 }])).high, 1000 + 100)
      assert.strictEqual((yield* run([{ ...request, added: 50 }])).high, 150 + 100)
    }))

  it.effect("is bounded only by the model's context if bytes do not bound the prompt", () =>
    Effect.gen(function*() {
      const image = yield* run([{ ...request, bound: "context" }])
      assert.deepStrictEqual(image, {
        requests: 1,
        inputTokens: undefined,
        low: undefined,
        expected: undefined,
        high: 1000 + 100
      })
      assert.isUndefined((yield* run([{ ...request, model: "banded", bound: "context" }])).high)
    }))

  it.effect("has only a lower bound if nothing bounds the prompt", () =>
    Effect.gen(function*() {
      const tools = yield* run([{ ...request, bound: "none" }], () => Effect.succeed(30))
      assert.deepInclude(tools, { low: 30, expected: undefined, high: undefined })
    }))

  it.effect("takes the maximum output from the price book, and expects no output length by default", () =>
    Effect.gen(function*() {
      const open = { model: "plain", bytes: 100, kinds: ["input"], bound: "length" } as const
      assert.deepInclude(yield* run([open]), { low: 25, expected: undefined, high: 100 + 10_000 })
      assert.strictEqual((yield* run([open]).pipe(Price.expecting(4))).expected, 25 + 40)
      assert.isUndefined((yield* run([{ ...open, model: "banded" }])).high)
    }))

  it.effect("is unknown if the estimate of one request is", () =>
    Effect.gen(function*() {
      const unknown = { low: undefined, expected: undefined, high: undefined }
      assert.deepInclude(yield* run([request, { ...request, model: "nobody" }]), unknown)
      assert.deepInclude(yield* run([request, { ...request, unpriced: true }]), unknown)
    }))

  it.effect("assumes the most expensive tier for its upper bound", () =>
    Effect.gen(function*() {
      assert.deepInclude(yield* run([{ ...request, dearestTier: "hasty" }]), { expected: 75, high: 400 })
    }))

  it.effect("uses the price band of each prompt, and the most expensive possible one for its upper bound", () =>
    Effect.gen(function*() {
      const short = { ...request, model: "banded", bytes: 80, outputTokens: 10 }
      assert.deepInclude(yield* run([short, short]), { expected: 2 * (20 + 5), high: 2 * (80 + 10) })
      assert.deepInclude(yield* run([{ ...short, bytes: 400 }]), { expected: 100 + 5, high: 2000 + 50 })
    }))

  it.effect("counts the tokens of a few requests exactly", () =>
    Effect.gen(function*() {
      const counted = yield* run([request, request], () => Effect.succeed(7))
      assert.deepStrictEqual(counted, { requests: 2, inputTokens: 14, low: 14, expected: 114, high: 214 })
    }))

  it.effect("counts evenly spread samples of many requests and extrapolates", () =>
    Effect.gen(function*() {
      const requested: Array<number> = []
      const many = Stream.map(Stream.range(1, 1000), (bytes) => ({ ...request, bytes }))
      const estimate = yield* run(many, ({ bytes }) =>
        Effect.sync(() => {
          requested.push(bytes)
          return bytes / 2
        }))
      assert.isAtMost(requested.length, 20)
      assert.isAtLeast(requested.length, 10)
      assert.deepStrictEqual(requested.slice(0, 3), [1, 65, 129])
      assert.strictEqual(estimate.inputTokens, 500_500 / 2)
    }))
})

const RecordedRequests = Schema.Array(Schema.Struct({
  bytes: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 500 })),
  used: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 100 }))
}))

describe("the estimate of any requests", () => {
  it.effect.prop(
    "has the actual cost below `high`, and `expected` within its bounds",
    [RecordedRequests],
    ([drawn]) =>
      Effect.gen(function*() {
        const requests = drawn.map(({ bytes }) => ({ ...request, model: "banded", bytes, outputTokens: 100 }))
        const { expected = NaN, high = NaN, low = NaN } = yield* run(requests)
        const actual = drawn.reduce((sum, { bytes, used }) => sum + (bytes + used) * (bytes > 100 ? 5 : 1), 0)
        assert.isAtMost(actual, high + 1e-6)
        assert.isAtMost(low, expected)
        assert.isAtMost(expected, high + 1e-6)
      })
  )
})
