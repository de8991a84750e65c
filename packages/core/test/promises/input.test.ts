import * as Extra from "@effect-genai/core/Extra"
import * as Limits from "@effect-genai/core/Limits"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Reason from "@effect-genai/core/Reason"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Validation from "@effect-genai/core/Validation"
import { clients, serve } from "@effect-genai/provider-contract/support/loopbackServer"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { inspect } from "node:util"
import { gzipSync } from "node:zlib"
import {
  against,
  call,
  config,
  counted,
  create,
  download,
  isolated,
  reasonOf,
  records,
  retrieve,
  talk,
  tree
} from "../support/acme.ts"
import { growth, linear } from "../support/cpuGrowth.ts"
import { flooding } from "../support/floodingServer.ts"
import { requested, untyped } from "../support/sentRequest.ts"

const thing = { thing_id: "t1" }
const mebibyte = 1024 * 1024

/** The response to a call without retries. */
const callWith = (...steps: ReadonlyArray<Testing.Step>) =>
  retrieve(thing).pipe(Retry.none, Effect.provide(against(steps)))

/** The reason a call without retries fails with. */
const why = (...steps: ReadonlyArray<Testing.Step>) => reasonOf(callWith(...steps))

const received = (...steps: ReadonlyArray<Testing.Step>) =>
  Stream.runCollect(talk({})).pipe(Retry.none, Effect.provide(against(steps)))

const lines = (body: string) => Stream.runCollect(records(thing)).pipe(Effect.provide(against([Testing.text(body)])))

describe("untrusted input", () => {
  it.effect("prototype pollution: odd names are plain data in responses, events, lines and bodies", () =>
    Effect.gen(function*() {
      const odd = `"__proto__":{"x":1},"constructor":{"prototype":{"y":1}},"parts":[{"type":"__proto__"}]`
      const body = `{"id":"t1",${odd}}`
      const event = `{"type":"hum",${odd}}`
      const request = yield* requested(create(untyped(JSON.parse(`{"name":"a",${odd}}`))))
      assert.strictEqual(new TextDecoder().decode(request.body), `{"name":"a",${odd}}`)
      const values: ReadonlyArray<readonly [unknown, string]> = [
        [yield* callWith(Testing.text(body)), body],
        [(yield* received(Testing.sse([event, { type: "over" }])))[0], event],
        [
          (yield* received(stream(`event: hum\ndata: {${odd}}\n\nevent: over\ndata: {}\n\n`)))[0],
          `{${odd},"type":"hum"}`
        ],
        [(yield* lines(body))[0], body]
      ]
      for (const [value, text] of values) {
        assert.strictEqual(JSON.stringify(value), text)
        assert.strictEqual(Object.getPrototypeOf(value), Object.prototype)
      }
      assert.notProperty({}, "x")
      assert.notProperty({}, "y")
    }))

  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`
  const unclosed = "[".repeat(100_000)

  it.effect("deep nesting: a response is accepted or rejected, and the process survives", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* callWith(Testing.text(`{"id":"t1","nested":${deep}}`))).id, "t1")
      for (const body of [deep, unclosed, `{"id":${deep}}`, `{"id":"t1","parts":${deep}}`]) {
        assert.strictEqual((yield* why(Testing.text(body)))._tag, "Undecodable")
      }
    }))

  it.effect("deep nesting: a response that is too deep for its recursive schema is rejected", () =>
    Effect.gen(function*() {
      const deep = (depth: number) => Testing.text(`${`{"children":[`.repeat(depth)}${"]}".repeat(depth)}`)
      assert.strictEqual((yield* tree().pipe(Effect.provide(against([deep(10)])))).children.length, 1)
      const reason = yield* reasonOf(tree()).pipe(Effect.provide(against([deep(100_000)])))
      assert.deepInclude(reason, { _tag: "Undecodable", path: "" })
      assert.include(reason.message, "a value nested less deeply")
    }))

  it.effect("deep nesting: a response that only Effect's Schema can check is rejected if it is too deep", () =>
    Effect.gen(function*() {
      const requestFor = (body: string) => nest().pipe(Effect.provide(against([Testing.text(body)])))
      assert.deepStrictEqual(yield* requestFor("[[[]]]"), [[[]]])
      for (const body of [deep, `${"[".repeat(50_000)}7${"]".repeat(50_000)}`]) {
        assert.strictEqual((yield* reasonOf(requestFor(body)))._tag, "Undecodable")
      }
    }))

  it.effect("deep nesting: an event is accepted or rejected", () =>
    Effect.gen(function*() {
      assert.lengthOf(yield* received(Testing.sse([`{"type":"hum","x":${deep}}`, { type: "over" }])), 2)
      for (const data of [deep, unclosed, `{"type":"word","text":${deep}}`, `{"type":${deep}}`]) {
        assert.strictEqual((yield* reasonOf(received(Testing.sse([data]))))._tag, "Undecodable")
      }
    }))

  it.effect("deep nesting: a line is accepted, or emitted as an Undecodable value", () =>
    Effect.gen(function*() {
      const rows = [`{"id":"1","nested":${deep}}`, deep, unclosed, `{"id":${deep}}`, `{"id":"5"}`]
      const read = yield* lines(rows.join("\n"))
      assert.deepStrictEqual(read.map((row) => row instanceof Reason.Undecodable ? row.line : row.id), [
        "1",
        2,
        3,
        4,
        "5"
      ])
    }))

  it.effect("deep nesting: an error response is classified by its status", () =>
    Effect.gen(function*() {
      for (const body of [`{"message":${"[".repeat(9000)}${"]".repeat(9000)}}`, deep, unclosed]) {
        assert.strictEqual((yield* why(Testing.text(body, { status: 404 })))._tag, "NotFound")
      }
    }))

  it.effect("deep nesting: a request body is rejected or sent", () =>
    Effect.gen(function*() {
      const calling = Extra.body({ deep: JSON.parse(deep) })(create({ name: "a" }))
      const reason = yield* reasonOf(calling).pipe(Effect.provide(against([Testing.json({}, { status: 400 })])))
      assert.include(["UnsafeInput", "RequestTooLarge", "InvalidRequest"], reason._tag)
    }))

  it.effect("decompression bomb: the content-length of a compressed body is not trusted", () =>
    Effect.gen(function*() {
      const body = JSON.stringify({ id: "a".repeat(1000) })
      const packed = Testing.text(body, { headers: { "content-length": "10", "content-encoding": "gzip" } })
      const reason = yield* reasonOf(retrieve(thing).pipe(Limits.responseBytes(100))).pipe(
        Effect.provide(against([packed]))
      )
      assert.strictEqual(reason._tag, "BodyTooLarge")
    }))

  /** A mebibyte of spaces in a kilobyte; two hundred of them in a row are one gzip file. */
  const packed = gzipSync(Buffer.alloc(mebibyte, 32), { level: 9 })

  const bomb = (status: number) =>
    serve((_, response) => {
      response.writeHead(status, { "content-type": "application/json", "content-encoding": "gzip" }).end(
        Buffer.concat(Array(200).fill(packed))
      )
    })

  it.live.each([200, 500])(
    "decompression bomb: 200 kB that decompress to 200 MB are read up to the limit, with status %s",
    (status) =>
      Effect.gen(function*() {
        const baseUrl = yield* bomb(status)
        let decompressed = 0
        const counting = async (...requested: Parameters<typeof fetch>) => {
          const response = await fetch(...requested)
          const count = new TransformStream<Uint8Array, Uint8Array>({
            transform: (chunk, controller) => {
              decompressed += chunk.byteLength
              controller.enqueue(chunk)
            }
          })
          return new Response(response.body?.pipeThrough(count), response)
        }
        const reason = yield* reasonOf(retrieve(thing)).pipe(
          Retry.none,
          Limits.responseBytes(mebibyte),
          Effect.provideService(FetchHttpClient.Fetch, counting),
          Effect.provide(at(baseUrl, FetchHttpClient.layer))
        )
        assert.strictEqual(reason._tag, status === 200 ? "BodyTooLarge" : "ServerFailure")
        assert.isAbove(decompressed, 0)
        assert.isBelow(decompressed, 2 * mebibyte)
      })
  )

  it.live.each(clients.filter(({ client }) => client !== "fetch"))(
    "decompression bomb: $client does not decompress a response",
    ({ layer }) =>
      Effect.gen(function*() {
        const reason = yield* reasonOf(retrieve(thing)).pipe(Effect.provide(at(yield* bomb(200), layer)))
        assert.strictEqual(reason._tag, "Undecodable")
      })
  )

  describe.each(clients)("over $client", ({ layer }) => {
    it.live("response size limit: the connection of an endless error response is closed", () =>
      Effect.gen(function*() {
        const { closed, home, written } = yield* flooding(500)
        const reason = yield* reasonOf(retrieve(thing).pipe(Retry.none)).pipe(
          Effect.provide(at(home, layer))
        )
        yield* closed
        assert.deepInclude(reason, { _tag: "ServerFailure", status: 500 })
        assert.isBelow(written(), 8 * mebibyte)
      }))

    it.live("response size limit: the connection of a response that is too large is closed", () =>
      Effect.gen(function*() {
        const { closed, home, written } = yield* flooding(200)
        const reason = yield* reasonOf(retrieve(thing).pipe(Limits.responseBytes(mebibyte))).pipe(
          Effect.provide(at(home, layer))
        )
        yield* closed
        assert.deepInclude(reason, { _tag: "BodyTooLarge", limitBytes: mebibyte })
        assert.isBelow(written(), 16 * mebibyte)
      }))
  })

  it.effect("response size limit: the body of an error is truncated to 64 KiB and never printed", () =>
    Effect.gen(function*() {
      const reason = yield* why(Testing.text("private ".repeat(20_000), { status: 400 }))
      assert.strictEqual(Redacted.value(reason.body ?? Redacted.make("")).length, 64 * 1024)
      for (const printed of [inspect(reason, { depth: 9 }), JSON.stringify(reason), String(reason)]) {
        assert.notInclude(printed, "private")
      }
    }))

  it.effect("response size limit: a download of 5 GB is read one mebibyte at a time", () =>
    Effect.gen(function*() {
      const chunk = new Uint8Array(mebibyte)
      let ahead = 0
      let most = 0
      const body = Stream.fromEffectRepeat(Effect.sync(() => {
        most = Math.max(most, ++ahead)
        return chunk
      })).pipe(Stream.take(5 * 1024))
      const bytes = yield* download({ file_id: "f" }).pipe(
        Stream.runFold(() => 0, (sum, { byteLength }) => {
          ahead--
          return sum + byteLength
        }),
        Effect.provide(against([{ status: 200, headers: {}, body }]))
      )
      assert.strictEqual(bytes, 5 * 1024 * mebibyte)
      assert.isBelow(most, 64)
    }))

  it.effect("wrong content type: the error shows the content type and the status of a gateway's page", () =>
    Effect.gen(function*() {
      const reason = yield* why(Testing.badGateway)
      assert.deepInclude(reason, { _tag: "ServerFailure", status: 502 })
      assert.include(reason.message, "HTTP 502 with a body that is text/html")
      assert.include((yield* why(Testing.text("", { status: 503 }))).message, "HTTP 503 without a body")
    }))

  it.effect("wrong content type: an error response may have a binary body", () =>
    Effect.gen(function*() {
      const body = Stream.succeed(Uint8Array.of(0, 255, 254, 128, 192, 10))
      const reason = yield* why({ status: 500, headers: { "content-type": "image/png" }, body })
      assert.include(reason.message, "HTTP 500 with a body that is image/png")
    }))

  it.effect("wrong content type: an HTML page with status 200 is rejected, even if mismatches are only reported", () =>
    Effect.gen(function*() {
      const page = Testing.text("<html>hello</html>", { headers: { "content-type": "text/html" } })
      for (const mode of ["fail", "report"] as const) {
        const reason = yield* why(page).pipe(Validation.onMismatch(mode))
        assert.deepInclude(reason, { _tag: "Undecodable", status: 200, path: "" })
        assert.include(reason.message, "the answer is no JSON, but text/html")
      }
      const [row] = yield* lines("<html>hello</html>")
      assert.deepInclude(row, { _tag: "Undecodable", line: 1 })
    }))

  it.effect("wrong content type: the content type of a stream is case-insensitive", () =>
    Effect.gen(function*() {
      const type = { "content-type": "Text/Event-Stream; Charset=UTF-8" }
      const events = yield* received(Testing.sse([word, over], { headers: type }))
      assert.deepStrictEqual<unknown>(events, [word, over])
    }))

  it.effect.each([
    { type: "text/html", body: "<html>hello</html>" },
    { type: "application/json", body: `{"type":"word","text":"a"}` }
  ])(
    "wrong content type: a response that is not an event stream is rejected: $type",
    ({ body, type }) =>
      Effect.gen(function*() {
        const reason = yield* reasonOf(received(Testing.text(body, { headers: { "content-type": type } })))
        assert.deepInclude(reason, {
          _tag: "Undecodable",
          message: `a stream of events was asked for, ${type} was answered`
        })
      })
  )

  it.effect("unknown enum / field / event: unknown fields are kept, in their order", () =>
    Effect.gen(function*() {
      const body = { future: { a: [1, null] }, id: "t1", parts: [{ type: "bell", tone: "c" }], color: "red" }
      assert.strictEqual(JSON.stringify(yield* callWith(Testing.json(body))), JSON.stringify(body))
    }))

  it.effect("unknown enum / field / event: unknown values and variants are kept, and counted by their schema", () =>
    Effect.gen(function*() {
      const body = { id: "t1", color: "green", parts: [{ type: "horn", loud: true }, { type: "wheel", spokes: 3 }] }
      assert.deepStrictEqual<unknown>(yield* retrieve(thing), body)
      assert.deepStrictEqual(yield* counted("genai.unrecognized"), { "Thing.color": 1, Part: 1 })
    }).pipe(Effect.provide(against([
      Testing.json({ id: "t1", color: "green", parts: [{ type: "horn", loud: true }, { type: "wheel", spokes: 3 }] })
    ]))))

  it.effect("unknown enum / field / event: unknown events are emitted unchanged, and counted", () =>
    Effect.gen(function*() {
      const strange = { type: "hum", pitch: [1, { deep: null }] }
      const events = yield* Stream.runCollect(talk({}))
      assert.deepStrictEqual<unknown>(events, [strange, word, over])
      assert.deepStrictEqual(yield* counted("genai.unrecognized"), { Event: 1 })
    }).pipe(Effect.provide(against([Testing.sse([{ type: "hum", pitch: [1, { deep: null }] }, word, over])]))))

  it.each([
    { json: "9007199254740991", result: [true] },
    { json: "-9007199254740991", result: [true] },
    { json: "0.1", result: [true] },
    { json: "9007199254740993", result: [false] },
    { json: "-9007199254740993", result: [false] },
    { json: "1e400", result: [false] },
    { json: '"7"', result: [false] }
  ])("big integers, dates, NaN: a number is exact or rejected: $json", ({ json, result }) => {
    assert.deepStrictEqual([Schema.is(OpenSchema.number)(JSON.parse(json))], result)
  })

  it.effect.each(["NaN", "Infinity", "-Infinity", "01", "1.", ".5", "0x1"])(
    "big integers, dates, NaN: %s is not JSON",
    (number) =>
      Effect.gen(function*() {
        assert.deepInclude(yield* why(Testing.text(`{"id":${number}}`)), { _tag: "Undecodable", path: "" })
      })
  )

  it.effect.each(["retry-after", "retry-after-ms", "link", "content-type", "x-should-retry", "x-request"])(
    "ReDoS: a header of 100 kB is read in linear time: %s",
    (name) =>
      Effect.gen(function*() {
        for (const piece of [" ", ",", "a;", "1", "1.", "Fri, ", "0-", "=", '"', "text/"]) {
          for (const status of [200, 429, 500]) {
            const grown = yield* growth((length) =>
              why(Testing.text("<", { status, headers: { [name]: piece.repeat(length / piece.length) } }))
            )
            assert.isBelow(grown, linear, `${piece} with ${status}`)
          }
        }
      })
  )

  it.effect.each([
    " ",
    ",",
    "a;",
    "\r",
    "\n",
    "\r\n",
    ":",
    "data",
    "data:",
    "data: \n",
    "event: a\r",
    "id:\u0000\r",
    "{"
  ])(
    "ReDoS: events and lines of 100 kB are read in linear time: %j",
    (piece) =>
      Effect.gen(function*() {
        const grown = yield* growth((length) => {
          const body = piece.repeat(length / piece.length)
          return Effect.andThen(Effect.ignore(received(stream(body))), lines(body))
        })
        assert.isBelow(grown, linear)
      })
  )
})

type Nest = readonly [] | readonly [Nest]

const Nest: Schema.Codec<Nest> = Schema.Union([Schema.Tuple([]), Schema.Tuple([Schema.suspend(() => Nest)])])

const nest = call("GET /v1/nest", { response: Nest })

const word = { type: "word", text: "a" }
const over = { type: "over" }

const stream = (body: string) => Testing.text(body, { headers: { "content-type": "text/event-stream" } })

const at = (baseUrl: string, layer: (typeof clients)[number]["layer"]) =>
  Layer.mergeAll(config({ baseUrl }), isolated, layer)
