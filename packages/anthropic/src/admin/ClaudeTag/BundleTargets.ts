/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  ClaudeTagBundleTarget,
  ClaudeTagBundleTargetsPageCursor,
  ClaudeTagDeletedBundleTarget,
  CreateClaudeTagBundleTarget,
  DeleteClaudeTagBundleTarget,
  ListClaudeTagBundleTargets,
  RetrieveClaudeTagBundleTarget
} from "../../generated/admin/ClaudeTag.ts"
import { call, list as pages } from "../../internal/adminTransport.ts"

export {
  ClaudeTagBundleTarget,
  ClaudeTagBundleTargetsPageCursor,
  ClaudeTagDeletedBundleTarget,
  CreateClaudeTagBundleTarget,
  DeleteClaudeTagBundleTarget,
  ListClaudeTagBundleTargets,
  RetrieveClaudeTagBundleTarget
} from "../../generated/admin/ClaudeTag.ts"

/** TODO ListClaudeTagBundleTargets. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/claude_tag/bundles/{bundle_id}/targets", {
  input: ListClaudeTagBundleTargets,
  response: ClaudeTagBundleTargetsPageCursor,
  pager: /* @__PURE__ */ Page.cursor<ClaudeTagBundleTarget>()
})

/** TODO CreateClaudeTagBundleTarget. */
export const create = /* @__PURE__ */ call("POST /v1/organizations/claude_tag/bundles/{bundle_id}/targets", {
  input: CreateClaudeTagBundleTarget,
  response: ClaudeTagBundleTarget
})

/** TODO RetrieveClaudeTagBundleTarget. */
export const retrieve = /* @__PURE__ */ call(
  "GET /v1/organizations/claude_tag/bundles/{bundle_id}/targets/{target_id}",
  { input: RetrieveClaudeTagBundleTarget, response: ClaudeTagBundleTarget }
)

/** TODO DeleteClaudeTagBundleTarget. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/organizations/claude_tag/bundles/{bundle_id}/targets/{target_id}", {
  input: DeleteClaudeTagBundleTarget,
  response: ClaudeTagDeletedBundleTarget
})

export { delete_ as delete }
