// A journal in a directory.
import * as Batches from "@effect-genai/anthropic/Batches"
import * as Testing from "@effect-genai/anthropic/Testing"
import * as Bulk from "@effect-genai/core/Bulk"
import * as JournalNode from "@effect-genai/node/JournalNode"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as fs from "node:fs/promises"
import { join } from "node:path"
import { list, temporaryDirectory, withStore } from "./support/directories.ts"

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
})

describe("a run with a journal in a directory", () => {
  it.effect("is refused under a second layer of the same directory while it is in progress", () =>
    Effect.gen(function*() {
      const directory = yield* temporaryDirectory
      const params = {
        model: "claude-haiku-4-5",
        max_tokens: 8,
        messages: [{ role: "user", content: "Why?" }]
      } as const
      const run = Batches.run([{ key: 1, params }], { id: "why", whenBusy: "fail" })
      const isRefused = yield* run.pipe(
        Stream.mapEffect(() => Effect.flip(Stream.runDrain(run).pipe(Effect.provide(JournalNode.layer(directory))))),
        Stream.runCollect,
        skipSleeps,
        Effect.provide(JournalNode.layer(directory))
      )
      assert.deepStrictEqual(isRefused.map(({ message }) => message), [
        'Busy: the run "anthropic~why" is in progress in this process. Nothing was sent'
      ])
    }).pipe(Effect.scoped, Effect.provide(Testing.layer())))

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
