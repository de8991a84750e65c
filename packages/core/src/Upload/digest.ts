/**
 * A digest of content of any length in constant memory: the SHA-256 of the
 * SHA-256s of its 1 MiB blocks, because WebCrypto cannot hash streams.
 */
import * as Effect from "effect/Effect"
import * as Hex from "effect/encoding/Hex"
import * as Stream from "effect/Stream"
import * as Sha256 from "../Sha256.ts"

const blockBytes = 1024 * 1024

/** Hashes content; how it is split into chunks does not matter. */
const hasher = () => {
  const block = new Uint8Array(blockBytes)
  const digests: Array<Uint8Array> = []
  let filled = 0

  const close = Effect.suspend(() =>
    Effect.map(Sha256.digest(block.slice(0, filled)), (digest) => {
      digests.push(digest)
      filled = 0
    })
  )
  const push = Effect.fnUntraced(function*(chunk: Uint8Array) {
    for (let from = 0; from < chunk.byteLength;) {
      const part = chunk.subarray(from, from + blockBytes - filled)
      block.set(part, filled)
      filled += part.byteLength
      from += part.byteLength
      if (filled === blockBytes) yield* close
    }
  })
  const end = Effect.gen(function*() {
    if (filled > 0) yield* close
    const all = new Uint8Array(digests.length * 32)
    for (const [index, digest] of digests.entries()) all.set(digest, index * 32)
    return Hex.encode(yield* Sha256.digest(all))
  })
  return { push, end }
}

type Bytes<E> = Stream.Stream<Uint8Array, E>

/** Passes content through and reports its digest at the end. */
export const digesting = <E>(content: Bytes<E>, ended: (digest: string) => void): Bytes<E> =>
  Stream.suspend(() => {
    const { end, push } = hasher()
    return content.pipe(
      Stream.mapArrayEffect((chunks) => Effect.as(Effect.forEach(chunks, push, { discard: true }), chunks)),
      Stream.concat(Stream.fromEffectDrain(Effect.map(end, ended)))
    )
  })

/** Reads content and returns its digest as 64 hexadecimal digits. */
export const digestOf = <E>(content: Bytes<E>): Effect.Effect<string, E> =>
  Effect.suspend(() => {
    const { end, push } = hasher()
    return Effect.andThen(Stream.runForEach(content, push), end)
  })
