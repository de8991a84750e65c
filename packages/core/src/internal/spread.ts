/** Keeps at most so many of the items it is offered, evenly spread over all of them. */
export class Spread<A> {
  readonly limit: number
  kept: ReadonlyArray<A> = []
  private stride = 1
  private seen = 0

  constructor(limit: number) {
    this.limit = limit
  }

  /** Answers the items that are not kept, or no longer. */
  offer(item: A): ReadonlyArray<A> {
    const place = this.seen++
    if (this.limit === 0 || place % this.stride !== 0) return [item]
    const all = [...this.kept, item]
    if (all.length <= this.limit) {
      this.kept = all
      return []
    }
    this.stride *= 2
    this.kept = all.filter((_, index) => index % 2 === 0)
    return all.filter((_, index) => index % 2 === 1)
  }
}
