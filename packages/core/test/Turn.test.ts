import * as Turn from "@effect-genai/core/Turn"
import { assert, describe, it } from "@effect/vitest"
import type * as Schema from "effect/Schema"

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
