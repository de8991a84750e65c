// The time of tests stands still while anything can run.
import * as Sha256 from "@effect-genai/core/Sha256"
import { elapse, skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"

const turns = (count: number) =>
  Effect.promise(async () => {
    for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve))
  })

/** Hashes with work before and after, which a sleep of a second races. */
const work = (nth: number) =>
  turns(nth).pipe(
    Effect.andThen(Sha256.hex("a".repeat(100_000 * nth))),
    Effect.andThen(turns(20)),
    Effect.andThen(Sha256.hex("a")),
    Effect.andThen(turns(20)),
    Effect.as("worked"),
    Effect.raceFirst(Effect.as(Effect.sleep("1 second"), "slept"))
  )

describe("the time of tests", () => {
  it.effect("does not jump to the next sleep before hashes, and what follows them, are done", () =>
    Effect.gen(function*() {
      for (let nth = 0; nth < 25; nth++) assert.strictEqual(yield* skipSleeps(work(nth)), "worked", String(nth))
    }))

  it.effect("elapses after hashes, and what follows them", () =>
    Effect.gen(function*() {
      for (let nth = 0; nth < 25; nth++) {
        const fiber = yield* Effect.forkChild(work(nth))
        yield* elapse("1 second")
        assert.strictEqual(yield* Fiber.join(fiber), "worked", String(nth))
      }
    }))
})
