// Outcomes that are written once, whatever happens to the processes and to the database.
import * as Bulk from "@effect-genai/core/Bulk"
import * as OutcomeLogSql from "@effect-genai/sql/OutcomeLogSql"
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql/SqlClient"
import { ConnectionError, SqlError } from "effect/sql/SqlError"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { makeTable, outcomes, rows, startWriter, upTo, write } from "../support/outcomes.ts"
import { client, describeDatabases, describePostgres, make, server } from "../support/postgres.ts"
import * as Sqlite from "../support/sqlite.ts"

/** A database that processes can share. */
interface Shared {
  readonly at: string
  readonly client: Layer.Layer<SqlClient>
}

const file = Effect.map(
  Effect.acquireRelease(
    Effect.sync(() => mkdtempSync(join(tmpdir(), "genai-outcomes-"))),
    (directory) => Effect.sync(() => rmSync(directory, { recursive: true }))
  ),
  (directory): Shared => ({ at: join(directory, "db"), client: Sqlite.layer(join(directory, "db")) })
)

const postgresDatabase = Effect.map(
  Effect.flatMap(server, ({ database }) => database),
  (at): Shared => ({ at, client: client(at) })
)

/** Several processes one after another, on a machine that is busy. */
const slow = 180_000

const provided = <A, E>({ client }: Shared, effect: Effect.Effect<A, E, SqlClient>) => Effect.provide(effect, client)

/** Writers that are killed at the commit of a group, each at another place in time, and one that ends. */
const killed = Effect.fnUntraced(function*(shared: Shared) {
  yield* provided(shared, makeTable)
  const work = { at: shared.at, count: 1000, size: 50, stride: 7 }
  for (const [group, after] of [[1, 0], [2, 0], [3, 1], [3, 3]] as const) {
    const { code } = yield* Effect.promise(() => startWriter({ ...work, kill: { group, after } }).ended)
    expect(code).toBe("SIGKILL")
  }
  const before = (yield* provided(shared, rows)).length
  const { output } = yield* Effect.promise(() => startWriter({ ...work, stride: 11 }).ended)
  expect(output).toContain(`${1000 - before} written, ${before} skipped`)
  expect(yield* provided(shared, rows)).toEqual(upTo(1000))
})

/** Three writers of the same outcomes, each in another order. */
const together = Effect.fnUntraced(function*(shared: Shared) {
  yield* provided(shared, makeTable)
  const writers = [7, 11, 13].map((stride) => startWriter({ at: shared.at, count: 2000, size: 20, stride }))
  const ended = yield* Effect.promise(() => Promise.all(writers.map(({ ended }) => ended)))
  const written = ended.map(({ output }) => Number(/(\d+) written/.exec(output)?.[1]))
  expect(ended.map(({ code }) => code), ended.map(({ output }) => output).join("")).toEqual([0, 0, 0])
  expect(written.reduce((sum, count) => sum + count, 0)).toBe(2000)
  expect(yield* provided(shared, rows)).toEqual(upTo(2000))
})

describe("written outcomes in a file of SQLite", () => {
  it.live(
    "outcomes written once: a process that is killed between the rows and the commit leaves both or neither",
    () => Effect.flatMap(file, killed),
    slow
  )

  it.live(
    "outcomes written once: processes that write the same outcomes at once write each of them once",
    () => Effect.flatMap(file, together),
    slow
  )
})

describePostgres("written outcomes", () => {
  it.live(
    "outcomes written once: a killed process leaves both or neither in PostgreSQL",
    () => Effect.flatMap(postgresDatabase, killed),
    slow
  )

  it.live(
    "outcomes written once: processes that write the same outcomes at once take turns in PostgreSQL",
    () => Effect.flatMap(postgresDatabase, together),
    slow
  )

  it.live("outcomes written once: a frozen process gives its turn to its successor, and writes nothing when it thaws", () =>
    Effect.gen(function*() {
      const shared = yield* postgresDatabase
      yield* provided(shared, makeTable)
      const work = { at: shared.at, count: 200, size: 50, maxIdle: "1 second" } as const
      const frozen = startWriter({ ...work, stride: 7, hang: 2 })
      yield* Effect.promise(() => frozen.printed("hanging"))
      frozen.child.kill("SIGSTOP")
      const successor = yield* Effect.promise(() => startWriter({ ...work, stride: 11 }).ended)
      expect(successor.output).toContain("150 written, 50 skipped")
      frozen.child.kill("SIGCONT")
      expect((yield* Effect.promise(() => frozen.ended)).output).toContain("50 written, 150 skipped")
      expect(yield* provided(shared, rows)).toEqual(upTo(200))
    }))

  it.live("outcomes written once: a server that crashes and restarts in between is waited for", () =>
    Effect.gen(function*() {
      const own = yield* make()
      const at = yield* own.database
      const shared: Shared = { at, client: client(at) }
      yield* provided(shared, makeTable)
      const writer = yield* outcomes(upTo(4000)).pipe(
        Bulk.sink(write, { maxOutcomes: 5 }),
        Effect.provide(OutcomeLogSql.layer().pipe(Layer.provideMerge(client(at)))),
        Effect.forkChild
      )
      for (const mode of ["immediate", "fast", "immediate"] as const) {
        yield* Effect.sleep("150 millis")
        yield* own.restart(mode)
      }
      const { skipped, written } = yield* Fiber.join(writer)
      expect(written + skipped).toBe(4000)
      expect(yield* provided(shared, rows)).toEqual(upTo(4000))
    }))
})

/** A client that loses the connection after its nth commit, so that the program cannot know of it. */
const losing = (nth: number) =>
  Layer.effect(
    SqlClient,
    Effect.map(SqlClient, (sql): SqlClient => {
      let commits = 0
      const lost = new SqlError({ reason: new ConnectionError({ cause: "injected", operation: "commit" }) })
      const withTransaction: SqlClient["withTransaction"] = (effect) =>
        Effect.tap(sql.withTransaction(effect), () => ++commits === nth ? Effect.fail(lost) : Effect.void)
      return new Proxy(sql, {
        get: (target, name, self) =>
          name === "withTransaction"
            ? withTransaction
            : name === "withoutTransforms"
            ? () => self
            : Reflect.get(target, name)
      })
    })
  )

describeDatabases("written outcomes", (database) => {
  it.live("outcomes written once: a commit whose response is lost is found to be done", () =>
    Effect.gen(function*() {
      yield* makeTable
      const summary = yield* outcomes(upTo(100)).pipe(Bulk.sink(write, { maxOutcomes: 10 }))
      expect(summary).toEqual({ written: 90, skipped: 10 })
      expect(yield* rows).toEqual(upTo(100))
    }).pipe(Effect.provide(OutcomeLogSql.layer().pipe(Layer.provideMerge(losing(4)), Layer.provide(database)))))
})
