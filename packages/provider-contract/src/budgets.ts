/** Stores of budgets: every store passes these tests. */
import type * as Budget from "@effect-genai/core/Budget"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Budgets, BudgetsUnderTest } from "./budgets/BudgetsUnderTest.ts"
import { load } from "./budgets/load.ts"

const dollars = Option.some

export const amountsOf = ({ reserved, spent }: Budget.Budget["Service"]) => Effect.all({ spent, reserved })

const two = (limit: number) => (budgets: Budgets) => Effect.all([budgets(limit), budgets(limit)])

export const budgets = (underTest: BudgetsUnderTest) => {
  const { name, open } = underTest
  const pair = (limit: number) => Effect.flatMap(open, two(limit))

  describe(`${name}: reservations`, () => {
    it.effect("are replaced by the actual cost, or by all that was reserved", () =>
      Effect.gen(function*() {
        const [budget, other] = yield* pair(1)
        const first = yield* budget.reserve(dollars(0.6))
        assert.deepStrictEqual(yield* amountsOf(other), { spent: 0, reserved: 0.6 })
        yield* first.settle(dollars(0.25))
        yield* first.settle(dollars(0.5))
        yield* first.release
        assert.deepStrictEqual(yield* amountsOf(other), { spent: 0.25, reserved: 0 })
        const second = yield* other.reserve(dollars(0.5))
        yield* second.settle(Option.none())
        assert.deepStrictEqual(yield* amountsOf(budget), { spent: 0.75, reserved: 0 })
      }))

    it.effect("are released once, and not after they were settled", () =>
      Effect.gen(function*() {
        const [budget, other] = yield* pair(1)
        const work = yield* budget.reserve(dollars(1))
        yield* work.release
        yield* work.release
        yield* work.settle(dollars(1))
        assert.deepStrictEqual(yield* amountsOf(other), { spent: 0, reserved: 0 })
      }))

    it.effect("are rejected where they could exceed the limit of their process", () =>
      Effect.gen(function*() {
        const place = yield* open
        const [low, high] = [yield* place(0.5), yield* place(1)]
        yield* high.reserve(dollars(0.4))
        const exceeded = yield* Effect.flip(low.reserve(dollars(0.11)))
        assert.deepInclude(exceeded, { _tag: "BudgetExceeded", limit: 0.5, spent: 0, reserved: 0.4, requested: 0.11 })
        yield* low.reserve(dollars(0.1))
        yield* high.reserve(dollars(0.5))
        assert.strictEqual((yield* Effect.flip(high.reserve(dollars(1e-9))))._tag, "BudgetExceeded")
        assert.deepStrictEqual(yield* amountsOf(low), { spent: 0, reserved: 1 })
      }))

    it.effect("are rejected if their amount is unknown, negative or not finite", () =>
      Effect.gen(function*() {
        const [budget] = yield* pair(Infinity)
        for (const amount of [Option.none(), dollars(-1), dollars(NaN), dollars(Infinity)]) {
          const exceeded = yield* Effect.flip(budget.reserve(amount, "work"))
          assert.match(exceeded.message, /the price is unknown/)
        }
      }))

    it.effect("spend all that was reserved if their cost is negative or not finite", () =>
      Effect.gen(function*() {
        const [budget] = yield* pair(Infinity)
        for (const cost of [-1, NaN, Infinity]) {
          yield* Effect.flatMap(budget.reserve(dollars(2)), ({ settle }) => settle(dollars(cost)))
        }
        assert.deepStrictEqual(yield* amountsOf(budget), { spent: 6, reserved: 0 })
      }))

    it.effect("are none below a limit that is no amount", () =>
      Effect.gen(function*() {
        const place = yield* open
        for (const limit of [NaN, -1]) {
          const budget = yield* place(limit)
          assert.strictEqual((yield* Effect.flip(budget.reserve(dollars(0))))._tag, "BudgetExceeded")
        }
      }))

    it.effect("are exact where the sum is no double", () =>
      Effect.gen(function*() {
        const [budget, other] = yield* pair((2 ** 53 + 2) / 1e9)
        yield* Effect.flatMap(budget.reserve(dollars(2 ** 53 / 1e9)), ({ settle }) => settle(Option.none()))
        yield* budget.reserve(dollars(1e-9))
        yield* other.reserve(dollars(1e-9))
        assert.strictEqual((yield* Effect.flip(budget.reserve(dollars(1e-9))))._tag, "BudgetExceeded")
      }))

    it.effect("are as large as budgets are, and larger ones are rejected", () =>
      Effect.gen(function*() {
        const [budget] = yield* pair(Infinity)
        const huge = yield* budget.reserve(dollars(1e9), "huge")
        assert.strictEqual((yield* Effect.flip(budget.reserve(dollars(1e300))))._tag, "BudgetExceeded")
        yield* huge.settle(dollars(1e9))
        assert.deepStrictEqual(yield* amountsOf(budget), { spent: 1e9, reserved: 0 })
      }))
  })

  describe(`${name}: work with a name`, () => {
    it.effect("has one reservation: the last one, which belongs to who made it", () =>
      Effect.gen(function*() {
        const [dead, next] = yield* pair(1)
        const earlier = yield* dead.reserve(dollars(0.4), "night/1")
        const work = yield* next.reserve(dollars(0.6), "night/1")
        assert.deepStrictEqual(yield* amountsOf(next), { spent: 0, reserved: 0.6 })
        yield* earlier.release
        assert.deepStrictEqual(yield* amountsOf(next), { spent: 0, reserved: 0.6 })
        yield* work.settle(dollars(0.3))
        assert.deepStrictEqual(yield* amountsOf(next), { spent: 0.3, reserved: 0 })
      }))

    it.live("has one reservation, also if many make it at the same time", () =>
      Effect.gen(function*() {
        const [one, other] = yield* pair(1)
        for (let at = 0; at < 10; at++) {
          const all = Array.from({ length: 8 }, (_, by) => (by % 2 === 0 ? one : other).reserve(dollars(0.1), `${at}`))
          yield* Effect.all(all, { concurrency: "unbounded" })
        }
        assert.deepStrictEqual(yield* amountsOf(one), { spent: 0, reserved: 1 })
      }))

    it.effect("retains its reservation where the next one is rejected", () =>
      Effect.gen(function*() {
        const [dead, next] = yield* pair(1)
        yield* dead.reserve(dollars(0.4), "night/1")
        yield* dead.reserve(dollars(0.5), "night/2")
        const exceeded = yield* Effect.flip(next.reserve(dollars(0.6), "night/1"))
        assert.deepInclude(exceeded, { _tag: "BudgetExceeded", reserved: 0.9, requested: 0.6 })
        assert.deepStrictEqual(yield* amountsOf(next), { spent: 0, reserved: 0.9 })
        yield* next.reserve(dollars(0.5), "night/1")
        assert.deepStrictEqual(yield* amountsOf(next), { spent: 0, reserved: 1 })
      }))

    it.effect("counts once, however often it is settled: with its last cost", () =>
      Effect.gen(function*() {
        const [one, other] = yield* pair(1)
        const first = yield* one.reserve(dollars(0.5), "night/1")
        const second = yield* other.reserve(dollars(0.5), "night/1")
        yield* second.settle(dollars(0.2))
        yield* first.settle(dollars(0.3))
        assert.deepStrictEqual(yield* amountsOf(one), { spent: 0.3, reserved: 0 })
      }))

    it.effect("reserves nothing once it is settled, and its cost can be replaced", () =>
      Effect.gen(function*() {
        const [ended, next] = yield* pair(1)
        yield* Effect.flatMap(ended.reserve(dollars(0.7), "night/1"), ({ settle }) => settle(dollars(0.5)))
        const resumed = yield* next.reserve(dollars(0.7), "night/1")
        assert.deepStrictEqual(yield* amountsOf(ended), { spent: 0.5, reserved: 0 })
        yield* resumed.settle(dollars(0.4))
        assert.deepStrictEqual(yield* amountsOf(ended), { spent: 0.4, reserved: 0 })
        yield* Effect.flatMap(ended.reserve(dollars(0.7), "night/1"), ({ settle }) => settle(Option.none()))
        yield* Effect.flatMap(ended.reserve(dollars(0.7), "night/1"), ({ release }) => release)
        assert.deepStrictEqual(yield* amountsOf(ended), { spent: 0.4, reserved: 0 })
      }))

    it.effect("can be reserved after it was released", () =>
      Effect.gen(function*() {
        const [budget, other] = yield* pair(1)
        yield* Effect.flatMap(budget.reserve(dollars(1), "night/1"), ({ release }) => release)
        assert.deepStrictEqual(yield* amountsOf(other), { spent: 0, reserved: 0 })
        yield* other.reserve(dollars(1), "night/1")
        assert.deepStrictEqual(yield* amountsOf(budget), { spent: 0, reserved: 1 })
      }))
  })

  load({ name, open })
}
