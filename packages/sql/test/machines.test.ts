import { assert, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Postgres from "./support/postgres.ts"
import { ends, make } from "./support/machines/scenario.ts"

/** What is sent as a batch, and where its results are. */
const routes = {
  anthropic: ["POST /v1/messages/batches", "GET /v1/messages/batches/*/results"],
  mistral: ["POST /v1/batch/jobs", "GET /v1/files/*/content"]
} as const

/** The points of a run of two batches, in their order. */
const pointsOf = (provider: "anthropic" | "mistral") => {
  const [submission, results] = routes[provider]
  return {
    submissions: [
      "set run", "set 000000.1.lines.0", "set 000000.1.plan", "reserve", "set 000000.1.sending.0", submission,
      "set 000000.1.batch", "set 000001.1.plan", "set 000001.1.sending.0", submission, "set 000001.1.batch", "set end.15"
    ],
    results: [results, "settle", "outcomes", "results", "remove 000000.1.lines.", "end"]
  }
}

/** Workers that are killed one after the other, each at its own point, and a last one that is not. */
const killed = (provider: "anthropic" | "mistral", points: ReadonlyArray<string>) =>
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

Postgres.describePostgres("workers", () => {
  for (const provider of ["anthropic", "mistral"] as const) {
    it.live(`two and three at once ${provider}`, () =>
      Effect.gen(function*() {
        const { run, start, verdict } = yield* make({ provider })
        const first = yield* start("first")
        const second = yield* start("second")
        const third = yield* run("third")
        const all = [yield* first.ended, yield* second.ended, third]
        for (const end of all) ends(end, "Finished")
        assert.strictEqual(all.reduce((sum, { written }) => sum + written, 0), 25)
        assert.deepStrictEqual(yield* verdict, [])
        console.log(all[0]?.events)
      }).pipe(Effect.scoped))
  }

  it.live("busy", () =>
    Effect.gen(function*() {
      const { owned, run, start, verdict } = yield* make()
      const first = yield* start("first")
      yield* owned("first")
      const second = yield* run("second", { whenBusy: "fail" })
      ends(second, "Busy")
      assert.include(second.output, "first")
      ends(yield* first.ended, "Finished")
      assert.deepStrictEqual(yield* verdict, [])
    }).pipe(Effect.scoped))

  for (const provider of ["anthropic", "mistral"] as const) {
    it.live(`killed ${provider}`, () =>
      Effect.gen(function*() {
        const { results, submissions } = pointsOf(provider)
        const chains = [submissions, results].flatMap((points) => [
          points.map((point) => `before ${point}, 1`),
          points.map((point) => `after ${point}, 1`)
        ])
        const start = Date.now()
        const problems = yield* Effect.forEach(chains, (points) => killed(provider, points), { concurrency: 4 })
        console.log(Date.now() - start)
        assert.deepStrictEqual(problems.flat(), [])
      }), 300_000)
  }
})
