/** What tools get as their input, and what the model reads of their results. */
import { assert, describe, it } from "@effect/vitest"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Effect from "effect/Effect"
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Getter from "effect/SchemaGetter"
import { type LoopError, type LoopUnderTest, player, stepsOf } from "./LoopUnderTest.ts"

const date = new Date("2026-11-30T00:00:00.000Z")
const day = date.toISOString()

/** Decodes only. */
const Shout = Schema.String.pipe(Schema.decodeTo(Schema.String, {
  decode: Getter.transform((text: string) => `${text}!`),
  encode: Getter.forbidden(() => "nothing encodes it")
}))

const Trip = Schema.Struct({
  on: Schema.Date,
  until: Schema.DateFromString,
  miles: Schema.BigInt,
  note: Schema.optional(Schema.String),
  seat: Schema.OptionFromOptionalKey(Schema.Int),
  class: Schema.String.pipe(Schema.withDecodingDefaultKey(Effect.succeed("second"))),
  stops: Schema.Array(Schema.Struct({ at: Schema.Date })),
  shout: Shout
})

const wire = { on: day, until: day, miles: "12345678901234567890", stops: [{ at: day }], shout: "hey" }
const trip = {
  on: date,
  until: date,
  miles: 12345678901234567890n,
  seat: Option.none(),
  class: "second",
  stops: [{ at: date }],
  shout: "hey!"
}

const Book = Tool.make("book", { parameters: Trip, success: Schema.Void })
const Now = Tool.make("now", { success: Schema.String })
const Mcp = Tool.dynamic("mcp", {
  parameters: { type: "object", properties: { query: { type: "string" } }, required: ["query"] }
})

const values: ReadonlyArray<
  readonly [title: string, schema: Schema.Codec<unknown, unknown>, value: unknown, text: string]
> = [
  [
    "a struct",
    Schema.Struct({ a: Schema.Int, b: Schema.Array(Schema.String) }),
    { a: 1, b: ["x"] },
    `{"a":1,"b":["x"]}`
  ],
  ["a string", Schema.String, "Sunny: 20 °C", "Sunny: 20 °C"],
  ["an empty string", Schema.String, "", ""],
  ["a number", Schema.Finite, 7, "7"],
  ["null", Schema.Null, null, "null"],
  ["nothing", Schema.Void, undefined, "done"],
  ["a date", Schema.Date, date, day],
  ["a date in a struct", Schema.Struct({ on: Schema.DateFromString }), { on: date }, `{"on":"${day}"}`],
  ["a bigint", Schema.Struct({ n: Schema.BigInt }), { n: 7n }, `{"n":"7"}`],
  ["an option", Schema.Option(Schema.Int), Option.some(7), `{"_tag":"Some","value":7}`],
  ["a map", Schema.HashMap(Schema.String, Schema.Int), HashMap.make(["a", 1]), `[["a",1]]`],
  ["bytes", Schema.Uint8Array, new Uint8Array([1, 2]), "AQI="],
  ["unknown JSON", Schema.Unknown, { a: [1] }, `{"a":[1]}`],
  ["an unknown value", Schema.Unknown, { on: date }, `{"on":"${day}"}`]
]

export const inputsAndResults = <Request, Response, Message, Turn, E extends LoopError, C>(
  loop: LoopUnderTest<Request, Response, Message, Turn, E, C>
) => {
  const { finish } = player(loop)
  const calling = (name: string, input: { readonly [name: string]: Schema.Json }) => [
    loop.calls([name, input]),
    loop.text("Done.")
  ]

  describe(`${loop.name}: the input of a tool`, () => {
    it.effect.each([false, true])("is decoded by its schema (strict: %s)", (strict) =>
      Effect.gen(function*() {
        const kit = Toolkit.make(Book.annotate(Tool.Strict, strict))
        const given: Array<unknown> = []
        const toolkit = Effect.provide(kit, kit.toLayer({ book: (input) => Effect.sync(() => given.push(input)) }))
        // An enforced schema has null for what is absent.
        const absent = strict ? { note: null, seat: null, class: null } : {}
        const { steps } = yield* finish(calling("book", { ...wire, ...absent }), { toolkit })
        assert.deepStrictEqual(stepsOf(steps, "ToolFailed"), [])
        for (const input of [given[0], stepsOf(steps, "ToolCalled")[0]?.input]) {
          assert.deepStrictEqual({ note: undefined, ...Object(input) }, { ...trip, note: undefined })
        }
      }))

    it.effect.each([{}, { why: "for fun" }])(
      "is empty if it has no parameters, whatever the model writes: %j",
      (input) =>
        Effect.gen(function*() {
          const kit = Toolkit.make(Now)
          const toolkit = Effect.provide(kit, kit.toLayer({ now: () => Effect.succeed("12:00") }))
          const { results, steps } = yield* finish(calling("now", input), { toolkit })
          assert.deepStrictEqual(stepsOf(steps, "ToolCalled").map(({ input }) => ({ ...input })), [{}])
          assert.strictEqual(results[0]?.[0]?.text, "12:00")
        })
    )

    it.effect("is any object if the tool has a JSON Schema", () =>
      Effect.gen(function*() {
        const kit = Toolkit.make(Mcp)
        const toolkit = Effect.provide(
          kit,
          kit.toLayer({ mcp: (input) => Effect.succeed({ content: [{ type: "text", text: "found" }], input }) })
        )
        const input = { query: "x", more: [1] }
        const { results, sent } = yield* finish(calling("mcp", input), { toolkit })
        assert.include(JSON.stringify(sent[0]), JSON.stringify(Mcp.jsonSchema))
        assert.strictEqual(
          results[0]?.[0]?.text,
          JSON.stringify({ content: [{ type: "text", text: "found" }], input })
        )
      }))
  })

  describe(`${loop.name}: the result of a tool`, () => {
    it.effect.each(values)(
      "is JSON of its schema, or its text: %s",
      ([, success, value, text]) =>
        Effect.gen(function*() {
          const kit = Toolkit.make(Tool.make("get", { success }))
          const toolkit = Effect.provide(kit, kit.toLayer({ get: () => Effect.succeed(value) }))
          const { results, steps } = yield* finish(calling("get", {}), { toolkit })
          assert.deepInclude(results[0]?.[0], { isFailure: false, text })
          assert.deepStrictEqual(stepsOf(steps, "ToolReturned")[0]?.result, value)
        })
    )

    it.effect("that has no JSON is a defect", () =>
      Effect.gen(function*() {
        const kit = Toolkit.make(Tool.make("get", { success: Schema.Unknown }))
        const toolkit = Effect.provide(kit, kit.toLayer({ get: () => Effect.succeed({ n: 7n }) }))
        const { results, steps } = yield* finish(calling("get", {}), { toolkit })
        assert.deepInclude(results[0]?.[0], { isFailure: true, text: "the tool failed with an internal error" })
        assert.deepInclude(stepsOf(steps, "ToolFailed")[0], { because: "Defect" })
      }))
  })
}
