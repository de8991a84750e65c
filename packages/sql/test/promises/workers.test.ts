// Workers that share runs: several at once, and workers that are killed.
import { assert, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { make, unexpected } from "../support/machines/scenario.ts"
import type { Provider } from "../support/machines/Task.ts"
import type { End } from "../support/machines/workers.ts"
import { describePostgres } from "../support/postgres.ts"

const providers = ["anthropic", "mistral"] as const

/** How a batch is submitted, and how its results are read. */
const routes: Record<Provider, readonly [submission: string, results: string]> = {
  anthropic: ["POST /v1/messages/batches", "GET /v1/messages/batches/*/results"],
  mistral: ["POST /v1/batch/jobs", "GET /v1/files/*/content"]
}

/** The points of a run of two batches: each list in the order in which a run reaches them. */
const pointsOf = ([submission, results]: (typeof routes)[Provider]): ReadonlyArray<ReadonlyArray<string>> => [
  ["set run", "set 000000.1.lines.0", "set 000000.1.plan", "reserve", "set 000000.1.sending.0", submission],
  ["set 000000.1.batch", "set 000001.1.plan", "set 000001.1.sending.0", "set 000001.1.batch"],
  ["set end.15", results, "settle", "outcomes", "results", "remove 000000.1.lines.", "end"]
]

/** Runs workers that are killed, each at its own point, and a last one that is not. */
const killed = (provider: Provider, points: ReadonlyArray<string>) =>
  Effect.gen(function*() {
    const { run, verdict } = yield* make({ provider, count: 15, lease: 500 })
    const problems: Array<string> = []
    for (const at of points) {
      const { as, output } = yield* run(`killed ${at}`, { point: { at, signal: "SIGKILL" } })
      if (as !== "SIGKILL") problems.push(`not killed ${at}, but ${as}: ${output}`)
    }
    const { as, output } = yield* run("last")
    if (as !== "Finished") problems.push(`the last worker ended as ${as}: ${output}`)
    return [...problems, ...yield* verdict].map((problem) => `${points[0]}, …: ${problem}`)
  }).pipe(Effect.scoped)

const ends = (end: End, as: string) => assert.deepStrictEqual(unexpected(end, as), [])

describePostgres("workers", () => {
  for (const provider of providers) {
    it.live(`one owner: of three workers one buys, and all return all outcomes, ${provider}`, () =>
      Effect.gen(function*() {
        const { run, start, verdict } = yield* make({ provider })
        const workers = [yield* start("first"), yield* start("second")]
        const all = [yield* run("third"), ...yield* Effect.forEach(workers, ({ ended }) => ended)]
        for (const end of all) ends(end, "Finished")
        assert.strictEqual(all.reduce((sum, { written }) => sum + written, 0), 25)
        assert.deepStrictEqual(yield* verdict, [])
      }).pipe(Effect.scoped))

    for (const when of provider === "anthropic" ? ["before", "after"] as const : ["after"] as const) {
      it.live(
        `one owner: workers killed ${when} each write and each request buy nothing twice, ${provider}`,
        () =>
          Effect.gen(function*() {
            const problems = yield* Effect.forEach(
              pointsOf(routes[provider]),
              (points) => killed(provider, points.map((point) => `${when} ${point}, 1`)),
              { concurrency: 3 }
            )
            assert.deepStrictEqual(problems.flat(), [])
          }),
        240_000
      )
    }
  }

  it.live("one owner: a worker that does not wait is Busy, and changes nothing", () =>
    Effect.gen(function*() {
      const { owned, run, start, verdict } = yield* make()
      const first = yield* start("first")
      yield* owned("first")
      const second = yield* run("second", { whenBusy: "fail" })
      ends(second, "Busy")
      assert.include(second.output, "is in progress in first")
      ends(yield* first.ended, "Finished")
      assert.deepStrictEqual(yield* verdict, [])
    }).pipe(Effect.scoped))

  it.live(
    "shared budget: ten workers execute fifty runs once, with one rate limit, and some of them killed",
    () =>
      Effect.gen(function*() {
        const runs = Array.from({ length: 50 }, (_, number) => `run-${number}`)
        const { start, verdict } = yield* make({
          provider: "mistral",
          runs: ["run-0", ...runs.slice(1)],
          count: 4,
          maxRequests: 2,
          lease: 2000,
          whenBusy: "fail",
          sharesLimits: true,
          budget: 0.00075
        })
        const names = Array.from({ length: 10 }, (_, number) => `worker ${number}`)
        const workers = yield* Effect.forEach(names, (name) => start(name))
        const successors = yield* Effect.forEach(workers.slice(0, 4), ({ signal }, nth) =>
          Effect.sleep(800 + nth * 531).pipe(
            Effect.andThen(signal("SIGKILL")),
            Effect.andThen(start(`successor ${nth}`))
          ))
        for (const { ended } of workers.slice(0, 4)) {
          ends(yield* ended, "SIGKILL")
        }
        for (const { ended } of [...workers.slice(4), ...successors]) {
          ends(yield* ended, "Finished")
        }
        assert.deepStrictEqual(yield* verdict, [])
      }).pipe(Effect.scoped),
    240_000
  )
})
