/**
 * Agents: a model with instructions and tools, kept at Mistral's in versions.
 *
 * `create` one, ask it with `complete` or `stream` (fold streams with
 * `Chat.accumulate` and its kin), or talk to it in `Conversations`.
 */
import { ignored } from "@effect-genai/core/OpenSchema"
import * as Page from "@effect-genai/core/Page"
import * as Schema from "effect/Schema"
import { chunks } from "./Chat/chunks.ts"
import {
  Agent,
  AgentAlias,
  AgentPage,
  CreateAgent,
  CreateAgentCompletion,
  DeleteAgent,
  DeleteAgentAlias,
  ListAgentAliases,
  ListAgents,
  ListAgentsByNumber,
  ListAgentVersions,
  PutAgentAlias,
  RetrieveAgent,
  RetrieveAgentVersion,
  SelectAgentVersion,
  UpdateAgent
} from "./generated/Agents.ts"
import { ChatCompletion } from "./generated/Chat.ts"
import { byAgent } from "./internal/rateLimitCost.ts"
import { call, events, list as pages } from "./internal/transport.ts"

export {
  Agent,
  AgentAlias,
  AgentPage,
  CreateAgent,
  CreateAgentCompletion,
  DeleteAgent,
  DeleteAgentAlias,
  ListAgentAliases,
  ListAgents,
  ListAgentsByNumber,
  ListAgentVersions,
  PutAgentAlias,
  RetrieveAgent,
  RetrieveAgentVersion,
  SelectAgentVersion,
  UpdateAgent
} from "./generated/Agents.ts"
export { CompletionArgs } from "./generated/Common.ts"

/** Answers one completion by an agent. */
export const complete = call("POST /v1/agents/completions", {
  input: CreateAgentCompletion,
  response: ChatCompletion,
  operation: "chat",
  rateLimitCost: byAgent
})

/** Answers the chunks of one completion by an agent, ended by `[DONE]`. */
export const stream = events("POST /v1/agents/completions", {
  input: CreateAgentCompletion,
  operation: "chat",
  rateLimitCost: byAgent,
  ...chunks
})

/** Creates an agent. */
export const create = call("POST /v1/agents", { input: CreateAgent, response: Agent })

/** Streams the agents that fit the filters. */
export const list = pages("GET /v1/agents/pages", {
  input: ListAgents,
  response: AgentPage,
  pager: Page.following({
    field: "page_token",
    items: (page: AgentPage) => page.data,
    cursor: (page) => page.next_page_token
  })
})

const twenty = Page.numbered({ first: 0, size: 20, items: (page: ReadonlyArray<Agent>) => page })

/**
 * Streams the agents by numbered pages.
 * @deprecated by Mistral in favor of {@link list}.
 */
export const listByNumber = pages("GET /v1/agents", {
  input: ListAgentsByNumber,
  response: Schema.Array(Agent),
  pager: { ...twenty, key: ({ id }) => id }
})

/** Reads an agent, in its current version unless another is asked for. */
export const retrieve = call("GET /v1/agents/{agent_id}", { input: RetrieveAgent, response: Agent })

/** Changes an agent: it has a new version from then on. */
export const update = call("PATCH /v1/agents/{agent_id}", { input: UpdateAgent, response: Agent })

/** Deletes an agent with its versions. */
const delete_ = call("DELETE /v1/agents/{agent_id}", { input: DeleteAgent, response: ignored })

export { delete_ as delete }

/** Makes a version the current one. */
export const selectVersion = call("PATCH /v1/agents/{agent_id}/version", { input: SelectAgentVersion, response: Agent })

/** Streams the versions of an agent. */
export const versions = pages("GET /v1/agents/{agent_id}/versions", {
  input: ListAgentVersions,
  response: Schema.Array(Agent),
  pager: { ...twenty, key: ({ version }) => String(version) }
})

/** Reads a version of an agent, by its number or an alias. */
export const retrieveVersion = call("GET /v1/agents/{agent_id}/versions/{version}", {
  input: RetrieveAgentVersion,
  response: Agent
})

/** Answers the names given to versions of an agent. */
export const aliases = call("GET /v1/agents/{agent_id}/aliases", {
  input: ListAgentAliases,
  response: Schema.Array(AgentAlias)
})

/** Names a version, or moves a name to it. */
export const putAlias = call("PUT /v1/agents/{agent_id}/aliases", { input: PutAgentAlias, response: AgentAlias })

/** Takes a name away. */
export const deleteAlias = call("DELETE /v1/agents/{agent_id}/aliases", { input: DeleteAgentAlias, response: ignored })
