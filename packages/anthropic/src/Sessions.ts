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
  DeletedSession,
  DeleteSession,
  ListSessions,
  Session,
  SessionsPage,
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
  SessionsPage,
  UpdateSession
} from "./generated/Sessions.ts"

export { create, retrieve } from "./Sessions/calls.ts"
export { type Decision, run, type RunOptions, type RunSession, type ToolUse } from "./Sessions/run.ts"

/** Streams the workspace's sessions, newest first unless `order` is `asc`; archived ones only if `include_archived`. */
export const list = /* @__PURE__ */ pages("GET /v1/sessions", {
  input: ListSessions,
  response: SessionsPage,
  pager: /* @__PURE__ */ Page.cursor<Session>()
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
