/** A `KeyValueStore` in a directory: each entry is a file. */
import * as Effect from "effect/Effect"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as fs from "node:fs/promises"
import { join } from "node:path"
import { optional, removeAll, unfinished, write } from "./files.ts"

/** The file of a key, or of the keys with a prefix. */
const nameOf = (key: string): string => encodeURIComponent(key).replace(/^\.+$/, (dots) => dots.replaceAll(".", "%2E"))

const keysIn = async (directory: string): Promise<Array<string>> =>
  (await fs.readdir(directory)).filter((name) => !name.endsWith(unfinished)).map(decodeURIComponent)

export const storeIn = (directory: string): KeyValueStore.KeyValueStore => {
  /** Completes an operation also when its fiber is interrupted. */
  const attempt = <A>(method: string, key: string | undefined, run: () => Promise<A>) =>
    Effect.uninterruptible(Effect.tryPromise({
      try: run,
      catch: (cause) =>
        new KeyValueStore.KeyValueStoreError({
          method,
          ...(key === undefined ? {} : { key }),
          message: `cannot ${method} ${key === undefined ? "the entries" : `"${key}"`} in ${directory}`,
          cause
        })
    }))
  const read = (key: string) => attempt("get", key, () => optional(fs.readFile(join(directory, nameOf(key)))))
  return KeyValueStore.make({
    get: (key) => Effect.map(read(key), (bytes) => bytes?.toString()),
    getUint8Array: read,
    set: (key, value) => attempt("set", key, () => write(directory, nameOf(key), value)),
    remove: (key) => attempt("remove", key, () => removeAll(directory, (name) => name === nameOf(key))),
    clearPrefix: (prefix) =>
      attempt("clearPrefix", prefix, () => removeAll(directory, (name) => name.startsWith(encodeURIComponent(prefix)))),
    clear: attempt("clear", undefined, () => removeAll(directory, () => true)),
    keys: attempt("keys", undefined, () => keysIn(directory)),
    size: Effect.map(attempt("size", undefined, () => keysIn(directory)), ({ length }) => length)
  })
}
