/** The table of written outcomes: a row for each run and 8,192 of its outcomes. */
import * as Effect from "effect/Effect"
import { database } from "../internal/database.ts"

export const migration = Effect.gen(function*() {
  const { dialect, sql } = yield* database
  yield* sql`create table genai_outcomes (
    run text not null,
    segment integer not null,
    start text not null,
    bits ${dialect.bytes} not null,
    primary key (run, segment)
  )`
})
