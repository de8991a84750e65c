/** The bytes of files: kept in chunks, or counted and generated again. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"

/** Four tables of 256 entries, to take four bytes at a time. */
const tables = new DataView(new ArrayBuffer(4096))
const entry = (table: number, byte: number) => tables.getUint32(table * 1024 + (byte & 255) * 4)
for (let index = 0; index < 1024; index++) {
  let value = index < 256 ? index : tables.getUint32((index - 256) * 4)
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  tables.setUint32(index * 4, value)
}

const crc = (start: number, { buffer, byteLength, byteOffset }: Uint8Array) => {
  const bytes = new DataView(buffer, byteOffset, byteLength)
  let value = ~start
  let index = 0
  for (; index + 3 < byteLength; index += 4) {
    value ^= bytes.getUint32(index, true)
    value = entry(3, value) ^ entry(2, value >>> 8) ^ entry(1, value >>> 16) ^ entry(0, value >>> 24)
  }
  for (; index < byteLength; index++) value = entry(0, value ^ bytes.getUint8(index)) ^ (value >>> 8)
  return ~value >>> 0
}

/** What is known of bytes that went by. */
export interface Content {
  readonly size: number
  /** CRC-32, as `zlib.crc32` counts it. */
  readonly checksum: number
  /** Missing where only the count was kept. */
  readonly chunks?: ReadonlyArray<Uint8Array>
}

/** Reads a file to its end; past the limit it only counts. */
export const read = <E>(
  body: Stream.Stream<Uint8Array, E>,
  { keep, limitBytes }: { readonly keep: "all" | "none"; readonly limitBytes: number }
): Effect.Effect<Content, E> =>
  Effect.suspend(() => {
    const chunks: Array<Uint8Array> = []
    let size = 0
    let checksum = 0
    return Stream.runForEach(body, (chunk) =>
      Effect.sync(() => {
        size += chunk.byteLength
        checksum = crc(checksum, chunk)
        if (size > limitBytes) chunks.length = 0
        else if (keep === "all") chunks.push(chunk.slice())
      })).pipe(Effect.map(() => ({ size, checksum, ...(keep === "all" ? { chunks } : {}) })))
  })

const block = Uint8Array.from({ length: 65536 }, (_, index) => (index * 31 + (index >> 8) * 17) & 255)

/** This many bytes, the same each time, in constant memory. */
export const generated = (size: number): Stream.Stream<Uint8Array> =>
  Stream.unfold(0, (sent) =>
    Effect.succeed(
      sent >= size ? undefined : [block.subarray(0, Math.min(block.length, size - sent)), sent + block.length] as const
    ))

/** The bytes of a file, as they were or as many. */
export const streamOf = ({ chunks, size }: Content): Stream.Stream<Uint8Array> =>
  chunks === undefined ? generated(size) : Stream.fromIterable(chunks)
