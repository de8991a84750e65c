// Workers that share one account: a simulation in test time.
import type { RateLimit } from "@effect-genai/core/RateLimit"
import { Window } from "@effect-genai/core/TestingPlatform"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"

type Limiter = RateLimit["Service"]

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
  readonly limits: { readonly [window in "calls" | "sent" | "written"]?: number }
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
  written: { counts: "output", period: 60_000 }
} as const

export const simulate = (
  { arrives, limiter, limits, seed, takes, workers }: Simulation
): Effect.Effect<Result> =>
  Effect.gen(function*() {
    const random = randomFrom(seed)
    const windows = {
      calls: new Window.Window(limits.calls ?? 1e9),
      sent: new Window.Window(limits.sent ?? 1e9),
      written: new Window.Window(limits.written ?? 1e9)
    }
    const used = { calls: 0, sent: 0, written: 0 }
    const report = (now: number) =>
      (["calls", "sent", "written"] as const).filter((name) => name in limits).map((name) => ({
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
        windows.written.secondsUntil(1, at)
      )
      if (secondsUntil > 0) {
        rejected++
        const retryAfter = Duration.seconds(secondsUntil)
        if (alive()) {
          permit.observe({ status: 429, whole: true, windows: report(at), retryAfter }, at)
          permit.release({}, at)
        }
        return retryAfter
      }
      windows.calls.spend(1, at)
      windows.sent.spend(input, at)
      yield* Effect.sleep(Math.round(takes * random()))
      const now = yield* Clock.currentTimeMillis
      const output = Math.ceil(20 + 180 * random())
      windows.written.spend(output, now)
      used.calls++
      used.sent += input
      used.written += output
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
      ...(["calls", "sent", "written"] as const).map((name) =>
        (60 * (used[name] - windows[name].limit)) / windows[name].limit
      )
    )
    return { sent, rejected, failed, ended, seconds: Math.max(...ended), shortest }
  })
