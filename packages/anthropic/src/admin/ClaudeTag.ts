/** TODO head. */
export * as Bundles from "./ClaudeTag/Bundles.ts"
export * as BundleTargets from "./ClaudeTag/BundleTargets.ts"
export * as SlackChannels from "./ClaudeTag/SlackChannels.ts"
export * as SlackWorkspaces from "./ClaudeTag/SlackWorkspaces.ts"
