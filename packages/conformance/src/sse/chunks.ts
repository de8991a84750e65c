/** The bytes of a body in its chunks, made one after the other: a body may be larger than what fits in an array. */
import * as Schema from "effect/Schema"

const Count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))

/** One network chunk: base64, or `prefixText`, the bytes `concat` times and `suffixText`; sent `repeat` times. */
export const Chunk = Schema.Union([
  Schema.String,
  Schema.Struct({
    b64: Schema.optionalKey(Schema.String),
    concat: Schema.optionalKey(Count),
    repeat: Schema.optionalKey(Count),
    prefixText: Schema.optionalKey(Schema.String),
    suffixText: Schema.optionalKey(Schema.String)
  })
])

export type Chunk = typeof Chunk.Type

/** A body can be read several times. */
export type Body = () => Iterable<Uint8Array>

export const bodyOf = (chunks: ReadonlyArray<Chunk>): Body =>
  function*() {
    for (const chunk of chunks) {
      const bytes = bytesOf(chunk)
      for (let count = timesOf(chunk); count > 0; count--) yield bytes
    }
  }

const bytesOf = (chunk: Chunk): Uint8Array => {
  if (typeof chunk === "string") return Buffer.from(chunk, "base64")
  const { b64 = "", concat = 1, prefixText = "", suffixText = "" } = chunk
  const piece = Buffer.from(b64, "base64")
  const prefix = Buffer.from(prefixText)
  const suffix = Buffer.from(suffixText)
  const bytes = Buffer.alloc(prefix.length + piece.length * concat + suffix.length)
  prefix.copy(bytes)
  if (piece.length > 0) bytes.fill(piece, prefix.length, bytes.length - suffix.length)
  suffix.copy(bytes, bytes.length - suffix.length)
  return bytes
}

const sizeOf = (chunk: Chunk): number => {
  if (typeof chunk === "string") return Buffer.byteLength(chunk, "base64")
  const { b64 = "", concat = 1, prefixText = "", suffixText = "" } = chunk
  return Buffer.byteLength(prefixText) + concat * Buffer.byteLength(b64, "base64") + Buffer.byteLength(suffixText)
}

const timesOf = (chunk: Chunk): number => typeof chunk === "string" ? 1 : chunk.repeat ?? 1

/** A body of up to this size is also read in one piece. */
const mostAtOnce = 128 * 1024 * 1024
/** A body of up to this size is also read byte by byte; a larger one in small pieces. */
const mostByBytes = 1024 * 1024
const smallPiece = 4093

/** The ways to split a body: as given, in one piece, and as small as its size allows. */
export const splits = (chunks: ReadonlyArray<Chunk>): ReadonlyArray<Body> => {
  const given = bodyOf(chunks)
  const size = chunks.reduce((sum, chunk) => sum + timesOf(chunk) * sizeOf(chunk), 0)
  const most = size <= mostByBytes ? 1 : smallPiece
  const whole = size <= mostAtOnce ? [() => [wholeOf(given(), size)]] : []
  const small = chunks.some((chunk) => sizeOf(chunk) > most) ? [cutBy(given, most)] : []
  return [given, ...whole, ...small]
}

const wholeOf = (chunks: Iterable<Uint8Array>, size: number): Uint8Array => {
  const whole = Buffer.alloc(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole.subarray(0, at)
}

const cutBy = (body: Body, size: number): Body =>
  function*() {
    for (const chunk of body()) {
      for (let at = 0; at < chunk.length; at += size) yield chunk.subarray(at, at + size)
    }
  }
