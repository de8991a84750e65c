/** Rate limits of the organization. For those of one workspace, see `Workspaces.RateLimits`. */
import * as Page from "@effect-genai/core/Page"
import type { OrganizationRateLimit } from "../generated/admin/RateLimits.ts"
import { ListOrganizationRateLimits, OrganizationRateLimitsPage } from "../generated/admin/RateLimits.ts"
import { list as pages } from "../internal/adminTransport.ts"

export {
  ListOrganizationRateLimits,
  OrganizationRateLimit,
  OrganizationRateLimitsPage
} from "../generated/admin/RateLimits.ts"

/** Streams the rate limits of each group: a family of models, or a kind of API such as batches or web search. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/rate_limits", {
  input: ListOrganizationRateLimits,
  response: OrganizationRateLimitsPage,
  pager: /* @__PURE__ */ Page.cursor<OrganizationRateLimit>()
})
