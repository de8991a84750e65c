// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

/** A citation of characters of a plain text. */
export interface CitationCharLocationParam {
  /** The text that is cited, as it is in the source. */
  readonly cited_text: string
  /** The position of the cited document among the documents of the request, from 0. */
  readonly document_index: number
  /** The title of the cited document; null when it has none. */
  readonly document_title?: string | null
  /** The index of the character after the last cited one, from 0; exclusive. */
  readonly end_char_index: number
  /** The index of the first cited character, from 0. */
  readonly start_char_index: number
  readonly type: "char_location"
}
export const CitationCharLocationParam: Schema.Codec<CitationCharLocationParam> = Schema.Struct({
  cited_text: Schema.String,
  document_index: OpenSchema.number,
  document_title: Schema.optionalKey(Schema.NullOr(Schema.String)),
  end_char_index: OpenSchema.number,
  start_char_index: OpenSchema.number,
  type: Schema.Literal("char_location")
})

/** A citation of pages of a PDF. */
export interface CitationPageLocationParam {
  /** The text that is cited, as it is in the source. */
  readonly cited_text: string
  /** The position of the cited document among the documents of the request, from 0. */
  readonly document_index: number
  /** The title of the cited document; null when it has none. */
  readonly document_title?: string | null
  /** The page after the last cited one; exclusive. */
  readonly end_page_number: number
  /** The first cited page, from 1. */
  readonly start_page_number: number
  readonly type: "page_location"
}
export const CitationPageLocationParam: Schema.Codec<CitationPageLocationParam> = Schema.Struct({
  cited_text: Schema.String,
  document_index: OpenSchema.number,
  document_title: Schema.optionalKey(Schema.NullOr(Schema.String)),
  end_page_number: OpenSchema.number,
  start_page_number: OpenSchema.number,
  type: Schema.Literal("page_location")
})

/** A citation of blocks of a document. */
export interface CitationContentBlockLocationParam {
  /** The text that is cited, as it is in the source. */
  readonly cited_text: string
  /** The position of the cited document among the documents of the request, from 0. */
  readonly document_index: number
  /** The title of the cited document; null when it has none. */
  readonly document_title?: string | null
  /** The index of the block after the last cited one, from 0; exclusive. */
  readonly end_block_index: number
  /** The index of the first cited block, from 0. */
  readonly start_block_index: number
  readonly type: "content_block_location"
}
export const CitationContentBlockLocationParam: Schema.Codec<CitationContentBlockLocationParam> = Schema.Struct({
  cited_text: Schema.String,
  document_index: OpenSchema.number,
  document_title: Schema.optionalKey(Schema.NullOr(Schema.String)),
  end_block_index: OpenSchema.number,
  start_block_index: OpenSchema.number,
  type: Schema.Literal("content_block_location")
})

/** A citation of a page that a web search found. */
export interface CitationWebSearchResultLocationParam {
  /** The text that is cited, as it is in the source. */
  readonly cited_text: string
  /** What Anthropic needs to find the passage later. Send it back unchanged. */
  readonly encrypted_index: string
  /** The title of the page; null when it has none. */
  readonly title?: string | null
  readonly type: "web_search_result_location"
  /** The address of the page. */
  readonly url: string
}
export const CitationWebSearchResultLocationParam: Schema.Codec<CitationWebSearchResultLocationParam> = Schema.Struct({
  cited_text: Schema.String,
  encrypted_index: Schema.String,
  title: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("web_search_result_location"),
  url: Schema.String
})

/** A citation of blocks of a search result, from an earlier response. */
export interface CitationSearchResultLocationParam {
  /** The text that is cited, as it is in the source. */
  readonly cited_text: string
  /** The index of the block after the last cited one, from 0; exclusive. */
  readonly end_block_index: number
  /** The position of the cited search result among those of the request, from 0. */
  readonly search_result_index: number
  /** The `source` of the search result. */
  readonly source: string
  /** The index of the first cited block, from 0. */
  readonly start_block_index: number
  /** The title of the search result; null when it has none. */
  readonly title?: string | null
  readonly type: "search_result_location"
}
export const CitationSearchResultLocationParam: Schema.Codec<CitationSearchResultLocationParam> = Schema.Struct({
  cited_text: Schema.String,
  end_block_index: OpenSchema.number,
  search_result_index: OpenSchema.number,
  source: Schema.String,
  start_block_index: OpenSchema.number,
  title: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("search_result_location")
})

export type TextCitationParam =
  | CitationCharLocationParam
  | CitationPageLocationParam
  | CitationContentBlockLocationParam
  | CitationWebSearchResultLocationParam
  | CitationSearchResultLocationParam
  | OpenSchema.Variant
export const TextCitationParam: Schema.Codec<TextCitationParam> = OpenSchema.variants("TextCitationParam", "type", [
  "char_location",
  "page_location",
  "content_block_location",
  "web_search_result_location",
  "search_result_location"
], [
  CitationCharLocationParam,
  CitationPageLocationParam,
  CitationContentBlockLocationParam,
  CitationWebSearchResultLocationParam,
  CitationSearchResultLocationParam
])

export interface CitationsConfigParam {
  /** Whether the model may cite the content; when omitted, it may not. */
  readonly enabled?: boolean
}
export const CitationsConfigParam: Schema.Codec<CitationsConfigParam> = Schema.Struct({
  enabled: Schema.optionalKey(Schema.Boolean)
})

/** A citation of characters of a plain text. */
export interface CitationCharLocation {
  /** The text that is cited, as it is in the source. */
  readonly cited_text: string
  /** The position of the cited document among the documents of the request, from 0. */
  readonly document_index: number
  /** The title of the cited document; null when it has none. */
  readonly document_title?: string | null
  /** The index of the character after the last cited one, from 0; exclusive. */
  readonly end_char_index: number
  /**
   * The id of the cited file, if the document is one from
   * [Files](https://effect-genai.github.io/effect-genai/guide/files.html); otherwise null.
   */
  readonly file_id?: string | null
  /** The index of the first cited character, from 0. */
  readonly start_char_index: number
  readonly type: "char_location"
}
export const CitationCharLocation: Schema.Codec<CitationCharLocation> = Schema.Struct({
  cited_text: Schema.String,
  document_index: OpenSchema.number,
  document_title: Schema.optionalKey(Schema.NullOr(Schema.String)),
  end_char_index: OpenSchema.number,
  file_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  start_char_index: OpenSchema.number,
  type: Schema.Literal("char_location")
})

/** A citation of pages of a PDF. */
export interface CitationPageLocation {
  /** The text that is cited, as it is in the source. */
  readonly cited_text: string
  /** The position of the cited document among the documents of the request, from 0. */
  readonly document_index: number
  /** The title of the cited document; null when it has none. */
  readonly document_title?: string | null
  /** The page after the last cited one; exclusive. */
  readonly end_page_number: number
  /**
   * The id of the cited file, if the document is one from
   * [Files](https://effect-genai.github.io/effect-genai/guide/files.html); otherwise null.
   */
  readonly file_id?: string | null
  /** The first cited page, from 1. */
  readonly start_page_number: number
  readonly type: "page_location"
}
export const CitationPageLocation: Schema.Codec<CitationPageLocation> = Schema.Struct({
  cited_text: Schema.String,
  document_index: OpenSchema.number,
  document_title: Schema.optionalKey(Schema.NullOr(Schema.String)),
  end_page_number: OpenSchema.number,
  file_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  start_page_number: OpenSchema.number,
  type: Schema.Literal("page_location")
})

/** A citation of blocks of a document. */
export interface CitationContentBlockLocation {
  /** The text that is cited, as it is in the source. */
  readonly cited_text: string
  /** The position of the cited document among the documents of the request, from 0. */
  readonly document_index: number
  /** The title of the cited document; null when it has none. */
  readonly document_title?: string | null
  /** The index of the block after the last cited one, from 0; exclusive. */
  readonly end_block_index: number
  /**
   * The id of the cited file, if the document is one from
   * [Files](https://effect-genai.github.io/effect-genai/guide/files.html); otherwise null.
   */
  readonly file_id?: string | null
  /** The index of the first cited block, from 0. */
  readonly start_block_index: number
  readonly type: "content_block_location"
}
export const CitationContentBlockLocation: Schema.Codec<CitationContentBlockLocation> = Schema.Struct({
  cited_text: Schema.String,
  document_index: OpenSchema.number,
  document_title: Schema.optionalKey(Schema.NullOr(Schema.String)),
  end_block_index: OpenSchema.number,
  file_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  start_block_index: OpenSchema.number,
  type: Schema.Literal("content_block_location")
})

/** A citation of a page that a web search found. */
export interface CitationsWebSearchResultLocation {
  /** The text that is cited, as it is in the source. */
  readonly cited_text: string
  /** What Anthropic needs to find the passage later. Send it back unchanged. */
  readonly encrypted_index: string
  /** The title of the page; null when it has none. */
  readonly title?: string | null
  readonly type: "web_search_result_location"
  /** The address of the page. */
  readonly url: string
}
export const CitationsWebSearchResultLocation: Schema.Codec<CitationsWebSearchResultLocation> = Schema.Struct({
  cited_text: Schema.String,
  encrypted_index: Schema.String,
  title: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("web_search_result_location"),
  url: Schema.String
})

/** A citation of blocks of a search result that you sent. */
export interface CitationsSearchResultLocation {
  /** The text that is cited, as it is in the source. */
  readonly cited_text: string
  /** The index of the block after the last cited one, from 0; exclusive. */
  readonly end_block_index: number
  /** The position of the cited search result among those of the request, from 0. */
  readonly search_result_index: number
  /** The `source` of the search result. */
  readonly source: string
  /** The index of the first cited block, from 0. */
  readonly start_block_index: number
  /** The title of the search result; null when it has none. */
  readonly title?: string | null
  readonly type: "search_result_location"
}
export const CitationsSearchResultLocation: Schema.Codec<CitationsSearchResultLocation> = Schema.Struct({
  cited_text: Schema.String,
  end_block_index: OpenSchema.number,
  search_result_index: OpenSchema.number,
  source: Schema.String,
  start_block_index: OpenSchema.number,
  title: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("search_result_location")
})

export type TextCitation =
  | CitationCharLocation
  | CitationPageLocation
  | CitationContentBlockLocation
  | CitationsWebSearchResultLocation
  | CitationsSearchResultLocation
  | OpenSchema.Variant
export const TextCitation: Schema.Codec<TextCitation> = OpenSchema.variants("TextCitation", "type", [
  "char_location",
  "page_location",
  "content_block_location",
  "web_search_result_location",
  "search_result_location"
], [
  CitationCharLocation,
  CitationPageLocation,
  CitationContentBlockLocation,
  CitationsWebSearchResultLocation,
  CitationsSearchResultLocation
])
