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
    { text: `{"name":"private"`, path: "", message: "the answer is no JSON" },
    { text: `{"name":7}`, path: "name", message: "the answer breaks the schema at `name`" },
    { text: `["private"]`, path: "", message: "the answer breaks the schema at its root" }
  ])("is told by the place where it is none: $message", ({ message, path, text }) =>
    Effect.gen(function*() {
      const reason = yield* Effect.flip(StructuredOutput.decodeText(Recipe)(text, facts))
      assert.deepInclude(reason, { _tag: "Undecodable", path, ...facts })
      assert.include(reason.message, message)
      assert.strictEqual(reason.body && Redacted.value(reason.body), text)
      assert.notInclude(inspect(reason, { depth: 9 }), "private")
    }))
})
