// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Upload from "@effect-genai/core/Upload"
import * as Schema from "effect/Schema"

/** Beta. */
export interface ValidatePluginRepositoryBody {
  readonly repository_url: string
  readonly ref?: string | null
}
export const ValidatePluginRepositoryBody: Schema.Codec<ValidatePluginRepositoryBody> = Schema.Struct({
  repository_url: Schema.String,
  ref: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface UpdatePluginMarketplaceBody {
  readonly default_installation_preference: "auto_install" | "available" | "not_available" | "required"
}
export const UpdatePluginMarketplaceBody: Schema.Codec<UpdatePluginMarketplaceBody> = Schema.Struct({
  default_installation_preference: Schema.Literals(["auto_install", "available", "not_available", "required"])
})

/** Beta. */
export interface PluginOwnerOrganization {
  readonly type: "organization"
}
export const PluginOwnerOrganization: Schema.Codec<PluginOwnerOrganization> = Schema.Struct({
  type: Schema.Literal("organization")
})

/** Beta. */
export interface PluginOwnerUser {
  readonly type: "user"
  readonly user_id: string
}
export const PluginOwnerUser: Schema.Codec<PluginOwnerUser> = Schema.Struct({
  type: Schema.Literal("user"),
  user_id: Schema.String
})

/** Beta. */
export interface PluginMarketplace {
  readonly id: string
  /** RFC 3339. */
  readonly created_at: string
  readonly default_installation_preference?:
    | OpenSchema.Enum<"auto_install" | "available" | "not_available" | "required">
    | null
  /** RFC 3339. */
  readonly last_sync_ended_at?: string | null
  readonly last_sync_read_sha?: string | null
  readonly name: string
  readonly owner: PluginOwnerOrganization | PluginOwnerUser | OpenSchema.Variant
  readonly source: OpenSchema.Enum<"directory" | "github" | "gitlab" | "manual" | "public_git">
  readonly sync_status?:
    | OpenSchema.Enum<
      "failed_auth" | "failed_content" | "failed_limits" | "failed_transient" | "in_progress" | "success"
    >
    | null
  readonly type: "plugin_marketplace"
}
export const PluginMarketplace: Schema.Codec<PluginMarketplace> = Schema.Struct({
  id: Schema.String,
  created_at: Schema.String,
  default_installation_preference: Schema.optionalKey(
    Schema.NullOr(
      OpenSchema.literals("PluginMarketplace.default_installation_preference", [
        "auto_install",
        "available",
        "not_available",
        "required"
      ])
    )
  ),
  last_sync_ended_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  last_sync_read_sha: Schema.optionalKey(Schema.NullOr(Schema.String)),
  name: Schema.String,
  owner: OpenSchema.variants("PluginMarketplace.owner", "type", ["organization", "user"], [
    PluginOwnerOrganization,
    PluginOwnerUser
  ]),
  source: OpenSchema.literals("PluginMarketplace.source", ["directory", "github", "gitlab", "manual", "public_git"]),
  sync_status: Schema.optionalKey(
    Schema.NullOr(
      OpenSchema.literals("PluginMarketplace.sync_status", [
        "failed_auth",
        "failed_content",
        "failed_limits",
        "failed_transient",
        "in_progress",
        "success"
      ])
    )
  ),
  type: Schema.Literal("plugin_marketplace")
})

/** Beta. */
export interface PluginMarketplacesPage {
  readonly data: ReadonlyArray<PluginMarketplace>
  readonly next_page?: string | null
}
export const PluginMarketplacesPage: Schema.Codec<PluginMarketplacesPage> = Schema.Struct({
  data: Schema.Array(PluginMarketplace),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface PluginMarketplaceValidationPluginErrorObject {
  readonly error: string
  readonly error_code: string
  readonly name: string
}
export const PluginMarketplaceValidationPluginErrorObject: Schema.Codec<PluginMarketplaceValidationPluginErrorObject> =
  Schema.Struct({
    error: Schema.String,
    error_code: Schema.String,
    name: Schema.String
  })

/** Beta. */
export interface PluginMarketplaceValidationPluginWarning {
  readonly error_code: string
  readonly message: string
}
export const PluginMarketplaceValidationPluginWarning: Schema.Codec<PluginMarketplaceValidationPluginWarning> = Schema
  .Struct({
    error_code: Schema.String,
    message: Schema.String
  })

/** Beta. */
export interface PluginMarketplaceValidationPluginWarnings {
  readonly name: string
  readonly warnings: ReadonlyArray<PluginMarketplaceValidationPluginWarning>
}
export const PluginMarketplaceValidationPluginWarnings: Schema.Codec<PluginMarketplaceValidationPluginWarnings> = Schema
  .Struct({
    name: Schema.String,
    warnings: Schema.Array(PluginMarketplaceValidationPluginWarning)
  })

/** Beta. */
export interface PluginMarketplaceValidationReport {
  readonly commit_sha?: string | null
  readonly manifest_error?: string | null
  readonly manifest_error_code?: string | null
  readonly plugin_errors: ReadonlyArray<PluginMarketplaceValidationPluginErrorObject>
  readonly plugin_warnings: ReadonlyArray<PluginMarketplaceValidationPluginWarnings>
  readonly ref?: string | null
  readonly total_plugin_count: number
  readonly type: "plugin_marketplace_validation_report"
  readonly valid: boolean
}
export const PluginMarketplaceValidationReport: Schema.Codec<PluginMarketplaceValidationReport> = Schema.Struct({
  commit_sha: Schema.optionalKey(Schema.NullOr(Schema.String)),
  manifest_error: Schema.optionalKey(Schema.NullOr(Schema.String)),
  manifest_error_code: Schema.optionalKey(Schema.NullOr(Schema.String)),
  plugin_errors: Schema.Array(PluginMarketplaceValidationPluginErrorObject),
  plugin_warnings: Schema.Array(PluginMarketplaceValidationPluginWarnings),
  ref: Schema.optionalKey(Schema.NullOr(Schema.String)),
  total_plugin_count: OpenSchema.number,
  type: Schema.Literal("plugin_marketplace_validation_report"),
  valid: Schema.Boolean
})

/** `GET /v1/organizations/plugin_marketplaces` */
export interface ListPluginMarketplaces {
  readonly limit?: number
  readonly page?: string | null
  readonly organization_id?: string | null
  readonly owner_type?: "organization" | "user" | null
  readonly source?: "directory" | "github" | "gitlab" | "manual" | "public_git" | null
}
export const ListPluginMarketplaces: Endpoint.Input<ListPluginMarketplaces> = /* @__PURE__ */ Endpoint.input({
  query: {
    limit: "limit",
    page: "page",
    organization_id: "organization_id",
    owner_type: "owner_type",
    source: "source"
  },
  flags: { always: ["ce-plugins-2026-09-01"] }
})

/** `POST /v1/organizations/plugin_marketplaces/validate_archive` */
export interface ValidatePluginArchive {
  readonly archive: Upload.Source
}
export const ValidatePluginArchive: Endpoint.Input<ValidatePluginArchive> = /* @__PURE__ */ Endpoint.input({
  form: /* @__PURE__ */ Upload.form({ files: ["archive"] }),
  flags: { always: ["ce-plugins-2026-09-01"] }
})

/** `POST /v1/organizations/plugin_marketplaces/validate_repository` */
export interface ValidatePluginRepository extends ValidatePluginRepositoryBody {}
export const ValidatePluginRepository: Endpoint.Input<ValidatePluginRepository> = /* @__PURE__ */ Endpoint.input({
  body: ValidatePluginRepositoryBody,
  flags: { always: ["ce-plugins-2026-09-01"] }
})

/** `GET /v1/organizations/plugin_marketplaces/{marketplace_id}` */
export interface RetrievePluginMarketplace {
  readonly marketplace_id: string
  readonly organization_id?: string | null
}
export const RetrievePluginMarketplace: Endpoint.Input<RetrievePluginMarketplace> = /* @__PURE__ */ Endpoint.input({
  query: { organization_id: "organization_id" },
  flags: { always: ["ce-plugins-2026-09-01"] }
})

/** `POST /v1/organizations/plugin_marketplaces/{marketplace_id}` */
export interface UpdatePluginMarketplace extends UpdatePluginMarketplaceBody {
  readonly marketplace_id: string
}
export const UpdatePluginMarketplace: Endpoint.Input<UpdatePluginMarketplace> = /* @__PURE__ */ Endpoint.input({
  body: UpdatePluginMarketplaceBody,
  flags: { always: ["ce-plugins-2026-09-01"] }
})
