/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  ListSessionEvents,
  SendSessionEvents,
  SentSessionEvents,
  SessionEvent,
  SessionEventsPageCursor,
  SessionStreamEvent,
  StreamSessionEvents
} from "../generated/SessionEvents.ts"
import { call, events, list as pages } from "../internal/transport.ts"

export {
  ListSessionEvents,
  SendSessionEvents,
  SentSessionEvents,
  SessionEvent,
  SessionEventsPageCursor,
  SessionStreamEvent,
  StreamSessionEvents
} from "../generated/SessionEvents.ts"

/** TODO ListSessionEvents. */
export const list = /* @__PURE__ */ pages("GET /v1/sessions/{session_id}/events", {
  input: ListSessionEvents,
  response: SessionEventsPageCursor,
  pager: /* @__PURE__ */ Page.cursor<SessionEvent>()
})

/** TODO SendSessionEvents. */
export const send = /* @__PURE__ */ call("POST /v1/sessions/{session_id}/events", {
  input: SendSessionEvents,
  response: SentSessionEvents
})

/** TODO StreamSessionEvents. */
export const stream = /* @__PURE__ */ events("GET /v1/sessions/{session_id}/events/stream", {
  input: StreamSessionEvents,
  response: SessionStreamEvent,
  isContent: () => true
})
