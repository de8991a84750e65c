// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as Schema from "effect/Schema"

/** Beta. */
export interface CreateVaultBody {
  readonly display_name: string
  readonly metadata?: { readonly [key: string]: string }
}
export const CreateVaultBody: Schema.Codec<CreateVaultBody> = Schema.Struct({
  display_name: Schema.String,
  metadata: Schema.optionalKey(Schema.Record(Schema.String, Schema.String))
})

/** Beta. */
export interface UpdateVaultBody {
  readonly display_name?: string | null
  readonly metadata?: { readonly [key: string]: string | null } | null
}
export const UpdateVaultBody: Schema.Codec<UpdateVaultBody> = Schema.Struct({
  display_name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  metadata: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.NullOr(Schema.String))))
})

/** Beta. */
export interface Vault {
  readonly id: string
  /** RFC 3339. */
  readonly archived_at?: string | null
  /** RFC 3339. */
  readonly created_at: string
  readonly display_name: string
  readonly metadata: { readonly [key: string]: string }
  readonly type: "vault"
  /** RFC 3339. */
  readonly updated_at: string
}
export const Vault: Schema.Codec<Vault> = Schema.Struct({
  id: Schema.String,
  archived_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  created_at: Schema.String,
  display_name: Schema.String,
  metadata: Schema.Record(Schema.String, Schema.String),
  type: Schema.Literal("vault"),
  updated_at: Schema.String
})

/** Beta. */
export interface VaultsPage {
  readonly data: ReadonlyArray<Vault>
  readonly next_page?: string | null
}
export const VaultsPage: Schema.Codec<VaultsPage> = Schema.Struct({
  data: Schema.Array(Vault),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface DeletedVault {
  readonly id: string
  readonly type: "vault_deleted"
}
export const DeletedVault: Schema.Codec<DeletedVault> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("vault_deleted")
})

/** `GET /v1/vaults` */
export interface ListVaults {
  readonly limit?: number
  readonly page?: string | null
  readonly include_archived?: boolean
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ListVaults: Endpoint.Input<ListVaults> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page", include_archived: "include_archived" },
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `POST /v1/vaults` */
export interface CreateVault extends CreateVaultBody {
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const CreateVault: Endpoint.Input<CreateVault> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  body: CreateVaultBody,
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `GET /v1/vaults/{vault_id}` */
export interface RetrieveVault {
  readonly vault_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const RetrieveVault: Endpoint.Input<RetrieveVault> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `POST /v1/vaults/{vault_id}` */
export interface UpdateVault extends UpdateVaultBody {
  readonly vault_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const UpdateVault: Endpoint.Input<UpdateVault> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  body: UpdateVaultBody,
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `DELETE /v1/vaults/{vault_id}` */
export interface DeleteVault {
  readonly vault_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const DeleteVault: Endpoint.Input<DeleteVault> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `POST /v1/vaults/{vault_id}/archive` */
export interface ArchiveVault {
  readonly vault_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ArchiveVault: Endpoint.Input<ArchiveVault> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})
