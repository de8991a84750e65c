// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { AgentParams, AgentReference } from "./Agents.ts"
import { RedactedBlock, SessionDocumentBlock, SessionImageBlock, SessionTextBlock } from "./SessionContent.ts"
import { BranchCheckout, CommitCheckout } from "./SessionResources.ts"
import {
  BudgetLimit,
  FileResourceParams,
  GitHubRepositoryResourceParams,
  MemoryStoreResourceParam
} from "./Sessions.ts"
import {
  FileRubric,
  SystemContentBlock,
  SystemMessageEventParams,
  TextRubric,
  UserDefineOutcomeEventParams,
  UserMessageEventParams
} from "./UserEvents.ts"

/** Beta. */
export type DeploymentStatus = OpenSchema.Enum<"active" | "paused">
export const DeploymentStatus: Schema.Codec<DeploymentStatus> = /* @__PURE__ */ OpenSchema.literals(
  "DeploymentStatus",
  ["active", "paused"]
)

/** Beta. */
export type DeploymentInitialEventParams =
  | UserMessageEventParams
  | UserDefineOutcomeEventParams
  | SystemMessageEventParams
export const DeploymentInitialEventParams: Schema.Codec<DeploymentInitialEventParams> = Schema.Union([
  UserMessageEventParams,
  UserDefineOutcomeEventParams,
  SystemMessageEventParams
])

/** Beta. */
export interface ScheduleParams {
  readonly expression: string
  readonly timezone: string
  readonly type: "cron"
}
export const ScheduleParams: Schema.Codec<ScheduleParams> = Schema.Struct({
  expression: Schema.String,
  timezone: Schema.String,
  type: Schema.Literal("cron")
})

/** Beta. */
export interface CreateDeploymentBody {
  readonly agent: string | AgentParams
  readonly environment_id: string
  readonly initial_events: ReadonlyArray<DeploymentInitialEventParams>
  readonly name: string
  readonly budget?: BudgetLimit | null
  readonly description?: string | null
  readonly metadata?: { readonly [key: string]: string }
  readonly resources?: ReadonlyArray<GitHubRepositoryResourceParams | FileResourceParams | MemoryStoreResourceParam>
  readonly schedule?: ScheduleParams | null
  readonly vault_ids?: ReadonlyArray<string>
}
export const CreateDeploymentBody: Schema.Codec<CreateDeploymentBody> = Schema.Struct({
  agent: Schema.Union([Schema.String, AgentParams]),
  environment_id: Schema.String,
  initial_events: Schema.Array(DeploymentInitialEventParams),
  name: Schema.String,
  budget: Schema.optionalKey(Schema.NullOr(BudgetLimit)),
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  metadata: Schema.optionalKey(Schema.Record(Schema.String, Schema.String)),
  resources: Schema.optionalKey(
    Schema.Array(Schema.Union([GitHubRepositoryResourceParams, FileResourceParams, MemoryStoreResourceParam]))
  ),
  schedule: Schema.optionalKey(Schema.NullOr(ScheduleParams)),
  vault_ids: Schema.optionalKey(Schema.Array(Schema.String))
})

/** Beta. */
export interface UpdateDeploymentBody {
  readonly agent?: string | AgentParams
  readonly budget?: BudgetLimit | null
  readonly description?: string | null
  readonly environment_id?: string
  readonly initial_events?: ReadonlyArray<DeploymentInitialEventParams>
  readonly metadata?: { readonly [key: string]: string | null } | null
  readonly name?: string
  readonly resources?:
    | ReadonlyArray<GitHubRepositoryResourceParams | FileResourceParams | MemoryStoreResourceParam>
    | null
  readonly schedule?: ScheduleParams | null
  readonly vault_ids?: ReadonlyArray<string> | null
}
export const UpdateDeploymentBody: Schema.Codec<UpdateDeploymentBody> = Schema.Struct({
  agent: Schema.optionalKey(Schema.Union([Schema.String, AgentParams])),
  budget: Schema.optionalKey(Schema.NullOr(BudgetLimit)),
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  environment_id: Schema.optionalKey(Schema.String),
  initial_events: Schema.optionalKey(Schema.Array(DeploymentInitialEventParams)),
  metadata: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.NullOr(Schema.String)))),
  name: Schema.optionalKey(Schema.String),
  resources: Schema.optionalKey(
    Schema.NullOr(
      Schema.Array(Schema.Union([GitHubRepositoryResourceParams, FileResourceParams, MemoryStoreResourceParam]))
    )
  ),
  schedule: Schema.optionalKey(Schema.NullOr(ScheduleParams)),
  vault_ids: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String)))
})

/** Beta. */
export interface DeploymentUserMessageEvent {
  readonly content: ReadonlyArray<
    SessionTextBlock | SessionImageBlock | SessionDocumentBlock | RedactedBlock | OpenSchema.Variant
  >
  readonly type: "user.message"
}
export const DeploymentUserMessageEvent: Schema.Codec<DeploymentUserMessageEvent> = Schema.Struct({
  content: Schema.Array(
    OpenSchema.variants("DeploymentUserMessageEvent.content", "type", ["text", "image", "document", "redacted"], [
      SessionTextBlock,
      SessionImageBlock,
      SessionDocumentBlock,
      RedactedBlock
    ])
  ),
  type: Schema.Literal("user.message")
})

/** Beta. */
export interface DeploymentUserDefineOutcomeEvent {
  readonly description: string
  readonly rubric: FileRubric | TextRubric | OpenSchema.Variant
  readonly type: "user.define_outcome"
  readonly max_iterations?: number | null
}
export const DeploymentUserDefineOutcomeEvent: Schema.Codec<DeploymentUserDefineOutcomeEvent> = Schema.Struct({
  description: Schema.String,
  rubric: OpenSchema.variants("DeploymentUserDefineOutcomeEvent.rubric", "type", ["file", "text"], [
    FileRubric,
    TextRubric
  ]),
  type: Schema.Literal("user.define_outcome"),
  max_iterations: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

/** Beta. */
export interface DeploymentSystemMessageEvent {
  readonly content: ReadonlyArray<SystemContentBlock>
  readonly type: "system.message"
}
export const DeploymentSystemMessageEvent: Schema.Codec<DeploymentSystemMessageEvent> = Schema.Struct({
  content: Schema.Array(SystemContentBlock),
  type: Schema.Literal("system.message")
})

/** Beta. */
export type DeploymentInitialEvent =
  | DeploymentUserMessageEvent
  | DeploymentUserDefineOutcomeEvent
  | DeploymentSystemMessageEvent
  | OpenSchema.Variant
export const DeploymentInitialEvent: Schema.Codec<DeploymentInitialEvent> = OpenSchema.variants(
  "DeploymentInitialEvent",
  "type",
  ["user.message", "user.define_outcome", "system.message"],
  [DeploymentUserMessageEvent, DeploymentUserDefineOutcomeEvent, DeploymentSystemMessageEvent]
)

/** Beta. */
export interface ManualDeploymentPausedReason {
  readonly type: "manual"
}
export const ManualDeploymentPausedReason: Schema.Codec<ManualDeploymentPausedReason> = Schema.Struct({
  type: Schema.Literal("manual")
})

/** Beta. */
export interface EnvironmentArchivedDeploymentPausedReasonErrorObject {
  readonly type: "environment_archived_error"
}
export const EnvironmentArchivedDeploymentPausedReasonErrorObject: Schema.Codec<
  EnvironmentArchivedDeploymentPausedReasonErrorObject
> = Schema.Struct({
  type: Schema.Literal("environment_archived_error")
})

/** Beta. */
export interface AgentArchivedDeploymentPausedReasonErrorObject {
  readonly type: "agent_archived_error"
}
export const AgentArchivedDeploymentPausedReasonErrorObject: Schema.Codec<
  AgentArchivedDeploymentPausedReasonErrorObject
> = Schema.Struct({
  type: Schema.Literal("agent_archived_error")
})

/** Beta. */
export interface EnvironmentNotFoundDeploymentPausedReasonErrorObject {
  readonly type: "environment_not_found_error"
}
export const EnvironmentNotFoundDeploymentPausedReasonErrorObject: Schema.Codec<
  EnvironmentNotFoundDeploymentPausedReasonErrorObject
> = Schema.Struct({
  type: Schema.Literal("environment_not_found_error")
})

/** Beta. */
export interface VaultNotFoundDeploymentPausedReasonErrorObject {
  readonly type: "vault_not_found_error"
}
export const VaultNotFoundDeploymentPausedReasonErrorObject: Schema.Codec<
  VaultNotFoundDeploymentPausedReasonErrorObject
> = Schema.Struct({
  type: Schema.Literal("vault_not_found_error")
})

/** Beta. */
export interface FileNotFoundDeploymentPausedReasonErrorObject {
  readonly type: "file_not_found_error"
}
export const FileNotFoundDeploymentPausedReasonErrorObject: Schema.Codec<
  FileNotFoundDeploymentPausedReasonErrorObject
> = Schema.Struct({
  type: Schema.Literal("file_not_found_error")
})

/** Beta. */
export interface SessionResourceNotFoundDeploymentPausedReasonErrorObject {
  readonly type: "session_resource_not_found_error"
}
export const SessionResourceNotFoundDeploymentPausedReasonErrorObject: Schema.Codec<
  SessionResourceNotFoundDeploymentPausedReasonErrorObject
> = Schema.Struct({
  type: Schema.Literal("session_resource_not_found_error")
})

/** Beta. */
export interface WorkspaceArchivedDeploymentPausedReasonErrorObject {
  readonly type: "workspace_archived_error"
}
export const WorkspaceArchivedDeploymentPausedReasonErrorObject: Schema.Codec<
  WorkspaceArchivedDeploymentPausedReasonErrorObject
> = Schema.Struct({
  type: Schema.Literal("workspace_archived_error")
})

/** Beta. */
export interface OrganizationDisabledDeploymentPausedReasonErrorObject {
  readonly type: "organization_disabled_error"
}
export const OrganizationDisabledDeploymentPausedReasonErrorObject: Schema.Codec<
  OrganizationDisabledDeploymentPausedReasonErrorObject
> = Schema.Struct({
  type: Schema.Literal("organization_disabled_error")
})

/** Beta. */
export interface MemoryStoreArchivedDeploymentPausedReasonErrorObject {
  readonly type: "memory_store_archived_error"
}
export const MemoryStoreArchivedDeploymentPausedReasonErrorObject: Schema.Codec<
  MemoryStoreArchivedDeploymentPausedReasonErrorObject
> = Schema.Struct({
  type: Schema.Literal("memory_store_archived_error")
})

/** Beta. */
export interface SkillNotFoundDeploymentPausedReasonErrorObject {
  readonly type: "skill_not_found_error"
}
export const SkillNotFoundDeploymentPausedReasonErrorObject: Schema.Codec<
  SkillNotFoundDeploymentPausedReasonErrorObject
> = Schema.Struct({
  type: Schema.Literal("skill_not_found_error")
})

/** Beta. */
export interface VaultArchivedDeploymentPausedReasonErrorObject {
  readonly type: "vault_archived_error"
}
export const VaultArchivedDeploymentPausedReasonErrorObject: Schema.Codec<
  VaultArchivedDeploymentPausedReasonErrorObject
> = Schema.Struct({
  type: Schema.Literal("vault_archived_error")
})

/** Beta. */
export interface UnknownDeploymentPausedReasonErrorObject {
  readonly type: "unknown_error"
}
export const UnknownDeploymentPausedReasonErrorObject: Schema.Codec<UnknownDeploymentPausedReasonErrorObject> = Schema
  .Struct({
    type: Schema.Literal("unknown_error")
  })

/** Beta. */
export interface SelfHostedResourcesUnsupportedDeploymentPausedReasonErrorObject {
  readonly type: "self_hosted_resources_unsupported_error"
}
export const SelfHostedResourcesUnsupportedDeploymentPausedReasonErrorObject: Schema.Codec<
  SelfHostedResourcesUnsupportedDeploymentPausedReasonErrorObject
> = Schema.Struct({
  type: Schema.Literal("self_hosted_resources_unsupported_error")
})

/** Beta. */
export interface MCPEgressBlockedDeploymentPausedReasonErrorObject {
  readonly type: "mcp_egress_blocked_error"
}
export const MCPEgressBlockedDeploymentPausedReasonErrorObject: Schema.Codec<
  MCPEgressBlockedDeploymentPausedReasonErrorObject
> = Schema.Struct({
  type: Schema.Literal("mcp_egress_blocked_error")
})

/** Beta. */
export type DeploymentPausedReasonErrorObject =
  | EnvironmentArchivedDeploymentPausedReasonErrorObject
  | AgentArchivedDeploymentPausedReasonErrorObject
  | EnvironmentNotFoundDeploymentPausedReasonErrorObject
  | VaultNotFoundDeploymentPausedReasonErrorObject
  | FileNotFoundDeploymentPausedReasonErrorObject
  | SessionResourceNotFoundDeploymentPausedReasonErrorObject
  | WorkspaceArchivedDeploymentPausedReasonErrorObject
  | OrganizationDisabledDeploymentPausedReasonErrorObject
  | MemoryStoreArchivedDeploymentPausedReasonErrorObject
  | SkillNotFoundDeploymentPausedReasonErrorObject
  | VaultArchivedDeploymentPausedReasonErrorObject
  | UnknownDeploymentPausedReasonErrorObject
  | SelfHostedResourcesUnsupportedDeploymentPausedReasonErrorObject
  | MCPEgressBlockedDeploymentPausedReasonErrorObject
  | OpenSchema.Variant
export const DeploymentPausedReasonErrorObject: Schema.Codec<DeploymentPausedReasonErrorObject> = OpenSchema.variants(
  "DeploymentPausedReasonErrorObject",
  "type",
  [
    "environment_archived_error",
    "agent_archived_error",
    "environment_not_found_error",
    "vault_not_found_error",
    "file_not_found_error",
    "session_resource_not_found_error",
    "workspace_archived_error",
    "organization_disabled_error",
    "memory_store_archived_error",
    "skill_not_found_error",
    "vault_archived_error",
    "unknown_error",
    "self_hosted_resources_unsupported_error",
    "mcp_egress_blocked_error"
  ],
  [
    EnvironmentArchivedDeploymentPausedReasonErrorObject,
    AgentArchivedDeploymentPausedReasonErrorObject,
    EnvironmentNotFoundDeploymentPausedReasonErrorObject,
    VaultNotFoundDeploymentPausedReasonErrorObject,
    FileNotFoundDeploymentPausedReasonErrorObject,
    SessionResourceNotFoundDeploymentPausedReasonErrorObject,
    WorkspaceArchivedDeploymentPausedReasonErrorObject,
    OrganizationDisabledDeploymentPausedReasonErrorObject,
    MemoryStoreArchivedDeploymentPausedReasonErrorObject,
    SkillNotFoundDeploymentPausedReasonErrorObject,
    VaultArchivedDeploymentPausedReasonErrorObject,
    UnknownDeploymentPausedReasonErrorObject,
    SelfHostedResourcesUnsupportedDeploymentPausedReasonErrorObject,
    MCPEgressBlockedDeploymentPausedReasonErrorObject
  ]
)

/** Beta. */
export interface ErrorDeploymentPausedReason {
  readonly error: DeploymentPausedReasonErrorObject
  readonly type: "error"
}
export const ErrorDeploymentPausedReason: Schema.Codec<ErrorDeploymentPausedReason> = Schema.Struct({
  error: DeploymentPausedReasonErrorObject,
  type: Schema.Literal("error")
})

/** Beta. */
export type DeploymentPausedReason = ManualDeploymentPausedReason | ErrorDeploymentPausedReason | OpenSchema.Variant
export const DeploymentPausedReason: Schema.Codec<DeploymentPausedReason> = OpenSchema.variants(
  "DeploymentPausedReason",
  "type",
  ["manual", "error"],
  [ManualDeploymentPausedReason, ErrorDeploymentPausedReason]
)

/** Beta. */
export interface GitHubRepositoryResourceConfig {
  readonly type: "github_repository"
  readonly url: string
  readonly checkout?: BranchCheckout | CommitCheckout | OpenSchema.Variant | null
  readonly mount_path?: string | null
}
export const GitHubRepositoryResourceConfig: Schema.Codec<GitHubRepositoryResourceConfig> = Schema.Struct({
  type: Schema.Literal("github_repository"),
  url: Schema.String,
  checkout: Schema.optionalKey(
    Schema.NullOr(
      OpenSchema.variants("GitHubRepositoryResourceConfig.checkout", "type", ["branch", "commit"], [
        BranchCheckout,
        CommitCheckout
      ])
    )
  ),
  mount_path: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface FileResourceConfig {
  readonly file_id: string
  readonly type: "file"
  readonly mount_path?: string | null
}
export const FileResourceConfig: Schema.Codec<FileResourceConfig> = Schema.Struct({
  file_id: Schema.String,
  type: Schema.Literal("file"),
  mount_path: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface MemoryStoreResourceConfig {
  readonly memory_store_id: string
  readonly type: "memory_store"
  readonly access?: OpenSchema.Enum<"read_write" | "read_only"> | null
  readonly instructions?: string | null
}
export const MemoryStoreResourceConfig: Schema.Codec<MemoryStoreResourceConfig> = Schema.Struct({
  memory_store_id: Schema.String,
  type: Schema.Literal("memory_store"),
  access: Schema.optionalKey(
    Schema.NullOr(OpenSchema.literals("MemoryStoreResourceConfig.access", ["read_write", "read_only"]))
  ),
  instructions: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export type SessionResourceConfig =
  | GitHubRepositoryResourceConfig
  | FileResourceConfig
  | MemoryStoreResourceConfig
  | OpenSchema.Variant
export const SessionResourceConfig: Schema.Codec<SessionResourceConfig> = OpenSchema.variants(
  "SessionResourceConfig",
  "type",
  ["github_repository", "file", "memory_store"],
  [GitHubRepositoryResourceConfig, FileResourceConfig, MemoryStoreResourceConfig]
)

/** Beta. */
export interface Schedule {
  readonly expression: string
  readonly timezone: string
  readonly type: "cron"
  /** RFC 3339. */
  readonly last_run_at?: string | null
  readonly upcoming_runs_at?: ReadonlyArray<string>
}
export const Schedule: Schema.Codec<Schedule> = Schema.Struct({
  expression: Schema.String,
  timezone: Schema.String,
  type: Schema.Literal("cron"),
  last_run_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  upcoming_runs_at: Schema.optionalKey(Schema.Array(Schema.String))
})

/** Beta. */
export interface Deployment {
  readonly id: string
  readonly agent: AgentReference
  /** RFC 3339. */
  readonly archived_at?: string | null
  /** RFC 3339. */
  readonly created_at: string
  readonly description?: string | null
  readonly environment_id: string
  readonly initial_events: ReadonlyArray<DeploymentInitialEvent>
  readonly metadata: { readonly [key: string]: string }
  readonly name: string
  readonly paused_reason?: DeploymentPausedReason | null
  readonly resources: ReadonlyArray<SessionResourceConfig>
  readonly schedule?: Schedule | null
  readonly status: DeploymentStatus
  readonly type: "deployment"
  /** RFC 3339. */
  readonly updated_at: string
  readonly vault_ids: ReadonlyArray<string>
  readonly budget?: BudgetLimit | null
}
export const Deployment: Schema.Codec<Deployment> = Schema.Struct({
  id: Schema.String,
  agent: AgentReference,
  archived_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  created_at: Schema.String,
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  environment_id: Schema.String,
  initial_events: Schema.Array(DeploymentInitialEvent),
  metadata: Schema.Record(Schema.String, Schema.String),
  name: Schema.String,
  paused_reason: Schema.optionalKey(Schema.NullOr(DeploymentPausedReason)),
  resources: Schema.Array(SessionResourceConfig),
  schedule: Schema.optionalKey(Schema.NullOr(Schedule)),
  status: DeploymentStatus,
  type: Schema.Literal("deployment"),
  updated_at: Schema.String,
  vault_ids: Schema.Array(Schema.String),
  budget: Schema.optionalKey(Schema.NullOr(BudgetLimit))
})

/** Beta. */
export interface DeploymentsPage {
  readonly data: ReadonlyArray<Deployment>
  readonly next_page?: string | null
}
export const DeploymentsPage: Schema.Codec<DeploymentsPage> = Schema.Struct({
  data: Schema.Array(Deployment),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface EnvironmentArchivedRunErrorObject {
  readonly message: string
  readonly type: "environment_archived_error"
}
export const EnvironmentArchivedRunErrorObject: Schema.Codec<EnvironmentArchivedRunErrorObject> = Schema.Struct({
  message: Schema.String,
  type: Schema.Literal("environment_archived_error")
})

/** Beta. */
export interface AgentArchivedRunErrorObject {
  readonly message: string
  readonly type: "agent_archived_error"
}
export const AgentArchivedRunErrorObject: Schema.Codec<AgentArchivedRunErrorObject> = Schema.Struct({
  message: Schema.String,
  type: Schema.Literal("agent_archived_error")
})

/** Beta. */
export interface EnvironmentNotFoundRunErrorObject {
  readonly message: string
  readonly type: "environment_not_found_error"
}
export const EnvironmentNotFoundRunErrorObject: Schema.Codec<EnvironmentNotFoundRunErrorObject> = Schema.Struct({
  message: Schema.String,
  type: Schema.Literal("environment_not_found_error")
})

/** Beta. */
export interface VaultNotFoundRunErrorObject {
  readonly message: string
  readonly type: "vault_not_found_error"
}
export const VaultNotFoundRunErrorObject: Schema.Codec<VaultNotFoundRunErrorObject> = Schema.Struct({
  message: Schema.String,
  type: Schema.Literal("vault_not_found_error")
})

/** Beta. */
export interface VaultArchivedRunErrorObject {
  readonly message: string
  readonly type: "vault_archived_error"
}
export const VaultArchivedRunErrorObject: Schema.Codec<VaultArchivedRunErrorObject> = Schema.Struct({
  message: Schema.String,
  type: Schema.Literal("vault_archived_error")
})

/** Beta. */
export interface FileNotFoundRunErrorObject {
  readonly message: string
  readonly type: "file_not_found_error"
}
export const FileNotFoundRunErrorObject: Schema.Codec<FileNotFoundRunErrorObject> = Schema.Struct({
  message: Schema.String,
  type: Schema.Literal("file_not_found_error")
})

/** Beta. */
export interface MemoryStoreArchivedRunErrorObject {
  readonly message: string
  readonly type: "memory_store_archived_error"
}
export const MemoryStoreArchivedRunErrorObject: Schema.Codec<MemoryStoreArchivedRunErrorObject> = Schema.Struct({
  message: Schema.String,
  type: Schema.Literal("memory_store_archived_error")
})

/** Beta. */
export interface SkillNotFoundRunErrorObject {
  readonly message: string
  readonly type: "skill_not_found_error"
}
export const SkillNotFoundRunErrorObject: Schema.Codec<SkillNotFoundRunErrorObject> = Schema.Struct({
  message: Schema.String,
  type: Schema.Literal("skill_not_found_error")
})

/** Beta. */
export interface SessionResourceNotFoundRunErrorObject {
  readonly message: string
  readonly type: "session_resource_not_found_error"
}
export const SessionResourceNotFoundRunErrorObject: Schema.Codec<SessionResourceNotFoundRunErrorObject> = Schema.Struct(
  {
    message: Schema.String,
    type: Schema.Literal("session_resource_not_found_error")
  }
)

/** Beta. */
export interface WorkspaceArchivedRunErrorObject {
  readonly message: string
  readonly type: "workspace_archived_error"
}
export const WorkspaceArchivedRunErrorObject: Schema.Codec<WorkspaceArchivedRunErrorObject> = Schema.Struct({
  message: Schema.String,
  type: Schema.Literal("workspace_archived_error")
})

/** Beta. */
export interface OrganizationDisabledRunErrorObject {
  readonly message: string
  readonly type: "organization_disabled_error"
}
export const OrganizationDisabledRunErrorObject: Schema.Codec<OrganizationDisabledRunErrorObject> = Schema.Struct({
  message: Schema.String,
  type: Schema.Literal("organization_disabled_error")
})

/** Beta. */
export interface SessionRateLimitedRunErrorObject {
  readonly message: string
  readonly type: "session_rate_limited_error"
}
export const SessionRateLimitedRunErrorObject: Schema.Codec<SessionRateLimitedRunErrorObject> = Schema.Struct({
  message: Schema.String,
  type: Schema.Literal("session_rate_limited_error")
})

/** Beta. */
export interface SessionCreationRejectedRunErrorObject {
  readonly message: string
  readonly type: "session_creation_rejected_error"
}
export const SessionCreationRejectedRunErrorObject: Schema.Codec<SessionCreationRejectedRunErrorObject> = Schema.Struct(
  {
    message: Schema.String,
    type: Schema.Literal("session_creation_rejected_error")
  }
)

/** Beta. */
export interface UnknownRunErrorObject {
  readonly message: string
  readonly type: "unknown_error"
}
export const UnknownRunErrorObject: Schema.Codec<UnknownRunErrorObject> = Schema.Struct({
  message: Schema.String,
  type: Schema.Literal("unknown_error")
})

/** Beta. */
export interface SelfHostedResourcesUnsupportedRunErrorObject {
  readonly message: string
  readonly type: "self_hosted_resources_unsupported_error"
}
export const SelfHostedResourcesUnsupportedRunErrorObject: Schema.Codec<SelfHostedResourcesUnsupportedRunErrorObject> =
  Schema.Struct({
    message: Schema.String,
    type: Schema.Literal("self_hosted_resources_unsupported_error")
  })

/** Beta. */
export interface MCPEgressBlockedRunErrorObject {
  readonly message: string
  readonly type: "mcp_egress_blocked_error"
}
export const MCPEgressBlockedRunErrorObject: Schema.Codec<MCPEgressBlockedRunErrorObject> = Schema.Struct({
  message: Schema.String,
  type: Schema.Literal("mcp_egress_blocked_error")
})

/** Beta. */
export interface ScheduleTriggerContext {
  /** RFC 3339. */
  readonly scheduled_at: string
  readonly type: "schedule"
}
export const ScheduleTriggerContext: Schema.Codec<ScheduleTriggerContext> = Schema.Struct({
  scheduled_at: Schema.String,
  type: Schema.Literal("schedule")
})

/** Beta. */
export interface ManualTriggerContext {
  readonly type: "manual"
}
export const ManualTriggerContext: Schema.Codec<ManualTriggerContext> = Schema.Struct({
  type: Schema.Literal("manual")
})

/** Beta. */
export type TriggerContext = ScheduleTriggerContext | ManualTriggerContext | OpenSchema.Variant
export const TriggerContext: Schema.Codec<TriggerContext> = OpenSchema.variants("TriggerContext", "type", [
  "schedule",
  "manual"
], [ScheduleTriggerContext, ManualTriggerContext])

/** Beta. */
export interface DeploymentRun {
  readonly id: string
  readonly agent: AgentReference
  /** RFC 3339. */
  readonly created_at: string
  readonly deployment_id: string
  readonly error?:
    | EnvironmentArchivedRunErrorObject
    | AgentArchivedRunErrorObject
    | EnvironmentNotFoundRunErrorObject
    | VaultNotFoundRunErrorObject
    | VaultArchivedRunErrorObject
    | FileNotFoundRunErrorObject
    | MemoryStoreArchivedRunErrorObject
    | SkillNotFoundRunErrorObject
    | SessionResourceNotFoundRunErrorObject
    | WorkspaceArchivedRunErrorObject
    | OrganizationDisabledRunErrorObject
    | SessionRateLimitedRunErrorObject
    | SessionCreationRejectedRunErrorObject
    | UnknownRunErrorObject
    | SelfHostedResourcesUnsupportedRunErrorObject
    | MCPEgressBlockedRunErrorObject
    | OpenSchema.Variant
    | null
  readonly session_id?: string | null
  readonly trigger_context: TriggerContext
  readonly type: "deployment_run"
}
export const DeploymentRun: Schema.Codec<DeploymentRun> = Schema.Struct({
  id: Schema.String,
  agent: AgentReference,
  created_at: Schema.String,
  deployment_id: Schema.String,
  error: Schema.optionalKey(
    Schema.NullOr(
      OpenSchema.variants("DeploymentRun.error", "type", [
        "environment_archived_error",
        "agent_archived_error",
        "environment_not_found_error",
        "vault_not_found_error",
        "vault_archived_error",
        "file_not_found_error",
        "memory_store_archived_error",
        "skill_not_found_error",
        "session_resource_not_found_error",
        "workspace_archived_error",
        "organization_disabled_error",
        "session_rate_limited_error",
        "session_creation_rejected_error",
        "unknown_error",
        "self_hosted_resources_unsupported_error",
        "mcp_egress_blocked_error"
      ], [
        EnvironmentArchivedRunErrorObject,
        AgentArchivedRunErrorObject,
        EnvironmentNotFoundRunErrorObject,
        VaultNotFoundRunErrorObject,
        VaultArchivedRunErrorObject,
        FileNotFoundRunErrorObject,
        MemoryStoreArchivedRunErrorObject,
        SkillNotFoundRunErrorObject,
        SessionResourceNotFoundRunErrorObject,
        WorkspaceArchivedRunErrorObject,
        OrganizationDisabledRunErrorObject,
        SessionRateLimitedRunErrorObject,
        SessionCreationRejectedRunErrorObject,
        UnknownRunErrorObject,
        SelfHostedResourcesUnsupportedRunErrorObject,
        MCPEgressBlockedRunErrorObject
      ])
    )
  ),
  session_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  trigger_context: TriggerContext,
  type: Schema.Literal("deployment_run")
})

/** `GET /v1/deployments` */
export interface ListDeployments {
  readonly limit?: number
  readonly page?: string | null
  readonly agent_id?: string
  /** RFC 3339. */
  readonly "created_at[gte]"?: string
  /** RFC 3339. */
  readonly "created_at[lte]"?: string
  readonly include_archived?: boolean
  readonly status?: DeploymentStatus
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ListDeployments: Endpoint.Input<ListDeployments> = /* @__PURE__ */ Endpoint.input({
  query: {
    limit: "limit",
    page: "page",
    agent_id: "agent_id",
    "created_at[gte]": "created_at[gte]",
    "created_at[lte]": "created_at[lte]",
    include_archived: "include_archived",
    status: "status"
  },
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `POST /v1/deployments` */
export interface CreateDeployment extends CreateDeploymentBody {
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const CreateDeployment: Endpoint.Input<CreateDeployment> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  body: CreateDeploymentBody,
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `GET /v1/deployments/{deployment_id}` */
export interface RetrieveDeployment {
  readonly deployment_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const RetrieveDeployment: Endpoint.Input<RetrieveDeployment> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `POST /v1/deployments/{deployment_id}` */
export interface UpdateDeployment extends UpdateDeploymentBody {
  readonly deployment_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const UpdateDeployment: Endpoint.Input<UpdateDeployment> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  body: UpdateDeploymentBody,
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `POST /v1/deployments/{deployment_id}/archive` */
export interface ArchiveDeployment {
  readonly deployment_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ArchiveDeployment: Endpoint.Input<ArchiveDeployment> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `POST /v1/deployments/{deployment_id}/pause` */
export interface PauseDeployment {
  readonly deployment_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const PauseDeployment: Endpoint.Input<PauseDeployment> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `POST /v1/deployments/{deployment_id}/run` */
export interface RunDeployment {
  readonly deployment_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const RunDeployment: Endpoint.Input<RunDeployment> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `POST /v1/deployments/{deployment_id}/unpause` */
export interface UnpauseDeployment {
  readonly deployment_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const UnpauseDeployment: Endpoint.Input<UnpauseDeployment> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})
