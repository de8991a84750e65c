import { settle } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as HttpClient from "effect/http/HttpClient"
import * as Stream from "effect/Stream"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { chunks, empty, endless, eventually, get, over, site } from "./support/servers.ts"

const stream = (url: string) => HttpClient.get(url).pipe(Effect.map(({ stream }) => stream), Stream.unwrap)

describe("a streamed body", () => {
  it.live("closes its connection if it is not read to the end", () =>
    Effect.gen(function*() {
      const { baseUrl, sockets } = yield* site(endless())
      yield* Effect.gen(function*() {
        yield* Stream.runDrain(Stream.take(stream(baseUrl), 1))
        yield* eventually(() => sockets[0]?.destroyed === true)
        // In a scope, the response is not closed with its stream by Effect's client.
        yield* Effect.gen(function*() {
          const client = HttpClient.withScope(yield* HttpClient.HttpClient)
          const response = yield* client.get(baseUrl)
          yield* Stream.runDrain(Stream.take(response.stream, 1))
          yield* eventually(() => sockets[1]?.destroyed === true)
        }).pipe(Effect.scoped)
      }).pipe(Effect.provide(over()))
    }))

  it.live("closes its connection when it is interrupted while it waits", () =>
    Effect.gen(function*() {
      const { baseUrl, sockets } = yield* site((_, response) => response.writeHead(200).flushHeaders())
      yield* Effect.gen(function*() {
        const reading = yield* Effect.forkChild(Stream.runDrain(stream(baseUrl)))
        yield* eventually(() => sockets.length === 1)
        yield* settle
        yield* Fiber.interrupt(reading)
        yield* eventually(() => sockets[0]?.destroyed === true)
      }).pipe(Effect.provide(over()))
    }))

  it.live("leaves its connection to the next request if it is read to the end", () =>
    Effect.gen(function*() {
      const { baseUrl, requested } = yield* site(chunks({}, Buffer.from("a"), Buffer.from("b")))
      yield* Effect.gen(function*() {
        for (const path of ["1", "2"]) {
          assert.strictEqual(Buffer.from(yield* Stream.mkUint8Array(stream(`${baseUrl}/${path}`))).toString(), "ab")
          yield* settle
        }
      }).pipe(Effect.provide(over()))
      assert.deepStrictEqual(requested, ["0 GET /1", "0 GET /2"])
    }))

  it.live("emits what arrived before it was cut, then fails", () =>
    Effect.gen(function*() {
      const { baseUrl } = yield* site((request, response) => {
        response.writeHead(200, { "content-length": 100 }).write("half", () => request.socket.destroy())
      })
      const received: Array<string> = []
      const { reason } = yield* stream(baseUrl).pipe(
        Stream.runForEach((chunk) => Effect.sync(() => received.push(Buffer.from(chunk).toString()))),
        Effect.flip
      )
      assert.deepStrictEqual(received, ["half"])
      assert.deepNestedInclude(reason, { _tag: "DecodeError", "cause.code": "UND_ERR_SOCKET" })
    }).pipe(Effect.provide(over())))

  it.live("is received no faster than it is read", () =>
    Effect.gen(function*() {
      let sent = 0
      const { baseUrl } = yield* site(endless({}, (bytes) => {
        sent += bytes
      }))
      yield* stream(baseUrl).pipe(
        Stream.take(100),
        Stream.runForEach(() => settle),
        Effect.provide(over())
      )
      // What was read, and what the sockets of both sides buffer.
      assert.isBelow(sent, 100 * 128 * 1024 + 16 * 1024 ** 2)
    }))
})

describe("a response that is not read", () => {
  it.live("closes its connection when it is collected", () =>
    Effect.gen(function*() {
      setFlagsFromString("--expose-gc")
      const collect: () => void = runInNewContext("gc")
      const { baseUrl, sockets } = yield* site(endless())
      yield* Effect.gen(function*() {
        yield* HttpClient.get(baseUrl)
        yield* eventually(() => {
          collect()
          return sockets[0]?.destroyed === true
        })
      }).pipe(Effect.provide(over()))
    }))

  it.live.each(
    [
      { what: "no body", status: 204, method: "GET" },
      { what: "a small body", status: 200, method: "GET" },
      { what: "headers only", status: 200, method: "HEAD" }
    ] as const
  )(
    "leaves its connection to the next request at once if it has $what",
    ({ method, status }) =>
      Effect.gen(function*() {
        const { baseUrl, requested } = yield* site((request, response) => {
          response.statusCode = status
          if (request.method === "HEAD") response.setHeader("connection", "keep-alive")
          empty(request, response)
        })
        yield* Effect.gen(function*() {
          const response = yield* method === "GET" ? HttpClient.get(`${baseUrl}/1`) : HttpClient.head(`${baseUrl}/1`)
          yield* settle
          yield* get(`${baseUrl}/2`)
          assert.strictEqual(response.status, status)
        }).pipe(Effect.provide(over({ connections: 1 })))
        assert.lengthOf(requested, 2)
      })
  )
})
