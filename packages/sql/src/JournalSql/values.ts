/** Values of entries, as many as fit into one statement. */
import type { Entry } from "@effect-genai/core/JournalStore"

type Value = readonly [key: string, value: Uint8Array]

/** SQLite may be built for 999 parameters. */
const entriesAtOnce = 400

const bytesAtOnce = 16 * 1024 * 1024

const encoder = new TextEncoder()

/** Splits entries into batches; of those with the same key the last counts. */
export function* batchesOf(entries: ReadonlyArray<Entry>): Generator<ReadonlyArray<Value>> {
  let batch: Array<Value> = []
  let size = 0
  for (const [key, value] of new Map(entries.map(({ key, value }) => [key, value]))) {
    const bytes = typeof value === "string" ? encoder.encode(value) : value
    if (batch.length > 0 && (batch.length === entriesAtOnce || size + bytes.byteLength > bytesAtOnce)) {
      yield batch
      batch = []
      size = 0
    }
    batch.push([key, bytes])
    size += bytes.byteLength
  }
  if (batch.length > 0) yield batch
}

export const join = (pieces: ReadonlyArray<Uint8Array<ArrayBuffer>>): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(pieces.reduce((size, { byteLength }) => size + byteLength, 0))
  let size = 0
  for (const piece of pieces) {
    whole.set(piece, size)
    size += piece.byteLength
  }
  return whole
}
