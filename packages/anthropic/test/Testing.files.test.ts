import { Files } from "@effect-genai/anthropic"
import * as Testing from "@effect-genai/anthropic/Testing"
import * as Upload from "@effect-genai/core/Upload"
import { finalReasonOf as reasonOf } from "@effect-genai/provider-contract/support/scripted"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { crc32 } from "node:zlib"

const upload = (name: string, content: string | Uint8Array = name, input: { expires_in_seconds?: number } = {}) =>
  Files.upload({ file: Upload.fromBytes(content, { name }), ...input })

const bytesOf = (file_id: string) => Stream.mkUint8Array(Files.download({ file_id }))

const noise = Uint8Array.from({ length: 300_000 }, (_, index) => (index * index) >> 3 & 255)

describe("the files of the embedded platform", () => {
  it.effect("are downloaded unchanged if downloads are allowed", () =>
    Effect.gen(function*() {
      const file = yield* upload("noise.bin", noise)
      assert.deepInclude(file, {
        filename: "noise.bin",
        mime_type: "application/octet-stream",
        size_bytes: 300_000,
        created_at: "1970-01-01T00:00:00.000Z",
        expires_at: null
      })
      assert.deepStrictEqual(yield* bytesOf(file.id), noise)
      const { checksum } = yield* Testing.Platform
      assert.strictEqual(yield* checksum(file.id), crc32(noise))
    }).pipe(Effect.provide(Testing.layer({ files: { downloadable: true } }))))

  it.effect("cannot be downloaded by default, except seeded ones", () =>
    Effect.gen(function*() {
      const { id } = yield* upload("a.txt")
      assert.deepInclude(yield* reasonOf(bytesOf(id)), { _tag: "InvalidRequest", code: "file_not_downloadable" })
      const created = yield* Files.list().pipe(
        Stream.filter(({ downloadable }) => downloadable === true),
        Stream.runCollect
      )
      assert.deepStrictEqual(created.map(({ filename }) => filename), ["big.bin", "plan.txt"])
      assert.strictEqual(new TextDecoder().decode(yield* bytesOf(created[1]!.id)), "1. Drink.")
      const big = Files.download({ file_id: created[0]!.id })
      assert.strictEqual(yield* Stream.runFold(big, () => 0, (sum, chunk) => sum + chunk.byteLength), 5_000_001)
    }).pipe(Effect.provide(Testing.layer({
      files: { seeded: [{ filename: "plan.txt", content: "1. Drink." }, { filename: "big.bin", content: 5_000_001 }] }
    }))))

  it.effect("have only their size and checksum stored if `keep` is none", () =>
    Effect.gen(function*() {
      const file = Upload.fromStream(() => Stream.fromIterable(Array.from({ length: 40 }, () => noise)), {
        name: "long.bin"
      })
      const { id, size_bytes } = yield* Files.upload({ file })
      assert.strictEqual(size_bytes, 40 * noise.byteLength)
      const { checksum } = yield* Testing.Platform
      assert.strictEqual(yield* checksum(id), Array.from({ length: 40 }).reduce<number>((sum) => crc32(noise, sum), 0))
      assert.strictEqual((yield* bytesOf(id)).byteLength, size_bytes)
    }).pipe(Effect.provide(Testing.layer({ files: { keep: "none", downloadable: true } }))))

  it.effect("lose their content when they expire, but not their metadata", () =>
    Effect.gen(function*() {
      assert.match(
        (yield* reasonOf(upload("a.txt", "a", { expires_in_seconds: 60 }))).message,
        /greater than or equal to 3600/
      )
      assert.match(
        (yield* reasonOf(upload("a.txt", "a", { expires_in_seconds: 1e7 }))).message,
        /less than or equal to 7776000/
      )
      assert.match((yield* reasonOf(upload("a.txt", "a", { expires_in_seconds: 0.5 }))).message, /valid integer/)
      const { expires_at, id } = yield* upload("a.txt", "a", { expires_in_seconds: 3600 })
      assert.strictEqual(expires_at, "1970-01-01T01:00:00.000Z")
      assert.strictEqual((yield* bytesOf(id)).byteLength, 1)
      yield* TestClock.adjust("1 hour")
      assert.deepInclude(yield* reasonOf(bytesOf(id)), { _tag: "NotFound", code: "file_expired" })
      assert.strictEqual((yield* Files.retrieve({ file_id: id })).id, id)
    }).pipe(Effect.provide(Testing.layer({ files: { downloadable: true } }))))

  it.effect("are listed newest first, or by id", () =>
    Effect.gen(function*() {
      const uploaded = yield* Effect.forEach(["a", "b", "c", "d", "e"], (name) => upload(name))
      const names = (input?: Files.ListFiles) =>
        Files.list(input).pipe(Stream.map(({ filename }) => filename), Stream.runCollect)
      assert.deepStrictEqual(yield* names({ limit: 2 }), ["e", "d", "c", "b", "a"])
      assert.deepStrictEqual(yield* names({ ids: [uploaded[0]!.id, "file_none", uploaded[3]!.id] }), ["d", "a"])
      const both = yield* reasonOf(names({ ids: ["file_1"], limit: 1 }))
      assert.match(both.message, /Cannot be used together/)
      assert.match((yield* reasonOf(names({ page: "second" }))).message, /invalid page token/)
      const many = Array.from({ length: 101 }, (_, index) => `file_${index}`)
      assert.match((yield* reasonOf(names({ ids: many }))).message, /at most 100 items/)
      yield* Files.delete({ file_id: uploaded[2]!.id })
      assert.strictEqual((yield* reasonOf(Files.retrieve({ file_id: uploaded[2]!.id })))._tag, "NotFound")
      assert.deepStrictEqual(yield* names(), ["e", "d", "b", "a"])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("are rejected if they exceed `limitBytes`", () =>
    Effect.gen(function*() {
      assert.deepInclude(yield* reasonOf(upload("big.bin", noise)), { status: 413, _tag: "RequestTooLarge" })
      assert.deepStrictEqual(yield* Stream.runCollect(Files.list()), [])
    }).pipe(Effect.provide(Testing.layer({ files: { limitBytes: 1000 } }))))
})
