// The example of runs on a cluster, as processes that are killed: what the clients see, the table has, and was bought.
import * as Batches from "@effect-genai/anthropic/Batches"
import * as Testing from "@effect-genai/anthropic/Testing"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { it } from "@effect/vitest"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import * as SqlClient from "effect/sql/SqlClient"
import * as Stream from "effect/Stream"
import { createServer } from "node:net"
import { describe, expect } from "vitest"
import * as Postgres from "../../packages/sql/test/support/postgres.ts"
import { setup } from "../examples/cluster/documents.ts"
import { Client, Database } from "../examples/cluster/environment.ts"
import { Run, type Status } from "../examples/cluster/Run.ts"
import { servePlatform, start } from "./program.ts"

const freePort = Effect.callback<string>((resume) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const address = server.address()
    server.close(() => resume(Effect.succeed(typeof address === "object" && address ? `${address.port}` : "")))
  })
})

/** Repeats a query until its result is as expected; a message can be lost while runs move to another runner. */
const until = <A, E, R>(query: Effect.Effect<A, E, R>, isExpected: (value: A) => boolean) =>
  query.pipe(
    Effect.timeout("5 seconds"),
    Effect.retry(Schedule.spaced("200 millis")),
    Effect.repeat({ until: isExpected, schedule: Schedule.spaced("200 millis") })
  )

/** Sends a message once more if it gets no reply: it can be lost while runs move, and changes nothing the second time. */
const reliably = <A, E, R>(message: Effect.Effect<A, E, R>) =>
  message.pipe(Effect.timeout("20 seconds"), Effect.retry({ times: 4 }))

/** A database, a platform whose batches take some seconds, and what starts programs that use both. */
const place = Effect.gen(function*() {
  const url = yield* Effect.flatMap(Postgres.server, ({ database }) => database)
  const { address, platform } = yield* servePlatform({ batch: { startup: "7 seconds" } })
  const env = { DATABASE_URL: url, BATCH_SIZE: "10" }
  const startProgram = (program: string, ...args: ReadonlyArray<string>) =>
    Effect.gen(function*() {
      const port = yield* freePort
      const handle = yield* start(`cluster/${program}`, args, address, { ...env, HOST: "127.0.0.1", PORT: port })
      let output = ""
      const reading = yield* handle.all.pipe(
        Stream.decodeText,
        Stream.runForEach((text) => Effect.sync(() => output += text)),
        Effect.forkScoped
      )
      return {
        runner: `127.0.0.1:${port}`,
        kill: handle.kill({ killSignal: "SIGKILL" }),
        output: () => output,
        ended: Effect.andThen(Fiber.await(reading), handle.exitCode).pipe(
          Effect.map((code) => {
            expect(code, output).toBe(0)
            return output
          })
        )
      }
    })
  const batches = Stream.runCollect(Batches.list()).pipe(
    Effect.provide(Layer.provideMerge(Testing.client, Testing.config)),
    Effect.provide(platform),
    Effect.map((batches) => batches.map(({ request_counts }) => request_counts))
  )
  const config = ConfigProvider.layer(ConfigProvider.fromEnvRecord(env))
  return { startProgram, batches, client: Client.pipe(Layer.provideMerge(Database), Layer.provide(config)) }
})

const labels = Effect.flatMap(
  SqlClient.SqlClient,
  (sql) =>
    sql<{ readonly document: number; readonly problem: string | null }>`
      select document, problem from labels order by document`
)

/** Waits until the journal has the ids of as many batches: before, a run is taken over after a search for them. */
const untilJournaled = (count: number) =>
  Effect.flatMap(
    SqlClient.SqlClient,
    (sql) => until(sql`select key from genai_entries where key like '%.batch'`, ({ length }) => length === count)
  )

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

Postgres.describePostgres("the example of a cluster", () =>
  describe.concurrent("whose runners are killed", () => {
    it.live(
      "a killed runner's run continues on another, which buys nothing twice; messages stop and cancel runs",
      () =>
        Effect.gen(function*() {
          const { batches, client, startProgram } = yield* place
          const runners = yield* Effect.all([startProgram("runner.ts"), startProgram("runner.ts")], { concurrency: 2 })
          yield* Effect.gen(function*() {
            yield* setup(40)
            const starting = yield* startProgram("client.ts", "start", "night", "40")
            expect(yield* starting.ended).toContain("started night-0000")
            const runs = yield* Run.client
            const sql = yield* SqlClient.SqlClient
            const night = runs("night-0000")
            /** A runner that the run has just moved to reads its progress from the journal before it continues it. */
            const open = (count: number) => ({ open, state }: Status) => state === "running" && open.length === count
            const before = yield* until(night.status(), open(4))
            yield* untilJournaled(4)
            expect(before).toMatchObject({ state: "running", sent: 40, succeeded: 0 })

            const victim = runners.find(({ runner }) => runner === before.runner)
            yield* victim?.kill ?? Effect.die(before)
            // The same attempt is not started a second time: whoever starts it waits for its result.
            const after = yield* reliably(night.start({ first: 0, size: 40, attempt: 1 }))
            expect(after).toMatchObject({ state: "finished", sent: 40, succeeded: 40, failed: 0, open: [] })
            expect(after.runner).not.toBe(before.runner)
            expect((yield* labels).filter(({ problem }) => problem === null).map(({ document }) => document))
              .toEqual(upTo(40))
            expect((yield* batches).map(({ succeeded }) => succeeded)).toEqual([10, 10, 10, 10])

            yield* sql`insert into documents select nth, 'Why?' from generate_series(41, 60) nth`
            const more = runs("more")
            const attempt = (attempt: number) =>
              reliably(more.start({ first: 40, size: 20, attempt }, { discard: true }))
            yield* attempt(1)
            yield* until(more.status(), open(2))
            expect(yield* reliably(more.interrupt())).toMatchObject({ state: "interrupted", sent: 20 })
            expect((yield* batches).map(({ processing }) => processing)).toEqual([10, 10, 0, 0, 0, 0])
            yield* attempt(2)
            yield* until(more.status(), open(2))
            expect(yield* reliably(more.cancel())).toMatchObject({ state: "canceled", sent: 20 })
            const last = yield* reliably(more.start({ first: 40, size: 20, attempt: 3 }))
            expect(last).toMatchObject({ state: "finished", sent: 20, succeeded: 0, failed: 20 })
            expect((yield* labels).slice(40).map(({ problem }) => problem)).toEqual(upTo(20).map(() => "Canceled"))
            expect((yield* batches).map(({ canceled }) => canceled)).toEqual([10, 10, 0, 0, 0, 0])
          }).pipe(Effect.provide(client))
        }).pipe(Effect.provide(NodeServices.layer), Effect.scoped),
      120_000
    )

    it.live("a workflow continues after its runner is killed, and buys nothing twice", () =>
      Effect.gen(function*() {
        const { batches, client, startProgram } = yield* place
        yield* Effect.provide(setup(20), client)
        const processes = yield* Effect.all([1, 2].map(() => startProgram("workflow.ts", "night")), { concurrency: 2 })
        const hasRun = () => processes.find(({ output }) => output().includes("run night"))
        const victim = yield* until(Effect.sync(hasRun), (found) => found !== undefined)
        yield* Effect.provide(untilJournaled(2), client)
        yield* victim?.kill ?? Effect.void
        const survivor = processes.find((process) => process !== victim)
        expect(yield* survivor?.ended ?? Effect.die("no survivor")).toContain("labels: 20")
        expect((yield* batches).map(({ succeeded }) => succeeded)).toEqual([10, 10])
        expect((yield* labels.pipe(Effect.provide(client))).map(({ document }) => document)).toEqual(upTo(20))
      }).pipe(Effect.provide(NodeServices.layer), Effect.scoped), 120_000)
  }))
