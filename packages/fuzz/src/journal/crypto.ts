/** WebCrypto without other threads, because virtual time does not wait for them, and without chance. */
import { createHash } from "node:crypto"
import type { Dice } from "../Dice.ts"

const subtle: SubtleCrypto = Object.create(globalThis.crypto.subtle, {
  digest: {
    value: (name: string, bytes: Uint8Array) =>
      Promise.resolve(Uint8Array.from(createHash(name.replace("-", "")).update(bytes).digest()).buffer)
  }
})

/** The ids of different dice are different. */
export const cryptoOf = (dice: Dice): Crypto =>
  Object.create(globalThis.crypto, {
    subtle: { value: subtle },
    randomUUID: {
      value: () => Buffer.from(dice.bytes(16)).toString("hex").replace(/(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")
    }
  })
