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

/**
 * A request for the text of a document, as Markdown. See
 * [OCR](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#ocr).
 */
export interface ProcessOcrBody {
  /** The id or an alias of an OCR model, such as `mistral-ocr-latest`; `null` leaves the choice to Mistral. */
  readonly model: OcrModelId | null
  /** The document, by its URL, as an image, or as an uploaded file with the purpose `ocr`. */
  readonly document: OCRDocument
  /**
   * The pages to process, from 0: a list, or a text such as `0-2,5`. Without it, all pages are processed and billed.
   */
  readonly pages?: OCRPages | null
  /** Whether the result contains the images themselves, in Base64. They make it much larger. */
  readonly include_image_base64?: boolean | null
  /** The most images to extract. */
  readonly image_limit?: number | null
  /** The smallest width and height of images to extract, in pixels. */
  readonly image_min_size?: number | null
  /** A schema for the description of each image, returned as `image_annotation`. Annotated pages cost more. */
  readonly bbox_annotation_format?: ResponseFormat | null
  /** A schema for values about the whole document, returned as `document_annotation`. Annotated pages cost more. */
  readonly document_annotation_format?: ResponseFormat | null
  /** What to look for in the document, for `document_annotation_format` only. */
  readonly document_annotation_prompt?: string | null
  /** Returns tables apart from the text, in this format. Without it, they are part of `markdown`. */
  readonly table_format?: OCRTableFormat | null
  /** Whether the header of each page is returned as `header`, apart from the text. Default `false`. */
  readonly extract_header?: boolean
  /** Whether the footer of each page is returned as `footer`, apart from the text. Default `false`. */
  readonly extract_footer?: boolean
  /** Whether each page has its `blocks`, which say where its parts are. Default `true`. */
  readonly include_blocks?: boolean
  /** How fine the scores of certainty are. Without it, there are no scores. */
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

/** An image on a page. */
export interface OCRImage {
  /** The name of the image, by which `markdown` refers to it. */
  readonly id: string
  /** The left edge of the image, in pixels of the page; null if it is unknown. At least 0. */
  readonly top_left_x?: number | null
  /** The top edge of the image, in pixels of the page; null if it is unknown. At least 0. */
  readonly top_left_y?: number | null
  /** The right edge of the image, in pixels of the page; null if it is unknown. At least 0. */
  readonly bottom_right_x?: number | null
  /** The bottom edge of the image, in pixels of the page; null if it is unknown. At least 0. */
  readonly bottom_right_y?: number | null
  /** The image itself, in Base64; null without `include_image_base64`. */
  readonly image_base64?: string | null
  /** The description of the image, as JSON in a string; null without `bbox_annotation_format`. */
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

/** How certain the model is of one piece of the text. */
export interface OCRConfidenceScore {
  /** The piece of the text, such as a word. */
  readonly text: string
  /** How certain the model is. 1 is the most certain. 0 to 1. */
  readonly confidence: number
  /** Where the piece starts in the text, from 0. At least 0. */
  readonly start_index: number
}
export const OCRConfidenceScore: Schema.Codec<OCRConfidenceScore> = Schema.Struct({
  text: Schema.String,
  confidence: OpenSchema.number,
  start_index: OpenSchema.number
})

/** A table on a page. */
export interface OCRTable {
  /** The name of the table, by which `markdown` refers to it. */
  readonly id: string
  /** The table, as Markdown or HTML. */
  readonly content: string
  /** The format of `content`. */
  readonly format: OCRTableFormat
  /** The scores of the words in the table; null unless scores by `word` were requested. */
  readonly word_confidence_scores?: ReadonlyArray<OCRConfidenceScore> | null
}
export const OCRTable: Schema.Codec<OCRTable> = Schema.Struct({
  id: Schema.String,
  content: Schema.String,
  format: OCRTableFormat,
  word_confidence_scores: Schema.optionalKey(Schema.NullOr(Schema.Array(OCRConfidenceScore)))
})

/** The size of the image of a page. Positions on the page refer to it. */
export interface OCRPageDimensions {
  /** The resolution, in dots per inch. At least 0. */
  readonly dpi: number
  /** The height, in pixels. At least 0. */
  readonly height: number
  /** The width, in pixels. At least 0. */
  readonly width: number
}
export const OCRPageDimensions: Schema.Codec<OCRPageDimensions> = Schema.Struct({
  dpi: OpenSchema.number,
  height: OpenSchema.number,
  width: OpenSchema.number
})

/** How certain the model is of the text of a page. */
export interface OCRPageConfidenceScores {
  /** The scores of each word; only if scores by `word` were requested. */
  readonly word_confidence_scores?: ReadonlyArray<OCRConfidenceScore>
  /** The average score of the page. 1 is the most certain. 0 to 1. */
  readonly average_page_confidence_score: number
  /** The lowest score on the page, of its least certain part. 0 to 1. */
  readonly minimum_page_confidence_score: number
}
export const OCRPageConfidenceScores: Schema.Codec<OCRPageConfidenceScores> = Schema.Struct({
  word_confidence_scores: Schema.optionalKey(Schema.Array(OCRConfidenceScore)),
  average_page_confidence_score: OpenSchema.number,
  minimum_page_confidence_score: OpenSchema.number
})

/** How certain the model is of a block. */
export interface OCRBlockConfidenceScores {
  /** The average score of the text of the block; null if it has none. 0 to 1. */
  readonly average_content_confidence_score?: number | null
  /** The lowest score in the text of the block; null if it has none. 0 to 1. */
  readonly minimum_content_confidence_score?: number | null
  /** How certain the model is of the type of the block; null if it has no score. 0 to 1. */
  readonly block_type_confidence_score?: number | null
}
export const OCRBlockConfidenceScores: Schema.Codec<OCRBlockConfidenceScores> = Schema.Struct({
  average_content_confidence_score: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  minimum_content_confidence_score: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  block_type_confidence_score: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

/** A paragraph of text. */
export interface OCRTextBlock {
  /** The left edge of the block, in pixels of the page. At least 0. */
  readonly top_left_x: number
  /** The top edge of the block, in pixels of the page. At least 0. */
  readonly top_left_y: number
  /** The right edge of the block, in pixels of the page. At least 0. */
  readonly bottom_right_x: number
  /** The bottom edge of the block, in pixels of the page. At least 0. */
  readonly bottom_right_y: number
  /** The content of the block, as Markdown. */
  readonly content: string
  /** How certain the model is of this block; null without scores for blocks. */
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
  /** The left edge of the block, in pixels of the page. At least 0. */
  readonly top_left_x: number
  /** The top edge of the block, in pixels of the page. At least 0. */
  readonly top_left_y: number
  /** The right edge of the block, in pixels of the page. At least 0. */
  readonly bottom_right_x: number
  /** The bottom edge of the block, in pixels of the page. At least 0. */
  readonly bottom_right_y: number
  /** The content of the block, as Markdown. */
  readonly content: string
  /** How certain the model is of this block; null without scores for blocks. */
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

/** An image on the page. */
export interface OCRImageBlock {
  /** The left edge of the block, in pixels of the page. At least 0. */
  readonly top_left_x: number
  /** The top edge of the block, in pixels of the page. At least 0. */
  readonly top_left_y: number
  /** The right edge of the block, in pixels of the page. At least 0. */
  readonly bottom_right_x: number
  /** The bottom edge of the block, in pixels of the page. At least 0. */
  readonly bottom_right_y: number
  /** The content of the block, as Markdown. */
  readonly content: string
  /** How certain the model is of this block; null without scores for blocks. */
  readonly confidence_scores?: OCRBlockConfidenceScores | null
  readonly type: "image"
  /** The `id` of the image in `images` of the page. */
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

/** A table on the page. */
export interface OCRTableBlock {
  /** The left edge of the block, in pixels of the page. At least 0. */
  readonly top_left_x: number
  /** The top edge of the block, in pixels of the page. At least 0. */
  readonly top_left_y: number
  /** The right edge of the block, in pixels of the page. At least 0. */
  readonly bottom_right_x: number
  /** The bottom edge of the block, in pixels of the page. At least 0. */
  readonly bottom_right_y: number
  /** The content of the block, as Markdown. */
  readonly content: string
  /** How certain the model is of this block; null without scores for blocks. */
  readonly confidence_scores?: OCRBlockConfidenceScores | null
  readonly type: "table"
  /** The `id` of the table in `tables` of the page; null if tables are part of the text. */
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
  /** The left edge of the block, in pixels of the page. At least 0. */
  readonly top_left_x: number
  /** The top edge of the block, in pixels of the page. At least 0. */
  readonly top_left_y: number
  /** The right edge of the block, in pixels of the page. At least 0. */
  readonly bottom_right_x: number
  /** The bottom edge of the block, in pixels of the page. At least 0. */
  readonly bottom_right_y: number
  /** The content of the block, as Markdown. */
  readonly content: string
  /** How certain the model is of this block; null without scores for blocks. */
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
  /** The left edge of the block, in pixels of the page. At least 0. */
  readonly top_left_x: number
  /** The top edge of the block, in pixels of the page. At least 0. */
  readonly top_left_y: number
  /** The right edge of the block, in pixels of the page. At least 0. */
  readonly bottom_right_x: number
  /** The bottom edge of the block, in pixels of the page. At least 0. */
  readonly bottom_right_y: number
  /** The content of the block, as Markdown. */
  readonly content: string
  /** How certain the model is of this block; null without scores for blocks. */
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
  /** The left edge of the block, in pixels of the page. At least 0. */
  readonly top_left_x: number
  /** The top edge of the block, in pixels of the page. At least 0. */
  readonly top_left_y: number
  /** The right edge of the block, in pixels of the page. At least 0. */
  readonly bottom_right_x: number
  /** The bottom edge of the block, in pixels of the page. At least 0. */
  readonly bottom_right_y: number
  /** The content of the block, as Markdown. */
  readonly content: string
  /** How certain the model is of this block; null without scores for blocks. */
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
  /** The left edge of the block, in pixels of the page. At least 0. */
  readonly top_left_x: number
  /** The top edge of the block, in pixels of the page. At least 0. */
  readonly top_left_y: number
  /** The right edge of the block, in pixels of the page. At least 0. */
  readonly bottom_right_x: number
  /** The bottom edge of the block, in pixels of the page. At least 0. */
  readonly bottom_right_y: number
  /** The content of the block, as Markdown. */
  readonly content: string
  /** How certain the model is of this block; null without scores for blocks. */
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

/** A list of references. */
export interface OCRReferencesBlock {
  /** The left edge of the block, in pixels of the page. At least 0. */
  readonly top_left_x: number
  /** The top edge of the block, in pixels of the page. At least 0. */
  readonly top_left_y: number
  /** The right edge of the block, in pixels of the page. At least 0. */
  readonly bottom_right_x: number
  /** The bottom edge of the block, in pixels of the page. At least 0. */
  readonly bottom_right_y: number
  /** The content of the block, as Markdown. */
  readonly content: string
  /** How certain the model is of this block; null without scores for blocks. */
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

/** Text beside the main text, such as in a margin. */
export interface OCRAsideTextBlock {
  /** The left edge of the block, in pixels of the page. At least 0. */
  readonly top_left_x: number
  /** The top edge of the block, in pixels of the page. At least 0. */
  readonly top_left_y: number
  /** The right edge of the block, in pixels of the page. At least 0. */
  readonly bottom_right_x: number
  /** The bottom edge of the block, in pixels of the page. At least 0. */
  readonly bottom_right_y: number
  /** The content of the block, as Markdown. */
  readonly content: string
  /** How certain the model is of this block; null without scores for blocks. */
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
  /** The left edge of the block, in pixels of the page. At least 0. */
  readonly top_left_x: number
  /** The top edge of the block, in pixels of the page. At least 0. */
  readonly top_left_y: number
  /** The right edge of the block, in pixels of the page. At least 0. */
  readonly bottom_right_x: number
  /** The bottom edge of the block, in pixels of the page. At least 0. */
  readonly bottom_right_y: number
  /** The content of the block, as Markdown. */
  readonly content: string
  /** How certain the model is of this block; null without scores for blocks. */
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
  /** The left edge of the block, in pixels of the page. At least 0. */
  readonly top_left_x: number
  /** The top edge of the block, in pixels of the page. At least 0. */
  readonly top_left_y: number
  /** The right edge of the block, in pixels of the page. At least 0. */
  readonly bottom_right_x: number
  /** The bottom edge of the block, in pixels of the page. At least 0. */
  readonly bottom_right_y: number
  /** The content of the block, as Markdown. */
  readonly content: string
  /** How certain the model is of this block; null without scores for blocks. */
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
  /** The left edge of the block, in pixels of the page. At least 0. */
  readonly top_left_x: number
  /** The top edge of the block, in pixels of the page. At least 0. */
  readonly top_left_y: number
  /** The right edge of the block, in pixels of the page. At least 0. */
  readonly bottom_right_x: number
  /** The bottom edge of the block, in pixels of the page. At least 0. */
  readonly bottom_right_y: number
  /** The content of the block, as Markdown. */
  readonly content: string
  /** How certain the model is of this block; null without scores for blocks. */
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

/** One page of the document. */
export interface OCRPage {
  /** The number of the page in the document, from 0. At least 0. */
  readonly index: number
  /** The text of the page, as Markdown. Images, and tables with `table_format`, are links to their `id`. */
  readonly markdown: string
  /** The images on the page. */
  readonly images: ReadonlyArray<OCRImage>
  /** The tables on the page; empty without `table_format`. */
  readonly tables?: ReadonlyArray<OCRTable>
  /** The addresses of the links on the page. */
  readonly hyperlinks?: ReadonlyArray<string>
  /** The header of the page; null without `extract_header` or if there is none. */
  readonly header?: string | null
  /** The footer of the page; null without `extract_footer` or if there is none. */
  readonly footer?: string | null
  /** The size of the image of the page; null if it is unknown. */
  readonly dimensions?: OCRPageDimensions | null
  /** How certain the model is of this page; null unless scores were requested. */
  readonly confidence_scores?: OCRPageConfidenceScores | null
  /** The parts of the page and their positions; null or absent if `include_blocks` is `false`. */
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

/**
 * What the request used.
 * [`Price.ofOcr`](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call) turns it into USD.
 */
export interface OCRUsage {
  /** How many pages were processed. OCR is billed by the page. At least 0. */
  readonly pages_processed: number
  /** The size of the document, in bytes; null if it is unknown. */
  readonly doc_size_bytes?: number | null
}
export const OCRUsage: Schema.Codec<OCRUsage> = Schema.Struct({
  pages_processed: OpenSchema.number,
  doc_size_bytes: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

/** The text of a document. */
export interface OCRResponse {
  /** The processed pages, in the order of the document. */
  readonly pages: ReadonlyArray<OCRPage>
  /** The model that read the document. */
  readonly model: string
  /** The values about the document, as JSON in a string; null without `document_annotation_format`. */
  readonly document_annotation?: string | null
  /** The pages that were processed, and billed. */
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
