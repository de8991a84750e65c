// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { ChatModelId, EmbeddingModelId, FimModelId, ModerationModelId, OcrModelId } from "./Common.ts"

/** One request of a [batch](https://effect-genai.github.io/effect-genai/guide/mistral-batches.html). */
export interface BatchRequest {
  /** Your id of the request. Results arrive in arbitrary order, so match them to requests by this id. */
  readonly custom_id?: string | null
  /** The request, as for the `endpoint` of the job, without `model`. */
  readonly body: { readonly [key: string]: Schema.Json }
}
export const BatchRequest: Schema.Codec<BatchRequest> = Schema.Struct({
  custom_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  body: Schema.Record(Schema.String, Schema.Json)
})

export type BatchEndpoint = OpenSchema.Enum<
  | "/v1/chat/completions"
  | "/v1/embeddings"
  | "/v1/fim/completions"
  | "/v1/moderations"
  | "/v1/chat/moderations"
  | "/v1/ocr"
  | "/v1/classifications"
  | "/v1/chat/classifications"
  | "/v1/conversations"
  | "/v1/audio/transcriptions"
>
export const BatchEndpoint: Schema.Codec<BatchEndpoint> = /* @__PURE__ */ OpenSchema.literals("BatchEndpoint", [
  "/v1/chat/completions",
  "/v1/embeddings",
  "/v1/fim/completions",
  "/v1/moderations",
  "/v1/chat/moderations",
  "/v1/ocr",
  "/v1/classifications",
  "/v1/chat/classifications",
  "/v1/conversations",
  "/v1/audio/transcriptions"
])

/**
 * A batch of requests, in files or inline.
 * [`BatchJobs.run`](https://effect-genai.github.io/effect-genai/guide/bulk.html) takes requests in any number.
 */
export interface CreateBatchJobBody {
  /**
   * The ids of uploaded
   * [files](https://effect-genai.github.io/effect-genai/guide/mistral-batches.html#requests-in-a-file) with a request
   * on each line.
   */
  readonly input_files?: ReadonlyArray<string> | null
  /** The requests themselves, in place of files. At most 10000 items. */
  readonly requests?: ReadonlyArray<BatchRequest> | null
  /** The path that the requests of the job are sent to. */
  readonly endpoint: BatchEndpoint
  /** The model for all requests, by id or alias. */
  readonly model?: ChatModelId | FimModelId | EmbeddingModelId | ModerationModelId | OcrModelId | null
  /** The agent for all requests, in place of a model. */
  readonly agent_id?: string | null
  /** Your own data, as keys and values. Keys: 1 to 32 characters. */
  readonly metadata?: { readonly [key: string]: string } | null
  /** The hours after which the job ends, whatever is done by then. 1 to 168. Default `24`. */
  readonly timeout_hours?: number
}
export const CreateBatchJobBody: Schema.Codec<CreateBatchJobBody> = Schema.Struct({
  input_files: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  requests: Schema.optionalKey(Schema.NullOr(Schema.Array(BatchRequest).check(Schema.isMaxLength(10000)))),
  endpoint: BatchEndpoint,
  model: Schema.optionalKey(
    Schema.NullOr(Schema.Union([ChatModelId, FimModelId, EmbeddingModelId, ModerationModelId, OcrModelId]))
  ),
  agent_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  metadata: Schema.optionalKey(
    Schema.NullOr(
      Schema.Record(Schema.String, Schema.String.check(Schema.isMinCodePoints(1), Schema.isMaxCodePoints(512))).check(
        Schema.isPropertyNames(Schema.String.check(Schema.isMinCodePoints(1), Schema.isMaxCodePoints(32)))
      )
    )
  ),
  timeout_hours: Schema.optionalKey(Schema.Int.check(Schema.isGreaterThanOrEqualTo(1), Schema.isLessThanOrEqualTo(168)))
})

export type BatchJobStatus = OpenSchema.Enum<
  "QUEUED" | "RUNNING" | "SUCCESS" | "FAILED" | "TIMEOUT_EXCEEDED" | "CANCELLATION_REQUESTED" | "CANCELLED"
>
export const BatchJobStatus: Schema.Codec<BatchJobStatus> = /* @__PURE__ */ OpenSchema.literals("BatchJobStatus", [
  "QUEUED",
  "RUNNING",
  "SUCCESS",
  "FAILED",
  "TIMEOUT_EXCEEDED",
  "CANCELLATION_REQUESTED",
  "CANCELLED"
])

export type BatchJobOrder = "created" | "-created"
export const BatchJobOrder: Schema.Codec<BatchJobOrder> = /* @__PURE__ */ Schema.Literals(["created", "-created"])

/** What went wrong in a job. */
export interface BatchError {
  /** What went wrong, in words. */
  readonly message: string
  /** How often it happened. Default `1`. */
  readonly count?: number
}
export const BatchError: Schema.Codec<BatchError> = Schema.Struct({
  message: Schema.String,
  count: Schema.optionalKey(OpenSchema.number)
})

/** A batch of requests and its state. */
export interface BatchJob {
  /** The id that Mistral gave it. */
  readonly id: string
  /** Default `batch`. */
  readonly object?: "batch"
  /** The ids of the files with the requests. */
  readonly input_files: ReadonlyArray<string>
  /** Your own data, as keys and values. */
  readonly metadata?: { readonly [key: string]: Schema.Json } | null
  /** The path that the requests of the job are sent to. */
  readonly endpoint: string
  /** The model for all requests. */
  readonly model?: string | null
  /** The agent for all requests. */
  readonly agent_id?: string | null
  /** The id of the file with the results; null until the job ends. A UUID. */
  readonly output_file?: string | null
  /**
   * The id of the file with the [requests that
   * failed](https://effect-genai.github.io/effect-genai/guide/mistral-batches.html#failed-requests). A UUID.
   */
  readonly error_file?: string | null
  /** What went wrong. */
  readonly errors: ReadonlyArray<BatchError>
  /** The results themselves, when the job was retrieved `inline`. */
  readonly outputs?: ReadonlyArray<{ readonly [key: string]: Schema.Json }> | null
  /** The state of the [job](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#jobs). */
  readonly status: BatchJobStatus
  /** When it was created, in Unix seconds. */
  readonly created_at: number
  /** The number of requests. */
  readonly total_requests: number
  /** The number of requests that ended. */
  readonly completed_requests: number
  /** The number of requests that succeeded. */
  readonly succeeded_requests: number
  /** The number of requests that failed. */
  readonly failed_requests: number
  /** When it started, in Unix seconds; null while it is queued. */
  readonly started_at?: number | null
  /** When it ended, in Unix seconds; null while it has not. */
  readonly completed_at?: number | null
}
export const BatchJob: Schema.Codec<BatchJob> = Schema.Struct({
  id: Schema.String,
  object: Schema.optionalKey(Schema.Literal("batch")),
  input_files: Schema.Array(Schema.String),
  metadata: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Json))),
  endpoint: Schema.String,
  model: Schema.optionalKey(Schema.NullOr(Schema.String)),
  agent_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  output_file: Schema.optionalKey(Schema.NullOr(Schema.String)),
  error_file: Schema.optionalKey(Schema.NullOr(Schema.String)),
  errors: Schema.Array(BatchError),
  outputs: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.Record(Schema.String, Schema.Json)))),
  status: BatchJobStatus,
  created_at: OpenSchema.number,
  total_requests: OpenSchema.number,
  completed_requests: OpenSchema.number,
  succeeded_requests: OpenSchema.number,
  failed_requests: OpenSchema.number,
  started_at: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  completed_at: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

/** One page of the list of jobs. */
export interface BatchJobPage {
  /** The items of this page. Default `[]`. */
  readonly data?: ReadonlyArray<BatchJob>
  /** Default `list`. */
  readonly object?: "list"
  /** How many items the whole list has, over all pages. */
  readonly total: number
}
export const BatchJobPage: Schema.Codec<BatchJobPage> = Schema.Struct({
  data: Schema.optionalKey(Schema.Array(BatchJob)),
  object: Schema.optionalKey(Schema.Literal("list")),
  total: OpenSchema.number
})

/** A job that was deleted. */
export interface DeletedBatchJob {
  /** The id that Mistral gave it. */
  readonly id: string
  /** Default `batch`. */
  readonly object?: "batch"
  /** Whether it was deleted. Default `true`. */
  readonly deleted?: boolean
}
export const DeletedBatchJob: Schema.Codec<DeletedBatchJob> = Schema.Struct({
  id: Schema.String,
  object: Schema.optionalKey(Schema.Literal("batch")),
  deleted: Schema.optionalKey(Schema.Boolean)
})

export interface BatchResultResponse {
  /** The HTTP status of the request. */
  readonly status_code?: number | null
  /** The response, as for the `endpoint` of the job. */
  readonly body?: Schema.Json
}
export const BatchResultResponse: Schema.Codec<BatchResultResponse> = Schema.Struct({
  status_code: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  body: Schema.optionalKey(Schema.Json)
})

/** The result of one request. */
export interface BatchResult {
  /** The id that Mistral gave the request. */
  readonly id?: string
  /** Your id of the request. Results arrive in arbitrary order, so match them to requests by this id. */
  readonly custom_id?: string | null
  /** The response; null if there is none. */
  readonly response?: BatchResultResponse | null
  /** Why the request failed; null if it succeeded. */
  readonly error?: Schema.Json
}
export const BatchResult: Schema.Codec<BatchResult> = Schema.Struct({
  id: Schema.optionalKey(Schema.String),
  custom_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  response: Schema.optionalKey(Schema.NullOr(BatchResultResponse)),
  error: Schema.optionalKey(Schema.Json)
})

/** `POST /v1/batch/jobs` */
export interface CreateBatchJob extends CreateBatchJobBody {}
export const CreateBatchJob: Endpoint.Input<CreateBatchJob> = /* @__PURE__ */ Endpoint.input({
  body: CreateBatchJobBody
})

/** Lists batch jobs. `GET /v1/batch/jobs` */
export interface ListBatchJobs {
  /**
   * The number of the page, from 0.
   * [Lists](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#lists) count it up by themselves.
   * Default `0`.
   */
  readonly page?: number
  /**
   * The most items on one page. It does not limit the whole
   * [list](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#lists). Default `100`.
   */
  readonly page_size?: number
  /** Only jobs with this model. */
  readonly model?: string
  /** Only jobs with this agent. */
  readonly agent_id?: string
  /** Only those created after this time. RFC 3339. */
  readonly created_after?: string
  /** Whether to list only those that the owner of the API key created. Default `false`. */
  readonly created_by_me?: boolean
  /** Only jobs in one of these states. */
  readonly status?: ReadonlyArray<BatchJobStatus>
  /** The order, oldest (`created`) or newest (`-created`) first. Default `-created`. */
  readonly order_by?: BatchJobOrder
}
export const ListBatchJobs: Endpoint.Input<ListBatchJobs> = /* @__PURE__ */ Endpoint.input({
  query: {
    page: "page",
    page_size: "page_size",
    model: "model",
    agent_id: "agent_id",
    created_after: "created_after",
    created_by_me: "created_by_me",
    status: "status",
    order_by: "order_by"
  }
})

/** Reads a batch job. `GET /v1/batch/jobs/{job_id}` */
export interface RetrieveBatchJob {
  /** The id of the job. A UUID. */
  readonly job_id: string
  /** Whether the job has its results in `outputs`. */
  readonly inline?: boolean
}
export const RetrieveBatchJob: Endpoint.Input<RetrieveBatchJob> = /* @__PURE__ */ Endpoint.input({
  query: { inline: "inline" }
})

/** Cancels a batch job. Requests that ended keep their results. `POST /v1/batch/jobs/{job_id}/cancel` */
export interface CancelBatchJob {
  /** The id of the job. A UUID. */
  readonly job_id: string
}
export const CancelBatchJob: Endpoint.Input<CancelBatchJob> = /* @__PURE__ */ Endpoint.input({})

/** Deletes a batch job. `DELETE /v1/batch/jobs/{job_id}` */
export interface DeleteBatchJob {
  /** The id of the job. A UUID. */
  readonly job_id: string
}
export const DeleteBatchJob: Endpoint.Input<DeleteBatchJob> = /* @__PURE__ */ Endpoint.input({})
