/** Documents of a library: uploaded, read by OCR, searched by agents. */
import { ignored } from "@effect-genai/core/OpenSchema"
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

export {
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

/** Adds a document; it is processed from then on, see {@link status}. */
export const upload = call("POST /v1/libraries/{library_id}/documents", { input: UploadDocument, response: Document })

/** Streams the documents that fit the filters. */
export const list = pages("GET /v1/libraries/{library_id}/documents", {
  input: ListDocuments,
  response: DocumentPage,
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
export const retrieve = call(`GET ${document}`, { input: RetrieveDocument, response: Document })

/** Changes what is given. */
export const update = call(`PATCH ${document}`, { input: UpdateDocument, response: Document })

/** Changes all: what is not given is emptied. */
export const replace = call(`PUT ${document}`, { input: ReplaceDocument, response: Document })

/** Deletes a document. */
const delete_ = call(`DELETE ${document}`, { input: DeleteDocument, response: ignored })

export { delete_ as delete }

/** Processes a document again. */
export const reprocess = call(`POST ${document}/reprocess`, { input: ReprocessDocument, response: ignored })

/** Reads how far the processing is. */
export const status = call(`GET ${document}/status`, { input: RetrieveDocumentStatus, response: DocumentStatus })

/** Reads the text that was extracted. */
export const text = call(`GET ${document}/text_content`, { input: RetrieveDocumentText, response: DocumentText })

/** A URL that gives the document without a key for a while. */
export const signedUrl = call(`GET ${document}/signed-url`, { input: SignDocumentUrl, response: Schema.String })

/** A URL that gives the extracted text without a key for a while. */
export const signedTextUrl = call(`GET ${document}/extracted-text-signed-url`, {
  input: SignDocumentTextUrl,
  response: Schema.String
})
