// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { MessageContent, SystemMessageContent } from "./Content.ts"
import { ToolType } from "./Tools.ts"

/** Instructions for the whole conversation. */
export interface SystemMessage {
  readonly role: "system"
  /** The instructions. */
  readonly content: SystemMessageContent
}
export const SystemMessage: Schema.Codec<SystemMessage> = Schema.Struct({
  role: Schema.Literal("system"),
  content: SystemMessageContent
})

/** A message of the user. */
export interface UserMessage {
  readonly role: "user"
  /** What the user says, as text or as a list of chunks, such as images and documents. */
  readonly content: MessageContent | null
}
export const UserMessage: Schema.Codec<UserMessage> = Schema.Struct({
  role: Schema.Literal("user"),
  content: Schema.NullOr(MessageContent)
})

export type FunctionArguments = { readonly [key: string]: Schema.Json } | string | OpenSchema.Other<"object" | "string">
export const FunctionArguments: Schema.Codec<FunctionArguments> = OpenSchema.kinds("FunctionArguments", [
  "object",
  "string"
], [Schema.Record(Schema.String, Schema.Json), Schema.String])

/** A call of a function. */
export interface FunctionCall {
  /** The name of the function. */
  readonly name: string
  /** The arguments, as JSON text or as an object. `Chat.toolArguments` decodes them. */
  readonly arguments: FunctionArguments
}
export const FunctionCall: Schema.Codec<FunctionCall> = Schema.Struct({
  name: Schema.String,
  arguments: FunctionArguments
})

/** A call of a tool that the model wants. Send its result as a message with the role `tool`. */
export interface ToolCall {
  /** The id of the call. Default `"null"`. */
  readonly id?: string | null
  /** The kind of tool. Default `function`. */
  readonly type?: ToolType | null
  /** The function and its arguments. */
  readonly function: FunctionCall
  /** The position among the calls of the message, from 0. Default `0`. */
  readonly index?: number | null
}
export const ToolCall: Schema.Codec<ToolCall> = Schema.Struct({
  id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.optionalKey(Schema.NullOr(ToolType)),
  function: FunctionCall,
  index: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

/** A message of the model. Send it back unchanged in later requests. */
export interface AssistantMessage {
  /** Default `assistant`. */
  readonly role?: "assistant"
  /** What the model wrote, as text or as a list of chunks; null if it only calls tools. */
  readonly content?: MessageContent | null
  /** The tools the model wants called. Send one result for each, with its `id` as `tool_call_id`. */
  readonly tool_calls?: ReadonlyArray<ToolCall> | null
  /** Whether the model continues this message, which is the last of the request. Default `false`. */
  readonly prefix?: boolean
}
export const AssistantMessage: Schema.Codec<AssistantMessage> = Schema.Struct({
  role: Schema.optionalKey(Schema.Literal("assistant")),
  content: Schema.optionalKey(Schema.NullOr(MessageContent)),
  tool_calls: Schema.optionalKey(Schema.NullOr(Schema.Array(ToolCall))),
  prefix: Schema.optionalKey(Schema.Boolean)
})

/** The result of a tool call. */
export interface ToolMessage {
  readonly role: "tool"
  /** The result, for the model to read. */
  readonly content: MessageContent | null
  /** The `id` of the call. */
  readonly tool_call_id?: string | null
  /** The name of the function. */
  readonly name?: string | null
}
export const ToolMessage: Schema.Codec<ToolMessage> = Schema.Struct({
  role: Schema.Literal("tool"),
  content: Schema.NullOr(MessageContent),
  tool_call_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  name: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export type ChatMessage = SystemMessage | UserMessage | AssistantMessage | ToolMessage
export const ChatMessage: Schema.Codec<ChatMessage> = Schema.Union([
  SystemMessage,
  UserMessage,
  AssistantMessage,
  ToolMessage
])

export interface FunctionCallDelta {
  /** The name of the function, in the first part of the call. */
  readonly name?: string | null
  /** The next part of the arguments. */
  readonly arguments?: FunctionArguments | null
}
export const FunctionCallDelta: Schema.Codec<FunctionCallDelta> = Schema.Struct({
  name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  arguments: Schema.optionalKey(Schema.NullOr(FunctionArguments))
})

/** A part of a tool call. */
export interface ToolCallDelta {
  /** The id of the call, in its first part. */
  readonly id?: string | null
  /** The kind of tool. */
  readonly type?: ToolType | null
  /** The next part of the function call. */
  readonly function: FunctionCallDelta
  /** The position of the call in the message; parts with one index belong together. */
  readonly index?: number | null
}
export const ToolCallDelta: Schema.Codec<ToolCallDelta> = Schema.Struct({
  id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.optionalKey(Schema.NullOr(ToolType)),
  function: FunctionCallDelta,
  index: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

/** What a chunk adds to the message. `Chat.accumulate` joins them. */
export interface DeltaMessage {
  /** Who writes the message, in the first chunk. */
  readonly role?: string | null
  /** The text, or the chunks, to append. */
  readonly content?: MessageContent | null
  /** The parts of tool calls to append. */
  readonly tool_calls?: ReadonlyArray<ToolCallDelta> | null
  /** The `id` of the tool call that this belongs to. */
  readonly tool_call_id?: string | null
  /** The position of the message among those of the choice. At least 0. */
  readonly index?: number | null
  /** Data that Mistral attached to the message. */
  readonly metadata?: { readonly [key: string]: Schema.Json } | null
}
export const DeltaMessage: Schema.Codec<DeltaMessage> = Schema.Struct({
  role: Schema.optionalKey(Schema.NullOr(Schema.String)),
  content: Schema.optionalKey(Schema.NullOr(MessageContent)),
  tool_calls: Schema.optionalKey(Schema.NullOr(Schema.Array(ToolCallDelta))),
  tool_call_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  index: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  metadata: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Json)))
})
