import * as Turn from "@effect-genai/core/Turn"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"

const facts = { endpoint: "POST /v1/messages", attempts: 1 }

const turn = (ending: Turn.Ending, text: string): Turn.Turn => ({
  ending,
  stopReason: ending,
  hasCalls: false,
  text,
  response: { text }
})

describe("the result of a turn", () => {
  const [text, blank] = [(text: string) => ({ text }), { text: "\n\n" }]

  it.each<[string, ReadonlyArray<Turn.Part>]>([
    ["", []],
    ["ab", [text("a"), text("b")]],
    ["a\n\nb", [text("a"), blank, text("b")]],
    ["b", [text("a"), "tool", "tool", text("b")]],
    ["b", [text("a"), "thinking", text("b")]],
    ["a", [text("a"), "thinking"]],
    ["a", [text("a"), "thinking", blank]],
    ["", [text("a"), "tool"]],
    ["", [text("a"), "tool", "thinking", blank]]
  ])("is the last run of its text, after all tools: %j", (expected, parts) => {
    assert.strictEqual(Turn.resultOf(parts), expected)
  })
})

describe("the value of a turn that a limit ended", () => {
  const cases: ReadonlyArray<{ readonly text: string; readonly schema: Schema.Codec<unknown, unknown> }> = [
    { text: `{"a":1}`, schema: Schema.Struct({ a: Schema.Finite }) },
    { text: "[1]", schema: Schema.Array(Schema.Finite) },
    { text: `"12"`, schema: Schema.String },
    { text: "true", schema: Schema.Boolean },
    { text: "null", schema: Schema.Null }
  ]

  it.effect.each(cases)("is $text, which shows its end", ({ schema, text }) =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* Turn.decode(schema)(turn("limit", text), facts), JSON.parse(text))
    }))

  it.effect.each(["12", " -1", "1.5e3"])("is not %s, because more digits may follow", (text) =>
    Effect.gen(function*() {
      const decode = Turn.decode(Schema.Finite)
      const error = yield* Effect.flip(decode(turn("limit", text), facts))
      assert.deepInclude(error, { _tag: "Incomplete", partial: { text }, stopReason: "limit" })
      assert.strictEqual(yield* decode(turn("complete", text), facts), Number(text))
    }))
})

describe("a growing text", () => {
  /** The values of a text that arrives in pieces of this size, and how many characters were parsed. */
  const grow = (whole: string, size: number) => {
    const growth = new Turn.Growth()
    const values: Array<Schema.Json> = []
    let [arrived, parsed] = [0, 0]
    while (arrived < whole.length) {
      const piece = whole.slice(arrived, arrived + size)
      arrived += piece.length
      const text = () => {
        parsed += arrived
        return whole.slice(0, arrived)
      }
      values.push(...growth.add(piece, text).map(({ value }) => value))
    }
    return { values, parsed }
  }

  it("has a value for each piece that changes it", () => {
    assert.deepStrictEqual(grow(`{"a": "xy", "b": [1, 2]}`, 1).values, [
      {},
      { a: "" },
      { a: "x" },
      { a: "xy" },
      { a: "xy", b: [] },
      { a: "xy", b: [1] },
      { a: "xy", b: [1, 2] }
    ])
  })

  it("has no value while it is no JSON", () => {
    assert.deepStrictEqual(grow("Here it is: {}", 1).values, [])
  })

  it.each([1, 7, 1000])("is parsed with linear work, in pieces of %s characters", (size) => {
    const whole = JSON.stringify(Array.from({ length: 2000 }, (_, index) => ({ index, name: `name ${index}` })))
    assert.isBelow(grow(whole, size).parsed, 35 * whole.length)
  })
})
