/** The parts of a JSON schema, for rules about what a provider accepts. */
import * as Predicate from "effect/Predicate"

export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/** A schema inside a schema; its path is from the root. */
export interface Subschema {
  readonly schema: JsonSchema
  readonly path: ReadonlyArray<string | number>
}

/** The keywords that have a schema, a list of schemas, or schemas by name. */
const nested = {
  schema: new Set([
    "additionalProperties",
    "items",
    "not",
    "if",
    "then",
    "else",
    "contains",
    "propertyNames",
    "unevaluatedItems",
    "unevaluatedProperties"
  ]),
  list: new Set(["allOf", "anyOf", "oneOf", "prefixItems"]),
  named: new Set(["$defs", "definitions", "dependentSchemas", "patternProperties", "properties"])
}

export const isJsonSchema: (value: unknown) => value is JsonSchema = Predicate.isObject

const childrenOf = (
  { path, schema }: Subschema
): ReadonlyArray<{ readonly value: unknown; readonly at: Subschema["path"] }> =>
  Object.entries(schema).flatMap(([keyword, value]) => {
    if (nested.schema.has(keyword)) return [{ value, at: [...path, keyword] }]
    if (nested.list.has(keyword) && Array.isArray(value)) {
      return value.map((item: unknown, index) => ({ value: item, at: [...path, keyword, index] }))
    }
    return nested.named.has(keyword) && isJsonSchema(value)
      ? Object.entries(value).map(([name, item]) => ({ value: item, at: [...path, keyword, name] }))
      : []
  })

/** A schema and all schemas inside it. */
export const subschemas = (root: JsonSchema): ReadonlyArray<Subschema> => {
  const found: Array<Subschema> = [{ schema: root, path: [] }]
  for (const one of found) {
    for (const { at, value } of childrenOf(one)) if (isJsonSchema(value)) found.push({ schema: value, path: at })
  }
  return found
}

/** The types a schema names. */
export const typesOf = ({ type }: JsonSchema): ReadonlyArray<unknown> => Array.isArray(type) ? type : [type]

const decoded = (segment: string) => {
  try {
    return decodeURIComponent(segment).replaceAll("~1", "/").replaceAll("~0", "~")
  } catch {
    return segment
  }
}

/** Finds what a `$ref` within the root points at. */
const resolve = (root: JsonSchema, ref: string): JsonSchema | undefined => {
  if (!/^#(\/|$)/.test(ref)) return undefined
  let found: unknown = root
  for (const key of ref.split("/").slice(1).map(decoded)) {
    found = Predicate.isObjectOrArray(found) && Object.hasOwn(found, key) ? Reflect.get(found, key) : undefined
  }
  return isJsonSchema(found) ? found : undefined
}

/** The first `$ref` that points nowhere in the schema, or at a schema that contains it. */
export const brokenRef = (
  root: JsonSchema
): { readonly ref: string; readonly why: "circular" | "unresolved" } | undefined => {
  const done = new Set<JsonSchema>()
  const visit = (
    schema: JsonSchema,
    around: ReadonlySet<JsonSchema>
  ): ReturnType<typeof brokenRef> => {
    if (done.has(schema)) return undefined
    const inside = new Set(around).add(schema)
    if (typeof schema["$ref"] === "string") {
      const ref = schema["$ref"]
      const target = resolve(root, ref)
      if (target === undefined) return { ref, why: "unresolved" }
      if (inside.has(target)) return { ref, why: "circular" }
      const found = visit(target, inside)
      if (found !== undefined) return found
    }
    for (const { value } of childrenOf({ schema, path: [] })) {
      const found = isJsonSchema(value) ? visit(value, inside) : undefined
      if (found !== undefined) return found
    }
    done.add(schema)
    return undefined
  }
  return visit(root, new Set())
}
