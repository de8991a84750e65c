/** Reads the keywords of JSON schemas. */
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import { wordsOf } from "./textAnalysis.ts"

/** A JSON schema. */
export interface Keywords {
  readonly [keyword: string]: unknown
}

type Json = Schema.Json

export const isJson = Schema.is(Schema.Json)
export const isSchema = (value: unknown): value is Keywords => Predicate.isObject(value) && !Array.isArray(value)
export const list = (value: unknown): ReadonlyArray<unknown> => Array.isArray(value) ? value : []

export const number = (value: unknown): number | undefined => typeof value === "number" ? value : undefined

/** The longest string, and the longest array, whatever a schema demands. */
export const maxLength = 10_000

/** Merges the parts of an `allOf`. */
export const merged = (parts: ReadonlyArray<Keywords>): Keywords => ({
  ...Object.assign({}, ...parts),
  properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
  required: parts.flatMap(({ required }) => list(required))
})

/** The schema that a pointer leads to. */
export const lookUp = (root: unknown, pointer: string): unknown =>
  pointer.split("/").slice(1).reduce<unknown>(
    (value, key) => isSchema(value) ? value[key.replaceAll("~1", "/").replaceAll("~0", "~")] : undefined,
    root
  )

/** Whether null is among the types of a schema. */
export const admitsNull = (schema: unknown): boolean =>
  isSchema(schema) &&
  (list(schema["type"]).includes("null") || [...list(schema["anyOf"]), ...list(schema["oneOf"])].some(isNull))

const isNull = (schema: unknown) => isSchema(schema) && schema["type"] === "null"

/** At most this many parts of an `allOf` are read. */
const maxParts = 16

/** A schema without references, combinations and null, as far as its first level. */
export const resolve = (schema: unknown, root: unknown, depth = 0): Keywords => {
  if (!isSchema(schema) || depth > 12) return {}
  const { $ref, allOf, anyOf, oneOf, ...own } = schema
  if (typeof $ref === "string") return resolve(lookUp(root, $ref), root, depth + 1)
  const option = [...list(anyOf), ...list(oneOf)].find((option) => !isNull(option))
  const parts = [...list(allOf).slice(0, maxParts), ...(option === undefined ? [] : [option])]
  return parts.length === 0 ? own : merged([own, ...parts.map((part) => resolve(part, root, depth + 4))])
}

/** The first type of a schema. */
export const typeOf = ({ type }: Keywords): unknown => Array.isArray(type) ? type[0] : type

/** The value that a schema gives as its default or its first example. */
export const exampleOf = (schema: Keywords): Json | undefined =>
  [schema["default"], ...list(schema["examples"])].filter(Predicate.isNotNullish).find(isJson)

/** Whether a string, a number or a list is within the bounds of its schema; other values are not checked. */
export const fits = (value: Json, schema: Keywords): boolean => {
  const limit = (keyword: string, otherwise: number) => number(schema[keyword]) ?? otherwise
  if (typeof value === "string") {
    return value.length >= limit("minLength", 0) && value.length <= limit("maxLength", maxLength) &&
      matches(value, schema["pattern"])
  }
  if (Array.isArray(value)) return value.length >= limit("minItems", 0) && value.length <= limit("maxItems", maxLength)
  return typeof value !== "number" ||
    (value >= limit("minimum", -Infinity) && value <= limit("maximum", Infinity) &&
      value > limit("exclusiveMinimum", -Infinity) && value < limit("exclusiveMaximum", Infinity) &&
      (typeOf(schema) !== "integer" || Number.isSafeInteger(value)) && value % limit("multipleOf", value || 1) === 0)
}

const matches = (value: string, pattern: unknown) => {
  if (typeof pattern !== "string") return true
  try {
    return new RegExp(pattern, "u").test(value)
  } catch {
    return false
  }
}

/** The choices that a text names, in its order. */
export const mentioned = (text: string, choices: unknown): ReadonlyArray<Json> => {
  const all = list(choices).filter(isJson)
  const words = new Set(wordsOf(text).map((word) => word.toLowerCase()))
  return [...words].flatMap((word) => all.filter((choice) => String(choice).toLowerCase() === word))
}
