import { serve } from "@effect-genai/provider-contract/support/loopbackServer"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Stream from "effect/Stream"
import { type Duplex, Readable } from "node:stream"
import { text } from "node:stream/consumers"
import { empty, eventually, over, site } from "./support/servers.ts"

/** Responds with the headers and the body of the request. */
const mirror = serve(async (request, response) => {
  const { headers, method } = request
  response.end(JSON.stringify({
    method,
    type: headers["content-type"],
    length: headers["content-length"],
    connection: headers.connection,
    body: await text(request)
  }))
})

const send = (url: string, body: HttpBody.HttpBody) =>
  Effect.flatMap(HttpClient.execute(HttpClientRequest.setBody(HttpClientRequest.post(url), body)), ({ json }) => json)

const bytes = new TextEncoder().encode("content")

describe("the body of a request", () => {
  it.live.each([
    { what: "empty", body: HttpBody.empty, received: { length: "0", body: "" } },
    {
      what: "bytes",
      body: HttpBody.uint8Array(bytes, "text/x"),
      received: { type: "text/x", length: "7", body: "content" }
    },
    { what: "text", body: HttpBody.text("content"), received: { type: "text/plain", length: "7", body: "content" } },
    { what: "raw text", body: HttpBody.raw("content"), received: { length: "7", body: "content" } },
    {
      what: "a raw stream",
      body: HttpBody.raw(Readable.from(["con", "tent"]), { contentLength: 7 }),
      received: { length: "7", body: "content" }
    },
    {
      what: "a stream of a declared length",
      body: HttpBody.stream(Stream.make(bytes.subarray(0, 3), bytes.subarray(3)), "text/x", 7),
      received: { type: "text/x", length: "7", body: "content" }
    },
    {
      what: "a stream",
      body: HttpBody.stream(Stream.make(bytes), "text/x"),
      received: { type: "text/x", body: "content" }
    }
  ])("is sent: $what", ({ body, received }) =>
    Effect.gen(function*() {
      const response = yield* send(yield* mirror, body)
      assert.deepInclude(response, { method: "POST", connection: "keep-alive", ...received })
    }).pipe(Effect.provide(over())))

  it.live("is sent: a form", () =>
    Effect.gen(function*() {
      const form = new FormData()
      form.append("name", "value")
      form.append("file", new File(["content"], "a.txt", { type: "text/plain" }))
      const response = JSON.stringify(yield* send(yield* mirror, HttpBody.formData(form)))
      assert.match(response, /multipart\/form-data; boundary=/)
      assert.match(response, /name=\\"file\\"; filename=\\"a.txt\\"\\r\\nContent-Type: text\/plain\\r\\n\\r\\ncontent/)
    }).pipe(Effect.provide(over())))

  it.live("that undici cannot send is an error", () =>
    Effect.gen(function*() {
      const { reason } = yield* Effect.flip(send(yield* mirror, HttpBody.raw(7)))
      assert.deepNestedInclude(reason, { _tag: "TransportError", "cause.code": "UND_ERR_INVALID_ARG" })
    }).pipe(Effect.provide(over())))

  it.live("that fails ends the request with its error", () =>
    Effect.gen(function*() {
      const broken = new Error("broken")
      const body = HttpBody.stream(Stream.concat(Stream.make(bytes), Stream.fail(broken)), "text/x")
      const { reason } = yield* Effect.flip(send(yield* mirror, body))
      assert.deepInclude(reason, { _tag: "TransportError", cause: broken })
    }).pipe(Effect.provide(over())))

  it.live("is closed when the request is interrupted", () =>
    Effect.gen(function*() {
      const states: Array<string> = []
      const url = yield* serve((request) => {
        request.once("data", () => states.push("received")).once("close", () => states.push("closed"))
      })
      const endless = Stream.concat(Stream.make(bytes), Stream.never).pipe(
        Stream.ensuring(Effect.sync(() => states.push("released")))
      )
      yield* Effect.gen(function*() {
        const sending = yield* Effect.forkChild(send(url, HttpBody.stream(endless, "text/x")))
        yield* eventually(() => states.length === 1)
        yield* Fiber.interrupt(sending)
        yield* eventually(() => states.length === 3)
      }).pipe(Effect.provide(over()))
      assert.sameMembers(states, ["received", "closed", "released"])
    }))

  it.live("is closed if no connection can be opened", () =>
    Effect.gen(function*() {
      const body = Readable.from(["content"])
      const { reason } = yield* Effect.flip(send("http://127.0.0.1:1", HttpBody.raw(body)))
      assert.deepNestedInclude(reason, { _tag: "TransportError", "cause.code": "ECONNREFUSED", "cause.unsent": true })
      assert.isTrue(body.destroyed)
    }).pipe(Effect.provide(over())))

  it.live("need not be received for a response", () =>
    Effect.gen(function*() {
      const url = yield* serve((_, response) => response.writeHead(413).end("too large"))
      const request = HttpClientRequest.bodyStream(
        HttpClientRequest.post(url),
        Stream.concat(Stream.make(bytes), Stream.never)
      )
      const response = yield* HttpClient.execute(request)
      assert.deepStrictEqual([response.status, yield* response.text], [413, "too large"])
    }).pipe(Effect.provide(over())))
})

describe("a request", () => {
  it.live("honors undici's own options", () =>
    Effect.gen(function*() {
      const response = yield* send(yield* mirror, HttpBody.empty).pipe(
        Effect.provideService(NodeHttpClient.UndiciOptions, { reset: true })
      )
      assert.deepInclude(response, { connection: "close" })
    }).pipe(Effect.provide(over())))

  it.live("may take the connection over", () =>
    Effect.gen(function*() {
      const { baseUrl, server } = yield* site(empty)
      const sockets: Array<Duplex> = []
      yield* Effect.addFinalizer(() => Effect.sync(() => sockets.forEach((socket) => socket.destroy())))
      server.on("upgrade", (_, socket) => {
        sockets.push(socket)
        socket.write("HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: echo\r\n\r\n")
        socket.pipe(socket)
      })
      const request = HttpClientRequest.setHeaders(HttpClientRequest.get(baseUrl), {
        connection: "upgrade",
        upgrade: "echo"
      })
      const response = yield* HttpClient.execute(request)
      assert.strictEqual(response.status, 101)
      yield* response.upgrade
      const ordinary = yield* HttpClient.get(baseUrl)
      assert.strictEqual((yield* Effect.flip(ordinary.upgrade)).reason._tag, "StatusCodeError")
    }).pipe(Effect.scoped, Effect.provide(over())))
})
