/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  AddFederationRuleWorkspace,
  FederationRuleWorkspace,
  FederationRuleWorkspacesPageCursor,
  ListFederationRuleWorkspaces,
  OrganizationFederationRulesWorkspaceRemoveResponse,
  RemoveFederationRuleWorkspace
} from "../../generated/admin/Federation.ts"
import { call, list as pages } from "../../internal/adminTransport.ts"

export {
  AddFederationRuleWorkspace,
  FederationRuleWorkspace,
  FederationRuleWorkspacesPageCursor,
  ListFederationRuleWorkspaces,
  OrganizationFederationRulesWorkspaceRemoveResponse,
  RemoveFederationRuleWorkspace
} from "../../generated/admin/Federation.ts"

/** TODO ListFederationRuleWorkspaces. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/federation_rules/{federation_rule_id}/workspaces", {
  input: ListFederationRuleWorkspaces,
  response: FederationRuleWorkspacesPageCursor,
  pager: /* @__PURE__ */ Page.cursor<FederationRuleWorkspace>()
})

/** TODO AddFederationRuleWorkspace. */
export const add = /* @__PURE__ */ call("POST /v1/organizations/federation_rules/{federation_rule_id}/workspaces", {
  input: AddFederationRuleWorkspace,
  response: FederationRuleWorkspace
})

/** TODO RemoveFederationRuleWorkspace. */
export const remove = /* @__PURE__ */ call(
  "DELETE /v1/organizations/federation_rules/{federation_rule_id}/workspaces/{workspace_id}",
  { input: RemoveFederationRuleWorkspace, response: OrganizationFederationRulesWorkspaceRemoveResponse }
)
