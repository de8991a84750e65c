/**
 * Files: data for batch jobs, fine-tuning and OCR.
 *
 * `upload` takes a source (`Upload.fromPath`, `fromBytes`, `fromBlob`,
 * `fromStream`) and streams it; `download` streams content; `signedUrl` lends it
 * to whoever has no key.
 */
import * as Page from "@effect-genai/core/Page"
import {
  DeletedFile,
  DeleteFile,
  DownloadFile,
  FileMetadata,
  FilePage,
  ListFiles,
  RetrieveFile,
  SignedUrl,
  SignFileUrl,
  UploadFile
} from "./generated/Files.ts"
import * as Limits from "./internal/limits.ts"
import { bytes, call, list as pages } from "./internal/transport.ts"

export * from "./generated/Files.ts"

/** Sends a file of up to 512 MB. Retried only where the source can be opened again. */
export const upload = call("POST /v1/files", {
  input: UploadFile,
  answer: FileMetadata,
  limitBytes: Limits.fileBytes
})

/** Streams the files that fit the filters, newest first. */
export const list = pages("GET /v1/files", {
  input: ListFiles,
  answer: FilePage,
  pager: Page.numbered({
    first: 0,
    size: 100,
    items: (page: FilePage) => page.data,
    total: (page) => page.total,
    key: ({ id }) => id
  })
})

/** Reads what is known of a file. */
export const retrieve = call("GET /v1/files/{file_id}", { input: RetrieveFile, answer: FileMetadata })

/** Deletes a file; jobs that have not read it yet fail. */
const delete_ = call("DELETE /v1/files/{file_id}", { input: DeleteFile, answer: DeletedFile })

export { delete_ as delete }

/** Streams the content of a file. */
export const download = bytes("GET /v1/files/{file_id}/content", { input: DownloadFile })

/** A URL that gives the content without a key, for 1 to 168 hours. Fetch it without this package: it carries none. */
export const signedUrl = call("GET /v1/files/{file_id}/url", { input: SignFileUrl, answer: SignedUrl })
