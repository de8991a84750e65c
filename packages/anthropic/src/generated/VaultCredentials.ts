// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

/** Beta. */
export interface TokenEndpointAuthNoneParam {
  readonly type: "none"
}
export const TokenEndpointAuthNoneParam: Schema.Codec<TokenEndpointAuthNoneParam> = Schema.Struct({
  type: Schema.Literal("none")
})

/** Beta. */
export interface TokenEndpointAuthBasicParam {
  readonly client_secret: string
  readonly type: "client_secret_basic"
}
export const TokenEndpointAuthBasicParam: Schema.Codec<TokenEndpointAuthBasicParam> = Schema.Struct({
  client_secret: Schema.String,
  type: Schema.Literal("client_secret_basic")
})

/** Beta. */
export interface TokenEndpointAuthPostParam {
  readonly client_secret: string
  readonly type: "client_secret_post"
}
export const TokenEndpointAuthPostParam: Schema.Codec<TokenEndpointAuthPostParam> = Schema.Struct({
  client_secret: Schema.String,
  type: Schema.Literal("client_secret_post")
})

/** Beta. */
export interface MCPOAuthRefreshParams {
  readonly client_id: string
  readonly refresh_token: string
  readonly token_endpoint: string
  readonly token_endpoint_auth: TokenEndpointAuthNoneParam | TokenEndpointAuthBasicParam | TokenEndpointAuthPostParam
  readonly resource?: string | null
  readonly scope?: string | null
}
export const MCPOAuthRefreshParams: Schema.Codec<MCPOAuthRefreshParams> = Schema.Struct({
  client_id: Schema.String,
  refresh_token: Schema.String,
  token_endpoint: Schema.String,
  token_endpoint_auth: Schema.Union([
    TokenEndpointAuthNoneParam,
    TokenEndpointAuthBasicParam,
    TokenEndpointAuthPostParam
  ]),
  resource: Schema.optionalKey(Schema.NullOr(Schema.String)),
  scope: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface MCPOAuthCreateParams {
  readonly access_token: string
  readonly mcp_server_url: string
  readonly type: "mcp_oauth"
  /** RFC 3339. */
  readonly expires_at?: string | null
  readonly refresh?: MCPOAuthRefreshParams | null
}
export const MCPOAuthCreateParams: Schema.Codec<MCPOAuthCreateParams> = Schema.Struct({
  access_token: Schema.String,
  mcp_server_url: Schema.String,
  type: Schema.Literal("mcp_oauth"),
  expires_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  refresh: Schema.optionalKey(Schema.NullOr(MCPOAuthRefreshParams))
})

/** Beta. */
export interface StaticBearerCreateParams {
  readonly token: string
  readonly mcp_server_url: string
  readonly type: "static_bearer"
}
export const StaticBearerCreateParams: Schema.Codec<StaticBearerCreateParams> = Schema.Struct({
  token: Schema.String,
  mcp_server_url: Schema.String,
  type: Schema.Literal("static_bearer")
})

/** Beta. */
export interface UnrestrictedCredentialNetworkingParams {
  readonly type: "unrestricted"
}
export const UnrestrictedCredentialNetworkingParams: Schema.Codec<UnrestrictedCredentialNetworkingParams> = Schema
  .Struct({
    type: Schema.Literal("unrestricted")
  })

/** Beta. */
export interface LimitedCredentialNetworkingParams {
  readonly allowed_hosts: ReadonlyArray<string>
  readonly type: "limited"
}
export const LimitedCredentialNetworkingParams: Schema.Codec<LimitedCredentialNetworkingParams> = Schema.Struct({
  allowed_hosts: Schema.Array(Schema.String),
  type: Schema.Literal("limited")
})

/** Beta. */
export type CredentialNetworkingParams = UnrestrictedCredentialNetworkingParams | LimitedCredentialNetworkingParams
export const CredentialNetworkingParams: Schema.Codec<CredentialNetworkingParams> = Schema.Union([
  UnrestrictedCredentialNetworkingParams,
  LimitedCredentialNetworkingParams
])

/** Beta. */
export interface InjectionLocationParams {
  readonly body?: boolean
  readonly header?: boolean
}
export const InjectionLocationParams: Schema.Codec<InjectionLocationParams> = Schema.Struct({
  body: Schema.optionalKey(Schema.Boolean),
  header: Schema.optionalKey(Schema.Boolean)
})

/** Beta. */
export interface EnvironmentVariableCreateParams {
  readonly networking: CredentialNetworkingParams
  readonly secret_name: string
  readonly secret_value: string
  readonly type: "environment_variable"
  readonly injection_location?: InjectionLocationParams
}
export const EnvironmentVariableCreateParams: Schema.Codec<EnvironmentVariableCreateParams> = Schema.Struct({
  networking: CredentialNetworkingParams,
  secret_name: Schema.String,
  secret_value: Schema.String,
  type: Schema.Literal("environment_variable"),
  injection_location: Schema.optionalKey(InjectionLocationParams)
})

/** Beta. */
export interface CreateVaultCredentialBody {
  readonly auth: MCPOAuthCreateParams | StaticBearerCreateParams | EnvironmentVariableCreateParams
  readonly display_name?: string | null
  readonly metadata?: { readonly [key: string]: string }
}
export const CreateVaultCredentialBody: Schema.Codec<CreateVaultCredentialBody> = Schema.Struct({
  auth: Schema.Union([MCPOAuthCreateParams, StaticBearerCreateParams, EnvironmentVariableCreateParams]),
  display_name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  metadata: Schema.optionalKey(Schema.Record(Schema.String, Schema.String))
})

/** Beta. */
export interface TokenEndpointAuthBasicUpdateParam {
  readonly type: "client_secret_basic"
  readonly client_secret?: string | null
}
export const TokenEndpointAuthBasicUpdateParam: Schema.Codec<TokenEndpointAuthBasicUpdateParam> = Schema.Struct({
  type: Schema.Literal("client_secret_basic"),
  client_secret: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface TokenEndpointAuthPostUpdateParam {
  readonly type: "client_secret_post"
  readonly client_secret?: string | null
}
export const TokenEndpointAuthPostUpdateParam: Schema.Codec<TokenEndpointAuthPostUpdateParam> = Schema.Struct({
  type: Schema.Literal("client_secret_post"),
  client_secret: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface MCPOAuthRefreshUpdateParams {
  readonly refresh_token?: string | null
  readonly scope?: string | null
  readonly token_endpoint_auth?: TokenEndpointAuthBasicUpdateParam | TokenEndpointAuthPostUpdateParam
}
export const MCPOAuthRefreshUpdateParams: Schema.Codec<MCPOAuthRefreshUpdateParams> = Schema.Struct({
  refresh_token: Schema.optionalKey(Schema.NullOr(Schema.String)),
  scope: Schema.optionalKey(Schema.NullOr(Schema.String)),
  token_endpoint_auth: Schema.optionalKey(
    Schema.Union([TokenEndpointAuthBasicUpdateParam, TokenEndpointAuthPostUpdateParam])
  )
})

/** Beta. */
export interface MCPOAuthUpdateParams {
  readonly type: "mcp_oauth"
  readonly access_token?: string | null
  /** RFC 3339. */
  readonly expires_at?: string | null
  readonly refresh?: MCPOAuthRefreshUpdateParams | null
}
export const MCPOAuthUpdateParams: Schema.Codec<MCPOAuthUpdateParams> = Schema.Struct({
  type: Schema.Literal("mcp_oauth"),
  access_token: Schema.optionalKey(Schema.NullOr(Schema.String)),
  expires_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  refresh: Schema.optionalKey(Schema.NullOr(MCPOAuthRefreshUpdateParams))
})

/** Beta. */
export interface StaticBearerUpdateParams {
  readonly type: "static_bearer"
  readonly token?: string | null
}
export const StaticBearerUpdateParams: Schema.Codec<StaticBearerUpdateParams> = Schema.Struct({
  type: Schema.Literal("static_bearer"),
  token: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface InjectionLocationUpdateParams {
  readonly body?: boolean
  readonly header?: boolean
}
export const InjectionLocationUpdateParams: Schema.Codec<InjectionLocationUpdateParams> = Schema.Struct({
  body: Schema.optionalKey(Schema.Boolean),
  header: Schema.optionalKey(Schema.Boolean)
})

/** Beta. */
export interface EnvironmentVariableUpdateParams {
  readonly type: "environment_variable"
  readonly injection_location?: InjectionLocationUpdateParams
  readonly networking?: CredentialNetworkingParams | null
  readonly secret_value?: string | null
}
export const EnvironmentVariableUpdateParams: Schema.Codec<EnvironmentVariableUpdateParams> = Schema.Struct({
  type: Schema.Literal("environment_variable"),
  injection_location: Schema.optionalKey(InjectionLocationUpdateParams),
  networking: Schema.optionalKey(Schema.NullOr(CredentialNetworkingParams)),
  secret_value: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface UpdateVaultCredentialBody {
  readonly auth?: MCPOAuthUpdateParams | StaticBearerUpdateParams | EnvironmentVariableUpdateParams
  readonly display_name?: string | null
  readonly metadata?: { readonly [key: string]: string | null } | null
}
export const UpdateVaultCredentialBody: Schema.Codec<UpdateVaultCredentialBody> = Schema.Struct({
  auth: Schema.optionalKey(
    Schema.Union([MCPOAuthUpdateParams, StaticBearerUpdateParams, EnvironmentVariableUpdateParams])
  ),
  display_name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  metadata: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.NullOr(Schema.String))))
})

/** Beta. */
export interface TokenEndpointAuthNoneResponse {
  readonly type: "none"
}
export const TokenEndpointAuthNoneResponse: Schema.Codec<TokenEndpointAuthNoneResponse> = Schema.Struct({
  type: Schema.Literal("none")
})

/** Beta. */
export interface TokenEndpointAuthBasicResponse {
  readonly type: "client_secret_basic"
}
export const TokenEndpointAuthBasicResponse: Schema.Codec<TokenEndpointAuthBasicResponse> = Schema.Struct({
  type: Schema.Literal("client_secret_basic")
})

/** Beta. */
export interface TokenEndpointAuthPostResponse {
  readonly type: "client_secret_post"
}
export const TokenEndpointAuthPostResponse: Schema.Codec<TokenEndpointAuthPostResponse> = Schema.Struct({
  type: Schema.Literal("client_secret_post")
})

/** Beta. */
export interface MCPOAuthRefreshResponse {
  readonly client_id: string
  readonly token_endpoint: string
  readonly token_endpoint_auth:
    | TokenEndpointAuthNoneResponse
    | TokenEndpointAuthBasicResponse
    | TokenEndpointAuthPostResponse
    | OpenSchema.Variant
  readonly resource?: string | null
  readonly scope?: string | null
}
export const MCPOAuthRefreshResponse: Schema.Codec<MCPOAuthRefreshResponse> = Schema.Struct({
  client_id: Schema.String,
  token_endpoint: Schema.String,
  token_endpoint_auth: OpenSchema.variants("MCPOAuthRefreshResponse.token_endpoint_auth", "type", [
    "none",
    "client_secret_basic",
    "client_secret_post"
  ], [TokenEndpointAuthNoneResponse, TokenEndpointAuthBasicResponse, TokenEndpointAuthPostResponse]),
  resource: Schema.optionalKey(Schema.NullOr(Schema.String)),
  scope: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface MCPOAuthAuthResponse {
  readonly mcp_server_url: string
  readonly type: "mcp_oauth"
  /** RFC 3339. */
  readonly expires_at?: string | null
  readonly refresh?: MCPOAuthRefreshResponse | null
}
export const MCPOAuthAuthResponse: Schema.Codec<MCPOAuthAuthResponse> = Schema.Struct({
  mcp_server_url: Schema.String,
  type: Schema.Literal("mcp_oauth"),
  expires_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  refresh: Schema.optionalKey(Schema.NullOr(MCPOAuthRefreshResponse))
})

/** Beta. */
export interface StaticBearerAuthResponse {
  readonly mcp_server_url: string
  readonly type: "static_bearer"
}
export const StaticBearerAuthResponse: Schema.Codec<StaticBearerAuthResponse> = Schema.Struct({
  mcp_server_url: Schema.String,
  type: Schema.Literal("static_bearer")
})

/** Beta. */
export interface InjectionLocationResponse {
  readonly body: boolean
  readonly header: boolean
}
export const InjectionLocationResponse: Schema.Codec<InjectionLocationResponse> = Schema.Struct({
  body: Schema.Boolean,
  header: Schema.Boolean
})

/** Beta. */
export interface UnrestrictedCredentialNetworkingResponse {
  readonly type: "unrestricted"
}
export const UnrestrictedCredentialNetworkingResponse: Schema.Codec<UnrestrictedCredentialNetworkingResponse> = Schema
  .Struct({
    type: Schema.Literal("unrestricted")
  })

/** Beta. */
export interface LimitedCredentialNetworkingResponse {
  readonly allowed_hosts: ReadonlyArray<string>
  readonly type: "limited"
}
export const LimitedCredentialNetworkingResponse: Schema.Codec<LimitedCredentialNetworkingResponse> = Schema.Struct({
  allowed_hosts: Schema.Array(Schema.String),
  type: Schema.Literal("limited")
})

/** Beta. */
export interface EnvironmentVariableAuthResponse {
  readonly injection_location: InjectionLocationResponse
  readonly networking:
    | UnrestrictedCredentialNetworkingResponse
    | LimitedCredentialNetworkingResponse
    | OpenSchema.Variant
  readonly secret_name: string
  readonly type: "environment_variable"
}
export const EnvironmentVariableAuthResponse: Schema.Codec<EnvironmentVariableAuthResponse> = Schema.Struct({
  injection_location: InjectionLocationResponse,
  networking: OpenSchema.variants("EnvironmentVariableAuthResponse.networking", "type", ["unrestricted", "limited"], [
    UnrestrictedCredentialNetworkingResponse,
    LimitedCredentialNetworkingResponse
  ]),
  secret_name: Schema.String,
  type: Schema.Literal("environment_variable")
})

/** Beta. */
export interface Credential {
  readonly id: string
  /** RFC 3339. */
  readonly archived_at?: string | null
  readonly auth: MCPOAuthAuthResponse | StaticBearerAuthResponse | EnvironmentVariableAuthResponse | OpenSchema.Variant
  /** RFC 3339. */
  readonly created_at: string
  readonly metadata: { readonly [key: string]: string }
  readonly type: "vault_credential"
  /** RFC 3339. */
  readonly updated_at: string
  readonly vault_id: string
  readonly display_name?: string | null
}
export const Credential: Schema.Codec<Credential> = Schema.Struct({
  id: Schema.String,
  archived_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  auth: OpenSchema.variants("Credential.auth", "type", ["mcp_oauth", "static_bearer", "environment_variable"], [
    MCPOAuthAuthResponse,
    StaticBearerAuthResponse,
    EnvironmentVariableAuthResponse
  ]),
  created_at: Schema.String,
  metadata: Schema.Record(Schema.String, Schema.String),
  type: Schema.Literal("vault_credential"),
  updated_at: Schema.String,
  vault_id: Schema.String,
  display_name: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface CredentialsPage {
  readonly data: ReadonlyArray<Credential>
  readonly next_page?: string | null
}
export const CredentialsPage: Schema.Codec<CredentialsPage> = Schema.Struct({
  data: Schema.Array(Credential),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface DeletedCredential {
  readonly id: string
  readonly type: "vault_credential_deleted"
}
export const DeletedCredential: Schema.Codec<DeletedCredential> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("vault_credential_deleted")
})

/** Beta. */
export interface RefreshHTTPResponse {
  readonly body: string
  readonly body_truncated: boolean
  readonly content_type: string
  readonly status_code: number
}
export const RefreshHTTPResponse: Schema.Codec<RefreshHTTPResponse> = Schema.Struct({
  body: Schema.String,
  body_truncated: Schema.Boolean,
  content_type: Schema.String,
  status_code: OpenSchema.number
})

/** Beta. */
export interface MCPProbe {
  readonly http_response?: RefreshHTTPResponse | null
  readonly method: string
}
export const MCPProbe: Schema.Codec<MCPProbe> = Schema.Struct({
  http_response: Schema.optionalKey(Schema.NullOr(RefreshHTTPResponse)),
  method: Schema.String
})

/** Beta. */
export interface RefreshObject {
  readonly http_response?: RefreshHTTPResponse | null
  readonly status: OpenSchema.Enum<"succeeded" | "failed" | "connect_error" | "no_refresh_token">
}
export const RefreshObject: Schema.Codec<RefreshObject> = Schema.Struct({
  http_response: Schema.optionalKey(Schema.NullOr(RefreshHTTPResponse)),
  status: OpenSchema.literals("RefreshObject.status", ["succeeded", "failed", "connect_error", "no_refresh_token"])
})

/** Beta. */
export type CredentialValidationStatus = OpenSchema.Enum<"valid" | "invalid" | "unknown">
export const CredentialValidationStatus: Schema.Codec<CredentialValidationStatus> = /* @__PURE__ */ OpenSchema.literals(
  "CredentialValidationStatus",
  ["valid", "invalid", "unknown"]
)

/** Beta. */
export interface CredentialValidation {
  readonly credential_id: string
  readonly has_refresh_token: boolean
  readonly mcp_probe?: MCPProbe | null
  readonly refresh?: RefreshObject | null
  readonly status: CredentialValidationStatus
  readonly type: "vault_credential_validation"
  /** RFC 3339. */
  readonly validated_at: string
  readonly vault_id: string
}
export const CredentialValidation: Schema.Codec<CredentialValidation> = Schema.Struct({
  credential_id: Schema.String,
  has_refresh_token: Schema.Boolean,
  mcp_probe: Schema.optionalKey(Schema.NullOr(MCPProbe)),
  refresh: Schema.optionalKey(Schema.NullOr(RefreshObject)),
  status: CredentialValidationStatus,
  type: Schema.Literal("vault_credential_validation"),
  validated_at: Schema.String,
  vault_id: Schema.String
})

/** `GET /v1/vaults/{vault_id}/credentials` */
export interface ListVaultCredentials {
  readonly vault_id: string
  readonly limit?: number
  readonly page?: string | null
  readonly include_archived?: boolean
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ListVaultCredentials: Endpoint.Input<ListVaultCredentials> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page", include_archived: "include_archived" },
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `POST /v1/vaults/{vault_id}/credentials` */
export interface CreateVaultCredential extends CreateVaultCredentialBody {
  readonly vault_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const CreateVaultCredential: Endpoint.Input<CreateVaultCredential> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  body: CreateVaultCredentialBody,
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `GET /v1/vaults/{vault_id}/credentials/{credential_id}` */
export interface RetrieveVaultCredential {
  readonly vault_id: string
  readonly credential_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const RetrieveVaultCredential: Endpoint.Input<RetrieveVaultCredential> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `POST /v1/vaults/{vault_id}/credentials/{credential_id}` */
export interface UpdateVaultCredential extends UpdateVaultCredentialBody {
  readonly vault_id: string
  readonly credential_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const UpdateVaultCredential: Endpoint.Input<UpdateVaultCredential> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  body: UpdateVaultCredentialBody,
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `DELETE /v1/vaults/{vault_id}/credentials/{credential_id}` */
export interface DeleteVaultCredential {
  readonly vault_id: string
  readonly credential_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const DeleteVaultCredential: Endpoint.Input<DeleteVaultCredential> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `POST /v1/vaults/{vault_id}/credentials/{credential_id}/archive` */
export interface ArchiveVaultCredential {
  readonly vault_id: string
  readonly credential_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ArchiveVaultCredential: Endpoint.Input<ArchiveVaultCredential> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `POST /v1/vaults/{vault_id}/credentials/{credential_id}/mcp_oauth_validate` */
export interface ValidateVaultCredentialMcpOauth {
  readonly vault_id: string
  readonly credential_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ValidateVaultCredentialMcpOauth: Endpoint.Input<ValidateVaultCredentialMcpOauth> = /* @__PURE__ */ Endpoint
  .input({
    header: { workspace_id: "anthropic-workspace-id" },
    flags: { always: ["managed-agents-2026-04-01"] }
  })
