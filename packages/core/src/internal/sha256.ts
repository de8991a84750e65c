/** SHA-256 by WebCrypto. Browsers have it on secure origins only; without it the effect dies. */
import { WebCrypto } from "effect/crypto/WebCrypto"
import * as Effect from "effect/Effect"
import * as Hex from "effect/encoding/Hex"

/** The SHA-256 of bytes. */
export const sha256 = (bytes: Uint8Array<ArrayBuffer>): Effect.Effect<Uint8Array> =>
  Effect.flatMap(
    WebCrypto,
    ({ subtle }) => Effect.promise(async () => new Uint8Array(await subtle.digest("SHA-256", bytes)))
  )

/** The SHA-256 of a text, as 64 hexadecimal digits. */
export const sha256Hex = (text: string): Effect.Effect<string> =>
  Effect.map(sha256(new TextEncoder().encode(text)), Hex.encode)
