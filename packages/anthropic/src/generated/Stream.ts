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

/** The first event of a stream. */
export interface RawMessageStartEvent {
  /** The message before its content. Its `stop_reason` is null, and its output tokens are not final. */
  readonly message: Message
  readonly type: "message_start"
}
export const RawMessageStartEvent: Schema.Codec<RawMessageStartEvent> = Schema.Struct({
  message: Message,
  type: Schema.Literal("message_start")
})

export interface RawMessageDeltaEventDelta {
  /** The container in which Anthropic runs code for this message; null when none was used. */
  readonly container?: Container | null
  /** Why the model declined, when `stop_reason` is `refusal`; otherwise null. */
  readonly stop_details?: RefusalStopDetails | null
  /**
   * Why the message ended. See
   * [conversations](https://effect-genai.github.io/effect-genai/guide/messages.html#conversations).
   */
  readonly stop_reason?: StopReason | null
  /** The entry of `stop_sequences` that ended the message; null when another reason did. */
  readonly stop_sequence?: string | null
}
export const RawMessageDeltaEventDelta: Schema.Codec<RawMessageDeltaEventDelta> = Schema.Struct({
  container: Schema.optionalKey(Schema.NullOr(Container)),
  stop_details: Schema.optionalKey(Schema.NullOr(RefusalStopDetails)),
  stop_reason: Schema.optionalKey(Schema.NullOr(StopReason)),
  stop_sequence: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** The end of a message, after its last block. It has what is known only then. */
export interface RawMessageDeltaEvent {
  /** The fields of the message that are known at its end. */
  readonly delta: RawMessageDeltaEventDelta
  readonly type: "message_delta"
  /**
   * The final counts of the whole message, which replace those of `message_start`; null from gateways that do not
   * count.
   */
  readonly usage?: MessageDeltaUsage | null
  /** What context editing changed in this request; null when the request did not ask for it. Beta. */
  readonly context_management?: ContextManagementResponse | null
  /** What Anthropic changed in the input before the model read it; null when nothing was reported. Beta. */
  readonly input_transformations?: ReadonlyArray<InputTransformation> | null
}
export const RawMessageDeltaEvent: Schema.Codec<RawMessageDeltaEvent> = Schema.Struct({
  delta: RawMessageDeltaEventDelta,
  type: Schema.Literal("message_delta"),
  usage: Schema.optionalKey(Schema.NullOr(MessageDeltaUsage)),
  context_management: Schema.optionalKey(Schema.NullOr(ContextManagementResponse)),
  input_transformations: Schema.optionalKey(Schema.NullOr(Schema.Array(InputTransformation)))
})

/**
 * The last event of a stream. Without it, the stream fails with
 * [StreamTruncated](https://effect-genai.github.io/effect-genai/guide/streaming.html#failures).
 */
export interface RawMessageStopEvent {
  readonly type: "message_stop"
}
export const RawMessageStopEvent: Schema.Codec<RawMessageStopEvent> = Schema.Struct({
  type: Schema.Literal("message_stop")
})

/** A block starts. Its content arrives in the `content_block_delta` events with the same `index`. */
export interface RawContentBlockStartEvent {
  /** The block as it starts, mostly empty. Blocks that arrive whole have no deltas. */
  readonly content_block: ContentBlock
  /** The position of the block in `content` of the message, from 0. */
  readonly index: number
  readonly type: "content_block_start"
}
export const RawContentBlockStartEvent: Schema.Codec<RawContentBlockStartEvent> = Schema.Struct({
  content_block: ContentBlock,
  index: OpenSchema.number,
  type: Schema.Literal("content_block_start")
})

/** More text of a `text` block. `Messages.text` is the stream of these alone. */
export interface TextDelta {
  /** The text to append. */
  readonly text: string
  readonly type: "text_delta"
}
export const TextDelta: Schema.Codec<TextDelta> = Schema.Struct({
  text: Schema.String,
  type: Schema.Literal("text_delta")
})

/**
 * More input of a tool call. `Messages.snapshots` reads it [as it
 * grows](https://effect-genai.github.io/effect-genai/guide/streaming.html#tool-calls).
 */
export interface InputJSONDelta {
  /** A piece of the JSON to append, valid only when the block has stopped. */
  readonly partial_json: string
  readonly type: "input_json_delta"
}
export const InputJSONDelta: Schema.Codec<InputJSONDelta> = Schema.Struct({
  partial_json: Schema.String,
  type: Schema.Literal("input_json_delta")
})

/** Another citation of a `text` block. */
export interface CitationsDelta {
  /** The citation to append to `citations` of the block. */
  readonly citation: TextCitation
  readonly type: "citations_delta"
}
export const CitationsDelta: Schema.Codec<CitationsDelta> = Schema.Struct({
  citation: TextCitation,
  type: Schema.Literal("citations_delta")
})

/** More thinking of a `thinking` block. */
export interface ThinkingDelta {
  /** The text to append. */
  readonly thinking: string
  readonly type: "thinking_delta"
  /** About how many tokens of thinking this delta stands for; null when there is no estimate. Beta. */
  readonly estimated_tokens?: number | null
}
export const ThinkingDelta: Schema.Codec<ThinkingDelta> = Schema.Struct({
  thinking: Schema.String,
  type: Schema.Literal("thinking_delta"),
  estimated_tokens: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

/** The signature of a `thinking` block, before the block stops. */
export interface SignatureDelta {
  /** The `signature` of the block. */
  readonly signature: string
  readonly type: "signature_delta"
}
export const SignatureDelta: Schema.Codec<SignatureDelta> = Schema.Struct({
  signature: Schema.String,
  type: Schema.Literal("signature_delta")
})

/** The summary of a `compaction` block, which arrives whole. Beta. */
export interface CompactionContentBlockDelta {
  /** The summary, as text; null when there is none to read. */
  readonly content?: string | null
  /** The summary in a form that only Anthropic can read; null when there is none. */
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

/** A block goes on. */
export interface RawContentBlockDeltaEvent {
  /** What to add to the block. */
  readonly delta: RawContentBlockDelta
  /** The position of the block in `content` of the message, from 0. */
  readonly index: number
  readonly type: "content_block_delta"
}
export const RawContentBlockDeltaEvent: Schema.Codec<RawContentBlockDeltaEvent> = Schema.Struct({
  delta: RawContentBlockDelta,
  index: OpenSchema.number,
  type: Schema.Literal("content_block_delta")
})

/** A block is complete. */
export interface RawContentBlockStopEvent {
  /** The position of the block in `content` of the message, from 0. */
  readonly index: number
  readonly type: "content_block_stop"
}
export const RawContentBlockStopEvent: Schema.Codec<RawContentBlockStopEvent> = Schema.Struct({
  index: OpenSchema.number,
  type: Schema.Literal("content_block_stop")
})

/** A sign that the stream is alive, without content. It counts as data for `Timeout.idle`. */
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
