/** Documents of a library: uploaded, read by OCR, searched by agents. */
import { ignored } from "@effect-genai/core/Open"
import * as Page from "@effect-genai/core/Page"
import * as Schema from "effect/Schema"
import {
  DeleteDocument,
  Document,
  DocumentPage,
  DocumentStatus,
  DocumentText,
  ListDocuments,
  ReplaceDocument,
  ReprocessDocument,
  RetrieveDocument,
  RetrieveDocumentStatus,
  RetrieveDocumentText,
  SignDocumentTextUrl,
  SignDocumentUrl,
  UpdateDocument,
  UploadDocument
} from "./generated/Documents.ts"
import { call, list as pages } from "./internal/transport.ts"

export * from "./generated/Documents.ts"

/** Adds a document; it is processed from then on, see {@link status}. */
export const upload = call("POST /v1/libraries/{library_id}/documents", { input: UploadDocument, answer: Document })

/** Streams the documents that fit the filters. */
export const list = pages("GET /v1/libraries/{library_id}/documents", {
  input: ListDocuments,
  answer: DocumentPage,
  pager: Page.numbered({
    first: 0,
    size: 100,
    items: (page: DocumentPage) => page.data,
    total: (page) => page.pagination.total_items,
    key: ({ id }) => id
  })
})

const document = "/v1/libraries/{library_id}/documents/{document_id}" as const

/** Reads what is known of a document. */
export const retrieve = call(`GET ${document}`, { input: RetrieveDocument, answer: Document })

/** Changes what is given. */
export const update = call(`PATCH ${document}`, { input: UpdateDocument, answer: Document })

/** Changes all: what is not given is emptied. */
export const replace = call(`PUT ${document}`, { input: ReplaceDocument, answer: Document })

/** Deletes a document. */
const delete_ = call(`DELETE ${document}`, { input: DeleteDocument, answer: ignored })

export { delete_ as delete }

/** Processes a document again. */
export const reprocess = call(`POST ${document}/reprocess`, { input: ReprocessDocument, answer: ignored })

/** Reads how far the processing is. */
export const status = call(`GET ${document}/status`, { input: RetrieveDocumentStatus, answer: DocumentStatus })

/** Reads the text that was extracted. */
export const text = call(`GET ${document}/text_content`, { input: RetrieveDocumentText, answer: DocumentText })

/** A URL that gives the document without a key for a while. */
export const signedUrl = call(`GET ${document}/signed-url`, { input: SignDocumentUrl, answer: Schema.String })

/** A URL that gives the extracted text without a key for a while. */
export const signedTextUrl = call(`GET ${document}/extracted-text-signed-url`, {
  input: SignDocumentTextUrl,
  answer: Schema.String
})
