import * as Extra from "@effect-genai/core/Extra"
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Timeout from "@effect-genai/core/Timeout"
import * as Validation from "@effect-genai/core/Validation"
import * as Realtime from "@effect-genai/mistral/Realtime"
import { elapse, skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import * as NodeSocket from "@effect/platform-node/NodeSocket"
import * as NodeWS from "@effect/platform-node/NodeWS"
import { assert, describe, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import type * as Scope from "effect/Scope"
import * as Socket from "effect/socket/Socket"
import * as Stream from "effect/Stream"
import { inspect } from "node:util"
import { against, config, counted, isolated, key, reasonOf, sent } from "./support/mistral.ts"
import {
  type Behavior,
  created,
  delta,
  done,
  error,
  FakeSocket,
  fakeSockets,
  serve,
  type ServerSide,
  transcriber
} from "./support/realtimeServer.ts"

const model = "voxtral"
const constructors = [
  { name: "ws", layer: NodeWS.layerWebSocketConstructor },
  { name: "Node's own WebSocket", layer: NodeSocket.layerWebSocketConstructor }
] as const
const [ws] = constructors

type Constructor = Layer.Layer<Socket.WebSocketConstructor>

const at = (baseUrl: string, layer: Constructor, apiKey = key) =>
  Layer.mergeAll(config({ baseUrl, apiKey }), isolated, layer)

const typesOf = (values: Iterable<{ readonly type?: unknown }>) => Array.from(values, ({ type }) => type)

const bytes = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 7) % 256)

/** Endless silence in pieces, which are counted as they are read. */
const endless = (size: number) => {
  const taken = { count: 0, isStopped: false }
  const audio = Stream.fromEffectRepeat(Effect.sync(() => {
    taken.count++
    return new Uint8Array(size)
  })).pipe(
    Stream.rechunk(1),
    Stream.ensuring(Effect.sync(() => {
      taken.isStopped = true
    }))
  )
  return { audio, taken }
}

/** Waits until a number stops changing, for much longer than the pause of a full socket. */
const stable = (number: () => number) =>
  Effect.promise(async () => {
    for (let last = -1, turns = 0; turns < 100; turns++) {
      if (number() !== last) turns = 0
      last = number()
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
  })

const scripted = (layer: Constructor, apiKey = key) => at("https://test.mistral.ai", layer, apiKey)

/** Response metadata, and the setting that records it. */
const recordMetas = () => {
  const metas: Array<ResponseMeta.ResponseMeta> = []
  return [metas, ResponseMeta.tap((meta) => metas.push(meta))] as const
}

const sending = (...events: ReadonlyArray<unknown>) => ({ onConnection: (side: ServerSide) => side.reply(...events) })

const noAudio = Stream.never

/** Reads nothing until the test resumes its socket. */
const notReading: Behavior = {
  onConnection: ({ reply, ws }) => {
    reply(created)
    ws.pause()
  },
  onMessage: ({ type }, { reply }) => type === "input_audio.end" ? reply(done("")) : undefined
}

describe.each(constructors)("a realtime transcription over $name", ({ layer }) => {
  it.live("sends audio in pieces within the size limit of a message, and receives text", () =>
    Effect.gen(function*() {
      const { baseUrl, closed, connections } = yield* serve(transcriber)
      const audio = bytes(600_001)
      const events = yield* Realtime.transcribe(Stream.make(audio, new Uint8Array(0), bytes(10)), {
        model: "voxtral mini",
        audio_format: { encoding: "pcm_s16le", sample_rate: 8000 },
        target_streaming_delay_ms: 480
      }).pipe(Stream.runCollect, Effect.provide(at(baseUrl, layer)))

      assert.deepStrictEqual(typesOf(events), [
        "session.created",
        "session.updated",
        ...Array(4).fill("transcription.text.delta"),
        "transcription.done"
      ])
      assert.deepInclude(events.at(-1), { text: "w0 w1 w2 w3 " })
      const [{ received, request }] = [connections[0]!]
      assert.deepStrictEqual(typesOf(received), [
        "session.update",
        ...Array(4).fill("input_audio.append"),
        "input_audio.flush",
        "input_audio.end"
      ])
      assert.deepStrictEqual(received[0]?.session, {
        audio_format: { encoding: "pcm_s16le", sample_rate: 8000 },
        target_streaming_delay_ms: 480
      })
      const pieces = received.flatMap(({ audio }) => audio === undefined ? [] : [Buffer.from(audio, "base64")])
      assert.deepStrictEqual(pieces.map(({ length }) => length), [262_144, 262_144, 75_713, 10])
      assert.isTrue(Buffer.concat(pieces).equals(Buffer.concat([audio, bytes(10)])))
      assert.strictEqual(request.url, "/v1/audio/transcriptions/realtime?model=voxtral+mini")
      assert.strictEqual(request.headers.authorization, `Bearer ${key}`)
      assert.strictEqual(request.headers["user-agent"], "effect-genai")
      assert.strictEqual((yield* closed).code, 1000)
      assert.strictEqual(connections.length, 1)
    }))

  it.live("sends a client secret as a subprotocol, and nowhere else", () =>
    Effect.gen(function*() {
      const { baseUrl, connections } = yield* serve(transcriber)
      yield* Realtime.transcribe(Stream.make(bytes(2)), { model }).pipe(
        Stream.runDrain,
        Effect.provide(at(baseUrl, layer, "rt_SECRETsecret"))
      )
      const { headers, url } = connections[0]!.request
      assert.match(headers["sec-websocket-protocol"] ?? "", /^realtime, ?rt_SECRETsecret$/)
      const { "sec-websocket-protocol": _, ...others } = headers
      assert.notInclude(`${url} ${JSON.stringify(others)}`, "SECRET")
    }))

  it.live("stops the audio and closes the connection if its reader stops", () =>
    Effect.gen(function*() {
      const { baseUrl, closed } = yield* serve(transcriber)
      const { audio, taken } = endless(1000)
      const events = yield* Realtime.transcribe(audio, { model }).pipe(
        Stream.take(3),
        Stream.runCollect,
        Effect.provide(at(baseUrl, layer))
      )
      assert.strictEqual(events.length, 3)
      assert.isTrue(taken.isStopped)
      yield* closed
    }))

  it.live("pauses the audio while its reader pauses", () =>
    Effect.gen(function*() {
      const { baseUrl } = yield* serve(transcriber)
      const { audio, taken } = endless(1000)
      const pause = Effect.suspend(() => {
        const before = taken.count
        return Effect.map(stable(() => taken.count), () => taken.count - before)
      })
      const [meanwhile] = yield* Realtime.transcribe(audio, { model }).pipe(
        Stream.filter(({ type }) => type === "transcription.text.delta"),
        Stream.mapEffect((_, index) => index === 0 ? pause : Effect.succeed(0)),
        Stream.take(500),
        Stream.runCollect,
        Effect.provide(at(baseUrl, layer))
      )
      assert.isBelow(meanwhile!, 10)
      assert.isAtLeast(taken.count, 500)
    }))

  it.live("pauses the audio while the server does not read", () =>
    Effect.gen(function*() {
      const { baseUrl, connections } = yield* serve(notReading)
      const { audio, taken } = endless(262_144)
      const reading = yield* Realtime.transcribe(Stream.take(audio, 80), { model }).pipe(
        Stream.runCollect,
        Effect.provide(at(baseUrl, layer)),
        Effect.forkChild
      )
      yield* stable(() => taken.count)
      assert.isBelow(taken.count, 60)
      connections[0]!.ws.resume()
      yield* Fiber.join(reading)
      assert.strictEqual(connections[0]!.received.length, 82)
    }))

  it.live("stops the audio and closes the connection if it is interrupted, even if the server does not read", () =>
    Effect.gen(function*() {
      const { baseUrl, closed, connections } = yield* serve(notReading)
      const { audio, taken } = endless(262_144)
      const reading = yield* Realtime.transcribe(audio, { model }).pipe(
        Stream.runDrain,
        Effect.provide(at(baseUrl, layer)),
        Effect.forkChild
      )
      yield* stable(() => taken.count)
      yield* Fiber.interrupt(reading)
      assert.isTrue(taken.isStopped)
      connections[0]!.ws.resume()
      yield* closed
    }))

  it.live("closes a connection that is still opening if it is interrupted", () =>
    Effect.gen(function*() {
      const [requested, closing] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
      const { baseUrl } = yield* serve({}, ({ socket }) => {
        socket.once("close", () => closing.resolve())
        requested.resolve()
        return "unanswered"
      })
      const connecting = yield* Effect.scoped(Realtime.connect({ model })).pipe(
        Effect.provide(at(baseUrl, layer)),
        Effect.forkChild
      )
      yield* Effect.promise(() => requested.promise)
      yield* Fiber.interrupt(connecting)
      yield* Effect.promise(() => closing.promise)
    }))

  it.live("fails with the partial text if the server closes the connection before the transcription is done", () =>
    Effect.gen(function*() {
      const { baseUrl } = yield* serve({
        onConnection: ({ reply, ws }) => {
          reply(created, delta("Hello "), delta("wor"))
          ws.close(1011, `engine died of ${key}`)
        }
      })
      const error = yield* Effect.flip(Stream.runDrain(Realtime.transcribe(noAudio, { model }))).pipe(
        Effect.provide(at(baseUrl, layer))
      )
      assert.deepInclude(error.reason, {
        _tag: "StreamTruncated",
        afterContent: true,
        code: "1011",
        requestId: "ws-1",
        message: "the connection was closed (1011: engine died of <redacted>) before the transcription was done"
      })
      assert.strictEqual(Realtime.partial(error), "Hello wor")
      assert.isFalse(error.isRetryable)
    }))

  it.live("fails with the partial text if the connection is cut", () =>
    Effect.gen(function*() {
      const { baseUrl, connections } = yield* serve(sending(created, delta("Hello")))
      const cutting = Stream.tap(Realtime.transcribe(noAudio, { model }), ({ type }) =>
        Effect.sync(() => type === "transcription.text.delta" ? connections[0]!.ws.terminate() : undefined))
      const reason = yield* reasonOf(Stream.runDrain(cutting)).pipe(Effect.provide(at(baseUrl, layer)))
      assert.include(["StreamTruncated", "StreamFailed"], reason._tag)
      assert.deepInclude(reason, { afterContent: true })
      assert.strictEqual("partial" in reason ? reason.partial : undefined, "Hello")
    }))
})

describe("a realtime handshake", () => {
  it.live.each(
    [
      [401, "Unauthenticated", 1],
      [404, "NotFound", 1],
      [429, "RateLimited", 3],
      [503, "ServerFailure", 3],
      [302, "UnsafeInput", 1]
    ] as const
  )("rejected with status %s fails with %s", ([status, tag, attempts]) =>
    Effect.gen(function*() {
      const { baseUrl } = yield* serve({}, () => status)
      const reason = yield* reasonOf(Stream.runDrain(Realtime.transcribe(noAudio, { model }))).pipe(
        Retry.backoff(Schedule.forever),
        Effect.provide(at(baseUrl, ws.layer))
      )
      assert.deepInclude(reason, { _tag: tag, status, attempts })
    }))

  it.live("to a closed port fails as certainly not received", () =>
    Effect.gen(function*() {
      const { baseUrl } = yield* Effect.scoped(serve({}))
      const reason = yield* reasonOf(Stream.runDrain(Realtime.transcribe(noAudio, { model }))).pipe(
        Retry.none,
        Effect.provide(at(baseUrl, ws.layer))
      )
      assert.deepInclude(reason, { _tag: "Unreachable", maybeReceived: false })
      assert.include(reason.message, "ECONNREFUSED")
    }))

  it.effect("times out after Timeout.headers if the first event has not arrived", () =>
    Effect.gen(function*() {
      for (const onConnection of [undefined, (socket: FakeSocket) => socket.emit("open")]) {
        const { all, layer } = fakeSockets(onConnection === undefined ? {} : { onConnection })
        const reason = yield* skipSleeps(reasonOf(Stream.runDrain(Realtime.transcribe(noAudio, { model })))).pipe(
          Timeout.headers("5 seconds"),
          Retry.none,
          Effect.provide(scripted(layer))
        )
        assert.deepInclude(reason, { _tag: "TimedOut", clock: "headers", limit: Duration.seconds(5) })
        assert.deepStrictEqual(all.map(({ closed }) => closed), [[1000, "dropped"]])
      }
    }))

  it.effect("is retried, and no audio is read before it succeeds", () =>
    Effect.gen(function*() {
      const { audio, taken } = endless(2)
      const counts: Array<number> = []
      const { all, layer } = fakeSockets({
        ...transcriber,
        onConnection: (socket) => {
          counts.push(taken.count)
          if (counts.length < 3) socket.emit("error", { error: new Error("no") })
          else socket.reply(created)
        }
      })
      const [metas, recording] = recordMetas()
      const events = yield* skipSleeps(
        Realtime.transcribe(Stream.take(audio, 3), { model }).pipe(
          recording,
          Stream.runCollect
        )
      ).pipe(Effect.provide(scripted(layer)))
      assert.deepStrictEqual(counts, [0, 0, 0])
      assert.deepInclude(events.at(-1), { type: "transcription.done" })
      assert.strictEqual(all.length, 3)
      assert.deepStrictEqual(metas.map(({ attempts, requestId }) => [attempts, requestId]), [[3, "ws-1"]])
    }))

  it.effect("includes what the configuration and Extra add to headers, query and session", () =>
    Effect.gen(function*() {
      const { all, layer } = fakeSockets(transcriber)
      yield* Realtime.transcribe(Stream.make(bytes(2)), { model }).pipe(
        Extra.query({ preview: "1" }),
        Extra.headers({ "x-one": "1" }),
        Extra.body({ language: "fr" }),
        Stream.runDrain,
        Effect.provide(Layer.mergeAll(
          config({ apiKey: "rt_secret", baseUrl: "https://gateway.test/m/v1", headers: { "x-two": "2" } }),
          isolated,
          layer
        ))
      )
      const [{ received, options, url }] = [all[0]!]
      assert.strictEqual(url, "wss://gateway.test/m/v1/audio/transcriptions/realtime?model=voxtral&preview=1")
      assert.deepStrictEqual(options, { protocols: ["realtime", "rt_secret"], headers: { "x-one": "1", "x-two": "2" } })
      assert.deepStrictEqual(received[0], { type: "session.update", session: { language: "fr" } })
    }))

  it.effect("requires a WebSocket constructor that supports headers, or a client secret", () =>
    Effect.gen(function*() {
      const { all, layer } = fakeSockets(transcriber)
      const browser = Layer.effect(
        Socket.WebSocketConstructor,
        Effect.map(Socket.WebSocketConstructor, (construct) => (url, options) => {
          if (!Array.isArray(options)) throw new TypeError(`no headers: ${JSON.stringify(options)}`)
          return construct(url, options)
        })
      ).pipe(Layer.provide(layer))
      const transcription = Stream.runDrain(Realtime.transcribe(Stream.make(bytes(2)), { model }))
      const reason = yield* reasonOf(transcription).pipe(Effect.provide(scripted(browser)))
      assert.deepInclude(reason, { _tag: "UnsafeInput", attempts: 1 })
      assert.include(reason.message, "does not support headers")
      assert.strictEqual(all.length, 0)
      yield* transcription.pipe(Effect.provide(scripted(browser, "rt_secret")))
      assert.deepStrictEqual(all[0]?.options, ["realtime", "rt_secret"])
    }))
})

describe("a realtime event", () => {
  const received = (...events: ReadonlyArray<unknown>) =>
    Effect.provide(scripted(fakeSockets({ onConnection: ({ reply }) => reply(...events) }).layer))
  const transcription = Realtime.transcribe(noAudio, { model })

  it.effect("may arrive as bytes, over several lines, and with others at the same time", () =>
    Effect.gen(function*() {
      const bytes = new TextEncoder().encode(JSON.stringify(delta("Grüß "), null, 2).replaceAll("\n", "\r\n"))
      const text = yield* transcription.pipe(
        Realtime.text,
        Stream.take(2),
        Stream.mkString,
        received(created, bytes, JSON.stringify(delta("dich\r\n"), null, 2))
      )
      assert.strictEqual(text, "Grüß dich\r\n")
    }))

  it.effect("of an unknown type is emitted unchanged, and counted", () =>
    Effect.gen(function*() {
      const unknown = { type: "transcription.speaker", speaker: { name: "A" } }
      yield* Effect.gen(function*() {
        const events = yield* Stream.runCollect(Stream.take(transcription, 3))
        assert.deepStrictEqual<unknown>(events.slice(1), [unknown, { text: "no type" }])
        assert.deepStrictEqual(yield* counted("genai.unrecognized"), { RealtimeEvent: 2 })
      }).pipe(received(created, unknown, { text: "no type" }))
    }))

  it.effect("that does not match its schema fails the stream with its path, unless mismatches are only reported", () =>
    Effect.gen(function*() {
      const broken = reasonOf(Stream.runDrain(transcription)).pipe(
        received(created, delta("so"), { ...delta("far"), text: 1 })
      )
      assert.deepInclude(yield* broken, { _tag: "Undecodable", path: "text", partial: "so", requestId: "ws-1" })
      const raw = transcription.pipe(Validation.onMismatch("report"), Stream.take(2), Stream.runCollect)
      assert.deepInclude((yield* raw.pipe(received(created, { ...delta("far"), text: 1 })))[1], { text: 1 })
    }))

  it.effect("that is not JSON fails the stream", () =>
    Effect.gen(function*() {
      for (const message of ["{", "", "\u0000", "data: {}", ":"]) {
        const reason = yield* reasonOf(Stream.runDrain(transcription)).pipe(
          received(created, delta("so"), message, "{")
        )
        assert.deepInclude(reason, { _tag: "Undecodable", path: "", partial: "so" })
      }
      const first = yield* Effect.flip(Stream.runDrain(transcription)).pipe(received("{"))
      assert.deepInclude(first.reason, { _tag: "Undecodable", attempts: 1 })
      assert.isUndefined(Realtime.partial(first))
    }))

  it.effect.each(
    [
      [error(400), "InvalidRequest"],
      [error(401), "Unauthenticated"],
      [error(402), "BillingRefused"],
      [error(403), "PermissionDenied"],
      [error(429), "RateLimited"],
      [error(503), "ServerFailure"],
      [error(3804, "Timeout waiting"), "ServerFailure"],
      [error(3804, { object: "error", message: "busy", code: 429 }), "RateLimited"]
    ] as const
  )("with the error %j instead of a session fails with %s", ([event, tag]) =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(Stream.runDrain(transcription)).pipe(Retry.none, received(event))
      assert.strictEqual(reason._tag, tag)
      assert.strictEqual(reason.code, String(event.error.code))
    }))

  it.effect.each(
    [
      [error(400, { detail: [{ loc: ["session", "audio_format"], msg: "too late" }] }), "InvalidRequest"],
      [error(401), "Unauthenticated"],
      [error(402), "BillingRefused"],
      [error(429), "RateLimited"],
      [error(500), "ServerFailure"],
      [error(3804, "Timeout waiting"), "ServerFailure"],
      [error(0, { object: "error", message: "busy", code: 429 }), "RateLimited"]
    ] as const
  )(
    "with the error %j after content fails with StreamFailed because of %s",
    ([event, because]) =>
      Effect.gen(function*() {
        const reason = yield* reasonOf(Stream.runDrain(transcription)).pipe(
          received(created, delta("so"), event, delta("no"))
        )
        assert.deepInclude(reason, {
          _tag: "StreamFailed",
          because,
          afterContent: true,
          partial: "so",
          code: String(event.error.code)
        })
        assert.isFalse(reason.isRetryable)
        assert.notInclude(reason.message, "without an explanation")
      })
  )
})

describe("a realtime transcription", () => {
  it.effect("fails with the error of its audio", () =>
    Effect.gen(function*() {
      const { all, layer } = fakeSockets(transcriber)
      const audio = Stream.concat(Stream.make(bytes(2)), Stream.fail("the microphone is gone" as const))
      const failure = yield* Effect.flip(Stream.runDrain(Realtime.transcribe(audio, { model }))).pipe(
        Effect.provide(scripted(layer))
      )
      assert.strictEqual(failure, "the microphone is gone")
      assert.notInclude(typesOf(all[0]!.received), "input_audio.end")
      assert.deepStrictEqual(all[0]!.closed, [1000, "dropped"])
    }))

  it.effect("continues after a `transcription.done` that arrives before the audio has ended", () =>
    Effect.gen(function*() {
      const { layer } = fakeSockets({
        onConnection: ({ reply }) => reply(created),
        onMessage: ({ type }, { reply }) => {
          if (type === "input_audio.append") reply(delta("turn"), done("turn"))
          if (type === "input_audio.end") reply(done("last"))
        }
      })
      const audio = Stream.mapEffect(
        Stream.make(2, 2, 0),
        (size) => Effect.delay(Effect.succeed(bytes(size)), "1 second")
      )
      const events = yield* skipSleeps(Stream.runCollect(Realtime.transcribe(audio, { model }))).pipe(
        Effect.provide(scripted(layer))
      )
      assert.deepStrictEqual(
        events.flatMap((event) => event.type === "transcription.done" ? [event.text] : []),
        ["turn", "turn", "last"]
      )
    }))

  it.effect("sends nothing while the buffer of its socket is full, and continues afterwards", () =>
    Effect.gen(function*() {
      const { all, layer } = fakeSockets({
        ...transcriber,
        onConnection: (socket) => {
          socket.bufferedAmount = 1_000_000
          socket.reply(created)
        }
      })
      const reading = yield* Realtime.transcribe(Stream.make(bytes(2)), { model }).pipe(
        Stream.runDrain,
        Effect.provide(scripted(layer)),
        Effect.forkChild
      )
      yield* elapse("10 seconds")
      assert.deepStrictEqual(all[0]!.received, [])
      all[0]!.bufferedAmount = 0
      yield* elapse("20 millis")
      yield* Fiber.join(reading)
      assert.strictEqual(all[0]!.received.length, 3)
    }))

  it.effect("fails with the partial text after 90 seconds of silence", () =>
    Effect.gen(function*() {
      const { all, layer } = fakeSockets({ onConnection: ({ reply }) => reply(created, delta("so far")) })
      const error = yield* skipSleeps(Effect.flip(Stream.runDrain(Realtime.transcribe(noAudio, { model })))).pipe(
        Effect.provide(scripted(layer))
      )
      assert.deepInclude(error.reason, { _tag: "StreamStalled", limit: Duration.seconds(90), partial: "so far" })
      assert.strictEqual(yield* Clock.currentTimeMillis, 90_000)
      assert.deepStrictEqual(all[0]!.closed, [1000, "dropped"])
    }))

  it.effect("does not stall while it sends audio, even if no text arrives", () =>
    Effect.gen(function*() {
      const { all, layer } = fakeSockets({ onConnection: ({ reply }) => reply(created) })
      const audio = Stream.mapEffect(
        Stream.make(1, 2, 3, 4, 5),
        () => Effect.delay(Effect.succeed(bytes(2)), "1 minute")
      )
      const reason = yield* skipSleeps(reasonOf(Stream.runDrain(Realtime.transcribe(audio, { model })))).pipe(
        Effect.provide(scripted(layer))
      )
      assert.strictEqual(reason._tag, "StreamStalled")
      assert.strictEqual(yield* Clock.currentTimeMillis, 5 * 60_000 + 90_000)
      assert.strictEqual(all[0]!.received.length, 7)
    }))

  it.effect("does not stall because of a slow reader", () =>
    Effect.gen(function*() {
      const { layer } = fakeSockets(transcriber)
      const events = yield* skipSleeps(
        Realtime.transcribe(Stream.make(bytes(2)), { model }).pipe(
          Stream.tap(() => Effect.sleep("10 minutes")),
          Stream.runCollect
        )
      ).pipe(Effect.provide(scripted(layer)))
      assert.strictEqual(events.length, 3)
    }))

  it.effect("times out after Timeout.total, even while text arrives", () =>
    Effect.gen(function*() {
      const { layer } = fakeSockets(transcriber)
      const audio = Stream.mapEffect(Stream.forever(Stream.make(1)), () =>
        Effect.delay(Effect.succeed(bytes(2)), "10 seconds"))
      const reason = yield* skipSleeps(reasonOf(Stream.runDrain(Realtime.transcribe(audio, { model })))).pipe(
        Timeout.total("1 minute"),
        Effect.provide(scripted(layer))
      )
      assert.strictEqual(yield* Clock.currentTimeMillis, 60_000)
      assert.deepInclude(reason, { _tag: "StreamFailed", because: "TimedOut" })
    }))
})

describe("a realtime session", () => {
  const opened = <A, E>(
    behavior: Behavior<FakeSocket>,
    use: (session: Realtime.Session, socket: FakeSocket) => Effect.Effect<A, E, Scope.Scope>
  ) =>
    Effect.gen(function*() {
      const { all, layer } = fakeSockets(behavior)
      const value = yield* Effect.scoped(
        Effect.flatMap(Realtime.connect({ model }), (session) => use(session, all[0]!))
      ).pipe(Effect.provide(scripted(layer)))
      return { value, socket: all[0]! }
    })

  it.effect("is controlled by its caller, who may send everything before reading events", () =>
    Effect.gen(function*() {
      const { socket, value } = yield* opened(transcriber, ({ end, events, send, session, update }) =>
        Effect.gen(function*() {
          assert.strictEqual(session.request_id, "ws-1")
          yield* update({ target_streaming_delay_ms: 240 })
          for (let piece = 0; piece < 100; piece++) {
            yield* send(bytes(100))
          }
          yield* end
          return yield* Stream.runCollect(events)
        }))
      assert.deepStrictEqual(typesOf(value.slice(0, 3)), [
        "session.created",
        "session.updated",
        "transcription.text.delta"
      ])
      assert.strictEqual(value.length, 103)
      assert.deepStrictEqual(socket.received[0], {
        type: "session.update",
        session: { target_streaming_delay_ms: 240 }
      })
      assert.deepStrictEqual(socket.closed, [1000])
    }))

  /** Responds to every flush and to the end with a `transcription.done`. */
  const turns: Behavior<ServerSide> = {
    onConnection: ({ reply }) => reply(created),
    onMessage: ({ type }, { reply }) => type === "input_audio.append" ? undefined : reply(done(type))
  }

  it.effect("continues after a flush, and ends with the `transcription.done` that responds to its end", () =>
    Effect.gen(function*() {
      const { value } = yield* opened(turns, ({ end, events, flush, send }) =>
        Effect.gen(function*() {
          yield* send(bytes(2))
          yield* flush
          yield* send(bytes(2))
          yield* flush
          yield* send(bytes(2))
          yield* end
          return yield* Stream.runCollect(events)
        }))
      assert.strictEqual(typesOf(value).filter((type) => type === "transcription.done").length, 3)
      assert.deepInclude(value.at(-1), { text: "input_audio.end" })
    }))

  it.effect("ends if a flush had no response and the server closes it after the last `transcription.done`", () =>
    Effect.gen(function*() {
      const { value } = yield* opened({
        onConnection: ({ reply }) => reply(created),
        onMessage: ({ type }, socket) => {
          if (type !== "input_audio.end") return
          socket.reply(done("all"))
          socket.emit("close", { code: 1000 })
        }
      }, ({ end, events, flush, send }) =>
        Effect.gen(function*() {
          yield* flush
          yield* send(bytes(2))
          yield* end
          return yield* Stream.runCollect(events)
        }))
      assert.deepInclude(value.at(-1), { text: "all" })
    }))

  it.effect("emits each event once, even to several readers", () =>
    Effect.gen(function*() {
      const { value } = yield* opened(transcriber, ({ end, events, send }) =>
        Effect.gen(function*() {
          const [first] = yield* Stream.runCollect(Stream.take(events, 1))
          yield* send(bytes(2))
          yield* end
          return [first!, ...(yield* Stream.runCollect(events))]
        }))
      assert.deepStrictEqual(typesOf(value), ["session.created", "transcription.text.delta", "transcription.done"])
    }))

  it.effect("rejects input after it was closed", () =>
    Effect.gen(function*() {
      yield* opened(transcriber, (session, socket) =>
        Effect.gen(function*() {
          socket.emit("close", { code: 1001 })
          for (const sending of [session.send(bytes(2)), session.flush, session.end, session.update({})]) {
            const reason = yield* reasonOf(sending)
            assert.deepInclude(reason, { _tag: "Unreachable", isRetryable: false })
          }
          assert.deepInclude(yield* reasonOf(Stream.runDrain(session.events)), {
            _tag: "StreamTruncated",
            code: "1001"
          })
        }))
    }))

  it.effect("closes its connection with its scope", () =>
    Effect.gen(function*() {
      const { socket } = yield* opened(transcriber, () => Effect.void)
      assert.deepStrictEqual(socket.closed, [1000, "dropped"])
    }))

  it.effect("for a browser is created with the API key, and has its own client secret", () =>
    Effect.gen(function*() {
      const response = {
        object: "client.session",
        purpose: "realtime",
        expires_at: "2026-11-20T10:01:00Z",
        client_secret: { value: "rt_1", expires_at: "2026-11-20T10:01:00Z" }
      }
      yield* Effect.gen(function*() {
        const session = yield* Realtime.createSession({ purpose: "realtime", model, ttl_seconds: 60 })
        const [request] = yield* sent
        assert.strictEqual(session.client_secret.value, "rt_1")
        assert.strictEqual(request?.url.pathname, "/v1/client/sessions")
        assert.deepStrictEqual(JSON.parse(new TextDecoder().decode(request?.body)), {
          purpose: "realtime",
          model,
          ttl_seconds: 60
        })
      }).pipe(Effect.provide(against([Testing.json(response, { status: 201 })])))
    }))
})

describe("the API key of a realtime session", () => {
  const echo = (socket: FakeSocket) => {
    const received = `${socket.url} ${JSON.stringify(socket.options)}`
    return [
      () => socket.emit("error", { error: Object.assign(new Error(received), { headers: received }) }),
      () => socket.emit("close", { code: 4001, reason: received }),
      () => socket.reply(error(401, received)),
      () => socket.reply(created, error(500, { detail: received })),
      () => socket.reply(created, `{"${received}`),
      () =>
        socket.reply({ ...created, session: { ...created.session, request_id: key } }, {
          ...delta("a"),
          text: [received]
        }),
      () => {
        socket.reply(created)
        socket.emit("close", { code: 1008, reason: received })
      },
      () => {
        socket.reply(created)
        socket.emit("error", { error: new Error(received) })
      },
      () => undefined
    ]
  }

  it.effect("is not in any error, whatever the server repeats, and not in the session", () =>
    Effect.gen(function*() {
      const count = echo(new FakeSocket("", {}, {})).length
      for (let index = 0; index < count; index++) {
        const { layer } = fakeSockets({ onConnection: (socket) => echo(socket)[index]?.() })
        const exit = yield* skipSleeps(Effect.exit(Stream.runDrain(Realtime.transcribe(noAudio, { model })))).pipe(
          Retry.none,
          Effect.provide(scripted(layer))
        )
        const printed = [
          inspect(exit, { depth: 20, showHidden: true, getters: true }),
          JSON.stringify(exit),
          Exit.isFailure(exit) ? Cause.pretty(exit.cause) : ""
        ]
        assert.isTrue(Exit.isFailure(exit))
        for (const text of printed) assert.notInclude(text, "SECRET")
      }
      yield* Realtime.connect({ model }).pipe(
        Effect.map((session) => assert.notInclude(inspect(session, { depth: 20, showHidden: true }), "SECRET")),
        Effect.scoped,
        Effect.provide(scripted(fakeSockets(transcriber).layer))
      )
    }))
})
