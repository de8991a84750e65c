// For any schema: what is sent keeps the rules of the provider, and any value comes back the same, or the schema is refused.
import * as StructuredOutput from "@effect-genai/core/StructuredOutput"
import { assert, describe, it } from "@effect/vitest"
import { toCodecAnthropic } from "effect/ai/AnthropicStructuredOutput"
import { toCodecOpenAI } from "effect/ai/OpenAiStructuredOutput"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { isObject, partsOf, violations, written } from "../support/jsonSchema.ts"
import { dice, schemaOf, structOf } from "../support/schemas.ts"

type Keywords = Schema.JsonObject
type Codec = Schema.Codec<unknown, unknown>

const common = ["$ref", "$defs", "type", "title", "description", "enum", "anyOf", "properties", "required", "items"]
const closed = [...common, "additionalProperties", "pattern", "format"]

const numeric = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems"]

const dialects = [
  {
    name: "Anthropic's",
    keywords: new Set([...closed, "const", "allOf"]),
    dialect: { adapt: toCodecAnthropic, limits: { optional: 24, unions: 16 }, toolName: /^\w+$/ }
  },
  { name: "OpenAI's", keywords: new Set([...closed, ...numeric]), dialect: { adapt: toCodecOpenAI, toolName: /^\w+$/ } }
] as const

const all = (schema: Keywords): ReadonlyArray<Keywords> => [schema, ...partsOf(schema).flatMap(([, part]) => all(part))]

/** The rules of structured output that a schema breaks. */
const broken = (root: Keywords, keywords: ReadonlySet<string>): ReadonlyArray<string> => [
  ...(root["type"] === "object" && !("anyOf" in root) && !("allOf" in root) ? [] : ["the root is not an object"]),
  ...all(root).flatMap((schema) => {
    const { $ref, additionalProperties, anyOf, properties, required, type } = schema
    const unknown = Object.keys(schema).filter((key) => !keywords.has(key))
    const names = isObject(properties) ? Object.keys(properties) : []
    return [
      ...unknown.map((key) => `unknown ${key}`),
      ...(type === undefined && anyOf === undefined && $ref === undefined ? ["no type"] : []),
      ...($ref !== undefined && Object.keys(schema).length > 1 ? ["a reference is not alone"] : []),
      ...(type === "object" && (additionalProperties !== false || properties === undefined) ? ["open"] : []),
      ...(Array.isArray(required) && required.some((name) => !names.includes(String(name))) ? ["required"] : [])
    ]
  }),
  ...(/"\$ref":"#\/\$defs\/([^"]+)"/.test(JSON.stringify(root)) && isRecursive(root) ? ["recursive"] : [])
]

const isRecursive = (root: Keywords): boolean => {
  const definitions = isObject(root["$defs"]) ? root["$defs"] : {}
  const reaches = (schema: Keywords, within: ReadonlyArray<string>): boolean =>
    all(schema).some(({ $ref }) => {
      if (typeof $ref !== "string") return false
      const target = definitions[$ref.replace("#/$defs/", "")]
      return within.includes($ref) || !isObject(target) || reaches(target, [...within, $ref])
    })
  const { $defs: _, ...rest } = root
  return reaches(rest, [])
}

/** Runs a constructor; it may only throw UnsupportedSchema. */
const supported = <A>(make: () => A): A | undefined => {
  try {
    return make()
  } catch (error) {
    assert.instanceOf(error, StructuredOutput.UnsupportedSchema)
    return undefined
  }
}

const facts = { endpoint: "POST /v1/things", attempts: 1 }

const samples = (schema: Codec, seed: number) =>
  Arbitrary.sampleEffect(Arbitrary.schema(schema), { count: 4, size: 6, seed }).pipe(Effect.orElseSucceed(() => []))

/** Checks that values are written as a JSON Schema asks, and read without loss. */
const roundTrips = Effect.fnUntraced(function*(
  schema: Codec,
  jsonSchema: Keywords,
  { decodeText }: StructuredOutput.Decoder<unknown>,
  write: (json: Schema.Json) => Schema.Json
) {
  const encode = Schema.encodeUnknownEffect(Schema.toCodecJson(schema))
  for (const value of yield* samples(schema, 1)) {
    const json = write(JSON.parse(JSON.stringify(yield* encode(value))))
    const context = `${JSON.stringify(jsonSchema)}\n${JSON.stringify(json)}`
    assert.deepStrictEqual(violations(jsonSchema, json), [], context)
    const decoded = yield* Effect.orDie(decodeText(JSON.stringify(json), facts))
    assert.isTrue(Schema.toEquivalence(schema)(decoded, value), context)
  }
})

const seeds = Array.from({ length: 150 }, (_, seed) => seed)

describe.each(dialects)("any schema, in $name form", ({ dialect, keywords }) => {
  it.effect("schemas: is enforced by the rules and read back, or refused", () =>
    Effect.gen(function*() {
      let supportedCount = 0
      for (const seed of seeds) {
        const isStruct = seed % 2 === 0
        const schema: Codec = isStruct ? structOf(dice(seed), 3) : schemaOf(dice(seed), 3)
        const output = supported(() => StructuredOutput.output(schema, dialect))
        if (output === undefined) continue
        supportedCount++
        const { jsonSchema } = output
        assert.deepStrictEqual(broken(jsonSchema, keywords), [], `seed ${seed} ${JSON.stringify(jsonSchema)}`)
        const wrapped = !isStruct && JSON.stringify(jsonSchema["required"]) === `["value"]`
        yield* roundTrips(schema, jsonSchema, output, (json) => written(jsonSchema, wrapped ? { value: json } : json))
      }
      assert.isAbove(supportedCount, seeds.length / 2)
    }))

  it.effect("schemas: is the input of a tool and read back, or refused", () =>
    Effect.gen(function*() {
      let supportedCount = 0
      for (const seed of seeds) {
        const schema: Codec = seed % 8 === 0 ? schemaOf(dice(seed), 3) : structOf(dice(seed), 3)
        const parameters = supported(() => StructuredOutput.tool({ name: "tool", input: schema }, dialect))
        if (parameters === undefined) continue
        supportedCount++
        const { $ref, allOf, anyOf, oneOf } = parameters
        assert.deepStrictEqual([allOf, anyOf, oneOf, $ref], [undefined, undefined, undefined, undefined])
        assert.isFalse(all(parameters).some((part) => "not" in part))
        yield* roundTrips(schema, parameters, StructuredOutput.input(schema), (json) => json)
      }
      assert.isAbove(supportedCount, seeds.length / 2)
    }))

  it.effect("schemas: is read back from a strict tool", () =>
    Effect.gen(function*() {
      for (const seed of seeds) {
        const schema: Codec = structOf(dice(seed), 3)
        const parameters = supported(() =>
          StructuredOutput.tool({ name: "tool", input: schema, strict: true }, dialect)
        )
        if (parameters === undefined) continue
        assert.deepStrictEqual(broken(parameters, keywords), [], `seed ${seed}`)
        yield* roundTrips(schema, parameters, StructuredOutput.input(schema), (json) => written(parameters, json))
      }
    }))
})
