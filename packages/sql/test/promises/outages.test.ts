// Workers whose database is away, for all or for one of them.
import { assert, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { make, unexpected } from "../support/machines/scenario.ts"
import type { End } from "../support/machines/workers.ts"
import { describePostgres, make as makeServer, server } from "../support/postgres.ts"
import { type Proxy, proxy } from "../support/proxy.ts"

const warnings = (output: string) => output.split("the journal's store failed").length - 1

const ends = (end: End, as: string) => assert.deepStrictEqual(unexpected(end, as), [])

describePostgres("workers", () => {
  it.live(
    "store outage: a run goes on when PostgreSQL has restarted, after a stop, a crash, and longer than its lease",
    () =>
      Effect.gen(function*() {
        const own = yield* makeServer()
        const { start, verdict } = yield* make({ count: 60, lease: 1500 }, Effect.succeed(own))
        const worker = yield* start("first")
        for (
          const [mode, after, down] of [["fast", 1500, 500], ["immediate", 700, 3000], ["fast", 500, 100]] as const
        ) {
          yield* Effect.sleep(after)
          yield* own.stop(mode)
          yield* Effect.sleep(down)
          yield* own.start
        }
        const end = yield* worker.ended
        ends(end, "Finished")
        assert.isAtMost(warnings(end.output), 3)
        assert.deepStrictEqual(yield* verdict, [])
      }).pipe(Effect.scoped),
    120_000
  )

  const cuts: ReadonlyArray<readonly [name: string, cut: (network: Proxy) => void]> = [
    ["silently", ({ cut }) => cut()],
    ["one way", ({ silence }) => silence()],
    ["refused", ({ refuse }) => refuse()],
    ["half closed", ({ halfClose }) => halfClose()]
  ]
  for (const [name, cut] of cuts) {
    it.live(
      `one owner: a worker without its database, which it has lost ${name}, sends nothing after its lease`,
      () =>
        Effect.gen(function*() {
          const { port } = yield* server
          const { owned, platform, start, task, verdict } = yield* make({ count: 40 })
          const network = yield* proxy(port)
          const first = yield* start("first", {
            database: task.database.replace(`:${port}`, `:${network.port}`)
          })
          while (platform.arriving() < 2) yield* Effect.sleep("10 millis")
          cut(network)
          const second = yield* start("second")
          yield* owned("second")
          ends(yield* second.ended, "Finished")
          network.reconnect()
          const end = yield* first.ended
          ends(end, "TakenOver")
          assert.deepStrictEqual(yield* verdict, [])
        }).pipe(Effect.scoped),
      120_000
    )
  }

  it.live(
    "one owner: a submission that takes longer than the lease is cut off when the database is lost",
    () =>
      Effect.gen(function*() {
        const { port } = yield* server
        const { owned, platform, start, task, verdict } = yield* make({ count: 30, maxRequests: 30, bytes: 400_000 })
        const network = yield* proxy(port)
        platform.readMillis = 100
        const first = yield* start("first", { database: task.database.replace(`:${port}`, `:${network.port}`) })
        while (platform.arriving() < 1) yield* Effect.sleep("10 millis")
        network.cut()
        const since = Date.now()
        const second = yield* start("second")
        yield* owned("second")
        platform.readMillis = 0
        ends(yield* second.ended, "Finished")
        network.reconnect()
        const end = yield* first.ended
        ends(end, "TakenOver")
        assert.strictEqual(platform.cut.length, 1)
        assert.isBelow((platform.cut[0] ?? 0) - since, task.lease + 500)
        assert.deepStrictEqual(yield* verdict, [])
      }).pipe(Effect.scoped),
    120_000
  )
})
