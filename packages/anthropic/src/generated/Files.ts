// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Upload from "@effect-genai/core/Upload"
import * as Schema from "effect/Schema"

/** What the file belongs to. Beta. */
export interface FileScope {
  /** The id of the session that the file belongs to. */
  readonly id: string
  readonly type: "session"
}
export const FileScope: Schema.Codec<FileScope> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("session")
})

/** A file at Anthropic, without its content. */
export interface FileMetadata {
  /** The id of the file, the `file_id` of a content block. */
  readonly id: string
  /** When the file was uploaded or written. RFC 3339. */
  readonly created_at: string
  /** The name of the file, without directories. */
  readonly filename: string
  /** The type of the content, such as `application/pdf`. */
  readonly mime_type: string
  /** The size of the content, in bytes. */
  readonly size_bytes: number
  readonly type: "file"
  /** Whether `Files.download` can read it. Only files that tools wrote are; your own uploads are not. */
  readonly downloadable?: boolean
  /** When the file expires, and messages with it start to fail; null when it stays until you delete it. RFC 3339. */
  readonly expires_at?: string | null
  /** What the file belongs to; null when it belongs to the workspace alone. Beta. */
  readonly scope?: FileScope | null
}
export const FileMetadata: Schema.Codec<FileMetadata> = Schema.Struct({
  id: Schema.String,
  created_at: Schema.String,
  filename: Schema.String,
  mime_type: Schema.String,
  size_bytes: OpenSchema.number,
  type: Schema.Literal("file"),
  downloadable: Schema.optionalKey(Schema.Boolean),
  expires_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  scope: Schema.optionalKey(Schema.NullOr(FileScope))
})

export interface FileMetadataPage {
  /** The files on this page, newest first. */
  readonly data: ReadonlyArray<FileMetadata>
  /** The `page` that follows; null on the last one. */
  readonly next_page?: string | null
}
export const FileMetadataPage: Schema.Codec<FileMetadataPage> = Schema.Struct({
  data: Schema.Array(FileMetadata),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface DeletedFile {
  /** The id of the file that was deleted. */
  readonly id: string
  readonly type?: "file_deleted"
}
export const DeletedFile: Schema.Codec<DeletedFile> = Schema.Struct({
  id: Schema.String,
  type: Schema.optionalKey(Schema.Literal("file_deleted"))
})

/** `POST /v1/files` */
export interface UploadFile {
  /**
   * The content, its name and its type, from one of the
   * [sources](https://effect-genai.github.io/effect-genai/guide/files.html#sources). At most 500 MiB.
   */
  readonly file: Upload.Source
  /**
   * The seconds until the file expires, 3600 (1 hour) to 7776000 (90 days). When omitted, it stays until you delete it.
   */
  readonly expires_in_seconds?: number
  /**
   * The workspace in which the request acts. Without it, the one that the credentials belong to. Header
   * `anthropic-workspace-id`.
   */
  readonly workspace_id?: string
}
export const UploadFile: Endpoint.Input<UploadFile> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  form: /* @__PURE__ */ Upload.form({ files: ["file"] })
})

/**
 * The [files](https://effect-genai.github.io/effect-genai/guide/files.html#lists-and-downloads) of the workspace,
 * newest first. `GET /v1/files`
 */
export interface ListFiles {
  /**
   * The most files on one page, 1 to 1000; 20 when omitted. It does not limit the whole
   * [list](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#lists). Excludes `ids`.
   */
  readonly limit?: number
  /** The `next_page` of the page before; null or omitted starts with the newest file. Excludes `ids`. */
  readonly page?: string | null
  /** Lists only the files with these ids, at most 100, in one page. Excludes `page` and `limit`. */
  readonly ids?: ReadonlyArray<string> | null
  /**
   * The workspace in which the request acts. Without it, the one that the credentials belong to. Header
   * `anthropic-workspace-id`.
   */
  readonly workspace_id?: string
  /** Lists only the files of this session. Beta. */
  readonly scope_id?: string
}
export const ListFiles: Endpoint.Input<ListFiles> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page", ids: "ids[]", scope_id: "scope_id" },
  header: { workspace_id: "anthropic-workspace-id" }
})

/** The metadata of a file. `DownloadFile` has its content. `GET /v1/files/{file_id}` */
export interface RetrieveFile {
  /** The id of the file. */
  readonly file_id: string
  /**
   * The workspace in which the request acts. Without it, the one that the credentials belong to. Header
   * `anthropic-workspace-id`.
   */
  readonly workspace_id?: string
}
export const RetrieveFile: Endpoint.Input<RetrieveFile> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" }
})

/** Deletes a file. Messages that refer to it fail from then on. `DELETE /v1/files/{file_id}` */
export interface DeleteFile {
  /** The id of the file. */
  readonly file_id: string
  /**
   * The workspace in which the request acts. Without it, the one that the credentials belong to. Header
   * `anthropic-workspace-id`.
   */
  readonly workspace_id?: string
}
export const DeleteFile: Endpoint.Input<DeleteFile> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" }
})

/**
 * The content of a file that a tool wrote. Files that you uploaded cannot be downloaded. `GET
 * /v1/files/{file_id}/content`
 */
export interface DownloadFile {
  /** The id of the file, whose `downloadable` must be `true`. */
  readonly file_id: string
  /**
   * The workspace in which the request acts. Without it, the one that the credentials belong to. Header
   * `anthropic-workspace-id`.
   */
  readonly workspace_id?: string
}
export const DownloadFile: Endpoint.Input<DownloadFile> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" }
})
