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

/**
 * What Mistral knows about a [file](https://effect-genai.github.io/effect-genai/guide/mistral-files.html), without
 * its content.
 */
export interface FileMetadata {
  /** The id of the file, with which other calls refer to it. A UUID. */
  readonly id: string
  /** Which kind of object this is. */
  readonly object: string
  /** The size of the file, in bytes. */
  readonly bytes: number
  /** When the file was created, in Unix seconds. */
  readonly created_at: number
  /** The name of the file. */
  readonly filename: string
  /** What the file is for. Other uses of it are rejected. */
  readonly purpose: FilePurpose
  /** What the lines of the file are, such as requests or results of a batch job. */
  readonly sample_type: SampleType
  /** How many lines the file has; null if they are not counted. */
  readonly num_lines?: number | null
  /** The media type of the file; null if it is unknown. */
  readonly mimetype?: string | null
  /** Whether you uploaded the file, or Mistral wrote it, such as the results of a batch job. */
  readonly source: FileSource
  /** A fingerprint of the content; null if there is none. */
  readonly signature?: string | null
  /** When Mistral deletes the file, in Unix seconds; null if it stays until you delete it. */
  readonly expires_at?: number | null
  /** Whether the whole workspace sees the file, or only its user; null if it is not reported. */
  readonly visibility?: FileVisibility | null
  /** Whether the file was deleted. */
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

/** A page of files. */
export interface FilePage {
  /** The files of this page. */
  readonly data: ReadonlyArray<FileMetadata>
  /** Which kind of object this is. */
  readonly object: string
  /** How many files match, over all pages; null if `include_total` is `false`. */
  readonly total?: number | null
}
export const FilePage: Schema.Codec<FilePage> = Schema.Struct({
  data: Schema.Array(FileMetadata),
  object: Schema.String,
  total: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

/** The confirmation that a file was deleted. */
export interface DeletedFile {
  /** The id of the deleted file. A UUID. */
  readonly id: string
  /** Which kind of object this is. */
  readonly object: string
  /** Whether the file was deleted. */
  readonly deleted: boolean
}
export const DeletedFile: Schema.Codec<DeletedFile> = Schema.Struct({
  id: Schema.String,
  object: Schema.String,
  deleted: Schema.Boolean
})

/**
 * A URL that works [without a key](https://effect-genai.github.io/effect-genai/guide/mistral-files.html#signed-urls),
 * for a limited time.
 */
export interface SignedUrl {
  /** The URL of the content. Anyone who has it can read the file until it expires. */
  readonly url: string
}
export const SignedUrl: Schema.Codec<SignedUrl> = Schema.Struct({
  url: Schema.String
})

/**
 * A file to upload, of up to 512 MB. See [Mistral's
 * files](https://effect-genai.github.io/effect-genai/guide/mistral-files.html). `POST /v1/files`
 */
export interface UploadFile {
  /** After this many hours Mistral deletes the file. Without it, the file stays until you delete it. */
  readonly expiry?: number | null
  /** Whether the whole workspace sees the file, or only its user. Default `workspace`. */
  readonly visibility?: FileVisibility
  /** What the file is for; `fine-tune` by default. Requests of batch jobs need `batch`, documents for OCR `ocr`. */
  readonly purpose?: FilePurpose
  /**
   * The content, from [any source](https://effect-genai.github.io/effect-genai/guide/files.html#sources), streamed
   * during the upload. At most 512 MB.
   */
  readonly file: Upload.Source
}
export const UploadFile: Endpoint.Input<UploadFile> = /* @__PURE__ */ Endpoint.input({
  form: /* @__PURE__ */ Upload.form({ files: ["file"] })
})

/** Filters of a list of files. A file matches a filter if it has any of its values. `GET /v1/files` */
export interface ListFiles {
  /**
   * The number of the page, from 0.
   * [Lists](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#lists) count it up by themselves.
   * Default `0`.
   */
  readonly page?: number
  /**
   * The most items on one page. It does not limit the whole
   * [list](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#lists). Default `100`.
   */
  readonly page_size?: number
  /** Whether each page has the `total`. Default `true`. */
  readonly include_total?: boolean
  /** Only files whose lines are one of these. */
  readonly sample_type?: ReadonlyArray<SampleType>
  /** Only files from one of these sources. */
  readonly source?: ReadonlyArray<FileSource>
  /** Only files whose names contain this text. */
  readonly search?: string
  /** Only files with this purpose. */
  readonly purpose?: FilePurpose
  /** Only files of one of these media types. */
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
  /** The id of a file in [Files](https://effect-genai.github.io/effect-genai/guide/mistral-files.html). A UUID. */
  readonly file_id: string
}
export const RetrieveFile: Endpoint.Input<RetrieveFile> = /* @__PURE__ */ Endpoint.input({})

/** `DELETE /v1/files/{file_id}` */
export interface DeleteFile {
  /** The id of a file in [Files](https://effect-genai.github.io/effect-genai/guide/mistral-files.html). A UUID. */
  readonly file_id: string
}
export const DeleteFile: Endpoint.Input<DeleteFile> = /* @__PURE__ */ Endpoint.input({})

/** `GET /v1/files/{file_id}/content` */
export interface DownloadFile {
  /** The id of a file in [Files](https://effect-genai.github.io/effect-genai/guide/mistral-files.html). A UUID. */
  readonly file_id: string
}
export const DownloadFile: Endpoint.Input<DownloadFile> = /* @__PURE__ */ Endpoint.input({})

/** `GET /v1/files/{file_id}/url` */
export interface SignFileUrl {
  /** The id of a file in [Files](https://effect-genai.github.io/effect-genai/guide/mistral-files.html). A UUID. */
  readonly file_id: string
  /** How many hours the URL works. 1 to 168, by the documentation. Default `24`. */
  readonly expiry?: number
}
export const SignFileUrl: Endpoint.Input<SignFileUrl> = /* @__PURE__ */ Endpoint.input({
  query: { expiry: "expiry" }
})
