/** What providers enforce: closed schemas of limited size. */
import { isObject, type Json, type JsonObject, list, mapSchemas, mapValues, object, resolve } from "./json.ts"
import { emptyObject } from "./normalize.ts"
import { unsupported } from "./UnsupportedSchema.ts"

/** How much one schema may have. */
export interface Limits {
  /** Properties that may be absent. */
  readonly optional: number
  /** Schemas with `anyOf`. */
  readonly unions: number
}

const annotations = new Set(["title", "description", "$defs"])

/** A regular expression that not every engine understands: look-around, lazy quantifiers, back-references … */
const isUnusual = (pattern: string) => /\(\?|\\[bBkpP1-9]|[*+?}]\?/.test(pattern)

const describe = ({ description, ...schema }: JsonObject, words: string): JsonObject => ({
  ...schema,
  description: typeof description !== "string"
    ? words
    : description.includes(words)
    ? description
    : `${description}; ${words}`
})

const closeOne = (root: JsonObject) => (schema: JsonObject): JsonObject => {
  const { pattern, ...rest } = schema
  if (typeof pattern === "string" && isUnusual(pattern)) {
    return describe(rest, `a string matching the RegExp ${pattern}`)
  }
  // A reference stands alone.
  if ("$ref" in schema && Object.keys(schema).length > 1) {
    const { $ref: _, ...own } = schema
    return object(mapSchemas({ ...resolve(root, schema), ...own }, closeOne(root)))
  }
  if (Object.keys(schema).every((key) => annotations.has(key))) return { ...schema, ...emptyObject }
  return schema["type"] === "object" ? { ...schema, properties: schema["properties"] ?? {} } : schema
}

/** Closes the objects without properties, and leaves out what only some engines understand. */
export const close = (schema: JsonObject): JsonObject => object(mapSchemas(schema, closeOne(schema)))

const isNull = (schema: Json) => isObject(schema) && schema["type"] === "null"

/** The schema without null, if null is one of two choices. */
const withoutNull = ({ anyOf, ...schema }: JsonObject): JsonObject | undefined => {
  const members = list(anyOf)
  const [member, ...more] = members.filter((member) => !isNull(member))
  return members.length === 2 && more.length === 0 && isObject(member) ? { ...member, ...schema } : undefined
}

const count = (schema: JsonObject, of: (schema: JsonObject) => number): number => {
  let total = 0
  mapSchemas(schema, (schema) => {
    total += of(schema)
    return schema
  })
  return total
}

const unionsOf = (schema: JsonObject) => "anyOf" in schema ? 1 : 0

const optionalOf = ({ properties, required }: JsonObject) =>
  Object.keys(object(properties)).length - list(required).length

/** Leaves nullable properties optional in place of nullable, for a schema with too many unions. */
export const fit = (schema: JsonObject, limits: Limits | undefined): JsonObject => {
  if (limits === undefined) return schema
  let excess = count(schema, unionsOf) - limits.unions
  const fitted = object(mapSchemas(schema, (schema) => {
    if (!isObject(schema["properties"]) || excess <= 0) return schema
    const optional = new Set<Json>()
    const properties = mapValues(schema["properties"], (property, name) => {
      const without = excess > 0 && isObject(property) ? withoutNull(property) : undefined
      if (without === undefined) return property
      excess--
      optional.add(name)
      return without
    })
    return { ...schema, properties, required: list(schema["required"]).filter((name) => !optional.has(name)) }
  }))
  if (excess > 0 || count(fitted, optionalOf) > limits.optional) {
    throw unsupported(
      "",
      `it has too many unions and optional fields, more than ${limits.unions} and ${limits.optional}: require more of ` +
        "the fields, use `Schema.Finite` for `Schema.Number`, or split the schema"
    )
  }
  return fitted
}
