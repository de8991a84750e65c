// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

/** Beta. */
export interface WebhookSessionCreatedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "session.created"
  readonly workspace_id: string
}
export const WebhookSessionCreatedEventData: Schema.Codec<WebhookSessionCreatedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("session.created"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookSessionPendingEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "session.pending"
  readonly workspace_id: string
}
export const WebhookSessionPendingEventData: Schema.Codec<WebhookSessionPendingEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("session.pending"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookSessionRunningEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "session.running"
  readonly workspace_id: string
}
export const WebhookSessionRunningEventData: Schema.Codec<WebhookSessionRunningEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("session.running"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookSessionIdledEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "session.idled"
  readonly workspace_id: string
}
export const WebhookSessionIdledEventData: Schema.Codec<WebhookSessionIdledEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("session.idled"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookSessionRequiresActionEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "session.requires_action"
  readonly workspace_id: string
}
export const WebhookSessionRequiresActionEventData: Schema.Codec<WebhookSessionRequiresActionEventData> = Schema.Struct(
  {
    id: Schema.String,
    organization_id: Schema.String,
    type: Schema.Literal("session.requires_action"),
    workspace_id: Schema.String
  }
)

/** Beta. */
export interface WebhookSessionArchivedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "session.archived"
  readonly workspace_id: string
}
export const WebhookSessionArchivedEventData: Schema.Codec<WebhookSessionArchivedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("session.archived"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookSessionDeletedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "session.deleted"
  readonly workspace_id: string
}
export const WebhookSessionDeletedEventData: Schema.Codec<WebhookSessionDeletedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("session.deleted"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookSessionStatusRescheduledEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "session.status_rescheduled"
  readonly workspace_id: string
}
export const WebhookSessionStatusRescheduledEventData: Schema.Codec<WebhookSessionStatusRescheduledEventData> = Schema
  .Struct({
    id: Schema.String,
    organization_id: Schema.String,
    type: Schema.Literal("session.status_rescheduled"),
    workspace_id: Schema.String
  })

/** Beta. */
export interface WebhookSessionStatusRunStartedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "session.status_run_started"
  readonly workspace_id: string
}
export const WebhookSessionStatusRunStartedEventData: Schema.Codec<WebhookSessionStatusRunStartedEventData> = Schema
  .Struct({
    id: Schema.String,
    organization_id: Schema.String,
    type: Schema.Literal("session.status_run_started"),
    workspace_id: Schema.String
  })

/** Beta. */
export interface WebhookSessionStatusIdledEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "session.status_idled"
  readonly workspace_id: string
}
export const WebhookSessionStatusIdledEventData: Schema.Codec<WebhookSessionStatusIdledEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("session.status_idled"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookSessionStatusTerminatedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "session.status_terminated"
  readonly workspace_id: string
}
export const WebhookSessionStatusTerminatedEventData: Schema.Codec<WebhookSessionStatusTerminatedEventData> = Schema
  .Struct({
    id: Schema.String,
    organization_id: Schema.String,
    type: Schema.Literal("session.status_terminated"),
    workspace_id: Schema.String
  })

/** Beta. */
export interface WebhookSessionThreadCreatedEventData {
  readonly id: string
  readonly organization_id: string
  readonly session_thread_id: string
  readonly type: "session.thread_created"
  readonly workspace_id: string
}
export const WebhookSessionThreadCreatedEventData: Schema.Codec<WebhookSessionThreadCreatedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  session_thread_id: Schema.String,
  type: Schema.Literal("session.thread_created"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookSessionThreadIdledEventData {
  readonly id: string
  readonly organization_id: string
  readonly session_thread_id: string
  readonly type: "session.thread_idled"
  readonly workspace_id: string
}
export const WebhookSessionThreadIdledEventData: Schema.Codec<WebhookSessionThreadIdledEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  session_thread_id: Schema.String,
  type: Schema.Literal("session.thread_idled"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookSessionThreadTerminatedEventData {
  readonly id: string
  readonly organization_id: string
  readonly session_thread_id: string
  readonly type: "session.thread_terminated"
  readonly workspace_id: string
}
export const WebhookSessionThreadTerminatedEventData: Schema.Codec<WebhookSessionThreadTerminatedEventData> = Schema
  .Struct({
    id: Schema.String,
    organization_id: Schema.String,
    session_thread_id: Schema.String,
    type: Schema.Literal("session.thread_terminated"),
    workspace_id: Schema.String
  })

/** Beta. */
export interface WebhookSessionOutcomeEvaluationEndedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "session.outcome_evaluation_ended"
  readonly workspace_id: string
}
export const WebhookSessionOutcomeEvaluationEndedEventData: Schema.Codec<
  WebhookSessionOutcomeEvaluationEndedEventData
> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("session.outcome_evaluation_ended"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookVaultCreatedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "vault.created"
  readonly workspace_id: string
}
export const WebhookVaultCreatedEventData: Schema.Codec<WebhookVaultCreatedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("vault.created"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookVaultArchivedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "vault.archived"
  readonly workspace_id: string
}
export const WebhookVaultArchivedEventData: Schema.Codec<WebhookVaultArchivedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("vault.archived"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookVaultDeletedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "vault.deleted"
  readonly workspace_id: string
}
export const WebhookVaultDeletedEventData: Schema.Codec<WebhookVaultDeletedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("vault.deleted"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookVaultCredentialCreatedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "vault_credential.created"
  readonly vault_id: string
  readonly workspace_id: string
}
export const WebhookVaultCredentialCreatedEventData: Schema.Codec<WebhookVaultCredentialCreatedEventData> = Schema
  .Struct({
    id: Schema.String,
    organization_id: Schema.String,
    type: Schema.Literal("vault_credential.created"),
    vault_id: Schema.String,
    workspace_id: Schema.String
  })

/** Beta. */
export interface WebhookVaultCredentialArchivedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "vault_credential.archived"
  readonly vault_id: string
  readonly workspace_id: string
}
export const WebhookVaultCredentialArchivedEventData: Schema.Codec<WebhookVaultCredentialArchivedEventData> = Schema
  .Struct({
    id: Schema.String,
    organization_id: Schema.String,
    type: Schema.Literal("vault_credential.archived"),
    vault_id: Schema.String,
    workspace_id: Schema.String
  })

/** Beta. */
export interface WebhookVaultCredentialDeletedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "vault_credential.deleted"
  readonly vault_id: string
  readonly workspace_id: string
}
export const WebhookVaultCredentialDeletedEventData: Schema.Codec<WebhookVaultCredentialDeletedEventData> = Schema
  .Struct({
    id: Schema.String,
    organization_id: Schema.String,
    type: Schema.Literal("vault_credential.deleted"),
    vault_id: Schema.String,
    workspace_id: Schema.String
  })

/** Beta. */
export interface WebhookVaultCredentialRefreshFailedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "vault_credential.refresh_failed"
  readonly vault_id: string
  readonly workspace_id: string
}
export const WebhookVaultCredentialRefreshFailedEventData: Schema.Codec<WebhookVaultCredentialRefreshFailedEventData> =
  Schema.Struct({
    id: Schema.String,
    organization_id: Schema.String,
    type: Schema.Literal("vault_credential.refresh_failed"),
    vault_id: Schema.String,
    workspace_id: Schema.String
  })

/** Beta. */
export interface WebhookSessionUpdatedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "session.updated"
  readonly workspace_id: string
}
export const WebhookSessionUpdatedEventData: Schema.Codec<WebhookSessionUpdatedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("session.updated"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookAgentCreatedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "agent.created"
  readonly workspace_id: string
}
export const WebhookAgentCreatedEventData: Schema.Codec<WebhookAgentCreatedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("agent.created"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookAgentArchivedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "agent.archived"
  readonly workspace_id: string
}
export const WebhookAgentArchivedEventData: Schema.Codec<WebhookAgentArchivedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("agent.archived"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookAgentDeletedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "agent.deleted"
  readonly workspace_id: string
}
export const WebhookAgentDeletedEventData: Schema.Codec<WebhookAgentDeletedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("agent.deleted"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookDeploymentPausedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "deployment.paused"
  readonly workspace_id: string
}
export const WebhookDeploymentPausedEventData: Schema.Codec<WebhookDeploymentPausedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("deployment.paused"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookDeploymentRunFailedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "deployment_run.failed"
  readonly workspace_id: string
}
export const WebhookDeploymentRunFailedEventData: Schema.Codec<WebhookDeploymentRunFailedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("deployment_run.failed"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookDeploymentCreatedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "deployment.created"
  readonly workspace_id: string
}
export const WebhookDeploymentCreatedEventData: Schema.Codec<WebhookDeploymentCreatedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("deployment.created"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookDeploymentUpdatedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "deployment.updated"
  readonly workspace_id: string
}
export const WebhookDeploymentUpdatedEventData: Schema.Codec<WebhookDeploymentUpdatedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("deployment.updated"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookDeploymentUnpausedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "deployment.unpaused"
  readonly workspace_id: string
}
export const WebhookDeploymentUnpausedEventData: Schema.Codec<WebhookDeploymentUnpausedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("deployment.unpaused"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookAgentUpdatedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "agent.updated"
  readonly workspace_id: string
}
export const WebhookAgentUpdatedEventData: Schema.Codec<WebhookAgentUpdatedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("agent.updated"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookDeploymentArchivedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "deployment.archived"
  readonly workspace_id: string
}
export const WebhookDeploymentArchivedEventData: Schema.Codec<WebhookDeploymentArchivedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("deployment.archived"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookDeploymentRunStartedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "deployment_run.started"
  readonly workspace_id: string
}
export const WebhookDeploymentRunStartedEventData: Schema.Codec<WebhookDeploymentRunStartedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("deployment_run.started"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookDeploymentDeletedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "deployment.deleted"
  readonly workspace_id: string
}
export const WebhookDeploymentDeletedEventData: Schema.Codec<WebhookDeploymentDeletedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("deployment.deleted"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookDeploymentRunSucceededEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "deployment_run.succeeded"
  readonly workspace_id: string
}
export const WebhookDeploymentRunSucceededEventData: Schema.Codec<WebhookDeploymentRunSucceededEventData> = Schema
  .Struct({
    id: Schema.String,
    organization_id: Schema.String,
    type: Schema.Literal("deployment_run.succeeded"),
    workspace_id: Schema.String
  })

/** Beta. */
export interface WebhookEnvironmentCreatedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "environment.created"
  readonly workspace_id: string
}
export const WebhookEnvironmentCreatedEventData: Schema.Codec<WebhookEnvironmentCreatedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("environment.created"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookEnvironmentUpdatedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "environment.updated"
  readonly workspace_id: string
}
export const WebhookEnvironmentUpdatedEventData: Schema.Codec<WebhookEnvironmentUpdatedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("environment.updated"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookEnvironmentArchivedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "environment.archived"
  readonly workspace_id: string
}
export const WebhookEnvironmentArchivedEventData: Schema.Codec<WebhookEnvironmentArchivedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("environment.archived"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookEnvironmentDeletedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "environment.deleted"
  readonly workspace_id: string
}
export const WebhookEnvironmentDeletedEventData: Schema.Codec<WebhookEnvironmentDeletedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("environment.deleted"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookMemoryStoreCreatedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "memory_store.created"
  readonly workspace_id: string
}
export const WebhookMemoryStoreCreatedEventData: Schema.Codec<WebhookMemoryStoreCreatedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("memory_store.created"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookMemoryStoreArchivedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "memory_store.archived"
  readonly workspace_id: string
}
export const WebhookMemoryStoreArchivedEventData: Schema.Codec<WebhookMemoryStoreArchivedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("memory_store.archived"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookMemoryStoreDeletedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "memory_store.deleted"
  readonly workspace_id: string
}
export const WebhookMemoryStoreDeletedEventData: Schema.Codec<WebhookMemoryStoreDeletedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("memory_store.deleted"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookSessionBudgetReachedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "session.budget_reached"
  readonly workspace_id: string
}
export const WebhookSessionBudgetReachedEventData: Schema.Codec<WebhookSessionBudgetReachedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("session.budget_reached"),
  workspace_id: Schema.String
})

/** Beta. */
export interface WebhookUserProfileEnforcementActionOpenedEventData {
  readonly id: string
  readonly enforcement_action_id: string
  readonly organization_id: string
  readonly type: "user_profile.enforcement_action_opened"
}
export const WebhookUserProfileEnforcementActionOpenedEventData: Schema.Codec<
  WebhookUserProfileEnforcementActionOpenedEventData
> = Schema.Struct({
  id: Schema.String,
  enforcement_action_id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("user_profile.enforcement_action_opened")
})

/** Beta. */
export interface WebhookUserProfileEnforcementActionResolvedEventData {
  readonly id: string
  readonly enforcement_action_id: string
  readonly organization_id: string
  readonly type: "user_profile.enforcement_action_resolved"
}
export const WebhookUserProfileEnforcementActionResolvedEventData: Schema.Codec<
  WebhookUserProfileEnforcementActionResolvedEventData
> = Schema.Struct({
  id: Schema.String,
  enforcement_action_id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("user_profile.enforcement_action_resolved")
})

/** Beta. */
export interface WebhookUserProfileProgramStatusUpdatedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "user_profile.program_status_updated"
}
export const WebhookUserProfileProgramStatusUpdatedEventData: Schema.Codec<
  WebhookUserProfileProgramStatusUpdatedEventData
> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("user_profile.program_status_updated")
})

/** Beta. */
export interface WebhookExternalKeyFailedEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "external_key.failed"
}
export const WebhookExternalKeyFailedEventData: Schema.Codec<WebhookExternalKeyFailedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("external_key.failed")
})

/** Beta. */
export interface WebhookExternalKeyRecoveredEventData {
  readonly id: string
  readonly organization_id: string
  readonly type: "external_key.recovered"
}
export const WebhookExternalKeyRecoveredEventData: Schema.Codec<WebhookExternalKeyRecoveredEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("external_key.recovered")
})

/** Beta. */
export type WebhookEventData =
  | WebhookSessionCreatedEventData
  | WebhookSessionPendingEventData
  | WebhookSessionRunningEventData
  | WebhookSessionIdledEventData
  | WebhookSessionRequiresActionEventData
  | WebhookSessionArchivedEventData
  | WebhookSessionDeletedEventData
  | WebhookSessionStatusRescheduledEventData
  | WebhookSessionStatusRunStartedEventData
  | WebhookSessionStatusIdledEventData
  | WebhookSessionStatusTerminatedEventData
  | WebhookSessionThreadCreatedEventData
  | WebhookSessionThreadIdledEventData
  | WebhookSessionThreadTerminatedEventData
  | WebhookSessionOutcomeEvaluationEndedEventData
  | WebhookVaultCreatedEventData
  | WebhookVaultArchivedEventData
  | WebhookVaultDeletedEventData
  | WebhookVaultCredentialCreatedEventData
  | WebhookVaultCredentialArchivedEventData
  | WebhookVaultCredentialDeletedEventData
  | WebhookVaultCredentialRefreshFailedEventData
  | WebhookSessionUpdatedEventData
  | WebhookAgentCreatedEventData
  | WebhookAgentArchivedEventData
  | WebhookAgentDeletedEventData
  | WebhookDeploymentPausedEventData
  | WebhookDeploymentRunFailedEventData
  | WebhookDeploymentCreatedEventData
  | WebhookDeploymentUpdatedEventData
  | WebhookDeploymentUnpausedEventData
  | WebhookAgentUpdatedEventData
  | WebhookDeploymentArchivedEventData
  | WebhookDeploymentRunStartedEventData
  | WebhookDeploymentDeletedEventData
  | WebhookDeploymentRunSucceededEventData
  | WebhookEnvironmentCreatedEventData
  | WebhookEnvironmentUpdatedEventData
  | WebhookEnvironmentArchivedEventData
  | WebhookEnvironmentDeletedEventData
  | WebhookMemoryStoreCreatedEventData
  | WebhookMemoryStoreArchivedEventData
  | WebhookMemoryStoreDeletedEventData
  | WebhookSessionBudgetReachedEventData
  | WebhookUserProfileEnforcementActionOpenedEventData
  | WebhookUserProfileEnforcementActionResolvedEventData
  | WebhookUserProfileProgramStatusUpdatedEventData
  | WebhookExternalKeyFailedEventData
  | WebhookExternalKeyRecoveredEventData
  | OpenSchema.Variant
export const WebhookEventData: Schema.Codec<WebhookEventData> = OpenSchema.variants("WebhookEventData", "type", [
  "session.created",
  "session.pending",
  "session.running",
  "session.idled",
  "session.requires_action",
  "session.archived",
  "session.deleted",
  "session.status_rescheduled",
  "session.status_run_started",
  "session.status_idled",
  "session.status_terminated",
  "session.thread_created",
  "session.thread_idled",
  "session.thread_terminated",
  "session.outcome_evaluation_ended",
  "vault.created",
  "vault.archived",
  "vault.deleted",
  "vault_credential.created",
  "vault_credential.archived",
  "vault_credential.deleted",
  "vault_credential.refresh_failed",
  "session.updated",
  "agent.created",
  "agent.archived",
  "agent.deleted",
  "deployment.paused",
  "deployment_run.failed",
  "deployment.created",
  "deployment.updated",
  "deployment.unpaused",
  "agent.updated",
  "deployment.archived",
  "deployment_run.started",
  "deployment.deleted",
  "deployment_run.succeeded",
  "environment.created",
  "environment.updated",
  "environment.archived",
  "environment.deleted",
  "memory_store.created",
  "memory_store.archived",
  "memory_store.deleted",
  "session.budget_reached",
  "user_profile.enforcement_action_opened",
  "user_profile.enforcement_action_resolved",
  "user_profile.program_status_updated",
  "external_key.failed",
  "external_key.recovered"
], [
  WebhookSessionCreatedEventData,
  WebhookSessionPendingEventData,
  WebhookSessionRunningEventData,
  WebhookSessionIdledEventData,
  WebhookSessionRequiresActionEventData,
  WebhookSessionArchivedEventData,
  WebhookSessionDeletedEventData,
  WebhookSessionStatusRescheduledEventData,
  WebhookSessionStatusRunStartedEventData,
  WebhookSessionStatusIdledEventData,
  WebhookSessionStatusTerminatedEventData,
  WebhookSessionThreadCreatedEventData,
  WebhookSessionThreadIdledEventData,
  WebhookSessionThreadTerminatedEventData,
  WebhookSessionOutcomeEvaluationEndedEventData,
  WebhookVaultCreatedEventData,
  WebhookVaultArchivedEventData,
  WebhookVaultDeletedEventData,
  WebhookVaultCredentialCreatedEventData,
  WebhookVaultCredentialArchivedEventData,
  WebhookVaultCredentialDeletedEventData,
  WebhookVaultCredentialRefreshFailedEventData,
  WebhookSessionUpdatedEventData,
  WebhookAgentCreatedEventData,
  WebhookAgentArchivedEventData,
  WebhookAgentDeletedEventData,
  WebhookDeploymentPausedEventData,
  WebhookDeploymentRunFailedEventData,
  WebhookDeploymentCreatedEventData,
  WebhookDeploymentUpdatedEventData,
  WebhookDeploymentUnpausedEventData,
  WebhookAgentUpdatedEventData,
  WebhookDeploymentArchivedEventData,
  WebhookDeploymentRunStartedEventData,
  WebhookDeploymentDeletedEventData,
  WebhookDeploymentRunSucceededEventData,
  WebhookEnvironmentCreatedEventData,
  WebhookEnvironmentUpdatedEventData,
  WebhookEnvironmentArchivedEventData,
  WebhookEnvironmentDeletedEventData,
  WebhookMemoryStoreCreatedEventData,
  WebhookMemoryStoreArchivedEventData,
  WebhookMemoryStoreDeletedEventData,
  WebhookSessionBudgetReachedEventData,
  WebhookUserProfileEnforcementActionOpenedEventData,
  WebhookUserProfileEnforcementActionResolvedEventData,
  WebhookUserProfileProgramStatusUpdatedEventData,
  WebhookExternalKeyFailedEventData,
  WebhookExternalKeyRecoveredEventData
])

/** Beta. */
export interface WebhookEvent {
  readonly id: string
  /** RFC 3339. */
  readonly created_at: string
  readonly data: WebhookEventData
  readonly type: "event"
}
export const WebhookEvent: Schema.Codec<WebhookEvent> = Schema.Struct({
  id: Schema.String,
  created_at: Schema.String,
  data: WebhookEventData,
  type: Schema.Literal("event")
})
