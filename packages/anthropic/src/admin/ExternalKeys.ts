/**
 * Encryption keys that the organization holds in its own key management service.
 *
 * `create` a configuration, `validate` it, then set it as the `external_key_id` of a workspace. A workspace never
 * changes or loses its key.
 */
import * as Page from "@effect-genai/core/Page"
import {
  CreateExternalKey,
  DeletedExternalKey,
  DeleteExternalKey,
  ExternalKey,
  ExternalKeysPage,
  ExternalKeyValidation,
  ListExternalKeys,
  RetrieveExternalKey,
  UpdateExternalKey,
  ValidateExternalKey
} from "../generated/admin/ExternalKeys.ts"
import { call, list as pages } from "../internal/adminTransport.ts"

export {
  CreateExternalKey,
  DeletedExternalKey,
  DeleteExternalKey,
  ExternalKey,
  ExternalKeysPage,
  ExternalKeyValidation,
  ListExternalKeys,
  RetrieveExternalKey,
  UpdateExternalKey,
  ValidateExternalKey
} from "../generated/admin/ExternalKeys.ts"

/** Streams configurations of keys, newest first. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/external_keys", {
  input: ListExternalKeys,
  response: ExternalKeysPage,
  pager: /* @__PURE__ */ Page.cursor<ExternalKey>()
})

/** Creates the configuration of a key. The key itself stays in your key management service. */
export const create = /* @__PURE__ */ call("POST /v1/organizations/external_keys", {
  input: CreateExternalKey,
  response: ExternalKey
})

/** Retrieves the configuration of a key by id. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/external_keys/{external_key_id}", {
  input: RetrieveExternalKey,
  response: ExternalKey
})

/** Changes the given fields. Once a workspace uses the key, only its `display_name` can change. */
export const update = /* @__PURE__ */ call("POST /v1/organizations/external_keys/{external_key_id}", {
  input: UpdateExternalKey,
  response: ExternalKey
})

/** Deletes the configuration of a key; fails while a workspace uses it. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/organizations/external_keys/{external_key_id}", {
  input: DeleteExternalKey,
  response: DeletedExternalKey
})

export { delete_ as delete }

/**
 * Encrypts and decrypts with the key and returns `success` or `failure` with a message, within 30 seconds. A `failure`
 * is a result, not an error.
 */
export const validate = /* @__PURE__ */ call("POST /v1/organizations/external_keys/{external_key_id}/validate", {
  input: ValidateExternalKey,
  response: ExternalKeyValidation
})
