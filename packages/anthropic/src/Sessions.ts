/**
 * Sessions (beta): an agent at work in an environment, with a history of events that Anthropic stores.
 *
 * `create` a session of an agent, then `run` it: send it a message, and stream what the agent does until it is done.
 * `Sessions.Events` sends, lists and streams single events; `Sessions.Resources` are what is mounted in its container,
 * `Sessions.Threads` the agents that work for it.
 */
import * as Page from "@effect-genai/core/Page"
import {
  ArchiveSession,
  CreateSession,
  DeletedSession,
  DeleteSession,
  ListSessions,
  RetrieveSession,
  Session,
  SessionsBidirectionalPageCursor,
  UpdateSession
} from "./generated/Sessions.ts"
import { call, list as pages } from "./internal/transport.ts"

export {
  ArchiveSession,
  CreateSession,
  DeletedSession,
  DeleteSession,
  ListSessions,
  RetrieveSession,
  Session,
  SessionsBidirectionalPageCursor,
  UpdateSession
} from "./generated/Sessions.ts"

/** Streams the workspace's sessions, newest first unless `order` is `asc`; archived ones only if `include_archived`. */
export const list = /* @__PURE__ */ pages("GET /v1/sessions", {
  input: ListSessions,
  response: SessionsBidirectionalPageCursor,
  pager: /* @__PURE__ */ Page.cursor<Session>()
})

/**
 * Creates a session of an agent, with its own container in the environment. It is idle, and costs nothing, until it gets
 * its first event; with `initial_events`, it starts at once. `agent_with_overrides` changes the agent for this session.
 *
 * Not retried once the request may have arrived: it then fails with `SubmissionUnknown`, and {@link list} shows whether
 * the session exists.
 */
export const create = /* @__PURE__ */ call("POST /v1/sessions", {
  input: CreateSession,
  response: Session,
  submits: () => 1,
  reconcile: "Sessions.list()"
})

/** Retrieves a session: its status, its usage, and the agent as it was when the session was created. */
export const retrieve = /* @__PURE__ */ call("GET /v1/sessions/{session_id}", {
  input: RetrieveSession,
  response: Session
})

/**
 * Updates a session; fields that are left out do not change, a null in `metadata` deletes its key. Tools, MCP servers and
 * vaults replace the former ones, for this session only.
 */
export const update = /* @__PURE__ */ call("POST /v1/sessions/{session_id}", {
  input: UpdateSession,
  response: Session
})

/** Deletes a session with its events and its container. This cannot be undone, and ends the streams of its events. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/sessions/{session_id}", {
  input: DeleteSession,
  response: DeletedSession
})

export { delete_ as delete }

/** Archives a session: it accepts no more events, and its history remains. This cannot be undone. */
export const archive = /* @__PURE__ */ call("POST /v1/sessions/{session_id}/archive", {
  input: ArchiveSession,
  response: Session
})

export * as Events from "./Sessions/Events.ts"
export * as Resources from "./Sessions/Resources.ts"
export * as Threads from "./Sessions/Threads.ts"
