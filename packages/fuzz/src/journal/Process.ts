/** One process of a run: its steps, its clock and its death. */
import type * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type { Time } from "../Time.ts"
import type { ProcessPlan } from "./Scenario.ts"

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
  private steps = 0
  private readonly timers = new Set<() => void>()
  private readonly plan: ProcessPlan

  constructor(plan: ProcessPlan, time: Time) {
    this.plan = plan
    const ahead = () => this.steps > (plan.isPutRightAt ?? Infinity) ? 0 : plan.clock
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
  readonly inSteps = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.andThen(this.step, Effect.onExit(effect, () => this.step))

  /** An effect that does not start, nor end, in a killed process. */
  readonly whileAlive = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.suspend(() => this.isKilled ? Effect.never : effect)

  private readonly step = Effect.suspend(() => {
    const { death } = this.plan
    if (!this.isKilled && this.steps++ === death?.at) {
      if (death.how === "killed") this.kill()
      else this.isInterrupted = true
    }
    return this.isKilled ? Effect.never : Effect.void
  })

  /** Ends it without releasing anything. */
  kill(): void {
    this.isKilled = true
    for (const cancel of this.timers) cancel()
    this.timers.clear()
  }
}
