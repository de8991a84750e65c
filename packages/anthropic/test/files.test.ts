// Scoped, counted, swept and cached files, on the embedded platform.
import { Batches, Files } from "@effect-genai/anthropic"
import * as Testing from "@effect-genai/anthropic/Testing"
import * as Scripted from "@effect-genai/core/Testing"
import * as Upload from "@effect-genai/core/Upload"
import * as UploadCache from "@effect-genai/core/UploadCache"
import { elapse, settle, skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Logger from "effect/Logger"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { against, baseRequest, batch, errorResponse, file, sent, sentRoutes } from "./support/anthropic.ts"

const notes = Upload.fromBytes("Grass is green.", { name: "notes.md" })

const names = Effect.map(Stream.runCollect(Files.list()), (files) => files.map(({ filename }) => filename))

const submit = Batches.create({ requests: [{ custom_id: "a", params: baseRequest }] })

const logging = () => {
  const logged: Array<string> = []
  return { logged, layer: Logger.layer([Logger.make(({ message }) => logged.push(String(message)))]) }
}

describe("an uploaded file", () => {
  it.effect("has the type text/plain for any text, unless a type is declared", () =>
    Effect.gen(function*() {
      const types = yield* Effect.forEach([
        notes,
        Upload.fromBytes(`{"a":1}\n`, { name: "a.jsonl" }),
        Upload.fromBytes("%PDF-1.7", { name: "report" }),
        Upload.fromBytes(Uint8Array.of(0, 1), { name: "a.pdf" }),
        Upload.fromBytes("a,b", { name: "a.csv", type: "text/csv" })
      ], (file) => Effect.map(Files.upload({ file }), ({ mime_type }) => mime_type))
      assert.deepStrictEqual(types, [
        "text/plain",
        "text/plain",
        "application/pdf",
        "application/octet-stream",
        "text/csv"
      ])
    }).pipe(Effect.provide(Testing.layer())))
})

describe("a scoped file", () => {
  it.effect("exists within its scope, and is deleted when the scope ends or fails", () =>
    Effect.gen(function*() {
      const within = Effect.flatMap(Files.scoped({ file: notes, expires_in_seconds: 3600 }), ({ expires_at }) => {
        assert.isString(expires_at)
        return names
      })
      assert.deepStrictEqual(yield* Effect.scoped(within), ["notes.md"])
      assert.deepStrictEqual(yield* names, [])
      yield* Effect.exit(Effect.scoped(Effect.andThen(Files.scoped({ file: notes }), Effect.fail("failed"))))
      assert.deepStrictEqual(yield* names, [])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("is kept, with a log message, if a batch that may use it is still running", () => {
    const { layer, logged } = logging()
    return Effect.gen(function*() {
      const work = Effect.gen(function*() {
        yield* Files.scoped({ file: notes })
        const { id } = yield* submit
        return yield* Batches.wait({ message_batch_id: id })
      })
      const fiber = yield* Effect.forkChild(Effect.scoped(work))
      yield* settle
      yield* Fiber.interrupt(fiber)
      assert.deepStrictEqual(yield* names, ["notes.md"])
      assert.match(logged.join(), /^the file file_\w+ was not deleted: it may still be in use$/)
      yield* skipSleeps(Effect.scoped(work))
      assert.deepStrictEqual(yield* names, ["notes.md"])
    }).pipe(Effect.provide([Testing.layer(), layer]))
  })

  it.effect("is deleted if all running batches are older than the file", () =>
    Effect.gen(function*() {
      yield* submit
      yield* TestClock.adjust("1 second")
      yield* Effect.exit(Effect.scoped(Effect.andThen(Files.scoped({ file: notes }), Effect.fail("failed"))))
      assert.deepStrictEqual(yield* names, [])
    }).pipe(Effect.provide(Testing.layer({ batch: { startup: "1 hour" } }))))

  it.effect("is uploaded and deleted in its workspace", () =>
    Effect.gen(function*() {
      yield* Effect.exit(
        Effect.scoped(Effect.andThen(Files.scoped({ file: notes, workspace_id: "wrkspc_1" }), Effect.fail("failed")))
      )
      assert.deepStrictEqual(yield* sentRoutes, [
        "POST /v1/files",
        "GET /v1/messages/batches",
        "DELETE /v1/files/file_1"
      ])
      const workspaces = (yield* sent).map(({ headers }) => headers["anthropic-workspace-id"])
      assert.deepStrictEqual(workspaces, ["wrkspc_1", "wrkspc_1", "wrkspc_1"])
    }).pipe(Effect.provide(against([
      Scripted.json(file("file_1")),
      Scripted.json({ data: [batch("in_progress")], has_more: false, first_id: null, last_id: null }),
      Scripted.json({ id: "file_1", type: "file_deleted" })
    ]))))

  it.effect("delays the end of its scope by at most 30 seconds if it cannot be deleted", () => {
    const { layer, logged } = logging()
    return Effect.gen(function*() {
      const started = yield* Effect.clockWith((clock) => clock.currentTimeMillis)
      assert.strictEqual(yield* skipSleeps(Effect.scoped(Effect.as(Files.scoped({ file: notes }), "done"))), "done")
      assert.strictEqual((yield* Effect.clockWith((clock) => clock.currentTimeMillis)) - started, 30_000)
      const interrupted = yield* Effect.forkChild(
        Effect.scoped(Effect.andThen(Files.scoped({ file: notes }), Effect.never))
      )
      yield* settle
      const interrupting = yield* Effect.forkChild(Fiber.interrupt(interrupted))
      yield* elapse("30 seconds")
      yield* Fiber.join(interrupting)
      assert.lengthOf(logged.filter((line) => line.startsWith("the file file_1 could not be deleted")), 2)
    }).pipe(Effect.provide([
      against({
        "POST /v1/files": [Scripted.json(file("file_1")), Scripted.json(file("file_1"))],
        "GET /v1/messages/batches": ["hang"],
        "DELETE /v1/files/*": ["hang", "hang"]
      }),
      layer
    ]))
  })
})

describe("stored files", () => {
  it.effect("are counted by type, over all pages", () =>
    Effect.gen(function*() {
      const texts = Array.from({ length: 7 }, (_, index) => Upload.fromBytes("12345", { name: `${index}.txt` }))
      yield* Effect.forEach([...texts, Upload.fromBytes("%PDF-1.7", { name: "a" })], (file) => Files.upload({ file }))
      assert.deepStrictEqual(yield* Files.usage(), {
        files: 8,
        bytes: 43,
        by: { "text/plain": { files: 7, bytes: 35 }, "application/pdf": { files: 1, bytes: 8 } }
      })
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("are deleted by a sweep if they are old, and only emitted in a dry run", () =>
    Effect.gen(function*() {
      yield* Effect.forEach(["1", "2", "3"], (name) =>
        Effect.andThen(Files.upload({ file: Upload.fromBytes("a", { name }) }), TestClock.adjust("1 day")))
      const swept = (options: { readonly dryRun?: boolean }) =>
        Stream.runCollect(Stream.map(Files.sweep({ olderThan: "2 days", ...options }), ({ filename }) =>
          filename))
      assert.deepStrictEqual(yield* swept({ dryRun: true }), ["2", "1"])
      assert.deepStrictEqual(yield* swept({}), ["2", "1"])
      assert.deepStrictEqual(yield* names, ["3"])
    }).pipe(Effect.provide(Testing.layer())))
})

describe("a file under UploadCache", () => {
  it.effect("is uploaded once while it is stored", () =>
    Effect.gen(function*() {
      const first = yield* Files.upload({ file: notes })
      assert.deepStrictEqual(yield* Files.upload({ file: notes }), first)
      assert.lengthOf(yield* names, 1)
      assert.strictEqual(Files.upload.route, "POST /v1/files")
    }).pipe(Effect.provide([Testing.layer(), UploadCache.layerMemory])))

  it.effect("is uploaded again if it was deleted or expires soon", () =>
    Effect.gen(function*() {
      const first = yield* Files.upload({ file: notes, expires_in_seconds: 3600 })
      yield* Files.delete({ file_id: first.id })
      const second = yield* Files.upload({ file: notes, expires_in_seconds: 3600 })
      yield* TestClock.adjust("51 minutes")
      const third = yield* Files.upload({ file: notes, expires_in_seconds: 3600 })
      assert.strictEqual(new Set([first.id, second.id, third.id]).size, 3)
    }).pipe(Effect.provide([Testing.layer(), UploadCache.layerMemory])))

  it.effect("is always uploaded separately if it is scoped", () =>
    Effect.gen(function*() {
      const stored = yield* Files.upload({ file: notes })
      const own = yield* Effect.scoped(Files.scoped({ file: notes }))
      assert.notStrictEqual(own.id, stored.id)
      assert.deepStrictEqual(yield* names, ["notes.md"])
    }).pipe(Effect.provide([Testing.layer(), UploadCache.layerMemory])))

  it.effect("fails with the reason of the rejected upload", () =>
    Effect.gen(function*() {
      const error = yield* Effect.flip(Files.upload({ file: notes }))
      assert.strictEqual(error.reason._tag, "RequestTooLarge")
    }).pipe(Effect.provide([against([errorResponse(413, "request_too_large")]), UploadCache.layerMemory])))
})
