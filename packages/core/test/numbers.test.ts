import * as PartialJson from "@effect-genai/core/PartialJson"
import * as StructuredOutput from "@effect-genai/core/StructuredOutput"
import * as Testing from "@effect-genai/core/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { marked } from "../src/internal/exactNumbers.ts"
import { against, call, events, lines, reasonOf } from "./support/acme.ts"

/** Parsing changes these numbers. */
const inexact = [
  "1e999",
  "-1e999",
  "1E+400",
  "1e-999",
  "18446744073709551616",
  "18446744073709551615",
  "9007199254740993",
  "-9007199254740993",
  `1${"0".repeat(400)}`
]

/** Numbers that parsing reads, and texts that only look like numbers. */
const exact = [
  "0",
  "-0",
  "0.0",
  "0e5",
  "0.10",
  "1e5",
  "1E-7",
  "9007199254740991",
  "-9007199254740991",
  "9007199254740992",
  "0.12345678901234567890",
  "1.7976931348623157e308",
  `"1e999"`,
  `"18446744073709551616"`,
  `"a \\" , 18446744073709551616"`
]

const open = { response: Schema.Struct({ input: Schema.Json }) }
const retrieve = call("GET /v1/things", open)
const records = lines("GET /v1/records", open)
const talk = events("POST /v1/talks", {
  response: Schema.Struct({ input: Schema.Json }),
  isContent: () => true,
  isError: () => false
})

const body = (number: string) => `{"more":7,"input":{"a":[1,{"id":${number}}]}}`
const sending = (text: string) => Effect.provide(against([Testing.text(text)]))

describe("a number that parsing would change", () => {
  it.effect.each(inexact)(
    "fails a response, even in open JSON, and names the place: %s",
    (number) =>
      Effect.gen(function*() {
        const expected = { _tag: "Undecodable", path: "input.a[1].id" } as const
        assert.deepInclude(yield* reasonOf(retrieve()).pipe(sending(body(number))), expected)
        const streamed = yield* reasonOf(Stream.runDrain(talk())).pipe(
          Effect.provide(against([Testing.sse([body(number)])]))
        )
        assert.deepInclude(streamed, expected)
        const [row] = yield* Stream.runCollect(records()).pipe(sending(`${body(number)}\n`))
        assert.deepInclude(row, { ...expected, line: 1 })
      })
  )

  it.effect.each(inexact)(
    "fails structured output, even in open JSON, and names the place: %s",
    (number) =>
      Effect.gen(function*() {
        const decode = StructuredOutput.input(Schema.Struct({ input: Schema.Unknown })).decodeText
        const reason = yield* Effect.flip(decode(body(number), { endpoint: "e", attempts: 1 }))
        assert.deepInclude(reason, { _tag: "Undecodable", path: "input.a[1].id" })
        assert.include(reason.message, "cannot be read exactly")
      })
  )

  it.each(inexact)("is malformed in partial JSON: %s", (number) => {
    assert.isTrue(Result.isFailure(PartialJson.parse(body(number))))
    assert.isTrue(Result.isFailure(PartialJson.parse(number)))
    assert.deepStrictEqual(PartialJson.parse(`[1,${number}`), Result.succeed([1]))
  })

  it.effect("does not lose the rest of a document: it is in `partial`, rounded", () =>
    Effect.gen(function*() {
      const text = `{"input":{"id":18446744073709551616},"more":1}`
      const reason = yield* reasonOf(retrieve()).pipe(sending(text))
      assert.deepInclude(reason, { _tag: "Undecodable", path: "input.id", partial: JSON.parse(text) })
    }))

  it.effect("is passed on in a field without a schema", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual((yield* retrieve()).input, 1)
    }).pipe(sending(`{"input":1,"more":18446744073709551616}`)))

  it.effect("fails structured output that is nested deeply", () =>
    Effect.gen(function*() {
      const text = `${"[".repeat(20_000)}1e999${"]".repeat(20_000)}`
      const reason = yield* Effect.flip(
        StructuredOutput.input(Schema.Json).decodeText(text, { endpoint: "e", attempts: 1 })
      )
      assert.strictEqual(reason._tag, "Undecodable")
    }))
})

describe("a number that parsing reads, and text that looks like another", () => {
  it.effect.each(exact)("is decoded: %s", (number) =>
    Effect.gen(function*() {
      const value = JSON.parse(body(number))
      assert.deepStrictEqual(yield* retrieve().pipe(sending(body(number))), value)
      assert.deepStrictEqual(PartialJson.parse(body(number)), Result.succeed(value))
      const decode = StructuredOutput.input(Schema.Struct({ input: Schema.Json })).decodeText
      assert.deepStrictEqual((yield* decode(body(number), { endpoint: "e", attempts: 1 })).input, value.input)
    }))
})

describe("a document with many numbers", () => {
  const Tokens = Schema.Array(Schema.Literals([...inexact, ...exact]))
  const Space = Schema.Literals(["", " ", "\n\t "])

  it.prop("has an inexact one exactly if one of its tokens is", [Tokens, Space], ([tokens, space]) => {
    const isMarked = (text: string) => marked(text) !== undefined
    const some = tokens.some((token) => inexact.includes(token))
    assert.strictEqual(isMarked(`[${space}${tokens.join(`${space},${space}`)}${space}]`), some)
    assert.strictEqual(isMarked(`{${tokens.map((token, at) => `"${at}":${space}${token}`).join()}}`), some)
    for (const token of tokens) assert.strictEqual(isMarked(space + token + space), inexact.includes(token))
  })

  it("may have a string with millions of escapes", () => {
    const text = JSON.stringify({ small: 1, text: `"\\\n`.repeat(2_000_000), large: 2 })
    assert.isUndefined(marked(text.replace("1", "1e5")))
    assert.deepInclude(marked(text.replace("2}", "1e999}")), { value: { ...JSON.parse(text), large: Infinity } })
  })
})
