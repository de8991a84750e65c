/**
 * Files: upload them once, refer to them in messages by id.
 *
 * `upload` streams a source (`Upload.fromPath`, `fromBytes`, `fromBlob`,
 * `fromStream`), `scoped` also deletes the file afterwards; `download` streams
 * files created by tools; `usage` counts files, `sweep` deletes old ones.
 */
import * as Page from "@effect-genai/core/Page"
import * as StoredFiles from "@effect-genai/core/StoredFiles"
import * as UploadCache from "@effect-genai/core/UploadCache"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import * as Batches from "./Batches.ts"
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
import { account, bytes, call, list as pages } from "./internal/transport.ts"
import { inWorkspace, type Workspace } from "./internal/workspace.ts"

export {
  DeletedFile,
  DeleteFile,
  DownloadFile,
  FileMetadata,
  FileMetadataPage,
  ListFiles,
  RetrieveFile,
  UploadFile
} from "./generated/Files.ts"

const limitBytes = 500 * 1024 * 1024

const uploadRoute = "POST /v1/files" as const

/** Documents in messages are PDFs or plain text. */
const withPlainText = (input: typeof UploadFile): typeof UploadFile => ({ ...input, textAs: "text/plain" })

const send = /* @__PURE__ */ call(uploadRoute, {
  input: /* @__PURE__ */ withPlainText(UploadFile),
  response: FileMetadata,
  limitBytes
})

/**
 * Uploads a file of up to 500 MB; any kind of text is sent as `text/plain`.
 * Retried only if the source can be reopened. With an `UploadCache`, content that
 * is already stored is not uploaded a second time.
 */
export const upload: typeof send = /* @__PURE__ */ Object.assign(
  ({ file, ...rest }: UploadFile) =>
    UploadCache.reuseOrUpload({
      file,
      rest,
      limitBytes,
      account: account(uploadRoute),
      upload: (file) => send({ ...rest, file }),
      retrieve: (file_id) => retrieve({ ...inWorkspace(rest), file_id }),
      cached: ({ expires_at, id }) => ({ id, expiresAt: expires_at == null ? undefined : Date.parse(expires_at) })
    }),
  { route: uploadRoute }
)

/**
 * Uploads a file and deletes it when the scope closes. Wait within the scope for
 * the batches that use it: if the scope fails or is interrupted while a batch
 * created after the file has not ended, the file is not deleted and a log message
 * says so.
 */
export const scoped = (input: UploadFile) => {
  const workspace = inWorkspace(input)
  return StoredFiles.scoped(
    store(workspace),
    send(input),
    (file, exit) => Exit.isSuccess(exit) ? Effect.succeed(false) : mayBeInUse(workspace, file)
  )
}

/** Whether a batch that may use a file has not ended. Batches do not list the files they use. */
const mayBeInUse = (workspace: Workspace, file: FileMetadata) =>
  Batches.list(workspace).pipe(
    Stream.takeWhile(({ created_at }) => Date.parse(created_at) >= Date.parse(file.created_at)),
    Stream.filter(({ processing_status }) => processing_status !== "ended"),
    Stream.runHead,
    Effect.map(Option.isSome)
  )

/** Streams the workspace's files, newest first. */
export const list = /* @__PURE__ */ pages("GET /v1/files", {
  input: ListFiles,
  response: FileMetadataPage,
  pager: /* @__PURE__ */ Page.cursor<FileMetadata>()
})

/** Retrieves the metadata of a file. */
export const retrieve = /* @__PURE__ */ call("GET /v1/files/{file_id}", { input: RetrieveFile, response: FileMetadata })

/** Deletes a file. Messages that refer to it then fail. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/files/{file_id}", { input: DeleteFile, response: DeletedFile })

export { delete_ as delete }

const store = (workspace: Workspace) => ({
  id: ({ id }: FileMetadata) => id,
  bytes: ({ size_bytes }: FileMetadata) => size_bytes,
  createdAt: ({ created_at }: FileMetadata) => Date.parse(created_at),
  kind: ({ mime_type }: FileMetadata) => mime_type,
  remove: ({ id }: FileMetadata) => delete_({ ...workspace, file_id: id })
})

/** Counts the workspace's files and bytes, in total and by MIME type. */
export const usage = (input: Workspace = {}) =>
  StoredFiles.usage(store(input), list({ ...inWorkspace(input), limit: 1000 }))

/** Deletes files older than `olderThan` and streams the deleted ones; with `dryRun`, the files it would delete. */
export const sweep = (input: StoredFiles.Sweep & Workspace) => {
  const workspace = inWorkspace(input)
  return StoredFiles.sweep(store(workspace), list({ ...workspace, limit: 1000 }), input)
}

/** Streams the content of a `downloadable` file: one created by a tool, not an uploaded one. */
export const download = /* @__PURE__ */ bytes("GET /v1/files/{file_id}/content", { input: DownloadFile })
