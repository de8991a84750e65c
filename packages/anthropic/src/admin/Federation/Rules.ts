/** Rules: which tokens of an issuer may act as which service account. */
import * as Page from "@effect-genai/core/Page"
import {
  ArchiveFederationRule,
  CreateFederationRule,
  FederationRule,
  FederationRulesPage,
  ListFederationRules,
  RetrieveFederationRule,
  UpdateFederationRule
} from "../../generated/admin/Federation.ts"
import { call, list as pages } from "../../internal/adminTransport.ts"

export {
  ArchiveFederationRule,
  CreateFederationRule,
  FederationRule,
  FederationRulesPage,
  ListFederationRules,
  RetrieveFederationRule,
  UpdateFederationRule
} from "../../generated/admin/Federation.ts"

/** Streams rules that are not archived, or all of them (`include_archived`); filter them by `issuer_id`. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/federation_rules", {
  input: ListFederationRules,
  response: FederationRulesPage,
  pager: /* @__PURE__ */ Page.cursor<FederationRule>()
})

/**
 * Creates a rule for an issuer and a service account that exist. Rules of shared issuers, such as GitHub Actions, must
 * match a claim that names your organization.
 */
export const create = /* @__PURE__ */ call("POST /v1/organizations/federation_rules", {
  input: CreateFederationRule,
  response: FederationRule
})

/** Retrieves a rule by id. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/federation_rules/{federation_rule_id}", {
  input: RetrieveFederationRule,
  response: FederationRule
})

/**
 * Changes the given fields: `match` and `target` are replaced as a whole, the issuer cannot change. Archived rules
 * cannot be updated.
 */
export const update = /* @__PURE__ */ call("POST /v1/organizations/federation_rules/{federation_rule_id}", {
  input: UpdateFederationRule,
  response: FederationRule
})

/**
 * Archives a rule and removes its workspaces, which cannot be undone. No new tokens are issued; issued ones are valid
 * until they expire.
 */
export const archive = /* @__PURE__ */ call("POST /v1/organizations/federation_rules/{federation_rule_id}/archive", {
  input: ArchiveFederationRule,
  response: FederationRule
})
