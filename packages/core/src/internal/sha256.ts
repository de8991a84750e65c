/** SHA-256 by the platform's own WebCrypto, which browsers have on secure origins only: without it, it dies. */
import { WebCrypto } from "effect/crypto/WebCrypto"
import * as Effect from "effect/Effect"
import * as Hex from "effect/encoding/Hex"

/** The digest of bytes in memory. */
export const sha256 = (bytes: Uint8Array<ArrayBuffer>): Effect.Effect<Uint8Array> =>
  Effect.flatMap(
    WebCrypto,
    ({ subtle }) => Effect.promise(async () => new Uint8Array(await subtle.digest("SHA-256", bytes)))
  )

/** The digest of a text, as 64 hexadecimal digits. */
export const sha256Hex = (text: string): Effect.Effect<string> =>
  Effect.map(sha256(new TextEncoder().encode(text)), Hex.encode)
