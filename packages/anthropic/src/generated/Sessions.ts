// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import {
  Advisor,
  AgentMCPToolset,
  AgentModel,
  AgentParams,
  AgentSkillParams,
  AgentToolset20260401,
  AgentToolset20260401Params,
  AnthropicSkill,
  CustomSkill,
  CustomTool,
  CustomToolParams,
  ExecutionIdentity,
  MCPServerURLDefinition,
  MCPToolsetParams,
  ModelConfig,
  ModelConfigParams,
  MultiagentAdvisor,
  MultiagentInlineAgents,
  MultiagentSubagentsDisabled,
  MultiagentWorkflowsDisabled,
  URLMCPServerParams
} from "./Agents.ts"
import { BranchCheckout, CommitCheckout, SessionResource } from "./SessionResources.ts"
import { UserDefineOutcomeEventParams, UserMessageEventParams } from "./UserEvents.ts"

/** Beta. */
export interface AgentWithOverridesParams {
  readonly id: string
  readonly type: "agent_with_overrides"
  readonly mcp_servers?: ReadonlyArray<URLMCPServerParams>
  readonly model?: AgentModel | ModelConfigParams
  readonly skills?: ReadonlyArray<AgentSkillParams>
  readonly system?: string | null
  readonly tools?: ReadonlyArray<AgentToolset20260401Params | MCPToolsetParams | CustomToolParams>
  readonly version?: number
}
export const AgentWithOverridesParams: Schema.Codec<AgentWithOverridesParams> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("agent_with_overrides"),
  mcp_servers: Schema.optionalKey(Schema.Array(URLMCPServerParams)),
  model: Schema.optionalKey(Schema.Union([AgentModel, ModelConfigParams])),
  skills: Schema.optionalKey(Schema.Array(AgentSkillParams)),
  system: Schema.optionalKey(Schema.NullOr(Schema.String)),
  tools: Schema.optionalKey(
    Schema.Array(Schema.Union([AgentToolset20260401Params, MCPToolsetParams, CustomToolParams]))
  ),
  version: Schema.optionalKey(Schema.Int)
})

/** Beta. */
export type Currency = "USD"
export const Currency: Schema.Codec<Currency> = Schema.Literal("USD")

/** Beta. */
export interface MonetaryAmount {
  readonly amount: string
  readonly currency: Currency
}
export const MonetaryAmount: Schema.Codec<MonetaryAmount> = Schema.Struct({
  amount: Schema.String,
  currency: Currency
})

/** Beta. */
export interface BudgetLimit {
  readonly max_list_cost: MonetaryAmount
  readonly type: "limit"
}
export const BudgetLimit: Schema.Codec<BudgetLimit> = Schema.Struct({
  max_list_cost: MonetaryAmount,
  type: Schema.Literal("limit")
})

/** Beta. */
export interface GitHubRepositoryResourceParams {
  readonly type: "github_repository"
  readonly url: string
  readonly authorization_token?: string
  readonly checkout?: BranchCheckout | CommitCheckout | null
  readonly mount_path?: string | null
}
export const GitHubRepositoryResourceParams: Schema.Codec<GitHubRepositoryResourceParams> = Schema.Struct({
  type: Schema.Literal("github_repository"),
  url: Schema.String,
  authorization_token: Schema.optionalKey(Schema.String),
  checkout: Schema.optionalKey(Schema.NullOr(Schema.Union([BranchCheckout, CommitCheckout]))),
  mount_path: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface FileResourceParams {
  readonly file_id: string
  readonly type: "file"
  readonly mount_path?: string | null
}
export const FileResourceParams: Schema.Codec<FileResourceParams> = Schema.Struct({
  file_id: Schema.String,
  type: Schema.Literal("file"),
  mount_path: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface MemoryStoreResourceParam {
  readonly memory_store_id: string
  readonly type: "memory_store"
  readonly access?: "read_write" | "read_only" | null
  readonly instructions?: string | null
}
export const MemoryStoreResourceParam: Schema.Codec<MemoryStoreResourceParam> = Schema.Struct({
  memory_store_id: Schema.String,
  type: Schema.Literal("memory_store"),
  access: Schema.optionalKey(Schema.NullOr(Schema.Literals(["read_write", "read_only"]))),
  instructions: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface CreateSessionBody {
  readonly agent: string | AgentParams | AgentWithOverridesParams
  readonly environment_id: string
  readonly budget?: BudgetLimit
  readonly initial_events?: ReadonlyArray<UserMessageEventParams | UserDefineOutcomeEventParams>
  readonly metadata?: { readonly [key: string]: string }
  readonly resources?: ReadonlyArray<GitHubRepositoryResourceParams | FileResourceParams | MemoryStoreResourceParam>
  readonly title?: string | null
  readonly vault_ids?: ReadonlyArray<string>
}
export const CreateSessionBody: Schema.Codec<CreateSessionBody> = Schema.Struct({
  agent: Schema.Union([Schema.String, AgentParams, AgentWithOverridesParams]),
  environment_id: Schema.String,
  budget: Schema.optionalKey(BudgetLimit),
  initial_events: Schema.optionalKey(
    Schema.Array(Schema.Union([UserMessageEventParams, UserDefineOutcomeEventParams]))
  ),
  metadata: Schema.optionalKey(Schema.Record(Schema.String, Schema.String)),
  resources: Schema.optionalKey(
    Schema.Array(Schema.Union([GitHubRepositoryResourceParams, FileResourceParams, MemoryStoreResourceParam]))
  ),
  title: Schema.optionalKey(Schema.NullOr(Schema.String)),
  vault_ids: Schema.optionalKey(Schema.Array(Schema.String))
})

/** Beta. */
export interface SessionAgentUpdate {
  readonly mcp_servers?: ReadonlyArray<URLMCPServerParams>
  readonly tools?: ReadonlyArray<AgentToolset20260401Params | MCPToolsetParams | CustomToolParams>
}
export const SessionAgentUpdate: Schema.Codec<SessionAgentUpdate> = Schema.Struct({
  mcp_servers: Schema.optionalKey(Schema.Array(URLMCPServerParams)),
  tools: Schema.optionalKey(
    Schema.Array(Schema.Union([AgentToolset20260401Params, MCPToolsetParams, CustomToolParams]))
  )
})

/** Beta. */
export interface UpdateSessionBody {
  readonly agent?: SessionAgentUpdate
  readonly budget?: BudgetLimit | null
  readonly metadata?: { readonly [key: string]: string | null } | null
  readonly title?: string | null
  readonly vault_ids?: ReadonlyArray<string>
}
export const UpdateSessionBody: Schema.Codec<UpdateSessionBody> = Schema.Struct({
  agent: Schema.optionalKey(SessionAgentUpdate),
  budget: Schema.optionalKey(Schema.NullOr(BudgetLimit)),
  metadata: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.NullOr(Schema.String)))),
  title: Schema.optionalKey(Schema.NullOr(Schema.String)),
  vault_ids: Schema.optionalKey(Schema.Array(Schema.String))
})

/** Beta. */
export interface SessionThreadAgent {
  readonly id: string
  readonly description?: string | null
  readonly execution_identity: ExecutionIdentity
  readonly mcp_servers: ReadonlyArray<MCPServerURLDefinition>
  readonly model: ModelConfig
  readonly name: string
  readonly skills: ReadonlyArray<AnthropicSkill | CustomSkill | OpenSchema.Variant>
  readonly system?: string | null
  readonly tools: ReadonlyArray<AgentToolset20260401 | AgentMCPToolset | CustomTool | OpenSchema.Variant>
  readonly type: "agent"
  readonly version: number
}
export const SessionThreadAgent: Schema.Codec<SessionThreadAgent> = Schema.Struct({
  id: Schema.String,
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  execution_identity: ExecutionIdentity,
  mcp_servers: Schema.Array(MCPServerURLDefinition),
  model: ModelConfig,
  name: Schema.String,
  skills: Schema.Array(
    OpenSchema.variants("SessionThreadAgent.skills", "type", ["anthropic", "custom"], [AnthropicSkill, CustomSkill])
  ),
  system: Schema.optionalKey(Schema.NullOr(Schema.String)),
  tools: Schema.Array(
    OpenSchema.variants("SessionThreadAgent.tools", "type", ["agent_toolset_20260401", "mcp_toolset", "custom"], [
      AgentToolset20260401,
      AgentMCPToolset,
      CustomTool
    ])
  ),
  type: Schema.Literal("agent"),
  version: OpenSchema.number
})

/** Beta. */
export interface SessionMultiagentCoordinator {
  readonly agents: ReadonlyArray<SessionThreadAgent | Advisor | OpenSchema.Variant>
  readonly type: "coordinator"
}
export const SessionMultiagentCoordinator: Schema.Codec<SessionMultiagentCoordinator> = Schema.Struct({
  agents: Schema.Array(
    OpenSchema.variants("SessionMultiagentCoordinator.agents", "type", ["agent", "advisor"], [
      SessionThreadAgent,
      Advisor
    ])
  ),
  type: Schema.Literal("coordinator")
})

/** Beta. */
export interface SessionMultiagentSubagentsEnabled {
  readonly inline_agents: MultiagentInlineAgents
  readonly predefined_agents: ReadonlyArray<SessionThreadAgent>
  readonly type: "enabled"
}
export const SessionMultiagentSubagentsEnabled: Schema.Codec<SessionMultiagentSubagentsEnabled> = Schema.Struct({
  inline_agents: MultiagentInlineAgents,
  predefined_agents: Schema.Array(SessionThreadAgent),
  type: Schema.Literal("enabled")
})

/** Beta. */
export type SessionMultiagentSubagents =
  | SessionMultiagentSubagentsEnabled
  | MultiagentSubagentsDisabled
  | OpenSchema.Variant
export const SessionMultiagentSubagents: Schema.Codec<SessionMultiagentSubagents> = OpenSchema.variants(
  "SessionMultiagentSubagents",
  "type",
  ["enabled", "disabled"],
  [SessionMultiagentSubagentsEnabled, MultiagentSubagentsDisabled]
)

/** Beta. */
export interface SessionMultiagentWorkflowsEnabled {
  readonly inline_agents: MultiagentInlineAgents
  readonly predefined_agents: ReadonlyArray<SessionThreadAgent>
  readonly type: "enabled"
}
export const SessionMultiagentWorkflowsEnabled: Schema.Codec<SessionMultiagentWorkflowsEnabled> = Schema.Struct({
  inline_agents: MultiagentInlineAgents,
  predefined_agents: Schema.Array(SessionThreadAgent),
  type: Schema.Literal("enabled")
})

/** Beta. */
export type SessionMultiagentWorkflows =
  | SessionMultiagentWorkflowsEnabled
  | MultiagentWorkflowsDisabled
  | OpenSchema.Variant
export const SessionMultiagentWorkflows: Schema.Codec<SessionMultiagentWorkflows> = OpenSchema.variants(
  "SessionMultiagentWorkflows",
  "type",
  ["enabled", "disabled"],
  [SessionMultiagentWorkflowsEnabled, MultiagentWorkflowsDisabled]
)

/** Beta. */
export interface SessionMultiagent20261001 {
  readonly advisor: MultiagentAdvisor
  readonly subagents: SessionMultiagentSubagents
  readonly type: "multiagent_20261001"
  readonly workflows: SessionMultiagentWorkflows
}
export const SessionMultiagent20261001: Schema.Codec<SessionMultiagent20261001> = Schema.Struct({
  advisor: MultiagentAdvisor,
  subagents: SessionMultiagentSubagents,
  type: Schema.Literal("multiagent_20261001"),
  workflows: SessionMultiagentWorkflows
})

/** Beta. */
export type SessionMultiagent = SessionMultiagentCoordinator | SessionMultiagent20261001 | OpenSchema.Variant
export const SessionMultiagent: Schema.Codec<SessionMultiagent> = OpenSchema.variants("SessionMultiagent", "type", [
  "coordinator",
  "multiagent_20261001"
], [SessionMultiagentCoordinator, SessionMultiagent20261001])

/** Beta. */
export interface SessionAgent {
  readonly id: string
  readonly description?: string | null
  readonly execution_identity: ExecutionIdentity
  readonly mcp_servers: ReadonlyArray<MCPServerURLDefinition>
  readonly model: ModelConfig
  readonly multiagent?: SessionMultiagent | null
  readonly name: string
  readonly skills: ReadonlyArray<AnthropicSkill | CustomSkill | OpenSchema.Variant>
  readonly system?: string | null
  readonly tools: ReadonlyArray<AgentToolset20260401 | AgentMCPToolset | CustomTool | OpenSchema.Variant>
  readonly type: "agent"
  readonly version: number
}
export const SessionAgent: Schema.Codec<SessionAgent> = Schema.Struct({
  id: Schema.String,
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  execution_identity: ExecutionIdentity,
  mcp_servers: Schema.Array(MCPServerURLDefinition),
  model: ModelConfig,
  multiagent: Schema.optionalKey(Schema.NullOr(SessionMultiagent)),
  name: Schema.String,
  skills: Schema.Array(
    OpenSchema.variants("SessionAgent.skills", "type", ["anthropic", "custom"], [AnthropicSkill, CustomSkill])
  ),
  system: Schema.optionalKey(Schema.NullOr(Schema.String)),
  tools: Schema.Array(
    OpenSchema.variants("SessionAgent.tools", "type", ["agent_toolset_20260401", "mcp_toolset", "custom"], [
      AgentToolset20260401,
      AgentMCPToolset,
      CustomTool
    ])
  ),
  type: Schema.Literal("agent"),
  version: OpenSchema.number
})

/** Beta. */
export interface OutcomeEvaluationResource {
  /** RFC 3339. */
  readonly completed_at?: string | null
  readonly description: string
  readonly explanation?: string | null
  readonly iteration: number
  readonly outcome_id: string
  readonly result: string
  readonly type: "outcome_evaluation"
}
export const OutcomeEvaluationResource: Schema.Codec<OutcomeEvaluationResource> = Schema.Struct({
  completed_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  description: Schema.String,
  explanation: Schema.optionalKey(Schema.NullOr(Schema.String)),
  iteration: OpenSchema.number,
  outcome_id: Schema.String,
  result: Schema.String,
  type: Schema.Literal("outcome_evaluation")
})

/** Beta. */
export interface SessionStats {
  readonly active_seconds?: number
  readonly duration_seconds?: number
}
export const SessionStats: Schema.Codec<SessionStats> = Schema.Struct({
  active_seconds: Schema.optionalKey(OpenSchema.number),
  duration_seconds: Schema.optionalKey(OpenSchema.number)
})

/** Beta. */
export interface CacheCreationUsage {
  readonly ephemeral_1h_input_tokens?: number
  readonly ephemeral_5m_input_tokens?: number
}
export const CacheCreationUsage: Schema.Codec<CacheCreationUsage> = Schema.Struct({
  ephemeral_1h_input_tokens: Schema.optionalKey(OpenSchema.number),
  ephemeral_5m_input_tokens: Schema.optionalKey(OpenSchema.number)
})

/** Beta. */
export interface SessionServerToolUsage {
  readonly web_fetch_requests?: number
  readonly web_search_requests?: number
}
export const SessionServerToolUsage: Schema.Codec<SessionServerToolUsage> = Schema.Struct({
  web_fetch_requests: Schema.optionalKey(OpenSchema.number),
  web_search_requests: Schema.optionalKey(OpenSchema.number)
})

/** Beta. */
export interface SessionUsage {
  readonly active_seconds?: number
  readonly cache_creation?: CacheCreationUsage
  readonly cache_read_input_tokens?: number
  readonly input_tokens?: number
  readonly list_cost?: MonetaryAmount | null
  readonly output_tokens?: number
  readonly server_tool_use?: SessionServerToolUsage | null
}
export const SessionUsage: Schema.Codec<SessionUsage> = Schema.Struct({
  active_seconds: Schema.optionalKey(OpenSchema.number),
  cache_creation: Schema.optionalKey(CacheCreationUsage),
  cache_read_input_tokens: Schema.optionalKey(OpenSchema.number),
  input_tokens: Schema.optionalKey(OpenSchema.number),
  list_cost: Schema.optionalKey(Schema.NullOr(MonetaryAmount)),
  output_tokens: Schema.optionalKey(OpenSchema.number),
  server_tool_use: Schema.optionalKey(Schema.NullOr(SessionServerToolUsage))
})

/** Beta. */
export interface Session {
  readonly id: string
  readonly agent: SessionAgent
  /** RFC 3339. */
  readonly archived_at?: string | null
  readonly budget?: BudgetLimit | null
  /** RFC 3339. */
  readonly created_at: string
  readonly environment_id: string
  readonly metadata: { readonly [key: string]: string }
  readonly outcome_evaluations: ReadonlyArray<OutcomeEvaluationResource>
  readonly resources: ReadonlyArray<SessionResource>
  readonly stats: SessionStats
  readonly status: OpenSchema.Enum<"rescheduling" | "running" | "idle" | "terminated">
  readonly title?: string | null
  readonly type: "session"
  /** RFC 3339. */
  readonly updated_at: string
  readonly usage: SessionUsage
  readonly vault_ids: ReadonlyArray<string>
  readonly deployment_id?: string | null
}
export const Session: Schema.Codec<Session> = Schema.Struct({
  id: Schema.String,
  agent: SessionAgent,
  archived_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  budget: Schema.optionalKey(Schema.NullOr(BudgetLimit)),
  created_at: Schema.String,
  environment_id: Schema.String,
  metadata: Schema.Record(Schema.String, Schema.String),
  outcome_evaluations: Schema.Array(OutcomeEvaluationResource),
  resources: Schema.Array(SessionResource),
  stats: SessionStats,
  status: OpenSchema.literals("Session.status", ["rescheduling", "running", "idle", "terminated"]),
  title: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("session"),
  updated_at: Schema.String,
  usage: SessionUsage,
  vault_ids: Schema.Array(Schema.String),
  deployment_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface SessionsPage {
  readonly data: ReadonlyArray<Session>
  readonly next_page?: string | null
  readonly prev_page?: string | null
}
export const SessionsPage: Schema.Codec<SessionsPage> = Schema.Struct({
  data: Schema.Array(Session),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String)),
  prev_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface DeletedSession {
  readonly id: string
  readonly type: "session_deleted"
}
export const DeletedSession: Schema.Codec<DeletedSession> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("session_deleted")
})

/** `GET /v1/sessions` */
export interface ListSessions {
  readonly limit?: number
  readonly page?: string | null
  readonly agent_id?: string
  readonly agent_version?: number
  /** RFC 3339. */
  readonly "created_at[gt]"?: string
  /** RFC 3339. */
  readonly "created_at[gte]"?: string
  /** RFC 3339. */
  readonly "created_at[lt]"?: string
  /** RFC 3339. */
  readonly "created_at[lte]"?: string
  readonly deployment_id?: string
  readonly include_archived?: boolean
  readonly memory_store_id?: string
  readonly order?: "asc" | "desc"
  readonly statuses?: ReadonlyArray<"rescheduling" | "running" | "idle" | "terminated">
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ListSessions: Endpoint.Input<ListSessions> = /* @__PURE__ */ Endpoint.input({
  query: {
    limit: "limit",
    page: "page",
    agent_id: "agent_id",
    agent_version: "agent_version",
    "created_at[gt]": "created_at[gt]",
    "created_at[gte]": "created_at[gte]",
    "created_at[lt]": "created_at[lt]",
    "created_at[lte]": "created_at[lte]",
    deployment_id: "deployment_id",
    include_archived: "include_archived",
    memory_store_id: "memory_store_id",
    order: "order",
    statuses: "statuses[]"
  },
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `POST /v1/sessions` */
export interface CreateSession extends CreateSessionBody {
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const CreateSession: Endpoint.Input<CreateSession> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  body: CreateSessionBody,
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `GET /v1/sessions/{session_id}` */
export interface RetrieveSession {
  readonly session_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const RetrieveSession: Endpoint.Input<RetrieveSession> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `POST /v1/sessions/{session_id}` */
export interface UpdateSession extends UpdateSessionBody {
  readonly session_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const UpdateSession: Endpoint.Input<UpdateSession> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  body: UpdateSessionBody,
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `DELETE /v1/sessions/{session_id}` */
export interface DeleteSession {
  readonly session_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const DeleteSession: Endpoint.Input<DeleteSession> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `POST /v1/sessions/{session_id}/archive` */
export interface ArchiveSession {
  readonly session_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ArchiveSession: Endpoint.Input<ArchiveSession> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})
