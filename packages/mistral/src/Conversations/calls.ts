/** The calls of the page that generate responses, and the history. */
import * as Endpoint from "@effect-genai/core/Endpoint"
import { textAt } from "@effect-genai/core/Provider"
import type { CallOptions } from "@effect-genai/core/Transport"
import {
  AppendConversation,
  ConversationEvent,
  ConversationHistory,
  ConversationResponse,
  RestartConversation,
  RetrieveConversationHistory,
  StartConversation
} from "../generated/Conversations.ts"
import { conversing } from "../internal/rateLimitCost.ts"
import { call, events } from "../internal/transport.ts"
import { Accumulator } from "./Accumulator.ts"

/** Completes the options of an endpoint whose response is a stream. */
const streamed = <I>(options: Omit<CallOptions<I, ConversationEvent>, "response">) => ({
  ...options,
  response: ConversationEvent,
  fixed: { stream: true },
  ends: (event: ConversationEvent) => event.type === "conversation.response.done",
  isContent: (event: ConversationEvent) => event.type !== "conversation.response.started",
  /** It has `message` and `code`. */
  isError: (event: unknown) => textAt(event, "type") === "conversation.response.error",
  track: () => new Accumulator()
})

/** Starts a conversation and returns the response to its first inputs. */
export const start = /* @__PURE__ */ call("POST /v1/conversations", {
  input: /* @__PURE__ */ Endpoint.input<Endpoint.Whole<StartConversation, "Conversations.startStream">>(
    StartConversation
  ),
  response: ConversationResponse,
  operation: "chat",
  rateLimitCost: conversing
})

/**
 * Starts a conversation and streams the response. Once it has content, a failure carries the partial response: see
 * {@link partial}.
 */
export const startStream = /* @__PURE__ */ events(
  "POST /v1/conversations",
  /* @__PURE__ */ streamed({
    input: StartConversation,
    operation: "chat",
    rateLimitCost: conversing
  })
)

/**
 * Continues a conversation with more inputs. Not retried once the request may have
 * arrived, because the inputs would be appended twice: fails with `SubmissionUnknown`.
 */
export const append = /* @__PURE__ */ call("POST /v1/conversations/{conversation_id}", {
  input: /* @__PURE__ */ Endpoint.input<Endpoint.Whole<AppendConversation, "Conversations.appendStream">>(
    AppendConversation
  ),
  response: ConversationResponse,
  submits: () => 1,
  reconcile: "Conversations.history",
  operation: "chat",
  rateLimitCost: conversing
})

/** Continues a conversation and streams the response; not retried once it may have arrived, like {@link append}. */
export const appendStream = /* @__PURE__ */ events(
  "POST /v1/conversations/{conversation_id}",
  /* @__PURE__ */ streamed({
    input: AppendConversation,
    submits: () => 1,
    reconcile: "Conversations.history",
    operation: "chat",
    rateLimitCost: conversing
  })
)

/** Starts a new conversation from an entry of another one. */
export const restart = /* @__PURE__ */ call("POST /v1/conversations/{conversation_id}/restart", {
  input: /* @__PURE__ */ Endpoint.input<Endpoint.Whole<RestartConversation, "Conversations.restartStream">>(
    RestartConversation
  ),
  response: ConversationResponse,
  operation: "chat",
  rateLimitCost: conversing
})

/** Starts a new conversation from an entry of another one and streams the response. */
export const restartStream = /* @__PURE__ */ events(
  "POST /v1/conversations/{conversation_id}/restart",
  /* @__PURE__ */ streamed({
    input: RestartConversation,
    operation: "chat",
    rateLimitCost: conversing
  })
)

/** Returns all entries: messages, tool calls and handoffs. */
export const history = /* @__PURE__ */ call("GET /v1/conversations/{conversation_id}/history", {
  input: RetrieveConversationHistory,
  response: ConversationHistory
})
