/** Slack workspaces that are set up for Claude, and their settings. */
import * as Page from "@effect-genai/core/Page"
import {
  ClaudeTagSlackWorkspace,
  ClaudeTagSlackWorkspacesPage,
  ListClaudeTagSlackWorkspaces,
  RetrieveClaudeTagSlackWorkspace,
  UpdateClaudeTagSlackWorkspace
} from "../../generated/admin/ClaudeTag.ts"
import { call, list as pages } from "../../internal/adminTransport.ts"

export {
  ClaudeTagSlackWorkspace,
  ClaudeTagSlackWorkspacesPage,
  ListClaudeTagSlackWorkspaces,
  RetrieveClaudeTagSlackWorkspace,
  UpdateClaudeTagSlackWorkspace
} from "../../generated/admin/ClaudeTag.ts"

/** Streams the Slack workspaces that are set up, newest first. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/claude_tag/slack_workspaces", {
  input: ListClaudeTagSlackWorkspaces,
  response: ClaudeTagSlackWorkspacesPage,
  pager: /* @__PURE__ */ Page.cursor<ClaudeTagSlackWorkspace>()
})

/** Retrieves a workspace and its own settings, or those that apply to it (`include_inherited`). */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/claude_tag/slack_workspaces/{id}", {
  input: RetrieveClaudeTagSlackWorkspace,
  response: ClaudeTagSlackWorkspace
})

/**
 * Changes settings of a workspace: null clears one, which is then inherited. If one value is refused, none is stored.
 */
export const update = /* @__PURE__ */ call("POST /v1/organizations/claude_tag/slack_workspaces/{id}", {
  input: UpdateClaudeTagSlackWorkspace,
  response: ClaudeTagSlackWorkspace
})
