/** Samples up to `limit` of the items it is offered, evenly spread over all of them. */
export class EvenSample<A> {
  readonly limit: number
  items: ReadonlyArray<A> = []
  private stride = 1
  private count = 0

  constructor(limit: number) {
    this.limit = limit
  }

  /** Returns the items that are not, or no longer, in the sample. */
  offer(item: A): ReadonlyArray<A> {
    const index = this.count++
    if (this.limit === 0 || index % this.stride !== 0) return [item]
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
