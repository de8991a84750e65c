// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

export interface TextChunk {
  readonly type: "text"
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

export interface ToolReferenceChunk {
  readonly type: "tool_reference"
  readonly tool: BuiltInConnectors
  readonly title: string
  readonly url?: string | null
  readonly favicon?: string | null
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

export interface ReferenceChunk {
  readonly type: "reference"
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

export interface ThinkChunk {
  readonly type: "thinking"
  readonly thinking: ReadonlyArray<ThinkingPart>
  readonly signature?: string | null
  /** Default `true`. */
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
  readonly url: string
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

export interface ImageURLChunk {
  readonly type: "image_url"
  readonly image_url: ImageSource
}
export const ImageURLChunk: Schema.Codec<ImageURLChunk> = Schema.Struct({
  type: Schema.Literal("image_url"),
  image_url: ImageSource
})

export interface DocumentURLChunk {
  readonly type: "document_url"
  readonly document_url: string
  readonly document_name?: string | null
}
export const DocumentURLChunk: Schema.Codec<DocumentURLChunk> = Schema.Struct({
  type: Schema.Literal("document_url"),
  document_url: Schema.String,
  document_name: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface FileChunk {
  readonly type: "file"
  /** A UUID. */
  readonly file_id: string
}
export const FileChunk: Schema.Codec<FileChunk> = Schema.Struct({
  type: Schema.Literal("file"),
  file_id: Schema.String
})

export interface AudioChunk {
  readonly type: "input_audio"
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

export interface ToolFileChunk {
  readonly type: "tool_file"
  readonly tool: BuiltInConnectors
  readonly file_id: string
  readonly file_name?: string | null
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
