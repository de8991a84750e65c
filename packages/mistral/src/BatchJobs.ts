/**
 * Batch jobs: many requests to one endpoint, processed within hours, at half the price.
 *
 * `create` a job from uploaded files or inline requests, `wait` until it has ended
 * (or `watch` its states), then read its `results`, successes and failures, and
 * match them by `custom_id`.
 */
import type * as Bulk from "@effect-genai/core/Bulk"
import * as BulkBackend from "@effect-genai/core/BulkBackend"
import { present } from "@effect-genai/core/OpenSchema"
import * as Reason from "@effect-genai/core/Reason"
import { createdSince } from "@effect-genai/core/Submission"
import { strictly } from "@effect-genai/core/Validation"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { backend, type Request, type Terms } from "./BatchJobs/bulk.ts"
import { list } from "./BatchJobs/list.ts"
import type { Responses } from "./BatchJobs/responses.ts"
import { outputOf } from "./Chat/outputOf.ts"
import {
  BatchJob,
  BatchResult,
  CancelBatchJob,
  CreateBatchJob,
  DeleteBatchJob,
  DeletedBatchJob,
  RetrieveBatchJob
} from "./generated/BatchJobs.ts"
import type { ChatCompletion } from "./generated/Chat.ts"
import { DownloadFile } from "./generated/Files.ts"
import { call, job, lines } from "./internal/transport.ts"
import type { MistralConfig } from "./MistralConfig.ts"
import { MistralError } from "./MistralError.ts"

export { estimate } from "./BatchJobs/estimate.ts"
export { list } from "./BatchJobs/list.ts"
export type { Responses } from "./BatchJobs/responses.ts"
export {
  BatchEndpoint,
  BatchError,
  BatchJob,
  BatchJobPage,
  BatchJobStatus,
  BatchRequest,
  BatchResult,
  CancelBatchJob,
  CreateBatchJob,
  DeleteBatchJob,
  DeletedBatchJob,
  ListBatchJobs,
  RetrieveBatchJob
} from "./generated/BatchJobs.ts"

/**
 * Creates a job from up to 10,000 inline requests or from uploaded files.
 * Processing starts immediately and is billed.
 *
 * Not retried once the request may have arrived: it then fails with
 * `SubmissionUnknown`, and {@link candidates} lists the jobs it may have created.
 */
export const create = /* @__PURE__ */ call("POST /v1/batch/jobs", {
  input: CreateBatchJob,
  response: BatchJob,
  submits: ({ requests }) => requests?.length ?? 0,
  reconcile: "BatchJobs.candidates(reason)"
})

/** Retrieves a job. Idempotent, so it can be polled. */
export const retrieve = /* @__PURE__ */ call("GET /v1/batch/jobs/{job_id}", {
  input: RetrieveBatchJob,
  response: BatchJob
})

/** Cancels a job. Requests completed by then have results and are billed. */
export const cancel = /* @__PURE__ */ call("POST /v1/batch/jobs/{job_id}/cancel", {
  input: CancelBatchJob,
  response: BatchJob
})

/** Deletes a job that has ended. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/batch/jobs/{job_id}", {
  input: DeleteBatchJob,
  response: DeletedBatchJob
})

export { delete_ as delete }

const rows = /* @__PURE__ */ lines("GET /v1/files/{file_id}/content", { input: DownloadFile, response: BatchResult })

const phases = new Map<string, "running" | "done" | "failed">([
  ["QUEUED", "running"],
  ["RUNNING", "running"],
  ["CANCELLATION_REQUESTED", "running"],
  ["SUCCESS", "done"],
  ["FAILED", "failed"],
  ["TIMEOUT_EXCEEDED", "failed"],
  ["CANCELLED", "failed"]
])

const phaseOf = ({ status }: BatchJob) => phases.get(status) ?? "unknown"

/**
 * Streams the results of a job that has ended: first the successes, then the
 * failures, each in no particular order. An unreadable line is emitted as an
 * `Undecodable` and does not end the stream. Fails with `Conflict` if the job has
 * not ended. Results are available for 24 hours.
 */
export const results = (input: RetrieveBatchJob) =>
  Stream.unwrap(Effect.gen(function*() {
    const job = yield* strictly(retrieve(input))
    const files = [job.output_file, job.error_file].filter((file_id) => file_id != null)
    const phase = phaseOf(job)
    const isRunning = phase === "running" || phase === "unknown" && files.length === 0
    return isRunning
      ? yield* Effect.fail(tooEarly(job))
      : Stream.flatMap(Stream.fromIterable(files), (file_id) => rows({ file_id }))
  }))

const tooEarly = ({ id, status }: BatchJob) =>
  new MistralError({
    reason: new Reason.Conflict({
      endpoint: retrieve.route,
      attempts: 1,
      shouldRetry: false,
      message: `job ${id} is ${status}: wait until it has ended, then read its results`
    })
  })

const polled = /* @__PURE__ */ job(retrieve.route, {
  name: "BatchJob",
  poll: (input: RetrieveBatchJob) => retrieve(input),
  cancel: ({ job_id }: RetrieveBatchJob) => cancel({ job_id }),
  classify: phaseOf
})

/** Polls a job until it has ended and returns it. `Job.within` limits the wait, `Job.polling` sets the schedule. */
export const wait = polled.wait

/** Streams the states of a job as it is polled; the last one has ended. */
export const watch = polled.watch

/** Streams the jobs a submission with unknown outcome may have created: created since then, of the same size. */
export const candidates = (
  { items, submittedAt }: Reason.SubmissionUnknown
): Stream.Stream<BatchJob, MistralError, MistralConfig | HttpClient.HttpClient> =>
  createdSince(list({ order_by: "-created" }), submittedAt, ({ created_at }) => created_at * 1000).pipe(
    Stream.filter(({ total_requests }) => items === 0 || total_requests === items)
  )

/** Options of a run, and the fields common to its jobs. */
export interface RunOptions<E extends keyof Responses> extends Bulk.Options, Terms<E> {}

/** Options of a run of chat completions whose outcomes have values of a schema. */
export interface ParseOptions<out A, out I>
  extends Bulk.ParseOptions<A, I, ChatCompletion>, Terms<"/v1/chat/completions">
{}

type Failure = MistralError | Bulk.RunError

type Services = MistralConfig | HttpClient.HttpClient

const calls = { cancel, results, retrieve }

const termsOf = <E extends keyof Responses>(
  { agent_id, endpoint, metadata, model, timeout_hours, via }: Terms<E>
): Terms<E> => ({ endpoint, ...present({ agent_id, metadata, model, timeout_hours, via }) })

const runs = <E extends keyof Responses>(options: Terms<E>) => BulkBackend.make(backend(calls, termsOf(options)))

const parsingRuns = <A, I>(options: ParseOptions<A, I>) => {
  const { decode, format } = outputOf(options.schema)
  return BulkBackend.parsing(
    backend(calls, termsOf(options), format),
    (completion: ChatCompletion) => decode(completion, { endpoint: rows.route, attempts: 1 })
  )
}

/**
 * Runs any number of keyed requests as batch jobs and emits exactly one outcome
 * per request. It splits, submits and polls the jobs and reads each as it ends.
 *
 * With an `id`, the run is recorded in `Bulk.Journal`: running it a second time
 * with the same requests resumes it and submits nothing twice. Fails with
 * `RunError` if it cannot continue, after the outcomes of all submitted requests.
 *
 * With a `schema`, as in `Chat.parse`, a `value` is the decoded one and `response`
 * the completion; `Incomplete` and `Undecodable` have the completion, too.
 */
export function run<const K extends Schema.Json, A, I, E2 = never, R = never>(
  requests: Bulk.Requests<K, Request, E2, R>,
  options: ParseOptions<A, I>
): Stream.Stream<Bulk.ParsedOutcome<K, A, ChatCompletion>, Failure | E2, Services | R>
export function run<const K extends Schema.Json, E extends keyof Responses, E2 = never, R = never>(
  requests: Bulk.Requests<K, Request, E2, R>,
  options: RunOptions<E>
): Stream.Stream<Bulk.Outcome<K, Responses[E]>, Failure | E2, Services | R>
export function run<const K extends Schema.Json, E extends keyof Responses, A, I, E2 = never, R = never>(
  requests: Bulk.Requests<K, Request, E2, R>,
  options: RunOptions<E> | ParseOptions<A, I>
) {
  return "schema" in options ? parsingRuns(options).run(requests, options) : runs(options).run(requests, options)
}

/**
 * Resumes a recorded run without its requests. Fails with `Unfinished` at the end
 * if the run had not read all of them.
 */
export function resume<A, I>(
  id: string,
  options: Omit<ParseOptions<A, I>, "id">
): Stream.Stream<Bulk.ParsedOutcome<Schema.Json, A, ChatCompletion>, Failure, Services>
export function resume<E extends keyof Responses>(
  id: string,
  options: Omit<RunOptions<E>, "id">
): Stream.Stream<Bulk.Outcome<Schema.Json, Responses[E]>, Failure, Services>
export function resume<E extends keyof Responses, A, I>(
  id: string,
  options: Omit<RunOptions<E>, "id"> | Omit<ParseOptions<A, I>, "id">
) {
  return "schema" in options ? parsingRuns(options).resume(id, options) : runs(options).resume(id, options)
}

/** Deletes the record of a run, so that its id can be reused. Its jobs are not affected. */
export const forget = (id: string): Effect.Effect<void, Bulk.RunError> => BulkBackend.forget("mistral", id)
