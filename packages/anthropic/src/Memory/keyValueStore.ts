/** A memory in a key-value store: the path of a file, after a prefix, is the key of its text. */
import * as Effect from "effect/Effect"
import type * as KeyValueStore from "effect/persistence/KeyValueStore"
import { bytesOf } from "./paths.ts"
import type { Store } from "./Store.ts"

const failed = (error: KeyValueStore.KeyValueStoreError) =>
  Effect.andThen(
    Effect.logWarning("The memory tool cannot use its key-value store", error),
    Effect.fail("Error: The memory is not available")
  )

export const make = (store: KeyValueStore.KeyValueStore, prefix: string): Store => {
  const files = (directory: string) =>
    store.keys.pipe(
      Effect.map((keys) =>
        keys.filter((key) => key.startsWith(`${prefix}${directory}/`)).map((key) => key.slice(prefix.length)).sort()
      ),
      Effect.catch(failed)
    )
  const find = (path: string) => Effect.catch(store.get(prefix + path), failed)
  const read = (path: string) =>
    Effect.flatMap(
      find(path),
      (text) => text === undefined ? Effect.fail(`Error: The path ${path} does not exist`) : Effect.succeed(text)
    )
  const write = (path: string, text: string) => Effect.catch(store.set(prefix + path, text), failed)
  const remove = (path: string) => Effect.catch(store.remove(prefix + path), failed)
  return {
    kind: Effect.fnUntraced(function*(path) {
      if ((yield* find(path)) !== undefined) return "File"
      return (yield* files(path)).length > 0 ? "Directory" : undefined
    }),
    files,
    size: (path) => Effect.map(read(path), bytesOf),
    read,
    write,
    move: Effect.fnUntraced(function*(from, to) {
      yield* write(to, yield* read(from))
      yield* remove(from)
    }),
    remove
  }
}
