// A process that writes outcomes of a run into a table, and reports what it does; `writing` runs it.
import * as Bulk from "@effect-genai/core/Bulk"
import type * as OutcomeLog from "@effect-genai/core/OutcomeLog"
import * as OutcomeLogSql from "@effect-genai/sql/OutcomeLogSql"
import * as PgClient from "@effect/sql-pg/PgClient"
import * as Arr from "effect/Array"
import * as Console from "effect/Console"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { SqlClient } from "effect/sql/SqlClient"
import * as Stream from "effect/Stream"
import * as Sqlite from "./sqlite.ts"

export interface Work {
  /** The URL of a PostgreSQL database, or the path of a file. */
  readonly at: string
  readonly count: number
  readonly size: number
  /** Multiplied with a place it gives an index: a number that has no factor in common with `count`. */
  readonly stride: number
  /** After which group the process kills itself, and how many milliseconds after its rows are written. */
  readonly kill?: { readonly group: number; readonly after: number }
  /** In which group it waits before the commit, and reports that it does. */
  readonly hang?: number
  readonly maxIdle?: Duration.Input
}

const main = ({ at, count, hang, kill, maxIdle = "1 minute", size, stride }: Work) => {
  const indices = Array.from({ length: count }, (_, place) => (place * stride) % count)
  const run = { name: "acme~night", start: "first" }
  const outcomes = Stream.fromIterable(indices.map((index) => ({ run, index })), { chunkSize: 50 })
  let group = 0
  const die = () => process.kill(process.pid, "SIGKILL")

  const write = Effect.fnUntraced(function*(outcomes: Arr.NonEmptyReadonlyArray<OutcomeLog.Logged>) {
    const sql = yield* SqlClient
    yield* sql`insert into results ${sql.insert(Arr.map(outcomes, ({ index }) => ({ place: index })))}`
    group += 1
    if (kill?.group === group && kill.after === 0) die()
    if (kill?.group === group) setTimeout(die, kill.after)
    if (hang === group) yield* Effect.andThen(Console.log("hanging"), Effect.sleep("1 second"))
  })

  const client = at.startsWith("postgres")
    ? PgClient.layer({ url: Redacted.make(at), maxConnections: 2 })
    : Sqlite.layer(at)
  return outcomes.pipe(
    Bulk.sink(write, { maxOutcomes: size }),
    Effect.tap(({ skipped, written }) => Console.log(`${written} written, ${skipped} skipped`)),
    Effect.provide(OutcomeLogSql.layer({ maxIdle }).pipe(Layer.provideMerge(client)))
  )
}

const [, program, work] = process.argv
if (program === import.meta.filename && work !== undefined) await Effect.runPromise(main(JSON.parse(work)))
