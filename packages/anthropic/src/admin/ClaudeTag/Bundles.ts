/**
 * Bundles: instructions and access that Claude has in Slack. They are created in claude.ai; the API never returns what
 * a bundle gives access to.
 */
import * as Page from "@effect-genai/core/Page"
import {
  ClaudeTagBundle,
  ClaudeTagBundlesPage,
  ListClaudeTagBundles,
  RetrieveClaudeTagBundle,
  UpdateClaudeTagBundle
} from "../../generated/admin/ClaudeTag.ts"
import { call, list as pages } from "../../internal/adminTransport.ts"

export {
  ClaudeTagBundle,
  ClaudeTagBundlesPage,
  ListClaudeTagBundles,
  RetrieveClaudeTagBundle,
  UpdateClaudeTagBundle
} from "../../generated/admin/ClaudeTag.ts"

/** Streams bundles, newest first. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/claude_tag/bundles", {
  input: ListClaudeTagBundles,
  response: ClaudeTagBundlesPage,
  pager: /* @__PURE__ */ Page.cursor<ClaudeTagBundle>()
})

/** Retrieves a bundle by id. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/claude_tag/bundles/{bundle_id}", {
  input: RetrieveClaudeTagBundle,
  response: ClaudeTagBundle
})

/**
 * Replaces the instructions of a bundle, or clears them with null. Sessions that already run are not affected; some
 * bundles can only be changed in claude.ai.
 */
export const update = /* @__PURE__ */ call("POST /v1/organizations/claude_tag/bundles/{bundle_id}", {
  input: UpdateClaudeTagBundle,
  response: ClaudeTagBundle
})
