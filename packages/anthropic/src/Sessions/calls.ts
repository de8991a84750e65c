/** The calls of sessions that a run makes, too. */
import { CreateSession, RetrieveSession, Session } from "../generated/Sessions.ts"
import { call } from "../internal/transport.ts"

/**
 * Creates a session of an agent, with its own container in the environment. It is idle until it gets its first event;
 * with `initial_events`, it starts at once. `agent_with_overrides` changes the agent for this session.
 *
 * Not retried once the request may have arrived: it then fails with `SubmissionUnknown`, and `Sessions.list` shows
 * whether the session exists.
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
