// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Schema from "effect/Schema"

/** Beta. */
export interface SessionTextBlock {
  readonly text: string
  readonly type: "text"
}
export const SessionTextBlock: Schema.Codec<SessionTextBlock> = Schema.Struct({
  text: Schema.String,
  type: Schema.Literal("text")
})

/** Beta. */
export interface SessionBase64ImageSource {
  readonly data: string
  readonly media_type: string
  readonly type: "base64"
}
export const SessionBase64ImageSource: Schema.Codec<SessionBase64ImageSource> = Schema.Struct({
  data: Schema.String,
  media_type: Schema.String,
  type: Schema.Literal("base64")
})

/** Beta. */
export interface SessionURLImageSource {
  readonly type: "url"
  readonly url: string
}
export const SessionURLImageSource: Schema.Codec<SessionURLImageSource> = Schema.Struct({
  type: Schema.Literal("url"),
  url: Schema.String
})

/** Beta. */
export interface SessionFileImageSource {
  readonly file_id: string
  readonly type: "file"
}
export const SessionFileImageSource: Schema.Codec<SessionFileImageSource> = Schema.Struct({
  file_id: Schema.String,
  type: Schema.Literal("file")
})

/** Beta. */
export interface SessionImageBlock {
  readonly source: SessionBase64ImageSource | SessionURLImageSource | SessionFileImageSource
  readonly type: "image"
}
export const SessionImageBlock: Schema.Codec<SessionImageBlock> = Schema.Struct({
  source: Schema.Union([SessionBase64ImageSource, SessionURLImageSource, SessionFileImageSource]),
  type: Schema.Literal("image")
})

/** Beta. */
export interface Base64DocumentSource {
  readonly data: string
  readonly media_type: string
  readonly type: "base64"
}
export const Base64DocumentSource: Schema.Codec<Base64DocumentSource> = Schema.Struct({
  data: Schema.String,
  media_type: Schema.String,
  type: Schema.Literal("base64")
})

/** Beta. */
export interface PlainTextDocumentSource {
  readonly data: string
  readonly media_type: "text/plain"
  readonly type: "text"
}
export const PlainTextDocumentSource: Schema.Codec<PlainTextDocumentSource> = Schema.Struct({
  data: Schema.String,
  media_type: Schema.Literal("text/plain"),
  type: Schema.Literal("text")
})

/** Beta. */
export interface URLDocumentSource {
  readonly type: "url"
  readonly url: string
}
export const URLDocumentSource: Schema.Codec<URLDocumentSource> = Schema.Struct({
  type: Schema.Literal("url"),
  url: Schema.String
})

/** Beta. */
export interface SessionFileDocumentSource {
  readonly file_id: string
  readonly type: "file"
}
export const SessionFileDocumentSource: Schema.Codec<SessionFileDocumentSource> = Schema.Struct({
  file_id: Schema.String,
  type: Schema.Literal("file")
})

/** Beta. */
export interface SessionDocumentBlock {
  readonly source: Base64DocumentSource | PlainTextDocumentSource | URLDocumentSource | SessionFileDocumentSource
  readonly type: "document"
  readonly context?: string | null
  readonly title?: string | null
}
export const SessionDocumentBlock: Schema.Codec<SessionDocumentBlock> = Schema.Struct({
  source: Schema.Union([Base64DocumentSource, PlainTextDocumentSource, URLDocumentSource, SessionFileDocumentSource]),
  type: Schema.Literal("document"),
  context: Schema.optionalKey(Schema.NullOr(Schema.String)),
  title: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface RedactedBlock {
  readonly type: "redacted"
}
export const RedactedBlock: Schema.Codec<RedactedBlock> = Schema.Struct({
  type: Schema.Literal("redacted")
})

/** Beta. */
export interface SearchResultCitations {
  readonly enabled: boolean
}
export const SearchResultCitations: Schema.Codec<SearchResultCitations> = Schema.Struct({
  enabled: Schema.Boolean
})

/** Beta. */
export interface SearchResultContent {
  readonly text: string
  readonly type: "text"
}
export const SearchResultContent: Schema.Codec<SearchResultContent> = Schema.Struct({
  text: Schema.String,
  type: Schema.Literal("text")
})

/** Beta. */
export interface SearchResultBlock {
  readonly citations: SearchResultCitations
  readonly content: ReadonlyArray<SearchResultContent>
  readonly source: string
  readonly title: string
  readonly type: "search_result"
}
export const SearchResultBlock: Schema.Codec<SearchResultBlock> = Schema.Struct({
  citations: SearchResultCitations,
  content: Schema.Array(SearchResultContent),
  source: Schema.String,
  title: Schema.String,
  type: Schema.Literal("search_result")
})
