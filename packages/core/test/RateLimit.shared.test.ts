import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Logger from "effect/Logger"
import { config, times } from "./support/acme.ts"
import { limited, requestFor } from "./support/rateLimitedServer.ts"
import { limiterOf, memoryStore, randomFrom, type Result, simulate, type Simulation } from "./support/workers.ts"

/** Workers that share one store. */
const share = (
  simulation: Omit<Simulation, "limiter" | "seed"> & { readonly seed?: number },
  store = memoryStore()
): Effect.Effect<Result> => simulate({ seed: 1, ...simulation, limiter: () => limiterOf(store) })

/** No call failed, and fewer than one in a hundred was rejected. */
const assertAccepted = ({ failed, rejected, sent }: Result) => {
  assert.strictEqual(failed, 0)
  assert.isBelow(rejected, sent / 100)
}

/** The twentieth of a window that workers leave free delays the end by a twentieth of a minute. */
const free = 0.05 * 60

describe("workers that share an account", () => {
  /** Two to five workers, with limits, sizes and latencies by the seed. */
  const randomLoad = (seed: number) => {
    const random = randomFrom(seed)
    const between = (least: number, most: number) => Math.round(least + (most - least) * random())
    const limits = [{ calls: 300 }, { sent: 40_000 }, { written: 36_000 }, { words: 60_000 }, {
      calls: 400,
      sent: 40_000,
      written: 40_000
    }][seed % 5] ?? {}
    const workers = Array.from({ length: between(2, 5) }, () => ({
      calls: between(80, 200),
      concurrency: between(4, 100),
      startsAt: between(0, 3000)
    }))
    return { seed, limits, workers, arrives: between(1, 100), takes: between(10, 3000) }
  }

  it.effect.each(Array.from({ length: 8 }, (_, index) => index + 1))(
    "are not rejected, and take little more than the shortest time (seed %i)",
    (seed) =>
      Effect.gen(function*() {
        const load = randomLoad(seed)
        const result = yield* share(load)
        assertAccepted(result)
        const last = Math.max(...load.workers.map(({ startsAt }) => startsAt)) / 1000
        assert.isBelow(result.seconds, last + 1.15 * result.shortest + free + (3 * load.takes) / 1000)
      }),
    30_000
  )

  const two = [{ calls: 250, concurrency: 32 }, { calls: 250, concurrency: 32 }]

  it.effect("are rejected if each counts for itself", () =>
    Effect.gen(function*() {
      const { rejected, sent } = yield* simulate({
        seed: 1,
        limits: { calls: 400 },
        workers: two,
        arrives: 5,
        takes: 50,
        limiter: () => limiterOf()
      })
      assert.isAbove(rejected, sent / 20)
    }))

  it.effect("are not rejected when the database is slow", () =>
    Effect.gen(function*() {
      const result = yield* share(
        { limits: { calls: 400 }, workers: two, arrives: 5, takes: 50 },
        memoryStore("50 millis")
      )
      assertAccepted(result)
      assert.isBelow(result.seconds, 1.3 * result.shortest + free)
    }))

  it.effect("leave the whole limit to a busy one while the others are idle", () =>
    Effect.gen(function*() {
      const result = yield* share({
        limits: { calls: 300 },
        workers: [{ calls: 450, concurrency: 32 }, { calls: 3, concurrency: 1, pause: 10_000 }, {
          calls: 1,
          concurrency: 1
        }],
        arrives: 10,
        takes: 500
      })
      assertAccepted(result)
      assert.isBelow(Number(result.ended[0]), 1.1 * result.shortest + free)
    }))

  it.effect("are not rejected when idle ones have much to do at once", () =>
    Effect.gen(function*() {
      const bursting = { calls: 60, concurrency: 60, wakesAt: 20_000 }
      const result = yield* share({
        limits: { calls: 300 },
        workers: [{ calls: 400, concurrency: 32 }, bursting, bursting],
        arrives: 20,
        takes: 1000
      })
      assertAccepted(result)
    }))

  it.effect("get the share of one that is killed", () =>
    Effect.gen(function*() {
      const result = yield* share({
        limits: { calls: 300 },
        workers: [
          { calls: 400, concurrency: 32 },
          { calls: 400, concurrency: 32, killedAt: 10_000 },
          { calls: 60, concurrency: 32, startsAt: 12_000 }
        ],
        arrives: 20,
        takes: 1000
      })
      assertAccepted(result)
      // Those that were killed in progress count, and their responses do not.
      assert.isBelow(result.seconds, 1.1 * result.shortest + free + (60 * 2 * 32) / 300)
    }))

  it.effect("use the store seldom while much is left", () =>
    Effect.gen(function*() {
      const store = memoryStore()
      yield* share({
        limits: { calls: 10_000 },
        workers: [{ calls: 400, concurrency: 8 }],
        arrives: 10,
        takes: 90
      }, store)
      // Eight calls each 50 milliseconds, and an addition each 100.
      assert.isBelow(store.additions, 60)
    }))

  it.effect("share windows when their keys differ and the account has a name", () =>
    Effect.gen(function*() {
      const call = (key: string) => Effect.provide(requestFor("a"), config({ key: Effect.succeed(key) }))
      yield* call("first")
      yield* skipSleeps(call("second"))
      assert.deepStrictEqual(yield* times, [0, 60_000])
    }).pipe(Effect.provide(limited({ limits: { calls: 1 } }, { account: "acme" }))))
})

describe("workers whose store of shared limits fails", () => {
  const recorded = () => {
    const lines: Array<string> = []
    const logger = Logger.make(({ logLevel, message }) => lines.push(`${logLevel} ${String(message)}`))
    return { lines, layer: Logger.layer([logger]) }
  }

  const load = { limits: { calls: 300 }, workers: [{ calls: 150, concurrency: 16 }, { calls: 150, concurrency: 16 }] }

  it.effect.each(["failing", "hanging"] as const)(
    "continue, with one warning each (%s)",
    (mode) =>
      Effect.gen(function*() {
        const { layer, lines } = recorded()
        const store = memoryStore()
        store.mode = mode
        const result = yield* Effect.provide(share({ ...load, arrives: 10, takes: 500 }, store), layer)
        assert.strictEqual(result.failed, 0)
        assert.isBelow(result.seconds, 0.2 * 60 + 8)
        assert.deepStrictEqual(
          lines.map((line) => line.slice(0, 45)),
          [
            "Warn RateLimit: the store of shared limits fai",
            "Warn RateLimit: the store of shared limits fai"
          ].map((line) => line.slice(0, 45))
        )
      })
  )

  it.effect("share again when it is back", () =>
    Effect.gen(function*() {
      const { layer, lines } = recorded()
      const store = memoryStore()
      const outage = Effect.gen(function*() {
        yield* Effect.sleep("3 seconds")
        store.mode = "failing"
        yield* Effect.sleep("5 seconds")
        store.mode = "up"
      })
      const result = yield* simulate({
        seed: 1,
        limits: { calls: 300 },
        workers: [{ calls: 300, concurrency: 32 }, { calls: 300, concurrency: 32 }],
        arrives: 10,
        takes: 500,
        limiter: (worker) => Effect.andThen(worker === 0 ? Effect.forkDetach(outage) : Effect.void, limiterOf(store))
      }).pipe(Effect.provide(layer))
      assert.strictEqual(result.failed, 0)
      assert.isBelow(result.rejected, result.sent / 25)
      assert.deepStrictEqual(lines.map((line) => line.split(" ")[0]).toSorted(), ["Info", "Info", "Warn", "Warn"])
    }))

  it.effect("are not rejected when it has lost its counters", () =>
    Effect.gen(function*() {
      const store = memoryStore()
      const loss = Effect.andThen(
        Effect.sleep("5 seconds"),
        Effect.sync(() => {
          store.id = "second"
        })
      )
      const result = yield* simulate({
        seed: 1,
        limits: { calls: 300 },
        workers: [{ calls: 300, concurrency: 32 }, { calls: 300, concurrency: 32 }],
        arrives: 10,
        takes: 500,
        limiter: (worker) => Effect.andThen(worker === 0 ? Effect.forkDetach(loss) : Effect.void, limiterOf(store))
      })
      assertAccepted(result)
    }))
})
