/**
 * Agents: models with instructions and tools, stored at Mistral in versions.
 *
 * `create` one, then call it with `complete` or `stream` (fold streams with
 * `Chat.accumulate`, `snapshots` or `text`), or use it in `Conversations`.
 */
import * as Endpoint from "@effect-genai/core/Endpoint"
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

/** Creates a completion by an agent. Retried when the response is lost, so a failed call may still be billed. */
export const complete = /* @__PURE__ */ call("POST /v1/agents/completions", {
  input: /* @__PURE__ */ Endpoint.input<Endpoint.Whole<CreateAgentCompletion, "Agents.stream">>(CreateAgentCompletion),
  response: ChatCompletion,
  operation: "chat",
  rateLimitCost: byAgent
})

/** Streams the chunks of one completion by an agent. Retried until the first content. */
export const stream = /* @__PURE__ */ events(
  "POST /v1/agents/completions",
  /* @__PURE__ */ chunks({
    input: CreateAgentCompletion,
    operation: "chat",
    rateLimitCost: byAgent
  })
)

/** Creates an agent. */
export const create = /* @__PURE__ */ call("POST /v1/agents", { input: CreateAgent, response: Agent })

/** Streams the agents that match the filters. */
export const list = /* @__PURE__ */ pages("GET /v1/agents/pages", {
  input: ListAgents,
  response: AgentPage,
  pager: /* @__PURE__ */ Page.following({
    field: "page_token",
    items: (page: AgentPage) => page.data,
    cursor: (page) => page.next_page_token
  })
})

const twenty = /* @__PURE__ */ Page.numbered({ first: 0, size: 20, items: (page: ReadonlyArray<Agent>) => page })

/**
 * Streams agents by page number.
 * @deprecated by Mistral in favor of {@link list}.
 */
export const listByNumber = /* @__PURE__ */ pages("GET /v1/agents", {
  input: ListAgentsByNumber,
  response: Schema.Array(Agent),
  pager: { ...twenty, key: ({ id }) => id }
})

/** Retrieves an agent, by default in its current version. */
export const retrieve = /* @__PURE__ */ call("GET /v1/agents/{agent_id}", { input: RetrieveAgent, response: Agent })

/** Updates an agent; the update becomes a new version. */
export const update = /* @__PURE__ */ call("PATCH /v1/agents/{agent_id}", { input: UpdateAgent, response: Agent })

/** Deletes an agent and its versions. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/agents/{agent_id}", { input: DeleteAgent, response: ignored })

export { delete_ as delete }

/** Makes a version the current one. */
export const selectVersion = /* @__PURE__ */ call("PATCH /v1/agents/{agent_id}/version", {
  input: SelectAgentVersion,
  response: Agent
})

/** Streams the versions of an agent. */
export const versions = /* @__PURE__ */ pages("GET /v1/agents/{agent_id}/versions", {
  input: ListAgentVersions,
  response: Schema.Array(Agent),
  pager: { ...twenty, key: ({ version }) => String(version) }
})

/** Retrieves a version of an agent by number or alias. */
export const retrieveVersion = /* @__PURE__ */ call("GET /v1/agents/{agent_id}/versions/{version}", {
  input: RetrieveAgentVersion,
  response: Agent
})

/** Returns the aliases of an agent's versions. */
export const aliases = /* @__PURE__ */ call("GET /v1/agents/{agent_id}/aliases", {
  input: ListAgentAliases,
  response: Schema.Array(AgentAlias)
})

/** Creates an alias for a version, or moves an existing alias to it. */
export const putAlias = /* @__PURE__ */ call("PUT /v1/agents/{agent_id}/aliases", {
  input: PutAgentAlias,
  response: AgentAlias
})

/** Deletes an alias. */
export const deleteAlias = /* @__PURE__ */ call("DELETE /v1/agents/{agent_id}/aliases", {
  input: DeleteAgentAlias,
  response: ignored
})
