/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  ArchiveVault,
  CreateVault,
  DeletedVault,
  DeleteVault,
  ListVaults,
  RetrieveVault,
  UpdateVault,
  Vault,
  VaultsPageCursor
} from "./generated/Vaults.ts"
import { call, list as pages } from "./internal/transport.ts"

export {
  ArchiveVault,
  CreateVault,
  DeletedVault,
  DeleteVault,
  ListVaults,
  RetrieveVault,
  UpdateVault,
  Vault,
  VaultsPageCursor
} from "./generated/Vaults.ts"

/** TODO ListVaults. */
export const list = /* @__PURE__ */ pages("GET /v1/vaults", {
  input: ListVaults,
  response: VaultsPageCursor,
  pager: /* @__PURE__ */ Page.cursor<Vault>()
})

/** TODO CreateVault. */
export const create = /* @__PURE__ */ call("POST /v1/vaults", { input: CreateVault, response: Vault })

/** TODO RetrieveVault. */
export const retrieve = /* @__PURE__ */ call("GET /v1/vaults/{vault_id}", { input: RetrieveVault, response: Vault })

/** TODO UpdateVault. */
export const update = /* @__PURE__ */ call("POST /v1/vaults/{vault_id}", { input: UpdateVault, response: Vault })

/** TODO DeleteVault. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/vaults/{vault_id}", { input: DeleteVault, response: DeletedVault })

export { delete_ as delete }

/** TODO ArchiveVault. */
export const archive = /* @__PURE__ */ call("POST /v1/vaults/{vault_id}/archive", {
  input: ArchiveVault,
  response: Vault
})

export * as Credentials from "./Vaults/Credentials.ts"
