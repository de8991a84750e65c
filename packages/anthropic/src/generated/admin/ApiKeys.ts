// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

export interface UpdateApiKeyBody {
  readonly name?: string | null
  readonly status?: "active" | "archived" | "inactive" | null
}
export const UpdateApiKeyBody: Schema.Codec<UpdateApiKeyBody> = Schema.Struct({
  name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  status: Schema.optionalKey(Schema.NullOr(Schema.Literals(["active", "archived", "inactive"])))
})

export interface APIKeyCreatedBy {
  readonly id: string
  readonly type: OpenSchema.Enum<"service_account" | "user">
}
export const APIKeyCreatedBy: Schema.Codec<APIKeyCreatedBy> = Schema.Struct({
  id: Schema.String,
  type: OpenSchema.literals("APIKeyCreatedBy.type", ["service_account", "user"])
})

export interface APIKeyUserActor {
  readonly type: "user_actor"
  readonly user_id: string
}
export const APIKeyUserActor: Schema.Codec<APIKeyUserActor> = Schema.Struct({
  type: Schema.Literal("user_actor"),
  user_id: Schema.String
})

export interface APIKeyServiceAccountActor {
  readonly service_account_id: string
  readonly type: "service_account_actor"
}
export const APIKeyServiceAccountActor: Schema.Codec<APIKeyServiceAccountActor> = Schema.Struct({
  service_account_id: Schema.String,
  type: Schema.Literal("service_account_actor")
})

export interface APIKeyOrganizationScope {
  readonly type: "organization"
}
export const APIKeyOrganizationScope: Schema.Codec<APIKeyOrganizationScope> = Schema.Struct({
  type: Schema.Literal("organization")
})

export interface APIKeyWorkspaceScope {
  readonly type: "workspace"
  readonly workspace_id: string
}
export const APIKeyWorkspaceScope: Schema.Codec<APIKeyWorkspaceScope> = Schema.Struct({
  type: Schema.Literal("workspace"),
  workspace_id: Schema.String
})

export interface APIKey {
  readonly id: string
  /** RFC 3339. */
  readonly created_at: string
  readonly created_by?: APIKeyCreatedBy | null
  /** RFC 3339. */
  readonly expires_at?: string | null
  readonly name: string
  readonly partial_key_hint?: string | null
  readonly principal?: APIKeyUserActor | APIKeyServiceAccountActor | OpenSchema.Variant | null
  readonly scope: APIKeyOrganizationScope | APIKeyWorkspaceScope | OpenSchema.Variant
  readonly status: OpenSchema.Enum<"active" | "archived" | "expired" | "inactive">
  readonly type: "api_key"
}
export const APIKey: Schema.Codec<APIKey> = Schema.Struct({
  id: Schema.String,
  created_at: Schema.String,
  created_by: Schema.optionalKey(Schema.NullOr(APIKeyCreatedBy)),
  expires_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  name: Schema.String,
  partial_key_hint: Schema.optionalKey(Schema.NullOr(Schema.String)),
  principal: Schema.optionalKey(
    Schema.NullOr(
      OpenSchema.variants("APIKey.principal", "type", ["user_actor", "service_account_actor"], [
        APIKeyUserActor,
        APIKeyServiceAccountActor
      ])
    )
  ),
  scope: OpenSchema.variants("APIKey.scope", "type", ["organization", "workspace"], [
    APIKeyOrganizationScope,
    APIKeyWorkspaceScope
  ]),
  status: OpenSchema.literals("APIKey.status", ["active", "archived", "expired", "inactive"]),
  type: Schema.Literal("api_key")
})

export interface APIKeysPage {
  readonly data: ReadonlyArray<APIKey>
  readonly has_more: boolean
  readonly first_id?: string | null
  readonly last_id?: string | null
}
export const APIKeysPage: Schema.Codec<APIKeysPage> = Schema.Struct({
  data: Schema.Array(APIKey),
  has_more: Schema.Boolean,
  first_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  last_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** `GET /v1/organizations/api_keys` */
export interface ListApiKeys {
  readonly limit?: number
  readonly before_id?: string
  readonly after_id?: string
  readonly created_by_user_id?: string | null
  readonly status?: "active" | "archived" | "expired" | "inactive" | null
  readonly workspace_id?: string | null
}
export const ListApiKeys: Endpoint.Input<ListApiKeys> = /* @__PURE__ */ Endpoint.input({
  query: {
    limit: "limit",
    before_id: "before_id",
    after_id: "after_id",
    created_by_user_id: "created_by_user_id",
    status: "status",
    workspace_id: "workspace_id"
  }
})

/** `GET /v1/organizations/api_keys/{api_key_id}` */
export interface RetrieveApiKey {
  readonly api_key_id: string
}
export const RetrieveApiKey: Endpoint.Input<RetrieveApiKey> = /* @__PURE__ */ Endpoint.input({})

/** `POST /v1/organizations/api_keys/{api_key_id}` */
export interface UpdateApiKey extends UpdateApiKeyBody {
  readonly api_key_id: string
}
export const UpdateApiKey: Endpoint.Input<UpdateApiKey> = /* @__PURE__ */ Endpoint.input({
  body: UpdateApiKeyBody
})
