/** JSON values and the parts of a JSON Schema. */
import type * as Schema from "effect/Schema"

export type Json = Schema.Json
export type JsonObject = Schema.JsonObject

/** Whether a value is a JSON object. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** A keyword that holds an object, or an empty one. */
export const object = (value: Json | undefined): JsonObject => isObject(value) ? value : {}

/** A keyword that holds a list, or an empty one. */
export const list = (value: Json | undefined): ReadonlyArray<Json> => Array.isArray(value) ? value : []

/** Maps the values of an object. */
export const mapValues = (value: JsonObject, f: (value: Json, key: string) => Json): JsonObject =>
  Object.fromEntries(Object.entries(value).map(([key, value]) => [key, f(value, key)]))

const named = new Set(["properties", "patternProperties", "$defs"])
const single = new Set(["items", "additionalProperties", "propertyNames"])
const several = new Set(["anyOf", "allOf", "oneOf", "prefixItems"])

/** Maps the schemas of a JSON Schema, the innermost first. */
export const mapSchemas = (schema: Json, f: (schema: JsonObject) => JsonObject): Json =>
  isObject(schema)
    ? f(mapValues(schema, (value, key) => {
      const deeper = (value: Json) => mapSchemas(value, f)
      if (named.has(key) && isObject(value)) return mapValues(value, deeper)
      if (several.has(key) && Array.isArray(value)) return value.map(deeper)
      return single.has(key) ? deeper(value) : value
    }))
    : schema

/** The name of the definition a reference points to. */
export const nameOf = ($ref: string): string =>
  decodeURIComponent($ref.replace("#/$defs/", "")).replaceAll("~1", "/").replaceAll("~0", "~")

/** The schema a reference points to, or the schema itself. */
export const resolve = (root: JsonObject, schema: Json): JsonObject => {
  const { $ref } = object(schema)
  return typeof $ref === "string" ? resolve(root, object(root["$defs"])[nameOf($ref)] ?? {}) : object(schema)
}
