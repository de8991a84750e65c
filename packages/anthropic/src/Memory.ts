/**
 * Memory: the handler of `Tools.Memory_20250818`, with which Claude stores what it learns in files.
 *
 * Provide `layerFileSystem` or `layerKeyValueStore`, or `layer` with a store of your
 * own, to the toolkit. A memory is of whoever may read all of it: give each user one.
 */
import type * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import type * as Layer from "effect/Layer"
import type * as Path from "effect/Path"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import type { PlatformError } from "effect/PlatformError"
import * as Semaphore from "effect/Semaphore"
import { run } from "./Memory/commands.ts"
import * as fileSystem from "./Memory/fileSystem.ts"
import * as keyValueStore from "./Memory/keyValueStore.ts"
import type { Store } from "./Memory/Store.ts"
import * as Tools from "./Tools.ts"

export type { Store } from "./Memory/Store.ts"

/** The handler of the memory tool. */
export type Handler = Tool.Handler<"AnthropicMemory">

/** A memory in any store. */
export const layer = <E, R>(store: Effect.Effect<Store, E, R>): Layer.Layer<Handler, E, R> =>
  Toolkit.make(Tools.Memory_20250818()).toLayer(
    Effect.gen(function*() {
      const command = run(yield* store)
      // Claude may send several commands at once.
      const { withPermit } = yield* Semaphore.make(1)
      return { AnthropicMemory: (input) => withPermit(command(input)) }
    })
  )

/** A memory in a directory, which is created. Claude cannot leave it: `..` and links are refused. */
export const layerFileSystem = (options: {
  readonly directory: string
}): Layer.Layer<Handler, PlatformError, FileSystem.FileSystem | Path.Path> => layer(fileSystem.make(options.directory))

/** A memory in a key-value store, whose keys start with `prefix` (default: none). */
export const layerKeyValueStore = (options: {
  readonly prefix?: string
} = {}): Layer.Layer<Handler, never, KeyValueStore.KeyValueStore> =>
  layer(Effect.map(KeyValueStore.KeyValueStore, (store) => keyValueStore.make(store, options.prefix ?? "")))
