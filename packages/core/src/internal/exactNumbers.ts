/** Finds the numbers in JSON text that parsing would change: large integers, numbers too large or too small. */
import { pathOf } from "./validate/issue.ts"

/** Text without a match has no such number, but for one that is the whole text. */
const mayBeInexact = /[:[,]\s*-?\d(?:\d{15}|[\d.]*?[eE])/
/** With this as an arm of the other, V8 would search half as fast. */
const mayStartInexact = /^\s*-?\d(?:\d{15}|[\d.]*?[eE])/
const stringOrNumber = /"|-?\d[\d.eE+-]*/g
const integer = /^-?\d+$/
const zero = /^-?[0.]+(?:[eE]|$)/

/** Whether a number of a JSON text is parsed without change, and can be written again, but for the rounding of decimals. */
export const isExact = (number: string): boolean => {
  const value = Number(number)
  if (!Number.isFinite(value)) return false
  if (integer.test(number)) return Number.isSafeInteger(value) || String(value) === number
  return value !== 0 || zero.test(number)
}

/** Whether an odd number of backslashes is before a character. */
const isEscaped = (json: string, at: number): boolean => {
  let start = at
  while (json.charAt(start - 1) === "\\") start--
  return (at - start) % 2 === 1
}

/** The index of the quote that ends a string; a regular expression for it would overflow its stack at long strings. */
const endOfString = (json: string, start: number): number => {
  let end = json.indexOf(`"`, start + 1)
  while (isEscaped(json, end)) end = json.indexOf(`"`, end + 1)
  return end === -1 ? json.length : end
}

/** The value of a JSON text with `Infinity`, which no schema accepts, for each inexact number; `undefined` without any. */
export const marked = (json: string): { readonly value: unknown } | undefined => {
  if (!mayBeInexact.test(json) && !mayStartInexact.test(json)) return undefined
  const pieces: Array<string> = []
  let from = 0
  const tokens = new RegExp(stringOrNumber)
  for (let match = tokens.exec(json); match !== null; match = tokens.exec(json)) {
    const [token] = match
    if (token === `"`) tokens.lastIndex = endOfString(json, match.index) + 1
    else if (!isExact(token)) {
      pieces.push(json.slice(from, match.index), "1e999")
      from = tokens.lastIndex
    }
  }
  return from === 0 ? undefined : { value: JSON.parse(pieces.join("") + json.slice(from)) }
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
