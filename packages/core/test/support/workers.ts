// Workers that share one account: a simulation in test time.
import { StoreFailed } from "@effect-genai/core/JournalStore"
import * as RateLimit from "@effect-genai/core/RateLimit"
import type { Counters, Counts, RateLimitStore } from "@effect-genai/core/RateLimitStore"
import { Window } from "@effect-genai/core/TestingPlatform"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"

type Limiter = RateLimit.RateLimit["Service"]

/** Random numbers from 0 to 1, the same for the same seed. */
export const randomFrom = (seed: number) => {
  let state = seed * 2_654_435_769 + 1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What one worker sends. */
export interface Work {
  readonly calls: number
  readonly concurrency: number
  /** Milliseconds until it starts (default: 0). */
  readonly startsAt?: number
  /** Milliseconds until it is killed: its calls in progress end, and it sends and reports nothing more. */
  readonly killedAt?: number
  /** The pause between calls of one fiber, in milliseconds (default: 0). */
  readonly pause?: number
  /** After its first call it does nothing for this time, in milliseconds. */
  readonly wakesAt?: number
  /** The bytes of a call, 80 to 800 by default. */
  readonly bytes?: number
}

export interface Simulation {
  readonly seed: number
  readonly limits: { readonly [window in keyof typeof rateLimits]?: number }
  readonly workers: ReadonlyArray<Work>
  /** The longest time until the server counts a call, in milliseconds. */
  readonly arrives: number
  /** The longest time a response takes, in milliseconds. */
  readonly takes: number
  readonly limiter: (worker: number) => Effect.Effect<Limiter>
}

export interface Result {
  readonly sent: number
  readonly rejected: number
  readonly failed: number
  /** When each worker had its last response, in seconds. */
  readonly ended: ReadonlyArray<number>
  readonly seconds: number
  /** The least seconds in which the limits admit what was sent. */
  readonly shortest: number
}

const rateLimits = {
  calls: { counts: "requests", period: 60_000 },
  sent: { counts: "input", period: 60_000 },
  written: { counts: "output", period: 60_000 },
  words: { counts: "tokens", period: 60_000 }
} as const

const names = ["calls", "sent", "written", "words"] as const

export const simulate = (
  { arrives, limiter, limits, seed, takes, workers }: Simulation
): Effect.Effect<Result> =>
  Effect.gen(function*() {
    const random = randomFrom(seed)
    const windows = {
      calls: new Window.Window(limits.calls ?? 1e9),
      sent: new Window.Window(limits.sent ?? 1e9),
      written: new Window.Window(limits.written ?? 1e9),
      words: new Window.Window(limits.words ?? 1e9)
    }
    const used = { calls: 0, sent: 0, written: 0, words: 0 }
    const report = (now: number) =>
      names.filter((name) => name in limits).map((name) => ({
        name,
        limit: windows[name].limit,
        remaining: Math.max(0, Math.floor(windows[name].left(now) + 1e-6))
      }))
    let sent = 0
    let rejected = 0
    let failed = 0
    const start = yield* Clock.currentTimeMillis

    const attempt = Effect.fnUntraced(function*(limiter: Limiter, bytes: number, alive: () => boolean) {
      const permit = limiter.permit({
        account: "a",
        key: "m",
        rateLimits,
        need: { body: bytes, output: 400 },
        maxWait: Duration.minutes(5)
      })
      yield* Effect.orDie(permit.granted)
      if (!alive()) return yield* Effect.never
      sent++
      const input = Math.ceil(bytes / 4)
      yield* Effect.sleep(Math.round(arrives * random()))
      const at = yield* Clock.currentTimeMillis
      const secondsUntil = Math.max(
        windows.calls.secondsUntil(1, at),
        windows.sent.secondsUntil(input, at),
        windows.written.secondsUntil(1, at),
        windows.words.secondsUntil(input, at)
      )
      if (secondsUntil > 0) {
        rejected++
        if (process.env["DEBUG"]) {
          console.log(
            "rej",
            at - start,
            names.map((n) => windows[n].left(at).toFixed(0)).join(","),
            secondsUntil
          )
        }
        const retryAfter = Duration.seconds(secondsUntil)
        if (alive()) {
          permit.observe({ status: 429, whole: true, windows: report(at), retryAfter }, at)
          permit.release({}, at)
        }
        return retryAfter
      }
      windows.calls.spend(1, at)
      windows.sent.spend(input, at)
      windows.words.spend(input, at)
      yield* Effect.sleep(Math.round(takes * random()))
      const now = yield* Clock.currentTimeMillis
      const output = Math.ceil(20 + 180 * random())
      windows.written.spend(output, now)
      windows.words.spend(output, now)
      used.calls++
      used.sent += input
      used.written += output
      used.words += input + output
      if (alive()) {
        permit.observe({ status: 200, whole: true, windows: report(now) }, now)
        permit.release({ input, output }, now)
      }
      return undefined
    })

    const work = Effect.fnUntraced(function*(work: Work, index: number) {
      const { bytes, calls, concurrency, killedAt = Infinity, pause = 0, startsAt = 0, wakesAt } = work
      yield* Effect.sleep(startsAt)
      const limited = yield* limiter(index)
      const clock = yield* Clock.Clock
      const alive = () => clock.currentTimeMillisUnsafe() - start < killedAt
      const call = Effect.gen(function*() {
        if (!alive()) return
        const size = bytes ?? Math.ceil(80 + 720 * random())
        for (let times = 0; times < 3; times++) {
          const retryAfter = yield* attempt(limited, size, alive)
          if (retryAfter === undefined) return yield* Effect.sleep(pause)
          yield* Effect.sleep(retryAfter)
        }
        failed++
      })
      if (wakesAt !== undefined) {
        yield* call
        yield* Effect.sleep(wakesAt)
      }
      const all = Effect.forEach(Array.from({ length: calls }), () => call, { concurrency, discard: true })
      yield* killedAt === Infinity ? all : Effect.timeoutOption(all, killedAt - startsAt)
      return ((yield* Clock.currentTimeMillis) - start) / 1000
    })

    const ended = yield* skipSleeps(Effect.forEach(workers, work, { concurrency: "unbounded" }))
    const shortest = Math.max(
      0,
      ...names.map((name) => (60 * (used[name] - windows[name].limit)) / windows[name].limit)
    )
    return { sent, rejected, failed, ended, seconds: Math.max(...ended), shortest }
  })

/** A store in memory that all workers of a simulation share. */
export const memoryStore = (latency: Duration.Input = 1) => {
  const counters = new Map<string, Counters>()
  const store = {
    /** How it responds; a store that fails or hangs counts nothing. */
    mode: "up" as "up" | "failing" | "hanging",
    /** How often it was used. */
    additions: 0,
    id: "first",
    add: Effect.fnUntraced(function*(pool: string, counts: ReadonlyMap<string, Counts>) {
      store.additions++
      yield* Effect.sleep(latency)
      if (store.mode === "hanging") return yield* Effect.never
      if (store.mode === "failing") return yield* new StoreFailed({ message: "connection refused" })
      const sums = new Map<string, Counters>()
      for (const [name, { pending, taken }] of counts) {
        const key = `${store.id} ${pool} ${name}`
        const last = counters.get(key) ?? { taken: 0, pending: 0 }
        const sum = { id: store.id, taken: last.taken + taken, pending: last.pending + pending }
        counters.set(key, sum)
        sums.set(name, sum)
      }
      yield* Effect.sleep(latency)
      return sums
    })
  }
  return store
}

/** A limiter of one worker that counts in a store, or for itself. */
export const limiterOf = (store?: RateLimitStore, options?: RateLimit.Options): Effect.Effect<Limiter> =>
  Effect.gen(function*() {
    const layer = store === undefined ? RateLimit.layer(options) : RateLimit.layerShared(store, options)
    const context = yield* Layer.buildWithScope(layer, yield* Scope.make())
    return Context.get(context, RateLimit.RateLimit)
  })
