/**
 * Which outcomes of runs were written, in the database that they are written to: `Bulk.sink` commits both in one
 * transaction. Provide the {@link layer} and the program with the same `SqlClient`.
 */
import type * as JournalStore from "@effect-genai/core/JournalStore"
import * as OutcomeLog from "@effect-genai/core/OutcomeLog"
import * as Arr from "effect/Array"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { SqlClient } from "effect/sql/SqlClient"
import { database } from "./internal/database.ts"
import { migrate as migrateAll } from "./internal/migrations.ts"
import { logFailed, transactions } from "./OutcomeLogSql/transaction.ts"

export interface Options {
  /** Whether to create missing tables when the layer is built (default: true). */
  readonly migrate?: boolean
  /**
   * How long a process may do nothing in a transaction, for instance because it is frozen, before PostgreSQL ends the
   * transaction and another process takes its turn (default: 1 minute). On SQLite others wait.
   */
  readonly maxIdle?: Duration.Input
}

/** How many segments are in one statement: SQLite may be built for 999 parameters. */
const perStatement = 200

/** The log in the ambient database. */
export const make = Effect.fnUntraced(function*(
  { maxIdle = "1 minute", migrate = true }: Options = {}
): Effect.fn.Return<OutcomeLog.OutcomeLog["Service"], JournalStore.StoreFailed, SqlClient> {
  const { dialect, run: outside, sql } = yield* database
  if (migrate) yield* migrateAll
  const isPostgres = dialect.name === "PostgreSQL"
  const forUpdate = sql.literal(isPostgres ? "for update" : "")
  const idleMillis = String(Math.max(1, Math.ceil(Duration.toMillis(maxIdle))))
  const limitIdle = sql`select set_config('idle_in_transaction_session_timeout', ${idleMillis}, true)`
  const rowsOf = (run: string, segments: Arr.NonEmptyReadonlyArray<OutcomeLog.Segment>) =>
    sql.insert(Arr.map(segments, ({ bits, number, start }) => ({ run, segment: number, start, bits })))

  const lock = Effect.fnUntraced(function*(run: OutcomeLog.Logged["run"], numbers: Arr.NonEmptyReadonlyArray<number>) {
    const empty = Arr.map(numbers, (number) => ({ number, start: run.start, bits: new Uint8Array(0) }))
    // The first statement writes: on SQLite a transaction that starts with a read may be unable to write later.
    yield* sql`insert into genai_outcomes ${rowsOf(run.name, empty)} on conflict (run, segment) do nothing`
    const rows = yield* sql<OutcomeLog.Segment>`select segment as number, start, bits from genai_outcomes
      where run = ${run.name} and segment in ${sql.in(numbers)} order by segment ${forUpdate}`
    return rows.map((row) => ({ ...row, bits: new Uint8Array(row.bits) }))
  })

  return OutcomeLog.make({
    transaction: transactions(sql),
    lock: (run, numbers) =>
      Effect.when(limitIdle, Effect.succeed(isPostgres)).pipe(
        Effect.andThen(Effect.forEach(Arr.chunksOf(numbers, perStatement), (some) => lock(run, some))),
        Effect.map((segments) => segments.flat()),
        Effect.mapError(logFailed)
      ),
    save: (run, segments) =>
      Effect.forEach(
        Arr.chunksOf(segments, perStatement),
        (some) =>
          sql`insert into genai_outcomes ${rowsOf(run.name, some)}
            on conflict (run, segment) do update set bits = excluded.bits`,
        { discard: true }
      ).pipe(Effect.mapError(logFailed)),
    forget: (run) =>
      Effect.asVoid(outside(sql`delete from genai_outcomes where run = ${run}`)).pipe(
        Effect.mapError(({ message }) => new OutcomeLog.OutcomeLogFailed({ message }))
      )
  })
})

/** Stores in the ambient database which outcomes were written. */
export const layer = (
  options?: Options
): Layer.Layer<OutcomeLog.OutcomeLog, JournalStore.StoreFailed, SqlClient> =>
  Layer.effect(OutcomeLog.OutcomeLog, make(options))
