/**
 * Conversations: a history kept at Mistral's, with a model or an agent.
 *
 * `start` one, `append` to it, `restart` it from an entry; each also as a stream
 * of events, ended by `conversation.response.done`.
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
import { isError } from "./internal/readError.ts"
import { call, events, list as pages } from "./internal/transport.ts"

export * from "./generated/Conversations.ts"
export * from "./generated/Entries.ts"

const streamed = {
  response: ConversationEvent,
  fixed: { stream: true },
  ends: (event: ConversationEvent) => event.type === "conversation.response.done",
  isContent: (event: ConversationEvent) => event.type !== "conversation.response.started",
  /** `conversation.response.error` with `message` and `code`, or an error body in place of an event. */
  isError: (event: unknown) => textAt(event, "type") === "conversation.response.error" || isError(event)
}

/** Starts a conversation and answers what was made of its first inputs. */
export const start = call("POST /v1/conversations", {
  input: StartConversation,
  response: ConversationResponse,
  operation: "chat",
  rateLimitCost: conversing
})

/** Starts a conversation and answers as it goes. */
export const startStream = events("POST /v1/conversations", {
  input: StartConversation,
  operation: "chat",
  rateLimitCost: conversing,
  ...streamed
})

/** Goes on with a conversation. Not sent again when it may have arrived, for it would be said twice. */
export const append = call("POST /v1/conversations/{conversation_id}", {
  input: AppendConversation,
  response: ConversationResponse,
  submits: () => 1,
  reconcile: "Conversations.history",
  operation: "chat",
  rateLimitCost: conversing
})

/** Goes on with a conversation and answers as it goes; sent once, as `append`. */
export const appendStream = events("POST /v1/conversations/{conversation_id}", {
  input: AppendConversation,
  submits: () => 1,
  reconcile: "Conversations.history",
  operation: "chat",
  rateLimitCost: conversing,
  ...streamed
})

/** Begins a new conversation from an entry of another. */
export const restart = call("POST /v1/conversations/{conversation_id}/restart", {
  input: RestartConversation,
  response: ConversationResponse,
  operation: "chat",
  rateLimitCost: conversing
})

/** Begins a new conversation from an entry of another and answers as it goes. */
export const restartStream = events("POST /v1/conversations/{conversation_id}/restart", {
  input: RestartConversation,
  operation: "chat",
  rateLimitCost: conversing,
  ...streamed
})

/** Streams the conversations, newest first. */
export const list = pages("GET /v1/conversations", {
  input: ListConversations,
  response: Schema.Array(Conversation),
  pager: Page.numbered({ first: 0, size: 100, items: (page: ReadonlyArray<Conversation>) => page, key: byId })
})

/** Reads what is known of a conversation, without its entries. */
export const retrieve = call("GET /v1/conversations/{conversation_id}", {
  input: RetrieveConversation,
  response: Conversation
})

/** Deletes a conversation. */
const delete_ = call("DELETE /v1/conversations/{conversation_id}", { input: DeleteConversation, response: ignored })

export { delete_ as delete }

/** Answers all entries: messages, tool calls, hand-offs. */
export const history = call("GET /v1/conversations/{conversation_id}/history", {
  input: RetrieveConversationHistory,
  response: ConversationHistory
})

/** Answers the messages only. */
export const messages = call("GET /v1/conversations/{conversation_id}/messages", {
  input: RetrieveConversationMessages,
  response: ConversationMessages
})
