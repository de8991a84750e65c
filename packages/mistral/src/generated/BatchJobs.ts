// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { ChatModelId, EmbeddingModelId, FimModelId, ModerationModelId, OcrModelId } from "./Common.ts"

export interface BatchRequest {
  readonly custom_id?: string | null
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

export interface CreateBatchJobBody {
  readonly input_files?: ReadonlyArray<string> | null
  /** At most 10000 items. */
  readonly requests?: ReadonlyArray<BatchRequest> | null
  readonly endpoint: BatchEndpoint
  readonly model?: ChatModelId | FimModelId | EmbeddingModelId | ModerationModelId | OcrModelId | null
  readonly agent_id?: string | null
  /** Keys: 1 to 32 characters. */
  readonly metadata?: { readonly [key: string]: string } | null
  /** 1 to 168. Default `24`. */
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

export interface BatchError {
  readonly message: string
  /** Default `1`. */
  readonly count?: number
}
export const BatchError: Schema.Codec<BatchError> = Schema.Struct({
  message: Schema.String,
  count: Schema.optionalKey(OpenSchema.number)
})

export interface BatchJob {
  readonly id: string
  /** Default `batch`. */
  readonly object?: "batch"
  readonly input_files: ReadonlyArray<string>
  readonly metadata?: { readonly [key: string]: Schema.Json } | null
  readonly endpoint: string
  readonly model?: string | null
  readonly agent_id?: string | null
  /** A UUID. */
  readonly output_file?: string | null
  /** A UUID. */
  readonly error_file?: string | null
  readonly errors: ReadonlyArray<BatchError>
  readonly outputs?: ReadonlyArray<{ readonly [key: string]: Schema.Json }> | null
  readonly status: BatchJobStatus
  readonly created_at: number
  readonly total_requests: number
  readonly completed_requests: number
  readonly succeeded_requests: number
  readonly failed_requests: number
  readonly started_at?: number | null
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

export interface BatchJobPage {
  /** Default `[]`. */
  readonly data?: ReadonlyArray<BatchJob>
  /** Default `list`. */
  readonly object?: "list"
  readonly total: number
}
export const BatchJobPage: Schema.Codec<BatchJobPage> = Schema.Struct({
  data: Schema.optionalKey(Schema.Array(BatchJob)),
  object: Schema.optionalKey(Schema.Literal("list")),
  total: OpenSchema.number
})

export interface DeletedBatchJob {
  readonly id: string
  /** Default `batch`. */
  readonly object?: "batch"
  /** Default `true`. */
  readonly deleted?: boolean
}
export const DeletedBatchJob: Schema.Codec<DeletedBatchJob> = Schema.Struct({
  id: Schema.String,
  object: Schema.optionalKey(Schema.Literal("batch")),
  deleted: Schema.optionalKey(Schema.Boolean)
})

export interface BatchResultResponse {
  readonly status_code?: number | null
  readonly body?: Schema.Json
}
export const BatchResultResponse: Schema.Codec<BatchResultResponse> = Schema.Struct({
  status_code: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  body: Schema.optionalKey(Schema.Json)
})

export interface BatchResult {
  readonly id?: string
  readonly custom_id?: string | null
  readonly response?: BatchResultResponse | null
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
  /** Default `0`. */
  readonly page?: number
  /** Default `100`. */
  readonly page_size?: number
  readonly model?: string
  readonly agent_id?: string
  /** RFC 3339. */
  readonly created_after?: string
  /** Default `false`. */
  readonly created_by_me?: boolean
  readonly status?: ReadonlyArray<BatchJobStatus>
  /** Default `-created`. */
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
  /** A UUID. */
  readonly job_id: string
  readonly inline?: boolean
}
export const RetrieveBatchJob: Endpoint.Input<RetrieveBatchJob> = /* @__PURE__ */ Endpoint.input({
  query: { inline: "inline" }
})

/** `POST /v1/batch/jobs/{job_id}/cancel` */
export interface CancelBatchJob {
  /** A UUID. */
  readonly job_id: string
}
export const CancelBatchJob: Endpoint.Input<CancelBatchJob> = /* @__PURE__ */ Endpoint.input({})

/** `DELETE /v1/batch/jobs/{job_id}` */
export interface DeleteBatchJob {
  /** A UUID. */
  readonly job_id: string
}
export const DeleteBatchJob: Endpoint.Input<DeleteBatchJob> = /* @__PURE__ */ Endpoint.input({})
