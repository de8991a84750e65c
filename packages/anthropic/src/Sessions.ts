/** TODO head. */
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

/** TODO ListSessions. */
export const list = /* @__PURE__ */ pages("GET /v1/sessions", {
  input: ListSessions,
  response: SessionsBidirectionalPageCursor,
  pager: /* @__PURE__ */ Page.cursor<Session>()
})

/** TODO CreateSession. */
export const create = /* @__PURE__ */ call("POST /v1/sessions", { input: CreateSession, response: Session })

/** TODO RetrieveSession. */
export const retrieve = /* @__PURE__ */ call("GET /v1/sessions/{session_id}", {
  input: RetrieveSession,
  response: Session
})

/** TODO UpdateSession. */
export const update = /* @__PURE__ */ call("POST /v1/sessions/{session_id}", {
  input: UpdateSession,
  response: Session
})

/** TODO DeleteSession. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/sessions/{session_id}", {
  input: DeleteSession,
  response: DeletedSession
})

export { delete_ as delete }

/** TODO ArchiveSession. */
export const archive = /* @__PURE__ */ call("POST /v1/sessions/{session_id}/archive", {
  input: ArchiveSession,
  response: Session
})

export * as Events from "./Sessions/Events.ts"
export * as Resources from "./Sessions/Resources.ts"
export * as Threads from "./Sessions/Threads.ts"
