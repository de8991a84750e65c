/**
 * Agents: a model with its system prompt, tools, skills and MCP servers, stored once and run by sessions.
 *
 * `create` an agent, then start a session with it (`Sessions.create`) or schedule
 * it (`Deployments.create`). Each `update` is a new version; sessions and
 * deployments name an agent by id, or by id and version.
 */
import * as Page from "@effect-genai/core/Page"
import {
  Agent,
  AgentsPage,
  ArchiveAgent,
  CreateAgent,
  ListAgents,
  ListAgentVersions,
  RetrieveAgent,
  UpdateAgent
} from "./generated/Agents.ts"
import { call, list as pages } from "./internal/transport.ts"

export {
  Agent,
  AgentsPage,
  ArchiveAgent,
  CreateAgent,
  ListAgents,
  ListAgentVersions,
  RetrieveAgent,
  UpdateAgent
} from "./generated/Agents.ts"

/** Streams the agents of the workspace; archived ones only with `include_archived`. */
export const list = /* @__PURE__ */ pages("GET /v1/agents", {
  input: ListAgents,
  response: AgentsPage,
  pager: /* @__PURE__ */ Page.cursor<Agent>()
})

/**
 * Creates an agent, at version 1. Only its sessions are billed.
 *
 * An agent has at most 256 tools and 20 MCP servers; each MCP server needs an
 * `mcp_toolset` in `tools` that names it.
 */
export const create = /* @__PURE__ */ call("POST /v1/agents", { input: CreateAgent, response: Agent })

/** Retrieves an agent: its latest version, or the given `version`. */
export const retrieve = /* @__PURE__ */ call("GET /v1/agents/{agent_id}", { input: RetrieveAgent, response: Agent })

/**
 * Changes an agent and thereby makes its next version; earlier versions remain.
 *
 * A field that is left out is unchanged; a list replaces the whole list; `metadata`
 * changes key by key, and null removes a key. With `version`, the update fails
 * unless that version is the latest: nobody's change is overwritten unseen.
 */
export const update = /* @__PURE__ */ call("POST /v1/agents/{agent_id}", { input: UpdateAgent, response: Agent })

/** Archives an agent: no new session can use it, and its deployments pause. This cannot be undone. */
export const archive = /* @__PURE__ */ call("POST /v1/agents/{agent_id}/archive", {
  input: ArchiveAgent,
  response: Agent
})

/** Streams all versions of an agent. */
export const versions = /* @__PURE__ */ pages("GET /v1/agents/{agent_id}/versions", {
  input: ListAgentVersions,
  response: AgentsPage,
  pager: /* @__PURE__ */ Page.cursor<Agent>()
})
