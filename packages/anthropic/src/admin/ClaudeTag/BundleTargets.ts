/**
 * The Slack channels and workspaces a bundle is attached to. A bundle attached to a workspace can be used in all its
 * channels.
 */
import * as Page from "@effect-genai/core/Page"
import {
  ClaudeTagBundleTarget,
  ClaudeTagBundleTargetsPage,
  ClaudeTagDeletedBundleTarget,
  CreateClaudeTagBundleTarget,
  DeleteClaudeTagBundleTarget,
  ListClaudeTagBundleTargets,
  RetrieveClaudeTagBundleTarget
} from "../../generated/admin/ClaudeTag.ts"
import { call, list as pages } from "../../internal/adminTransport.ts"

export {
  ClaudeTagBundleTarget,
  ClaudeTagBundleTargetsPage,
  ClaudeTagDeletedBundleTarget,
  CreateClaudeTagBundleTarget,
  DeleteClaudeTagBundleTarget,
  ListClaudeTagBundleTargets,
  RetrieveClaudeTagBundleTarget
} from "../../generated/admin/ClaudeTag.ts"

/** Streams the channels and workspaces a bundle is attached to, newest first. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/claude_tag/bundles/{bundle_id}/targets", {
  input: ListClaudeTagBundleTargets,
  response: ClaudeTagBundleTargetsPage,
  pager: /* @__PURE__ */ Page.cursor<ClaudeTagBundleTarget>()
})

/**
 * Attaches a bundle to a channel or workspace that is set up; if it is already attached, returns the existing target.
 */
export const create = /* @__PURE__ */ call("POST /v1/organizations/claude_tag/bundles/{bundle_id}/targets", {
  input: CreateClaudeTagBundleTarget,
  response: ClaudeTagBundleTarget
})

/** Retrieves a target of a bundle; a target of another bundle is not found. */
export const retrieve = /* @__PURE__ */ call(
  "GET /v1/organizations/claude_tag/bundles/{bundle_id}/targets/{target_id}",
  { input: RetrieveClaudeTagBundleTarget, response: ClaudeTagBundleTarget }
)

/** Detaches a bundle from a channel or workspace. Fails with 404 the second time. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/organizations/claude_tag/bundles/{bundle_id}/targets/{target_id}", {
  input: DeleteClaudeTagBundleTarget,
  response: ClaudeTagDeletedBundleTarget
})

export { delete_ as delete }
