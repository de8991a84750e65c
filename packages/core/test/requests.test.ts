import * as Extra from "@effect-genai/core/Extra"
import * as Limits from "@effect-genai/core/Limits"
import * as Testing from "@effect-genai/core/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Stream from "effect/Stream"
import { inspect } from "node:util"
import { against, byCursor, byId, call, config, create, reasonOf, retrieve, talk, Thing } from "./support/acme.ts"
import { refused, requested } from "./support/sentRequest.ts"

const page = Testing.json({ data: [], has_more: false })

describe("the input of a call", () => {
  it.effect("is split into path, query, headers and body", () =>
    Effect.gen(function*() {
      const request = yield* requested(
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

  it.effect("has no body if the route takes none", () =>
    Effect.gen(function*() {
      const request = yield* requested(retrieve({ thing_id: "t1" }))
      assert.strictEqual(request.method, "GET")
      assert.strictEqual(request.body.byteLength, 0)
      assert.notProperty(request.headers, "content-type")
    }))

  it.effect("has the content type that the caller adds only if it has no body", () =>
    Effect.gen(function*() {
      const typed = Extra.headers({ "Content-Type": "text/plain", "content-length": "1" })
      const bodyless = yield* requested(typed(retrieve({ thing_id: "t1" })))
      assert.strictEqual(bodyless.headers["content-type"], "text/plain")
      const { headers } = yield* requested(typed(create({ name: "a" })))
      assert.deepInclude(headers, { "content-type": "application/json", "content-length": "12" })
    }))

  it.effect("can be omitted if no field is required", () =>
    Effect.gen(function*() {
      const request = yield* requested(Stream.runDrain(byCursor()), page)
      assert.strictEqual(request.url.href, "https://api.acme.test/v1/things")
    }))

  it.effect("works with PUT, PATCH and DELETE", () =>
    Effect.gen(function*() {
      for (const method of ["PUT", "PATCH", "DELETE"] as const) {
        const request = yield* requested(
          call(`${method} /v1/things/{thing_id}`, { response: Thing })({ thing_id: "t1" })
        )
        assert.strictEqual(request.method, method)
      }
    }))
})

describe("a request body", () => {
  const cyclic: { self?: unknown } = {}
  cyclic.self = cyclic

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
  ])("is rejected if it cannot be encoded as JSON: $what", ({ value }) =>
    Effect.gen(function*() {
      for (const calling of [create({ name: "a" }), Stream.runDrain(talk({}))]) {
        const reason = yield* refused(Extra.body({ value })(calling))
        assert.strictEqual(reason._tag, "UnsafeInput")
        assert.notInclude(inspect(reason, { depth: 9 }), "secret")
      }
    }))

  it.effect("is rejected with both sizes if it exceeds the endpoint's limit", () =>
    Effect.gen(function*() {
      const reason = yield* refused(create({ name: "é".repeat(500) }))
      assert.deepInclude(reason, { _tag: "RequestTooLarge", limitBytes: 1000, actualBytes: 1011 })
      yield* requested(create({ name: "a".repeat(989) }))
    }))

  it.effect("is limited by Limits.requestBytes in place of the endpoint's limit", () =>
    Effect.gen(function*() {
      yield* requested(create({ name: "é".repeat(500) }).pipe(Limits.requestBytes(2000)))
      const reason = yield* refused(create({ name: "a".repeat(100) }).pipe(Limits.requestBytes(50)))
      assert.deepInclude(reason, { _tag: "RequestTooLarge", limitBytes: 50, actualBytes: 111 })
    }))
})

describe("a client that reads the body of each response, as to log it", () => {
  const logging = Effect.updateService(
    HttpClient.HttpClient,
    (client) => HttpClient.transformResponse(client, Effect.tap((response) => response.text))
  )

  it.effect("leaves it to the call, with and without its length", () =>
    Effect.gen(function*() {
      for (const headers of [{}, { "content-length": "11" }]) {
        const web = () => new Response(JSON.stringify({ id: "t1" }), { headers })
        const http = HttpClient.make((request) => Effect.succeed(HttpClientResponse.fromWeb(request, web())))
        const thing = yield* logging(retrieve({ thing_id: "t1" })).pipe(
          Effect.provideService(HttpClient.HttpClient, http),
          Effect.provide(config())
        )
        assert.deepStrictEqual(thing, { id: "t1" })
      }
    }))
})

describe("the error of a call", () => {
  it.effect("has the URL without its query", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(Stream.runDrain(byId({ after_id: "secret" })))
      assert.strictEqual(reason.url, "https://api.acme.test/v1/things")
      const created = yield* reasonOf(retrieve({ thing_id: "a/b" }))
      assert.strictEqual(created.url, "https://api.acme.test/v1/things/a%2Fb")
    }).pipe(Effect.provide(against([Testing.json({}, { status: 400 }), Testing.json({}, { status: 400 })]))))
})
