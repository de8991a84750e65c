/**
 * Estimates one rate-limit window between the server's reports of it: sent calls are
 * deducted at once, and the window refills with time. A report only corrects the
 * estimate if it is outside the range possible during its call, so late responses,
 * reordered requests and pending calls do no harm, and usage by others is noticed.
 */
import type { WindowPolicy } from "../Provider.ts"
import type { Counts } from "../RateLimitStore.ts"
import type { Window } from "../ResponseMeta.ts"
import { PendingCounts } from "./PendingCounts.ts"

/** What one call deducts. */
export interface Charge {
  readonly input: number
  /** The expected output tokens, reserved until the call ends. */
  readonly output: number
}

/** A window that reports its limit and the remaining amount. */
export type Known = Window & Required<Pick<Window, "limit" | "remaining">>

/** What a server may report for a call: the least and the most that was left while it was pending. */
interface Range {
  least: number
  most: number
  /** What the call deducted. */
  readonly cost: number
}

export interface Start {
  readonly policy: WindowPolicy
  readonly window: Known
  readonly now: number
  /** The call whose response reports the window. */
  readonly by: Charge
  /** Whether the response is complete. */
  readonly whole: boolean
  /** Other calls without a response: it is unknown whether the report counts them. */
  readonly pending: Iterable<Charge>
  /** Calls that may still write output. */
  readonly open: Iterable<Charge>
}

export class Bucket {
  readonly policy: WindowPolicy
  private readonly countsInput: boolean
  private readonly countsOutput: boolean
  private limit: number
  private level: number
  private at: number
  /** The reserved output tokens of open calls. */
  private reserved = 0
  /** What pending calls deducted: the server may not have counted it yet. */
  private unconfirmed = 0
  private readonly ranges = new Map<Charge, Range>()
  /** Calls whose output a report has already counted. */
  private readonly counted = new Set<Charge>()
  /** What the calls of this process took and returned since other workers were last informed. */
  private unshared: Counts = { taken: 0, pending: 0 }
  /** What other workers took and the server may not have counted yet. */
  private readonly others: PendingCounts

  constructor({ by, policy, now, open, pending, whole, window }: Start) {
    this.policy = policy
    this.others = new PendingCounts(policy.period)
    this.countsInput = policy.counts === "input" || policy.counts === "tokens"
    this.countsOutput = policy.counts === "output" || policy.counts === "tokens"
    this.limit = window.limit
    this.level = window.remaining
    this.at = now
    if (whole && this.countsOutput) this.counted.add(by)
    for (const charge of open) {
      const output = this.outputOf(charge)
      this.reserved += output
      this.share(output, output)
    }
    for (const charge of pending) {
      const cost = this.deduct(charge)
      this.share(cost, cost)
      this.ranges.set(charge, { least: this.free, most: window.remaining + this.costOf(by), cost })
    }
    for (const range of this.ranges.values()) range.least = Math.min(range.least, this.free)
  }

  /** The milliseconds until a call may be sent that leaves the share `reserve` of the window to others. */
  wait(charge: Charge, reserve: number, now: number): number {
    this.fill(now)
    const needed = this.needOf(charge)
    if (needed > this.limit || this.exceeds(charge)) return 0
    const left = Math.min(this.limit * reserve, this.limit - needed)
    const missing = needed + left - this.free
    return Math.max(0, Math.ceil((missing * this.policy.period) / this.limit - 1e-6))
  }

  /** How many such calls may be sent now, leaving the share `reserve` of the window to others; may be a fraction. */
  callsLeft(charge: Charge, reserve: number, now: number): number {
    this.fill(now)
    const amount = this.amountOf(charge)
    return amount === 0 ? Infinity : Math.max(0, this.free - this.limit * reserve) / amount
  }

  /** All that a call takes. */
  amountOf(charge: Charge): number {
    return this.costOf(charge) + this.outputOf(charge)
  }

  /** Adds to what other workers will be informed of; what was returned, or is no longer pending, is negative. */
  share(taken: number, pending: number): void {
    this.unshared = { taken: this.unshared.taken + taken, pending: this.unshared.pending + pending }
  }

  /** How much was taken without informing other workers. */
  get unsharedAmount(): number {
    return this.unshared.taken
  }

  /** Returns what other workers must be informed of, once. */
  drain(): Counts {
    const drained = this.unshared
    this.unshared = { taken: 0, pending: 0 }
    return drained
  }

  /**
   * Deducts the output that calls of other workers may still write, as no report has counted it: as far as something is
   * left, because killed workers leave pending amounts.
   */
  join(pending: number, now: number): void {
    if (!this.countsOutput) return
    this.fill(now)
    const others = pending - this.unconfirmed - this.reserved
    const amount = Math.max(0, Math.min(others, this.free))
    this.others.add(amount, now)
    this.level -= amount
    this.updateRanges()
  }

  /** Deducts what other workers took. */
  deductOthers({ pending, taken }: Counts, now: number): void {
    this.fill(now)
    this.others.add(pending, now)
    // They cannot have taken more than there was: a worker that was idle for an hour has not counted all refills.
    const unconfirmed = this.unconfirmed + this.others.total
    this.level = Math.min(Math.max(this.level - taken, Math.min(this.level, -unconfirmed)), this.limit)
    this.updateRanges()
  }

  /** Deducts a call that is sent. */
  take(charge: Charge, now: number): void {
    this.fill(now)
    const cost = this.deduct(charge)
    this.reserved += this.outputOf(charge)
    this.updateRanges()
    this.ranges.set(charge, { least: this.free, most: this.mostLeft(cost), cost })
  }

  /** Corrects the estimate by the report in a response; a `whole` response has all its output. */
  report(charge: Charge, { limit, remaining }: Known, whole: boolean, now: number): void {
    this.fill(now)
    this.limit = limit
    const { least, most } = this.ranges.get(charge) ?? { least: this.free, most: this.mostLeft(0) }
    // A server reports 0 when more output was written than was left.
    if (remaining > most && (remaining > 0 || !this.countsOutput)) {
      this.shift(remaining - most)
      if (whole && this.countsOutput) this.counted.add(charge)
    } else if (remaining <= least - 1) {
      this.shift(remaining - least)
    }
  }

  /** Refunds a call that the server rejected; a report with less than it needs is then all that was left. */
  refund(charge: Charge, remaining: number | undefined, now: number): void {
    this.fill(now)
    this.level += this.costOf(charge)
    this.share(-this.costOf(charge), 0)
    if (remaining !== undefined && remaining < this.needOf(charge)) this.level = Math.min(this.level, remaining)
    this.updateRanges()
  }

  /** A call has its response, or was interrupted. */
  settle(charge: Charge, now: number): void {
    this.fill(now)
    const cost = this.ranges.get(charge)?.cost ?? 0
    this.unconfirmed -= cost
    this.share(0, -cost)
    this.ranges.delete(charge)
  }

  /** A call has written all its output. */
  close(charge: Charge, written: number, now: number): void {
    if (!this.countsOutput) return
    this.fill(now)
    this.reserved -= charge.output
    this.share(Math.min(written, this.limit) - charge.output, -charge.output)
    if (!this.counted.delete(charge)) this.level -= written
    this.updateRanges()
  }

  /** What may be deducted now. */
  private get free() {
    return this.level - this.reserved
  }

  /** The most that may be left at the server, after it has counted a call of this cost: no other pending call is counted. */
  private mostLeft(cost: number) {
    return this.level + this.unconfirmed + this.others.total - cost
  }

  private deduct(charge: Charge) {
    const cost = this.costOf(charge)
    this.level -= cost
    this.unconfirmed += cost
    return cost
  }

  private needOf(charge: Charge) {
    return Math.max(this.costOf(charge), 1)
  }

  private costOf(charge: Charge) {
    if (this.policy.counts === "requests") return 1
    return this.countsInput && !this.exceeds(charge) ? charge.input : 0
  }

  /** Whether a call needs more than the limit. It is let through: its estimate cannot be right. */
  private exceeds({ input }: Charge) {
    return this.countsInput && input > this.limit
  }

  private outputOf({ output }: Charge) {
    return this.countsOutput ? output : 0
  }

  private fill(now: number) {
    const elapsed = Math.max(0, now - this.at)
    this.at = now
    if (elapsed === 0) return
    this.others.expire(now)
    // A full window does not refill: until the server counts the pending calls, it may be full.
    const full = this.limit - this.unconfirmed
    this.level = Math.min(full, this.level + (elapsed * this.limit) / this.policy.period)
    this.updateRanges()
  }

  private updateRanges() {
    for (const range of this.ranges.values()) {
      range.least = Math.min(range.least, this.free)
      range.most = Math.max(range.most, this.mostLeft(range.cost))
    }
  }

  /** The estimate was wrong by this much all the time. */
  private shift(by: number) {
    this.level += by
    for (const range of this.ranges.values()) {
      range.least += by
      range.most += by
    }
  }
}
