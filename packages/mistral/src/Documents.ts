/** Documents of a library: upload them, have them processed by OCR and searched by agents. */
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

/** Uploads a document to a library and starts its processing; see {@link status}. */
export const upload = /* @__PURE__ */ call("POST /v1/libraries/{library_id}/documents", {
  input: UploadDocument,
  response: Document
})

/** Streams the documents that match the filters. */
export const list = /* @__PURE__ */ pages("GET /v1/libraries/{library_id}/documents", {
  input: ListDocuments,
  response: DocumentPage,
  pager: /* @__PURE__ */ Page.numbered({
    first: 0,
    size: 100,
    items: (page: DocumentPage) => page.data,
    total: (page) => page.pagination.total_items,
    key: ({ id }) => id
  })
})

const document = "/v1/libraries/{library_id}/documents/{document_id}" as const

/** Retrieves the metadata of a document. */
export const retrieve = /* @__PURE__ */ call(`GET ${document}`, { input: RetrieveDocument, response: Document })

/** Updates the given fields. */
export const update = /* @__PURE__ */ call(`PATCH ${document}`, { input: UpdateDocument, response: Document })

/** Replaces all fields: fields that are not given are cleared. */
export const replace = /* @__PURE__ */ call(`PUT ${document}`, { input: ReplaceDocument, response: Document })

/** Deletes a document. */
const delete_ = /* @__PURE__ */ call(`DELETE ${document}`, { input: DeleteDocument, response: ignored })

export { delete_ as delete }

/** Restarts the processing of a document. */
export const reprocess = /* @__PURE__ */ call(`POST ${document}/reprocess`, {
  input: ReprocessDocument,
  response: ignored
})

/** Retrieves the processing status. */
export const status = /* @__PURE__ */ call(`GET ${document}/status`, {
  input: RetrieveDocumentStatus,
  response: DocumentStatus
})

/** Retrieves the extracted text. */
export const text = /* @__PURE__ */ call(`GET ${document}/text_content`, {
  input: RetrieveDocumentText,
  response: DocumentText
})

/** Returns a temporary URL of the document that needs no API key. */
export const signedUrl = /* @__PURE__ */ call(`GET ${document}/signed-url`, {
  input: SignDocumentUrl,
  response: Schema.String
})

/** Returns a temporary URL of the extracted text that needs no API key. */
export const signedTextUrl = /* @__PURE__ */ call(`GET ${document}/extracted-text-signed-url`, {
  input: SignDocumentTextUrl,
  response: Schema.String
})
