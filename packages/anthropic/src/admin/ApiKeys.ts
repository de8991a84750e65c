/**
 * API keys of the organization: find them, rename them, turn them off.
 *
 * Keys are created in the Console, and no function returns a key: `partial_key_hint` shows a part of it.
 */
import * as Page from "@effect-genai/core/Page"
import { APIKey, APIKeysPage, ListApiKeys, RetrieveApiKey, UpdateApiKey } from "../generated/admin/ApiKeys.ts"
import { call, list as pages } from "../internal/adminTransport.ts"

export { APIKey, APIKeysPage, ListApiKeys, RetrieveApiKey, UpdateApiKey } from "../generated/admin/ApiKeys.ts"

/** Streams API keys; filter them by `status`, `workspace_id` or the user who created them. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/api_keys", {
  input: ListApiKeys,
  response: APIKeysPage,
  pager: /* @__PURE__ */ Page.afterId<APIKey>()
})

/** Retrieves an API key by id: its name, status, creator, workspace and expiry, but not the key. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/api_keys/{api_key_id}", {
  input: RetrieveApiKey,
  response: APIKey
})

/**
 * Renames an API key or sets its status. Requests with an `inactive` or `archived` key fail; fails if
 * activating it exceeds the limit of active keys.
 */
export const update = /* @__PURE__ */ call("POST /v1/organizations/api_keys/{api_key_id}", {
  input: UpdateApiKey,
  response: APIKey
})
