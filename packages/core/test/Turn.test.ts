import * as StructuredOutput from "@effect-genai/core/StructuredOutput"
import * as Turn from "@effect-genai/core/Turn"
import { assert, describe, it } from "@effect/vitest"
import { toCodecAnthropic } from "effect/ai/AnthropicStructuredOutput"
import * as Schema from "effect/Schema"

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

type Output = ConstructorParameters<typeof Turn.Growth>[0]

describe("a growing text", () => {
  /** The values of a text that arrives in pieces of this size, and how many characters were parsed. */
  const grow = (whole: string, size: number, output: Output = { partial: (value) => value }) => {
    const growth = new Turn.Growth(output)
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

  const enforced = (schema: Schema.Codec<unknown, unknown>) =>
    StructuredOutput.output(schema, { adapt: toCodecAnthropic, toolName: /./ })

  it("has the JSON of the schema, not the form in which a provider enforces it", () => {
    const Prices = enforced(Schema.Record(Schema.String, Schema.Finite))
    assert.deepStrictEqual(grow(`{"value":[{"0":"tea","1":2},{"0":"rye","1":3}]}`, 1, Prices).values, [
      {},
      { tea: 2 },
      { tea: 2, rye: 3 }
    ])
    const Names = enforced(Schema.Array(Schema.String))
    assert.deepStrictEqual(grow(`{"value":["a","b"]}`, 1, Names).values, [[], [""], ["a"], ["a", ""], ["a", "b"]])
    // A gateway may not enforce the schema.
    assert.deepStrictEqual(grow(`["a"]`, 1, Names).values, [[], [""], ["a"]])
    assert.deepStrictEqual(grow(`{"tea":2}`, 1, Prices).values, [{ tea: 2 }])
  })

  it("has no value while it is no JSON", () => {
    assert.deepStrictEqual(grow("Here it is: {}", 1).values, [])
  })

  it.each([1, 7, 1000])("is parsed with linear work, in pieces of %s characters", (size) => {
    const whole = JSON.stringify(Array.from({ length: 2000 }, (_, index) => ({ index, name: `name ${index}` })))
    assert.isBelow(grow(whole, size).parsed, 35 * whole.length)
  })
})
