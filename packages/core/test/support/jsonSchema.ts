/** A validator of JSON Schema, as far as structured output and tools use it. */
import type * as Schema from "effect/Schema"

type Json = Schema.Json
type Keywords = Schema.JsonObject

export const isObject = (value: Json | undefined): value is Keywords =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const object = (value: Json | undefined): Keywords => isObject(value) ? value : {}
const list = (value: Json | undefined): ReadonlyArray<Json> => Array.isArray(value) ? value : []

/** The schemas directly in a schema, with the path to each. */
export const partsOf = (schema: Keywords): ReadonlyArray<readonly [path: string, part: Keywords]> => [
  ...["properties", "patternProperties", "$defs"].flatMap((key) =>
    Object.entries(object(schema[key])).map(([name, part]) => [`${key}/${name}`, object(part)] as const)
  ),
  ...["anyOf", "allOf", "oneOf", "prefixItems"].flatMap((key) =>
    list(schema[key]).map((part, index) => [`${key}/${index}`, object(part)] as const)
  ),
  ...["items", "additionalProperties", "propertyNames"].flatMap((key) => {
    const part = schema[key]
    return isObject(part) ? [[key, part] as const] : []
  })
]

const typeOf = (value: Json): string => value === null ? "null" : Array.isArray(value) ? "array" : typeof value

const hasType = (value: Json, type: string) => type === "integer" ? Number.isInteger(value) : typeOf(value) === type

/** What a keyword does not allow; lengths are in UTF-16 units, as the checks of a schema count. */
const check = (root: Keywords, schema: Keywords, value: Json, path: string): ReadonlyArray<string> => {
  const wrong = (keyword: string) => [`${path}: ${keyword} ${JSON.stringify(schema[keyword])}`]
  const number = (keyword: string, holds: (limit: number) => boolean) => {
    const limit = schema[keyword]
    return typeof limit === "number" && !holds(limit) ? wrong(keyword) : []
  }
  const size = typeof value === "string" || Array.isArray(value) ? value.length : 0
  const { $ref, anyOf, enum: choices, pattern, type } = schema
  const valid = (part: Json) => check(root, object(part), value, path).length === 0
  const names = Object.keys(object(value))
  return [
    ...(typeof $ref === "string"
      ? check(root, object(object(root["$defs"])[$ref.replace("#/$defs/", "")]), value, path)
      : []),
    ...(typeof type === "string" && !hasType(value, type) ? wrong("type") : []),
    ...(Array.isArray(choices) && !choices.includes(value) ? wrong("enum") : []),
    ...(Array.isArray(anyOf) && !anyOf.some(valid) ? wrong("anyOf") : []),
    ...(!list(schema["allOf"]).every(valid) ? wrong("allOf") : []),
    ...(typeof value === "string" && typeof pattern === "string" && !new RegExp(pattern, "u").test(value)
      ? wrong("pattern")
      : []),
    ...(typeof value === "number"
      ? [
        ...number("minimum", (limit) => value >= limit),
        ...number("maximum", (limit) => value <= limit),
        ...number("exclusiveMinimum", (limit) => value > limit),
        ...number("exclusiveMaximum", (limit) => value < limit),
        ...number("multipleOf", (step) => Number.isInteger(value / step))
      ]
      : []),
    ...(typeof value === "string"
      ? [...number("minLength", (limit) => size >= limit), ...number("maxLength", (limit) => size <= limit)]
      : []),
    ...(Array.isArray(value)
      ? [
        ...number("minItems", (limit) => size >= limit),
        ...number("maxItems", (limit) => size <= limit),
        ...value.flatMap((item: Json, index: number) => {
          const part = list(schema["prefixItems"])[index] ?? schema["items"]
          if (part === false) return wrong("items")
          return isObject(part) ? check(root, part, item, `${path}[${index}]`) : []
        })
      ]
      : []),
    ...(isObject(value)
      ? [
        ...number("minProperties", (limit) => names.length >= limit),
        ...number("maxProperties", (limit) => names.length <= limit),
        ...(list(schema["required"]).every((name) => names.includes(String(name))) ? [] : wrong("required")),
        ...Object.entries(value).flatMap(([name, item]) => {
          const properties = object(schema["properties"])
          const patterns = Object.entries(object(schema["patternProperties"]))
          const [, byPattern] = patterns.find(([pattern]) => new RegExp(pattern, "u").test(name)) ?? []
          const part = Object.hasOwn(properties, name) ? properties[name] : byPattern ?? schema["additionalProperties"]
          if (part === false) return [`${path}.${name}: additionalProperties`]
          return isObject(part) ? check(root, part, item, `${path}.${name}`) : []
        })
      ]
      : [])
  ]
}

/** Why a value does not match a schema; empty where it does. */
export const violations = (schema: Keywords, value: Json): ReadonlyArray<string> => check(schema, schema, value, "$")

const pointed = (root: Keywords, schema: Json | undefined): Keywords => {
  const { $ref } = object(schema)
  return typeof $ref === "string" ? object(object(root["$defs"])[$ref.replace("#/$defs/", "")]) : object(schema)
}

/** Writes JSON in the form a schema asks for: pairs for a record, an object for a tuple, null for an absent field. */
export const written = (root: Keywords, json: Json, schema: Keywords = root): Json => {
  const { anyOf, items, properties } = pointed(root, schema)
  const next = (part: Json | undefined, value: Json) => written(root, value, pointed(root, part))
  if (Array.isArray(anyOf)) {
    const all = anyOf.map((part: Json) => [object(part), next(part, json)] as const)
    const [, found] = all.find(([part, value]) => check(root, part, value, "$").length === 0) ?? []
    return found ?? json
  }
  if (isObject(items)) {
    const entries = isObject(json) ? Object.entries(json).map(([key, value]): Json => [key, value]) : json
    return Array.isArray(entries) ? entries.map((item: Json) => next(items, item)) : json
  }
  if (!isObject(properties)) return json
  const names = Object.keys(properties)
  const value = Array.isArray(json)
    ? Object.fromEntries([
      ...json.slice(0, names.includes("__rest__") ? names.length - 1 : json.length).map((
        item: Json,
        n: number
      ) => [n, item]),
      ...(names.includes("__rest__") ? [["__rest__", json.slice(names.length - 1)]] : [])
    ])
    : json
  if (!isObject(value)) return json
  const filled = {
    ...Object.fromEntries(list(pointed(root, schema)["required"]).map((name) => [String(name), null] as const)),
    ...value
  }
  return Object.fromEntries(Object.entries(filled).map(([name, item]) => [name, next(properties[name], item)]))
}
