/**
 * Conversations: histories stored at Mistral, with a model or an agent.
 *
 * `start` one, `append` to it, `restart` it from an entry. Each also exists as a stream of events; fold a stream with
 * `accumulate`, or follow it with `text`. `runTools` runs an agent: a conversation and the tools of a toolkit, until the
 * model is done.
 */
import { ignored } from "@effect-genai/core/OpenSchema"
import * as Page from "@effect-genai/core/Page"
import * as Schema from "effect/Schema"
import {
  Conversation,
  ConversationMessages,
  DeleteConversation,
  ListConversations,
  RetrieveConversation,
  RetrieveConversationMessages
} from "./generated/Conversations.ts"
import { byId } from "./internal/byId.ts"
import { call, list as pages } from "./internal/transport.ts"

export { textOf } from "./Conversations/Accumulator.ts"
export { append, appendStream, history, restart, restartStream, start, startStream } from "./Conversations/calls.ts"
export { addInputs, type Transcript } from "./Conversations/entries.ts"
export { runTools, ToolsStopped } from "./Conversations/runTools.ts"
export { accumulate, partial, tapText, text } from "./Conversations/streaming.ts"
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

/** Streams conversations, newest first. */
export const list = /* @__PURE__ */ pages("GET /v1/conversations", {
  input: ListConversations,
  response: Schema.Array(Conversation),
  pager: /* @__PURE__ */ Page.numbered({
    first: 0,
    size: 100,
    items: (page: ReadonlyArray<Conversation>) => page,
    key: byId
  })
})

/** Retrieves the metadata of a conversation, without its entries. */
export const retrieve = /* @__PURE__ */ call("GET /v1/conversations/{conversation_id}", {
  input: RetrieveConversation,
  response: Conversation
})

/** Deletes a conversation. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/conversations/{conversation_id}", {
  input: DeleteConversation,
  response: ignored
})

export { delete_ as delete }

/** Returns only the messages. */
export const messages = /* @__PURE__ */ call("GET /v1/conversations/{conversation_id}/messages", {
  input: RetrieveConversationMessages,
  response: ConversationMessages
})
