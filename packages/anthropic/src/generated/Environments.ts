// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

/** Beta. */
export interface UnrestrictedNetwork {
  readonly type: "unrestricted"
}
export const UnrestrictedNetwork: Schema.Codec<UnrestrictedNetwork> = Schema.Struct({
  type: Schema.Literal("unrestricted")
})

/** Beta. */
export interface LimitedNetworkParams {
  readonly type: "limited"
  readonly allow_mcp_servers?: boolean | null
  readonly allow_package_managers?: boolean | null
  readonly allowed_hosts?: ReadonlyArray<string> | null
}
export const LimitedNetworkParams: Schema.Codec<LimitedNetworkParams> = Schema.Struct({
  type: Schema.Literal("limited"),
  allow_mcp_servers: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  allow_package_managers: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  allowed_hosts: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String)))
})

/** Beta. */
export interface PackagesParams {
  readonly apt?: ReadonlyArray<string> | null
  readonly cargo?: ReadonlyArray<string> | null
  readonly gem?: ReadonlyArray<string> | null
  readonly go?: ReadonlyArray<string> | null
  readonly npm?: ReadonlyArray<string> | null
  readonly pip?: ReadonlyArray<string> | null
  readonly type?: "packages"
}
export const PackagesParams: Schema.Codec<PackagesParams> = Schema.Struct({
  apt: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  cargo: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  gem: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  go: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  npm: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  pip: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  type: Schema.optionalKey(Schema.Literal("packages"))
})

/** Beta. */
export interface CloudConfigParams {
  readonly type: "cloud"
  readonly networking?: UnrestrictedNetwork | LimitedNetworkParams | null
  readonly packages?: PackagesParams | null
}
export const CloudConfigParams: Schema.Codec<CloudConfigParams> = Schema.Struct({
  type: Schema.Literal("cloud"),
  networking: Schema.optionalKey(Schema.NullOr(Schema.Union([UnrestrictedNetwork, LimitedNetworkParams]))),
  packages: Schema.optionalKey(Schema.NullOr(PackagesParams))
})

/** Beta. */
export interface SelfHostedConfigParams {
  readonly type: "self_hosted"
}
export const SelfHostedConfigParams: Schema.Codec<SelfHostedConfigParams> = Schema.Struct({
  type: Schema.Literal("self_hosted")
})

/** Beta. */
export interface CreateEnvironmentBody {
  readonly name: string
  readonly config?: CloudConfigParams | SelfHostedConfigParams | null
  readonly description?: string | null
  readonly metadata?: { readonly [key: string]: string }
  readonly scope?: "organization" | "account" | null
}
export const CreateEnvironmentBody: Schema.Codec<CreateEnvironmentBody> = Schema.Struct({
  name: Schema.String,
  config: Schema.optionalKey(Schema.NullOr(Schema.Union([CloudConfigParams, SelfHostedConfigParams]))),
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  metadata: Schema.optionalKey(Schema.Record(Schema.String, Schema.String)),
  scope: Schema.optionalKey(Schema.NullOr(Schema.Literals(["organization", "account"])))
})

/** Beta. */
export interface UpdateEnvironmentBody {
  readonly config?: CloudConfigParams | SelfHostedConfigParams | null
  readonly description?: string | null
  readonly metadata?: { readonly [key: string]: string | null }
  readonly name?: string | null
  readonly scope?: "organization" | "account" | null
}
export const UpdateEnvironmentBody: Schema.Codec<UpdateEnvironmentBody> = Schema.Struct({
  config: Schema.optionalKey(Schema.NullOr(Schema.Union([CloudConfigParams, SelfHostedConfigParams]))),
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  metadata: Schema.optionalKey(Schema.Record(Schema.String, Schema.NullOr(Schema.String))),
  name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  scope: Schema.optionalKey(Schema.NullOr(Schema.Literals(["organization", "account"])))
})

/** Beta. */
export interface LimitedNetwork {
  readonly allow_mcp_servers: boolean
  readonly allow_package_managers: boolean
  readonly allowed_hosts: ReadonlyArray<string>
  readonly type: "limited"
}
export const LimitedNetwork: Schema.Codec<LimitedNetwork> = Schema.Struct({
  allow_mcp_servers: Schema.Boolean,
  allow_package_managers: Schema.Boolean,
  allowed_hosts: Schema.Array(Schema.String),
  type: Schema.Literal("limited")
})

/** Beta. */
export interface Packages {
  readonly apt: ReadonlyArray<string>
  readonly cargo: ReadonlyArray<string>
  readonly gem: ReadonlyArray<string>
  readonly go: ReadonlyArray<string>
  readonly npm: ReadonlyArray<string>
  readonly pip: ReadonlyArray<string>
  readonly type?: "packages"
}
export const Packages: Schema.Codec<Packages> = Schema.Struct({
  apt: Schema.Array(Schema.String),
  cargo: Schema.Array(Schema.String),
  gem: Schema.Array(Schema.String),
  go: Schema.Array(Schema.String),
  npm: Schema.Array(Schema.String),
  pip: Schema.Array(Schema.String),
  type: Schema.optionalKey(Schema.Literal("packages"))
})

/** Beta. */
export interface CloudConfig {
  readonly networking: UnrestrictedNetwork | LimitedNetwork | OpenSchema.Variant
  readonly packages: Packages
  readonly type: "cloud"
}
export const CloudConfig: Schema.Codec<CloudConfig> = Schema.Struct({
  networking: OpenSchema.variants("CloudConfig.networking", "type", ["unrestricted", "limited"], [
    UnrestrictedNetwork,
    LimitedNetwork
  ]),
  packages: Packages,
  type: Schema.Literal("cloud")
})

/** Beta. */
export interface SelfHostedConfig {
  readonly type: "self_hosted"
}
export const SelfHostedConfig: Schema.Codec<SelfHostedConfig> = Schema.Struct({
  type: Schema.Literal("self_hosted")
})

/** Beta. */
export interface Environment {
  readonly id: string
  /** RFC 3339. */
  readonly archived_at?: string | null
  readonly config: CloudConfig | SelfHostedConfig | OpenSchema.Variant
  /** RFC 3339. */
  readonly created_at: string
  readonly description?: string | null
  readonly metadata: { readonly [key: string]: string }
  readonly name: string
  readonly type: "environment"
  /** RFC 3339. */
  readonly updated_at: string
  readonly scope?: OpenSchema.Enum<"organization" | "account">
}
export const Environment: Schema.Codec<Environment> = Schema.Struct({
  id: Schema.String,
  archived_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  config: OpenSchema.variants("Environment.config", "type", ["cloud", "self_hosted"], [CloudConfig, SelfHostedConfig]),
  created_at: Schema.String,
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  metadata: Schema.Record(Schema.String, Schema.String),
  name: Schema.String,
  type: Schema.Literal("environment"),
  updated_at: Schema.String,
  scope: Schema.optionalKey(OpenSchema.literals("Environment.scope", ["organization", "account"]))
})

/** Beta. */
export interface EnvironmentsPage {
  readonly data: ReadonlyArray<Environment>
  readonly next_page?: string | null
}
export const EnvironmentsPage: Schema.Codec<EnvironmentsPage> = Schema.Struct({
  data: Schema.Array(Environment),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface DeletedEnvironment {
  readonly id: string
  readonly type: "environment_deleted"
}
export const DeletedEnvironment: Schema.Codec<DeletedEnvironment> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("environment_deleted")
})

/** `GET /v1/environments` */
export interface ListEnvironments {
  readonly limit?: number
  readonly page?: string | null
  readonly include_archived?: boolean
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ListEnvironments: Endpoint.Input<ListEnvironments> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page", include_archived: "include_archived" },
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `POST /v1/environments` */
export interface CreateEnvironment extends CreateEnvironmentBody {
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const CreateEnvironment: Endpoint.Input<CreateEnvironment> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  body: CreateEnvironmentBody,
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `GET /v1/environments/{environment_id}` */
export interface RetrieveEnvironment {
  readonly environment_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const RetrieveEnvironment: Endpoint.Input<RetrieveEnvironment> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `POST /v1/environments/{environment_id}` */
export interface UpdateEnvironment extends UpdateEnvironmentBody {
  readonly environment_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const UpdateEnvironment: Endpoint.Input<UpdateEnvironment> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  body: UpdateEnvironmentBody,
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `DELETE /v1/environments/{environment_id}` */
export interface DeleteEnvironment {
  readonly environment_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const DeleteEnvironment: Endpoint.Input<DeleteEnvironment> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `POST /v1/environments/{environment_id}/archive` */
export interface ArchiveEnvironment {
  readonly environment_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ArchiveEnvironment: Endpoint.Input<ArchiveEnvironment> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})
