// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import {
  AgentCustomToolUseEvent,
  AgentMCPToolResultEvent,
  AgentMCPToolUseEvent,
  AgentMessageEvent,
  AgentThinkingEvent,
  AgentThreadContextCompactedEvent,
  AgentThreadMessageReceivedEvent,
  AgentThreadMessageSentEvent,
  AgentToolResultEvent,
  AgentToolUseEvent
} from "./AgentEvents.ts"
import {
  Advisor,
  AgentMCPToolset,
  AgentToolset20260401,
  AnthropicSkill,
  CustomSkill,
  CustomTool,
  ExecutionIdentity,
  MCPServerURLDefinition,
  ModelConfig
} from "./Agents.ts"
import {
  DeltaEvent,
  type DeltaType,
  SessionDeletedEvent,
  SessionErrorEvent,
  SessionStatusIdleEvent,
  SessionStatusRescheduledEvent,
  SessionStatusRunningEvent,
  SessionStatusTerminatedEvent,
  SessionThreadCreatedEvent,
  SessionThreadStatusIdleEvent,
  SessionThreadStatusRescheduledEvent,
  SessionThreadStatusRunningEvent,
  SessionThreadStatusTerminatedEvent,
  SessionUpdatedEvent,
  SessionUsageEvent,
  SpanModelRequestEndEvent,
  SpanModelRequestStartEvent,
  SpanOutcomeEvaluationEndEvent,
  SpanOutcomeEvaluationOngoingEvent,
  SpanOutcomeEvaluationStartEvent,
  StartEvent
} from "./SessionEvents.ts"
import { CacheCreationUsage, MonetaryAmount, SessionServerToolUsage, SessionThreadAgent } from "./Sessions.ts"
import {
  SystemMessageEvent,
  UserCustomToolResultEvent,
  UserDefineOutcomeEvent,
  UserInterruptEvent,
  UserMessageEvent,
  UserToolConfirmationEvent,
  UserToolResultEvent
} from "./UserEvents.ts"
import {
  WorkflowRunCreatedEvent,
  WorkflowRunErrorEvent,
  WorkflowRunPhaseEndedEvent,
  WorkflowRunPhaseStartedEvent,
  WorkflowRunStatusEndedEvent,
  WorkflowRunStatusIdleEvent,
  WorkflowRunStatusRunningEvent
} from "./WorkflowEvents.ts"

/** Beta. */
export type SessionThreadStatus = OpenSchema.Enum<"running" | "idle" | "rescheduling" | "terminated">
export const SessionThreadStatus: Schema.Codec<SessionThreadStatus> = /* @__PURE__ */ OpenSchema.literals(
  "SessionThreadStatus",
  ["running", "idle", "rescheduling", "terminated"]
)

/** Beta. */
export interface InlineAgent {
  readonly description?: string | null
  readonly execution_identity: ExecutionIdentity
  readonly mcp_servers: ReadonlyArray<MCPServerURLDefinition>
  readonly model: ModelConfig
  readonly name: string
  readonly skills: ReadonlyArray<AnthropicSkill | CustomSkill | OpenSchema.Variant>
  readonly system?: string | null
  readonly tools: ReadonlyArray<AgentToolset20260401 | AgentMCPToolset | CustomTool | OpenSchema.Variant>
  readonly type: "inline"
}
export const InlineAgent: Schema.Codec<InlineAgent> = Schema.Struct({
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  execution_identity: ExecutionIdentity,
  mcp_servers: Schema.Array(MCPServerURLDefinition),
  model: ModelConfig,
  name: Schema.String,
  skills: Schema.Array(
    OpenSchema.variants("InlineAgent.skills", "type", ["anthropic", "custom"], [AnthropicSkill, CustomSkill])
  ),
  system: Schema.optionalKey(Schema.NullOr(Schema.String)),
  tools: Schema.Array(
    OpenSchema.variants("InlineAgent.tools", "type", ["agent_toolset_20260401", "mcp_toolset", "custom"], [
      AgentToolset20260401,
      AgentMCPToolset,
      CustomTool
    ])
  ),
  type: Schema.Literal("inline")
})

/** Beta. */
export interface SessionThreadStats {
  readonly active_seconds?: number
  readonly duration_seconds?: number
  readonly startup_seconds?: number
}
export const SessionThreadStats: Schema.Codec<SessionThreadStats> = Schema.Struct({
  active_seconds: Schema.optionalKey(OpenSchema.number),
  duration_seconds: Schema.optionalKey(OpenSchema.number),
  startup_seconds: Schema.optionalKey(OpenSchema.number)
})

/** Beta. */
export interface SessionThreadUsage {
  readonly active_seconds?: number
  readonly cache_creation?: CacheCreationUsage
  readonly cache_read_input_tokens?: number
  readonly input_tokens?: number
  readonly list_cost?: MonetaryAmount | null
  readonly output_tokens?: number
  readonly server_tool_use?: SessionServerToolUsage | null
}
export const SessionThreadUsage: Schema.Codec<SessionThreadUsage> = Schema.Struct({
  active_seconds: Schema.optionalKey(OpenSchema.number),
  cache_creation: Schema.optionalKey(CacheCreationUsage),
  cache_read_input_tokens: Schema.optionalKey(OpenSchema.number),
  input_tokens: Schema.optionalKey(OpenSchema.number),
  list_cost: Schema.optionalKey(Schema.NullOr(MonetaryAmount)),
  output_tokens: Schema.optionalKey(OpenSchema.number),
  server_tool_use: Schema.optionalKey(Schema.NullOr(SessionServerToolUsage))
})

/** Beta. */
export interface SessionThread {
  readonly id: string
  readonly agent: SessionThreadAgent | Advisor | InlineAgent | OpenSchema.Variant
  /** RFC 3339. */
  readonly archived_at?: string | null
  /** RFC 3339. */
  readonly created_at: string
  readonly parent_thread_id?: string | null
  readonly session_id: string
  readonly stats?: SessionThreadStats | null
  readonly status: SessionThreadStatus
  readonly type: "session_thread"
  /** RFC 3339. */
  readonly updated_at: string
  readonly usage?: SessionThreadUsage | null
  readonly workflow_run_id?: string | null
}
export const SessionThread: Schema.Codec<SessionThread> = Schema.Struct({
  id: Schema.String,
  agent: OpenSchema.variants("SessionThread.agent", "type", ["agent", "advisor", "inline"], [
    SessionThreadAgent,
    Advisor,
    InlineAgent
  ]),
  archived_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  created_at: Schema.String,
  parent_thread_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  session_id: Schema.String,
  stats: Schema.optionalKey(Schema.NullOr(SessionThreadStats)),
  status: SessionThreadStatus,
  type: Schema.Literal("session_thread"),
  updated_at: Schema.String,
  usage: Schema.optionalKey(Schema.NullOr(SessionThreadUsage)),
  workflow_run_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface SessionThreadsPage {
  readonly data: ReadonlyArray<SessionThread>
  readonly next_page?: string | null
}
export const SessionThreadsPage: Schema.Codec<SessionThreadsPage> = Schema.Struct({
  data: Schema.Array(SessionThread),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export type SessionThreadStreamEvent =
  | UserMessageEvent
  | UserInterruptEvent
  | UserToolConfirmationEvent
  | UserCustomToolResultEvent
  | AgentCustomToolUseEvent
  | AgentMessageEvent
  | AgentThinkingEvent
  | AgentMCPToolUseEvent
  | AgentMCPToolResultEvent
  | AgentToolUseEvent
  | AgentToolResultEvent
  | AgentThreadMessageReceivedEvent
  | AgentThreadMessageSentEvent
  | AgentThreadContextCompactedEvent
  | SessionErrorEvent
  | SessionStatusRescheduledEvent
  | SessionStatusRunningEvent
  | SessionStatusIdleEvent
  | SessionStatusTerminatedEvent
  | SessionThreadCreatedEvent
  | SpanOutcomeEvaluationStartEvent
  | SpanOutcomeEvaluationEndEvent
  | SpanModelRequestStartEvent
  | SpanModelRequestEndEvent
  | SpanOutcomeEvaluationOngoingEvent
  | UserDefineOutcomeEvent
  | SessionDeletedEvent
  | SessionThreadStatusRunningEvent
  | SessionThreadStatusIdleEvent
  | SessionThreadStatusTerminatedEvent
  | UserToolResultEvent
  | SessionThreadStatusRescheduledEvent
  | SessionUpdatedEvent
  | StartEvent
  | DeltaEvent
  | SystemMessageEvent
  | SessionUsageEvent
  | WorkflowRunCreatedEvent
  | WorkflowRunStatusEndedEvent
  | WorkflowRunPhaseStartedEvent
  | WorkflowRunPhaseEndedEvent
  | WorkflowRunStatusRunningEvent
  | WorkflowRunStatusIdleEvent
  | WorkflowRunErrorEvent
  | OpenSchema.Variant
export const SessionThreadStreamEvent: Schema.Codec<SessionThreadStreamEvent> = OpenSchema.variants(
  "SessionThreadStreamEvent",
  "type",
  [
    "user.message",
    "user.interrupt",
    "user.tool_confirmation",
    "user.custom_tool_result",
    "agent.custom_tool_use",
    "agent.message",
    "agent.thinking",
    "agent.mcp_tool_use",
    "agent.mcp_tool_result",
    "agent.tool_use",
    "agent.tool_result",
    "agent.thread_message_received",
    "agent.thread_message_sent",
    "agent.thread_context_compacted",
    "session.error",
    "session.status_rescheduled",
    "session.status_running",
    "session.status_idle",
    "session.status_terminated",
    "session.thread_created",
    "span.outcome_evaluation_start",
    "span.outcome_evaluation_end",
    "span.model_request_start",
    "span.model_request_end",
    "span.outcome_evaluation_ongoing",
    "user.define_outcome",
    "session.deleted",
    "session.thread_status_running",
    "session.thread_status_idle",
    "session.thread_status_terminated",
    "user.tool_result",
    "session.thread_status_rescheduled",
    "session.updated",
    "event_start",
    "event_delta",
    "system.message",
    "session.usage",
    "workflow_run.created",
    "workflow_run.status_ended",
    "workflow_run.phase_started",
    "workflow_run.phase_ended",
    "workflow_run.status_running",
    "workflow_run.status_idle",
    "workflow_run.error"
  ],
  [
    UserMessageEvent,
    UserInterruptEvent,
    UserToolConfirmationEvent,
    UserCustomToolResultEvent,
    AgentCustomToolUseEvent,
    AgentMessageEvent,
    AgentThinkingEvent,
    AgentMCPToolUseEvent,
    AgentMCPToolResultEvent,
    AgentToolUseEvent,
    AgentToolResultEvent,
    AgentThreadMessageReceivedEvent,
    AgentThreadMessageSentEvent,
    AgentThreadContextCompactedEvent,
    SessionErrorEvent,
    SessionStatusRescheduledEvent,
    SessionStatusRunningEvent,
    SessionStatusIdleEvent,
    SessionStatusTerminatedEvent,
    SessionThreadCreatedEvent,
    SpanOutcomeEvaluationStartEvent,
    SpanOutcomeEvaluationEndEvent,
    SpanModelRequestStartEvent,
    SpanModelRequestEndEvent,
    SpanOutcomeEvaluationOngoingEvent,
    UserDefineOutcomeEvent,
    SessionDeletedEvent,
    SessionThreadStatusRunningEvent,
    SessionThreadStatusIdleEvent,
    SessionThreadStatusTerminatedEvent,
    UserToolResultEvent,
    SessionThreadStatusRescheduledEvent,
    SessionUpdatedEvent,
    StartEvent,
    DeltaEvent,
    SystemMessageEvent,
    SessionUsageEvent,
    WorkflowRunCreatedEvent,
    WorkflowRunStatusEndedEvent,
    WorkflowRunPhaseStartedEvent,
    WorkflowRunPhaseEndedEvent,
    WorkflowRunStatusRunningEvent,
    WorkflowRunStatusIdleEvent,
    WorkflowRunErrorEvent
  ]
)

/** `GET /v1/sessions/{session_id}/threads` */
export interface ListSessionThreads {
  readonly session_id: string
  readonly limit?: number
  readonly page?: string | null
  readonly statuses?: ReadonlyArray<SessionThreadStatus>
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ListSessionThreads: Endpoint.Input<ListSessionThreads> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page", statuses: "statuses[]" },
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `GET /v1/sessions/{session_id}/threads/{thread_id}` */
export interface RetrieveSessionThread {
  readonly session_id: string
  readonly thread_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const RetrieveSessionThread: Endpoint.Input<RetrieveSessionThread> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `POST /v1/sessions/{session_id}/threads/{thread_id}/archive` */
export interface ArchiveSessionThread {
  readonly session_id: string
  readonly thread_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ArchiveSessionThread: Endpoint.Input<ArchiveSessionThread> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `GET /v1/sessions/{session_id}/threads/{thread_id}/events` */
export interface ListSessionThreadEvents {
  readonly session_id: string
  readonly thread_id: string
  readonly limit?: number
  readonly page?: string | null
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ListSessionThreadEvents: Endpoint.Input<ListSessionThreadEvents> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page" },
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `GET /v1/sessions/{session_id}/threads/{thread_id}/stream` */
export interface StreamSessionThreadEvents {
  readonly session_id: string
  readonly thread_id: string
  readonly event_deltas?: ReadonlyArray<DeltaType>
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const StreamSessionThreadEvents: Endpoint.Input<StreamSessionThreadEvents> = /* @__PURE__ */ Endpoint.input({
  query: { event_deltas: "event_deltas[]" },
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})
