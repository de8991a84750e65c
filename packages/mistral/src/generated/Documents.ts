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

/** New values for a document. `Documents.update` keeps omitted fields, `Documents.replace` clears them. */
export interface UpdateDocumentBody {
  /** The new name of the document. */
  readonly name?: string
  /** Your own data about the document, as keys and values. */
  readonly attributes?: { readonly [key: string]: DocumentAttribute } | null
  /** When the document expires. `null` means never. RFC 3339. */
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

/**
 * A [document](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#libraries) in a library,
 * without its content.
 */
export interface Document {
  /** The id of the document, sent as `document_id`. A UUID. */
  readonly id: string
  /**
   * The id of a [library](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#libraries). A UUID.
   */
  readonly library_id: string
  /**
   * A checksum of the content; null if Mistral does not report it.
   * @deprecated
   */
  readonly hash?: string | null
  /** The media type of the content, such as `application/pdf`; null if it is unknown. */
  readonly mime_type?: string | null
  /** The extension of the file name, without a dot; null if there is none. */
  readonly extension?: string | null
  /** The size of the content in bytes; null if it is unknown. */
  readonly size?: number | null
  /** The name of the document, by default that of the uploaded file. */
  readonly name: string
  /** A summary that Mistral wrote; null until the document is processed. */
  readonly summary?: string | null
  /** When the document was added to the library. RFC 3339. */
  readonly created_at: string
  /** When Mistral last processed the document; null until then. RFC 3339. */
  readonly last_processed_at?: string | null
  /** How many pages the document has; null until it is processed. */
  readonly number_of_pages?: number | null
  /** How far Mistral has processed the document. Its text is available once it is `done`. */
  readonly process_status: ProcessStatus
  /** The id of the user or workspace that added the document; null if it is unknown. A UUID. */
  readonly uploaded_by_id?: string | null
  /** What `uploaded_by_id` identifies, such as `User`. */
  readonly uploaded_by_type: string
  /**
   * Tokens used to process the content; null until the document is processed.
   * @deprecated
   */
  readonly tokens_processing_main_content?: number | null
  /**
   * Tokens used to write the summary; null until the document is processed.
   * @deprecated
   */
  readonly tokens_processing_summary?: number | null
  /**
   * The address that the document came from; null for an uploaded file. `Documents.signedUrl` returns one of the
   * content.
   */
  readonly url?: string | null
  /** Your own data about the document, as keys and values; null if there is none. */
  readonly attributes?: { readonly [key: string]: Schema.Json } | null
  /** When the document expires; null if it does not. RFC 3339. */
  readonly expires_at?: string | null
  /**
   * The state of the processing, in older words. Use `process_status` instead.
   * @deprecated
   */
  readonly processing_status: string
  /** Tokens used in total to process the document. */
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
  /** Where this page is in the list. */
  readonly pagination: PaginationInfo
  /** The documents of this page. */
  readonly data: ReadonlyArray<Document>
}
export const DocumentPage: Schema.Codec<DocumentPage> = Schema.Struct({
  pagination: PaginationInfo,
  data: Schema.Array(Document)
})

export interface DocumentStatus {
  /**
   * The id of a [document](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#libraries) in the
   * library. A UUID.
   */
  readonly document_id: string
  /** How far Mistral has processed the document. It ends with `done` or `error`. */
  readonly process_status: ProcessStatus
  /**
   * The same state in older words. Use `process_status` instead.
   * @deprecated
   */
  readonly processing_status: string
}
export const DocumentStatus: Schema.Codec<DocumentStatus> = Schema.Struct({
  document_id: Schema.String,
  process_status: ProcessStatus,
  processing_status: Schema.String
})

export interface DocumentText {
  /** The extracted text of the document, or of the requested pages. */
  readonly text: string
}
export const DocumentText: Schema.Codec<DocumentText> = Schema.Struct({
  text: Schema.String
})

/**
 * A file to add to a library. Mistral starts to process it at once; `Documents.status` returns the progress. `POST
 * /v1/libraries/{library_id}/documents`
 */
export interface UploadDocument {
  /** The library to add the document to. A UUID. */
  readonly library_id: string
  /**
   * The content, from [any source](https://effect-genai.github.io/effect-genai/guide/files.html#sources), streamed
   * during the upload.
   */
  readonly file: Upload.Source
}
export const UploadDocument: Endpoint.Input<UploadDocument> = /* @__PURE__ */ Endpoint.input({
  form: /* @__PURE__ */ Upload.form({ files: ["file"] })
})

/** `GET /v1/libraries/{library_id}/documents` */
export interface ListDocuments {
  /**
   * The id of a [library](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#libraries). A UUID.
   */
  readonly library_id: string
  /** Only documents that contain this text, for example in the name. */
  readonly search?: string
  /**
   * The most items on one page. It does not limit the whole
   * [list](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#lists). 1 to 100. Default `100`.
   */
  readonly page_size?: number
  /**
   * The number of the page, from 0.
   * [Lists](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#lists) count it up by themselves. At
   * least 0. Default `0`.
   */
  readonly page?: number
  /**
   * Only documents with these attributes.
   * @deprecated
   */
  readonly filters_attributes?: string
  /** The field to sort by. Default `created_at`. */
  readonly sort_by?: string
  /** The direction of the sort, `asc` or `desc`. Default `desc`. */
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
  /**
   * The id of a [library](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#libraries). A UUID.
   */
  readonly library_id: string
  /**
   * The id of a [document](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#libraries) in the
   * library. A UUID.
   */
  readonly document_id: string
}
export const RetrieveDocument: Endpoint.Input<RetrieveDocument> = /* @__PURE__ */ Endpoint.input({})

/** `PATCH /v1/libraries/{library_id}/documents/{document_id}` */
export interface UpdateDocument extends UpdateDocumentBody {
  /**
   * The id of a [library](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#libraries). A UUID.
   */
  readonly library_id: string
  /**
   * The id of a [document](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#libraries) in the
   * library. A UUID.
   */
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
  /**
   * The id of a [library](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#libraries). A UUID.
   */
  readonly library_id: string
  /**
   * The id of a [document](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#libraries) in the
   * library. A UUID.
   */
  readonly document_id: string
}
export const ReplaceDocument: Endpoint.Input<ReplaceDocument> = /* @__PURE__ */ Endpoint.input({
  body: UpdateDocumentBody
})

/** `DELETE /v1/libraries/{library_id}/documents/{document_id}` */
export interface DeleteDocument {
  /**
   * The id of a [library](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#libraries). A UUID.
   */
  readonly library_id: string
  /** The document to delete from the library. A UUID. */
  readonly document_id: string
}
export const DeleteDocument: Endpoint.Input<DeleteDocument> = /* @__PURE__ */ Endpoint.input({})

/** `POST /v1/libraries/{library_id}/documents/{document_id}/reprocess` */
export interface ReprocessDocument {
  /**
   * The id of a [library](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#libraries). A UUID.
   */
  readonly library_id: string
  /** The document to process from the start. Processing uses tokens each time. A UUID. */
  readonly document_id: string
}
export const ReprocessDocument: Endpoint.Input<ReprocessDocument> = /* @__PURE__ */ Endpoint.input({})

/** `GET /v1/libraries/{library_id}/documents/{document_id}/status` */
export interface RetrieveDocumentStatus {
  /**
   * The id of a [library](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#libraries). A UUID.
   */
  readonly library_id: string
  /**
   * The id of a [document](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#libraries) in the
   * library. A UUID.
   */
  readonly document_id: string
}
export const RetrieveDocumentStatus: Endpoint.Input<RetrieveDocumentStatus> = /* @__PURE__ */ Endpoint.input({})

/** Fails until the document is processed. `GET /v1/libraries/{library_id}/documents/{document_id}/text_content` */
export interface RetrieveDocumentText {
  /**
   * The id of a [library](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#libraries). A UUID.
   */
  readonly library_id: string
  /**
   * The id of a [document](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#libraries) in the
   * library. A UUID.
   */
  readonly document_id: string
  /** The first page whose text to return. Without it, the text starts at the first page of the document. */
  readonly page_start?: number
  /** The last page whose text to return. Without it, the text continues to the end of the document. */
  readonly page_end?: number
}
export const RetrieveDocumentText: Endpoint.Input<RetrieveDocumentText> = /* @__PURE__ */ Endpoint.input({
  query: { page_start: "page_start", page_end: "page_end" }
})

/**
 * Returns a temporary URL of the original document. Everyone who has the URL can read it, without an API key. `GET
 * /v1/libraries/{library_id}/documents/{document_id}/signed-url`
 */
export interface SignDocumentUrl {
  /**
   * The id of a [library](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#libraries). A UUID.
   */
  readonly library_id: string
  /**
   * The id of a [document](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#libraries) in the
   * library. A UUID.
   */
  readonly document_id: string
}
export const SignDocumentUrl: Endpoint.Input<SignDocumentUrl> = /* @__PURE__ */ Endpoint.input({})

/**
 * Returns a temporary URL of the extracted text. Everyone who has the URL can read it, without an API key. `GET
 * /v1/libraries/{library_id}/documents/{document_id}/extracted-text-signed-url`
 */
export interface SignDocumentTextUrl {
  /**
   * The id of a [library](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#libraries). A UUID.
   */
  readonly library_id: string
  /**
   * The id of a [document](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#libraries) in the
   * library. A UUID.
   */
  readonly document_id: string
}
export const SignDocumentTextUrl: Endpoint.Input<SignDocumentTextUrl> = /* @__PURE__ */ Endpoint.input({})
