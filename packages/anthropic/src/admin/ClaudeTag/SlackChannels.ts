/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  ClaudeTagDeletedSlackChannel,
  ClaudeTagSlackChannel,
  ClaudeTagSlackChannelsPageCursor,
  CreateClaudeTagSlackChannel,
  DeleteClaudeTagSlackChannel,
  ListClaudeTagSlackChannels,
  RetrieveClaudeTagSlackChannel,
  UpdateClaudeTagSlackChannel
} from "../../generated/admin/ClaudeTag.ts"
import { call, list as pages } from "../../internal/adminTransport.ts"

export {
  ClaudeTagDeletedSlackChannel,
  ClaudeTagSlackChannel,
  ClaudeTagSlackChannelsPageCursor,
  CreateClaudeTagSlackChannel,
  DeleteClaudeTagSlackChannel,
  ListClaudeTagSlackChannels,
  RetrieveClaudeTagSlackChannel,
  UpdateClaudeTagSlackChannel
} from "../../generated/admin/ClaudeTag.ts"

/** TODO ListClaudeTagSlackChannels. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/claude_tag/slack_channels", {
  input: ListClaudeTagSlackChannels,
  response: ClaudeTagSlackChannelsPageCursor,
  pager: /* @__PURE__ */ Page.cursor<ClaudeTagSlackChannel>()
})

/** TODO CreateClaudeTagSlackChannel. */
export const create = /* @__PURE__ */ call("POST /v1/organizations/claude_tag/slack_channels", {
  input: CreateClaudeTagSlackChannel,
  response: ClaudeTagSlackChannel
})

/** TODO RetrieveClaudeTagSlackChannel. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/claude_tag/slack_channels/{id}", {
  input: RetrieveClaudeTagSlackChannel,
  response: ClaudeTagSlackChannel
})

/** TODO UpdateClaudeTagSlackChannel. */
export const update = /* @__PURE__ */ call("POST /v1/organizations/claude_tag/slack_channels/{id}", {
  input: UpdateClaudeTagSlackChannel,
  response: ClaudeTagSlackChannel
})

/** TODO DeleteClaudeTagSlackChannel. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/organizations/claude_tag/slack_channels/{id}", {
  input: DeleteClaudeTagSlackChannel,
  response: ClaudeTagDeletedSlackChannel
})

export { delete_ as delete }
