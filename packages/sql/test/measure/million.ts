// `node packages/sql/test/measure/million.ts [COUNT]` measures a run of a million requests without a journal, with one in
// files, and with one in PostgreSQL, each in its own process, against an embedded platform in another.
import * as PgClient from "@effect/sql-pg/PgClient"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { SqlClient } from "effect/sql/SqlClient"
import { type ChildProcess, execFile, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import * as Postgres from "../support/postgresServer.ts"
import type { Task } from "./million.program.ts"

const count = Number(process.argv[2] ?? 1_000_000)

const platformProgram = join(import.meta.dirname, "../../../benchmark/src/server/platform.ts")

const startPlatform = async (): Promise<{ readonly child: ChildProcess; readonly url: string }> => {
  const child = spawn(process.execPath, ["--max-old-space-size=8000", platformProgram], {
    stdio: ["pipe", "pipe", "inherit"]
  })
  const [line] = await once(child.stdout, "data")
  return { child, url: JSON.parse(String(line)).anthropic }
}

const measure = async (journal: Task["journal"]): Promise<string> => {
  const { child, url } = await startPlatform()
  const task: Task = { url, count, journal }
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(import.meta.dirname, "million.program.ts"),
    JSON.stringify(task)
  ])
  child.kill()
  return stdout.trim()
}

interface Size {
  readonly wal: string
}

const inPostgres = Effect.gen(function*() {
  const server = yield* Postgres.make({ fsync: true })
  const at = yield* server.database
  const statistics = yield* Effect.gen(function*() {
    const sql = yield* SqlClient
    const position = Effect.map(
      sql<Size>`select (pg_current_wal_lsn() - '0/0')::text as wal`,
      ([row]) => Number(row?.wal)
    )
    const before = yield* position
    const measured = yield* Effect.promise(() => measure({ _tag: "Postgres", at }))
    const wal = (yield* position) - before
    const [left] = yield* sql`select (select count(*)::int from genai_entries) as rows,
      (select sum(length(value))::int from genai_entries) as bytes,
      (select pg_total_relation_size('genai_entries')::float8) as size,
      (select n_tup_ins::int from pg_stat_user_tables where relname = 'genai_entries') as inserts,
      (select n_tup_upd::int from pg_stat_user_tables where relname = 'genai_runs') as renewals`
    return { measured, wal, left }
  }).pipe(Effect.provide(PgClient.layer({ url: Redacted.make(at) })))
  return statistics
}).pipe(Effect.scoped)

console.log("PostgreSQL", await Effect.runPromise(Effect.orDie(inPostgres)))
console.log("no journal", await measure({ _tag: "None" }))
const directory = await mkdtemp(join(tmpdir(), "million-"))
console.log("files", await measure({ _tag: "Files", at: directory }))
await rm(directory, { recursive: true })
process.exit()
