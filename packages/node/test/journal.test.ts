// A journal in a directory.
import * as Batches from "@effect-genai/anthropic/Batches"
import * as Testing from "@effect-genai/anthropic/Testing"
import * as Bulk from "@effect-genai/core/Bulk"
import * as Job from "@effect-genai/core/Job"
import * as JournalNode from "@effect-genai/node/JournalNode"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
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

const requests = ["grass", "snow", "sky"].map((key) => ({
  key,
  params: { model: "claude-haiku-4-5", max_tokens: 8, messages: [{ role: "user", content: key }] }
} as const))

const run = Job.polling(Schedule.spaced("10 millis"))(Batches.run(requests, { id: "why", maxRequests: 2 }))

const platform = Testing.layer({ batch: { startup: 10, perRequest: 0 } })

describe("a run with a journal in a directory", () => {
  it.live("is rejected under a second layer of the same directory while it is in progress", () =>
    Effect.gen(function*() {
      const directory = yield* temporaryDirectory
      const second = Batches.run(requests, { id: "why", maxRequests: 2, whenBusy: "fail" }).pipe(
        Stream.runDrain,
        Effect.flip,
        Effect.provide(JournalNode.layer(directory))
      )
      const [error] = yield* run.pipe(
        Stream.take(1),
        Stream.mapEffect(() => second),
        Stream.runCollect,
        Effect.provide(JournalNode.layer(directory))
      )
      assert.deepNestedInclude(error, { "reason._tag": "Busy", "reason.owner": "this process" })
    }).pipe(Effect.scoped, Effect.provide(platform)))

  it.live("is continued by the next process and pays once", () =>
    Effect.gen(function*() {
      const directory = yield* temporaryDirectory
      yield* run.pipe(Stream.take(1), Stream.runDrain, Effect.provide(JournalNode.layer(directory)))
      const outcomes = yield* run.pipe(Bulk.collectInOrder, Effect.provide(JournalNode.layer(directory)))
      assert.deepStrictEqual(outcomes.map(({ _tag, key }) => `${key} ${_tag}`), [
        "grass Succeeded",
        "snow Succeeded",
        "sky Succeeded"
      ])
      assert.strictEqual(new Set(outcomes.map(({ batch }) => batch)).size, 2)
      yield* Effect.provide(Batches.forget("why"), JournalNode.layer(directory))
      assert.deepStrictEqual(yield* list(directory), [])
    }).pipe(Effect.scoped, Effect.provide(platform)))
})
