/** The tables of this package: one list of migrations, whose numbers only grow. */
import * as JournalStore from "@effect-genai/core/JournalStore"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import * as Migrator from "effect/sql/Migrator"
import * as SqlClient from "effect/sql/SqlClient"
import { isSqlError } from "effect/sql/SqlError"
import { migration as budgets } from "../BudgetSql/migration.ts"
import { migration as outcomes } from "../OutcomeLogSql/migration.ts"
import { migration as rateLimits } from "../RateLimitSql/migration.ts"
import { database } from "./database.ts"
import { storeFailed } from "./failures.ts"

const migrations = {
  "1_runs": Effect.gen(function*() {
    const { dialect, sql } = yield* database
    yield* sql`create table genai_runs (
      name text primary key,
      token text,
      owner text,
      claimed_until ${dialect.time} not null,
      summary text,
      updated_at ${dialect.time} not null
    )`
    yield* sql`create table genai_entries (
      run text not null,
      key text not null,
      value ${dialect.bytes} not null,
      primary key (run, key)
    )`
  }),
  "2_budgets": budgets,
  "3_rate_limits": rateLimits,
  "4_outcomes": outcomes
}

const migrateAll = Migrator.make({})({ loader: Migrator.fromRecord(migrations), table: "genai_migrations" })

/** A migration fails with what its statement failed with. */
const failureOf = (error: unknown): JournalStore.StoreFailed => {
  if (error instanceof JournalStore.StoreFailed) return error
  const cause = error instanceof Migrator.MigrationError ? error.cause ?? error : error
  const { isTransient = false, message } = isSqlError(cause)
    ? storeFailed(cause)
    : { message: error instanceof Error ? error.message : String(error) }
  return new JournalStore.StoreFailed({
    message: `cannot create the tables: ${message}. A user who may not create tables needs \`migrate: false\`, and ` +
      "tables made before by `migrate`",
    isTransient
  })
}

/** Other processes migrate at the same time: on SQLite they lock each other out. */
const retries = Schedule.exponential("50 millis").pipe(
  Schedule.jittered,
  Schedule.upTo({ times: 8 }),
  Schedule.setInputType<JournalStore.StoreFailed>(),
  Schedule.while(({ input }) => Effect.succeed(input.isTransient === true))
)

/** Creates the tables of this package that do not exist. */
export const migrate: Effect.Effect<void, JournalStore.StoreFailed, SqlClient.SqlClient> = Effect.gen(function*() {
  const { outside, sql } = yield* database
  yield* outside(Effect.provideService(migrateAll, SqlClient.SqlClient, sql)).pipe(
    Effect.mapError(failureOf),
    Effect.retry(retries)
  )
})
