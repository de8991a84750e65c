/**
 * Claude in Slack: its workspaces and channels, their settings, and the bundles of instructions attached to them.
 *
 * Settings that a channel does not have are inherited from its workspace, and those of a workspace from the
 * organization: `include_inherited` lists what applies. Beta.
 */
export * as Bundles from "./ClaudeTag/Bundles.ts"
export * as BundleTargets from "./ClaudeTag/BundleTargets.ts"
export * as SlackChannels from "./ClaudeTag/SlackChannels.ts"
export * as SlackWorkspaces from "./ClaudeTag/SlackWorkspaces.ts"
