/** The tables of budgets, and on PostgreSQL the functions that change them. */
import * as Effect from "effect/Effect"
import { database } from "../internal/database.ts"
import { functions } from "./postgres.ts"

/** Amounts are whole billionths of a dollar. The amount of settled work is its cost. */
export const migration = Effect.gen(function*() {
  const { dialect, sql } = yield* database
  yield* sql`create table genai_budgets (
    name text primary key,
    spent bigint not null default 0,
    reserved bigint not null default 0
  )`
  yield* sql`create table genai_reservations (
    budget text not null references genai_budgets (name) on delete cascade,
    work text not null,
    token text not null,
    amount bigint not null,
    is_settled integer not null default 0,
    updated_at ${dialect.time} not null default (${dialect.now}),
    primary key (budget, work)
  )`
  if (dialect.name === "PostgreSQL") yield* Effect.forEach(functions, (text) => sql.unsafe(text), { discard: true })
})
