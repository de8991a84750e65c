// Journals in PostgreSQL: sessions at the same time, servers that stop, networks that are cut.
import { claimed, set } from "@effect-genai/provider-contract/journalStore/Place"
import * as JournalSql from "@effect-genai/sql/JournalSql"
import { assert, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as SqlClient from "effect/sql/SqlClient"
import * as Stream from "effect/Stream"
import * as String from "effect/String"
import { claimedRun, run } from "./support/journals.ts"
import * as Postgres from "./support/postgres.ts"
import { proxy } from "./support/proxy.ts"

/** Runs with a client of its own, as another process does. */
const asWorker = (url: string) => Effect.provide(Postgres.client(url, { maxConnections: 2 }))

Postgres.describePostgres("JournalSql", () => {
  it.live("a write that waits for a takeover writes nothing", () =>
    Effect.gen(function*() {
      const { claim, sql, store } = yield* claimedRun
      yield* set(store, claim, "run")
      const writes = [
        store.set(claim, [{ key: "plan", value: "late" }]),
        store.remove(claim, "run"),
        store.renew(claim, "late")
      ]
      for (const write of writes) {
        yield* sql`update genai_runs set token = ${claim.token}`
        const fiber = yield* sql.withTransaction(Effect.gen(function*() {
          yield* sql`update genai_runs set token = 'newer', owner = 'another'`
          const fiber = yield* Effect.forkDetach(Effect.flip(write))
          // The write is sent when it waits for the lock of the transaction.
          const waiting = sql`select 1 from pg_locks where not granted`
          yield* Effect.repeat(waiting, { until: (rows) => rows.length > 0 })
          return fiber
        }))
        const error = yield* Fiber.join(fiber)
        assert.isTrue(error._tag === "ClaimLost" && error.owner === "another")
      }
      assert.deepStrictEqual(yield* store.keys(run), ["run"])
    }).pipe(Effect.provide(Postgres.layer())))

  it.live("writes of an older claim end at the moment of a takeover", () =>
    Effect.gen(function*() {
      const { claim, sql, store } = yield* claimedRun
      const write = (nth: number): Effect.Effect<number> =>
        store.set(claim, [{ key: `fact.${nth}`, value: "x" }]).pipe(
          Effect.matchEffect({ onSuccess: () => write(nth + 1), onFailure: () => Effect.succeed(nth) })
        )
      const writers = yield* Effect.forkChild(Effect.all([write(0), write(1e6)], { concurrency: 2 }))
      yield* Effect.repeat(store.keys(run), { until: (keys) => keys.length > 20 })
      yield* sql`update genai_runs set claimed_until = now() - interval '1 second'`
      yield* claimed(yield* JournalSql.make(), run)
      const keys = yield* store.keys(run)
      const [first, second] = yield* Fiber.join(writers)
      assert.strictEqual(keys.length, first + second - 1e6)
      assert.lengthOf(yield* store.keys(run), keys.length)
    }).pipe(Effect.provide(Postgres.layer())))

  it.live("what a run has written stays when the transaction around it is rolled back", () =>
    Effect.gen(function*() {
      const { claim, sql, store } = yield* claimedRun
      yield* sql`create table results (id text)`
      const exit = yield* Effect.exit(sql.withTransaction(Effect.gen(function*() {
        yield* sql`insert into results values ('a')`
        yield* set(store, claim, "run")
        assert.deepStrictEqual(yield* store.keys(run), ["run"])
        assert.lengthOf(yield* Stream.runCollect(store.runs), 1)
        yield* Effect.fail("no")
      })))
      assert.isTrue(Exit.isFailure(exit))
      assert.deepStrictEqual(yield* store.keys(run), ["run"])
      assert.lengthOf(yield* sql`select id from results`, 0)
    }).pipe(Effect.provide(Postgres.layer())))

  it.live("works with a client that renames columns", () =>
    Effect.gen(function*() {
      const { claim, store } = yield* claimedRun
      yield* set(store, claim, "run")
      yield* store.renew(claim, { open: 1 })
      const [stored] = yield* Stream.runCollect(store.runs)
      assert.deepStrictEqual(stored?.summary, { open: 1 })
      assert.isAbove(stored?.updatedAt ?? 0, 1.7e12)
    }).pipe(Effect.provide(Postgres.layer({
      transformQueryNames: String.camelToSnake,
      transformResultNames: (name) => name.toUpperCase()
    }))))

  it.live("ten processes create the tables of an empty database at once", () =>
    Effect.gen(function*() {
      const url = yield* Effect.flatMap(Postgres.server, ({ database }) => database)
      const results = yield* Effect.forEach(
        Array.from({ length: 10 }, (_, nth) => `a~${nth}`),
        (name) => Effect.flatMap(JournalSql.make(), (store) => store.claim(name)).pipe(asWorker(url)),
        { concurrency: "unbounded" }
      )
      assert.deepStrictEqual(new Set(results.map(({ _tag }) => _tag)), new Set(["Claimed"]))
    }))

  it.live("a user who may not create tables is advised, and uses those of another", () =>
    Effect.gen(function*() {
      const { database, port } = yield* Postgres.server
      const url = yield* database
      const role = `role_${port}_${Date.now()}`
      const sqlAs = (user: string) => url.replace("postgres@", `${user}@`)
      yield* Effect.flatMap(SqlClient.SqlClient, (sql) => sql`create role ${sql(role)} login`).pipe(asWorker(url))
      const failure = yield* Effect.flip(JournalSql.make()).pipe(asWorker(sqlAs(role)))
      assert.include(failure.message, "`migrate: false`")
      assert.isFalse(failure.isTransient)
      yield* Effect.flatMap(SqlClient.SqlClient, (sql) =>
        Effect.andThen(
          JournalSql.migrate,
          sql`grant select, insert, update, delete on genai_runs, genai_entries to ${sql(role)}`
        )).pipe(asWorker(url))
      yield* Effect.gen(function*() {
        const store = yield* JournalSql.make({ migrate: false })
        const { claim } = yield* claimed(store, run)
        yield* set(store, claim, "run")
        yield* store.remove(claim, "r")
        yield* store.forget(claim)
      }).pipe(asWorker(sqlAs(role)))
    }))

  it.live("a server that restarts fails operations as transient, and the next ones work", () =>
    Effect.gen(function*() {
      const server = yield* Postgres.make()
      const url = yield* server.database
      yield* Effect.gen(function*() {
        const { claim, store } = yield* claimedRun
        let written = 0
        const failures = new Set<string>()
        const write = Effect.suspend(() => store.set(claim, [{ key: `fact.${written}`, value: "x" }])).pipe(
          Effect.tap(() => Effect.sync(() => written++)),
          Effect.catch((error) => {
            if (error._tag === "ClaimLost" || error.isTransient !== true) return Effect.fail(error)
            failures.add(error.message)
            return Effect.sleep("5 millis")
          })
        )
        const writers = yield* Effect.forkChild(Effect.all([
          Effect.forever(write),
          Effect.forever(
            store.keys(run).pipe(
              Effect.catch((error) => error.isTransient === true ? Effect.sleep("5 millis") : Effect.fail(error))
            )
          )
        ], { concurrency: 2 }))
        for (const mode of ["fast", "immediate", "fast"] as const) {
          const before = written
          yield* Effect.repeat(Effect.yieldNow, { until: () => written > before + 20 })
          yield* server.restart(mode)
          const after = written
          yield* Effect.repeat(Effect.sleep("5 millis"), { until: () => written > after + 20 })
        }
        yield* Fiber.interrupt(writers)
        assert.isAbove(failures.size, 0)
        const keys = new Set(yield* store.keys(run))
        for (let nth = 0; nth < written; nth += 1) assert.isTrue(keys.has(`fact.${nth}`))
      }).pipe(asWorker(url))
    }).pipe(Effect.scoped))

  it.live("a claim whose response was lost does not keep its own process waiting", () =>
    Effect.gen(function*() {
      const { database, port } = yield* Postgres.server
      const url = yield* database
      const network = yield* proxy(port)
      yield* Effect.gen(function*() {
        const { claim, store } = yield* claimedRun
        yield* set(store, claim, "run")
        network.silence()
        // The driver waits some seconds for the end of a statement that it cancels.
        const lost = yield* Effect.timeoutOption(store.claim("a~lost"), "300 millis")
        assert.strictEqual(lost._tag, "None")
        const elsewhere = yield* Effect.flatMap(JournalSql.make(), (other) => other.claim("a~lost")).pipe(asWorker(url))
        assert.strictEqual(elsewhere._tag, "Held")
        network.reconnect()
        const retried = yield* Effect.retry(store.claim("a~lost"), {
          times: 5,
          while: ({ isTransient }) => isTransient === true
        })
        assert.strictEqual(retried._tag, "Claimed")
        assert.strictEqual((yield* store.claim("a~lost"))._tag, "Held")
      }).pipe(asWorker(url.replace(`:${port}`, `:${network.port}`)))
    }).pipe(Effect.scoped))
})
