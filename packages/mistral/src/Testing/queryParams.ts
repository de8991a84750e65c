/** Reads query parameters, and pages that are counted from 0. */
import * as Effect from "effect/Effect"
import { type Refusal, refuseField } from "./Refusal.ts"

/** A whole number within its bounds. */
export const integerParam = (
  query: URLSearchParams,
  name: string,
  { least = 0, most = Infinity, otherwise }: {
    readonly otherwise: number
    readonly least?: number
    readonly most?: number
  }
): Effect.Effect<number, Refusal> => {
  const text = query.get(name)
  const value = text === null ? otherwise : Number(text)
  const no = (what: string, type: string) => Effect.fail(refuseField(["query", name], `Input should be ${what}`, type))
  if (text === "" || !Number.isInteger(value)) return no("a valid integer", "int_parsing")
  if (value < least) return no(`greater than or equal to ${least}`, "greater_than_equal")
  return value > most ? no(`less than or equal to ${most}`, "less_than_equal") : Effect.succeed(value)
}

export const booleanParam = (query: URLSearchParams, name: string, otherwise = false): boolean => {
  const text = query.get(name)
  return text === null ? otherwise : text === "true" || text === "1"
}

/** Keeps what has one of the values that are asked for, or all if none are. */
export const filterBy = (query: URLSearchParams, name: string) => {
  const wanted = query.getAll(name)
  return (value: string | null | undefined): boolean => wanted.length === 0 || wanted.includes(String(value))
}

/** Milliseconds of a date in the query. */
export const dateTimeParam = (
  query: URLSearchParams,
  name: string,
  otherwise: number
): Effect.Effect<number, Refusal> => {
  const text = query.get(name)
  const millis = text === null ? otherwise : Date.parse(text)
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

/** A page by its number. */
export const numberedPage = Effect.fnUntraced(function*<A>(
  items: ReadonlyArray<A>,
  query: URLSearchParams,
  otherwise: number
): Effect.fn.Return<Numbered<A>, Refusal> {
  const page = yield* integerParam(query, "page", { otherwise: 0 })
  const pageSize = yield* integerParam(query, "page_size", { otherwise, least: 1, most: 1000 })
  return { data: items.slice(page * pageSize, (page + 1) * pageSize), total: items.length, page, pageSize }
})
