import * as Extra from "@effect-genai/core/Extra"
import * as Retry from "@effect-genai/core/Retry"
import * as Setting from "@effect-genai/core/Setting"
import * as Testing from "@effect-genai/core/Testing"
import * as Timeout from "@effect-genai/core/Timeout"
import * as Validation from "@effect-genai/core/Validation"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { against, byId, create, reasonOf, retrieve, sent, talk } from "./support/acme.ts"

/** What a caller without types may pass. */
const untyped = Schema.decodeUnknownSync(Schema.Any)

const response = Testing.json({ id: "t1" })
const page = (last_id?: string) => Testing.json({ data: [], has_more: last_id !== undefined, last_id })
const received = Testing.sse([{ type: "over" }])
const thing = { thing_id: "t1" }

describe("a setting", () => {
  class Volume extends Context.Service<Volume, number>()("test/Volume") {}
  const Loud: Context.Reference<number> = Context.Reference<number>("test/Loud", { defaultValue: () => 1 })
  const louder = Setting.change(Loud, (outer) => outer * 2)

  it.effect("can change the outer value, for an effect and for a stream", () =>
    Effect.gen(function*() {
      const all = [
        yield* Loud,
        yield* louder(Effect.service(Loud)),
        yield* Setting.set(Loud, 10)(louder(Effect.service(Loud))),
        ...(yield* Stream.runCollect(Setting.set(Loud, 10)(louder(Stream.fromEffect(Effect.service(Loud))))))
      ]
      assert.deepStrictEqual(all, [1, 2, 20, 20])
    }))

  it.effect("does not change other services, or the value outside", () =>
    Effect.gen(function*() {
      const volume = yield* louder(Effect.service(Volume)).pipe(Effect.provideService(Volume, 7))
      assert.strictEqual(volume, 7)
      assert.strictEqual(yield* Loud, 1)
    }))

  it.effect("wins over outer ones if it is nearer to the call", () =>
    Effect.gen(function*() {
      yield* skipSleeps(reasonOf(retrieve(thing).pipe(Retry.none, Retry.times(5))))
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against([Testing.json({}, { status: 500 })]))))

  it.effect("applies to all calls of a program, and can be overridden for one call", () =>
    Effect.gen(function*() {
      const program = Effect.gen(function*() {
        const slow = yield* skipSleeps(reasonOf(retrieve(thing)))
        const quick = yield* skipSleeps(reasonOf(retrieve(thing).pipe(Timeout.headers("1 second"))))
        return [slow, quick].map((reason) => reason._tag === "TimedOut" ? `${reason.limit}` : reason._tag)
      })
      assert.deepStrictEqual(yield* program.pipe(Timeout.headers("5 seconds"), Retry.none), [
        "5000 millis",
        "1000 millis"
      ])
    }).pipe(Effect.provide(against(["hang", "hang"]))))
})

describe("Extra", () => {
  it.effect("body: adds fields, which override fields of the same name", () =>
    Effect.gen(function*() {
      yield* create({ name: "a", size: 1 }).pipe(Extra.body({ size: 2, future: [true] }))
      yield* Stream.runDrain(talk({ about: "a" }).pipe(Extra.body({ future: 1 })))
      assert.deepStrictEqual((yield* sent).map(Testing.bodyJson), [
        { name: "a", size: 2, future: [true] },
        { about: "a", stream: true, future: 1 }
      ])
    }).pipe(Effect.provide(against([response, received]))))

  it.effect("body: does not add a body to a request without one", () =>
    Effect.gen(function*() {
      yield* retrieve(thing).pipe(Extra.body({ future: 1 }))
      assert.strictEqual((yield* sent)[0]?.body.byteLength, 0)
    }).pipe(Effect.provide(against([response]))))

  it.effect("query: adds parameters to the request of every page", () =>
    Effect.gen(function*() {
      yield* Stream.runDrain(byId({ limit: 1 }).pipe(Extra.query({ future: "a b" })))
      assert.deepStrictEqual((yield* sent).map(({ url }) => url.search), [
        "?limit=1&future=a+b",
        "?after_id=x&limit=1&future=a+b"
      ])
    }).pipe(Effect.provide(against([page("x"), page()]))))

  it.effect("headers: adds headers, which override all others", () =>
    Effect.gen(function*() {
      const more = { "X-Future": "1", Authorization: "Bearer other-key", accept: "application/future" }
      yield* retrieve(thing).pipe(Extra.headers(more))
      yield* Stream.runDrain(talk({}).pipe(Extra.headers(more)))
      for (const { headers } of yield* sent) {
        assert.deepInclude(headers, {
          "x-future": "1",
          authorization: "Bearer other-key",
          accept: "application/future"
        })
      }
    }).pipe(Effect.provide(against([response, received]))))

  it.effect("merges inner and outer settings", () =>
    Effect.gen(function*() {
      yield* create({ name: "a" }).pipe(
        Extra.body({ a: 1, b: 1 }),
        Extra.query({ a: "1" }),
        Extra.headers({ "x-a": "1" }),
        Extra.body({ b: 2, c: 2 }),
        Extra.query({ b: "2" }),
        Extra.headers({ "x-b": "2" })
      )
      const [request] = yield* sent
      assert.deepStrictEqual(request && Testing.bodyJson(request), { name: "a", a: 1, b: 1, c: 2 })
      assert.strictEqual(request?.url.search, "?b=2&a=1")
      assert.deepInclude(request?.headers, { "x-a": "1", "x-b": "2" })
    }).pipe(Effect.provide(against([response]))))
})

describe("Validation.checkRequests", () => {
  const wrong: { readonly name: string } = JSON.parse(`{"name":"a","sise":7}`)

  it.effect("rejects a body that does not match its schema or has an unknown field", () =>
    Effect.gen(function*() {
      const misspelt = yield* reasonOf(create(wrong).pipe(Validation.checkRequests))
      assert.deepInclude(misspelt, { _tag: "UnsafeInput", attempts: 0 })
      assert.strictEqual(misspelt.message, "unknown field `sise` (did you mean `size`?)")
      const infinite = yield* reasonOf(create({ name: "a", size: Infinity }).pipe(Validation.checkRequests))
      assert.include(infinite.message, "the field `size` is not valid: Expected")
      const stream = yield* reasonOf(Stream.runDrain(talk(JSON.parse(`{"about":7}`)).pipe(Validation.checkRequests)))
      assert.include(stream.message, "the field `about` is not valid: Expected string")
      assert.deepStrictEqual(yield* sent, [])
    }).pipe(Effect.provide(against([]))))

  it.effect("is off by default", () =>
    Effect.gen(function*() {
      yield* create(wrong)
      assert.deepStrictEqual((yield* sent).map(Testing.bodyJson), [{ name: "a", sise: 7 }])
    }).pipe(Effect.provide(against([response]))))

  it.effect("accepts a valid body, fields that the endpoint adds, and fields of Extra.body", () =>
    Effect.gen(function*() {
      yield* create({ name: "a", size: 1, owner: "me", tags: ["x"] }).pipe(Validation.checkRequests)
      yield* create(untyped({ name: "a", size: undefined })).pipe(Validation.checkRequests)
      yield* create({ name: "a" }).pipe(Extra.body({ future: 1 }), Validation.checkRequests)
      yield* Stream.runDrain(talk({ about: "a" }).pipe(Validation.checkRequests))
      assert.strictEqual((yield* sent).length, 4)
    }).pipe(Effect.provide(against([response, response, response, received]))))
})
