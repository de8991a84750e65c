/** TODO head. */
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
  SessionResource,
  SessionResourcesPageCursor,
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
  SessionResourcesPageCursor,
  UpdateSessionResource
} from "../generated/SessionResources.ts"

/** TODO ListSessionResources. */
export const list = /* @__PURE__ */ pages("GET /v1/sessions/{session_id}/resources", {
  input: ListSessionResources,
  response: SessionResourcesPageCursor,
  pager: /* @__PURE__ */ Page.cursor<SessionResource>()
})

/** TODO AddSessionResource. */
export const add = /* @__PURE__ */ call("POST /v1/sessions/{session_id}/resources", {
  input: AddSessionResource,
  response: FileResource
})

/** TODO RetrieveSessionResource. */
export const retrieve = /* @__PURE__ */ call("GET /v1/sessions/{session_id}/resources/{resource_id}", {
  input: RetrieveSessionResource,
  response: ResourceRetrieveResponse
})

/** TODO UpdateSessionResource. */
export const update = /* @__PURE__ */ call("POST /v1/sessions/{session_id}/resources/{resource_id}", {
  input: UpdateSessionResource,
  response: ResourceUpdateResponse
})

/** TODO DeleteSessionResource. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/sessions/{session_id}/resources/{resource_id}", {
  input: DeleteSessionResource,
  response: DeletedSessionResource
})

export { delete_ as delete }
