import * as NodeTransport from "@effect-genai/node/NodeTransport"
import { settle } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Schedule from "effect/Schedule"
import { subscribe, unsubscribe } from "node:diagnostics_channel"
import { empty, forgetful, get as ask, over, post, site } from "./support/servers.ts"

/** Asks, and lets the connection come to rest. */
const get = (url: string) => Effect.tap(ask(url), settle)

const eventually = (isSo: () => boolean) =>
  Effect.suspend(() => isSo() ? Effect.void : Effect.fail("not yet")).pipe(
    Effect.retry(Schedule.spaced("5 millis")),
    Effect.timeout("5 seconds"),
    Effect.orDie
  )

describe("a connection", () => {
  it.live("is kept, and used again", () =>
    Effect.gen(function*() {
      const { requested, home, sockets } = yield* site(empty)
      yield* Effect.andThen(get(`${home}/1`), post(`${home}/2`)).pipe(Effect.provide(over()))
      assert.deepStrictEqual(requested, ["0 GET /1", "0 POST /2"])
      yield* eventually(() => sockets.every(({ destroyed }) => destroyed))
    }))

  it.live("is given up when it has been idle for as long as was set, whatever the server would allow", () =>
    Effect.gen(function*() {
      const { requested, home, sockets } = yield* site((request, response) => {
        response.setHeader("keep-alive", "timeout=600")
        empty(request, response)
      })
      yield* Effect.gen(function*() {
        yield* get(`${home}/1`)
        yield* eventually(() => sockets[0]?.destroyed === true)
        yield* get(`${home}/2`)
      }).pipe(Effect.provide(over({ idle: "20 millis" })))
      assert.deepStrictEqual(requested, ["0 GET /1", "1 GET /2"])
    }))

  it.live("is opened no more often than was set: others wait for their turn", () =>
    Effect.gen(function*() {
      const waiting: Array<() => void> = []
      const { requested, home, sockets } = yield* site((request, response) => {
        waiting.push(() => empty(request, response))
        if (waiting.length === 3) { for (const respond of waiting.splice(0)) respond() }
      })
      const calls = Array.from({ length: 21 }, (_, n) => get(`${home}/${n}`))
      yield* Effect.all(calls, { concurrency: "unbounded" }).pipe(Effect.provide(over({ connections: 3 })))
      assert.deepStrictEqual([requested.length, sockets.length], [21, 3])
    }))

  it.live("is closed when its call is interrupted", () =>
    Effect.gen(function*() {
      const { requested, home, sockets } = yield* site(() => undefined)
      yield* Effect.gen(function*() {
        const call = yield* Effect.forkChild(get(home))
        yield* eventually(() => requested.length === 1)
        yield* Fiber.interrupt(call)
        yield* eventually(() => sockets[0]?.destroyed === true)
      }).pipe(Effect.provide(over()))
    }))

  it.live("is not waited for by a call that was interrupted: it is never sent", () =>
    Effect.gen(function*() {
      const held: Array<() => void> = []
      const { requested, home } = yield* site((request, response) => {
        held.push(() => empty(request, response))
      })
      yield* Effect.gen(function*() {
        const first = yield* Effect.forkChild(get(`${home}/1`))
        yield* eventually(() => held.length === 1)
        const second = yield* Effect.forkChild(get(`${home}/2`))
        yield* settle
        yield* Fiber.interrupt(second)
        held[0]?.()
        yield* Fiber.join(first)
      }).pipe(Effect.provide(over({ connections: 1 })))
      assert.deepStrictEqual(requested, ["0 GET /1"])
    }))

  it.live("is under no clock of undici's: neither for headers nor between two chunks", () =>
    Effect.gen(function*() {
      const details: Array<unknown> = []
      const listen = (message: unknown) => details.push(message)
      subscribe("undici:request:create", listen)
      yield* Effect.addFinalizer(() => Effect.sync(() => unsubscribe("undici:request:create", listen)))
      const { home } = yield* site(empty)
      yield* get(home).pipe(Effect.provide(over()))
      assert.lengthOf(details, 1)
      assert.deepNestedInclude(details[0], { "request.headersTimeout": 0, "request.bodyTimeout": 0 })
    }))
})

describe("a connection that the server has closed while it was idle", () => {
  it.live("and said so, is not used", () =>
    Effect.gen(function*() {
      const { requested, home, sockets } = yield* site(empty)
      yield* Effect.gen(function*() {
        yield* get(`${home}/1`)
        sockets[0]?.end()
        yield* post(`${home}/2`)
      }).pipe(Effect.provide(over()))
      assert.deepStrictEqual(requested, ["0 GET /1", "1 POST /2"])
    }))

  it.live("is found out before anything is written: whatever was to be sent goes over a new one", () =>
    Effect.gen(function*() {
      const { requested, home, sockets } = yield* site(empty)
      yield* Effect.gen(function*() {
        yield* get(`${home}/1`)
        // The reset has arrived, and nobody has looked yet.
        sockets[0]?.resetAndDestroy()
        yield* post(`${home}/2`)
      }).pipe(Effect.provide(over()))
      assert.deepStrictEqual(requested, ["0 GET /1", "1 POST /2"])
    }))

  it.live("is found out by a request that only reads: it is asked again over a new one, once", () =>
    Effect.gen(function*() {
      const { requested, home } = yield* site(forgetful())
      yield* Effect.andThen(get(`${home}/1`), get(`${home}/2`)).pipe(Effect.provide(over()))
      assert.deepStrictEqual(requested, ["0 GET /1", "0 GET /2", "1 GET /2"])
    }))

  it.live("is no excuse for one that resets a new one, too", () =>
    Effect.gen(function*() {
      let total = 0
      const { requested, home } = yield* site(forgetful(() => ++total > 1))
      const error = yield* Effect.andThen(get(`${home}/1`), Effect.flip(get(`${home}/2`))).pipe(Effect.provide(over()))
      assert.strictEqual(error._tag, "HttpClientError")
      assert.deepStrictEqual(requested, ["0 GET /1", "0 GET /2", "1 GET /2"])
    }))

  it.live("is no reason to ask again what was asked over a new one", () =>
    Effect.gen(function*() {
      const { requested, home } = yield* site(forgetful(() => true))
      yield* Effect.flip(get(`${home}/1`)).pipe(Effect.provide(over()))
      assert.deepStrictEqual(requested, ["0 GET /1"])
    }))

  it.live("is no reason to ask again when an answer had begun", () =>
    Effect.gen(function*() {
      let count = 0
      const { requested, home } = yield* site((request, response) => {
        if (++count === 1) empty(request, response)
        else request.socket.write("HTTP/1.1 2", () => request.socket.end())
      })
      yield* Effect.andThen(get(`${home}/1`), Effect.flip(get(`${home}/2`))).pipe(Effect.provide(over()))
      assert.deepStrictEqual(requested, ["0 GET /1", "0 GET /2"])
    }))
})

describe("what cannot be set", () => {
  it.effect.each(
    [
      [{ connections: 0 }, "`connections` is no whole number from 1"],
      [{ connections: 1.5 }, "`connections` is no whole number from 1"],
      [{ idle: "0 millis" }, "`idle` is no time that ends"],
      [{ idle: Infinity }, "`idle` is no time that ends"]
    ] as const
  )("%o is refused when the layer is built", ([options, message]) =>
    Effect.gen(function*() {
      const error = yield* Effect.flip(Effect.provide(get("http://127.0.0.1:1"), NodeTransport.layer(options)))
      assert.deepStrictEqual([error._tag, error.message], ["ConfigError", `SourceError: ${message}`])
    }))
})
