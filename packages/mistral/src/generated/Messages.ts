// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { MessageContent, SystemMessageContent } from "./Content.ts"
import { ToolType } from "./Tools.ts"

export interface SystemMessage {
  readonly role: "system"
  readonly content: SystemMessageContent
}
export const SystemMessage: Schema.Codec<SystemMessage> = Schema.Struct({
  role: Schema.Literal("system"),
  content: SystemMessageContent
})

export interface UserMessage {
  readonly role: "user"
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

export interface FunctionCall {
  readonly name: string
  readonly arguments: FunctionArguments
}
export const FunctionCall: Schema.Codec<FunctionCall> = Schema.Struct({
  name: Schema.String,
  arguments: FunctionArguments
})

export interface ToolCall {
  /** Default `"null"`. */
  readonly id?: string | null
  /** Default `function`. */
  readonly type?: ToolType | null
  readonly function: FunctionCall
  /** Default `0`. */
  readonly index?: number | null
}
export const ToolCall: Schema.Codec<ToolCall> = Schema.Struct({
  id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.optionalKey(Schema.NullOr(ToolType)),
  function: FunctionCall,
  index: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export interface AssistantMessage {
  /** Default `assistant`. */
  readonly role?: "assistant"
  readonly content?: MessageContent | null
  readonly tool_calls?: ReadonlyArray<ToolCall> | null
  /** Default `false`. */
  readonly prefix?: boolean
}
export const AssistantMessage: Schema.Codec<AssistantMessage> = Schema.Struct({
  role: Schema.optionalKey(Schema.Literal("assistant")),
  content: Schema.optionalKey(Schema.NullOr(MessageContent)),
  tool_calls: Schema.optionalKey(Schema.NullOr(Schema.Array(ToolCall))),
  prefix: Schema.optionalKey(Schema.Boolean)
})

export interface ToolMessage {
  readonly role: "tool"
  readonly content: MessageContent | null
  readonly tool_call_id?: string | null
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
  readonly name?: string | null
  readonly arguments?: FunctionArguments | null
}
export const FunctionCallDelta: Schema.Codec<FunctionCallDelta> = Schema.Struct({
  name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  arguments: Schema.optionalKey(Schema.NullOr(FunctionArguments))
})

export interface ToolCallDelta {
  readonly id?: string | null
  readonly type?: ToolType | null
  readonly function: FunctionCallDelta
  readonly index?: number | null
}
export const ToolCallDelta: Schema.Codec<ToolCallDelta> = Schema.Struct({
  id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.optionalKey(Schema.NullOr(ToolType)),
  function: FunctionCallDelta,
  index: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export interface DeltaMessage {
  readonly role?: string | null
  readonly content?: MessageContent | null
  readonly tool_calls?: ReadonlyArray<ToolCallDelta> | null
  readonly tool_call_id?: string | null
  /** At least 0. */
  readonly index?: number | null
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
