import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Upload from "@effect-genai/core/Upload"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import { assert, describe, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { createServer } from "node:http"
import { config, create, download, isolated, reasonOf, retrieve, sent, talk, upload } from "./support/acme.ts"

const thing = { thing_id: "t1" }

const fixed = Layer.merge(config(), isolated)

/** Counts its requests, unless a fault is due. */
const counting = (faults: Testing.Faults) => {
  let count = 0
  return Testing.faults(faults)(() => Effect.sync(() => Testing.json({ id: `t${++count}` })))
}

const started = 'event: begin\ndata: {"type":"begin","id":"1"}\n\n'

describe("Testing.faults", () => {
  it.effect("applies each fault to one request of a route in order, then none", () =>
    Effect.gen(function*() {
      const once = Retry.none(retrieve(thing))
      assert.deepInclude(yield* reasonOf(once), { _tag: "Unreachable" })
      assert.deepInclude(yield* reasonOf(once), { _tag: "ServerFailure", status: 502 })
      assert.deepStrictEqual(yield* create({ name: "elsewhere" }), { id: "t1" })
      assert.deepStrictEqual(yield* once, { id: "t2" })
      assert.deepInclude(yield* reasonOf(once), { _tag: "Unreachable" })
      assert.deepStrictEqual(yield* once, { id: "t4" })
    }).pipe(Effect.provide(Layer.merge(
      Layer.sync(HttpClient.HttpClient, () =>
        Testing.client(counting({
          "GET /v1/things/*": ["reset", Testing.badGateway, "none", Testing.cutAfter(3)]
        }))),
      fixed
    ))))

  it.effect("can end a stream with an error of the provider", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(Stream.runDrain(Retry.none(talk({}))))
      assert.deepInclude(reason, { _tag: "Overloaded", attempts: 1 })
    }).pipe(Effect.provide(Layer.merge(
      Testing.script([
        Testing.endAfter(started.length, '\n\ndata: {"kind":"busy"}\n\n')(Testing.sse([
          { type: "begin", id: "1" },
          { type: "word", text: "never" },
          { type: "over" }
        ]))
      ]),
      fixed
    ))))
})

/** The same fake server behind a port, reached by a real client. */
const served = (respond: (requested: Testing.ServerRequest) => Effect.Effect<Testing.Step>) =>
  Layer.effect(
    HttpClient.HttpClient,
    Effect.gen(function*() {
      const { address } = yield* HttpServer.HttpServer
      const client = yield* HttpClient.HttpClient
      const origin = HttpServer.formatAddress(address)
      return HttpClient.mapRequest(client, (request) =>
        HttpClientRequest.setUrl(request, request.url.replace("https://api.acme.test", origin)))
    })
  ).pipe(
    Layer.provideMerge(Testing.server(respond)),
    Layer.provide(NodeHttpServer.layer(createServer, { host: "127.0.0.1", port: 0, gracefulShutdownTimeout: 0 })),
    Layer.provide(NodeHttpClient.layerNodeHttp),
    Layer.merge(fixed)
  )

describe("Testing.server", () => {
  it.effect("passes requests to its handler and returns the responses", () =>
    Effect.gen(function*() {
      const file = Upload.fromBytes("a".repeat(800), { name: "a.txt" })
      const { id } = yield* upload({ file })
      assert.match(id, /^POST 127\.0\.0\.1:\d+ \/v1\/files \d{4} Bearer acme-key$/)
      const { id: named } = yield* retrieve({ thing_id: "a/b" })
      assert.match(named, /^GET .* \/v1\/things\/a%2Fb 0 /)
    }).pipe(Effect.provide(served(({ body, headers, method, url }) =>
      Effect.map(Effect.orDie(Stream.mkUint8Array(body)), ({ byteLength }) =>
        Testing.json({ id: `${method} ${url.host} ${url.pathname} ${byteLength} ${headers["authorization"]}` }))
    ))))

  it.effect("can cut a connection or leave it without a response", () =>
    Effect.gen(function*() {
      const once = Retry.none(retrieve(thing))
      assert.deepInclude(yield* reasonOf(once), { _tag: "Unreachable" })
      assert.deepInclude(yield* reasonOf(once), { _tag: "Unreachable" })
      const silent = yield* Effect.forkChild(create({ name: "never" }))
      assert.deepStrictEqual(yield* once, { id: "t2" })
      yield* Fiber.interrupt(silent)
    }).pipe(
      Effect.provide(
        served(counting({ "GET /v1/things/*": ["reset", Testing.cutAfter(3)], "POST /v1/things": ["hang"] }))
      )
    ))

  it.effect("streams a body of any length", () =>
    Effect.gen(function*() {
      const bytes = yield* Stream.runFold(download({ file_id: "f" }), () => 0, (sum, chunk) => sum + chunk.byteLength)
      assert.strictEqual(bytes, 64 * 65536)
    }).pipe(Effect.provide(served(() =>
      Effect.succeed({
        status: 200,
        headers: { "content-type": "application/octet-stream" },
        body: Stream.fromIterable(Array.from({ length: 64 }, () => new Uint8Array(65536)))
      })
    ))))
})

/** Responses of a real provider, with secrets and ids. */
const provider = Testing.script({
  "GET /v1/things/*": [
    Testing.json({ id: "t1", nested: "by request-4711" }, {
      headers: { "x-request-id": "request-4711", "set-cookie": "session=1", "x-organization": "acme-inc" }
    })
  ],
  "POST /v1/things": [Testing.json({ message: "no" }, { status: 400 }), Testing.json({ id: "t2" })],
  "POST /v1/files": [Testing.json({ id: "f1" })],
  "GET /v1/files/*/content": [{
    status: 200,
    headers: {},
    body: Stream.make(Uint8Array.of(255, 0), Uint8Array.of(65))
  }],
  "POST /v1/talk": [Testing.splitBy(10)(Testing.sse([{ type: "word", text: "é" }, { type: "over" }]))],
  "POST /v1/chat": [Testing.cutAfter(4)(Testing.text("never whole"))]
})

const file = Upload.fromBytes("content", { name: "a.txt" })

/** One call of each kind. Only the recording distinguishes their responses. */
const session = Effect.gen(function*() {
  const first = yield* retrieve(thing)
  const { _tag } = yield* reasonOf(create({ name: "one" }))
  const second = yield* create({ name: "two" })
  const uploaded = yield* upload({ file })
  const bytes = yield* Stream.runCollect(download({ file_id: "f1" }))
  const events = yield* Stream.runCollect(talk({}))
  return { first, _tag, second, uploaded, bytes: bytes.map((chunk) => [...chunk]), events }
})

const recorded = Effect.gen(function*() {
  const received = yield* session
  const { cassette } = yield* Testing.Recorder
  return { received, cassette: yield* cassette }
}).pipe(Effect.provide(Layer.merge(Layer.provide(Testing.record, provider), fixed)))

describe("a cassette", () => {
  it.effect("replays the recorded responses, chunk by chunk", () =>
    Effect.gen(function*() {
      const { cassette, received } = yield* recorded
      const Document = Schema.fromJsonString(Testing.Cassette)
      const text = yield* Schema.encodeEffect(Document)(cassette)
      const read = yield* Schema.decodeUnknownEffect(Document)(text)
      assert.deepStrictEqual(read, cassette)
      const [repeated, requests] = yield* Effect.zip(session, sent).pipe(
        Effect.provide(Layer.merge(Testing.replay(read), fixed))
      )
      assert.deepStrictEqual(repeated, { ...received, first: { id: "t1", nested: "by REDACTED" } })
      assert.strictEqual(requests.length, 6)
      assert.deepStrictEqual(read.interactions.at(-2)?.response.body, [{ base64: "/wA=" }, "A"])
      assert.isAbove(read.interactions.at(-1)?.response.body.length ?? 0, 4)
    }))

  it.effect("contains no key, cookie, account id or request id", () =>
    Effect.gen(function*() {
      const { cassette } = yield* recorded
      const text = JSON.stringify(cassette)
      for (const secret of ["acme-key", "session=1", "acme-inc", "request-4711"]) assert.notInclude(text, secret)
      assert.include(text, "by REDACTED")
    }))

  it.effect("contains no secrets from a query", () =>
    Effect.gen(function*() {
      const request = HttpClient.get("https://api.acme.test/v1/things/t1?api_key=open&limit=1")
      const { cassette } = yield* Effect.andThen(request, Testing.Recorder).pipe(
        Effect.provide(Layer.provide(Testing.record, provider))
      )
      const { interactions: [first] } = yield* cassette
      assert.strictEqual(first?.request.url, "/v1/things/t1?api_key=REDACTED&limit=1")
    }))

  it.effect("replays a truncated response as truncated", () =>
    Effect.gen(function*() {
      const read = HttpClient.post("https://api.acme.test/v1/chat").pipe(
        Effect.flatMap(({ text }) => text),
        Effect.flip
      )
      const { cassette } = yield* Effect.andThen(read, Testing.Recorder).pipe(
        Effect.provide(Layer.provide(Testing.record, provider))
      )
      const error = yield* Effect.provide(read, Testing.replay(yield* cassette))
      assert.strictEqual(error._tag, "HttpClientError")
    }))

  it.effect("names the most similar request for a request that is not recorded", () =>
    Effect.gen(function*() {
      const { cassette } = yield* recorded
      const missed = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
        Effect.map(Effect.exit(effect), (exit) => Exit.isFailure(exit) ? String(Cause.squash(exit.cause)) : "")
      yield* Effect.gen(function*() {
        assert.match(
          yield* missed(retrieve({ thing_id: "t2" })),
          /has no GET \/v1\/things\/t2; nearest is GET \/v1\/things\/t1/
        )
        assert.match(
          yield* missed(create({ name: "three" })),
          /nearest differs at 10: .*two.* was recorded, .*three.* was asked/
        )
        yield* retrieve(thing)
        assert.match(yield* missed(retrieve(thing)), /no further GET \/v1\/things\/t1 with this body/)
      }).pipe(Effect.provide(Layer.merge(Testing.replay(cassette), fixed)))
      const empty = Testing.replay({ version: 1, interactions: [] })
      assert.match(yield* missed(Effect.provide(retrieve(thing), Layer.merge(empty, fixed))), /The cassette is empty/)
    }))
})
