/** Finds the numbers in JSON text that parsing would change: large integers, numbers too large or too small. */
import { pathOf } from "./validate/issue.ts"

/** Text without a match has no such number, but for one that is the whole text. */
const mayBeInexact = /[:[,]\s*-?\d(?:\d{15}|[\d.]*?[eE])/
/** With this as an arm of the other, V8 would search half as fast. */
const mayStartInexact = /^\s*-?\d(?:\d{15}|[\d.]*?[eE])/
const stringsAndNumbers = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/gs
const integer = /^-?\d+$/
const zero = /^-?[0.]+(?:[eE]|$)/

/** Whether a number of a JSON text is parsed without change, and can be written again, but for the rounding of decimals. */
export const isExact = (number: string): boolean => {
  const value = Number(number)
  if (!Number.isFinite(value)) return false
  if (integer.test(number)) return Number.isSafeInteger(value) || String(value) === number
  return value !== 0 || zero.test(number)
}

const isInexact = (token: string) => !token.startsWith(`"`) && !isExact(token)

/** The value of a JSON text with `Infinity`, which no schema accepts, for each inexact number; `undefined` without any. */
export const marked = (json: string): { readonly value: unknown } | undefined => {
  if (!mayBeInexact.test(json) && !mayStartInexact.test(json)) return undefined
  let found = false
  const text = json.replace(stringsAndNumbers, (token) => {
    if (!isInexact(token)) return token
    found = true
    return "1e999"
  })
  return found ? { value: JSON.parse(text) } : undefined
}

function* pathsOfInfinity(value: unknown, place: ReadonlyArray<PropertyKey> = []): Generator<string> {
  if (value === Infinity) yield pathOf(place)
  if (typeof value !== "object" || value === null) return
  for (const [key, field] of Object.entries(value)) {
    yield* pathsOfInfinity(field, [...place, Array.isArray(value) ? Number(key) : key])
  }
}

/** The path of the first inexact number of a marked value, at or below a path. */
export const pathOfInexact = (value: unknown, below: string): string | undefined => {
  try {
    for (const path of pathsOfInfinity(value)) if (path.startsWith(below)) return path
  } catch {
    // Nested so deeply that the stack overflows.
  }
  return undefined
}
