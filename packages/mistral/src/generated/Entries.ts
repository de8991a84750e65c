// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { BuiltInConnectors, MessageInputChunk, MessageOutputChunk } from "./Content.ts"
import { FunctionArguments } from "./Messages.ts"

export type MessageRole = OpenSchema.Enum<"assistant" | "user">
export const MessageRole: Schema.Codec<MessageRole> = /* @__PURE__ */ OpenSchema.literals("MessageRole", [
  "assistant",
  "user"
])

export type MessageInputEntryContent = string | ReadonlyArray<MessageInputChunk> | OpenSchema.Other<"string" | "array">
export const MessageInputEntryContent: Schema.Codec<MessageInputEntryContent> = OpenSchema.kinds(
  "MessageInputEntryContent",
  ["string", "array"],
  [Schema.String, Schema.Array(MessageInputChunk)]
)

export interface MessageInputEntry {
  /** Default `entry`. */
  readonly object?: "entry"
  readonly type: "message.input"
  /** RFC 3339. */
  readonly created_at?: string
  /** RFC 3339. */
  readonly completed_at?: string | null
  readonly id?: string
  readonly role: MessageRole
  readonly content: MessageInputEntryContent
  /** Default `false`. */
  readonly prefix?: boolean
}
export const MessageInputEntry: Schema.Codec<MessageInputEntry> = Schema.Struct({
  object: Schema.optionalKey(Schema.Literal("entry")),
  type: Schema.Literal("message.input"),
  created_at: Schema.optionalKey(Schema.String),
  completed_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  id: Schema.optionalKey(Schema.String),
  role: MessageRole,
  content: MessageInputEntryContent,
  prefix: Schema.optionalKey(Schema.Boolean)
})

export type MessageOutputEntryContent =
  | string
  | ReadonlyArray<MessageOutputChunk>
  | OpenSchema.Other<"string" | "array">
export const MessageOutputEntryContent: Schema.Codec<MessageOutputEntryContent> = OpenSchema.kinds(
  "MessageOutputEntryContent",
  ["string", "array"],
  [Schema.String, Schema.Array(MessageOutputChunk)]
)

export interface MessageOutputEntry {
  /** Default `entry`. */
  readonly object?: "entry"
  readonly type: "message.output"
  /** RFC 3339. */
  readonly created_at?: string
  /** RFC 3339. */
  readonly completed_at?: string | null
  readonly agent_id?: string | null
  readonly model?: string | null
  readonly id?: string
  /** Default `assistant`. */
  readonly role?: "assistant"
  readonly content: MessageOutputEntryContent
}
export const MessageOutputEntry: Schema.Codec<MessageOutputEntry> = Schema.Struct({
  object: Schema.optionalKey(Schema.Literal("entry")),
  type: Schema.Literal("message.output"),
  created_at: Schema.optionalKey(Schema.String),
  completed_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  agent_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  model: Schema.optionalKey(Schema.NullOr(Schema.String)),
  id: Schema.optionalKey(Schema.String),
  role: Schema.optionalKey(Schema.Literal("assistant")),
  content: MessageOutputEntryContent
})

export interface FunctionResultEntry {
  /** Default `entry`. */
  readonly object?: "entry"
  readonly type: "function.result"
  /** RFC 3339. */
  readonly created_at?: string
  /** RFC 3339. */
  readonly completed_at?: string | null
  readonly id?: string
  readonly tool_call_id: string
  readonly result: string
}
export const FunctionResultEntry: Schema.Codec<FunctionResultEntry> = Schema.Struct({
  object: Schema.optionalKey(Schema.Literal("entry")),
  type: Schema.Literal("function.result"),
  created_at: Schema.optionalKey(Schema.String),
  completed_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  id: Schema.optionalKey(Schema.String),
  tool_call_id: Schema.String,
  result: Schema.String
})

export type ConfirmationStatus = OpenSchema.Enum<"pending" | "allowed" | "denied">
export const ConfirmationStatus: Schema.Codec<ConfirmationStatus> = /* @__PURE__ */ OpenSchema.literals(
  "ConfirmationStatus",
  ["pending", "allowed", "denied"]
)

export interface FunctionCallEntry {
  /** Default `entry`. */
  readonly object?: "entry"
  readonly type: "function.call"
  /** RFC 3339. */
  readonly created_at?: string
  /** RFC 3339. */
  readonly completed_at?: string | null
  readonly agent_id?: string | null
  readonly model?: string | null
  readonly id?: string
  readonly tool_call_id: string
  readonly name: string
  readonly arguments: FunctionArguments
  readonly confirmation_status?: ConfirmationStatus | null
}
export const FunctionCallEntry: Schema.Codec<FunctionCallEntry> = Schema.Struct({
  object: Schema.optionalKey(Schema.Literal("entry")),
  type: Schema.Literal("function.call"),
  created_at: Schema.optionalKey(Schema.String),
  completed_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  agent_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  model: Schema.optionalKey(Schema.NullOr(Schema.String)),
  id: Schema.optionalKey(Schema.String),
  tool_call_id: Schema.String,
  name: Schema.String,
  arguments: FunctionArguments,
  confirmation_status: Schema.optionalKey(Schema.NullOr(ConfirmationStatus))
})

export interface ToolExecutionEntry {
  /** Default `entry`. */
  readonly object?: "entry"
  readonly type: "tool.execution"
  /** RFC 3339. */
  readonly created_at?: string
  /** RFC 3339. */
  readonly completed_at?: string | null
  readonly agent_id?: string | null
  readonly model?: string | null
  readonly id?: string
  readonly name: BuiltInConnectors
  readonly arguments: string
  readonly info?: { readonly [key: string]: Schema.Json }
}
export const ToolExecutionEntry: Schema.Codec<ToolExecutionEntry> = Schema.Struct({
  object: Schema.optionalKey(Schema.Literal("entry")),
  type: Schema.Literal("tool.execution"),
  created_at: Schema.optionalKey(Schema.String),
  completed_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  agent_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  model: Schema.optionalKey(Schema.NullOr(Schema.String)),
  id: Schema.optionalKey(Schema.String),
  name: BuiltInConnectors,
  arguments: Schema.String,
  info: Schema.optionalKey(Schema.Record(Schema.String, Schema.Json))
})

export interface AgentHandoffEntry {
  /** Default `entry`. */
  readonly object?: "entry"
  readonly type: "agent.handoff"
  /** RFC 3339. */
  readonly created_at?: string
  /** RFC 3339. */
  readonly completed_at?: string | null
  readonly id?: string
  readonly previous_agent_id: string
  readonly previous_agent_name: string
  readonly next_agent_id: string
  readonly next_agent_name: string
}
export const AgentHandoffEntry: Schema.Codec<AgentHandoffEntry> = Schema.Struct({
  object: Schema.optionalKey(Schema.Literal("entry")),
  type: Schema.Literal("agent.handoff"),
  created_at: Schema.optionalKey(Schema.String),
  completed_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  id: Schema.optionalKey(Schema.String),
  previous_agent_id: Schema.String,
  previous_agent_name: Schema.String,
  next_agent_id: Schema.String,
  next_agent_name: Schema.String
})

export type ConversationEntry =
  | MessageInputEntry
  | MessageOutputEntry
  | FunctionResultEntry
  | FunctionCallEntry
  | ToolExecutionEntry
  | AgentHandoffEntry
  | OpenSchema.Variant
  | OpenSchema.Untagged
export const ConversationEntry: Schema.Codec<ConversationEntry> = OpenSchema.variantsOrUntagged(
  "ConversationEntry",
  "type",
  ["message.input", "message.output", "function.result", "function.call", "tool.execution", "agent.handoff"],
  [MessageInputEntry, MessageOutputEntry, FunctionResultEntry, FunctionCallEntry, ToolExecutionEntry, AgentHandoffEntry]
)

export type OutputEntry =
  | MessageOutputEntry
  | ToolExecutionEntry
  | FunctionCallEntry
  | AgentHandoffEntry
  | OpenSchema.Variant
  | OpenSchema.Untagged
export const OutputEntry: Schema.Codec<OutputEntry> = OpenSchema.variantsOrUntagged("OutputEntry", "type", [
  "message.output",
  "tool.execution",
  "function.call",
  "agent.handoff"
], [MessageOutputEntry, ToolExecutionEntry, FunctionCallEntry, AgentHandoffEntry])

export type MessageEntry = MessageInputEntry | MessageOutputEntry | OpenSchema.Variant | OpenSchema.Untagged
export const MessageEntry: Schema.Codec<MessageEntry> = OpenSchema.variantsOrUntagged("MessageEntry", "type", [
  "message.input",
  "message.output"
], [MessageInputEntry, MessageOutputEntry])
