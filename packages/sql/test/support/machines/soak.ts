// One round of a soak: workers that share a run, and faults that a seed decides.
import * as Effect from "effect/Effect"
import type { Scope } from "effect/Scope"
import * as Postgres from "../postgresServer.ts"
import { proxy } from "../proxy.ts"
import { make, unexpected } from "./scenario.ts"
import type { Worker } from "./workers.ts"

/** Random numbers from 0 to 1: the same for a seed. */
const dice = (seed: number) => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const upTo = (count: number) => Math.floor(next() * count)
  return {
    upTo,
    oneOf: <A>(first: A, ...others: ReadonlyArray<A>): A => [first, ...others][upTo(others.length + 1)] ?? first
  }
}

export interface Round {
  /** What happened, in order. */
  readonly story: ReadonlyArray<string>
  readonly problems: ReadonlyArray<string>
}

const faults = ["kill", "freeze", "thaw", "start", "cut", "refuse", "half close", "reconnect", "stop", "crash"] as const

/** Plays the round of a seed. */
export const play = (seed: number): Effect.Effect<Round, never, Scope> =>
  Effect.gen(function*() {
    const { oneOf, upTo } = dice(seed)
    const server = yield* Postgres.make()
    const scenario = yield* make({
      provider: oneOf("anthropic", "mistral"),
      count: 5 + upTo(40),
      maxRequests: 3 + upTo(8),
      lease: 1000 + upTo(1500),
      sharesLimits: oneOf(true, false)
    }, Effect.succeed(server))
    const { platform, task } = scenario
    const network = yield* proxy(server.port)
    const story = [`${task.provider}: ${task.count} by ${task.maxRequests}, lease ${task.lease}`]
    const workers: Array<{ readonly worker: Worker; isKilled: boolean }> = []
    let isUp = true

    const startOne = Effect.suspend(() => {
      const isBehindProxy = oneOf(true, false)
      const database = isBehindProxy ? task.database.replace(`:${server.port}`, `:${network.port}`) : task.database
      return Effect.map(scenario.start(`worker ${workers.length}`, { database }), (worker) => {
        workers.push({ worker, isKilled: false })
      })
    })

    const up = Effect.suspend(() => {
      const start = isUp ? Effect.void : server.start
      isUp = true
      return start
    })

    const fault = (name: (typeof faults)[number]): Effect.Effect<void, never, Scope> => {
      const chosen = workers[upTo(workers.length)]
      switch (name) {
        case "kill":
          if (chosen !== undefined) chosen.isKilled = true
          return chosen?.worker.signal("SIGKILL") ?? Effect.void
        case "freeze":
          return chosen?.worker.signal("SIGSTOP") ?? Effect.void
        case "thaw":
          return chosen?.worker.signal("SIGCONT") ?? Effect.void
        case "start":
          return isUp ? startOne : Effect.void
        case "cut":
          return Effect.sync(network.cut)
        case "refuse":
          return Effect.sync(network.refuse)
        case "half close":
          return Effect.sync(network.halfClose)
        case "reconnect":
          return Effect.sync(network.reconnect)
        case "stop":
        case "crash": {
          if (!isUp) return up
          isUp = false
          return server.stop(name === "crash" ? "immediate" : "fast")
        }
      }
    }

    yield* startOne
    yield* startOne
    platform.responseMillis = oneOf(0, 0, 300, 1500)
    for (let count = 4 + upTo(6); count > 0; count--) {
      const wait = upTo(1200)
      const name = oneOf(...faults)
      story.push(`${wait} ms, then ${name}`)
      yield* Effect.sleep(wait)
      yield* fault(name)
    }
    platform.responseMillis = 0
    yield* up
    network.reconnect()
    yield* startOne
    for (const { worker } of workers) yield* worker.signal("SIGCONT")
    const ends = yield* Effect.forEach(workers, ({ worker }) => worker.ended, { concurrency: "unbounded" })
    const problems = ends.flatMap((end, nth) => {
      const expected = ["Finished", "TakenOver", ...(workers[nth]?.isKilled === true ? ["SIGKILL"] : [])]
      // A worker that starts while its database is away reports it at once.
      return unexpected(end, ...expected, "StoreFailed").map((problem) => `worker ${nth} ${problem}`)
    })
    return { story, problems: [...problems, ...yield* scenario.verdict] }
  })
