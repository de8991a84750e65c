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

/** A document to [read](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#ocr). */
export interface ProcessOcrBody {
  /** The id or an alias of the model, such as `mistral-small-latest`. */
  readonly model: OcrModelId | null
  /** The document or image, by its address or as an uploaded file. */
  readonly document: OCRDocument
  /** The pages to read, from 0, as a list of numbers or a text such as `0-2,5`. All pages if you leave it out. */
  readonly pages?: OCRPages | null
  /** Whether the response has the images themselves. */
  readonly include_image_base64?: boolean | null
  /** The most images to find. */
  readonly image_limit?: number | null
  /** The least width and height of the images to find. */
  readonly image_min_size?: number | null
  /** The JSON schema of the notes that the model takes on each image. */
  readonly bbox_annotation_format?: ResponseFormat | null
  /** The JSON schema of the notes that the model takes on the whole document. */
  readonly document_annotation_format?: ResponseFormat | null
  /** What the model should take notes on, for `document_annotation_format`. */
  readonly document_annotation_prompt?: string | null
  /** The format of tables apart from the text. If you leave it out, tables are part of it. */
  readonly table_format?: OCRTableFormat | null
  /** Whether the headers of pages are apart from the text, as `header`. Default `false`. */
  readonly extract_header?: boolean
  /** Whether the footers of pages are apart from the text, as `footer`. Default `false`. */
  readonly extract_footer?: boolean
  /** Whether each page has `blocks`, its parts and where they are. Default `true`. */
  readonly include_blocks?: boolean
  /** How finely the response says how certain the model is; not at all if you leave it out. */
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

/** An image on a page. The markdown of the page refers to it by its id. */
export interface OCRImage {
  /** The id, as it is in the markdown. */
  readonly id: string
  /** The left edge, in pixels. At least 0. */
  readonly top_left_x?: number | null
  /** The top edge, in pixels. At least 0. */
  readonly top_left_y?: number | null
  /** The right edge, in pixels. At least 0. */
  readonly bottom_right_x?: number | null
  /** The bottom edge, in pixels. At least 0. */
  readonly bottom_right_y?: number | null
  /** The image in Base64, with `include_image_base64`. */
  readonly image_base64?: string | null
  /** The notes of the model on the image, as JSON text. */
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

/** How certain the model is of a text. */
export interface OCRConfidenceScore {
  /** The text. */
  readonly text: string
  /** How certain the model is. 0 to 1. */
  readonly confidence: number
  /** Where the text starts, in characters from 0. At least 0. */
  readonly start_index: number
}
export const OCRConfidenceScore: Schema.Codec<OCRConfidenceScore> = Schema.Struct({
  text: Schema.String,
  confidence: OpenSchema.number,
  start_index: OpenSchema.number
})

/** A table on a page. The markdown of the page refers to it by its id. */
export interface OCRTable {
  /** The id, as it is in the markdown. */
  readonly id: string
  /** The table. */
  readonly content: string
  /** The format of `content`. */
  readonly format: OCRTableFormat
  /** How certain the model is of each word. */
  readonly word_confidence_scores?: ReadonlyArray<OCRConfidenceScore> | null
}
export const OCRTable: Schema.Codec<OCRTable> = Schema.Struct({
  id: Schema.String,
  content: Schema.String,
  format: OCRTableFormat,
  word_confidence_scores: Schema.optionalKey(Schema.NullOr(Schema.Array(OCRConfidenceScore)))
})

/** The size of a page. */
export interface OCRPageDimensions {
  /** The resolution, in dots per inch. At least 0. */
  readonly dpi: number
  /** The height in pixels. At least 0. */
  readonly height: number
  /** The width in pixels. At least 0. */
  readonly width: number
}
export const OCRPageDimensions: Schema.Codec<OCRPageDimensions> = Schema.Struct({
  dpi: OpenSchema.number,
  height: OpenSchema.number,
  width: OpenSchema.number
})

/** How certain the model is of a page. */
export interface OCRPageConfidenceScores {
  /** How certain the model is of each word. */
  readonly word_confidence_scores?: ReadonlyArray<OCRConfidenceScore>
  /** How certain the model is, on average. 0 to 1. */
  readonly average_page_confidence_score: number
  /** How certain the model is where it is least certain. 0 to 1. */
  readonly minimum_page_confidence_score: number
}
export const OCRPageConfidenceScores: Schema.Codec<OCRPageConfidenceScores> = Schema.Struct({
  word_confidence_scores: Schema.optionalKey(Schema.Array(OCRConfidenceScore)),
  average_page_confidence_score: OpenSchema.number,
  minimum_page_confidence_score: OpenSchema.number
})

/** How certain the model is of a block, from 0 to 1. */
export interface OCRBlockConfidenceScores {
  /** How certain the model is of the content, on average. 0 to 1. */
  readonly average_content_confidence_score?: number | null
  /** How certain the model is of the content where it is least certain. 0 to 1. */
  readonly minimum_content_confidence_score?: number | null
  /** How certain the model is of the type of the block. 0 to 1. */
  readonly block_type_confidence_score?: number | null
}
export const OCRBlockConfidenceScores: Schema.Codec<OCRBlockConfidenceScores> = Schema.Struct({
  average_content_confidence_score: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  minimum_content_confidence_score: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  block_type_confidence_score: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export interface OCRTextBlock {
  /** The left edge, in pixels. At least 0. */
  readonly top_left_x: number
  /** The top edge, in pixels. At least 0. */
  readonly top_left_y: number
  /** The right edge, in pixels. At least 0. */
  readonly bottom_right_x: number
  /** The bottom edge, in pixels. At least 0. */
  readonly bottom_right_y: number
  /** What the block contains, as markdown. */
  readonly content: string
  /** How certain the model is of the block. */
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
  /** The left edge, in pixels. At least 0. */
  readonly top_left_x: number
  /** The top edge, in pixels. At least 0. */
  readonly top_left_y: number
  /** The right edge, in pixels. At least 0. */
  readonly bottom_right_x: number
  /** The bottom edge, in pixels. At least 0. */
  readonly bottom_right_y: number
  /** What the block contains, as markdown. */
  readonly content: string
  /** How certain the model is of the block. */
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
  /** The left edge, in pixels. At least 0. */
  readonly top_left_x: number
  /** The top edge, in pixels. At least 0. */
  readonly top_left_y: number
  /** The right edge, in pixels. At least 0. */
  readonly bottom_right_x: number
  /** The bottom edge, in pixels. At least 0. */
  readonly bottom_right_y: number
  /** What the block contains, as markdown. */
  readonly content: string
  /** How certain the model is of the block. */
  readonly confidence_scores?: OCRBlockConfidenceScores | null
  readonly type: "image"
  /** The id of the image in `images` of the page. */
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
  /** The left edge, in pixels. At least 0. */
  readonly top_left_x: number
  /** The top edge, in pixels. At least 0. */
  readonly top_left_y: number
  /** The right edge, in pixels. At least 0. */
  readonly bottom_right_x: number
  /** The bottom edge, in pixels. At least 0. */
  readonly bottom_right_y: number
  /** What the block contains, as markdown. */
  readonly content: string
  /** How certain the model is of the block. */
  readonly confidence_scores?: OCRBlockConfidenceScores | null
  readonly type: "table"
  /** The id of the table in `tables` of the page. */
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
  /** The left edge, in pixels. At least 0. */
  readonly top_left_x: number
  /** The top edge, in pixels. At least 0. */
  readonly top_left_y: number
  /** The right edge, in pixels. At least 0. */
  readonly bottom_right_x: number
  /** The bottom edge, in pixels. At least 0. */
  readonly bottom_right_y: number
  /** What the block contains, as markdown. */
  readonly content: string
  /** How certain the model is of the block. */
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
  /** The left edge, in pixels. At least 0. */
  readonly top_left_x: number
  /** The top edge, in pixels. At least 0. */
  readonly top_left_y: number
  /** The right edge, in pixels. At least 0. */
  readonly bottom_right_x: number
  /** The bottom edge, in pixels. At least 0. */
  readonly bottom_right_y: number
  /** What the block contains, as markdown. */
  readonly content: string
  /** How certain the model is of the block. */
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
  /** The left edge, in pixels. At least 0. */
  readonly top_left_x: number
  /** The top edge, in pixels. At least 0. */
  readonly top_left_y: number
  /** The right edge, in pixels. At least 0. */
  readonly bottom_right_x: number
  /** The bottom edge, in pixels. At least 0. */
  readonly bottom_right_y: number
  /** What the block contains, as markdown. */
  readonly content: string
  /** How certain the model is of the block. */
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
  /** The left edge, in pixels. At least 0. */
  readonly top_left_x: number
  /** The top edge, in pixels. At least 0. */
  readonly top_left_y: number
  /** The right edge, in pixels. At least 0. */
  readonly bottom_right_x: number
  /** The bottom edge, in pixels. At least 0. */
  readonly bottom_right_y: number
  /** What the block contains, as markdown. */
  readonly content: string
  /** How certain the model is of the block. */
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
  /** The left edge, in pixels. At least 0. */
  readonly top_left_x: number
  /** The top edge, in pixels. At least 0. */
  readonly top_left_y: number
  /** The right edge, in pixels. At least 0. */
  readonly bottom_right_x: number
  /** The bottom edge, in pixels. At least 0. */
  readonly bottom_right_y: number
  /** What the block contains, as markdown. */
  readonly content: string
  /** How certain the model is of the block. */
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
  /** The left edge, in pixels. At least 0. */
  readonly top_left_x: number
  /** The top edge, in pixels. At least 0. */
  readonly top_left_y: number
  /** The right edge, in pixels. At least 0. */
  readonly bottom_right_x: number
  /** The bottom edge, in pixels. At least 0. */
  readonly bottom_right_y: number
  /** What the block contains, as markdown. */
  readonly content: string
  /** How certain the model is of the block. */
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
  /** The left edge, in pixels. At least 0. */
  readonly top_left_x: number
  /** The top edge, in pixels. At least 0. */
  readonly top_left_y: number
  /** The right edge, in pixels. At least 0. */
  readonly bottom_right_x: number
  /** The bottom edge, in pixels. At least 0. */
  readonly bottom_right_y: number
  /** What the block contains, as markdown. */
  readonly content: string
  /** How certain the model is of the block. */
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
  /** The left edge, in pixels. At least 0. */
  readonly top_left_x: number
  /** The top edge, in pixels. At least 0. */
  readonly top_left_y: number
  /** The right edge, in pixels. At least 0. */
  readonly bottom_right_x: number
  /** The bottom edge, in pixels. At least 0. */
  readonly bottom_right_y: number
  /** What the block contains, as markdown. */
  readonly content: string
  /** How certain the model is of the block. */
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
  /** The left edge, in pixels. At least 0. */
  readonly top_left_x: number
  /** The top edge, in pixels. At least 0. */
  readonly top_left_y: number
  /** The right edge, in pixels. At least 0. */
  readonly bottom_right_x: number
  /** The bottom edge, in pixels. At least 0. */
  readonly bottom_right_y: number
  /** What the block contains, as markdown. */
  readonly content: string
  /** How certain the model is of the block. */
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

/** One page of a document. */
export interface OCRPage {
  /** The number of the page, from 0. At least 0. */
  readonly index: number
  /** The text of the page, with references to images and tables. */
  readonly markdown: string
  /** The images on the page. */
  readonly images: ReadonlyArray<OCRImage>
  /** The tables on the page, with `table_format`. */
  readonly tables?: ReadonlyArray<OCRTable>
  /** The addresses of the links on the page. */
  readonly hyperlinks?: ReadonlyArray<string>
  /** The header of the page, with `extract_header`. */
  readonly header?: string | null
  /** The footer of the page, with `extract_footer`. */
  readonly footer?: string | null
  /** The size of the page. */
  readonly dimensions?: OCRPageDimensions | null
  /** How certain the model is, with `confidence_scores_granularity`. */
  readonly confidence_scores?: OCRPageConfidenceScores | null
  /** The parts of the page and where they are, with `include_blocks`. */
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
  /** The number of pages that were read, and billed. At least 0. */
  readonly pages_processed: number
  /** The size of the document in bytes. */
  readonly doc_size_bytes?: number | null
}
export const OCRUsage: Schema.Codec<OCRUsage> = Schema.Struct({
  pages_processed: OpenSchema.number,
  doc_size_bytes: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

/** The text of a document. */
export interface OCRResponse {
  /** The pages that were read. */
  readonly pages: ReadonlyArray<OCRPage>
  /** The id or an alias of the model, such as `mistral-small-latest`. */
  readonly model: string
  /** The notes of the model on the document, as JSON text. */
  readonly document_annotation?: string | null
  /** What the call used. */
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
