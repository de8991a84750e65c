/**
 * Events of a session: what was sent to it, what its agent did, and its status.
 *
 * `send` a message, an interrupt, or what the agent waits for; `list` has all events so far, `stream` those that follow.
 * `Sessions.run` does all three.
 */
import * as Page from "@effect-genai/core/Page"
import {
  ListSessionEvents,
  SendSessionEvents,
  SentSessionEvents,
  type SessionEvent,
  SessionEventsPage,
  SessionStreamEvent,
  StreamSessionEvents
} from "../generated/SessionEvents.ts"
import type { UserInterruptEventParams, UserMessageEventParams } from "../generated/UserEvents.ts"
import { call, events, list as pages } from "../internal/transport.ts"

export { AgentCustomToolUseEvent, AgentMCPToolUseEvent, AgentToolUseEvent } from "../generated/AgentEvents.ts"
export {
  ListSessionEvents,
  SendSessionEvents,
  SentSessionEvents,
  SessionEvent,
  SessionEventsPage,
  SessionStatusIdleEvent,
  SessionStreamEvent,
  StreamSessionEvents
} from "../generated/SessionEvents.ts"
export { EventParams, UserInterruptEventParams, UserMessageEventParams } from "../generated/UserEvents.ts"

/** A message of the user: `Sessions.Events.user("Fix the failing test")`. */
export const user = (text: string): UserMessageEventParams => ({
  type: "user.message",
  content: [{ type: "text", text }]
})

/** Ends the agent's turn; of one thread, if it is given. */
export const interrupt = (session_thread_id?: string): UserInterruptEventParams => ({
  type: "user.interrupt",
  ...(session_thread_id === undefined ? {} : { session_thread_id })
})

/** Streams the events so far, oldest first unless `order` is `desc`; `types` selects some. */
export const list = /* @__PURE__ */ pages("GET /v1/sessions/{session_id}/events", {
  input: ListSessionEvents,
  response: SessionEventsPage,
  pager: /* @__PURE__ */ Page.cursor<SessionEvent>()
})

/**
 * Sends events. A message starts a turn of the agent, which is billed; while the agent works, it steers it. An interrupt
 * ends the turn. A result or a confirmation goes to the call that the agent waits for, by the id of its event.
 *
 * Not retried once the request may have arrived: it then fails with `SubmissionUnknown`, and {@link list} shows whether
 * the session has the events.
 */
export const send = /* @__PURE__ */ call("POST /v1/sessions/{session_id}/events", {
  input: SendSessionEvents,
  response: SentSessionEvents,
  submits: ({ events }) => events.length,
  reconcile: "Sessions.Events.list({ session_id })"
})

/**
 * Streams the events from now on, until the session is terminated or deleted: open it before you send. It repeats nothing
 * after a disconnect; {@link list} has what was missed. `event_deltas` also streams messages as they are generated.
 */
export const stream = /* @__PURE__ */ events("GET /v1/sessions/{session_id}/events/stream", {
  input: StreamSessionEvents,
  response: SessionStreamEvent,
  isContent: () => true
})
