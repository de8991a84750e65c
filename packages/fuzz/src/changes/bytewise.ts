/** Changes of bytes. */
import type { Changer } from "./Changer.ts"

const concat = (...parts: ReadonlyArray<Uint8Array>): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.byteLength
  }
  return whole
}

const bytesOf = (...bytes: ReadonlyArray<number>) => Uint8Array.from(bytes)

/** Inserts bytes at a random place. */
const inserting = (bytes: Changer): Changer => (body, dice) => {
  const at = dice.below(body.byteLength + 1)
  return concat(body.subarray(0, at), bytes(body, dice), body.subarray(at))
}

/** Replaces the line endings. */
const ending = (end: string): Changer => (body) =>
  Buffer.from(Buffer.from(body).toString("latin1").replaceAll("\n", end), "latin1")

export const bytewise: { readonly [name: string]: Changer } = {
  "a byte is flipped": (body, dice) => {
    const at = dice.below(body.byteLength)
    const flipped = bytesOf((body[at] ?? 0) ^ (1 << dice.below(8)))
    return concat(body.subarray(0, at), flipped, body.subarray(at + 1))
  },
  "a part is lost": (body, dice) => {
    const at = dice.below(body.byteLength)
    return concat(body.subarray(0, at), body.subarray(at + 1 + dice.below(20)))
  },
  "the body is truncated": (body, dice) => body.subarray(0, dice.below(body.byteLength)),
  "the body is duplicated": (body) => concat(body, body),
  "random bytes are inserted": inserting((_, dice) => dice.bytes(1 + dice.below(30))),
  "a NUL is inserted": inserting(() => bytesOf(0)),
  "invalid UTF-8 is inserted": inserting((_, dice) => bytesOf(dice.pick([0xff, 0xc0, 0xed, 0x80]))),
  "a BOM is inserted at the start": (body) => concat(bytesOf(0xef, 0xbb, 0xbf), body),
  "lines end with CRLF": ending("\r\n"),
  "lines end with CR": ending("\r"),
  "a long line is inserted": inserting(() => new Uint8Array(200_000).fill(97)),
  "many blank lines are inserted": inserting(() => new Uint8Array(5000).fill(10))
}
