/** One process of a run: its steps, its clock and its death. */
import type * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type { Time } from "../Time.ts"

/** The time at the provider when a scenario starts, in milliseconds since 1970. */
const epoch = Date.UTC(2026, 0, 1)

/** A clock that is ahead of the time of a scenario by some milliseconds. */
export const clockOf = (time: Time, ahead: () => number, sleep: Clock.Clock["sleep"] = time.sleep): Clock.Clock => {
  const now = () => epoch + time.currentTimeMillisUnsafe() + ahead()
  const nanos = () => BigInt(Math.floor(now())) * 1_000_000n
  return {
    currentTimeMillisUnsafe: now,
    currentTimeMillis: Effect.sync(now),
    currentTimeNanosUnsafe: nanos,
    currentTimeNanos: Effect.sync(nanos),
    monotonicTimeNanosUnsafe: time.monotonicTimeNanosUnsafe,
    monotonicTimeNanos: time.monotonicTimeNanos,
    sleep
  }
}

/** The end of a process, at a step of any kind or of a submission. */
export interface Death {
  readonly how: "killed" | "interrupted"
  readonly of: "any" | "submission"
  readonly at: number
}

export interface Life {
  /** How far the clock of the client is ahead of the provider's, in milliseconds. */
  readonly clock: number
  /** The step at which that clock is put right. */
  readonly isPutRightAt: number | undefined
  readonly death: Death | undefined
}

export class Process {
  /** Nothing that a killed process does reaches the store or the provider: it only leaves the memory. */
  isKilled = false
  /** Whether it is to be interrupted now. */
  isInterrupted = false
  readonly clock: Clock.Clock
  private readonly steps = { any: 0, submission: 0 }
  /** Ends each sleep. */
  private readonly timers = new Set<() => void>()
  private readonly plan: Life

  constructor(plan: Life, time: Time) {
    this.plan = plan
    const ahead = () => this.steps.any > (plan.isPutRightAt ?? Infinity) ? 0 : plan.clock
    this.clock = clockOf(time, ahead, (duration) =>
      Effect.callback((resume) => {
        const cancel = time.after(Duration.toMillis(duration), () => end(Effect.void))
        const end = (how: Effect.Effect<void>) => {
          cancel()
          this.timers.delete(interrupt)
          resume(how)
        }
        const interrupt = () => end(Effect.interrupt)
        this.timers.add(interrupt)
        if (this.isKilled) interrupt()
        return Effect.sync(() => end(Effect.void))
      }))
  }

  /** The number of active timers. */
  get waiting(): number {
    return this.timers.size
  }

  /** An effect with a step before it and a step after it; it fails with `dead` in a killed process. */
  inSteps<A, E>(
    effect: Effect.Effect<A, E>,
    dead: Effect.Effect<never, E>,
    of: Death["of"] = "any"
  ): Effect.Effect<A, E> {
    const step = this.step(dead, of)
    return Effect.andThen(step, Effect.flatMap(Effect.exit(effect), (exit) => Effect.andThen(step, exit)))
  }

  /** An effect that fails with `dead` in a killed process. */
  whileAlive<A, E>(effect: Effect.Effect<A, E>, dead: Effect.Effect<never, E>): Effect.Effect<A, E> {
    return Effect.suspend(() => this.isKilled ? dead : effect)
  }

  /** Ends it. */
  kill(): void {
    this.isKilled = true
    for (const interrupt of this.timers) interrupt()
  }

  private step<E>(dead: Effect.Effect<never, E>, of: Death["of"]): Effect.Effect<void, E> {
    const passed: Effect.Effect<void, E> = Effect.suspend(() => {
      const { death } = this.plan
      const isLast = death !== undefined && (death.of === "any" || death.of === of) && this.steps[death.of] === death.at
      this.steps.any += 1
      if (of === "submission") this.steps.submission += 1
      if (isLast && death.how === "interrupted") this.isInterrupted = true
      if (isLast && death.how === "killed") this.kill()
      return this.isKilled ? dead : Effect.void
    })
    return this.whileAlive(passed, dead)
  }
}
