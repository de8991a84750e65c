/**
 * Pagination: one pager for each scheme; each list endpoint declares its own.
 *
 * A pager reads the items of a page and returns the fields of the next request. An
 * empty page does not end a list that has a cursor.
 */
import * as Data from "effect/Data"

/** What follows a page: the fields of the next request, the end, or `Stalled` for a promise of more without a cursor. */
export type Next = Data.TaggedEnum<{
  More: { readonly fields: { readonly [field: string]: string | number } }
  End: {}
  Stalled: { readonly why: string }
}>

const { End, More, Stalled } = Data.taggedEnum<Next>()

export interface Pager<in Page, Item> {
  readonly items: (page: Page) => ReadonlyArray<Item>
  /** `input` is the input of the request for this page. */
  readonly next: (page: Page, input: { readonly [field: string]: unknown }) => Next
  /** Identifies items, for lists that may shift between requests: items on two consecutive pages are emitted once. */
  readonly key?: (item: Item) => string
}

const stalled = Stalled({ why: "the page says there is more, but has no cursor" })

const more = (field: string, cursor: string | null | undefined): Next =>
  typeof cursor === "string" && cursor !== "" ? More({ fields: { [field]: cursor } }) : stalled

interface AfterId<Item> {
  readonly data: ReadonlyArray<Item>
  readonly has_more: boolean
  readonly first_id?: string | null
  readonly last_id?: string | null
}

/** While `has_more`: `after_id` ← `last_id`, or backwards `before_id` ← `first_id` if the input has `before_id`. */
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
  /** Optional; if it is true, there must be a cursor. */
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

/** Reads the items of a page. */
interface PageReader<Page, Item> {
  readonly items: (page: Page) => ReadonlyArray<Item>
  readonly key?: (item: Item) => string
}

/** `field` ← a cursor from the page, until there is none. */
export const following = <Page, Item>(
  { cursor, field, ...reader }: PageReader<Page, Item> & {
    readonly field: string
    readonly cursor: (page: Page) => string | null | undefined
  }
): Pager<Page, Item> => ({
  ...reader,
  next: (page) => (cursor(page) ?? "") === "" ? End() : more(field, cursor(page))
})

interface Counted<Page, Item> extends PageReader<Page, Item> {
  /** The page size if the input does not set it. */
  readonly size: number
  /** The number of items on all pages; without it, a page that is not full is the last. */
  readonly total?: (page: Page) => number | null | undefined
}

const isLast = <Page, Item>({ items, total }: Counted<Page, Item>, page: Page, before: number, size: number) => {
  const all = total?.(page)
  const count = items(page).length
  return count === 0 || (all == null ? count < size : before + count >= all)
}

const numberOr = (value: unknown, otherwise: number) => typeof value === "number" ? value : otherwise

/** `page` counts from `first`, with `page_size` items each, until all items have been read. */
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

/** `offset` grows by the items of each page, with `limit` items each, until all items have been read. */
export const offset = <Page, Item>(counted: Counted<Page, Item>): Pager<Page, Item> => ({
  ...counted,
  next: (page, input) => {
    const before = numberOr(input["offset"], 0)
    return isLast(counted, page, before, numberOr(input["limit"], counted.size))
      ? End()
      : More({ fields: { offset: before + counted.items(page).length } })
  }
})

/** A list that has only one page. */
export const whole = <Page, Item>(items: (page: Page) => ReadonlyArray<Item>): Pager<Page, Item> => ({
  items,
  next: () => End()
})
