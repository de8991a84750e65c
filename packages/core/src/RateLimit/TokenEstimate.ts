/** An upper estimate of the next value: the mean plus four times the mean deviation, as TCP estimates its timeouts. */
export class TokenEstimate {
  private mean: number
  private deviation: number

  constructor(expected: number, deviation = 0) {
    this.mean = expected
    this.deviation = deviation
  }

  add(value: number): void {
    this.deviation += (Math.abs(value - this.mean) - this.deviation) / 4
    this.mean += (value - this.mean) / 8
  }

  get next(): number {
    return this.mean + 4 * this.deviation
  }
}
