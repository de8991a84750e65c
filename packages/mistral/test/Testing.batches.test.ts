import * as Upload from "@effect-genai/core/Upload"
import { BatchJobs, Files } from "@effect-genai/mistral"
import * as Testing from "@effect-genai/mistral/Testing"
import { finalReasonOf as reasonOf } from "@effect-genai/provider-contract/support/scripted"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"

const body = (content: string) => ({ messages: [{ role: "user", content }], max_tokens: 100 })

const request = (custom_id: string, content = custom_id) => ({ custom_id, body: body(content) })

const upload = (text: string, purpose = "batch") =>
  Files.upload({ file: Upload.fromBytes(new TextEncoder().encode(text), { name: "requests.jsonl" }), purpose })

const lines = (rows: ReadonlyArray<unknown>) => rows.map((row) => `${JSON.stringify(row)}\n`).join("")

const chat = { endpoint: "/v1/chat/completions", model: "mistral-small-latest" } as const

const results = (job_id: string) => Stream.runCollect(BatchJobs.results({ job_id }))

describe("a batch job of the embedded platform", () => {
  it.effect("of a file passes through its states and writes an output file and an error file", () =>
    Effect.gen(function*() {
      const rows = [request("a"), { ...request("b"), body: { messages: [] } }, request("c")]
      const file = yield* upload(`${lines(rows)}\n`)
      const { id } = yield* BatchJobs.create({ ...chat, input_files: [file.id], metadata: { run: "7" } })
      const at = (time: number) => Effect.andThen(TestClock.setTime(time), BatchJobs.retrieve({ job_id: id }))
      assert.deepInclude(yield* at(500), { status: "QUEUED", started_at: null, completed_requests: 0 })
      assert.deepInclude(yield* at(1030), {
        status: "RUNNING",
        completed_requests: 2,
        failed_requests: 1,
        started_at: 1
      })
      const ended = yield* at(60_000)
      assert.deepInclude(ended, {
        status: "SUCCESS",
        total_requests: 3,
        succeeded_requests: 2,
        failed_requests: 1,
        completed_at: 1,
        metadata: { run: "7" }
      })
      const output = yield* Files.retrieve({ file_id: ended.output_file! })
      assert.deepInclude(output, { source: "mistral", sample_type: "batch_result", num_lines: 2, purpose: "batch" })
      const bytes = yield* Stream.mkUint8Array(Files.download({ file_id: output.id }))
      assert.strictEqual(bytes.byteLength, output.bytes)
      const all = yield* results(id)
      assert.sameMembers(all.map((row) => "custom_id" in row ? row.custom_id : ""), ["a", "b", "c"])
      const failed = all.find((row) => "custom_id" in row && row.custom_id === "b")
      assert.deepNestedInclude(failed, { "response.status_code": 422 })
      const done = all.find((row) => "custom_id" in row && row.custom_id === "a")
      assert.deepNestedInclude(done, { "response.status_code": 200, error: null })
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("of inline requests returns its results inline", () =>
    Effect.gen(function*() {
      const { id } = yield* BatchJobs.create({ ...chat, requests: [request("a"), request("b")] })
      assert.strictEqual((yield* BatchJobs.retrieve({ job_id: id, inline: true })).outputs, null)
      const { error_file, outputs, status } = yield* skipSleeps(
        Effect.andThen(BatchJobs.wait({ job_id: id }), BatchJobs.retrieve({ job_id: id, inline: true }))
      )
      assert.strictEqual(status, "SUCCESS")
      assert.strictEqual(error_file, null)
      assert.deepStrictEqual(outputs?.map(({ custom_id }) => custom_id), ["a", "b"])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("fails if its file cannot be parsed, and its errors name the lines", () =>
    Effect.gen(function*() {
      const file = yield* upload(`${lines([request("a")])}{"custom_id"\n{"custom_id":"c"}\n{"custom_id":4,"body":{}}\n`)
      const { id } = yield* BatchJobs.create({ ...chat, input_files: [file.id] })
      const { errors, output_file, status, total_requests } = yield* skipSleeps(BatchJobs.wait({ job_id: id }))
      assert.deepStrictEqual([status, output_file, total_requests], ["FAILED", null, 0])
      assert.deepStrictEqual(errors.map(({ message }) => message), [
        "requests.jsonl, line 2: not a JSON document",
        "requests.jsonl, line 3: body: Input should be a valid dictionary",
        "requests.jsonl, line 4: custom_id: Input should be a valid string"
      ])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("fails if all its requests fail, and times out if one never ends", () =>
    Effect.gen(function*() {
      const failing = yield* BatchJobs.create({ ...chat, requests: [request("bad")] })
      const stuck = yield* BatchJobs.create({ ...chat, requests: [request("a"), request("never")], timeout_hours: 2 })
      yield* TestClock.adjust("1 hour")
      const failed = yield* BatchJobs.retrieve({ job_id: failing.id })
      assert.deepInclude(failed, { status: "FAILED", output_file: null })
      assert.notStrictEqual(failed.error_file, null)
      assert.deepInclude(yield* BatchJobs.retrieve({ job_id: stuck.id }), { status: "RUNNING", completed_requests: 1 })
      yield* TestClock.adjust("1 hour")
      const ended = yield* BatchJobs.retrieve({ job_id: stuck.id })
      assert.deepInclude(ended, {
        status: "TIMEOUT_EXCEEDED",
        completed_at: 7200,
        succeeded_requests: 1,
        error_file: null
      })
      assert.strictEqual((yield* results(stuck.id)).length, 1)
    }).pipe(Effect.provide(Testing.layer({
      batch: {
        fate: ({ custom_id }) => custom_id === "bad" ? "errored" : custom_id === "never" ? "unprocessed" : undefined
      }
    }))))

  it.effect("can be canceled, returns the finished results, and can be deleted", () =>
    Effect.gen(function*() {
      const requests = Array.from({ length: 100 }, (_, index) => request(`r${index}`))
      const { id } = yield* BatchJobs.create({ ...chat, requests })
      yield* TestClock.adjust("1300 millis")
      assert.strictEqual((yield* BatchJobs.cancel({ job_id: id })).status, "CANCELLATION_REQUESTED")
      assert.strictEqual((yield* reasonOf(BatchJobs.delete({ job_id: id })))._tag, "Conflict")
      yield* TestClock.adjust("1 second")
      const ended = yield* BatchJobs.retrieve({ job_id: id })
      assert.deepInclude(ended, { status: "CANCELLED", succeeded_requests: 20, total_requests: 100 })
      assert.strictEqual((yield* results(id)).length, 20)
      assert.match((yield* reasonOf(BatchJobs.cancel({ job_id: id }))).message, /already ended/)
      assert.deepInclude(yield* BatchJobs.delete({ job_id: id }), { id, deleted: true })
      assert.strictEqual((yield* reasonOf(BatchJobs.retrieve({ job_id: id })))._tag, "NotFound")
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("calls the reply of the test once per request", () => {
    let requested = 0
    return Effect.gen(function*() {
      const { id } = yield* BatchJobs.create({ ...chat, requests: [request("a"), request("b"), request("fail")] })
      yield* skipSleeps(BatchJobs.wait({ job_id: id }))
      const all = yield* results(id)
      assert.include(JSON.stringify(all), "number 2")
      assert.include(JSON.stringify(all), "No more")
      assert.strictEqual(requested, 3)
    }).pipe(Effect.provide(Testing.layer({
      reply: ({ messages: [first] }) => {
        requested += 1
        return first?.content === "fail" ? Effect.fail(Testing.refuse(500, "No more")) : `number ${requested}`
      }
    })))
  })

  it.effect("returns its results even if file content is not stored", () =>
    Effect.gen(function*() {
      const requests = Array.from({ length: 2000 }, (_, index) => request(`r${index}`))
      const { id } = yield* BatchJobs.create({ ...chat, requests })
      yield* TestClock.adjust("1 hour")
      const { output_file } = yield* BatchJobs.retrieve({ job_id: id })
      const { bytes } = yield* Files.retrieve({ file_id: output_file! })
      const read = yield* Stream.mkUint8Array(Files.download({ file_id: output_file! }))
      assert.strictEqual(read.byteLength, bytes)
      assert.strictEqual((yield* results(id)).length, 2000)
    }).pipe(Effect.provide(Testing.layer({ files: { keep: "none" } }))))

  it.effect("fails if the content of its file is not stored", () =>
    Effect.gen(function*() {
      const file = yield* upload(lines([request("a")]))
      const { id } = yield* BatchJobs.create({ ...chat, input_files: [file.id] })
      const { errors } = yield* skipSleeps(BatchJobs.wait({ job_id: id }))
      assert.deepStrictEqual(errors, [{ message: "requests.jsonl: its content was not kept", count: 1 }])
    }).pipe(Effect.provide(Testing.layer({ files: { keep: "none" } }))))

  it.effect("accepts other endpoints than chat completions", () =>
    Effect.gen(function*() {
      const { id } = yield* BatchJobs.create({
        endpoint: "/v1/embeddings",
        model: "mistral-embed",
        requests: [{ custom_id: "a", body: { input: "crow" } }]
      })
      yield* skipSleeps(BatchJobs.wait({ job_id: id }))
      assert.deepNestedInclude((yield* results(id))[0], { "response.body.object": "list" })
    }).pipe(Effect.provide(Testing.layer())))
})

describe("the batch jobs of the embedded platform", () => {
  it.effect("are listed newest first, with filters", () =>
    Effect.gen(function*() {
      const create = (custom_id: string, model: string) =>
        Effect.tap(
          BatchJobs.create({ ...chat, model, requests: [request(custom_id)], metadata: { name: custom_id } }),
          () => TestClock.adjust("10 seconds")
        )
      const created = yield* Effect.forEach(["a", "b", "c"], (name) =>
        create(name, name === "b" ? "mistral-large-latest" : "mistral-small-latest"))
      const ids = (input?: BatchJobs.ListBatchJobs) =>
        BatchJobs.list(input).pipe(
          Stream.map(({ id }) =>
            created.findIndex((job) => job.id === id)
          ),
          Stream.runCollect
        )
      assert.deepStrictEqual(yield* ids({ page_size: 2 }), [2, 1, 0])
      assert.deepStrictEqual(yield* ids({ order_by: "created" }), [0, 1, 2])
      assert.deepStrictEqual(yield* ids({ model: "mistral-large-latest" }), [1])
      assert.deepStrictEqual(yield* ids({ status: ["SUCCESS"] }), [2, 1, 0])
      assert.deepStrictEqual(yield* ids({ status: ["RUNNING", "QUEUED"] }), [])
      assert.deepStrictEqual(yield* ids({ created_after: new Date(5000).toISOString() }), [2, 1])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("are rejected for invalid input, or fail without requests", () =>
    Effect.gen(function*() {
      const rejection = (input: BatchJobs.CreateBatchJob) =>
        Effect.map(reasonOf(BatchJobs.create(input)), ({ message, status }) => `${status} ${message}`)
      assert.match(yield* rejection(chat), /400 Give either input_files or requests/)
      const wrong = yield* upload("{}", "ocr")
      assert.match(yield* rejection({ ...chat, input_files: [wrong.id] }), /has purpose 'ocr'/)
      const none = "00000000-0000-4000-8000-000000000000"
      assert.match(yield* rejection({ ...chat, input_files: [none] }), /404 File .* not found/)
      assert.match(yield* rejection({ ...chat, model: "gpt", requests: [request("a")] }), /Invalid model: gpt/)
      assert.match(yield* rejection({ ...chat, endpoint: "/v1/none", requests: [request("a")] }), /BatchEndpoint/)
      assert.match(yield* rejection({ ...chat, requests: [request("a"), request("b"), request("c")] }), /at most 2/)
      const empty = yield* BatchJobs.create({ ...chat, input_files: [(yield* upload("\n")).id] })
      yield* TestClock.adjust("1 minute")
      assert.strictEqual((yield* BatchJobs.retrieve({ job_id: empty.id })).status, "FAILED")
    }).pipe(Effect.provide(Testing.layer({ batch: { maxRequests: 2 } }))))
})
