/**
 * Fine-tuning: train your own model from examples.
 *
 * Mistral has retired training: these calls fail with `Gone` unless your account
 * still has access. Trained models remain available in `Models`.
 *
 * Upload training files (`purpose: "fine-tune"`), `create` a job (first with
 * `dry_run`, to see its cost and duration), then `wait` for it or `watch` it.
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

export {
  CancelFineTuningJob,
  CreatedFineTuningJob,
  CreateFineTuningJob,
  FineTuningCheckpoint,
  FineTuningDryRun,
  FineTuningEvent,
  FineTuningJob,
  FineTuningJobDetails,
  FineTuningJobPage,
  FineTuningJobStatus,
  FineTuningMetrics,
  Hyperparameters,
  ListFineTuningJobs,
  RetrieveFineTuningJob,
  StartFineTuningJob,
  TrainingFile
} from "./generated/FineTuning.ts"

const retired = "Mistral has retired training: use a prompted model, or an agent with a library of your documents; " +
  "trained models remain available in Models"

/**
 * Creates a job, which is billed; with `dry_run`, only returns its expected cost and duration. Not retried once the
 * request may have arrived: it then fails with `SubmissionUnknown`.
 */
export const create = /* @__PURE__ */ call("POST /v1/fine_tuning/jobs", {
  input: CreateFineTuningJob,
  response: CreatedFineTuningJob,
  retired,
  submits: () => 1,
  reconcile: "FineTuning.list"
})

/** Streams the jobs that match the filters, newest first. */
export const list = /* @__PURE__ */ pages("GET /v1/fine_tuning/jobs", {
  input: ListFineTuningJobs,
  response: FineTuningJobPage,
  retired,
  pager: /* @__PURE__ */ Page.numbered({
    first: 0,
    size: 100,
    items: (page: FineTuningJobPage): ReadonlyArray<FineTuningJob> => page.data ?? [],
    total: (page) => page.total,
    key: byId
  })
})

/** Retrieves a job with its events, metrics and checkpoints. Idempotent, so it can be polled. */
export const retrieve = /* @__PURE__ */ call("GET /v1/fine_tuning/jobs/{job_id}", {
  input: RetrieveFineTuningJob,
  response: FineTuningJobDetails,
  retired
})

/** Cancels a job. Training done by then is billed. */
export const cancel = /* @__PURE__ */ call("POST /v1/fine_tuning/jobs/{job_id}/cancel", {
  input: CancelFineTuningJob,
  response: FineTuningJobDetails,
  retired
})

/** Starts a validated job that was created without `auto_start`. */
export const start = /* @__PURE__ */ call("POST /v1/fine_tuning/jobs/{job_id}/start", {
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

const polled = /* @__PURE__ */ job(retrieve.route, {
  name: "FineTuningJob",
  poll: (input: RetrieveFineTuningJob) => retrieve(input),
  cancel: (input: RetrieveFineTuningJob) => cancel(input),
  classify: ({ status }) => {
    if (status === "SUCCESS") return "done"
    if (failed.has(status)) return "failed"
    return running.has(status) ? "running" : "unknown"
  }
})

/**
 * Polls a job until it has ended and returns it: `SUCCESS`, `FAILED`, `FAILED_VALIDATION` or `CANCELLED`.
 * `Job.within` limits the wait, `Job.polling` sets the schedule.
 */
export const wait = polled.wait

/** Streams the states of a job as it is polled; the last one has ended. */
export const watch = polled.watch
