/** The organization that the key belongs to. */
import { OrganizationInfo, RetrieveOrganization } from "../generated/admin/Organization.ts"
import { call } from "../internal/adminTransport.ts"

export { OrganizationInfo, RetrieveOrganization } from "../generated/admin/Organization.ts"

/** Retrieves the id and name of the organization: a cheap way to check a key. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/me", {
  input: RetrieveOrganization,
  response: OrganizationInfo
})
