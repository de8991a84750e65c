import { assert, describe, it } from "@effect/vitest"
import { KeyIndex } from "../src/Bulk/buffers.ts"

/** The size of its tables in bytes. */
const bytesOf = (seen: KeyIndex) =>
  [...new Set(Object.values<unknown>({ ...seen }).flat())].reduce<number>(
    (sum, table) => sum + (ArrayBuffer.isView(table) ? table.byteLength : 0),
    0
  )

describe("the key index of a run", () => {
  it.each([100_000, 190_000, 200_000, 390_000])("takes 17 to 24 bytes per key, and finds all of %i keys", (count) => {
    const seen = new KeyIndex()
    const key = (place: number) => `"a key that is longer than that ${place}"`
    for (let place = 0; place < count; place++) {
      if (seen.add(key(place)) !== undefined) assert.fail(`${place} is mistaken for another`)
    }
    const each = bytesOf(seen) / count
    assert.isTrue(each >= 17 && each <= 24, `${each} bytes`)
    for (let place = 0; place < count; place++) {
      if (seen.add(key(place)) !== place) assert.fail(`${place} was not known`)
    }
  })
})
