/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  ClaudeTagBundle,
  ClaudeTagBundlesPageCursor,
  ListClaudeTagBundles,
  RetrieveClaudeTagBundle,
  UpdateClaudeTagBundle
} from "../../generated/admin/ClaudeTag.ts"
import { call, list as pages } from "../../internal/adminTransport.ts"

export {
  ClaudeTagBundle,
  ClaudeTagBundlesPageCursor,
  ListClaudeTagBundles,
  RetrieveClaudeTagBundle,
  UpdateClaudeTagBundle
} from "../../generated/admin/ClaudeTag.ts"

/** TODO ListClaudeTagBundles. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/claude_tag/bundles", {
  input: ListClaudeTagBundles,
  response: ClaudeTagBundlesPageCursor,
  pager: /* @__PURE__ */ Page.cursor<ClaudeTagBundle>()
})

/** TODO RetrieveClaudeTagBundle. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/claude_tag/bundles/{bundle_id}", {
  input: RetrieveClaudeTagBundle,
  response: ClaudeTagBundle
})

/** TODO UpdateClaudeTagBundle. */
export const update = /* @__PURE__ */ call("POST /v1/organizations/claude_tag/bundles/{bundle_id}", {
  input: UpdateClaudeTagBundle,
  response: ClaudeTagBundle
})
