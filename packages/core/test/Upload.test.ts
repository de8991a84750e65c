import * as Testing from "@effect-genai/core/Testing"
import * as Upload from "@effect-genai/core/Upload"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as PlatformError from "effect/PlatformError"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { against, reasonOf, upload } from "./support/acme.ts"
import { received } from "./support/sentRequest.ts"

const response = Testing.json({ id: "f1" })

const why = (file: Upload.Source, ...steps: ReadonlyArray<Testing.Step>) =>
  skipSleeps(reasonOf(upload({ file }))).pipe(Effect.provide(against(steps)))

describe("an upload", () => {
  it.effect("is a multipart form of its files and fields, with a content-length", () =>
    Effect.gen(function*() {
      const { content, file, form, request } = yield* received({
        file: Upload.fromBytes("héllo", { name: "a.txt" }),
        label: "é",
        notes: ["x", "y"]
      })
      assert.deepStrictEqual(new TextDecoder().decode(content), "héllo")
      assert.deepStrictEqual([file.name, file.type], ["a.txt", "text/plain"])
      assert.deepStrictEqual([form.get("label"), form.getAll("notes")], ["é", ["x", "y"]])
      assert.match(request.headers["content-type"] ?? "", /^multipart\/form-data; boundary=----effect-genai-[\w-]+$/)
      assert.strictEqual(request.headers["content-length"], `${request.body.byteLength}`)
    }))

  it.effect("may have optional files, and omits fields that are null", () =>
    Effect.gen(function*() {
      const file = Upload.fromBytes("a", { name: "a" })
      const alone = yield* received({ file, label: null })
      assert.deepStrictEqual([...alone.form.keys()], ["file", "kind"])
      const together = yield* received({ file, thumbnails: [file, file] })
      assert.deepStrictEqual([...together.form.keys()], ["file", "thumbnails", "thumbnails", "kind"])
      assert.strictEqual(together.form.get("kind"), "thing")
    }))

  it.effect("has no content-length if the size of its file is unknown", () =>
    Effect.gen(function*() {
      const { content, request } = yield* received({
        file: Upload.fromStream(() => Stream.make(Uint8Array.of(1, 2)), { name: "a" })
      })
      assert.deepStrictEqual(content, Uint8Array.of(1, 2))
      assert.notProperty(request.headers, "content-length")
    }))

  it.effect("has the declared content type, else that of its content, else that of its name", () =>
    Effect.gen(function*() {
      const types = yield* Effect.forEach([
        Upload.fromBytes("%PDF-1.7", { name: "a.txt" }),
        Upload.fromBytes("x", { name: "a.csv", type: "text/x-mine\r\nX-Evil: 1" }),
        Upload.fromBytes(Uint8Array.of(0, 1, 2), { name: "a.heif" }),
        Upload.fromBytes(Uint8Array.of(0, 1, 2), { name: "a" }),
        Upload.fromBlob(new Blob(["x"], { type: "image/png" }), { name: "a.pdf" })
      ], (file) => Effect.map(received({ file }), ({ text }) => /content-type: (.*)\r\n/.exec(text)?.[1]))
      assert.deepStrictEqual(types, [
        "application/pdf",
        "text/x-mineX-Evil: 1",
        "image/heif",
        "application/octet-stream",
        "image/png"
      ])
    }))

  it.effect("is rejected before its first byte is read if it exceeds the endpoint's limit", () =>
    Effect.gen(function*() {
      let opened = false
      const file = Upload.fromStream(() => {
        opened = true
        return Stream.empty
      }, { name: "big", size: 1001 })
      const reason = yield* why(file)
      assert.deepInclude(reason, { _tag: "RequestTooLarge", limitBytes: 1000, actualBytes: 1001, attempts: 0 })
      assert.isFalse(opened)
    }))

  it.effect.each([1, 3, 4, 6, 100])(
    "fails if its file does not have the declared %s bytes",
    (size) =>
      Effect.gen(function*() {
        const bytes = Stream.make(Uint8Array.of(1, 2), Uint8Array.of(3, 4, 5))
        const reason = yield* why(Upload.fromStream(() => bytes, { name: "a.bin", size }), response)
        assert.deepInclude(reason, {
          _tag: "UnsafeInput",
          message: "the file could not be read: a.bin does not have its declared size",
          attempts: 1
        })
      })
  )

  it.effect("stops reading an endless file at its declared size", () =>
    Effect.gen(function*() {
      const endless = Upload.fromStream(() => Stream.forever(Stream.make(Uint8Array.of(1))), { name: "a", size: 4 })
      assert.strictEqual((yield* why(endless, response))._tag, "UnsafeInput")
    }))

  it.effect("fails with the cause if its file cannot be read", () =>
    Effect.gen(function*() {
      const failing = (error: unknown) => Upload.fromStream(() => Stream.fail(error), { name: "a" })
      assert.deepInclude(yield* why(failing(new Error("EACCES: permission denied")), response), {
        _tag: "UnsafeInput",
        message: "the file could not be read: EACCES: permission denied"
      })
      assert.deepInclude(yield* why(failing("broken"), response), {
        _tag: "UnsafeInput",
        message: "the file could not be read: its stream failed"
      })
    }))

  it.effect.each([undefined, null, "a.txt", {}, { open: 1, reopens: true }])(
    "is rejected if `file` is not a file: %o",
    (file) =>
      Effect.gen(function*() {
        const reason = yield* why(Schema.decodeUnknownSync(Schema.Any)(file))
        assert.deepInclude(reason, { _tag: "UnsafeInput", attempts: 0 })
        assert.include(reason.message, "`file` is not a file")
      })
  )

  it.effect("reports its progress, which restarts with each attempt", () =>
    Effect.gen(function*() {
      const progress: Array<Upload.Progress> = []
      const bytes = Stream.fromArrays([Uint8Array.of(1, 2)], [Uint8Array.of(3)])
      yield* upload({ file: Upload.fromStream(() => bytes, { name: "a", size: 3 }) }).pipe(
        Upload.onProgress((each) => progress.push(each)),
        skipSleeps
      )
      assert.deepStrictEqual(progress.map(({ attempt, bytes, done, total }) => ({ attempt, bytes, done, total })), [
        { attempt: 1, bytes: 2, done: false, total: 3 },
        { attempt: 1, bytes: 3, done: true, total: 3 },
        { attempt: 2, bytes: 2, done: false, total: 3 },
        { attempt: 2, bytes: 3, done: true, total: 3 }
      ])
    }).pipe(Effect.provide(against([Testing.json({}, { status: 500 }), response]))))
})

describe("an upload source", () => {
  it.effect("can be a Blob, which is read again for each request", () =>
    Effect.gen(function*() {
      const file = Upload.fromBlob(new Blob(["content"]), { name: "a.txt" })
      assert.deepInclude(file, { size: 7, name: "a.txt", reopens: true })
      for (let times = 0; times < 2; times++) {
        assert.strictEqual(new TextDecoder().decode((yield* received({ file })).content), "content")
      }
    }))

  it.effect("fails the upload with the error of its Blob", () =>
    Effect.gen(function*() {
      const blob = new Blob(["content"])
      blob.stream = () =>
        new ReadableStream({
          pull: (controller) => controller.error(new Error("gone"))
        })
      const reason = yield* why(Upload.fromBlob(blob, { name: "a" }), response)
      assert.strictEqual(reason.message, "the file could not be read: gone")
    }))

  it.effect("can be a file on disk, of which only the size is read in advance", () =>
    Effect.gen(function*() {
      const file = yield* Upload.fromPath("/data/report.jsonl", { type: "application/jsonl" })
      assert.deepInclude(file, { name: "/data/report.jsonl", size: 7, type: "application/jsonl", reopens: true })
      const { content, file: stored } = yield* received({ file })
      assert.strictEqual(new TextDecoder().decode(content), "content")
      assert.deepStrictEqual([stored.name, stored.type], ["report.jsonl", "application/jsonl"])
    }).pipe(Effect.provide(disk)))

  it.effect("fails with the error of the file system if the path does not exist", () =>
    Effect.gen(function*() {
      const error = yield* Effect.flip(Upload.fromPath("/data/missing"))
      assert.strictEqual(error._tag, "PlatformError")
    }).pipe(Effect.provide(disk)))
})

/** A disk with one file. */
const disk = Layer.succeed(
  FileSystem.FileSystem,
  FileSystem.makeNoop({
    stat: (path) =>
      path === "/data/report.jsonl"
        ? Effect.succeed(
          Schema.decodeUnknownSync(Schema.Any)({ type: "File", size: 7n, mtime: Option.none(), ino: Option.none() })
        )
        : Effect.fail(PlatformError.systemError({ _tag: "NotFound", module: "FileSystem", method: "stat" })),
    stream: () => Stream.make(new TextEncoder().encode("content"))
  })
)
