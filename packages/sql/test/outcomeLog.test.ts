// Outcomes and the fact that they were written, in one transaction.
import * as Bulk from "@effect-genai/core/Bulk"
import * as OutcomeLog from "@effect-genai/core/OutcomeLog"
import * as OutcomeLogSql from "@effect-genai/sql/OutcomeLogSql"
import { expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql/SqlClient"
import * as Stream from "effect/Stream"
import { describeDatabases } from "./support/postgres.ts"

const night: Bulk.RunRef = { name: "acme~night", start: "first" }

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index)

const outcomes = (indices: Iterable<number>, run = night) =>
  Stream.fromIterable(Array.from(indices, (index) => ({ run, index })), { chunkSize: 64 })

/** A table without a key, so that a row can be in it twice. */
const table = Effect.gen(function*() {
  const sql = yield* SqlClient
  yield* sql`create table results (place bigint not null)`
})

const write = (outcomes: ReadonlyArray<OutcomeLog.Logged>) =>
  Effect.flatMap(
    SqlClient,
    (sql) => sql`insert into results ${sql.insert(outcomes.map(({ index }) => ({ place: index })))}`
  )

const rows = Effect.flatMap(
  SqlClient,
  (sql) =>
    Effect.map(
      sql<{ place: number }>`select place from results order by place`,
      (rows) => rows.map(({ place }) => Number(place))
    )
)

describeDatabases("a log of outcomes", (database) => {
  const log = OutcomeLogSql.layer().pipe(Layer.provideMerge(database))

  it.effect("writes each outcome once", () =>
    Effect.gen(function*() {
      yield* table
      const first = yield* outcomes(upTo(20)).pipe(Bulk.sink(write, { maxOutcomes: 6 }))
      const second = yield* outcomes(upTo(30).toReversed()).pipe(Bulk.sink(write))
      expect([first, second]).toEqual([{ written: 20, skipped: 0 }, { written: 10, skipped: 20 }])
      expect(yield* rows).toEqual(upTo(30))
    }).pipe(Effect.provide(log)))
})
