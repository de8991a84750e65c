/** One process among several on its own machine: it freezes and thaws, is killed, and has its own clocks. */
import type * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type { Scheduler } from "effect/Scheduler"
import { clockOf } from "../journal/Process.ts"
import type { Time } from "../Time.ts"
import type { Freeze, Moment, ProcessPlan } from "./Scenario.ts"

interface Timer {
  /** Whether it waits for time in which the process runs, or for time of the monotonic clock. */
  readonly of: "work" | "sleep"
  readonly run: () => void
  due: number
  cancel: () => void
}

export class Machine {
  state: "running" | "frozen" | "dead" = "running"
  /** Whether it is to be interrupted. */
  isInterrupted = false
  readonly clock: Clock.Clock
  readonly scheduler: Scheduler
  private readonly steps = { any: 0, submission: 0 }
  private readonly timers = new Set<Timer>()
  /** What has happened while it is frozen. */
  private readonly held = {
    turns: new Array<() => void>(),
    events: new Array<() => void>(),
    timers: new Array<() => void>()
  }
  /** When it was frozen. */
  private readonly freezes: Array<{ readonly from: number; to: number; readonly how: Freeze["how"] }> = []
  /** For how long its monotonic clock has stopped. */
  private asleep = 0
  private readonly plan: ProcessPlan
  private readonly time: Time

  constructor(plan: ProcessPlan, time: Time) {
    this.plan = plan
    this.time = time
    this.scheduler = time.schedulerOf((run) => this.pass(run, "turns"))
    const ahead = () => this.steps.any > (plan.isPutRightAt ?? Infinity) ? 0 : plan.clock
    const nanos = () => BigInt(Math.floor((this.now - this.asleep) * 1_000_000))
    this.clock = {
      ...clockOf(time, ahead, (duration) => this.wait(Duration.toMillis(duration), "sleep")),
      monotonicTimeNanosUnsafe: nanos,
      monotonicTimeNanos: Effect.sync(nanos)
    }
  }

  /** Lets the time of its plan start. */
  start(): void {
    const { death, freezes } = this.plan
    for (const freeze of freezes) if (freeze.of === "time") this.time.after(freeze.at, () => this.freeze(freeze))
    if (death?.of === "time") this.time.after(death.at, () => this.die())
  }

  /** The number of active timers. */
  get waiting(): number {
    return this.timers.size
  }

  /** Lets it notice something from outside. */
  deliver(run: () => void): void {
    this.pass(run, "events")
  }

  /** Waits while it is frozen; a step may be the one at which something happens to it. */
  step(of: "any" | "submission" = "any"): Effect.Effect<void> {
    return Effect.suspend(() => {
      const happensNow = (moment: Moment) =>
        (moment.of === "any" || moment.of === of) && moment.at === this.steps[moment.of]
      const { death, freezes } = this.plan
      const isLast = death !== undefined && happensNow(death)
      const freeze = freezes.find(happensNow)
      this.steps.any += 1
      if (of === "submission") this.steps.submission += 1
      if (freeze !== undefined) this.freeze(freeze)
      if (isLast) this.die()
      if (this.state === "running") return Effect.void
      return Effect.callback<void>((resume) => this.deliver(() => resume(Effect.void)))
    })
  }

  /** Waits for some milliseconds in which it runs, or of its monotonic clock. */
  wait(millis: number, of: Timer["of"]): Effect.Effect<void> {
    return Effect.callback((resume) => {
      const timer: Timer = { of, run: () => resume(Effect.void), due: this.now + Math.max(millis, 0), cancel: () => {} }
      this.timers.add(timer)
      if (this.state === "running") this.arm(timer)
      else this.pass(() => this.arm(timer), "events")
      return Effect.sync(() => {
        timer.cancel()
        this.timers.delete(timer)
      })
    })
  }

  /** Ends it: nothing of it runs any more. */
  kill(): void {
    this.state = "dead"
    for (const timer of this.timers) timer.cancel()
    this.timers.clear()
  }

  /** For how many milliseconds it ran in some time. */
  ran(from: number, to: number): number {
    const frozen = this.freezes.map((freeze) => Math.min(to, freeze.to) - Math.max(from, freeze.from))
    return Math.max(0, to - from) - frozen.reduce((sum, millis) => sum + Math.max(0, millis), 0)
  }

  /** Whether its machine was asleep at some time. */
  get hasSlept(): boolean {
    return this.freezes.some(({ how }) => how === "asleep")
  }

  private get now(): number {
    return this.time.currentTimeMillisUnsafe()
  }

  private die(): void {
    if (this.plan.death?.how === "killed") this.kill()
    else this.isInterrupted = true
  }

  private freeze({ duration, how }: Freeze): void {
    if (this.state !== "running") return
    this.state = "frozen"
    const freeze = { from: this.now, to: Infinity, how }
    this.freezes.push(freeze)
    const paused = [...this.timers].filter(({ of }) => how === "asleep" || of === "work")
    for (const timer of paused) timer.cancel()
    this.time.after(duration, () => {
      if (this.state === "dead") return
      freeze.to = this.now
      if (how === "asleep") this.asleep += duration
      for (const timer of paused) {
        timer.due += duration
        if (this.timers.has(timer)) this.arm(timer)
      }
      this.thaw()
    })
  }

  private thaw(): void {
    this.state = "running"
    const { events, timers, turns } = this.held
    const [turned, happened, rung] = [turns.splice(0), events.splice(0), timers.splice(0)]
    for (const run of turned) this.pass(run, "turns")
    const [first, second] = this.plan.thawsWith === "events" ? [happened, rung] : [rung, happened]
    for (const run of [...first, ...second]) this.deliver(run)
  }

  /** Runs something now, or when it thaws. */
  private pass(run: () => void, kind: keyof Machine["held"]): void {
    if (this.state === "running") run()
    else if (this.state === "frozen") this.held[kind].push(run)
  }

  private arm(timer: Timer): void {
    timer.cancel = this.time.after(timer.due - this.now, () =>
      this.pass(() => {
        if (this.timers.delete(timer)) timer.run()
      }, "timers"))
  }
}
