/**
 * Files: send them once, name them in messages by id.
 *
 * `upload` takes a source (`Upload.fromPath`, `fromBytes`, `fromBlob`,
 * `fromStream`) and streams it, `scoped` deletes it afterwards; `download` streams
 * what tools have made; `usage` counts what is there, `sweep` deletes what is old.
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
import { account } from "./internal/account.ts"
import { bytes, call, list as pages } from "./internal/transport.ts"

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

const send = call("POST /v1/files", {
  // Documents in messages are PDFs or plain text.
  input: { ...UploadFile, textAs: "text/plain" },
  response: FileMetadata,
  limitBytes
})

/**
 * Sends a file of up to 500 MB, text of any kind as `text/plain`. Retried only
 * where the source can be opened again; with `UploadCache` provided, what is there
 * already is not sent again.
 */
export const upload: typeof send = Object.assign(
  ({ file, ...rest }: UploadFile) =>
    UploadCache.reuseOrUpload({
      file,
      rest,
      limitBytes,
      account: account("POST /v1/files"),
      upload: (file) => send({ ...rest, file }),
      retrieve: (file_id) => retrieve({ ...inWorkspace(rest), file_id }),
      cached: ({ expires_at, id }) => ({ id, expiresAt: expires_at == null ? undefined : Date.parse(expires_at) })
    }),
  { route: send.route }
)

/**
 * Sends a file that is deleted when the scope closes. Wait within the scope for
 * the batches that name it: where the scope fails or is interrupted while any
 * that is younger than the file goes on, the file stays, and the log says so.
 */
export const scoped = (input: UploadFile) => {
  const workspace = inWorkspace(input)
  return StoredFiles.scoped(
    store(workspace),
    send(input),
    (file, exit) => Exit.isSuccess(exit) ? Effect.succeed(false) : goesOn(workspace, file)
  )
}

/** Whether a batch that may name a file has not ended. Which files it names, it does not say. */
const goesOn = (workspace: Workspace, file: FileMetadata) =>
  Batches.list(workspace).pipe(
    Stream.takeWhile(({ created_at }) => Date.parse(created_at) >= Date.parse(file.created_at)),
    Stream.filter(({ processing_status }) => processing_status !== "ended"),
    Stream.runHead,
    Effect.map(Option.isSome)
  )

/** Streams the workspace's files, newest first. */
export const list = pages("GET /v1/files", {
  input: ListFiles,
  response: FileMetadataPage,
  pager: Page.cursor<FileMetadata>()
})

/** Reads what is known of a file. */
export const retrieve = call("GET /v1/files/{file_id}", { input: RetrieveFile, response: FileMetadata })

/** Deletes a file; messages that name it fail from then on. */
const delete_ = call("DELETE /v1/files/{file_id}", { input: DeleteFile, response: DeletedFile })

export { delete_ as delete }

interface Workspace {
  readonly workspace_id?: string
}

const inWorkspace = ({ workspace_id }: Workspace): Workspace => workspace_id === undefined ? {} : { workspace_id }

const store = (workspace: Workspace) => ({
  id: ({ id }: FileMetadata) => id,
  bytes: ({ size_bytes }: FileMetadata) => size_bytes,
  createdAt: ({ created_at }: FileMetadata) => Date.parse(created_at),
  kind: ({ mime_type }: FileMetadata) => mime_type,
  remove: ({ id }: FileMetadata) => delete_({ ...workspace, file_id: id })
})

/** Counts the workspace's files and their bytes, in all and by MIME type. */
export const usage = (input: Workspace = {}) =>
  StoredFiles.usage(store(input), list({ ...inWorkspace(input), limit: 1000 }))

/** Deletes files older than that, and streams what it has deleted; with `dryRun` what it would delete. */
export const sweep = (input: StoredFiles.Sweep & Workspace) => {
  const workspace = inWorkspace(input)
  return StoredFiles.sweep(store(workspace), list({ ...workspace, limit: 1000 }), input)
}

/** Streams the content of a `downloadable` file: one that a tool has made, not one that was uploaded. */
export const download = bytes("GET /v1/files/{file_id}/content", { input: DownloadFile })
