// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

/** Text. */
export interface TextChunk {
  readonly type: "text"
  /** The text. */
  readonly text: string
}
export const TextChunk: Schema.Codec<TextChunk> = Schema.Struct({
  type: Schema.Literal("text"),
  text: Schema.String
})

export type BuiltInConnectors = OpenSchema.Enum<
  "web_search" | "web_search_premium" | "code_interpreter" | "image_generation" | "document_library"
>
export const BuiltInConnectors: Schema.Codec<BuiltInConnectors> = /* @__PURE__ */ OpenSchema.literals(
  "BuiltInConnectors",
  ["web_search", "web_search_premium", "code_interpreter", "image_generation", "document_library"]
)

/** A source that a tool found and the text before it relies on. */
export interface ToolReferenceChunk {
  readonly type: "tool_reference"
  /** The tool that found the source. */
  readonly tool: BuiltInConnectors
  /** The title of the source. */
  readonly title: string
  /** The address of the source. */
  readonly url?: string | null
  /** The address of an icon of the source. */
  readonly favicon?: string | null
  /** What the source says, in short. */
  readonly description?: string | null
}
export const ToolReferenceChunk: Schema.Codec<ToolReferenceChunk> = Schema.Struct({
  type: Schema.Literal("tool_reference"),
  tool: BuiltInConnectors,
  title: Schema.String,
  url: Schema.optionalKey(Schema.NullOr(Schema.String)),
  favicon: Schema.optionalKey(Schema.NullOr(Schema.String)),
  description: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export type ReferenceId = number | string | OpenSchema.Other<"number" | "string">
export const ReferenceId: Schema.Codec<ReferenceId> = OpenSchema.kinds("ReferenceId", ["number", "string"], [
  OpenSchema.number,
  Schema.String
])

/** Points to sources that the text before it relies on. */
export interface ReferenceChunk {
  readonly type: "reference"
  /** The ids of the sources, as they are in the result of the tool. */
  readonly reference_ids: ReadonlyArray<ReferenceId>
}
export const ReferenceChunk: Schema.Codec<ReferenceChunk> = Schema.Struct({
  type: Schema.Literal("reference"),
  reference_ids: Schema.Array(ReferenceId)
})

export type ThinkingPart = TextChunk | ToolReferenceChunk | ReferenceChunk | OpenSchema.Variant | OpenSchema.Untagged
export const ThinkingPart: Schema.Codec<ThinkingPart> = OpenSchema.variantsOrUntagged("ThinkingPart", "type", [
  "text",
  "tool_reference",
  "reference"
], [TextChunk, ToolReferenceChunk, ReferenceChunk])

/**
 * What the model thought before it wrote. [Send it back
 * unchanged](https://effect-genai.github.io/effect-genai/guide/mistral-chat.html#reasoning).
 */
export interface ThinkChunk {
  readonly type: "thinking"
  /** The thoughts. */
  readonly thinking: ReadonlyArray<ThinkingPart>
  /** A signature of Mistral. Send it back unchanged. */
  readonly signature?: string | null
  /** Whether the thought is complete; while it streams, and when it was cut off, it is not. Default `true`. */
  readonly closed?: boolean
}
export const ThinkChunk: Schema.Codec<ThinkChunk> = Schema.Struct({
  type: Schema.Literal("thinking"),
  thinking: Schema.Array(ThinkingPart),
  signature: Schema.optionalKey(Schema.NullOr(Schema.String)),
  closed: Schema.optionalKey(Schema.Boolean)
})

export type SystemChunk = TextChunk | ThinkChunk | OpenSchema.Variant | OpenSchema.Untagged
export const SystemChunk: Schema.Codec<SystemChunk> = OpenSchema.variantsOrUntagged("SystemChunk", "type", [
  "text",
  "thinking"
], [TextChunk, ThinkChunk])

export type SystemMessageContent = string | ReadonlyArray<SystemChunk>
export const SystemMessageContent: Schema.Codec<SystemMessageContent> = Schema.Union([
  Schema.String,
  Schema.Array(SystemChunk)
])

export type ImageDetail = OpenSchema.Enum<"low" | "auto" | "high">
export const ImageDetail: Schema.Codec<ImageDetail> = /* @__PURE__ */ OpenSchema.literals("ImageDetail", [
  "low",
  "auto",
  "high"
])

export interface ImageURL {
  /** The address of the image, or the image itself as a `data:` URL with Base64. */
  readonly url: string
  /** How closely the model looks at the image. */
  readonly detail?: ImageDetail | null
}
export const ImageURL: Schema.Codec<ImageURL> = Schema.Struct({
  url: Schema.String,
  detail: Schema.optionalKey(Schema.NullOr(ImageDetail))
})

export type ImageSource = ImageURL | string | OpenSchema.Other<"object" | "string">
export const ImageSource: Schema.Codec<ImageSource> = OpenSchema.kinds("ImageSource", ["object", "string"], [
  ImageURL,
  Schema.String
])

/** An image. */
export interface ImageURLChunk {
  readonly type: "image_url"
  /** The address of the image, or the image itself as a `data:` URL with Base64. */
  readonly image_url: ImageSource
}
export const ImageURLChunk: Schema.Codec<ImageURLChunk> = Schema.Struct({
  type: Schema.Literal("image_url"),
  image_url: ImageSource
})

/** A document. */
export interface DocumentURLChunk {
  readonly type: "document_url"
  /**
   * The address of the document, such as a [signed
   * URL](https://effect-genai.github.io/effect-genai/guide/mistral-files.html#signed-urls), or a `data:` URL.
   */
  readonly document_url: string
  /** The name of the document, which the model sees. */
  readonly document_name?: string | null
}
export const DocumentURLChunk: Schema.Codec<DocumentURLChunk> = Schema.Struct({
  type: Schema.Literal("document_url"),
  document_url: Schema.String,
  document_name: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** An uploaded file. */
export interface FileChunk {
  readonly type: "file"
  /** The id of a file in [Files](https://effect-genai.github.io/effect-genai/guide/mistral-files.html). A UUID. */
  readonly file_id: string
}
export const FileChunk: Schema.Codec<FileChunk> = Schema.Struct({
  type: Schema.Literal("file"),
  file_id: Schema.String
})

/** Audio. */
export interface AudioChunk {
  readonly type: "input_audio"
  /** The audio in Base64, or its address. */
  readonly input_audio: string
}
export const AudioChunk: Schema.Codec<AudioChunk> = Schema.Struct({
  type: Schema.Literal("input_audio"),
  input_audio: Schema.String
})

export type ContentChunk =
  | TextChunk
  | ImageURLChunk
  | DocumentURLChunk
  | ReferenceChunk
  | FileChunk
  | ThinkChunk
  | AudioChunk
  | OpenSchema.Variant
  | OpenSchema.Untagged
export const ContentChunk: Schema.Codec<ContentChunk> = OpenSchema.variantsOrUntagged("ContentChunk", "type", [
  "text",
  "image_url",
  "document_url",
  "reference",
  "file",
  "thinking",
  "input_audio"
], [TextChunk, ImageURLChunk, DocumentURLChunk, ReferenceChunk, FileChunk, ThinkChunk, AudioChunk])

export type MessageContent = string | ReadonlyArray<ContentChunk> | OpenSchema.Other<"string" | "array">
export const MessageContent: Schema.Codec<MessageContent> = OpenSchema.kinds("MessageContent", ["string", "array"], [
  Schema.String,
  Schema.Array(ContentChunk)
])

/**
 * A file that a tool made, such as an image. Download it with
 * [`Files`](https://effect-genai.github.io/effect-genai/guide/mistral-files.html).
 */
export interface ToolFileChunk {
  readonly type: "tool_file"
  /** The tool that made the file. */
  readonly tool: BuiltInConnectors
  /** The id of the file. */
  readonly file_id: string
  /** The name of the file. */
  readonly file_name?: string | null
  /** The type of the file, such as `png`. */
  readonly file_type?: string | null
}
export const ToolFileChunk: Schema.Codec<ToolFileChunk> = Schema.Struct({
  type: Schema.Literal("tool_file"),
  tool: BuiltInConnectors,
  file_id: Schema.String,
  file_name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  file_type: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export type MessageInputChunk =
  | TextChunk
  | ImageURLChunk
  | ToolFileChunk
  | DocumentURLChunk
  | ThinkChunk
  | OpenSchema.Variant
  | OpenSchema.Untagged
export const MessageInputChunk: Schema.Codec<MessageInputChunk> = OpenSchema.variantsOrUntagged(
  "MessageInputChunk",
  "type",
  ["text", "image_url", "tool_file", "document_url", "thinking"],
  [TextChunk, ImageURLChunk, ToolFileChunk, DocumentURLChunk, ThinkChunk]
)

export type MessageOutputChunk =
  | TextChunk
  | ImageURLChunk
  | ToolFileChunk
  | DocumentURLChunk
  | ThinkChunk
  | ToolReferenceChunk
  | OpenSchema.Variant
  | OpenSchema.Untagged
export const MessageOutputChunk: Schema.Codec<MessageOutputChunk> = OpenSchema.variantsOrUntagged(
  "MessageOutputChunk",
  "type",
  ["text", "image_url", "tool_file", "document_url", "thinking", "tool_reference"],
  [TextChunk, ImageURLChunk, ToolFileChunk, DocumentURLChunk, ThinkChunk, ToolReferenceChunk]
)
