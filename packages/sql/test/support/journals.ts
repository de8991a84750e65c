// Journals of the tests.
import type { Claim, JournalStore } from "@effect-genai/core/JournalStore"
import { claimed } from "@effect-genai/provider-contract/journalStore/Place"
import * as JournalSql from "@effect-genai/sql/JournalSql"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql/SqlClient"

export const run = "anthropic~night"

/** A journal in the ambient database with a claimed run. */
export const claimedRun: Effect.Effect<
  { readonly sql: SqlClient; readonly store: JournalStore; readonly claim: Claim },
  unknown,
  SqlClient
> = Effect.gen(function*() {
  const sql = yield* SqlClient
  const store = yield* JournalSql.make()
  const { claim } = yield* claimed(store, run)
  return { sql, store, claim }
})
