// Processes that share a database: one that was frozen while it wrote neither blocks its successor nor writes later.
import * as JournalSql from "@effect-genai/sql/JournalSql"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import { spawn } from "node:child_process"
import { once } from "node:events"
import * as fs from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { build } from "rolldown"
import { beforeAll } from "vitest"
import { run } from "../support/journals.ts"
import { client, describePostgres, server } from "../support/postgres.ts"

const program = join(import.meta.dirname, "..", "support", "writer.program.ts")

const file = join(import.meta.dirname, "../../../../.cache/writer.mjs")

/** In one file, the program starts in a quarter of the time. */
beforeAll(() => build({ input: program, platform: "node", output: { file, codeSplitting: false } }))

/** Starts a process that writes into the run; returns it once it has tried to claim it. */
const writer = (database: string, bytes: number) =>
  Effect.acquireRelease(
    Effect.promise(async () => {
      const child = spawn(process.execPath, [file, database, String(bytes)], { stdio: ["ignore", "pipe", "inherit"] })
      const lines = createInterface({ input: child.stdout })
      const next = () => once(lines, "line").then(([line]): unknown => line)
      return { child, next, claimed: await next() }
    }),
    ({ child }) => Effect.sync(() => child.kill("SIGKILL"))
  )

describePostgres("processes that share a database", () => {
  it.live(
    "two processes: one frozen while it wrote does not hold up the next, and writes nothing later",
    () =>
      Effect.gen(function*() {
        const url = yield* Effect.flatMap(server, ({ database }) => database)
        yield* Effect.gen(function*() {
          const sql = yield* SqlClient.SqlClient
          const store = yield* JournalSql.make({ lease: "10 seconds" })
          for (const [round, bytes] of [300, 8e6, 8e6, 300, 8e6].entries()) {
            const { child, claimed, next } = yield* writer(url, bytes)
            assert.strictEqual(claimed, "Claimed")
            yield* Effect.sleep(300 + round * 17.3)
            child.kill("SIGSTOP")
            const held = yield* store.claim(run)
            assert.deepStrictEqual(held, { _tag: "Held", owner: `process ${child.pid}` })
            const since = performance.now()
            const claim = yield* Effect.repeat(Effect.delay(store.claim(run), "20 millis"), {
              until: ({ _tag }) => _tag === "Claimed"
            })
            assert.isBelow(performance.now() - since, 5000)
            if (claim._tag !== "Claimed") return yield* Effect.die(claim)
            yield* store.set(claim.claim, [{ key: "new", value: "1" }])
            const entries = sql`select key, xmin::text from genai_entries order by key`
            const before = yield* entries
            child.kill("SIGCONT")
            assert.strictEqual(yield* Effect.promise(next), "ClaimLost")
            assert.deepStrictEqual(yield* entries, before)
            yield* store.release(claim.claim, null)
          }
        }).pipe(Effect.provide(client(url)))
      }).pipe(Effect.scoped),
    120_000
  )

  it.live("two processes: the run of one that was killed is taken over after the lease", () =>
    Effect.gen(function*() {
      const url = yield* Effect.flatMap(server, ({ database }) => database)
      const { child } = yield* writer(url, 300)
      yield* Effect.gen(function*() {
        const store = yield* JournalSql.make({ migrate: false })
        child.kill("SIGKILL")
        assert.strictEqual((yield* store.claim(run))._tag, "Held")
        const claim = yield* Effect.repeat(Effect.delay(store.claim(run), "20 millis"), {
          until: ({ _tag }) => _tag === "Claimed"
        })
        assert.strictEqual(claim._tag, "Claimed")
      }).pipe(Effect.provide(client(url)))
    }).pipe(Effect.scoped), 120_000)
})

describe("processes that share a database on SQLite", () => {
  it.live("two processes: of several that create one file at once, one gets the run", () =>
    Effect.gen(function*() {
      const directory = yield* Effect.acquireRelease(
        Effect.promise(() => fs.mkdtemp(join(tmpdir(), "genai-sqlite-"))),
        (path) => Effect.promise(() => fs.rm(path, { recursive: true, force: true }))
      )
      const writers = Array.from({ length: 4 }, () => writer(join(directory, "runs.db"), 300))
      const claims = yield* Effect.map(
        Effect.all(writers, { concurrency: "unbounded" }),
        (writers) => writers.map(({ claimed }) => claimed)
      )
      assert.deepStrictEqual(claims.toSorted(), ["Claimed", "Held", "Held", "Held"])
    }).pipe(Effect.scoped), 120_000)
})
