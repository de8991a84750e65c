/** A clock that stands still while fibers run, then jumps to the next timer. */
import type * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { MixedScheduler } from "effect/Scheduler"
import { setImmediate } from "node:timers/promises"

interface Timer {
  readonly at: number
  readonly run: () => void
}

export class Time implements Clock.Clock {
  private now = 0
  private readonly timers = new Set<Timer>()
  /** The number of turns that fibers have requested. */
  private requested = 0
  /** Makes a scheduler of fibers; `pass` runs each turn of them, or holds it back. */
  readonly schedulerOf = (pass: (run: () => void) => void) =>
    new MixedScheduler("async", (run) => {
      this.requested += 1
      const done = () => {
        this.requested -= 1
        pass(run)
      }
      const immediate = globalThis.setImmediate(done)
      return () => {
        this.requested -= 1
        clearImmediate(immediate)
      }
    })
  /** Runs the fibers of a case. */
  readonly scheduler = this.schedulerOf((run) => run())

  currentTimeMillisUnsafe = () => this.now
  currentTimeNanosUnsafe = () => BigInt(Math.floor(this.now * 1_000_000))
  monotonicTimeNanosUnsafe = this.currentTimeNanosUnsafe
  currentTimeMillis = Effect.sync(this.currentTimeMillisUnsafe)
  currentTimeNanos = Effect.sync(this.currentTimeNanosUnsafe)
  monotonicTimeNanos = this.currentTimeNanos

  sleep = (duration: Duration.Duration): Effect.Effect<void> =>
    Effect.callback((resume) => {
      const cancel = this.after(Duration.toMillis(duration), () => resume(Effect.void))
      return Effect.sync(cancel)
    })

  /** Runs a function once after a delay in milliseconds; returns a function that cancels it. */
  after(delay: number, run: () => void): () => void {
    const timer = { at: this.now + Math.max(delay, 0), run }
    this.timers.add(timer)
    return () => this.timers.delete(timer)
  }

  /** The number of active timers. */
  get waiting(): number {
    return this.timers.size
  }

  /** Waits for one turn; returns whether another turn is requested. */
  async turn(): Promise<boolean> {
    await setImmediate()
    return this.requested > 0
  }

  /** Jumps to the next timer and runs it; returns false if there is none. */
  jump(): boolean {
    const at = Math.min(...Array.from(this.timers, ({ at }) => at))
    if (at === Infinity) return false
    this.now = at
    for (const timer of [...this.timers].filter((timer) => timer.at === at)) {
      if (this.timers.delete(timer)) timer.run()
    }
    return true
  }
}
