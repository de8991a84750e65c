// Settings change how a call runs, never its type.
import * as Extra from "@effect-genai/core/Extra"
import * as Job from "@effect-genai/core/Job"
import * as Limits from "@effect-genai/core/Limits"
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import * as Retry from "@effect-genai/core/Retry"
import * as Timeout from "@effect-genai/core/Timeout"
import * as Upload from "@effect-genai/core/Upload"
import * as Validation from "@effect-genai/core/Validation"
import * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import * as Chat from "@effect-genai/mistral/Chat"
import * as Files from "@effect-genai/mistral/Files"
import * as MistralConfig from "@effect-genai/mistral/MistralConfig"
import * as Models from "@effect-genai/mistral/Models"
import type * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { expect, test } from "tstyche"

const call = Chat.complete({ model: "m", messages: [] })
const stream = Chat.stream({ model: "m", messages: [] })
const list = Models.list()
const wait = BatchJobs.wait({ job_id: "j" })
const upload = Files.upload({ file: Upload.fromBytes("a", { name: "a" }) })
const uploads = Stream.fromEffect(upload)

test("settings preserve the type of a call", () => {
  expect(call.pipe(
    Retry.times(5),
    Timeout.total("1 minute"),
    Validation.onMismatch("report"),
    Validation.checkRequests,
    Extra.body({ a: 1 }),
    ResponseMeta.tap(() => undefined)
  )).type.toBe<typeof call>()
})

test("settings preserve the type of a stream, a list, a job and an upload", () => {
  expect(stream.pipe(Retry.none, Timeout.idle("1 minute"))).type.toBe<typeof stream>()
  expect(list.pipe(Retry.none, Limits.responseBytes(1024))).type.toBe<typeof list>()
  expect(wait.pipe(Job.polling(Schedule.spaced("1 minute")), Job.within("1 day"), Job.cancelOnInterrupt)).type.toBe<
    typeof wait
  >()
  expect(upload.pipe(Upload.onProgress(() => undefined))).type.toBe<typeof upload>()
  expect(upload.pipe(Upload.withProgress(Stream.runDrain))).type.toBe<typeof upload>()
  expect(uploads.pipe(Upload.withProgress(Stream.runDrain))).type.toBe<typeof uploads>()
  // A progress bar must not make an upload fail.
  expect(Upload.withProgress).type.not.toBeCallableWith(() => Effect.fail("no"))
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

test("a config has a key and a known server", () => {
  expect(MistralConfig.layer).type.toBeCallableWith({ apiKey: "k" })
  expect(MistralConfig.layer).type.toBeCallableWith({ apiKey: "k", server: "eu" as const })
  expect(MistralConfig.layer).type.not.toBeCallableWith({})
  expect(MistralConfig.layer).type.not.toBeCallableWith({ apiKey: "k", server: "mars" })
  expect(MistralConfig.layer).type.not.toBeCallableWith({ apiKey: "k", baseURL: "https://a.test" })
  expect(MistralConfig.layerConfig).type.toBe<Layer.Layer<MistralConfig.MistralConfig, Config.ConfigError>>()
})
