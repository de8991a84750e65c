/** TODO head. */
export * as Issuers from "./Federation/Issuers.ts"
export * as Rules from "./Federation/Rules.ts"
export * as RuleWorkspaces from "./Federation/RuleWorkspaces.ts"
