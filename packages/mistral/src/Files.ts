/**
 * Files: data for batch jobs, fine-tuning and OCR.
 *
 * `upload` streams a source (`Upload.fromPath`, `fromBytes`, `fromBlob`,
 * `fromStream`), `scoped` also deletes the file afterwards; `download` streams
 * content; `signedUrl` gives access without an API key; `usage` counts files,
 * `sweep` deletes old ones.
 */
import * as Page from "@effect-genai/core/Page"
import * as StoredFiles from "@effect-genai/core/StoredFiles"
import * as UploadCache from "@effect-genai/core/UploadCache"
import * as Effect from "effect/Effect"
import { inUse, inUseNow } from "./Files/inUse.ts"
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
import { fileBytes } from "./internal/limits.ts"
import { account, bytes, call, list as pages } from "./internal/transport.ts"

export {
  DeletedFile,
  DeleteFile,
  DownloadFile,
  FileMetadata,
  FilePage,
  FilePurpose,
  ListFiles,
  RetrieveFile,
  SignedUrl,
  SignFileUrl,
  UploadFile
} from "./generated/Files.ts"

const uploadRoute = "POST /v1/files" as const

const send = /* @__PURE__ */ call(uploadRoute, {
  input: UploadFile,
  response: FileMetadata,
  limitBytes: fileBytes
})

/**
 * Uploads a file of up to 512 MB. Retried only if the source can be reopened. With
 * an `UploadCache`, content that is already stored is not uploaded a second time.
 */
export const upload: typeof send = /* @__PURE__ */ Object.assign(
  ({ file, ...rest }: UploadFile) =>
    UploadCache.reuseOrUpload({
      file,
      rest,
      limitBytes: fileBytes,
      account: account(uploadRoute),
      upload: (file) => send({ ...rest, file }),
      retrieve: (file_id) => retrieve({ file_id }),
      cached: ({ deleted, expires_at, id }) => ({
        id,
        expiresAt: deleted === true ? 0 : expires_at == null ? undefined : expires_at * 1000
      })
    }),
  { route: uploadRoute }
)

/**
 * Uploads a file and deletes it when the scope closes. Wait for the jobs that use
 * it within the scope: if one is still active, the file is not deleted and a log
 * message says so.
 */
export const scoped = (input: UploadFile) =>
  StoredFiles.scoped(
    store,
    send(input),
    (file) => Effect.map(inUse(file.created_at * 1000, [file.purpose]), (ids) => ids.has(file.id))
  )

/** Streams the files that match the filters, newest first. */
export const list = /* @__PURE__ */ pages("GET /v1/files", {
  input: ListFiles,
  response: FilePage,
  pager: /* @__PURE__ */ Page.numbered({
    first: 0,
    size: 100,
    items: (page: FilePage) => page.data,
    total: (page) => page.total,
    key: ({ id }) => id
  })
})

/** Retrieves the metadata of a file. */
export const retrieve = /* @__PURE__ */ call("GET /v1/files/{file_id}", { input: RetrieveFile, response: FileMetadata })

/** Deletes a file. Jobs that have not read it yet fail. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/files/{file_id}", { input: DeleteFile, response: DeletedFile })

export { delete_ as delete }

const store = {
  id: ({ id }: FileMetadata) => id,
  bytes: ({ bytes }: FileMetadata) => bytes,
  createdAt: ({ created_at }: FileMetadata) => created_at * 1000,
  kind: ({ purpose }: FileMetadata) => purpose,
  remove: ({ id }: FileMetadata) => delete_({ file_id: id })
}

/** Counts the files that match the filters and their bytes, in total and by purpose. */
export const usage = (input: ListFiles = {}) => StoredFiles.usage(store, list(input))

/**
 * Deletes the files that match the filters, are older than `olderThan` and are not
 * used by active jobs. Streams the deleted files; with `dryRun`, the files it would
 * delete.
 */
export const sweep = ({ dryRun = false, olderThan, ...filters }: StoredFiles.Sweep & ListFiles) =>
  StoredFiles.sweep(store, list(filters), { dryRun, olderThan }, inUseNow)

/** Streams the content of a file. */
export const download = /* @__PURE__ */ bytes("GET /v1/files/{file_id}/content", { input: DownloadFile })

/**
 * Returns a URL of the content that needs no API key and is valid for 1 to 168 hours. Fetch it with a plain HTTP
 * client, so that the key is not sent along.
 */
export const signedUrl = /* @__PURE__ */ call("GET /v1/files/{file_id}/url", {
  input: SignFileUrl,
  response: SignedUrl
})
