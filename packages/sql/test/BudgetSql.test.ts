// A budget in a database.
import * as Budget from "@effect-genai/core/Budget"
import { budgets } from "@effect-genai/provider-contract/budgets"
import * as BudgetSql from "@effect-genai/sql/BudgetSql"
import { assert, it } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import * as SqlClient from "effect/sql/SqlClient"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import { client, describeDatabases, describePostgres, make, server } from "./support/postgres.ts"

const name = "team"

/** The budget of one process, over the ambient client. */
const open = (limit: number) => Effect.map(Layer.build(BudgetSql.layer({ name, limit })), Context.get(Budget.Budget))

const dollars = Option.some

const amountsOf = ({ reserved, spent }: Budget.Budget["Service"]) => Effect.all({ spent, reserved })

/** The sums of the rows, in billionths of a dollar; work without a name has none once it is settled. */
const sums = Effect.flatMap(SqlClient.SqlClient, (sql) =>
  Effect.map(
    sql<{ readonly settled: unknown; readonly open: unknown }>`
      select sum(case when is_settled = 1 then amount else 0 end) as settled,
        sum(case when is_settled = 0 then amount else 0 end) as open
      from genai_reservations`,
    ([row]) => [Number(row?.settled), Number(row?.open)]
  ))

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
      const other = yield* Effect.map(
        Layer.build(BudgetSql.layer({ name: "other", limit: 1 })),
        Context.get(Budget.Budget)
      )
      yield* Effect.flatMap(budget.reserve(dollars(0.5), "night/1"), ({ settle }) => settle(dollars(0.25)))
      yield* budget.reserve(dollars(0.5), "night/2")
      yield* budget.reserve(dollars(0.25))
      assert.deepStrictEqual(yield* amountsOf(other), { spent: 0, reserved: 0 })
      assert.deepStrictEqual(yield* sums, [0.25e9, 0.75e9])
      assert.deepStrictEqual(yield* amountsOf(budget), { spent: 0.25, reserved: 0.75 })
    }).pipe(Effect.provide(database)))

  it.live("says what is missing without its tables", () =>
    Effect.gen(function*() {
      const budget = yield* Effect.map(
        Layer.build(BudgetSql.layer({ name, limit: 1, migrate: false })),
        Context.get(Budget.Budget)
      )
      const error = yield* Effect.flip(budget.reserve(dollars(0.5)))
      assert.deepInclude(error, { _tag: "BudgetUnavailable", isTransient: false })
    }).pipe(Effect.provide(database)))
})

describePostgres("a budget of many clients", () => {
  const program = fileURLToPath(new URL("support/spending.program.ts", import.meta.url))

  const run = (...args: ReadonlyArray<string>) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "inherit"] })
    let output = ""
    child.stdout.on("data", (data) => output += data)
    return { child, ended: once(child, "close").then(() => output) }
  }

  const granted = (output: string): number => {
    const counts: { readonly granted: number } = JSON.parse(output)
    return counts.granted
  }

  it.live("is not exceeded by two processes that reserve 1500 times each", () =>
    Effect.gen(function*() {
      const url = yield* Effect.flatMap(server, ({ database }) => database)
      const outputs = yield* Effect.promise(() =>
        Promise.all([run(url, name, "8", "1500"), run(url, name, "8", "1500")].map(({ ended }) => ended))
      )
      const count = outputs.reduce((sum, output) => sum + granted(output), 0)
      const { reserved, spent } = yield* Effect.provide(Effect.flatMap(open(8), amountsOf), client(url))
      assert.deepStrictEqual([spent, reserved], [Math.round(count * 4) / 1000, 0])
      assert.isAbove(spent, 7.9)
      assert.isAtMost(spent, 8)
    }))

  it.live("adopts what a killed process has reserved under a name", () =>
    Effect.gen(function*() {
      const url = yield* Effect.flatMap(server, ({ database }) => database)
      yield* Effect.gen(function*() {
        const budget = yield* open(0.9)
        for (let kills = 0; kills < 2; kills++) {
          const { child, ended } = run(url, name, "0.9", "80", "night")
          yield* Effect.repeat(amountsOf(budget), {
            schedule: Schedule.spaced("10 millis"),
            until: ({ reserved }) => reserved > 0.05,
            times: 3000
          })
          child.kill("SIGKILL")
          yield* Effect.promise(() => ended)
          const { reserved, spent } = yield* amountsOf(budget)
          assert.isAtMost(spent + reserved, 0.9)
        }
        assert.strictEqual(granted(yield* Effect.promise(() => run(url, name, "0.9", "80", "night").ended)), 80)
        assert.deepStrictEqual(yield* amountsOf(budget), { spent: 0.32, reserved: 0 })
        assert.deepStrictEqual(yield* sums, [0.32e9, 0])
      }).pipe(Effect.provide(client(url)))
    }))

  it.live("counts each amount once while the server crashes and starts", () =>
    Effect.gen(function*() {
      const { database, restart } = yield* make()
      const url = yield* database
      yield* Effect.gen(function*() {
        const budgets = [yield* open(10), yield* open(10)]
        let settled = 0
        const work = (at: number) =>
          Effect.gen(function*() {
            const { reserve } = budgets[at % 2] ?? assert.fail("there is no budget")
            const { release, settle } = yield* reserve(dollars(0.02), at % 3 === 0 ? undefined : `night/${at}`)
            yield* Effect.sleep(5)
            if (at % 5 === 0) return yield* release
            settled += 1
            yield* settle(dollars(0.01))
          })
        const all = yield* Effect.forkChild(
          Effect.forEach(Array.from({ length: 900 }, (_, at) => at), work, { concurrency: 6, discard: true })
        )
        for (const mode of ["immediate", "fast"] as const) {
          yield* Effect.sleep(300)
          yield* restart(mode)
        }
        yield* Fiber.join(all)
        const [budget = assert.fail("there is no budget")] = budgets
        // Settlements that met the restart are stored in the background.
        yield* Effect.repeat(budget.reserved, {
          schedule: Schedule.spaced("100 millis"),
          until: (reserved) => reserved === 0,
          times: 200
        })
        assert.deepStrictEqual(yield* amountsOf(budget), { spent: settled / 100, reserved: 0 })
      }).pipe(Effect.provide(client(url, { maxConnections: 4 })))
    }), 60_000)

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
