import * as Reason from "@effect-genai/core/Reason"
import * as Testing from "@effect-genai/core/Testing"
import * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import * as FineTuning from "@effect-genai/mistral/FineTuning"
import { jobs } from "@effect-genai/provider-contract/jobs"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import { against, errorResponse, job, reasonOf, requested, sent, tuning } from "./support/mistral.ts"
import { mistral } from "./support/provider.ts"

const id = { job_id: "job_1" }

const statusOf = (state: unknown) => Predicate.hasProperty(state, "status") ? state.status : undefined

jobs(mistral, {
  job: "a batch job",
  path: "/v1/batch/jobs/job_1",
  state: job,
  stateOf: statusOf,
  watch: BatchJobs.watch(id),
  wait: BatchJobs.wait(id),
  running: ["QUEUED", "RUNNING"],
  canceling: "CANCELLATION_REQUESTED",
  ended: ["SUCCESS", "FAILED", "TIMEOUT_EXCEEDED", "CANCELLED"],
  unrecognized: ["BatchJob state", "BatchJobStatus"]
})

jobs(mistral, {
  job: "a fine-tuning job",
  path: "/v1/fine_tuning/jobs/job_1",
  state: tuning,
  stateOf: statusOf,
  watch: FineTuning.watch(id),
  wait: FineTuning.wait(id),
  running: ["QUEUED", "STARTED", "VALIDATING", "VALIDATED", "RUNNING"],
  canceling: "CANCELLATION_REQUESTED",
  ended: ["SUCCESS", "FAILED", "FAILED_VALIDATION", "CANCELLED"],
  unrecognized: ["FineTuningJob state", "FineTuningJobStatus"]
})

describe("Mistral: fine-tuning jobs", () => {
  it.effect("a job of an unknown type is polled by its status", () =>
    Effect.gen(function*() {
      const states = yield* skipSleeps(Stream.runCollect(FineTuning.watch(id)))
      assert.deepStrictEqual(states.map(statusOf), ["RUNNING", undefined, "SUCCESS"])
    }).pipe(Effect.provide(against([
      Testing.json({ id: "ft_1", job_type: "later", status: "RUNNING" }),
      Testing.json({ id: "ft_1" }),
      Testing.json({ id: "ft_1", job_type: "later", status: "SUCCESS" })
    ]))))

  it.effect("a dry run returns the cost", () =>
    Effect.gen(function*() {
      const cost = { object: "job.metadata", details: "d", cost: 4.2, cost_currency: "EUR", training_steps: 10 }
      const created = yield* FineTuning.create({ model: "m", hyperparameters: {}, dry_run: true }).pipe(
        Effect.provide(against([Testing.json(cost)]))
      )
      assert.deepStrictEqual<unknown>(created, cost)
    }))
})

describe("Mistral: the results of a batch job", () => {
  const ok = (custom_id: string) => ({
    id: `batch-${custom_id}`,
    custom_id,
    response: { status_code: 200, body: { choices: [{ future: 1 }] } },
    error: null
  })
  const no = (custom_id: string) => ({
    custom_id,
    response: { status_code: 422, body: { object: "error", message: "no" } },
    error: { message: "no" }
  })
  const results = Stream.runCollect(BatchJobs.results(id))
  const withFiles = (ended: object, files: { readonly [name: string]: Testing.ServerResponse }) =>
    against({
      "GET /v1/batch/jobs/job_1": [Testing.json(ended)],
      ...Object.fromEntries(
        Object.entries(files).map(([name, response]) => [`GET /v1/files/${name}/content`, [response]])
      )
    })

  it.effect("successes are read first, then failures, from two files", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual<unknown>(yield* results, [ok("b"), ok("a"), no("d"), no("c")])
      assert.deepStrictEqual(yield* requested, [
        "GET /v1/batch/jobs/job_1",
        "GET /v1/files/out/content",
        "GET /v1/files/err/content"
      ])
    }).pipe(Effect.provide(withFiles(job("SUCCESS", { output_file: "out", error_file: "err" }), {
      out: Testing.splitBy(7)(Testing.lines([ok("b"), ok("a")])),
      err: Testing.splitBy(7)(Testing.lines([no("d"), no("c")]))
    }))))

  it.effect.each(["SUCCESS", "FAILED", "TIMEOUT_EXCEEDED", "CANCELLED"])(
    "results can be read when the job ended with %s",
    (status) =>
      Effect.gen(function*() {
        assert.deepStrictEqual<unknown>(yield* results, [no("a")])
        assert.strictEqual((yield* sent).length, 2)
      }).pipe(Effect.provide(withFiles(job(status, { output_file: null, error_file: "err" }), {
        err: Testing.lines([no("a")])
      })))
  )

  it.effect("either file may be missing", () =>
    Effect.gen(function*() {
      const good = withFiles(job("SUCCESS", { output_file: "out" }), { out: Testing.lines([ok("a")]) })
      assert.deepStrictEqual<unknown>(yield* results.pipe(Effect.provide(good)), [ok("a")])
      const none = withFiles(job("FAILED", { output_file: null, error_file: null }), {})
      assert.deepStrictEqual(yield* results.pipe(Effect.provide(none)), [])
    }))

  it.effect("a result that cannot be decoded is emitted with its line and text, and the rest follows", () =>
    Effect.gen(function*() {
      const [first, cut, wrong, last, ...more] = yield* results
      assert.deepStrictEqual<unknown>([first, last, more], [ok("a"), ok("b"), [no("c")]])
      assert.deepInclude(cut, { _tag: "Undecodable", line: 2, path: "" })
      assert.strictEqual(cut instanceof Reason.Undecodable && cut.body && Redacted.value(cut.body), `{"custom_id":`)
      assert.deepInclude(wrong, { _tag: "Undecodable", line: 3, path: "response.status_code" })
    }).pipe(Effect.provide(withFiles(job("SUCCESS", { output_file: "out", error_file: "err" }), {
      out: Testing.text(
        `${JSON.stringify(ok("a"))}\n{"custom_id":\n{"response":{"status_code":"200"}}\n${JSON.stringify(ok("b"))}\n`
      ),
      err: Testing.lines([no("c")])
    }))))

  it.effect("every field of a result is optional", () =>
    Effect.gen(function*() {
      const rows = [{}, { custom_id: null, response: null }, { id: "1", response: { status_code: null } }, {
        error: "m"
      }]
      const files = { out: Testing.lines(rows) }
      const read = yield* results.pipe(Effect.provide(withFiles(job("SUCCESS", { output_file: "out" }), files)))
      assert.deepStrictEqual<unknown>(read, rows)
    }))

  it.effect.each(["QUEUED", "RUNNING", "CANCELLATION_REQUESTED", "PAUSED"])(
    "results of a job that is %s fail with Conflict",
    (status) =>
      Effect.gen(function*() {
        const reason = yield* reasonOf(results)
        assert.deepInclude(reason, { _tag: "Conflict", endpoint: "GET /v1/batch/jobs/{job_id}", isRetryable: false })
        assert.strictEqual(
          reason.message,
          `job job_1 is ${status}: wait until it has ended, then read its results`
        )
        assert.strictEqual((yield* sent).length, 1)
      }).pipe(Effect.provide(withFiles(job(status), {})))
  )

  it.effect("results of a job in an unknown state are read if it has files", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual<unknown>(yield* results, [ok("a")])
    }).pipe(
      Effect.provide(withFiles(job("PARTIAL_SUCCESS", { output_file: "out" }), { out: Testing.lines([ok("a")]) }))
    ))

  it.effect("results in a deleted file fail with NotFound", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(results)
      assert.deepInclude(reason, { _tag: "NotFound", endpoint: "GET /v1/files/{file_id}/content", message: "no file" })
    }).pipe(Effect.provide(withFiles(job("SUCCESS", { output_file: "out" }), {
      out: errorResponse(404, "invalid_request_error", "no file")
    }))))

  it.effect("results cut in the middle fail after those that arrived", () =>
    Effect.gen(function*() {
      const given: Array<unknown> = []
      const reason = yield* reasonOf(
        Stream.runForEach(BatchJobs.results(id), (row) => Effect.sync(() => given.push(row)))
      )
      assert.deepInclude(reason, { _tag: "StreamFailed", because: "Unreachable", afterContent: true })
      assert.deepStrictEqual(given, [ok("a")])
    }).pipe(Effect.provide(withFiles(job("SUCCESS", { output_file: "out", error_file: "err" }), {
      out: {
        ...Testing.lines([]),
        body: Stream.concat(Testing.lines([ok("a")]).body, Stream.fail(new Error("hung up")))
      }
    }))))

  it.effect("only the requested results are read", () =>
    Effect.gen(function*() {
      const first = yield* Stream.runHead(BatchJobs.results(id))
      assert.strictEqual(first._tag, "Some")
      assert.strictEqual((yield* sent).length, 2)
    }).pipe(Effect.provide(withFiles(job("SUCCESS", { output_file: "out", error_file: "err" }), {
      out: Testing.lines([ok("a"), ok("b")])
    }))))
})
