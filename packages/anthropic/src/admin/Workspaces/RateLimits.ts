/** Rate limits of a workspace that are lower than those of the organization. */
import * as Page from "@effect-genai/core/Page"
import {
  ListWorkspaceRateLimits,
  UpdateWorkspaceRateLimit,
  WorkspaceRateLimit,
  WorkspaceRateLimitsPage
} from "../../generated/admin/Workspaces.ts"
import { call, list as pages } from "../../internal/adminTransport.ts"

export {
  ListWorkspaceRateLimits,
  UpdateWorkspaceRateLimit,
  WorkspaceRateLimit,
  WorkspaceRateLimitsPage
} from "../../generated/admin/Workspaces.ts"

/**
 * Streams the limits of a workspace that differ from the organization's, or also the inherited ones
 * (`include_inherited`).
 */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/workspaces/{workspace_id}/rate_limits", {
  input: ListWorkspaceRateLimits,
  response: WorkspaceRateLimitsPage,
  pager: /* @__PURE__ */ Page.cursor<WorkspaceRateLimit>()
})

/**
 * Sets limits of a group of models or APIs; null removes one, limits not named do not change. The lower of this and
 * the organization's limit applies, after about an hour.
 */
export const update = /* @__PURE__ */ call(
  "POST /v1/organizations/workspaces/{workspace_id}/rate_limits/{rate_limit_id}",
  { input: UpdateWorkspaceRateLimit, response: WorkspaceRateLimit }
)
