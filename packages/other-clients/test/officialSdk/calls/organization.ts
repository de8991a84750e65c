/** The organization: its people, keys, workspaces and service accounts. */
import type { Calls } from "../Call.ts"

const invite = { email: "ana@example.com", role: "developer" as const }

export const organization: Calls = {
  "organization.retrieve": () => [],
  "organization.complianceSettings.update": () => [{ state: { type: "enabled" } }],
  "organization.complianceSettings.retrieve": () => [],

  "organization.invites.create": () => [invite],
  "organization.invites.list": () => [],
  "organization.invites.retrieve": ({ id }) => [id("organization.invites.create")],
  "organization.invites.delete": ({ id }) => [id("organization.invites.create")],

  "organization.users.list": () => [],
  "organization.users.retrieve": ({ first }) => [first("organization.users.list")],
  "organization.users.update": ({ first }) => [first("organization.users.list"), { role: "developer" }],

  "organization.apiKeys.list": () => [],
  "organization.apiKeys.retrieve": ({ first }) => [first("organization.apiKeys.list")],
  "organization.apiKeys.update": ({ first }) => [first("organization.apiKeys.list"), { name: "Rivers" }],

  "organization.serviceAccounts.create": () => [{ name: "pipeline" }],
  "organization.serviceAccounts.list": () => [],
  "organization.serviceAccounts.retrieve": ({ id }) => [id("organization.serviceAccounts.create")],
  "organization.serviceAccounts.update": (
    { id }
  ) => [id("organization.serviceAccounts.create"), { description: "Runs at night." }],

  "organization.workspaces.create": () => [{ name: "Rivers" }],
  "organization.workspaces.list": () => [],
  "organization.workspaces.retrieve": ({ id }) => [id("organization.workspaces.create")],
  "organization.workspaces.update": ({ id }) => [id("organization.workspaces.create"), { name: "Rivers and lakes" }],

  "organization.workspaces.members.add": (
    { first, id }
  ) => [id("organization.workspaces.create"), {
    user_id: first("organization.users.list"),
    workspace_role: "workspace_user"
  }],
  "organization.workspaces.members.list": ({ id }) => [id("organization.workspaces.create")],
  "organization.workspaces.members.retrieve": (
    { first, id }
  ) => [first("organization.users.list"), { workspace_id: id("organization.workspaces.create") }],
  "organization.workspaces.members.update": ({ first, id }) => [first("organization.users.list"), {
    workspace_id: id("organization.workspaces.create"),
    workspace_role: "workspace_developer"
  }],
  "organization.workspaces.members.remove": (
    { first, id }
  ) => [first("organization.users.list"), { workspace_id: id("organization.workspaces.create") }],

  "organization.workspaces.serviceAccounts.add": ({ id }) => [id("organization.workspaces.create"), {
    service_account_id: id("organization.serviceAccounts.create"),
    workspace_role: "workspace_developer"
  }],
  "organization.workspaces.serviceAccounts.list": ({ id }) => [id("organization.workspaces.create")],
  "organization.workspaces.serviceAccounts.retrieve": (
    { id }
  ) => [id("organization.serviceAccounts.create"), { workspace_id: id("organization.workspaces.create") }],
  "organization.workspaces.serviceAccounts.update": ({ id }) => [id("organization.serviceAccounts.create"), {
    workspace_id: id("organization.workspaces.create"),
    workspace_role: "workspace_user"
  }],
  "organization.workspaces.serviceAccounts.remove": (
    { id }
  ) => [id("organization.serviceAccounts.create"), { workspace_id: id("organization.workspaces.create") }],

  "organization.serviceAccounts.workspaces.add": ({ id }) => [id("organization.serviceAccounts.create"), {
    workspace_id: id("organization.workspaces.create"),
    workspace_role: "workspace_developer"
  }],
  "organization.serviceAccounts.workspaces.list": ({ id }) => [id("organization.serviceAccounts.create")],
  "organization.serviceAccounts.workspaces.remove": (
    { id }
  ) => [id("organization.workspaces.create"), { service_account_id: id("organization.serviceAccounts.create") }],

  "organization.rateLimits.list": () => [],
  "organization.workspaces.rateLimits.list": (
    { id }
  ) => [id("organization.workspaces.create"), { include_inherited: true }],
  "organization.workspaces.rateLimits.update": (
    { first, id }
  ) => [first("organization.workspaces.rateLimits.list", "rate_limit_id"), {
    workspace_id: id("organization.workspaces.create"),
    limits: [{ type: "requests_per_minute", value: 10 }]
  }],

  "organization.rbacRoles.list": () => [],
  "organization.rbacRoles.retrieve": ({ first }) => [first("organization.rbacRoles.list")],
  "organization.rbacRoles.permissions.list": ({ first }) => [first("organization.rbacRoles.list")],
  "organization.rbacGroups.create": () => [{ name: "Geographers" }],
  "organization.rbacGroups.list": () => [],
  "organization.rbacGroups.retrieve": ({ id }) => [id("organization.rbacGroups.create")],
  "organization.rbacGroups.update": ({ id }) => [id("organization.rbacGroups.create"), { name: "Cartographers" }],
  "organization.rbacGroups.members.add": (
    { first, id }
  ) => [id("organization.rbacGroups.create"), { user_id: first("organization.users.list") }],
  "organization.rbacGroups.members.list": ({ id }) => [id("organization.rbacGroups.create")],
  "organization.rbacGroups.members.remove": (
    { first, id }
  ) => [first("organization.users.list"), { rbac_group_id: id("organization.rbacGroups.create") }]
}

/** Runs last: what the other calls refer to goes. */
export const removals: Calls = {
  "organization.rbacGroups.delete": ({ id }) => [id("organization.rbacGroups.create")],
  "organization.workspaces.archive": ({ id }) => [id("organization.workspaces.create")],
  "organization.serviceAccounts.archive": ({ id }) => [id("organization.serviceAccounts.create")],
  "beta.organization.users.signOut": ({ first }) => [first("organization.users.list")],
  "organization.users.remove": ({ first }) => [first("organization.users.list")]
}
