/** The workspaces in which a federation rule is enabled. */
import * as Page from "@effect-genai/core/Page"
import {
  AddFederationRuleWorkspace,
  FederationRuleWorkspace,
  FederationRuleWorkspacesPage,
  ListFederationRuleWorkspaces,
  RemovedFederationRuleWorkspace,
  RemoveFederationRuleWorkspace
} from "../../generated/admin/Federation.ts"
import { call, list as pages } from "../../internal/adminTransport.ts"

export {
  AddFederationRuleWorkspace,
  FederationRuleWorkspace,
  FederationRuleWorkspacesPage,
  ListFederationRuleWorkspaces,
  RemovedFederationRuleWorkspace,
  RemoveFederationRuleWorkspace
} from "../../generated/admin/Federation.ts"

/** Streams the workspaces in which a rule is enabled one by one. A rule with `applies_to_all_workspaces` has none. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/federation_rules/{federation_rule_id}/workspaces", {
  input: ListFederationRuleWorkspaces,
  response: FederationRuleWorkspacesPage,
  pager: /* @__PURE__ */ Page.cursor<FederationRuleWorkspace>()
})

/**
 * Enables a rule in a workspace; if it is already enabled, returns that. Its service account must be a member of the
 * workspace, which is checked only when a token is exchanged.
 */
export const add = /* @__PURE__ */ call("POST /v1/organizations/federation_rules/{federation_rule_id}/workspaces", {
  input: AddFederationRuleWorkspace,
  response: FederationRuleWorkspace
})

/** Disables a rule in a workspace; succeeds if it is not enabled. */
export const remove = /* @__PURE__ */ call(
  "DELETE /v1/organizations/federation_rules/{federation_rule_id}/workspaces/{workspace_id}",
  { input: RemoveFederationRuleWorkspace, response: RemovedFederationRuleWorkspace }
)
