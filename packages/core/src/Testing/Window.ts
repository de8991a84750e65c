/** A rate limit per minute; it refills steadily. */
const minute = 60_000

/** A token bucket. */
export class Window {
  readonly limit: number
  private level: number
  private at = 0
  constructor(limit: number) {
    this.limit = limit
    this.level = limit
  }

  /** The amount that is left. A time before the last one counts as the last one: responses may be written late. */
  left(now: number): number {
    this.level = Math.min(this.limit, this.level + (Math.max(0, now - this.at) * this.limit) / minute)
    this.at = Math.max(this.at, now)
    return this.level
  }

  spend(amount: number, now: number): void {
    this.level = this.left(now) - amount
  }

  /** Seconds until this amount is available. */
  secondsUntil(amount: number, now: number): number {
    const missing = Math.min(amount, this.limit) - this.left(now)
    // Rounding errors of many refills may add up to a microsecond.
    return Math.ceil((missing * minute) / this.limit / 1000 - 1e-6)
  }

  /** When the window is full, in milliseconds since 1970. */
  fullAt(now: number): number {
    return now + ((this.limit - this.left(now)) * minute) / this.limit
  }
}

/** A limit per minute. Enforced if it was configured, otherwise only reported. */
export interface Gate {
  readonly name: string
  readonly given: number | undefined
  readonly window: Window
  /** How much of it a request with this many tokens needs. */
  readonly needs: (tokens: number) => number
}

/** The first limit that a request with this many tokens exceeds, and the seconds until it may be retried. */
export const exceeded = (gates: ReadonlyArray<Gate>, tokens: number, now: number) =>
  gates.filter(({ given }) => given !== undefined).map((gate) => {
    const needed = gate.needs(tokens)
    const seconds = gate.window.secondsUntil(needed, now)
    return { ...gate, seconds: Math.max(1, seconds), fits: seconds <= 0 && needed <= gate.window.limit }
  }).find(({ fits }) => !fits)
