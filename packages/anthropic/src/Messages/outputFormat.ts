/** An Effect schema as the JSON schema Anthropic's structured outputs take. */
import * as Schema from "effect/Schema"
import type { JSONOutputFormat } from "../generated/Settings.ts"

type Json = Schema.Json
interface JsonObject {
  readonly [key: string]: Json
}

/** Keywords that are understood; what else a schema says goes into its description, where the model reads it. */
const understood = new Set([
  "$ref",
  "anyOf",
  "allOf",
  "const",
  "description",
  "enum",
  "items",
  "properties",
  "required",
  "title",
  "type"
])
const formats = new Set(["date", "date-time", "duration", "email", "hostname", "ipv4", "ipv6", "time", "uri", "uuid"])

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const mapValues = (object: JsonObject, f: (value: Json) => Json): JsonObject =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, f(value)]))

const supports = (key: string, value: Json) =>
  understood.has(key) || (key === "format" && formats.has(String(value))) ||
  (key === "minItems" && (value === 0 || value === 1))

const convert = (schema: Json): Json => {
  if (!isObject(schema)) return schema
  const { additionalProperties: _, oneOf, ...keywords } = schema
  const entries = Object.entries(oneOf === undefined ? keywords : { ...keywords, anyOf: oneOf })
  const kept = Object.fromEntries(
    entries.filter(([key, value]) => supports(key, value)).map(([key, value]): [string, Json] => {
      if (key === "properties" && isObject(value)) return [key, mapValues(value, convert)]
      if (key === "items") return [key, convert(value)]
      if ((key === "anyOf" || key === "allOf") && Array.isArray(value)) return [key, value.map(convert)]
      return [key, value]
    })
  )
  const rest = entries.filter(([key, value]) => !supports(key, value))
  const description = [
    ...(typeof kept["description"] === "string" ? [kept["description"]] : []),
    ...(rest.length === 0 ? [] : [JSON.stringify(Object.fromEntries(rest))])
  ].join("\n")
  return {
    ...kept,
    ...(description === "" ? {} : { description }),
    ...(kept["type"] === "object" ? { additionalProperties: false } : {})
  }
}

/** The format to send as `output_config.format`. */
export const outputFormat = (schema: Schema.Top): JSONOutputFormat => {
  const document: { readonly schema: object; readonly definitions: object } = Schema.toJsonSchemaDocument(schema)
  const [root, definitions] = [document.schema, document.definitions].map((part) =>
    convert(JSON.parse(JSON.stringify(part)))
  )
  return {
    type: "json_schema",
    schema: {
      ...(isObject(root) ? root : {}),
      ...(isObject(definitions) && Object.keys(definitions).length > 0
        ? { $defs: mapValues(definitions, convert) }
        : {})
    }
  }
}
