/** Many fibers of several processes that reserve, adopt, settle, release and end at random. */
import type * as Budget from "@effect-genai/core/Budget"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import { pseudoRandom } from "../support/load.ts"
import type { BudgetsUnderTest } from "./BudgetsUnderTest.ts"

const limit = 2

/** In hundredths, so that sums of them are exact. */
const cents = (count: number) => count / 100

export const load = ({ name, open }: BudgetsUnderTest) => {
  describe(`${name}: many fibers`, () => {
    it.live.each([1, 2, 3])(
      "never exceed the limit together, and all is counted once (%s)",
      (seed) =>
        Effect.gen(function*() {
          const place = yield* open
          const budgets = yield* Effect.all([place(limit), place(limit), place(limit)])
          let turn = seed * 1000
          const below = (count: number) => pseudoRandom(turn++, count)
          const budgetAt = (at: number) => budgets[at % budgets.length] ?? assert.fail("there is no budget")
          let highest = 0
          /** The last settled cost of each name, and of each piece of work without one. */
          const costs = new Map<string, number>()
          const check = (budget: Budget.Budget["Service"]) =>
            Effect.map(Effect.zip(budget.spent, budget.reserved), ([spent, reserved]) => {
              highest = Math.max(highest, spent + reserved)
            })

          const work = (at: number) =>
            Effect.gen(function*() {
              const budget = budgetAt(at)
              // Each name belongs to one fiber at a time, as runs belong to one process.
              const named = below(3) > 0 ? `run/${at}` : undefined
              const high = 1 + below(20)
              const reservations: Array<Budget.Reservation> = []
              const times = named === undefined ? 1 : 1 + below(3)
              for (let time = 0; time < times; time++) {
                const reserved = yield* Effect.option(budgetAt(at + time).reserve(Option.some(cents(high)), named))
                if (Option.isSome(reserved)) reservations.push(reserved.value)
              }
              if (below(4) === 0) yield* check(budget)
              const last = reservations.at(-1)
              if (last === undefined) return
              const [stale] = reservations
              if (stale !== last && below(2) === 0) yield* stale?.release ?? Effect.void
              const cost = below(high + 1)
              if (below(4) === 0) return yield* last.release
              yield* last.settle(Option.some(cents(cost)))
              costs.set(named ?? `unnamed ${at}`, cost)
            })

          yield* Effect.forEach(Array.from({ length: 120 }, (_, at) => at), work, { concurrency: 24, discard: true })
          const spent = [...costs.values()].reduce((sum, cost) => sum + cost, 0)
          const budget = budgetAt(0)
          assert.deepStrictEqual([yield* budget.spent, yield* budget.reserved], [cents(spent), 0])
          assert.isAtMost(highest, limit)
        })
    )

    it.live("that are interrupted anywhere leave at most their reservations, which the next ones adopt", () =>
      Effect.gen(function*() {
        const place = yield* open
        const budgets = yield* Effect.all([place(limit), place(limit)])
        let turn = 0
        const pause = (longest: number) => Effect.sleep(pseudoRandom(turn++, longest))
        const names = Array.from({ length: 30 }, (_, at) => `run/${at}`)
        const budgetAt = (at: number) => budgets[at % budgets.length] ?? assert.fail("there is no budget")
        const work = (name: string, at: number) =>
          Effect.flatMap(
            budgetAt(at).reserve(Option.some(0.05), name),
            ({ settle }) => Effect.andThen(pause(4), settle(Option.some(0.02)))
          )
        for (let round = 0; round < 3; round++) {
          const fibers = yield* Effect.forEach(names, (name, at) => Effect.forkChild(work(name, at + round)))
          yield* pause(10)
          yield* Fiber.interruptAll(fibers)
          assert.isAtMost((yield* budgetAt(0).spent) + (yield* budgetAt(0).reserved), limit)
        }
        yield* Effect.forEach(names, (name, at) => work(name, at), { concurrency: 8, discard: true })
        assert.deepStrictEqual([yield* budgetAt(0).spent, yield* budgetAt(0).reserved], [0.6, 0])
      }))
  })
}
