// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

export interface JWKSDiscovery {
  readonly type: "discovery"
  readonly ca_cert_pem?: string | null
  readonly discovery_base?: string | null
}
export const JWKSDiscovery: Schema.Codec<JWKSDiscovery> = Schema.Struct({
  type: Schema.Literal("discovery"),
  ca_cert_pem: Schema.optionalKey(Schema.NullOr(Schema.String)),
  discovery_base: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface JWKSExplicitURL {
  readonly type: "explicit_url"
  readonly url: string
  readonly ca_cert_pem?: string | null
}
export const JWKSExplicitURL: Schema.Codec<JWKSExplicitURL> = Schema.Struct({
  type: Schema.Literal("explicit_url"),
  url: Schema.String,
  ca_cert_pem: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface JWKSInline {
  readonly keys: ReadonlyArray<{ readonly [key: string]: Schema.Json }>
  readonly type: "inline"
}
export const JWKSInline: Schema.Codec<JWKSInline> = Schema.Struct({
  keys: Schema.Array(Schema.Record(Schema.String, Schema.Json)),
  type: Schema.Literal("inline")
})

export interface CreateFederationIssuerBody {
  readonly issuer_url: string
  readonly name: string
  readonly check_jti?: boolean | null
  readonly jwks?: JWKSDiscovery | JWKSExplicitURL | JWKSInline
  readonly max_jwt_lifetime_seconds?: number | null
}
export const CreateFederationIssuerBody: Schema.Codec<CreateFederationIssuerBody> = Schema.Struct({
  issuer_url: Schema.String,
  name: Schema.String,
  check_jti: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  jwks: Schema.optionalKey(Schema.Union([JWKSDiscovery, JWKSExplicitURL, JWKSInline])),
  max_jwt_lifetime_seconds: Schema.optionalKey(Schema.NullOr(Schema.Int))
})

export interface UpdateFederationIssuerBody {
  readonly check_jti?: boolean | null
  readonly issuer_url?: string | null
  readonly jwks?: JWKSDiscovery | JWKSExplicitURL | JWKSInline | null
  readonly jwks_polling_disabled?: boolean | null
  readonly max_jwt_lifetime_seconds?: number | null
  readonly name?: string | null
}
export const UpdateFederationIssuerBody: Schema.Codec<UpdateFederationIssuerBody> = Schema.Struct({
  check_jti: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  issuer_url: Schema.optionalKey(Schema.NullOr(Schema.String)),
  jwks: Schema.optionalKey(Schema.NullOr(Schema.Union([JWKSDiscovery, JWKSExplicitURL, JWKSInline]))),
  jwks_polling_disabled: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  max_jwt_lifetime_seconds: Schema.optionalKey(Schema.NullOr(Schema.Int)),
  name: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface FederationRuleMatch {
  readonly audience?: string | null
  readonly claims?: { readonly [key: string]: string } | null
  readonly condition?: string | null
  readonly subject_prefix?: string | null
}
export const FederationRuleMatch: Schema.Codec<FederationRuleMatch> = Schema.Struct({
  audience: Schema.optionalKey(Schema.NullOr(Schema.String)),
  claims: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.String))),
  condition: Schema.optionalKey(Schema.NullOr(Schema.String)),
  subject_prefix: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface ServiceAccountTarget {
  readonly service_account_id: string
  readonly type: "service_account"
  readonly service_account_name?: string | null
}
export const ServiceAccountTarget: Schema.Codec<ServiceAccountTarget> = Schema.Struct({
  service_account_id: Schema.String,
  type: Schema.Literal("service_account"),
  service_account_name: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface CreateFederationRuleBody {
  readonly issuer_id: string
  readonly match: FederationRuleMatch
  readonly name: string
  readonly oauth_scope: string
  readonly target: ServiceAccountTarget
  readonly applies_to_all_workspaces?: boolean
  readonly description?: string | null
  readonly token_lifetime_seconds?: number
  readonly workspace_id?: string | null
  /** Beta. */
  readonly attributes?: { readonly [key: string]: string } | null
}
export const CreateFederationRuleBody: Schema.Codec<CreateFederationRuleBody> = Schema.Struct({
  issuer_id: Schema.String,
  match: FederationRuleMatch,
  name: Schema.String,
  oauth_scope: Schema.String,
  target: ServiceAccountTarget,
  applies_to_all_workspaces: Schema.optionalKey(Schema.Boolean),
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  token_lifetime_seconds: Schema.optionalKey(Schema.Int),
  workspace_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  attributes: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.String)))
})

export interface UpdateFederationRuleBody {
  readonly applies_to_all_workspaces?: boolean | null
  readonly description?: string | null
  readonly match?: FederationRuleMatch | null
  readonly name?: string | null
  readonly oauth_scope?: string | null
  readonly target?: ServiceAccountTarget | null
  readonly token_lifetime_seconds?: number | null
  readonly workspace_id?: string | null
  /** Beta. */
  readonly attributes?: { readonly [key: string]: string } | null
}
export const UpdateFederationRuleBody: Schema.Codec<UpdateFederationRuleBody> = Schema.Struct({
  applies_to_all_workspaces: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  match: Schema.optionalKey(Schema.NullOr(FederationRuleMatch)),
  name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  oauth_scope: Schema.optionalKey(Schema.NullOr(Schema.String)),
  target: Schema.optionalKey(Schema.NullOr(ServiceAccountTarget)),
  token_lifetime_seconds: Schema.optionalKey(Schema.NullOr(Schema.Int)),
  workspace_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  attributes: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.String)))
})

export interface AddFederationRuleWorkspaceBody {
  readonly workspace_id: string
}
export const AddFederationRuleWorkspaceBody: Schema.Codec<AddFederationRuleWorkspaceBody> = Schema.Struct({
  workspace_id: Schema.String
})

export interface FederationIssuerPollStatus {
  readonly consecutive_failures: number
  /** RFC 3339. */
  readonly last_fetched_at?: string | null
  /** RFC 3339. */
  readonly next_poll_at?: string | null
}
export const FederationIssuerPollStatus: Schema.Codec<FederationIssuerPollStatus> = Schema.Struct({
  consecutive_failures: OpenSchema.number,
  last_fetched_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  next_poll_at: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface FederationIssuer {
  readonly id: string
  /** RFC 3339. */
  readonly archived_at?: string | null
  readonly archived_by_actor_id?: string | null
  readonly check_jti: boolean
  /** RFC 3339. */
  readonly created_at: string
  readonly created_by_actor_id?: string | null
  readonly issuer_url: string
  readonly jwks: JWKSDiscovery | JWKSExplicitURL | JWKSInline | OpenSchema.Variant
  /** RFC 3339. */
  readonly jwks_polling_disabled_at?: string | null
  readonly max_jwt_lifetime_seconds: number
  readonly name: string
  readonly poll_status?: FederationIssuerPollStatus | null
  readonly type: "federation_issuer"
  /** RFC 3339. */
  readonly updated_at: string
  readonly updated_by_actor_id?: string | null
}
export const FederationIssuer: Schema.Codec<FederationIssuer> = Schema.Struct({
  id: Schema.String,
  archived_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  archived_by_actor_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  check_jti: Schema.Boolean,
  created_at: Schema.String,
  created_by_actor_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  issuer_url: Schema.String,
  jwks: OpenSchema.variants("FederationIssuer.jwks", "type", ["discovery", "explicit_url", "inline"], [
    JWKSDiscovery,
    JWKSExplicitURL,
    JWKSInline
  ]),
  jwks_polling_disabled_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  max_jwt_lifetime_seconds: OpenSchema.number,
  name: Schema.String,
  poll_status: Schema.optionalKey(Schema.NullOr(FederationIssuerPollStatus)),
  type: Schema.Literal("federation_issuer"),
  updated_at: Schema.String,
  updated_by_actor_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface FederationIssuersPage {
  readonly data: ReadonlyArray<FederationIssuer>
  readonly next_page?: string | null
}
export const FederationIssuersPage: Schema.Codec<FederationIssuersPage> = Schema.Struct({
  data: Schema.Array(FederationIssuer),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface FederationRule {
  readonly id: string
  readonly applies_to_all_workspaces: boolean
  /** RFC 3339. */
  readonly archived_at?: string | null
  readonly archived_by_actor_id?: string | null
  /** RFC 3339. */
  readonly created_at: string
  readonly created_by_actor_id?: string | null
  readonly description?: string | null
  readonly issuer_id: string
  readonly issuer_name?: string | null
  readonly match: FederationRuleMatch
  readonly name: string
  readonly oauth_scope: string
  readonly target: ServiceAccountTarget
  readonly token_lifetime_seconds: number
  readonly type: "federation_rule"
  /** RFC 3339. */
  readonly updated_at: string
  readonly updated_by_actor_id?: string | null
  readonly workspace_ids: ReadonlyArray<string>
  /** Beta. */
  readonly attributes?: { readonly [key: string]: string } | null
  /** Beta. */
  readonly workspace_id?: string | null
}
export const FederationRule: Schema.Codec<FederationRule> = Schema.Struct({
  id: Schema.String,
  applies_to_all_workspaces: Schema.Boolean,
  archived_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  archived_by_actor_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  created_at: Schema.String,
  created_by_actor_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  issuer_id: Schema.String,
  issuer_name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  match: FederationRuleMatch,
  name: Schema.String,
  oauth_scope: Schema.String,
  target: ServiceAccountTarget,
  token_lifetime_seconds: OpenSchema.number,
  type: Schema.Literal("federation_rule"),
  updated_at: Schema.String,
  updated_by_actor_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  workspace_ids: Schema.Array(Schema.String),
  attributes: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.String))),
  workspace_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface FederationRulesPage {
  readonly data: ReadonlyArray<FederationRule>
  readonly next_page?: string | null
}
export const FederationRulesPage: Schema.Codec<FederationRulesPage> = Schema.Struct({
  data: Schema.Array(FederationRule),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface FederationRuleWorkspace {
  /** RFC 3339. */
  readonly created_at: string
  readonly created_by_actor_id?: string | null
  readonly federation_rule_id: string
  readonly type: "federation_rule_workspace"
  readonly workspace_id: string
  readonly workspace_name?: string | null
}
export const FederationRuleWorkspace: Schema.Codec<FederationRuleWorkspace> = Schema.Struct({
  created_at: Schema.String,
  created_by_actor_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  federation_rule_id: Schema.String,
  type: Schema.Literal("federation_rule_workspace"),
  workspace_id: Schema.String,
  workspace_name: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface FederationRuleWorkspacesPage {
  readonly data: ReadonlyArray<FederationRuleWorkspace>
  readonly next_page?: string | null
}
export const FederationRuleWorkspacesPage: Schema.Codec<FederationRuleWorkspacesPage> = Schema.Struct({
  data: Schema.Array(FederationRuleWorkspace),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface RemovedFederationRuleWorkspace {
  readonly federation_rule_id: string
  readonly type: "federation_rule_workspace_deleted"
  readonly workspace_id: string
}
export const RemovedFederationRuleWorkspace: Schema.Codec<RemovedFederationRuleWorkspace> = Schema.Struct({
  federation_rule_id: Schema.String,
  type: Schema.Literal("federation_rule_workspace_deleted"),
  workspace_id: Schema.String
})

/** `GET /v1/organizations/federation_issuers` */
export interface ListFederationIssuers {
  readonly limit?: number
  readonly page?: string | null
  readonly include_archived?: boolean
}
export const ListFederationIssuers: Endpoint.Input<ListFederationIssuers> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page", include_archived: "include_archived" }
})

/** `POST /v1/organizations/federation_issuers` */
export interface CreateFederationIssuer extends CreateFederationIssuerBody {}
export const CreateFederationIssuer: Endpoint.Input<CreateFederationIssuer> = /* @__PURE__ */ Endpoint.input({
  body: CreateFederationIssuerBody
})

/** `GET /v1/organizations/federation_issuers/{federation_issuer_id}` */
export interface RetrieveFederationIssuer {
  readonly federation_issuer_id: string
}
export const RetrieveFederationIssuer: Endpoint.Input<RetrieveFederationIssuer> = /* @__PURE__ */ Endpoint.input({})

/** `POST /v1/organizations/federation_issuers/{federation_issuer_id}` */
export interface UpdateFederationIssuer extends UpdateFederationIssuerBody {
  readonly federation_issuer_id: string
}
export const UpdateFederationIssuer: Endpoint.Input<UpdateFederationIssuer> = /* @__PURE__ */ Endpoint.input({
  body: UpdateFederationIssuerBody
})

/** `POST /v1/organizations/federation_issuers/{federation_issuer_id}/archive` */
export interface ArchiveFederationIssuer {
  readonly federation_issuer_id: string
}
export const ArchiveFederationIssuer: Endpoint.Input<ArchiveFederationIssuer> = /* @__PURE__ */ Endpoint.input({})

/** `GET /v1/organizations/federation_rules` */
export interface ListFederationRules {
  readonly limit?: number
  readonly page?: string | null
  readonly include_archived?: boolean
  readonly issuer_id?: string | null
}
export const ListFederationRules: Endpoint.Input<ListFederationRules> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page", include_archived: "include_archived", issuer_id: "issuer_id" }
})

/** `POST /v1/organizations/federation_rules` */
export interface CreateFederationRule extends CreateFederationRuleBody {}
export const CreateFederationRule: Endpoint.Input<CreateFederationRule> = /* @__PURE__ */ Endpoint.input({
  body: CreateFederationRuleBody
})

/** `GET /v1/organizations/federation_rules/{federation_rule_id}` */
export interface RetrieveFederationRule {
  readonly federation_rule_id: string
}
export const RetrieveFederationRule: Endpoint.Input<RetrieveFederationRule> = /* @__PURE__ */ Endpoint.input({})

/** `POST /v1/organizations/federation_rules/{federation_rule_id}` */
export interface UpdateFederationRule extends UpdateFederationRuleBody {
  readonly federation_rule_id: string
}
export const UpdateFederationRule: Endpoint.Input<UpdateFederationRule> = /* @__PURE__ */ Endpoint.input({
  body: UpdateFederationRuleBody
})

/** `POST /v1/organizations/federation_rules/{federation_rule_id}/archive` */
export interface ArchiveFederationRule {
  readonly federation_rule_id: string
}
export const ArchiveFederationRule: Endpoint.Input<ArchiveFederationRule> = /* @__PURE__ */ Endpoint.input({})

/** `GET /v1/organizations/federation_rules/{federation_rule_id}/workspaces` */
export interface ListFederationRuleWorkspaces {
  readonly federation_rule_id: string
  readonly limit?: number
  readonly page?: string | null
}
export const ListFederationRuleWorkspaces: Endpoint.Input<ListFederationRuleWorkspaces> = /* @__PURE__ */ Endpoint
  .input({
    query: { limit: "limit", page: "page" }
  })

/** `POST /v1/organizations/federation_rules/{federation_rule_id}/workspaces` */
export interface AddFederationRuleWorkspace extends AddFederationRuleWorkspaceBody {
  readonly federation_rule_id: string
}
export const AddFederationRuleWorkspace: Endpoint.Input<AddFederationRuleWorkspace> = /* @__PURE__ */ Endpoint.input({
  body: AddFederationRuleWorkspaceBody
})

/** `DELETE /v1/organizations/federation_rules/{federation_rule_id}/workspaces/{workspace_id}` */
export interface RemoveFederationRuleWorkspace {
  readonly federation_rule_id: string
  readonly workspace_id: string
}
export const RemoveFederationRuleWorkspace: Endpoint.Input<RemoveFederationRuleWorkspace> = /* @__PURE__ */ Endpoint
  .input({})
