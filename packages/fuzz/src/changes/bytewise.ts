/** Changes of bytes, whatever they are. */
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

/** Puts something somewhere into the body. */
const inserting = (what: Changer): Changer => (body, dice) => {
  const at = dice.below(body.byteLength + 1)
  return concat(body.subarray(0, at), what(body, dice), body.subarray(at))
}

/** Ends lines otherwise. */
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
  "it is cut short": (body, dice) => body.subarray(0, dice.below(body.byteLength)),
  "it comes twice": (body) => concat(body, body),
  "random bytes are in it": inserting((_, dice) => dice.bytes(1 + dice.below(30))),
  "a NUL is in it": inserting(() => bytesOf(0)),
  "a byte that is no UTF-8 is in it": inserting((_, dice) => bytesOf(dice.pick([0xff, 0xc0, 0xed, 0x80]))),
  "a BOM comes first": (body) => concat(bytesOf(0xef, 0xbb, 0xbf), body),
  "lines end with CRLF": ending("\r\n"),
  "lines end with CR": ending("\r"),
  "a long line is in it": inserting(() => new Uint8Array(200_000).fill(97)),
  "many blank lines are in it": inserting(() => new Uint8Array(5000).fill(10))
}
