/**
 * Files: data for batch jobs, fine-tuning and OCR.
 *
 * `upload` takes a source (`Upload.fromPath`, `fromBytes`, `fromBlob`,
 * `fromStream`) and streams it, `scoped` deletes it afterwards; `download` streams
 * content; `signedUrl` lends it to whoever has no key; `usage` counts what is
 * there, `sweep` deletes what is old.
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
import { account } from "./internal/account.ts"
import * as Limits from "./internal/limits.ts"
import { bytes, call, list as pages } from "./internal/transport.ts"

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

const send = call("POST /v1/files", { input: UploadFile, response: FileMetadata, limitBytes: Limits.fileBytes })

/**
 * Sends a file of up to 512 MB. Retried only where the source can be opened
 * again; with `UploadCache` provided, what is there already is not sent again.
 */
export const upload: typeof send = Object.assign(
  ({ file, ...rest }: UploadFile) =>
    UploadCache.reuseOrUpload({
      file,
      rest,
      limitBytes: Limits.fileBytes,
      account: account("POST /v1/files"),
      upload: (file) => send({ ...rest, file }),
      retrieve: (file_id) => retrieve({ file_id }),
      cached: ({ deleted, expires_at, id }) => ({
        id,
        expiresAt: deleted === true ? 0 : expires_at == null ? undefined : expires_at * 1000
      })
    }),
  { route: send.route }
)

/**
 * Sends a file that is deleted when the scope closes, unless a job that names it
 * goes on: then it stays, and the log says so. Wait for the job within the scope.
 */
export const scoped = (input: UploadFile) =>
  StoredFiles.scoped(
    store,
    send(input),
    (file) => Effect.map(inUse(file.created_at * 1000, [file.purpose]), (ids) => ids.has(file.id))
  )

/** Streams the files that fit the filters, newest first. */
export const list = pages("GET /v1/files", {
  input: ListFiles,
  response: FilePage,
  pager: Page.numbered({
    first: 0,
    size: 100,
    items: (page: FilePage) => page.data,
    total: (page) => page.total,
    key: ({ id }) => id
  })
})

/** Reads what is known of a file. */
export const retrieve = call("GET /v1/files/{file_id}", { input: RetrieveFile, response: FileMetadata })

/** Deletes a file; jobs that have not read it yet fail. */
const delete_ = call("DELETE /v1/files/{file_id}", { input: DeleteFile, response: DeletedFile })

export { delete_ as delete }

const store = {
  id: ({ id }: FileMetadata) => id,
  bytes: ({ bytes }: FileMetadata) => bytes,
  createdAt: ({ created_at }: FileMetadata) => created_at * 1000,
  kind: ({ purpose }: FileMetadata) => purpose,
  remove: ({ id }: FileMetadata) => delete_({ file_id: id })
}

/** Counts the files that fit the filters and their bytes, in all and by purpose. */
export const usage = (input: ListFiles = {}) => StoredFiles.usage(store, list(input))

/**
 * Deletes the files that fit the filters and are older than that, but for those
 * that jobs which go on name, and streams what it has deleted; with `dryRun` what
 * it would delete.
 */
export const sweep = ({ dryRun = false, olderThan, ...filters }: StoredFiles.Sweep & ListFiles) =>
  StoredFiles.sweep(store, list(filters), { dryRun, olderThan }, inUseNow)

/** Streams the content of a file. */
export const download = bytes("GET /v1/files/{file_id}/content", { input: DownloadFile })

/** A URL that gives the content without a key, for 1 to 168 hours. Fetch it without this package: it carries none. */
export const signedUrl = call("GET /v1/files/{file_id}/url", { input: SignFileUrl, response: SignedUrl })
