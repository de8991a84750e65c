// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Upload from "@effect-genai/core/Upload"
import * as Schema from "effect/Schema"
import { PluginOwnerOrganization, PluginOwnerUser } from "./PluginMarketplaces.ts"

/** Beta. */
export interface UpdatePluginBody {
  readonly served_version_id: string
}
export const UpdatePluginBody: Schema.Codec<UpdatePluginBody> = Schema.Struct({
  served_version_id: Schema.String
})

/** Beta. */
export interface SetPluginInstallationSettingBody {
  readonly installation_preference: "auto_install" | "available" | "not_available" | "required"
}
export const SetPluginInstallationSettingBody: Schema.Codec<SetPluginInstallationSettingBody> = Schema.Struct({
  installation_preference: Schema.Literals(["auto_install", "available", "not_available", "required"])
})

/** Beta. */
export interface PluginComponent {
  readonly description?: string | null
  readonly name: string
  readonly type: OpenSchema.Enum<"agent" | "cli" | "command" | "hook" | "mcp_server" | "skill">
}
export const PluginComponent: Schema.Codec<PluginComponent> = Schema.Struct({
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  name: Schema.String,
  type: OpenSchema.literals("PluginComponent.type", ["agent", "cli", "command", "hook", "mcp_server", "skill"])
})

/** Beta. */
export interface PluginContentScan {
  readonly assessment?: OpenSchema.Enum<"fail" | "pass" | "unknown" | "warn"> | null
  readonly reason?: string | null
  readonly status: OpenSchema.Enum<"completed" | "errored" | "processing">
}
export const PluginContentScan: Schema.Codec<PluginContentScan> = Schema.Struct({
  assessment: Schema.optionalKey(
    Schema.NullOr(OpenSchema.literals("PluginContentScan.assessment", ["fail", "pass", "unknown", "warn"]))
  ),
  reason: Schema.optionalKey(Schema.NullOr(Schema.String)),
  status: OpenSchema.literals("PluginContentScan.status", ["completed", "errored", "processing"])
})

/** Beta. */
export interface PluginUserActor {
  readonly email_address?: string | null
  readonly type: "user_actor"
  readonly user_id: string
}
export const PluginUserActor: Schema.Codec<PluginUserActor> = Schema.Struct({
  email_address: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("user_actor"),
  user_id: Schema.String
})

/** Beta. */
export interface PluginAPIActor {
  readonly api_key_id: string
  readonly type: "api_actor"
}
export const PluginAPIActor: Schema.Codec<PluginAPIActor> = Schema.Struct({
  api_key_id: Schema.String,
  type: Schema.Literal("api_actor")
})

/** Beta. */
export interface Plugin {
  readonly id: string
  readonly components?: ReadonlyArray<PluginComponent> | null
  readonly content_scan?: PluginContentScan | null
  /** RFC 3339. */
  readonly created_at: string
  readonly created_by?: PluginUserActor | PluginAPIActor | OpenSchema.Variant | null
  readonly description?: string | null
  readonly display_name?: string | null
  readonly latest_version_id: string
  readonly manifest_version?: string | null
  readonly marketplace_id: string
  readonly name: string
  readonly organization_installation_preference?:
    | OpenSchema.Enum<"auto_install" | "available" | "not_available" | "required">
    | null
  readonly organization_installation_preference_inherited?: boolean | null
  readonly owner: PluginOwnerOrganization | PluginOwnerUser | OpenSchema.Variant
  readonly reach?: OpenSchema.Enum<"contained" | "privileged" | "remote"> | null
  readonly served_version_id: string
  readonly served_version_pinned: boolean
  readonly type: "plugin"
  /** RFC 3339. */
  readonly updated_at: string
}
export const Plugin: Schema.Codec<Plugin> = Schema.Struct({
  id: Schema.String,
  components: Schema.optionalKey(Schema.NullOr(Schema.Array(PluginComponent))),
  content_scan: Schema.optionalKey(Schema.NullOr(PluginContentScan)),
  created_at: Schema.String,
  created_by: Schema.optionalKey(
    Schema.NullOr(
      OpenSchema.variants("Plugin.created_by", "type", ["user_actor", "api_actor"], [PluginUserActor, PluginAPIActor])
    )
  ),
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  display_name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  latest_version_id: Schema.String,
  manifest_version: Schema.optionalKey(Schema.NullOr(Schema.String)),
  marketplace_id: Schema.String,
  name: Schema.String,
  organization_installation_preference: Schema.optionalKey(
    Schema.NullOr(
      OpenSchema.literals("Plugin.organization_installation_preference", [
        "auto_install",
        "available",
        "not_available",
        "required"
      ])
    )
  ),
  organization_installation_preference_inherited: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  owner: OpenSchema.variants("Plugin.owner", "type", ["organization", "user"], [
    PluginOwnerOrganization,
    PluginOwnerUser
  ]),
  reach: Schema.optionalKey(Schema.NullOr(OpenSchema.literals("Plugin.reach", ["contained", "privileged", "remote"]))),
  served_version_id: Schema.String,
  served_version_pinned: Schema.Boolean,
  type: Schema.Literal("plugin"),
  updated_at: Schema.String
})

/** Beta. */
export interface PluginsPage {
  readonly data: ReadonlyArray<Plugin>
  readonly next_page?: string | null
}
export const PluginsPage: Schema.Codec<PluginsPage> = Schema.Struct({
  data: Schema.Array(Plugin),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface DeletedPlugin {
  readonly id: string
  readonly type: "plugin_deleted"
}
export const DeletedPlugin: Schema.Codec<DeletedPlugin> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("plugin_deleted")
})

/** Beta. */
export interface PluginTargetOrganization {
  readonly type: "organization"
}
export const PluginTargetOrganization: Schema.Codec<PluginTargetOrganization> = Schema.Struct({
  type: Schema.Literal("organization")
})

/** Beta. */
export interface PluginTargetRBACGroup {
  readonly rbac_group_id: string
  readonly type: "rbac_group"
}
export const PluginTargetRBACGroup: Schema.Codec<PluginTargetRBACGroup> = Schema.Struct({
  rbac_group_id: Schema.String,
  type: Schema.Literal("rbac_group")
})

/** Beta. */
export interface PluginTargetOrganizationMember {
  readonly type: "organization_member"
  readonly user_id: string
}
export const PluginTargetOrganizationMember: Schema.Codec<PluginTargetOrganizationMember> = Schema.Struct({
  type: Schema.Literal("organization_member"),
  user_id: Schema.String
})

/** Beta. */
export interface PluginInstallationSetting {
  /** RFC 3339. */
  readonly created_at: string
  readonly installation_preference: OpenSchema.Enum<"auto_install" | "available" | "not_available" | "required">
  readonly plugin_id: string
  readonly target:
    | PluginTargetOrganization
    | PluginTargetRBACGroup
    | PluginTargetOrganizationMember
    | OpenSchema.Variant
  readonly type: "plugin_installation_setting"
  /** RFC 3339. */
  readonly updated_at: string
}
export const PluginInstallationSetting: Schema.Codec<PluginInstallationSetting> = Schema.Struct({
  created_at: Schema.String,
  installation_preference: OpenSchema.literals("PluginInstallationSetting.installation_preference", [
    "auto_install",
    "available",
    "not_available",
    "required"
  ]),
  plugin_id: Schema.String,
  target: OpenSchema.variants("PluginInstallationSetting.target", "type", [
    "organization",
    "rbac_group",
    "organization_member"
  ], [PluginTargetOrganization, PluginTargetRBACGroup, PluginTargetOrganizationMember]),
  type: Schema.Literal("plugin_installation_setting"),
  updated_at: Schema.String
})

/** Beta. */
export interface PluginInstallationSettingsPage {
  readonly data: ReadonlyArray<PluginInstallationSetting>
  readonly next_page?: string | null
}
export const PluginInstallationSettingsPage: Schema.Codec<PluginInstallationSettingsPage> = Schema.Struct({
  data: Schema.Array(PluginInstallationSetting),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface DeletedPluginInstallationSetting {
  readonly plugin_id: string
  readonly target:
    | PluginTargetOrganization
    | PluginTargetRBACGroup
    | PluginTargetOrganizationMember
    | OpenSchema.Variant
  readonly type: "plugin_installation_setting_deleted"
}
export const DeletedPluginInstallationSetting: Schema.Codec<DeletedPluginInstallationSetting> = Schema.Struct({
  plugin_id: Schema.String,
  target: OpenSchema.variants("DeletedPluginInstallationSetting.target", "type", [
    "organization",
    "rbac_group",
    "organization_member"
  ], [PluginTargetOrganization, PluginTargetRBACGroup, PluginTargetOrganizationMember]),
  type: Schema.Literal("plugin_installation_setting_deleted")
})

/** Beta. */
export interface PluginShare {
  /** RFC 3339. */
  readonly granted_at: string
  readonly plugin_id: string
  readonly target:
    | PluginTargetOrganization
    | PluginTargetRBACGroup
    | PluginTargetOrganizationMember
    | OpenSchema.Variant
  readonly type: "plugin_share"
}
export const PluginShare: Schema.Codec<PluginShare> = Schema.Struct({
  granted_at: Schema.String,
  plugin_id: Schema.String,
  target: OpenSchema.variants("PluginShare.target", "type", ["organization", "rbac_group", "organization_member"], [
    PluginTargetOrganization,
    PluginTargetRBACGroup,
    PluginTargetOrganizationMember
  ]),
  type: Schema.Literal("plugin_share")
})

/** Beta. */
export interface PluginSharesPage {
  readonly data: ReadonlyArray<PluginShare>
  readonly next_page?: string | null
}
export const PluginSharesPage: Schema.Codec<PluginSharesPage> = Schema.Struct({
  data: Schema.Array(PluginShare),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface PluginVersion {
  readonly id: string
  readonly components?: ReadonlyArray<PluginComponent> | null
  readonly content_scan?: PluginContentScan | null
  /** RFC 3339. */
  readonly created_at: string
  readonly created_by?: PluginUserActor | PluginAPIActor | OpenSchema.Variant | null
  readonly description?: string | null
  readonly display_name?: string | null
  readonly manifest_version?: string | null
  readonly plugin_id: string
  readonly reach?: OpenSchema.Enum<"contained" | "privileged" | "remote"> | null
  readonly release_notes?: string | null
  readonly type: "plugin_version"
}
export const PluginVersion: Schema.Codec<PluginVersion> = Schema.Struct({
  id: Schema.String,
  components: Schema.optionalKey(Schema.NullOr(Schema.Array(PluginComponent))),
  content_scan: Schema.optionalKey(Schema.NullOr(PluginContentScan)),
  created_at: Schema.String,
  created_by: Schema.optionalKey(
    Schema.NullOr(
      OpenSchema.variants("PluginVersion.created_by", "type", ["user_actor", "api_actor"], [
        PluginUserActor,
        PluginAPIActor
      ])
    )
  ),
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  display_name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  manifest_version: Schema.optionalKey(Schema.NullOr(Schema.String)),
  plugin_id: Schema.String,
  reach: Schema.optionalKey(
    Schema.NullOr(OpenSchema.literals("PluginVersion.reach", ["contained", "privileged", "remote"]))
  ),
  release_notes: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("plugin_version")
})

/** Beta. */
export interface PluginVersionsPage {
  readonly data: ReadonlyArray<PluginVersion>
  readonly next_page?: string | null
}
export const PluginVersionsPage: Schema.Codec<PluginVersionsPage> = Schema.Struct({
  data: Schema.Array(PluginVersion),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** `GET /v1/organizations/plugins` */
export interface ListPlugins {
  readonly limit?: number
  readonly page?: string | null
  /** RFC 3339. */
  readonly "created_at[gt]"?: string | null
  /** RFC 3339. */
  readonly "created_at[gte]"?: string | null
  /** RFC 3339. */
  readonly "created_at[lt]"?: string | null
  /** RFC 3339. */
  readonly "created_at[lte]"?: string | null
  readonly marketplace_id?: string | null
  readonly organization_id?: string | null
  readonly owner_type?: "organization" | "user" | null
  readonly owner_user_id?: string | null
}
export const ListPlugins: Endpoint.Input<ListPlugins> = /* @__PURE__ */ Endpoint.input({
  query: {
    limit: "limit",
    page: "page",
    "created_at[gt]": "created_at[gt]",
    "created_at[gte]": "created_at[gte]",
    "created_at[lt]": "created_at[lt]",
    "created_at[lte]": "created_at[lte]",
    marketplace_id: "marketplace_id",
    organization_id: "organization_id",
    owner_type: "owner_type",
    owner_user_id: "owner_user_id"
  },
  flags: { always: ["ce-plugins-2026-09-01"] }
})

/** `POST /v1/organizations/plugins` */
export interface CreatePlugin {
  readonly files: ReadonlyArray<Upload.Source>
  readonly marketplace_id?: string
  readonly release_notes?: string
}
export const CreatePlugin: Endpoint.Input<CreatePlugin> = /* @__PURE__ */ Endpoint.input({
  form: /* @__PURE__ */ Upload.form({ files: ["files"], folders: ["files"], names: { files: "files[]" } }),
  flags: { always: ["ce-plugins-2026-09-01"] }
})

/** `GET /v1/organizations/plugins/{plugin_id}` */
export interface RetrievePlugin {
  readonly plugin_id: string
  readonly organization_id?: string | null
}
export const RetrievePlugin: Endpoint.Input<RetrievePlugin> = /* @__PURE__ */ Endpoint.input({
  query: { organization_id: "organization_id" },
  flags: { always: ["ce-plugins-2026-09-01"] }
})

/** `POST /v1/organizations/plugins/{plugin_id}` */
export interface UpdatePlugin extends UpdatePluginBody {
  readonly plugin_id: string
}
export const UpdatePlugin: Endpoint.Input<UpdatePlugin> = /* @__PURE__ */ Endpoint.input({
  body: UpdatePluginBody,
  flags: { always: ["ce-plugins-2026-09-01"] }
})

/** `DELETE /v1/organizations/plugins/{plugin_id}` */
export interface DeletePlugin {
  readonly plugin_id: string
}
export const DeletePlugin: Endpoint.Input<DeletePlugin> = /* @__PURE__ */ Endpoint.input({
  flags: { always: ["ce-plugins-2026-09-01"] }
})

/** `GET /v1/organizations/plugins/{plugin_id}/installation_settings` */
export interface ListPluginInstallationSettings {
  readonly plugin_id: string
  readonly limit?: number
  readonly page?: string | null
  readonly organization_id?: string | null
  readonly target_type?: "organization" | "rbac_group" | null
}
export const ListPluginInstallationSettings: Endpoint.Input<ListPluginInstallationSettings> = /* @__PURE__ */ Endpoint
  .input({
    query: { limit: "limit", page: "page", organization_id: "organization_id", target_type: "target_type" },
    flags: { always: ["ce-plugins-2026-09-01"] }
  })

/** `POST /v1/organizations/plugins/{plugin_id}/installation_settings/{target}` */
export interface SetPluginInstallationSetting extends SetPluginInstallationSettingBody {
  readonly plugin_id: string
  readonly target: string
}
export const SetPluginInstallationSetting: Endpoint.Input<SetPluginInstallationSetting> = /* @__PURE__ */ Endpoint
  .input({
    body: SetPluginInstallationSettingBody,
    flags: { always: ["ce-plugins-2026-09-01"] }
  })

/** `DELETE /v1/organizations/plugins/{plugin_id}/installation_settings/{target}` */
export interface RemovePluginInstallationSetting {
  readonly plugin_id: string
  readonly target: string
}
export const RemovePluginInstallationSetting: Endpoint.Input<RemovePluginInstallationSetting> = /* @__PURE__ */ Endpoint
  .input({
    flags: { always: ["ce-plugins-2026-09-01"] }
  })

/** `GET /v1/organizations/plugins/{plugin_id}/shares` */
export interface ListPluginShares {
  readonly plugin_id: string
  readonly limit?: number
  readonly page?: string | null
  readonly organization_id?: string | null
  readonly target_type?: "organization" | "organization_member" | "rbac_group" | null
}
export const ListPluginShares: Endpoint.Input<ListPluginShares> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page", organization_id: "organization_id", target_type: "target_type" },
  flags: { always: ["ce-plugins-2026-09-01"] }
})

/** `GET /v1/organizations/plugins/{plugin_id}/versions` */
export interface ListPluginVersions {
  readonly plugin_id: string
  readonly limit?: number
  readonly page?: string | null
  readonly organization_id?: string | null
}
export const ListPluginVersions: Endpoint.Input<ListPluginVersions> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page", organization_id: "organization_id" },
  flags: { always: ["ce-plugins-2026-09-01"] }
})

/** `POST /v1/organizations/plugins/{plugin_id}/versions` */
export interface CreatePluginVersion {
  readonly plugin_id: string
  readonly files: ReadonlyArray<Upload.Source>
  readonly release_notes?: string
}
export const CreatePluginVersion: Endpoint.Input<CreatePluginVersion> = /* @__PURE__ */ Endpoint.input({
  form: /* @__PURE__ */ Upload.form({ files: ["files"], folders: ["files"], names: { files: "files[]" } }),
  flags: { always: ["ce-plugins-2026-09-01"] }
})

/** `GET /v1/organizations/plugins/{plugin_id}/versions/{version}` */
export interface RetrievePluginVersion {
  readonly plugin_id: string
  readonly version: string
  readonly organization_id?: string | null
}
export const RetrievePluginVersion: Endpoint.Input<RetrievePluginVersion> = /* @__PURE__ */ Endpoint.input({
  query: { organization_id: "organization_id" },
  flags: { always: ["ce-plugins-2026-09-01"] }
})

/** `GET /v1/organizations/plugins/{plugin_id}/versions/{version}/content` */
export interface DownloadPluginVersion {
  readonly plugin_id: string
  readonly version: string
  readonly organization_id?: string | null
}
export const DownloadPluginVersion: Endpoint.Input<DownloadPluginVersion> = /* @__PURE__ */ Endpoint.input({
  query: { organization_id: "organization_id" },
  flags: { always: ["ce-plugins-2026-09-01"] }
})
