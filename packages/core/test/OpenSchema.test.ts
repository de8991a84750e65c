import * as OpenSchema from "@effect-genai/core/OpenSchema"
import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

const Text = Schema.Struct({ type: Schema.Literal("text"), text: Schema.String })
const Image = Schema.Struct({ type: Schema.Literal("image"), url: Schema.String })

/** Whether a schema accepts a value, and the names it reported as unrecognized. */
const check = (schema: Schema.Codec<unknown>, value: unknown) => {
  const reported: Array<string> = []
  return [OpenSchema.observe(() => Schema.is(schema)(value), (what) => reported.push(what)), ...reported]
}

describe("OpenSchema.variantsOrUntagged", () => {
  const Chunk = OpenSchema.variantsOrUntagged("Chunk", "type", ["text", "image"], [Text, Image])

  it.each([
    { value: { type: "text", text: "a" }, result: [true] },
    { value: { type: "sound", hz: 440 }, result: [true, "Chunk"] },
    { value: { text: "a" }, result: [true, "Chunk"] },
    { value: { type: null, text: "a" }, result: [true, "Chunk"] },
    { value: {}, result: [true, "Chunk"] },
    { value: { type: "text" }, result: [false] },
    { value: { type: 7 }, result: [false] },
    { value: "text", result: [false] }
  ])("accepts, reports or rejects $value", ({ result, value }) => {
    assert.deepStrictEqual(check(Chunk, value), result)
  })

  it("narrows by the tag, and rejects a value without one at compile time", () => {
    const read = (chunk: typeof Chunk.Type): string => {
      switch (chunk.type) {
        case "text":
          return chunk.text
        case "image":
          return chunk.url
        default:
          return "?"
      }
    }
    assert.strictEqual(read({ type: "text", text: "a" }), "a")
    // @ts-expect-error a variant needs its tag
    assert.strictEqual(read({ text: "a" }), "?")
  })
})

describe("OpenSchema.kinds", () => {
  const Content = OpenSchema.kinds("Content", ["string", "array"], [Schema.String, Schema.Array(Text)])

  it.each([
    { value: "a", result: [true] },
    { value: [{ type: "text", text: "a" }], result: [true] },
    { value: { parts: [] }, result: [true, "Content"] },
    { value: 7, result: [true, "Content"] },
    { value: [1], result: [false] },
    { value: null, result: [false] }
  ])("accepts, reports or rejects $value", ({ result, value }) => {
    assert.deepStrictEqual(check(Content, value), result)
  })

  it("narrows by `typeof` and `isArray`, and rejects an unknown kind at compile time", () => {
    const read = (content: typeof Content.Type) =>
      typeof content === "string"
        ? content.length
        : OpenSchema.isArray(content)
        ? content.map((each) => each.text).join("").length
        : -1
    assert.strictEqual(read("ab"), 2)
    assert.strictEqual(read([{ type: "text", text: "abc" }]), 3)
    // @ts-expect-error a number is not a known kind
    assert.strictEqual(read(7), -1)
  })

  it("distinguishes objects by a required field", () => {
    const Model = Schema.Struct({ id: Schema.String, model: Schema.String })
    const Agent = Schema.Struct({ id: Schema.String, agent_id: Schema.String })
    const Talk = OpenSchema.kinds("Talk", ["object"], [Model, Agent], ["model", "agent_id"])
    assert.deepStrictEqual(check(Talk, { id: "1", agent_id: "a" }), [true])
    assert.deepStrictEqual(check(Talk, { id: "1", model: 7 }), [false])
    assert.deepStrictEqual(check(Talk, { id: "1", workflow_id: "w" }), [true, "Talk"])
    assert.deepStrictEqual(check(Talk, "later"), [true, "Talk"])
  })
})

describe("OpenSchema.unchanged", () => {
  const Content = OpenSchema.unchanged(
    Schema.Array(OpenSchema.variants("Chunk", "type", ["text", "image"], [Text, Image]))
  )
  const decode = Schema.decodeUnknownResult(Schema.fromJsonString(Content))

  it("returns fields and variants that the schema does not know", () => {
    const content = [{ type: "text", text: "a", language: "en" }, { type: "sound", hz: 440 }]
    assert.deepStrictEqual<unknown>(Result.getOrThrow(decode(JSON.stringify(content))), content)
  })

  it("fails with the place of a mismatch", () => {
    const { message } = Result.getOrThrow(Result.flip(decode(`[{"type":"text","text":1}]`)))
    assert.include(message, "Expected string")
    assert.include(message, `at [0]["text"]`)
  })

  it("is unchanged in JSON", () => {
    const codec = Schema.toCodecJson(Content)
    const content = [{ type: "image", url: "a", alt: "b" }] as const
    assert.deepStrictEqual(Schema.encodeSync(codec)(content), content)
    assert.deepStrictEqual(Schema.decodeUnknownSync(codec)(content), content)
  })
})
