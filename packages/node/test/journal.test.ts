// A journal in a directory: entries are there whole or not at all, and survive a power failure.
import * as Batches from "@effect-genai/anthropic/Batches"
import * as Testing from "@effect-genai/anthropic/Testing"
import * as Bulk from "@effect-genai/core/Bulk"
import * as JournalNode from "@effect-genai/node/JournalNode"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import type { Scope } from "effect/Scope"
import * as Stream from "effect/Stream"
import * as fs from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

const temporaryDirectory: Effect.Effect<string, never, Scope> = Effect.acquireRelease(
  Effect.promise(() => fs.mkdtemp(join(tmpdir(), "journal-"))),
  (path) => Effect.promise(() => fs.rm(path, { recursive: true, force: true }))
)

/** Uses a store in a new directory that does not exist yet. */
const withStore = <A, E>(use: (store: KeyValueStore.KeyValueStore, directory: string) => Effect.Effect<A, E>) =>
  Effect.gen(function*() {
    const directory = join(yield* temporaryDirectory, "a", "journal")
    return yield* Effect.flatMap(KeyValueStore.KeyValueStore, (store) => use(store, directory)).pipe(
      Effect.provide(JournalNode.layerStore(directory))
    )
  }).pipe(Effect.scoped)

const list = (directory: string) => Effect.promise(() => fs.readdir(directory))

describe("a store in a directory", () => {
  it.live("returns what was set, by any key", () =>
    withStore((store, directory) =>
      Effect.gen(function*() {
        for (const key of ["a", "a/b", "..", ".", "é~%", "a.b"]) {
          yield* store.set(key, `the value of ${key}`)
          assert.strictEqual(yield* store.get(key), `the value of ${key}`)
        }
        yield* store.set("bytes", Uint8Array.of(0, 255))
        assert.deepStrictEqual([...(yield* store.getUint8Array("bytes")) ?? []], [0, 255])
        assert.isUndefined(yield* store.get("none"))
        assert.deepStrictEqual((yield* store.keys).toSorted(), [".", "..", "a", "a.b", "a/b", "bytes", "é~%"])
        yield* store.remove("a")
        yield* store.remove("none")
        yield* store.clearPrefix("a")
        assert.deepStrictEqual((yield* store.keys).toSorted(), [".", "..", "bytes", "é~%"])
        yield* store.clear
        assert.strictEqual(yield* store.size, 0)
        assert.deepStrictEqual(yield* list(directory), [])
      })
    ))

  it.live("has files that only their user can read", () =>
    withStore((store, directory) =>
      Effect.gen(function*() {
        yield* store.set("a", "1")
        const { mode } = yield* Effect.promise(() => fs.stat(join(directory, "a")))
        assert.strictEqual(mode & 0o777, 0o600)
      })
    ))

  it.live("syncs a value before it replaces the one before, and its directory after that", () =>
    withStore((store, directory) =>
      Effect.gen(function*() {
        yield* store.set("a", "before")
        const seen: Array<string | undefined> = []
        const restore = yield* onSync(async () => void seen.push(await fs.readFile(join(directory, "a"), "utf8")))
        yield* store.set("a", "after").pipe(Effect.ensuring(restore))
        assert.deepStrictEqual(seen, ["before", "after"])
      })
    ))

  it.live("has the value before if a write fails, and ignores what the write left", () =>
    withStore((store, directory) =>
      Effect.gen(function*() {
        yield* store.set("a", "before")
        const restore = yield* onSync(() => Promise.reject(new Error("the disk is gone")))
        const error = yield* store.set("a", "after").pipe(Effect.flip, Effect.ensuring(restore))
        assert.match(error.message, /cannot set "a" in/)
        assert.strictEqual(yield* store.get("a"), "before")
        assert.deepStrictEqual(yield* store.keys, ["a"])
        assert.strictEqual((yield* list(directory)).length, 2)
        yield* store.clearPrefix("a")
        assert.deepStrictEqual(yield* list(directory), [])
      })
    ))
})

/** Replaces the sync of all file handles; returns how to restore it. */
const onSync = (sync: () => Promise<void>) =>
  Effect.promise(async () => {
    const handle = await fs.open(tmpdir(), "r")
    await handle.close()
    const prototype: fs.FileHandle = Object.getPrototypeOf(handle)
    const original = prototype.sync
    prototype.sync = sync
    return Effect.sync(() => void (prototype.sync = original))
  })

describe("a run with a journal in a directory", () => {
  it.effect("is continued by the next process and pays once", () =>
    Effect.gen(function*() {
      const directory = yield* temporaryDirectory
      const requests = ["grass", "snow", "sky"].map((key) => ({
        key,
        params: { model: "claude-haiku-4-5", max_tokens: 8, messages: [{ role: "user", content: key }] }
      } as const))
      const run = Batches.run(requests, { id: "why", maxRequests: 2 })
      yield* run.pipe(Stream.take(1), Stream.runDrain, skipSleeps, Effect.provide(JournalNode.layer(directory)))
      const outcomes = yield* run.pipe(Bulk.collectInOrder, skipSleeps, Effect.provide(JournalNode.layer(directory)))
      assert.deepStrictEqual(outcomes.map(({ _tag, key }) => `${key} ${_tag}`), [
        "grass Succeeded",
        "snow Succeeded",
        "sky Succeeded"
      ])
      assert.strictEqual(new Set(outcomes.map(({ batch }) => batch)).size, 2)
      yield* Effect.provide(Batches.forget("why"), JournalNode.layer(directory))
      assert.deepStrictEqual(yield* list(directory), [])
    }).pipe(Effect.scoped, Effect.provide(Testing.layer())))
})
