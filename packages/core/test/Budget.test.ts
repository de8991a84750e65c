import * as Budget from "@effect-genai/core/Budget"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"

const state = Effect.gen(function*() {
  const { reserved, spent } = yield* Budget.Budget
  return { spent: yield* spent, reserved: yield* reserved }
})

const reserve = (usd: number) => Effect.flatMap(Budget.Budget, (budget) => budget.reserve(Option.some(usd)))

const of = (limit: number) => Effect.provide(Budget.layer({ limit }))

describe("a budget", () => {
  it.effect("reserves an amount and replaces it by the actual cost when it is settled", () =>
    Effect.gen(function*() {
      const work = yield* reserve(0.6)
      assert.deepStrictEqual(yield* state, { spent: 0, reserved: 0.6 })
      yield* work.settle(Option.some(0.25))
      assert.deepStrictEqual(yield* state, { spent: 0.25, reserved: 0 })
      assert.strictEqual((yield* Budget.Budget).limit, 1)
    }).pipe(of(1)))

  it.effect("rejects a reservation that could exceed it, with the amounts spent and reserved", () =>
    Effect.gen(function*() {
      yield* Effect.flatMap(reserve(0.5), ({ settle }) => settle(Option.some(0.3)))
      yield* reserve(0.4)
      const refused = yield* Effect.flip(reserve(0.31))
      assert.deepInclude(refused, { _tag: "BudgetExceeded", limit: 1, spent: 0.3, reserved: 0.4, requested: 0.31 })
      assert.strictEqual(
        refused.message,
        "$0.31 would exceed the budget: of $1, $0.3 is spent and $0.4 reserved"
      )
      yield* reserve(0.3)
    }).pipe(of(1)))

  it.effect("rejects a reservation with an unknown price", () =>
    Effect.gen(function*() {
      const budget = yield* Budget.Budget
      const refused = yield* Effect.flip(budget.reserve(Option.none()))
      assert.isFalse("requested" in refused)
      assert.match(refused.message, /the price is unknown/)
      assert.strictEqual((yield* Effect.flip(budget.reserve(Option.some(NaN))))._tag, "BudgetExceeded")
      assert.deepStrictEqual(yield* state, { spent: 0, reserved: 0 })
    }).pipe(of(1)))

  it.effect("counts the whole reservation as spent if the actual cost is unknown", () =>
    Effect.gen(function*() {
      yield* Effect.flatMap(reserve(0.6), ({ settle }) => settle(Option.none()))
      assert.deepStrictEqual(yield* state, { spent: 0.6, reserved: 0 })
    }).pipe(of(1)))

  it.effect("releases a reservation once, and not after it was settled", () =>
    Effect.gen(function*() {
      const work = yield* reserve(1)
      yield* work.release
      yield* work.release
      yield* work.settle(Option.some(1))
      assert.deepStrictEqual(yield* state, { spent: 0, reserved: 0 })
      yield* Effect.flatMap(reserve(1), ({ release, settle }) => Effect.andThen(settle(Option.some(0.5)), release))
      assert.deepStrictEqual(yield* state, { spent: 0.5, reserved: 0 })
    }).pipe(of(1)))

  it.effect("admits exactly as many fibers as its limit pays for", () =>
    Effect.gen(function*() {
      const work = Effect.gen(function*() {
        const { settle } = yield* reserve(0.1)
        yield* Effect.yieldNow
        yield* settle(Option.some(0.1))
      })
      const all = yield* Effect.all(Array.from({ length: 50 }, () => Effect.result(work)), { concurrency: "unbounded" })
      assert.strictEqual(all.filter(({ _tag }) => _tag === "Success").length, 10)
      assert.deepStrictEqual(yield* state, { spent: 1, reserved: 0 })
    }).pipe(of(1)))
})
