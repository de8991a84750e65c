/**
 * A digest of content of any length in constant memory: the SHA-256 of the
 * SHA-256s of its mebibytes. WebCrypto hashes no streams; this runs everywhere.
 */
import * as Effect from "effect/Effect"
import * as Hex from "effect/encoding/Hex"
import * as Stream from "effect/Stream"
import { sha256 } from "../internal/sha256.ts"

const leafBytes = 1024 * 1024

/** Takes content in pieces of any size; the pieces make no difference. */
const hasher = () => {
  const leaf = new Uint8Array(leafBytes)
  const leaves: Array<Uint8Array> = []
  let filled = 0

  const close = Effect.suspend(() =>
    Effect.map(sha256(leaf.slice(0, filled)), (digest) => {
      leaves.push(digest)
      filled = 0
    })
  )
  const push = Effect.fnUntraced(function*(chunk: Uint8Array) {
    for (let from = 0; from < chunk.byteLength;) {
      const piece = chunk.subarray(from, from + leafBytes - filled)
      leaf.set(piece, filled)
      filled += piece.byteLength
      from += piece.byteLength
      if (filled === leafBytes) yield* close
    }
  })
  const end = Effect.gen(function*() {
    if (filled > 0) yield* close
    const all = new Uint8Array(leaves.length * 32)
    for (const [index, digest] of leaves.entries()) all.set(digest, index * 32)
    return Hex.encode(yield* sha256(all))
  })
  return { push, end }
}

type Bytes<E> = Stream.Stream<Uint8Array, E>

/** Passes content on as it is, and gives its digest when it has ended. */
export const digesting = <E>(content: Bytes<E>, ended: (digest: string) => void): Bytes<E> =>
  Stream.suspend(() => {
    const { end, push } = hasher()
    return content.pipe(
      Stream.mapArrayEffect((chunks) => Effect.as(Effect.forEach(chunks, push, { discard: true }), chunks)),
      Stream.concat(Stream.fromEffectDrain(Effect.map(end, ended)))
    )
  })

/** The digest of content that is read for it. */
export const digestOf = <E>(content: Bytes<E>): Effect.Effect<string, E> =>
  Effect.suspend(() => {
    const { end, push } = hasher()
    return Effect.andThen(Stream.runForEach(content, push), end)
  })
