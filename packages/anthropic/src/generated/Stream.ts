// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { TextCitation } from "./Citations.ts"
import {
  Container,
  ContentBlock,
  ContextManagementResponse,
  InputTransformation,
  Message,
  RefusalStopDetails,
  StopReason
} from "./Messages.ts"
import { MessageDeltaUsage } from "./Usage.ts"

export interface RawMessageStartEvent {
  readonly message: Message
  readonly type: "message_start"
}
export const RawMessageStartEvent: Schema.Codec<RawMessageStartEvent> = Schema.Struct({
  message: Message,
  type: Schema.Literal("message_start")
})

export interface RawMessageDeltaEventDelta {
  readonly container?: Container | null
  readonly stop_details?: RefusalStopDetails | null
  readonly stop_reason?: StopReason | null
  readonly stop_sequence?: string | null
}
export const RawMessageDeltaEventDelta: Schema.Codec<RawMessageDeltaEventDelta> = Schema.Struct({
  container: Schema.optionalKey(Schema.NullOr(Container)),
  stop_details: Schema.optionalKey(Schema.NullOr(RefusalStopDetails)),
  stop_reason: Schema.optionalKey(Schema.NullOr(StopReason)),
  stop_sequence: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface RawMessageDeltaEvent {
  readonly delta: RawMessageDeltaEventDelta
  readonly type: "message_delta"
  readonly usage?: MessageDeltaUsage | null
  /** Beta. */
  readonly context_management?: ContextManagementResponse | null
  /** Beta. */
  readonly input_transformations?: ReadonlyArray<InputTransformation> | null
}
export const RawMessageDeltaEvent: Schema.Codec<RawMessageDeltaEvent> = Schema.Struct({
  delta: RawMessageDeltaEventDelta,
  type: Schema.Literal("message_delta"),
  usage: Schema.optionalKey(Schema.NullOr(MessageDeltaUsage)),
  context_management: Schema.optionalKey(Schema.NullOr(ContextManagementResponse)),
  input_transformations: Schema.optionalKey(Schema.NullOr(Schema.Array(InputTransformation)))
})

export interface RawMessageStopEvent {
  readonly type: "message_stop"
}
export const RawMessageStopEvent: Schema.Codec<RawMessageStopEvent> = Schema.Struct({
  type: Schema.Literal("message_stop")
})

export interface RawContentBlockStartEvent {
  readonly content_block: ContentBlock
  readonly index: number
  readonly type: "content_block_start"
}
export const RawContentBlockStartEvent: Schema.Codec<RawContentBlockStartEvent> = Schema.Struct({
  content_block: ContentBlock,
  index: OpenSchema.number,
  type: Schema.Literal("content_block_start")
})

export interface TextDelta {
  readonly text: string
  readonly type: "text_delta"
}
export const TextDelta: Schema.Codec<TextDelta> = Schema.Struct({
  text: Schema.String,
  type: Schema.Literal("text_delta")
})

export interface InputJSONDelta {
  readonly partial_json: string
  readonly type: "input_json_delta"
}
export const InputJSONDelta: Schema.Codec<InputJSONDelta> = Schema.Struct({
  partial_json: Schema.String,
  type: Schema.Literal("input_json_delta")
})

export interface CitationsDelta {
  readonly citation: TextCitation
  readonly type: "citations_delta"
}
export const CitationsDelta: Schema.Codec<CitationsDelta> = Schema.Struct({
  citation: TextCitation,
  type: Schema.Literal("citations_delta")
})

export interface ThinkingDelta {
  readonly thinking: string
  readonly type: "thinking_delta"
  /** Beta. */
  readonly estimated_tokens?: number | null
}
export const ThinkingDelta: Schema.Codec<ThinkingDelta> = Schema.Struct({
  thinking: Schema.String,
  type: Schema.Literal("thinking_delta"),
  estimated_tokens: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export interface SignatureDelta {
  readonly signature: string
  readonly type: "signature_delta"
}
export const SignatureDelta: Schema.Codec<SignatureDelta> = Schema.Struct({
  signature: Schema.String,
  type: Schema.Literal("signature_delta")
})

/** Beta. */
export interface CompactionContentBlockDelta {
  readonly content?: string | null
  readonly encrypted_content?: string | null
  readonly type: "compaction_delta"
}
export const CompactionContentBlockDelta: Schema.Codec<CompactionContentBlockDelta> = Schema.Struct({
  content: Schema.optionalKey(Schema.NullOr(Schema.String)),
  encrypted_content: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("compaction_delta")
})

export type RawContentBlockDelta =
  | TextDelta
  | InputJSONDelta
  | CitationsDelta
  | ThinkingDelta
  | SignatureDelta
  | CompactionContentBlockDelta
  | OpenSchema.Variant
export const RawContentBlockDelta: Schema.Codec<RawContentBlockDelta> = OpenSchema.variants(
  "RawContentBlockDelta",
  "type",
  ["text_delta", "input_json_delta", "citations_delta", "thinking_delta", "signature_delta", "compaction_delta"],
  [TextDelta, InputJSONDelta, CitationsDelta, ThinkingDelta, SignatureDelta, CompactionContentBlockDelta]
)

export interface RawContentBlockDeltaEvent {
  readonly delta: RawContentBlockDelta
  readonly index: number
  readonly type: "content_block_delta"
}
export const RawContentBlockDeltaEvent: Schema.Codec<RawContentBlockDeltaEvent> = Schema.Struct({
  delta: RawContentBlockDelta,
  index: OpenSchema.number,
  type: Schema.Literal("content_block_delta")
})

export interface RawContentBlockStopEvent {
  readonly index: number
  readonly type: "content_block_stop"
}
export const RawContentBlockStopEvent: Schema.Codec<RawContentBlockStopEvent> = Schema.Struct({
  index: OpenSchema.number,
  type: Schema.Literal("content_block_stop")
})

export interface PingEvent {
  readonly type: "ping"
}
export const PingEvent: Schema.Codec<PingEvent> = Schema.Struct({
  type: Schema.Literal("ping")
})

export type RawMessageStreamEvent =
  | RawMessageStartEvent
  | RawMessageDeltaEvent
  | RawMessageStopEvent
  | RawContentBlockStartEvent
  | RawContentBlockDeltaEvent
  | RawContentBlockStopEvent
  | PingEvent
  | OpenSchema.Variant
export const RawMessageStreamEvent: Schema.Codec<RawMessageStreamEvent> = OpenSchema.variants(
  "RawMessageStreamEvent",
  "type",
  [
    "message_start",
    "message_delta",
    "message_stop",
    "content_block_start",
    "content_block_delta",
    "content_block_stop",
    "ping"
  ],
  [
    RawMessageStartEvent,
    RawMessageDeltaEvent,
    RawMessageStopEvent,
    RawContentBlockStartEvent,
    RawContentBlockDeltaEvent,
    RawContentBlockStopEvent,
    PingEvent
  ]
)
