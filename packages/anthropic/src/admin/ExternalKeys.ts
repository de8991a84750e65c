/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  CreateExternalKey,
  DeleteExternalKey,
  ExternalKey,
  ExternalKeyDeleteResponse,
  ExternalKeysPageCursor,
  ExternalKeyValidateResponse,
  ListExternalKeys,
  RetrieveExternalKey,
  UpdateExternalKey,
  ValidateExternalKey
} from "../generated/admin/ExternalKeys.ts"
import { call, list as pages } from "../internal/adminTransport.ts"

export {
  CreateExternalKey,
  DeleteExternalKey,
  ExternalKey,
  ExternalKeyDeleteResponse,
  ExternalKeysPageCursor,
  ExternalKeyValidateResponse,
  ListExternalKeys,
  RetrieveExternalKey,
  UpdateExternalKey,
  ValidateExternalKey
} from "../generated/admin/ExternalKeys.ts"

/** TODO ListExternalKeys. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/external_keys", {
  input: ListExternalKeys,
  response: ExternalKeysPageCursor,
  pager: /* @__PURE__ */ Page.cursor<ExternalKey>()
})

/** TODO CreateExternalKey. */
export const create = /* @__PURE__ */ call("POST /v1/organizations/external_keys", {
  input: CreateExternalKey,
  response: ExternalKey
})

/** TODO RetrieveExternalKey. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/external_keys/{external_key_id}", {
  input: RetrieveExternalKey,
  response: ExternalKey
})

/** TODO UpdateExternalKey. */
export const update = /* @__PURE__ */ call("POST /v1/organizations/external_keys/{external_key_id}", {
  input: UpdateExternalKey,
  response: ExternalKey
})

/** TODO DeleteExternalKey. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/organizations/external_keys/{external_key_id}", {
  input: DeleteExternalKey,
  response: ExternalKeyDeleteResponse
})

export { delete_ as delete }

/** TODO ValidateExternalKey. */
export const validate = /* @__PURE__ */ call("POST /v1/organizations/external_keys/{external_key_id}/validate", {
  input: ValidateExternalKey,
  response: ExternalKeyValidateResponse
})
