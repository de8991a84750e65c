import * as Job from "@effect-genai/core/Job"
import * as Reason from "@effect-genai/core/Reason"
import * as Testing from "@effect-genai/core/Testing"
import * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import * as FineTuning from "@effect-genai/mistral/FineTuning"
import type { MistralError } from "@effect-genai/mistral/MistralError"
import { elapse, soon } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Predicate from "effect/Predicate"
import * as Redacted from "effect/Redacted"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import {
  against,
  counted,
  job,
  type Needs,
  reasonOf,
  refusal,
  requested,
  sent,
  times,
  tuning
} from "./support/mistral.ts"

const id = { job_id: "job_1" }

const statusOf = (state: unknown) => Predicate.hasProperty(state, "status") ? state.status : undefined

interface Followed {
  readonly name: string
  readonly path: string
  readonly state: (status: string) => object
  readonly watch: Stream.Stream<unknown, MistralError, Needs>
  readonly wait: Effect.Effect<unknown, MistralError, Needs>
  readonly running: ReadonlyArray<string>
  readonly ended: ReadonlyArray<string>
  /** Where a state nobody knows is counted: as a state of a job, and as a value of its enum. */
  readonly unknown: ReadonlyArray<string>
}

const followed: ReadonlyArray<Followed> = [
  {
    name: "a batch job",
    path: "/v1/batch/jobs/job_1",
    state: job,
    watch: BatchJobs.watch(id),
    wait: BatchJobs.wait(id),
    running: ["QUEUED", "RUNNING", "CANCELLATION_REQUESTED"],
    ended: ["SUCCESS", "FAILED", "TIMEOUT_EXCEEDED", "CANCELLED"],
    unknown: ["BatchJob state", "BatchJobStatus"]
  },
  {
    name: "a fine-tuning job",
    path: "/v1/fine_tuning/jobs/job_1",
    state: tuning,
    watch: FineTuning.watch(id),
    wait: FineTuning.wait(id),
    running: ["QUEUED", "STARTED", "VALIDATING", "VALIDATED", "RUNNING", "CANCELLATION_REQUESTED"],
    ended: ["SUCCESS", "FAILED", "FAILED_VALIDATION", "CANCELLED"],
    unknown: ["FineTuningJob state", "FineTuningJobStatus"]
  }
]

describe.each(followed)("$name", ({ ended, path, running, state, unknown, wait, watch }) => {
  const states = (...all: ReadonlyArray<string>) => all.map((each) => Testing.json(state(each)))

  it.effect.each(ended)("is watched until it has ended: %s", (last) =>
    Effect.gen(function*() {
      const seen = yield* soon(Stream.runCollect(watch))
      assert.deepStrictEqual(seen.map(statusOf), [...running, last])
      assert.deepStrictEqual([...new Set(yield* requested)], [`GET ${path}`])
    }).pipe(Effect.provide(against(states(...running, last)))))

  it.effect("is waited for, and asked about every other second at first", () =>
    Effect.gen(function*() {
      assert.strictEqual(statusOf(yield* soon(wait)), "SUCCESS")
      assert.deepStrictEqual(yield* times, [0, 2200, 4400])
    }).pipe(Effect.provide(against(states("QUEUED", "RUNNING", "SUCCESS")))))

  it.effect("in a state nobody knows is watched on, and the state is counted", () =>
    Effect.gen(function*() {
      assert.strictEqual(statusOf(yield* soon(wait)), "SUCCESS")
      assert.deepStrictEqual(
        yield* counted("genai.unrecognized"),
        Object.fromEntries(unknown.map((where) => [where, 1]))
      )
    }).pipe(Effect.provide(against(states("PAUSED", "SUCCESS")))))

  it.effect("just created may not be found yet", () =>
    Effect.gen(function*() {
      assert.strictEqual(statusOf(yield* soon(wait)), "SUCCESS")
      assert.strictEqual((yield* sent).length, 2)
    }).pipe(Effect.provide(against([refusal(404, "invalid_request_error"), ...states("SUCCESS")]))))

  it.effect("is watched in the caller's time, and no longer than the caller likes", () =>
    Effect.gen(function*() {
      const reason = yield* wait.pipe(
        Job.polling(Schedule.spaced("10 minutes")),
        Job.within("25 minutes"),
        reasonOf,
        soon
      )
      assert.deepInclude(reason, { _tag: "TimedOut", clock: "total" })
      assert.deepStrictEqual(yield* times, [0, 600_000, 1_200_000])
    }).pipe(Effect.provide(against(states("QUEUED", "RUNNING", "RUNNING")))))

  it.effect("goes on when nobody watches any more, unless it is to be cancelled then", () =>
    Effect.gen(function*() {
      for (const waiting of [wait, wait.pipe(Job.cancelOnInterrupt)]) {
        const fiber = yield* Effect.forkChild(waiting)
        yield* elapse("1 second")
        yield* Fiber.interrupt(fiber)
      }
      assert.deepStrictEqual(yield* requested, [`GET ${path}`, `GET ${path}`, `POST ${path}/cancel`])
    }).pipe(Effect.provide(against(states("RUNNING", "RUNNING", "CANCELLATION_REQUESTED")))))
})

describe("a fine-tuning job", () => {
  it.effect("of a kind nobody knows is waited for by its status all the same", () =>
    Effect.gen(function*() {
      const states = yield* soon(Stream.runCollect(FineTuning.watch(id)))
      assert.deepStrictEqual(states.map(statusOf), ["RUNNING", undefined, "SUCCESS"])
    }).pipe(Effect.provide(against([
      Testing.json({ id: "ft_1", job_type: "later", status: "RUNNING" }),
      Testing.json({ id: "ft_1" }),
      Testing.json({ id: "ft_1", job_type: "later", status: "SUCCESS" })
    ]))))

  it.effect("may be asked what it would cost first", () =>
    Effect.gen(function*() {
      const cost = { object: "job.metadata", details: "d", cost: 4.2, cost_currency: "EUR", training_steps: 10 }
      const created = yield* FineTuning.create({ model: "m", hyperparameters: {}, dry_run: true }).pipe(
        Effect.provide(against([Testing.json(cost)]))
      )
      assert.deepStrictEqual<unknown>(created, cost)
    }))
})

describe("the results of a batch job", () => {
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
  const against_ = (ended: object, files: { readonly [name: string]: Testing.ServerResponse }) =>
    against({
      "GET /v1/batch/jobs/job_1": [Testing.json(ended)],
      ...Object.fromEntries(
        Object.entries(files).map(([name, response]) => [`GET /v1/files/${name}/content`, [response]])
      )
    })

  it.effect("are in two files, first what succeeded, then what failed", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual<unknown>(yield* results, [ok("b"), ok("a"), no("d"), no("c")])
      assert.deepStrictEqual(yield* requested, [
        "GET /v1/batch/jobs/job_1",
        "GET /v1/files/out/content",
        "GET /v1/files/err/content"
      ])
    }).pipe(Effect.provide(against_(job("SUCCESS", { output_file: "out", error_file: "err" }), {
      out: Testing.splitBy(7)(Testing.lines([ok("b"), ok("a")])),
      err: Testing.splitBy(7)(Testing.lines([no("d"), no("c")]))
    }))))

  it.effect.each(["SUCCESS", "FAILED", "TIMEOUT_EXCEEDED", "CANCELLED"])(
    "are there however it ended: %s",
    (status) =>
      Effect.gen(function*() {
        assert.deepStrictEqual<unknown>(yield* results, [no("a")])
        assert.strictEqual((yield* sent).length, 2)
      }).pipe(Effect.provide(against_(job(status, { output_file: null, error_file: "err" }), {
        err: Testing.lines([no("a")])
      })))
  )

  it.effect("may be all successes, or none at all", () =>
    Effect.gen(function*() {
      const good = against_(job("SUCCESS", { output_file: "out" }), { out: Testing.lines([ok("a")]) })
      assert.deepStrictEqual<unknown>(yield* results.pipe(Effect.provide(good)), [ok("a")])
      const none = against_(job("FAILED", { output_file: null, error_file: null }), {})
      assert.deepStrictEqual(yield* results.pipe(Effect.provide(none)), [])
    }))

  it.effect("that cannot be read are among them, with their line and text, and end nothing", () =>
    Effect.gen(function*() {
      const [first, cut, wrong, last, ...more] = yield* results
      assert.deepStrictEqual<unknown>([first, last, more], [ok("a"), ok("b"), [no("c")]])
      assert.deepInclude(cut, { _tag: "Undecodable", line: 2, path: "" })
      assert.strictEqual(cut instanceof Reason.Undecodable && cut.body && Redacted.value(cut.body), `{"custom_id":`)
      assert.deepInclude(wrong, { _tag: "Undecodable", line: 3, path: "response.status_code" })
    }).pipe(Effect.provide(against_(job("SUCCESS", { output_file: "out", error_file: "err" }), {
      out: Testing.text(
        `${JSON.stringify(ok("a"))}\n{"custom_id":\n{"response":{"status_code":"200"}}\n${JSON.stringify(ok("b"))}\n`
      ),
      err: Testing.lines([no("c")])
    }))))

  it.effect("may leave out all that nobody is told", () =>
    Effect.gen(function*() {
      const rows = [{}, { custom_id: null, response: null }, { id: "1", response: { status_code: null } }, {
        error: "m"
      }]
      const files = { out: Testing.lines(rows) }
      const read = yield* results.pipe(Effect.provide(against_(job("SUCCESS", { output_file: "out" }), files)))
      assert.deepStrictEqual<unknown>(read, rows)
    }))

  it.effect.each(["QUEUED", "RUNNING", "CANCELLATION_REQUESTED", "PAUSED"])(
    "are not there before it has ended: %s",
    (status) =>
      Effect.gen(function*() {
        const reason = yield* reasonOf(results)
        assert.deepInclude(reason, { _tag: "Conflict", endpoint: "GET /v1/batch/jobs/{job_id}", isRetryable: false })
        assert.strictEqual(
          reason.message,
          `job job_1 is ${status}: wait until it has ended, then read its results`
        )
        assert.strictEqual((yield* sent).length, 1)
      }).pipe(Effect.provide(against_(job(status), {})))
  )

  it.effect("of a state nobody knows are there where their files are", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual<unknown>(yield* results, [ok("a")])
    }).pipe(
      Effect.provide(against_(job("PARTIAL_SUCCESS", { output_file: "out" }), { out: Testing.lines([ok("a")]) }))
    ))

  it.effect("that are kept no more say so", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(results)
      assert.deepInclude(reason, { _tag: "NotFound", endpoint: "GET /v1/files/{file_id}/content", message: "no file" })
    }).pipe(Effect.provide(against_(job("SUCCESS", { output_file: "out" }), {
      out: refusal(404, "invalid_request_error", "no file")
    }))))

  it.effect("cut in the middle have failed, after what had come", () =>
    Effect.gen(function*() {
      const given: Array<unknown> = []
      const reason = yield* reasonOf(
        Stream.runForEach(BatchJobs.results(id), (row) => Effect.sync(() => given.push(row)))
      )
      assert.deepInclude(reason, { _tag: "StreamFailed", because: "Unreachable", afterContent: true })
      assert.deepStrictEqual(given, [ok("a")])
    }).pipe(Effect.provide(against_(job("SUCCESS", { output_file: "out", error_file: "err" }), {
      out: {
        ...Testing.lines([]),
        body: Stream.concat(Testing.lines([ok("a")]).body, Stream.fail(new Error("hung up")))
      }
    }))))

  it.effect("are read no further than they are looked at", () =>
    Effect.gen(function*() {
      const first = yield* Stream.runHead(BatchJobs.results(id))
      assert.strictEqual(first._tag, "Some")
      assert.strictEqual((yield* sent).length, 2)
    }).pipe(Effect.provide(against_(job("SUCCESS", { output_file: "out", error_file: "err" }), {
      out: Testing.lines([ok("a"), ok("b")])
    }))))
})
