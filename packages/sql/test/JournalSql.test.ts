// What databases add to the tests of all stores of runs.
import { claimed } from "@effect-genai/provider-contract/journalStore/Place"
import * as JournalSql from "@effect-genai/sql/JournalSql"
import { assert, describe, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Reactivity from "effect/reactivity/Reactivity"
import * as SqlClient from "effect/sql/SqlClient"
import type { Connection } from "effect/sql/SqlConnection"
import * as Statement from "effect/sql/Statement"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { claimedRun, run } from "./support/journals.ts"
import { describeDatabases } from "./support/postgres.ts"
import * as Sqlite from "./support/sqlite.ts"

describeDatabases("JournalSql", (database) => {
  it.effect("a lease passes by the clock of the database, not by that of the process", () =>
    Effect.gen(function*() {
      const { claim, sql, store } = yield* claimedRun
      yield* TestClock.adjust("1 day")
      assert.strictEqual((yield* store.claim(run))._tag, "Held")
      yield* store.renew(claim, 1)
      yield* sql.onDialectOrElse({
        pg: () => sql`update genai_runs set claimed_until = now() - interval '1 millisecond'`,
        orElse: () => sql`update genai_runs set claimed_until = 1000 * unixepoch() - 1`
      })
      assert.strictEqual((yield* store.claim(run))._tag, "Claimed")
      assert.strictEqual((yield* Effect.flip(store.renew(claim, 2)))._tag, "ClaimLost")
    }).pipe(Effect.provide(database)))

  it.live("the lease is that of the layer", () =>
    Effect.gen(function*() {
      const { sql } = yield* claimedRun
      const store = yield* JournalSql.make({ lease: "2 hours", owner: "pod 7" })
      assert.strictEqual(Duration.toHours(store.lease), 2)
      yield* claimed(store, "mistral~night")
      const [row] = yield* sql.onDialectOrElse({
        pg: () =>
          sql`select round(extract(epoch from claimed_until - updated_at)) * 1000 as lease, owner
            from genai_runs where name = 'mistral~night'`,
        orElse: () =>
          sql`select claimed_until - updated_at as lease, owner from genai_runs where name = 'mistral~night'`
      })
      assert.deepStrictEqual({ ...row, lease: Number(row?.["lease"]) }, { lease: 7_200_000, owner: "pod 7" })
      for (const lease of [0, Infinity]) {
        assert.include((yield* Effect.flip(JournalSql.make({ lease }))).message, "a lease is")
      }
    }).pipe(Effect.provide(database)))

  it.live("stores values of many megabytes, and texts as well", () =>
    Effect.gen(function*() {
      const { claim, store } = yield* claimedRun
      const bytes = new Uint8Array(16 * 1024 * 1024 + 5)
      for (let index = 0; index < bytes.length; index += 1) bytes[index] = index * index
      const text = "é".repeat(9e6)
      yield* store.set(claim, [{ key: "lines.0", value: bytes }, { key: "text", value: text }, {
        key: "lines.1",
        value: bytes.subarray(7, 4 * 1024 * 1024 + 7)
      }])
      assert.isTrue(Buffer.from(bytes).equals((yield* store.bytes(run, "lines.0")) ?? new Uint8Array()))
      assert.isTrue(
        Buffer.from(bytes.subarray(7, 4 * 1024 * 1024 + 7)).equals(
          (yield* store.bytes(run, "lines.1")) ?? new Uint8Array()
        )
      )
      assert.isTrue((yield* store.texts(run, ["text"])).get("text") === text)
    }).pipe(Effect.provide(database)))

  it.live("stores thousands of entries at once; of the same key the last counts", () =>
    Effect.gen(function*() {
      const { claim, store } = yield* claimedRun
      const keys = Array.from({ length: 2000 }, (_, nth) => `fact.${nth}`)
      yield* store.set(claim, [...keys.map((key) => ({ key, value: `of ${key}` })), { key: "fact.0", value: "last" }])
      assert.lengthOf(yield* store.keys(run), 2000)
      const texts = yield* store.texts(run, keys)
      assert.strictEqual(texts.get("fact.0"), "last")
      assert.strictEqual(texts.get("fact.1999"), "of fact.1999")
      assert.strictEqual(texts.size, 2000)
    }).pipe(Effect.provide(database)))

  it.live("lists more runs than fit on a page, each once", () =>
    Effect.gen(function*() {
      const { sql, store } = yield* claimedRun
      const names = Array.from({ length: 1100 }, (_, nth) => `a~${nth}`).toSorted()
      yield* sql`with recursive counted (nth) as (select 0 union all select nth + 1 from counted where nth < 1099)
        insert into genai_runs (name, claimed_until, updated_at)
        select 'a~' || nth, claimed_until, updated_at from counted, genai_runs where name = ${run}`
      yield* sql.onDialectOrElse({
        pg: () => sql`insert into genai_entries select name, 'run', '' from genai_runs where name <> ${run}`,
        orElse: () => sql`insert into genai_entries select name, 'run', x'' from genai_runs where name <> ${run}`
      })
      const runs = yield* Stream.runCollect(store.runs)
      assert.deepStrictEqual(runs.map(({ run }) => run), names)
      assert.strictEqual((yield* Stream.runCollect(Stream.take(store.runs, 3))).length, 3)
    }).pipe(Effect.provide(database)))

  it.live("operations can be repeated as values", () =>
    Effect.gen(function*() {
      const { claim, sql, store } = yield* claimedRun
      const set = store.set(claim, [{ key: "run", value: "1" }, { key: "plan", value: "2" }])
      const keys = store.keys(run)
      yield* set
      yield* sql`delete from genai_entries`
      assert.lengthOf(yield* keys, 0)
      yield* set
      assert.lengthOf(yield* keys, 2)
    }).pipe(Effect.provide(database)))

  it.live("a run can be forgotten twice, as one does whose first response was lost", () =>
    Effect.gen(function*() {
      const { claim, sql, store } = yield* claimedRun
      yield* store.set(claim, [{ key: "run", value: "1" }])
      yield* store.forget(claim)
      yield* store.forget(claim)
      assert.deepStrictEqual(yield* sql`select name from genai_runs union all select key from genai_entries`, [])
    }).pipe(Effect.provide(database)))

  it.live("without tables it says how to create them, and shows no value", () =>
    Effect.gen(function*() {
      const store = yield* JournalSql.make({ migrate: false })
      const failures = [
        yield* Effect.flip(store.claim("a~secret")),
        yield* Effect.flip(store.set({ run: "a~secret", token: "secret" }, [{ key: "secret", value: "secret" }])),
        yield* Effect.flip(store.texts("a~secret", ["secret"]))
      ]
      for (const failure of failures) {
        assert.include(failure.message, "JournalSql.migrate")
        assert.notInclude(failure.message, "secret")
        assert.isTrue(failure._tag === "StoreFailed" && failure.isTransient === false)
      }
      yield* JournalSql.migrate
      yield* JournalSql.migrate
      yield* claimed(store, run)
    }).pipe(Effect.provide(database)))
})

describe("JournalSql", () => {
  it.live("refuses to wait for a transaction on SQLite that waits for it", () =>
    Effect.gen(function*() {
      const { claim, sql, store } = yield* claimedRun
      const set = store.set(claim, [{ key: "run", value: "1" }])
      const failure = yield* Effect.flip(sql.withTransaction(set))
      assert.include(failure.message, "outside of the transaction")
      yield* set
      assert.deepStrictEqual(yield* store.keys(run), ["run"])
    }).pipe(Effect.provide(Sqlite.layer())))

  it.live("refuses other databases when its layer is built", () => {
    const connection: Connection = {
      execute: () => Effect.die("a statement"),
      executeRaw: () => Effect.die("a statement"),
      executeStream: () => Stream.die("a statement"),
      executeValues: () => Effect.die("a statement"),
      executeValuesUnprepared: () => Effect.die("a statement"),
      executeUnprepared: () => Effect.die("a statement")
    }
    const mysql = SqlClient.make({
      acquirer: Effect.succeed(connection),
      compiler: Statement.makeCompiler({
        dialect: "mysql",
        placeholder: () => "?",
        onIdentifier: (name) => name,
        onCustom: () => ["", []],
        onRecordUpdate: () => ["", []]
      }),
      driver: "mysql2",
      spanAttributes: []
    }).pipe(Layer.effect(SqlClient.SqlClient), Layer.provide(Reactivity.layer))
    return Effect.gen(function*() {
      for (const migrate of [true, false]) {
        const failure = yield* Effect.flip(Layer.build(JournalSql.layer({ migrate })))
        assert.include(failure.message, '"mysql2" is not supported: use PostgreSQL or SQLite')
      }
    }).pipe(Effect.provide(mysql), Effect.scoped)
  })
})
