// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { ChatModelId, EmbeddingModelId, FimModelId, ModerationModelId, OcrModelId } from "./Common.ts"

/** One request of a [batch job](https://effect-genai.github.io/effect-genai/guide/mistral-batches.html). */
export interface BatchRequest {
  /** Your id of the request. Results arrive in arbitrary order, so make it unique within the job. */
  readonly custom_id?: string | null
  /** The fields of the endpoint, except the model, which the job sets for all of its requests. */
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
 * A job that sends many requests at half the price. `BatchJobs.run` [does it
 * all](https://effect-genai.github.io/effect-genai/guide/bulk.html), from the requests to their outcomes.
 */
export interface CreateBatchJobBody {
  /**
   * Ids of uploaded files with [one request per
   * line](https://effect-genai.github.io/effect-genai/guide/mistral-batches.html#requests-in-a-file), up to 1,000,000.
   * Excludes `requests`.
   */
  readonly input_files?: ReadonlyArray<string> | null
  /** The requests themselves. Excludes `input_files`, which can contain more of them. At most 10000 items. */
  readonly requests?: ReadonlyArray<BatchRequest> | null
  /** The path to which all requests of the job are sent. */
  readonly endpoint: BatchEndpoint
  /** The id or an alias of the model for all requests. Excludes `agent_id`. */
  readonly model?: ChatModelId | FimModelId | EmbeddingModelId | ModerationModelId | OcrModelId | null
  /**
   * The id of the [agent](https://effect-genai.github.io/effect-genai/guide/mistral-agents.html#agents) for all
   * requests. Excludes `model`.
   */
  readonly agent_id?: string | null
  /**
   * Your own data about the job, as keys and texts of 1 to 512 characters. The job returns it. Keys: 1 to 32
   * characters.
   */
  readonly metadata?: { readonly [key: string]: string } | null
  /**
   * After this many hours the job ends as `TIMEOUT_EXCEEDED`, with the results it has by then. 1 to 168. Default `24`.
   */
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

/** What is wrong with the job as a whole, such as with lines of its files. */
export interface BatchError {
  /** What went wrong, in words. */
  readonly message: string
  /** How many times the error occurred. Default `1`. */
  readonly count?: number
}
export const BatchError: Schema.Codec<BatchError> = Schema.Struct({
  message: Schema.String,
  count: Schema.optionalKey(OpenSchema.number)
})

/**
 * The state of a [batch job](https://effect-genai.github.io/effect-genai/guide/mistral-batches.html).
 * `BatchJobs.results` reads its results.
 */
export interface BatchJob {
  /** The id that Mistral gave it. */
  readonly id: string
  /** Default `batch`. */
  readonly object?: "batch"
  /** Ids of the files with the requests; empty if the requests are in the job itself. */
  readonly input_files: ReadonlyArray<string>
  /** Your own data about the job; null if it has none. */
  readonly metadata?: { readonly [key: string]: Schema.Json } | null
  /** The path that the requests of the job are sent to. */
  readonly endpoint: string
  /** The model of all requests; null if an agent processes them. */
  readonly model?: string | null
  /** The agent of all requests; null if a model processes them. */
  readonly agent_id?: string | null
  /** The id of the file with the results; null while there is none. Mistral deletes it after a day. A UUID. */
  readonly output_file?: string | null
  /**
   * The id of the file with the failed requests; null if none failed so far. Mistral deletes it after a day. A UUID.
   */
  readonly error_file?: string | null
  /**
   * What is wrong with the job as a whole. [Failed
   * requests](https://effect-genai.github.io/effect-genai/guide/mistral-batches.html#failed-requests) are not in it.
   */
  readonly errors: ReadonlyArray<BatchError>
  /** The results themselves, if the job was retrieved with `inline`; otherwise null. */
  readonly outputs?: ReadonlyArray<{ readonly [key: string]: Schema.Json }> | null
  /** The state of the job. It is `FAILED` if no request succeeded, and `SUCCESS` even if some of them failed. */
  readonly status: BatchJobStatus
  /** When the job was created, in Unix seconds. */
  readonly created_at: number
  /** How many requests the job has. */
  readonly total_requests: number
  /** How many requests are done, whether they succeeded or failed. */
  readonly completed_requests: number
  /** How many requests succeeded so far. */
  readonly succeeded_requests: number
  /** How many requests failed so far. */
  readonly failed_requests: number
  /** When Mistral started to process the job, in Unix seconds; null while it waits. */
  readonly started_at?: number | null
  /** When the job ended, in Unix seconds; null while it has not. */
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

/** A page of jobs. */
export interface BatchJobPage {
  /** The jobs of this page. Default `[]`. */
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

/** The confirmation that a job was deleted. */
export interface DeletedBatchJob {
  /** The id of the deleted job. */
  readonly id: string
  /** Default `batch`. */
  readonly object?: "batch"
  /** Whether the job was deleted. Default `true`. */
  readonly deleted?: boolean
}
export const DeletedBatchJob: Schema.Codec<DeletedBatchJob> = Schema.Struct({
  id: Schema.String,
  object: Schema.optionalKey(Schema.Literal("batch")),
  deleted: Schema.optionalKey(Schema.Boolean)
})

/** The response to one request. */
export interface BatchResultResponse {
  /** The HTTP status of the response; 200 means success. Null if there is no response. */
  readonly status_code?: number | null
  /** The body of the response, as the endpoint of the job returns it. */
  readonly body?: Schema.Json
}
export const BatchResultResponse: Schema.Codec<BatchResultResponse> = Schema.Struct({
  status_code: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  body: Schema.optionalKey(Schema.Json)
})

/** The result of one request, a line of a result file. `BatchJobs.results` streams them. */
export interface BatchResult {
  /** The id that Mistral gave the result. */
  readonly id?: string
  /** Your id of the request; null if you gave it none. */
  readonly custom_id?: string | null
  /** The response to the request; null if there is none. */
  readonly response?: BatchResultResponse | null
  /** What went wrong; null if the request succeeded. */
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

/** `GET /v1/batch/jobs` */
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
  /** Only jobs of this model. */
  readonly model?: string
  /** Only jobs of this agent. */
  readonly agent_id?: string
  /** Only jobs that were created after this time. RFC 3339. */
  readonly created_after?: string
  /** Whether to list only jobs that the owner of the API key created. Default `false`. */
  readonly created_by_me?: boolean
  /** Only jobs in one of these states. */
  readonly status?: ReadonlyArray<BatchJobStatus>
  /** The order of the list: `created` puts the oldest job first, `-created` the newest. Default `-created`. */
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

/** `GET /v1/batch/jobs/{job_id}` */
export interface RetrieveBatchJob {
  /** The id of the job. A UUID. */
  readonly job_id: string
  /** Whether the job contains its results as `outputs`. `BatchJobs.results` streams them instead. */
  readonly inline?: boolean
}
export const RetrieveBatchJob: Endpoint.Input<RetrieveBatchJob> = /* @__PURE__ */ Endpoint.input({
  query: { inline: "inline" }
})

/** `POST /v1/batch/jobs/{job_id}/cancel` */
export interface CancelBatchJob {
  /** The id of the job. A UUID. */
  readonly job_id: string
}
export const CancelBatchJob: Endpoint.Input<CancelBatchJob> = /* @__PURE__ */ Endpoint.input({})

/** `DELETE /v1/batch/jobs/{job_id}` */
export interface DeleteBatchJob {
  /** The id of the job. A UUID. */
  readonly job_id: string
}
export const DeleteBatchJob: Endpoint.Input<DeleteBatchJob> = /* @__PURE__ */ Endpoint.input({})
