/** The properties of the input of a tool, and what of a question each may be. */
import * as Predicate from "effect/Predicate"
import * as JsonSchema from "../keywords.ts"
import type { Tool } from "./matching.ts"
import type { Mentions } from "./mentions.ts"

/** What of a question a property is; a `subject` is a name, `subjects` a list of them. */
export type Kind =
  | "choice"
  | "code"
  | "date"
  | "email"
  | "expression"
  | "number"
  | "object"
  | "other"
  | "path"
  | "query"
  | "quote"
  | "subject"
  | "subjects"
  | "url"

export interface Property {
  readonly name: string
  readonly schema: JsonSchema.Keywords
  readonly isRequired: boolean
  /** Whether it is required and may be null. */
  readonly isNullable: boolean
  readonly kind: Kind
}

const kindOf = (name: string, schema: JsonSchema.Keywords): Kind => {
  const type = JsonSchema.typeOf(schema)
  if (Array.isArray(schema["enum"])) return "choice"
  if (type === "array") {
    const { items } = schema
    return Predicate.hasProperty(items, "type") && items.type === "string" && !("enum" in items) ? "subjects" : "other"
  }
  if (type === "number" || type === "integer") return "number"
  if (type === "object") return "object"
  if (type !== "string" || "const" in schema) return "other"
  const words = `${name} ${String(schema["format"] ?? "")}`.replace(/([a-z\d])([A-Z])/g, "$1 $2").replaceAll("_", " ")
  const [kind = "subject"] = kinds.find(([, pattern]) => pattern.test(words)) ?? []
  return kind
}

/** Strings that are more than a name, by the words of their names and formats. */
const kinds: ReadonlyArray<readonly [Kind, RegExp]> = [
  ["url", /\b(?:url|uri|link|website|page)\b/i],
  ["email", /\b(?:e-?mail|recipient)\b/i],
  ["date", /\b(?:date|day|date-time)\b/i],
  ["path", /\b(?:path|file|filename|folder|directory)\b/i],
  ["expression", /\b(?:expression|equation|formula|calculation|operation)\b/i],
  ["code", /\b(?:id|number|code|zip|sku)\b/i],
  ["quote", /\b(?:text|message|content|body|note|title|description|sentence|prompt|command|subject)\b/i],
  ["query", /\b(?:query|q|search|terms?|keywords?|topic|pattern|question)\b/i],
  ["other", /\b(?:unit|units|format|time|uuid|duration|hostname|ipv4|ipv6)\b/i]
]

/** The properties of the input of a tool, the required ones first. */
export const propertiesOf = ({ schema }: Tool, { email }: Mentions): ReadonlyArray<Property> => {
  const root = JsonSchema.resolve(schema, schema)
  const required = new Set(Array.isArray(root["required"]) ? root["required"] : [])
  return Object.entries(Predicate.isObject(root["properties"]) ? root["properties"] : {}).map(([name, property]) => {
    const resolved = JsonSchema.resolve(property, schema)
    const kind = email !== undefined && /^(?:to|address)$/i.test(name) ? "email" : kindOf(name, resolved)
    const isNullable = required.has(name) && JsonSchema.admitsNull(property)
    const isRequired = required.has(name) && !isNullable
    return { name, schema: resolved, isNullable, isRequired, kind }
  }).sort((one, other) => Number(other.isRequired) - Number(one.isRequired))
}
