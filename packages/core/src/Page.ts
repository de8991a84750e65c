/**
 * How a list goes on: one descriptor per kind of paging, declared by each endpoint.
 *
 * A pager reads a page and says what the next request adds to the input. It never
 * ends a list because a page is empty, and never follows a cursor twice.
 */
import * as Data from "effect/Data"

/** What follows a page: the fields of the next request, the end, or a promise the page does not keep. */
export type Next = Data.TaggedEnum<{
  More: { readonly fields: { readonly [field: string]: string | number } }
  End: {}
  Stalled: { readonly why: string }
}>

const { End, More, Stalled } = Data.taggedEnum<Next>()

export interface Pager<in Page, Item> {
  readonly items: (page: Page) => ReadonlyArray<Item>
  /** `asked` is the input that led to the page. */
  readonly next: (page: Page, input: { readonly [field: string]: unknown }) => Next
  /** Tells items apart, where rows may shift while pages are turned: what two pages in a row share is given once. */
  readonly key?: (item: Item) => string
}

const stalled = Stalled({ why: "more is promised, but no cursor says where it is" })

const more = (field: string, cursor: string | null | undefined): Next =>
  typeof cursor === "string" && cursor !== "" ? More({ fields: { [field]: cursor } }) : stalled

interface AfterId<Item> {
  readonly data: ReadonlyArray<Item>
  readonly has_more: boolean
  readonly first_id?: string | null
  readonly last_id?: string | null
}

/** `has_more` with `after_id` ← `last_id`; backwards with `before_id` ← `first_id` where the caller began so. */
export const afterId = <Item>(): Pager<AfterId<Item>, Item> => ({
  items: (page) => page.data,
  next: (page, input) => {
    if (!page.has_more) return End()
    return typeof input["before_id"] === "string" ? more("before_id", page.first_id) : more("after_id", page.last_id)
  }
})

interface Cursor<Item> {
  readonly data: ReadonlyArray<Item>
  readonly next_page?: string | null
  /** Not said by those who page so; one who says it must say where, too. */
  readonly has_more?: boolean
}

/** `page` ← `next_page` until there is none. */
export const cursor = <Item>(): Pager<Cursor<Item>, Item> => ({
  items: (page) => page.data,
  next: (page) => page.next_page == null && page.has_more !== true ? End() : more("page", page.next_page)
})

interface Report<Item> extends Cursor<Item> {
  readonly has_more: boolean
}

/** `page` ← `next_page` while `has_more`. */
export const report = <Item>(): Pager<Report<Item>, Item> => ({
  items: (page) => page.data,
  next: (page) => page.has_more ? more("page", page.next_page) : End()
})

interface Token<Item> {
  readonly data: ReadonlyArray<Item>
  readonly has_more: boolean
  readonly next_page?: string | null
}

/** `page_token` ← `next_page` while `has_more`. */
export const token = <Item>(): Pager<Token<Item>, Item> => ({
  items: (page) => page.data,
  next: (page) => page.has_more ? more("page_token", page.next_page) : End()
})

/** How a provider's own pages are read. */
interface Reading<Page, Item> {
  readonly items: (page: Page) => ReadonlyArray<Item>
  readonly key?: (item: Item) => string
}

/** `field` ← a cursor anywhere in the page, until there is none. */
export const following = <Page, Item>(
  { cursor, field, ...reading }: Reading<Page, Item> & {
    readonly field: string
    readonly cursor: (page: Page) => string | null | undefined
  }
): Pager<Page, Item> => ({
  ...reading,
  next: (page) => (cursor(page) ?? "") === "" ? End() : more(field, cursor(page))
})

interface Counted<Page, Item> extends Reading<Page, Item> {
  /** How many items a page holds when the input does not say. */
  readonly size: number
  /** How many items there are on all pages; without it, a page that is not full is the last. */
  readonly total?: (page: Page) => number | null | undefined
}

const isLast = <Page, Item>({ items, total }: Counted<Page, Item>, page: Page, before: number, size: number) => {
  const all = total?.(page)
  const count = items(page).length
  return count === 0 || (all == null ? count < size : before + count >= all)
}

const numberOr = (value: unknown, otherwise: number) => typeof value === "number" ? value : otherwise

/** `page` counted from `first`, `page_size` items each, until all are seen. */
export const numbered = <Page, Item>(
  { first, ...counted }: Counted<Page, Item> & { readonly first: number }
): Pager<Page, Item> => ({
  ...counted,
  next: (page, input) => {
    const number = numberOr(input["page"], first)
    const size = numberOr(input["page_size"], counted.size)
    return isLast(counted, page, (number - first) * size, size) ? End() : More({ fields: { page: number + 1 } })
  }
})

/** `offset` by as many items as have come, `limit` a page, until all are seen. */
export const offset = <Page, Item>(counted: Counted<Page, Item>): Pager<Page, Item> => ({
  ...counted,
  next: (page, input) => {
    const before = numberOr(input["offset"], 0)
    return isLast(counted, page, before, numberOr(input["limit"], counted.size))
      ? End()
      : More({ fields: { offset: before + counted.items(page).length } })
  }
})

/** All there is on one page. */
export const whole = <Page, Item>(items: (page: Page) => ReadonlyArray<Item>): Pager<Page, Item> => ({
  items,
  next: () => End()
})
