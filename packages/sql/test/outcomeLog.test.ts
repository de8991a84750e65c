// Outcomes and the fact that they were written, in one transaction.
import * as Batches from "@effect-genai/anthropic/Batches"
import * as Testing from "@effect-genai/anthropic/Testing"
import * as Bulk from "@effect-genai/core/Bulk"
import * as OutcomeLog from "@effect-genai/core/OutcomeLog"
import * as JournalSql from "@effect-genai/sql/JournalSql"
import * as OutcomeLogSql from "@effect-genai/sql/OutcomeLogSql"
import { describe, expect, it } from "@effect/vitest"
import * as Arr from "effect/Array"
import * as Data from "effect/Data"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql/SqlClient"
import {
  ConnectionError,
  ConstraintError,
  DeadlockError,
  SerializationError,
  SqlError,
  type SqlErrorReason
} from "effect/sql/SqlError"
import * as Stream from "effect/Stream"
import { makeTable, night, outcomes, rows, upTo, write } from "./support/outcomes.ts"
import { describeDatabases, describePostgres, layer as postgres } from "./support/postgres.ts"
import * as Sqlite from "./support/sqlite.ts"

class Wrapped extends Data.TaggedError("Wrapped")<{ readonly cause: unknown }> {}

const failure = (reason: SqlErrorReason) => new SqlError({ reason })
const deadlock = failure(new DeadlockError({ cause: "injected" }))
const constraint = failure(new ConstraintError({ cause: "injected" }))

/** A write that fails after its rows, the first times. */
const failing = <E>(times: number, fail: Effect.Effect<never, E>) => {
  let calls = 0
  return {
    calls: () => calls,
    write: (outcomes: Arr.NonEmptyReadonlyArray<OutcomeLog.Logged>) =>
      Effect.andThen(write(outcomes), Effect.suspend(() => ++calls <= times ? fail : Effect.void))
  }
}

describeDatabases("a log of outcomes", (database) => {
  const log = OutcomeLogSql.layer().pipe(Layer.provideMerge(database))

  it.live("writes each outcome once, whatever their order and groups", () =>
    Effect.gen(function*() {
      yield* makeTable
      const first = yield* outcomes(upTo(20)).pipe(Bulk.sink(write, { maxOutcomes: 6 }))
      const second = yield* outcomes(upTo(30).toReversed()).pipe(Bulk.sink(write))
      const third = yield* outcomes([29, 30, 7, 30, 31]).pipe(Bulk.sink(write))
      expect([first, second, third]).toEqual([
        { written: 20, skipped: 0 },
        { written: 10, skipped: 20 },
        { written: 2, skipped: 3 }
      ])
      expect(yield* rows).toEqual(upTo(32))
    }).pipe(Effect.provide(log)))

  it.live("writes the outcomes of runs whose journal is in the same database, parts of one input at once", () =>
    Effect.gen(function*() {
      yield* makeTable
      const requests = upTo(50).map((key) => ({
        key,
        params: { model: "claude-haiku-4-5", max_tokens: 16, messages: [{ role: "user", content: `Why ${key}?` }] }
      } as const))
      const night = Bulk.partition(requests, { id: "night", size: 20 }).pipe(
        Stream.mapEffect(({ first, id, requests }) =>
          Batches.run(requests, { id, maxRequests: 5 }).pipe(
            Bulk.sink((outcomes) => write(Arr.map(outcomes, ({ index, run }) => ({ run, index: first + index }))))
          ), { concurrency: 2 }),
        Stream.runCollect
      )
      expect(yield* night).toEqual([20, 20, 10].map((written) => ({ written, skipped: 0 })))
      expect(yield* night).toEqual([20, 20, 10].map((skipped) => ({ written: 0, skipped })))
      expect(yield* rows).toEqual(upTo(50))
    }).pipe(Effect.provide(Testing.layer()), Effect.provide(Layer.provideMerge(JournalSql.layer(), log))))

  it.live("has a row for 8,192 outcomes, and room for a hundred million and more", () =>
    Effect.gen(function*() {
      yield* makeTable
      const far = Arr.makeBy(700, (place) => place * 142_857)
      const indices = [...far, 8191, 8192, 99_999_999, 2 ** 31 - 1, 2 ** 31]
      yield* outcomes(indices).pipe(Bulk.sink(write, { maxOutcomes: 1000 }))
      const summary = yield* outcomes(indices.toReversed()).pipe(Bulk.sink(write))
      expect(summary).toEqual({ written: 0, skipped: 705 })
      const sql = yield* SqlClient
      const count = yield* sql<{ segments: number }>`select count(*) as segments from genai_outcomes`
      expect(Number(count[0]?.segments)).toBe(new Set(indices.map((index) => Math.floor(index / 8192))).size)
    }).pipe(Effect.provide(log)))

  it.live("fails with the error of a write in the middle, and keeps nothing of its group", () =>
    Effect.gen(function*() {
      yield* makeTable
      let groups = 0
      const broken = (outcomes: Arr.NonEmptyReadonlyArray<OutcomeLog.Logged>) =>
        Effect.andThen(write(outcomes), Effect.suspend(() => ++groups === 2 ? Effect.fail("no write") : Effect.void))
      const sink = Bulk.sink(broken, { maxOutcomes: 10 })
      expect(yield* Effect.flip(outcomes(upTo(30)).pipe(sink))).toBe("no write")
      expect(yield* rows).toEqual(upTo(10))
      expect(yield* outcomes(upTo(30)).pipe(sink)).toEqual({ written: 20, skipped: 10 })
      expect(yield* rows).toEqual(upTo(30))
    }).pipe(Effect.provide(log)))

  it.live.each<readonly [string, Effect.Effect<never, unknown>]>([
    ["a deadlock", Effect.fail(deadlock)],
    ["a serialization failure", Effect.fail(failure(new SerializationError({ cause: "injected" })))],
    ["a lost connection", Effect.fail(failure(new ConnectionError({ cause: "injected" })))],
    ["a failure that the write wraps", Effect.fail(new Wrapped({ cause: new Wrapped({ cause: deadlock }) }))],
    ["a failure that the write makes a defect", Effect.die(deadlock)]
  ])("repeats the whole transaction after %s", ([, fail]) =>
    Effect.gen(function*() {
      yield* makeTable
      const { calls, write } = failing(2, fail)
      expect(yield* outcomes(upTo(10)).pipe(Bulk.sink(write))).toEqual({ written: 10, skipped: 0 })
      expect(calls()).toBe(3)
      expect(yield* rows).toEqual(upTo(10))
    }).pipe(Effect.provide(log)))

  it.live.each<readonly [string, Effect.Effect<never, unknown>, unknown]>([
    ["a constraint of the table", Effect.fail(constraint), constraint],
    ["an error of the program", Effect.fail("no write"), "no write"]
  ])("does not repeat it after %s, and fails with it as it is", ([, fail, error]) =>
    Effect.gen(function*() {
      yield* makeTable
      const { calls, write } = failing(2, fail)
      expect(yield* Effect.flip(outcomes(upTo(10)).pipe(Bulk.sink(write)))).toBe(error)
      expect(calls()).toBe(1)
      expect(yield* rows).toEqual([])
    }).pipe(Effect.provide(log)))

  it.live("is undone with the transaction around it, and does not repeat a part of that", () =>
    Effect.gen(function*() {
      yield* makeTable
      const sql = yield* SqlClient
      const inner = Effect.andThen(outcomes(upTo(10)).pipe(Bulk.sink(write)), Effect.fail("outer"))
      expect(yield* Effect.flip(sql.withTransaction(inner))).toBe("outer")
      expect(yield* rows).toEqual([])
      const { calls, write: once } = failing(1, Effect.fail(deadlock))
      const failed = yield* Effect.flip(sql.withTransaction(outcomes(upTo(10)).pipe(Bulk.sink(once))))
      expect([failed, calls()]).toEqual([deadlock, 1])
      expect(yield* outcomes(upTo(10)).pipe(Bulk.sink(write))).toEqual({ written: 10, skipped: 0 })
    }).pipe(Effect.provide(log)))

  it.live("does not mix a run with one that was forgotten, wherever their outcomes are", () =>
    Effect.gen(function*() {
      yield* makeTable
      const second: Bulk.RunRef = { ...night, start: "second" }
      yield* outcomes([9000]).pipe(Bulk.sink(write))
      const error = yield* Effect.flip(outcomes([20_000], second).pipe(Bulk.sink(write)))
      expect(error).toEqual(new OutcomeLog.RunReplaced({ run: "acme~night" }))
      yield* OutcomeLog.forget("acme~night")
      expect(yield* outcomes([9000], second).pipe(Bulk.sink(write))).toEqual({ written: 1, skipped: 0 })
      expect(yield* Effect.flip(outcomes([1]).pipe(Bulk.sink(write)))).toBeInstanceOf(OutcomeLog.RunReplaced)
    }).pipe(Effect.provide(log)))

  it.live("does not write where the program has another client: its transaction would be another one", () =>
    Effect.gen(function*() {
      yield* makeTable
      const error = yield* outcomes(upTo(3)).pipe(Bulk.sink(write), Effect.flip)
      expect(String(error)).toContain("with the same SqlClient")
      expect(yield* rows).toEqual([])
    }).pipe(Effect.provide(Layer.merge(OutcomeLogSql.layer().pipe(Layer.provide(Layer.fresh(database))), database))))

  it.live("says what to do where its table is missing", () =>
    Effect.gen(function*() {
      yield* makeTable
      const error = yield* outcomes(upTo(3)).pipe(Bulk.sink(write), Effect.flip)
      expect(error).toBeInstanceOf(OutcomeLog.OutcomeLogFailed)
      expect(String(error)).toContain("migrate")
    }).pipe(Effect.provide(OutcomeLogSql.layer({ migrate: false }).pipe(Layer.provideMerge(database)))))
})

describePostgres("two writers of outcomes", () => {
  const log = OutcomeLogSql.layer().pipe(Layer.provideMerge(postgres()))

  it.live("of two runs that lock the same rows in another order are both done", () =>
    Effect.gen(function*() {
      const sql = yield* SqlClient
      yield* sql`create table totals (id integer primary key, n integer not null)`
      yield* sql`insert into totals values (1, 0), (2, 0)`
      const [first, second] = [yield* Deferred.make<void>(), yield* Deferred.make<void>()]
      const add = (id: number) => sql`update totals set n = n + 1 where id = ${id}`
      const writer = (
        name: string,
        order: readonly [number, number],
        [mine, other]: readonly [Deferred.Deferred<void>, Deferred.Deferred<void>]
      ) =>
        outcomes(upTo(5), { name, start: name }).pipe(
          Bulk.sink(() =>
            add(order[0]).pipe(
              Effect.andThen(Deferred.succeed(mine, undefined)),
              Effect.andThen(Deferred.await(other)),
              Effect.andThen(add(order[1]))
            )
          )
        )
      const fiber = yield* Effect.forkChild(writer("one", [1, 2], [first, second]))
      yield* writer("two", [2, 1], [second, first])
      yield* Fiber.join(fiber)
      expect(yield* sql`select n from totals order by id`).toEqual([{ n: 2 }, { n: 2 }])
    }).pipe(Effect.provide(log)))
})

describe("a log of outcomes in a file", () => {
  it("is refused for a database that is neither PostgreSQL nor SQLite", async () => {
    const other = Layer.effect(
      SqlClient,
      Effect.map(SqlClient, (sql) =>
        new Proxy(sql, {
          get: (target, name) =>
            name === "onDialectOrElse"
              ? (options: { readonly orElse: () => unknown }) => options.orElse()
              : Reflect.get(target, name)
        }))
    ).pipe(Layer.provide(Sqlite.layer()))
    const build = Effect.flip(Effect.scoped(Layer.build(OutcomeLogSql.layer().pipe(Layer.provide(other)))))
    expect(String(await Effect.runPromise(build))).toContain("use PostgreSQL or SQLite")
  })

  it.live("takes the outcomes of a stream that fails", () =>
    Effect.gen(function*() {
      yield* makeTable
      const broken = Stream.concat(outcomes(upTo(7)), Stream.fail("no run"))
      expect(yield* Effect.flip(broken.pipe(Bulk.sink(write)))).toBe("no run")
      expect(yield* rows).toEqual(upTo(7))
    }).pipe(Effect.provide(OutcomeLogSql.layer().pipe(Layer.provideMerge(Sqlite.layer())))))
})
