import { StringBuilder } from "@effect-genai/core/StringBuilder"
import { assert, describe, it } from "@effect/vitest"

describe("StringBuilder", () => {
  it.each([0, 1, 63, 64, 65, 1000])("joins %i strings, and can be read at any time", (count) => {
    const given = Array.from({ length: count }, (_, index) => `${index} `)
    const pieces = new StringBuilder()
    assert.strictEqual(pieces.toString(), "")
    for (const [index, piece] of given.entries()) {
      pieces.add(piece)
      if (index % 50 === 0) assert.strictEqual(pieces.toString(), given.slice(0, index + 1).join(""))
    }
    assert.strictEqual(pieces.toString(), given.join(""))
  })
})
