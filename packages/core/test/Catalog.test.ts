import * as Catalog from "@effect-genai/core/Catalog"
import type * as Price from "@effect-genai/core/Price"
import { assert, describe, it } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as TestClock from "effect/testing/TestClock"

const day = (date: string) => Date.parse(`${date}T00:00:00Z`)

const book: Price.Book = {
  source: "a page",
  read: "2026-03-01",
  models: {
    "big-1": { aliases: ["big"], contextTokens: 9000, maxOutputTokens: 900, rates: [{ input: 10, output: 50 }] },
    small: {
      rates: [{ input: 1, output: 5, upToPromptTokens: 100 }, { input: 2, output: 8, abovePromptTokens: 100 }]
    },
    gone: { retires: "1970-01-02", rates: [] }
  }
}

const card = (id: string, more: Partial<Catalog.Card<string>> = {}): Catalog.Card<string> => ({
  id,
  aliases: [],
  name: id,
  lifecycle: "active",
  features: {},
  native: `the card of ${id}`,
  ...more
})

const cards = [
  card("big-1", { contextTokens: 5000, features: { vision: true, tools: true } }),
  card("small", { name: "Small One", contextTokens: 1000, features: { vision: false, tools: true } }),
  card("odd", { contextTokens: 8000, features: { vision: true } }),
  card("old", { deprecatedAt: day("1970-01-02"), retiresAt: day("1970-01-04"), replacement: "big-1" })
]

/** A provider that records its requests. */
const provider = (listed: ReadonlyArray<Catalog.Card<string>> = cards) => {
  const requested: Array<string> = []
  const Account = Context.Service<object>("test/Account")
  const Current: Context.Reference<Price.Book> = Context.Reference<Price.Book>("test/Catalog", {
    defaultValue: () => book
  })
  const catalog = Catalog.make({
    account: Account,
    list: Effect.andThen(
      Effect.sync(() => requested.push("list")),
      Effect.andThen(Effect.yieldNow, Effect.succeed(listed))
    ),
    resolve: (name) =>
      Effect.sync(() => {
        requested.push(name)
        return name === "newest" ? Option.some("small") : Option.none()
      }),
    prices: Current
  })
  return { ...catalog, requested, Account, Current, as: Effect.provideService(Account, {}) }
}

const ids = (cards: ReadonlyArray<Catalog.Card<string>>) => cards.map(({ id }) => id)

describe("the model catalog", () => {
  it.effect("is fetched once while it is fresh, even by concurrent readers", () =>
    Effect.gen(function*() {
      const { all, as, requested } = provider()
      const program = Effect.gen(function*() {
        yield* Effect.all([all, all, all], { concurrency: "unbounded" })
        yield* TestClock.adjust("59 minutes")
        yield* all
        assert.deepStrictEqual(requested, ["list"])
        yield* TestClock.adjust("1 minute")
        yield* all
        assert.deepStrictEqual(requested, ["list", "list"])
        yield* all.pipe(Catalog.maxAge("0 seconds"))
        assert.strictEqual(requested.length, 3)
        yield* TestClock.adjust("2 hours")
        yield* all.pipe(Catalog.maxAge("1 day"))
        assert.strictEqual(requested.length, 3)
      })
      yield* as(program)
    }))

  it.effect("is cached per account", () =>
    Effect.gen(function*() {
      const { Account, all, requested } = provider()
      for (const account of [{}, {}]) yield* Effect.provideService(all, Account, account)
      assert.strictEqual(requested.length, 2)
    }))

  it.effect("is fetched again after a failure", () =>
    Effect.gen(function*() {
      let times = 0
      const list = Effect.suspend(() => times++ === 0 ? Effect.fail("busy") : Effect.succeed(cards))
      const { Current } = provider()
      const account = Effect.succeed(book)
      const { all } = Catalog.make({ account, list, resolve: () => Effect.succeed(Option.none()), prices: Current })
      assert.strictEqual(yield* Effect.flip(all), "busy")
      assert.strictEqual((yield* all).length, 4)
    }))

  it.effect("fills in fields of the price book that the provider does not report", () =>
    Effect.gen(function*() {
      const { as, get } = provider()
      const big = Option.getOrThrow(yield* as(get("big")))
      assert.deepInclude(big, { id: "big-1", contextTokens: 5000, maxOutputTokens: 900, native: "the card of big-1" })
      assert.deepStrictEqual(big.aliases, ["big"])
    }))

  it.effect("has one card per model if all its names are listed, with the id of the price book", () =>
    Effect.gen(function*() {
      const { all, as } = provider([
        card("big", { aliases: ["big-1", "large"] }),
        card("big-1", { aliases: ["big", "large"] }),
        card("large", { aliases: ["big", "big-1"] }),
        card("tiny", { aliases: ["tiny-latest"] }),
        card("tiny-latest", { aliases: ["tiny"] })
      ])
      assert.deepStrictEqual(ids(yield* as(all)), ["big-1", "tiny"])
    }))

  it.effect("derives the lifecycle of a model from the current date", () =>
    Effect.gen(function*() {
      const { as, get } = provider()
      const lifecycle = Effect.map(get("old"), Option.map(({ lifecycle }) => lifecycle))
      yield* as(Effect.gen(function*() {
        for (const [date, state] of [["01", "active"], ["02", "deprecated"], ["04", "retired"]] as const) {
          yield* TestClock.setTime(day(`1970-01-${date}`))
          assert.deepStrictEqual(yield* lifecycle, Option.some(state))
        }
      }))
    }))
})

describe("a model name", () => {
  it.effect("is resolved once if no card has it", () =>
    Effect.gen(function*() {
      const { as, requested, get } = provider()
      yield* as(Effect.gen(function*() {
        assert.strictEqual(Option.getOrThrow(yield* get("newest")).id, "small")
        assert.deepStrictEqual(yield* get("nobody"), Option.none())
        yield* get("newest")
        yield* get("nobody")
      }))
      assert.deepStrictEqual(requested, ["list", "newest", "nobody"])
    }))

  it.effect("has a problem if its model is unknown, deprecated or retired", () =>
    Effect.gen(function*() {
      const { as, judge } = provider()
      const problemsOf = (model: string) => Effect.map(judge(model), ([, problems]) => problems)
      yield* as(Effect.gen(function*() {
        assert.deepStrictEqual(yield* problemsOf("big"), [])
        assert.deepStrictEqual(yield* problemsOf("nobody"), [
          { severity: "error", path: "model", message: "there is no model nobody" }
        ])
        yield* TestClock.setTime(day("1970-01-03"))
        assert.deepStrictEqual(yield* problemsOf("old"), [
          { severity: "warning", path: "model", message: "old is deprecated and retires on 1970-01-04: use big-1" }
        ])
        assert.deepStrictEqual(yield* problemsOf("gone"), [
          { severity: "error", path: "model", message: "gone was retired on 1970-01-02" }
        ])
        yield* TestClock.setTime(day("1970-01-04"))
        assert.deepStrictEqual(yield* problemsOf("old"), [
          { severity: "error", path: "model", message: "old is retired: use big-1" }
        ])
      }))
    }))
})

describe("a catalog search", () => {
  it.effect("returns models that match all of the words, the features and the lifecycle", () =>
    Effect.gen(function*() {
      const { as, find } = provider()
      yield* as(Effect.gen(function*() {
        assert.deepStrictEqual(ids(yield* find({})), ["big-1", "small", "odd", "old"])
        assert.deepStrictEqual(ids(yield* find({ words: "ONE small" })), ["small"])
        assert.deepStrictEqual(ids(yield* find({ features: ["vision"] })), ["big-1", "odd"])
        assert.deepStrictEqual(ids(yield* find({ features: ["vision", "tools"] })), ["big-1"])
        yield* TestClock.setTime(day("1970-01-05"))
        assert.deepStrictEqual(ids(yield* find({ words: "o" })), ["small", "odd"])
        assert.deepStrictEqual(ids(yield* find({ lifecycle: "retired" })), ["old"])
      }))
    }))

  it.effect("distinguishes unsupported features from unknown ones", () =>
    Effect.gen(function*() {
      const { as, supports } = provider()
      yield* as(Effect.gen(function*() {
        assert.deepStrictEqual(yield* supports("big", "vision"), Option.some(true))
        assert.deepStrictEqual(yield* supports("small", "vision"), Option.some(false))
        assert.deepStrictEqual(yield* supports("odd", "tools"), Option.none())
        assert.deepStrictEqual(yield* supports("nobody", "tools"), Option.none())
      }))
    }))
})

describe("a comparison of models", () => {
  it.effect("renders side by side, with prices and price bands, and marks unknown values", () =>
    Effect.gen(function*() {
      const { as, compare } = provider()
      assert.strictEqual(
        Catalog.render(yield* as(compare("big", "small"))),
        [
          "model               big-1   small",
          "name                big-1   Small One",
          "lifecycle           active  active",
          "context tokens      5000    1000",
          "output tokens       900     unknown",
          "$ a million input   10      1 up to 100, 2 above 100",
          "$ a million output  50      5 up to 100, 8 above 100",
          "tools               yes     yes",
          "vision              yes     no"
        ].join("\n")
      )
    }))

  it.effect("has only the name of an unknown model", () =>
    Effect.gen(function*() {
      const { as, compare } = provider()
      const rows = yield* as(compare("nobody", "odd"))
      assert.deepStrictEqual(rows.slice(0, 3), [
        { name: "model", left: "nobody", right: "odd" },
        { name: "name", left: "unknown", right: "odd" },
        { name: "lifecycle", left: "unknown", right: "active" }
      ])
    }))
})

describe("a model recommendation", () => {
  it.effect("lists the cheapest suitable model first, with reasons", () =>
    Effect.gen(function*() {
      const { as, recommend } = provider()
      const { picks, rejected } = yield* as(
        recommend({ needs: { features: ["tools"] }, budget: { usd: 1, input: 1000, output: 100 } })
      )
      assert.deepStrictEqual(
        picks.map(({ card, reasons, usd }) => [card.id, Option.getOrUndefined(usd), reasons]),
        [
          ["small", 0.0028, ["is active", "has tools", "$0.0028 a request"]],
          ["big-1", 0.015, ["is active", "has tools", "$0.015 a request"]]
        ]
      )
      assert.deepStrictEqual(rejected.map(({ card, reasons }) => [card.id, reasons]), [
        ["odd", ["it is unknown whether it has tools", "its price is unknown"]],
        ["old", ["it is unknown whether it has tools", "its price is unknown"]]
      ])
    }))

  it.effect("has the reasons against a model: missing features, limits, price, deprecation", () =>
    Effect.gen(function*() {
      const { as, recommend } = provider()
      yield* TestClock.setTime(day("1970-01-03"))
      const { picks, rejected } = yield* as(recommend({
        needs: { features: ["vision"], contextTokens: 6000, outputTokens: 1 },
        budget: { usd: 0.01, input: 1000, output: 100 }
      }))
      assert.deepStrictEqual(picks, [])
      assert.deepStrictEqual(Object.fromEntries(rejected.map(({ card, reasons }) => [card.id, reasons])), {
        "big-1": ["reads up to 5000 tokens, not 6000", "$0.015 a request, over $0.01"],
        small: ["has no vision", "reads up to 1000 tokens, not 6000", "it is unknown how many tokens it writes"],
        odd: ["it is unknown how many tokens it writes", "its price is unknown"],
        old: [
          "is deprecated, until 1970-01-04: see big-1",
          "it is unknown whether it has vision",
          "it is unknown how many tokens it reads",
          "it is unknown how many tokens it writes",
          "its price is unknown"
        ]
      })
    }))

  it.effect("keeps the provider's order without a budget", () =>
    Effect.gen(function*() {
      const { as, recommend } = provider()
      const { picks } = yield* as(recommend({ needs: { features: ["vision"] } }))
      assert.deepStrictEqual(picks.map(({ card }) => card.id), ["big-1", "odd"])
    }))
})
