/**
 * Files: send them once, name them in messages by id.
 *
 * `upload` takes a source (`Upload.fromPath`, `fromBytes`, `fromBlob`,
 * `fromStream`) and streams it; `download` streams what tools have made.
 */
import * as Page from "@effect-genai/core/Page"
import {
  DeletedFile,
  DeleteFile,
  DownloadFile,
  FileMetadata,
  FileMetadataPage,
  ListFiles,
  RetrieveFile,
  UploadFile
} from "./generated/Files.ts"
import { bytes, call, list as pages } from "./internal/transport.ts"

export * from "./generated/Files.ts"

/** Sends a file of up to 500 MB, text of any kind as `text/plain`. Retried only where the source can be opened again. */
export const upload = call("POST /v1/files", {
  // Documents in messages are PDFs or plain text.
  input: { ...UploadFile, textAs: "text/plain" },
  answer: FileMetadata,
  limitBytes: 500 * 1024 * 1024
})

/** Streams the workspace's files, newest first. */
export const list = pages("GET /v1/files", {
  input: ListFiles,
  answer: FileMetadataPage,
  pager: Page.cursor<FileMetadata>()
})

/** Reads what is known of a file. */
export const retrieve = call("GET /v1/files/{file_id}", { input: RetrieveFile, answer: FileMetadata })

/** Deletes a file; messages that name it fail from then on. */
const delete_ = call("DELETE /v1/files/{file_id}", { input: DeleteFile, answer: DeletedFile })

export { delete_ as delete }

/** Streams the content of a `downloadable` file: one that a tool has made, not one that was uploaded. */
export const download = bytes("GET /v1/files/{file_id}/content", { input: DownloadFile })
