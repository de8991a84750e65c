/** Decodes the content encoding of responses: undici hands bodies over as they were sent, and gateways compress unasked. */
import * as Predicate from "effect/Predicate"
import { type Duplex, pipeline, Readable } from "node:stream"
import * as zlib from "node:zlib"

interface Decoder {
  readonly stream: () => Duplex
  readonly whole: (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Uint8Array
}

const gzip: Decoder = { stream: () => zlib.createGunzip(), whole: zlib.gunzipSync }

const byName = new Map<string, Decoder>([
  ["br", { stream: () => zlib.createBrotliDecompress(), whole: zlib.brotliDecompressSync }],
  ["deflate", { stream: () => zlib.createInflate(), whole: zlib.inflateSync }],
  ["gzip", gzip],
  ["x-gzip", gzip],
  ["zstd", { stream: () => zlib.createZstdDecompress(), whole: zlib.zstdDecompressSync }]
])

/** In the order in which they decode. */
export type Decoders = ReadonlyArray<Decoder>

export const none: Decoders = []

/** The decoders for a `content-encoding`; `undefined` if it is not supported. */
export const decodersOf = (encoding: string | undefined): Decoders | undefined => {
  if (encoding === undefined) return none
  const names = encoding.split(",").map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "" && name !== "identity")
  const found = names.flatMap((name) => byName.get(name) ?? []).reverse()
  return found.length === names.length && found.length <= 3 ? found : undefined
}

/** Decodes a body as it arrives. A body that ends before its encoding does is an error, not a shorter body. */
export const decodeStream = (
  body: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  decoders: Decoders
): Readable =>
  decoders.reduce<Readable>(
    (source, { stream }) => pipeline(source, stream(), () => undefined),
    Readable.from(body, { objectMode: false })
  )

const isTooLarge = (error: unknown) => Predicate.hasProperty(error, "code") && error.code === "ERR_BUFFER_TOO_LARGE"

/** Decodes a whole body at once: a sixth of the cost of a stream. `undefined` if more bytes than `limit` come out. */
export const decodeWhole = (
  body: Uint8Array,
  decoders: Decoders,
  limit: number
): Uint8Array | undefined => {
  try {
    return decoders.reduce((bytes, { whole }) => whole(bytes, { maxOutputLength: limit }), body)
  } catch (error) {
    if (isTooLarge(error)) return undefined
    throw error
  }
}
