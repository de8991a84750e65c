/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  ClaudeTagSlackWorkspace,
  ClaudeTagSlackWorkspacesPageCursor,
  ListClaudeTagSlackWorkspaces,
  RetrieveClaudeTagSlackWorkspace,
  UpdateClaudeTagSlackWorkspace
} from "../../generated/admin/ClaudeTag.ts"
import { call, list as pages } from "../../internal/adminTransport.ts"

export {
  ClaudeTagSlackWorkspace,
  ClaudeTagSlackWorkspacesPageCursor,
  ListClaudeTagSlackWorkspaces,
  RetrieveClaudeTagSlackWorkspace,
  UpdateClaudeTagSlackWorkspace
} from "../../generated/admin/ClaudeTag.ts"

/** TODO ListClaudeTagSlackWorkspaces. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/claude_tag/slack_workspaces", {
  input: ListClaudeTagSlackWorkspaces,
  response: ClaudeTagSlackWorkspacesPageCursor,
  pager: /* @__PURE__ */ Page.cursor<ClaudeTagSlackWorkspace>()
})

/** TODO RetrieveClaudeTagSlackWorkspace. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/claude_tag/slack_workspaces/{id}", {
  input: RetrieveClaudeTagSlackWorkspace,
  response: ClaudeTagSlackWorkspace
})

/** TODO UpdateClaudeTagSlackWorkspace. */
export const update = /* @__PURE__ */ call("POST /v1/organizations/claude_tag/slack_workspaces/{id}", {
  input: UpdateClaudeTagSlackWorkspace,
  response: ClaudeTagSlackWorkspace
})
