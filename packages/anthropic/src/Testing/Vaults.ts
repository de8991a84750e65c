/** Vaults and their credentials: secrets are received, and are in no response. */
import { Store } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import {
  CreateVaultCredentialBody,
  Credential,
  CredentialValidation,
  DeletedCredential,
  UpdateVaultCredentialBody
} from "../generated/VaultCredentials.ts"
import { CreateVaultBody, DeletedVault, UpdateVaultBody, Vault } from "../generated/Vaults.ts"
import type { Resources } from "./resources.ts"
import { dateTime, respondJson, type Routes } from "./Route.ts"

const isFields = (value: unknown): value is Store.Fields => Predicate.isObject(value) && !Array.isArray(value)

/** The fields of `change` that are not null, over those of `before`; fields that are objects likewise. */
const merged = (before: Store.Fields, change: Store.Fields): Store.Fields => ({
  ...before,
  ...Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== null).map(([field, value]) => {
      const old = before[field]
      return [field, isFields(value) && isFields(old) ? merged(old, value) : value]
    })
  )
})

export const make = (store: Resources) => {
  const vaults = store.resource({
    path: "/v1/vaults/{vault_id}",
    name: "Vault",
    prefix: "vlt",
    item: Vault,
    create: CreateVaultBody,
    update: UpdateVaultBody,
    deleted: DeletedVault
  })
  const credentials = store.resource({
    path: "/v1/vaults/{vault_id}/credentials/{credential_id}",
    name: "Credential",
    prefix: "vcrd",
    item: Credential,
    create: CreateVaultCredentialBody,
    update: UpdateVaultCredentialBody,
    updated: ({ auth }, item) => {
      if (!isFields(auth)) return {}
      const before: Store.Fields = Object(item.auth)
      return auth["type"] === before["type"]
        ? { auth: merged(before, auth) }
        : { conflict: `The type of credential ${item.id} cannot change from ${String(before["type"])}` }
    },
    deleted: DeletedCredential
  }, ({ id }) => vaults.find(id))

  const routes: Routes = {
    ...vaults.routes,
    ...credentials.routes,
    "POST /v1/vaults/{vault_id}/credentials/{credential_id}/mcp_oauth_validate": respondJson(
      Effect.fnUntraced(function*({ id, now, part }) {
        yield* vaults.find(id)
        const { auth } = yield* credentials.find(part, id)
        return Store.fit(CredentialValidation, {
          credential_id: part,
          vault_id: id,
          has_refresh_token: auth.type === "mcp_oauth" && Object(auth).refresh != null,
          status: "valid",
          validated_at: dateTime(now)
        }, () => "")
      })
    )
  }
  return { routes, find: vaults.find }
}
