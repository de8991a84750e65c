/** What results of tools say, as text. */
import * as Predicate from "effect/Predicate"
import * as Json from "../json.ts"
import { capitalize, enumerate, shorten, withFullStop } from "../textAnalysis.ts"
import { isWeak, namedWords } from "./words.ts"

/** A call of a tool since the question, and its result. */
export interface Exchange {
  readonly name: string
  readonly input: unknown
  readonly result: string
  readonly isError: boolean
}

/** At most this many items of a list are named. */
const maxItems = 8

const nameOf = (name: string) => namedWords(name).join(" ").toLowerCase()

/** A value in words; fields that the question has already are left out. */
const reading = (value: unknown, known: ReadonlySet<unknown> = new Set()): string => {
  if (Array.isArray(value)) {
    const items = value.slice(0, maxItems).map((item) => reading(item))
    const more = value.length > maxItems ? [`${value.length - maxItems} more`] : []
    return items.length === 0 ? "none" : enumerate([...items, ...more])
  }
  if (Predicate.isObject(value)) {
    return Object.entries(value)
      .filter(([, field]) => field !== null && !known.has(field))
      .map(([name, field]) => `${nameOf(name)} ${Predicate.isObject(field) ? `(${reading(field)})` : reading(field)}`)
      .join(", ")
  }
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value ?? "none")
}

const parsed = (text: string): unknown => {
  const result = /^\s*["[{]/.test(text) ? Json.parse(text) : undefined
  return result !== undefined && "value" in result ? result.value : text.trim()
}

const valuesOf = (input: unknown): ReadonlyArray<string | number> =>
  Predicate.isObject(input)
    ? Object.values(input).filter((value) => typeof value === "string" || typeof value === "number")
    : []

/** “weather for Paris”, of `get_weather` with `{ city: "Paris" }`. */
const subjectOf = ({ input, name }: Exchange): string => {
  const words = namedWords(name)
  const strong = words.filter((word) => !isWeak(word))
  const noun = (strong.length === 0 ? words : strong).join(" ").toLowerCase() || name
  const values = valuesOf(input)
  const named = values.filter(Predicate.isString)
  const about = (named.length > 0 ? named : values).slice(0, 3).map((value) => shorten(String(value), 8))
  return about.length === 0 ? noun : `${noun} for ${about.join(", ")}`
}

/** The message of an error that a result states. */
const errorOf = ({ isError, result }: Exchange, value: unknown): string | undefined => {
  if (Predicate.hasProperty(value, "error") && value.error !== null && value.error !== false) {
    return reading(value.error)
  }
  return isError || /^error\b/i.test(result) ? reading(value) : undefined
}

const sentenceOf = (exchange: Exchange): string => {
  const value = parsed(exchange.result)
  const error = errorOf(exchange, value)
  const text = error ?? (reading(value, new Set(valuesOf(exchange.input))) || "done")
  return withFullStop(
    `${capitalize(subjectOf(exchange))}${error === undefined ? ":" : " failed:"} ${
      shorten(text.replace(/\s+/g, " "), 60)
    }`
  )
}

/** What results say, a sentence for each. */
export const summarize = (exchanges: ReadonlyArray<Exchange>): string => exchanges.map(sentenceOf).join(" ")
