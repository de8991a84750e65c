/** Writes a JSON Schema in the plain form that all providers read. */
import { isObject, type Json, type JsonObject, list, mapSchemas, nameOf, object, resolve } from "./json.ts"

/** Whether a bound is implied by the type `integer`. */
const isSafeBound = (key: string, value: Json) =>
  (key === "minimum" && value === Number.MIN_SAFE_INTEGER) || (key === "maximum" && value === Number.MAX_SAFE_INTEGER)

const lower = new Set(["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"])
const upper = new Set(["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"])

/** Both of two values of a keyword, as one; `undefined` where that needs two schemas. */
const both = (key: string, one: Json, other: Json): Json | undefined => {
  if (JSON.stringify(one) === JSON.stringify(other)) return one
  if (typeof one === "number" && typeof other === "number") {
    return lower.has(key) ? Math.max(one, other) : upper.has(key) ? Math.min(one, other) : undefined
  }
  if (key === "type" && [one, other].sort().join() === "integer,number") return "integer"
  if (key !== "description" || typeof one !== "string" || typeof other !== "string") return undefined
  return one.split("; ").includes(other) ? one : `${one}; ${other}`
}

/** One schema that means two; `undefined` where there is none. */
const merge = (one: JsonObject, other: JsonObject): JsonObject | undefined => {
  const merged: Array<readonly [string, Json]> = []
  for (const [key, value] of Object.entries(other)) {
    const mine = one[key]
    const joined = mine === undefined ? value : both(key, mine, value)
    if (joined === undefined) return undefined
    merged.push([key, joined])
  }
  return { ...one, ...Object.fromEntries(merged) }
}

/** Merges the members of an `allOf` into the schema, where that is possible. */
const withoutAllOf = ({ allOf, ...schema }: JsonObject): JsonObject => {
  const left: Array<Json> = []
  const merged = list(allOf).reduce<JsonObject>((schema, member) => {
    const joined = isObject(member) ? merge(schema, member) : undefined
    if (joined === undefined) left.push(member)
    return joined ?? schema
  }, schema)
  return left.length === 0 ? merged : { ...merged, allOf: left }
}

const withoutRepeats = (
  members: ReadonlyArray<Json>
): ReadonlyArray<Json> => [...new Map(members.map((member) => [JSON.stringify(member), member])).values()]

/** Uses `anyOf` for each union; a union of one is its member. */
const withAnyOf = ({ anyOf, oneOf, ...schema }: JsonObject): JsonObject => {
  const members = withoutRepeats(
    [...list(anyOf), ...list(oneOf)].flatMap((member) => {
      const { anyOf: inner, ...rest } = object(member)
      return Array.isArray(inner) && Object.keys(rest).length === 0 ? inner : [member]
    })
  )
  const [first] = members
  const alone = members.length === 1 && isObject(first) ? merge(first, schema) : undefined
  return alone ?? (members.length === 0 ? schema : { ...schema, anyOf: members })
}

/** An object without properties. */
export const emptyObject: JsonObject = { type: "object", properties: {}, additionalProperties: false }

const normalizeOne = (schema: JsonObject): JsonObject => {
  const { not, ...keywords } = schema
  // A struct without fields.
  const own = object(not)["type"] === "null" ? { ...keywords, ...emptyObject } : schema
  return withAnyOf(
    withoutAllOf(Object.fromEntries(Object.entries(own).filter(([key, value]) => !isSafeBound(key, value))))
  )
}

/** The schema with the definitions it uses. */
const withUsed = (schema: JsonObject, definitions: JsonObject): JsonObject => {
  const used = new Map<string, Json>()
  const collect = (part: Json) =>
    mapSchemas(part, (schema) => {
      const { $ref } = schema
      const name = typeof $ref === "string" ? nameOf($ref) : undefined
      if (name !== undefined && !used.has(name)) {
        used.set(name, definitions[name] ?? {})
        collect(definitions[name] ?? {})
      }
      return schema
    })
  collect(schema)
  return used.size === 0 ? schema : { ...schema, $defs: Object.fromEntries(used) }
}

/** The normal form of a JSON Schema; its root is not a reference. */
export const normalize = (schema: JsonObject): JsonObject => {
  const root = object(mapSchemas(schema, normalizeOne))
  const { $defs: _, ...resolved } = resolve(root, root)
  return withUsed(resolved, object(root["$defs"]))
}
