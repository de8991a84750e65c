/** Keeps at most so many of the items it is offered, evenly spread over all of them. */
export class EvenSample<A> {
  readonly limit: number
  items: ReadonlyArray<A> = []
  private stride = 1
  private seen = 0

  constructor(limit: number) {
    this.limit = limit
  }

  /** Answers the items that are not kept, or no longer. */
  offer(item: A): ReadonlyArray<A> {
    const place = this.seen++
    if (this.limit === 0 || place % this.stride !== 0) return [item]
    const all = [...this.items, item]
    if (all.length <= this.limit) {
      this.items = all
      return []
    }
    this.stride *= 2
    this.items = all.filter((_, index) => index % 2 === 0)
    return all.filter((_, index) => index % 2 === 1)
  }
}
