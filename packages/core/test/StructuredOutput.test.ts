import * as StructuredOutput from "@effect-genai/core/StructuredOutput"
import { assert, describe, it } from "@effect/vitest"
import { toCodecAnthropic } from "effect/ai/AnthropicStructuredOutput"
import { toCodecOpenAI } from "effect/ai/OpenAiStructuredOutput"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import { inspect } from "node:util"

const dialect: StructuredOutput.Dialect = { adapt: toCodecAnthropic, toolName: /^\w{1,9}$/ }

const enforced = (schema: Schema.Codec<unknown, unknown>) => StructuredOutput.output(schema, dialect).jsonSchema

const plain = (input: Schema.Constraint, strict = false) =>
  StructuredOutput.tool({ name: "tool", input, strict }, dialect)

const facts = { endpoint: "POST /v1/things", attempts: 1 }

interface Tree {
  readonly children: ReadonlyArray<Tree>
}
const Tree: Schema.Codec<Tree> = Schema.Struct({
  children: Schema.Array(Schema.suspend(() => Tree))
}).annotate({ identifier: "Tree" })

describe("the JSON Schema of a tool", () => {
  it("is closed, and has no reference at its root", () => {
    const Recipe = Schema.Struct({
      name: Schema.String,
      steps: Schema.Array(Schema.Struct({ text: Schema.String, minutes: Schema.optionalKey(Schema.Int) }))
    }).annotate({ identifier: "Recipe", description: "A recipe." })
    assert.deepStrictEqual<unknown>(plain(Recipe), {
      type: "object",
      description: "A recipe.",
      properties: {
        name: { type: "string" },
        steps: {
          type: "array",
          items: {
            type: "object",
            properties: { text: { type: "string" }, minutes: { type: "integer" } },
            required: ["text"],
            additionalProperties: false
          }
        }
      },
      required: ["name", "steps"],
      additionalProperties: false
    })
  })

  it("allows additional properties for records", () => {
    const Prices = Schema.Record(Schema.String, Schema.Struct({ cents: Schema.Finite }))
    assert.deepStrictEqual<unknown>(plain(Prices), {
      type: "object",
      additionalProperties: {
        type: "object",
        properties: { cents: { type: "number" } },
        required: ["cents"],
        additionalProperties: false
      }
    })
    const Mixed = Schema.StructWithRest(Schema.Struct({ a: Schema.Finite }), [
      Schema.Record(Schema.String, Schema.Finite)
    ])
    assert.deepStrictEqual<unknown>(plain(Mixed), {
      type: "object",
      properties: { a: { type: "number" } },
      required: ["a"],
      additionalProperties: { type: "number" }
    })
  })

  it("defines a recursive schema once", () => {
    const tree = {
      type: "object",
      properties: { children: { type: "array", items: { $ref: "#/$defs/Tree" } } },
      required: ["children"],
      additionalProperties: false
    }
    assert.deepStrictEqual<unknown>(plain(Tree), { ...tree, $defs: { Tree: tree } })
    assert.deepStrictEqual<unknown>(plain(Schema.Struct({ trees: Schema.Array(Tree) })), {
      type: "object",
      properties: { trees: { type: "array", items: { $ref: "#/$defs/Tree" } } },
      required: ["trees"],
      additionalProperties: false,
      $defs: { Tree: tree }
    })
  })

  it.each([false, true])("has an empty object for no parameters; strict: %s", (strict) => {
    assert.deepStrictEqual<unknown>(plain(Schema.Struct({}), strict), {
      type: "object",
      properties: {},
      additionalProperties: false
    })
  })

  it("has an empty object for a struct without fields, wherever it is", () => {
    const empty = { type: "object", properties: {}, additionalProperties: false }
    for (
      const { properties } of [
        plain(Schema.Struct({ a: Schema.Struct({}) })),
        enforced(Schema.Struct({ a: Schema.Struct({}) }))
      ]
    ) {
      assert.deepStrictEqual<unknown>(properties, { a: empty })
    }
  })

  it("has no combination at its root", () => {
    const Two = Schema.StructWithRest(Schema.Struct({ a: Schema.String }), [
      Schema.Record(Schema.TemplateLiteral(["x", Schema.String]), Schema.Finite)
    ]).check(Schema.isMinProperties(1), Schema.isMinProperties(2))
    const { allOf, anyOf, oneOf, type } = plain(Two)
    assert.deepStrictEqual([type, allOf, anyOf, oneOf], ["object", undefined, undefined, undefined])
  })
})

describe("the JSON Schema of structured output", () => {
  it("requires all fields, and closes records", () => {
    const schema = Schema.Struct({
      m: Schema.Record(Schema.String, Schema.Finite),
      o: Schema.optionalKey(Schema.NullOr(Schema.String))
    })
    const { additionalProperties, properties, required } = enforced(schema)
    assert.deepStrictEqual([additionalProperties, required], [false, ["m", "o"]])
    assert.deepNestedInclude(properties, {
      "m.type": "array",
      "m.items.required": ["0", "1"],
      "m.items.additionalProperties": false,
      "o.anyOf": [{ type: "string" }, { type: "null" }]
    })
  })

  it.each<{ readonly name: string; readonly schema: Schema.Codec<unknown, unknown> }>([
    { name: "a string", schema: Schema.String },
    { name: "an array", schema: Schema.Array(Schema.Int) },
    { name: "a union", schema: Schema.Union([Schema.Struct({ a: Schema.Int }), Schema.Struct({ b: Schema.Int })]) },
    { name: "a record", schema: Schema.Record(Schema.String, Schema.Int) },
    { name: "a tuple", schema: Schema.Tuple([Schema.String]) },
    { name: "nothing", schema: Schema.Void },
    { name: "an empty struct", schema: Schema.Struct({}) }
  ])("has an object with a field `value` for $name", ({ schema }) => {
    for (const adapt of [toCodecAnthropic, toCodecOpenAI]) {
      const { additionalProperties, anyOf, properties, required, type } =
        StructuredOutput.output(schema, { ...dialect, adapt }).jsonSchema
      assert.deepStrictEqual([type, required, additionalProperties, anyOf], ["object", ["value"], false, undefined])
      assert.hasAllKeys(properties, ["value"])
    }
  })

  it("uses anyOf for every union", () => {
    const Shape = Schema.Union([Schema.Literal("dot"), Schema.Struct({ line: Schema.Finite })], { mode: "oneOf" })
    const members = [
      { type: "string", enum: ["dot"] },
      { type: "object", properties: { line: { type: "number" } }, required: ["line"], additionalProperties: false }
    ]
    for (const { properties } of [plain(Schema.Struct({ s: Shape })), enforced(Schema.Struct({ s: Shape }))]) {
      assert.deepStrictEqual<unknown>(properties, { s: { anyOf: members } })
    }
  })

  it("makes nullable fields optional where there are too many unions", () => {
    const fields = (count: number) =>
      Schema.Struct(
        Object.fromEntries(Array.from({ length: count }, (_, n) => [`f${n}`, Schema.optionalKey(Schema.Int)]))
      )
    const limited = { ...dialect, limits: { optional: 3, unions: 2 } }
    const { properties, required } = StructuredOutput.output(fields(5), limited).jsonSchema
    const nullable = { anyOf: [{ type: "integer" }, { type: "null" }] }
    const integer = { type: "integer" }
    assert.deepStrictEqual<unknown>(properties, { f0: integer, f1: integer, f2: integer, f3: nullable, f4: nullable })
    assert.deepStrictEqual<unknown>(required, ["f3", "f4"])
    assert.throws(() => StructuredOutput.output(fields(6), limited), /too many unions and optional fields/)
  })

  it.each(["a b:c/d~e%", "Map<(x)>", "größe", "$ref", "__proto__"])(
    "keeps a definition whatever its name: %s",
    (identifier) => {
      const Name = Schema.Struct({ first: Schema.String }).annotate({ identifier })
      for (const { $defs } of [plain(Schema.Struct({ a: Name })), enforced(Schema.Struct({ a: Name }))]) {
        assert.deepStrictEqual<unknown>(Object.keys(Object($defs)), [identifier])
      }
    }
  )

  it("refers to a definition alone, or not at all", () => {
    const Name = Schema.String.annotate({ identifier: "Name", description: "A name." })
    const { $defs, properties } = enforced(
      Schema.Struct({
        a: Name,
        b: Schema.optionalKey(Name),
        c: Name.pipe(Schema.annotateKey({ description: "Another." }))
      })
    )
    assert.notInclude(JSON.stringify([$defs, properties]), "allOf")
    for (const [reference] of JSON.stringify(properties).matchAll(/\{[^{}]*\$ref[^{}]*\}/g)) {
      assert.match(reference, /^\{"\$ref":"#\/\$defs\/\w+"\}$/)
    }
  })

  it("describes a regular expression that not every engine understands", () => {
    const schema = Schema.Struct({
      plain: Schema.String.check(Schema.isPattern(/^[A-Z]{2}\d+$/u)),
      unusual: Schema.String.check(Schema.isPattern(/^(?=a)\w+$/u))
    })
    assert.deepStrictEqual<unknown>(enforced(schema)["properties"], {
      plain: { type: "string", pattern: "^[A-Z]{2}\\d+$", description: "a string matching the RegExp ^[A-Z]{2}\\d+$" },
      unusual: { type: "string", description: "a string matching the RegExp ^(?=a)\\w+$" }
    })
  })
})

describe("a check", () => {
  const propertiesOf = (schema: Schema.Codec<unknown, unknown>) =>
    [
      plain(Schema.Struct({ a: schema })),
      ...[toCodecAnthropic, toCodecOpenAI].map((adapt) =>
        StructuredOutput.output(Schema.Struct({ a: schema }), { ...dialect, adapt }).jsonSchema
      )
    ].map(({ properties }) => JSON.stringify(properties))

  it.each<{ readonly numbers: ReadonlyArray<string>; readonly schema: Schema.Codec<unknown, unknown> }>([
    { numbers: ["20"], schema: Schema.String.check(Schema.isMinLength(20)) },
    { numbers: ["20"], schema: Schema.String.check(Schema.isMinLength(20)).annotate({ description: "A name." }) },
    { numbers: ["20"], schema: Schema.String.annotate({ description: "A name." }).check(Schema.isMinLength(20)) },
    { numbers: ["21"], schema: Schema.String.check(Schema.isMaxLength(21)) },
    { numbers: ["22", "24"], schema: Schema.String.check(Schema.isBetweenLength(22, 24)) },
    { numbers: ["22"], schema: Schema.String.check(Schema.isBetweenLength(22, 22)) },
    { numbers: ["26", "28"], schema: Schema.String.check(Schema.isMinLength(26), Schema.isMaxLength(28)) },
    { numbers: ["26"], schema: Schema.String.check(Schema.isMinCodePoints(26)) },
    { numbers: ["^ab+$"], schema: Schema.String.check(Schema.isPattern(/^ab+$/)) },
    { numbers: ["30", "32"], schema: Schema.Array(Schema.Int).check(Schema.isMinLength(30), Schema.isMaxLength(32)) },
    { numbers: ["34", "36"], schema: Schema.Finite.check(Schema.isGreaterThan(34), Schema.isLessThan(36)) },
    { numbers: ["38", "40"], schema: Schema.Int.check(Schema.isBetween({ minimum: 38, maximum: 40 })) },
    { numbers: ["42"], schema: Schema.Int.check(Schema.isMultipleOf(42)) },
    { numbers: ["44"], schema: Schema.Record(Schema.String, Schema.Int).check(Schema.isMinProperties(44)) },
    { numbers: ["46"], schema: Schema.FiniteFromString.check(Schema.isGreaterThan(46)) },
    { numbers: ["2048"], schema: Schema.Date.check(Schema.isLessThanDate(new Date("2048-01-01"))) },
    { numbers: ["a word"], schema: Schema.String.check(Schema.makeFilter(() => true, { expected: "a word" })) },
    { numbers: ["50"], schema: Schema.Literals(["a", "b"]).check(Schema.makeFilter(() => true, { expected: "50 %" })) }
  ])("is stated to the model with its own numbers: $numbers", ({ numbers, schema }) => {
    for (const json of propertiesOf(schema)) {
      for (const number of numbers) assert.include(json, JSON.stringify(number).slice(1, -1))
      for (const [found] of json.replaceAll(/RegExp|"[01]"/g, "").matchAll(/\d{2,}/g)) {
        assert.isTrue(numbers.includes(found) || found === "00" || json.includes("2048"), `${found} in ${json}`)
      }
    }
  })

  it("of a tool is a keyword, too", () => {
    const { properties } = plain(Schema.Struct({ a: Schema.String.check(Schema.isBetweenLength(20, 30)) }))
    assert.deepNestedInclude(properties, { "a.minLength": 20, "a.maxLength": 30 })
  })
})

describe("a schema that a provider would reject", () => {
  const reasonOf = (make: () => unknown) => {
    try {
      return make()
    } catch (error) {
      return error
    }
  }

  it.each<{ readonly path: string; readonly schema: Schema.Codec<unknown, unknown>; readonly about: RegExp }>([
    { path: "children[]", schema: Tree, about: /refers to itself/ },
    { path: "trees[].children[]", schema: Schema.Struct({ trees: Schema.Array(Tree) }), about: /refers to itself/ },
    { path: "", schema: Schema.Unknown, about: /any JSON value/ },
    { path: "a", schema: Schema.Struct({ a: Schema.Any }), about: /any JSON value/ },
    { path: "a.*", schema: Schema.Struct({ a: Schema.Record(Schema.String, Schema.Json) }), about: /any JSON value/ },
    { path: "a[1]", schema: Schema.Struct({ a: Schema.Tuple([Schema.Int, Schema.Never]) }), about: /no value/ },
    { path: "a", schema: Schema.Struct({ a: Schema.Literals([]) }), about: /no value/ },
    {
      path: "a.b",
      schema: Schema.Struct({ a: Schema.Struct({ b: Schema.declare((value) => value instanceof WeakRef) }) }),
      about: /no JSON form/
    },
    { path: "", schema: Schema.Struct({ [Symbol.for("a")]: Schema.String }), about: /keys must be strings/ },
    { path: "a", schema: Schema.Struct({ a: Schema.UniqueSymbol(Symbol.for("a")) }), about: /no JSON form/ },
    {
      path: "a",
      schema: Schema.Struct({
        a: Schema.NullOr(Schema.Union([Schema.Record(Schema.String, Schema.Int), Schema.Array(Schema.Int)]))
      }),
      about: /records are sent as arrays/
    }
  ])("throws UnsupportedSchema with the place: $path $about", ({ about, path, schema }) => {
    for (const adapt of [toCodecAnthropic, toCodecOpenAI]) {
      const error = reasonOf(() => StructuredOutput.output(schema, { ...dialect, adapt }))
      assert.instanceOf(error, StructuredOutput.UnsupportedSchema)
      assert.strictEqual(error.path, path)
      assert.match(error.message, about)
    }
  })

  it.each<{ readonly input: Schema.Constraint }>([
    { input: Schema.Void },
    { input: Schema.String },
    { input: Schema.Array(Schema.String) },
    { input: Schema.Union([Schema.Struct({ a: Schema.Int }), Schema.Struct({ b: Schema.Int })]) },
    { input: Schema.NullOr(Schema.Struct({ a: Schema.Int })) }
  ])("is, for a tool, one without named parameters: $input.ast._tag", ({ input }) => {
    for (const strict of [false, true]) {
      assert.throws(() => plain(input, strict), StructuredOutput.UnsupportedSchema, /named parameters/)
    }
  })

  it("is a strict tool whose input could not be enforced", () => {
    assert.throws(() => plain(Tree, true), StructuredOutput.UnsupportedSchema, "`children[]`")
    assert.throws(() => plain(Schema.Record(Schema.String, Schema.Int), true), /named parameters/)
  })

  it("is a tool with a name, or a parameter, that does not match", () => {
    const input = Schema.Struct({ "a b": Schema.String })
    assert.throws(() => StructuredOutput.tool({ name: "a b", input }, dialect), /the name of a tool "a b"/)
    assert.throws(
      () => StructuredOutput.tool({ name: "ab", input }, { ...dialect, parameterName: /^\w+$/ }),
      /the name of a parameter "a b"/
    )
  })
})

describe("the structured output of a model", () => {
  const Recipe = Schema.Struct({ name: Schema.String, since: Schema.DateFromString })

  it.effect("is decoded from a JSON value or from text", () =>
    Effect.gen(function*() {
      const expected = { name: "Soup", since: new Date("2026-11-20T00:00:00Z") }
      const written = { name: "Soup", since: "2026-11-20T00:00:00.000Z" }
      assert.deepStrictEqual(yield* StructuredOutput.input(Recipe).decode(written, facts), expected)
      assert.deepStrictEqual(
        yield* StructuredOutput.output(Recipe, dialect).decodeText(JSON.stringify(written), facts),
        expected
      )
    }))

  it.effect.each([
    { text: `{"name":"private"`, path: "", message: "the response is not JSON" },
    { text: `{"name":7}`, path: "name", message: "the response does not match the schema at `name`: Expected string" },
    { text: `["private"]`, path: "", message: "the response does not match the schema at its root: Expected object" }
  ])("fails with the path of the invalid value: $message", ({ message, path, text }) =>
    Effect.gen(function*() {
      const reason = yield* Effect.flip(StructuredOutput.output(Recipe, dialect).decodeText(text, facts))
      assert.deepInclude(reason, { _tag: "Undecodable", path, ...facts })
      assert.include(reason.message, message)
      assert.strictEqual(reason.body && Redacted.value(reason.body), text)
      assert.notInclude(inspect(reason, { depth: 9 }), "private")
    }))

  class Age extends Schema.Class<Age>("Age")({ years: Schema.Number }) {}

  it.effect.each<
    { readonly schema: Schema.Codec<unknown, unknown>; readonly value: unknown; readonly message: string }
  >([
    { schema: Schema.Number, value: "x", message: "`a`: Expected number" },
    { schema: Schema.Finite, value: "x", message: "`a`: Expected number" },
    { schema: Schema.Int, value: 1.5, message: "`a`: Expected an integer" },
    { schema: Schema.Number.check(Schema.isGreaterThan(3)), value: "x", message: "`a`: Expected number" },
    { schema: Schema.Number.check(Schema.isGreaterThan(3)), value: 1, message: "`a`: Expected a value greater than 3" },
    { schema: Schema.Number.annotate({ message: "an age, please" }), value: "x", message: "`a`: an age, please" },
    { schema: Schema.NullOr(Schema.Number), value: "x", message: "`a`: Expected number | null" },
    { schema: Schema.UndefinedOr(Schema.Number), value: "x", message: "`a`: Expected number | undefined" },
    { schema: Schema.Union([Schema.Number, Schema.Boolean]), value: "x", message: "`a`: Expected number | boolean" },
    { schema: Schema.Array(Schema.Number), value: [1, "x"], message: "`a[1]`: Expected number" },
    { schema: Schema.Record(Schema.String, Schema.Number), value: { b: "x" }, message: "`a.b`: Expected number" },
    { schema: Schema.Date, value: 5, message: "`a`: Expected a valid Date" },
    { schema: Schema.Date, value: "x", message: "`a`: Expected a valid Date" },
    { schema: Schema.BigInt, value: "x", message: "`a`: Expected bigint" },
    { schema: Schema.Option(Schema.Number), value: 5, message: "`a`: Expected Option" },
    {
      schema: Schema.Option(Schema.Number),
      value: { _tag: "Some", value: "x" },
      message: "`a.value`: Expected number"
    },
    { schema: Schema.Duration, value: 5, message: "`a`: Expected Duration" },
    { schema: Schema.ReadonlyMap(Schema.String, Schema.Number), value: 5, message: "`a`: Expected ReadonlyMap" },
    { schema: Age, value: { years: "x" }, message: "`a.years`: Expected number" },
    { schema: Schema.DateFromString, value: 5, message: "`a`: Expected string" },
    { schema: Schema.NumberFromString, value: 5, message: "`a`: Expected string" },
    { schema: Schema.TemplateLiteral(["a", Schema.Number]), value: "x", message: "`a`: Expected a string matching" },
    { schema: Schema.Literals(["b", "c"]), value: "x", message: '`a`: Expected "b" | "c"' }
  ])(
    "fails in the terms of the schema, not of its JSON encoding: $message",
    ({ message, schema, value }) =>
      Effect.gen(function*() {
        const reason = yield* Effect.flip(
          StructuredOutput.input(Schema.Struct({ a: schema })).decodeText(JSON.stringify({ a: value }), facts)
        )
        assert.include(reason.message, `the input of the tool call does not match the schema at ${message}`)
      })
  )

  const decoded = <A, I>(schema: Schema.Codec<A, I>, value: Schema.Json) =>
    StructuredOutput.output(schema, dialect).decode(value, facts)

  it.effect("is decoded from the form that was sent, and from the plain one", () =>
    Effect.gen(function*() {
      const Menu = Schema.Struct({
        dishes: Schema.Record(
          Schema.String,
          Schema.Struct({ price: Schema.Finite, note: Schema.optionalKey(Schema.String) })
        ),
        pair: Schema.Tuple([Schema.String, Schema.Int])
      })
      const expected = { dishes: { soup: { price: 3 } }, pair: ["a", 1] }
      const sent = { dishes: [{ 0: "soup", 1: { price: 3, note: null } }], pair: { 0: "a", 1: 1 } }
      const withoutNull = { dishes: [{ 0: "soup", 1: { price: 3 } }], pair: { 0: "a", 1: 1 } }
      for (const value of [sent, withoutNull, expected]) {
        assert.deepStrictEqual<unknown>(yield* decoded(Menu, value), expected)
        assert.deepStrictEqual<unknown>(yield* StructuredOutput.input(Menu).decode(value, facts), expected)
      }
    }))

  it.effect.each<
    { readonly schema: Schema.Codec<unknown, unknown>; readonly sent: Schema.Json; readonly value: unknown }
  >([
    {
      schema: Schema.TupleWithRest(Schema.Tuple([Schema.Int]), [Schema.String, Schema.Boolean]),
      sent: { 0: 1, __rest__: ["a", "b"], __tail_0__: true },
      value: [1, "a", "b", true]
    },
    { schema: Schema.NonEmptyArray(Schema.Int), sent: { 0: 1, __rest__: [2] }, value: [1, 2] },
    { schema: Schema.Tuple([Schema.Int, Schema.optionalKey(Schema.Int)]), sent: { 0: 1, 1: null }, value: [1] },
    { schema: Schema.Record(Schema.Number, Schema.Int), sent: [{ 0: 7, 1: 1 }], value: { 7: 1 } },
    { schema: Schema.Record(Schema.String, Schema.Int), sent: [], value: {} },
    {
      schema: Schema.StructWithRest(Schema.Struct({ a: Schema.Int }), [Schema.Record(Schema.String, Schema.Int)]),
      sent: [{ 0: "a", 1: 1 }, { 0: "b", 1: 2 }],
      value: { a: 1, b: 2 }
    },
    {
      schema: Schema.optionalKey(Schema.Record(Schema.String, Schema.Struct({ b: Schema.optionalKey(Schema.Int) }))),
      sent: [{ 0: "a", 1: { b: null } }],
      value: { a: {} }
    },
    { schema: Schema.ReadonlyMap(Schema.String, Schema.Int), sent: [{ 0: "a", 1: 1 }], value: new Map([["a", 1]]) },
    {
      schema: Schema.Union([Schema.Tuple([Schema.Int]), Schema.Tuple([Schema.Int, Schema.Int])]),
      sent: { 0: 1, 1: 2 },
      value: [1, 2]
    },
    {
      schema: Schema.Union([Schema.Struct({ a: Schema.Record(Schema.String, Schema.Int) }), Schema.Array(Schema.Int)]),
      sent: { a: [{ 0: "b", 1: 1 }] },
      value: { a: { b: 1 } }
    }
  ])("is decoded from the form of Effect's adapters: $sent", ({ schema, sent, value }) =>
    Effect.gen(function*() {
      assert.deepStrictEqual<unknown>(yield* decoded(Schema.Struct({ field: schema }), { field: sent }), {
        field: value
      })
    }))

  it.effect("has null for a nullable field that is absent, as where a provider has too many unions", () =>
    Effect.gen(function*() {
      const schema = Schema.Struct({ a: Schema.NullOr(Schema.Int), b: Schema.NullOr(Schema.Int) })
      const limited = { ...dialect, limits: { optional: 1, unions: 1 } }
      const { decode, jsonSchema } = StructuredOutput.output(schema, limited)
      assert.deepStrictEqual<unknown>(jsonSchema["required"], ["b"])
      assert.deepStrictEqual(yield* decode({ b: 1 }, facts), { a: null, b: 1 })
    }))

  it("is partial at the start of a text", () => {
    const { partial } = StructuredOutput.output(
      Schema.Struct({ a: Schema.NullOr(Schema.Int), m: Schema.Record(Schema.String, Schema.Int) }),
      dialect
    )
    assert.deepStrictEqual(partial({ m: [{ 0: "x", 1: 1 }, { 0: "y" }] }), { m: { x: 1 } })
    assert.deepStrictEqual(StructuredOutput.output(Schema.Array(Schema.Int), dialect).partial({ value: [1] }), [1])
    assert.isUndefined(StructuredOutput.output(Schema.Array(Schema.Int), dialect).partial({}))
  })

  it.effect("that is not an object is decoded from the field `value`, and alone", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* decoded(Schema.Array(Schema.Int), { value: [1] }), [1])
      assert.deepStrictEqual(yield* decoded(Schema.Array(Schema.Int), [1]), [1])
      const Prices = Schema.Record(Schema.String, Schema.Int)
      for (const value of [{ value: [{ 0: "a", 1: 1 }] }, [{ 0: "a", 1: 1 }], { a: 1 }]) {
        assert.deepStrictEqual(yield* decoded(Prices, value), { a: 1 })
      }
    }))

  it.effect.each<{ readonly schema: Schema.Codec<unknown, unknown>; readonly value: Schema.Json; readonly at: string }>(
    [
      {
        schema: Schema.Record(Schema.String, Schema.Int),
        value: { value: [{ 0: "a", 1: "x" }] },
        at: "`a`: Expected number"
      },
      { schema: Schema.Array(Schema.Int), value: { value: ["x"] }, at: "`[0]`: Expected number" },
      { schema: Schema.Array(Schema.Int), value: ["x"], at: "`[0]`: Expected number" },
      { schema: Schema.String, value: { value: 7 }, at: "its root: Expected string" },
      { schema: Schema.String, value: 7, at: "its root: Expected string" }
    ]
  )("fails with the place in the value: $at", ({ at, schema, value }) =>
    Effect.gen(function*() {
      const reason = yield* Effect.flip(decoded(schema, value))
      assert.include(reason.message, `does not match the schema at ${at}`)
    }))
})
