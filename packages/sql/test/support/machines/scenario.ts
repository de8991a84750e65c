// Workers that share runs, a database and a platform.
import * as JournalSql from "@effect-genai/sql/JournalSql"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import type { Scope } from "effect/Scope"
import { SqlClient } from "effect/sql/SqlClient"
import * as Postgres from "../postgresServer.ts"
import { type Platform, serve } from "./platforms.ts"
import type { Task } from "./Task.ts"
import { verdict, watchBudget } from "./verdict.ts"
import { type End, start, type Worker } from "./workers.ts"

export interface Scenario {
  readonly task: Task
  readonly platform: Platform
  /** Starts a worker with the task, changed. */
  readonly start: (owner: string, changes?: Partial<Task>) => Effect.Effect<Worker, never, Scope>
  /** Runs a worker to its end. */
  readonly run: (owner: string, changes?: Partial<Task>) => Effect.Effect<End>
  /** Waits until a worker has the first run. */
  readonly owned: (owner: string) => Effect.Effect<void>
  /** What is wrong with what was bought, written and spent. */
  readonly verdict: Effect.Effect<ReadonlyArray<string>>
}

const limit = 1000

const base: Omit<Task, "database" | "url"> = {
  provider: "anthropic",
  owner: "first",
  runs: ["night"],
  count: 25,
  bytes: 20,
  maxRequests: 10,
  lease: 2000,
  whenBusy: "wait",
  budget: limit,
  sharesLimits: false
}

/** A new database and platform. */
export const make = (
  changes: Partial<Task> = {},
  server: Effect.Effect<Postgres.Server> = Postgres.server
): Effect.Effect<Scenario, never, Scope> =>
  Effect.gen(function*() {
    const database = yield* Effect.flatMap(server, ({ database }) => database)
    const platform = yield* serve(changes.provider ?? base.provider)
    const task: Task = { ...base, ...changes, url: platform.url, database }
    /** Each time with a client of its own: the server may be down in between. */
    const query = <A, E>(effect: Effect.Effect<A, E, SqlClient>) =>
      Effect.orDie(Effect.provide(effect, Postgres.client(database, { maxConnections: 1 })))
    yield* query(Effect.gen(function*() {
      const sql = yield* SqlClient
      yield* JournalSql.migrate
      yield* sql`create table results (run text, place int, outcome text, cost float8)`
      yield* watchBudget(task.budget ?? limit)
    }))
    const startWorker = (owner: string, changes: Partial<Task> = {}) => start({ ...task, owner, ...changes })
    return {
      task,
      platform,
      start: startWorker,
      run: (owner, changes) => Effect.scoped(Effect.flatMap(startWorker(owner, changes), ({ ended }) => ended)),
      owned: (owner) =>
        query(Effect.flatMap(SqlClient, (sql) =>
          Effect.repeat(sql`select 1 from genai_runs where owner = ${owner}`, {
            until: (rows) => rows.length > 0,
            schedule: Schedule.spaced("50 millis")
          }))),
      verdict: query(verdict(platform, task))
    }
  })

/** What is wrong with how a worker has ended. */
export const unexpected = (
  { as, exitCode, output }: End,
  ...expected: ReadonlyArray<string>
): ReadonlyArray<string> => {
  const code = as === "Finished" ? 0 : as.startsWith("SIG") ? null : 1
  return expected.includes(as) && exitCode === code ? [] : [`ended as ${as} with exit code ${exitCode}: ${output}`]
}
