// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Upload from "@effect-genai/core/Upload"
import * as Schema from "effect/Schema"

export type FileVisibility = OpenSchema.Enum<"workspace" | "user">
export const FileVisibility: Schema.Codec<FileVisibility> = /* @__PURE__ */ OpenSchema.literals("FileVisibility", [
  "workspace",
  "user"
])

export type FilePurpose = OpenSchema.Enum<"fine-tune" | "batch" | "ocr">
export const FilePurpose: Schema.Codec<FilePurpose> = /* @__PURE__ */ OpenSchema.literals("FilePurpose", [
  "fine-tune",
  "batch",
  "ocr"
])

export type SampleType = OpenSchema.Enum<"pretrain" | "instruct" | "batch_request" | "batch_result" | "batch_error">
export const SampleType: Schema.Codec<SampleType> = /* @__PURE__ */ OpenSchema.literals("SampleType", [
  "pretrain",
  "instruct",
  "batch_request",
  "batch_result",
  "batch_error"
])

export type FileSource = OpenSchema.Enum<"upload" | "repository" | "mistral">
export const FileSource: Schema.Codec<FileSource> = /* @__PURE__ */ OpenSchema.literals("FileSource", [
  "upload",
  "repository",
  "mistral"
])

export interface FileMetadata {
  /** A UUID. */
  readonly id: string
  readonly object: string
  readonly bytes: number
  readonly created_at: number
  readonly filename: string
  readonly purpose: FilePurpose
  readonly sample_type: SampleType
  readonly num_lines?: number | null
  readonly mimetype?: string | null
  readonly source: FileSource
  readonly signature?: string | null
  readonly expires_at?: number | null
  readonly visibility?: FileVisibility | null
  readonly deleted?: boolean
}
export const FileMetadata: Schema.Codec<FileMetadata> = Schema.Struct({
  id: Schema.String,
  object: Schema.String,
  bytes: OpenSchema.number,
  created_at: OpenSchema.number,
  filename: Schema.String,
  purpose: FilePurpose,
  sample_type: SampleType,
  num_lines: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  mimetype: Schema.optionalKey(Schema.NullOr(Schema.String)),
  source: FileSource,
  signature: Schema.optionalKey(Schema.NullOr(Schema.String)),
  expires_at: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  visibility: Schema.optionalKey(Schema.NullOr(FileVisibility)),
  deleted: Schema.optionalKey(Schema.Boolean)
})

export interface FilePage {
  readonly data: ReadonlyArray<FileMetadata>
  readonly object: string
  readonly total?: number | null
}
export const FilePage: Schema.Codec<FilePage> = Schema.Struct({
  data: Schema.Array(FileMetadata),
  object: Schema.String,
  total: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export interface DeletedFile {
  /** A UUID. */
  readonly id: string
  readonly object: string
  readonly deleted: boolean
}
export const DeletedFile: Schema.Codec<DeletedFile> = Schema.Struct({
  id: Schema.String,
  object: Schema.String,
  deleted: Schema.Boolean
})

export interface SignedUrl {
  readonly url: string
}
export const SignedUrl: Schema.Codec<SignedUrl> = Schema.Struct({
  url: Schema.String
})

/** `POST /v1/files` */
export interface UploadFile {
  readonly expiry?: number | null
  /** Default `workspace`. */
  readonly visibility?: FileVisibility
  readonly purpose?: FilePurpose
  readonly file: Upload.Source
}
export const UploadFile: Endpoint.Input<UploadFile> = /* @__PURE__ */ Endpoint.input({
  form: /* @__PURE__ */ Upload.form({ files: ["file"] })
})

/** `GET /v1/files` */
export interface ListFiles {
  /** Default `0`. */
  readonly page?: number
  /** Default `100`. */
  readonly page_size?: number
  /** Default `true`. */
  readonly include_total?: boolean
  readonly sample_type?: ReadonlyArray<SampleType>
  readonly source?: ReadonlyArray<FileSource>
  readonly search?: string
  readonly purpose?: FilePurpose
  readonly mimetypes?: ReadonlyArray<string>
}
export const ListFiles: Endpoint.Input<ListFiles> = /* @__PURE__ */ Endpoint.input({
  query: {
    page: "page",
    page_size: "page_size",
    include_total: "include_total",
    sample_type: "sample_type",
    source: "source",
    search: "search",
    purpose: "purpose",
    mimetypes: "mimetypes"
  }
})

/** `GET /v1/files/{file_id}` */
export interface RetrieveFile {
  /** A UUID. */
  readonly file_id: string
}
export const RetrieveFile: Endpoint.Input<RetrieveFile> = /* @__PURE__ */ Endpoint.input({})

/** `DELETE /v1/files/{file_id}` */
export interface DeleteFile {
  /** A UUID. */
  readonly file_id: string
}
export const DeleteFile: Endpoint.Input<DeleteFile> = /* @__PURE__ */ Endpoint.input({})

/** `GET /v1/files/{file_id}/content` */
export interface DownloadFile {
  /** A UUID. */
  readonly file_id: string
}
export const DownloadFile: Endpoint.Input<DownloadFile> = /* @__PURE__ */ Endpoint.input({})

/** `GET /v1/files/{file_id}/url` */
export interface SignFileUrl {
  /** A UUID. */
  readonly file_id: string
  /** 1 to 168, by the documentation. Default `24`. */
  readonly expiry?: number
}
export const SignFileUrl: Endpoint.Input<SignFileUrl> = /* @__PURE__ */ Endpoint.input({
  query: { expiry: "expiry" }
})
