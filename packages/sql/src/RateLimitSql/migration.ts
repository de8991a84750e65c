/** The table of shared rate limits. */
import * as Effect from "effect/Effect"
import { database } from "../internal/database.ts"

/** Its rows need not survive a crash: PostgreSQL writes no log of them, so that counting costs little. */
export const migration = Effect.gen(function*() {
  const { dialect, sql } = yield* database
  yield* sql`create ${sql.literal(dialect.name === "PostgreSQL" ? "unlogged" : "")} table genai_rate_limits (
    pool text not null,
    name text not null,
    id text not null,
    taken double precision not null,
    pending double precision not null,
    updated_at ${dialect.time} not null,
    primary key (pool, name)
  )`
})
