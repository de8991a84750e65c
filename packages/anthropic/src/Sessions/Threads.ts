/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import { SessionEvent, SessionEventsPageCursor } from "../generated/SessionEvents.ts"
import {
  ArchiveSessionThread,
  ListSessionThreadEvents,
  ListSessionThreads,
  RetrieveSessionThread,
  SessionThread,
  SessionThreadsPageCursor,
  SessionThreadStreamEvent,
  StreamSessionThreadEvents
} from "../generated/SessionThreads.ts"
import { call, events as eventStream, list as pages } from "../internal/transport.ts"

export { SessionEvent, SessionEventsPageCursor } from "../generated/SessionEvents.ts"
export {
  ArchiveSessionThread,
  ListSessionThreadEvents,
  ListSessionThreads,
  RetrieveSessionThread,
  SessionThread,
  SessionThreadsPageCursor,
  SessionThreadStreamEvent,
  StreamSessionThreadEvents
} from "../generated/SessionThreads.ts"

/** TODO ListSessionThreads. */
export const list = /* @__PURE__ */ pages("GET /v1/sessions/{session_id}/threads", {
  input: ListSessionThreads,
  response: SessionThreadsPageCursor,
  pager: /* @__PURE__ */ Page.cursor<SessionThread>()
})

/** TODO RetrieveSessionThread. */
export const retrieve = /* @__PURE__ */ call("GET /v1/sessions/{session_id}/threads/{thread_id}", {
  input: RetrieveSessionThread,
  response: SessionThread
})

/** TODO ArchiveSessionThread. */
export const archive = /* @__PURE__ */ call("POST /v1/sessions/{session_id}/threads/{thread_id}/archive", {
  input: ArchiveSessionThread,
  response: SessionThread
})

/** TODO ListSessionThreadEvents. */
export const events = /* @__PURE__ */ pages("GET /v1/sessions/{session_id}/threads/{thread_id}/events", {
  input: ListSessionThreadEvents,
  response: SessionEventsPageCursor,
  pager: /* @__PURE__ */ Page.cursor<SessionEvent>()
})

/** TODO StreamSessionThreadEvents. */
export const stream = /* @__PURE__ */ eventStream("GET /v1/sessions/{session_id}/threads/{thread_id}/stream", {
  input: StreamSessionThreadEvents,
  response: SessionThreadStreamEvent,
  isContent: () => true
})
