import * as Messages from "@effect-genai/anthropic/Messages"
import * as StructuredOutput from "@effect-genai/core/StructuredOutput"
import * as Testing from "@effect-genai/core/Testing"
import * as Validation from "@effect-genai/core/Validation"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { against, baseRequest, message, sent } from "./support/anthropic.ts"

const strings = (count: number) =>
  Schema.Struct(Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`f${n}`, Schema.optionalKey(Schema.String)])
  ))

describe("Messages.parse", () => {
  const Prices = Schema.Struct({ prices: Schema.Record(Schema.String, Schema.Finite) })

  it.effect("sends a record as a list of pairs, and reads it back", () =>
    Effect.gen(function*() {
      const { value } = yield* Messages.parse(Prices)(baseRequest).pipe(Validation.checkRequests)
      assert.deepStrictEqual(value, { prices: { soup: 3, bread: 1 } })
      const [request] = yield* sent
      assert.deepNestedInclude(request && Testing.bodyJson(request), {
        "output_config.format.schema.properties.prices.type": "array",
        "output_config.format.schema.properties.prices.items.additionalProperties": false
      })
    }).pipe(Effect.provide(against([
      Testing.json(message([{ type: "text", text: `{"prices":[{"0":"soup","1":3},{"0":"bread","1":1}]}` }]))
    ]))))

  it.effect("reads a value that is not an object from the field `value`", () =>
    Effect.gen(function*() {
      const { value } = yield* Messages.parse(Schema.Array(Schema.Int))(baseRequest)
      assert.deepStrictEqual(value, [1, 2])
    }).pipe(Effect.provide(against([Testing.json(message([{ type: "text", text: `{"value":[1,2]}` }]))]))))

  it("throws UnsupportedSchema for a schema that Anthropic rejects", () => {
    assert.throws(() => Messages.parse(Schema.Struct({ a: Schema.Unknown })), StructuredOutput.UnsupportedSchema, "`a`")
    assert.throws(() => Messages.parse(strings(41)), StructuredOutput.UnsupportedSchema, /more than 16 and 24/)
    assert.isFunction(Messages.parse(strings(40)))
  })
})

describe("Messages.tool", () => {
  const description = "Works."

  it.each(["get weather", "", "wetter für heute", "a".repeat(129)])(
    "throws UnsupportedSchema for the name %j",
    (name) => {
      const input = Schema.Struct({})
      assert.throws(
        () => Messages.tool({ name, description, input }),
        StructuredOutput.UnsupportedSchema,
        /name of a tool/
      )
    }
  )

  it("throws UnsupportedSchema for a parameter whose name Anthropic rejects", () => {
    const input = Schema.Struct({ größe: Schema.Int })
    assert.throws(
      () => Messages.tool({ name: "size", description, input }),
      StructuredOutput.UnsupportedSchema,
      /größe/
    )
  })

  it("takes many optional parameters, and strict ones within the limits", () => {
    const tool = Messages.tool({ name: "many", description, input: strings(60) })
    assert.notProperty(tool.input_schema, "required")
    assert.throws(() => Messages.tool({ name: "many", description, input: strings(60), strict: true }))
  })

  it.effect("that is strict is sent as enforced, and its input read back", () =>
    Effect.gen(function*() {
      const Place = Schema.Struct({ city: Schema.String, days: Schema.optionalKey(Schema.Int) })
      const tool = Messages.tool({ name: "weather", description, input: Place, strict: true })
      yield* Messages.create({ ...baseRequest, tools: [tool] }).pipe(Validation.checkRequests)
      const [request] = yield* sent
      assert.deepNestedInclude(request && Testing.bodyJson(request), {
        "tools[0].strict": true,
        "tools[0].input_schema.required": ["city", "days"]
      })
      const read = Messages.toolInput(Place)
      assert.deepStrictEqual(yield* read({ input: { city: "Lima", days: null } }), { city: "Lima" })
      assert.deepStrictEqual(yield* read({ input: { city: "Lima" } }), { city: "Lima" })
    }).pipe(Effect.provide(against([Testing.json(message())]))))
})
