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

export interface Pager<in Page, out Item> {
  readonly items: (page: Page) => ReadonlyArray<Item>
  /** `asked` is the input that led to the page. */
  readonly next: (page: Page, asked: { readonly [field: string]: unknown }) => Next
}

const stalled = Stalled({ why: "more is promised, but no cursor says where it is" })

const goOn = (field: string, cursor: string | null | undefined): Next =>
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
  next: (page, asked) => {
    if (!page.has_more) return End()
    return typeof asked["before_id"] === "string" ? goOn("before_id", page.first_id) : goOn("after_id", page.last_id)
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
  next: (page) => page.next_page == null && page.has_more !== true ? End() : goOn("page", page.next_page)
})

interface Report<Item> extends Cursor<Item> {
  readonly has_more: boolean
}

/** `page` ← `next_page` while `has_more`. */
export const report = <Item>(): Pager<Report<Item>, Item> => ({
  items: (page) => page.data,
  next: (page) => page.has_more ? goOn("page", page.next_page) : End()
})

interface Token<Item> {
  readonly data: ReadonlyArray<Item>
  readonly has_more: boolean
  readonly next_page?: string | null
}

/** `page_token` ← `next_page` while `has_more`. */
export const token = <Item>(): Pager<Token<Item>, Item> => ({
  items: (page) => page.data,
  next: (page) => page.has_more ? goOn("page_token", page.next_page) : End()
})

interface Numbered<Item> {
  readonly data: ReadonlyArray<Item>
  readonly total?: number | null
}

/** `page` counted from `first`, until a page has fewer than `page_size` items or the total is reached. */
export const numbered = <Item>(first: number, size: number): Pager<Numbered<Item>, Item> => ({
  items: (page) => page.data,
  next: (page, asked) => {
    const number = typeof asked["page"] === "number" ? asked["page"] : first
    const perPage = typeof asked["page_size"] === "number" ? asked["page_size"] : size
    const seen = (number - first) * perPage + page.data.length
    const whole = page.total == null ? page.data.length < perPage : seen >= page.total
    return whole || page.data.length === 0 ? End() : More({ fields: { page: number + 1 } })
  }
})
