/** External keys, federation, spend limits and what controls data. */
import type { Calls } from "../Call.ts"

const week = "2026-01-05"

export const security: Calls = {
  "organization.externalKeys.create": () => [{
    display_name: "Vault",
    provider_config: { type: "aws", kms_arn: "arn:aws:kms:us-east-1:111122223333:key/made-up" }
  }],
  "organization.externalKeys.list": () => [],
  "organization.externalKeys.retrieve": ({ id }) => [id("organization.externalKeys.create")],
  "organization.externalKeys.update": ({ id }) => [id("organization.externalKeys.create"), { display_name: "Safe" }],
  "organization.externalKeys.validate": ({ id }) => [id("organization.externalKeys.create")],
  "organization.externalKeys.delete": ({ id }) => [id("organization.externalKeys.create")],

  "organization.federation.issuers.create": () => [{ name: "forge", issuer_url: "https://tokens.example.com" }],
  "organization.federation.issuers.list": () => [],
  "organization.federation.issuers.retrieve": ({ id }) => [id("organization.federation.issuers.create")],
  "organization.federation.issuers.update": (
    { id }
  ) => [id("organization.federation.issuers.create"), { name: "workshop" }],
  "organization.federation.rules.create": ({ id }) => [{
    name: "pipelines",
    issuer_id: id("organization.federation.issuers.create"),
    match: { subject_prefix: "repo:example/rivers" },
    oauth_scope: "workspace:developer",
    target: { type: "service_account", service_account_id: id("organization.serviceAccounts.create") }
  }],
  "organization.federation.rules.list": () => [],
  "organization.federation.rules.retrieve": ({ id }) => [id("organization.federation.rules.create")],
  "organization.federation.rules.update": (
    { id }
  ) => [id("organization.federation.rules.create"), { description: "For pipelines." }],
  "organization.federation.rules.workspaces.add": (
    { id }
  ) => [id("organization.federation.rules.create"), { workspace_id: id("organization.workspaces.create") }],
  "organization.federation.rules.workspaces.list": ({ id }) => [id("organization.federation.rules.create")],
  "organization.federation.rules.workspaces.remove": (
    { id }
  ) => [id("organization.workspaces.create"), { federation_rule_id: id("organization.federation.rules.create") }],
  "organization.federation.rules.archive": ({ id }) => [id("organization.federation.rules.create")],
  "organization.federation.issuers.archive": ({ id }) => [id("organization.federation.issuers.create")],

  "beta.organization.spendLimits.set": (
    { id }
  ) => [{ amount: "10000", scope: { type: "workspace", workspace_id: id("organization.workspaces.create") } }],
  "beta.organization.spendLimits.list": () => [],
  "beta.organization.spendLimits.retrieve": ({ id }) => [id("beta.organization.spendLimits.set")],
  "organization.spendLimits.effective.list": () => [],
  "beta.organization.spendLimits.delete": ({ id }) => [id("beta.organization.spendLimits.set")],

  "beta.organization.externalStorage.create": () => [{
    provider_config: { type: "aws", account_id: "111122223333", bucket_name: "rivers", region: "us-east-1" }
  }],
  "beta.organization.externalStorage.list": () => [],
  "beta.organization.externalStorage.retrieve": ({ id }) => [id("beta.organization.externalStorage.create")],
  "beta.organization.externalStorage.update": (
    { id }
  ) => [id("beta.organization.externalStorage.create"), { display_name: "Rivers" }],
  "beta.organization.externalStorage.activate": ({ id }) => [id("beta.organization.externalStorage.create")],
  "beta.organization.externalStorage.delete": ({ id }) => [id("beta.organization.externalStorage.create")],
  "beta.organization.providers.google.projects.dataControls.update": () => ["111122223333", {}],
  "beta.organization.providers.google.projects.dataControls.retrieve": () => ["111122223333"],

  "beta.compliance.review.cases.list": () => [],
  "beta.compliance.review.cases.retrieve": ({ first }) => [first("beta.compliance.review.cases.list")],
  "beta.compliance.review.notices.list": () => [],
  "beta.compliance.review.items.retrieve": ({ first }) => [first("beta.compliance.review.notices.list", "item_id")],
  "beta.compliance.review.cases.respond": (
    { first }
  ) => [first("beta.compliance.review.cases.list"), { determination: "no_violation" }],

  "organization.analytics.summaries.list": () => [{ starting_date: week }],
  "organization.analytics.users.list": () => [{ date: week }],
  "organization.analytics.apps.chat.projects.list": () => [{ date: week }],
  "organization.analytics.connectors.list": () => [{ date: week }],
  "organization.analytics.plugins.list": () => [{ date: week }],
  "organization.analytics.skills.list": () => [{ date: week }],
  "organization.analytics.artifacts.list": () => [{ date: week }],
  "beta.organization.analytics.usage.list": () => [{ starting_at: `${week}T00:00:00Z` }],
  "beta.organization.analytics.cost.list": () => [{ starting_at: `${week}T00:00:00Z` }],
  "beta.organization.analytics.usageReport.list": () => [{ starting_at: `${week}T00:00:00Z` }],
  "beta.organization.analytics.userUsageReport.list": () => [{ starting_at: `${week}T00:00:00Z` }],
  "beta.organization.analytics.costReport.list": () => [{ starting_at: `${week}T00:00:00Z` }],
  "beta.organization.analytics.userCostReport.list": () => [{ starting_at: `${week}T00:00:00Z` }]
}

/** Requests for more: one is approved, the next denied. */
export const approvals: Calls = {
  "organization.spendLimits.increaseRequests.list": () => [{ status: ["pending"] }],
  "organization.spendLimits.increaseRequests.retrieve": (
    { first }
  ) => [first("organization.spendLimits.increaseRequests.list")],
  "organization.spendLimits.increaseRequests.approve": (
    { first }
  ) => [first("organization.spendLimits.increaseRequests.list"), { amount: "20000" }]
}

export const denials: Calls = {
  "organization.spendLimits.increaseRequests.list": () => [{ status: ["pending"] }],
  "organization.spendLimits.increaseRequests.deny": (
    { first }
  ) => [first("organization.spendLimits.increaseRequests.list"), {}]
}
