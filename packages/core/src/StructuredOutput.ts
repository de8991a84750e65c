/**
 * Values out of a model: an Effect schema as the JSON schema a provider takes,
 * and what the model wrote as a value of the schema, or the reason why not.
 */
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import { describe, type Issue, tooDeep } from "./internal/validate/issue.ts"
import { jsonOf } from "./Provider.ts"
import * as Reason from "./Reason.ts"

type Json = Schema.Json
interface JsonObject {
  readonly [key: string]: Json
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const mapValues = (object: JsonObject, f: (value: Json) => Json): JsonObject =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, f(value)]))

/** A keyword a provider understands; the others of a schema go into its description, where the model reads them. */
export type Supports = (keyword: string, value: Json) => boolean

/** Bounds that say no more than `integer` does. */
const isSafeBound = (key: string, value: Json) =>
  (key === "minimum" && value === Number.MIN_SAFE_INTEGER) || (key === "maximum" && value === Number.MAX_SAFE_INTEGER)

const convert = (schema: Json, supports: Supports): Json => {
  if (!isObject(schema)) return schema
  const { additionalProperties, oneOf, ...keywords } = schema
  const deeper = (value: Json) => convert(value, supports)
  const entries = Object.entries(oneOf === undefined ? keywords : { ...keywords, anyOf: oneOf })
    .filter(([key, value]) => !isSafeBound(key, value))
  const supported = Object.fromEntries(
    entries.filter(([key, value]) => supports(key, value)).map(([key, value]): [string, Json] => {
      if (key === "properties" && isObject(value)) return [key, mapValues(value, deeper)]
      if (key === "items") return [key, deeper(value)]
      return (key === "anyOf" || key === "allOf") && Array.isArray(value) ? [key, value.map(deeper)] : [key, value]
    })
  )
  const rest = Object.fromEntries(entries.filter(([key, value]) => !supports(key, value)))
  const description = [
    ...(typeof supported["description"] === "string" ? [supported["description"]] : []),
    ...(Object.keys(rest).length === 0 ? [] : [JSON.stringify(rest)])
  ].join("\n")
  return {
    ...supported,
    ...(description === "" ? {} : { description }),
    ...(supported["type"] === "object" ? closed(additionalProperties, deeper) : {})
  }
}

/** Objects are closed, but for those that are records. */
const closed = (additionalProperties: Json | undefined, deeper: (value: Json) => Json): JsonObject => ({
  additionalProperties: isObject(additionalProperties) ? deeper(additionalProperties) : false
})

/** The JSON schema (draft 2020-12) of what a schema encodes to: its own shape at the root, others under `$defs`. */
export const jsonSchema = (schema: Schema.Constraint, supports: Supports = () => true): JsonObject => {
  const document = Schema.toJsonSchemaDocument(schema)
  const { $defs, ...root }: JsonObject = JSON.parse(JSON.stringify({ ...document.schema, $defs: document.definitions }))
  const definitions = new Map(Object.entries(object($defs)).map(([name, value]) => [name, convert(value, supports)]))
  const name = typeof root["$ref"] === "string" ? root["$ref"].replace("#/$defs/", "") : ""
  const inlined = object(definitions.get(name) ?? convert(root, supports))
  const isReferred = JSON.stringify([...definitions.values(), inlined]).includes(`"#/$defs/${name}"`)
  if (!isReferred) definitions.delete(name)
  return definitions.size === 0 ? inlined : { ...inlined, $defs: Object.fromEntries(definitions) }
}

const object = (value: Json | undefined): JsonObject => isObject(value) ? value : {}

type Facts = Omit<Reason.Details, "message">

const undecodable = (facts: Facts, text: string | undefined, message: string, path = "") =>
  new Reason.Undecodable({ ...facts, path, message, ...(text === undefined ? {} : { body: Redacted.make(text) }) })

/** A schema that holds itself goes as deep as its value does, and the stack does not. */
const overflown = (defect: unknown): Effect.Effect<never, Issue> =>
  defect instanceof RangeError ? Effect.fail(tooDeep) : Effect.die(defect)

/** Decodes what a model gave as JSON; what came is kept in the reason and never printed. */
export const decode = <A, I>(schema: Schema.Codec<A, I>) => {
  const decodeValue = Schema.decodeUnknownEffect(Schema.toCodecJson(schema))
  return (value: Json, facts: Facts, text?: string): Effect.Effect<A, Reason.Undecodable> =>
    decodeValue(value).pipe(
      Effect.mapError(({ issue }) => describe(issue)),
      Effect.catchDefect(overflown),
      Effect.mapError(({ expected, path }) => {
        const where = path === "" ? "its root" : `\`${path}\``
        return undecodable(facts, text ?? jsonOf(value), `the answer breaks the schema at ${where}: ${expected}`, path)
      })
    )
}

/** Decodes what a model wrote as text. */
export const decodeText = <A, I>(schema: Schema.Codec<A, I>) => {
  const decodeValue = decode(schema)
  return (text: string, facts: Facts): Effect.Effect<A, Reason.Undecodable> =>
    Effect.try({
      try: (): Json => JSON.parse(text),
      catch: () => undecodable(facts, text, "the answer is no JSON")
    }).pipe(Effect.flatMap((value) => decodeValue(value, facts, text)))
}
