// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

/** Beta. */
export interface WorkflowRunPhase {
  readonly id: string
  readonly description?: string | null
  readonly name: string
}
export const WorkflowRunPhase: Schema.Codec<WorkflowRunPhase> = Schema.Struct({
  id: Schema.String,
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  name: Schema.String
})

/** Beta. */
export interface WorkflowRunCreatedEvent {
  readonly id: string
  readonly description?: string | null
  readonly name: string
  readonly phases: ReadonlyArray<WorkflowRunPhase>
  /** RFC 3339. */
  readonly processed_at: string
  readonly type: "workflow_run.created"
  readonly workflow_run_id: string
}
export const WorkflowRunCreatedEvent: Schema.Codec<WorkflowRunCreatedEvent> = Schema.Struct({
  id: Schema.String,
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  name: Schema.String,
  phases: Schema.Array(WorkflowRunPhase),
  processed_at: Schema.String,
  type: Schema.Literal("workflow_run.created"),
  workflow_run_id: Schema.String
})

/** Beta. */
export interface WorkflowRunResultCompleted {
  readonly type: "completed"
}
export const WorkflowRunResultCompleted: Schema.Codec<WorkflowRunResultCompleted> = Schema.Struct({
  type: Schema.Literal("completed")
})

/** Beta. */
export interface TimeoutWorkflowRunErrorObject {
  readonly message: string
  readonly type: "timeout_error"
}
export const TimeoutWorkflowRunErrorObject: Schema.Codec<TimeoutWorkflowRunErrorObject> = Schema.Struct({
  message: Schema.String,
  type: Schema.Literal("timeout_error")
})

/** Beta. */
export interface ProgramWorkflowRunErrorObject {
  readonly message: string
  readonly type: "program_error"
}
export const ProgramWorkflowRunErrorObject: Schema.Codec<ProgramWorkflowRunErrorObject> = Schema.Struct({
  message: Schema.String,
  type: Schema.Literal("program_error")
})

/** Beta. */
export interface UnknownWorkflowRunErrorObject {
  readonly message: string
  readonly type: "unknown_error"
}
export const UnknownWorkflowRunErrorObject: Schema.Codec<UnknownWorkflowRunErrorObject> = Schema.Struct({
  message: Schema.String,
  type: Schema.Literal("unknown_error")
})

/** Beta. */
export interface ThreadLimitWorkflowRunErrorObject {
  readonly message: string
  readonly type: "thread_limit_error"
}
export const ThreadLimitWorkflowRunErrorObject: Schema.Codec<ThreadLimitWorkflowRunErrorObject> = Schema.Struct({
  message: Schema.String,
  type: Schema.Literal("thread_limit_error")
})

/** Beta. */
export interface MaxWorkflowRunsWorkflowRunErrorObject {
  readonly message: string
  readonly type: "max_workflow_runs_error"
}
export const MaxWorkflowRunsWorkflowRunErrorObject: Schema.Codec<MaxWorkflowRunsWorkflowRunErrorObject> = Schema.Struct(
  {
    message: Schema.String,
    type: Schema.Literal("max_workflow_runs_error")
  }
)

/** Beta. */
export type WorkflowRunErrorObject =
  | TimeoutWorkflowRunErrorObject
  | ProgramWorkflowRunErrorObject
  | UnknownWorkflowRunErrorObject
  | ThreadLimitWorkflowRunErrorObject
  | MaxWorkflowRunsWorkflowRunErrorObject
  | OpenSchema.Variant
export const WorkflowRunErrorObject: Schema.Codec<WorkflowRunErrorObject> = OpenSchema.variants(
  "WorkflowRunErrorObject",
  "type",
  ["timeout_error", "program_error", "unknown_error", "thread_limit_error", "max_workflow_runs_error"],
  [
    TimeoutWorkflowRunErrorObject,
    ProgramWorkflowRunErrorObject,
    UnknownWorkflowRunErrorObject,
    ThreadLimitWorkflowRunErrorObject,
    MaxWorkflowRunsWorkflowRunErrorObject
  ]
)

/** Beta. */
export interface WorkflowRunResultErrorObject {
  readonly error: WorkflowRunErrorObject
  readonly type: "error"
}
export const WorkflowRunResultErrorObject: Schema.Codec<WorkflowRunResultErrorObject> = Schema.Struct({
  error: WorkflowRunErrorObject,
  type: Schema.Literal("error")
})

/** Beta. */
export interface WorkflowRunResultStopped {
  readonly type: "stopped"
}
export const WorkflowRunResultStopped: Schema.Codec<WorkflowRunResultStopped> = Schema.Struct({
  type: Schema.Literal("stopped")
})

/** Beta. */
export type WorkflowRunResult =
  | WorkflowRunResultCompleted
  | WorkflowRunResultErrorObject
  | WorkflowRunResultStopped
  | OpenSchema.Variant
export const WorkflowRunResult: Schema.Codec<WorkflowRunResult> = OpenSchema.variants("WorkflowRunResult", "type", [
  "completed",
  "error",
  "stopped"
], [WorkflowRunResultCompleted, WorkflowRunResultErrorObject, WorkflowRunResultStopped])

/** Beta. */
export interface WorkflowRunStatusEndedEvent {
  readonly id: string
  /** RFC 3339. */
  readonly processed_at: string
  readonly result: WorkflowRunResult
  readonly type: "workflow_run.status_ended"
  readonly workflow_run_id: string
}
export const WorkflowRunStatusEndedEvent: Schema.Codec<WorkflowRunStatusEndedEvent> = Schema.Struct({
  id: Schema.String,
  processed_at: Schema.String,
  result: WorkflowRunResult,
  type: Schema.Literal("workflow_run.status_ended"),
  workflow_run_id: Schema.String
})

/** Beta. */
export interface WorkflowRunPhaseStartedEvent {
  readonly id: string
  /** RFC 3339. */
  readonly processed_at: string
  readonly type: "workflow_run.phase_started"
  readonly workflow_run_id: string
  readonly workflow_run_phase_id: string
}
export const WorkflowRunPhaseStartedEvent: Schema.Codec<WorkflowRunPhaseStartedEvent> = Schema.Struct({
  id: Schema.String,
  processed_at: Schema.String,
  type: Schema.Literal("workflow_run.phase_started"),
  workflow_run_id: Schema.String,
  workflow_run_phase_id: Schema.String
})

/** Beta. */
export interface WorkflowRunPhaseEndedEvent {
  readonly id: string
  readonly phase_started_id: string
  /** RFC 3339. */
  readonly processed_at: string
  readonly type: "workflow_run.phase_ended"
  readonly workflow_run_id: string
  readonly workflow_run_phase_id: string
}
export const WorkflowRunPhaseEndedEvent: Schema.Codec<WorkflowRunPhaseEndedEvent> = Schema.Struct({
  id: Schema.String,
  phase_started_id: Schema.String,
  processed_at: Schema.String,
  type: Schema.Literal("workflow_run.phase_ended"),
  workflow_run_id: Schema.String,
  workflow_run_phase_id: Schema.String
})

/** Beta. */
export interface WorkflowRunStatusRunningEvent {
  readonly id: string
  /** RFC 3339. */
  readonly processed_at: string
  readonly type: "workflow_run.status_running"
  readonly workflow_run_id: string
}
export const WorkflowRunStatusRunningEvent: Schema.Codec<WorkflowRunStatusRunningEvent> = Schema.Struct({
  id: Schema.String,
  processed_at: Schema.String,
  type: Schema.Literal("workflow_run.status_running"),
  workflow_run_id: Schema.String
})

/** Beta. */
export interface WorkflowRunStatusIdleEvent {
  readonly id: string
  /** RFC 3339. */
  readonly processed_at: string
  readonly type: "workflow_run.status_idle"
  readonly workflow_run_id: string
}
export const WorkflowRunStatusIdleEvent: Schema.Codec<WorkflowRunStatusIdleEvent> = Schema.Struct({
  id: Schema.String,
  processed_at: Schema.String,
  type: Schema.Literal("workflow_run.status_idle"),
  workflow_run_id: Schema.String
})

/** Beta. */
export interface WorkflowRunErrorEvent {
  readonly id: string
  readonly error: WorkflowRunErrorObject
  /** RFC 3339. */
  readonly processed_at: string
  readonly type: "workflow_run.error"
  readonly workflow_run_id?: string | null
}
export const WorkflowRunErrorEvent: Schema.Codec<WorkflowRunErrorEvent> = Schema.Struct({
  id: Schema.String,
  error: WorkflowRunErrorObject,
  processed_at: Schema.String,
  type: Schema.Literal("workflow_run.error"),
  workflow_run_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})
