// Outcomes of a run, a table for them, and processes that write them.
import type * as Bulk from "@effect-genai/core/Bulk"
import type * as OutcomeLog from "@effect-genai/core/OutcomeLog"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql/SqlClient"
import * as Stream from "effect/Stream"
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import type { Work } from "./writer.ts"

export const night: Bulk.RunRef = { name: "acme~night", start: "first" }

export const upTo = (count: number): ReadonlyArray<number> => Array.from({ length: count }, (_, index) => index)

export const outcomes = (indices: Iterable<number>, run = night): Stream.Stream<OutcomeLog.Logged> =>
  Stream.fromIterable(Array.from(indices, (index) => ({ run, index })), { chunkSize: 64 })

/** A table without a key: a row that is written twice is in it twice. */
export const makeTable = Effect.gen(function*() {
  const sql = yield* SqlClient
  yield* sql`create table results (place bigint not null)`
})

export const write = (outcomes: Arr.NonEmptyReadonlyArray<OutcomeLog.Logged>) =>
  Effect.flatMap(
    SqlClient,
    (sql) => sql`insert into results ${sql.insert(Arr.map(outcomes, ({ index }) => ({ place: index })))}`
  )

/** The rows of the table, in order. */
export const rows = Effect.flatMap(SqlClient, (sql) =>
  Effect.map(
    sql<{ place: number }>`select place from results order by place`,
    (found) => found.map(({ place }) => Number(place))
  ))

export interface Writer {
  readonly child: ChildProcess
  /** Completes when the process has printed a line with this text. */
  readonly printed: (text: string) => Promise<void>
  /** The output and the exit code, or the signal that ended it. */
  readonly ended: Promise<{ readonly output: string; readonly code: number | string | null }>
}

/** A process that writes outcomes. */
export const startWriter = (work: Work): Writer => {
  const cache = join(import.meta.dirname, "..", "..", "..", "..", ".cache", "node")
  const child = spawn(process.execPath, [join(import.meta.dirname, "writer.ts"), JSON.stringify(work)], {
    env: { ...process.env, NODE_COMPILE_CACHE: cache }
  })
  let output = ""
  const changed = new EventTarget()
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data) => {
      output += String(data)
      changed.dispatchEvent(new Event("data"))
    })
  }
  const printed = async (text: string): Promise<void> => {
    while (!output.includes(text)) await once(changed, "data")
  }
  const ended = once(child, "close").then(([code, signal]) => ({ output, code: signal ?? code }))
  return { child, printed, ended }
}
