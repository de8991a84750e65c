/** Whether the organization's activity is recorded for the Compliance API. There is one setting per organization. */
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

/** Retrieves whether the Compliance API is enabled; below a parent organization, the parent's setting. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/compliance_settings", {
  input: RetrieveComplianceSettings,
  response: OrganizationComplianceSettings
})

/**
 * Enables or disables the Compliance API. Activity is recorded only while it is enabled.
 */
export const update = /* @__PURE__ */ call("POST /v1/organizations/compliance_settings", {
  input: UpdateComplianceSettings,
  response: OrganizationComplianceSettings
})
