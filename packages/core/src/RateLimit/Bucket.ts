/**
 * One window between two reports of it: what was sent is taken off at once, time
 * fills it up, and a report moves it by what it lies outside of all that was
 * reckoned while its call was under way. So late answers, answers in another order
 * and calls still under way do no harm, and what others use of it is seen.
 */
import type { WindowPolicy } from "../Provider.ts"
import type { Window } from "../ResponseMeta.ts"

/** What one call takes. */
export interface Charge {
  readonly input: number
  /** The tokens it may write: held until it has. */
  readonly output: number
}

/** A window that can be reckoned with. */
export type Known = Window & Required<Pick<Window, "limit" | "remaining">>

/** The least and the most there was while a call was under way. */
interface Span {
  least: number
  most: number
}

export interface Start {
  readonly policy: WindowPolicy
  readonly window: Known
  readonly now: number
  /** The call whose answer tells of the window, if all is written. */
  readonly whole: Charge | undefined
  /** Other calls that were sent and are not answered: nobody knows whether the report counts them. */
  readonly underway: Iterable<Charge>
  /** Calls that may yet write. */
  readonly open: Iterable<Charge>
}

export class Bucket {
  readonly policy: WindowPolicy
  private readonly seesInput: boolean
  private readonly seesOutput: boolean
  private limit: number
  private level: number
  private at: number
  /** What open calls may yet write. */
  private held = 0
  private readonly spans = new Map<Charge, Span>()
  /** Calls whose writing a report has counted that was believed. */
  private readonly paid = new Set<Charge>()

  constructor({ policy, now, open, underway, whole, window }: Start) {
    this.policy = policy
    this.seesInput = policy.counts === "input" || policy.counts === "tokens"
    this.seesOutput = policy.counts === "output" || policy.counts === "tokens"
    this.limit = window.limit
    this.level = window.remaining
    this.at = now
    if (whole !== undefined && this.seesOutput) this.paid.add(whole)
    for (const charge of open) this.held += this.outputOf(charge)
    for (const charge of underway) {
      this.level -= this.costOf(charge)
      this.spans.set(charge, { least: this.free, most: window.remaining })
    }
    for (const span of this.spans.values()) span.least = Math.min(span.least, this.free)
  }

  /** How long until a call may be sent that leaves so much of the window to others, in milliseconds. */
  wait(charge: Charge, reserve: number, now: number): number {
    this.fill(now)
    const needed = Math.max(this.costOf(charge), 1)
    if (needed > this.limit || this.exceeds(charge)) return 0
    const spared = Math.min(this.limit * reserve, this.limit - needed)
    const missing = needed + spared - this.free
    return Math.max(0, Math.ceil((missing * this.policy.period) / this.limit - 1e-6))
  }

  /** A call is sent. */
  take(charge: Charge, now: number): void {
    this.fill(now)
    this.level -= this.costOf(charge)
    this.held += this.outputOf(charge)
    this.look()
    this.spans.set(charge, { least: this.free, most: this.level })
  }

  /** The answer to a call tells of the window; of a whole answer, all is written. */
  report(charge: Charge, { limit, remaining }: Known, whole: boolean, now: number): void {
    this.fill(now)
    this.limit = limit
    const { least, most } = this.spans.get(charge) ?? { least: this.free, most: this.level }
    // What was written beyond the limit is owed, and told as 0.
    if (remaining > most && (remaining > 0 || !this.seesOutput)) {
      this.move(remaining - most)
      if (whole && this.seesOutput) this.paid.add(charge)
    } else if (remaining <= least - 1) {
      this.move(remaining - least)
    }
  }

  /** A call was not counted. */
  giveBack(charge: Charge, now: number): void {
    this.fill(now)
    this.level += this.costOf(charge)
    this.look()
  }

  /** A call is answered, or nobody waits for its answer. */
  settle(charge: Charge): void {
    this.spans.delete(charge)
  }

  /** A call writes nothing more. */
  close(charge: Charge, written: number, now: number): void {
    if (!this.seesOutput) return
    this.fill(now)
    this.held -= charge.output
    if (!this.paid.delete(charge)) this.level -= written
    this.look()
  }

  /** What may be taken now. */
  private get free() {
    return this.level - this.held
  }

  private costOf(charge: Charge) {
    if (this.policy.counts === "requests") return 1
    return this.seesInput && !this.exceeds(charge) ? charge.input : 0
  }

  /** A call that seems to need more than there ever is: it is let through, its estimate is nothing to reckon with. */
  private exceeds({ input }: Charge) {
    return this.seesInput && input > this.limit
  }

  private outputOf({ output }: Charge) {
    return this.seesOutput ? output : 0
  }

  private fill(now: number) {
    const passed = Math.max(0, now - this.at)
    this.at = now
    if (passed === 0) return
    this.level = Math.min(this.limit, this.level + (passed * this.limit) / this.policy.period)
    this.look()
  }

  private look() {
    for (const span of this.spans.values()) {
      if (this.free < span.least) span.least = this.free
      if (this.level > span.most) span.most = this.level
    }
  }

  /** It was reckoned wrong by this much all the time. */
  private move(by: number) {
    this.level += by
    for (const span of this.spans.values()) {
      span.least += by
      span.most += by
    }
  }
}
