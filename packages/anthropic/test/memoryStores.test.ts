// Stories of memory stores on the embedded platform: memories by path, compare-and-set, uploads, versions.
import * as MemoryStores from "@effect-genai/anthropic/MemoryStores"
import * as Testing from "@effect-genai/anthropic/Testing"
import * as Scripted from "@effect-genai/core/Testing"
import * as Upload from "@effect-genai/core/Upload"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { createHash } from "node:crypto"
import { against, errorResponse, reasonOf, sent } from "./support/anthropic.ts"

const { Memories, Versions } = MemoryStores

const listed = (path: string, content: string) => ({
  id: "mem_1",
  type: "memory",
  path,
  content: null,
  content_sha256: createHash("sha256").update(content).digest("hex"),
  content_size_bytes: content.length,
  memory_store_id: "memstore_1",
  memory_version_id: "memver_1",
  created_at: "2026-11-20T10:00:00Z",
  updated_at: "2026-11-20T10:00:00Z"
})

const newStore = Effect.map(MemoryStores.create({ name: "Notes" }), ({ id }) => id)

const pathsOf = (input: MemoryStores.Memories.ListMemories) =>
  Effect.map(
    Stream.runCollect(Memories.list(input)),
    (items) => items.map((item) => "path" in item ? item.path : item.type)
  )

const textAt = (memory_store_id: string, path: string) =>
  Effect.map(Memories.read({ memory_store_id, path }), (memory) => Option.getOrUndefined(memory)?.content)

const operations = (memory_store_id: string) =>
  Effect.map(Stream.runCollect(Versions.list({ memory_store_id })), (all) => all.map(({ operation }) => operation))

describe("a memory store", () => {
  it.effect("is changed key by key, archived for good, and deleted with its memories", () =>
    Effect.gen(function*() {
      const store = yield* MemoryStores.create({ name: "Notes", metadata: { user: "1", team: "a" } })
      assert.include(store, { description: "", type: "memory_store" })
      const id = { memory_store_id: store.id }
      const updated = yield* MemoryStores.update({ ...id, metadata: { user: null, plan: "b" } })
      assert.deepStrictEqual(updated.metadata, { team: "a", plan: "b" })
      yield* Memories.write({ ...id, path: "/a.md", content: "a" })
      assert.isString((yield* MemoryStores.archive(id)).archived_at)
      assert.deepStrictEqual(yield* Stream.runCollect(MemoryStores.list()), [])
      assert.lengthOf(yield* Stream.runCollect(MemoryStores.list({ include_archived: true })), 1)
      const late = yield* skipSleeps(reasonOf(Memories.create({ ...id, path: "/b.md", content: "" })))
      assert.strictEqual(late._tag, "Conflict")
      assert.strictEqual(yield* textAt(store.id, "/a.md"), "a")
      yield* MemoryStores.delete(id)
      assert.strictEqual((yield* reasonOf(Memories.read({ ...id, path: "/a.md" })))._tag, "NotFound")
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("lives as long as its scope", () =>
    Effect.gen(function*() {
      const within = Effect.andThen(MemoryStores.scoped({ name: "Notes" }), Stream.runCollect(MemoryStores.list()))
      assert.lengthOf(yield* Effect.scoped(within), 1)
      assert.deepStrictEqual(yield* Stream.runCollect(MemoryStores.list()), [])
      yield* Effect.exit(Effect.scoped(Effect.andThen(MemoryStores.scoped({ name: "Notes" }), Effect.fail("failed"))))
      assert.deepStrictEqual(yield* Stream.runCollect(MemoryStores.list()), [])
    }).pipe(Effect.provide(Testing.layer())))
})

describe("a memory", () => {
  it.effect("is read and written by its path, and every change is a version", () =>
    Effect.gen(function*() {
      const memory_store_id = yield* newStore
      const at = { memory_store_id, path: "/projects/notes.md" }
      assert.isTrue(Option.isNone(yield* Memories.read(at)))
      const first = yield* Memories.write({ ...at, content: "1" })
      assert.isNull(first.content)
      const second = yield* Memories.write({ ...at, content: "2" })
      yield* Memories.write({ ...at, content: "2" })
      assert.strictEqual(second.id, first.id)
      assert.strictEqual(yield* textAt(memory_store_id, at.path), "2")
      yield* Memories.update({ memory_store_id, memory_id: first.id, path: "/new.md" })
      yield* Memories.delete({ memory_store_id, memory_id: first.id })
      assert.deepStrictEqual(yield* operations(memory_store_id), ["deleted", "modified", "modified", "created"])
      const version = yield* Versions.retrieve({ memory_store_id, memory_version_id: second.memory_version_id })
      assert.include(version, { content: "2", path: at.path, content_sha256: second.content_sha256 })
      const redacted = yield* Versions.redact({ memory_store_id, memory_version_id: version.id })
      assert.include(redacted, { content: null, path: null, content_sha256: null, operation: "modified" })
      assert.isString(redacted.redacted_at)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("has the digest that its content has anywhere", () =>
    Effect.gen(function*() {
      const memory = yield* Memories.write({ memory_store_id: yield* newStore, path: "/a", content: "é" })
      assert.strictEqual(memory.content_size_bytes, 2)
      assert.strictEqual(memory.content_sha256, "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c")
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("is not overwritten by a change of someone who read it before", () =>
    Effect.gen(function*() {
      const memory_store_id = yield* newStore
      const add = (name: string) =>
        Memories.modify({ memory_store_id, path: "/names" }, (content = "") => content + name)
      yield* add("a")
      yield* Effect.all(["b", "c", "d", "e"].map(add), { concurrency: "unbounded" })
      const text = yield* textAt(memory_store_id, "/names")
      assert.sameMembers([...text ?? ""], ["a", "b", "c", "d", "e"])
      assert.deepStrictEqual(yield* operations(memory_store_id), [...Array(4).fill("modified"), "created"])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("is created once by two that find none, and both changes are in it", () =>
    Effect.gen(function*() {
      const memory_store_id = yield* newStore
      const add = (name: string) =>
        Memories.modify({ memory_store_id, path: "/names" }, (content = "") => content + name)
      yield* Effect.all([add("a"), add("b")], { concurrency: "unbounded" })
      assert.sameMembers([...(yield* textAt(memory_store_id, "/names")) ?? ""], ["a", "b"])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("is changed or deleted only as it was read, where the caller wants that", () =>
    Effect.gen(function*() {
      const memory_store_id = yield* newStore
      const { content_sha256, id: memory_id } = yield* Memories.write({ memory_store_id, path: "/a", content: "1" })
      const input = { memory_store_id, memory_id }
      yield* Memories.update({ ...input, content: "2" })
      const precondition = { type: "content_sha256", content_sha256 } as const
      const updated = yield* skipSleeps(reasonOf(Memories.update({ ...input, content: "3", precondition })))
      assert.include(updated, { _tag: "Conflict", type: "memory_precondition_failed_error" })
      yield* Memories.update({ ...input, content: "2", precondition })
      const deleted = yield* skipSleeps(
        reasonOf(Memories.delete({ ...input, expected_content_sha256: content_sha256 }))
      )
      assert.include(deleted, { _tag: "Conflict", type: "memory_precondition_failed_error" })
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("is written although it was deleted after it was found", () =>
    Effect.gen(function*() {
      const memory_store_id = yield* newStore
      const { id: memory_id } = yield* Memories.write({ memory_store_id, path: "/a", content: "1" })
      const seen: Array<string | undefined> = []
      yield* Effect.all([
        Memories.modify({ memory_store_id, path: "/a" }, (content) => {
          seen.push(content)
          return "2"
        }),
        Memories.delete({ memory_store_id, memory_id })
      ], { concurrency: "unbounded" })
      assert.oneOf(seen.at(-1), ["1", undefined])
      assert.strictEqual(yield* textAt(memory_store_id, "/a"), seen.at(-1) === "1" ? undefined : "2")
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("is changed once although the response to its creation is lost", () =>
    Effect.gen(function*() {
      const at = { memory_store_id: "memstore_1", path: "/a" }
      const written = yield* skipSleeps(Memories.modify(at, (content = "") => `${content}x`))
      assert.strictEqual(written.id, "mem_1")
      assert.deepStrictEqual((yield* sent).map(({ method }) => method), ["GET", "POST", "POST", "GET"])
    }).pipe(Effect.provide(against([
      Scripted.json({ data: [], next_page: null }),
      errorResponse(500, "api_error"),
      errorResponse(409, "memory_path_conflict_error"),
      Scripted.json({ data: [listed("/a", "x")], next_page: null })
    ]))))

  it.effect("has a path that no other is at, above or below, and no attempt is wasted on that", () =>
    Effect.gen(function*() {
      const memory_store_id = yield* newStore
      yield* Memories.write({ memory_store_id, path: "/notes/a", content: "" })
      for (const path of ["/notes/a/b", "/notes"]) {
        const reason = yield* reasonOf(Memories.write({ memory_store_id, path, content: "" }))
        assert.include(reason, { _tag: "Conflict", type: "memory_path_conflict_error", attempts: 1 })
      }
      for (const path of ["a", "/", "/a//b", "/a/../b", "/a\n", `/${"a".repeat(1024)}`]) {
        const reason = yield* reasonOf(Memories.create({ memory_store_id, path, content: "" }))
        assert.strictEqual(reason._tag, "InvalidRequest", path)
      }
      const large = yield* reasonOf(Memories.create({ memory_store_id, path: "/b", content: "é".repeat(51_201) }))
      assert.strictEqual(large._tag, "InvalidRequest")
    }).pipe(Effect.provide(Testing.layer())))
})

describe("a list of memories", () => {
  it.effect("shows what is below a prefix, and folders instead of what is deeper", () =>
    Effect.gen(function*() {
      const memory_store_id = yield* newStore
      for (const path of ["/a/1", "/a/b/2", "/a/b/3", "/ab/4", "/c"]) {
        yield* Memories.write({ memory_store_id, path, content: path })
      }
      assert.deepStrictEqual(yield* pathsOf({ memory_store_id }), ["/c", "/ab/4", "/a/b/3", "/a/b/2", "/a/1"])
      assert.deepStrictEqual(yield* pathsOf({ memory_store_id, path_prefix: "/a/" }), ["/a/b/3", "/a/b/2", "/a/1"])
      assert.deepStrictEqual(yield* pathsOf({ memory_store_id, depth: 1, limit: 1 }), ["/c", "/ab/", "/a/"])
      assert.deepStrictEqual(yield* pathsOf({ memory_store_id, path_prefix: "/a/", depth: 1 }), ["/a/b/", "/a/1"])
      const full = yield* Memories.list.page({ memory_store_id, view: "full" })
      assert.strictEqual(
        full.data.flatMap((item) => Memories.isMemory(item) ? [item.content] : []).join(),
        "/c,/ab/4,/a/b/3,/a/b/2,/a/1"
      )
      assert.strictEqual((yield* reasonOf(pathsOf({ memory_store_id, path_prefix: "/a" })))._tag, "InvalidRequest")
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("of versions is filtered by memory, operation and time", () =>
    Effect.gen(function*() {
      const memory_store_id = yield* newStore
      const a = yield* Memories.write({ memory_store_id, path: "/a", content: "1" })
      yield* TestClock.adjust("1 hour")
      yield* Memories.write({ memory_store_id, path: "/a", content: "2" })
      yield* Memories.write({ memory_store_id, path: "/b", content: "3" })
      const count = (filter: Omit<MemoryStores.Versions.ListMemoryVersions, "memory_store_id">) =>
        Stream.runCount(Versions.list({ memory_store_id, ...filter }))
      assert.strictEqual(yield* count({ memory_id: a.id }), 2)
      assert.strictEqual(yield* count({ operation: "created" }), 2)
      assert.strictEqual(yield* count({ "created_at[gte]": "1970-01-01T00:30:00Z" }), 2)
      assert.strictEqual(yield* count({ "created_at[lte]": "1970-01-01T00:30:00Z" }), 1)
      assert.strictEqual(yield* count({ session_id: "sesn_1" }), 0)
    }).pipe(Effect.provide(Testing.layer())))
})

describe("an upload of files as memories", () => {
  const file = (name: string, content: string | Uint8Array) => Upload.fromBytes(content, { name })
  const states = (memory_store_id: string, files: ReadonlyArray<Upload.Source>) =>
    MemoryStores.upload({ memory_store_id, files, concurrency: 1 }).pipe(
      Stream.map(({ memory, state }) => `${memory.path} ${state}`),
      Stream.runCollect
    )

  it.effect("creates new ones, updates changed ones, and leaves equal ones alone", () =>
    Effect.gen(function*() {
      const store = yield* newStore
      const first = [file("notes/a.md", "1"), file("./notes\\b.md", "2")]
      assert.deepStrictEqual(yield* states(store, first), ["/notes/a.md created", "/notes/b.md created"])
      const second = [file("notes/a.md", "1"), file("notes/b.md", "3"), file("notes/c.md", "")]
      assert.deepStrictEqual(yield* states(store, second), [
        "/notes/a.md unchanged",
        "/notes/b.md updated",
        "/notes/c.md created"
      ])
      assert.strictEqual(yield* textAt(store, "/notes/b.md"), "3")
      assert.deepStrictEqual(yield* operations(store), ["created", "modified", "created", "created"])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("fails if a memory is changed meanwhile", () =>
    Effect.gen(function*() {
      const store = yield* newStore
      yield* states(store, [file("a", "1")])
      const change = Memories.write({ memory_store_id: store, path: "/a", content: "by someone else" })
      const context = yield* Effect.context<Effect.Services<typeof change>>()
      const content = Stream.concat(
        Stream.provideContext(Stream.fromEffectDrain(change), context),
        Stream.make(Uint8Array.of(50))
      )
      const late = Upload.fromStream(() => content, { name: "a" })
      const error = yield* Effect.flip(states(store, [late]))
      assert.strictEqual(error._tag === "AnthropicError" ? error.reason._tag : error._tag, "Conflict")
      assert.strictEqual(yield* textAt(store, "/a"), "by someone else")
    }).pipe(Effect.provide(Testing.layer())))

  it.effect.each([
    { source: file("big.md", "é".repeat(51_201)), why: "size" },
    {
      source: Upload.fromStream(() => Stream.forever(Stream.make(new Uint8Array(1000))), { name: "endless" }),
      why: "size"
    },
    { source: file("photo.png", Uint8Array.of(0xff, 0xfe)), why: "text" },
    { source: Upload.fromStream(() => Stream.fail("gone"), { name: "gone.md" }), why: "unreadable" }
  ])("names the file that cannot be a memory: $why", ({ source, why }) =>
    Effect.gen(function*() {
      const error = yield* Effect.flip(states(yield* newStore, [source]))
      assert.include(error, { _tag: "MemoryRefused", file: source.name })
      assert.strictEqual("why" in error ? error.why : "", why)
      assert.include(error.message, source.name)
    }).pipe(Effect.provide(Testing.layer())))
})
