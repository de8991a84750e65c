/**
 * Vaults: credentials that agents use in sessions, such as tokens for MCP servers.
 *
 * `create` a vault, for one of your users for example, add its secrets with `Vaults.Credentials`, and name the vault
 * when you create a session. `scoped` also deletes the vault afterwards.
 */
import * as Page from "@effect-genai/core/Page"
import * as ScopedResource from "@effect-genai/core/ScopedResource"
import {
  ArchiveVault,
  CreateVault,
  DeletedVault,
  DeleteVault,
  ListVaults,
  RetrieveVault,
  UpdateVault,
  Vault,
  VaultsPage
} from "./generated/Vaults.ts"
import { call, list as pages } from "./internal/transport.ts"
import { inWorkspace } from "./internal/workspace.ts"

export {
  ArchiveVault,
  CreateVault,
  DeletedVault,
  DeleteVault,
  ListVaults,
  RetrieveVault,
  UpdateVault,
  Vault,
  VaultsPage
} from "./generated/Vaults.ts"

/** Streams the vaults of the workspace; archived ones only with `include_archived`. */
export const list = /* @__PURE__ */ pages("GET /v1/vaults", {
  input: ListVaults,
  response: VaultsPage,
  pager: /* @__PURE__ */ Page.cursor<Vault>()
})

/** Creates an empty vault. */
export const create = /* @__PURE__ */ call("POST /v1/vaults", { input: CreateVault, response: Vault })

/** Retrieves a vault, not its credentials. */
export const retrieve = /* @__PURE__ */ call("GET /v1/vaults/{vault_id}", { input: RetrieveVault, response: Vault })

/** Changes the name or keys of `metadata`; null removes a key. */
export const update = /* @__PURE__ */ call("POST /v1/vaults/{vault_id}", { input: UpdateVault, response: Vault })

/** Deletes a vault. This cannot be undone. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/vaults/{vault_id}", { input: DeleteVault, response: DeletedVault })

export { delete_ as delete }

/**
 * Creates a vault and deletes it with its credentials when the scope closes, also if the scope fails or is interrupted.
 * A failed deletion is logged and does not change how the scope ends.
 */
export const scoped = (input: CreateVault) =>
  ScopedResource.make(
    {
      kind: "vault",
      id: ({ id }) => id,
      remove: ({ id }) => delete_({ ...inWorkspace(input), vault_id: id })
    },
    create(input)
  )

/** Archives a vault, which stays readable. */
export const archive = /* @__PURE__ */ call("POST /v1/vaults/{vault_id}/archive", {
  input: ArchiveVault,
  response: Vault
})

export * as Credentials from "./Vaults/Credentials.ts"
