// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.

export const routes = {
  "DELETE /v1/admin/api-keys/{key_id}": { operation: "beta.admin.apiKeys.deleteApiKey", beta: true, docsOnly: true },
  "DELETE /v1/admin/user-groups/{group_uuid}": {
    operation: "beta.admin.userGroups.deleteUserGroup",
    beta: true,
    docsOnly: true
  },
  "DELETE /v1/admin/user-groups/{group_uuid}/members": {
    operation: "beta.admin.userGroups.removeUsersFromGroup",
    beta: true,
    docsOnly: true
  },
  "DELETE /v1/admin/user-groups/{group_uuid}/workspaces/{workspace_uuid}": {
    operation: "beta.admin.userGroups.removeGroupFromWorkspace",
    beta: true,
    docsOnly: true
  },
  "DELETE /v1/admin/users-invite/{invite_uuid}": {
    operation: "beta.admin.users.deleteInvite",
    beta: true,
    docsOnly: true
  },
  "DELETE /v1/admin/users/{user_id}": { operation: "beta.admin.users.deleteUser", beta: true, docsOnly: true },
  "DELETE /v1/admin/workspaces/{workspace_uuid}": {
    operation: "beta.admin.workspaces.deleteWorkspaces",
    beta: true,
    docsOnly: true
  },
  "DELETE /v1/admin/workspaces/{workspace_uuid}/remove-users": {
    operation: "beta.admin.workspaces.removeUsersWorkspaces",
    beta: true,
    docsOnly: true
  },
  "DELETE /v1/agents/{agent_id}": { operation: "beta.agents.delete", beta: true },
  "DELETE /v1/agents/{agent_id}/aliases": { operation: "beta.agents.deleteVersionAlias", beta: true },
  "DELETE /v1/audio/voices/{voice_id}": { operation: "audio.voices.delete", beta: false },
  "DELETE /v1/batch/jobs/{job_id}": { operation: "batch.jobs.delete", beta: false },
  "DELETE /v1/connectors/{connector_id_or_name}": { operation: "beta.connectors.delete", beta: true },
  "DELETE /v1/connectors/{connector_id_or_name}/organization/credentials/{credentials_name}": {
    operation: "beta.connectors.deleteOrganizationCredentials",
    beta: true
  },
  "DELETE /v1/connectors/{connector_id_or_name}/user/credentials": {
    operation: "beta.connectors.deleteAllUserCredentials",
    beta: true
  },
  "DELETE /v1/connectors/{connector_id_or_name}/user/credentials/{credentials_name}": {
    operation: "beta.connectors.deleteUserCredentials",
    beta: true
  },
  "DELETE /v1/connectors/{connector_id_or_name}/workspace/credentials/{credentials_name}": {
    operation: "beta.connectors.deleteWorkspaceCredentials",
    beta: true
  },
  "DELETE /v1/connectors/{connector_id}/organization/share": {
    operation: "beta.connectors.unshareFromOrganization",
    beta: true
  },
  "DELETE /v1/connectors/{connector_id}/share": { operation: "beta.connectors.unshare", beta: true },
  "DELETE /v1/conversations/{conversation_id}": { operation: "beta.conversations.delete", beta: true },
  "DELETE /v1/files/{file_id}": { operation: "files.delete", beta: false },
  "DELETE /v1/fine_tuning/models/{model_id}/archive": { operation: "models.unarchive", beta: false },
  "DELETE /v1/libraries/{library_id}": { operation: "beta.libraries.delete", beta: true },
  "DELETE /v1/libraries/{library_id}/documents/{document_id}": {
    operation: "beta.libraries.documents.delete",
    beta: true
  },
  "DELETE /v1/libraries/{library_id}/share": { operation: "beta.libraries.accesses.delete", beta: true },
  "DELETE /v1/models/{model_id}": { operation: "models.delete", beta: false },
  "DELETE /v1/observability/campaigns/{campaign_id}": {
    operation: "beta.observability.campaigns.delete",
    beta: true,
    retired: true
  },
  "DELETE /v1/observability/dataset-records/{dataset_record_id}": {
    operation: "beta.observability.datasets.records.delete",
    beta: true
  },
  "DELETE /v1/observability/datasets/{dataset_id}": { operation: "beta.observability.datasets.delete", beta: true },
  "DELETE /v1/observability/judges/{judge_id}": { operation: "beta.observability.judges.delete", beta: true },
  "DELETE /v1/observability/pipeline-configs/{pipeline_config_id}": {
    operation: "beta.observability.evaluations.deletePipelineConfig",
    beta: true
  },
  "DELETE /v1/rag/deployments/{deployment_id}": {
    operation: "beta.rag.searchIndexes.unregisterDeployment",
    beta: true
  },
  "DELETE /v1/service-accounts/{service_account_id}": { operation: "beta.serviceAccounts.delete", beta: true },
  "DELETE /v1/workflows/deployments/{name}": { operation: "workflows.deployments.deleteDeployment", beta: false },
  "DELETE /v1/workflows/schedules/{schedule_id}": { operation: "workflows.schedules.unscheduleWorkflow", beta: false },
  "DELETE /v2/prompts/{prompt_id}": { operation: "beta.prompts.delete", beta: true },
  "DELETE /v2/skills/{skill_id}": { operation: "beta.skills.delete", beta: true },
  "GET /v1/admin/analytics/vibe/code/usage/by_organization": {
    operation: "beta.admin.vibeCodeAnalytics.getOrganizationStats",
    beta: true,
    docsOnly: true
  },
  "GET /v1/admin/analytics/vibe/code/usage/by_workspace": {
    operation: "beta.admin.vibeCodeAnalytics.getWorkspaceStats",
    beta: true,
    docsOnly: true
  },
  "GET /v1/admin/analytics/vibe/work/usage/by_agent_stats": {
    operation: "beta.admin.vibeWorkAnalytics.getByAgentStats",
    beta: true,
    docsOnly: true
  },
  "GET /v1/admin/analytics/vibe/work/usage/by_time_stats": {
    operation: "beta.admin.vibeWorkAnalytics.getByTimeStats",
    beta: true,
    docsOnly: true
  },
  "GET /v1/admin/analytics/vibe/work/usage/by_user_stats": {
    operation: "beta.admin.vibeWorkAnalytics.getByUserStats",
    beta: true,
    docsOnly: true
  },
  "GET /v1/admin/api-keys": { operation: "beta.admin.apiKeys.getApiKeys", beta: true, docsOnly: true },
  "GET /v1/admin/audit-logs": { operation: "beta.admin.auditLogs.getAuditLogs", beta: true, docsOnly: true },
  "GET /v1/admin/rate-limit": { operation: "beta.admin.billing.getRateLimits", beta: true, docsOnly: true },
  "GET /v1/admin/roles": { operation: "beta.admin.users.getRoles", beta: true, docsOnly: true },
  "GET /v1/admin/scim/sync/{run_id}": { operation: "beta.admin.scim.getScimSyncRun", beta: true, docsOnly: true },
  "GET /v1/admin/spend-limit": { operation: "beta.admin.billing.getSpendLimits", beta: true, docsOnly: true },
  "GET /v1/admin/usage": { operation: "beta.admin.billing.getUsage", beta: true, docsOnly: true },
  "GET /v1/admin/user-groups": { operation: "beta.admin.userGroups.getUserGroups", beta: true, docsOnly: true },
  "GET /v1/admin/user-groups/{group_uuid}": {
    operation: "beta.admin.userGroups.getUserGroup",
    beta: true,
    docsOnly: true
  },
  "GET /v1/admin/user-groups/{group_uuid}/members": {
    operation: "beta.admin.userGroups.getUserGroupMembers",
    beta: true,
    docsOnly: true
  },
  "GET /v1/admin/user-groups/{group_uuid}/nested": {
    operation: "beta.admin.userGroups.getNestedGroups",
    beta: true,
    docsOnly: true
  },
  "GET /v1/admin/user-groups/{group_uuid}/workspaces": {
    operation: "beta.admin.userGroups.getGroupWorkspaceAssignments",
    beta: true,
    docsOnly: true
  },
  "GET /v1/admin/users": { operation: "beta.admin.users.getUsers", beta: true, docsOnly: true },
  "GET /v1/admin/users-invite": { operation: "beta.admin.users.getInvite", beta: true, docsOnly: true },
  "GET /v1/admin/users/{user_id}": { operation: "beta.admin.users.getUser", beta: true, docsOnly: true },
  "GET /v1/admin/workspaces": { operation: "beta.admin.workspaces.getWorkspaces", beta: true, docsOnly: true },
  "GET /v1/agents": { operation: "beta.agents.list", beta: true },
  "GET /v1/agents/pages": { operation: "beta.agents.listPages", beta: true },
  "GET /v1/agents/{agent_id}": { operation: "beta.agents.get", beta: true },
  "GET /v1/agents/{agent_id}/aliases": { operation: "beta.agents.listVersionAliases", beta: true },
  "GET /v1/agents/{agent_id}/versions": { operation: "beta.agents.listVersions", beta: true },
  "GET /v1/agents/{agent_id}/versions/{version}": { operation: "beta.agents.getVersion", beta: true },
  "GET /v1/audio/transcriptions/realtime": { operation: "audio.realtime.connect", beta: true, websocket: true },
  "GET /v1/audio/voices": { operation: "audio.voices.list", beta: false },
  "GET /v1/audio/voices/{voice_id}": { operation: "audio.voices.get", beta: false },
  "GET /v1/audio/voices/{voice_id}/sample": { operation: "audio.voices.getSampleAudio", beta: false },
  "GET /v1/batch/jobs": { operation: "batch.jobs.list", beta: false },
  "GET /v1/batch/jobs/{job_id}": { operation: "batch.jobs.get", beta: false },
  "GET /v1/connectors": { operation: "beta.connectors.list", beta: true },
  "GET /v1/connectors/{connector_id_or_name}": { operation: "beta.connectors.get", beta: true },
  "GET /v1/connectors/{connector_id_or_name}/auth_url": { operation: "beta.connectors.getAuthUrl", beta: true },
  "GET /v1/connectors/{connector_id_or_name}/authentication_methods": {
    operation: "beta.connectors.getAuthenticationMethods",
    beta: true
  },
  "GET /v1/connectors/{connector_id_or_name}/organization/credentials": {
    operation: "beta.connectors.listOrganizationCredentials",
    beta: true
  },
  "GET /v1/connectors/{connector_id_or_name}/tools": { operation: "beta.connectors.listTools", beta: true },
  "GET /v1/connectors/{connector_id_or_name}/user/credentials": {
    operation: "beta.connectors.listUserCredentials",
    beta: true
  },
  "GET /v1/connectors/{connector_id_or_name}/workspace/credentials": {
    operation: "beta.connectors.listWorkspaceCredentials",
    beta: true
  },
  "GET /v1/conversations": { operation: "beta.conversations.list", beta: true },
  "GET /v1/conversations/{conversation_id}": { operation: "beta.conversations.get", beta: true },
  "GET /v1/conversations/{conversation_id}/history": { operation: "beta.conversations.getHistory", beta: true },
  "GET /v1/conversations/{conversation_id}/messages": { operation: "beta.conversations.getMessages", beta: true },
  "GET /v1/files": { operation: "files.list", beta: false },
  "GET /v1/files/{file_id}": { operation: "files.retrieve", beta: false },
  "GET /v1/files/{file_id}/content": { operation: "files.download", beta: false },
  "GET /v1/files/{file_id}/url": { operation: "files.getSignedUrl", beta: false },
  "GET /v1/fine_tuning/jobs": { operation: "fineTuning.jobs.list", beta: false, retired: true },
  "GET /v1/fine_tuning/jobs/{job_id}": { operation: "fineTuning.jobs.get", beta: false, retired: true },
  "GET /v1/libraries": { operation: "beta.libraries.list", beta: true },
  "GET /v1/libraries/{library_id}": { operation: "beta.libraries.get", beta: true },
  "GET /v1/libraries/{library_id}/documents": { operation: "beta.libraries.documents.list", beta: true },
  "GET /v1/libraries/{library_id}/documents/{document_id}": { operation: "beta.libraries.documents.get", beta: true },
  "GET /v1/libraries/{library_id}/documents/{document_id}/extracted-text-signed-url": {
    operation: "beta.libraries.documents.extractedTextSignedUrl",
    beta: true
  },
  "GET /v1/libraries/{library_id}/documents/{document_id}/signed-url": {
    operation: "beta.libraries.documents.getSignedUrl",
    beta: true
  },
  "GET /v1/libraries/{library_id}/documents/{document_id}/status": {
    operation: "beta.libraries.documents.status",
    beta: true
  },
  "GET /v1/libraries/{library_id}/documents/{document_id}/text_content": {
    operation: "beta.libraries.documents.textContent",
    beta: true
  },
  "GET /v1/libraries/{library_id}/share": { operation: "beta.libraries.accesses.list", beta: true },
  "GET /v1/models": { operation: "models.list", beta: false },
  "GET /v1/models/{model_id}": { operation: "models.retrieve", beta: false },
  "GET /v1/observability/campaigns": { operation: "beta.observability.campaigns.list", beta: true, retired: true },
  "GET /v1/observability/campaigns/{campaign_id}": {
    operation: "beta.observability.campaigns.fetch",
    beta: true,
    retired: true
  },
  "GET /v1/observability/campaigns/{campaign_id}/selected-events": {
    operation: "beta.observability.campaigns.listEvents",
    beta: true,
    retired: true
  },
  "GET /v1/observability/campaigns/{campaign_id}/status": {
    operation: "beta.observability.campaigns.fetchStatus",
    beta: true,
    retired: true
  },
  "GET /v1/observability/chat-completion-events/{event_id}": {
    operation: "beta.observability.chatCompletionEvents.fetch",
    beta: true,
    retired: true
  },
  "GET /v1/observability/chat-completion-events/{event_id}/similar-events": {
    operation: "beta.observability.chatCompletionEvents.fetchSimilarEvents",
    beta: true,
    retired: true
  },
  "GET /v1/observability/chat-completion-fields": {
    operation: "beta.observability.chatCompletionEvents.fields.list",
    beta: true,
    retired: true
  },
  "GET /v1/observability/chat-completion-fields/{field_name}/options": {
    operation: "beta.observability.chatCompletionEvents.fields.fetchOptions",
    beta: true,
    retired: true
  },
  "GET /v1/observability/dataset-records/{dataset_record_id}": {
    operation: "beta.observability.datasets.records.fetch",
    beta: true
  },
  "GET /v1/observability/datasets": { operation: "beta.observability.datasets.list", beta: true },
  "GET /v1/observability/datasets/{dataset_id}": { operation: "beta.observability.datasets.fetch", beta: true },
  "GET /v1/observability/datasets/{dataset_id}/exports/to-jsonl": {
    operation: "beta.observability.datasets.exportToJsonl",
    beta: true
  },
  "GET /v1/observability/datasets/{dataset_id}/records": {
    operation: "beta.observability.datasets.listRecords",
    beta: true
  },
  "GET /v1/observability/datasets/{dataset_id}/tasks": {
    operation: "beta.observability.datasets.listTasks",
    beta: true
  },
  "GET /v1/observability/datasets/{dataset_id}/tasks/{task_id}": {
    operation: "beta.observability.datasets.fetchTask",
    beta: true
  },
  "GET /v1/observability/judges": { operation: "beta.observability.judges.list", beta: true },
  "GET /v1/observability/judges/{judge_id}": { operation: "beta.observability.judges.fetch", beta: true },
  "GET /v1/observability/logs/fields": { operation: "beta.observability.logs.list", beta: true },
  "GET /v1/observability/logs/fields/{field_name}/options": {
    operation: "beta.observability.logs.fetchOptions",
    beta: true
  },
  "GET /v1/observability/pipeline-configs": {
    operation: "beta.observability.evaluations.listPipelineConfigs",
    beta: true
  },
  "GET /v1/observability/pipeline-configs/{pipeline_config_id}": {
    operation: "beta.observability.evaluations.getPipelineConfig",
    beta: true
  },
  "GET /v1/observability/spans/evaluations/fields": {
    operation: "beta.observability.spans.listSpanEvalFields",
    beta: true
  },
  "GET /v1/observability/spans/evaluations/fields/{field_name}/options": {
    operation: "beta.observability.spans.fetchSpanEvalFieldOptions",
    beta: true
  },
  "GET /v1/observability/spans/fields": { operation: "beta.observability.spans.listSpanFields", beta: true },
  "GET /v1/observability/spans/fields/{field_name}/options": {
    operation: "beta.observability.spans.fetchSpanFieldOptions",
    beta: true
  },
  "GET /v1/observability/traces/fields": { operation: "beta.observability.traces.getTraceFields", beta: true },
  "GET /v1/observability/traces/fields/{field_name}/options": {
    operation: "beta.observability.traces.fetchOptions",
    beta: true
  },
  "GET /v1/observability/traces/{trace_id}": { operation: "beta.observability.traces.getTraceById", beta: true },
  "GET /v1/observability/traces/{trace_id}/spans": { operation: "beta.observability.traces.getTraceSpans", beta: true },
  "GET /v1/observability/traces/{trace_id}/spans/{span_id}": {
    operation: "beta.observability.traces.getSpanById",
    beta: true
  },
  "GET /v1/rag/deployments": { operation: "beta.rag.searchIndexes.getDeploymentSummaries", beta: true },
  "GET /v1/rag/ingestion_pipeline_configurations": {
    operation: "beta.rag.ingestionPipelineConfigurations.list",
    beta: true
  },
  "GET /v1/service-accounts": { operation: "beta.serviceAccounts.list", beta: true },
  "GET /v1/service-accounts/assignable-roles": { operation: "beta.serviceAccounts.listAssignableRoles", beta: true },
  "GET /v1/service-accounts/{service_account_id}": { operation: "beta.serviceAccounts.get", beta: true },
  "GET /v1/service-accounts/{service_account_id}/roles": { operation: "beta.serviceAccounts.listRoles", beta: true },
  "GET /v1/users/me": { operation: "beta.users.getIdentity", beta: true },
  "GET /v1/users/me/organizations": { operation: "beta.users.listOrganizations", beta: true },
  "GET /v1/users/me/workspaces": { operation: "beta.users.listWorkspaces", beta: true },
  "GET /v1/workflows": { operation: "workflows.getWorkflows", beta: false },
  "GET /v1/workflows/deployments": { operation: "workflows.deployments.listDeployments", beta: false },
  "GET /v1/workflows/deployments/{name}": { operation: "workflows.deployments.getDeployment", beta: false },
  "GET /v1/workflows/deployments/{name}/logs": { operation: "workflows.deployments.getDeploymentLogs", beta: false },
  "GET /v1/workflows/deployments/{name}/logs/stream": {
    operation: "workflows.deployments.streamDeploymentLogs",
    beta: false
  },
  "GET /v1/workflows/deployments/{name}/workers": {
    operation: "workflows.deployments.listDeploymentWorkers",
    beta: false
  },
  "GET /v1/workflows/events/list": { operation: "workflows.events.getWorkflowEvents", beta: false },
  "GET /v1/workflows/events/stream": { operation: "workflows.events.getStreamEvents", beta: false },
  "GET /v1/workflows/executions/{execution_id}": {
    operation: "workflows.executions.getWorkflowExecution",
    beta: false
  },
  "GET /v1/workflows/executions/{execution_id}/history": {
    operation: "workflows.executions.getWorkflowExecutionHistory",
    beta: false
  },
  "GET /v1/workflows/executions/{execution_id}/logs": {
    operation: "workflows.executions.getWorkflowExecutionLogs",
    beta: false
  },
  "GET /v1/workflows/executions/{execution_id}/logs/stream": {
    operation: "workflows.executions.streamWorkflowExecutionLogs",
    beta: false
  },
  "GET /v1/workflows/executions/{execution_id}/stream": { operation: "workflows.executions.stream", beta: false },
  "GET /v1/workflows/executions/{execution_id}/trace/events": {
    operation: "workflows.executions.getWorkflowExecutionTraceEvents",
    beta: false
  },
  "GET /v1/workflows/executions/{execution_id}/trace/info": {
    operation: "workflows.executions.getWorkflowExecutionTraceInfo",
    beta: false
  },
  "GET /v1/workflows/executions/{execution_id}/trace/otel": {
    operation: "workflows.executions.getWorkflowExecutionTraceOtel",
    beta: false
  },
  "GET /v1/workflows/executions/{execution_id}/trace/summary": {
    operation: "workflows.executions.getWorkflowExecutionTraceSummary",
    beta: false
  },
  "GET /v1/workflows/registrations": { operation: "workflows.getWorkflowRegistrations", beta: false },
  "GET /v1/workflows/registrations/{workflow_registration_id}": {
    operation: "workflows.getWorkflowRegistration",
    beta: false
  },
  "GET /v1/workflows/runs": { operation: "workflows.runs.listRuns", beta: false },
  "GET /v1/workflows/runs/{run_id}": { operation: "workflows.runs.getRun", beta: false },
  "GET /v1/workflows/runs/{run_id}/history": { operation: "workflows.runs.getRunHistory", beta: false },
  "GET /v1/workflows/schedules": { operation: "workflows.schedules.getSchedules", beta: false },
  "GET /v1/workflows/schedules/{schedule_id}": { operation: "workflows.schedules.getSchedule", beta: false },
  "GET /v1/workflows/workers/whoami": { operation: "workflows.workers.getWorkerInfo", beta: true, docsOnly: true },
  "GET /v1/workflows/{workflow_identifier}": { operation: "workflows.getWorkflow", beta: false },
  "GET /v1/workflows/{workflow_name}/metrics": { operation: "workflows.metrics.getWorkflowMetrics", beta: false },
  "GET /v2/prompts": { operation: "beta.prompts.list", beta: true },
  "GET /v2/prompts/{prompt_id}": { operation: "beta.prompts.get", beta: true },
  "GET /v2/prompts/{prompt_id}/versions": { operation: "beta.prompts.listVersions", beta: true },
  "GET /v2/prompts/{prompt_id}/versions/{version}": { operation: "beta.prompts.getVersion", beta: true },
  "GET /v2/skills": { operation: "beta.skills.list", beta: true },
  "GET /v2/skills/{skill_id}": { operation: "beta.skills.get", beta: true },
  "GET /v2/skills/{skill_id}/versions": { operation: "beta.skills.listVersions", beta: true },
  "GET /v2/skills/{skill_id}/versions/{version}": { operation: "beta.skills.getVersion", beta: true },
  "PATCH /v1/admin/user-groups/{group_uuid}": {
    operation: "beta.admin.userGroups.updateUserGroup",
    beta: true,
    docsOnly: true
  },
  "PATCH /v1/admin/user-groups/{group_uuid}/nested": {
    operation: "beta.admin.userGroups.setNestedGroups",
    beta: true,
    docsOnly: true
  },
  "PATCH /v1/admin/user-groups/{group_uuid}/organization-role": {
    operation: "beta.admin.userGroups.updateUserGroupOrganizationRole",
    beta: true,
    docsOnly: true
  },
  "PATCH /v1/admin/user-groups/{group_uuid}/workspaces/{workspace_uuid}": {
    operation: "beta.admin.userGroups.updateGroupWorkspaceAssignment",
    beta: true,
    docsOnly: true
  },
  "PATCH /v1/admin/users/{user_id}": { operation: "beta.admin.users.updateUser", beta: true, docsOnly: true },
  "PATCH /v1/admin/workspaces/{workspace_uuid}": {
    operation: "beta.admin.workspaces.updateWorkspaces",
    beta: true,
    docsOnly: true
  },
  "PATCH /v1/admin/workspaces/{workspace_uuid}/users": {
    operation: "beta.admin.workspaces.addOrUpdateUsersWorkspaces",
    beta: true,
    docsOnly: true
  },
  "PATCH /v1/agents/{agent_id}": { operation: "beta.agents.update", beta: true },
  "PATCH /v1/agents/{agent_id}/version": { operation: "beta.agents.updateVersion", beta: true },
  "PATCH /v1/audio/voices/{voice_id}": { operation: "audio.voices.update", beta: false },
  "PATCH /v1/connectors/{connector_id_or_name}": { operation: "beta.connectors.update", beta: true },
  "PATCH /v1/connectors/{connector_id_or_name}/{consumer_scope}/credentials": {
    operation: "beta.connectors.updateCredentials",
    beta: true
  },
  "PATCH /v1/fine_tuning/models/{model_id}": { operation: "models.update", beta: false },
  "PATCH /v1/libraries/{library_id}": { operation: "beta.libraries.update", beta: true },
  "PATCH /v1/libraries/{library_id}/documents/{document_id}": {
    operation: "beta.libraries.documents.update",
    beta: true
  },
  "PATCH /v1/observability/datasets/{dataset_id}": { operation: "beta.observability.datasets.update", beta: true },
  "PATCH /v1/service-accounts/{service_account_id}": { operation: "beta.serviceAccounts.update", beta: true },
  "PATCH /v1/workflows/deployments/{name}": { operation: "workflows.deployments.updateDeployment", beta: false },
  "PATCH /v1/workflows/schedules/{schedule_id}": { operation: "workflows.schedules.updateSchedule", beta: false },
  "PATCH /v2/prompts/{prompt_id}": { operation: "beta.prompts.updateMetadata", beta: true },
  "PATCH /v2/prompts/{prompt_id}/versions/{version}": { operation: "beta.prompts.updateVersionMetadata", beta: true },
  "PATCH /v2/skills/{skill_id}": { operation: "beta.skills.updateMetadata", beta: true },
  "PATCH /v2/skills/{skill_id}/versions/{version}": { operation: "beta.skills.updateVersionMetadata", beta: true },
  "POST /v1/admin/api-keys": { operation: "beta.admin.apiKeys.createApiKey", beta: true, docsOnly: true },
  "POST /v1/admin/scim/sync": { operation: "beta.admin.scim.triggerScimSync", beta: true, docsOnly: true },
  "POST /v1/admin/spend-limit": { operation: "beta.admin.billing.updateSpendLimits", beta: true, docsOnly: true },
  "POST /v1/admin/user-groups": { operation: "beta.admin.userGroups.createUserGroup", beta: true, docsOnly: true },
  "POST /v1/admin/user-groups/provision-workspace": {
    operation: "beta.admin.userGroups.provisionGroupToWorkspace",
    beta: true,
    docsOnly: true
  },
  "POST /v1/admin/user-groups/{group_uuid}/members": {
    operation: "beta.admin.userGroups.assignUsersToGroup",
    beta: true,
    docsOnly: true
  },
  "POST /v1/admin/user-groups/{group_uuid}/workspaces": {
    operation: "beta.admin.userGroups.assignGroupToWorkspace",
    beta: true,
    docsOnly: true
  },
  "POST /v1/admin/users": { operation: "beta.admin.users.createUsers", beta: true, docsOnly: true },
  "POST /v1/admin/users-invite": { operation: "beta.admin.users.inviteUsers", beta: true, docsOnly: true },
  "POST /v1/admin/workspaces": { operation: "beta.admin.workspaces.createWorkspace", beta: true, docsOnly: true },
  "POST /v1/admin/workspaces/{workspace_uuid}/add-users": {
    operation: "beta.admin.workspaces.addUsersWorkspaces",
    beta: true,
    docsOnly: true
  },
  "POST /v1/agents": { operation: "beta.agents.create", beta: true },
  "POST /v1/agents/completions": { operation: "agents.complete", beta: false },
  "POST /v1/audio/speech": { operation: "audio.speech.complete", beta: false },
  "POST /v1/audio/transcriptions": { operation: "audio.transcriptions.complete", beta: false },
  "POST /v1/audio/voices": { operation: "audio.voices.create", beta: false },
  "POST /v1/batch/jobs": { operation: "batch.jobs.create", beta: false },
  "POST /v1/batch/jobs/{job_id}/cancel": { operation: "batch.jobs.cancel", beta: false },
  "POST /v1/chat/classifications": { operation: "classifiers.classifyChat", beta: false },
  "POST /v1/chat/completions": { operation: "chat.complete", beta: false },
  "POST /v1/chat/moderations": { operation: "classifiers.moderateChat", beta: false },
  "POST /v1/classifications": { operation: "classifiers.classify", beta: false },
  "POST /v1/client/sessions": { operation: "realtime.sessions.create", beta: false },
  "POST /v1/connectors": { operation: "beta.connectors.create", beta: true },
  "POST /v1/connectors/{connector_id_or_name}/organization/credentials": {
    operation: "beta.connectors.createOrUpdateOrganizationCredentials",
    beta: true,
    retired: true
  },
  "POST /v1/connectors/{connector_id_or_name}/tools/{tool_name}/call": {
    operation: "beta.connectors.callTool",
    beta: true
  },
  "POST /v1/connectors/{connector_id_or_name}/user/credentials": {
    operation: "beta.connectors.createOrUpdateUserCredentials",
    beta: true,
    retired: true
  },
  "POST /v1/connectors/{connector_id_or_name}/workspace/credentials": {
    operation: "beta.connectors.createOrUpdateWorkspaceCredentials",
    beta: true,
    retired: true
  },
  "POST /v1/connectors/{connector_id_or_name}/{consumer_scope}/credentials": {
    operation: "beta.connectors.createCredentials",
    beta: true
  },
  "POST /v1/connectors/{connector_id}/{consumer_scope}/activate": {
    operation: "beta.connectors.activateForConsumer",
    beta: true
  },
  "POST /v1/connectors/{connector_id}/{consumer_scope}/deactivate": {
    operation: "beta.connectors.deactivateForConsumer",
    beta: true
  },
  "POST /v1/conversations": { operation: "beta.conversations.start", beta: true },
  "POST /v1/conversations/{conversation_id}": { operation: "beta.conversations.append", beta: true },
  "POST /v1/conversations/{conversation_id}/restart": { operation: "beta.conversations.restart", beta: true },
  "POST /v1/embeddings": { operation: "embeddings.create", beta: false },
  "POST /v1/files": { operation: "files.upload", beta: false },
  "POST /v1/fim/completions": { operation: "fim.complete", beta: false },
  "POST /v1/fine_tuning/jobs": { operation: "fineTuning.jobs.create", beta: false, retired: true },
  "POST /v1/fine_tuning/jobs/{job_id}/cancel": { operation: "fineTuning.jobs.cancel", beta: false, retired: true },
  "POST /v1/fine_tuning/jobs/{job_id}/start": { operation: "fineTuning.jobs.start", beta: false, retired: true },
  "POST /v1/fine_tuning/models/{model_id}/archive": { operation: "models.archive", beta: false },
  "POST /v1/libraries": { operation: "beta.libraries.create", beta: true },
  "POST /v1/libraries/{library_id}/documents": { operation: "beta.libraries.documents.upload", beta: true },
  "POST /v1/libraries/{library_id}/documents/{document_id}/reprocess": {
    operation: "beta.libraries.documents.reprocess",
    beta: true
  },
  "POST /v1/moderations": { operation: "classifiers.moderate", beta: false },
  "POST /v1/observability/campaigns": { operation: "beta.observability.campaigns.create", beta: true, retired: true },
  "POST /v1/observability/chat-completion-events/search": {
    operation: "beta.observability.chatCompletionEvents.search",
    beta: true,
    retired: true
  },
  "POST /v1/observability/chat-completion-events/search-ids": {
    operation: "beta.observability.chatCompletionEvents.searchIds",
    beta: true,
    retired: true
  },
  "POST /v1/observability/chat-completion-events/{event_id}/live-judging": {
    operation: "beta.observability.chatCompletionEvents.judge",
    beta: true,
    retired: true
  },
  "POST /v1/observability/chat-completion-fields/{field_name}/options-counts": {
    operation: "beta.observability.chatCompletionEvents.fields.fetchOptionCounts",
    beta: true,
    retired: true
  },
  "POST /v1/observability/dataset-records/bulk-delete": {
    operation: "beta.observability.datasets.records.bulkDelete",
    beta: true
  },
  "POST /v1/observability/dataset-records/{dataset_record_id}/live-judging": {
    operation: "beta.observability.datasets.records.judge",
    beta: true
  },
  "POST /v1/observability/datasets": { operation: "beta.observability.datasets.create", beta: true },
  "POST /v1/observability/datasets/{dataset_id}/imports/from-campaign": {
    operation: "beta.observability.datasets.importFromCampaign",
    beta: true,
    retired: true
  },
  "POST /v1/observability/datasets/{dataset_id}/imports/from-dataset": {
    operation: "beta.observability.datasets.importFromDatasetRecords",
    beta: true
  },
  "POST /v1/observability/datasets/{dataset_id}/imports/from-explorer": {
    operation: "beta.observability.datasets.importFromExplorer",
    beta: true,
    retired: true
  },
  "POST /v1/observability/datasets/{dataset_id}/imports/from-file": {
    operation: "beta.observability.datasets.importFromFile",
    beta: true
  },
  "POST /v1/observability/datasets/{dataset_id}/imports/from-playground": {
    operation: "beta.observability.datasets.importFromPlayground",
    beta: true
  },
  "POST /v1/observability/datasets/{dataset_id}/records": {
    operation: "beta.observability.datasets.createRecord",
    beta: true
  },
  "POST /v1/observability/judges": { operation: "beta.observability.judges.create", beta: true },
  "POST /v1/observability/judges/{judge_id}/live-judging": {
    operation: "beta.observability.judges.judgeConversation",
    beta: true
  },
  "POST /v1/observability/logs/search": { operation: "beta.observability.logs.search", beta: true },
  "POST /v1/observability/pipeline-configs": {
    operation: "beta.observability.evaluations.createPipelineConfig",
    beta: true
  },
  "POST /v1/observability/spans/aggregate": { operation: "beta.observability.spans.aggregate", beta: true },
  "POST /v1/observability/spans/evaluations/search": {
    operation: "beta.observability.spans.searchSpanEvaluations",
    beta: true
  },
  "POST /v1/observability/spans/evaluations/search/latest": {
    operation: "beta.observability.spans.searchLatestSpanEvaluations",
    beta: true
  },
  "POST /v1/observability/spans/search": { operation: "beta.observability.spans.searchSpans", beta: true },
  "POST /v1/observability/traces/aggregate": { operation: "beta.observability.traces.aggregate", beta: true },
  "POST /v1/observability/traces/search": { operation: "beta.observability.traces.search", beta: true },
  "POST /v1/ocr": { operation: "ocr.process", beta: false },
  "POST /v1/service-accounts": { operation: "beta.serviceAccounts.create", beta: true },
  "POST /v1/workflows/deployments": { operation: "workflows.deployments.createDeployment", beta: false },
  "POST /v1/workflows/deployments/{name}/restart": {
    operation: "workflows.deployments.restartDeployment",
    beta: false
  },
  "POST /v1/workflows/deployments/{name}/start": { operation: "workflows.deployments.startDeployment", beta: false },
  "POST /v1/workflows/deployments/{name}/stop": { operation: "workflows.deployments.stopDeployment", beta: false },
  "POST /v1/workflows/executions/cancel": {
    operation: "workflows.executions.batchCancelWorkflowExecutions",
    beta: false
  },
  "POST /v1/workflows/executions/terminate": {
    operation: "workflows.executions.batchTerminateWorkflowExecutions",
    beta: false
  },
  "POST /v1/workflows/executions/{execution_id}/cancel": {
    operation: "workflows.executions.cancelWorkflowExecution",
    beta: false
  },
  "POST /v1/workflows/executions/{execution_id}/queries": {
    operation: "workflows.executions.queryWorkflowExecution",
    beta: false
  },
  "POST /v1/workflows/executions/{execution_id}/reset": {
    operation: "workflows.executions.resetWorkflow",
    beta: false
  },
  "POST /v1/workflows/executions/{execution_id}/signals": {
    operation: "workflows.executions.signalWorkflowExecution",
    beta: false
  },
  "POST /v1/workflows/executions/{execution_id}/terminate": {
    operation: "workflows.executions.terminateWorkflowExecution",
    beta: false
  },
  "POST /v1/workflows/executions/{execution_id}/updates": {
    operation: "workflows.executions.updateWorkflowExecution",
    beta: false
  },
  "POST /v1/workflows/registrations/{workflow_registration_id}/execute": {
    operation: "workflows.executeWorkflowRegistration",
    beta: false
  },
  "POST /v1/workflows/schedules": { operation: "workflows.schedules.scheduleWorkflow", beta: false },
  "POST /v1/workflows/schedules/{schedule_id}/pause": { operation: "workflows.schedules.pauseSchedule", beta: false },
  "POST /v1/workflows/schedules/{schedule_id}/resume": { operation: "workflows.schedules.resumeSchedule", beta: false },
  "POST /v1/workflows/schedules/{schedule_id}/trigger": {
    operation: "workflows.schedules.triggerSchedule",
    beta: false
  },
  "POST /v1/workflows/{workflow_identifier}/execute": { operation: "workflows.executeWorkflow", beta: false },
  "POST /v2/prompts": { operation: "beta.prompts.create", beta: true },
  "POST /v2/prompts/{prompt_id}/versions": { operation: "beta.prompts.createVersion", beta: true },
  "POST /v2/skills": { operation: "beta.skills.create", beta: true },
  "POST /v2/skills/{skill_id}/versions": { operation: "beta.skills.createVersion", beta: true },
  "PUT /v1/agents/{agent_id}/aliases": { operation: "beta.agents.createVersionAlias", beta: true },
  "PUT /v1/connectors/{connector_id}/organization/share": {
    operation: "beta.connectors.shareToOrganization",
    beta: true
  },
  "PUT /v1/connectors/{connector_id}/share": { operation: "beta.connectors.share", beta: true },
  "PUT /v1/libraries/{library_id}": { operation: "beta.libraries.librariesUpdateV1", beta: true },
  "PUT /v1/libraries/{library_id}/documents/{document_id}": {
    operation: "beta.libraries.documents.librariesDocumentsUpdateV1",
    beta: true
  },
  "PUT /v1/libraries/{library_id}/share": { operation: "beta.libraries.accesses.updateOrCreate", beta: true },
  "PUT /v1/observability/dataset-records/{dataset_record_id}/payload": {
    operation: "beta.observability.datasets.records.updatePayload",
    beta: true
  },
  "PUT /v1/observability/dataset-records/{dataset_record_id}/properties": {
    operation: "beta.observability.datasets.records.updateProperties",
    beta: true
  },
  "PUT /v1/observability/judges/{judge_id}": { operation: "beta.observability.judges.update", beta: true },
  "PUT /v1/observability/pipeline-configs/{pipeline_config_id}": {
    operation: "beta.observability.evaluations.updatePipelineConfig",
    beta: true
  },
  "PUT /v1/rag/deployments": { operation: "beta.rag.searchIndexes.registerDeployment", beta: true },
  "PUT /v1/rag/deployments/{deployment_id}/metrics": {
    operation: "beta.rag.searchIndexes.updateIndexMetrics",
    beta: true
  },
  "PUT /v1/rag/ingestion_pipeline_configurations": {
    operation: "beta.rag.ingestionPipelineConfigurations.register",
    beta: true
  },
  "PUT /v1/rag/ingestion_pipeline_configurations/{id}/run_info": {
    operation: "beta.rag.ingestionPipelineConfigurations.updateRunInfo",
    beta: true
  },
  "PUT /v1/service-accounts/{service_account_id}/roles": { operation: "beta.serviceAccounts.setRoles", beta: true },
  "PUT /v1/workflows/archive": { operation: "workflows.bulkArchiveWorkflows", beta: false },
  "PUT /v1/workflows/unarchive": { operation: "workflows.bulkUnarchiveWorkflows", beta: false },
  "PUT /v1/workflows/{workflow_identifier}": { operation: "workflows.updateWorkflow", beta: false },
  "PUT /v1/workflows/{workflow_identifier}/archive": { operation: "workflows.archiveWorkflow", beta: false },
  "PUT /v1/workflows/{workflow_identifier}/unarchive": { operation: "workflows.unarchiveWorkflow", beta: false }
} as const
