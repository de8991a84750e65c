// Settings change how a call runs, never its type.
import * as Batches from "@effect-genai/anthropic/Batches"
import * as Beta from "@effect-genai/anthropic/Beta"
import * as Files from "@effect-genai/anthropic/Files"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Models from "@effect-genai/anthropic/Models"
import * as Extra from "@effect-genai/core/Extra"
import * as Job from "@effect-genai/core/Job"
import * as Limits from "@effect-genai/core/Limits"
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import * as Retry from "@effect-genai/core/Retry"
import * as Timeout from "@effect-genai/core/Timeout"
import * as Upload from "@effect-genai/core/Upload"
import * as Validation from "@effect-genai/core/Validation"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { expect, test } from "tstyche"

const call = Messages.create({ model: "m", max_tokens: 1, messages: [] })
const stream = Messages.stream({ model: "m", max_tokens: 1, messages: [] })
const list = Models.list()
const wait = Batches.wait({ message_batch_id: "b" })
const upload = Files.upload({ file: Upload.fromBytes("a", { name: "a" }) })
const uploads = Stream.fromEffect(upload)

test("settings preserve the type of a call", () => {
  expect(call.pipe(
    Retry.none,
    Retry.times(5),
    Retry.maxWait("1 minute"),
    Retry.backoff(Schedule.spaced("1 second")),
    Retry.quota(new Retry.Quota(500)),
    Timeout.headers("1 minute"),
    Timeout.attempt("1 minute"),
    Timeout.total("1 minute"),
    Validation.onMismatch("report"),
    Limits.responseBytes(1024),
    Validation.checkRequests,
    Limits.requestBytes(1024),
    Extra.body({ a: 1 }),
    Extra.query({ a: "1" }),
    Extra.headers({ a: "1" }),
    Beta.with("b"),
    ResponseMeta.tap(() => undefined)
  )).type.toBe<typeof call>()
})

test("settings preserve the type of a stream", () => {
  expect(stream.pipe(Retry.times(5), Timeout.idle("1 minute"), Timeout.total("1 hour"), Beta.with("b"))).type.toBe<
    typeof stream
  >()
  expect(list.pipe(Retry.none, Validation.onMismatch("report"), ResponseMeta.tap(() => undefined))).type.toBe<
    typeof list
  >()
})

test("settings preserve the types of jobs and uploads", () => {
  expect(wait.pipe(Job.polling(Schedule.spaced("1 minute")), Job.within("1 day"), Job.cancelOnInterrupt)).type.toBe<
    typeof wait
  >()
  expect(upload.pipe(Upload.onProgress(() => undefined))).type.toBe<typeof upload>()
  expect(upload.pipe(Upload.withProgress(Stream.runDrain))).type.toBe<typeof upload>()
  expect(uploads.pipe(Upload.withProgress(Stream.runDrain))).type.toBe<typeof uploads>()
  // A progress bar must not make an upload fail.
  expect(Upload.withProgress).type.not.toBeCallableWith(() => Effect.fail("no"))
})

test("a setting accepts only calls and streams", () => {
  expect(Retry.none).type.toBeCallableWith(call)
  expect(Retry.none).type.toBeCallableWith(stream)
  expect(Retry.none).type.not.toBeCallableWith(Messages.create)
  expect(Timeout.total).type.not.toBeCallableWith("a while")
  expect(Validation.onMismatch).type.not.toBeCallableWith("ignore")
})

test("with adds the metadata, without new requirements", () => {
  expect(ResponseMeta.with(call)).type.toBe<
    Effect.Effect<
      readonly [Effect.Success<typeof call>, ResponseMeta.ResponseMeta | undefined],
      Effect.Error<typeof call>,
      Effect.Services<typeof call>
    >
  >()
})
