/**
 * Invites to join the organization: `create` sends one by email; it is `pending` until it is accepted, deleted or
 * expires.
 */
import * as Page from "@effect-genai/core/Page"
import {
  CreateOrganizationInvite,
  DeletedOrganizationInvite,
  DeleteOrganizationInvite,
  ListOrganizationInvites,
  OrganizationInvite,
  OrganizationInvitesPage,
  RetrieveOrganizationInvite
} from "../generated/admin/Invites.ts"
import { call, list as pages } from "../internal/adminTransport.ts"

export {
  CreateOrganizationInvite,
  DeletedOrganizationInvite,
  DeleteOrganizationInvite,
  ListOrganizationInvites,
  OrganizationInvite,
  OrganizationInvitesPage,
  RetrieveOrganizationInvite
} from "../generated/admin/Invites.ts"

/** Streams invites that are pending, accepted or expired; filter them by `statuses`, `email` or `roles`. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/invites", {
  input: ListOrganizationInvites,
  response: OrganizationInvitesPage,
  pager: /* @__PURE__ */ Page.afterId<OrganizationInvite>()
})

/**
 * Invites someone by email. It may use a purchased seat, and fails if none is free. Fails for a member, and for an
 * email address with a pending invite.
 */
export const create = /* @__PURE__ */ call("POST /v1/organizations/invites", {
  input: CreateOrganizationInvite,
  response: OrganizationInvite
})

/** Retrieves an invite by id. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/invites/{invite_id}", {
  input: RetrieveOrganizationInvite,
  response: OrganizationInvite
})

/** Deletes a pending invite: it can no longer be accepted. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/organizations/invites/{invite_id}", {
  input: DeleteOrganizationInvite,
  response: DeletedOrganizationInvite
})

export { delete_ as delete }
