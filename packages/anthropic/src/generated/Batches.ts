// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { ErrorResponse } from "./Errors.ts"
import { CreateMessageBody, Message } from "./Messages.ts"

export interface BatchRequest {
  readonly custom_id: string
  readonly params: CreateMessageBody
}
export const BatchRequest: Schema.Codec<BatchRequest> = Schema.Struct({
  custom_id: Schema.String,
  params: CreateMessageBody
})

export interface CreateBatchBody {
  readonly requests: ReadonlyArray<BatchRequest>
}
export const CreateBatchBody: Schema.Codec<CreateBatchBody> = Schema.Struct({
  requests: Schema.Array(BatchRequest)
})

export interface MessageBatchRequestCounts {
  readonly canceled: number
  readonly errored: number
  readonly expired: number
  readonly processing: number
  readonly succeeded: number
}
export const MessageBatchRequestCounts: Schema.Codec<MessageBatchRequestCounts> = Schema.Struct({
  canceled: OpenSchema.number,
  errored: OpenSchema.number,
  expired: OpenSchema.number,
  processing: OpenSchema.number,
  succeeded: OpenSchema.number
})

export interface MessageBatch {
  readonly id: string
  /** RFC 3339. */
  readonly archived_at?: string | null
  /** RFC 3339. */
  readonly cancel_initiated_at?: string | null
  /** RFC 3339. */
  readonly created_at: string
  /** RFC 3339. */
  readonly ended_at?: string | null
  /** RFC 3339. */
  readonly expires_at: string
  readonly processing_status: OpenSchema.Enum<"in_progress" | "canceling" | "ended">
  readonly request_counts: MessageBatchRequestCounts
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
  readonly data: ReadonlyArray<MessageBatch>
  readonly has_more: boolean
  readonly first_id?: string | null
  readonly last_id?: string | null
}
export const MessageBatchesPage: Schema.Codec<MessageBatchesPage> = Schema.Struct({
  data: Schema.Array(MessageBatch),
  has_more: Schema.Boolean,
  first_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  last_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface DeletedMessageBatch {
  readonly id: string
  readonly type: "message_batch_deleted"
}
export const DeletedMessageBatch: Schema.Codec<DeletedMessageBatch> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("message_batch_deleted")
})

export interface MessageBatchSucceededResult {
  readonly message: Message
  readonly type: "succeeded"
}
export const MessageBatchSucceededResult: Schema.Codec<MessageBatchSucceededResult> = Schema.Struct({
  message: Message,
  type: Schema.Literal("succeeded")
})

export interface MessageBatchErroredResult {
  readonly error: ErrorResponse
  readonly type: "errored"
}
export const MessageBatchErroredResult: Schema.Codec<MessageBatchErroredResult> = Schema.Struct({
  error: ErrorResponse,
  type: Schema.Literal("errored")
})

export interface MessageBatchCanceledResult {
  readonly type: "canceled"
}
export const MessageBatchCanceledResult: Schema.Codec<MessageBatchCanceledResult> = Schema.Struct({
  type: Schema.Literal("canceled")
})

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

export interface MessageBatchIndividualResponse {
  readonly custom_id: string
  readonly result: MessageBatchResult
}
export const MessageBatchIndividualResponse: Schema.Codec<MessageBatchIndividualResponse> = Schema.Struct({
  custom_id: Schema.String,
  result: MessageBatchResult
})

/** `POST /v1/messages/batches` */
export interface CreateBatch extends CreateBatchBody {
  /** Header `anthropic-user-profile-id`. */
  readonly user_profile_id?: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const CreateBatch: Endpoint.Input<CreateBatch> = /* @__PURE__ */ Endpoint.input({
  header: { user_profile_id: "anthropic-user-profile-id", workspace_id: "anthropic-workspace-id" },
  body: CreateBatchBody
})

/** `GET /v1/messages/batches/{message_batch_id}` */
export interface RetrieveBatch {
  readonly message_batch_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const RetrieveBatch: Endpoint.Input<RetrieveBatch> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" }
})

/** `GET /v1/messages/batches` */
export interface ListBatches {
  readonly limit?: number
  readonly before_id?: string
  readonly after_id?: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ListBatches: Endpoint.Input<ListBatches> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", before_id: "before_id", after_id: "after_id" },
  header: { workspace_id: "anthropic-workspace-id" }
})

/** `POST /v1/messages/batches/{message_batch_id}/cancel` */
export interface CancelBatch {
  readonly message_batch_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const CancelBatch: Endpoint.Input<CancelBatch> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" }
})

/** `DELETE /v1/messages/batches/{message_batch_id}` */
export interface DeleteBatch {
  readonly message_batch_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const DeleteBatch: Endpoint.Input<DeleteBatch> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" }
})

/** `GET /v1/messages/batches/{message_batch_id}/results` */
export interface BatchResults {
  readonly message_batch_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const BatchResults: Endpoint.Input<BatchResults> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" }
})
