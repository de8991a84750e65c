import { assert, describe, it } from "@effect/vitest"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { Seen } from "../src/Bulk/Seen.ts"

setFlagsFromString("--expose-gc")
const collect: () => void = runInNewContext("gc")

/** Bytes of all buffers that are in use. */
const buffers = () => {
  collect()
  return process.memoryUsage().arrayBuffers
}

describe("the keys of a run", () => {
  it.each([100_000, 190_000, 200_000, 390_000])("take 20 to 45 bytes each, and are all known again: %i", (count) => {
    const before = buffers()
    const seen = new Seen()
    for (let place = 0; place < count; place++) {
      assert.isUndefined(seen.add(`"a key that is longer than that ${place}"`, place))
    }
    const each = (buffers() - before) / count
    assert.isTrue(each >= 20 && each <= 45, `${each} bytes`)
    for (let place = 0; place < count; place++) {
      if (seen.add(`"a key that is longer than that ${place}"`, -1) !== place) assert.fail(`${place} was not known`)
    }
  })
})
