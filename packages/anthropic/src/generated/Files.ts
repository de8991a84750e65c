// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Upload from "@effect-genai/core/Upload"
import * as Schema from "effect/Schema"

/** Beta. */
export interface FileScope {
  readonly id: string
  readonly type: "session"
}
export const FileScope: Schema.Codec<FileScope> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("session")
})

export interface FileMetadata {
  readonly id: string
  /** RFC 3339. */
  readonly created_at: string
  readonly filename: string
  readonly mime_type: string
  readonly size_bytes: number
  readonly type: "file"
  readonly downloadable?: boolean
  /** RFC 3339. */
  readonly expires_at?: string | null
  /** Beta. */
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
  readonly data: ReadonlyArray<FileMetadata>
  readonly next_page?: string | null
}
export const FileMetadataPage: Schema.Codec<FileMetadataPage> = Schema.Struct({
  data: Schema.Array(FileMetadata),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface DeletedFile {
  readonly id: string
  readonly type?: "file_deleted"
}
export const DeletedFile: Schema.Codec<DeletedFile> = Schema.Struct({
  id: Schema.String,
  type: Schema.optionalKey(Schema.Literal("file_deleted"))
})

/** `POST /v1/files` */
export interface UploadFile {
  readonly file: Upload.Source
  readonly expires_in_seconds?: number
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const UploadFile: Endpoint.Input<UploadFile> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  form: /* @__PURE__ */ Upload.form({ files: ["file"] })
})

/** `GET /v1/files` */
export interface ListFiles {
  readonly limit?: number
  readonly page?: string | null
  readonly ids?: ReadonlyArray<string> | null
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
  /** Beta. */
  readonly scope_id?: string
}
export const ListFiles: Endpoint.Input<ListFiles> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page", ids: "ids[]", scope_id: "scope_id" },
  header: { workspace_id: "anthropic-workspace-id" }
})

/** `GET /v1/files/{file_id}` */
export interface RetrieveFile {
  readonly file_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const RetrieveFile: Endpoint.Input<RetrieveFile> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" }
})

/** `DELETE /v1/files/{file_id}` */
export interface DeleteFile {
  readonly file_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const DeleteFile: Endpoint.Input<DeleteFile> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" }
})

/** `GET /v1/files/{file_id}/content` */
export interface DownloadFile {
  readonly file_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const DownloadFile: Endpoint.Input<DownloadFile> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" }
})
