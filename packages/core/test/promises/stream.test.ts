import * as Framing from "@effect-genai/core/Framing"
import type * as Reason from "@effect-genai/core/Reason"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Timeout from "@effect-genai/core/Timeout"
import { clients } from "@effect-genai/provider-contract/support/loopbackServer"
import { elapse, skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type * as HttpClient from "effect/http/HttpClient"
import * as Predicate from "effect/Predicate"
import * as Stream from "effect/Stream"
import { type AcmeConfig, against, at, chat, download, reasonOf, records, talk } from "../support/acme.ts"
import { endless, flooded } from "../support/floodingServer.ts"
import { bytes } from "../support/framing.ts"

const mebibyte = 1024 * 1024
const start = { type: "begin", id: "1" }
const word = (text: string) => ({ type: "word", text })
const over = { type: "over" }
const thing = { thing_id: "t1" }

const stream = (body: string) => Testing.text(body, { headers: { "content-type": "text/event-stream" } })

/** The events of a stream, and the reason it fails with. */
const received = <A, R>(self: Stream.Stream<A, { readonly reason: Reason.Reason }, R>) =>
  Effect.gen(function*() {
    const events: Array<A> = []
    const reason = yield* reasonOf(Stream.runForEach(self, (event) => Effect.sync(() => events.push(event))))
    return { events, reason }
  }).pipe(Retry.none, skipSleeps)

describe("streams", () => {
  const sent = [start, word("a"), word("b"), over].map((event) => `data: ${JSON.stringify(event)}\n\n`)

  it.effect.each([
    { what: "after its first content", body: sent.slice(0, 2).join("") },
    { what: "before its last event", body: sent.slice(0, 3).join("") },
    { what: "within a name", body: `${sent.slice(0, 2).join("")}dat` },
    { what: "within an event", body: `${sent.slice(0, 2).join("")}${sent[2]?.slice(0, -9)}` },
    { what: "before the blank line of an event", body: `${sent.slice(0, 2).join("")}${sent[2]?.slice(0, -1)}` },
    { what: "within its last event", body: `${sent.slice(0, 3).join("")}${sent[3]?.slice(0, -4)}` }
  ])(
    "truncated stream is an error: a stream that ends $what fails with the partial message",
    ({ body }) =>
      Effect.gen(function*() {
        const { events, reason } = yield* received(talk({}))
        assert.deepInclude(reason, { _tag: "StreamTruncated", afterContent: true, isRetryable: false })
        assert.deepInclude(reason, { partial: events.slice(1).map(textOf).join(" ") })
        assert.isAtLeast(events.length, 2)
      }).pipe(Effect.provide(against([stream(body)])))
  )

  it.effect("truncated stream is an error: the last event is complete with or without its blank line", () =>
    // docs/decisions/stream-ends.md
    Effect.gen(function*() {
      assert.deepStrictEqual<unknown>(yield* Stream.runCollect(talk({})), [over])
      assert.deepStrictEqual<unknown>(yield* Stream.runCollect(talk({})), [over])
    }).pipe(Effect.provide(against([stream(`data: {"type":"over"}\n`), stream(`data: {"type":"over"}`)]))))

  it.effect("truncated stream is an error: a truncated download fails after the bytes it received", () =>
    Effect.gen(function*() {
      const { events, reason } = yield* received(download({ file_id: "f" }))
      assert.deepInclude(reason, { _tag: "StreamFailed", because: "Unreachable", afterContent: true })
      assert.notProperty(reason, "partial")
      assert.strictEqual(new TextDecoder().decode(events[0]), "cont")
    }).pipe(Effect.provide(against([Testing.cutAfter(4)(Testing.text("content"))]))))

  it.effect("mid-stream error event: after content, the provider's error has the partial message", () =>
    Effect.gen(function*() {
      const { events, reason } = yield* received(talk({}))
      assert.deepStrictEqual<unknown>(events, [start, word("a")])
      assert.deepInclude(reason, {
        _tag: "StreamFailed",
        because: "Overloaded",
        transient: true,
        isRetryable: false,
        type: "busy",
        message: "not now",
        partial: "a",
        usage: { words: 1 }
      })
      const broke = yield* received(talk({}))
      assert.deepInclude(broke.reason, { _tag: "StreamFailed", because: "BillingRefused", transient: false })
    }).pipe(Effect.provide(against([
      Testing.sse([start, word("a"), { kind: "busy", message: "not now" }, word("b")]),
      Testing.sse([word("a"), { kind: "broke" }])
    ]))))

  it.effect("mid-stream error event: before content, the stream fails like an error response", () =>
    Effect.gen(function*() {
      const [busy, broke, odd] = yield* Effect.all([received(talk({})), received(talk({})), received(talk({}))])
      assert.deepStrictEqual(busy.events, [])
      assert.deepInclude(busy.reason, {
        _tag: "Overloaded",
        message: "not now",
        type: "busy",
        code: "c",
        requestId: "req-2",
        isRetryable: true
      })
      assert.notProperty(busy.reason, "status")
      assert.deepStrictEqual([broke.reason._tag, odd.reason._tag], ["BillingRefused", "ServerFailure"])
    }).pipe(Effect.provide(against([
      Testing.sse([start, { kind: "busy", message: "not now", code: "c", request: "req-2" }]),
      Testing.sse([{ kind: "broke" }]),
      Testing.sse([{ kind: "odd" }])
    ]))))

  it.effect("idle timeout: silence after an event ends a stream after ninety seconds", () =>
    Effect.gen(function*() {
      const { events, reason } = yield* received(talk({}))
      assert.deepInclude(reason, { _tag: "StreamStalled", limit: Duration.seconds(90), afterContent: true })
      assert.deepInclude(reason, { partial: "a", usage: { words: 1 } })
      assert.deepStrictEqual<unknown>(events, [word("a")])
      assert.strictEqual(yield* Clock.currentTimeMillis, 90_000)
    }).pipe(Effect.provide(against([paced("10 minutes", [word("a"), over])]))))

  it.effect("idle timeout: the configured time applies to events, lines and bytes", () =>
    Effect.gen(function*() {
      const readings = [
        Stream.runDrain(talk({})),
        Stream.runDrain(records(thing)),
        Stream.runDrain(download({ file_id: "f" }))
      ]
      for (const reading of readings) {
        const from = yield* Clock.currentTimeMillis
        const reason = yield* skipSleeps(reasonOf(reading.pipe(Timeout.idle("7 seconds"))))
        assert.deepInclude(reason, { _tag: "StreamStalled", limit: Duration.seconds(7) })
        assert.strictEqual((yield* Clock.currentTimeMillis) - from, 7000)
      }
    }).pipe(Effect.provide(against([
      Testing.stallAfter(60)(Testing.sse([word("a"), word("a"), word("a")])),
      Testing.stallAfter(12)(Testing.lines([{ id: "1" }, { id: "2" }])),
      Testing.stallAfter(12)(Testing.text("a file that is longer"))
    ]))))

  it.effect("idle timeout: every byte restarts it, including pings and comments", () =>
    Effect.gen(function*() {
      const received = yield* skipSleeps(Stream.runCollect(talk({}).pipe(Timeout.idle("40 seconds"))))
      assert.deepStrictEqual(received.map(({ type }) => type), ["word", "ping", "over"])
      assert.strictEqual(yield* Clock.currentTimeMillis, 150_000)
    }).pipe(Effect.provide(against([
      paced("30 seconds", ["", word("a"), ": a comment\n\n", { type: "ping" }, ":\n", over])
    ]))))

  it.effect("idle timeout: the reader's own time does not count", () =>
    Effect.gen(function*() {
      const received = yield* skipSleeps(Stream.runCollect(
        download({ file_id: "f" }).pipe(Timeout.idle("10 seconds"), Stream.tap(() => Effect.sleep("1 minute")))
      ))
      assert.strictEqual(received.length, 5)
    }).pipe(Effect.provide(against([Testing.splitBy(3)(Testing.text("a file at last"))]))))

  it.effect("idle timeout: it can be infinite", () =>
    Effect.gen(function*() {
      const reading = yield* Effect.forkChild(Stream.runDrain(talk({}).pipe(Timeout.idle("Infinity"))))
      yield* elapse("10 days")
      assert.strictEqual(reading.pollUnsafe(), undefined)
      yield* Fiber.interrupt(reading)
    }).pipe(Effect.provide(against([Testing.stallAfter(60)(Testing.sse([word("a"), word("b"), over]))]))))

  it.effect("backpressure: no more of an endless body is read than its reader takes", () =>
    Effect.gen(function*() {
      let pulled = 0
      const body = Stream.fromEffectRepeat(Effect.sync(() => {
        pulled++
        return bytes(`data: ${JSON.stringify(word("a"))}\n\n`.repeat(100))
      }))
      const events = yield* Stream.runCollect(Stream.take(talk({}), 2)).pipe(
        Effect.provide(against([{ status: 200, headers: {}, body }]))
      )
      assert.strictEqual(events.length, 2)
      assert.isBelow(pulled, 10)
    }))

  it.each([1, 64, 4096])(
    "linear time: an event of 8 MiB takes eight times the work of one of 1 MiB, in pieces of %s bytes",
    (size) => {
      const [small, large] = [1, 8].map((mebibytes) => work(oneLine(mebibytes * mebibyte), size))
      assert.isBelow((large ?? NaN) / (small ?? NaN), 8.1)
      assert.isBelow(large ?? NaN, 8 * 8 * mebibyte)
    }
  )

  it.each([7, 64, 4096])("linear time: an event of many lines takes linear work, in pieces of %s bytes", (size) => {
    const [small, large] = [1, 4].map((mebibytes) => work(manyLines(mebibytes * mebibyte), size))
    assert.isBelow((large ?? NaN) / (small ?? NaN), 4.1)
    assert.isBelow(large ?? NaN, 4 * 8 * mebibyte)
  })

  it.effect("linear time: an event of 8 MiB in pieces of 4 KiB is emitted whole", () =>
    Effect.gen(function*() {
      const text = "é".repeat(4 * mebibyte)
      const [event] = yield* Stream.runCollect(talk({})).pipe(
        Effect.provide(against([Testing.splitBy(4096)(Testing.sse([word(text), over]))]))
      )
      assert.isTrue(event?.type === "word" && event.text === text)
    }))

  it.effect("unbounded event: an event of more than 64 MiB fails the stream, and no more of it is read", () =>
    Effect.gen(function*() {
      let pulled = 0
      const endless = Stream.fromEffectRepeat(Effect.sync(() => {
        pulled++
        return new Uint8Array(mebibyte).fill(97)
      }))
      const body = Stream.concat(Stream.make(bytes(`data: ${JSON.stringify(word("a"))}\n\ndata: `)), endless)
      const { events, reason } = yield* received(talk({})).pipe(
        Effect.provide(against([{ status: 200, headers: {}, body }]))
      )
      assert.deepStrictEqual<unknown>(events, [word("a")])
      assert.deepInclude(reason, { _tag: "StreamFailed", because: "BodyTooLarge", partial: "a", isRetryable: false })
      assert.isAtMost(pulled, 70)
    }))

  it.effect("unbounded event: an endless line fails the stream, and no more of it is read", () =>
    Effect.gen(function*() {
      let pulled = 0
      const body = Stream.fromEffectRepeat(Effect.sync(() => {
        pulled++
        return new Uint8Array(mebibyte).fill(32)
      }))
      const { reason } = yield* received(records(thing)).pipe(
        Effect.provide(against([{ status: 200, headers: {}, body }]))
      )
      assert.deepInclude(reason, { _tag: "BodyTooLarge", limitBytes: 64 * mebibyte, isRetryable: false })
      assert.isAtMost(pulled, 70)
    }))

  it("unbounded event: the limit is 64 MiB by default, and nothing beyond it is buffered", () => {
    assert.strictEqual(Framing.maxEventBytes, 64 * mebibyte)
    for (const decoder of [Framing.sse({ maxBytes: 1000 }), Framing.lines({ maxBytes: 1000 })]) {
      const failed = Array.from({ length: 20 }, (_, count) => {
        decoder.push(bytes((count === 0 ? "data:" : "").padEnd(100, "x")))
        return decoder.failure !== undefined
      })
      assert.strictEqual(failed.indexOf(true), 10)
    }
  })

  it.effect("retry: field does not kill the stream: it is ignored, and the data next to it is emitted", () =>
    Effect.gen(function*() {
      const body = `retry: 3000\n\nretry: 10\ndata: ${JSON.stringify(word("a"))}\n\nretry: soon\n${sent[3]}`
      assert.deepStrictEqual<unknown>(
        yield* Stream.runCollect(talk({})).pipe(Effect.provide(against([stream(body)]))),
        [
          word("a"),
          over
        ]
      )
    }))

  it.effect.each([
    { forged: "data: [DONE]x", tag: "Undecodable" },
    { forged: "data: x[DONE]", tag: "Undecodable" },
    { forged: "data:  [DONE]", tag: "Undecodable" },
    { forged: "data: [DONE] ", tag: "Undecodable" },
    { forged: "data: [DONE]\0", tag: "Undecodable" },
    { forged: "data: [done]", tag: "Undecodable" },
    { forged: "data: \uFEFF[DONE]", tag: "Undecodable" },
    { forged: "data: [DONE]\ndata: x", tag: "Undecodable" },
    { forged: "data: [DONE]\ndata:", tag: "Undecodable" },
    { forged: "data:\ndata: [DONE]", tag: "Undecodable" },
    { forged: `data: "[DONE]"`, tag: "Undecodable" },
    { forged: `data: ["DONE"]`, tag: "Undecodable" },
    { forged: `data: {"type":"[DONE]"}`, tag: "StreamTruncated" },
    { forged: "event: [DONE]\ndata: {}", tag: "StreamTruncated" },
    { forged: "event: [DONE]\ndata:", tag: "StreamTruncated" },
    { forged: "id: [DONE]", tag: "StreamTruncated" },
    { forged: ": [DONE]", tag: "StreamTruncated" },
    { forged: "[DONE]", tag: "StreamTruncated" },
    { forged: "Data: [DONE]", tag: "StreamTruncated" }
  ])("forged [DONE]: %j does not end a stream successfully", ({ forged, tag }) =>
    Effect.gen(function*() {
      const { events, reason } = yield* received(chat({}))
      assert.strictEqual(reason._tag, tag)
      assert.deepStrictEqual<unknown>(events.slice(0, 1), [word("a")])
    }).pipe(Effect.provide(against([stream(`data: ${JSON.stringify(word("a"))}\n\n${forged}\n\n`)]))))

  it.effect("forged [DONE]: the real one ends the stream for any split of its bytes, whatever follows it", () =>
    Effect.gen(function*() {
      for (
        const end of [
          "data: [DONE]",
          "data:[DONE]\n",
          "data: [DONE]\r\n\r\n",
          "event: end\ndata: [DONE]\n\ndata: {\n\n"
        ]
      ) {
        for (const size of [1, 3, 1000]) {
          const body = Testing.splitBy(size)(stream(`data: ${JSON.stringify(word("a"))}\n\n${end}`))
          const events = yield* skipSleeps(Stream.runCollect(chat({}))).pipe(Effect.provide(against([body])))
          assert.deepStrictEqual<unknown>(events, [word("a")])
        }
      }
    }))

  it.effect("forged [DONE]: a text that contains it is text", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual<unknown>(yield* Stream.runCollect(chat({})), [word("data: [DONE]\n\n")])
    }).pipe(Effect.provide(against([Testing.sse([word("data: [DONE]\n\n"), "[DONE]"])]))))
})

describe.each(clients)("streams over $client", ({ layer }) => {
  it.live.each([
    { what: "lines", line: `{"id":"${"a".repeat(1000)}"}\n`, reading: records(thing) },
    { what: "a file", line: "a".repeat(1000), reading: download({ file_id: "f" }) }
  ])("backpressure: reading only the first of $what stops the server", ({ line, reading }) =>
    Effect.gen(function*() {
      const { closed, home, written } = yield* flooded((response) => response.writeHead(200), Buffer.from(line))
      yield* Stream.runHead<unknown, unknown, HttpClient.HttpClient | AcmeConfig>(reading).pipe(
        Effect.provide(at(home, layer))
      )
      yield* closed
      assert.isBelow(written(), 4 * mebibyte)
    }))

  it.live("backpressure: a reader that takes one event stops the server before it has sent 4 MiB", () =>
    Effect.gen(function*() {
      const { closed, home, written } = yield* endless
      const events = yield* Stream.runCollect(Stream.take(talk({}), 1)).pipe(Effect.provide(at(home, layer)))
      yield* closed
      assert.strictEqual(events.length, 1)
      assert.isBelow(written(), 4 * mebibyte)
    }))

  it.live("backpressure: a reader that pauses pauses the server", () =>
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
})

const textOf = (event: unknown) => Predicate.hasProperty(event, "text") ? event.text : ""

/** A stream that waits between its events; a string is sent unchanged. */
const paced = (wait: Duration.Input, events: ReadonlyArray<object | string>): Testing.ServerResponse => ({
  ...Testing.sse([]),
  body: Stream.fromIterable(events).pipe(
    Stream.rechunk(1),
    Stream.mapEffect((event, index) =>
      Effect.delay(
        Effect.succeed(bytes(typeof event === "string" ? event : `data: ${JSON.stringify(event)}\n\n`)),
        index === 0 ? 0 : wait
      )
    )
  )
})

const oneLine = (size: number) => bytes(`data: ${"x".repeat(size)}\n\n`)

const manyLines = (size: number) => bytes(`${`data: ${"x".repeat(18)}\n`.repeat(size / 25)}\n`)

/** The number of bytes copied, decoded and scanned to read one event that arrives in pieces. */
const work = (body: Uint8Array, size: number): number => {
  let done = 0
  const arrays: Uint8Array = Object.getPrototypeOf(Uint8Array.prototype)
  const { indexOf, lastIndexOf, set } = arrays
  const { decode } = TextDecoder.prototype
  arrays.set = function(this: Uint8Array, from, at) {
    done += from.length
    set.call(this, from, at)
  }
  arrays.indexOf = function(this: Uint8Array, byte, from = 0) {
    done += this.length - from
    return indexOf.call(this, byte, from)
  }
  arrays.lastIndexOf = function(this: Uint8Array, byte) {
    done += this.length
    return lastIndexOf.call(this, byte)
  }
  TextDecoder.prototype.decode = function(input, options) {
    done += input?.byteLength ?? 0
    return decode.call(this, input, options)
  }
  try {
    const decoder = Framing.sse()
    let events = 0
    for (let at = 0; at < body.length; at += size) {
      events += decoder.push(body.subarray(at, at + size)).length
      // Work that is not linear would run for hours.
      if (done > 20 * body.length) throw new Error("it is not linear")
    }
    assert.strictEqual(events, 1)
  } finally {
    Object.assign(arrays, { indexOf, lastIndexOf, set })
    TextDecoder.prototype.decode = decode
  }
  return done
}
