// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.

export const routes = {
  "DELETE /v1/environments/{environment_id}": { operation: "beta.environments.delete", beta: true },
  "DELETE /v1/files/{file_id}": { operation: "files.delete", beta: false },
  "DELETE /v1/memory_stores/{memory_store_id}": { operation: "beta.memoryStores.delete", beta: true },
  "DELETE /v1/memory_stores/{memory_store_id}/memories/{memory_id}": {
    operation: "beta.memoryStores.memories.delete",
    beta: true
  },
  "DELETE /v1/messages/batches/{message_batch_id}": { operation: "messages.batches.delete", beta: false },
  "DELETE /v1/organizations/claude_tag/bundles/{bundle_id}/targets/{target_id}": {
    operation: "beta.organization.claudeTag.bundles.targets.delete",
    beta: true
  },
  "DELETE /v1/organizations/claude_tag/slack_channels/{id}": {
    operation: "beta.organization.claudeTag.slackChannels.delete",
    beta: true
  },
  "DELETE /v1/organizations/external_keys/{external_key_id}": {
    operation: "organization.externalKeys.delete",
    beta: false
  },
  "DELETE /v1/organizations/federation_rules/{federation_rule_id}/workspaces/{workspace_id}": {
    operation: "organization.federation.rules.workspaces.remove",
    beta: false
  },
  "DELETE /v1/organizations/invites/{invite_id}": { operation: "organization.invites.delete", beta: false },
  "DELETE /v1/organizations/plugins/{plugin_id}": { operation: "beta.organization.plugins.delete", beta: true },
  "DELETE /v1/organizations/plugins/{plugin_id}/installation_settings/{target}": {
    operation: "beta.organization.plugins.installationSettings.remove",
    beta: true
  },
  "DELETE /v1/organizations/rbac_groups/{rbac_group_id}": { operation: "organization.rbacGroups.delete", beta: false },
  "DELETE /v1/organizations/rbac_groups/{rbac_group_id}/members/{user_id}": {
    operation: "organization.rbacGroups.members.remove",
    beta: false
  },
  "DELETE /v1/organizations/service_accounts/{service_account_id}/workspaces/{workspace_id}": {
    operation: "organization.serviceAccounts.workspaces.remove",
    beta: false
  },
  "DELETE /v1/organizations/spend_limits/{spend_limit_id}": {
    operation: "beta.organization.spendLimits.delete",
    beta: true
  },
  "DELETE /v1/organizations/telemetry_destinations/{destination_id}": {
    operation: "beta.organization.telemetryDestinations.delete",
    beta: true
  },
  "DELETE /v1/organizations/telemetry_destinations/{destination_id}/workspaces/{workspace_id}": {
    operation: "beta.organization.telemetryDestinations.workspaces.remove",
    beta: true
  },
  "DELETE /v1/organizations/users/{user_id}": { operation: "organization.users.remove", beta: false },
  "DELETE /v1/organizations/webhooks/{webhook_endpoint_id}": {
    operation: "beta.organization.webhooks.delete",
    beta: true
  },
  "DELETE /v1/organizations/workspaces/{workspace_id}/members/{user_id}": {
    operation: "organization.workspaces.members.remove",
    beta: false
  },
  "DELETE /v1/organizations/workspaces/{workspace_id}/service_accounts/{service_account_id}": {
    operation: "organization.workspaces.serviceAccounts.remove",
    beta: false
  },
  "DELETE /v1/sessions/{session_id}": { operation: "beta.sessions.delete", beta: true },
  "DELETE /v1/sessions/{session_id}/resources/{resource_id}": {
    operation: "beta.sessions.resources.delete",
    beta: true
  },
  "DELETE /v1/skills/{skill_id}": { operation: "skills.delete", beta: false },
  "DELETE /v1/skills/{skill_id}/versions/{version}": { operation: "skills.versions.delete", beta: false },
  "DELETE /v1/user_profiles/{user_profile_id}": { operation: "userProfiles.delete", beta: false },
  "DELETE /v1/vaults/{vault_id}": { operation: "beta.vaults.delete", beta: true },
  "DELETE /v1/vaults/{vault_id}/credentials/{credential_id}": {
    operation: "beta.vaults.credentials.delete",
    beta: true
  },
  "GET /v1/agents": { operation: "beta.agents.list", beta: true },
  "GET /v1/agents/{agent_id}": { operation: "beta.agents.retrieve", beta: true },
  "GET /v1/agents/{agent_id}/versions": { operation: "beta.agents.versions.list", beta: true },
  "GET /v1/deployment_runs": { operation: "beta.deploymentRuns.list", beta: true },
  "GET /v1/deployment_runs/{deployment_run_id}": { operation: "beta.deploymentRuns.retrieve", beta: true },
  "GET /v1/deployments": { operation: "beta.deployments.list", beta: true },
  "GET /v1/deployments/{deployment_id}": { operation: "beta.deployments.retrieve", beta: true },
  "GET /v1/dreams": { operation: "beta.dreams.list", beta: true },
  "GET /v1/dreams/{dream_id}": { operation: "beta.dreams.retrieve", beta: true },
  "GET /v1/environments": { operation: "beta.environments.list", beta: true },
  "GET /v1/environments/{environment_id}": { operation: "beta.environments.retrieve", beta: true },
  "GET /v1/environments/{environment_id}/work": { operation: "beta.environments.work.list", beta: true },
  "GET /v1/environments/{environment_id}/work/poll": { operation: "beta.environments.work.poll", beta: true },
  "GET /v1/environments/{environment_id}/work/stats": { operation: "beta.environments.work.stats", beta: true },
  "GET /v1/environments/{environment_id}/work/{work_id}": { operation: "beta.environments.work.retrieve", beta: true },
  "GET /v1/files": { operation: "files.list", beta: false },
  "GET /v1/files/{file_id}": { operation: "files.retrieveMetadata", beta: false },
  "GET /v1/files/{file_id}/content": { operation: "files.download", beta: false },
  "GET /v1/memory_stores": { operation: "beta.memoryStores.list", beta: true },
  "GET /v1/memory_stores/{memory_store_id}": { operation: "beta.memoryStores.retrieve", beta: true },
  "GET /v1/memory_stores/{memory_store_id}/memories": { operation: "beta.memoryStores.memories.list", beta: true },
  "GET /v1/memory_stores/{memory_store_id}/memories/{memory_id}": {
    operation: "beta.memoryStores.memories.retrieve",
    beta: true
  },
  "GET /v1/memory_stores/{memory_store_id}/memory_versions": {
    operation: "beta.memoryStores.memoryVersions.list",
    beta: true
  },
  "GET /v1/memory_stores/{memory_store_id}/memory_versions/{memory_version_id}": {
    operation: "beta.memoryStores.memoryVersions.retrieve",
    beta: true
  },
  "GET /v1/messages/batches": { operation: "messages.batches.list", beta: false },
  "GET /v1/messages/batches/{message_batch_id}": { operation: "messages.batches.retrieve", beta: false },
  "GET /v1/messages/batches/{message_batch_id}/results": { operation: "messages.batches.results", beta: false },
  "GET /v1/models": { operation: "models.list", beta: false },
  "GET /v1/models/{model_id}": { operation: "models.retrieve", beta: false },
  "GET /v1/organizations/analytics/apps/chat/projects": {
    operation: "organization.analytics.apps.chat.projects.list",
    beta: false
  },
  "GET /v1/organizations/analytics/artifacts": { operation: "organization.analytics.artifacts.list", beta: false },
  "GET /v1/organizations/analytics/connectors": { operation: "organization.analytics.connectors.list", beta: false },
  "GET /v1/organizations/analytics/cost": { operation: "beta.organization.analytics.cost.list", beta: true },
  "GET /v1/organizations/analytics/cost_report": {
    operation: "beta.organization.analytics.costReport.list",
    beta: true
  },
  "GET /v1/organizations/analytics/plugins": { operation: "organization.analytics.plugins.list", beta: false },
  "GET /v1/organizations/analytics/skills": { operation: "organization.analytics.skills.list", beta: false },
  "GET /v1/organizations/analytics/summaries": { operation: "organization.analytics.summaries.list", beta: false },
  "GET /v1/organizations/analytics/usage": { operation: "beta.organization.analytics.usage.list", beta: true },
  "GET /v1/organizations/analytics/usage_report": {
    operation: "beta.organization.analytics.usageReport.list",
    beta: true
  },
  "GET /v1/organizations/analytics/user_cost_report": {
    operation: "beta.organization.analytics.userCostReport.list",
    beta: true
  },
  "GET /v1/organizations/analytics/user_usage_report": {
    operation: "beta.organization.analytics.userUsageReport.list",
    beta: true
  },
  "GET /v1/organizations/analytics/users": { operation: "organization.analytics.users.list", beta: false },
  "GET /v1/organizations/api_keys": { operation: "organization.apiKeys.list", beta: false },
  "GET /v1/organizations/api_keys/{api_key_id}": { operation: "organization.apiKeys.retrieve", beta: false },
  "GET /v1/organizations/claude_tag/bundles": { operation: "beta.organization.claudeTag.bundles.list", beta: true },
  "GET /v1/organizations/claude_tag/bundles/{bundle_id}": {
    operation: "beta.organization.claudeTag.bundles.retrieve",
    beta: true
  },
  "GET /v1/organizations/claude_tag/bundles/{bundle_id}/targets": {
    operation: "beta.organization.claudeTag.bundles.targets.list",
    beta: true
  },
  "GET /v1/organizations/claude_tag/bundles/{bundle_id}/targets/{target_id}": {
    operation: "beta.organization.claudeTag.bundles.targets.retrieve",
    beta: true
  },
  "GET /v1/organizations/claude_tag/slack_channels": {
    operation: "beta.organization.claudeTag.slackChannels.list",
    beta: true
  },
  "GET /v1/organizations/claude_tag/slack_channels/{id}": {
    operation: "beta.organization.claudeTag.slackChannels.retrieve",
    beta: true
  },
  "GET /v1/organizations/claude_tag/slack_workspaces": {
    operation: "beta.organization.claudeTag.slackWorkspaces.list",
    beta: true
  },
  "GET /v1/organizations/claude_tag/slack_workspaces/{id}": {
    operation: "beta.organization.claudeTag.slackWorkspaces.retrieve",
    beta: true
  },
  "GET /v1/organizations/compliance_settings": { operation: "organization.complianceSettings.retrieve", beta: false },
  "GET /v1/organizations/external_keys": { operation: "organization.externalKeys.list", beta: false },
  "GET /v1/organizations/external_keys/{external_key_id}": {
    operation: "organization.externalKeys.retrieve",
    beta: false
  },
  "GET /v1/organizations/federation_issuers": { operation: "organization.federation.issuers.list", beta: false },
  "GET /v1/organizations/federation_issuers/{federation_issuer_id}": {
    operation: "organization.federation.issuers.retrieve",
    beta: false
  },
  "GET /v1/organizations/federation_rules": { operation: "organization.federation.rules.list", beta: false },
  "GET /v1/organizations/federation_rules/{federation_rule_id}": {
    operation: "organization.federation.rules.retrieve",
    beta: false
  },
  "GET /v1/organizations/federation_rules/{federation_rule_id}/workspaces": {
    operation: "organization.federation.rules.workspaces.list",
    beta: false
  },
  "GET /v1/organizations/invites": { operation: "organization.invites.list", beta: false },
  "GET /v1/organizations/invites/{invite_id}": { operation: "organization.invites.retrieve", beta: false },
  "GET /v1/organizations/me": { operation: "organization.retrieve", beta: false },
  "GET /v1/organizations/plugin_marketplaces": { operation: "beta.organization.pluginMarketplaces.list", beta: true },
  "GET /v1/organizations/plugin_marketplaces/{marketplace_id}": {
    operation: "beta.organization.pluginMarketplaces.retrieve",
    beta: true
  },
  "GET /v1/organizations/plugins": { operation: "beta.organization.plugins.list", beta: true },
  "GET /v1/organizations/plugins/{plugin_id}": { operation: "beta.organization.plugins.retrieve", beta: true },
  "GET /v1/organizations/plugins/{plugin_id}/installation_settings": {
    operation: "beta.organization.plugins.installationSettings.list",
    beta: true
  },
  "GET /v1/organizations/plugins/{plugin_id}/shares": {
    operation: "beta.organization.plugins.shares.list",
    beta: true
  },
  "GET /v1/organizations/plugins/{plugin_id}/versions": {
    operation: "beta.organization.plugins.versions.list",
    beta: true
  },
  "GET /v1/organizations/plugins/{plugin_id}/versions/{version}": {
    operation: "beta.organization.plugins.versions.retrieve",
    beta: true
  },
  "GET /v1/organizations/plugins/{plugin_id}/versions/{version}/content": {
    operation: "beta.organization.plugins.versions.download",
    beta: true
  },
  "GET /v1/organizations/rate_limits": { operation: "organization.rateLimits.list", beta: false },
  "GET /v1/organizations/rbac_groups": { operation: "organization.rbacGroups.list", beta: false },
  "GET /v1/organizations/rbac_groups/{rbac_group_id}": { operation: "organization.rbacGroups.retrieve", beta: false },
  "GET /v1/organizations/rbac_groups/{rbac_group_id}/members": {
    operation: "organization.rbacGroups.members.list",
    beta: false
  },
  "GET /v1/organizations/rbac_roles": { operation: "organization.rbacRoles.list", beta: false },
  "GET /v1/organizations/rbac_roles/{rbac_role_id}": { operation: "organization.rbacRoles.retrieve", beta: false },
  "GET /v1/organizations/rbac_roles/{rbac_role_id}/permissions": {
    operation: "organization.rbacRoles.permissions.list",
    beta: false
  },
  "GET /v1/organizations/service_accounts": { operation: "organization.serviceAccounts.list", beta: false },
  "GET /v1/organizations/service_accounts/{service_account_id}": {
    operation: "organization.serviceAccounts.retrieve",
    beta: false
  },
  "GET /v1/organizations/service_accounts/{service_account_id}/workspaces": {
    operation: "organization.serviceAccounts.workspaces.list",
    beta: false
  },
  "GET /v1/organizations/spend_limit_increase_requests": {
    operation: "organization.spendLimits.increaseRequests.list",
    beta: false
  },
  "GET /v1/organizations/spend_limit_increase_requests/{spend_limit_increase_request_id}": {
    operation: "organization.spendLimits.increaseRequests.retrieve",
    beta: false
  },
  "GET /v1/organizations/spend_limits": { operation: "beta.organization.spendLimits.list", beta: true },
  "GET /v1/organizations/spend_limits/effective": { operation: "organization.spendLimits.effective.list", beta: false },
  "GET /v1/organizations/spend_limits/{spend_limit_id}": {
    operation: "beta.organization.spendLimits.retrieve",
    beta: true
  },
  "GET /v1/organizations/telemetry_destinations": {
    operation: "beta.organization.telemetryDestinations.list",
    beta: true
  },
  "GET /v1/organizations/telemetry_destinations/{destination_id}": {
    operation: "beta.organization.telemetryDestinations.retrieve",
    beta: true
  },
  "GET /v1/organizations/telemetry_destinations/{destination_id}/workspaces": {
    operation: "beta.organization.telemetryDestinations.workspaces.list",
    beta: true
  },
  "GET /v1/organizations/users": { operation: "organization.users.list", beta: false },
  "GET /v1/organizations/users/{user_id}": { operation: "organization.users.retrieve", beta: false },
  "GET /v1/organizations/webhooks": { operation: "beta.organization.webhooks.list", beta: true },
  "GET /v1/organizations/webhooks/{webhook_endpoint_id}": {
    operation: "beta.organization.webhooks.retrieve",
    beta: true
  },
  "GET /v1/organizations/workspaces": { operation: "organization.workspaces.list", beta: false },
  "GET /v1/organizations/workspaces/{workspace_id}": { operation: "organization.workspaces.retrieve", beta: false },
  "GET /v1/organizations/workspaces/{workspace_id}/members": {
    operation: "organization.workspaces.members.list",
    beta: false
  },
  "GET /v1/organizations/workspaces/{workspace_id}/members/{user_id}": {
    operation: "organization.workspaces.members.retrieve",
    beta: false
  },
  "GET /v1/organizations/workspaces/{workspace_id}/rate_limits": {
    operation: "organization.workspaces.rateLimits.list",
    beta: false
  },
  "GET /v1/organizations/workspaces/{workspace_id}/service_accounts": {
    operation: "organization.workspaces.serviceAccounts.list",
    beta: false
  },
  "GET /v1/organizations/workspaces/{workspace_id}/service_accounts/{service_account_id}": {
    operation: "organization.workspaces.serviceAccounts.retrieve",
    beta: false
  },
  "GET /v1/sessions": { operation: "beta.sessions.list", beta: true },
  "GET /v1/sessions/{session_id}": { operation: "beta.sessions.retrieve", beta: true },
  "GET /v1/sessions/{session_id}/events": { operation: "beta.sessions.events.list", beta: true },
  "GET /v1/sessions/{session_id}/events/stream": { operation: "beta.sessions.events.stream", beta: true },
  "GET /v1/sessions/{session_id}/resources": { operation: "beta.sessions.resources.list", beta: true },
  "GET /v1/sessions/{session_id}/resources/{resource_id}": {
    operation: "beta.sessions.resources.retrieve",
    beta: true
  },
  "GET /v1/sessions/{session_id}/threads": { operation: "beta.sessions.threads.list", beta: true },
  "GET /v1/sessions/{session_id}/threads/{thread_id}": { operation: "beta.sessions.threads.retrieve", beta: true },
  "GET /v1/sessions/{session_id}/threads/{thread_id}/events": {
    operation: "beta.sessions.threads.events.list",
    beta: true
  },
  "GET /v1/sessions/{session_id}/threads/{thread_id}/stream": {
    operation: "beta.sessions.threads.events.stream",
    beta: true
  },
  "GET /v1/skills": { operation: "skills.list", beta: false },
  "GET /v1/skills/{skill_id}": { operation: "skills.retrieve", beta: false },
  "GET /v1/skills/{skill_id}/versions": { operation: "skills.versions.list", beta: false },
  "GET /v1/skills/{skill_id}/versions/{version}": { operation: "skills.versions.retrieve", beta: false },
  "GET /v1/skills/{skill_id}/versions/{version}/content": { operation: "beta.skills.versions.download", beta: true },
  "GET /v1/tunnels": { operation: "beta.tunnels.list", beta: true },
  "GET /v1/tunnels/{tunnel_id}": { operation: "beta.tunnels.retrieve", beta: true },
  "GET /v1/tunnels/{tunnel_id}/certificates": { operation: "beta.tunnels.certificates.list", beta: true },
  "GET /v1/tunnels/{tunnel_id}/certificates/{certificate_id}": {
    operation: "beta.tunnels.certificates.retrieve",
    beta: true
  },
  "GET /v1/user_profiles": { operation: "userProfiles.list", beta: false },
  "GET /v1/user_profiles/{user_profile_id}": { operation: "userProfiles.retrieve", beta: false },
  "GET /v1/vaults": { operation: "beta.vaults.list", beta: true },
  "GET /v1/vaults/{vault_id}": { operation: "beta.vaults.retrieve", beta: true },
  "GET /v1/vaults/{vault_id}/credentials": { operation: "beta.vaults.credentials.list", beta: true },
  "GET /v1/vaults/{vault_id}/credentials/{credential_id}": {
    operation: "beta.vaults.credentials.retrieve",
    beta: true
  },
  "POST /v1/agents": { operation: "beta.agents.create", beta: true },
  "POST /v1/agents/{agent_id}": { operation: "beta.agents.update", beta: true },
  "POST /v1/agents/{agent_id}/archive": { operation: "beta.agents.archive", beta: true },
  "POST /v1/deployments": { operation: "beta.deployments.create", beta: true },
  "POST /v1/deployments/{deployment_id}": { operation: "beta.deployments.update", beta: true },
  "POST /v1/deployments/{deployment_id}/archive": { operation: "beta.deployments.archive", beta: true },
  "POST /v1/deployments/{deployment_id}/pause": { operation: "beta.deployments.pause", beta: true },
  "POST /v1/deployments/{deployment_id}/run": { operation: "beta.deployments.run", beta: true },
  "POST /v1/deployments/{deployment_id}/unpause": { operation: "beta.deployments.unpause", beta: true },
  "POST /v1/dreams": { operation: "beta.dreams.create", beta: true },
  "POST /v1/dreams/{dream_id}/archive": { operation: "beta.dreams.archive", beta: true },
  "POST /v1/dreams/{dream_id}/cancel": { operation: "beta.dreams.cancel", beta: true },
  "POST /v1/environments": { operation: "beta.environments.create", beta: true },
  "POST /v1/environments/{environment_id}": { operation: "beta.environments.update", beta: true },
  "POST /v1/environments/{environment_id}/archive": { operation: "beta.environments.archive", beta: true },
  "POST /v1/environments/{environment_id}/work/{work_id}": { operation: "beta.environments.work.update", beta: true },
  "POST /v1/environments/{environment_id}/work/{work_id}/ack": { operation: "beta.environments.work.ack", beta: true },
  "POST /v1/environments/{environment_id}/work/{work_id}/heartbeat": {
    operation: "beta.environments.work.heartbeat",
    beta: true
  },
  "POST /v1/environments/{environment_id}/work/{work_id}/stop": {
    operation: "beta.environments.work.stop",
    beta: true
  },
  "POST /v1/files": { operation: "files.upload", beta: false },
  "POST /v1/memory_stores": { operation: "beta.memoryStores.create", beta: true },
  "POST /v1/memory_stores/{memory_store_id}": { operation: "beta.memoryStores.update", beta: true },
  "POST /v1/memory_stores/{memory_store_id}/archive": { operation: "beta.memoryStores.archive", beta: true },
  "POST /v1/memory_stores/{memory_store_id}/memories": { operation: "beta.memoryStores.memories.create", beta: true },
  "POST /v1/memory_stores/{memory_store_id}/memories/{memory_id}": {
    operation: "beta.memoryStores.memories.update",
    beta: true
  },
  "POST /v1/memory_stores/{memory_store_id}/memory_versions/{memory_version_id}/redact": {
    operation: "beta.memoryStores.memoryVersions.redact",
    beta: true
  },
  "POST /v1/messages": { operation: "messages.create", beta: false },
  "POST /v1/messages/batches": { operation: "messages.batches.create", beta: false },
  "POST /v1/messages/batches/{message_batch_id}/cancel": { operation: "messages.batches.cancel", beta: false },
  "POST /v1/messages/count_tokens": { operation: "messages.countTokens", beta: false },
  "POST /v1/organizations/api_keys/{api_key_id}": { operation: "organization.apiKeys.update", beta: false },
  "POST /v1/organizations/claude_tag/bundles/{bundle_id}": {
    operation: "beta.organization.claudeTag.bundles.update",
    beta: true
  },
  "POST /v1/organizations/claude_tag/bundles/{bundle_id}/targets": {
    operation: "beta.organization.claudeTag.bundles.targets.create",
    beta: true
  },
  "POST /v1/organizations/claude_tag/slack_channels": {
    operation: "beta.organization.claudeTag.slackChannels.create",
    beta: true
  },
  "POST /v1/organizations/claude_tag/slack_channels/{id}": {
    operation: "beta.organization.claudeTag.slackChannels.update",
    beta: true
  },
  "POST /v1/organizations/claude_tag/slack_workspaces/{id}": {
    operation: "beta.organization.claudeTag.slackWorkspaces.update",
    beta: true
  },
  "POST /v1/organizations/compliance_settings": { operation: "organization.complianceSettings.update", beta: false },
  "POST /v1/organizations/external_keys": { operation: "organization.externalKeys.create", beta: false },
  "POST /v1/organizations/external_keys/{external_key_id}": {
    operation: "organization.externalKeys.update",
    beta: false
  },
  "POST /v1/organizations/external_keys/{external_key_id}/validate": {
    operation: "organization.externalKeys.validate",
    beta: false
  },
  "POST /v1/organizations/federation_issuers": { operation: "organization.federation.issuers.create", beta: false },
  "POST /v1/organizations/federation_issuers/{federation_issuer_id}": {
    operation: "organization.federation.issuers.update",
    beta: false
  },
  "POST /v1/organizations/federation_issuers/{federation_issuer_id}/archive": {
    operation: "organization.federation.issuers.archive",
    beta: false
  },
  "POST /v1/organizations/federation_rules": { operation: "organization.federation.rules.create", beta: false },
  "POST /v1/organizations/federation_rules/{federation_rule_id}": {
    operation: "organization.federation.rules.update",
    beta: false
  },
  "POST /v1/organizations/federation_rules/{federation_rule_id}/archive": {
    operation: "organization.federation.rules.archive",
    beta: false
  },
  "POST /v1/organizations/federation_rules/{federation_rule_id}/workspaces": {
    operation: "organization.federation.rules.workspaces.add",
    beta: false
  },
  "POST /v1/organizations/invites": { operation: "organization.invites.create", beta: false },
  "POST /v1/organizations/plugin_marketplaces/validate_archive": {
    operation: "beta.organization.pluginMarketplaces.validateArchive",
    beta: true
  },
  "POST /v1/organizations/plugin_marketplaces/validate_repository": {
    operation: "beta.organization.pluginMarketplaces.validateRepository",
    beta: true
  },
  "POST /v1/organizations/plugin_marketplaces/{marketplace_id}": {
    operation: "beta.organization.pluginMarketplaces.update",
    beta: true
  },
  "POST /v1/organizations/plugins": { operation: "beta.organization.plugins.create", beta: true },
  "POST /v1/organizations/plugins/{plugin_id}": { operation: "beta.organization.plugins.update", beta: true },
  "POST /v1/organizations/plugins/{plugin_id}/installation_settings/{target}": {
    operation: "beta.organization.plugins.installationSettings.set",
    beta: true
  },
  "POST /v1/organizations/plugins/{plugin_id}/versions": {
    operation: "beta.organization.plugins.versions.create",
    beta: true
  },
  "POST /v1/organizations/rbac_groups": { operation: "organization.rbacGroups.create", beta: false },
  "POST /v1/organizations/rbac_groups/{rbac_group_id}": { operation: "organization.rbacGroups.update", beta: false },
  "POST /v1/organizations/rbac_groups/{rbac_group_id}/members": {
    operation: "organization.rbacGroups.members.add",
    beta: false
  },
  "POST /v1/organizations/service_accounts": { operation: "organization.serviceAccounts.create", beta: false },
  "POST /v1/organizations/service_accounts/{service_account_id}": {
    operation: "organization.serviceAccounts.update",
    beta: false
  },
  "POST /v1/organizations/service_accounts/{service_account_id}/archive": {
    operation: "organization.serviceAccounts.archive",
    beta: false
  },
  "POST /v1/organizations/service_accounts/{service_account_id}/workspaces": {
    operation: "organization.serviceAccounts.workspaces.add",
    beta: false
  },
  "POST /v1/organizations/spend_limit_increase_requests/{spend_limit_increase_request_id}/approve": {
    operation: "organization.spendLimits.increaseRequests.approve",
    beta: false
  },
  "POST /v1/organizations/spend_limit_increase_requests/{spend_limit_increase_request_id}/deny": {
    operation: "organization.spendLimits.increaseRequests.deny",
    beta: false
  },
  "POST /v1/organizations/spend_limits": { operation: "beta.organization.spendLimits.set", beta: true },
  "POST /v1/organizations/telemetry_destinations": {
    operation: "beta.organization.telemetryDestinations.create",
    beta: true
  },
  "POST /v1/organizations/telemetry_destinations/{destination_id}": {
    operation: "beta.organization.telemetryDestinations.update",
    beta: true
  },
  "POST /v1/organizations/telemetry_destinations/{destination_id}/test": {
    operation: "beta.organization.telemetryDestinations.test",
    beta: true
  },
  "POST /v1/organizations/telemetry_destinations/{destination_id}/workspaces/{workspace_id}": {
    operation: "beta.organization.telemetryDestinations.workspaces.add",
    beta: true
  },
  "POST /v1/organizations/users/{user_id}": { operation: "organization.users.update", beta: false },
  "POST /v1/organizations/users/{user_id}/sign_out": { operation: "beta.organization.users.signOut", beta: true },
  "POST /v1/organizations/webhooks": { operation: "beta.organization.webhooks.create", beta: true },
  "POST /v1/organizations/webhooks/{webhook_endpoint_id}": {
    operation: "beta.organization.webhooks.update",
    beta: true
  },
  "POST /v1/organizations/webhooks/{webhook_endpoint_id}/regenerate_signing_secret": {
    operation: "beta.organization.webhooks.regenerateSigningSecret",
    beta: true
  },
  "POST /v1/organizations/workspaces": { operation: "organization.workspaces.create", beta: false },
  "POST /v1/organizations/workspaces/{workspace_id}": { operation: "organization.workspaces.update", beta: false },
  "POST /v1/organizations/workspaces/{workspace_id}/archive": {
    operation: "organization.workspaces.archive",
    beta: false
  },
  "POST /v1/organizations/workspaces/{workspace_id}/members": {
    operation: "organization.workspaces.members.add",
    beta: false
  },
  "POST /v1/organizations/workspaces/{workspace_id}/members/{user_id}": {
    operation: "organization.workspaces.members.update",
    beta: false
  },
  "POST /v1/organizations/workspaces/{workspace_id}/rate_limits/{rate_limit_id}": {
    operation: "organization.workspaces.rateLimits.update",
    beta: false
  },
  "POST /v1/organizations/workspaces/{workspace_id}/service_accounts": {
    operation: "organization.workspaces.serviceAccounts.add",
    beta: false
  },
  "POST /v1/organizations/workspaces/{workspace_id}/service_accounts/{service_account_id}": {
    operation: "organization.workspaces.serviceAccounts.update",
    beta: false
  },
  "POST /v1/sessions": { operation: "beta.sessions.create", beta: true },
  "POST /v1/sessions/{session_id}": { operation: "beta.sessions.update", beta: true },
  "POST /v1/sessions/{session_id}/archive": { operation: "beta.sessions.archive", beta: true },
  "POST /v1/sessions/{session_id}/events": { operation: "beta.sessions.events.send", beta: true },
  "POST /v1/sessions/{session_id}/resources": { operation: "beta.sessions.resources.add", beta: true },
  "POST /v1/sessions/{session_id}/resources/{resource_id}": { operation: "beta.sessions.resources.update", beta: true },
  "POST /v1/sessions/{session_id}/threads/{thread_id}/archive": {
    operation: "beta.sessions.threads.archive",
    beta: true
  },
  "POST /v1/skills": { operation: "skills.create", beta: false },
  "POST /v1/skills/{skill_id}/versions": { operation: "skills.versions.create", beta: false },
  "POST /v1/tunnels": { operation: "beta.tunnels.create", beta: true },
  "POST /v1/tunnels/{tunnel_id}/archive": { operation: "beta.tunnels.archive", beta: true },
  "POST /v1/tunnels/{tunnel_id}/certificates": { operation: "beta.tunnels.certificates.create", beta: true },
  "POST /v1/tunnels/{tunnel_id}/certificates/{certificate_id}/archive": {
    operation: "beta.tunnels.certificates.archive",
    beta: true
  },
  "POST /v1/tunnels/{tunnel_id}/reveal_token": { operation: "beta.tunnels.revealToken", beta: true },
  "POST /v1/tunnels/{tunnel_id}/rotate_token": { operation: "beta.tunnels.rotateToken", beta: true },
  "POST /v1/user_profiles": { operation: "userProfiles.create", beta: false },
  "POST /v1/user_profiles/{user_profile_id}": { operation: "userProfiles.update", beta: false },
  "POST /v1/user_profiles/{user_profile_id}/action_urls": { operation: "userProfiles.actionURLs.create", beta: false },
  "POST /v1/user_profiles/{user_profile_id}/enrollment_url": {
    operation: "beta.userProfiles.createEnrollmentURL",
    beta: true
  },
  "POST /v1/vaults": { operation: "beta.vaults.create", beta: true },
  "POST /v1/vaults/{vault_id}": { operation: "beta.vaults.update", beta: true },
  "POST /v1/vaults/{vault_id}/archive": { operation: "beta.vaults.archive", beta: true },
  "POST /v1/vaults/{vault_id}/credentials": { operation: "beta.vaults.credentials.create", beta: true },
  "POST /v1/vaults/{vault_id}/credentials/{credential_id}": { operation: "beta.vaults.credentials.update", beta: true },
  "POST /v1/vaults/{vault_id}/credentials/{credential_id}/archive": {
    operation: "beta.vaults.credentials.archive",
    beta: true
  },
  "POST /v1/vaults/{vault_id}/credentials/{credential_id}/mcp_oauth_validate": {
    operation: "beta.vaults.credentials.mcpOAuthValidate",
    beta: true
  }
} as const
