import * as Framing from "@effect-genai/core/Framing"
import { assert, describe, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { bytes, cut, frames, Locations, StringBuilder } from "./support/framing.ts"

const events = (...chunks: Array<string>) => frames(Framing.sse(), chunks.map(bytes))
const datas = (...chunks: Array<string>) => events(...chunks).map(({ data }) => data)
const lines = (...chunks: Array<string>) => frames(Framing.lines(), chunks.map(bytes))

/** The standard's own steps over the whole text: slow, and easy to compare with the standard. */
const standard = (body: Uint8Array) => {
  const out: Array<{ event: string | undefined; data: string; complete: boolean }> = []
  let name = ""
  let data: Array<string> = []
  const dispatch = (complete: boolean) => {
    if (data.length > 0) out.push({ event: name === "" ? undefined : name, data: data.join("\n"), complete })
    name = ""
    data = []
  }
  const pieces = new TextDecoder().decode(body).split(/\r\n|\r|\n/)
  for (const [at, line] of pieces.entries()) {
    if (line === "") {
      if (at < pieces.length - 1) dispatch(true)
      continue
    }
    const [, field = "", value = ""] = /^([^:]*)(?:: ?([^]*))?$/.exec(line) ?? []
    if (field === "data") data.push(value)
    if (field === "event") name = value
  }
  dispatch(false)
  return out
}

const Bytes = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 255 })))

describe("Framing.sse", () => {
  it("reads the events of a stream", () => {
    assert.deepStrictEqual(events('event: ping\ndata: {"type":"ping"}\n\n', "id: 7\ndata: a\ndata: b\n\n"), [
      { event: "ping", data: '{"type":"ping"}', id: undefined, complete: true },
      { event: undefined, data: "a\nb", id: "7", complete: true }
    ])
  })

  it("emits an event as soon as its blank line arrives, for each kind of line ending", () => {
    for (const end of ["\n", "\r", "\r\n"]) {
      const decoder = Framing.sse()
      const seen = Array.from(
        bytes(`data: 1${end}${end}data: 2${end}${end}`),
        (byte) => decoder.push(Uint8Array.of(byte)).map(({ data }) => data)
      ).flat()
      assert.deepStrictEqual(seen, ["1", "2"])
      assert.deepStrictEqual(decoder.end(), [])
    }
  })

  it("ignores comments, retry, unknown fields and events without data", () => {
    assert.deepStrictEqual(datas(": ping\n\nretry: 3000\nfoo: bar\ndata: x\n\nevent: empty\n\n"), ["x"])
  })

  it("does not apply the name of an event without data to the next event", () => {
    assert.deepStrictEqual(events("event: a\n\ndata: x\n\n").map(({ event }) => event), [undefined])
  })

  it("removes only one space after the colon", () => {
    assert.deepStrictEqual(datas("data:x\n\n", "data: x\n\n", "data:  x\n\n", "data\n\n"), ["x", "x", " x", ""])
  })

  it("recognizes a byte order mark only at the start, even if it is split", () => {
    const body = bytes("\uFEFFdata: 1\n\n\uFEFFdata: 2\n\n")
    for (const place of [0, 1, 2, 3]) {
      assert.deepStrictEqual(frames(Framing.sse(), cut(body, [place])).map(({ data }) => data), ["1"])
    }
  })

  it("keeps the id of an event without data for the next one, and ignores an id with a NUL", () => {
    assert.deepStrictEqual(events("id: 1\n\nid: \0\ndata: a\n\ndata: b\n\n").map(({ id }) => id), ["1", undefined])
  })

  it("emits an unfinished last event as incomplete", () => {
    assert.deepStrictEqual(
      ["data: a\n\ndata: b", "data: a\n\ndata: b\n"].map((body) => events(body).map(({ complete }) => complete)),
      [[true, false], [true, false]]
    )
  })

  it("joins split characters and replaces invalid UTF-8", () => {
    const body = bytes("data: 😀\n\n")
    const broken = Uint8Array.of(...bytes("data: "), 0xF0, 0x9F, ...bytes("\n\n"))
    assert.deepStrictEqual(frames(Framing.sse(), cut(body, [8])).map(({ data }) => data), ["😀"])
    assert.deepStrictEqual(frames(Framing.sse(), cut(broken, [7])).map(({ data }) => data), ["\uFFFD"])
  })

  it("allows the buffer of a chunk to be reused", () => {
    const decoder = Framing.sse()
    const buffer = bytes("data: on")
    decoder.push(buffer)
    buffer.fill(33)
    assert.deepStrictEqual(decoder.push(bytes("e\n\n")).map(({ data }) => data), ["one"])
  })

  it.prop("reads any stream like the standard, in any split", [StringBuilder, Locations], ([pieces, places]) => {
    const body = bytes(pieces.join(""))
    const expected = standard(body)
    for (const chunks of [[body], cut(body, places), Array.from(body, (byte) => Uint8Array.of(byte))]) {
      const got = frames(Framing.sse(), chunks).map(({ complete, data, event }) => ({ event, data, complete }))
      assert.deepStrictEqual(got, expected)
    }
  }, { arbitrary: { runs: 300 } })

  it.prop("emits the same events for any split of any bytes", [Bytes, Locations], ([body, places]) => {
    const whole = Uint8Array.from(body)
    assert.deepStrictEqual(frames(Framing.sse(), cut(whole, places)), frames(Framing.sse(), [whole]))
  })
})

describe("Framing.lines", () => {
  it("reads lines, counts blank ones and removes carriage returns", () => {
    assert.deepStrictEqual(lines('{"a":1}\r\n\n  \t\n{"b"', ":2}"), [
      { line: 1, text: '{"a":1}', complete: true },
      { line: 4, text: '{"b":2}', complete: false }
    ])
  })

  it("splits on line feeds only", () => {
    assert.deepStrictEqual(lines('"a\u2028b\rc"\n').map(({ text }) => text), ['"a\u2028b\rc"'])
  })

  it("removes a byte order mark from the first line", () => {
    assert.deepStrictEqual(lines("\uFEFF1\n\uFEFF2").map(({ text }) => text), ["1", "\uFEFF2"])
  })

  it.prop("emits the same lines for any split of text", [StringBuilder, Locations], ([pieces, places]) => {
    const body = bytes(pieces.join(""))
    const text = new TextDecoder().decode(body)
    const expected = text.split("\n").map((line) => line.replace(/\r$/, "")).filter((line) => !/^[ \t\r]*$/.test(line))
    for (const chunks of [[body], cut(body, places), Array.from(body, (byte) => Uint8Array.of(byte))]) {
      assert.deepStrictEqual(frames(Framing.lines(), chunks).map((line) => line.text), expected)
    }
  }, { arbitrary: { runs: 300 } })

  it.prop("emits the same lines for any split of any bytes", [Bytes, Locations], ([body, places]) => {
    const whole = Uint8Array.from(body)
    assert.deepStrictEqual(frames(Framing.lines(), cut(whole, places)), frames(Framing.lines(), [whole]))
  })
})

describe("Framing.decode", () => {
  const source = (...chunks: Array<string>) => Stream.fromIterable(chunks).pipe(Stream.rechunk(1), Stream.map(bytes))

  it.effect("emits an array for each chunk that completes frames, and the unfinished last frame", () =>
    Effect.gen(function*() {
      const arrays = yield* source("data: 1\n\ndata: 2\n\nda", "ta: 3", "\n\n", "data: 4").pipe(
        (body) => Framing.decode(body, Framing.sse),
        Stream.map(({ data }) => data),
        Stream.chunks,
        Stream.runCollect
      )
      assert.deepStrictEqual(arrays, [["1", "2"], ["3"], ["4"]])
    }))

  it.effect("reads chunks that arrive together", () =>
    Effect.gen(function*() {
      const body = Stream.fromIterable(["1\n2", "\n", "3"]).pipe(Stream.map(bytes))
      const got = yield* Stream.runCollect(Framing.decode(body, Framing.lines))
      assert.deepStrictEqual(got.map(({ text }) => text), ["1", "2", "3"])
    }))

  it.effect("emits the frames before a large one, then fails with TooLarge", () =>
    Effect.gen(function*() {
      const seen: Array<string> = []
      const error = yield* Framing.decode(source("1\n123456", "7"), () => Framing.lines({ maxBytes: 5 })).pipe(
        Stream.runForEach(({ text }) => Effect.sync(() => seen.push(text))),
        Effect.flip
      )
      assert.deepStrictEqual(seen, ["1"])
      assert.strictEqual(error.message, "A frame is larger than 5 bytes")
    }))

  it.effect("fails with the error of the body, without treating it as the end", () =>
    Effect.gen(function*() {
      const seen: Array<string> = []
      const body = Stream.concat(source("data: 1\n\ndata: 2"), Stream.fail("cut"))
      const exit = yield* Framing.decode(body, Framing.sse).pipe(
        Stream.runForEach(({ data }) => Effect.sync(() => seen.push(data))),
        Effect.sandbox,
        Effect.flip
      )
      assert.deepStrictEqual(seen, ["1"])
      assert.deepStrictEqual(exit, Cause.fail("cut"))
    }))

  it.effect("reads no more of the body than requested, and closes it", () =>
    Effect.gen(function*() {
      const seen: Array<string> = []
      const body = source("data: 1\n\n", "data: 2\n\n", "data: 3\n\n").pipe(
        Stream.tap((chunk) => Effect.sync(() => seen.push(new TextDecoder().decode(chunk).trim()))),
        Stream.ensuring(Effect.sync(() => seen.push("closed")))
      )
      yield* Stream.runDrain(Stream.take(Framing.decode(body, Framing.sse), 2))
      assert.deepStrictEqual(seen, ["data: 1", "data: 2", "closed"])
    }))

  it.effect("starts with a new decoder each time the stream runs", () =>
    Effect.gen(function*() {
      const stream = Framing.decode(source("data: 1"), Framing.sse)
      assert.deepStrictEqual(yield* Stream.runCollect(stream), yield* Stream.runCollect(stream))
    }))

  it.effect("reads any number of chunks that complete no frame", () =>
    Effect.gen(function*() {
      const body = Stream.range(1, 100_000).pipe(Stream.rechunk(1), Stream.map(() => bytes(":\n")))
      assert.deepStrictEqual(yield* Stream.runCollect(Framing.decode(body, Framing.sse)), [])
    }))
})
