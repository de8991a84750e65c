// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Upload from "@effect-genai/core/Upload"
import * as Schema from "effect/Schema"
import { PaginationInfo } from "./Libraries.ts"

export type DocumentAttribute =
  | boolean
  | string
  | number
  | number
  | ReadonlyArray<string>
  | ReadonlyArray<number>
  | ReadonlyArray<number>
  | ReadonlyArray<boolean>
export const DocumentAttribute: Schema.Codec<DocumentAttribute> = Schema.Union([
  Schema.Boolean,
  Schema.String,
  Schema.Int,
  Schema.Finite,
  Schema.Array(Schema.String),
  Schema.Array(Schema.Int),
  Schema.Array(Schema.Finite),
  Schema.Array(Schema.Boolean)
])

export interface UpdateDocumentBody {
  readonly name?: string
  readonly attributes?: { readonly [key: string]: DocumentAttribute } | null
  /** RFC 3339. */
  readonly expires_at?: string | null
}
export const UpdateDocumentBody: Schema.Codec<UpdateDocumentBody> = Schema.Struct({
  name: Schema.optionalKey(Schema.String),
  attributes: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, DocumentAttribute))),
  expires_at: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export type ProcessStatus = OpenSchema.Enum<
  "self_managed" | "missing_content" | "noop" | "done" | "todo" | "in_progress" | "error" | "waiting_for_capacity"
>
export const ProcessStatus: Schema.Codec<ProcessStatus> = /* @__PURE__ */ OpenSchema.literals("ProcessStatus", [
  "self_managed",
  "missing_content",
  "noop",
  "done",
  "todo",
  "in_progress",
  "error",
  "waiting_for_capacity"
])

export interface Document {
  /** A UUID. */
  readonly id: string
  /** A UUID. */
  readonly library_id: string
  /** @deprecated */
  readonly hash?: string | null
  readonly mime_type?: string | null
  readonly extension?: string | null
  readonly size?: number | null
  readonly name: string
  readonly summary?: string | null
  /** RFC 3339. */
  readonly created_at: string
  /** RFC 3339. */
  readonly last_processed_at?: string | null
  readonly number_of_pages?: number | null
  readonly process_status: ProcessStatus
  /** A UUID. */
  readonly uploaded_by_id?: string | null
  readonly uploaded_by_type: string
  /** @deprecated */
  readonly tokens_processing_main_content?: number | null
  /** @deprecated */
  readonly tokens_processing_summary?: number | null
  readonly url?: string | null
  readonly attributes?: { readonly [key: string]: Schema.Json } | null
  /** RFC 3339. */
  readonly expires_at?: string | null
  /** @deprecated */
  readonly processing_status: string
  readonly tokens_processing_total: number
}
export const Document: Schema.Codec<Document> = Schema.Struct({
  id: Schema.String,
  library_id: Schema.String,
  hash: Schema.optionalKey(Schema.NullOr(Schema.String)),
  mime_type: Schema.optionalKey(Schema.NullOr(Schema.String)),
  extension: Schema.optionalKey(Schema.NullOr(Schema.String)),
  size: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  name: Schema.String,
  summary: Schema.optionalKey(Schema.NullOr(Schema.String)),
  created_at: Schema.String,
  last_processed_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  number_of_pages: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  process_status: ProcessStatus,
  uploaded_by_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  uploaded_by_type: Schema.String,
  tokens_processing_main_content: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  tokens_processing_summary: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  url: Schema.optionalKey(Schema.NullOr(Schema.String)),
  attributes: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Json))),
  expires_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  processing_status: Schema.String,
  tokens_processing_total: OpenSchema.number
})

export interface DocumentPage {
  readonly pagination: PaginationInfo
  readonly data: ReadonlyArray<Document>
}
export const DocumentPage: Schema.Codec<DocumentPage> = Schema.Struct({
  pagination: PaginationInfo,
  data: Schema.Array(Document)
})

export interface DocumentStatus {
  /** A UUID. */
  readonly document_id: string
  readonly process_status: ProcessStatus
  /** @deprecated */
  readonly processing_status: string
}
export const DocumentStatus: Schema.Codec<DocumentStatus> = Schema.Struct({
  document_id: Schema.String,
  process_status: ProcessStatus,
  processing_status: Schema.String
})

export interface DocumentText {
  readonly text: string
}
export const DocumentText: Schema.Codec<DocumentText> = Schema.Struct({
  text: Schema.String
})

/** `POST /v1/libraries/{library_id}/documents` */
export interface UploadDocument {
  /** A UUID. */
  readonly library_id: string
  readonly file: Upload.Source
}
export const UploadDocument: Endpoint.Input<UploadDocument> = /* @__PURE__ */ Endpoint.input({
  form: /* @__PURE__ */ Upload.form({ files: ["file"] })
})

/** `GET /v1/libraries/{library_id}/documents` */
export interface ListDocuments {
  /** A UUID. */
  readonly library_id: string
  readonly search?: string
  /** 1 to 100. Default `100`. */
  readonly page_size?: number
  /** At least 0. Default `0`. */
  readonly page?: number
  /** @deprecated */
  readonly filters_attributes?: string
  /** Default `created_at`. */
  readonly sort_by?: string
  /** Default `desc`. */
  readonly sort_order?: string
}
export const ListDocuments: Endpoint.Input<ListDocuments> = /* @__PURE__ */ Endpoint.input({
  query: {
    search: "search",
    page_size: "page_size",
    page: "page",
    filters_attributes: "filters_attributes",
    sort_by: "sort_by",
    sort_order: "sort_order"
  }
})

/** `GET /v1/libraries/{library_id}/documents/{document_id}` */
export interface RetrieveDocument {
  /** A UUID. */
  readonly library_id: string
  /** A UUID. */
  readonly document_id: string
}
export const RetrieveDocument: Endpoint.Input<RetrieveDocument> = /* @__PURE__ */ Endpoint.input({})

/** `PATCH /v1/libraries/{library_id}/documents/{document_id}` */
export interface UpdateDocument extends UpdateDocumentBody {
  /** A UUID. */
  readonly library_id: string
  /** A UUID. */
  readonly document_id: string
}
export const UpdateDocument: Endpoint.Input<UpdateDocument> = /* @__PURE__ */ Endpoint.input({
  body: UpdateDocumentBody
})

/**
 * `PUT /v1/libraries/{library_id}/documents/{document_id}`
 * @deprecated
 */
export interface ReplaceDocument extends UpdateDocumentBody {
  /** A UUID. */
  readonly library_id: string
  /** A UUID. */
  readonly document_id: string
}
export const ReplaceDocument: Endpoint.Input<ReplaceDocument> = /* @__PURE__ */ Endpoint.input({
  body: UpdateDocumentBody
})

/** `DELETE /v1/libraries/{library_id}/documents/{document_id}` */
export interface DeleteDocument {
  /** A UUID. */
  readonly library_id: string
  /** A UUID. */
  readonly document_id: string
}
export const DeleteDocument: Endpoint.Input<DeleteDocument> = /* @__PURE__ */ Endpoint.input({})

/** `POST /v1/libraries/{library_id}/documents/{document_id}/reprocess` */
export interface ReprocessDocument {
  /** A UUID. */
  readonly library_id: string
  /** A UUID. */
  readonly document_id: string
}
export const ReprocessDocument: Endpoint.Input<ReprocessDocument> = /* @__PURE__ */ Endpoint.input({})

/** `GET /v1/libraries/{library_id}/documents/{document_id}/status` */
export interface RetrieveDocumentStatus {
  /** A UUID. */
  readonly library_id: string
  /** A UUID. */
  readonly document_id: string
}
export const RetrieveDocumentStatus: Endpoint.Input<RetrieveDocumentStatus> = /* @__PURE__ */ Endpoint.input({})

/** `GET /v1/libraries/{library_id}/documents/{document_id}/text_content` */
export interface RetrieveDocumentText {
  /** A UUID. */
  readonly library_id: string
  /** A UUID. */
  readonly document_id: string
  readonly page_start?: number
  readonly page_end?: number
}
export const RetrieveDocumentText: Endpoint.Input<RetrieveDocumentText> = /* @__PURE__ */ Endpoint.input({
  query: { page_start: "page_start", page_end: "page_end" }
})

/** `GET /v1/libraries/{library_id}/documents/{document_id}/signed-url` */
export interface SignDocumentUrl {
  /** A UUID. */
  readonly library_id: string
  /** A UUID. */
  readonly document_id: string
}
export const SignDocumentUrl: Endpoint.Input<SignDocumentUrl> = /* @__PURE__ */ Endpoint.input({})

/** `GET /v1/libraries/{library_id}/documents/{document_id}/extracted-text-signed-url` */
export interface SignDocumentTextUrl {
  /** A UUID. */
  readonly library_id: string
  /** A UUID. */
  readonly document_id: string
}
export const SignDocumentTextUrl: Endpoint.Input<SignDocumentTextUrl> = /* @__PURE__ */ Endpoint.input({})
