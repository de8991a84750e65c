/** An ordered collection by id. A removed item keeps its position, so pagination can continue after it. */
export class Collection<A extends { readonly id: string }> {
  private readonly items = new Map<string, A>()
  private readonly positions = new Map<string, number>()

  put(item: A): A {
    if (!this.positions.has(item.id)) this.positions.set(item.id, this.positions.size)
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

  /** The position of an item, also of a removed one; newer items have higher positions. */
  position(id: string): number | undefined {
    return this.positions.get(id)
  }
}
