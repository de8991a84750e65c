// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { MessageContent, SystemMessageContent } from "./Content.ts"
import { ToolType } from "./Tools.ts"

/** What the model should do in the whole chat. */
export interface SystemMessage {
  readonly role: "system"
  /** The instructions, as text or as a list of chunks. */
  readonly content: SystemMessageContent
}
export const SystemMessage: Schema.Codec<SystemMessage> = Schema.Struct({
  role: Schema.Literal("system"),
  content: SystemMessageContent
})

/** What the user says. */
export interface UserMessage {
  readonly role: "user"
  /** Text, or a list of chunks for images, documents and audio too. */
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

/** The call of a function. */
export interface FunctionCall {
  /** The name of the function. */
  readonly name: string
  /**
   * The arguments, as JSON in a string or as an object.
   * [`Chat.toolArguments`](https://effect-genai.github.io/effect-genai/guide/agents.html#a-single-call) decodes both.
   */
  readonly arguments: FunctionArguments
}
export const FunctionCall: Schema.Codec<FunctionCall> = Schema.Struct({
  name: Schema.String,
  arguments: FunctionArguments
})

/** A tool that the model wants called. Send the result in a `tool` message. */
export interface ToolCall {
  /** The id of the call. Its result has it as `tool_call_id`. Default `"null"`. */
  readonly id?: string | null
  /** The kind of tool that is called. Default `function`. */
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

/** What the model wrote. */
export interface AssistantMessage {
  /** Default `assistant`. */
  readonly role?: "assistant"
  /**
   * The text, or a list of chunks if the model
   * [thought](https://effect-genai.github.io/effect-genai/guide/mistral-chat.html#reasoning). Null or empty if it only
   * calls tools.
   */
  readonly content?: MessageContent | null
  /** The tools the model wants called. Send one result for each, with its `id` as `tool_call_id`. */
  readonly tool_calls?: ReadonlyArray<ToolCall> | null
  /**
   * Whether the model continues this message, which must be the last one. See
   * [notes](https://effect-genai.github.io/effect-genai/guide/mistral-chat.html#notes). Default `false`.
   */
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
  /** The result, as text or as a list of chunks. */
  readonly content: MessageContent | null
  /** The `id` of the tool call that this is the result of. */
  readonly tool_call_id?: string | null
  /** The name of the function that was called. */
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

/** A piece of the call of a function. */
export interface FunctionCallDelta {
  /** The name of the function; null in later pieces. */
  readonly name?: string | null
  /** The next piece of the arguments. Strings are concatenated. */
  readonly arguments?: FunctionArguments | null
}
export const FunctionCallDelta: Schema.Codec<FunctionCallDelta> = Schema.Struct({
  name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  arguments: Schema.optionalKey(Schema.NullOr(FunctionArguments))
})

/**
 * A piece of a tool call. `Chat.accumulate` [puts the pieces
 * together](https://effect-genai.github.io/effect-genai/guide/mistral-chat.html#streaming).
 */
export interface ToolCallDelta {
  /** The id of the call; null in later pieces. */
  readonly id?: string | null
  /** The kind of tool that is called; null in later pieces. */
  readonly type?: ToolType | null
  /** What is new in the name and the arguments. */
  readonly function: FunctionCallDelta
  /** The call to which this piece belongs, from 0. */
  readonly index?: number | null
}
export const ToolCallDelta: Schema.Codec<ToolCallDelta> = Schema.Struct({
  id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.optionalKey(Schema.NullOr(ToolType)),
  function: FunctionCallDelta,
  index: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

/** A piece of a message. */
export interface DeltaMessage {
  /** Who writes the message; null in later pieces. */
  readonly role?: string | null
  /** The next piece of the content. Append it to the earlier ones. */
  readonly content?: MessageContent | null
  /** The next pieces of tool calls; null without any. */
  readonly tool_calls?: ReadonlyArray<ToolCallDelta> | null
  /** The `id` of the tool call that the message is the result of; null for other messages. */
  readonly tool_call_id?: string | null
  /** The position of the message among several; null if there is only one. At least 0. */
  readonly index?: number | null
  /** What Mistral reports about the message; null without it. */
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
