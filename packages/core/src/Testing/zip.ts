/** Writes zip archives without compression. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { type Content, streamOf } from "./fileContent.ts"

export interface ZipEntry {
  /** With `/`. */
  readonly path: string
  readonly content: Content
}

const encoder = new TextEncoder()

/** A record of little-endian numbers, each with its size in bytes. */
const record = (fields: ReadonlyArray<readonly [value: number, bytes: 2 | 4]>) => {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [, bytes]) => sum + bytes, 0)))
  let at = 0
  for (const [value, bytes] of fields) {
    if (bytes === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += bytes
  }
  return new Uint8Array(view.buffer)
}

/** 1 January 1980, the first day a zip archive can express. */
const firstDay = 33

/** UTF-8 names. */
const flags = 0x800

/** What the local and the central header of an entry share. */
const common = ({ checksum, size }: Content, name: Uint8Array) =>
  [[20, 2], [flags, 2], [0, 2], [0, 2], [firstDay, 2], [checksum, 4], [size, 4], [size, 4], [name.length, 2], [
    0,
    2
  ]] as const

/** The bytes of an archive of these files. */
export const zip = Effect.fnUntraced(function*(entries: ReadonlyArray<ZipEntry>): Effect.fn.Return<Uint8Array> {
  const chunks: Array<Uint8Array> = []
  const central: Array<Uint8Array> = []
  const sizeOf = (all: ReadonlyArray<Uint8Array>) => all.reduce((sum, { length }) => sum + length, 0)
  for (const { content, path } of entries) {
    const name = encoder.encode(path)
    central.push(
      record([
        [0x02014b50, 4],
        [20, 2],
        ...common(content, name),
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 4],
        [sizeOf(chunks), 4]
      ]),
      name
    )
    chunks.push(record([[0x04034b50, 4], ...common(content, name)]), name)
    chunks.push(yield* Stream.mkUint8Array(streamOf(content)))
  }
  const count = entries.length
  const end = record([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [sizeOf(central), 4],
    [sizeOf(chunks), 4],
    [0, 2]
  ])
  return new Uint8Array(
    yield* Effect.promise(() =>
      new Blob([...chunks, ...central, end].map((chunk) => new Uint8Array(chunk))).arrayBuffer()
    )
  )
})
