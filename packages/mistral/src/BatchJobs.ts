/**
 * Batch jobs: many requests of one endpoint, done within hours, at half the price.
 *
 * `create` a job from uploaded files or from requests, `wait` until it has ended
 * (or `watch` it), then read its `results`: what succeeded and what failed,
 * matched by `custom_id`.
 */
import * as Bulk from "@effect-genai/core/Bulk"
import { present } from "@effect-genai/core/OpenSchema"
import * as Page from "@effect-genai/core/Page"
import * as Reason from "@effect-genai/core/Reason"
import { strictly } from "@effect-genai/core/Validation"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { backend, type Request, type Terms } from "./BatchJobs/bulk.ts"
import type { Responses } from "./BatchJobs/responses.ts"
import {
  BatchJob,
  BatchJobPage,
  BatchResult,
  CancelBatchJob,
  CreateBatchJob,
  DeleteBatchJob,
  DeletedBatchJob,
  ListBatchJobs,
  RetrieveBatchJob
} from "./generated/BatchJobs.ts"
import { DownloadFile } from "./generated/Files.ts"
import { call, job, lines, list as pages } from "./internal/transport.ts"
import type { MistralConfig } from "./MistralConfig.ts"
import { MistralError } from "./MistralError.ts"

export { estimate } from "./BatchJobs/estimate.ts"
export type { Responses } from "./BatchJobs/responses.ts"
export * from "./generated/BatchJobs.ts"

/**
 * Sends up to 10,000 requests, or files of them; work begins at once and is billed.
 *
 * Sent once: when nobody knows whether it arrived it fails with
 * `SubmissionUnknown`, and {@link candidates} finds what may have come of it.
 */
export const create = call("POST /v1/batch/jobs", {
  input: CreateBatchJob,
  response: BatchJob,
  submits: ({ requests }) => requests?.length ?? 0,
  reconcile: "BatchJobs.candidates(reason)"
})

/** Reads a job. Idempotent, so it serves to poll. */
export const retrieve = call("GET /v1/batch/jobs/{job_id}", { input: RetrieveBatchJob, response: BatchJob })

/** Streams the jobs that fit the filters, newest first. */
export const list = pages("GET /v1/batch/jobs", {
  input: ListBatchJobs,
  response: BatchJobPage,
  pager: Page.numbered({
    first: 0,
    size: 100,
    items: (page: BatchJobPage) => page.data ?? [],
    total: (page) => page.total,
    key: ({ id }) => id
  })
})

/** Stops a job; what is done by then has results and is billed. */
export const cancel = call("POST /v1/batch/jobs/{job_id}/cancel", { input: CancelBatchJob, response: BatchJob })

/** Deletes a job that has ended. */
const delete_ = call("DELETE /v1/batch/jobs/{job_id}", { input: DeleteBatchJob, response: DeletedBatchJob })

export { delete_ as delete }

const rows = lines("GET /v1/files/{file_id}/content", { input: DownloadFile, response: BatchResult })

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
 * Streams what became of each request of a job that has ended, first what
 * succeeded, then what failed, in no order within. A line that cannot be read is
 * an `Undecodable` among them, not the end. Kept for 24 hours.
 */
export const results = (input: RetrieveBatchJob) =>
  Stream.unwrap(Effect.gen(function*() {
    const job = yield* strictly(retrieve(input))
    const files = [job.output_file, job.error_file].filter((file_id) => file_id != null)
    const phase = phaseOf(job)
    const goesOn = phase === "running" || phase === "unknown" && files.length === 0
    return goesOn
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

/** `watch` streams the states of a job as it is polled, `wait` answers the last one. */
export const { wait, watch } = job(retrieve.route, {
  name: "BatchJob",
  poll: (input: RetrieveBatchJob) => retrieve(input),
  cancel: ({ job_id }: RetrieveBatchJob) => cancel({ job_id }),
  classify: phaseOf
})

/** The jobs that may have come of a submission nobody knows the outcome of: created since, and of its size. */
export const candidates = ({ items, submittedAt }: Reason.SubmissionUnknown) =>
  list({ order_by: "-created" }).pipe(
    // The two clocks may differ by a little.
    Stream.takeWhile(({ created_at }) => created_at * 1000 >= submittedAt - 60_000),
    Stream.filter(({ total_requests }) => items === 0 || total_requests === items)
  )

/** How a run goes about its work, and what its jobs have in common. */
export interface RunOptions<E extends keyof Responses> extends Bulk.Options, Terms<E> {}

type R = MistralConfig | HttpClient.HttpClient

const runs = <E extends keyof Responses>(
  { agent_id, endpoint, metadata, model, timeout_hours, via }: RunOptions<E>
) => {
  const given = { agent_id, metadata, model, timeout_hours, via }
  return Bulk.make(backend({ cancel, list, results, retrieve }, { endpoint, ...present(given) }))
}

/**
 * Answers any number of requests, each with a key of yours, with exactly one
 * outcome for each: cut into jobs, submitted, followed, read as they end.
 *
 * With an `id` the run is remembered in `Bulk.Journal`: run again with the same
 * requests, it goes on where it was and sends nothing twice. `RunError` when it
 * cannot go on, after the outcomes of all it has sent.
 */
export const run = <const K extends Schema.Json, E extends keyof Responses, E2 = never, R2 = never>(
  requests: Bulk.Requests<K, Request, E2, R2>,
  options: RunOptions<E>
): Stream.Stream<Bulk.Outcome<K, Responses[E]>, MistralError | E2 | Bulk.RunError, R | R2> =>
  runs(options).run(requests, options)

/** Takes up a remembered run without its requests; `Unfinished` at the end where not all of them had been read. */
export const resume = <E extends keyof Responses>(
  id: string,
  options: Omit<RunOptions<E>, "id">
): Stream.Stream<Bulk.Outcome<Schema.Json, Responses[E]>, MistralError | Bulk.RunError, R> =>
  runs(options).resume(id, options)

/** Forgets a run, so that its id begins anew. Its jobs are left alone. */
export const forget = (id: string): Effect.Effect<void, Bulk.RunError> => Bulk.forget("mistral", id)
