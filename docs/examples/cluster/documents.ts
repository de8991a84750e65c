/** The part to replace: where documents come from, what is requested for each, and where outcomes go. */
import type { Bulk, Messages } from "@effect-genai/anthropic"
import { Array, Effect, Schema, Stream } from "effect"
import { SqlClient } from "effect/sql"

export const Label = Schema.Struct({ mood: Schema.Literals(["calm", "annoyed", "furious"]) })

/** Creates the tables, with so many documents. */
export const setup = Effect.fnUntraced(function*(count: number) {
  const sql = yield* SqlClient.SqlClient
  yield* sql`create table if not exists documents (id int primary key, text text not null)`
  yield* sql`create table if not exists labels (document int primary key, mood text, problem text)`
  yield* sql`insert into documents
    select nth, 'Letter ' || nth || ': where is my kettle?' from generate_series(1, ${count}::int) nth
    on conflict do nothing`
})

/** The requests of a range. Their order is that of a unique column: each time and on each runner the same. */
export const requests = ({ first, size }: Bulk.Range) =>
  SqlClient.SqlClient.pipe(
    Effect.map((sql) =>
      sql<{ readonly id: number; readonly text: string }>`
        select id, text from documents order by id limit ${size} offset ${first}`.stream
    ),
    Stream.unwrap,
    Stream.map(({ id, text }) => ({
      key: id,
      params: { model: "claude-haiku-4-5", max_tokens: 256, messages: [{ role: "user", content: text }] }
    } as const))
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
