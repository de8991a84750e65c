/**
 * A budget in a database, which all processes that name it share: never more than its limit is spent and reserved,
 * however many they are, and whenever they end.
 *
 * The reservations of a run are adopted by the next process that continues it, and work with a name counts once. Work
 * without a name, such as a turn of an agent, stays counted with its maximum if its process dies before it is settled.
 */
import * as Budget from "@effect-genai/core/Budget"
import type { StoreFailed } from "@effect-genai/core/JournalStore"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { SqlClient } from "effect/sql/SqlClient"
import * as Postgres from "./BudgetSql/postgres.ts"
import * as Sqlite from "./BudgetSql/sqlite.ts"
import { database } from "./internal/database.ts"
import { migrate as migrateAll } from "./internal/migrations.ts"

export interface Options {
  /** The name of the budget in the database. */
  readonly name: string
  /** In US dollars, for all that was ever spent under this name; each process checks its own. */
  readonly limit: number
  /** Whether to create missing tables when the layer is built (default: true). */
  readonly migrate?: boolean | undefined
}

/** Provides a budget that the ambient database stores. */
export const layer = (
  { limit, migrate = true, name }: Options
): Layer.Layer<Budget.Budget, StoreFailed, SqlClient> =>
  Layer.effect(
    Budget.Budget,
    Effect.gen(function*() {
      const ambient = yield* database
      if (migrate) yield* migrateAll
      const { make } = ambient.dialect.name === "PostgreSQL" ? Postgres : Sqlite
      return yield* Budget.fromStore(make(ambient, name), limit)
    })
  )
