/** Slack channels that are set up for Claude: `create` sets one up, `update` changes its settings. */
import * as Page from "@effect-genai/core/Page"
import {
  ClaudeTagDeletedSlackChannel,
  ClaudeTagSlackChannel,
  ClaudeTagSlackChannelsPage,
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
  ClaudeTagSlackChannelsPage,
  CreateClaudeTagSlackChannel,
  DeleteClaudeTagSlackChannel,
  ListClaudeTagSlackChannels,
  RetrieveClaudeTagSlackChannel,
  UpdateClaudeTagSlackChannel
} from "../../generated/admin/ClaudeTag.ts"

/** Streams the channels of a Slack workspace that are set up, newest first. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/claude_tag/slack_channels", {
  input: ListClaudeTagSlackChannels,
  response: ClaudeTagSlackChannelsPage,
  pager: /* @__PURE__ */ Page.cursor<ClaudeTagSlackChannel>()
})

/** Sets up a channel and returns it; a channel that is already set up is returned, so the call can be repeated. */
export const create = /* @__PURE__ */ call("POST /v1/organizations/claude_tag/slack_channels", {
  input: CreateClaudeTagSlackChannel,
  response: ClaudeTagSlackChannel
})

/** Retrieves a channel and its own settings, or those that apply to it (`include_inherited`). */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/claude_tag/slack_channels/{id}", {
  input: RetrieveClaudeTagSlackChannel,
  response: ClaudeTagSlackChannel
})

/** Changes settings of a channel: null clears one, which is then inherited. If one value is refused, none is stored. */
export const update = /* @__PURE__ */ call("POST /v1/organizations/claude_tag/slack_channels/{id}", {
  input: UpdateClaudeTagSlackChannel,
  response: ClaudeTagSlackChannel
})

/**
 * Removes a channel from Claude: its settings, then its sessions with transcripts, memory, routines and artifacts.
 * Nothing can be restored. Fails while the channel is enabled.
 */
const delete_ = /* @__PURE__ */ call("DELETE /v1/organizations/claude_tag/slack_channels/{id}", {
  input: DeleteClaudeTagSlackChannel,
  response: ClaudeTagDeletedSlackChannel
})

export { delete_ as delete }
