import * as Upload from "@effect-genai/core/Upload"
import { Chat, Files, FineTuning, Models } from "@effect-genai/mistral"
import * as Testing from "@effect-genai/mistral/Testing"
import { finalReasonOf as reasonOf } from "@effect-genai/provider-contract/support/scripted"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"

const sample = (question: string, response: string) => ({
  messages: [{ role: "user", content: question }, { role: "assistant", content: response }]
})

const good = [sample("What is a crow?", "A bird."), sample("What is a jar?", "A vessel.")]

const upload = (rows: ReadonlyArray<unknown>, purpose = "fine-tune") => {
  const text = rows.map((row) => typeof row === "string" ? row : JSON.stringify(row)).join("\n")
  const file = Upload.fromBytes(new TextEncoder().encode(text), { name: "train.jsonl" })
  return Effect.map(Files.upload({ file, purpose }), ({ id }) => id)
}

const jobOf = (
  file_id: string,
  more: Partial<FineTuning.CreateFineTuningJob> = {}
): FineTuning.CreateFineTuningJob => ({
  model: "open-mistral-nemo",
  training_files: [{ file_id, weight: 1 }],
  hyperparameters: { training_steps: 20, learning_rate: 0.0001 },
  ...more
})

const created = (input: FineTuning.CreateFineTuningJob) =>
  Effect.map(FineTuning.create(input), (job) => String(Object(job).id))

const details = (job_id: string) =>
  Effect.map(FineTuning.retrieve({ job_id }), (job) => {
    assert.isTrue(job.job_type === "completion" || job.job_type === "classifier")
    return job.job_type === "completion" || job.job_type === "classifier" ? job : assert.fail()
  })

describe("a fine-tuning job of the embedded platform", () => {
  it.effect("is validated, runs, and creates a model", () =>
    Effect.gen(function*() {
      const file = yield* upload(good)
      const job_id = yield* created(jobOf(file, { suffix: "crows", validation_files: [file] }))
      const at = (millis: number) => Effect.andThen(TestClock.setTime(millis), details(job_id))
      assert.deepInclude(yield* at(0), {
        status: "QUEUED",
        fine_tuned_model: null,
        trained_tokens: null,
        suffix: "crows"
      })
      assert.strictEqual((yield* at(1000)).status, "VALIDATING")
      assert.strictEqual((yield* at(2000)).status, "VALIDATED")
      const running = yield* at(4000)
      assert.strictEqual(running.status, "RUNNING")
      assert.deepStrictEqual(running.checkpoints?.map(({ step_number }) => step_number), [10, 8, 6, 4, 2])
      const done = yield* at(5000)
      assert.deepInclude(done, { status: "SUCCESS", modified_at: 5 })
      assert.match(done.fine_tuned_model ?? "", /^ft:open-mistral-nemo:crows:19700101:[0-9a-f]{8}$/)
      assert.deepStrictEqual(done.events?.map(({ data }) => data?.["status"]), [
        "SUCCESS",
        "RUNNING",
        "VALIDATED",
        "VALIDATING",
        "QUEUED"
      ])
      const losses = done.checkpoints?.map(({ metrics }) => metrics.train_loss ?? 0) ?? []
      assert.isBelow(losses.at(0)!, losses.at(-1)!)
      assert.isNumber(done.checkpoints?.[0]?.metrics.valid_loss)
      const model = done.fine_tuned_model!
      const { choices } = yield* Chat.complete({ model, messages: [{ role: "user", content: "What is a crow?" }] })
      assert.strictEqual(choices[0]?.finish_reason, "stop")
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("waits to be started if `auto_start` is false", () =>
    Effect.gen(function*() {
      const job_id = yield* created(jobOf(yield* upload(good), { auto_start: false }))
      yield* TestClock.adjust("1 hour")
      assert.strictEqual((yield* details(job_id)).status, "VALIDATED")
      yield* FineTuning.start({ job_id })
      const ended = yield* skipSleeps(FineTuning.wait({ job_id }))
      assert.strictEqual(ended.status, "SUCCESS")
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("is only estimated and not created in a dry run", () =>
    Effect.gen(function*() {
      const file = yield* upload(good)
      const dry = yield* FineTuning.create(jobOf(file, { dry_run: true }))
      assert.deepInclude(dry, { object: "job.metadata", training_steps: 20, expected_duration_seconds: 2 })
      assert.deepStrictEqual(yield* Stream.runCollect(FineTuning.list()), [])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("is rejected for invalid samples, with their line numbers", () =>
    Effect.gen(function*() {
      const file = yield* upload([
        good[0],
        '{"messages"',
        "",
        { prompt: "What?", completion: "That." },
        { messages: [{ role: "robot", content: "Beep" }] },
        { messages: [{ role: "user", content: "And?" }] },
        { messages: [{ role: "user" }, { role: "assistant", content: "Yes" }] },
        { messages: [] },
        { messages: [{ role: "user", content: "?" }, { role: "assistant", content: "!", weight: 2 }] }
      ])
      const { message, status } = yield* reasonOf(FineTuning.create(jobOf(file)))
      assert.strictEqual(status, 422)
      assert.deepStrictEqual(
        message.split("; ").map((line) => line.replace("body.training_files.0: train.jsonl, ", "")),
        [
          "line 2: not a JSON object",
          "line 4: messages: Field required",
          "line 5: messages.0.role: Input should be 'system', 'user', 'assistant' or 'tool'",
          "line 6: messages: the last message should be one of the assistant",
          "line 7: messages.0.content: Field required",
          "line 8: messages: List should have at least 1 item",
          "line 9: messages.1.weight: Input should be 0 or 1"
        ]
      )
      const some = yield* upload([...good, ...good, "{}"])
      assert.match((yield* reasonOf(FineTuning.create(jobOf(some)))).message, /line 5/)
      yield* created(jobOf(some, { invalid_sample_skip_percentage: 0.25 }))
      const empty = yield* upload([])
      assert.match((yield* reasonOf(FineTuning.create(jobOf(empty)))).message, /has no samples/)
      const calling = { role: "assistant", tool_calls: [{ function: { name: "a", arguments: "{}" } }] }
      const tool = yield* upload([{ messages: [{ role: "user", content: "?" }, calling] }])
      const dry = yield* FineTuning.create(jobOf(tool, { dry_run: true, hyperparameters: { epochs: 1 } }))
      assert.deepInclude(dry, { training_steps: 10, epochs: 1 })
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("fails validation after its creation if validation is configured as later", () =>
    Effect.gen(function*() {
      const job_id = yield* created(jobOf(yield* upload([good[0], "{}"])))
      const ended = yield* skipSleeps(FineTuning.wait({ job_id }))
      assert.strictEqual(ended.status, "FAILED_VALIDATION")
      const [event] = (yield* details(job_id)).events ?? []
      assert.deepStrictEqual(event?.data, {
        status: "FAILED_VALIDATION",
        errors: ["train.jsonl, line 2: messages: Field required"]
      })
    }).pipe(Effect.provide(Testing.layer({ fineTuning: { validation: "later" } }))))

  it.effect("is rejected without files for fine-tuning, a tunable model and valid hyperparameters", () =>
    Effect.gen(function*() {
      const rejection = (input: FineTuning.CreateFineTuningJob) =>
        Effect.map(reasonOf(FineTuning.create(input)), ({ message, status }) => `${status} ${message}`)
      const file = yield* upload(good)
      assert.match(yield* rejection(jobOf("00000000-0000-4000-8000-000000000000")), /^404 File .* not found/)
      assert.match(yield* rejection(jobOf(yield* upload(good, "batch"))), /^400 .* purpose 'batch'/)
      const { training_files: _, ...without } = jobOf(file)
      assert.match(yield* rejection(without), /at least 1 item/)
      assert.match(yield* rejection(jobOf(file, { model: "mistral-embed" })), /does not support fine_tuning/)
      assert.match(yield* rejection(jobOf(file, { hyperparameters: { training_steps: 0 } })), /training_steps/)
      assert.match(yield* rejection(jobOf(file, { hyperparameters: { epochs: 0 } })), /epochs/)
      assert.match(yield* rejection(jobOf(file, { hyperparameters: { learning_rate: 2 } })), /learning_rate/)
      assert.match(yield* rejection(jobOf(file, { suffix: "not so" })), /suffix/)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("ends without a model if it is canceled or fails", () =>
    Effect.gen(function*() {
      const file = yield* upload(good)
      const job_id = yield* created(jobOf(file))
      yield* TestClock.adjust("3500 millis")
      assert.deepInclude(yield* FineTuning.cancel({ job_id }), { status: "CANCELLATION_REQUESTED" })
      yield* TestClock.adjust("1 second")
      assert.deepInclude(yield* details(job_id), { status: "CANCELLED", fine_tuned_model: null })
      assert.match((yield* reasonOf(FineTuning.cancel({ job_id }))).message, /is CANCELLED/)
      const failing = yield* created(jobOf(file, { suffix: "bad" }))
      const failed = yield* skipSleeps(FineTuning.wait({ job_id: failing }))
      assert.strictEqual(failed.status, "FAILED")
      assert.deepStrictEqual(
        yield* Stream.runCollect(Stream.filter(Models.list(), ({ type }) => type === "fine-tuned")),
        []
      )
    }).pipe(Effect.provide(Testing.layer({ fineTuning: { fails: ({ suffix }) => suffix === "bad" } }))))

  it.effect("of a classifier checks the labels of its samples and creates a classifier", () =>
    Effect.gen(function*() {
      const targets = [{ name: "mood", labels: ["good", "bad"] }]
      const rows = [{ text: "Fine", labels: { mood: "good" } }, { text: "Ill", labels: { mood: ["bad"] } }]
      const input = (file: string) =>
        jobOf(file, { model: "ministral-3b-latest", job_type: "classifier", classifier_targets: targets })
      const bad = yield* upload([{ text: "Fine", labels: { mood: "odd" } }, { text: "Ill" }, { labels: {} }])
      assert.match(
        (yield* reasonOf(FineTuning.create(input(bad)))).message,
        /line 1: labels.mood: 'odd' is none of its labels; .*line 2: labels.mood: Field required; .*line 3: text/
      )
      const job_id = yield* created(input(yield* upload(rows)))
      yield* skipSleeps(FineTuning.wait({ job_id }))
      const job = yield* details(job_id)
      assert.deepInclude(job, { job_type: "classifier", status: "SUCCESS" })
      const card = yield* Models.retrieve({ model_id: job.fine_tuned_model! })
      assert.deepNestedInclude(card, { "capabilities.classification": true, "capabilities.completion_chat": false })
    }).pipe(Effect.provide(Testing.layer())))
})

describe("the fine-tuning jobs of the embedded platform", () => {
  it.effect("are listed with filters, without the API keys of their integrations", () =>
    Effect.gen(function*() {
      const file = yield* upload(good)
      const api_key = "0123456789".repeat(4)
      const a = yield* created(jobOf(file, { suffix: "a", integrations: [{ project: "p", api_key }] }))
      yield* TestClock.adjust("1 hour")
      const b = yield* created(jobOf(file, { model: "mistral-small-latest", suffix: "b" }))
      const ids = (input?: FineTuning.ListFineTuningJobs) =>
        FineTuning.list(input).pipe(Stream.map((job) => String(Object(job).id)), Stream.runCollect)
      assert.deepStrictEqual(yield* ids({ page_size: 1 }), [b, a])
      assert.deepStrictEqual(yield* ids({ status: "SUCCESS" }), [a])
      assert.deepStrictEqual(yield* ids({ suffix: "b" }), [b])
      assert.deepStrictEqual(yield* ids({ model: "open-mistral-nemo" }), [a])
      assert.deepStrictEqual(yield* ids({ wandb_project: "p" }), [a])
      assert.deepStrictEqual(yield* ids({ created_after: new Date(1000).toISOString() }), [b])
      assert.deepStrictEqual(yield* ids({ created_before: new Date(1000).toISOString() }), [a])
      const all = yield* Stream.runCollect(FineTuning.list())
      assert.notInclude(JSON.stringify(all), api_key)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("are rejected if the content of their files is not stored", () =>
    Effect.gen(function*() {
      const file = yield* upload(good)
      assert.match((yield* reasonOf(FineTuning.create(jobOf(file)))).message, /was not kept/)
    }).pipe(Effect.provide(Testing.layer({ files: { keep: "none" } }))))

  it.effect("fail with Gone if fine-tuning is retired", () =>
    Effect.gen(function*() {
      const file = yield* upload(good)
      assert.strictEqual((yield* reasonOf(FineTuning.create(jobOf(file))))._tag, "Gone")
      assert.strictEqual((yield* reasonOf(FineTuning.retrieve({ job_id: "a" })))._tag, "Gone")
    }).pipe(Effect.provide(Testing.layer({ fineTuning: "retired" }))))
})

describe("a fine-tuned model of the embedded platform", () => {
  it.effect("can be renamed, archived, unarchived and deleted", () =>
    Effect.gen(function*() {
      const job_id = yield* created(jobOf(yield* upload(good)))
      yield* skipSleeps(FineTuning.wait({ job_id }))
      const model_id = (yield* details(job_id)).fine_tuned_model!
      const completing = Chat.complete({ model: model_id, messages: [{ role: "user", content: "Hello" }] })
      const updated = yield* Models.update({ model_id, name: "Crow", description: "Knows crows" })
      assert.deepInclude(updated, { id: model_id, name: "Crow", job: job_id })
      assert.deepInclude(yield* Models.retrieve({ model_id }), { type: "fine-tuned", name: "Crow", archived: false })
      assert.deepInclude(yield* Models.archive({ model_id }), { archived: true })
      assert.match((yield* reasonOf(completing)).message, /is archived/)
      assert.deepInclude(yield* Models.unarchive({ model_id }), { archived: false })
      yield* completing
      assert.deepInclude(yield* Models.delete({ model_id }), { id: model_id, deleted: true })
      assert.strictEqual((yield* reasonOf(Models.retrieve({ model_id })))._tag, "NotFound")
      assert.strictEqual((yield* reasonOf(Models.archive({ model_id })))._tag, "NotFound")
    }).pipe(Effect.provide(Testing.layer())))
})
