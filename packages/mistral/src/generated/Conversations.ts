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

export interface StartConversationBody {
  readonly inputs: ConversationInputs
  readonly store?: boolean | null
  readonly handoff_execution?: HandoffExecution | null
  readonly instructions?: string | null
  readonly tools?: ReadonlyArray<Tool> | null
  readonly completion_args?: CompletionArgs | null
  readonly guardrails?: ReadonlyArray<GuardrailConfig> | null
  readonly name?: string | null
  readonly description?: string | null
  readonly metadata?: { readonly [key: string]: Schema.Json } | null
  readonly agent_id?: string | null
  readonly agent_version?: AgentVersion | null
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

export interface ToolCallConfirmation {
  readonly tool_call_id: string
  readonly confirmation: Confirmation
}
export const ToolCallConfirmation: Schema.Codec<ToolCallConfirmation> = Schema.Struct({
  tool_call_id: Schema.String,
  confirmation: Confirmation
})

export interface AppendConversationBody {
  readonly inputs?: ConversationInputs
  /** Default `true`. */
  readonly store?: boolean
  /** Default `server`. */
  readonly handoff_execution?: HandoffExecution
  readonly completion_args?: CompletionArgs
  readonly tool_confirmations?: ReadonlyArray<ToolCallConfirmation> | null
}
export const AppendConversationBody: Schema.Codec<AppendConversationBody> = Schema.Struct({
  inputs: Schema.optionalKey(ConversationInputs),
  store: Schema.optionalKey(Schema.Boolean),
  handoff_execution: Schema.optionalKey(HandoffExecution),
  completion_args: Schema.optionalKey(CompletionArgs),
  tool_confirmations: Schema.optionalKey(Schema.NullOr(Schema.Array(ToolCallConfirmation)))
})

export interface RestartConversationBody {
  readonly inputs?: ConversationInputs
  /** Default `true`. */
  readonly store?: boolean
  /** Default `server`. */
  readonly handoff_execution?: HandoffExecution
  readonly completion_args?: CompletionArgs
  readonly guardrails?: ReadonlyArray<GuardrailConfig> | null
  readonly metadata?: { readonly [key: string]: Schema.Json } | null
  readonly from_entry_id: string
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

export interface ConversationUsage {
  /** Default `0`. */
  readonly prompt_tokens?: number
  /** Default `0`. */
  readonly completion_tokens?: number
  /** Default `0`. */
  readonly total_tokens?: number
  readonly connector_tokens?: number | null
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
  readonly conversation_id: string
  readonly outputs: ReadonlyArray<OutputEntry>
  readonly usage: ConversationUsage
  readonly guardrails?: ReadonlyArray<{ readonly [key: string]: Schema.Json }> | null
}
export const ConversationResponse: Schema.Codec<ConversationResponse> = Schema.Struct({
  object: Schema.optionalKey(Schema.Literal("conversation.response")),
  conversation_id: Schema.String,
  outputs: Schema.Array(OutputEntry),
  usage: ConversationUsage,
  guardrails: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.Record(Schema.String, Schema.Json))))
})

export interface ResponseStartedEvent {
  readonly type: "conversation.response.started"
  /** RFC 3339. */
  readonly created_at?: string
  readonly conversation_id: string
}
export const ResponseStartedEvent: Schema.Codec<ResponseStartedEvent> = Schema.Struct({
  type: Schema.Literal("conversation.response.started"),
  created_at: Schema.optionalKey(Schema.String),
  conversation_id: Schema.String
})

export interface ResponseDoneEvent {
  readonly type: "conversation.response.done"
  /** RFC 3339. */
  readonly created_at?: string
  readonly usage: ConversationUsage
}
export const ResponseDoneEvent: Schema.Codec<ResponseDoneEvent> = Schema.Struct({
  type: Schema.Literal("conversation.response.done"),
  created_at: Schema.optionalKey(Schema.String),
  usage: ConversationUsage
})

export interface ResponseErrorEvent {
  readonly type: "conversation.response.error"
  /** RFC 3339. */
  readonly created_at?: string
  readonly message: string
  readonly code: number
}
export const ResponseErrorEvent: Schema.Codec<ResponseErrorEvent> = Schema.Struct({
  type: Schema.Literal("conversation.response.error"),
  created_at: Schema.optionalKey(Schema.String),
  message: Schema.String,
  code: OpenSchema.number
})

export interface ToolExecutionStartedEvent {
  readonly type: "tool.execution.started"
  /** RFC 3339. */
  readonly created_at?: string
  /** Default `0`. */
  readonly output_index?: number
  readonly id: string
  readonly model?: string | null
  readonly agent_id?: string | null
  readonly name: BuiltInConnectors
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

export interface ToolExecutionDeltaEvent {
  readonly type: "tool.execution.delta"
  /** RFC 3339. */
  readonly created_at?: string
  /** Default `0`. */
  readonly output_index?: number
  readonly id: string
  readonly name: BuiltInConnectors
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

export interface ToolExecutionDoneEvent {
  readonly type: "tool.execution.done"
  /** RFC 3339. */
  readonly created_at?: string
  /** Default `0`. */
  readonly output_index?: number
  readonly id: string
  readonly name: BuiltInConnectors
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

export interface MessageOutputEvent {
  readonly type: "message.output.delta"
  /** RFC 3339. */
  readonly created_at?: string
  /** Default `0`. */
  readonly output_index?: number
  readonly id: string
  /** Default `0`. */
  readonly content_index?: number
  readonly model?: string | null
  readonly agent_id?: string | null
  /** Default `assistant`. */
  readonly role?: "assistant"
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

export interface FunctionCallEvent {
  readonly type: "function.call.delta"
  /** RFC 3339. */
  readonly created_at?: string
  /** Default `0`. */
  readonly output_index?: number
  readonly id: string
  readonly model?: string | null
  readonly agent_id?: string | null
  readonly name: string
  readonly tool_call_id: string
  readonly arguments: string
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

export interface AgentHandoffStartedEvent {
  readonly type: "agent.handoff.started"
  /** RFC 3339. */
  readonly created_at?: string
  /** Default `0`. */
  readonly output_index?: number
  readonly id: string
  readonly previous_agent_id: string
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

export interface AgentHandoffDoneEvent {
  readonly type: "agent.handoff.done"
  /** RFC 3339. */
  readonly created_at?: string
  /** Default `0`. */
  readonly output_index?: number
  readonly id: string
  readonly next_agent_id: string
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

export interface ModelConversation {
  readonly instructions?: string | null
  readonly tools?: ReadonlyArray<Tool>
  readonly completion_args?: CompletionArgs
  readonly guardrails?: ReadonlyArray<GuardrailConfig> | null
  readonly name?: string | null
  readonly description?: string | null
  readonly metadata?: { readonly [key: string]: Schema.Json } | null
  /** Default `conversation`. */
  readonly object?: "conversation"
  readonly id: string
  /** RFC 3339. */
  readonly created_at: string
  /** RFC 3339. */
  readonly updated_at: string
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

export interface AgentConversation {
  readonly name?: string | null
  readonly description?: string | null
  readonly metadata?: { readonly [key: string]: Schema.Json } | null
  /** Default `conversation`. */
  readonly object?: "conversation"
  readonly id: string
  /** RFC 3339. */
  readonly created_at: string
  /** RFC 3339. */
  readonly updated_at: string
  readonly agent_id: string
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
  readonly conversation_id: string
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
  readonly conversation_id: string
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
  readonly conversation_id: string
}
export const AppendConversation: Endpoint.Input<AppendConversation> = /* @__PURE__ */ Endpoint.input({
  body: AppendConversationBody
})

/** `POST /v1/conversations/{conversation_id}/restart` */
export interface RestartConversation extends RestartConversationBody {
  readonly conversation_id: string
}
export const RestartConversation: Endpoint.Input<RestartConversation> = /* @__PURE__ */ Endpoint.input({
  body: RestartConversationBody
})

/** `GET /v1/conversations` */
export interface ListConversations {
  /** Default `0`. */
  readonly page?: number
  /** Default `100`. */
  readonly page_size?: number
  /** JSON, as text. */
  readonly metadata?: string
}
export const ListConversations: Endpoint.Input<ListConversations> = /* @__PURE__ */ Endpoint.input({
  query: { page: "page", page_size: "page_size", metadata: "metadata" }
})

/** `GET /v1/conversations/{conversation_id}` */
export interface RetrieveConversation {
  readonly conversation_id: string
}
export const RetrieveConversation: Endpoint.Input<RetrieveConversation> = /* @__PURE__ */ Endpoint.input({})

/** `DELETE /v1/conversations/{conversation_id}` */
export interface DeleteConversation {
  readonly conversation_id: string
}
export const DeleteConversation: Endpoint.Input<DeleteConversation> = /* @__PURE__ */ Endpoint.input({})

/** `GET /v1/conversations/{conversation_id}/history` */
export interface RetrieveConversationHistory {
  readonly conversation_id: string
}
export const RetrieveConversationHistory: Endpoint.Input<RetrieveConversationHistory> = /* @__PURE__ */ Endpoint.input(
  {}
)

/** `GET /v1/conversations/{conversation_id}/messages` */
export interface RetrieveConversationMessages {
  readonly conversation_id: string
}
export const RetrieveConversationMessages: Endpoint.Input<RetrieveConversationMessages> = /* @__PURE__ */ Endpoint
  .input({})
