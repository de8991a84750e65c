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
import { SessionTextBlock } from "./SessionContent.ts"
import { BudgetLimit, CacheCreationUsage, MonetaryAmount, SessionAgent, SessionServerToolUsage } from "./Sessions.ts"
import {
  EventParams,
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
export type SessionEventType =
  | "user.message"
  | "user.interrupt"
  | "user.tool_confirmation"
  | "user.custom_tool_result"
  | "agent.custom_tool_use"
  | "agent.message"
  | "agent.thinking"
  | "agent.mcp_tool_use"
  | "agent.mcp_tool_result"
  | "agent.tool_use"
  | "agent.tool_result"
  | "agent.thread_message_received"
  | "agent.thread_message_sent"
  | "agent.thread_context_compacted"
  | "session.error"
  | "session.status_rescheduled"
  | "session.status_running"
  | "session.status_idle"
  | "session.status_terminated"
  | "session.thread_created"
  | "span.outcome_evaluation_start"
  | "span.outcome_evaluation_end"
  | "span.model_request_start"
  | "span.model_request_end"
  | "span.outcome_evaluation_ongoing"
  | "user.define_outcome"
  | "session.thread_status_running"
  | "session.thread_status_idle"
  | "session.thread_status_terminated"
  | "user.tool_result"
  | "session.thread_status_rescheduled"
  | "session.updated"
  | "system.message"
  | "session.usage"
  | "workflow_run.created"
  | "workflow_run.status_running"
  | "workflow_run.status_idle"
  | "workflow_run.status_ended"
  | "workflow_run.error"
  | "workflow_run.phase_started"
  | "workflow_run.phase_ended"
export const SessionEventType: Schema.Codec<SessionEventType> = /* @__PURE__ */ Schema.Literals([
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
  "session.thread_status_running",
  "session.thread_status_idle",
  "session.thread_status_terminated",
  "user.tool_result",
  "session.thread_status_rescheduled",
  "session.updated",
  "system.message",
  "session.usage",
  "workflow_run.created",
  "workflow_run.status_running",
  "workflow_run.status_idle",
  "workflow_run.status_ended",
  "workflow_run.error",
  "workflow_run.phase_started",
  "workflow_run.phase_ended"
])

/** Beta. */
export interface SendSessionEventsBody {
  readonly events: ReadonlyArray<EventParams>
}
export const SendSessionEventsBody: Schema.Codec<SendSessionEventsBody> = Schema.Struct({
  events: Schema.Array(EventParams)
})

/** Beta. */
export type DeltaType = "agent.message" | "agent.thinking"
export const DeltaType: Schema.Codec<DeltaType> = /* @__PURE__ */ Schema.Literals(["agent.message", "agent.thinking"])

/** Beta. */
export interface RetryStatusRetrying {
  readonly type: "retrying"
}
export const RetryStatusRetrying: Schema.Codec<RetryStatusRetrying> = Schema.Struct({
  type: Schema.Literal("retrying")
})

/** Beta. */
export interface RetryStatusExhausted {
  readonly type: "exhausted"
}
export const RetryStatusExhausted: Schema.Codec<RetryStatusExhausted> = Schema.Struct({
  type: Schema.Literal("exhausted")
})

/** Beta. */
export interface RetryStatusTerminal {
  readonly type: "terminal"
}
export const RetryStatusTerminal: Schema.Codec<RetryStatusTerminal> = Schema.Struct({
  type: Schema.Literal("terminal")
})

/** Beta. */
export interface UnknownErrorObject {
  readonly message: string
  readonly retry_status: RetryStatusRetrying | RetryStatusExhausted | RetryStatusTerminal | OpenSchema.Variant
  readonly type: "unknown_error"
}
export const UnknownErrorObject: Schema.Codec<UnknownErrorObject> = Schema.Struct({
  message: Schema.String,
  retry_status: OpenSchema.variants("UnknownErrorObject.retry_status", "type", ["retrying", "exhausted", "terminal"], [
    RetryStatusRetrying,
    RetryStatusExhausted,
    RetryStatusTerminal
  ]),
  type: Schema.Literal("unknown_error")
})

/** Beta. */
export interface ModelOverloadedErrorObject {
  readonly message: string
  readonly retry_status: RetryStatusRetrying | RetryStatusExhausted | RetryStatusTerminal | OpenSchema.Variant
  readonly type: "model_overloaded_error"
}
export const ModelOverloadedErrorObject: Schema.Codec<ModelOverloadedErrorObject> = Schema.Struct({
  message: Schema.String,
  retry_status: OpenSchema.variants("ModelOverloadedErrorObject.retry_status", "type", [
    "retrying",
    "exhausted",
    "terminal"
  ], [RetryStatusRetrying, RetryStatusExhausted, RetryStatusTerminal]),
  type: Schema.Literal("model_overloaded_error")
})

/** Beta. */
export interface ModelRateLimitedErrorObject {
  readonly message: string
  readonly retry_status: RetryStatusRetrying | RetryStatusExhausted | RetryStatusTerminal | OpenSchema.Variant
  readonly type: "model_rate_limited_error"
}
export const ModelRateLimitedErrorObject: Schema.Codec<ModelRateLimitedErrorObject> = Schema.Struct({
  message: Schema.String,
  retry_status: OpenSchema.variants("ModelRateLimitedErrorObject.retry_status", "type", [
    "retrying",
    "exhausted",
    "terminal"
  ], [RetryStatusRetrying, RetryStatusExhausted, RetryStatusTerminal]),
  type: Schema.Literal("model_rate_limited_error")
})

/** Beta. */
export interface ModelRequestFailedErrorObject {
  readonly message: string
  readonly retry_status: RetryStatusRetrying | RetryStatusExhausted | RetryStatusTerminal | OpenSchema.Variant
  readonly type: "model_request_failed_error"
}
export const ModelRequestFailedErrorObject: Schema.Codec<ModelRequestFailedErrorObject> = Schema.Struct({
  message: Schema.String,
  retry_status: OpenSchema.variants("ModelRequestFailedErrorObject.retry_status", "type", [
    "retrying",
    "exhausted",
    "terminal"
  ], [RetryStatusRetrying, RetryStatusExhausted, RetryStatusTerminal]),
  type: Schema.Literal("model_request_failed_error")
})

/** Beta. */
export interface MCPConnectionFailedErrorObject {
  readonly mcp_server_name: string
  readonly message: string
  readonly retry_status: RetryStatusRetrying | RetryStatusExhausted | RetryStatusTerminal | OpenSchema.Variant
  readonly type: "mcp_connection_failed_error"
}
export const MCPConnectionFailedErrorObject: Schema.Codec<MCPConnectionFailedErrorObject> = Schema.Struct({
  mcp_server_name: Schema.String,
  message: Schema.String,
  retry_status: OpenSchema.variants("MCPConnectionFailedErrorObject.retry_status", "type", [
    "retrying",
    "exhausted",
    "terminal"
  ], [RetryStatusRetrying, RetryStatusExhausted, RetryStatusTerminal]),
  type: Schema.Literal("mcp_connection_failed_error")
})

/** Beta. */
export interface MCPAuthenticationFailedErrorObject {
  readonly mcp_server_name: string
  readonly message: string
  readonly retry_status: RetryStatusRetrying | RetryStatusExhausted | RetryStatusTerminal | OpenSchema.Variant
  readonly type: "mcp_authentication_failed_error"
}
export const MCPAuthenticationFailedErrorObject: Schema.Codec<MCPAuthenticationFailedErrorObject> = Schema.Struct({
  mcp_server_name: Schema.String,
  message: Schema.String,
  retry_status: OpenSchema.variants("MCPAuthenticationFailedErrorObject.retry_status", "type", [
    "retrying",
    "exhausted",
    "terminal"
  ], [RetryStatusRetrying, RetryStatusExhausted, RetryStatusTerminal]),
  type: Schema.Literal("mcp_authentication_failed_error")
})

/** Beta. */
export interface SessionBillingErrorObject {
  readonly message: string
  readonly retry_status: RetryStatusRetrying | RetryStatusExhausted | RetryStatusTerminal | OpenSchema.Variant
  readonly type: "billing_error"
}
export const SessionBillingErrorObject: Schema.Codec<SessionBillingErrorObject> = Schema.Struct({
  message: Schema.String,
  retry_status: OpenSchema.variants("SessionBillingErrorObject.retry_status", "type", [
    "retrying",
    "exhausted",
    "terminal"
  ], [RetryStatusRetrying, RetryStatusExhausted, RetryStatusTerminal]),
  type: Schema.Literal("billing_error")
})

/** Beta. */
export interface CredentialHostUnreachableErrorObject {
  readonly credential_id: string
  readonly message: string
  readonly retry_status: RetryStatusRetrying | RetryStatusExhausted | RetryStatusTerminal | OpenSchema.Variant
  readonly type: "credential_host_unreachable_error"
  readonly vault_id: string
}
export const CredentialHostUnreachableErrorObject: Schema.Codec<CredentialHostUnreachableErrorObject> = Schema.Struct({
  credential_id: Schema.String,
  message: Schema.String,
  retry_status: OpenSchema.variants("CredentialHostUnreachableErrorObject.retry_status", "type", [
    "retrying",
    "exhausted",
    "terminal"
  ], [RetryStatusRetrying, RetryStatusExhausted, RetryStatusTerminal]),
  type: Schema.Literal("credential_host_unreachable_error"),
  vault_id: Schema.String
})

/** Beta. */
export interface ToolUseLimitReachedErrorObject {
  readonly message: string
  readonly retry_status: RetryStatusRetrying | RetryStatusExhausted | RetryStatusTerminal | OpenSchema.Variant
  readonly type: "tool_use_limit_reached_error"
}
export const ToolUseLimitReachedErrorObject: Schema.Codec<ToolUseLimitReachedErrorObject> = Schema.Struct({
  message: Schema.String,
  retry_status: OpenSchema.variants("ToolUseLimitReachedErrorObject.retry_status", "type", [
    "retrying",
    "exhausted",
    "terminal"
  ], [RetryStatusRetrying, RetryStatusExhausted, RetryStatusTerminal]),
  type: Schema.Literal("tool_use_limit_reached_error")
})

/** Beta. */
export interface CompactionLimitReachedErrorObject {
  readonly message: string
  readonly retry_status: RetryStatusRetrying | RetryStatusExhausted | RetryStatusTerminal | OpenSchema.Variant
  readonly type: "compaction_limit_reached_error"
}
export const CompactionLimitReachedErrorObject: Schema.Codec<CompactionLimitReachedErrorObject> = Schema.Struct({
  message: Schema.String,
  retry_status: OpenSchema.variants("CompactionLimitReachedErrorObject.retry_status", "type", [
    "retrying",
    "exhausted",
    "terminal"
  ], [RetryStatusRetrying, RetryStatusExhausted, RetryStatusTerminal]),
  type: Schema.Literal("compaction_limit_reached_error")
})

/** Beta. */
export interface RepositoryAuthenticationErrorObject {
  readonly message: string
  readonly repository_url?: string | null
  readonly retry_status: RetryStatusRetrying | RetryStatusExhausted | RetryStatusTerminal | OpenSchema.Variant
  readonly type: "repository_authentication_error"
}
export const RepositoryAuthenticationErrorObject: Schema.Codec<RepositoryAuthenticationErrorObject> = Schema.Struct({
  message: Schema.String,
  repository_url: Schema.optionalKey(Schema.NullOr(Schema.String)),
  retry_status: OpenSchema.variants("RepositoryAuthenticationErrorObject.retry_status", "type", [
    "retrying",
    "exhausted",
    "terminal"
  ], [RetryStatusRetrying, RetryStatusExhausted, RetryStatusTerminal]),
  type: Schema.Literal("repository_authentication_error")
})

/** Beta. */
export interface RepositoryForbiddenErrorObject {
  readonly message: string
  readonly repository_url?: string | null
  readonly retry_status: RetryStatusRetrying | RetryStatusExhausted | RetryStatusTerminal | OpenSchema.Variant
  readonly type: "repository_forbidden_error"
}
export const RepositoryForbiddenErrorObject: Schema.Codec<RepositoryForbiddenErrorObject> = Schema.Struct({
  message: Schema.String,
  repository_url: Schema.optionalKey(Schema.NullOr(Schema.String)),
  retry_status: OpenSchema.variants("RepositoryForbiddenErrorObject.retry_status", "type", [
    "retrying",
    "exhausted",
    "terminal"
  ], [RetryStatusRetrying, RetryStatusExhausted, RetryStatusTerminal]),
  type: Schema.Literal("repository_forbidden_error")
})

/** Beta. */
export interface RepositoryNotFoundErrorObject {
  readonly message: string
  readonly repository_url?: string | null
  readonly retry_status: RetryStatusRetrying | RetryStatusExhausted | RetryStatusTerminal | OpenSchema.Variant
  readonly type: "repository_not_found_error"
}
export const RepositoryNotFoundErrorObject: Schema.Codec<RepositoryNotFoundErrorObject> = Schema.Struct({
  message: Schema.String,
  repository_url: Schema.optionalKey(Schema.NullOr(Schema.String)),
  retry_status: OpenSchema.variants("RepositoryNotFoundErrorObject.retry_status", "type", [
    "retrying",
    "exhausted",
    "terminal"
  ], [RetryStatusRetrying, RetryStatusExhausted, RetryStatusTerminal]),
  type: Schema.Literal("repository_not_found_error")
})

/** Beta. */
export interface RepositoryCheckoutErrorObject {
  readonly message: string
  readonly repository_url?: string | null
  readonly retry_status: RetryStatusRetrying | RetryStatusExhausted | RetryStatusTerminal | OpenSchema.Variant
  readonly type: "repository_checkout_error"
}
export const RepositoryCheckoutErrorObject: Schema.Codec<RepositoryCheckoutErrorObject> = Schema.Struct({
  message: Schema.String,
  repository_url: Schema.optionalKey(Schema.NullOr(Schema.String)),
  retry_status: OpenSchema.variants("RepositoryCheckoutErrorObject.retry_status", "type", [
    "retrying",
    "exhausted",
    "terminal"
  ], [RetryStatusRetrying, RetryStatusExhausted, RetryStatusTerminal]),
  type: Schema.Literal("repository_checkout_error")
})

/** Beta. */
export interface RepositoryCloneErrorObject {
  readonly message: string
  readonly repository_url?: string | null
  readonly retry_status: RetryStatusRetrying | RetryStatusExhausted | RetryStatusTerminal | OpenSchema.Variant
  readonly type: "repository_clone_error"
}
export const RepositoryCloneErrorObject: Schema.Codec<RepositoryCloneErrorObject> = Schema.Struct({
  message: Schema.String,
  repository_url: Schema.optionalKey(Schema.NullOr(Schema.String)),
  retry_status: OpenSchema.variants("RepositoryCloneErrorObject.retry_status", "type", [
    "retrying",
    "exhausted",
    "terminal"
  ], [RetryStatusRetrying, RetryStatusExhausted, RetryStatusTerminal]),
  type: Schema.Literal("repository_clone_error")
})

/** Beta. */
export interface SessionErrorEvent {
  readonly id: string
  readonly error:
    | UnknownErrorObject
    | ModelOverloadedErrorObject
    | ModelRateLimitedErrorObject
    | ModelRequestFailedErrorObject
    | MCPConnectionFailedErrorObject
    | MCPAuthenticationFailedErrorObject
    | SessionBillingErrorObject
    | CredentialHostUnreachableErrorObject
    | ToolUseLimitReachedErrorObject
    | CompactionLimitReachedErrorObject
    | RepositoryAuthenticationErrorObject
    | RepositoryForbiddenErrorObject
    | RepositoryNotFoundErrorObject
    | RepositoryCheckoutErrorObject
    | RepositoryCloneErrorObject
    | OpenSchema.Variant
  /** RFC 3339. */
  readonly processed_at: string
  readonly type: "session.error"
}
export const SessionErrorEvent: Schema.Codec<SessionErrorEvent> = Schema.Struct({
  id: Schema.String,
  error: OpenSchema.variants("SessionErrorEvent.error", "type", [
    "unknown_error",
    "model_overloaded_error",
    "model_rate_limited_error",
    "model_request_failed_error",
    "mcp_connection_failed_error",
    "mcp_authentication_failed_error",
    "billing_error",
    "credential_host_unreachable_error",
    "tool_use_limit_reached_error",
    "compaction_limit_reached_error",
    "repository_authentication_error",
    "repository_forbidden_error",
    "repository_not_found_error",
    "repository_checkout_error",
    "repository_clone_error"
  ], [
    UnknownErrorObject,
    ModelOverloadedErrorObject,
    ModelRateLimitedErrorObject,
    ModelRequestFailedErrorObject,
    MCPConnectionFailedErrorObject,
    MCPAuthenticationFailedErrorObject,
    SessionBillingErrorObject,
    CredentialHostUnreachableErrorObject,
    ToolUseLimitReachedErrorObject,
    CompactionLimitReachedErrorObject,
    RepositoryAuthenticationErrorObject,
    RepositoryForbiddenErrorObject,
    RepositoryNotFoundErrorObject,
    RepositoryCheckoutErrorObject,
    RepositoryCloneErrorObject
  ]),
  processed_at: Schema.String,
  type: Schema.Literal("session.error")
})

/** Beta. */
export interface SessionStatusRescheduledEvent {
  readonly id: string
  /** RFC 3339. */
  readonly processed_at: string
  readonly type: "session.status_rescheduled"
}
export const SessionStatusRescheduledEvent: Schema.Codec<SessionStatusRescheduledEvent> = Schema.Struct({
  id: Schema.String,
  processed_at: Schema.String,
  type: Schema.Literal("session.status_rescheduled")
})

/** Beta. */
export interface SessionStatusRunningEvent {
  readonly id: string
  /** RFC 3339. */
  readonly processed_at: string
  readonly type: "session.status_running"
}
export const SessionStatusRunningEvent: Schema.Codec<SessionStatusRunningEvent> = Schema.Struct({
  id: Schema.String,
  processed_at: Schema.String,
  type: Schema.Literal("session.status_running")
})

/** Beta. */
export interface SessionRefusalStopDetails {
  readonly category?:
    | OpenSchema.Enum<"cyber" | "bio" | "frontier_llm" | "reasoning_extraction" | "general_harms">
    | null
  readonly explanation?: string | null
  readonly type: "refusal"
}
export const SessionRefusalStopDetails: Schema.Codec<SessionRefusalStopDetails> = Schema.Struct({
  category: Schema.optionalKey(
    Schema.NullOr(
      OpenSchema.literals("SessionRefusalStopDetails.category", [
        "cyber",
        "bio",
        "frontier_llm",
        "reasoning_extraction",
        "general_harms"
      ])
    )
  ),
  explanation: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("refusal")
})

/** Beta. */
export interface SessionEndTurn {
  readonly type: "end_turn"
}
export const SessionEndTurn: Schema.Codec<SessionEndTurn> = Schema.Struct({
  type: Schema.Literal("end_turn")
})

/** Beta. */
export interface SessionRequiresAction {
  readonly event_ids: ReadonlyArray<string>
  readonly type: "requires_action"
}
export const SessionRequiresAction: Schema.Codec<SessionRequiresAction> = Schema.Struct({
  event_ids: Schema.Array(Schema.String),
  type: Schema.Literal("requires_action")
})

/** Beta. */
export interface SessionRetriesExhausted {
  readonly type: "retries_exhausted"
}
export const SessionRetriesExhausted: Schema.Codec<SessionRetriesExhausted> = Schema.Struct({
  type: Schema.Literal("retries_exhausted")
})

/** Beta. */
export interface SessionBudgetReached {
  readonly type: "budget_reached"
}
export const SessionBudgetReached: Schema.Codec<SessionBudgetReached> = Schema.Struct({
  type: Schema.Literal("budget_reached")
})

/** Beta. */
export interface SessionRefusal {
  readonly type: "refusal"
}
export const SessionRefusal: Schema.Codec<SessionRefusal> = Schema.Struct({
  type: Schema.Literal("refusal")
})

/** Beta. */
export interface SessionStatusIdleEvent {
  readonly id: string
  /** RFC 3339. */
  readonly processed_at: string
  readonly stop_details?: SessionRefusalStopDetails | null
  readonly stop_reason:
    | SessionEndTurn
    | SessionRequiresAction
    | SessionRetriesExhausted
    | SessionBudgetReached
    | SessionRefusal
    | OpenSchema.Variant
  readonly type: "session.status_idle"
}
export const SessionStatusIdleEvent: Schema.Codec<SessionStatusIdleEvent> = Schema.Struct({
  id: Schema.String,
  processed_at: Schema.String,
  stop_details: Schema.optionalKey(Schema.NullOr(SessionRefusalStopDetails)),
  stop_reason: OpenSchema.variants("SessionStatusIdleEvent.stop_reason", "type", [
    "end_turn",
    "requires_action",
    "retries_exhausted",
    "budget_reached",
    "refusal"
  ], [SessionEndTurn, SessionRequiresAction, SessionRetriesExhausted, SessionBudgetReached, SessionRefusal]),
  type: Schema.Literal("session.status_idle")
})

/** Beta. */
export interface SessionStatusTerminatedEvent {
  readonly id: string
  /** RFC 3339. */
  readonly processed_at: string
  readonly type: "session.status_terminated"
}
export const SessionStatusTerminatedEvent: Schema.Codec<SessionStatusTerminatedEvent> = Schema.Struct({
  id: Schema.String,
  processed_at: Schema.String,
  type: Schema.Literal("session.status_terminated")
})

/** Beta. */
export interface SessionThreadCreatedEvent {
  readonly id: string
  readonly agent_name: string
  /** RFC 3339. */
  readonly processed_at: string
  readonly session_thread_id: string
  readonly type: "session.thread_created"
  readonly workflow_run_id?: string | null
}
export const SessionThreadCreatedEvent: Schema.Codec<SessionThreadCreatedEvent> = Schema.Struct({
  id: Schema.String,
  agent_name: Schema.String,
  processed_at: Schema.String,
  session_thread_id: Schema.String,
  type: Schema.Literal("session.thread_created"),
  workflow_run_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface SpanOutcomeEvaluationStartEvent {
  readonly id: string
  readonly iteration: number
  readonly outcome_id: string
  /** RFC 3339. */
  readonly processed_at: string
  readonly type: "span.outcome_evaluation_start"
}
export const SpanOutcomeEvaluationStartEvent: Schema.Codec<SpanOutcomeEvaluationStartEvent> = Schema.Struct({
  id: Schema.String,
  iteration: OpenSchema.number,
  outcome_id: Schema.String,
  processed_at: Schema.String,
  type: Schema.Literal("span.outcome_evaluation_start")
})

/** Beta. */
export interface SpanModelUsage {
  readonly cache_creation_input_tokens: number
  readonly cache_read_input_tokens: number
  readonly input_tokens: number
  readonly output_tokens: number
  readonly speed?: OpenSchema.Enum<"standard" | "fast"> | null
}
export const SpanModelUsage: Schema.Codec<SpanModelUsage> = Schema.Struct({
  cache_creation_input_tokens: OpenSchema.number,
  cache_read_input_tokens: OpenSchema.number,
  input_tokens: OpenSchema.number,
  output_tokens: OpenSchema.number,
  speed: Schema.optionalKey(Schema.NullOr(OpenSchema.literals("SpanModelUsage.speed", ["standard", "fast"])))
})

/** Beta. */
export interface SpanOutcomeEvaluationEndEvent {
  readonly id: string
  readonly explanation: string
  readonly iteration: number
  readonly outcome_evaluation_start_id: string
  readonly outcome_id: string
  /** RFC 3339. */
  readonly processed_at: string
  readonly result: string
  readonly type: "span.outcome_evaluation_end"
  readonly usage: SpanModelUsage
}
export const SpanOutcomeEvaluationEndEvent: Schema.Codec<SpanOutcomeEvaluationEndEvent> = Schema.Struct({
  id: Schema.String,
  explanation: Schema.String,
  iteration: OpenSchema.number,
  outcome_evaluation_start_id: Schema.String,
  outcome_id: Schema.String,
  processed_at: Schema.String,
  result: Schema.String,
  type: Schema.Literal("span.outcome_evaluation_end"),
  usage: SpanModelUsage
})

/** Beta. */
export interface SpanModelRequestStartEvent {
  readonly id: string
  /** RFC 3339. */
  readonly processed_at: string
  readonly type: "span.model_request_start"
}
export const SpanModelRequestStartEvent: Schema.Codec<SpanModelRequestStartEvent> = Schema.Struct({
  id: Schema.String,
  processed_at: Schema.String,
  type: Schema.Literal("span.model_request_start")
})

/** Beta. */
export interface SpanModelRequestEndEvent {
  readonly id: string
  readonly is_error?: boolean | null
  readonly model_request_start_id: string
  readonly model_usage: SpanModelUsage
  /** RFC 3339. */
  readonly processed_at: string
  readonly type: "span.model_request_end"
}
export const SpanModelRequestEndEvent: Schema.Codec<SpanModelRequestEndEvent> = Schema.Struct({
  id: Schema.String,
  is_error: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  model_request_start_id: Schema.String,
  model_usage: SpanModelUsage,
  processed_at: Schema.String,
  type: Schema.Literal("span.model_request_end")
})

/** Beta. */
export interface SpanOutcomeEvaluationOngoingEvent {
  readonly id: string
  readonly iteration: number
  readonly outcome_id: string
  /** RFC 3339. */
  readonly processed_at: string
  readonly type: "span.outcome_evaluation_ongoing"
}
export const SpanOutcomeEvaluationOngoingEvent: Schema.Codec<SpanOutcomeEvaluationOngoingEvent> = Schema.Struct({
  id: Schema.String,
  iteration: OpenSchema.number,
  outcome_id: Schema.String,
  processed_at: Schema.String,
  type: Schema.Literal("span.outcome_evaluation_ongoing")
})

/** Beta. */
export interface SessionDeletedEvent {
  readonly id: string
  /** RFC 3339. */
  readonly processed_at: string
  readonly type: "session.deleted"
}
export const SessionDeletedEvent: Schema.Codec<SessionDeletedEvent> = Schema.Struct({
  id: Schema.String,
  processed_at: Schema.String,
  type: Schema.Literal("session.deleted")
})

/** Beta. */
export interface SessionThreadStatusRunningEvent {
  readonly id: string
  readonly agent_name: string
  /** RFC 3339. */
  readonly processed_at: string
  readonly session_thread_id: string
  readonly type: "session.thread_status_running"
}
export const SessionThreadStatusRunningEvent: Schema.Codec<SessionThreadStatusRunningEvent> = Schema.Struct({
  id: Schema.String,
  agent_name: Schema.String,
  processed_at: Schema.String,
  session_thread_id: Schema.String,
  type: Schema.Literal("session.thread_status_running")
})

/** Beta. */
export interface SessionThreadStatusIdleEvent {
  readonly id: string
  readonly agent_name: string
  /** RFC 3339. */
  readonly processed_at: string
  readonly session_thread_id: string
  readonly stop_details?: SessionRefusalStopDetails | null
  readonly stop_reason:
    | SessionEndTurn
    | SessionRequiresAction
    | SessionRetriesExhausted
    | SessionBudgetReached
    | SessionRefusal
    | OpenSchema.Variant
  readonly type: "session.thread_status_idle"
}
export const SessionThreadStatusIdleEvent: Schema.Codec<SessionThreadStatusIdleEvent> = Schema.Struct({
  id: Schema.String,
  agent_name: Schema.String,
  processed_at: Schema.String,
  session_thread_id: Schema.String,
  stop_details: Schema.optionalKey(Schema.NullOr(SessionRefusalStopDetails)),
  stop_reason: OpenSchema.variants("SessionThreadStatusIdleEvent.stop_reason", "type", [
    "end_turn",
    "requires_action",
    "retries_exhausted",
    "budget_reached",
    "refusal"
  ], [SessionEndTurn, SessionRequiresAction, SessionRetriesExhausted, SessionBudgetReached, SessionRefusal]),
  type: Schema.Literal("session.thread_status_idle")
})

/** Beta. */
export interface SessionThreadStatusTerminatedEvent {
  readonly id: string
  readonly agent_name: string
  /** RFC 3339. */
  readonly processed_at: string
  readonly session_thread_id: string
  readonly type: "session.thread_status_terminated"
}
export const SessionThreadStatusTerminatedEvent: Schema.Codec<SessionThreadStatusTerminatedEvent> = Schema.Struct({
  id: Schema.String,
  agent_name: Schema.String,
  processed_at: Schema.String,
  session_thread_id: Schema.String,
  type: Schema.Literal("session.thread_status_terminated")
})

/** Beta. */
export interface SessionThreadStatusRescheduledEvent {
  readonly id: string
  readonly agent_name: string
  /** RFC 3339. */
  readonly processed_at: string
  readonly session_thread_id: string
  readonly type: "session.thread_status_rescheduled"
}
export const SessionThreadStatusRescheduledEvent: Schema.Codec<SessionThreadStatusRescheduledEvent> = Schema.Struct({
  id: Schema.String,
  agent_name: Schema.String,
  processed_at: Schema.String,
  session_thread_id: Schema.String,
  type: Schema.Literal("session.thread_status_rescheduled")
})

/** Beta. */
export interface SessionUpdatedEvent {
  readonly id: string
  /** RFC 3339. */
  readonly processed_at: string
  readonly type: "session.updated"
  readonly agent?: SessionAgent | null
  readonly budget?: BudgetLimit | null
  readonly metadata?: { readonly [key: string]: string }
  readonly title?: string | null
}
export const SessionUpdatedEvent: Schema.Codec<SessionUpdatedEvent> = Schema.Struct({
  id: Schema.String,
  processed_at: Schema.String,
  type: Schema.Literal("session.updated"),
  agent: Schema.optionalKey(Schema.NullOr(SessionAgent)),
  budget: Schema.optionalKey(Schema.NullOr(BudgetLimit)),
  metadata: Schema.optionalKey(Schema.Record(Schema.String, Schema.String)),
  title: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface SessionUsageSnapshot {
  readonly active_seconds?: number
  readonly cache_creation?: CacheCreationUsage
  readonly cache_read_input_tokens?: number
  readonly input_tokens?: number
  readonly list_cost?: MonetaryAmount
  readonly output_tokens?: number
  readonly server_tool_use?: SessionServerToolUsage
}
export const SessionUsageSnapshot: Schema.Codec<SessionUsageSnapshot> = Schema.Struct({
  active_seconds: Schema.optionalKey(OpenSchema.number),
  cache_creation: Schema.optionalKey(CacheCreationUsage),
  cache_read_input_tokens: Schema.optionalKey(OpenSchema.number),
  input_tokens: Schema.optionalKey(OpenSchema.number),
  list_cost: Schema.optionalKey(MonetaryAmount),
  output_tokens: Schema.optionalKey(OpenSchema.number),
  server_tool_use: Schema.optionalKey(SessionServerToolUsage)
})

/** Beta. */
export interface SessionUsageEvent {
  readonly id: string
  /** RFC 3339. */
  readonly processed_at: string
  readonly type: "session.usage"
  readonly usage: SessionUsageSnapshot
  readonly budget?: BudgetLimit | null
}
export const SessionUsageEvent: Schema.Codec<SessionUsageEvent> = Schema.Struct({
  id: Schema.String,
  processed_at: Schema.String,
  type: Schema.Literal("session.usage"),
  usage: SessionUsageSnapshot,
  budget: Schema.optionalKey(Schema.NullOr(BudgetLimit))
})

/** Beta. */
export type SessionEvent =
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
export const SessionEvent: Schema.Codec<SessionEvent> = OpenSchema.variants("SessionEvent", "type", [
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
  "system.message",
  "session.usage",
  "workflow_run.created",
  "workflow_run.status_ended",
  "workflow_run.phase_started",
  "workflow_run.phase_ended",
  "workflow_run.status_running",
  "workflow_run.status_idle",
  "workflow_run.error"
], [
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
  SystemMessageEvent,
  SessionUsageEvent,
  WorkflowRunCreatedEvent,
  WorkflowRunStatusEndedEvent,
  WorkflowRunPhaseStartedEvent,
  WorkflowRunPhaseEndedEvent,
  WorkflowRunStatusRunningEvent,
  WorkflowRunStatusIdleEvent,
  WorkflowRunErrorEvent
])

/** Beta. */
export interface SessionEventsPage {
  readonly data: ReadonlyArray<SessionEvent>
  readonly next_page?: string | null
}
export const SessionEventsPage: Schema.Codec<SessionEventsPage> = Schema.Struct({
  data: Schema.Array(SessionEvent),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface SentSessionEvents {
  readonly data?: ReadonlyArray<
    | UserMessageEvent
    | UserInterruptEvent
    | UserToolConfirmationEvent
    | UserCustomToolResultEvent
    | UserDefineOutcomeEvent
    | UserToolResultEvent
    | SystemMessageEvent
    | OpenSchema.Variant
  >
}
export const SentSessionEvents: Schema.Codec<SentSessionEvents> = Schema.Struct({
  data: Schema.optionalKey(
    Schema.Array(
      OpenSchema.variants("SentSessionEvents.data", "type", [
        "user.message",
        "user.interrupt",
        "user.tool_confirmation",
        "user.custom_tool_result",
        "user.define_outcome",
        "user.tool_result",
        "system.message"
      ], [
        UserMessageEvent,
        UserInterruptEvent,
        UserToolConfirmationEvent,
        UserCustomToolResultEvent,
        UserDefineOutcomeEvent,
        UserToolResultEvent,
        SystemMessageEvent
      ])
    )
  )
})

/** Beta. */
export interface AgentMessagePreview {
  readonly id: string
  readonly type: "agent.message"
}
export const AgentMessagePreview: Schema.Codec<AgentMessagePreview> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("agent.message")
})

/** Beta. */
export interface AgentThinkingPreview {
  readonly id: string
  readonly type: "agent.thinking"
}
export const AgentThinkingPreview: Schema.Codec<AgentThinkingPreview> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("agent.thinking")
})

/** Beta. */
export type StartEventPreview = AgentMessagePreview | AgentThinkingPreview | OpenSchema.Variant
export const StartEventPreview: Schema.Codec<StartEventPreview> = OpenSchema.variants("StartEventPreview", "type", [
  "agent.message",
  "agent.thinking"
], [AgentMessagePreview, AgentThinkingPreview])

/** Beta. */
export interface StartEvent {
  readonly event: StartEventPreview
  readonly type: "event_start"
}
export const StartEvent: Schema.Codec<StartEvent> = Schema.Struct({
  event: StartEventPreview,
  type: Schema.Literal("event_start")
})

/** Beta. */
export interface DeltaContent {
  readonly content: SessionTextBlock
  readonly type: "content_delta"
  readonly index?: number
}
export const DeltaContent: Schema.Codec<DeltaContent> = Schema.Struct({
  content: SessionTextBlock,
  type: Schema.Literal("content_delta"),
  index: Schema.optionalKey(OpenSchema.number)
})

/** Beta. */
export interface DeltaEvent {
  readonly delta: DeltaContent
  readonly event_id: string
  readonly type: "event_delta"
}
export const DeltaEvent: Schema.Codec<DeltaEvent> = Schema.Struct({
  delta: DeltaContent,
  event_id: Schema.String,
  type: Schema.Literal("event_delta")
})

/** Beta. */
export type SessionStreamEvent =
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
export const SessionStreamEvent: Schema.Codec<SessionStreamEvent> = OpenSchema.variants("SessionStreamEvent", "type", [
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
], [
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
])

/** `GET /v1/sessions/{session_id}/events` */
export interface ListSessionEvents {
  readonly session_id: string
  readonly limit?: number
  readonly page?: string | null
  /** RFC 3339. */
  readonly "created_at[gt]"?: string
  /** RFC 3339. */
  readonly "created_at[gte]"?: string
  /** RFC 3339. */
  readonly "created_at[lt]"?: string
  /** RFC 3339. */
  readonly "created_at[lte]"?: string
  readonly order?: "asc" | "desc"
  readonly types?: ReadonlyArray<SessionEventType>
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ListSessionEvents: Endpoint.Input<ListSessionEvents> = /* @__PURE__ */ Endpoint.input({
  query: {
    limit: "limit",
    page: "page",
    "created_at[gt]": "created_at[gt]",
    "created_at[gte]": "created_at[gte]",
    "created_at[lt]": "created_at[lt]",
    "created_at[lte]": "created_at[lte]",
    order: "order",
    types: "types[]"
  },
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `POST /v1/sessions/{session_id}/events` */
export interface SendSessionEvents extends SendSessionEventsBody {
  readonly session_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const SendSessionEvents: Endpoint.Input<SendSessionEvents> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  body: SendSessionEventsBody,
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `GET /v1/sessions/{session_id}/events/stream` */
export interface StreamSessionEvents {
  readonly session_id: string
  readonly event_deltas?: ReadonlyArray<DeltaType>
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const StreamSessionEvents: Endpoint.Input<StreamSessionEvents> = /* @__PURE__ */ Endpoint.input({
  query: { event_deltas: "event_deltas[]" },
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})
