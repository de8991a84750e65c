import * as BodyLimit from "@effect-genai/core/BodyLimit"
import { TooLarge } from "@effect-genai/core/Framing"
import * as Limits from "@effect-genai/core/Limits"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Cookies from "effect/http/Cookies"
import * as HttpClient from "effect/http/HttpClient"
import type { HttpClientError } from "effect/http/HttpClientError"
import * as UrlParams from "effect/http/UrlParams"
import * as Predicate from "effect/Predicate"
import * as Stream from "effect/Stream"
import { randomBytes } from "node:crypto"
import type { RequestListener } from "node:http"
import { gzipSync } from "node:zlib"
import { chunks, endless, eventually, over, site } from "./support/servers.ts"

const MiB = 1024 ** 2
const gzip = { "content-encoding": "gzip" }

const sending =
  (body: Uint8Array | string, headers: Readonly<Record<string, string>> = {}): RequestListener => (_, response) =>
    response.writeHead(200, { ...headers, "content-length": Buffer.byteLength(body) }).end(body)

const text = (url: string) => Effect.flatMap(HttpClient.get(url), ({ text }) => text)
const arrayBuffer = (url: string) => Effect.flatMap(HttpClient.get(url), ({ arrayBuffer }) => arrayBuffer)
const bytes = (url: string) => Effect.flatMap(HttpClient.get(url), ({ stream }) => Stream.mkUint8Array(stream))

/** The cause of a body that cannot be read. */
const cause = <A, R>(effect: Effect.Effect<A, HttpClientError, R>) =>
  Effect.map(Effect.flip(effect), ({ reason }) => reason._tag === "DecodeError" ? reason.cause : reason)

const codeOf = (error: unknown) => Predicate.hasProperty(error, "code") ? error.code : error

const limited = (limit: number) => Effect.provideService(Limits.ResponseBytes, limit)

describe("the limit of a whole body", () => {
  it.live.each([
    { what: "that is too long", respond: sending(Buffer.alloc(100_000)) },
    { what: "that does not end", respond: endless() },
    { what: "of 10 MiB in 10 KB of gzip", respond: sending(gzipSync(Buffer.alloc(10 * MiB)), gzip) },
    { what: "of 100 MiB in 100 KB of gzip", respond: chunks(gzip, gzipSync(Buffer.alloc(100 * MiB))) },
    {
      what: "that is compressed twice",
      respond: sending(gzipSync(gzipSync(Buffer.alloc(10 * MiB))), { "content-encoding": "gzip, gzip" })
    }
  ])("ends a body $what, and its connection", ({ respond }) =>
    Effect.gen(function*() {
      const { baseUrl, sockets } = yield* site(respond)
      yield* Effect.gen(function*() {
        for (const read of [Effect.asVoid(text(baseUrl)), Effect.asVoid(arrayBuffer(baseUrl))]) {
          const error = yield* cause(read)
          assert.instanceOf(error, TooLarge)
          assert.deepInclude(error, { limit: 99_999 })
        }
      }).pipe(limited(99_999), Effect.provide(over()))
      yield* eventually(() => sockets.every(({ destroyed }) => destroyed))
    }))

  it.live.each([{}, gzip])("allows a body of exactly its size (%j)", (headers) =>
    Effect.gen(function*() {
      const body = Buffer.alloc(3 * MiB)
      const { baseUrl } = yield* site(sending("content-encoding" in headers ? gzipSync(body) : body, headers))
      const read = Effect.map(text(baseUrl), ({ length }) => length).pipe(Effect.provide(over()))
      assert.strictEqual(yield* read.pipe(limited(3 * MiB)), 3 * MiB)
      assert.instanceOf(yield* cause(read.pipe(limited(3 * MiB - 1))), TooLarge)
    }))

  it.live("is declared for the request, and is not one of streams", () =>
    Effect.gen(function*() {
      const { baseUrl } = yield* site(sending(Buffer.alloc(100_000)))
      const response = yield* HttpClient.get(baseUrl)
      assert.isTrue(BodyLimit.isEnforced(response.request))
      assert.lengthOf(yield* Stream.mkUint8Array(response.stream), 100_000)
    }).pipe(limited(10), Effect.provide(over())))
})

describe("an encoded body", () => {
  const body = randomBytes(100_000).toString("hex")
  const encoded = gzipSync(body)
  const cut = encoded.subarray(0, encoded.byteLength / 2)

  it.live.each([
    { what: "in one chunk", respond: chunks(gzip, encoded) },
    {
      what: "in several chunks",
      respond: chunks(
        gzip,
        ...[0, 1, 2, 3].map((n) => encoded.subarray(n * 30_000, (n + 1) * 30_000)),
        encoded.subarray(120_000)
      )
    },
    { what: "of a declared length", respond: sending(encoded, gzip) }
  ])("is read whole and as a stream: $what", ({ respond }) =>
    Effect.gen(function*() {
      const { baseUrl } = yield* site(respond)
      assert.strictEqual(yield* text(baseUrl), body)
      assert.strictEqual(Buffer.from(yield* bytes(baseUrl)).toString(), body)
      assert.notProperty((yield* HttpClient.get(baseUrl)).headers, "content-encoding")
    }).pipe(Effect.provide(over())))

  it.live.each([
    { what: "small", body: gzipSync("small").subarray(0, 12) },
    { what: "large", body: cut }
  ])("that ends before its encoding does is an error: $what", ({ body }) =>
    Effect.gen(function*() {
      const { baseUrl } = yield* site(chunks(gzip, body))
      assert.strictEqual(codeOf(yield* cause(text(baseUrl))), "Z_BUF_ERROR")
      assert.strictEqual(codeOf(yield* cause(bytes(baseUrl))), "Z_BUF_ERROR")
    }).pipe(Effect.provide(over())))

  it.live("that is not in its encoding closes the connection, although more of it arrives", () =>
    Effect.gen(function*() {
      const { baseUrl, sockets } = yield* site(endless(gzip))
      yield* Effect.gen(function*() {
        assert.strictEqual(codeOf(yield* cause(text(baseUrl))), "Z_DATA_ERROR")
        assert.strictEqual(codeOf(yield* cause(bytes(baseUrl))), "Z_DATA_ERROR")
        yield* eventually(() => sockets.every(({ destroyed }) => destroyed))
      }).pipe(Effect.provide(over()))
    }))

  it.live.each([
    { what: "no bytes", respond: sending("", gzip) },
    { what: "no bytes in chunks", respond: chunks(gzip) },
    { what: "status 204", respond: (_, response) => response.writeHead(204, gzip).end() }
  ] as ReadonlyArray<{ readonly what: string; readonly respond: RequestListener }>)(
    "may be empty: $what",
    ({ respond }) =>
      Effect.gen(function*() {
        const { baseUrl } = yield* site(respond)
        assert.strictEqual(yield* text(baseUrl), "")
        assert.lengthOf(yield* bytes(baseUrl), 0)
      }).pipe(Effect.provide(over()))
  )

  it.live("is not expected in the response to HEAD", () =>
    Effect.gen(function*() {
      const { baseUrl } = yield* site((_, response) => response.writeHead(200, gzip).end())
      const response = yield* HttpClient.head(baseUrl)
      assert.strictEqual(yield* response.text, "")
    }).pipe(Effect.provide(over())))

  it.live("of an unknown encoding closes the connection", () =>
    Effect.gen(function*() {
      const { baseUrl, sockets } = yield* site(endless({ "content-encoding": "compress" }))
      yield* Effect.gen(function*() {
        const { reason } = yield* Effect.flip(HttpClient.get(baseUrl))
        assert.deepInclude(reason, {
          _tag: "DecodeError",
          description: "the content encoding `compress` is not supported"
        })
        yield* eventually(() => sockets[0]?.destroyed === true)
      }).pipe(Effect.provide(over()))
    }))
})

describe("a whole body", () => {
  it.live("is read as what it is, and more than once", () =>
    Effect.gen(function*() {
      const { baseUrl } = yield* site((request, response) => {
        response.setHeader("set-cookie", ["a=1", "b=2"])
        if (request.url === "/json") response.end('\ufeff{"a":[1]}')
        else response.setHeader("content-type", "application/x-www-form-urlencoded").end("?a=1&b=%20")
      })
      const json = yield* HttpClient.get(`${baseUrl}/json`)
      assert.deepStrictEqual(yield* json.json, { a: [1] })
      assert.deepStrictEqual([yield* json.text, (yield* json.arrayBuffer).byteLength], ['{"a":[1]}', 12])
      const form = yield* HttpClient.get(`${baseUrl}/form?q=1#hash`)
      assert.deepStrictEqual(UrlParams.toString(yield* form.urlParamsBody), "%3Fa=1&b=+")
      assert.deepStrictEqual([...(yield* form.formData)], [["a", "1"], ["b", " "]])
      assert.deepStrictEqual(Cookies.toRecord(form.cookies), { a: "1", b: "2" })
      assert.deepStrictEqual([form.url, form.status], [`${baseUrl}/form?q=1`, 200])
      assert.deepInclude(form.toJSON(), { status: 200 })
    }).pipe(Effect.provide(over())))

  it.live("that was read as a stream cannot be read", () =>
    Effect.gen(function*() {
      const { baseUrl } = yield* site(sending("text"))
      const response = yield* HttpClient.get(baseUrl)
      yield* Stream.runDrain(response.stream)
      assert.instanceOf(yield* cause(response.text), TypeError)
    }).pipe(Effect.provide(over())))

  it.live.each([
    { headers: { "content-length": "100" }, part: "half" },
    { headers: {}, part: "half" },
    { headers: gzip, part: gzipSync("half") }
  ])("that is cut is an error ($headers)", ({ headers, part }) =>
    Effect.gen(function*() {
      const { baseUrl } = yield* site((request, response) => {
        response.writeHead(200, headers).write(part, () => request.socket.destroy())
      })
      assert.strictEqual(codeOf(yield* cause(text(baseUrl))), "UND_ERR_SOCKET")
    }).pipe(Effect.provide(over())))

  it.live("closes the connection when its reader is interrupted", () =>
    Effect.gen(function*() {
      const { baseUrl, sockets } = yield* site((_, response) => void response.writeHead(200).write("half"))
      yield* Effect.gen(function*() {
        const response = yield* HttpClient.get(baseUrl)
        const reading = yield* Effect.forkChild(response.text, { startImmediately: true })
        yield* Fiber.interrupt(reading)
        yield* eventually(() => sockets[0]?.destroyed === true)
      }).pipe(Effect.provide(over()))
    }))
})
