// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

/** A session of an agent was created. Beta. */
export interface WebhookSessionCreatedEventData {
  /** The id of the session. The event has nothing else of it, so request the session for its current state. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "session.created"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookSessionCreatedEventData: Schema.Codec<WebhookSessionCreatedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("session.created"),
  workspace_id: Schema.String
})

/** A session waits to run. Beta. */
export interface WebhookSessionPendingEventData {
  /** The id of the session. The event has nothing else of it, so request the session for its current state. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "session.pending"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookSessionPendingEventData: Schema.Codec<WebhookSessionPendingEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("session.pending"),
  workspace_id: Schema.String
})

/** A session runs. Beta. */
export interface WebhookSessionRunningEventData {
  /** The id of the session. The event has nothing else of it, so request the session for its current state. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "session.running"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookSessionRunningEventData: Schema.Codec<WebhookSessionRunningEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("session.running"),
  workspace_id: Schema.String
})

/** A session went idle and waits for input. Beta. */
export interface WebhookSessionIdledEventData {
  /** The id of the session. The event has nothing else of it, so request the session for its current state. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "session.idled"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookSessionIdledEventData: Schema.Codec<WebhookSessionIdledEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("session.idled"),
  workspace_id: Schema.String
})

/** A session waits for an action of yours, such as the result of a tool. Beta. */
export interface WebhookSessionRequiresActionEventData {
  /** The id of the session. The event has nothing else of it, so request the session for its current state. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "session.requires_action"
  /** The id of the workspace in which it happened. */
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

/** A session was archived. Beta. */
export interface WebhookSessionArchivedEventData {
  /** The id of the session. The event has nothing else of it, so request the session for its current state. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "session.archived"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookSessionArchivedEventData: Schema.Codec<WebhookSessionArchivedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("session.archived"),
  workspace_id: Schema.String
})

/** A session was deleted for good. Nothing is left to request. Beta. */
export interface WebhookSessionDeletedEventData {
  /** The id of the deleted session. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "session.deleted"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookSessionDeletedEventData: Schema.Codec<WebhookSessionDeletedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("session.deleted"),
  workspace_id: Schema.String
})

/** A session met an error that may pass, and Anthropic retries it. Beta. */
export interface WebhookSessionStatusRescheduledEventData {
  /** The id of the session. The event has nothing else of it, so request the session for its current state. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "session.status_rescheduled"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookSessionStatusRescheduledEventData: Schema.Codec<WebhookSessionStatusRescheduledEventData> = Schema
  .Struct({
    id: Schema.String,
    organization_id: Schema.String,
    type: Schema.Literal("session.status_rescheduled"),
    workspace_id: Schema.String
  })

/** A session started to run, once for each time that it does. Beta. */
export interface WebhookSessionStatusRunStartedEventData {
  /** The id of the session. The event has nothing else of it, so request the session for its current state. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "session.status_run_started"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookSessionStatusRunStartedEventData: Schema.Codec<WebhookSessionStatusRunStartedEventData> = Schema
  .Struct({
    id: Schema.String,
    organization_id: Schema.String,
    type: Schema.Literal("session.status_run_started"),
    workspace_id: Schema.String
  })

/** A session stopped running and waits for input, such as a message or the approval of a tool call. Beta. */
export interface WebhookSessionStatusIdledEventData {
  /** The id of the session. The event has nothing else of it, so request the session for its current state. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "session.status_idled"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookSessionStatusIdledEventData: Schema.Codec<WebhookSessionStatusIdledEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("session.status_idled"),
  workspace_id: Schema.String
})

/** A session ended and will not run any more. Beta. */
export interface WebhookSessionStatusTerminatedEventData {
  /** The id of the session. The event has nothing else of it, so request the session for its current state. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "session.status_terminated"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookSessionStatusTerminatedEventData: Schema.Codec<WebhookSessionStatusTerminatedEventData> = Schema
  .Struct({
    id: Schema.String,
    organization_id: Schema.String,
    type: Schema.Literal("session.status_terminated"),
    workspace_id: Schema.String
  })

/** A session opened a thread, in which a further agent works for the coordinator. Beta. */
export interface WebhookSessionThreadCreatedEventData {
  /** The id of the session. The event has nothing else of it, so request the session for its current state. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  /** The id of the thread in that session. */
  readonly session_thread_id: string
  readonly type: "session.thread_created"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookSessionThreadCreatedEventData: Schema.Codec<WebhookSessionThreadCreatedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  session_thread_id: Schema.String,
  type: Schema.Literal("session.thread_created"),
  workspace_id: Schema.String
})

/** An agent in a thread of a session stopped running and waits for input. Beta. */
export interface WebhookSessionThreadIdledEventData {
  /** The id of the session. The event has nothing else of it, so request the session for its current state. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  /** The id of the thread in that session. */
  readonly session_thread_id: string
  readonly type: "session.thread_idled"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookSessionThreadIdledEventData: Schema.Codec<WebhookSessionThreadIdledEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  session_thread_id: Schema.String,
  type: Schema.Literal("session.thread_idled"),
  workspace_id: Schema.String
})

/** A thread of a session ended. The session itself may still run. Beta. */
export interface WebhookSessionThreadTerminatedEventData {
  /** The id of the session. The event has nothing else of it, so request the session for its current state. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  /** The id of the thread in that session. */
  readonly session_thread_id: string
  readonly type: "session.thread_terminated"
  /** The id of the workspace in which it happened. */
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

/** Anthropic has evaluated the outcome of one iteration of a session. Request the session for the verdict. Beta. */
export interface WebhookSessionOutcomeEvaluationEndedEventData {
  /** The id of the session. The event has nothing else of it, so request the session for its current state. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "session.outcome_evaluation_ended"
  /** The id of the workspace in which it happened. */
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

/** A vault for credentials was created. Beta. */
export interface WebhookVaultCreatedEventData {
  /** The id of the vault. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "vault.created"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookVaultCreatedEventData: Schema.Codec<WebhookVaultCreatedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("vault.created"),
  workspace_id: Schema.String
})

/** A vault was archived. Each of its credentials has its own event. Beta. */
export interface WebhookVaultArchivedEventData {
  /** The id of the vault. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "vault.archived"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookVaultArchivedEventData: Schema.Codec<WebhookVaultArchivedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("vault.archived"),
  workspace_id: Schema.String
})

/** A vault was deleted for good. Each of its credentials has its own event. Beta. */
export interface WebhookVaultDeletedEventData {
  /** The id of the deleted vault. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "vault.deleted"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookVaultDeletedEventData: Schema.Codec<WebhookVaultDeletedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("vault.deleted"),
  workspace_id: Schema.String
})

/** A credential was added to a vault. The event has no secret. Beta. */
export interface WebhookVaultCredentialCreatedEventData {
  /** The id of the credential. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "vault_credential.created"
  /** The id of the vault that the credential is in. */
  readonly vault_id: string
  /** The id of the workspace in which it happened. */
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

/** A credential was archived, alone or with its vault. Beta. */
export interface WebhookVaultCredentialArchivedEventData {
  /** The id of the credential. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "vault_credential.archived"
  /** The id of the vault that the credential is in. */
  readonly vault_id: string
  /** The id of the workspace in which it happened. */
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

/** A credential was deleted for good, alone or with its vault. Beta. */
export interface WebhookVaultCredentialDeletedEventData {
  /** The id of the deleted credential. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "vault_credential.deleted"
  /** The id of the vault that the credential is in. */
  readonly vault_id: string
  /** The id of the workspace in which it happened. */
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

/** Anthropic could not refresh an OAuth credential, so sessions may lose the access that it gives. Beta. */
export interface WebhookVaultCredentialRefreshFailedEventData {
  /** The id of the credential. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "vault_credential.refresh_failed"
  /** The id of the vault that the credential is in. */
  readonly vault_id: string
  /** The id of the workspace in which it happened. */
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

/** A property of a session changed, such as its title. Beta. */
export interface WebhookSessionUpdatedEventData {
  /** The id of the session. The event has nothing else of it, so request the session for its current state. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "session.updated"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookSessionUpdatedEventData: Schema.Codec<WebhookSessionUpdatedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("session.updated"),
  workspace_id: Schema.String
})

/** An agent was created. Beta. */
export interface WebhookAgentCreatedEventData {
  /** The id of the agent. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "agent.created"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookAgentCreatedEventData: Schema.Codec<WebhookAgentCreatedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("agent.created"),
  workspace_id: Schema.String
})

/** An agent was archived. Beta. */
export interface WebhookAgentArchivedEventData {
  /** The id of the agent. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "agent.archived"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookAgentArchivedEventData: Schema.Codec<WebhookAgentArchivedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("agent.archived"),
  workspace_id: Schema.String
})

/** An agent was deleted for good. Nothing is left to request. Beta. */
export interface WebhookAgentDeletedEventData {
  /** The id of the deleted agent. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "agent.deleted"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookAgentDeletedEventData: Schema.Codec<WebhookAgentDeletedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("agent.deleted"),
  workspace_id: Schema.String
})

/**
 * A deployment was paused, by a request or by Anthropic after a run that failed for good. Its schedule does not run.
 * Beta.
 */
export interface WebhookDeploymentPausedEventData {
  /** The id of the deployment. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "deployment.paused"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookDeploymentPausedEventData: Schema.Codec<WebhookDeploymentPausedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("deployment.paused"),
  workspace_id: Schema.String
})

/** A scheduled run of a deployment could not create its session. Beta. */
export interface WebhookDeploymentRunFailedEventData {
  /** The id of the run. Request it for the error. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "deployment_run.failed"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookDeploymentRunFailedEventData: Schema.Codec<WebhookDeploymentRunFailedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("deployment_run.failed"),
  workspace_id: Schema.String
})

/** A deployment was created, which runs an agent on a schedule. Beta. */
export interface WebhookDeploymentCreatedEventData {
  /** The id of the deployment. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "deployment.created"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookDeploymentCreatedEventData: Schema.Codec<WebhookDeploymentCreatedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("deployment.created"),
  workspace_id: Schema.String
})

/** A property of a deployment changed, such as its schedule. Beta. */
export interface WebhookDeploymentUpdatedEventData {
  /** The id of the deployment. Request it for its current state. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "deployment.updated"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookDeploymentUpdatedEventData: Schema.Codec<WebhookDeploymentUpdatedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("deployment.updated"),
  workspace_id: Schema.String
})

/** A deployment was resumed. Its schedule continues. Beta. */
export interface WebhookDeploymentUnpausedEventData {
  /** The id of the deployment. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "deployment.unpaused"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookDeploymentUnpausedEventData: Schema.Codec<WebhookDeploymentUnpausedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("deployment.unpaused"),
  workspace_id: Schema.String
})

/** An agent has a new version. Beta. */
export interface WebhookAgentUpdatedEventData {
  /** The id of the agent. Request it for its new version. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "agent.updated"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookAgentUpdatedEventData: Schema.Codec<WebhookAgentUpdatedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("agent.updated"),
  workspace_id: Schema.String
})

/** A deployment was archived, alone or with its agent. Beta. */
export interface WebhookDeploymentArchivedEventData {
  /** The id of the deployment. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "deployment.archived"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookDeploymentArchivedEventData: Schema.Codec<WebhookDeploymentArchivedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("deployment.archived"),
  workspace_id: Schema.String
})

/** A scheduled run of a deployment started. Runs that you start yourself have no event. Beta. */
export interface WebhookDeploymentRunStartedEventData {
  /** The id of the run, the same in the event of its success or failure. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "deployment_run.started"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookDeploymentRunStartedEventData: Schema.Codec<WebhookDeploymentRunStartedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("deployment_run.started"),
  workspace_id: Schema.String
})

/** A deployment was deleted for good. Nothing is left to request. Beta. */
export interface WebhookDeploymentDeletedEventData {
  /** The id of the deleted deployment. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "deployment.deleted"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookDeploymentDeletedEventData: Schema.Codec<WebhookDeploymentDeletedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("deployment.deleted"),
  workspace_id: Schema.String
})

/** A scheduled run of a deployment created its session. The work of the session is still to come. Beta. */
export interface WebhookDeploymentRunSucceededEventData {
  /** The id of the run. Request it for the id of its session. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "deployment_run.succeeded"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookDeploymentRunSucceededEventData: Schema.Codec<WebhookDeploymentRunSucceededEventData> = Schema
  .Struct({
    id: Schema.String,
    organization_id: Schema.String,
    type: Schema.Literal("deployment_run.succeeded"),
    workspace_id: Schema.String
  })

/** An environment was created, in which sessions run. Beta. */
export interface WebhookEnvironmentCreatedEventData {
  /** The id of the environment. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "environment.created"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookEnvironmentCreatedEventData: Schema.Codec<WebhookEnvironmentCreatedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("environment.created"),
  workspace_id: Schema.String
})

/** A field of an environment changed. Beta. */
export interface WebhookEnvironmentUpdatedEventData {
  /** The id of the environment. Request it for its current state. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "environment.updated"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookEnvironmentUpdatedEventData: Schema.Codec<WebhookEnvironmentUpdatedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("environment.updated"),
  workspace_id: Schema.String
})

/** An environment was archived. Beta. */
export interface WebhookEnvironmentArchivedEventData {
  /** The id of the environment. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "environment.archived"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookEnvironmentArchivedEventData: Schema.Codec<WebhookEnvironmentArchivedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("environment.archived"),
  workspace_id: Schema.String
})

/** An environment was deleted for good. Nothing is left to request. Beta. */
export interface WebhookEnvironmentDeletedEventData {
  /** The id of the deleted environment. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "environment.deleted"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookEnvironmentDeletedEventData: Schema.Codec<WebhookEnvironmentDeletedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("environment.deleted"),
  workspace_id: Schema.String
})

/** A memory store was created, in which sessions keep what they learn. Beta. */
export interface WebhookMemoryStoreCreatedEventData {
  /** The id of the memory store. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "memory_store.created"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookMemoryStoreCreatedEventData: Schema.Codec<WebhookMemoryStoreCreatedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("memory_store.created"),
  workspace_id: Schema.String
})

/** A memory store was archived. Beta. */
export interface WebhookMemoryStoreArchivedEventData {
  /** The id of the memory store. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "memory_store.archived"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookMemoryStoreArchivedEventData: Schema.Codec<WebhookMemoryStoreArchivedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("memory_store.archived"),
  workspace_id: Schema.String
})

/** A memory store was deleted for good. Nothing is left to request. Beta. */
export interface WebhookMemoryStoreDeletedEventData {
  /** The id of the deleted memory store. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "memory_store.deleted"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookMemoryStoreDeletedEventData: Schema.Codec<WebhookMemoryStoreDeletedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("memory_store.deleted"),
  workspace_id: Schema.String
})

/** A session used up its budget and paused. Beta. */
export interface WebhookSessionBudgetReachedEventData {
  /** The id of the session. The event has nothing else of it, so request the session for its current state. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "session.budget_reached"
  /** The id of the workspace in which it happened. */
  readonly workspace_id: string
}
export const WebhookSessionBudgetReachedEventData: Schema.Codec<WebhookSessionBudgetReachedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("session.budget_reached"),
  workspace_id: Schema.String
})

/** Anthropic opened an enforcement action against a user profile. Beta. */
export interface WebhookUserProfileEnforcementActionOpenedEventData {
  /** The id of the user profile. Request it for its current state. */
  readonly id: string
  /** The id of the enforcement action. */
  readonly enforcement_action_id: string
  /** The id of the organization in which it happened. */
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

/** An enforcement action against a user profile was resolved. Beta. */
export interface WebhookUserProfileEnforcementActionResolvedEventData {
  /** The id of the user profile. Request it for its current state. */
  readonly id: string
  /** The id of the enforcement action. */
  readonly enforcement_action_id: string
  /** The id of the organization in which it happened. */
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

/** The status of a user profile in a program changed. Beta. */
export interface WebhookUserProfileProgramStatusUpdatedEventData {
  /** The id of the user profile. Request it for its current state. */
  readonly id: string
  /** The id of the organization in which it happened. */
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

/**
 * Anthropic cannot use an encryption key that you manage. What it encrypts may be out of reach until the key works.
 * Beta.
 */
export interface WebhookExternalKeyFailedEventData {
  /** The id of the external key. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "external_key.failed"
}
export const WebhookExternalKeyFailedEventData: Schema.Codec<WebhookExternalKeyFailedEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("external_key.failed")
})

/** Anthropic can use an encryption key that you manage, after it had failed. Beta. */
export interface WebhookExternalKeyRecoveredEventData {
  /** The id of the external key. */
  readonly id: string
  /** The id of the organization in which it happened. */
  readonly organization_id: string
  readonly type: "external_key.recovered"
}
export const WebhookExternalKeyRecoveredEventData: Schema.Codec<WebhookExternalKeyRecoveredEventData> = Schema.Struct({
  id: Schema.String,
  organization_id: Schema.String,
  type: Schema.Literal("external_key.recovered")
})

/**
 * What happened and to which object, by `type`. It has only ids: request the object for its state. A kind that this
 * version does not know is passed through unchanged. Beta.
 */
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

/**
 * The body of a webhook request. `Webhooks.read`
 * [verifies](https://effect-genai.github.io/effect-genai/guide/webhooks.html) the request before it decodes it. Beta.
 */
export interface WebhookEvent {
  /**
   * The id of the event, the same in every delivery of it. To reject [repeated
   * deliveries](https://effect-genai.github.io/effect-genai/guide/webhooks.html#duplicate-deliveries), use the
   * `webhook-id` header.
   */
  readonly id: string
  /** When it happened, not when it was delivered. RFC 3339. */
  readonly created_at: string
  /** What happened and to which object. */
  readonly data: WebhookEventData
  readonly type: "event"
}
export const WebhookEvent: Schema.Codec<WebhookEvent> = Schema.Struct({
  id: Schema.String,
  created_at: Schema.String,
  data: WebhookEventData,
  type: Schema.Literal("event")
})
