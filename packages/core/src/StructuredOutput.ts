/**
 * Structured output: converts an Effect schema to the JSON Schema a provider accepts,
 * and decodes the JSON of a model to a value of the schema.
 *
 * {@link output} is for responses, {@link tool} for the input of tools. A schema that the
 * provider would reject throws {@link UnsupportedSchema}.
 */
import type { CodecTransformer } from "effect/ai/LanguageModel"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"
import { marked, pathOfInexact } from "./internal/exactNumbers.ts"
import { describeJson, type Issue, placeOf, tooDeep } from "./internal/validate/issue.ts"
import { jsonOf } from "./Provider.ts"
import * as Reason from "./Reason.ts"
import type { Limits } from "./StructuredOutput/enforced.ts"
import { isObject, type Json, type JsonObject, object } from "./StructuredOutput/json.ts"
import { restore } from "./StructuredOutput/restore.ts"
import { enforceableSide, enforcedSchema, jsonSide, objectOf, plainSchema } from "./StructuredOutput/toJsonSchema.ts"
import { unsupported, UnsupportedSchema } from "./StructuredOutput/UnsupportedSchema.ts"

export { type NoSchema, schemaOf } from "./StructuredOutput/NoSchema.ts"
export { UnsupportedSchema } from "./StructuredOutput/UnsupportedSchema.ts"
export type { Limits }

/** What a provider accepts. */
export interface Dialect {
  /** Adapts a schema to what the provider enforces, and back. */
  readonly adapt: CodecTransformer
  /** How much one enforced schema may have. */
  readonly limits?: Limits
  /** Names of tools. */
  readonly toolName: RegExp
  /** Names of the parameters of a tool. */
  readonly parameterName?: RegExp
}

type Facts = Omit<Reason.Details, "message">

/** Decodes the JSON of a model. The failure holds the JSON as `body`, redacted. */
export interface Decoder<out A> {
  readonly decode: (value: Json, facts: Facts, text?: string) => Effect.Effect<A, Reason.Undecodable>
  readonly decodeText: (text: string, facts: Facts) => Effect.Effect<A, Reason.Undecodable>
}

/** A JSON Schema to enforce, and the decoder of what matches it. */
export interface Output<out A> extends Decoder<A> {
  readonly jsonSchema: JsonObject
  /** The JSON of the schema at the start of a text, not yet checked; `undefined` before it starts. */
  readonly partial: (start: Json) => Json | undefined
}

const undecodable = (facts: Facts, text: string | undefined, message: string, path = "") =>
  new Reason.Undecodable({ ...facts, path, message, ...(text === undefined ? {} : { body: Redacted.make(text) }) })

/** Decodes the JSON of a schema. */
const decodePlain = <A, I>(schema: Schema.Codec<A, I>) => {
  const decode = Schema.decodeUnknownEffect(Schema.toCodecJson(schema))
  return (value: Json): Effect.Effect<A, Issue> =>
    Effect.mapError(decode(value), ({ issue }) => describeJson(schema, value, issue))
}

/** With a recursive schema, a deeply nested value overflows the stack. */
const stackOverflow = (defect: unknown): Effect.Effect<never, Issue> =>
  defect instanceof RangeError ? Effect.fail(tooDeep) : Effect.die(defect)

const decoder = <A>(read: (value: Json) => Effect.Effect<A, Issue>, what = "the response"): Decoder<A> => {
  const decodeValue = (value: Json) => Effect.catchDefect(Effect.suspend(() => read(value)), stackOverflow)
  const decode: Decoder<A>["decode"] = (value, facts, text) =>
    Effect.mapError(decodeValue(value), ({ expected, path }) => {
      const where = path === "" ? "its root" : `\`${path}\``
      const message = `${what} does not match the schema at ${where}: ${expected}`
      return undecodable(facts, text ?? jsonOf(value), message, path)
    })
  return {
    decode,
    decodeText: (text, facts) =>
      Effect.try({
        try: (): Json => JSON.parse(text),
        catch: () => undecodable(facts, text, `${what} is not JSON`)
      }).pipe(Effect.flatMap((value) => {
        const inexact = marked(text)
        if (inexact === undefined) return decode(value, facts, text)
        const path = pathOfInexact(inexact.value, "") ?? ""
        const message = `${placeOf(path, what)} is a number that cannot be read exactly`
        return Effect.fail(undecodable(facts, text, message, path))
      }))
  }
}

/** The JSON Schema of {@link output}. */
export const jsonSchema = (schema: Schema.Constraint, { adapt, limits }: Dialect): JsonObject => {
  const isStruct = objectOf(enforceableSide(schema)) === "struct"
  return enforcedSchema(isStruct ? schema : Schema.Struct({ value: schema }), adapt, limits)
}

/** The output of a model, as a provider enforces it; what is not a struct becomes the field `value` of one. */
export const output = <A, I>(schema: Schema.Codec<A, I>, dialect: Dialect): Output<A> => {
  const side = enforceableSide(schema)
  const plain = decodePlain(schema)
  const restored = restore(side)
  const restoredStart = restore(side, true)
  const decodeValue = (value: Json) => plain(restored(value))
  const sent = jsonSchema(schema, dialect)
  if (objectOf(side) === "struct") return { jsonSchema: sent, partial: restoredStart, ...decoder(decodeValue) }
  return {
    jsonSchema: sent,
    partial: (start) => {
      const value = isObject(start) ? start["value"] : start
      if (value !== undefined) return restoredStart(value)
      return Object.keys(object(start)).length === 0 ? undefined : restoredStart(start)
    },
    ...decoder((json) => {
      const value = isObject(json) ? json["value"] : undefined
      // A gateway that does not enforce the schema may let the value through alone.
      return value === undefined
        ? decodeValue(json)
        : Effect.catch(decodeValue(value), (issue) => Effect.mapError(decodeValue(json), () => issue))
    })
  }
}

/**
 * The same for `effect/ai`: the JSON Schema of {@link output}, and the codec of what matches it.
 *
 * Throws `UnsupportedSchema`.
 */
export const transformer = (dialect: Dialect): CodecTransformer => (schema) => {
  const side = enforceableSide(schema)
  const isStruct = objectOf(side) === "struct"
  const restored = restore(side)
  const decode = (json: Json): Json => {
    const value = isStruct || !isObject(json) ? undefined : json["value"]
    return restored(value === undefined ? json : value)
  }
  return {
    jsonSchema: jsonSchema(schema, dialect),
    codec: Schema.Json.pipe(
      Schema.decodeTo(Schema.toCodecJson(schema), SchemaTransformation.transform({ decode, encode: (json) => json }))
    )
  }
}

const checkName = (name: string, pattern: RegExp | undefined, what: string, path = "") => {
  if (pattern?.test(name) === false) {
    throw new UnsupportedSchema({
      path,
      message: `the ${what} ${JSON.stringify(name)} is not supported: it must match ${pattern.source}`
    })
  }
}

/** Combinations at the root of a tool's input are not accepted: they become part of the description. */
const withoutCombinations = ({ allOf, ...schema }: JsonObject): JsonObject =>
  allOf === undefined
    ? schema
    : { ...schema, description: [...words(schema), JSON.stringify({ allOf })].join("\n") }

const words = ({ description }: JsonObject) => typeof description === "string" ? [description] : []

/** The JSON Schema of the input of a tool. */
export type ToolSchema = JsonObject & { readonly type: "object" }

const namedParameters =
  "the input of a tool is its named parameters: use `Schema.Struct`, and `Schema.Struct({})` where there are none"

const toolSchemaOf = (schema: JsonObject, name: string, { parameterName, toolName }: Dialect): ToolSchema => {
  checkName(name, toolName, "name of a tool")
  for (const parameter of Object.keys(object(schema["properties"]))) {
    checkName(parameter, parameterName, "name of a parameter", parameter)
  }
  return { ...schema, type: "object" }
}

/** The JSON Schema of the input of a tool; a strict one is enforced. */
export const tool = (
  options: { readonly name: string; readonly input: Schema.Constraint; readonly strict?: boolean | undefined },
  dialect: Dialect
): ToolSchema => {
  const { input, name, strict = false } = options
  const kind = objectOf(jsonSide(input))
  if (kind === undefined || (strict && kind === "record")) throw unsupported("", namedParameters)
  const schema = strict && kind === "struct"
    ? enforcedSchema(input, dialect.adapt, dialect.limits)
    : withoutCombinations(plainSchema(input))
  return toolSchemaOf(schema, name, dialect)
}

/** The input of a tool whose JSON Schema is given, such as one of an MCP server; it is sent as it is. */
export const givenTool = (
  { input, name }: { readonly name: string; readonly input: JsonObject },
  dialect: Dialect
): ToolSchema => {
  if (input["type"] !== "object") throw unsupported("", 'the JSON Schema of a tool\'s input must have `type: "object"`')
  return toolSchemaOf(input, name, dialect)
}

/** Turns the JSON that a provider enforced back into the JSON of a schema. */
export const restored = (schema: Schema.Constraint): (value: Json) => Json => restore(jsonSide(schema))

/** Decodes the input of a tool, whether the tool is strict or not. */
export const input = <A, I>(schema: Schema.Codec<A, I>): Decoder<A> => {
  const restored = restore(jsonSide(schema))
  const plain = decodePlain(schema)
  return decoder((value) => Effect.catch(plain(value), () => plain(restored(value))), "the input of the tool call")
}
