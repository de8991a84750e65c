import * as NodeTransport from "@effect-genai/node/NodeTransport"
import { settle } from "@effect-genai/provider-contract/support/testTime"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import { Agent } from "@effect/platform-node/Undici"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"
import { subscribe, unsubscribe } from "node:diagnostics_channel"
import { make } from "../src/internal/dispatcher.ts"
import { empty, eventually, forgetful, get as fetchText, over, post, site } from "./support/servers.ts"

/** Sends a `GET` and waits until the connection is idle. */
const get = (url: string) => Effect.tap(fetchText(url), settle)

describe("a connection", () => {
  it.live("is reused", () =>
    Effect.gen(function*() {
      const { requested, baseUrl, sockets } = yield* site(empty)
      yield* Effect.andThen(get(`${baseUrl}/1`), post(`${baseUrl}/2`)).pipe(Effect.provide(over()))
      assert.deepStrictEqual(requested, ["0 GET /1", "0 POST /2"])
      yield* eventually(() => sockets.every(({ destroyed }) => destroyed))
    }))

  it.live("closes after the idle time that is set, even if the server allows more", () =>
    Effect.gen(function*() {
      const { requested, baseUrl, sockets } = yield* site((request, response) => {
        response.setHeader("keep-alive", "timeout=600")
        empty(request, response)
      })
      yield* Effect.gen(function*() {
        yield* get(`${baseUrl}/1`)
        yield* eventually(() => sockets[0]?.destroyed === true)
        yield* get(`${baseUrl}/2`)
      }).pipe(Effect.provide(over({ idle: "20 millis" })))
      assert.deepStrictEqual(requested, ["0 GET /1", "1 GET /2"])
    }))

  it.live("is opened up to the limit; further calls wait", () =>
    Effect.gen(function*() {
      const waiting: Array<() => void> = []
      const { requested, baseUrl, sockets } = yield* site((request, response) => {
        waiting.push(() => empty(request, response))
        if (waiting.length === 3) { for (const respond of waiting.splice(0)) respond() }
      })
      const calls = Array.from({ length: 21 }, (_, n) => get(`${baseUrl}/${n}`))
      yield* Effect.all(calls, { concurrency: "unbounded" }).pipe(Effect.provide(over({ connections: 3 })))
      assert.deepStrictEqual([requested.length, sockets.length], [21, 3])
    }))

  it.live("is closed when its call is interrupted", () =>
    Effect.gen(function*() {
      const { requested, baseUrl, sockets } = yield* site(() => undefined)
      yield* Effect.gen(function*() {
        const call = yield* Effect.forkChild(get(baseUrl))
        yield* eventually(() => requested.length === 1)
        yield* Fiber.interrupt(call)
        yield* eventually(() => sockets[0]?.destroyed === true)
      }).pipe(Effect.provide(over()))
    }))

  it.live("that a call waits for is not used after the call is interrupted: nothing is sent", () =>
    Effect.gen(function*() {
      const held: Array<() => void> = []
      const { requested, baseUrl } = yield* site((request, response) => {
        held.push(() => empty(request, response))
      })
      yield* Effect.gen(function*() {
        const first = yield* Effect.forkChild(get(`${baseUrl}/1`))
        yield* eventually(() => held.length === 1)
        const second = yield* Effect.forkChild(get(`${baseUrl}/2`))
        yield* settle
        yield* Fiber.interrupt(second)
        held[0]?.()
        yield* Fiber.join(first)
      }).pipe(Effect.provide(over({ connections: 1 })))
      assert.deepStrictEqual(requested, ["0 GET /1"])
    }))

  it.live("has no undici timeout for headers or between two chunks", () =>
    Effect.gen(function*() {
      const details: Array<unknown> = []
      const listen = (message: unknown) => details.push(message)
      subscribe("undici:request:create", listen)
      yield* Effect.addFinalizer(() => Effect.sync(() => unsubscribe("undici:request:create", listen)))
      const { baseUrl } = yield* site(empty)
      yield* get(baseUrl).pipe(Effect.provide(over()))
      assert.lengthOf(details, 1)
      assert.deepNestedInclude(details[0], { "request.headersTimeout": 0, "request.bodyTimeout": 0 })
    }))
})

describe("a connection that the server has closed while it was idle", () => {
  it.live("is not used if the close is known", () =>
    Effect.gen(function*() {
      const { requested, baseUrl, sockets } = yield* site(empty)
      yield* Effect.gen(function*() {
        yield* get(`${baseUrl}/1`)
        sockets[0]?.end()
        yield* post(`${baseUrl}/2`)
      }).pipe(Effect.provide(over()))
      assert.deepStrictEqual(requested, ["0 GET /1", "1 POST /2"])
    }))

  it.live("is detected before anything is written: the request goes over a new one", () =>
    Effect.gen(function*() {
      const { requested, baseUrl, sockets } = yield* site(empty)
      yield* Effect.gen(function*() {
        yield* get(`${baseUrl}/1`)
        // The reset has arrived but is not read yet.
        sockets[0]?.resetAndDestroy()
        yield* post(`${baseUrl}/2`)
      }).pipe(Effect.provide(over()))
      assert.deepStrictEqual(requested, ["0 GET /1", "1 POST /2"])
    }))

  it.live("is detected by a request that only reads: it is repeated once over a new one", () =>
    Effect.gen(function*() {
      const { requested, baseUrl } = yield* site(forgetful())
      yield* Effect.andThen(get(`${baseUrl}/1`), get(`${baseUrl}/2`)).pipe(Effect.provide(over()))
      assert.deepStrictEqual(requested, ["0 GET /1", "0 GET /2", "1 GET /2"])
    }))

  it.live("is repeated no further if the new one is reset too", () =>
    Effect.gen(function*() {
      let total = 0
      const { requested, baseUrl } = yield* site(forgetful(() => ++total > 1))
      const error = yield* Effect.andThen(get(`${baseUrl}/1`), Effect.flip(get(`${baseUrl}/2`))).pipe(
        Effect.provide(over())
      )
      assert.strictEqual(error._tag, "HttpClientError")
      assert.deepStrictEqual(requested, ["0 GET /1", "0 GET /2", "1 GET /2"])
    }))

  it.live("does not repeat a request sent over a new one", () =>
    Effect.gen(function*() {
      const { requested, baseUrl } = yield* site(forgetful(() => true))
      yield* Effect.flip(get(`${baseUrl}/1`)).pipe(Effect.provide(over()))
      assert.deepStrictEqual(requested, ["0 GET /1"])
    }))

  it.live("does not repeat a request whose response has started", () =>
    Effect.gen(function*() {
      let count = 0
      const { requested, baseUrl } = yield* site((request, response) => {
        if (++count === 1) empty(request, response)
        else request.socket.write("HTTP/1.1 2", () => request.socket.end())
      })
      yield* Effect.andThen(get(`${baseUrl}/1`), Effect.flip(get(`${baseUrl}/2`))).pipe(Effect.provide(over()))
      assert.deepStrictEqual(requested, ["0 GET /1", "0 GET /2"])
    }))
})

describe("an invalid option", () => {
  it.effect.each(
    [
      [{ connections: 0 }, "`connections` is not a whole number of 1 or more"],
      [{ connections: 1.5 }, "`connections` is not a whole number of 1 or more"],
      [{ idle: "0 millis" }, "`idle` is not a finite duration above 0"],
      [{ idle: Infinity }, "`idle` is not a finite duration above 0"]
    ] as const
  )("%o is rejected when the layer is built", ([options, message]) =>
    Effect.gen(function*() {
      const error = yield* Effect.flip(Effect.provide(get("http://127.0.0.1:1"), NodeTransport.layer(options)))
      assert.deepStrictEqual([error._tag, error.message], ["ConfigError", `SourceError: ${message}`])
    }))
})

describe("calls that wait for a connection", () => {
  it.live("leave nothing behind when they are interrupted, even if no connection ever becomes free", () =>
    Effect.gen(function*() {
      const { baseUrl, requested } = yield* site(() => undefined)
      const dispatcher = make({ connections: 1, idle: 1000, secureContext: undefined, proxies: undefined })
      yield* Effect.addFinalizer(() => Effect.promise(() => dispatcher.destroy()))
      const client = Layer.provide(
        NodeHttpClient.layerUndiciNoDispatcher,
        Layer.succeed(NodeHttpClient.Dispatcher, dispatcher)
      )
      yield* Effect.gen(function*() {
        yield* Effect.forkChild(fetchText(baseUrl))
        yield* eventually(() => requested.length === 1)
        for (let round = 0; round < 100; round++) {
          const call = yield* Effect.forkChild(fetchText(baseUrl))
          yield* settle
          yield* Fiber.interrupt(call)
        }
        const stats = dispatcher instanceof Agent ? Object.values(dispatcher.stats) : []
        assert.deepInclude(stats[0], { size: 1 })
      }).pipe(Effect.provide(client))
    }))

  it.live("are sent in order when connections become free, except the interrupted ones", () =>
    Effect.gen(function*() {
      const waiting: Array<() => void> = []
      const { baseUrl, requested } = yield* site((request, response) => {
        waiting.push(() => empty(request, response))
      })
      yield* Effect.gen(function*() {
        const calls = []
        for (const path of ["a", "b", "c", "d"]) {
          calls.push(yield* Effect.forkChild(get(`${baseUrl}/${path}`)))
          yield* settle
        }
        yield* Fiber.interrupt(calls[1]!)
        for (const count of [1, 2, 3]) {
          yield* eventually(() => waiting.length === count)
          waiting[count - 1]?.()
        }
        yield* Effect.forEach([calls[0]!, calls[2]!, calls[3]!], Fiber.join)
        assert.deepStrictEqual(requested.map((request) => request.at(-1)), ["a", "c", "d"])
      }).pipe(Effect.provide(over({ connections: 1 })))
    }))

  it.live("fail when the client closes", () =>
    Effect.gen(function*() {
      const { baseUrl, requested } = yield* site(() => undefined)
      const scope = yield* Scope.make()
      const context = yield* Layer.buildWithScope(over({ connections: 1 }), scope)
      const calls = yield* Effect.forkChild(
        Effect.all(Array.from({ length: 50 }, () => Effect.exit(fetchText(baseUrl))), { concurrency: "unbounded" })
          .pipe(
            Effect.provideContext(context)
          )
      )
      yield* eventually(() => requested.length === 1)
      yield* Scope.close(scope, Exit.void)
      assert.isTrue((yield* Fiber.join(calls)).every(Exit.isFailure))
    }))
})
