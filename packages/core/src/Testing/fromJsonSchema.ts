/** Values that a JSON schema describes, made of what a prompt says. */
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import { choose, type Keywords, number, quantity, text, truth } from "./scalars.ts"
import { type Reading, subjects } from "./text.ts"

type Json = Schema.Json

const isJson = Schema.is(Schema.Json)
const isSchema = (value: unknown): value is Keywords => Predicate.isObject(value) && !Array.isArray(value)
const list = (value: unknown): ReadonlyArray<unknown> => Array.isArray(value) ? value : []

/** The parts of an `allOf` as one. */
const merged = (parts: ReadonlyArray<Keywords>): Keywords => ({
  ...Object.assign({}, ...parts),
  properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
  required: parts.flatMap(({ required }) => list(required))
})

/** What may be said of a string that any word will do for. */
const free = new Set(["type", "title", "description"])

/** Deeper than this nothing is made that need not be there. */
const deep = 3

/** Makes a value of a schema for a prompt. */
export const fromJsonSchema = (reading: Reading, root: unknown): Json => {
  const resolve = (pointer: string) =>
    pointer.split("/").slice(1).reduce<unknown>(
      (value, key) => isSchema(value) ? value[key.replaceAll("~1", "/").replaceAll("~0", "~")] : undefined,
      root
    )

  const object = ({ properties, required }: Keywords, depth: number): Json => {
    const needed = new Set(list(required))
    const all = isSchema(properties) ? Object.entries(properties) : []
    const included = all.filter(([name]) => needed.has(name) || depth < deep)
    return Object.fromEntries(included.map(([name, schema]) => [name, make(schema, name, depth + 1)]))
  }

  const array = ({ items, maxItems, minItems, prefixItems }: Keywords, name: string, depth: number): Json => {
    const heads = list(prefixItems).map((schema) => make(schema, name, depth + 1))
    if (!isSchema(items)) return heads
    const wanted = Math.max(number(minItems) ?? 0, depth < deep ? 3 : 0)
    const length = Math.min(wanted, number(maxItems) ?? wanted) - heads.length
    const isWord = items["type"] === "string" && Object.keys(items).every((keyword) => free.has(keyword))
    const words = isWord ? subjects(reading) : []
    return [
      ...heads,
      ...Array.from({ length }, (_, index) => words[index] ?? make(items, `${name} ${index}`, depth + 1))
    ]
  }

  const make = (schema: unknown, name: string, depth: number): Json => {
    if (!isSchema(schema) || depth > 4 * deep) return null
    const { $ref, allOf, anyOf, const: constant, enum: choices, oneOf, type, ...own } = schema
    if (typeof $ref === "string") return make(resolve($ref), name, depth + 1)
    if (isJson(constant)) return constant
    if (Array.isArray(choices)) return choose(reading, choices.filter(isJson))
    const options = [...list(anyOf), ...list(oneOf)].filter(isSchema)
    const none = depth >= deep ? options.find((option) => option["type"] === "null") : undefined
    const option = none ?? options[0]
    if (option !== undefined) return make(option, name, depth + 1)
    if (Array.isArray(allOf)) return make(merged([{ ...own, type }, ...allOf.filter(isSchema)]), name, depth + 1)
    const kind: unknown = Array.isArray(type) ? type[0] : type
    switch (kind) {
      case "string":
        return text(reading, name, schema)
      case "integer":
      case "number":
        return quantity(reading, name, schema, kind === "integer")
      case "boolean":
        return truth(reading, name)
      case "array":
        return array(schema, name, depth)
      case "null":
        return null
      default:
        return object(schema, depth)
    }
  }

  return make(root, "", 0)
}
