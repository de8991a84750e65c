/** A clock that stands still while anything can happen, then jumps to what is due next. */
import type * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { MixedScheduler } from "effect/Scheduler"
import { setImmediate } from "node:timers/promises"

interface Alarm {
  readonly at: number
  readonly ring: () => void
}

export class Time implements Clock.Clock {
  private now = 0
  private readonly alarms = new Set<Alarm>()
  /** How many turns fibers have asked for. */
  private wanted = 0
  /** What the fibers of a case are run by. */
  readonly scheduler = new MixedScheduler("async", (run) => {
    this.wanted += 1
    const done = () => {
      this.wanted -= 1
      run()
    }
    const immediate = globalThis.setImmediate(done)
    return () => {
      this.wanted -= 1
      clearImmediate(immediate)
    }
  })

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

  /** Rings once, in so many milliseconds, unless it is called off. */
  after(delay: number, ring: () => void): () => void {
    const alarm = { at: this.now + Math.max(delay, 0), ring }
    this.alarms.add(alarm)
    return () => this.alarms.delete(alarm)
  }

  /** How many wait for a time. */
  get waiting(): number {
    return this.alarms.size
  }

  /** Lets one turn pass; answers whether anything in it asks for another one. */
  async turn(): Promise<boolean> {
    await setImmediate()
    return this.wanted > 0
  }

  /** Goes on to the next time somebody waits for, if there is any. */
  jump(): boolean {
    const at = Math.min(...Array.from(this.alarms, ({ at }) => at))
    if (at === Infinity) return false
    this.now = at
    for (const alarm of [...this.alarms].filter((alarm) => alarm.at === at)) {
      if (this.alarms.delete(alarm)) alarm.ring()
    }
    return true
  }
}
