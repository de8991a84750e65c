import * as Requests from "@effect-genai/core/Requests"
import * as Retry from "@effect-genai/core/Retry"
import * as Upload from "@effect-genai/core/Upload"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import type { ServerResponse } from "node:http"
import { endless, flooding } from "./flood.ts"
import { clients, serve } from "./loopback.ts"
import { config, download, isolated, reasonOf, retrieve, talk, upload } from "./provider.ts"

const mebibyte = 1024 * 1024

describe.each(clients)("over $client", ({ client, layer }) => {
  it.live("a reader that takes one of an endless stream ends it: the server stops, having written little", () =>
    Effect.gen(function*() {
      const { closed, home, written } = yield* endless
      const events = yield* Stream.runCollect(Stream.take(talk({}), 1)).pipe(Effect.provide(at(home, layer)))
      yield* closed
      assert.strictEqual(events.length, 1)
      assert.isBelow(written(), 4 * mebibyte)
    }))

  it.live("a reader that pauses, pauses the server", () =>
    Effect.gen(function*() {
      const { home, stuck, written } = yield* endless
      const count = yield* talk({}).pipe(
        Stream.take(1000),
        Stream.mapEffect((_, index) => index === 0 ? stuck : Effect.void),
        Stream.runCount,
        Effect.provide(at(home, layer))
      )
      assert.strictEqual(count, 1000)
      assert.isBelow(written(), 8 * mebibyte)
    }))

  it.live("interruption closes the connection of a call that waits for its answer", () =>
    interrupting(layer, () => undefined, Effect.asVoid(retrieve({ thing_id: "t1" }))))

  it.live("interruption closes the connection of a call whose answer is coming", () =>
    interrupting(layer, (response) => response.write(`{"id":`), Effect.asVoid(retrieve({ thing_id: "t1" }))))

  it.live("interruption closes the connection of a stream", () =>
    interrupting(
      layer,
      (response) => {
        response.writeHead(200, { "content-type": "text/event-stream" })
        response.write(`data: {"type":"word","text":"a"}\n\n`)
      },
      Stream.runDrain(talk({}))
    ))

  it.live("an answer of no use is left where it is: a redirect, a page in place of a stream", () =>
    Effect.gen(function*() {
      const redirect = yield* flooding(302)
      const followed = yield* reasonOf(retrieve({ thing_id: "t1" })).pipe(Effect.provide(at(redirect.home, layer)))
      yield* redirect.closed
      assert.strictEqual(followed._tag, "UnsafeInput")
      const page = yield* flooding(200)
      const read = yield* reasonOf(Stream.runDrain(talk({}))).pipe(Effect.provide(at(page.home, layer)))
      yield* page.closed
      assert.strictEqual(read._tag, "Undecodable")
    }))

  it.live("an answer cut short of its length is no answer, and is asked for again", () =>
    Effect.gen(function*() {
      let asked = 0
      const home = yield* serve((_, response) => {
        asked++
        if (asked > 1) response.end(`{"id":"t1"}`)
        else response.writeHead(200, { "content-length": "1000" }).write(`{"id":`, () => response.destroy())
      })
      const thing = yield* retrieve({ thing_id: "t1" }).pipe(
        Retry.backoff(Schedule.forever),
        Effect.provide(at(home, layer))
      )
      assert.deepStrictEqual<unknown>([thing, asked], [{ id: "t1" }, 2])
    }))

  it.live("a stream whose connection breaks has failed with what had come", () =>
    Effect.gen(function*() {
      const hearing = Promise.withResolvers<void>()
      const home = yield* serve((_, response) => {
        response.writeHead(200, { "content-type": "text/event-stream" }).write(`data: {"type":"word","text":"a"}\n\n`)
        void hearing.promise.then(() => response.destroy())
      })
      const hearingOnce = Stream.tap(talk({}), () => Effect.sync(() => hearing.resolve()))
      const reason = yield* reasonOf(Stream.runDrain(hearingOnce)).pipe(Effect.provide(at(home, layer)))
      assert.deepInclude(reason, { _tag: "StreamFailed", because: "Unreachable", partial: "a", attempts: 1 })
    }))

  it.live("a port where nobody listens has received nothing", () =>
    Effect.gen(function*() {
      const home = yield* Effect.scoped(serve(() => undefined))
      const reason = yield* reasonOf(retrieve({ thing_id: "t1" }).pipe(Retry.none)).pipe(
        Effect.provide(at(home, layer))
      )
      assert.deepInclude(reason, { _tag: "Unreachable", maybeReceived: false })
    }))

  it.live("a connection that is reset may have carried the request", () =>
    Effect.gen(function*() {
      const home = yield* serve((_, response) => response.destroy())
      const reason = yield* reasonOf(retrieve({ thing_id: "t1" }).pipe(Retry.none)).pipe(
        Effect.provide(at(home, layer))
      )
      assert.deepInclude(reason, { _tag: "Unreachable", maybeReceived: true })
    }))

  it.live("a file goes up as it is read and comes down as it is", () =>
    Effect.gen(function*() {
      const content = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7) % 256)
      const home = yield* serve((request, response) => {
        const chunks: Array<Uint8Array> = []
        request.on("data", (chunk) => chunks.push(chunk))
        request.on("end", () => {
          const found = Buffer.concat(chunks).includes(Buffer.from(content))
          const declared = request.headers["content-length"] !== undefined
          response.end(request.method === "GET" ? content : JSON.stringify({ id: `${found} ${declared}` }))
        })
      })
      const { id } = yield* upload({ file: Upload.fromBlob(new Blob([content]), { name: "a.bin" }) }).pipe(
        Requests.maxBytes(mebibyte),
        Effect.provide(at(home, layer))
      )
      // fetch decides by itself how a body is framed; the others declare its length.
      assert.strictEqual(id, `true ${client !== "fetch"}`)
      const chunks = yield* Stream.runCollect(download({ file_id: "f" })).pipe(Effect.provide(at(home, layer)))
      assert.isTrue(Buffer.concat(chunks).equals(content))
    }))
})

const at = (baseUrl: string, layer: (typeof clients)[number]["layer"]) =>
  Layer.mergeAll(config({ baseUrl }), isolated, layer)

/** Interrupts a call once the server has begun to answer; the server sees the end of it. */
const interrupting = <E, R>(
  layer: (typeof clients)[number]["layer"],
  begin: (response: ServerResponse) => void,
  call: Effect.Effect<void, E, R>
) =>
  Effect.gen(function*() {
    const asking = Promise.withResolvers<void>()
    const closing = Promise.withResolvers<void>()
    let asked = 0
    const home = yield* serve((_, response) => {
      asked++
      response.once("close", () => closing.resolve())
      begin(response)
      asking.resolve()
    })
    const fiber = yield* Effect.forkChild(Effect.provide(call, at(home, layer)))
    yield* Effect.promise(() => asking.promise)
    yield* Fiber.interrupt(fiber)
    yield* Effect.promise(() => closing.promise)
    assert.strictEqual(asked, 1)
  })
