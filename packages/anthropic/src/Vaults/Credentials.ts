/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  ArchiveVaultCredential,
  CreateVaultCredential,
  Credential,
  CredentialsPageCursor,
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
  CredentialsPageCursor,
  CredentialValidation,
  DeletedCredential,
  DeleteVaultCredential,
  ListVaultCredentials,
  RetrieveVaultCredential,
  UpdateVaultCredential,
  ValidateVaultCredentialMcpOauth
} from "../generated/VaultCredentials.ts"

/** TODO ListVaultCredentials. */
export const list = /* @__PURE__ */ pages("GET /v1/vaults/{vault_id}/credentials", {
  input: ListVaultCredentials,
  response: CredentialsPageCursor,
  pager: /* @__PURE__ */ Page.cursor<Credential>()
})

/** TODO CreateVaultCredential. */
export const create = /* @__PURE__ */ call("POST /v1/vaults/{vault_id}/credentials", {
  input: CreateVaultCredential,
  response: Credential
})

/** TODO RetrieveVaultCredential. */
export const retrieve = /* @__PURE__ */ call("GET /v1/vaults/{vault_id}/credentials/{credential_id}", {
  input: RetrieveVaultCredential,
  response: Credential
})

/** TODO UpdateVaultCredential. */
export const update = /* @__PURE__ */ call("POST /v1/vaults/{vault_id}/credentials/{credential_id}", {
  input: UpdateVaultCredential,
  response: Credential
})

/** TODO DeleteVaultCredential. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/vaults/{vault_id}/credentials/{credential_id}", {
  input: DeleteVaultCredential,
  response: DeletedCredential
})

export { delete_ as delete }

/** TODO ArchiveVaultCredential. */
export const archive = /* @__PURE__ */ call("POST /v1/vaults/{vault_id}/credentials/{credential_id}/archive", {
  input: ArchiveVaultCredential,
  response: Credential
})

/** TODO ValidateVaultCredentialMcpOauth. */
export const validateMcpOauth = /* @__PURE__ */ call(
  "POST /v1/vaults/{vault_id}/credentials/{credential_id}/mcp_oauth_validate",
  { input: ValidateVaultCredentialMcpOauth, response: CredentialValidation }
)
