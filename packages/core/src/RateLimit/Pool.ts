/** The windows that one kind of call shares, and who may go next. */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Semaphore from "effect/Semaphore"
import type { TokensUsed, WindowPolicy } from "../Provider.ts"
import type { Window } from "../ResponseMeta.ts"
import { Bucket, type Charge, type Known } from "./Bucket.ts"
import { TokenEstimate } from "./TokenEstimate.ts"

/** What is known of a call before it is sent. */
export interface Need {
  /** In bytes. */
  readonly body: number
  /** The most tokens it may write, where it says so. */
  readonly output: number | undefined
}

/** What an answer says of the limits. */
export interface ObservedResponse {
  readonly status: number
  /** Whether it comes when all is written, as an answer that is no stream. */
  readonly whole: boolean
  readonly windows: ReadonlyArray<Window>
  /** How long nothing more is to be sent. */
  readonly retryAfter?: Duration.Duration | undefined
}

const isKnown = (window: Window): window is Known => window.limit !== undefined && window.remaining !== undefined

export class Pool {
  private readonly rateLimits: { readonly [window: string]: WindowPolicy }
  private readonly reserve: number
  /** Whether nothing may be sent freely before an answer has told the windows. */
  private unknown: boolean
  /** When the first of those under way was sent. */
  private startedAt = 0
  private closedUntil = 0
  private readonly buckets = new Map<string, Bucket>()
  private readonly underway = new Set<Charge>()
  private readonly open = new Set<Charge>()
  /** Tokens a byte; text has one in four. */
  private readonly density = new TokenEstimate(1 / 4)
  /** Tokens an answer; unknown before the first. */
  private written: TokenEstimate | undefined
  private readonly queue = Semaphore.makeUnsafe(1)
  /** Has the first in the queue look again. */
  private wake: (() => void) | undefined

  constructor(rateLimits: { readonly [window: string]: WindowPolicy }, reserve: number, unknown: boolean) {
    this.rateLimits = rateLimits
    this.reserve = reserve
    this.unknown = unknown
  }

  /** Waits until a call may be sent, behind those that came before, and takes what it needs. */
  acquire(need: Need | undefined, granted: (charge: Charge) => void): Effect.Effect<void> {
    const turn = Effect.gen({ self: this }, function*() {
      while (true) {
        const now = yield* Clock.currentTimeMillis
        const charge = this.chargeOf(need)
        const wait = this.wait(charge, now)
        if (wait <= 0) {
          this.take(charge, now)
          return granted(charge)
        }
        yield* Effect.timeoutOption(this.change, Duration.millis(wait))
      }
    })
    return Semaphore.withPermits(this.queue, 1)(turn)
  }

  /** A call is answered. */
  observe(charge: Charge, { retryAfter, status, whole, windows }: ObservedResponse, now: number): void {
    if (!this.underway.delete(charge)) return
    if (status < 300) this.unknown = false
    if (status === 429) this.buckets.forEach((bucket) => bucket.giveBack(charge, now))
    if (retryAfter !== undefined) this.close(now + Duration.toMillis(retryAfter))
    for (const window of windows) this.report(charge, window, whole, now)
    this.settle(charge)
  }

  /** A call is over. One that was not answered is taken to have been counted. */
  release(charge: Charge, need: Need | undefined, { input, output }: TokensUsed, now: number): void {
    if (!this.open.delete(charge)) return
    if (input !== undefined && need !== undefined && need.body > 0) this.density.add(input / need.body)
    if (output !== undefined) {
      if (this.written === undefined) this.written = new TokenEstimate(output, output / 2)
      else this.written.add(output)
    }
    for (const bucket of this.buckets.values()) bucket.close(charge, output ?? 0, now)
    this.settle(charge)
  }

  private chargeOf(need: Need | undefined): Charge {
    if (need === undefined) return { input: 0, output: 0 }
    const { output: most = Infinity } = need
    const expected = this.written?.next ?? (need.output ?? 0)
    return { input: Math.ceil(need.body * this.density.next - 1e-6), output: Math.min(expected, most) }
  }

  private wait(charge: Charge, now: number): number {
    let wait = this.closedUntil - now
    for (const bucket of this.buckets.values()) wait = Math.max(wait, bucket.wait(charge, this.reserve, now))
    return this.unknown ? Math.max(wait, this.patience(now)) : wait
  }

  /** Before anything is known one call is sent, and each second as many again as are under way. */
  private patience(now: number): number {
    if (this.underway.size === 0) return 0
    const seconds = Math.ceil(Math.log2(this.underway.size + 1))
    return this.startedAt + seconds * 1000 - now
  }

  private take(charge: Charge, now: number) {
    if (this.underway.size === 0) this.startedAt = now
    for (const bucket of this.buckets.values()) bucket.take(charge, now)
    this.underway.add(charge)
    this.open.add(charge)
  }

  private report(charge: Charge, window: Window, whole: boolean, now: number) {
    const policy = this.rateLimits[window.name]
    if (policy === undefined) return
    this.unknown = false
    const { name, remaining, resetsAt } = window
    const bucket = this.buckets.get(name)
    if (!isKnown(window)) {
      if (remaining === 0 && resetsAt !== undefined) this.close(resetsAt)
    } else if (bucket !== undefined) {
      bucket.report(charge, window, whole, now)
    } else {
      const { open, underway } = this
      this.buckets.set(name, new Bucket({ policy, window, now, underway, open, whole: whole ? charge : undefined }))
    }
  }

  private settle(charge: Charge) {
    this.underway.delete(charge)
    for (const bucket of this.buckets.values()) bucket.settle(charge)
    this.wake?.()
  }

  private close(until: number) {
    this.closedUntil = Math.max(this.closedUntil, until)
  }

  /** Something happened that may let the next one go. */
  private readonly change = Effect.callback<void>((resume) => {
    this.wake = () => resume(Effect.void)
    return Effect.sync(() => {
      this.wake = undefined
    })
  })
}
