// Journals in databases pass the tests of all stores of runs.
import { journalStores } from "@effect-genai/provider-contract/journalStore"
import * as JournalSql from "@effect-genai/sql/JournalSql"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SqlClient from "effect/sql/SqlClient"
import { describeDatabases } from "./support/postgres.ts"

describeDatabases("JournalSql", (database) => {
  const open = Effect.gen(function*() {
    const context = yield* Layer.build(database)
    const make = Effect.provideContext(JournalSql.make(), context)
    return {
      store: yield* make,
      other: yield* make,
      /** The clock of the database cannot be moved, the ends of its claims can. */
      expire: Effect.flatMap(SqlClient.SqlClient, (sql) =>
        sql.onDialectOrElse({
          pg: () => sql`update genai_runs set claimed_until = claimed_until - interval '30.1 seconds'`,
          orElse: () => sql`update genai_runs set claimed_until = claimed_until - 30100`
        })).pipe(Effect.provideContext(context), Effect.orDie, Effect.asVoid)
    }
  })
  journalStores({ name: "JournalSql", claims: "leased", open })
})
