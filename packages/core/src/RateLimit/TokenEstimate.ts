/** What the next one may be, after what was seen: the mean and four times the deviation, as TCP reckons its time-outs. */
export class TokenEstimate {
  private mean: number
  private deviation: number

  constructor(expected: number, deviation = 0) {
    this.mean = expected
    this.deviation = deviation
  }

  add(seen: number): void {
    this.deviation += (Math.abs(seen - this.mean) - this.deviation) / 4
    this.mean += (seen - this.mean) / 8
  }

  get next(): number {
    return this.mean + 4 * this.deviation
  }
}
