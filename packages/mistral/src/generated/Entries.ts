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

/** A message sent to the model. */
export interface MessageInputEntry {
  /** Default `entry`. */
  readonly object?: "entry"
  readonly type: "message.input"
  /** When the entry was started. RFC 3339. */
  readonly created_at?: string
  /** When the entry was finished; null while it is not, such as a call that waits for your confirmation. RFC 3339. */
  readonly completed_at?: string | null
  /**
   * The id of the entry, from which `Conversations.restart` can continue. Mistral assigns it to entries that you send
   * without one.
   */
  readonly id?: string
  /** Who the message is from. With `assistant`, the model reads it as a message of its own. */
  readonly role: MessageRole
  /** Text, or a list of chunks, such as text and images. */
  readonly content: MessageInputEntryContent
  /**
   * Whether the response continues this message, which then must be the last one and have the role `assistant`. Default
   * `false`.
   */
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

/** A message that the model wrote. */
export interface MessageOutputEntry {
  /** Default `entry`. */
  readonly object?: "entry"
  readonly type: "message.output"
  /** When the entry was started. RFC 3339. */
  readonly created_at?: string
  /** When the entry was finished; null while it is not, such as a call that waits for your confirmation. RFC 3339. */
  readonly completed_at?: string | null
  /** The agent that wrote the entry; null in a conversation with a model. */
  readonly agent_id?: string | null
  /** The model that wrote the entry; null if Mistral does not report it. */
  readonly model?: string | null
  /**
   * The id of the entry, from which `Conversations.restart` can continue. Mistral assigns it to entries that you send
   * without one.
   */
  readonly id?: string
  /** Default `assistant`. */
  readonly role?: "assistant"
  /**
   * Text, or chunks such as text, thinking and references.
   * [`Conversations.textOf`](https://effect-genai.github.io/effect-genai/guide/mistral-agents.html#conversations)
   * returns only the text.
   */
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

/** The result of a function that you ran. `Conversations.runTools` appends one for each call. */
export interface FunctionResultEntry {
  /** Default `entry`. */
  readonly object?: "entry"
  readonly type: "function.result"
  /** When the entry was started. RFC 3339. */
  readonly created_at?: string
  /** When the entry was finished; null while it is not, such as a call that waits for your confirmation. RFC 3339. */
  readonly completed_at?: string | null
  /**
   * The id of the entry, from which `Conversations.restart` can continue. Mistral assigns it to entries that you send
   * without one.
   */
  readonly id?: string
  /** The `tool_call_id` of the call that this is the result of. */
  readonly tool_call_id: string
  /** What the function returned, as text. Send an error as text, too, so the model can react to it. */
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

/** A call of one of your functions, or of a connector that waits for your confirmation. */
export interface FunctionCallEntry {
  /** Default `entry`. */
  readonly object?: "entry"
  readonly type: "function.call"
  /** When the entry was started. RFC 3339. */
  readonly created_at?: string
  /** When the entry was finished; null while it is not, such as a call that waits for your confirmation. RFC 3339. */
  readonly completed_at?: string | null
  /** The agent that wrote the entry; null in a conversation with a model. */
  readonly agent_id?: string | null
  /** The model that wrote the entry; null if Mistral does not report it. */
  readonly model?: string | null
  /**
   * The id of the entry, from which `Conversations.restart` can continue. Mistral assigns it to entries that you send
   * without one.
   */
  readonly id?: string
  /** The id of the call. Send it back with the result or with the confirmation. */
  readonly tool_call_id: string
  /** The function to call. */
  readonly name: string
  /** The arguments of the function, as JSON text or as an object. `Chat.toolArguments` decodes both. */
  readonly arguments: FunctionArguments
  /**
   * Your decision about a call that [needs
   * approval](https://effect-genai.github.io/effect-genai/guide/mistral-agents.html#approvals); null if the call needs
   * none. Mistral runs the call once it is `allowed`.
   */
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

/** A run of a built-in tool or connector at Mistral, which needs no result from you. */
export interface ToolExecutionEntry {
  /** Default `entry`. */
  readonly object?: "entry"
  readonly type: "tool.execution"
  /** When the entry was started. RFC 3339. */
  readonly created_at?: string
  /** When the entry was finished; null while it is not, such as a call that waits for your confirmation. RFC 3339. */
  readonly completed_at?: string | null
  /** The agent that wrote the entry; null in a conversation with a model. */
  readonly agent_id?: string | null
  /** The model that wrote the entry; null if Mistral does not report it. */
  readonly model?: string | null
  /**
   * The id of the entry, from which `Conversations.restart` can continue. Mistral assigns it to entries that you send
   * without one.
   */
  readonly id?: string
  /** The built-in tool or connector that Mistral ran. */
  readonly name: BuiltInConnectors
  /** The input of the tool, as text, usually JSON. */
  readonly arguments: string
  /** Details of the run, whose keys depend on the tool. */
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

/** One agent handed the conversation to another. With `handoff_execution` set to `client`, the response ends here. */
export interface AgentHandoffEntry {
  /** Default `entry`. */
  readonly object?: "entry"
  readonly type: "agent.handoff"
  /** When the entry was started. RFC 3339. */
  readonly created_at?: string
  /** When the entry was finished; null while it is not, such as a call that waits for your confirmation. RFC 3339. */
  readonly completed_at?: string | null
  /**
   * The id of the entry, from which `Conversations.restart` can continue. Mistral assigns it to entries that you send
   * without one.
   */
  readonly id?: string
  /** The agent that handed over. */
  readonly previous_agent_id: string
  /** The name of the agent that handed over. */
  readonly previous_agent_name: string
  /** The agent that continues the conversation. */
  readonly next_agent_id: string
  /** The name of the agent that continues the conversation. */
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
