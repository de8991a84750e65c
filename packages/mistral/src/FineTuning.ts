/**
 * Fine-tuning: a model of your own from examples.
 *
 * Mistral has retired training: these calls fail with `Gone` unless your account
 * still has it. Models that were trained live on in `Models`.
 *
 * Upload training files (`purpose: "fine-tune"`), `create` a job (first with
 * `dry_run`, to know its cost and duration), `wait` for it or `watch` it.
 */
import * as Page from "@effect-genai/core/Page"
import {
  CancelFineTuningJob,
  CreatedFineTuningJob,
  CreateFineTuningJob,
  type FineTuningJob,
  FineTuningJobDetails,
  FineTuningJobPage,
  ListFineTuningJobs,
  RetrieveFineTuningJob,
  StartFineTuningJob
} from "./generated/FineTuning.ts"
import { byId } from "./internal/byId.ts"
import { call, job, list as pages } from "./internal/transport.ts"

export * from "./generated/FineTuning.ts"

const retired = "Mistral has retired training: use a prompted model, or an agent with a library of your documents; " +
  "models that were trained are kept in Models"

/** Creates a job, or with `dry_run` says what it would cost and how long it would take. Sent once: it is billed. */
export const create = call("POST /v1/fine_tuning/jobs", {
  input: CreateFineTuningJob,
  response: CreatedFineTuningJob,
  retired,
  submits: () => 1,
  reconcile: "FineTuning.list"
})

/** Streams the jobs that fit the filters, newest first. */
export const list = pages("GET /v1/fine_tuning/jobs", {
  input: ListFineTuningJobs,
  response: FineTuningJobPage,
  retired,
  pager: Page.numbered({
    first: 0,
    size: 100,
    items: (page: FineTuningJobPage): ReadonlyArray<FineTuningJob> => page.data ?? [],
    total: (page) => page.total,
    key: byId
  })
})

/** Reads a job with its events, metrics and checkpoints. Idempotent, so it serves to poll. */
export const retrieve = call("GET /v1/fine_tuning/jobs/{job_id}", {
  input: RetrieveFineTuningJob,
  response: FineTuningJobDetails,
  retired
})

/** Stops a job; what is trained by then is billed. */
export const cancel = call("POST /v1/fine_tuning/jobs/{job_id}/cancel", {
  input: CancelFineTuningJob,
  response: FineTuningJobDetails,
  retired
})

/** Starts a job that was created without `auto_start` and has been validated. */
export const start = call("POST /v1/fine_tuning/jobs/{job_id}/start", {
  input: StartFineTuningJob,
  response: FineTuningJobDetails,
  retired
})

const running = new Set<unknown>([
  "QUEUED",
  "STARTED",
  "VALIDATING",
  "VALIDATED",
  "RUNNING",
  "CANCELLATION_REQUESTED"
])
const failed = new Set<unknown>(["FAILED_VALIDATION", "FAILED", "CANCELLED"])

/**
 * `watch` streams the states of a job as it is polled, `wait` answers the last
 * one: `SUCCESS`, `FAILED`, `FAILED_VALIDATION` or `CANCELLED`.
 */
export const { wait, watch } = job(retrieve.route, {
  name: "FineTuningJob",
  poll: (input: RetrieveFineTuningJob) => retrieve(input),
  cancel: (input: RetrieveFineTuningJob) => cancel(input),
  classify: ({ status }) => {
    if (status === "SUCCESS") return "done"
    if (failed.has(status)) return "failed"
    return running.has(status) ? "running" : "unknown"
  }
})
