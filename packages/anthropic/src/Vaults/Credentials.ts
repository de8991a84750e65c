/**
 * Credentials of a vault: OAuth and bearer tokens for MCP servers, and secrets of environment variables.
 *
 * A secret is written by `create` and `update`, and never returned. `validateMcpOauth` checks that a server accepts it.
 */
import * as Page from "@effect-genai/core/Page"
import {
  ArchiveVaultCredential,
  CreateVaultCredential,
  Credential,
  CredentialsPage,
  CredentialValidation,
  DeletedCredential,
  DeleteVaultCredential,
  ListVaultCredentials,
  RetrieveVaultCredential,
  UpdateVaultCredential,
  ValidateVaultCredentialMcpOauth
} from "../generated/VaultCredentials.ts"
import { call, list as pages } from "../internal/transport.ts"

export {
  ArchiveVaultCredential,
  CreateVaultCredential,
  Credential,
  CredentialsPage,
  CredentialValidation,
  DeletedCredential,
  DeleteVaultCredential,
  ListVaultCredentials,
  RetrieveVaultCredential,
  UpdateVaultCredential,
  ValidateVaultCredentialMcpOauth
} from "../generated/VaultCredentials.ts"

/** Streams the credentials of a vault without their secrets; archived ones only with `include_archived`. */
export const list = /* @__PURE__ */ pages("GET /v1/vaults/{vault_id}/credentials", {
  input: ListVaultCredentials,
  response: CredentialsPage,
  pager: /* @__PURE__ */ Page.cursor<Credential>()
})

/**
 * Stores a credential: `mcp_oauth` or `static_bearer` for the server at a URL, or `environment_variable`, whose secret
 * is inserted only for the hosts that its `networking` allows.
 */
export const create = /* @__PURE__ */ call("POST /v1/vaults/{vault_id}/credentials", {
  input: CreateVaultCredential,
  response: Credential
})

/** Retrieves a credential without its secret. */
export const retrieve = /* @__PURE__ */ call("GET /v1/vaults/{vault_id}/credentials/{credential_id}", {
  input: RetrieveVaultCredential,
  response: Credential
})

/** Replaces the secret or other fields of a credential. Its `type` cannot change. */
export const update = /* @__PURE__ */ call("POST /v1/vaults/{vault_id}/credentials/{credential_id}", {
  input: UpdateVaultCredential,
  response: Credential
})

/** Deletes a credential and its secret. This cannot be undone. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/vaults/{vault_id}/credentials/{credential_id}", {
  input: DeleteVaultCredential,
  response: DeletedCredential
})

export { delete_ as delete }

/** Archives a credential, which stays readable without its secret. */
export const archive = /* @__PURE__ */ call("POST /v1/vaults/{vault_id}/credentials/{credential_id}/archive", {
  input: ArchiveVaultCredential,
  response: Credential
})

/**
 * Connects to the MCP server with the credential, and refreshes its access token if the server rejects it. The result
 * says which step failed.
 */
export const validateMcpOauth = /* @__PURE__ */ call(
  "POST /v1/vaults/{vault_id}/credentials/{credential_id}/mcp_oauth_validate",
  { input: ValidateVaultCredentialMcpOauth, response: CredentialValidation }
)
