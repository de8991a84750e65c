/** One process of a run: its steps, its clock and its death. */
import type * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type { Time } from "../Time.ts"
import type { Death, ProcessPlan } from "./Scenario.ts"

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

export class Process {
  /** A killed process does nothing any more, and releases nothing. */
  isKilled = false
  /** Whether it is to be interrupted now. */
  isInterrupted = false
  readonly clock: Clock.Clock
  private readonly steps = { any: 0, submission: 0 }
  private readonly timers = new Set<() => void>()
  private readonly plan: ProcessPlan

  constructor(plan: ProcessPlan, time: Time) {
    this.plan = plan
    const ahead = () => this.steps.any > (plan.isPutRightAt ?? Infinity) ? 0 : plan.clock
    this.clock = clockOf(time, ahead, (duration) =>
      this.whileAlive(Effect.callback((resume) => {
        const cancel = time.after(Duration.toMillis(duration), () => {
          this.timers.delete(cancel)
          resume(Effect.void)
        })
        this.timers.add(cancel)
        return Effect.sync(() => {
          this.timers.delete(cancel)
          cancel()
        })
      })))
  }

  /** The number of active timers. */
  get waiting(): number {
    return this.timers.size
  }

  /** An effect with a step before it and a step after it. */
  inSteps<A, E, R>(effect: Effect.Effect<A, E, R>, of: Death["of"] = "any"): Effect.Effect<A, E, R> {
    const step = this.step(of)
    return Effect.andThen(step, Effect.onExit(effect, () => step))
  }

  /** An effect that does not start, nor end, in a killed process. */
  whileAlive<A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> {
    return Effect.suspend(() => this.isKilled ? Effect.never : effect)
  }

  private step(of: Death["of"]): Effect.Effect<void> {
    return this.whileAlive(Effect.suspend(() => {
      const { death } = this.plan
      const isLast = death !== undefined && (death.of === "any" || death.of === of) && this.steps[death.of] === death.at
      this.steps.any += 1
      if (of === "submission") this.steps.submission += 1
      if (!isLast) return Effect.void
      if (death.how === "interrupted") this.isInterrupted = true
      else this.kill()
      return this.whileAlive(Effect.void)
    }))
  }

  /** Ends it without releasing anything. */
  kill(): void {
    this.isKilled = true
    for (const cancel of this.timers) cancel()
    this.timers.clear()
  }
}
