import * as Framing from "@effect-genai/core/Framing"
import { assert, describe, it } from "@effect/vitest"
import { bytes, cut, frames, Locations, StringBuilder } from "./support/framing.ts"

describe("the size limit of a frame", () => {
  it("stops at a line that is too long, and emits the frames before it", () => {
    const decoder = Framing.lines({ maxBytes: 4 })
    assert.deepStrictEqual(decoder.push(bytes("1\n1234\n12345\n6\n")).map(({ text }) => text), ["1", "1234"])
    assert.deepStrictEqual(decoder.failure, new Framing.TooLarge({ limit: 4 }))
    assert.deepStrictEqual([decoder.push(bytes("7\n")), decoder.end()], [[], []])
  })

  it("applies to an event of many lines, not to many events or comments", () => {
    const body = ": a comment\ndata: 12\n\n".repeat(20)
    assert.strictEqual(frames(Framing.sse({ maxBytes: 12 }), [bytes(body)]).length, 20)
    const decoder = Framing.sse({ maxBytes: 12 })
    assert.deepStrictEqual(frames(decoder, [bytes("data: 1234\ndata: 5678\n\n")]), [])
    assert.strictEqual(decoder.failure?.limit, 12)
  })

  it("counts buffered data with its line breaks, and the current line without its ending", () => {
    const failed = (maxBytes: number, ...chunks: Array<string>) => {
      const decoder = Framing.sse({ maxBytes })
      frames(decoder, chunks.map(bytes))
      return decoder.failure !== undefined
    }
    for (const end of ["\n", "\r", "\r\n"]) {
      assert.deepStrictEqual([8, 7].map((max) => failed(max, `data: 12${end}${end}`)), [false, true])
      assert.deepStrictEqual([14, 13].map((max) => failed(max, `data: 1234${end}`, `data: 5678${end}${end}`)), [
        false,
        true
      ])
      assert.deepStrictEqual([7, 6].map((max) => failed(max, `data${end}`.repeat(5))), [false, true])
    }
  })

  it("does not count comments, retry and unknown fields, however long a line or how many in one event", () => {
    const noise = [": ", "retry: ", "unknown: ", "dataset: ", "\uFEFFdata: "].map((start) => start + "x".repeat(100))
    for (const end of ["\n", "\r", "\r\n"]) {
      const body = bytes([...noise, "data: 12", ...noise, "data: 34", ...noise, "", ""].join(end))
      for (const chunks of [[body], Array.from(body, (byte) => Uint8Array.of(byte)), cut(body, [50, 150, 250, 700])]) {
        const decoder = Framing.sse({ maxBytes: 14 })
        assert.deepStrictEqual(frames(decoder, chunks).map(({ data }) => data), ["12\n34"])
        assert.isUndefined(decoder.failure)
      }
    }
  })

  it("discards an endless comment as it arrives, and reads what follows it", () => {
    for (const start of [": ", "\uFEFF: ", "unknown"]) {
      const decoder = Framing.sse({ maxBytes: 1000 })
      decoder.push(bytes(start))
      const piece = new Uint8Array(64 * 1024).fill(120)
      const before = process.memoryUsage().arrayBuffers
      for (let count = 0; count < 2000; count++) decoder.push(piece)
      assert.isBelow(process.memoryUsage().arrayBuffers - before, 8 * 1024 * 1024)
      assert.deepStrictEqual(decoder.push(bytes("\ndata: 1\n\n")).map(({ data }) => data), ["1"])
    }
  })

  it("still applies to an endless line of data", () => {
    for (const start of ["data", "data:", "event:", "id: ", "\uFEFFdata:"]) {
      const decoder = Framing.sse({ maxBytes: 1000 })
      for (const chunk of [start, start === "data" ? ":" : "", ..."x".repeat(1100)]) decoder.push(bytes(chunk))
      assert.strictEqual(decoder.failure?.limit, 1000, start)
    }
  })

  it.prop("applies at the same position in any split", [StringBuilder, Locations], ([pieces, places]) => {
    const body = bytes(pieces.join(""))
    for (const make of [Framing.sse, Framing.lines]) {
      for (const maxBytes of [3, 8, 15]) {
        const [one, other] = [make({ maxBytes }), make({ maxBytes })]
        assert.deepStrictEqual(frames<unknown>(one, cut(body, places)), frames<unknown>(other, [body]))
        assert.deepStrictEqual(one.failure, other.failure)
      }
    }
  }, { arbitrary: { runs: 300 } })
})
