// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { ErrorResponse } from "./Errors.ts"
import { CreateMessageBody, Message } from "./Messages.ts"

export interface BatchRequest {
  /** Your id of the request, unique in the batch, 1 to 64 letters, digits, `-` or `_`. Its result has the same. */
  readonly custom_id: string
  /** The message to create, as for `Messages.create`. It is not streamed. */
  readonly params: CreateMessageBody
}
export const BatchRequest: Schema.Codec<BatchRequest> = Schema.Struct({
  custom_id: Schema.String,
  params: CreateMessageBody
})

export interface CreateBatchBody {
  /**
   * The requests, up to 100,000 and 256 MiB. For more, or if the process may be killed, use a
   * [run](https://effect-genai.github.io/effect-genai/guide/bulk.html).
   */
  readonly requests: ReadonlyArray<BatchRequest>
}
export const CreateBatchBody: Schema.Codec<CreateBatchBody> = Schema.Struct({
  requests: Schema.Array(BatchRequest)
})

/** The requests of a batch by state. Until the batch has ended, all of them count as `processing`. */
export interface MessageBatchRequestCounts {
  /** Requests that were canceled before they were processed. They are not billed. */
  readonly canceled: number
  /** Requests that failed. They are not billed; their results have the error. */
  readonly errored: number
  /** Requests that were not processed within 24 hours. They are not billed. */
  readonly expired: number
  /** Requests without a result so far; 0 when the batch has ended. */
  readonly processing: number
  /** Requests with a message. They are billed at half the price. */
  readonly succeeded: number
}
export const MessageBatchRequestCounts: Schema.Codec<MessageBatchRequestCounts> = Schema.Struct({
  canceled: OpenSchema.number,
  errored: OpenSchema.number,
  expired: OpenSchema.number,
  processing: OpenSchema.number,
  succeeded: OpenSchema.number
})

/** Requests that Anthropic processes within 24 hours at half the price. `Batches.wait` waits for its end. */
export interface MessageBatch {
  /** The id of the batch, for `message_batch_id`. */
  readonly id: string
  /** When the results were removed, 29 days after the batch was created; null while they are available. RFC 3339. */
  readonly archived_at?: string | null
  /** When the batch was canceled; null if it was not. RFC 3339. */
  readonly cancel_initiated_at?: string | null
  /** When the batch was created. RFC 3339. */
  readonly created_at: string
  /** When all requests had a result; null until then. RFC 3339. */
  readonly ended_at?: string | null
  /** When requests that are not finished expire, 24 hours after the batch was created. RFC 3339. */
  readonly expires_at: string
  /**
   * `in_progress`, `canceling` after a cancel, or `ended`.
   * [Results](https://effect-genai.github.io/effect-genai/guide/batches.html#results) are available when it is `ended`.
   */
  readonly processing_status: OpenSchema.Enum<"in_progress" | "canceling" | "ended">
  /** How many requests of the batch are in which state. They add up to the size of the batch. */
  readonly request_counts: MessageBatchRequestCounts
  /** The address of the results, which `Batches.results` reads; null until the batch has ended. */
  readonly results_url?: string | null
  readonly type: "message_batch"
}
export const MessageBatch: Schema.Codec<MessageBatch> = Schema.Struct({
  id: Schema.String,
  archived_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  cancel_initiated_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  created_at: Schema.String,
  ended_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  expires_at: Schema.String,
  processing_status: OpenSchema.literals("MessageBatch.processing_status", ["in_progress", "canceling", "ended"]),
  request_counts: MessageBatchRequestCounts,
  results_url: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("message_batch")
})

export interface MessageBatchesPage {
  /** The batches on this page, newest first. */
  readonly data: ReadonlyArray<MessageBatch>
  /**
   * Whether another page follows. [Lists](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#lists)
   * request it themselves.
   */
  readonly has_more: boolean
  /** The id of the first object on the page; null when the page is empty. */
  readonly first_id?: string | null
  /** The id of the last object on the page; null when the page is empty. */
  readonly last_id?: string | null
}
export const MessageBatchesPage: Schema.Codec<MessageBatchesPage> = Schema.Struct({
  data: Schema.Array(MessageBatch),
  has_more: Schema.Boolean,
  first_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  last_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface DeletedMessageBatch {
  /** The id of the batch that was deleted. */
  readonly id: string
  readonly type: "message_batch_deleted"
}
export const DeletedMessageBatch: Schema.Codec<DeletedMessageBatch> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("message_batch_deleted")
})

/** The request succeeded, and is billed at half the price. */
export interface MessageBatchSucceededResult {
  /** The message that the model wrote. */
  readonly message: Message
  readonly type: "succeeded"
}
export const MessageBatchSucceededResult: Schema.Codec<MessageBatchSucceededResult> = Schema.Struct({
  message: Message,
  type: Schema.Literal("succeeded")
})

/** The request failed, and is not billed. */
export interface MessageBatchErroredResult {
  /** The error, as the same request alone would have received it. */
  readonly error: ErrorResponse
  readonly type: "errored"
}
export const MessageBatchErroredResult: Schema.Codec<MessageBatchErroredResult> = Schema.Struct({
  error: ErrorResponse,
  type: Schema.Literal("errored")
})

/** The batch was canceled before the request was processed. It is not billed. */
export interface MessageBatchCanceledResult {
  readonly type: "canceled"
}
export const MessageBatchCanceledResult: Schema.Codec<MessageBatchCanceledResult> = Schema.Struct({
  type: Schema.Literal("canceled")
})

/** The batch ran out of time before the request was processed. It is not billed; send it in another batch. */
export interface MessageBatchExpiredResult {
  readonly type: "expired"
}
export const MessageBatchExpiredResult: Schema.Codec<MessageBatchExpiredResult> = Schema.Struct({
  type: Schema.Literal("expired")
})

export type MessageBatchResult =
  | MessageBatchSucceededResult
  | MessageBatchErroredResult
  | MessageBatchCanceledResult
  | MessageBatchExpiredResult
  | OpenSchema.Variant
export const MessageBatchResult: Schema.Codec<MessageBatchResult> = OpenSchema.variants("MessageBatchResult", "type", [
  "succeeded",
  "errored",
  "canceled",
  "expired"
], [MessageBatchSucceededResult, MessageBatchErroredResult, MessageBatchCanceledResult, MessageBatchExpiredResult])

/** A line of the results of a batch, in no particular order. */
export interface MessageBatchIndividualResponse {
  /** Your id of the request. */
  readonly custom_id: string
  /** The message, the error, or that the request was canceled or expired. */
  readonly result: MessageBatchResult
}
export const MessageBatchIndividualResponse: Schema.Codec<MessageBatchIndividualResponse> = Schema.Struct({
  custom_id: Schema.String,
  result: MessageBatchResult
})

/**
 * A new batch. The call is not retried once Anthropic may have it, since a second batch would cost its price again.
 * `POST /v1/messages/batches`
 */
export interface CreateBatch extends CreateBatchBody {
  /** The user profile on whose behalf the request is made. Header `anthropic-user-profile-id`. */
  readonly user_profile_id?: string
  /**
   * The workspace in which the request acts. Without it, the one that the credentials belong to. Header
   * `anthropic-workspace-id`.
   */
  readonly workspace_id?: string
}
export const CreateBatch: Endpoint.Input<CreateBatch> = /* @__PURE__ */ Endpoint.input({
  header: { user_profile_id: "anthropic-user-profile-id", workspace_id: "anthropic-workspace-id" },
  body: CreateBatchBody
})

/** `GET /v1/messages/batches/{message_batch_id}` */
export interface RetrieveBatch {
  /** The id of the batch. */
  readonly message_batch_id: string
  /**
   * The workspace in which the request acts. Without it, the one that the credentials belong to. Header
   * `anthropic-workspace-id`.
   */
  readonly workspace_id?: string
}
export const RetrieveBatch: Endpoint.Input<RetrieveBatch> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" }
})

/**
 * The [batches](https://effect-genai.github.io/effect-genai/guide/batches.html#cancel-and-list) of the workspace,
 * newest first. `GET /v1/messages/batches`
 */
export interface ListBatches {
  /**
   * The most items on one page, 1 to 1000; 20 when omitted. It does not limit the whole
   * [list](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#lists).
   */
  readonly limit?: number
  /** Returns the page that ends right before the object with this id. Excludes `after_id`. */
  readonly before_id?: string
  /** Starts the page right after the object with this id. Excludes `before_id`. */
  readonly after_id?: string
  /**
   * The workspace in which the request acts. Without it, the one that the credentials belong to. Header
   * `anthropic-workspace-id`.
   */
  readonly workspace_id?: string
}
export const ListBatches: Endpoint.Input<ListBatches> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", before_id: "before_id", after_id: "after_id" },
  header: { workspace_id: "anthropic-workspace-id" }
})

/**
 * Stops a batch. Requests that were finished before keep their results and are billed. `POST
 * /v1/messages/batches/{message_batch_id}/cancel`
 */
export interface CancelBatch {
  /** The id of the batch. */
  readonly message_batch_id: string
  /**
   * The workspace in which the request acts. Without it, the one that the credentials belong to. Header
   * `anthropic-workspace-id`.
   */
  readonly workspace_id?: string
}
export const CancelBatch: Endpoint.Input<CancelBatch> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" }
})

/**
 * Deletes a batch and its results. One that has not ended must be canceled first. `DELETE
 * /v1/messages/batches/{message_batch_id}`
 */
export interface DeleteBatch {
  /** The id of the batch. */
  readonly message_batch_id: string
  /**
   * The workspace in which the request acts. Without it, the one that the credentials belong to. Header
   * `anthropic-workspace-id`.
   */
  readonly workspace_id?: string
}
export const DeleteBatch: Endpoint.Input<DeleteBatch> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" }
})

/**
 * The [results](https://effect-genai.github.io/effect-genai/guide/batches.html#results) of a batch that has ended.
 * `GET /v1/messages/batches/{message_batch_id}/results`
 */
export interface BatchResults {
  /** The id of the batch. */
  readonly message_batch_id: string
  /**
   * The workspace in which the request acts. Without it, the one that the credentials belong to. Header
   * `anthropic-workspace-id`.
   */
  readonly workspace_id?: string
}
export const BatchResults: Endpoint.Input<BatchResults> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" }
})
