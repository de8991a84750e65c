/**
 * Workload identity federation: programs that run elsewhere exchange their own identity for a token, without an API
 * key.
 *
 * Create an issuer (`Issuers`), a service account (`ServiceAccounts`), and a rule that connects both (`Rules`); then
 * enable the rule in workspaces (`RuleWorkspaces`). These routes accept no Admin API key: set the `adminKey` of
 * `AdminConfig` to an OAuth access token with the scope `org:admin`.
 */
export * as Issuers from "./Federation/Issuers.ts"
export * as Rules from "./Federation/Rules.ts"
export * as RuleWorkspaces from "./Federation/RuleWorkspaces.ts"
