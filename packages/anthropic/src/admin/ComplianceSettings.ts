/** TODO head. */
import {
  OrganizationComplianceSettings,
  RetrieveComplianceSettings,
  UpdateComplianceSettings
} from "../generated/admin/ComplianceSettings.ts"
import { call } from "../internal/adminTransport.ts"

export {
  OrganizationComplianceSettings,
  RetrieveComplianceSettings,
  UpdateComplianceSettings
} from "../generated/admin/ComplianceSettings.ts"

/** TODO RetrieveComplianceSettings. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/compliance_settings", {
  input: RetrieveComplianceSettings,
  response: OrganizationComplianceSettings
})

/** TODO UpdateComplianceSettings. */
export const update = /* @__PURE__ */ call("POST /v1/organizations/compliance_settings", {
  input: UpdateComplianceSettings,
  response: OrganizationComplianceSettings
})
