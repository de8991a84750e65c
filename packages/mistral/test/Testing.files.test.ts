import * as Upload from "@effect-genai/core/Upload"
import { Files } from "@effect-genai/mistral"
import * as Testing from "@effect-genai/mistral/Testing"
import { finalReasonOf as reasonOf } from "@effect-genai/provider-contract/support/scripted"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { crc32 } from "node:zlib"

const noise = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7919) & 255)

const upload = (name: string, content: string | Uint8Array = name, more: Partial<Files.UploadFile> = {}) =>
  Files.upload({
    file: Upload.fromBytes(typeof content === "string" ? new TextEncoder().encode(content) : content, { name }),
    ...more
  })

const bytesOf = (file_id: string) => Stream.mkUint8Array(Files.download({ file_id }))

const names = (input?: Files.ListFiles) =>
  Files.list(input).pipe(Stream.map(({ filename }) => filename), Stream.runCollect)

describe("the files of the embedded platform", () => {
  it.effect("are downloaded as they were uploaded", () =>
    Effect.gen(function*() {
      const file = yield* upload("folder/noise.bin", noise, { purpose: "ocr", visibility: "user" })
      assert.deepInclude(file, {
        filename: "noise.bin",
        object: "file",
        bytes: 300_000,
        purpose: "ocr",
        source: "upload",
        visibility: "user",
        created_at: 0,
        expires_at: null
      })
      assert.deepStrictEqual(yield* bytesOf(file.id), noise)
      const { checksum } = yield* Testing.Platform
      assert.strictEqual(yield* checksum(file.id), crc32(noise))
      const lines = yield* upload("a.jsonl", '{"a":1}\n\n{"a":2}\n', { purpose: "batch" })
      assert.deepInclude(lines, { num_lines: 2, sample_type: "batch_request" })
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("are only counted and hashed if their content is not stored", () =>
    Effect.gen(function*() {
      const file = Upload.fromStream(() => Stream.fromIterable(Array.from({ length: 40 }, () => noise)), {
        name: "long.bin"
      })
      const { bytes, id } = yield* Files.upload({ file })
      assert.strictEqual(bytes, 40 * noise.byteLength)
      const { checksum } = yield* Testing.Platform
      assert.strictEqual(yield* checksum(id), Array.from({ length: 40 }).reduce<number>((sum) => crc32(noise, sum), 0))
      assert.strictEqual((yield* bytesOf(id)).byteLength, bytes)
    }).pipe(Effect.provide(Testing.layer({ files: { keep: "none" } }))))

  it.effect("are listed newest first, over several pages and with filters", () =>
    Effect.gen(function*() {
      yield* Effect.forEach(["a", "b", "c", "d", "e"], (name) => upload(name, name, { purpose: "batch" }))
      yield* upload("train.jsonl", "{}", { purpose: "fine-tune" })
      assert.deepStrictEqual(yield* names({ page_size: 2 }), ["train.jsonl", "e", "d", "c", "b", "a", "plan.jsonl"])
      assert.deepStrictEqual(yield* names({ purpose: "fine-tune" }), ["train.jsonl"])
      assert.deepStrictEqual(yield* names({ sample_type: ["instruct", "batch_result"] }), ["train.jsonl"])
      assert.deepStrictEqual(yield* names({ source: ["mistral"] }), [])
      assert.deepStrictEqual(yield* names({ search: "TRAIN" }), ["train.jsonl"])
      const page = yield* Files.list.page({ page: 1, page_size: 3 })
      assert.strictEqual(page.total, 7)
      assert.deepStrictEqual(page.data.map(({ filename }) => filename), ["c", "b", "a"])
      assert.strictEqual((yield* Files.list.page({ include_total: false })).total, null)
      assert.match(
        (yield* reasonOf(Files.list.page({ page_size: 0 }))).message,
        /query.page_size: Input should be greater/
      )
    }).pipe(Effect.provide(Testing.layer({ files: { seeded: [{ filename: "plan.jsonl", content: "{}" }] } }))))

  it.effect("are not found after they have expired or were deleted", () =>
    Effect.gen(function*() {
      const { expires_at, id } = yield* upload("a", "a", { expiry: 1 })
      assert.strictEqual(expires_at, 3600)
      yield* TestClock.adjust("59 minutes")
      assert.strictEqual((yield* Files.retrieve({ file_id: id })).id, id)
      yield* TestClock.adjust("1 minute")
      assert.strictEqual((yield* reasonOf(Files.retrieve({ file_id: id })))._tag, "NotFound")
      assert.deepStrictEqual(yield* names(), [])
      const other = yield* upload("b")
      assert.deepInclude(yield* Files.delete({ file_id: other.id }), { id: other.id, deleted: true })
      assert.strictEqual((yield* reasonOf(bytesOf(other.id)))._tag, "NotFound")
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("can be downloaded with a signed URL until it expires", () =>
    Effect.gen(function*() {
      const { id } = yield* upload("a", "secret plan")
      const { url } = yield* Files.signedUrl({ file_id: id, expiry: 2 })
      const get = (url: string) =>
        Effect.flatMap(HttpClient.get(url), ({ status, text }) => Effect.map(text, (text) => [status, text]))
      assert.deepStrictEqual(yield* get(url), [200, "secret plan"])
      assert.strictEqual((yield* get(url.replace(/expires=\d+/, "expires=9999999999")))[0], 403)
      assert.strictEqual((yield* get(url.replace("/signed/", "/v1/")))[0], 401)
      yield* TestClock.adjust("2 hours")
      assert.strictEqual((yield* get(url))[0], 403)
      assert.match(
        (yield* reasonOf(Files.signedUrl({ file_id: id, expiry: 200 }))).message,
        /less than or equal to 168/
      )
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("are rejected if they are too large or have invalid fields", () =>
    Effect.gen(function*() {
      assert.deepInclude(yield* reasonOf(upload("big.bin", noise)), { status: 413, _tag: "RequestTooLarge" })
      assert.match((yield* reasonOf(upload("a", "a", { purpose: "fun" }))).message, /body.purpose: Input should be/)
      assert.match((yield* reasonOf(upload("a", "a", { expiry: 0.5 }))).message, /body.expiry/)
      assert.deepStrictEqual(yield* names(), [])
    }).pipe(Effect.provide(Testing.layer({ files: { limitBytes: 1000 } }))))
})
