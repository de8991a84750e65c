// Cases that hang, exhaust memory or end their process fail alone.
import { assert, describe, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Isolated from "../src/isolated.ts"

const entry = new URL("fixtures/child.ts", import.meta.url)
const limits = { processes: 2, time: Duration.seconds(15), memory: 64 }

describe("isolated cases", () => {
  it.live("that hang, exhaust memory or end their process fail, and the others pass", () =>
    Effect.gen(function*() {
      const plays = ["pass", "hang", "pass", "exhaust", "exit", "throw", "pass"]
      const outcomes = yield* Isolated.run(entry, plays.map((play) => ({ play })), limits)
      const seen = outcomes.map((outcome) => outcome._tag === "Failed" ? outcome.why : outcome._tag)
      assert.deepStrictEqual(seen.slice(0, 4), [
        "Passed",
        "did not end within 15s",
        "Passed",
        "ran out of memory (64 MiB)"
      ])
      assert.match(seen[4] ?? "", /^ended its process with 3/)
      assert.match(seen[5] ?? "", /^ended its process with 1: .*a bug/s)
      assert.strictEqual(seen[6], "Passed")
    }))
})
