/** For provider packages: SHA-256 by WebCrypto. Browsers have it on secure origins only; without it the effect dies. */
import { WebCrypto } from "effect/crypto/WebCrypto"
import * as Effect from "effect/Effect"
import * as Hex from "effect/encoding/Hex"

/** The SHA-256 of bytes. */
export const digest = (bytes: Uint8Array<ArrayBuffer>): Effect.Effect<Uint8Array> =>
  Effect.flatMap(
    WebCrypto,
    ({ subtle }) => Effect.promise(async () => new Uint8Array(await subtle.digest("SHA-256", bytes)))
  )

/** The SHA-256 of bytes, or of a text as UTF-8, as 64 hexadecimal digits. */
export const hex = (content: Uint8Array<ArrayBuffer> | string): Effect.Effect<string> =>
  Effect.map(digest(typeof content === "string" ? new TextEncoder().encode(content) : content), Hex.encode)
