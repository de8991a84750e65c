import * as RateLimitSql from "@effect-genai/sql/RateLimitSql"
import { assert, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as SqlClient from "effect/sql/SqlClient"
import { describeDatabases } from "./support/postgres.ts"

const counts = (taken: number, pending = 0) => new Map([["requests", { taken, pending }]])

describeDatabases("RateLimitSql", (database) => {
  it.effect("adds up what workers take, apart for each pool and window", () =>
    Effect.gen(function*() {
      const [first, second] = yield* Effect.all([RateLimitSql.make(), RateLimitSql.make()])
      yield* first.add("a", counts(3, 2))
      yield* second.add("b", counts(100))
      const sums = yield* second.add(
        "a",
        new Map([["requests", { taken: 4, pending: -1.5 }], ["input-tokens", { taken: 7, pending: 0 }]])
      )
      expect(sums.get("requests")).toMatchObject({ taken: 7, pending: 0.5 })
      expect(sums.get("input-tokens")).toMatchObject({ taken: 7, pending: 0 })
    }).pipe(Effect.provide(database)))

  it.effect("counts additions at the same time one after the other", () =>
    Effect.gen(function*() {
      const store = yield* RateLimitSql.make()
      const all = yield* Effect.forEach(Array.from({ length: 50 }), () => store.add("a", counts(1)), {
        concurrency: "unbounded"
      })
      const sums = all.map((sum) => sum.get("requests")?.taken).toSorted((a = 0, b = 0) => a - b)
      assert.deepStrictEqual(sums, Array.from({ length: 50 }, (_, index) => index + 1))
      assert.strictEqual(new Set(all.map((sum) => sum.get("requests")?.id)).size, 1)
    }).pipe(Effect.provide(database)))

  it.effect("starts new counters, with another id, when its rows are lost", () =>
    Effect.gen(function*() {
      const store = yield* RateLimitSql.make()
      const before = yield* store.add("a", counts(3))
      const sql = yield* SqlClient.SqlClient
      yield* sql`delete from genai_rate_limits`
      const after = yield* store.add("a", counts(1))
      assert.strictEqual(after.get("requests")?.taken, 1)
      assert.notStrictEqual(after.get("requests")?.id, before.get("requests")?.id)
    }).pipe(Effect.provide(database)))

  it.effect("counts outside of the caller's transaction, or fails", () =>
    Effect.gen(function*() {
      const store = yield* RateLimitSql.make()
      const sql = yield* SqlClient.SqlClient
      const added = yield* Effect.result(
        sql.withTransaction(Effect.flatMap(Effect.result(store.add("a", counts(1))), (added) =>
          Effect.andThen(Effect.fail("rolled back"), Effect.succeed(added)))).pipe(
            Effect.ignore,
            Effect.andThen(store.add("a", counts(0)))
          )
      )
      // SQLite has one writer, which is the transaction.
      const isSqlite = sql.onDialectOrElse({
        sqlite: () =>
          true,
        orElse: () => false
      })
      assert.strictEqual(Result.getOrThrow(added).get("requests")?.taken, isSqlite ? 0 : 1)
    }).pipe(Effect.provide(database)))

  it.effect("deletes counters that were not used for a day", () =>
    Effect.gen(function*() {
      const sql = yield* SqlClient.SqlClient
      const store = yield* RateLimitSql.make()
      yield* store.add("old", counts(1))
      yield* store.add("new", counts(1))
      yield* sql.onDialectOrElse({
        pg: () => sql`update genai_rate_limits set updated_at = updated_at - interval '25 hours' where pool = 'old'`,
        orElse: () => sql`update genai_rate_limits set updated_at = updated_at - 90000000 where pool = 'old'`
      })
      yield* RateLimitSql.make()
      assert.deepStrictEqual(yield* sql`select pool from genai_rate_limits`, [{ pool: "new" }])
    }).pipe(Effect.provide(database)))

  it.effect("does not create its table with `migrate: false`", () =>
    Effect.gen(function*() {
      const failed = yield* Effect.flip(RateLimitSql.make({ migrate: false }))
      assert.include(failed.message, "migrate")
    }).pipe(Effect.provide(database)))
})
