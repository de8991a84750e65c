// Budgets that many processes share, with real processes and a real server.
import { assert, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import { amountsOf, name, open, sums } from "../support/budgets.ts"
import { client, describePostgres, make, server } from "../support/postgres.ts"

const dollars = Option.some

describePostgres("a budget of many processes", () => {
  const program = fileURLToPath(new URL("../support/spending.program.ts", import.meta.url))

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

  it.live("shared budget: is not exceeded by two processes that reserve 1500 times each", () =>
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

  it.live("shared budget: adopts what a killed process has reserved under a name", () =>
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

  it.live("shared budget: counts each amount once while the server crashes and starts", () =>
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
})
