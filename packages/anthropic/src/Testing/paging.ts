/** Pages of a collection, by id or by opaque cursor. */
import type { Collection, Store } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import { refuse } from "./Refusal.ts"

const limitOf = (query: URLSearchParams, pageSize: number) => {
  const text = query.get("limit")
  const limit = text === null ? pageSize : Number(text)
  if (!Number.isInteger(limit)) return Effect.fail(refuse(400, "limit: Input should be a valid integer"))
  if (limit < 1) return Effect.fail(refuse(400, "limit: Input should be greater than or equal to 1"))
  return limit > 1000
    ? Effect.fail(refuse(400, "limit: Input should be less than or equal to 1000"))
    : Effect.succeed(limit)
}

/** Returns the page selected by `after_id` or `before_id`. */
export const idPage = Effect.fnUntraced(function*<A>(
  { items, position }: Store.Listing<A>,
  query: URLSearchParams,
  pageSize: number
) {
  const limit = yield* limitOf(query, pageSize)
  const placeOf = (field: string) => {
    const id = query.get(field)
    if (id === null) return Effect.undefined
    const place = position(id)
    return place === undefined ? Effect.fail(refuse(400, `${field}: no such id: ${id}`)) : Effect.succeed(place)
  }
  const after = yield* placeOf("after_id")
  const before = yield* placeOf("before_id")
  const within = items.filter((item) =>
    (after === undefined || item.position < after) && (before === undefined || item.position > before)
  )
  const selected = before === undefined ? within.slice(0, limit) : within.slice(-limit)
  return {
    data: selected.map(({ value }) => value),
    has_more: within.length > selected.length,
    first_id: selected.at(0)?.id ?? null,
    last_id: selected.at(-1)?.id ?? null
  }
})

/** Returns the page selected by an opaque cursor. */
export const cursorPage = Effect.fnUntraced(function*<A>(
  { ascending, items }: Store.Listing<A>,
  query: URLSearchParams,
  pageSize: number
) {
  const limit = yield* limitOf(query, pageSize)
  const cursor = query.get("page") ?? ""
  const after = Number(/^page_(\d+)$/.exec(cursor)?.[1])
  if (cursor !== "" && Number.isNaN(after)) return yield* refuse(400, "page: invalid page token")
  const within = cursor === ""
    ? items
    : items.filter(({ position }) => ascending ? position > after : position < after)
  const selected = within.slice(0, limit)
  const last = selected.at(-1)
  return {
    data: selected.map(({ value }) => value),
    next_page: last !== undefined && within.length > selected.length ? `page_${last.position}` : null
  }
})

/** The page of items that are not a collection, in their order, selected by an opaque cursor. */
export const pageOf = <A>(
  items: ReadonlyArray<A>,
  { url: { searchParams } }: { readonly url: URL },
  pageSize: number
) =>
  cursorPage(
    {
      items: items.map((value, position) => ({ id: "", position, value })),
      ascending: true,
      position: () => undefined
    },
    searchParams,
    pageSize
  )

/** The newest items of a collection first. */
const newestFirst = <A extends { readonly id: string }>(
  collection: Collection.Collection<A>,
  items: ReadonlyArray<A>
): Store.Listing<A> => ({
  items: items.map((value) => ({ id: value.id, position: collection.position(value.id) ?? 0, value })),
  ascending: false,
  position: (id) => collection.position(id)
})

/** The page of a collection selected by `after_id` or `before_id`. */
export const byId = <A extends { readonly id: string }>(
  collection: Collection.Collection<A>,
  items: ReadonlyArray<A>,
  query: URLSearchParams,
  pageSize: number
) => idPage(newestFirst(collection, items), query, pageSize)

/** The page of a collection selected by an opaque cursor. */
export const byCursor = <A extends { readonly id: string }>(
  collection: Collection.Collection<A>,
  items: ReadonlyArray<A>,
  query: URLSearchParams,
  pageSize: number
) => cursorPage(newestFirst(collection, items), query, pageSize)
