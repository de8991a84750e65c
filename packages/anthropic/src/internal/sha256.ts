/** SHA-256 by WebCrypto, as 64 hexadecimal digits. */
import { WebCrypto } from "effect/crypto/WebCrypto"
import * as Effect from "effect/Effect"
import * as Hex from "effect/encoding/Hex"

export const sha256 = (bytes: Uint8Array<ArrayBuffer>): Effect.Effect<string> =>
  Effect.flatMap(
    WebCrypto,
    ({ subtle }) => Effect.promise(async () => Hex.encode(new Uint8Array(await subtle.digest("SHA-256", bytes))))
  )
