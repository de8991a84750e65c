/**
 * Journals of runs in a directory, which survive a power failure: each entry is a file that is written and synced under
 * another name, then renamed, so that it is there whole or not at all.
 */
import * as Bulk from "@effect-genai/core/Bulk"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import { randomUUID } from "node:crypto"
import * as fs from "node:fs/promises"
import { join } from "node:path"

/** The end of the names of files that are not written yet: a key, as a file name, has none. */
const unfinished = "%"

/** Syncs a directory, so that its new, renamed and removed files survive; Windows does so by itself. */
const syncDirectory = async (directory: string): Promise<void> => {
  if (process.platform === "win32") return
  const handle = await fs.open(directory, "r")
  await handle.sync().finally(() => handle.close())
}

const write = async (directory: string, name: string, value: string | Uint8Array): Promise<void> => {
  const path = join(directory, `${name}.${randomUUID()}${unfinished}`)
  const handle = await fs.open(path, "wx", 0o600)
  try {
    await handle.writeFile(value)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await fs.rename(path, join(directory, name))
  await syncDirectory(directory)
}

/** Removes the files whose names match, finished or not. */
const removeAll = async (directory: string, matches: (name: string) => boolean): Promise<void> => {
  const names = (await fs.readdir(directory)).filter(matches)
  for (const name of names) await fs.rm(join(directory, name), { force: true })
  if (names.length > 0) await syncDirectory(directory)
}

const isMissing = (cause: unknown) => cause instanceof Error && "code" in cause && cause.code === "ENOENT"

/** The file of a key, or of the keys with a prefix. */
const nameOf = (key: string): string => encodeURIComponent(key).replace(/^\.+$/, (dots) => dots.replaceAll(".", "%2E"))

const keysIn = async (directory: string): Promise<Array<string>> =>
  (await fs.readdir(directory)).filter((name) => !name.endsWith(unfinished)).map(decodeURIComponent)

const storeIn = (directory: string): KeyValueStore.KeyValueStore => {
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
  const read = (key: string) =>
    attempt("get", key, () =>
      fs.readFile(join(directory, nameOf(key))).catch((cause: unknown) => {
        if (isMissing(cause)) return undefined
        throw cause
      }))
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

/** A `KeyValueStore` in a directory, which is created if it does not exist. Only the user can read its files. */
export const layerStore = (
  directory: string
): Layer.Layer<KeyValueStore.KeyValueStore, KeyValueStore.KeyValueStoreError> =>
  Layer.effect(
    KeyValueStore.KeyValueStore,
    Effect.tryPromise({
      try: () => fs.mkdir(directory, { recursive: true, mode: 0o700 }),
      catch: (cause) =>
        new KeyValueStore.KeyValueStoreError({ method: "open", message: `cannot create ${directory}`, cause })
    }).pipe(Effect.as(storeIn(directory)))
  )

/** Stores runs in a directory. */
export const layer = (directory: string): Layer.Layer<never, KeyValueStore.KeyValueStoreError> =>
  Layer.provide(Bulk.journal, layerStore(directory))
