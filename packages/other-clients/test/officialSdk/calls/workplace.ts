/** Plugins, telemetry, webhooks, and the settings of Claude Code and of Claude in Slack. */
import type { Calls } from "../Call.ts"
import { textFile } from "./files.ts"

const plugin = (version: string) => [
  textFile(".claude-plugin/plugin.json", JSON.stringify({ name: "rivers", version, description: "Names rivers." })),
  textFile("skills/rivers/SKILL.md", "---\nname: rivers\ndescription: Names rivers.\n---\nLook the river up.\n")
]

/** A ZIP archive without a file. */
const zip = new File([`PK\x05\x06${"\0".repeat(18)}`], "marketplace.zip", {
  type: "application/zip"
})

export const workplace: Calls = {
  "beta.organization.plugins.create": () => [{ files: plugin("1.0.0") }],
  "beta.organization.plugins.list": () => [],
  "beta.organization.plugins.retrieve": ({ id }) => [id("beta.organization.plugins.create")],
  "beta.organization.plugins.versions.create": (
    { id }
  ) => [id("beta.organization.plugins.create"), { files: plugin("1.1.0") }],
  "beta.organization.plugins.versions.list": ({ id }) => [id("beta.organization.plugins.create")],
  "beta.organization.plugins.versions.retrieve": ({ id }) => [id("beta.organization.plugins.versions.create"), {
    plugin_id: id("beta.organization.plugins.create")
  }],
  "beta.organization.plugins.versions.download": ({ id }) => [id("beta.organization.plugins.versions.create"), {
    plugin_id: id("beta.organization.plugins.create")
  }],
  "beta.organization.plugins.update": (
    { id }
  ) => [id("beta.organization.plugins.create"), { served_version_id: id("beta.organization.plugins.versions.create") }],
  "beta.organization.plugins.installationSettings.set": ({ id }) => ["organization", {
    plugin_id: id("beta.organization.plugins.create"),
    installation_preference: "available"
  }],
  "beta.organization.plugins.installationSettings.list": ({ id }) => [id("beta.organization.plugins.create")],
  "beta.organization.plugins.installationSettings.remove": (
    { id }
  ) => ["organization", { plugin_id: id("beta.organization.plugins.create") }],
  "beta.organization.plugins.shares.list": ({ id }) => [id("beta.organization.plugins.create")],
  "beta.organization.pluginMarketplaces.list": () => [],
  "beta.organization.pluginMarketplaces.retrieve": ({ first }) => [first("beta.organization.pluginMarketplaces.list")],
  "beta.organization.pluginMarketplaces.update": ({ first }) => [first("beta.organization.pluginMarketplaces.list"), {
    default_installation_preference: "available"
  }],
  "beta.organization.pluginMarketplaces.validateArchive": () => [{ archive: zip }],
  "beta.organization.pluginMarketplaces.validateRepository":
    () => [{ repository_url: "https://github.com/example/plugins" }],
  "beta.organization.plugins.delete": ({ id }) => [id("beta.organization.plugins.create")],

  "beta.organization.telemetryDestinations.create":
    () => [{ endpoint_url: "https://telemetry.example.com", workspaces: { type: "include" } }],
  "beta.organization.telemetryDestinations.list": () => [],
  "beta.organization.telemetryDestinations.retrieve": (
    { id }
  ) => [id("beta.organization.telemetryDestinations.create")],
  "beta.organization.telemetryDestinations.update": (
    { id }
  ) => [id("beta.organization.telemetryDestinations.create"), { display_name: "Collector" }],
  "beta.organization.telemetryDestinations.test": ({ id }) => [id("beta.organization.telemetryDestinations.create")],
  "beta.organization.telemetryDestinations.workspaces.add": ({ id }) => [id("organization.workspaces.create"), {
    destination_id: id("beta.organization.telemetryDestinations.create")
  }],
  "beta.organization.telemetryDestinations.workspaces.list": (
    { id }
  ) => [id("beta.organization.telemetryDestinations.create")],
  "beta.organization.telemetryDestinations.workspaces.remove": ({ id }) => [id("organization.workspaces.create"), {
    destination_id: id("beta.organization.telemetryDestinations.create")
  }],
  "beta.organization.telemetryDestinations.delete": ({ id }) => [id("beta.organization.telemetryDestinations.create")],

  "beta.organization.webhooks.create":
    () => [{ url: "https://hooks.example.com", enabled_events: ["external_key.failed"] }],
  "beta.organization.webhooks.list": () => [],
  "beta.organization.webhooks.retrieve": ({ id }) => [id("beta.organization.webhooks.create")],
  "beta.organization.webhooks.update": ({ id }) => [id("beta.organization.webhooks.create"), { name: "Keys" }],
  "beta.organization.webhooks.regenerateSigningSecret": ({ id }) => [id("beta.organization.webhooks.create")],
  "beta.organization.webhooks.delete": ({ id }) => [id("beta.organization.webhooks.create")],

  "beta.organization.claudeCode.managedSettings.configuration.update": () => [{}],
  "beta.organization.claudeCode.managedSettings.configuration.retrieve": () => [],
  "beta.organization.claudeCode.managedSettings.rbacGroups.set": (
    { id }
  ) => [id("organization.rbacGroups.create"), { settings: {} }],
  "beta.organization.claudeCode.managedSettings.rbacGroups.list": () => [],
  "beta.organization.claudeCode.managedSettings.rbacGroups.retrieve": (
    { id }
  ) => [id("organization.rbacGroups.create")],
  "beta.organization.claudeCode.managedSettings.rbacGroups.delete": ({ id }) => [id("organization.rbacGroups.create")],
  "beta.organization.claudeCode.managedSettings.rbacGroupDefault.update": () => [{ settings: {} }],
  "beta.organization.claudeCode.managedSettings.rbacGroupDefault.retrieve": () => [],

  "beta.organization.claudeTag.slackWorkspaces.list": () => [],
  "beta.organization.claudeTag.slackWorkspaces.retrieve": (
    { first }
  ) => [first("beta.organization.claudeTag.slackWorkspaces.list")],
  "beta.organization.claudeTag.slackWorkspaces.update": (
    { first }
  ) => [first("beta.organization.claudeTag.slackWorkspaces.list"), {
    settings: { enabled: true }
  }],
  "beta.organization.claudeTag.slackChannels.create":
    () => [{ slack: { workspace_id: "T0RIVERS", channel_id: "C0RIVERS" } }],
  "beta.organization.claudeTag.slackChannels.list": () => [{ slack_workspace_id: "T0RIVERS" }],
  "beta.organization.claudeTag.slackChannels.retrieve": (
    { id }
  ) => [id("beta.organization.claudeTag.slackChannels.create")],
  "beta.organization.claudeTag.slackChannels.update": (
    { id }
  ) => [id("beta.organization.claudeTag.slackChannels.create"), {
    settings: { instructions: "Answer with a map." }
  }],
  "beta.organization.claudeTag.bundles.list": () => [],
  "beta.organization.claudeTag.bundles.retrieve": ({ first }) => [first("beta.organization.claudeTag.bundles.list")],
  "beta.organization.claudeTag.bundles.update": (
    { first }
  ) => [first("beta.organization.claudeTag.bundles.list"), { instructions: "Answer with a map." }],
  "beta.organization.claudeTag.bundles.targets.create": (
    { first, id }
  ) => [first("beta.organization.claudeTag.bundles.list"), {
    target: { type: "slack_channel", slack_channel_id: id("beta.organization.claudeTag.slackChannels.create") }
  }],
  "beta.organization.claudeTag.bundles.targets.list": (
    { first }
  ) => [first("beta.organization.claudeTag.bundles.list")],
  "beta.organization.claudeTag.bundles.targets.retrieve": (
    { first, id }
  ) => [id("beta.organization.claudeTag.bundles.targets.create"), {
    bundle_id: first("beta.organization.claudeTag.bundles.list")
  }],
  "beta.organization.claudeTag.bundles.targets.delete": (
    { first, id }
  ) => [id("beta.organization.claudeTag.bundles.targets.create"), {
    bundle_id: first("beta.organization.claudeTag.bundles.list")
  }],
  "beta.organization.claudeTag.slackChannels.delete": (
    { id }
  ) => [id("beta.organization.claudeTag.slackChannels.create")]
}
