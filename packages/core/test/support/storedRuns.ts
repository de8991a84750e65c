// Journals whose processes die at a given write, and damages to what they leave.
import * as Effect from "effect/Effect"
import * as KeyValueStore from "effect/persistence/KeyValueStore"

/** What a store holds, in the order in which keys were written. */
export type Entries = Map<string, string | Uint8Array<ArrayBuffer>>

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export const bytesOf = (value: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  typeof value === "string" ? encoder.encode(value) : new Uint8Array(value)

/** A store over some entries; before the nth write, from 0, its process dies. */
export const storeOf = (entries: Entries, diesAt = Infinity): KeyValueStore.KeyValueStore => {
  let writes = 0
  let isDead = false
  const alive = <A>(use: () => A): Effect.Effect<A> =>
    Effect.suspend(() => isDead ? Effect.die(new Error("the process is dead")) : Effect.sync(use))
  const get = (key: string) => entries.get(key)
  return KeyValueStore.make({
    get: (key) =>
      alive(() => {
        const value = get(key)
        return value === undefined ? undefined : decoder.decode(bytesOf(value))
      }),
    getUint8Array: (key) =>
      alive(() => {
        const value = get(key)
        return value === undefined ? undefined : bytesOf(value)
      }),
    set: (key, value) =>
      Effect.suspend(() => {
        isDead ||= writes++ === diesAt
        return alive(() => {
          entries.delete(key)
          entries.set(key, typeof value === "string" ? value : new Uint8Array(value))
        })
      }),
    remove: (key) => alive(() => void entries.delete(key)),
    clear: alive(() => entries.clear()),
    size: alive(() => entries.size),
    keys: alive(() => [...entries.keys()])
  })
}

/** Flips one bit of a value. */
export const flip = (value: string | Uint8Array, bit: number): Uint8Array<ArrayBuffer> => {
  const bytes = bytesOf(value)
  const at = Math.floor(bit / 8) % Math.max(1, bytes.length)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit % 8))
  return bytes
}

/** What can happen to the value of a key. */
export const damages: Readonly<Record<string, (entries: Entries, key: string) => void>> = {
  "is empty": (entries, key) => entries.set(key, ""),
  "lost its last third": (entries, key) => {
    const bytes = bytesOf(entries.get(key) ?? "")
    entries.set(key, bytes.slice(0, bytes.length * 2 / 3))
  },
  "has a flipped bit in its middle": (entries, key) => {
    const value = bytesOf(entries.get(key) ?? "")
    entries.set(key, flip(value, value.length * 4 + 1))
  },
  "is lost": (entries, key) => entries.delete(key),
  "is swapped with the one before": (entries, key) => {
    const keys = [...entries.keys()]
    const other = keys[keys.indexOf(key) - 1] ?? key
    const [one = "", two = ""] = [entries.get(key), entries.get(other)]
    entries.set(key, two).set(other, one)
  },
  "is written under another key, too": (entries, key) =>
    entries.set(key.replace(/\d+\.(\d)(\.\w+)?$/, "000007.$1$2"), entries.get(key) ?? "")
}
