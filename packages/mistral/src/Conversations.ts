/**
 * Conversations: histories stored at Mistral, with a model or an agent.
 *
 * `start` one, `append` to it, `restart` it from an entry. Each also exists as a
 * stream of events, which ends with `conversation.response.done`.
 */
import { ignored } from "@effect-genai/core/OpenSchema"
import * as Page from "@effect-genai/core/Page"
import { textAt } from "@effect-genai/core/Provider"
import * as Schema from "effect/Schema"
import {
  AppendConversation,
  Conversation,
  ConversationEvent,
  ConversationHistory,
  ConversationMessages,
  ConversationResponse,
  DeleteConversation,
  ListConversations,
  RestartConversation,
  RetrieveConversation,
  RetrieveConversationHistory,
  RetrieveConversationMessages,
  StartConversation
} from "./generated/Conversations.ts"
import { byId } from "./internal/byId.ts"
import { conversing } from "./internal/rateLimitCost.ts"
import { call, events, list as pages } from "./internal/transport.ts"

export { CompletionArgs } from "./generated/Common.ts"
export {
  AppendConversation,
  Conversation,
  ConversationEvent,
  ConversationHistory,
  ConversationInputs,
  ConversationMessages,
  ConversationResponse,
  ConversationUsage,
  DeleteConversation,
  FunctionCallEvent,
  ListConversations,
  MessageOutputEvent,
  ResponseDoneEvent,
  RestartConversation,
  RetrieveConversation,
  RetrieveConversationHistory,
  RetrieveConversationMessages,
  StartConversation
} from "./generated/Conversations.ts"
export {
  AgentHandoffEntry,
  ConversationEntry,
  FunctionCallEntry,
  FunctionResultEntry,
  MessageEntry,
  MessageInputEntry,
  MessageOutputEntry,
  OutputEntry,
  ToolExecutionEntry
} from "./generated/Entries.ts"

const streamed = {
  response: ConversationEvent,
  fixed: { stream: true },
  ends: (event: ConversationEvent) => event.type === "conversation.response.done",
  isContent: (event: ConversationEvent) => event.type !== "conversation.response.started",
  /** It has `message` and `code`. */
  isError: (event: unknown) => textAt(event, "type") === "conversation.response.error"
}

/** Starts a conversation and returns the response to its first inputs. */
export const start = call("POST /v1/conversations", {
  input: StartConversation,
  response: ConversationResponse,
  operation: "chat",
  rateLimitCost: conversing
})

/** Starts a conversation and streams the response. */
export const startStream = events("POST /v1/conversations", {
  input: StartConversation,
  operation: "chat",
  rateLimitCost: conversing,
  ...streamed
})

/**
 * Continues a conversation with more inputs. Not retried once the request may have
 * arrived, because the inputs would be appended twice: fails with `SubmissionUnknown`.
 */
export const append = call("POST /v1/conversations/{conversation_id}", {
  input: AppendConversation,
  response: ConversationResponse,
  submits: () => 1,
  reconcile: "Conversations.history",
  operation: "chat",
  rateLimitCost: conversing
})

/** Continues a conversation and streams the response; not retried once it may have arrived, like {@link append}. */
export const appendStream = events("POST /v1/conversations/{conversation_id}", {
  input: AppendConversation,
  submits: () => 1,
  reconcile: "Conversations.history",
  operation: "chat",
  rateLimitCost: conversing,
  ...streamed
})

/** Starts a new conversation from an entry of another one. */
export const restart = call("POST /v1/conversations/{conversation_id}/restart", {
  input: RestartConversation,
  response: ConversationResponse,
  operation: "chat",
  rateLimitCost: conversing
})

/** Starts a new conversation from an entry of another one and streams the response. */
export const restartStream = events("POST /v1/conversations/{conversation_id}/restart", {
  input: RestartConversation,
  operation: "chat",
  rateLimitCost: conversing,
  ...streamed
})

/** Streams conversations, newest first. */
export const list = pages("GET /v1/conversations", {
  input: ListConversations,
  response: Schema.Array(Conversation),
  pager: Page.numbered({ first: 0, size: 100, items: (page: ReadonlyArray<Conversation>) => page, key: byId })
})

/** Retrieves the metadata of a conversation, without its entries. */
export const retrieve = call("GET /v1/conversations/{conversation_id}", {
  input: RetrieveConversation,
  response: Conversation
})

/** Deletes a conversation. */
const delete_ = call("DELETE /v1/conversations/{conversation_id}", { input: DeleteConversation, response: ignored })

export { delete_ as delete }

/** Returns all entries: messages, tool calls and handoffs. */
export const history = call("GET /v1/conversations/{conversation_id}/history", {
  input: RetrieveConversationHistory,
  response: ConversationHistory
})

/** Returns only the messages. */
export const messages = call("GET /v1/conversations/{conversation_id}/messages", {
  input: RetrieveConversationMessages,
  response: ConversationMessages
})
