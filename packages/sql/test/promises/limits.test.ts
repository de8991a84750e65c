import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { platform, worker } from "../support/limitedProcesses.ts"
import { describePostgres, server } from "../support/postgres.ts"

const temporaryFile = Effect.map(
  Effect.acquireRelease(
    Effect.promise(() => mkdtemp(join(tmpdir(), "limits-"))),
    (path) => Effect.promise(() => rm(path, { recursive: true, force: true }))
  ),
  (directory) => ({ path: join(directory, "limits.db") })
)

/** Processes with 32 calls at once each, on a platform that admits 600 a minute: it is exceeded after a second. */
const overload = Effect.fnUntraced(function*(
  provider: "anthropic" | "mistral",
  database: { readonly path: string } | { readonly url: string },
  killed = false
) {
  const baseUrl = yield* platform(provider, { requests: 600 })
  const start = worker({ provider, baseUrl, database, calls: 310, concurrency: 32 })
  const workers = yield* Effect.all([start, start], { concurrency: "unbounded" })
  if (killed) {
    const third = yield* start
    yield* third.kill
  }
  const worked = yield* Effect.forEach(workers, ({ worked }) => worked, { concurrency: "unbounded" })
  assert.deepStrictEqual(worked.map(({ failed }) => failed), [0, 0])
  // Fewer than one in a hundred.
  assert.isBelow(worked.reduce((sum, { rejected }) => sum + rejected, 0), 7)
})

describe("processes with one SQLite file", () => {
  it.live(
    "shared limits: their calls are not rejected",
    () => Effect.scoped(Effect.flatMap(temporaryFile, (file) => overload("mistral", file))),
    120_000
  )
})

describePostgres("processes with one database", () => {
  it.live("shared limits: their calls are not rejected, also when one is killed", () =>
    Effect.gen(function*() {
      const url = yield* Effect.flatMap(server, ({ database }) => database)
      yield* overload("anthropic", { url }, true)
    }).pipe(Effect.scoped), 120_000)
})
