/** What the statements of this package have in common: the dialects, the errors, and the caller's transaction. */
import * as JournalStore from "@effect-genai/core/JournalStore"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import type { Fragment } from "effect/sql/Statement"
import { storeFailed } from "./failures.ts"

/** What differs between the dialects. */
export interface Dialect {
  readonly name: "PostgreSQL" | "SQLite"
  /** The type of a column of bytes, and of one of times. */
  readonly bytes: Fragment
  readonly time: Fragment
  /** The clock of the database. */
  readonly now: Fragment
  /** So many milliseconds after now. */
  readonly after: (millis: number) => Fragment
  /** A time as milliseconds since 1970. */
  readonly millisOf: (column: string) => Fragment
  /** Locks the rows of a `select` against changes until the statement is done; SQLite has one writer anyway. */
  readonly locked: Fragment
}

export interface Database {
  readonly sql: SqlClient
  readonly dialect: Dialect
  /** Runs an effect outside the caller's transaction. */
  readonly outside: <A, E>(effect: Effect.Effect<A, E>) => Effect.Effect<A, E>
  /** Runs statements outside the caller's transaction: what they write stays when it is rolled back. */
  readonly run: <A>(statements: Effect.Effect<A, SqlError>) => Effect.Effect<A, JournalStore.StoreFailed>
}

const dialects = (sql: SqlClient): Dialect | undefined =>
  sql.onDialectOrElse({
    pg: (): Dialect => ({
      name: "PostgreSQL",
      bytes: sql.literal("bytea"),
      time: sql.literal("timestamptz"),
      // Not `now()`, which is the start of the transaction: a statement may wait for a lock.
      now: sql.literal("clock_timestamp()"),
      after: (millis) => sql`clock_timestamp() + make_interval(secs => ${millis / 1000})`,
      millisOf: (column) => sql.literal(`cast(extract(epoch from ${column}) * 1000 as float8)`),
      locked: sql.literal("for share")
    }),
    sqlite: (): Dialect => {
      const now = "cast((julianday('now') - 2440587.5) * 86400000 as integer)"
      return {
        name: "SQLite",
        bytes: sql.literal("blob"),
        time: sql.literal("integer"),
        now: sql.literal(now),
        after: (millis) => sql`${sql.literal(now)} + ${Math.round(millis)}`,
        millisOf: sql.literal,
        locked: sql.literal("")
      }
    },
    orElse: () => undefined
  })

const inTransaction = new JournalStore.StoreFailed({
  message: "SQLite has one writer, and it is the transaction around this: run it outside of the transaction",
  isTransient: false
})

/** The ambient database, if its dialect is supported. */
export const database: Effect.Effect<Database, JournalStore.StoreFailed, SqlClient> = Effect.gen(function*() {
  const sql = (yield* SqlClient).withoutTransforms()
  const dialect = dialects(sql)
  if (dialect === undefined) {
    return yield* new JournalStore.StoreFailed({
      message: `the SqlClient "${sql.driver}" is not supported: use PostgreSQL or SQLite`,
      isTransient: false
    })
  }
  const outside = <A, E>(effect: Effect.Effect<A, E>): Effect.Effect<A, E> =>
    Effect.updateContext(effect, (context: Context.Context<never>) => Context.omit(sql.transactionService)(context))
  const run = <A>(statements: Effect.Effect<A, SqlError>) =>
    Effect.flatMap(
      Effect.serviceOption(sql.transactionService),
      (transaction) =>
        Option.isSome(transaction) && dialect.name === "SQLite"
          ? Effect.fail(inTransaction)
          : Effect.mapError(outside(statements), storeFailed)
    )
  return { sql, dialect, outside, run }
})
