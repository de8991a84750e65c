/**
 * Rate limits that processes share: each counts what it takes of the provider's windows in a database, PostgreSQL or
 * SQLite, so that together they are not rejected with 429. Provide the {@link layer} with a `SqlClient`, in the place
 * of `RateLimit.layer()`.
 */
import type { StoreFailed } from "@effect-genai/core/JournalStore"
import * as RateLimit from "@effect-genai/core/RateLimit"
import type { Counters, Counts, RateLimitStore } from "@effect-genai/core/RateLimitStore"
import * as Arr from "effect/Array"
import { WebCrypto } from "effect/crypto/WebCrypto"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Order from "effect/Order"
import type { SqlClient } from "effect/sql/SqlClient"
import { database } from "./internal/database.ts"
import { migrate as migrateAll } from "./internal/migrations.ts"

export interface Options extends RateLimit.SharedOptions {
  /** Whether to create missing tables when the layer is built (default: true). */
  readonly migrate?: boolean | undefined
}

/** Counters that nobody used for so long are deleted, in milliseconds: a day. */
const unused = 86_400_000

/** The store of shared limits in the ambient database. */
export const make = Effect.fnUntraced(function*(
  { migrate = true }: Pick<Options, "migrate"> = {}
): Effect.fn.Return<RateLimitStore, StoreFailed, SqlClient> {
  const { dialect, run, sql } = yield* database
  const crypto = yield* WebCrypto
  if (migrate) yield* migrateAll
  yield* run(sql`delete from genai_rate_limits where updated_at < ${dialect.after(-unused)}`)

  const add = (pool: string, counts: ReadonlyMap<string, Counts>) => {
    // Always in the same order: rows that are locked in different orders are a deadlock.
    const sorted = Arr.sortWith(counts, ([name]) => name, Order.String)
    const rows = sorted.map(([name, { pending, taken }]) =>
      sql`(${pool}, ${name}, ${crypto.randomUUID()}, ${taken}, ${pending}, ${dialect.now})`
    )
    return Effect.map(
      run(sql<Counters & { readonly name: string }>`
        insert into genai_rate_limits (pool, name, id, taken, pending, updated_at) values ${sql.csv(rows)}
        on conflict (pool, name) do update set
          taken = genai_rate_limits.taken + excluded.taken,
          pending = genai_rate_limits.pending + excluded.pending,
          updated_at = excluded.updated_at
        returning name, id, taken, pending`),
      (rows): ReadonlyMap<string, Counters> => new Map(rows.map(({ name, ...counters }) => [name, counters]))
    )
  }
  return { add }
})

/** Limits all calls under it, together with the calls of all processes that use the same database. */
export const layer = (
  { migrate, ...options }: Options = {}
): Layer.Layer<RateLimit.RateLimit, StoreFailed, SqlClient> =>
  Layer.unwrap(Effect.map(make({ migrate }), (store) => RateLimit.layerShared(store, options)))
