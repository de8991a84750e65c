/** Reads query parameters and returns pages, numbered from 0. */
import * as Effect from "effect/Effect"
import { type Refusal, refuseField } from "./Refusal.ts"

/** Reads an integer within bounds. */
export const integerParam = (
  query: URLSearchParams,
  name: string,
  { min = 0, max = Infinity, fallback }: {
    readonly fallback: number
    readonly min?: number
    readonly max?: number
  }
): Effect.Effect<number, Refusal> => {
  const text = query.get(name)
  const value = text === null ? fallback : Number(text)
  const no = (what: string, type: string) => Effect.fail(refuseField(["query", name], `Input should be ${what}`, type))
  if (text === "" || !Number.isInteger(value)) return no("a valid integer", "int_parsing")
  if (value < min) return no(`greater than or equal to ${min}`, "greater_than_equal")
  return value > max ? no(`less than or equal to ${max}`, "less_than_equal") : Effect.succeed(value)
}

export const booleanParam = (query: URLSearchParams, name: string, fallback = false): boolean => {
  const text = query.get(name)
  return text === null ? fallback : text === "true" || text === "1"
}

/** A predicate that matches the given values of a parameter, or everything if there are none. */
export const filterBy = (query: URLSearchParams, name: string) => {
  const wanted = query.getAll(name)
  return (value: string | null | undefined): boolean => wanted.length === 0 || wanted.includes(String(value))
}

/** Reads a date as milliseconds since 1970. */
export const dateTimeParam = (
  query: URLSearchParams,
  name: string,
  fallback: number
): Effect.Effect<number, Refusal> => {
  const text = query.get(name)
  const millis = text === null ? fallback : Date.parse(text)
  return Number.isNaN(millis)
    ? Effect.fail(refuseField(["query", name], "Input should be a valid datetime", "datetime_parsing"))
    : Effect.succeed(millis)
}

export interface Numbered<A> {
  readonly data: ReadonlyArray<A>
  readonly total: number
  readonly page: number
  readonly pageSize: number
}

/** Returns the page selected by `page` and `page_size`. */
export const numberedPage = Effect.fnUntraced(function*<A>(
  items: ReadonlyArray<A>,
  query: URLSearchParams,
  fallback: number
): Effect.fn.Return<Numbered<A>, Refusal> {
  const page = yield* integerParam(query, "page", { fallback: 0 })
  const pageSize = yield* integerParam(query, "page_size", { fallback, min: 1, max: 1000 })
  return { data: items.slice(page * pageSize, (page + 1) * pageSize), total: items.length, page, pageSize }
})
