/** Pages of a collection, by id or by opaque cursor. */
import type { Collection } from "@effect-genai/core/Testing/Collection"
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
export const byId = Effect.fnUntraced(function*<A extends { readonly id: string }>(
  collection: Collection<A>,
  items: ReadonlyArray<A>,
  query: URLSearchParams,
  pageSize: number
) {
  const limit = yield* limitOf(query, pageSize)
  const placeOf = (field: string) => {
    const id = query.get(field)
    if (id === null) return Effect.undefined
    const place = collection.place(id)
    return place === undefined ? Effect.fail(refuse(400, `${field}: no such id: ${id}`)) : Effect.succeed(place)
  }
  const after = yield* placeOf("after_id")
  const before = yield* placeOf("before_id")
  const place = ({ id }: A) => collection.place(id) ?? 0
  const within = items.filter((item) =>
    (after === undefined || place(item) < after) && (before === undefined || place(item) > before)
  )
  const data = before === undefined ? within.slice(0, limit) : within.slice(-limit)
  return {
    data,
    has_more: within.length > data.length,
    first_id: data.at(0)?.id ?? null,
    last_id: data.at(-1)?.id ?? null
  }
})

/** Returns the page selected by an opaque cursor. */
export const byCursor = Effect.fnUntraced(function*<A extends { readonly id: string }>(
  collection: Collection<A>,
  items: ReadonlyArray<A>,
  query: URLSearchParams,
  pageSize: number
) {
  const limit = yield* limitOf(query, pageSize)
  const cursor = query.get("page") ?? ""
  const after = cursor === "" ? Infinity : Number(/^page_(\d+)$/.exec(cursor)?.[1])
  if (Number.isNaN(after)) return yield* refuse(400, "page: invalid page token")
  const within = items.filter(({ id }) => (collection.place(id) ?? 0) < after)
  const data = within.slice(0, limit)
  const last = data.at(-1)
  return {
    data,
    next_page: last !== undefined && within.length > data.length ? `page_${collection.place(last.id)}` : null
  }
})
