// A journal in a directory: entries are there whole or not at all, and survive a power failure.
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as fs from "node:fs/promises"
import { join } from "node:path"
import { list, onSync, withStore } from "../support/directories.ts"

describe("a store in a directory", () => {
  it.live("power failure: a value is synced before it replaces the one before, and its directory after that", () =>
    withStore((store, directory) =>
      Effect.gen(function*() {
        yield* store.set("a", "before")
        const seen: Array<string | undefined> = []
        const restore = yield* onSync(async () => void seen.push(await fs.readFile(join(directory, "a"), "utf8")))
        yield* store.set("a", "after").pipe(Effect.ensuring(restore))
        assert.deepStrictEqual(seen, ["before", "after"])
      })
    ))

  it.live("power failure: the value before a write that failed is there, and what a write left is ignored", () =>
    withStore((store, directory) =>
      Effect.gen(function*() {
        yield* store.set("a", "before")
        const restore = yield* onSync(() => Promise.reject(new Error("the disk is gone")))
        const error = yield* store.set("a", "after").pipe(Effect.flip, Effect.ensuring(restore))
        assert.match(error.message, /cannot set "a" in/)
        assert.strictEqual(yield* store.get("a"), "before")
        assert.deepStrictEqual(yield* list(directory), ["a"])
        yield* Effect.promise(() => fs.writeFile(join(directory, "a.0c7d%"), "aft"))
        assert.deepStrictEqual(yield* store.keys, ["a"])
        yield* store.clearPrefix("a")
        assert.deepStrictEqual(yield* list(directory), [])
      })
    ))
})
