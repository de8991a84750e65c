import * as StructuredOutput from "@effect-genai/core/StructuredOutput"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import { inspect } from "node:util"

const facts = { endpoint: "POST /v1/things", attempts: 1 }

describe("the JSON Schema for a model", () => {
  it("is closed, and has no reference at its root", () => {
    const Recipe = Schema.Struct({
      name: Schema.String,
      steps: Schema.Array(Schema.Struct({ text: Schema.String, minutes: Schema.optionalKey(Schema.Int) }))
    }).annotate({ identifier: "Recipe", description: "A recipe." })
    assert.deepStrictEqual<unknown>(StructuredOutput.jsonSchema(Recipe), {
      type: "object",
      description: "A recipe.",
      properties: {
        name: { type: "string" },
        steps: {
          type: "array",
          items: {
            type: "object",
            properties: { text: { type: "string" }, minutes: { type: "integer" } },
            required: ["text"],
            additionalProperties: false
          }
        }
      },
      required: ["name", "steps"],
      additionalProperties: false
    })
  })

  it("allows additional properties for records", () => {
    const Prices = Schema.Record(Schema.String, Schema.Struct({ cents: Schema.Finite }))
    assert.deepStrictEqual<unknown>(StructuredOutput.jsonSchema(Prices), {
      type: "object",
      additionalProperties: {
        type: "object",
        properties: { cents: { type: "number" } },
        required: ["cents"],
        additionalProperties: false
      }
    })
  })

  it("defines a recursive schema once", () => {
    interface Tree {
      readonly children: ReadonlyArray<Tree>
    }
    const Tree: Schema.Codec<Tree> = Schema.Struct({
      children: Schema.Array(Schema.suspend(() => Tree))
    }).annotate({ identifier: "Tree" })
    const tree = {
      type: "object",
      properties: { children: { type: "array", items: { $ref: "#/$defs/Tree" } } },
      required: ["children"],
      additionalProperties: false
    }
    assert.deepStrictEqual<unknown>(StructuredOutput.jsonSchema(Tree), { ...tree, $defs: { Tree: tree } })
    const Forest = Schema.Struct({ trees: Schema.Array(Tree) })
    assert.deepStrictEqual<unknown>(StructuredOutput.jsonSchema(Forest), {
      type: "object",
      properties: { trees: { type: "array", items: { $ref: "#/$defs/Tree" } } },
      required: ["trees"],
      additionalProperties: false,
      $defs: { Tree: tree }
    })
  })

  it("moves unsupported keywords into the description", () => {
    const Cake = Schema.Struct({
      name: Schema.String.check(Schema.isMaxLength(9)).annotate({ description: "A name." }),
      slices: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 12 }))
    })
    const understands: StructuredOutput.Supports = (keyword) => !/^(min|max)/.test(keyword)
    const { properties } = StructuredOutput.jsonSchema(Cake, understands)
    assert.deepStrictEqual<unknown>(properties, {
      name: { type: "string", description: `A name.\n{"maxLength":9}` },
      slices: { type: "integer", description: `{"minimum":1,"maximum":12}` }
    })
    assert.deepInclude(StructuredOutput.jsonSchema(Cake)["properties"], {
      name: { type: "string", description: "A name.", maxLength: 9 },
      slices: { type: "integer", minimum: 1, maximum: 12 }
    })
  })

  it("uses anyOf for every union", () => {
    const Shape = Schema.Union([Schema.Literal("dot"), Schema.Struct({ line: Schema.Finite })], { mode: "oneOf" })
    const { anyOf, oneOf } = StructuredOutput.jsonSchema(Shape)
    assert.isUndefined(oneOf)
    assert.deepStrictEqual<unknown>(anyOf, [
      { type: "string", enum: ["dot"] },
      { type: "object", properties: { line: { type: "number" } }, required: ["line"], additionalProperties: false }
    ])
  })

  it("describes the encoded side of a transformation", () => {
    const { properties } = StructuredOutput.jsonSchema(Schema.Struct({ since: Schema.DateFromString }))
    assert.deepInclude(properties, { since: { type: "string" } })
  })
})

describe("the structured output of a model", () => {
  const Recipe = Schema.Struct({ name: Schema.String, since: Schema.DateFromString })

  it.effect("is decoded from a JSON value or from text", () =>
    Effect.gen(function*() {
      const expected = { name: "Soup", since: new Date("2026-11-20T00:00:00Z") }
      const written = { name: "Soup", since: "2026-11-20T00:00:00.000Z" }
      assert.deepStrictEqual(yield* StructuredOutput.decode(Recipe)(written, facts), expected)
      assert.deepStrictEqual(yield* StructuredOutput.decodeText(Recipe)(JSON.stringify(written), facts), expected)
    }))

  it.effect.each([
    { text: `{"name":"private"`, path: "", message: "the response is not JSON" },
    { text: `{"name":7}`, path: "name", message: "the response does not match the schema at `name`: Expected string" },
    { text: `["private"]`, path: "", message: "the response does not match the schema at its root: Expected object" }
  ])("fails with the path of the invalid value: $message", ({ message, path, text }) =>
    Effect.gen(function*() {
      const reason = yield* Effect.flip(StructuredOutput.decodeText(Recipe)(text, facts))
      assert.deepInclude(reason, { _tag: "Undecodable", path, ...facts })
      assert.include(reason.message, message)
      assert.strictEqual(reason.body && Redacted.value(reason.body), text)
      assert.notInclude(inspect(reason, { depth: 9 }), "private")
    }))

  class Age extends Schema.Class<Age>("Age")({ years: Schema.Number }) {}

  it.effect.each<
    { readonly schema: Schema.Codec<unknown, unknown>; readonly value: unknown; readonly message: string }
  >([
    { schema: Schema.Number, value: "x", message: "`a`: Expected number" },
    { schema: Schema.Finite, value: "x", message: "`a`: Expected number" },
    { schema: Schema.Int, value: 1.5, message: "`a`: Expected an integer" },
    { schema: Schema.Number.check(Schema.isGreaterThan(3)), value: "x", message: "`a`: Expected number" },
    { schema: Schema.Number.check(Schema.isGreaterThan(3)), value: 1, message: "`a`: Expected a value greater than 3" },
    { schema: Schema.Number.annotate({ message: "an age, please" }), value: "x", message: "`a`: an age, please" },
    { schema: Schema.NullOr(Schema.Number), value: "x", message: "`a`: Expected number | null" },
    { schema: Schema.UndefinedOr(Schema.Number), value: "x", message: "`a`: Expected number | undefined" },
    { schema: Schema.Union([Schema.Number, Schema.Boolean]), value: "x", message: "`a`: Expected number | boolean" },
    { schema: Schema.Array(Schema.Number), value: [1, "x"], message: "`a[1]`: Expected number" },
    { schema: Schema.Record(Schema.String, Schema.Number), value: { b: "x" }, message: "`a.b`: Expected number" },
    { schema: Schema.Date, value: 5, message: "`a`: Expected a valid Date" },
    { schema: Schema.Date, value: "x", message: "`a`: Expected a valid Date" },
    { schema: Schema.BigInt, value: "x", message: "`a`: Expected bigint" },
    { schema: Schema.Option(Schema.Number), value: 5, message: "`a`: Expected Option" },
    {
      schema: Schema.Option(Schema.Number),
      value: { _tag: "Some", value: "x" },
      message: "`a.value`: Expected number"
    },
    { schema: Schema.Duration, value: 5, message: "`a`: Expected Duration" },
    { schema: Schema.ReadonlyMap(Schema.String, Schema.Number), value: 5, message: "`a`: Expected ReadonlyMap" },
    { schema: Age, value: { years: "x" }, message: "`a.years`: Expected number" },
    { schema: Schema.DateFromString, value: 5, message: "`a`: Expected string" },
    { schema: Schema.NumberFromString, value: 5, message: "`a`: Expected string" },
    { schema: Schema.TemplateLiteral(["a", Schema.Number]), value: "x", message: "`a`: Expected a string matching" },
    { schema: Schema.Literals(["b", "c"]), value: "x", message: '`a`: Expected "b" | "c"' }
  ])(
    "fails in the terms of the schema, not of its JSON encoding: $message",
    ({ message, schema, value }) =>
      Effect.gen(function*() {
        const reason = yield* Effect.flip(
          StructuredOutput.decodeText(Schema.Struct({ a: schema }))(
            JSON.stringify({ a: value }),
            facts
          )
        )
        assert.include(reason.message, `the response does not match the schema at ${message}`)
      })
  )
})
