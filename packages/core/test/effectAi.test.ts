// What the models of `effect/ai` need from core: codecs of structured outputs, inputs of tools, settings of a context.
import * as Retry from "@effect-genai/core/Retry"
import { settingsIn } from "@effect-genai/core/Setting"
import * as StructuredOutput from "@effect-genai/core/StructuredOutput"
import * as ToolInput from "@effect-genai/core/ToolInput"
import { assert, describe, it } from "@effect/vitest"
import { toCodecOpenAI } from "effect/ai/OpenAiStructuredOutput"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as Equal from "effect/Equal"
import * as Schema from "effect/Schema"

const dialect = { adapt: toCodecOpenAI, toolName: /^\w+$/ }

const schemas = {
  struct: Schema.Struct({ name: Schema.String, at: Schema.optionalKey(Schema.DateFromString) }),
  record: Schema.Struct({ counts: Schema.Record(Schema.String, Schema.Int) }),
  tuple: Schema.Struct({ pair: Schema.Tuple([Schema.String, Schema.Int]) }),
  union: Schema.Union([Schema.Struct({ a: Schema.String }), Schema.Struct({ b: Schema.Int })]),
  text: Schema.String,
  list: Schema.Array(Schema.Int)
}

describe("StructuredOutput.transformer", () => {
  it.effect.each(Object.entries(schemas))(
    "sends what `output` sends, and decodes the same: %s",
    ([, schema]) =>
      Effect.gen(function*() {
        const codec: Schema.Codec<unknown> = Schema.make(schema.ast)
        const { decode, jsonSchema } = StructuredOutput.output(codec, dialect)
        const adapted = StructuredOutput.transformer(dialect)(codec)
        assert.deepStrictEqual<unknown>(adapted.jsonSchema, jsonSchema)
        const encode = Schema.encodeUnknownEffect(Schema.toCodecJson(codec))
        for (const value of yield* Arbitrary.sampleEffect(Arbitrary.schema(codec), { count: 20, size: 4, seed: 1 })) {
          const json = yield* encode(value)
          for (const written of [json, { value: json }]) {
            const expected = yield* Effect.option(decode(written, { endpoint: "POST /", attempts: 1 }))
            const actual = yield* Effect.option(Schema.decodeUnknownEffect(adapted.codec)(written))
            assert.deepStrictEqual(actual, expected)
          }
        }
      })
  )

  it("refuses what `output` refuses", () => {
    assert.throws(
      () => StructuredOutput.transformer(dialect)(Schema.Struct({ any: Schema.Json })),
      StructuredOutput.UnsupportedSchema
    )
  })
})

describe("ToolInput.encoded", () => {
  const encoded = ToolInput.encoded(Schema.Struct({
    day: Schema.Date,
    since: Schema.optionalKey(Schema.DateFromString),
    counts: Schema.optionalKey(Schema.Record(Schema.String, Schema.Int))
  }))

  it("converts JSON to the encoded side", () => {
    assert.deepStrictEqual(encoded({ day: "2026-11-20T00:00:00.000Z", since: "2026" }), {
      day: new Date("2026-11-20T00:00:00Z"),
      since: "2026"
    })
  })

  it("converts what a provider enforced", () => {
    assert.deepStrictEqual(encoded({ day: "2026-11-20T00:00:00.000Z", since: null, counts: [{ 0: "a", 1: 1 }] }), {
      day: new Date("2026-11-20T00:00:00Z"),
      counts: { a: 1 }
    })
  })

  it("leaves what does not match", () => {
    assert.deepStrictEqual(encoded({ since: 7 }), { since: 7 })
    assert.strictEqual(encoded("not an object"), "not an object")
  })
})

describe("settingsIn", () => {
  const settings = Effect.contextWith((context: Parameters<typeof settingsIn>[0]) =>
    Effect.succeed(settingsIn(context))
  )

  it.effect("are equal where the settings are the same", () =>
    Effect.gen(function*() {
      const [one, same, other] = yield* Effect.all([settings, settings, settings.pipe(Retry.none)])
      assert.isTrue(Equal.equals(one, same))
      assert.isFalse(Equal.equals(one, other))
    }))
})
