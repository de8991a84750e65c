// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { AgentVersion } from "./Agents.ts"
import { ChatModelId, CompletionArgs, GuardrailConfig } from "./Common.ts"
import { BuiltInConnectors, MessageOutputChunk } from "./Content.ts"
import { ConfirmationStatus, ConversationEntry, MessageEntry, OutputEntry } from "./Entries.ts"
import { Tool } from "./Tools.ts"

export type ConversationInputs = string | ReadonlyArray<ConversationEntry>
export const ConversationInputs: Schema.Codec<ConversationInputs> = Schema.Union([
  Schema.String,
  Schema.Array(ConversationEntry)
])

export type HandoffExecution = "client" | "server"
export const HandoffExecution: Schema.Codec<HandoffExecution> = /* @__PURE__ */ Schema.Literals(["client", "server"])

/**
 * Starts a [conversation](https://effect-genai.github.io/effect-genai/guide/mistral-agents.html#conversations) with
 * either a `model` or an `agent_id`.
 */
export interface StartConversationBody {
  /** Your next message as text, or a list of entries such as messages and the results of functions. */
  readonly inputs: ConversationInputs
  /**
   * Whether Mistral stores the conversation. With `false`, you cannot append to it, so each request must send all
   * entries.
   */
  readonly store?: boolean | null
  /**
   * Who performs a handoff to another agent: `server` lets it respond at once, `client` ends the response with the
   * `agent.handoff` entry.
   */
  readonly handoff_execution?: HandoffExecution | null
  /** What the model should do in every turn, like a system message. An agent has its own instructions. */
  readonly instructions?: string | null
  /**
   * The tools the model may call, yours and
   * [Mistral's](https://effect-genai.github.io/effect-genai/guide/provider-tools.html#mistrals-tools). An agent has its
   * own tools.
   */
  readonly tools?: ReadonlyArray<Tool> | null
  /** Settings of the model for this conversation, such as `temperature`. Omitted values are those of the model. */
  readonly completion_args?: CompletionArgs | null
  /** Moderation checks of input and output, each of which can block the request. */
  readonly guardrails?: ReadonlyArray<GuardrailConfig> | null
  /** A name for the conversation, for your own use. */
  readonly name?: string | null
  /** What the conversation is about, for your own use. */
  readonly description?: string | null
  /** Your own data, as keys and values, by which `Conversations.list` can filter. */
  readonly metadata?: { readonly [key: string]: Schema.Json } | null
  /** The agent to talk to, instead of a `model`. */
  readonly agent_id?: string | null
  /** The version of the agent, by number or alias. Without it, the current version responds. */
  readonly agent_version?: AgentVersion | null
  /** The model to talk to, instead of an agent. */
  readonly model?: ChatModelId | null
}
export const StartConversationBody: Schema.Codec<StartConversationBody> = Schema.Struct({
  inputs: ConversationInputs,
  store: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  handoff_execution: Schema.optionalKey(Schema.NullOr(HandoffExecution)),
  instructions: Schema.optionalKey(Schema.NullOr(Schema.String)),
  tools: Schema.optionalKey(Schema.NullOr(Schema.Array(Tool))),
  completion_args: Schema.optionalKey(Schema.NullOr(CompletionArgs)),
  guardrails: Schema.optionalKey(Schema.NullOr(Schema.Array(GuardrailConfig))),
  name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  metadata: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Json))),
  agent_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  agent_version: Schema.optionalKey(Schema.NullOr(AgentVersion)),
  model: Schema.optionalKey(Schema.NullOr(ChatModelId))
})

export type Confirmation = "allow" | "deny"
export const Confirmation: Schema.Codec<Confirmation> = /* @__PURE__ */ Schema.Literals(["allow", "deny"])

/**
 * Your decision about a call that [needs
 * approval](https://effect-genai.github.io/effect-genai/guide/mistral-agents.html#approvals).
 */
export interface ToolCallConfirmation {
  /** The `tool_call_id` of the pending call. */
  readonly tool_call_id: string
  /** Whether Mistral runs the call. The model learns that a call was denied, but not why. */
  readonly confirmation: Confirmation
}
export const ToolCallConfirmation: Schema.Codec<ToolCallConfirmation> = Schema.Struct({
  tool_call_id: Schema.String,
  confirmation: Confirmation
})

/**
 * Continues a conversation. It is not retried once Mistral may have received it, because its inputs would be appended
 * twice.
 */
export interface AppendConversationBody {
  /** Your next message as text, or a list of entries. Leave it out if you only confirm tool calls. */
  readonly inputs?: ConversationInputs
  /**
   * Whether Mistral stores the conversation. With `false`, you cannot append to it, so each request must send all
   * entries. Default `true`.
   */
  readonly store?: boolean
  /**
   * Who performs a handoff to another agent: `server` lets it respond at once, `client` ends the response with the
   * `agent.handoff` entry. Default `server`.
   */
  readonly handoff_execution?: HandoffExecution
  /** Settings of the model, such as `temperature` and `max_tokens`. */
  readonly completion_args?: CompletionArgs
  /**
   * Your decisions about pending calls of connectors. See
   * [approvals](https://effect-genai.github.io/effect-genai/guide/mistral-agents.html#approvals).
   */
  readonly tool_confirmations?: ReadonlyArray<ToolCallConfirmation> | null
}
export const AppendConversationBody: Schema.Codec<AppendConversationBody> = Schema.Struct({
  inputs: Schema.optionalKey(ConversationInputs),
  store: Schema.optionalKey(Schema.Boolean),
  handoff_execution: Schema.optionalKey(HandoffExecution),
  completion_args: Schema.optionalKey(CompletionArgs),
  tool_confirmations: Schema.optionalKey(Schema.NullOr(Schema.Array(ToolCallConfirmation)))
})

/** Starts a new conversation from an entry of an existing one, which stays as it is. */
export interface RestartConversationBody {
  /** Your next message as text, or a list of entries such as messages and the results of functions. */
  readonly inputs?: ConversationInputs
  /**
   * Whether Mistral stores the conversation. With `false`, you cannot append to it, so each request must send all
   * entries. Default `true`.
   */
  readonly store?: boolean
  /**
   * Who performs a handoff to another agent: `server` lets it respond at once, `client` ends the response with the
   * `agent.handoff` entry. Default `server`.
   */
  readonly handoff_execution?: HandoffExecution
  /** Settings of the model, such as `temperature` and `max_tokens`. */
  readonly completion_args?: CompletionArgs
  /** Moderation checks of input and output, each of which can block the request. */
  readonly guardrails?: ReadonlyArray<GuardrailConfig> | null
  /** Your own data, as keys and values, by which `Conversations.list` can filter. */
  readonly metadata?: { readonly [key: string]: Schema.Json } | null
  /** The entry to continue from. The new conversation has the entries up to this one. */
  readonly from_entry_id: string
  /** The version of the agent that continues, by number or alias. */
  readonly agent_version?: AgentVersion | null
}
export const RestartConversationBody: Schema.Codec<RestartConversationBody> = Schema.Struct({
  inputs: Schema.optionalKey(ConversationInputs),
  store: Schema.optionalKey(Schema.Boolean),
  handoff_execution: Schema.optionalKey(HandoffExecution),
  completion_args: Schema.optionalKey(CompletionArgs),
  guardrails: Schema.optionalKey(Schema.NullOr(Schema.Array(GuardrailConfig))),
  metadata: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Json))),
  from_entry_id: Schema.String,
  agent_version: Schema.optionalKey(Schema.NullOr(AgentVersion))
})

/** The tokens of a response. Its cost is unknown if connectors or several models took part. */
export interface ConversationUsage {
  /** Input tokens, including the history of the conversation, which each turn sends to the model. Default `0`. */
  readonly prompt_tokens?: number
  /** Tokens that the model wrote. Default `0`. */
  readonly completion_tokens?: number
  /** All tokens of the response. Default `0`. */
  readonly total_tokens?: number
  /** Tokens used by Mistral's built-in tools; null if none ran. */
  readonly connector_tokens?: number | null
  /** How often each built-in tool ran, by name. Each run may be billed separately from tokens. */
  readonly connectors?: { readonly [key: string]: number } | null
}
export const ConversationUsage: Schema.Codec<ConversationUsage> = Schema.Struct({
  prompt_tokens: Schema.optionalKey(OpenSchema.number),
  completion_tokens: Schema.optionalKey(OpenSchema.number),
  total_tokens: Schema.optionalKey(OpenSchema.number),
  connector_tokens: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  connectors: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, OpenSchema.number)))
})

export interface ConversationResponse {
  /** Default `conversation.response`. */
  readonly object?: "conversation.response"
  /** The id with which `Conversations.append` continues the conversation. */
  readonly conversation_id: string
  /** The messages, tool calls and handoffs of this turn, in order. `Conversations.textOf` returns the text. */
  readonly outputs: ReadonlyArray<OutputEntry>
  /** The tokens of this turn, without those of earlier turns. */
  readonly usage: ConversationUsage
  /** The results of the moderation checks; null if the request had no `guardrails`. */
  readonly guardrails?: ReadonlyArray<{ readonly [key: string]: Schema.Json }> | null
}
export const ConversationResponse: Schema.Codec<ConversationResponse> = Schema.Struct({
  object: Schema.optionalKey(Schema.Literal("conversation.response")),
  conversation_id: Schema.String,
  outputs: Schema.Array(OutputEntry),
  usage: ConversationUsage,
  guardrails: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.Record(Schema.String, Schema.Json))))
})

/** The first event of a streamed response. */
export interface ResponseStartedEvent {
  readonly type: "conversation.response.started"
  /** When Mistral sent the event. RFC 3339. */
  readonly created_at?: string
  /** The id with which `Conversations.append` continues the conversation. */
  readonly conversation_id: string
}
export const ResponseStartedEvent: Schema.Codec<ResponseStartedEvent> = Schema.Struct({
  type: Schema.Literal("conversation.response.started"),
  created_at: Schema.optionalKey(Schema.String),
  conversation_id: Schema.String
})

/** The last event of a streamed response. A stream that ends without it fails. */
export interface ResponseDoneEvent {
  readonly type: "conversation.response.done"
  /** When Mistral sent the event. RFC 3339. */
  readonly created_at?: string
  /** The tokens of the whole response. */
  readonly usage: ConversationUsage
}
export const ResponseDoneEvent: Schema.Codec<ResponseDoneEvent> = Schema.Struct({
  type: Schema.Literal("conversation.response.done"),
  created_at: Schema.optionalKey(Schema.String),
  usage: ConversationUsage
})

/** Mistral could not finish the response. The stream fails with a `MistralError` instead of emitting this event. */
export interface ResponseErrorEvent {
  readonly type: "conversation.response.error"
  /** When Mistral sent the event. RFC 3339. */
  readonly created_at?: string
  /** What went wrong, in words. */
  readonly message: string
  /** Mistral's number for the error. */
  readonly code: number
}
export const ResponseErrorEvent: Schema.Codec<ResponseErrorEvent> = Schema.Struct({
  type: Schema.Literal("conversation.response.error"),
  created_at: Schema.optionalKey(Schema.String),
  message: Schema.String,
  code: OpenSchema.number
})

/** Mistral starts to run a built-in tool or connector. */
export interface ToolExecutionStartedEvent {
  readonly type: "tool.execution.started"
  /** When Mistral sent the event. RFC 3339. */
  readonly created_at?: string
  /** The position of the entry in the `outputs` of the response, from 0. Default `0`. */
  readonly output_index?: number
  /** The id of the entry that the event belongs to. All events of an entry have the same one. */
  readonly id: string
  /** The model that writes the entry; null if Mistral does not report it. */
  readonly model?: string | null
  /** The agent that writes the entry; null in a conversation with a model. */
  readonly agent_id?: string | null
  /** The built-in tool or connector that runs. */
  readonly name: BuiltInConnectors
  /** The first part of the tool's input. Parts from `tool.execution.delta` follow. */
  readonly arguments: string
}
export const ToolExecutionStartedEvent: Schema.Codec<ToolExecutionStartedEvent> = Schema.Struct({
  type: Schema.Literal("tool.execution.started"),
  created_at: Schema.optionalKey(Schema.String),
  output_index: Schema.optionalKey(OpenSchema.number),
  id: Schema.String,
  model: Schema.optionalKey(Schema.NullOr(Schema.String)),
  agent_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  name: BuiltInConnectors,
  arguments: Schema.String
})

/** The next part of the input of a tool that Mistral runs. */
export interface ToolExecutionDeltaEvent {
  readonly type: "tool.execution.delta"
  /** When Mistral sent the event. RFC 3339. */
  readonly created_at?: string
  /** The position of the entry in the `outputs` of the response, from 0. Default `0`. */
  readonly output_index?: number
  /** The id of the entry that the event belongs to. All events of an entry have the same one. */
  readonly id: string
  /** The built-in tool or connector that runs. */
  readonly name: BuiltInConnectors
  /** Text to add to the tool's input so far. It is rarely valid JSON by itself. */
  readonly arguments: string
}
export const ToolExecutionDeltaEvent: Schema.Codec<ToolExecutionDeltaEvent> = Schema.Struct({
  type: Schema.Literal("tool.execution.delta"),
  created_at: Schema.optionalKey(Schema.String),
  output_index: Schema.optionalKey(OpenSchema.number),
  id: Schema.String,
  name: BuiltInConnectors,
  arguments: Schema.String
})

/** Mistral has run a built-in tool or connector. */
export interface ToolExecutionDoneEvent {
  readonly type: "tool.execution.done"
  /** When Mistral sent the event. RFC 3339. */
  readonly created_at?: string
  /** The position of the entry in the `outputs` of the response, from 0. Default `0`. */
  readonly output_index?: number
  /** The id of the entry that the event belongs to. All events of an entry have the same one. */
  readonly id: string
  /** The built-in tool or connector that ran. */
  readonly name: BuiltInConnectors
  /** Details of the run, whose keys depend on the tool. */
  readonly info?: { readonly [key: string]: Schema.Json }
}
export const ToolExecutionDoneEvent: Schema.Codec<ToolExecutionDoneEvent> = Schema.Struct({
  type: Schema.Literal("tool.execution.done"),
  created_at: Schema.optionalKey(Schema.String),
  output_index: Schema.optionalKey(OpenSchema.number),
  id: Schema.String,
  name: BuiltInConnectors,
  info: Schema.optionalKey(Schema.Record(Schema.String, Schema.Json))
})

export type MessageOutputDelta = string | MessageOutputChunk | OpenSchema.Other<"string" | "object">
export const MessageOutputDelta: Schema.Codec<MessageOutputDelta> = OpenSchema.kinds("MessageOutputDelta", [
  "string",
  "object"
], [Schema.String, MessageOutputChunk])

/** The next part of a message. `Conversations.text` emits only the text of these events. */
export interface MessageOutputEvent {
  readonly type: "message.output.delta"
  /** When Mistral sent the event. RFC 3339. */
  readonly created_at?: string
  /** The position of the entry in the `outputs` of the response, from 0. Default `0`. */
  readonly output_index?: number
  /** The id of the entry that the event belongs to. All events of an entry have the same one. */
  readonly id: string
  /** The position of the chunk in the content of the message, from 0. Default `0`. */
  readonly content_index?: number
  /** The model that writes the entry; null if Mistral does not report it. */
  readonly model?: string | null
  /** The agent that writes the entry; null in a conversation with a model. */
  readonly agent_id?: string | null
  /** Default `assistant`. */
  readonly role?: "assistant"
  /** Text to add to the chunk, or a chunk such as thinking or a reference. */
  readonly content: MessageOutputDelta
}
export const MessageOutputEvent: Schema.Codec<MessageOutputEvent> = Schema.Struct({
  type: Schema.Literal("message.output.delta"),
  created_at: Schema.optionalKey(Schema.String),
  output_index: Schema.optionalKey(OpenSchema.number),
  id: Schema.String,
  content_index: Schema.optionalKey(OpenSchema.number),
  model: Schema.optionalKey(Schema.NullOr(Schema.String)),
  agent_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  role: Schema.optionalKey(Schema.Literal("assistant")),
  content: MessageOutputDelta
})

/** The next part of a call of one of your functions, or of a connector that waits for your confirmation. */
export interface FunctionCallEvent {
  readonly type: "function.call.delta"
  /** When Mistral sent the event. RFC 3339. */
  readonly created_at?: string
  /** The position of the entry in the `outputs` of the response, from 0. Default `0`. */
  readonly output_index?: number
  /** The id of the entry that the event belongs to. All events of an entry have the same one. */
  readonly id: string
  /** The model that writes the entry; null if Mistral does not report it. */
  readonly model?: string | null
  /** The agent that writes the entry; null in a conversation with a model. */
  readonly agent_id?: string | null
  /** The function to call. */
  readonly name: string
  /** The id of the call. Send it back with the result or with the confirmation. */
  readonly tool_call_id: string
  /** Text to add to the arguments so far, which are JSON only once the stream has ended. */
  readonly arguments: string
  /**
   * Whether the call waits for your
   * [approval](https://effect-genai.github.io/effect-genai/guide/mistral-agents.html#approvals); null if it needs none.
   */
  readonly confirmation_status?: ConfirmationStatus | null
}
export const FunctionCallEvent: Schema.Codec<FunctionCallEvent> = Schema.Struct({
  type: Schema.Literal("function.call.delta"),
  created_at: Schema.optionalKey(Schema.String),
  output_index: Schema.optionalKey(OpenSchema.number),
  id: Schema.String,
  model: Schema.optionalKey(Schema.NullOr(Schema.String)),
  agent_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  name: Schema.String,
  tool_call_id: Schema.String,
  arguments: Schema.String,
  confirmation_status: Schema.optionalKey(Schema.NullOr(ConfirmationStatus))
})

/** An agent starts to hand the conversation over. */
export interface AgentHandoffStartedEvent {
  readonly type: "agent.handoff.started"
  /** When Mistral sent the event. RFC 3339. */
  readonly created_at?: string
  /** The position of the entry in the `outputs` of the response, from 0. Default `0`. */
  readonly output_index?: number
  /** The id of the entry that the event belongs to. All events of an entry have the same one. */
  readonly id: string
  /** The agent that hands over. */
  readonly previous_agent_id: string
  /** The name of the agent that hands over. */
  readonly previous_agent_name: string
}
export const AgentHandoffStartedEvent: Schema.Codec<AgentHandoffStartedEvent> = Schema.Struct({
  type: Schema.Literal("agent.handoff.started"),
  created_at: Schema.optionalKey(Schema.String),
  output_index: Schema.optionalKey(OpenSchema.number),
  id: Schema.String,
  previous_agent_id: Schema.String,
  previous_agent_name: Schema.String
})

/** Another agent has taken over the conversation. */
export interface AgentHandoffDoneEvent {
  readonly type: "agent.handoff.done"
  /** When Mistral sent the event. RFC 3339. */
  readonly created_at?: string
  /** The position of the entry in the `outputs` of the response, from 0. Default `0`. */
  readonly output_index?: number
  /** The id of the entry that the event belongs to. All events of an entry have the same one. */
  readonly id: string
  /** The agent that continues the conversation. */
  readonly next_agent_id: string
  /** The name of the agent that continues the conversation. */
  readonly next_agent_name: string
}
export const AgentHandoffDoneEvent: Schema.Codec<AgentHandoffDoneEvent> = Schema.Struct({
  type: Schema.Literal("agent.handoff.done"),
  created_at: Schema.optionalKey(Schema.String),
  output_index: Schema.optionalKey(OpenSchema.number),
  id: Schema.String,
  next_agent_id: Schema.String,
  next_agent_name: Schema.String
})

export type ConversationEvent =
  | ResponseStartedEvent
  | ResponseDoneEvent
  | ResponseErrorEvent
  | ToolExecutionStartedEvent
  | ToolExecutionDeltaEvent
  | ToolExecutionDoneEvent
  | MessageOutputEvent
  | FunctionCallEvent
  | AgentHandoffStartedEvent
  | AgentHandoffDoneEvent
  | OpenSchema.Variant
  | OpenSchema.Untagged
export const ConversationEvent: Schema.Codec<ConversationEvent> = OpenSchema.variantsOrUntagged(
  "ConversationEvent",
  "type",
  [
    "conversation.response.started",
    "conversation.response.done",
    "conversation.response.error",
    "tool.execution.started",
    "tool.execution.delta",
    "tool.execution.done",
    "message.output.delta",
    "function.call.delta",
    "agent.handoff.started",
    "agent.handoff.done"
  ],
  [
    ResponseStartedEvent,
    ResponseDoneEvent,
    ResponseErrorEvent,
    ToolExecutionStartedEvent,
    ToolExecutionDeltaEvent,
    ToolExecutionDoneEvent,
    MessageOutputEvent,
    FunctionCallEvent,
    AgentHandoffStartedEvent,
    AgentHandoffDoneEvent
  ]
)

/** A stored conversation with a model, without its entries. */
export interface ModelConversation {
  /** What the model does in every turn; null if there are no instructions. */
  readonly instructions?: string | null
  /** The tools the model may call in every turn. */
  readonly tools?: ReadonlyArray<Tool>
  /** The settings of the model given at the start. */
  readonly completion_args?: CompletionArgs
  /** The moderation checks of input and output; null if there are none. */
  readonly guardrails?: ReadonlyArray<GuardrailConfig> | null
  /** The name given at the start; null if there is none. */
  readonly name?: string | null
  /** The description given at the start; null if there is none. */
  readonly description?: string | null
  /** The data given at the start; null if there is none. */
  readonly metadata?: { readonly [key: string]: Schema.Json } | null
  /** Default `conversation`. */
  readonly object?: "conversation"
  /** The id of the conversation, sent as `conversation_id`. */
  readonly id: string
  /** When it was created. RFC 3339. */
  readonly created_at: string
  /** When it was last changed. RFC 3339. */
  readonly updated_at: string
  /** The model that responds. */
  readonly model: string
}
export const ModelConversation: Schema.Codec<ModelConversation> = Schema.Struct({
  instructions: Schema.optionalKey(Schema.NullOr(Schema.String)),
  tools: Schema.optionalKey(Schema.Array(Tool)),
  completion_args: Schema.optionalKey(CompletionArgs),
  guardrails: Schema.optionalKey(Schema.NullOr(Schema.Array(GuardrailConfig))),
  name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  metadata: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Json))),
  object: Schema.optionalKey(Schema.Literal("conversation")),
  id: Schema.String,
  created_at: Schema.String,
  updated_at: Schema.String,
  model: Schema.String
})

/** A stored conversation with an agent, without its entries. */
export interface AgentConversation {
  /** The name given at the start; null if there is none. */
  readonly name?: string | null
  /** The description given at the start; null if there is none. */
  readonly description?: string | null
  /** The data given at the start; null if there is none. */
  readonly metadata?: { readonly [key: string]: Schema.Json } | null
  /** Default `conversation`. */
  readonly object?: "conversation"
  /** The id of the conversation, sent as `conversation_id`. */
  readonly id: string
  /** When it was created. RFC 3339. */
  readonly created_at: string
  /** When it was last changed. RFC 3339. */
  readonly updated_at: string
  /** The agent that the conversation started with. */
  readonly agent_id: string
  /** The version of the agent, by number or alias; null if none is set. */
  readonly agent_version?: AgentVersion | null
}
export const AgentConversation: Schema.Codec<AgentConversation> = Schema.Struct({
  name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  metadata: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Json))),
  object: Schema.optionalKey(Schema.Literal("conversation")),
  id: Schema.String,
  created_at: Schema.String,
  updated_at: Schema.String,
  agent_id: Schema.String,
  agent_version: Schema.optionalKey(Schema.NullOr(AgentVersion))
})

export type Conversation = ModelConversation | AgentConversation | OpenSchema.Other<"object", "model" | "agent_id">
export const Conversation: Schema.Codec<Conversation> = OpenSchema.kinds("Conversation", ["object"], [
  ModelConversation,
  AgentConversation
], ["model", "agent_id"])

export interface ConversationHistory {
  /** Default `conversation.history`. */
  readonly object?: "conversation.history"
  /**
   * The id of a [conversation](https://effect-genai.github.io/effect-genai/guide/mistral-agents.html#conversations).
   */
  readonly conversation_id: string
  /** Everything that happened, oldest first, including tool calls and handoffs. */
  readonly entries: ReadonlyArray<ConversationEntry>
}
export const ConversationHistory: Schema.Codec<ConversationHistory> = Schema.Struct({
  object: Schema.optionalKey(Schema.Literal("conversation.history")),
  conversation_id: Schema.String,
  entries: Schema.Array(ConversationEntry)
})

export interface ConversationMessages {
  /** Default `conversation.messages`. */
  readonly object?: "conversation.messages"
  /**
   * The id of a [conversation](https://effect-genai.github.io/effect-genai/guide/mistral-agents.html#conversations).
   */
  readonly conversation_id: string
  /** The messages of both sides, oldest first, without tool calls and handoffs. */
  readonly messages: ReadonlyArray<MessageEntry>
}
export const ConversationMessages: Schema.Codec<ConversationMessages> = Schema.Struct({
  object: Schema.optionalKey(Schema.Literal("conversation.messages")),
  conversation_id: Schema.String,
  messages: Schema.Array(MessageEntry)
})

/** `POST /v1/conversations` */
export interface StartConversation extends StartConversationBody {}
export const StartConversation: Endpoint.Input<StartConversation> = /* @__PURE__ */ Endpoint.input({
  body: StartConversationBody
})

/** `POST /v1/conversations/{conversation_id}` */
export interface AppendConversation extends AppendConversationBody {
  /** The stored conversation to continue. */
  readonly conversation_id: string
}
export const AppendConversation: Endpoint.Input<AppendConversation> = /* @__PURE__ */ Endpoint.input({
  body: AppendConversationBody
})

/** `POST /v1/conversations/{conversation_id}/restart` */
export interface RestartConversation extends RestartConversationBody {
  /** The conversation to copy entries from. It stays as it is. */
  readonly conversation_id: string
}
export const RestartConversation: Endpoint.Input<RestartConversation> = /* @__PURE__ */ Endpoint.input({
  body: RestartConversationBody
})

/** `GET /v1/conversations` */
export interface ListConversations {
  /**
   * The number of the page, from 0.
   * [Lists](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#lists) count it up by themselves.
   * Default `0`.
   */
  readonly page?: number
  /**
   * The most items on one page. It does not limit the whole
   * [list](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#lists). Default `100`.
   */
  readonly page_size?: number
  /** Only conversations whose metadata has these keys and values. JSON, as text. */
  readonly metadata?: string
}
export const ListConversations: Endpoint.Input<ListConversations> = /* @__PURE__ */ Endpoint.input({
  query: { page: "page", page_size: "page_size", metadata: "metadata" }
})

/** `GET /v1/conversations/{conversation_id}` */
export interface RetrieveConversation {
  /**
   * The id of a [conversation](https://effect-genai.github.io/effect-genai/guide/mistral-agents.html#conversations).
   */
  readonly conversation_id: string
}
export const RetrieveConversation: Endpoint.Input<RetrieveConversation> = /* @__PURE__ */ Endpoint.input({})

/** `DELETE /v1/conversations/{conversation_id}` */
export interface DeleteConversation {
  /** The conversation to delete, with all its entries. */
  readonly conversation_id: string
}
export const DeleteConversation: Endpoint.Input<DeleteConversation> = /* @__PURE__ */ Endpoint.input({})

/** `GET /v1/conversations/{conversation_id}/history` */
export interface RetrieveConversationHistory {
  /**
   * The id of a [conversation](https://effect-genai.github.io/effect-genai/guide/mistral-agents.html#conversations).
   */
  readonly conversation_id: string
}
export const RetrieveConversationHistory: Endpoint.Input<RetrieveConversationHistory> = /* @__PURE__ */ Endpoint.input(
  {}
)

/** `GET /v1/conversations/{conversation_id}/messages` */
export interface RetrieveConversationMessages {
  /**
   * The id of a [conversation](https://effect-genai.github.io/effect-genai/guide/mistral-agents.html#conversations).
   */
  readonly conversation_id: string
}
export const RetrieveConversationMessages: Endpoint.Input<RetrieveConversationMessages> = /* @__PURE__ */ Endpoint
  .input({})
