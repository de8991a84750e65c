// Stores in directories that exist during one test.
import * as JournalNode from "@effect-genai/node/JournalNode"
import * as Effect from "effect/Effect"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import type { Scope } from "effect/Scope"
import * as fs from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

export const temporaryDirectory: Effect.Effect<string, never, Scope> = Effect.acquireRelease(
  Effect.promise(() => fs.mkdtemp(join(tmpdir(), "journal-"))),
  (path) => Effect.promise(() => fs.rm(path, { recursive: true, force: true }))
)

/** Uses a store in a new directory that does not exist yet. */
export const withStore = <A, E>(use: (store: KeyValueStore.KeyValueStore, directory: string) => Effect.Effect<A, E>) =>
  Effect.gen(function*() {
    const directory = join(yield* temporaryDirectory, "a", "journal")
    return yield* Effect.flatMap(KeyValueStore.KeyValueStore, (store) => use(store, directory)).pipe(
      Effect.provide(JournalNode.layerStore(directory))
    )
  }).pipe(Effect.scoped)

export const list = (directory: string) => Effect.promise(() => fs.readdir(directory))

/** Replaces the sync of all file handles; returns how to restore it. */
export const onSync = (sync: () => Promise<void>) =>
  Effect.promise(async () => {
    const handle = await fs.open(tmpdir(), "r")
    await handle.close()
    const prototype: fs.FileHandle = Object.getPrototypeOf(handle)
    const original = prototype.sync
    prototype.sync = sync
    return Effect.sync(() => void (prototype.sync = original))
  })
