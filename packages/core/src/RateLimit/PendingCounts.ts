/**
 * What other workers took and the server may not have counted yet. Workers report when it has; a worker that was killed
 * does not, so an amount that is not reported expires. The latest ones are reported first: those of a killed worker
 * remain and expire.
 */
export class PendingCounts {
  private readonly lifetime: number
  private readonly amounts: Array<{ readonly since: number; amount: number }> = []
  total = 0

  constructor(lifetime: number) {
    this.lifetime = lifetime
  }

  add(amount: number, now: number): void {
    if (amount > 0) {
      this.amounts.push({ since: now, amount })
      this.total += amount
      return
    }
    for (let rest = -amount; rest > 0;) {
      const last = this.amounts.at(-1)
      if (last === undefined) break
      const part = Math.min(rest, last.amount)
      last.amount -= part
      rest -= part
      this.total -= part
      if (last.amount === 0) this.amounts.pop()
    }
    if (this.amounts.length === 0) this.total = 0
  }

  expire(now: number): void {
    while (this.amounts[0] !== undefined && now - this.amounts[0].since >= this.lifetime) {
      this.total -= this.amounts.shift()?.amount ?? 0
    }
  }
}
