/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  Agent,
  AgentsPageCursor,
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
  AgentsPageCursor,
  ArchiveAgent,
  CreateAgent,
  ListAgents,
  ListAgentVersions,
  RetrieveAgent,
  UpdateAgent
} from "./generated/Agents.ts"

/** TODO ListAgents. */
export const list = /* @__PURE__ */ pages("GET /v1/agents", {
  input: ListAgents,
  response: AgentsPageCursor,
  pager: /* @__PURE__ */ Page.cursor<Agent>()
})

/** TODO CreateAgent. */
export const create = /* @__PURE__ */ call("POST /v1/agents", { input: CreateAgent, response: Agent })

/** TODO RetrieveAgent. */
export const retrieve = /* @__PURE__ */ call("GET /v1/agents/{agent_id}", { input: RetrieveAgent, response: Agent })

/** TODO UpdateAgent. */
export const update = /* @__PURE__ */ call("POST /v1/agents/{agent_id}", { input: UpdateAgent, response: Agent })

/** TODO ArchiveAgent. */
export const archive = /* @__PURE__ */ call("POST /v1/agents/{agent_id}/archive", {
  input: ArchiveAgent,
  response: Agent
})

/** TODO ListAgentVersions. */
export const versions = /* @__PURE__ */ pages("GET /v1/agents/{agent_id}/versions", {
  input: ListAgentVersions,
  response: AgentsPageCursor,
  pager: /* @__PURE__ */ Page.cursor<Agent>()
})
