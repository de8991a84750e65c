/**
 * Structured output: converts an Effect schema to the JSON schema a provider accepts,
 * and decodes the JSON of a model to a value of the schema.
 */
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import { marked, pathOfInexact } from "./internal/exactNumbers.ts"
import { describeJson, type Issue, placeOf, tooDeep } from "./internal/validate/issue.ts"
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

/** Whether a provider supports a keyword. Unsupported ones are appended to the description, for the model to read. */
export type Supports = (keyword: string, value: Json) => boolean

/** Whether a bound is implied by the type `integer`. */
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

/** Closes objects; records accept further properties of their type. */
const closed = (additionalProperties: Json | undefined, deeper: (value: Json) => Json): JsonObject => ({
  additionalProperties: isObject(additionalProperties) ? deeper(additionalProperties) : false
})

/** The JSON schema (draft 2020-12) of a schema's encoded side; shapes it refers to are under `$defs`. */
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

/** With a recursive schema, a deeply nested value overflows the stack. */
const stackOverflow = (defect: unknown): Effect.Effect<never, Issue> =>
  defect instanceof RangeError ? Effect.fail(tooDeep) : Effect.die(defect)

/** Decodes the JSON of a model. The failure holds the JSON as `body`, redacted. */
export const decode = <A, I>(schema: Schema.Codec<A, I>) => {
  const decodeValue = Schema.decodeUnknownEffect(Schema.toCodecJson(schema))
  return (value: Json, facts: Facts, text?: string): Effect.Effect<A, Reason.Undecodable> =>
    decodeValue(value).pipe(
      Effect.mapError(({ issue }) => describeJson(schema, value, issue)),
      Effect.catchDefect(stackOverflow),
      Effect.mapError(({ expected, path }) => {
        const where = path === "" ? "its root" : `\`${path}\``
        const message = `the response does not match the schema at ${where}: ${expected}`
        return undecodable(facts, text ?? jsonOf(value), message, path)
      })
    )
}

/** Decodes the JSON text of a model; fails where parsing would change a number. */
export const decodeText = <A, I>(schema: Schema.Codec<A, I>) => {
  const decodeValue = decode(schema)
  return (text: string, facts: Facts): Effect.Effect<A, Reason.Undecodable> =>
    Effect.try({
      try: (): Json => JSON.parse(text),
      catch: () => undecodable(facts, text, "the response is not JSON")
    }).pipe(Effect.flatMap((value) => {
      const inexact = marked(text)
      if (inexact === undefined) return decodeValue(value, facts, text)
      const path = pathOfInexact(inexact.value, "") ?? ""
      const message = `${placeOf(path, "the response")} is a number that cannot be read exactly`
      return Effect.fail(undecodable(facts, text, message, path))
    }))
}
