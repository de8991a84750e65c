import * as Reason from "@effect-genai/core/Reason"
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { against, config, counted, download, mutter, reasonOf, records, sent, talk } from "./support/acme.ts"

const start = { type: "begin", id: "1" }
const word = (text: string) => ({ type: "word", text })
const over = { type: "over" }
const whole = [start, word("a"), word("b"), over]

const received = (...steps: ReadonlyArray<Testing.Step>) =>
  Stream.runCollect(talk({})).pipe(skipSleeps, Effect.provide(against(steps)))

const failed = (...steps: ReadonlyArray<Testing.Step>) =>
  reasonOf(Stream.runDrain(talk({}))).pipe(Retry.none, skipSleeps, Effect.provide(against(steps)))

describe("an event stream", () => {
  it.effect("emits the events as they were sent, for any split of the bytes", () =>
    Effect.gen(function*() {
      for (const bytes of [1, 2, 3, 7, 1000]) {
        assert.deepStrictEqual<unknown>(yield* received(Testing.splitBy(bytes)(Testing.sse(whole))), whole)
      }
    }))

  it.effect("is requested with its content type and the fields that the endpoint adds", () =>
    Effect.gen(function*() {
      yield* Stream.runDrain(talk({ about: "cats" }))
      const [request] = yield* sent
      assert.deepInclude(request?.headers, { accept: "text/event-stream", "content-type": "application/json" })
      assert.deepStrictEqual(request && Testing.bodyJson(request), { about: "cats", stream: true })
    }).pipe(Effect.provide(against([Testing.sse(whole)]))))

  it.effect("takes the type of an event from its name if its data has none", () =>
    Effect.gen(function*() {
      const body = `event: word\ndata: {"text":"a"}\n\nevent: word\ndata: {"type":"over"}\n\n`
      assert.deepStrictEqual<unknown>(yield* received(stream(body)), [word("a"), over])
    }))

  it.effect("ignores events after its last event", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual<unknown>(yield* received(Testing.sse([...whole, word("late"), { kind: "busy" }])), whole)
    }))

  it.effect("ignores comments and events without data", () =>
    Effect.gen(function*() {
      const body = `: hello\n\nid: 7\n\ndata:\n\nevent: word\n\ndata: {"type":"over"}\n\n`
      assert.deepStrictEqual<unknown>(yield* received(stream(body)), [over])
    }))

  it.effect("may have no content type", () =>
    Effect.gen(function*() {
      const { body } = Testing.sse(whole)
      assert.deepStrictEqual<unknown>(yield* received({ status: 200, headers: {}, body }), whole)
    }))
})

describe("the end of a stream", () => {
  it.effect("can be the end of the body if the provider sends no last event", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual<unknown>(yield* Stream.runCollect(mutter({})), [start, word("a")])
      assert.deepStrictEqual<unknown>(yield* Stream.runCollect(mutter({})), [start])
      assert.deepStrictEqual<unknown>(yield* Stream.runCollect(mutter({})), [])
    }).pipe(Effect.provide(against([Testing.sse([start, word("a")]), Testing.sse([start]), Testing.sse([])]))))
})

describe("an error within a stream", () => {
  it.effect("is StreamFailed, with its cause, if the connection fails", () =>
    Effect.gen(function*() {
      const reason = yield* failed(Testing.cutAfter(130)(Testing.sse([start, word("a"), word("b"), word("c")])))
      assert.deepInclude(reason, { _tag: "StreamFailed", because: "Unreachable", transient: true, partial: "a" })
    }))

  it.effect("is Undecodable if an event is not JSON or does not match its schema", () =>
    Effect.gen(function*() {
      const noJson = yield* failed(stream(`data: {"type":\n\n`))
      assert.deepInclude(noJson, { _tag: "Undecodable", path: "", isRetryable: false })
      const wrong = yield* failed(Testing.sse([word("a"), { type: "word", text: 7 }]))
      assert.deepInclude(wrong, { _tag: "Undecodable", path: "text" })
      assert.strictEqual((yield* failed(Testing.sse([[1]])))._tag, "Undecodable")
    }))
})

describe("a JSON Lines response", () => {
  const thing = { thing_id: "t1" }

  it.effect("emits a document per line, for any split of the bytes and any line ending", () =>
    Effect.gen(function*() {
      const body = `{"id":"é"}\r\n\n  \n{"id":"\u2028😀"}\n{"id":"3"}`
      for (const bytes of [1, 2, 3, 1000]) {
        const documents = yield* Stream.runCollect(records(thing)).pipe(
          Effect.provide(against([Testing.splitBy(bytes)(Testing.text(body))]))
        )
        assert.deepStrictEqual<unknown>(documents, [{ id: "é" }, { id: "\u2028😀" }, { id: "3" }])
      }
    }))

  it.effect("emits an Undecodable value for an invalid line", () =>
    Effect.gen(function*() {
      const documents = yield* Stream.runCollect(records(thing))
      assert.deepStrictEqual(documents.map((each) => each instanceof Reason.Undecodable), [false, true, false, true])
      const undecodable = documents.filter((each) => each instanceof Reason.Undecodable)
      assert.deepStrictEqual(
        undecodable.map(({ attempts, body, endpoint, line, path }) => ({
          attempts,
          endpoint,
          line,
          path,
          text: body && Redacted.value(body)
        })),
        [
          { attempts: 1, endpoint: "GET /v1/things/{thing_id}/records", line: 3, path: "", text: `{"id":` },
          { attempts: 1, endpoint: "GET /v1/things/{thing_id}/records", line: 5, path: "id", text: `{"id":5}` }
        ]
      )
    }).pipe(Effect.provide(against([Testing.text(`{"id":"1"}\n\n{"id":\n{"id":"4"}\n{"id":5}\n`)]))))

  it.effect("counts unrecognized values", () =>
    Effect.gen(function*() {
      yield* Stream.runDrain(records(thing))
      assert.deepStrictEqual(yield* counted("genai.unrecognized"), { "Thing.color": 2, Part: 1 })
    }).pipe(Effect.provide(against([
      Testing.lines([{ id: "1", color: "green" }, { id: "2", color: "pink", parts: [{ type: "horn" }] }])
    ]))))

  it.effect("can have no lines", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* Stream.runCollect(records(thing)), [])
      assert.deepStrictEqual(yield* Stream.runCollect(records(thing)), [])
    }).pipe(Effect.provide(against([Testing.text(""), Testing.text("", { status: 204 })]))))
})

describe("a download", () => {
  it.effect("emits the bytes unchanged", () =>
    Effect.gen(function*() {
      const content = Uint8Array.from({ length: 1000 }, (_, index) => index % 256)
      const chunks = yield* Stream.runCollect(download({ file_id: "f" })).pipe(
        Effect.provide(against([Testing.splitBy(7)({ status: 200, headers: {}, body: Stream.make(content) })]))
      )
      assert.deepStrictEqual(Uint8Array.from(chunks.flatMap((chunk) => [...chunk])), content)
    }))

  it.effect("can be empty", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* Stream.runCollect(download({ file_id: "f" })), [])
    }).pipe(Effect.provide(against([Testing.text("", { status: 204 })]))))
})

describe("the metadata of a stream", () => {
  it.effect("is reported for each attempt, as soon as its response starts", () =>
    Effect.gen(function*() {
      const metas: Array<ResponseMeta.ResponseMeta> = []
      yield* Stream.runDrain(talk({}).pipe(ResponseMeta.tap((meta) => metas.push(meta)))).pipe(skipSleeps)
      assert.deepStrictEqual(metas.map(({ attempts, requestId, status }) => [attempts, requestId, status]), [
        [1, undefined, 529],
        [2, "req-2", 200]
      ])
    }).pipe(Effect.provide(against([
      Testing.json({}, { status: 529 }),
      Testing.sse(whole, { headers: { "x-request": "req-2" } })
    ]))))
})

describe("the reason of a failed stream", () => {
  it("can be encoded as JSON and decoded", () => {
    const reason: Reason.Reason = new Reason.StreamTruncated({
      endpoint: "POST /v1/talk",
      attempts: 1,
      message: "cut",
      afterContent: true,
      partial: { words: ["a"] }
    })
    const codec = Schema.toCodecJson(Reason.Reason)
    const json: unknown = JSON.parse(JSON.stringify(Schema.encodeUnknownSync(codec)(reason)))
    assert.deepStrictEqual(Schema.decodeUnknownSync(codec)(json), reason)
  })
})

describe("a reader that stops its wait", () => {
  it.effect("gets the chunk that arrives afterwards when it pulls", () =>
    Effect.gen(function*() {
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
      const writer = writable.getWriter()
      const http = HttpClient.make((request) =>
        Effect.succeed(HttpClientResponse.fromWeb(request, new Response(readable)))
      )
      const bytes = Stream.provideService(download({ file_id: "f1" }), HttpClient.HttpClient, http)
      const pull = yield* Stream.toPull(bytes)
      const first = yield* Effect.forkChild(pull, { startImmediately: true })
      void writer.write(Uint8Array.of(1))
      assert.deepStrictEqual(yield* Fiber.join(first), [Uint8Array.of(1)])
      const stopped = yield* Effect.forkChild(pull, { startImmediately: true })
      yield* Fiber.interrupt(stopped)
      void writer.write(Uint8Array.of(2))
      assert.deepStrictEqual(yield* pull, [Uint8Array.of(2)])
    }).pipe(Effect.scoped, Effect.provide(config())))
})

const stream = (body: string) => Testing.text(body, { headers: { "content-type": "text/event-stream" } })
