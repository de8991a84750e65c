/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  CreateOrganizationInvite,
  DeleteOrganizationInvite,
  InviteDeleteResponse,
  ListOrganizationInvites,
  OrganizationInvite,
  OrganizationInvitesPage,
  RetrieveOrganizationInvite
} from "../generated/admin/Invites.ts"
import { call, list as pages } from "../internal/adminTransport.ts"

export {
  CreateOrganizationInvite,
  DeleteOrganizationInvite,
  InviteDeleteResponse,
  ListOrganizationInvites,
  OrganizationInvite,
  OrganizationInvitesPage,
  RetrieveOrganizationInvite
} from "../generated/admin/Invites.ts"

/** TODO ListOrganizationInvites. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/invites", {
  input: ListOrganizationInvites,
  response: OrganizationInvitesPage,
  pager: /* @__PURE__ */ Page.afterId<OrganizationInvite>()
})

/** TODO CreateOrganizationInvite. */
export const create = /* @__PURE__ */ call("POST /v1/organizations/invites", {
  input: CreateOrganizationInvite,
  response: OrganizationInvite
})

/** TODO RetrieveOrganizationInvite. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/invites/{invite_id}", {
  input: RetrieveOrganizationInvite,
  response: OrganizationInvite
})

/** TODO DeleteOrganizationInvite. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/organizations/invites/{invite_id}", {
  input: DeleteOrganizationInvite,
  response: InviteDeleteResponse
})

export { delete_ as delete }
