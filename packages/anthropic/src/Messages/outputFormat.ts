/** Converts an Effect schema to the JSON Schema subset that Anthropic accepts. */
import * as StructuredOutput from "@effect-genai/core/StructuredOutput"
import type * as Schema from "effect/Schema"
import type { JSONOutputFormat } from "../generated/Settings.ts"

const keywords = new Set([
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

/** The keywords that structured outputs enforce. */
const understands: StructuredOutput.Supports = (keyword, value) =>
  keywords.has(keyword) ||
  (keyword === "format" && typeof value === "string" && formats.has(value)) ||
  (keyword === "minItems" && (value === 0 || value === 1))

/** The value of `output_config.format`. */
export const outputFormat = (schema: Schema.Constraint): JSONOutputFormat => ({
  type: "json_schema",
  schema: StructuredOutput.jsonSchema(schema, understands)
})
