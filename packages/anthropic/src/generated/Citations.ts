// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

export interface CitationCharLocationParam {
  readonly cited_text: string
  readonly document_index: number
  readonly document_title?: string | null
  readonly end_char_index: number
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

export interface CitationPageLocationParam {
  readonly cited_text: string
  readonly document_index: number
  readonly document_title?: string | null
  readonly end_page_number: number
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

export interface CitationContentBlockLocationParam {
  readonly cited_text: string
  readonly document_index: number
  readonly document_title?: string | null
  readonly end_block_index: number
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

export interface CitationWebSearchResultLocationParam {
  readonly cited_text: string
  readonly encrypted_index: string
  readonly title?: string | null
  readonly type: "web_search_result_location"
  readonly url: string
}
export const CitationWebSearchResultLocationParam: Schema.Codec<CitationWebSearchResultLocationParam> = Schema.Struct({
  cited_text: Schema.String,
  encrypted_index: Schema.String,
  title: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("web_search_result_location"),
  url: Schema.String
})

export interface CitationSearchResultLocationParam {
  readonly cited_text: string
  readonly end_block_index: number
  readonly search_result_index: number
  readonly source: string
  readonly start_block_index: number
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
  readonly enabled?: boolean
}
export const CitationsConfigParam: Schema.Codec<CitationsConfigParam> = Schema.Struct({
  enabled: Schema.optionalKey(Schema.Boolean)
})

export interface CitationCharLocation {
  readonly cited_text: string
  readonly document_index: number
  readonly document_title?: string | null
  readonly end_char_index: number
  readonly file_id?: string | null
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

export interface CitationPageLocation {
  readonly cited_text: string
  readonly document_index: number
  readonly document_title?: string | null
  readonly end_page_number: number
  readonly file_id?: string | null
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

export interface CitationContentBlockLocation {
  readonly cited_text: string
  readonly document_index: number
  readonly document_title?: string | null
  readonly end_block_index: number
  readonly file_id?: string | null
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

export interface CitationsWebSearchResultLocation {
  readonly cited_text: string
  readonly encrypted_index: string
  readonly title?: string | null
  readonly type: "web_search_result_location"
  readonly url: string
}
export const CitationsWebSearchResultLocation: Schema.Codec<CitationsWebSearchResultLocation> = Schema.Struct({
  cited_text: Schema.String,
  encrypted_index: Schema.String,
  title: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("web_search_result_location"),
  url: Schema.String
})

export interface CitationsSearchResultLocation {
  readonly cited_text: string
  readonly end_block_index: number
  readonly search_result_index: number
  readonly source: string
  readonly start_block_index: number
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
