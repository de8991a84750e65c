/**
 * Threads of a session: the agent itself, and the agents that it starts, each with its own history.
 *
 * `list` has the threads; `events` and `stream` have all that one of them did.
 */
import * as Page from "@effect-genai/core/Page"
import { type SessionEvent, SessionEventsPage } from "../generated/SessionEvents.ts"
import {
  ArchiveSessionThread,
  ListSessionThreadEvents,
  ListSessionThreads,
  RetrieveSessionThread,
  SessionThread,
  SessionThreadsPage,
  SessionThreadStreamEvent,
  StreamSessionThreadEvents
} from "../generated/SessionThreads.ts"
import { call, events as eventStream, list as pages } from "../internal/transport.ts"

export { SessionEvent, SessionEventsPage } from "../generated/SessionEvents.ts"
export {
  ArchiveSessionThread,
  ListSessionThreadEvents,
  ListSessionThreads,
  RetrieveSessionThread,
  SessionThread,
  SessionThreadsPage,
  SessionThreadStreamEvent,
  StreamSessionThreadEvents
} from "../generated/SessionThreads.ts"

/** Streams the threads of a session; `statuses` selects some. */
export const list = /* @__PURE__ */ pages("GET /v1/sessions/{session_id}/threads", {
  input: ListSessionThreads,
  response: SessionThreadsPage,
  pager: /* @__PURE__ */ Page.cursor<SessionThread>()
})

/** Retrieves a thread: its agent, its status and its usage. */
export const retrieve = /* @__PURE__ */ call("GET /v1/sessions/{session_id}/threads/{thread_id}", {
  input: RetrieveSessionThread,
  response: SessionThread
})

/** Archives a thread: its agent does no more work, and its history remains. This cannot be undone. */
export const archive = /* @__PURE__ */ call("POST /v1/sessions/{session_id}/threads/{thread_id}/archive", {
  input: ArchiveSessionThread,
  response: SessionThread
})

/** Streams the events of a thread so far. */
export const events = /* @__PURE__ */ pages("GET /v1/sessions/{session_id}/threads/{thread_id}/events", {
  input: ListSessionThreadEvents,
  response: SessionEventsPage,
  pager: /* @__PURE__ */ Page.cursor<SessionEvent>()
})

/**
 * Streams the events of a thread from now on. It repeats nothing after a disconnect; {@link events} has what was missed.
 * `event_deltas` also streams messages as they are generated.
 */
export const stream = /* @__PURE__ */ eventStream("GET /v1/sessions/{session_id}/threads/{thread_id}/stream", {
  input: StreamSessionThreadEvents,
  response: SessionThreadStreamEvent,
  isContent: () => true
})
