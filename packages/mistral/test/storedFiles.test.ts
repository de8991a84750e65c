// Scoped files, usage, sweep and the upload cache on the embedded platform.
import * as Scripted from "@effect-genai/core/Testing"
import * as Upload from "@effect-genai/core/Upload"
import * as UploadCache from "@effect-genai/core/UploadCache"
import { BatchJobs, Files, FineTuning, Transcriptions } from "@effect-genai/mistral"
import * as Testing from "@effect-genai/mistral/Testing"
import { settle, skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Logger from "effect/Logger"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { against, errorResponse, file, reasonOf, requested } from "./support/mistral.ts"

const row = `{"custom_id":"a","body":{"messages":[{"role":"user","content":"Hi"}]}}\n`
const requests = (name = "requests.jsonl") => Upload.fromBytes(row, { name })

const names = Effect.map(Stream.runCollect(Files.list()), (files) => files.map(({ filename }) => filename))

const submit = (id: string) =>
  BatchJobs.create({ input_files: [id], endpoint: "/v1/chat/completions", model: "mistral-small-latest" })

const logging = () => {
  const logged: Array<string> = []
  return { logged, layer: Logger.layer([Logger.make(({ message }) => logged.push(String(message)))]) }
}

describe("a file upload", () => {
  it.effect("of a .jsonl file has the type application/jsonl", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* Files.upload({ file: requests() })).mimetype, "application/jsonl")
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("of audio over 500 MB is rejected before the file is opened", () =>
    Effect.gen(function*() {
      const file = Upload.fromStream(() => Stream.die("opened"), { name: "a.mp3", size: 500 * 1024 * 1024 + 1 })
      const model = "voxtral-mini-latest"
      for (
        const transcribed of [
          Transcriptions.complete({ model, file }),
          Stream.runDrain(Transcriptions.stream({ model, file }))
        ]
      ) {
        assert.deepInclude(yield* reasonOf(transcribed), { _tag: "RequestTooLarge", limitBytes: 500 * 1024 * 1024 })
      }
    }).pipe(Effect.provide(against([]))))
})

describe("Files.scoped", () => {
  it.effect("deletes the file if the job in the scope has ended", () =>
    Effect.gen(function*() {
      const work = Effect.gen(function*() {
        const { id } = yield* Files.scoped({ file: requests(), purpose: "batch" })
        const job = yield* submit(id)
        return yield* BatchJobs.wait({ job_id: job.id })
      })
      assert.strictEqual((yield* skipSleeps(Effect.scoped(work))).status, "SUCCESS")
      assert.notInclude(yield* names, "requests.jsonl")
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("does not delete the file if a job that uses it is still running, however the scope ends", () => {
    const { layer, logged } = logging()
    return Effect.gen(function*() {
      const start = Effect.flatMap(Files.scoped({ file: requests(), purpose: "batch" }), ({ id }) => submit(id))
      yield* Effect.scoped(start)
      const fiber = yield* Effect.forkChild(Effect.scoped(Effect.andThen(start, Effect.never)))
      yield* settle
      yield* Fiber.interrupt(fiber)
      assert.lengthOf(yield* names, 2)
      assert.lengthOf(logged.filter((line) => /^the file .* was not deleted: it may still be in use$/.test(line)), 2)
    }).pipe(Effect.provide([Testing.layer(), layer]))
  })

  it.effect("deletes the file if jobs use only other files, or if no job can use it", () =>
    Effect.gen(function*() {
      const { id } = yield* Files.upload({ file: requests("other.jsonl"), purpose: "batch" })
      yield* submit(id)
      yield* Effect.scoped(Files.scoped({ file: requests(), purpose: "batch" }))
      yield* Effect.scoped(Files.scoped({ file: requests("a.txt"), purpose: "ocr" }))
      yield* Effect.scoped(Files.scoped({ file: requests(), purpose: "fine-tune" }))
      assert.deepStrictEqual(yield* names, ["other.jsonl"])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("does not delete the file if a fine-tuning job uses it", () =>
    Effect.gen(function*() {
      const line = JSON.stringify({ messages: [{ role: "user", content: "a" }, { role: "assistant", content: "b" }] })
      const training = Upload.fromBytes(`${line}\n`.repeat(20), { name: "training.jsonl" })
      yield* Effect.scoped(Effect.flatMap(
        Files.scoped({ file: training, purpose: "fine-tune" }),
        ({ id }) =>
          FineTuning.create({
            model: "open-mistral-nemo",
            training_files: [{ file_id: id }],
            hyperparameters: { training_steps: 1 }
          })
      ))
      assert.deepStrictEqual(yield* names, ["training.jsonl"])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("deletes the file if fine-tuning is retired", () =>
    Effect.gen(function*() {
      yield* Effect.scoped(Files.scoped({ file: requests(), purpose: "fine-tune" }))
      assert.deepStrictEqual(yield* requested, [
        "POST /v1/files",
        "GET /v1/fine_tuning/jobs?created_after=1969-12-31T23%3A59%3A00.000Z",
        "DELETE /v1/files/file_1"
      ])
    }).pipe(Effect.provide(against([
      Scripted.json({ ...file("file_1"), purpose: "fine-tune" }),
      errorResponse(410, "gone"),
      Scripted.json({ id: "file_1", object: "file", deleted: true })
    ]))))

  it.effect("does not delete the file if the jobs cannot be listed", () => {
    const { layer, logged } = logging()
    return Effect.gen(function*() {
      assert.strictEqual(yield* Effect.scoped(Effect.as(Files.scoped({ file: requests() }), "done")), "done")
      assert.include(logged.join(), "the file file_1 could not be deleted")
      assert.notInclude((yield* requested).join(), "DELETE")
    }).pipe(Effect.provide([against([Scripted.json(file("file_1")), errorResponse(403, "forbidden")]), layer]))
  })
})

describe("the stored files", () => {
  it.effect("are counted by purpose, over all pages", () =>
    Effect.gen(function*() {
      const send = (purpose: string) => Files.upload({ file: Upload.fromBytes("12345", { name: "a" }), purpose })
      yield* Effect.forEach([...Array.from({ length: 120 }, () => "ocr"), "batch"], send)
      assert.deepStrictEqual(yield* Files.usage(), {
        files: 121,
        bytes: 605,
        by: { batch: { files: 1, bytes: 5 }, ocr: { files: 120, bytes: 600 } }
      })
      assert.deepInclude(yield* Files.usage({ purpose: "batch" }), { files: 1, bytes: 5 })
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("are swept if they are old and no job uses them, over all pages", () =>
    Effect.gen(function*() {
      const ids = yield* Effect.forEach(Array.from({ length: 130 }), (_, index) =>
        Effect.map(Files.upload({ file: requests(`${index}.jsonl`), purpose: "batch" }), ({ id }) => id))
      yield* Files.upload({ file: requests("kept.jsonl"), purpose: "ocr" })
      yield* TestClock.adjust("40 days")
      yield* Files.upload({ file: requests("young.jsonl"), purpose: "batch" })
      yield* submit(ids[7] ?? "")
      const sweep = { olderThan: "30 days", purpose: "batch" } as const
      assert.lengthOf(yield* Stream.runCollect(Files.sweep({ ...sweep, dryRun: true })), 129)
      assert.lengthOf(yield* Stream.runCollect(Files.sweep(sweep)), 129)
      assert.deepStrictEqual(yield* names, ["young.jsonl", "kept.jsonl", "7.jsonl"])
    }).pipe(Effect.provide(Testing.layer())))
})

describe("a file upload with UploadCache", () => {
  it.effect("returns the stored file instead of sending it, unless the purpose differs", () =>
    Effect.gen(function*() {
      const first = yield* Files.upload({ file: requests(), purpose: "batch" })
      assert.strictEqual((yield* Files.upload({ file: requests(), purpose: "batch" })).id, first.id)
      assert.notStrictEqual((yield* Files.upload({ file: requests(), purpose: "ocr" })).id, first.id)
      assert.lengthOf(yield* names, 2)
      assert.strictEqual(Files.upload.route, "POST /v1/files")
    }).pipe(Effect.provide([Testing.layer(), UploadCache.layerMemory])))

  it.effect("sends the file if the stored one has expired or was deleted", () =>
    Effect.gen(function*() {
      const send = Effect.map(Files.upload({ file: requests(), expiry: 1 }), ({ id }) => id)
      const first = yield* send
      yield* TestClock.adjust("51 minutes")
      const second = yield* send
      yield* Files.delete({ file_id: second })
      assert.strictEqual(new Set([first, second, yield* send]).size, 3)
    }).pipe(Effect.provide([Testing.layer(), UploadCache.layerMemory])))

  it.effect("sends the file if Mistral reports the stored one as deleted", () =>
    Effect.gen(function*() {
      yield* Files.upload({ file: requests() })
      assert.strictEqual((yield* Files.upload({ file: requests() })).id, "file_2")
    }).pipe(Effect.provide([
      against([
        Scripted.json(file("file_1")),
        Scripted.json({ ...file("file_1"), deleted: true }),
        Scripted.json(file("file_2"))
      ]),
      UploadCache.layerMemory
    ])))
})
