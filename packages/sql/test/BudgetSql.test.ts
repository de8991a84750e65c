// A budget in a database.
import type * as Budget from "@effect-genai/core/Budget"
import { budgets } from "@effect-genai/provider-contract/budgets"
import { assert, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as SqlClient from "effect/sql/SqlClient"
import { amountsOf, open, sums } from "./support/budgets.ts"
import { client, describeDatabases, describePostgres, server } from "./support/postgres.ts"

const dollars = Option.some

const rolledBack = (effect: Effect.Effect<unknown, Budget.BudgetExceeded | Budget.BudgetUnavailable>) =>
  Effect.flatMap(
    SqlClient.SqlClient,
    (sql) => Effect.exit(sql.withTransaction(Effect.andThen(effect, Effect.fail("no"))))
  )

describeDatabases("a budget in a database", (database) => {
  budgets({
    name: "stored in SQL",
    open: Effect.map(Layer.build(database), (context) => (limit) => Effect.orDie(Effect.provide(open(limit), context)))
  })

  it.live("shares its name only with itself, and its rows add up", () =>
    Effect.gen(function*() {
      const budget = yield* open(1)
      const other = yield* open(1, { name: "other" })
      yield* Effect.flatMap(budget.reserve(dollars(0.5), "night/1"), ({ settle }) => settle(dollars(0.25)))
      yield* budget.reserve(dollars(0.5), "night/2")
      yield* budget.reserve(dollars(0.25))
      assert.deepStrictEqual(yield* amountsOf(other), { spent: 0, reserved: 0 })
      assert.deepStrictEqual(yield* sums, [0.25e9, 0.75e9])
      assert.deepStrictEqual(yield* amountsOf(budget), { spent: 0.25, reserved: 0.75 })
    }).pipe(Effect.provide(database)))

  it.live("says what is missing without its tables", () =>
    Effect.gen(function*() {
      const budget = yield* open(1, { migrate: false })
      const error = yield* Effect.flip(budget.reserve(dollars(0.5)))
      assert.deepInclude(error, { _tag: "BudgetUnavailable", isTransient: false })
    }).pipe(Effect.provide(database)))
})

describePostgres("the transactions of a budget", () => {
  it.live("is not exceeded where transactions are serializable by default", () =>
    Effect.gen(function*() {
      const url = yield* Effect.flatMap(server, ({ database }) => database)
      yield* Effect.gen(function*() {
        const sql = yield* SqlClient.SqlClient
        yield* sql.unsafe(
          `alter database ${new URL(url).pathname.slice(1)} set default_transaction_isolation = serializable`
        )
      }).pipe(Effect.provide(client(url)))
      yield* Effect.gen(function*() {
        const budgets = [yield* open(1), yield* open(1)]
        const work = (at: number) =>
          Effect.flatMap(
            (budgets[at % 2] ?? assert.fail("there is no budget")).reserve(dollars(0.1), `night/${at}`),
            ({ settle }) => settle(dollars(0.1))
          )
        const results = yield* Effect.all(Array.from({ length: 40 }, (_, at) => Effect.result(work(at))), {
          concurrency: 16
        })
        const failures = results.flatMap((result) => result._tag === "Failure" ? result.failure._tag : [])
        assert.deepStrictEqual([failures.length, new Set(failures)], [30, new Set(["BudgetExceeded"])])
        assert.deepStrictEqual(yield* sums, [1e9, 0])
      }).pipe(Effect.provide(client(url)))
    }))

  it.live("reserves and settles outside of the transaction of its caller", () =>
    Effect.gen(function*() {
      const url = yield* Effect.flatMap(server, ({ database }) => database)
      yield* Effect.gen(function*() {
        const budget = yield* open(1)
        yield* rolledBack(budget.reserve(dollars(0.5), "night/1"))
        assert.deepStrictEqual(yield* amountsOf(budget), { spent: 0, reserved: 0.5 })
        yield* rolledBack(
          Effect.flatMap(budget.reserve(dollars(0.5), "night/1"), ({ settle }) => settle(dollars(0.25)))
        )
        assert.deepStrictEqual(yield* amountsOf(budget), { spent: 0.25, reserved: 0 })
      }).pipe(Effect.provide(client(url)))
    }))
})
