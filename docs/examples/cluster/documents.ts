/** The part to replace: where documents come from, what is requested for each, and where outcomes go. */
import type { Bulk, Messages } from "@effect-genai/anthropic"
import { Array, Effect, Option, Schema, Stream } from "effect"
import { SqlClient } from "effect/sql"

export const Label = Schema.Struct({ mood: Schema.Literals(["calm", "annoyed", "furious"]) })

const requestOf = ({ number, text }: { readonly number: number; readonly text: string }) => ({
  key: number,
  params: { model: "claude-haiku-4-5", max_tokens: 256, messages: [{ role: "user", content: text }] }
} as const)

/** Creates the tables, with so many documents. */
export const setup = Effect.fnUntraced(function*(count: number) {
  const sql = yield* SqlClient.SqlClient
  yield* sql`create table if not exists documents (number int primary key, text text not null)`
  yield* sql`create table if not exists labels (document int primary key, mood text, problem text)`
  yield* sql`insert into documents
    select nth, 'Letter ' || nth || ': where is my kettle?' from generate_series(1, ${count}::int) nth
    on conflict do nothing`
})

const pageSize = 1000

/**
 * The requests of a range, in pages: one long query would occupy a connection for as long as the run submits batches.
 * The documents are numbered from 1 without gaps: the first empty range is the end of the input.
 */
export const requests = ({ first, size }: Bulk.Range) =>
  Stream.paginate(
    first,
    Effect.fnUntraced(function*(after) {
      const sql = yield* SqlClient.SqlClient
      const last = Math.min(after + pageSize, first + size)
      const rows = yield* sql<{ readonly number: number; readonly text: string }>`
        select number, text from documents where number > ${after} and number <= ${last} order by number`
      const isEnd = rows.length === 0 || last === first + size
      return [rows.map(requestOf), isEnd ? Option.none() : Option.some(last)] as const
    })
  )

type Outcome = Bulk.ParsedOutcome<number, typeof Label.Type, Messages.Message>

const rowOf = (outcome: Outcome) =>
  outcome._tag === "Succeeded"
    ? { document: outcome.key, mood: outcome.value.mood, problem: null }
    : { document: outcome.key, mood: null, problem: outcome._tag }

/** A plain insert: `Bulk.sink` calls it once for each outcome, whichever runners work on the run. */
export const save = Effect.fnUntraced(function*(outcomes: Array.NonEmptyReadonlyArray<Outcome>) {
  const sql = yield* SqlClient.SqlClient
  yield* sql`insert into labels ${sql.insert(Array.map(outcomes, rowOf))}`
})
