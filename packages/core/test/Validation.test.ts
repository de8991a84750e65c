import * as Limits from "@effect-genai/core/Limits"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import * as Testing from "@effect-genai/core/Testing"
import * as Validation from "@effect-genai/core/Validation"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { compile } from "../src/internal/validate/check.ts"
import { against, counted, isolated, reasonOf, records, retrieve, talk, Thing } from "./support/acme.ts"

const thing = { thing_id: "t1" }

const callWith = (body: unknown) => retrieve(thing).pipe(Effect.provide(against([Testing.json(body)])))

const why = (body: string) => reasonOf(retrieve(thing)).pipe(Effect.provide(against([Testing.text(body)])))

describe("a validated response", () => {
  it("is the same object that was parsed", () => {
    const value: unknown = { id: "t1", parts: [{ type: "horn", loud: true }], future: 1 }
    const check = compile(Thing, "acme", "a thing")(() => "fail", Effect.runSync(Effect.context()), (text) => text)
    assert.strictEqual<unknown>(Effect.runSync(check.one(value)), value)
  })

  it.effect("counts nothing as unrecognized if all its values are known", () =>
    Effect.gen(function*() {
      yield* retrieve(thing)
      assert.deepStrictEqual(yield* counted("genai.unrecognized"), {})
    }).pipe(Effect.provide(against([Testing.json({ id: "t1", color: "red", parts: [{ type: "bell" }] })]))))

  it.effect("may omit fields that may be null", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual<unknown>(yield* callWith({ id: "t1" }), { id: "t1" })
      assert.deepStrictEqual<unknown>(yield* callWith({ id: "t1", color: null }), { id: "t1", color: null })
    }))

  it.effect.each([
    { body: {}, path: "id" },
    { body: { id: null }, path: "id" },
    { body: { id: "t1", color: 7 }, path: "color" },
    { body: { id: "t1", parts: [{ type: "bell" }, { type: "wheel" }] }, path: "parts[1].spokes" },
    { body: { id: "t1", parts: [{ type: "wheel", spokes: "3" }] }, path: "parts[0].spokes" },
    { body: { id: "t1", parts: [{ kind: "bell" }] }, path: "parts[0]" },
    { body: { id: "t1", parts: {} }, path: "parts" },
    { body: [], path: "" },
    { body: null, path: "" }
  ])("fails with the path of a value that does not match: $path", ({ body, path }) =>
    Effect.gen(function*() {
      assert.deepInclude(yield* why(JSON.stringify(body)), { _tag: "Undecodable", path })
    }))

  it.effect("may start with a byte order mark", () =>
    Effect.gen(function*() {
      const value = yield* retrieve(thing).pipe(Effect.provide(against([Testing.text(`\uFEFF{"id":"t1"}`)])))
      assert.deepStrictEqual<unknown>(value, { id: "t1" })
    }))

  it.effect("is read whole, with or without a content-length", () =>
    Effect.gen(function*() {
      const body = JSON.stringify({ id: "é😀" })
      const length = `${new TextEncoder().encode(body).byteLength}`
      for (
        const headers of [{}, { "content-length": length }, { "content-length": length, "content-encoding": "br" }]
      ) {
        const value = yield* retrieve(thing).pipe(
          Effect.provide(against([Testing.splitBy(3)(Testing.text(body, { headers }))]))
        )
        assert.deepStrictEqual<unknown>(value, { id: "é😀" })
      }
    }))
})

describe("the settings of responses", () => {
  it.effect("Limits.responseBytes: limits the size of a response", () =>
    Effect.gen(function*() {
      const body = JSON.stringify({ id: "a".repeat(100) })
      const reading = (bytes: number) =>
        retrieve(thing).pipe(Limits.responseBytes(bytes), Effect.provide(against([Testing.text(body)])))
      assert.strictEqual((yield* reading(body.length)).id.length, 100)
      assert.strictEqual((yield* reasonOf(reading(body.length - 1)))._tag, "BodyTooLarge")
    }))

  it.effect("Validation.onMismatch: returns values that do not match, and counts them by path", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual<unknown>(yield* retrieve(thing).pipe(Validation.onMismatch("report")), { id: 7 })
      assert.deepStrictEqual<unknown>(
        yield* Stream.runCollect(talk({}).pipe(Validation.onMismatch("report"))),
        [{ type: "word", text: 7 }, { type: "over" }]
      )
      assert.deepStrictEqual<unknown>(
        yield* Stream.runCollect(records(thing).pipe(Validation.onMismatch("report"))),
        [{ id: 8 }]
      )
      assert.deepStrictEqual(yield* counted("genai.mismatch"), { id: 2, text: 1 })
      assert.strictEqual((yield* reasonOf(retrieve(thing).pipe(Validation.onMismatch("fail"))))._tag, "Undecodable")
    }).pipe(Effect.provide(against([
      Testing.json({ id: 7 }),
      Testing.sse([{ type: "word", text: 7 }, { type: "over" }]),
      Testing.lines([{ id: 8 }]),
      Testing.json({ id: 7 })
    ]))))

  it.effect("Validation.onMismatch: fails at an event that is not an object", () =>
    Effect.gen(function*() {
      const given: Array<unknown> = []
      const reason = yield* reasonOf(
        talk({}).pipe(
          Validation.onMismatch("report"),
          Stream.runForEach((event) => Effect.sync(() => given.push(event)))
        )
      )
      assert.deepStrictEqual(given, [{ type: "word", text: "a" }])
      assert.deepInclude(reason, { _tag: "Undecodable", partial: "a" })
    }).pipe(Effect.provide(against([Testing.sse([{ type: "word", text: "a" }, null, { type: "over" }])]))))
})

describe("ResponseMeta", () => {
  const response = Testing.json({ id: "t1" }, { headers: { "x-request": "req-2" } })

  it.effect("with: returns the metadata of the last response", () =>
    Effect.gen(function*() {
      const [value, meta] = yield* skipSleeps(ResponseMeta.with(retrieve(thing)))
      assert.strictEqual(value.id, "t1")
      assert.deepStrictEqual(meta, {
        endpoint: "GET /v1/things/{thing_id}",
        status: 200,
        requestId: "req-2",
        attempts: 2,
        windows: []
      })
    }).pipe(Effect.provide(against([Testing.json({}, { status: 500 }), response]))))

  it.effect("with: returns undefined if no request was sent", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* ResponseMeta.with(Effect.succeed(1)), [1, undefined])
    }))

  it.effect("tap: calls all listeners for each attempt, from the outside in", () =>
    Effect.gen(function*() {
      const received: Array<string> = []
      yield* retrieve(thing).pipe(
        ResponseMeta.tap(({ status }) => received.push(`inner ${status}`)),
        ResponseMeta.tap(({ status }) => received.push(`outer ${status}`)),
        skipSleeps
      )
      assert.deepStrictEqual(received, ["outer 500", "inner 500", "outer 200", "inner 200"])
    }).pipe(Effect.provide(against([Testing.json({}, { status: 500 }), response]))))
})

describe("an arm of a union that rejects a value", () => {
  const Color = OpenSchema.literals("Color", ["red", "blue"])
  const Wheel = Schema.Struct({ color: Color, size: Schema.Finite })
  const Bell = Schema.Struct({ color: Schema.String, size: Schema.String })
  const Gear = Schema.Struct({ color: Color, size: Schema.String, teeth: Schema.Finite })
  const Part = Schema.Union([Wheel, Bell])
  const green = { color: "green", size: "s" }
  const [wheels, bells] = [Schema.Array(Wheel), Schema.Array(Bell)]

  it.effect.each<{ readonly of: string; readonly schema: Schema.Codec<unknown>; readonly value: unknown }>([
    { of: "structs", schema: Part, value: green },
    { of: "lists", schema: Schema.Union([wheels, bells]), value: [green, green] },
    { of: "unions", schema: Schema.Union([Schema.Union([Wheel, Gear]), Bell]), value: green }
  ])("counts nothing as unrecognized in a union of $of", ({ schema, value }) =>
    Effect.gen(function*() {
      const check = compile(schema, "acme", "a part")(() => "fail", yield* Effect.context(), (text) => text)
      yield* check.one(value)
      assert.deepStrictEqual(yield* counted("genai.unrecognized"), {})
    }).pipe(Effect.provide(isolated)))

  it.effect("leaves what other arms and fields have counted", () =>
    Effect.gen(function*() {
      const Bike = Schema.Struct({ paint: OpenSchema.literals("Paint", ["red"]), parts: Schema.Array(Part) })
      const check = compile(Bike, "acme", "a bike")(() => "fail", yield* Effect.context(), (text) => text)
      yield* check.one({ paint: "pink", parts: [{ color: "green", size: 1 }, green] })
      assert.deepStrictEqual(yield* counted("genai.unrecognized"), { Paint: 1, Color: 1 })
    }).pipe(Effect.provide(isolated)))
})

describe("OpenSchema.observe", () => {
  const Color = OpenSchema.literals("Color", ["red", "blue"])
  const Shape = OpenSchema.variants("Shape", "kind", ["dot", "line"], [
    Schema.Struct({ kind: Schema.Literal("dot") }),
    Schema.Struct({ kind: Schema.Literal("line"), to: Schema.Finite })
  ])
  const seen = (check: () => boolean) => {
    const where: Array<string> = []
    return [OpenSchema.observe(check, (what) => where.push(what)), where]
  }

  it("reports unrecognized values only to the observer of the check", () => {
    assert.deepStrictEqual(seen(() => Schema.is(Color)("green")), [true, ["Color"]])
    assert.deepStrictEqual(seen(() => Schema.is(Color)("red")), [true, []])
    assert.deepStrictEqual(seen(() => Schema.is(Color)(7)), [false, []])
    assert.deepStrictEqual(seen(() => Schema.is(Shape)({ kind: "arc", of: [1] })), [true, ["Shape"]])
    assert.deepStrictEqual(seen(() => Schema.is(Shape)({ kind: "line" })), [false, []])
    assert.deepStrictEqual(seen(() => Schema.is(Shape)({ kind: 7 })), [false, []])
    assert.deepStrictEqual(seen(() => Schema.is(Shape)({ kind: "arc", of: undefined })), [false, ["Shape"]])
    assert.isTrue(Schema.is(Color)("green"))
  })

  it("can be nested, and works after an observed check has thrown", () => {
    const outer: Array<string> = []
    OpenSchema.observe(() => {
      assert.deepStrictEqual(seen(() => Schema.is(Color)("green")), [true, ["Color"]])
      assert.throws(() =>
        OpenSchema.observe(() => {
          throw new Error("broken")
        }, () => undefined)
      )
      return Schema.is(Color)("pink")
    }, (what) => outer.push(what))
    assert.deepStrictEqual(outer, ["Color"])
  })
})
