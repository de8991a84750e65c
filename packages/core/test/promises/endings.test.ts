import * as StructuredOutput from "@effect-genai/core/StructuredOutput"
import * as Turn from "@effect-genai/core/Turn"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"

const facts = { endpoint: "POST /v1/messages", attempts: 1 }

const turn = (ending: Turn.Ending, text: string, hasCalls = false): Turn.Turn => ({
  ending,
  stopReason: ending,
  hasCalls,
  text,
  response: { text }
})

/** The tag of the reason, or `value`. */
const verdict = <A, I>(schema: Schema.Codec<A, I>, turn: Turn.Turn) =>
  Effect.match(Turn.decode(StructuredOutput.input(schema))(turn, facts), {
    onFailure: ({ _tag, partial }) => {
      assert.deepStrictEqual<unknown>(partial, turn.response)
      return _tag
    },
    onSuccess: () => "value"
  })

describe("structured output", () => {
  const [Point, whole] = [Schema.Struct({ a: Schema.Finite }), `{"a":1}`]

  it.effect.each<{ readonly ending: Turn.Ending; readonly whole: string; readonly cut: string }>([
    { ending: "complete", whole: "value", cut: "Undecodable" },
    { ending: "limit", whole: "value", cut: "Incomplete" },
    { ending: "sequence", whole: "value", cut: "Incomplete" },
    { ending: "other", whole: "value", cut: "Incomplete" },
    { ending: "calls", whole: "Incomplete", cut: "Incomplete" },
    { ending: "paused", whole: "Incomplete", cut: "Incomplete" },
    { ending: "failed", whole: "Incomplete", cut: "Incomplete" },
    { ending: "refused", whole: "Refused", cut: "Refused" }
  ])(
    "no partial value: a turn that ended `$ending` has a value, or a reason with its response",
    (expected) =>
      Effect.gen(function*() {
        for (const text of ["", `{"a":`, `{"b":1}`, "1", "Let me see."]) {
          assert.strictEqual(yield* verdict(Point, turn(expected.ending, text)), expected.cut, text)
        }
        assert.strictEqual(yield* verdict(Point, turn(expected.ending, whole)), expected.whole)
        assert.strictEqual(
          yield* verdict(Point, turn(expected.ending, whole, true)),
          expected.ending === "refused" ? "Refused" : "Incomplete"
        )
      })
  )

  it.effect("no partial value: at a limit, a value must show its end, which a number does not", () =>
    Effect.gen(function*() {
      const values = [{ a: 1 }, [1], "12", true, null]
      for (const value of values) {
        assert.strictEqual(yield* verdict(Schema.Json, turn("limit", JSON.stringify(value))), "value")
      }
      for (const number of ["12", " -1", "1.5e3"]) {
        assert.strictEqual(yield* verdict(Schema.Json, turn("limit", number)), "Incomplete", number)
        assert.strictEqual(yield* verdict(Schema.Json, turn("complete", number)), "value", number)
      }
    }))
})
