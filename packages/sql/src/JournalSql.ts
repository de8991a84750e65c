/**
 * Journals of runs in a database, PostgreSQL or SQLite: any number of processes share the runs, and each run belongs to
 * the one that has claimed it. A process that is killed, frozen or cut off loses its runs to others after the lease,
 * and the database refuses what it writes later. Provide the {@link layer} with a `SqlClient`.
 */
import * as Bulk from "@effect-genai/core/Bulk"
import * as JournalStore from "@effect-genai/core/JournalStore"
import * as Config from "effect/Config"
import { WebCrypto } from "effect/crypto/WebCrypto"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { SqlClient } from "effect/sql/SqlClient"
import { database } from "./internal/database.ts"
import { migrate as migrateAll } from "./internal/migrations.ts"
import { claims } from "./JournalSql/claims.ts"
import { entries } from "./JournalSql/entries.ts"
import { runs } from "./JournalSql/runs.ts"

export interface Options {
  /** How long a run is not taken over from a process that does not respond (default: 30 seconds). */
  readonly lease?: Duration.Input | undefined
  /** How messages name this process (default: `HOSTNAME` and some random digits). */
  readonly owner?: string | undefined
  /** Whether to create missing tables when the layer is built (default: true). */
  readonly migrate?: boolean | undefined
}

/** Creates the tables of this package that do not exist: for those who run migrations with rights of their own. */
export const migrate: Effect.Effect<void, JournalStore.StoreFailed, SqlClient> = migrateAll

const defaultOwner = Effect.gen(function*() {
  const host = yield* Effect.orElseSucceed(Config.String("HOSTNAME"), () => "process")
  return `${host}-${(yield* WebCrypto).randomUUID().slice(0, 6)}`
})

const leaseOf = (input: Duration.Input): Effect.Effect<Duration.Duration, JournalStore.StoreFailed> => {
  const lease = Duration.fromInputUnsafe(input)
  return Duration.isFinite(lease) && Duration.isPositive(lease)
    ? Effect.succeed(lease)
    : Effect.fail(new JournalStore.StoreFailed({ message: "a lease is a finite time above zero", isTransient: false }))
}

/** The store of runs in the ambient database. */
export const make = Effect.fnUntraced(function*(
  { lease = "30 seconds", migrate = true, owner }: Options = {}
): Effect.fn.Return<JournalStore.JournalStore, JournalStore.StoreFailed, SqlClient> {
  const settings = { lease: yield* leaseOf(lease), owner: owner ?? (yield* defaultOwner) }
  const ambient = yield* database
  if (migrate) yield* migrateAll
  return { lease: settings.lease, ...claims(ambient, settings), ...entries(ambient), runs: runs(ambient) }
})

/** Stores runs in the ambient database. */
export const layer = (options?: Options): Layer.Layer<never, JournalStore.StoreFailed, SqlClient> =>
  Layer.effect(Bulk.Journal, make(options))
