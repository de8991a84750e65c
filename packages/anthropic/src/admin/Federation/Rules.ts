/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  ArchiveFederationRule,
  CreateFederationRule,
  FederationRule,
  FederationRulesPageCursor,
  ListFederationRules,
  RetrieveFederationRule,
  UpdateFederationRule
} from "../../generated/admin/Federation.ts"
import { call, list as pages } from "../../internal/adminTransport.ts"

export {
  ArchiveFederationRule,
  CreateFederationRule,
  FederationRule,
  FederationRulesPageCursor,
  ListFederationRules,
  RetrieveFederationRule,
  UpdateFederationRule
} from "../../generated/admin/Federation.ts"

/** TODO ListFederationRules. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/federation_rules", {
  input: ListFederationRules,
  response: FederationRulesPageCursor,
  pager: /* @__PURE__ */ Page.cursor<FederationRule>()
})

/** TODO CreateFederationRule. */
export const create = /* @__PURE__ */ call("POST /v1/organizations/federation_rules", {
  input: CreateFederationRule,
  response: FederationRule
})

/** TODO RetrieveFederationRule. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/federation_rules/{federation_rule_id}", {
  input: RetrieveFederationRule,
  response: FederationRule
})

/** TODO UpdateFederationRule. */
export const update = /* @__PURE__ */ call("POST /v1/organizations/federation_rules/{federation_rule_id}", {
  input: UpdateFederationRule,
  response: FederationRule
})

/** TODO ArchiveFederationRule. */
export const archive = /* @__PURE__ */ call("POST /v1/organizations/federation_rules/{federation_rule_id}/archive", {
  input: ArchiveFederationRule,
  response: FederationRule
})
