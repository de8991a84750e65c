/** A rate limit: what a minute admits, filled up steadily by the clock. */
const minute = 60_000

export class Window {
  readonly limit: number
  private level: number
  private at = 0
  constructor(limit: number) {
    this.limit = limit
    this.level = limit
  }

  /** Answers are written later than they are asked for: time does not go back for them. */
  left(now: number): number {
    this.level = Math.min(this.limit, this.level + (Math.max(0, now - this.at) * this.limit) / minute)
    this.at = Math.max(this.at, now)
    return this.level
  }

  spend(amount: number, now: number): void {
    this.level = this.left(now) - amount
  }

  /** Seconds until this much is there. */
  secondsUntil(amount: number, now: number): number {
    const missing = Math.min(amount, this.limit) - this.left(now)
    // A microsecond is what the fractions of many a refill may be out by.
    return Math.ceil((missing * minute) / this.limit / 1000 - 1e-6)
  }

  /** When nothing is missing any more. */
  fullAt(now: number): number {
    return now + ((this.limit - this.left(now)) * minute) / this.limit
  }
}

/** What a minute admits of something; enforced where a limit was given, shown only where not. */
export interface Gate {
  readonly name: string
  readonly given: number | undefined
  readonly window: Window
  /** How much a request of so many tokens needs of it. */
  readonly needs: (tokens: number) => number
}

/** The first gate that keeps a request of so many tokens out, and the seconds until it may come again. */
export const closed = (gates: ReadonlyArray<Gate>, tokens: number, now: number) =>
  gates.filter(({ given }) => given !== undefined).map((gate) => ({
    ...gate,
    seconds: Math.max(1, gate.window.secondsUntil(gate.needs(tokens), now)),
    isOpen: gate.window.secondsUntil(gate.needs(tokens), now) <= 0 && gate.needs(tokens) <= gate.window.limit
  })).find(({ isOpen }) => !isOpen)
