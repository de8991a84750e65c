import * as Price from "@effect-genai/core/Price"
import * as Usage from "@effect-genai/core/Usage"
import { assert, describe, it } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"

const book: Price.Book = {
  source: "a page",
  read: "2026-03-01",
  batch: { factor: 0.5, appliesTo: ["input", "output"] },
  tiers: { usual: 1, hasty: 2 },
  units: { search: 0.01 },
  models: {
    steady: { aliases: ["steady-latest"], rates: [{ input: 2, cacheRead: 0.5, output: 10, units: { page: 0.001 } }] },
    dated: { rates: [{ from: "2026-01-10", input: 1, output: 1 }, { from: "2026-02-01", input: 3, output: 3 }] },
    banded: {
      rates: [
        { from: "2026-01-10", input: 9, output: 9 },
        { from: "2026-02-01", input: 1, output: 1, cacheRead: 0.1, upToPromptTokens: 1000 },
        { from: "2026-02-01", input: 5, output: 5, cacheRead: 0.5, abovePromptTokens: 1000 }
      ]
    },
    silent: { rates: [] }
  }
}

const day = (date: string) => Date.parse(`${date}T00:00:00Z`)
const march = day("2026-03-01")
const million = 1e6

const tokens = (some: Partial<Usage.Tokens>): Usage.Tokens => ({ ...Usage.none, ...some })
const cost = (model: string, some: Partial<Usage.Tokens>, more: Partial<Price.Use> = {}) =>
  Option.getOrUndefined(Price.cost(book, { model, tokens: tokens(some), at: march, ...more }))

describe("token usage", () => {
  it("is added up by kind", () => {
    const first = tokens({ uncachedInput: 1, cacheRead: 2, cacheWrite5m: 4, cacheWrite1h: 8, output: 16 })
    assert.strictEqual(Usage.totalInput(first), 15)
    assert.deepStrictEqual(Usage.add(first, Usage.none), first)
    assert.deepStrictEqual(Usage.add(first, { ...first, reasoning: 3 }), {
      uncachedInput: 2,
      cacheRead: 4,
      cacheWrite5m: 8,
      cacheWrite1h: 16,
      output: 32,
      reasoning: 3
    })
  })
})

describe("the cost of a call", () => {
  it("applies the rate per million to each kind of token", () => {
    assert.strictEqual(cost("steady", { uncachedInput: million }), 2)
    assert.strictEqual(cost("steady", { uncachedInput: million, cacheRead: million, output: million / 10 }), 3.5)
    assert.strictEqual(cost("steady", { output: million, reasoning: million / 2 }), 10)
  })

  it("is found by an alias of the model", () => {
    assert.strictEqual(cost("steady-latest", { output: million }), 10)
  })

  it("is unknown for a model that is not in the price book", () => {
    assert.isUndefined(cost("steady-2", { uncachedInput: 1 }))
    assert.isUndefined(cost("silent", { uncachedInput: 1 }))
    assert.isUndefined(cost("toString", { uncachedInput: 1 }))
  })

  it("is unknown only if a rate it needs is missing", () => {
    assert.isUndefined(cost("steady", { uncachedInput: million, cacheWrite5m: 1 }))
    assert.isUndefined(cost("dated", { cacheRead: 1 }))
    assert.strictEqual(cost("steady", { cacheWrite5m: 0 }), 0)
  })

  it("uses the rate of its date, and is unknown before the first one", () => {
    assert.isUndefined(cost("dated", { uncachedInput: million }, { at: day("2026-01-10") - 1 }))
    assert.strictEqual(cost("dated", { uncachedInput: million }, { at: day("2026-01-10") }), 1)
    assert.strictEqual(cost("dated", { uncachedInput: million }, { at: day("2026-02-01") - 1 }), 1)
    assert.strictEqual(cost("dated", { uncachedInput: million }, { at: day("2026-02-01") }), 3)
  })

  it("uses the price band of the prompt, including cached tokens", () => {
    assert.strictEqual(cost("banded", { uncachedInput: 1000 }), 0.001)
    assert.strictEqual(cost("banded", { uncachedInput: 1001 }), 1001 * 5 / million)
    assert.strictEqual(cost("banded", { cacheRead: 1000, uncachedInput: 1 }), (1000 * 0.5 + 5) / million)
    assert.strictEqual(cost("banded", { uncachedInput: 5 * million }, { at: day("2026-01-20") }), 45)
  })

  it("is discounted in a batch by the factor of the price book, for the kinds of tokens it names", () => {
    assert.strictEqual(cost("steady", { uncachedInput: million, cacheRead: million }, { batch: true }), 1.5)
    const none = Price.cost({ source: "", read: "", models: book.models }, {
      model: "steady",
      tokens: tokens({ output: 1 }),
      at: march,
      batch: true
    })
    assert.isTrue(Option.isNone(none))
  })

  it("is multiplied by the service tier, and unknown for a tier that is not in the price book", () => {
    assert.strictEqual(cost("steady", { output: million }, { tier: "usual" }), 10)
    assert.strictEqual(cost("steady", { output: million }, { tier: "hasty" }), 20)
    assert.isUndefined(cost("steady", { output: million }, { tier: "royal" }))
  })

  it("includes units, by the price of the model, else by the common price", () => {
    assert.strictEqual(cost("steady", {}, { units: { page: 3, search: 2 } }), 0.023)
    assert.isUndefined(cost("steady", {}, { units: { flight: 1 } }))
    assert.strictEqual(cost("steady", {}, { units: { flight: 0 } }), 0)
  })
})

describe("Price.render", () => {
  it("prints dollars, or unknown", () => {
    const read = [12, 0.0125, 0.000_000_612_345, 1234.5, 0].map((usd) => Price.render(Option.some(usd)))
    assert.deepStrictEqual(read, ["$12", "$0.0125", "$0.0000006123", "$1,235", "$0"])
    assert.strictEqual(Price.render(Option.none()), "unknown")
  })
})

const Count = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 100_000_000 }))
const Counts = Schema.Tuple([Count, Count, Count])
const near = (left: number, right: number) => Math.abs(left - right) <= 1e-9 * Math.max(1, right)

describe("the cost of any tokens", () => {
  const of = ([uncachedInput, cacheRead, output]: typeof Counts.Type) => ({ uncachedInput, cacheRead, output })

  it.prop("grows linearly", [Counts, Counts], ([some, others]) => {
    const together = cost("steady", Usage.add(tokens(of(some)), tokens(of(others)))) ?? NaN
    assert.isTrue(near((cost("steady", of(some)) ?? NaN) + (cost("steady", of(others)) ?? NaN), together))
  })

  it.prop("is not higher in a batch", [Counts], ([some]) => {
    assert.isAtMost(cost("steady", of(some), { batch: true }) ?? NaN, cost("steady", of(some)) ?? NaN)
    assert.isAtMost(cost("banded", of(some), { batch: true }) ?? NaN, cost("banded", of(some)) ?? NaN)
  })
})

describe("Price.charge", () => {
  const Current: Context.Reference<Price.Book> = Context.Reference<Price.Book>("test/Book", {
    defaultValue: () => book
  })
  const use = { model: "dated", tokens: tokens({ uncachedInput: million }) }
  const charge = Effect.map(Price.charge(Current, [use, use]), Option.getOrUndefined)

  it.effect("uses the current time, unless a time is set", () =>
    Effect.gen(function*() {
      assert.isUndefined(yield* charge)
      yield* TestClock.setTime(march)
      assert.strictEqual(yield* charge, 6)
      assert.strictEqual(yield* charge.pipe(Price.at(day("2026-01-15"))), 2)
      const created = yield* Price.charge(Current, [{ ...use, at: day("2026-01-15") }])
      assert.deepStrictEqual(created, Option.some(1))
    }))

  it.effect("applies the batch discount if it is set", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(march)
      assert.strictEqual(yield* charge.pipe(Price.batched), 3)
    }))

  it.effect("uses another price book if one is given", () =>
    Effect.gen(function*() {
      const ours = { ...book, models: { dated: { rates: [{ input: 0.25 }] } } }
      assert.strictEqual(yield* charge.pipe(Price.by(Current)(ours)), 0.5)
    }))

  it.effect("is unknown if the cost of one use is", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(march)
      assert.deepStrictEqual(yield* Price.charge(Current, [use, { ...use, model: "silent" }]), Option.none())
      assert.deepStrictEqual(yield* Price.charge(Current, []), Option.some(0))
    }))

  it.effect("is added up over a stream by Price.total, unknown if one cost is", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* Price.total(Stream.make(Option.some(1), Option.some(2))), Option.some(3))
      assert.deepStrictEqual(yield* Price.total(Stream.make(Option.some(1), Option.none())), Option.none())
    }))
})
