/**
 * Resources of a session: the files, repositories and memory stores in its container.
 *
 * `Sessions.create` mounts the first ones; files can be added while the session exists.
 */
import * as Page from "@effect-genai/core/Page"
import {
  AddSessionResource,
  DeletedSessionResource,
  DeleteSessionResource,
  FileResource,
  ListSessionResources,
  ResourceRetrieveResponse,
  ResourceUpdateResponse,
  RetrieveSessionResource,
  type SessionResource,
  SessionResourcesPage,
  UpdateSessionResource
} from "../generated/SessionResources.ts"
import { call, list as pages } from "../internal/transport.ts"

export {
  AddSessionResource,
  DeletedSessionResource,
  DeleteSessionResource,
  FileResource,
  ListSessionResources,
  ResourceRetrieveResponse,
  ResourceUpdateResponse,
  RetrieveSessionResource,
  SessionResource,
  SessionResourcesPage,
  UpdateSessionResource
} from "../generated/SessionResources.ts"

/** Streams the resources of a session. */
export const list = /* @__PURE__ */ pages("GET /v1/sessions/{session_id}/resources", {
  input: ListSessionResources,
  response: SessionResourcesPage,
  pager: /* @__PURE__ */ Page.cursor<SessionResource>()
})

/** Mounts an uploaded file in the session's container. Only files can be added to a session that exists. */
export const add = /* @__PURE__ */ call("POST /v1/sessions/{session_id}/resources", {
  input: AddSessionResource,
  response: FileResource
})

/** Retrieves a resource by its id. */
export const retrieve = /* @__PURE__ */ call("GET /v1/sessions/{session_id}/resources/{resource_id}", {
  input: RetrieveSessionResource,
  response: ResourceRetrieveResponse
})

/** Replaces the token with which a repository is read, for example before it expires. */
export const update = /* @__PURE__ */ call("POST /v1/sessions/{session_id}/resources/{resource_id}", {
  input: UpdateSessionResource,
  response: ResourceUpdateResponse
})

/** Removes a resource from the session; the file itself remains. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/sessions/{session_id}/resources/{resource_id}", {
  input: DeleteSessionResource,
  response: DeletedSessionResource
})

export { delete_ as delete }
