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

/** A file that Mistral stores. */
export interface FileMetadata {
  /** The id that Mistral gave it. A UUID. */
  readonly id: string
  /** Which kind of object this is. */
  readonly object: string
  /** The size in bytes. */
  readonly bytes: number
  /** When it was uploaded, in Unix seconds. */
  readonly created_at: number
  /** The name of the file. */
  readonly filename: string
  /** What the file is for. */
  readonly purpose: FilePurpose
  /** What the lines of the file are: requests or results of a batch, or samples for training. */
  readonly sample_type: SampleType
  /** The number of lines, in files of lines. */
  readonly num_lines?: number | null
  /** The media type. */
  readonly mimetype?: string | null
  /** Whether you uploaded the file or Mistral wrote it. */
  readonly source: FileSource
  /** A checksum of the content. */
  readonly signature?: string | null
  /** When Mistral deletes the file, in Unix seconds; null if never. */
  readonly expires_at?: number | null
  /** Who can use the file, everyone in the workspace or only its owner. */
  readonly visibility?: FileVisibility | null
  /** Whether it was deleted. */
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

/** One page of the list of files. */
export interface FilePage {
  /** The items of this page. */
  readonly data: ReadonlyArray<FileMetadata>
  /** Which kind of object this is. */
  readonly object: string
  /** How many items the whole list has, over all pages. */
  readonly total?: number | null
}
export const FilePage: Schema.Codec<FilePage> = Schema.Struct({
  data: Schema.Array(FileMetadata),
  object: Schema.String,
  total: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

/** A file that was deleted. */
export interface DeletedFile {
  /** The id that Mistral gave it. A UUID. */
  readonly id: string
  /** Which kind of object this is. */
  readonly object: string
  /** Whether it was deleted. */
  readonly deleted: boolean
}
export const DeletedFile: Schema.Codec<DeletedFile> = Schema.Struct({
  id: Schema.String,
  object: Schema.String,
  deleted: Schema.Boolean
})

export interface SignedUrl {
  /** An address that anyone can download the file from, until it expires. */
  readonly url: string
}
export const SignedUrl: Schema.Codec<SignedUrl> = Schema.Struct({
  url: Schema.String
})

/** Uploads a [file](https://effect-genai.github.io/effect-genai/guide/mistral-files.html). `POST /v1/files` */
export interface UploadFile {
  /** The hours after which Mistral deletes the file. */
  readonly expiry?: number | null
  /** Who can use the file, everyone in the workspace or only you. Default `workspace`. */
  readonly visibility?: FileVisibility
  /** What the file is for. */
  readonly purpose?: FilePurpose
  /**
   * The content, from [any source](https://effect-genai.github.io/effect-genai/guide/files.html#sources), streamed
   * during the upload.
   */
  readonly file: Upload.Source
}
export const UploadFile: Endpoint.Input<UploadFile> = /* @__PURE__ */ Endpoint.input({
  form: /* @__PURE__ */ Upload.form({ files: ["file"] })
})

/** Lists files. `GET /v1/files` */
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
  /** Whether the page has `total`, which takes longer to count. Default `true`. */
  readonly include_total?: boolean
  /** Only files whose lines are of one of these types. */
  readonly sample_type?: ReadonlyArray<SampleType>
  /** Only files from one of these sources. */
  readonly source?: ReadonlyArray<FileSource>
  /** Only files whose name contains this text. */
  readonly search?: string
  /** Only files for this purpose. */
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

/** Reads the metadata of a file. `GET /v1/files/{file_id}` */
export interface RetrieveFile {
  /** The id of a file in [Files](https://effect-genai.github.io/effect-genai/guide/mistral-files.html). A UUID. */
  readonly file_id: string
}
export const RetrieveFile: Endpoint.Input<RetrieveFile> = /* @__PURE__ */ Endpoint.input({})

/** Deletes a file. `DELETE /v1/files/{file_id}` */
export interface DeleteFile {
  /** The id of a file in [Files](https://effect-genai.github.io/effect-genai/guide/mistral-files.html). A UUID. */
  readonly file_id: string
}
export const DeleteFile: Endpoint.Input<DeleteFile> = /* @__PURE__ */ Endpoint.input({})

/** Downloads the content of a file. `GET /v1/files/{file_id}/content` */
export interface DownloadFile {
  /** The id of a file in [Files](https://effect-genai.github.io/effect-genai/guide/mistral-files.html). A UUID. */
  readonly file_id: string
}
export const DownloadFile: Endpoint.Input<DownloadFile> = /* @__PURE__ */ Endpoint.input({})

/**
 * Makes a [signed URL](https://effect-genai.github.io/effect-genai/guide/mistral-files.html#signed-urls) of a file.
 * `GET /v1/files/{file_id}/url`
 */
export interface SignFileUrl {
  /** The id of a file in [Files](https://effect-genai.github.io/effect-genai/guide/mistral-files.html). A UUID. */
  readonly file_id: string
  /** The hours for which the URL is valid. 1 to 168, by the documentation. Default `24`. */
  readonly expiry?: number
}
export const SignFileUrl: Endpoint.Input<SignFileUrl> = /* @__PURE__ */ Endpoint.input({
  query: { expiry: "expiry" }
})
