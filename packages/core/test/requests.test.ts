import * as Endpoint from "@effect-genai/core/Endpoint"
import * as Extra from "@effect-genai/core/Extra"
import * as Requests from "@effect-genai/core/Requests"
import * as Testing from "@effect-genai/core/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { inspect } from "node:util"
import {
  type AcmeConfig,
  type AcmeError,
  against,
  byCursor,
  byId,
  call,
  create,
  reasonOf,
  records,
  retrieve,
  sent,
  talk,
  Thing
} from "./provider.ts"

const answer = Testing.json({ id: "t1" })
const page = Testing.json({ data: [], has_more: false })

type Calling<A> = Effect.Effect<A, AcmeError, HttpClient.HttpClient | AcmeConfig>

/** The one request of a call. */
const asked = <A>(calling: Calling<A>, step: Testing.Answer = answer) =>
  Effect.gen(function*() {
    yield* calling
    const [request, ...more] = yield* sent
    assert.deepStrictEqual(more, [])
    return request ?? assert.fail("nothing was sent")
  }).pipe(Effect.provide(against([step])))

/** What a caller without types may pass. */
const untyped = Schema.decodeUnknownSync(Schema.Any)

/** Why a call is refused of which nothing is sent. */
const refused = <A>(calling: Calling<A>) =>
  Effect.gen(function*() {
    const reason = yield* reasonOf(calling)
    assert.strictEqual(reason.attempts, 0)
    assert.isFalse(reason.isRetryable)
    assert.deepStrictEqual(yield* sent, [])
    return reason
  }).pipe(Effect.provide(against([])))

describe("a flat input", () => {
  it.effect("is split into path, query, headers and body", () =>
    Effect.gen(function*() {
      const request = yield* asked(
        create({ name: "a", size: 7, tags: ["x", "y"], since: { gte: "1", lt: "2" }, owner: "me" })
      )
      assert.strictEqual(request.method, "POST")
      assert.strictEqual(request.url.origin + request.url.pathname, "https://api.acme.test/v1/things")
      assert.deepStrictEqual([...request.url.searchParams], [
        ["tags[]", "x"],
        ["tags[]", "y"],
        ["since[gte]", "1"],
        ["since[lt]", "2"]
      ])
      assert.deepInclude(request.headers, {
        "x-owner": "me",
        "x-flags": "things-2",
        accept: "application/json",
        authorization: "Bearer acme-key",
        "content-type": "application/json"
      })
      assert.deepStrictEqual(Testing.bodyJson(request), { name: "a", size: 7 })
    }))

  it.effect("has no body where the route takes none", () =>
    Effect.gen(function*() {
      const request = yield* asked(retrieve({ thing_id: "t1" }))
      assert.strictEqual(request.method, "GET")
      assert.strictEqual(request.body.byteLength, 0)
      assert.notProperty(request.headers, "content-type")
    }))

  it.effect("drops what is undefined, wherever it would go", () =>
    Effect.gen(function*() {
      const input: unknown = {
        name: "a",
        size: undefined,
        tags: undefined,
        since: { gte: undefined },
        owner: undefined
      }
      const request = yield* asked(create(untyped(input)))
      assert.strictEqual(request.url.search, "")
      assert.notProperty(request.headers, "x-owner")
      assert.strictEqual(new TextDecoder().decode(request.body), `{"name":"a"}`)
    }))

  it.effect("may be left out where nothing in it is required", () =>
    Effect.gen(function*() {
      const request = yield* asked(Stream.runDrain(byCursor()), page)
      assert.strictEqual(request.url.href, "https://api.acme.test/v1/things")
    }))

  it.effect.each(["a&limit=1000#", "é 😀", "a+b=c%20", "[]{}", "\u0000", ""])(
    "arrives in the query as it was: %s",
    (value) =>
      Effect.gen(function*() {
        const request = yield* asked(Stream.runDrain(byId({ after_id: value, limit: 5 })), page)
        assert.deepStrictEqual([...request.url.searchParams], [["after_id", value], ["limit", "5"]])
        assert.strictEqual(request.url.hash, "")
      })
  )

  it.effect("keeps odd names as data", () =>
    Effect.gen(function*() {
      const odd: unknown = JSON.parse(`{"name":"a","__proto__":{"x":1},"constructor":{"prototype":{"y":1}}}`)
      const request = yield* asked(create(untyped(odd)))
      assert.strictEqual(
        new TextDecoder().decode(request.body),
        `{"name":"a","__proto__":{"x":1},"constructor":{"prototype":{"y":1}}}`
      )
      assert.notProperty({}, "x")
      assert.notProperty({}, "y")
    }))

  it.effect("is called by other verbs, too", () =>
    Effect.gen(function*() {
      for (const method of ["PUT", "PATCH", "DELETE"] as const) {
        const request = yield* asked(call(`${method} /v1/things/{thing_id}`, { answer: Thing })({ thing_id: "t1" }))
        assert.strictEqual(request.method, method)
      }
    }))

  it.effect("has no place for an array, an object or null in a header or a query but as text", () =>
    Effect.gen(function*() {
      const search = call("GET /v1/search", {
        input: Endpoint.input<{ readonly q: string | null; readonly deep: { readonly a: { readonly b: number } } }>({
          query: { q: "q", deep: "deep" }
        }),
        answer: Thing
      })
      const request = yield* asked(search({ q: null, deep: { a: { b: 1 } } }))
      assert.deepStrictEqual([...request.url.searchParams], [["q", ""], ["deep[a][b]", "1"]])
    }))
})

describe("an id", () => {
  it.effect.each([
    "../../v1/models",
    "%2e%2e",
    "%2E%2E%2Fx",
    "a/b",
    "a\\b",
    "a#frag",
    "a?x=1",
    "a;b",
    "a:b@c",
    "a b",
    "a%20b",
    " ",
    "a\u0000b",
    "a\r\nX-Evil: 1",
    "ü😀",
    "//evil.com/x",
    "http://evil.com",
    "...",
    ".a",
    "__proto__"
  ])("is one segment, whatever it is: %s", (id) =>
    Effect.gen(function*() {
      const request = yield* asked(Stream.runDrain(records({ thing_id: id })))
      const segments = request.url.pathname.split("/")
      assert.deepStrictEqual([segments[0], segments[1], segments[2], segments[4]], ["", "v1", "things", "records"])
      assert.strictEqual(decodeURIComponent(segments[3] ?? ""), id)
      assert.strictEqual(segments.length, 5)
      assert.strictEqual(request.url.origin, "https://api.acme.test")
      assert.strictEqual(request.url.search + request.url.hash, "")
    }))

  it.effect.each(["", ".", "..", "\ud800", undefined, null, 7, {}])(
    "that names no resource is refused, and nothing is sent: %s",
    (id) =>
      Effect.gen(function*() {
        const input: unknown = { thing_id: id }
        const reason = yield* refused(retrieve(untyped(input)))
        assert.strictEqual(reason._tag, "UnsafeInput")
        assert.include(reason.message, "`thing_id`")
      })
  )
})

describe("a header", () => {
  it.effect.each(["a\r\nX-Evil: secret", "secret\n", "secret\r", "secret\u0000", "secret\u007f", "secret €"])(
    "that would break out of its line is refused without being repeated: %j",
    (value) =>
      Effect.gen(function*() {
        for (
          const calling of [
            create({ name: "a", owner: value }),
            Extra.headers({ "x-note": value })(retrieve({ thing_id: "t1" })),
            Extra.headers({ "x-note": value })(Stream.runDrain(talk({})))
          ]
        ) {
          const reason = yield* refused(calling)
          assert.strictEqual(reason._tag, "UnsafeInput")
          assert.match(reason.message, /the header `x-(owner|note)` holds characters/)
          assert.notInclude(inspect(reason, { depth: 9 }), "secret")
        }
      })
  )

  it.effect.each(["x note", "", "x:note", "x\r\nnote", "é"])(
    "with a name that is none is refused: %j",
    (name) =>
      Effect.gen(function*() {
        const reason = yield* refused(Extra.headers({ [name]: "a" })(retrieve({ thing_id: "t1" })))
        assert.deepInclude(reason, { _tag: "UnsafeInput", message: "a header's name is no HTTP token" })
      })
  )

  it.effect("may hold tabs and the letters of Latin 1", () =>
    Effect.gen(function*() {
      const request = yield* asked(create({ name: "a", owner: "a\té" }))
      assert.strictEqual(request.headers["x-owner"], "a\té")
    }))
})

describe("a body", () => {
  const cyclic: { self?: unknown } = {}
  cyclic.self = cyclic
  const deep: unknown = JSON.parse(`${"[".repeat(50_000)}${"]".repeat(50_000)}`)

  it.effect.each([
    { what: "a cycle", value: cyclic },
    { what: "a bigint", value: 7n },
    {
      what: "a value that throws",
      value: {
        toJSON() {
          throw new TypeError("secret")
        }
      }
    }
  ])("that cannot be written as JSON is refused: $what", ({ value }) =>
    Effect.gen(function*() {
      for (const calling of [create({ name: "a" }), Stream.runDrain(talk({}))]) {
        const reason = yield* refused(Extra.body({ value })(calling))
        assert.strictEqual(reason._tag, "UnsafeInput")
        assert.notInclude(inspect(reason, { depth: 9 }), "secret")
      }
    }))

  it.effect("nested beyond reason is refused or sent, but never a defect", () =>
    Effect.gen(function*() {
      const exit = yield* Effect.exit(reasonOf(Stream.runDrain(Extra.body({ deep })(talk({})))))
      assert.isFalse(exit._tag === "Failure" && exit.cause.reasons.some(({ _tag }) => _tag === "Die"))
    }).pipe(Effect.provide(against([Testing.json({}, { status: 400 })]))))

  it.effect("larger than the endpoint takes is refused with both sizes", () =>
    Effect.gen(function*() {
      const reason = yield* refused(create({ name: "é".repeat(500) }))
      assert.deepInclude(reason, { _tag: "RequestTooLarge", limitBytes: 1000, actualBytes: 1011 })
      yield* asked(create({ name: "a".repeat(989) }))
    }))

  it.effect("may be larger or smaller where the caller says so", () =>
    Effect.gen(function*() {
      yield* asked(create({ name: "é".repeat(500) }).pipe(Requests.maxBytes(2000)))
      const reason = yield* refused(create({ name: "a".repeat(100) }).pipe(Requests.maxBytes(50)))
      assert.deepInclude(reason, { _tag: "RequestTooLarge", limitBytes: 50, actualBytes: 111 })
    }))
})

describe("an error", () => {
  it.effect("shows the address without its query", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(Stream.runDrain(byId({ after_id: "secret" })))
      assert.strictEqual(reason.url, "https://api.acme.test/v1/things")
      const created = yield* reasonOf(retrieve({ thing_id: "a/b" }))
      assert.strictEqual(created.url, "https://api.acme.test/v1/things/a%2Fb")
    }).pipe(Effect.provide(against([Testing.json({}, { status: 400 }), Testing.json({}, { status: 400 })]))))
})
