/** Things in the order they were put there, each with an id; what is taken away leaves its place, so that paging goes on. */
export class Collection<A extends { readonly id: string }> {
  private readonly items = new Map<string, A>()
  private readonly places = new Map<string, number>()

  put(item: A): A {
    if (!this.places.has(item.id)) this.places.set(item.id, this.places.size)
    this.items.set(item.id, item)
    return item
  }

  find(id: string): A | undefined {
    return this.items.get(id)
  }

  remove(id: string): void {
    this.items.delete(id)
  }

  newestFirst(): ReadonlyArray<A> {
    return [...this.items.values()].reverse()
  }

  /** Where a thing stands or stood; the newest stands highest. */
  place(id: string): number | undefined {
    return this.places.get(id)
  }
}
