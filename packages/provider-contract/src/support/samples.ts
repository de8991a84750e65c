// Values of the schemas of a specification: the same in every run.
import type * as Schema from "effect/Schema"
import { isSchema, type JsonSchema, resolve, type Specification } from "./specification.ts"

type Json = Schema.Json

/** The optional fields that a value has. */
export type Extent = "all" | "required" | "some"

export interface Options {
  readonly extent: Extent
  /** Whether objects also have a field that the specification does not know. */
  readonly unknownFields?: boolean
}

/** Below this depth, values are as small as they may be. */
const maxDepth = 5

const formats: { readonly [format: string]: string } = { "date-time": "2026-10-21T09:00:00Z", date: "2026-10-21" }

const schemasIn = (value: Json | undefined): ReadonlyArray<JsonSchema> =>
  Array.isArray(value) ? value.filter(isSchema) : []

const typesOf = ({ type }: JsonSchema): ReadonlyArray<Json> => Array.isArray(type) ? type : [type ?? "object"]

export const make = (specification: Specification, seed: number) => {
  let state = seed
  let count = 0
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor(state / 2 ** 32 * limit)
  }
  const pick = <A>(all: ReadonlyArray<A>): A | undefined => all[below(all.length)]

  /** Each text occurs once, and has characters that a path, a query and a form must encode. */
  const text = (anyCharacters = true) =>
    `${anyCharacters ? pick(["plain", "a/b?c=d&e#f", "100 % é", '"quoted" \\ 𝄞']) : "plain"} ${++count}`

  const includes = (extent: Extent) => extent === "all" || (extent === "some" && below(2) === 0)

  const object = (schema: JsonSchema, options: Options, depth: number): Json => {
    const { additionalProperties: rest, properties, required } = schema
    const needed = Array.isArray(required) ? required : []
    const fields = isSchema(properties) ? Object.entries(properties) : []
    const included = fields.filter(([name]) => needed.includes(name) || (depth < maxDepth && includes(options.extent)))
    const isOpen = options.unknownFields === true && !isSchema(rest)
    return {
      ...Object.fromEntries(included.map(([name, field]) => [name, value(field, options, depth + 1)])),
      ...(isSchema(rest) && depth < maxDepth ? { [text()]: value(rest, options, depth + 1) } : {}),
      ...(isOpen ? { tomorrow: [{ unknown: null }] } : {})
    }
  }

  const value = (json: Json | undefined, options: Options, depth = 0): Json => {
    const schema = isSchema(json) ? resolve(specification, json) : {}
    if (schema["const"] !== undefined) return schema["const"]
    if (Array.isArray(schema["enum"])) return pick(schema["enum"]) ?? null
    const arms = [...schemasIn(schema["anyOf"]), ...schemasIn(schema["oneOf"])]
    const flat = depth < maxDepth ? [] : arms.filter(({ $ref }) => $ref === undefined)
    if (arms.length > 0) return value(pick(flat.length > 0 ? flat : arms), options, depth + 1)
    switch (pick(typesOf(schema))) {
      case "string":
        return formats[String(schema["format"])] ?? text()
      case "integer":
        return ++count
      case "number":
        return ++count + 0.5
      case "boolean":
        return below(2) === 0
      case "null":
        return null
      case "array": {
        const length = depth < maxDepth ? below(2) + 1 : 0
        return Array.from({ length }, () => value(schema["items"], options, depth + 1))
      }
      default:
        return object(schema, options, depth)
    }
  }

  return { value, text, includes }
}

export type Samples = ReturnType<typeof make>
