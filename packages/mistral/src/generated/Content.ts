// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

/** Text in a message. */
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

/** A source that a tool of Mistral found. */
export interface ToolReferenceChunk {
  readonly type: "tool_reference"
  /** The tool that found the source. */
  readonly tool: BuiltInConnectors
  /** The title of the source. */
  readonly title: string
  /** The address of the source; null if it has none. */
  readonly url?: string | null
  /** The address of an icon of the source; null if it has none. */
  readonly favicon?: string | null
  /** A summary of the source; null if it has none. */
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

/** A reference from the text to its sources. */
export interface ReferenceChunk {
  readonly type: "reference"
  /** Ids of the sources, as they are in the messages. */
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

/** What the model thought before it wrote. `Chat.textOf` leaves it out; send it back unchanged. */
export interface ThinkChunk {
  readonly type: "thinking"
  /** The thoughts, in chunks. */
  readonly thinking: ReadonlyArray<ThinkingPart>
  /** Mistral's proof that the thoughts are unaltered; send it back unchanged. Null if they have none. */
  readonly signature?: string | null
  /** Whether the thinking has ended. Default `true`. */
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

/** An image by its address, with its resolution. */
export interface ImageURL {
  /** An `https:` URL, or a `data:` URL with the image in Base64. */
  readonly url: string
  /** The resolution at which the model sees the image. A higher one can take more input tokens. */
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

/**
 * An image in a message, for models with
 * [vision](https://effect-genai.github.io/effect-genai/guide/models.html#mistral-models).
 */
export interface ImageURLChunk {
  readonly type: "image_url"
  /** The URL of the image, alone or with a `detail`. A `data:` URL contains the image itself. */
  readonly image_url: ImageSource
}
export const ImageURLChunk: Schema.Codec<ImageURLChunk> = Schema.Struct({
  type: Schema.Literal("image_url"),
  image_url: ImageSource
})

/** A document in a message, such as a PDF. */
export interface DocumentURLChunk {
  readonly type: "document_url"
  /** The address of the document. Mistral must be able to load it without your key. */
  readonly document_url: string
  /** Your name of the document. The model can refer to it. */
  readonly document_name?: string | null
}
export const DocumentURLChunk: Schema.Codec<DocumentURLChunk> = Schema.Struct({
  type: Schema.Literal("document_url"),
  document_url: Schema.String,
  document_name: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** An uploaded file in a message or for OCR. */
export interface FileChunk {
  readonly type: "file"
  /** The id of a file in [Files](https://effect-genai.github.io/effect-genai/guide/mistral-files.html). A UUID. */
  readonly file_id: string
}
export const FileChunk: Schema.Codec<FileChunk> = Schema.Struct({
  type: Schema.Literal("file"),
  file_id: Schema.String
})

/** Audio in a message, for models that accept it. */
export interface AudioChunk {
  readonly type: "input_audio"
  /** The audio, as Base64 or as a URL. */
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

/** A file that a tool of Mistral wrote, such as a generated image. */
export interface ToolFileChunk {
  readonly type: "tool_file"
  /** The tool that wrote the file. */
  readonly tool: BuiltInConnectors
  /**
   * The id of the file. `Files.download` [returns its
   * content](https://effect-genai.github.io/effect-genai/guide/mistral-files.html).
   */
  readonly file_id: string
  /** The name of the file; null if it has none. */
  readonly file_name?: string | null
  /** The type of the file; null if it is unknown. */
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
