// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import {
  RedactedBlock,
  SearchResultBlock,
  SessionDocumentBlock,
  SessionImageBlock,
  SessionTextBlock
} from "./SessionContent.ts"

/** Beta. */
export interface UserMessageEventParams {
  readonly content: ReadonlyArray<SessionTextBlock | SessionImageBlock | SessionDocumentBlock | RedactedBlock>
  readonly type: "user.message"
}
export const UserMessageEventParams: Schema.Codec<UserMessageEventParams> = Schema.Struct({
  content: Schema.Array(Schema.Union([SessionTextBlock, SessionImageBlock, SessionDocumentBlock, RedactedBlock])),
  type: Schema.Literal("user.message")
})

/** Beta. */
export interface FileRubricParams {
  readonly file_id: string
  readonly type: "file"
}
export const FileRubricParams: Schema.Codec<FileRubricParams> = Schema.Struct({
  file_id: Schema.String,
  type: Schema.Literal("file")
})

/** Beta. */
export interface TextRubricParams {
  readonly content: string
  readonly type: "text"
}
export const TextRubricParams: Schema.Codec<TextRubricParams> = Schema.Struct({
  content: Schema.String,
  type: Schema.Literal("text")
})

/** Beta. */
export interface UserDefineOutcomeEventParams {
  readonly description: string
  readonly rubric: FileRubricParams | TextRubricParams
  readonly type: "user.define_outcome"
  readonly max_iterations?: number | null
}
export const UserDefineOutcomeEventParams: Schema.Codec<UserDefineOutcomeEventParams> = Schema.Struct({
  description: Schema.String,
  rubric: Schema.Union([FileRubricParams, TextRubricParams]),
  type: Schema.Literal("user.define_outcome"),
  max_iterations: Schema.optionalKey(Schema.NullOr(Schema.Int))
})

/** Beta. */
export interface UserInterruptEventParams {
  readonly type: "user.interrupt"
  readonly session_thread_id?: string | null
}
export const UserInterruptEventParams: Schema.Codec<UserInterruptEventParams> = Schema.Struct({
  type: Schema.Literal("user.interrupt"),
  session_thread_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface UserToolConfirmationEventParams {
  readonly result: "allow" | "deny"
  readonly tool_use_id: string
  readonly type: "user.tool_confirmation"
  readonly deny_message?: string | null
}
export const UserToolConfirmationEventParams: Schema.Codec<UserToolConfirmationEventParams> = Schema.Struct({
  result: Schema.Literals(["allow", "deny"]),
  tool_use_id: Schema.String,
  type: Schema.Literal("user.tool_confirmation"),
  deny_message: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface UserCustomToolResultEventParams {
  readonly custom_tool_use_id: string
  readonly type: "user.custom_tool_result"
  readonly content?: ReadonlyArray<SessionTextBlock | SessionImageBlock | SessionDocumentBlock | SearchResultBlock>
  readonly is_error?: boolean | null
}
export const UserCustomToolResultEventParams: Schema.Codec<UserCustomToolResultEventParams> = Schema.Struct({
  custom_tool_use_id: Schema.String,
  type: Schema.Literal("user.custom_tool_result"),
  content: Schema.optionalKey(
    Schema.Array(Schema.Union([SessionTextBlock, SessionImageBlock, SessionDocumentBlock, SearchResultBlock]))
  ),
  is_error: Schema.optionalKey(Schema.NullOr(Schema.Boolean))
})

/** Beta. */
export interface UserToolResultEventParams {
  readonly tool_use_id: string
  readonly type: "user.tool_result"
  readonly content?: ReadonlyArray<SessionTextBlock | SessionImageBlock | SessionDocumentBlock | SearchResultBlock>
  readonly is_error?: boolean | null
}
export const UserToolResultEventParams: Schema.Codec<UserToolResultEventParams> = Schema.Struct({
  tool_use_id: Schema.String,
  type: Schema.Literal("user.tool_result"),
  content: Schema.optionalKey(
    Schema.Array(Schema.Union([SessionTextBlock, SessionImageBlock, SessionDocumentBlock, SearchResultBlock]))
  ),
  is_error: Schema.optionalKey(Schema.NullOr(Schema.Boolean))
})

/** Beta. */
export interface SystemContentBlock {
  readonly text: string
  readonly type: "text"
}
export const SystemContentBlock: Schema.Codec<SystemContentBlock> = Schema.Struct({
  text: Schema.String,
  type: Schema.Literal("text")
})

/** Beta. */
export interface SystemMessageEventParams {
  readonly content: ReadonlyArray<SystemContentBlock>
  readonly type: "system.message"
}
export const SystemMessageEventParams: Schema.Codec<SystemMessageEventParams> = Schema.Struct({
  content: Schema.Array(SystemContentBlock),
  type: Schema.Literal("system.message")
})

/** Beta. */
export type EventParams =
  | UserMessageEventParams
  | UserInterruptEventParams
  | UserToolConfirmationEventParams
  | UserCustomToolResultEventParams
  | UserDefineOutcomeEventParams
  | UserToolResultEventParams
  | SystemMessageEventParams
export const EventParams: Schema.Codec<EventParams> = Schema.Union([
  UserMessageEventParams,
  UserInterruptEventParams,
  UserToolConfirmationEventParams,
  UserCustomToolResultEventParams,
  UserDefineOutcomeEventParams,
  UserToolResultEventParams,
  SystemMessageEventParams
])

/** Beta. */
export interface UserMessageEvent {
  readonly id: string
  readonly content: ReadonlyArray<
    SessionTextBlock | SessionImageBlock | SessionDocumentBlock | RedactedBlock | OpenSchema.Variant
  >
  readonly type: "user.message"
  /** RFC 3339. */
  readonly processed_at?: string | null
}
export const UserMessageEvent: Schema.Codec<UserMessageEvent> = Schema.Struct({
  id: Schema.String,
  content: Schema.Array(
    OpenSchema.variants("UserMessageEvent.content", "type", ["text", "image", "document", "redacted"], [
      SessionTextBlock,
      SessionImageBlock,
      SessionDocumentBlock,
      RedactedBlock
    ])
  ),
  type: Schema.Literal("user.message"),
  processed_at: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface UserInterruptEvent {
  readonly id: string
  readonly type: "user.interrupt"
  /** RFC 3339. */
  readonly processed_at?: string | null
  readonly session_thread_id?: string | null
}
export const UserInterruptEvent: Schema.Codec<UserInterruptEvent> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("user.interrupt"),
  processed_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  session_thread_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface UserToolConfirmationEvent {
  readonly id: string
  readonly result: OpenSchema.Enum<"allow" | "deny">
  readonly tool_use_id: string
  readonly type: "user.tool_confirmation"
  readonly deny_message?: string | null
  /** RFC 3339. */
  readonly processed_at?: string | null
  readonly session_thread_id?: string | null
}
export const UserToolConfirmationEvent: Schema.Codec<UserToolConfirmationEvent> = Schema.Struct({
  id: Schema.String,
  result: OpenSchema.literals("UserToolConfirmationEvent.result", ["allow", "deny"]),
  tool_use_id: Schema.String,
  type: Schema.Literal("user.tool_confirmation"),
  deny_message: Schema.optionalKey(Schema.NullOr(Schema.String)),
  processed_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  session_thread_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface UserCustomToolResultEvent {
  readonly id: string
  readonly custom_tool_use_id: string
  readonly type: "user.custom_tool_result"
  readonly content?: ReadonlyArray<
    SessionTextBlock | SessionImageBlock | SessionDocumentBlock | SearchResultBlock | OpenSchema.Variant
  >
  readonly is_error?: boolean | null
  /** RFC 3339. */
  readonly processed_at?: string | null
  readonly session_thread_id?: string | null
}
export const UserCustomToolResultEvent: Schema.Codec<UserCustomToolResultEvent> = Schema.Struct({
  id: Schema.String,
  custom_tool_use_id: Schema.String,
  type: Schema.Literal("user.custom_tool_result"),
  content: Schema.optionalKey(
    Schema.Array(
      OpenSchema.variants("UserCustomToolResultEvent.content", "type", ["text", "image", "document", "search_result"], [
        SessionTextBlock,
        SessionImageBlock,
        SessionDocumentBlock,
        SearchResultBlock
      ])
    )
  ),
  is_error: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  processed_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  session_thread_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface FileRubric {
  readonly file_id: string
  readonly type: "file"
}
export const FileRubric: Schema.Codec<FileRubric> = Schema.Struct({
  file_id: Schema.String,
  type: Schema.Literal("file")
})

/** Beta. */
export interface TextRubric {
  readonly content: string
  readonly type: "text"
}
export const TextRubric: Schema.Codec<TextRubric> = Schema.Struct({
  content: Schema.String,
  type: Schema.Literal("text")
})

/** Beta. */
export interface UserDefineOutcomeEvent {
  readonly id: string
  readonly description: string
  readonly max_iterations?: number | null
  readonly outcome_id: string
  /** RFC 3339. */
  readonly processed_at: string
  readonly rubric: FileRubric | TextRubric | OpenSchema.Variant
  readonly type: "user.define_outcome"
}
export const UserDefineOutcomeEvent: Schema.Codec<UserDefineOutcomeEvent> = Schema.Struct({
  id: Schema.String,
  description: Schema.String,
  max_iterations: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  outcome_id: Schema.String,
  processed_at: Schema.String,
  rubric: OpenSchema.variants("UserDefineOutcomeEvent.rubric", "type", ["file", "text"], [FileRubric, TextRubric]),
  type: Schema.Literal("user.define_outcome")
})

/** Beta. */
export interface UserToolResultEvent {
  readonly id: string
  readonly tool_use_id: string
  readonly type: "user.tool_result"
  readonly content?: ReadonlyArray<
    SessionTextBlock | SessionImageBlock | SessionDocumentBlock | SearchResultBlock | OpenSchema.Variant
  >
  readonly is_error?: boolean | null
  /** RFC 3339. */
  readonly processed_at?: string | null
  readonly session_thread_id?: string | null
}
export const UserToolResultEvent: Schema.Codec<UserToolResultEvent> = Schema.Struct({
  id: Schema.String,
  tool_use_id: Schema.String,
  type: Schema.Literal("user.tool_result"),
  content: Schema.optionalKey(
    Schema.Array(
      OpenSchema.variants("UserToolResultEvent.content", "type", ["text", "image", "document", "search_result"], [
        SessionTextBlock,
        SessionImageBlock,
        SessionDocumentBlock,
        SearchResultBlock
      ])
    )
  ),
  is_error: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  processed_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  session_thread_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface SystemMessageEvent {
  readonly id: string
  readonly content: ReadonlyArray<SystemContentBlock>
  readonly type: "system.message"
  /** RFC 3339. */
  readonly processed_at?: string | null
}
export const SystemMessageEvent: Schema.Codec<SystemMessageEvent> = Schema.Struct({
  id: Schema.String,
  content: Schema.Array(SystemContentBlock),
  type: Schema.Literal("system.message"),
  processed_at: Schema.optionalKey(Schema.NullOr(Schema.String))
})
