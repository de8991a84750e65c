import * as Framing from "@effect-genai/core/Framing"
import { assert, describe, it, vi } from "@effect/vitest"
import { bytes, cut, frames, Pieces, Places } from "./framing.ts"

describe("the limit", () => {
  it("is 64 MiB unless told otherwise", () => {
    assert.strictEqual(Framing.maxEventBytes, 64 * 1024 * 1024)
  })

  it("stops at a line that is too long, after the frames before it", () => {
    const decoder = Framing.lines({ maxBytes: 4 })
    assert.deepStrictEqual(decoder.push(bytes("1\n1234\n12345\n6\n")).map(({ text }) => text), ["1", "1234"])
    assert.deepStrictEqual(decoder.failure, new Framing.TooLarge({ limit: 4 }))
    assert.deepStrictEqual([decoder.push(bytes("7\n")), decoder.end()], [[], []])
  })

  it("stops at an event of many lines, not at many events or comments", () => {
    const body = ": a comment\ndata: 12\n\n".repeat(20)
    assert.strictEqual(frames(Framing.sse({ maxBytes: 12 }), [bytes(body)]).length, 20)
    const decoder = Framing.sse({ maxBytes: 12 })
    assert.deepStrictEqual(frames(decoder, [bytes("data: 1234\ndata: 5678\n\n")]), [])
    assert.strictEqual(decoder.failure?.limit, 12)
  })

  it("counts what is kept: data with its joints, and the line being read without its end", () => {
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

  it("does not wait for the end of an endless line, nor keep it", () => {
    for (const decoder of [Framing.sse({ maxBytes: 1000 }), Framing.lines({ maxBytes: 1000 })]) {
      const chunk = new Uint8Array(100).fill(120)
      const failed = Array.from({ length: 20 }, () => {
        decoder.push(chunk)
        return decoder.failure !== undefined
      })
      assert.strictEqual(failed.indexOf(true), 10)
    }
  })

  it.prop("falls at the same place in any split", [Pieces, Places], ([pieces, places]) => {
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

describe("the work", () => {
  /** How many bytes are copied and decoded to read a body. */
  const work = (read: () => unknown): number => {
    let done = 0
    const prototype: Uint8Array = Object.getPrototypeOf(Uint8Array.prototype)
    const { set } = prototype
    const copied = vi.spyOn(prototype, "set").mockImplementation(function(this: Uint8Array, from, at) {
      done += from.length
      set.call(this, from, at)
    })
    const { decode } = TextDecoder.prototype
    const decoded = vi.spyOn(TextDecoder.prototype, "decode").mockImplementation(function(this: TextDecoder, input) {
      done += input?.byteLength ?? 0
      return decode.call(this, input)
    })
    read()
    copied.mockRestore()
    decoded.mockRestore()
    return done
  }

  it("is linear for one event that comes in small pieces", () => {
    for (const size of [1, 7, 4096]) {
      const body = bytes(`data: ${"x".repeat(100_000)}\n\n`)
      const chunks = cut(body, Array.from({ length: Math.floor(body.length / size) }, (_, at) => at * size))
      let got = 0
      const bytesDone = work(() => got = frames(Framing.sse(), chunks).length)
      assert.strictEqual(got, 1)
      assert.isBelow(bytesDone, 5 * body.length)
    }
  })

  it("is linear for one event of many lines, a line a piece", () => {
    const line = bytes("data: x\n")
    const decoder = Framing.sse()
    const bytesDone = work(() => {
      for (let count = 0; count < 20_000; count++) decoder.push(line)
    })
    assert.strictEqual(decoder.push(bytes("\n"))[0]?.data.length, 39_999)
    assert.isAtMost(bytesDone, 20_000 * line.length)
  })
})
