/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  ArchiveFederationIssuer,
  CreateFederationIssuer,
  FederationIssuer,
  FederationIssuersPageCursor,
  ListFederationIssuers,
  RetrieveFederationIssuer,
  UpdateFederationIssuer
} from "../../generated/admin/Federation.ts"
import { call, list as pages } from "../../internal/adminTransport.ts"

export {
  ArchiveFederationIssuer,
  CreateFederationIssuer,
  FederationIssuer,
  FederationIssuersPageCursor,
  ListFederationIssuers,
  RetrieveFederationIssuer,
  UpdateFederationIssuer
} from "../../generated/admin/Federation.ts"

/** TODO ListFederationIssuers. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/federation_issuers", {
  input: ListFederationIssuers,
  response: FederationIssuersPageCursor,
  pager: /* @__PURE__ */ Page.cursor<FederationIssuer>()
})

/** TODO CreateFederationIssuer. */
export const create = /* @__PURE__ */ call("POST /v1/organizations/federation_issuers", {
  input: CreateFederationIssuer,
  response: FederationIssuer
})

/** TODO RetrieveFederationIssuer. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/federation_issuers/{federation_issuer_id}", {
  input: RetrieveFederationIssuer,
  response: FederationIssuer
})

/** TODO UpdateFederationIssuer. */
export const update = /* @__PURE__ */ call("POST /v1/organizations/federation_issuers/{federation_issuer_id}", {
  input: UpdateFederationIssuer,
  response: FederationIssuer
})

/** TODO ArchiveFederationIssuer. */
export const archive = /* @__PURE__ */ call(
  "POST /v1/organizations/federation_issuers/{federation_issuer_id}/archive",
  { input: ArchiveFederationIssuer, response: FederationIssuer }
)
