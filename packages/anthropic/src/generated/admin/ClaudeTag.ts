// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

/** Beta. */
export interface UpdateClaudeTagBundleBody {
  readonly instructions?: string | null
}
export const UpdateClaudeTagBundleBody: Schema.Codec<UpdateClaudeTagBundleBody> = Schema.Struct({
  instructions: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface ClaudeTagSlackChannelBundleTargetCreate {
  readonly slack_channel_id: string
  readonly type: "slack_channel"
}
export const ClaudeTagSlackChannelBundleTargetCreate: Schema.Codec<ClaudeTagSlackChannelBundleTargetCreate> = Schema
  .Struct({
    slack_channel_id: Schema.String,
    type: Schema.Literal("slack_channel")
  })

/** Beta. */
export interface ClaudeTagSlackWorkspaceBundleTargetCreate {
  readonly slack_workspace_id: string
  readonly type: "slack_workspace"
}
export const ClaudeTagSlackWorkspaceBundleTargetCreate: Schema.Codec<ClaudeTagSlackWorkspaceBundleTargetCreate> = Schema
  .Struct({
    slack_workspace_id: Schema.String,
    type: Schema.Literal("slack_workspace")
  })

/** Beta. */
export type ClaudeTagBundleTargetCreate =
  | ClaudeTagSlackChannelBundleTargetCreate
  | ClaudeTagSlackWorkspaceBundleTargetCreate
export const ClaudeTagBundleTargetCreate: Schema.Codec<ClaudeTagBundleTargetCreate> = Schema.Union([
  ClaudeTagSlackChannelBundleTargetCreate,
  ClaudeTagSlackWorkspaceBundleTargetCreate
])

/** Beta. */
export interface ClaudeTagSlackChannelIdentifiers {
  readonly channel_id: string
  readonly workspace_id: string
}
export const ClaudeTagSlackChannelIdentifiers: Schema.Codec<ClaudeTagSlackChannelIdentifiers> = Schema.Struct({
  channel_id: Schema.String,
  workspace_id: Schema.String
})

/** Beta. */
export interface ClaudeTagGuestPolicyAllow {
  readonly type: "allow"
}
export const ClaudeTagGuestPolicyAllow: Schema.Codec<ClaudeTagGuestPolicyAllow> = Schema.Struct({
  type: Schema.Literal("allow")
})

/** Beta. */
export interface ClaudeTagGuestPolicyRestrict {
  readonly type: "restrict"
}
export const ClaudeTagGuestPolicyRestrict: Schema.Codec<ClaudeTagGuestPolicyRestrict> = Schema.Struct({
  type: Schema.Literal("restrict")
})

/** Beta. */
export interface ClaudeTagGuestPolicyChannelOnly {
  readonly type: "channel_only"
}
export const ClaudeTagGuestPolicyChannelOnly: Schema.Codec<ClaudeTagGuestPolicyChannelOnly> = Schema.Struct({
  type: Schema.Literal("channel_only")
})

/** Beta. */
export type ClaudeTagGuestPolicy =
  | ClaudeTagGuestPolicyAllow
  | ClaudeTagGuestPolicyRestrict
  | ClaudeTagGuestPolicyChannelOnly
  | OpenSchema.Variant
export const ClaudeTagGuestPolicy: Schema.Codec<ClaudeTagGuestPolicy> = OpenSchema.variants(
  "ClaudeTagGuestPolicy",
  "type",
  ["allow", "restrict", "channel_only"],
  [ClaudeTagGuestPolicyAllow, ClaudeTagGuestPolicyRestrict, ClaudeTagGuestPolicyChannelOnly]
)

/** Beta. */
export interface ClaudeTagReplyModeAutomatic {
  readonly type: "automatic"
}
export const ClaudeTagReplyModeAutomatic: Schema.Codec<ClaudeTagReplyModeAutomatic> = Schema.Struct({
  type: Schema.Literal("automatic")
})

/** Beta. */
export interface ClaudeTagReplyModeMentionOnly {
  readonly type: "mention_only"
}
export const ClaudeTagReplyModeMentionOnly: Schema.Codec<ClaudeTagReplyModeMentionOnly> = Schema.Struct({
  type: Schema.Literal("mention_only")
})

/** Beta. */
export interface ClaudeTagReplyModeAlwaysAwake {
  readonly type: "always_awake"
}
export const ClaudeTagReplyModeAlwaysAwake: Schema.Codec<ClaudeTagReplyModeAlwaysAwake> = Schema.Struct({
  type: Schema.Literal("always_awake")
})

/** Beta. */
export interface ClaudeTagReplyModeThread {
  readonly type: "thread"
}
export const ClaudeTagReplyModeThread: Schema.Codec<ClaudeTagReplyModeThread> = Schema.Struct({
  type: Schema.Literal("thread")
})

/** Beta. */
export type ClaudeTagReplyMode =
  | ClaudeTagReplyModeAutomatic
  | ClaudeTagReplyModeMentionOnly
  | ClaudeTagReplyModeAlwaysAwake
  | ClaudeTagReplyModeThread
  | OpenSchema.Variant
export const ClaudeTagReplyMode: Schema.Codec<ClaudeTagReplyMode> = OpenSchema.variants("ClaudeTagReplyMode", "type", [
  "automatic",
  "mention_only",
  "always_awake",
  "thread"
], [
  ClaudeTagReplyModeAutomatic,
  ClaudeTagReplyModeMentionOnly,
  ClaudeTagReplyModeAlwaysAwake,
  ClaudeTagReplyModeThread
])

/** Beta. */
export interface ClaudeTagSettingsCreate {
  readonly enabled?: boolean | null
  readonly environment_id?: string | null
  readonly guest_policy?: ClaudeTagGuestPolicy | null
  readonly instructions?: string | null
  readonly model?: string | null
  readonly reply_mode?: ClaudeTagReplyMode | null
}
export const ClaudeTagSettingsCreate: Schema.Codec<ClaudeTagSettingsCreate> = Schema.Struct({
  enabled: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  environment_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  guest_policy: Schema.optionalKey(Schema.NullOr(ClaudeTagGuestPolicy)),
  instructions: Schema.optionalKey(Schema.NullOr(Schema.String)),
  model: Schema.optionalKey(Schema.NullOr(Schema.String)),
  reply_mode: Schema.optionalKey(Schema.NullOr(ClaudeTagReplyMode))
})

/** Beta. */
export interface CreateClaudeTagSlackChannelBody {
  readonly slack: ClaudeTagSlackChannelIdentifiers
  readonly settings?: ClaudeTagSettingsCreate
}
export const CreateClaudeTagSlackChannelBody: Schema.Codec<CreateClaudeTagSlackChannelBody> = Schema.Struct({
  slack: ClaudeTagSlackChannelIdentifiers,
  settings: Schema.optionalKey(ClaudeTagSettingsCreate)
})

/** Beta. */
export interface ClaudeTagSettingsUpdate {
  readonly enabled?: boolean | null
  readonly environment_id?: string | null
  readonly guest_policy?: ClaudeTagGuestPolicy | null
  readonly instructions?: string | null
  readonly model?: string | null
  readonly reply_mode?: ClaudeTagReplyMode | null
}
export const ClaudeTagSettingsUpdate: Schema.Codec<ClaudeTagSettingsUpdate> = Schema.Struct({
  enabled: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  environment_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  guest_policy: Schema.optionalKey(Schema.NullOr(ClaudeTagGuestPolicy)),
  instructions: Schema.optionalKey(Schema.NullOr(Schema.String)),
  model: Schema.optionalKey(Schema.NullOr(Schema.String)),
  reply_mode: Schema.optionalKey(Schema.NullOr(ClaudeTagReplyMode))
})

/** Beta. */
export interface UpdateClaudeTagSlackChannelBody {
  readonly settings: ClaudeTagSettingsUpdate
}
export const UpdateClaudeTagSlackChannelBody: Schema.Codec<UpdateClaudeTagSlackChannelBody> = Schema.Struct({
  settings: ClaudeTagSettingsUpdate
})

/** Beta. */
export interface UpdateClaudeTagSlackWorkspaceBody {
  readonly settings: ClaudeTagSettingsUpdate
}
export const UpdateClaudeTagSlackWorkspaceBody: Schema.Codec<UpdateClaudeTagSlackWorkspaceBody> = Schema.Struct({
  settings: ClaudeTagSettingsUpdate
})

/** Beta. */
export interface ClaudeTagBundle {
  readonly id: string
  /** RFC 3339. */
  readonly created_at: string
  readonly description?: string | null
  readonly display_name: string
  readonly instructions?: string | null
  readonly type: "bundle"
  /** RFC 3339. */
  readonly updated_at: string
}
export const ClaudeTagBundle: Schema.Codec<ClaudeTagBundle> = Schema.Struct({
  id: Schema.String,
  created_at: Schema.String,
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  display_name: Schema.String,
  instructions: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("bundle"),
  updated_at: Schema.String
})

/** Beta. */
export interface ClaudeTagBundlesPage {
  readonly data: ReadonlyArray<ClaudeTagBundle>
  readonly next_page?: string | null
}
export const ClaudeTagBundlesPage: Schema.Codec<ClaudeTagBundlesPage> = Schema.Struct({
  data: Schema.Array(ClaudeTagBundle),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface ClaudeTagSlackChannelBundleTarget {
  readonly id: string
  /** RFC 3339. */
  readonly created_at: string
  readonly slack_channel_id: string
  readonly type: "slack_channel"
}
export const ClaudeTagSlackChannelBundleTarget: Schema.Codec<ClaudeTagSlackChannelBundleTarget> = Schema.Struct({
  id: Schema.String,
  created_at: Schema.String,
  slack_channel_id: Schema.String,
  type: Schema.Literal("slack_channel")
})

/** Beta. */
export interface ClaudeTagSlackWorkspaceBundleTarget {
  readonly id: string
  /** RFC 3339. */
  readonly created_at: string
  readonly slack_workspace_id: string
  readonly type: "slack_workspace"
}
export const ClaudeTagSlackWorkspaceBundleTarget: Schema.Codec<ClaudeTagSlackWorkspaceBundleTarget> = Schema.Struct({
  id: Schema.String,
  created_at: Schema.String,
  slack_workspace_id: Schema.String,
  type: Schema.Literal("slack_workspace")
})

/** Beta. */
export type ClaudeTagBundleTarget =
  | ClaudeTagSlackChannelBundleTarget
  | ClaudeTagSlackWorkspaceBundleTarget
  | OpenSchema.Variant
export const ClaudeTagBundleTarget: Schema.Codec<ClaudeTagBundleTarget> = OpenSchema.variants(
  "ClaudeTagBundleTarget",
  "type",
  ["slack_channel", "slack_workspace"],
  [ClaudeTagSlackChannelBundleTarget, ClaudeTagSlackWorkspaceBundleTarget]
)

/** Beta. */
export interface ClaudeTagBundleTargetsPage {
  readonly data: ReadonlyArray<ClaudeTagBundleTarget>
  readonly next_page?: string | null
}
export const ClaudeTagBundleTargetsPage: Schema.Codec<ClaudeTagBundleTargetsPage> = Schema.Struct({
  data: Schema.Array(ClaudeTagBundleTarget),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface ClaudeTagDeletedBundleTarget {
  readonly id: string
  readonly type: "bundle_target_deleted"
}
export const ClaudeTagDeletedBundleTarget: Schema.Codec<ClaudeTagDeletedBundleTarget> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("bundle_target_deleted")
})

/** Beta. */
export interface ClaudeTagSettings {
  readonly enabled?: boolean | null
  readonly environment_id?: string | null
  readonly guest_policy?: ClaudeTagGuestPolicy | null
  readonly instructions?: string | null
  readonly model?: string | null
  readonly reply_mode?: ClaudeTagReplyMode | null
}
export const ClaudeTagSettings: Schema.Codec<ClaudeTagSettings> = Schema.Struct({
  enabled: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  environment_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  guest_policy: Schema.optionalKey(Schema.NullOr(ClaudeTagGuestPolicy)),
  instructions: Schema.optionalKey(Schema.NullOr(Schema.String)),
  model: Schema.optionalKey(Schema.NullOr(Schema.String)),
  reply_mode: Schema.optionalKey(Schema.NullOr(ClaudeTagReplyMode))
})

/** Beta. */
export interface ClaudeTagSlackChannelSettingSource {
  readonly slack_channel_id: string
  readonly type: "slack_channel"
}
export const ClaudeTagSlackChannelSettingSource: Schema.Codec<ClaudeTagSlackChannelSettingSource> = Schema.Struct({
  slack_channel_id: Schema.String,
  type: Schema.Literal("slack_channel")
})

/** Beta. */
export interface ClaudeTagSlackWorkspaceSettingSource {
  readonly slack_workspace_id: string
  readonly type: "slack_workspace"
}
export const ClaudeTagSlackWorkspaceSettingSource: Schema.Codec<ClaudeTagSlackWorkspaceSettingSource> = Schema.Struct({
  slack_workspace_id: Schema.String,
  type: Schema.Literal("slack_workspace")
})

/** Beta. */
export interface ClaudeTagSlackParentChannelSettingSource {
  readonly slack_channel_id: string
  readonly type: "slack_parent_channel"
}
export const ClaudeTagSlackParentChannelSettingSource: Schema.Codec<ClaudeTagSlackParentChannelSettingSource> = Schema
  .Struct({
    slack_channel_id: Schema.String,
    type: Schema.Literal("slack_parent_channel")
  })

/** Beta. */
export interface ClaudeTagSlackDefaultSettingSource {
  readonly type: "slack_default"
}
export const ClaudeTagSlackDefaultSettingSource: Schema.Codec<ClaudeTagSlackDefaultSettingSource> = Schema.Struct({
  type: Schema.Literal("slack_default")
})

/** Beta. */
export interface ClaudeTagDefaultSettingSource {
  readonly type: "default"
}
export const ClaudeTagDefaultSettingSource: Schema.Codec<ClaudeTagDefaultSettingSource> = Schema.Struct({
  type: Schema.Literal("default")
})

/** Beta. */
export interface ClaudeTagSlackGridChannelSettingSource {
  readonly slack: ClaudeTagSlackChannelIdentifiers
  readonly type: "slack_grid_channel"
}
export const ClaudeTagSlackGridChannelSettingSource: Schema.Codec<ClaudeTagSlackGridChannelSettingSource> = Schema
  .Struct({
    slack: ClaudeTagSlackChannelIdentifiers,
    type: Schema.Literal("slack_grid_channel")
  })

/** Beta. */
export type ClaudeTagSettingSource =
  | ClaudeTagSlackChannelSettingSource
  | ClaudeTagSlackWorkspaceSettingSource
  | ClaudeTagSlackParentChannelSettingSource
  | ClaudeTagSlackDefaultSettingSource
  | ClaudeTagDefaultSettingSource
  | ClaudeTagSlackGridChannelSettingSource
  | OpenSchema.Variant
export const ClaudeTagSettingSource: Schema.Codec<ClaudeTagSettingSource> = OpenSchema.variants(
  "ClaudeTagSettingSource",
  "type",
  ["slack_channel", "slack_workspace", "slack_parent_channel", "slack_default", "default", "slack_grid_channel"],
  [
    ClaudeTagSlackChannelSettingSource,
    ClaudeTagSlackWorkspaceSettingSource,
    ClaudeTagSlackParentChannelSettingSource,
    ClaudeTagSlackDefaultSettingSource,
    ClaudeTagDefaultSettingSource,
    ClaudeTagSlackGridChannelSettingSource
  ]
)

/** Beta. */
export interface ClaudeTagSettingSources {
  readonly enabled?: ClaudeTagSettingSource | null
  readonly environment_id?: ClaudeTagSettingSource | null
  readonly guest_policy?: ClaudeTagSettingSource | null
  readonly instructions: ReadonlyArray<ClaudeTagSettingSource>
  readonly model?: ClaudeTagSettingSource | null
  readonly reply_mode?: ClaudeTagSettingSource | null
}
export const ClaudeTagSettingSources: Schema.Codec<ClaudeTagSettingSources> = Schema.Struct({
  enabled: Schema.optionalKey(Schema.NullOr(ClaudeTagSettingSource)),
  environment_id: Schema.optionalKey(Schema.NullOr(ClaudeTagSettingSource)),
  guest_policy: Schema.optionalKey(Schema.NullOr(ClaudeTagSettingSource)),
  instructions: Schema.Array(ClaudeTagSettingSource),
  model: Schema.optionalKey(Schema.NullOr(ClaudeTagSettingSource)),
  reply_mode: Schema.optionalKey(Schema.NullOr(ClaudeTagSettingSource))
})

/** Beta. */
export interface ClaudeTagSlackChannel {
  readonly id: string
  /** RFC 3339. */
  readonly created_at: string
  readonly settings: ClaudeTagSettings
  readonly slack: ClaudeTagSlackChannelIdentifiers
  readonly sources: ClaudeTagSettingSources
  readonly type: "slack_channel"
  /** RFC 3339. */
  readonly updated_at: string
}
export const ClaudeTagSlackChannel: Schema.Codec<ClaudeTagSlackChannel> = Schema.Struct({
  id: Schema.String,
  created_at: Schema.String,
  settings: ClaudeTagSettings,
  slack: ClaudeTagSlackChannelIdentifiers,
  sources: ClaudeTagSettingSources,
  type: Schema.Literal("slack_channel"),
  updated_at: Schema.String
})

/** Beta. */
export interface ClaudeTagSlackChannelsPage {
  readonly data: ReadonlyArray<ClaudeTagSlackChannel>
  readonly next_page?: string | null
}
export const ClaudeTagSlackChannelsPage: Schema.Codec<ClaudeTagSlackChannelsPage> = Schema.Struct({
  data: Schema.Array(ClaudeTagSlackChannel),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface ClaudeTagDeletedSlackChannel {
  readonly id: string
  readonly type: "slack_channel_deleted"
}
export const ClaudeTagDeletedSlackChannel: Schema.Codec<ClaudeTagDeletedSlackChannel> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("slack_channel_deleted")
})

/** Beta. */
export interface ClaudeTagSlackWorkspaceIdentifiers {
  readonly workspace_id: string
}
export const ClaudeTagSlackWorkspaceIdentifiers: Schema.Codec<ClaudeTagSlackWorkspaceIdentifiers> = Schema.Struct({
  workspace_id: Schema.String
})

/** Beta. */
export interface ClaudeTagSlackWorkspace {
  readonly id: string
  /** RFC 3339. */
  readonly created_at: string
  readonly settings: ClaudeTagSettings
  readonly slack: ClaudeTagSlackWorkspaceIdentifiers
  readonly sources: ClaudeTagSettingSources
  readonly type: "slack_workspace"
  /** RFC 3339. */
  readonly updated_at: string
}
export const ClaudeTagSlackWorkspace: Schema.Codec<ClaudeTagSlackWorkspace> = Schema.Struct({
  id: Schema.String,
  created_at: Schema.String,
  settings: ClaudeTagSettings,
  slack: ClaudeTagSlackWorkspaceIdentifiers,
  sources: ClaudeTagSettingSources,
  type: Schema.Literal("slack_workspace"),
  updated_at: Schema.String
})

/** Beta. */
export interface ClaudeTagSlackWorkspacesPage {
  readonly data: ReadonlyArray<ClaudeTagSlackWorkspace>
  readonly next_page?: string | null
}
export const ClaudeTagSlackWorkspacesPage: Schema.Codec<ClaudeTagSlackWorkspacesPage> = Schema.Struct({
  data: Schema.Array(ClaudeTagSlackWorkspace),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** `GET /v1/organizations/claude_tag/bundles` */
export interface ListClaudeTagBundles {
  readonly limit?: number
  readonly page?: string | null
}
export const ListClaudeTagBundles: Endpoint.Input<ListClaudeTagBundles> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page" },
  flags: { always: ["experimental-claude-tag-2026-10-21"] }
})

/** `GET /v1/organizations/claude_tag/bundles/{bundle_id}` */
export interface RetrieveClaudeTagBundle {
  readonly bundle_id: string
}
export const RetrieveClaudeTagBundle: Endpoint.Input<RetrieveClaudeTagBundle> = /* @__PURE__ */ Endpoint.input({
  flags: { always: ["experimental-claude-tag-2026-10-21"] }
})

/** `POST /v1/organizations/claude_tag/bundles/{bundle_id}` */
export interface UpdateClaudeTagBundle extends UpdateClaudeTagBundleBody {
  readonly bundle_id: string
}
export const UpdateClaudeTagBundle: Endpoint.Input<UpdateClaudeTagBundle> = /* @__PURE__ */ Endpoint.input({
  body: UpdateClaudeTagBundleBody,
  flags: { always: ["experimental-claude-tag-2026-10-21"] }
})

/** `GET /v1/organizations/claude_tag/bundles/{bundle_id}/targets` */
export interface ListClaudeTagBundleTargets {
  readonly bundle_id: string
  readonly limit?: number
  readonly page?: string | null
}
export const ListClaudeTagBundleTargets: Endpoint.Input<ListClaudeTagBundleTargets> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page" },
  flags: { always: ["experimental-claude-tag-2026-10-21"] }
})

/** `POST /v1/organizations/claude_tag/bundles/{bundle_id}/targets` */
export type CreateClaudeTagBundleTarget = ClaudeTagBundleTargetCreate & {
  readonly bundle_id: string
}
export const CreateClaudeTagBundleTarget: Endpoint.Input<CreateClaudeTagBundleTarget> = /* @__PURE__ */ Endpoint.input({
  body: ClaudeTagBundleTargetCreate,
  flags: { always: ["experimental-claude-tag-2026-10-21"] }
})

/** `GET /v1/organizations/claude_tag/bundles/{bundle_id}/targets/{target_id}` */
export interface RetrieveClaudeTagBundleTarget {
  readonly bundle_id: string
  readonly target_id: string
}
export const RetrieveClaudeTagBundleTarget: Endpoint.Input<RetrieveClaudeTagBundleTarget> = /* @__PURE__ */ Endpoint
  .input({
    flags: { always: ["experimental-claude-tag-2026-10-21"] }
  })

/** `DELETE /v1/organizations/claude_tag/bundles/{bundle_id}/targets/{target_id}` */
export interface DeleteClaudeTagBundleTarget {
  readonly bundle_id: string
  readonly target_id: string
}
export const DeleteClaudeTagBundleTarget: Endpoint.Input<DeleteClaudeTagBundleTarget> = /* @__PURE__ */ Endpoint.input({
  flags: { always: ["experimental-claude-tag-2026-10-21"] }
})

/** `GET /v1/organizations/claude_tag/slack_channels` */
export interface ListClaudeTagSlackChannels {
  readonly limit?: number
  readonly page?: string | null
  readonly slack_workspace_id: string
  readonly include_inherited?: boolean
  readonly slack_channel_id?: string
}
export const ListClaudeTagSlackChannels: Endpoint.Input<ListClaudeTagSlackChannels> = /* @__PURE__ */ Endpoint.input({
  query: {
    limit: "limit",
    page: "page",
    slack_workspace_id: "slack_workspace_id",
    include_inherited: "include_inherited",
    slack_channel_id: "slack_channel_id"
  },
  flags: { always: ["experimental-claude-tag-2026-10-21"] }
})

/** `POST /v1/organizations/claude_tag/slack_channels` */
export interface CreateClaudeTagSlackChannel extends CreateClaudeTagSlackChannelBody {}
export const CreateClaudeTagSlackChannel: Endpoint.Input<CreateClaudeTagSlackChannel> = /* @__PURE__ */ Endpoint.input({
  body: CreateClaudeTagSlackChannelBody,
  flags: { always: ["experimental-claude-tag-2026-10-21"] }
})

/** `GET /v1/organizations/claude_tag/slack_channels/{id}` */
export interface RetrieveClaudeTagSlackChannel {
  readonly id: string
  readonly include_inherited?: boolean
}
export const RetrieveClaudeTagSlackChannel: Endpoint.Input<RetrieveClaudeTagSlackChannel> = /* @__PURE__ */ Endpoint
  .input({
    query: { include_inherited: "include_inherited" },
    flags: { always: ["experimental-claude-tag-2026-10-21"] }
  })

/** `POST /v1/organizations/claude_tag/slack_channels/{id}` */
export interface UpdateClaudeTagSlackChannel extends UpdateClaudeTagSlackChannelBody {
  readonly id: string
}
export const UpdateClaudeTagSlackChannel: Endpoint.Input<UpdateClaudeTagSlackChannel> = /* @__PURE__ */ Endpoint.input({
  body: UpdateClaudeTagSlackChannelBody,
  flags: { always: ["experimental-claude-tag-2026-10-21"] }
})

/** `DELETE /v1/organizations/claude_tag/slack_channels/{id}` */
export interface DeleteClaudeTagSlackChannel {
  readonly id: string
}
export const DeleteClaudeTagSlackChannel: Endpoint.Input<DeleteClaudeTagSlackChannel> = /* @__PURE__ */ Endpoint.input({
  flags: { always: ["experimental-claude-tag-2026-10-21"] }
})

/** `GET /v1/organizations/claude_tag/slack_workspaces` */
export interface ListClaudeTagSlackWorkspaces {
  readonly limit?: number
  readonly page?: string | null
  readonly include_inherited?: boolean
  readonly slack_workspace_id?: string
}
export const ListClaudeTagSlackWorkspaces: Endpoint.Input<ListClaudeTagSlackWorkspaces> = /* @__PURE__ */ Endpoint
  .input({
    query: {
      limit: "limit",
      page: "page",
      include_inherited: "include_inherited",
      slack_workspace_id: "slack_workspace_id"
    },
    flags: { always: ["experimental-claude-tag-2026-10-21"] }
  })

/** `GET /v1/organizations/claude_tag/slack_workspaces/{id}` */
export interface RetrieveClaudeTagSlackWorkspace {
  readonly id: string
  readonly include_inherited?: boolean
}
export const RetrieveClaudeTagSlackWorkspace: Endpoint.Input<RetrieveClaudeTagSlackWorkspace> = /* @__PURE__ */ Endpoint
  .input({
    query: { include_inherited: "include_inherited" },
    flags: { always: ["experimental-claude-tag-2026-10-21"] }
  })

/** `POST /v1/organizations/claude_tag/slack_workspaces/{id}` */
export interface UpdateClaudeTagSlackWorkspace extends UpdateClaudeTagSlackWorkspaceBody {
  readonly id: string
}
export const UpdateClaudeTagSlackWorkspace: Endpoint.Input<UpdateClaudeTagSlackWorkspace> = /* @__PURE__ */ Endpoint
  .input({
    body: UpdateClaudeTagSlackWorkspaceBody,
    flags: { always: ["experimental-claude-tag-2026-10-21"] }
  })
