/** TODO head. */
import { OrganizationInfo, RetrieveOrganization } from "../generated/admin/Organization.ts"
import { call } from "../internal/adminTransport.ts"

export { OrganizationInfo, RetrieveOrganization } from "../generated/admin/Organization.ts"

/** TODO RetrieveOrganization. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/me", {
  input: RetrieveOrganization,
  response: OrganizationInfo
})
