// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { OcrModelId, ResponseFormat } from "./Common.ts"
import { DocumentURLChunk, FileChunk, ImageURLChunk } from "./Content.ts"

export type OCRDocument = FileChunk | DocumentURLChunk | ImageURLChunk | OpenSchema.Variant | OpenSchema.Untagged
export const OCRDocument: Schema.Codec<OCRDocument> = OpenSchema.variantsOrUntagged("OCRDocument", "type", [
  "file",
  "document_url",
  "image_url"
], [FileChunk, DocumentURLChunk, ImageURLChunk])

export type OCRPages = string | ReadonlyArray<number>
export const OCRPages: Schema.Codec<OCRPages> = Schema.Union([Schema.String, Schema.Array(Schema.Int)])

export type OCRTableFormat = OpenSchema.Enum<"markdown" | "html">
export const OCRTableFormat: Schema.Codec<OCRTableFormat> = /* @__PURE__ */ OpenSchema.literals("OCRTableFormat", [
  "markdown",
  "html"
])

export type ConfidenceScoresGranularity = "word" | "page" | "block"
export const ConfidenceScoresGranularity: Schema.Codec<ConfidenceScoresGranularity> = /* @__PURE__ */ Schema.Literals([
  "word",
  "page",
  "block"
])

export interface ProcessOcrBody {
  readonly model: OcrModelId | null
  readonly document: OCRDocument
  readonly pages?: OCRPages | null
  readonly include_image_base64?: boolean | null
  readonly image_limit?: number | null
  readonly image_min_size?: number | null
  readonly bbox_annotation_format?: ResponseFormat | null
  readonly document_annotation_format?: ResponseFormat | null
  readonly document_annotation_prompt?: string | null
  readonly table_format?: OCRTableFormat | null
  /** Default `false`. */
  readonly extract_header?: boolean
  /** Default `false`. */
  readonly extract_footer?: boolean
  /** Default `true`. */
  readonly include_blocks?: boolean
  readonly confidence_scores_granularity?: ConfidenceScoresGranularity | null
}
export const ProcessOcrBody: Schema.Codec<ProcessOcrBody> = Schema.Struct({
  model: Schema.NullOr(OcrModelId),
  document: OCRDocument,
  pages: Schema.optionalKey(Schema.NullOr(OCRPages)),
  include_image_base64: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  image_limit: Schema.optionalKey(Schema.NullOr(Schema.Int)),
  image_min_size: Schema.optionalKey(Schema.NullOr(Schema.Int)),
  bbox_annotation_format: Schema.optionalKey(Schema.NullOr(ResponseFormat)),
  document_annotation_format: Schema.optionalKey(Schema.NullOr(ResponseFormat)),
  document_annotation_prompt: Schema.optionalKey(Schema.NullOr(Schema.String)),
  table_format: Schema.optionalKey(Schema.NullOr(OCRTableFormat)),
  extract_header: Schema.optionalKey(Schema.Boolean),
  extract_footer: Schema.optionalKey(Schema.Boolean),
  include_blocks: Schema.optionalKey(Schema.Boolean),
  confidence_scores_granularity: Schema.optionalKey(Schema.NullOr(ConfidenceScoresGranularity))
})

export interface OCRImage {
  readonly id: string
  /** At least 0. */
  readonly top_left_x?: number | null
  /** At least 0. */
  readonly top_left_y?: number | null
  /** At least 0. */
  readonly bottom_right_x?: number | null
  /** At least 0. */
  readonly bottom_right_y?: number | null
  readonly image_base64?: string | null
  readonly image_annotation?: string | null
}
export const OCRImage: Schema.Codec<OCRImage> = Schema.Struct({
  id: Schema.String,
  top_left_x: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  top_left_y: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  bottom_right_x: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  bottom_right_y: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  image_base64: Schema.optionalKey(Schema.NullOr(Schema.String)),
  image_annotation: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface OCRConfidenceScore {
  readonly text: string
  /** 0 to 1. */
  readonly confidence: number
  /** At least 0. */
  readonly start_index: number
}
export const OCRConfidenceScore: Schema.Codec<OCRConfidenceScore> = Schema.Struct({
  text: Schema.String,
  confidence: OpenSchema.number,
  start_index: OpenSchema.number
})

export interface OCRTable {
  readonly id: string
  readonly content: string
  readonly format: OCRTableFormat
  readonly word_confidence_scores?: ReadonlyArray<OCRConfidenceScore> | null
}
export const OCRTable: Schema.Codec<OCRTable> = Schema.Struct({
  id: Schema.String,
  content: Schema.String,
  format: OCRTableFormat,
  word_confidence_scores: Schema.optionalKey(Schema.NullOr(Schema.Array(OCRConfidenceScore)))
})

export interface OCRPageDimensions {
  /** At least 0. */
  readonly dpi: number
  /** At least 0. */
  readonly height: number
  /** At least 0. */
  readonly width: number
}
export const OCRPageDimensions: Schema.Codec<OCRPageDimensions> = Schema.Struct({
  dpi: OpenSchema.number,
  height: OpenSchema.number,
  width: OpenSchema.number
})

export interface OCRPageConfidenceScores {
  readonly word_confidence_scores?: ReadonlyArray<OCRConfidenceScore>
  /** 0 to 1. */
  readonly average_page_confidence_score: number
  /** 0 to 1. */
  readonly minimum_page_confidence_score: number
}
export const OCRPageConfidenceScores: Schema.Codec<OCRPageConfidenceScores> = Schema.Struct({
  word_confidence_scores: Schema.optionalKey(Schema.Array(OCRConfidenceScore)),
  average_page_confidence_score: OpenSchema.number,
  minimum_page_confidence_score: OpenSchema.number
})

export interface OCRBlockConfidenceScores {
  /** 0 to 1. */
  readonly average_content_confidence_score?: number | null
  /** 0 to 1. */
  readonly minimum_content_confidence_score?: number | null
  /** 0 to 1. */
  readonly block_type_confidence_score?: number | null
}
export const OCRBlockConfidenceScores: Schema.Codec<OCRBlockConfidenceScores> = Schema.Struct({
  average_content_confidence_score: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  minimum_content_confidence_score: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  block_type_confidence_score: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export interface OCRTextBlock {
  /** At least 0. */
  readonly top_left_x: number
  /** At least 0. */
  readonly top_left_y: number
  /** At least 0. */
  readonly bottom_right_x: number
  /** At least 0. */
  readonly bottom_right_y: number
  readonly content: string
  readonly confidence_scores?: OCRBlockConfidenceScores | null
  readonly type: "text"
}
export const OCRTextBlock: Schema.Codec<OCRTextBlock> = Schema.Struct({
  top_left_x: OpenSchema.number,
  top_left_y: OpenSchema.number,
  bottom_right_x: OpenSchema.number,
  bottom_right_y: OpenSchema.number,
  content: Schema.String,
  confidence_scores: Schema.optionalKey(Schema.NullOr(OCRBlockConfidenceScores)),
  type: Schema.Literal("text")
})

export interface OCRListBlock {
  /** At least 0. */
  readonly top_left_x: number
  /** At least 0. */
  readonly top_left_y: number
  /** At least 0. */
  readonly bottom_right_x: number
  /** At least 0. */
  readonly bottom_right_y: number
  readonly content: string
  readonly confidence_scores?: OCRBlockConfidenceScores | null
  readonly type: "list"
}
export const OCRListBlock: Schema.Codec<OCRListBlock> = Schema.Struct({
  top_left_x: OpenSchema.number,
  top_left_y: OpenSchema.number,
  bottom_right_x: OpenSchema.number,
  bottom_right_y: OpenSchema.number,
  content: Schema.String,
  confidence_scores: Schema.optionalKey(Schema.NullOr(OCRBlockConfidenceScores)),
  type: Schema.Literal("list")
})

export interface OCRImageBlock {
  /** At least 0. */
  readonly top_left_x: number
  /** At least 0. */
  readonly top_left_y: number
  /** At least 0. */
  readonly bottom_right_x: number
  /** At least 0. */
  readonly bottom_right_y: number
  readonly content: string
  readonly confidence_scores?: OCRBlockConfidenceScores | null
  readonly type: "image"
  readonly image_id: string
}
export const OCRImageBlock: Schema.Codec<OCRImageBlock> = Schema.Struct({
  top_left_x: OpenSchema.number,
  top_left_y: OpenSchema.number,
  bottom_right_x: OpenSchema.number,
  bottom_right_y: OpenSchema.number,
  content: Schema.String,
  confidence_scores: Schema.optionalKey(Schema.NullOr(OCRBlockConfidenceScores)),
  type: Schema.Literal("image"),
  image_id: Schema.String
})

export interface OCRTableBlock {
  /** At least 0. */
  readonly top_left_x: number
  /** At least 0. */
  readonly top_left_y: number
  /** At least 0. */
  readonly bottom_right_x: number
  /** At least 0. */
  readonly bottom_right_y: number
  readonly content: string
  readonly confidence_scores?: OCRBlockConfidenceScores | null
  readonly type: "table"
  readonly table_id?: string | null
}
export const OCRTableBlock: Schema.Codec<OCRTableBlock> = Schema.Struct({
  top_left_x: OpenSchema.number,
  top_left_y: OpenSchema.number,
  bottom_right_x: OpenSchema.number,
  bottom_right_y: OpenSchema.number,
  content: Schema.String,
  confidence_scores: Schema.optionalKey(Schema.NullOr(OCRBlockConfidenceScores)),
  type: Schema.Literal("table"),
  table_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface OCRTitleBlock {
  /** At least 0. */
  readonly top_left_x: number
  /** At least 0. */
  readonly top_left_y: number
  /** At least 0. */
  readonly bottom_right_x: number
  /** At least 0. */
  readonly bottom_right_y: number
  readonly content: string
  readonly confidence_scores?: OCRBlockConfidenceScores | null
  readonly type: "title"
}
export const OCRTitleBlock: Schema.Codec<OCRTitleBlock> = Schema.Struct({
  top_left_x: OpenSchema.number,
  top_left_y: OpenSchema.number,
  bottom_right_x: OpenSchema.number,
  bottom_right_y: OpenSchema.number,
  content: Schema.String,
  confidence_scores: Schema.optionalKey(Schema.NullOr(OCRBlockConfidenceScores)),
  type: Schema.Literal("title")
})

export interface OCREquationBlock {
  /** At least 0. */
  readonly top_left_x: number
  /** At least 0. */
  readonly top_left_y: number
  /** At least 0. */
  readonly bottom_right_x: number
  /** At least 0. */
  readonly bottom_right_y: number
  readonly content: string
  readonly confidence_scores?: OCRBlockConfidenceScores | null
  readonly type: "equation"
}
export const OCREquationBlock: Schema.Codec<OCREquationBlock> = Schema.Struct({
  top_left_x: OpenSchema.number,
  top_left_y: OpenSchema.number,
  bottom_right_x: OpenSchema.number,
  bottom_right_y: OpenSchema.number,
  content: Schema.String,
  confidence_scores: Schema.optionalKey(Schema.NullOr(OCRBlockConfidenceScores)),
  type: Schema.Literal("equation")
})

export interface OCRCaptionBlock {
  /** At least 0. */
  readonly top_left_x: number
  /** At least 0. */
  readonly top_left_y: number
  /** At least 0. */
  readonly bottom_right_x: number
  /** At least 0. */
  readonly bottom_right_y: number
  readonly content: string
  readonly confidence_scores?: OCRBlockConfidenceScores | null
  readonly type: "caption"
}
export const OCRCaptionBlock: Schema.Codec<OCRCaptionBlock> = Schema.Struct({
  top_left_x: OpenSchema.number,
  top_left_y: OpenSchema.number,
  bottom_right_x: OpenSchema.number,
  bottom_right_y: OpenSchema.number,
  content: Schema.String,
  confidence_scores: Schema.optionalKey(Schema.NullOr(OCRBlockConfidenceScores)),
  type: Schema.Literal("caption")
})

export interface OCRCodeBlock {
  /** At least 0. */
  readonly top_left_x: number
  /** At least 0. */
  readonly top_left_y: number
  /** At least 0. */
  readonly bottom_right_x: number
  /** At least 0. */
  readonly bottom_right_y: number
  readonly content: string
  readonly confidence_scores?: OCRBlockConfidenceScores | null
  readonly type: "code"
}
export const OCRCodeBlock: Schema.Codec<OCRCodeBlock> = Schema.Struct({
  top_left_x: OpenSchema.number,
  top_left_y: OpenSchema.number,
  bottom_right_x: OpenSchema.number,
  bottom_right_y: OpenSchema.number,
  content: Schema.String,
  confidence_scores: Schema.optionalKey(Schema.NullOr(OCRBlockConfidenceScores)),
  type: Schema.Literal("code")
})

export interface OCRReferencesBlock {
  /** At least 0. */
  readonly top_left_x: number
  /** At least 0. */
  readonly top_left_y: number
  /** At least 0. */
  readonly bottom_right_x: number
  /** At least 0. */
  readonly bottom_right_y: number
  readonly content: string
  readonly confidence_scores?: OCRBlockConfidenceScores | null
  readonly type: "references"
}
export const OCRReferencesBlock: Schema.Codec<OCRReferencesBlock> = Schema.Struct({
  top_left_x: OpenSchema.number,
  top_left_y: OpenSchema.number,
  bottom_right_x: OpenSchema.number,
  bottom_right_y: OpenSchema.number,
  content: Schema.String,
  confidence_scores: Schema.optionalKey(Schema.NullOr(OCRBlockConfidenceScores)),
  type: Schema.Literal("references")
})

export interface OCRAsideTextBlock {
  /** At least 0. */
  readonly top_left_x: number
  /** At least 0. */
  readonly top_left_y: number
  /** At least 0. */
  readonly bottom_right_x: number
  /** At least 0. */
  readonly bottom_right_y: number
  readonly content: string
  readonly confidence_scores?: OCRBlockConfidenceScores | null
  readonly type: "aside_text"
}
export const OCRAsideTextBlock: Schema.Codec<OCRAsideTextBlock> = Schema.Struct({
  top_left_x: OpenSchema.number,
  top_left_y: OpenSchema.number,
  bottom_right_x: OpenSchema.number,
  bottom_right_y: OpenSchema.number,
  content: Schema.String,
  confidence_scores: Schema.optionalKey(Schema.NullOr(OCRBlockConfidenceScores)),
  type: Schema.Literal("aside_text")
})

export interface OCRHeaderBlock {
  /** At least 0. */
  readonly top_left_x: number
  /** At least 0. */
  readonly top_left_y: number
  /** At least 0. */
  readonly bottom_right_x: number
  /** At least 0. */
  readonly bottom_right_y: number
  readonly content: string
  readonly confidence_scores?: OCRBlockConfidenceScores | null
  readonly type: "header"
}
export const OCRHeaderBlock: Schema.Codec<OCRHeaderBlock> = Schema.Struct({
  top_left_x: OpenSchema.number,
  top_left_y: OpenSchema.number,
  bottom_right_x: OpenSchema.number,
  bottom_right_y: OpenSchema.number,
  content: Schema.String,
  confidence_scores: Schema.optionalKey(Schema.NullOr(OCRBlockConfidenceScores)),
  type: Schema.Literal("header")
})

export interface OCRFooterBlock {
  /** At least 0. */
  readonly top_left_x: number
  /** At least 0. */
  readonly top_left_y: number
  /** At least 0. */
  readonly bottom_right_x: number
  /** At least 0. */
  readonly bottom_right_y: number
  readonly content: string
  readonly confidence_scores?: OCRBlockConfidenceScores | null
  readonly type: "footer"
}
export const OCRFooterBlock: Schema.Codec<OCRFooterBlock> = Schema.Struct({
  top_left_x: OpenSchema.number,
  top_left_y: OpenSchema.number,
  bottom_right_x: OpenSchema.number,
  bottom_right_y: OpenSchema.number,
  content: Schema.String,
  confidence_scores: Schema.optionalKey(Schema.NullOr(OCRBlockConfidenceScores)),
  type: Schema.Literal("footer")
})

export interface OCRSignatureBlock {
  /** At least 0. */
  readonly top_left_x: number
  /** At least 0. */
  readonly top_left_y: number
  /** At least 0. */
  readonly bottom_right_x: number
  /** At least 0. */
  readonly bottom_right_y: number
  readonly content: string
  readonly confidence_scores?: OCRBlockConfidenceScores | null
  readonly type: "signature"
}
export const OCRSignatureBlock: Schema.Codec<OCRSignatureBlock> = Schema.Struct({
  top_left_x: OpenSchema.number,
  top_left_y: OpenSchema.number,
  bottom_right_x: OpenSchema.number,
  bottom_right_y: OpenSchema.number,
  content: Schema.String,
  confidence_scores: Schema.optionalKey(Schema.NullOr(OCRBlockConfidenceScores)),
  type: Schema.Literal("signature")
})

export type OCRBlock =
  | OCRTextBlock
  | OCRListBlock
  | OCRImageBlock
  | OCRTableBlock
  | OCRTitleBlock
  | OCREquationBlock
  | OCRCaptionBlock
  | OCRCodeBlock
  | OCRReferencesBlock
  | OCRAsideTextBlock
  | OCRHeaderBlock
  | OCRFooterBlock
  | OCRSignatureBlock
  | OpenSchema.Variant
  | OpenSchema.Untagged
export const OCRBlock: Schema.Codec<OCRBlock> = OpenSchema.variantsOrUntagged("OCRBlock", "type", [
  "text",
  "list",
  "image",
  "table",
  "title",
  "equation",
  "caption",
  "code",
  "references",
  "aside_text",
  "header",
  "footer",
  "signature"
], [
  OCRTextBlock,
  OCRListBlock,
  OCRImageBlock,
  OCRTableBlock,
  OCRTitleBlock,
  OCREquationBlock,
  OCRCaptionBlock,
  OCRCodeBlock,
  OCRReferencesBlock,
  OCRAsideTextBlock,
  OCRHeaderBlock,
  OCRFooterBlock,
  OCRSignatureBlock
])

export interface OCRPage {
  /** At least 0. */
  readonly index: number
  readonly markdown: string
  readonly images: ReadonlyArray<OCRImage>
  readonly tables?: ReadonlyArray<OCRTable>
  readonly hyperlinks?: ReadonlyArray<string>
  readonly header?: string | null
  readonly footer?: string | null
  readonly dimensions?: OCRPageDimensions | null
  readonly confidence_scores?: OCRPageConfidenceScores | null
  readonly blocks?: ReadonlyArray<OCRBlock> | null
}
export const OCRPage: Schema.Codec<OCRPage> = Schema.Struct({
  index: OpenSchema.number,
  markdown: Schema.String,
  images: Schema.Array(OCRImage),
  tables: Schema.optionalKey(Schema.Array(OCRTable)),
  hyperlinks: Schema.optionalKey(Schema.Array(Schema.String)),
  header: Schema.optionalKey(Schema.NullOr(Schema.String)),
  footer: Schema.optionalKey(Schema.NullOr(Schema.String)),
  dimensions: Schema.optionalKey(Schema.NullOr(OCRPageDimensions)),
  confidence_scores: Schema.optionalKey(Schema.NullOr(OCRPageConfidenceScores)),
  blocks: Schema.optionalKey(Schema.NullOr(Schema.Array(OCRBlock)))
})

export interface OCRUsage {
  /** At least 0. */
  readonly pages_processed: number
  readonly doc_size_bytes?: number | null
}
export const OCRUsage: Schema.Codec<OCRUsage> = Schema.Struct({
  pages_processed: OpenSchema.number,
  doc_size_bytes: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export interface OCRResponse {
  readonly pages: ReadonlyArray<OCRPage>
  readonly model: string
  readonly document_annotation?: string | null
  readonly usage_info: OCRUsage
}
export const OCRResponse: Schema.Codec<OCRResponse> = Schema.Struct({
  pages: Schema.Array(OCRPage),
  model: Schema.String,
  document_annotation: Schema.optionalKey(Schema.NullOr(Schema.String)),
  usage_info: OCRUsage
})

/** `POST /v1/ocr` */
export interface ProcessOcr extends ProcessOcrBody {}
export const ProcessOcr: Endpoint.Input<ProcessOcr> = /* @__PURE__ */ Endpoint.input({
  body: ProcessOcrBody
})
