/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import { APIKey, APIKeysPage, ListApiKeys, RetrieveApiKey, UpdateApiKey } from "../generated/admin/ApiKeys.ts"
import { call, list as pages } from "../internal/adminTransport.ts"

export { APIKey, APIKeysPage, ListApiKeys, RetrieveApiKey, UpdateApiKey } from "../generated/admin/ApiKeys.ts"

/** TODO ListApiKeys. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/api_keys", {
  input: ListApiKeys,
  response: APIKeysPage,
  pager: /* @__PURE__ */ Page.afterId<APIKey>()
})

/** TODO RetrieveApiKey. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/api_keys/{api_key_id}", {
  input: RetrieveApiKey,
  response: APIKey
})

/** TODO UpdateApiKey. */
export const update = /* @__PURE__ */ call("POST /v1/organizations/api_keys/{api_key_id}", {
  input: UpdateApiKey,
  response: APIKey
})
