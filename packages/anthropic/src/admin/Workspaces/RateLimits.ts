/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  ListWorkspaceRateLimits,
  UpdateWorkspaceRateLimit,
  WorkspaceRateLimit,
  WorkspaceRateLimitsPageCursor
} from "../../generated/admin/Workspaces.ts"
import { call, list as pages } from "../../internal/adminTransport.ts"

export {
  ListWorkspaceRateLimits,
  UpdateWorkspaceRateLimit,
  WorkspaceRateLimit,
  WorkspaceRateLimitsPageCursor
} from "../../generated/admin/Workspaces.ts"

/** TODO ListWorkspaceRateLimits. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/workspaces/{workspace_id}/rate_limits", {
  input: ListWorkspaceRateLimits,
  response: WorkspaceRateLimitsPageCursor,
  pager: /* @__PURE__ */ Page.cursor<WorkspaceRateLimit>()
})

/** TODO UpdateWorkspaceRateLimit. */
export const update = /* @__PURE__ */ call(
  "POST /v1/organizations/workspaces/{workspace_id}/rate_limits/{rate_limit_id}",
  { input: UpdateWorkspaceRateLimit, response: WorkspaceRateLimit }
)
