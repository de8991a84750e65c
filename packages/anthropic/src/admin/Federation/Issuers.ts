/** Issuers: OpenID Connect providers whose tokens Anthropic accepts. */
import * as Page from "@effect-genai/core/Page"
import {
  ArchiveFederationIssuer,
  CreateFederationIssuer,
  FederationIssuer,
  FederationIssuersPage,
  ListFederationIssuers,
  RetrieveFederationIssuer,
  UpdateFederationIssuer
} from "../../generated/admin/Federation.ts"
import { call, list as pages } from "../../internal/adminTransport.ts"

export {
  ArchiveFederationIssuer,
  CreateFederationIssuer,
  FederationIssuer,
  FederationIssuersPage,
  ListFederationIssuers,
  RetrieveFederationIssuer,
  UpdateFederationIssuer
} from "../../generated/admin/Federation.ts"

/** Streams issuers that are not archived, or all of them (`include_archived`). */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/federation_issuers", {
  input: ListFederationIssuers,
  response: FederationIssuersPage,
  pager: /* @__PURE__ */ Page.cursor<FederationIssuer>()
})

/**
 * Registers an issuer. `jwks` says where its signing keys are: by discovery from its URL, which must then be public,
 * at a fixed URL, or inline.
 */
export const create = /* @__PURE__ */ call("POST /v1/organizations/federation_issuers", {
  input: CreateFederationIssuer,
  response: FederationIssuer
})

/** Retrieves an issuer by id. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/federation_issuers/{federation_issuer_id}", {
  input: RetrieveFederationIssuer,
  response: FederationIssuer
})

/** Changes the given fields; `jwks` is replaced as a whole. Archived issuers cannot be updated. */
export const update = /* @__PURE__ */ call("POST /v1/organizations/federation_issuers/{federation_issuer_id}", {
  input: UpdateFederationIssuer,
  response: FederationIssuer
})

/** Archives an issuer, which cannot be undone; fails while a rule that is not archived uses it. */
export const archive = /* @__PURE__ */ call(
  "POST /v1/organizations/federation_issuers/{federation_issuer_id}/archive",
  { input: ArchiveFederationIssuer, response: FederationIssuer }
)
