/** The rate-limit windows that calls share, and the queue of calls that wait for them. */
import * as Clock from "effect/Clock"
import * as Data from "effect/Data"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Semaphore from "effect/Semaphore"
import type { TokensUsed, WindowPolicy } from "../Provider.ts"
import type { Window } from "../ResponseMeta.ts"
import { isAmount } from "../Usage.ts"
import { Bucket, type Charge, type Known } from "./Bucket.ts"
import { Sharing } from "./Sharing.ts"
import type { StoreConnection } from "./StoreConnection.ts"
import { TokenEstimate } from "./TokenEstimate.ts"

/** What is known about a call before it is sent. */
export interface Need {
  /** The size of its body in bytes. */
  readonly body: number
  /** The most tokens of its response, if the request bounds them. */
  readonly output: number | undefined
}

/** What a response reports about rate limits. */
export interface ObservedResponse {
  readonly status: number
  /** Whether the response is one document, not a stream: its headers count all its output. */
  readonly whole: boolean
  readonly windows: ReadonlyArray<Window>
  /** How long nothing may be sent. */
  readonly retryAfter?: Duration.Duration | undefined
}

/** A call would have to wait for longer than it may. */
export class WaitTooLong extends Data.TaggedError("WaitTooLong")<{ readonly wait: Duration.Duration }> {}

/** A window with a limit; what is left of it is between nothing and all. */
const known = ({ limit = NaN, remaining = NaN, ...window }: Window): Known | undefined =>
  limit > 0 && Number.isFinite(limit) && Number.isFinite(remaining)
    ? { ...window, limit, remaining: Math.min(Math.max(remaining, 0), limit) }
    : undefined

/** While a reset is further away than calls may wait, one call in this time is sent to see whether that still holds. */
const probeInterval = 60_000

/** How often a call that waits for long learns what other workers returned, in milliseconds. */
const exchangeInterval = 1000

/** The least share of a window that is left to others while the store of shared limits fails. */
const offlineReserve = 0.2

export interface PoolOptions {
  readonly rateLimits: { readonly [window: string]: WindowPolicy }
  readonly reserve: number
  /** Whether calls start slowly, because no response has reported the windows yet. */
  readonly startsSlowly: boolean
  /** Where other workers count what they take, and the name of the pool there. */
  readonly shared?: { readonly connection: StoreConnection; readonly name: string } | undefined
}

export class Pool {
  private readonly rateLimits: { readonly [window: string]: WindowPolicy }
  private readonly reserve: number
  private readonly sharing: Sharing | undefined
  private unknown: boolean
  /** When the first pending call was sent. */
  private startedAt = 0
  private closedUntil = 0
  /** When a response last closed the pool, or a call was sent all the same. */
  private closedAt = 0
  private readonly buckets = new Map<string, Bucket>()
  private readonly pending = new Set<Charge>()
  private readonly open = new Set<Charge>()
  /** Tokens per byte; for text about 1/4. */
  private readonly density = new TokenEstimate(1 / 4)
  /** Tokens of a response; unknown before the first. */
  private output: TokenEstimate | undefined
  /** How many calls wait for a permit. */
  private waiting = 0
  private readonly queue = Semaphore.makeUnsafe(1)
  /** Makes the first call in the queue check again. */
  private wake: (() => void) | undefined

  constructor({ rateLimits, reserve, shared, startsSlowly }: PoolOptions) {
    this.rateLimits = rateLimits
    this.reserve = reserve
    this.unknown = startsSlowly
    this.sharing = shared && new Sharing(shared.connection, shared.name, this.buckets, () => this.wake?.())
  }

  /** Waits in the queue until a call may be sent, then deducts it. Fails if its turn has come but not for `maxWait`. */
  acquire(
    need: Need | undefined,
    maxWait: Duration.Duration,
    granted: (charge: Charge) => void
  ): Effect.Effect<void, WaitTooLong> {
    const longest = Duration.toMillis(maxWait)
    const turn = Effect.gen({ self: this }, function*() {
      let announced: Charge | undefined
      while (true) {
        const now = yield* Clock.currentTimeMillis
        const charge = announced ?? this.chargeOf(need)
        const limited = this.wait(charge, longest, now)
        if (limited > longest) return yield* new WaitTooLong({ wait: Duration.millis(Math.ceil(limited)) })
        if (this.sharing?.mustAnnounce(charge, this.reserve, now) === true) {
          announced = charge
          yield* this.sharing.announce(charge, this.waiting, this.reserve, now)
          continue
        }
        const wait = this.unknown ? Math.max(limited, this.slowStart(now)) : limited
        if (wait <= 0) {
          this.take(charge, now)
          return granted(charge)
        }
        const pause = this.sharing === undefined ? wait : Math.min(wait, exchangeInterval)
        yield* Effect.timeoutOption(this.change, Duration.millis(pause))
        if (pause < wait) this.sharing?.changed()
      }
    })
    return Effect.suspend(() => {
      this.waiting++
      return Effect.ensuring(Semaphore.withPermits(this.queue, 1)(turn), Effect.sync(() => this.leave()))
    })
  }

  /** Reports the response of a call. */
  observe(charge: Charge, { retryAfter, status, whole, windows }: ObservedResponse, now: number): void {
    if (!this.pending.delete(charge)) return
    if (status < 300) this.unknown = false
    if (status === 429) {
      const remaining = new Map(windows.map((window) => [window.name, window.remaining]))
      this.buckets.forEach((bucket, name) => bucket.refund(charge, remaining.get(name), now))
    }
    if (retryAfter !== undefined) this.close(now + Duration.toMillis(retryAfter), now)
    for (const window of windows) this.report(charge, window, whole, now)
    this.settle(charge, now)
  }

  /** Ends a call. One without a response is assumed to have been counted. */
  release(charge: Charge, need: Need | undefined, used: TokensUsed, now: number): void {
    if (!this.open.delete(charge)) return
    const [input, output] = [used.input, used.output].map((tokens) =>
      tokens !== undefined && isAmount(tokens) ? tokens : undefined
    )
    if (input !== undefined && need !== undefined && need.body > 0) this.density.add(input / need.body)
    if (output !== undefined) {
      if (this.output === undefined) this.output = new TokenEstimate(output, output / 2)
      else this.output.add(output)
    }
    for (const bucket of this.buckets.values()) bucket.close(charge, output ?? 0, now)
    this.settle(charge, now)
  }

  private leave() {
    this.waiting--
    if (this.waiting === 0) this.sharing?.retract()
  }

  private chargeOf(need: Need | undefined): Charge {
    if (need === undefined) return { input: 0, output: 0 }
    const { output: most = Infinity } = need
    const expected = this.output?.next ?? (need.output ?? 0)
    return { input: Math.ceil(need.body * this.density.next - 1e-6), output: Math.min(expected, most) }
  }

  private wait(charge: Charge, longest: number, now: number): number {
    let wait = this.closedUntil - now
    if (wait > longest && now - this.closedAt >= probeInterval) wait = 0
    const reserve = this.sharing?.isOffline === true ? Math.max(this.reserve, offlineReserve) : this.reserve
    for (const bucket of this.buckets.values()) wait = Math.max(wait, bucket.wait(charge, reserve, now))
    return wait
  }

  /** The wait while the windows are unknown: one call at first, then each second as many as are pending. */
  private slowStart(now: number): number {
    if (this.pending.size === 0) return 0
    const seconds = Math.ceil(Math.log2(this.pending.size + 1))
    return this.startedAt + seconds * 1000 - now
  }

  private take(charge: Charge, now: number) {
    if (this.pending.size === 0) this.startedAt = now
    if (now < this.closedUntil) this.closedAt = now
    for (const bucket of this.buckets.values()) bucket.take(charge, now)
    this.sharing?.taken(charge)
    this.pending.add(charge)
    this.open.add(charge)
  }

  private report(charge: Charge, window: Window, whole: boolean, now: number) {
    const policy = this.rateLimits[window.name]
    if (policy === undefined) return
    this.unknown = false
    const { name, remaining, resetsAt } = window
    const bucket = this.buckets.get(name)
    const report = known(window)
    if (report === undefined) {
      if (remaining === 0 && resetsAt !== undefined) this.close(resetsAt, now)
    } else if (bucket !== undefined) {
      bucket.report(charge, report, whole, now)
    } else {
      const { open, pending } = this
      this.buckets.set(name, new Bucket({ policy, window: report, now, pending, open, whole, by: charge }))
    }
  }

  private settle(charge: Charge, now: number) {
    this.pending.delete(charge)
    for (const bucket of this.buckets.values()) bucket.settle(charge, now)
    this.sharing?.changed()
    this.wake?.()
  }

  private close(until: number, now: number) {
    if (!(until > now)) return
    this.closedAt = now
    this.closedUntil = Math.max(this.closedUntil, until)
  }

  /** Completes when the next call may be able to proceed. */
  private readonly change = Effect.callback<void>((resume) => {
    this.wake = () => resume(Effect.void)
    return Effect.sync(() => {
      this.wake = undefined
    })
  })
}
