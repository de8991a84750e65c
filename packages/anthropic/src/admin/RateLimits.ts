/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  ListOrganizationRateLimits,
  OrganizationRateLimit,
  OrganizationRateLimitsPageCursor
} from "../generated/admin/RateLimits.ts"
import { list as pages } from "../internal/adminTransport.ts"

export {
  ListOrganizationRateLimits,
  OrganizationRateLimit,
  OrganizationRateLimitsPageCursor
} from "../generated/admin/RateLimits.ts"

/** TODO ListOrganizationRateLimits. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/rate_limits", {
  input: ListOrganizationRateLimits,
  response: OrganizationRateLimitsPageCursor,
  pager: /* @__PURE__ */ Page.cursor<OrganizationRateLimit>()
})
