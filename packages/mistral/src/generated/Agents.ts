// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import {
  ChatModelId,
  CompletionArgs,
  GuardrailConfig,
  Prediction,
  PromptMode,
  ReasoningEffort,
  ResponseFormat,
  ServiceTier,
  Stop
} from "./Common.ts"
import { ChatMessage } from "./Messages.ts"
import { Tool, ToolChoice } from "./Tools.ts"

/**
 * Messages for an agent. Mistral does not store them; a
 * [conversation](https://effect-genai.github.io/effect-genai/guide/mistral-agents.html#conversations) is stored.
 */
export interface CreateAgentCompletionBody {
  /**
   * The most tokens the agent may write; more text is cut off, with the `finish_reason` `length`. Input and output
   * together must fit into the model's context. At least 0.
   */
  readonly max_tokens?: number | null
  /** A text, or several, before which the model stops writing. The text itself is not part of the response. */
  readonly stop?: Stop | null
  /** Requests with the same seed and the same values return the same text, as far as possible. At least 0. */
  readonly random_seed?: number | null
  /** Your own data, as keys and values. */
  readonly metadata?: { readonly [key: string]: Schema.Json } | null
  /** The messages so far, oldest first. The API stores none of them, so each request sends them all. */
  readonly messages: ReadonlyArray<ChatMessage>
  /**
   * Makes the response JSON, of any form or by a schema. `Chat.parse` [sets
   * it](https://effect-genai.github.io/effect-genai/guide/mistral-chat.html#structured-output).
   */
  readonly response_format?: ResponseFormat
  /**
   * Tools for this request, yours and
   * [Mistral's](https://effect-genai.github.io/effect-genai/guide/provider-tools.html#mistrals-tools). The agent may
   * have others of its own.
   */
  readonly tools?: ReadonlyArray<Tool> | null
  /**
   * Whether the model calls tools: `auto` decides itself, `any` and `required` force a call, `none` forbids it; or one
   * function. Default `auto`.
   */
  readonly tool_choice?: ToolChoice
  /**
   * Makes tokens that already occur in the text less likely, however often; negative values make them more likely.
   * Default 0. -2 to 2.
   */
  readonly presence_penalty?: number | null
  /**
   * Makes tokens less likely the more often they occur in the text; negative values make them more likely. Default 0.
   * -2 to 2.
   */
  readonly frequency_penalty?: number | null
  /** How many completions to return as `choices`. The output tokens of each are billed. At least 1. */
  readonly n?: number | null
  /**
   * The text that you expect in large parts, such as a file to edit: the model responds faster where it matches.
   * Rejected parts are billed as well. Default `{"type":"content","content":""}`.
   */
  readonly prediction?: Prediction
  /** Whether one message of the model may call several tools. Default `true`. */
  readonly parallel_tool_calls?: boolean
  /**
   * How much the model [thinks](https://effect-genai.github.io/effect-genai/guide/mistral-chat.html#reasoning) before
   * it writes. More effort takes more output tokens.
   */
  readonly reasoning_effort?: ReasoningEffort | null
  /** With `reasoning`, Mistral adds its own system prompt for reasoning; `null` leaves it out. */
  readonly prompt_mode?: PromptMode | null
  /** Moderation checks of input and output, each of which can block the request. */
  readonly guardrails?: ReadonlyArray<GuardrailConfig> | null
  /** A key of yours for requests that start with the same text. They can share a cache, and cached tokens cost less. */
  readonly prompt_cache_key?: string | null
  /** Whether faster capacity may process the request (`auto`), which can cost more, or never (`standard_only`). */
  readonly service_tier?: ServiceTier | null
  /** The agent that responds, with the model, instructions and tools of its current version. */
  readonly agent_id: string
}
export const CreateAgentCompletionBody: Schema.Codec<CreateAgentCompletionBody> = Schema.Struct({
  max_tokens: Schema.optionalKey(Schema.NullOr(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)))),
  stop: Schema.optionalKey(Schema.NullOr(Stop)),
  random_seed: Schema.optionalKey(Schema.NullOr(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)))),
  metadata: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Json))),
  messages: Schema.Array(ChatMessage),
  response_format: Schema.optionalKey(ResponseFormat),
  tools: Schema.optionalKey(Schema.NullOr(Schema.Array(Tool))),
  tool_choice: Schema.optionalKey(ToolChoice),
  presence_penalty: Schema.optionalKey(
    Schema.NullOr(Schema.Finite.check(Schema.isGreaterThanOrEqualTo(-2), Schema.isLessThanOrEqualTo(2)))
  ),
  frequency_penalty: Schema.optionalKey(
    Schema.NullOr(Schema.Finite.check(Schema.isGreaterThanOrEqualTo(-2), Schema.isLessThanOrEqualTo(2)))
  ),
  n: Schema.optionalKey(Schema.NullOr(Schema.Int.check(Schema.isGreaterThanOrEqualTo(1)))),
  prediction: Schema.optionalKey(Prediction),
  parallel_tool_calls: Schema.optionalKey(Schema.Boolean),
  reasoning_effort: Schema.optionalKey(Schema.NullOr(ReasoningEffort)),
  prompt_mode: Schema.optionalKey(Schema.NullOr(PromptMode)),
  guardrails: Schema.optionalKey(Schema.NullOr(Schema.Array(GuardrailConfig))),
  prompt_cache_key: Schema.optionalKey(Schema.NullOr(Schema.String)),
  service_tier: Schema.optionalKey(Schema.NullOr(ServiceTier)),
  agent_id: Schema.String
})

/**
 * An [agent](https://effect-genai.github.io/effect-genai/guide/mistral-agents.html#agents) to create, as version 0.
 */
export interface CreateAgentBody {
  /** What the model should do in every turn, in the role of a system message. */
  readonly instructions?: string | null
  /**
   * The tools the agent may call, yours and
   * [Mistral's](https://effect-genai.github.io/effect-genai/guide/provider-tools.html#mistrals-tools).
   */
  readonly tools?: ReadonlyArray<Tool>
  /** Settings of the model, such as `temperature`, for every completion of the agent. */
  readonly completion_args?: CompletionArgs
  /** Moderation checks of input and output, each of which can block the request. */
  readonly guardrails?: ReadonlyArray<GuardrailConfig> | null
  /** The id of the model that the agent uses, such as `mistral-medium-latest`. */
  readonly model: ChatModelId
  /** A name for the agent, for people and for the other agents that hand over to it. */
  readonly name: string
  /** What the agent is for. Agents that hand over to it read this. */
  readonly description?: string | null
  /** Ids of the agents to which this agent may hand a conversation over. At least 1 item. */
  readonly handoffs?: ReadonlyArray<string> | null
  /** Your own data, as keys and values, by which `Agents.list` can filter. */
  readonly metadata?: { readonly [key: string]: Schema.Json } | null
  /** A note about what this version changes, like the message of a commit. At most 500 characters. */
  readonly version_message?: string | null
}
export const CreateAgentBody: Schema.Codec<CreateAgentBody> = Schema.Struct({
  instructions: Schema.optionalKey(Schema.NullOr(Schema.String)),
  tools: Schema.optionalKey(Schema.Array(Tool)),
  completion_args: Schema.optionalKey(CompletionArgs),
  guardrails: Schema.optionalKey(Schema.NullOr(Schema.Array(GuardrailConfig))),
  model: ChatModelId,
  name: Schema.String,
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  handoffs: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String).check(Schema.isMinLength(1)))),
  metadata: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Json))),
  version_message: Schema.optionalKey(Schema.NullOr(Schema.String.check(Schema.isMaxCodePoints(500))))
})

export type AgentSource = "api" | "playground" | "agent_builder_v1"
export const AgentSource: Schema.Codec<AgentSource> = /* @__PURE__ */ Schema.Literals([
  "api",
  "playground",
  "agent_builder_v1"
])

export type AgentVersion = string | number | OpenSchema.Other<"string" | "number">
export const AgentVersion: Schema.Codec<AgentVersion> = OpenSchema.kinds("AgentVersion", ["string", "number"], [
  Schema.String,
  OpenSchema.number
])

/** Changes that make a new version of an agent, the current one from then on. Omitted fields keep their values. */
export interface UpdateAgentBody {
  /** What the model should do in every turn, in the role of a system message. */
  readonly instructions?: string | null
  /** All tools of the new version. They replace those of the version before. */
  readonly tools?: ReadonlyArray<Tool>
  /** Settings of the model, such as `temperature`, for every completion of the agent. */
  readonly completion_args?: CompletionArgs
  /** Moderation checks of input and output, each of which can block the request. */
  readonly guardrails?: ReadonlyArray<GuardrailConfig> | null
  /** The id of the model that the agent uses, such as `mistral-medium-latest`. */
  readonly model?: ChatModelId | null
  /** A name for the agent, for people and for the other agents that hand over to it. */
  readonly name?: string | null
  /** What the agent is for. Agents that hand over to it read this. */
  readonly description?: string | null
  /** Ids of the agents to which this agent may hand a conversation over. At least 1 item. */
  readonly handoffs?: ReadonlyArray<string> | null
  /** Whether the agent is available in Mistral's chat application. */
  readonly deployment_chat?: boolean | null
  /** Your own data, as keys and values, by which `Agents.list` can filter. */
  readonly metadata?: { readonly [key: string]: Schema.Json } | null
  /** A note about what this version changes, like the message of a commit. At most 500 characters. */
  readonly version_message?: string | null
}
export const UpdateAgentBody: Schema.Codec<UpdateAgentBody> = Schema.Struct({
  instructions: Schema.optionalKey(Schema.NullOr(Schema.String)),
  tools: Schema.optionalKey(Schema.Array(Tool)),
  completion_args: Schema.optionalKey(CompletionArgs),
  guardrails: Schema.optionalKey(Schema.NullOr(Schema.Array(GuardrailConfig))),
  model: Schema.optionalKey(Schema.NullOr(ChatModelId)),
  name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  handoffs: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String).check(Schema.isMinLength(1)))),
  deployment_chat: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  metadata: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Json))),
  version_message: Schema.optionalKey(Schema.NullOr(Schema.String.check(Schema.isMaxCodePoints(500))))
})

/**
 * An [agent](https://effect-genai.github.io/effect-genai/guide/mistral-agents.html#agents) as one of its versions.
 */
export interface Agent {
  /** What the agent does in every turn; null if it has no instructions. */
  readonly instructions?: string | null
  /** The tools the agent may call. */
  readonly tools?: ReadonlyArray<Tool>
  /** Settings of the model for every completion of the agent. */
  readonly completion_args?: CompletionArgs
  /** The moderation checks of input and output; null if there are none. */
  readonly guardrails?: ReadonlyArray<GuardrailConfig> | null
  /** The id of the model that the agent uses. */
  readonly model: string
  /** The name of the agent. */
  readonly name: string
  /** What the agent is for; null if it has no description. */
  readonly description?: string | null
  /** Ids of the agents to which this agent may hand a conversation over; null if there are none. At least 1 item. */
  readonly handoffs?: ReadonlyArray<string> | null
  /** Your own data, as keys and values; null if there is none. */
  readonly metadata?: { readonly [key: string]: Schema.Json } | null
  /** Default `agent`. */
  readonly object?: "agent"
  /** The id of the agent, sent as `agent_id`. All its versions have the same one. */
  readonly id: string
  /** The number of this version. The first is 0. */
  readonly version: number
  /** The numbers of all versions. */
  readonly versions: ReadonlyArray<number>
  /** When it was created. RFC 3339. */
  readonly created_at: string
  /** When it was last changed. RFC 3339. */
  readonly updated_at: string
  /** Whether the agent is available in Mistral's chat application. */
  readonly deployment_chat: boolean
  /** Where the agent was created, such as `api` or `playground`. */
  readonly source: string
  /** The note about what this version changes; null if there is none. */
  readonly version_message?: string | null
  /** The id of the owner; null if Mistral does not report it. */
  readonly owner_id?: string | null
}
export const Agent: Schema.Codec<Agent> = Schema.Struct({
  instructions: Schema.optionalKey(Schema.NullOr(Schema.String)),
  tools: Schema.optionalKey(Schema.Array(Tool)),
  completion_args: Schema.optionalKey(CompletionArgs),
  guardrails: Schema.optionalKey(Schema.NullOr(Schema.Array(GuardrailConfig))),
  model: Schema.String,
  name: Schema.String,
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  handoffs: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  metadata: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Json))),
  object: Schema.optionalKey(Schema.Literal("agent")),
  id: Schema.String,
  version: OpenSchema.number,
  versions: Schema.Array(OpenSchema.number),
  created_at: Schema.String,
  updated_at: Schema.String,
  deployment_chat: Schema.Boolean,
  source: Schema.String,
  version_message: Schema.optionalKey(Schema.NullOr(Schema.String)),
  owner_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface AgentPage {
  /** Default `list`. */
  readonly object?: "list"
  /** The items of this page. */
  readonly data: ReadonlyArray<Agent>
  /**
   * The `page_token` of the next page; null on the last page.
   * [Lists](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#lists) follow it.
   */
  readonly next_page_token?: string | null
}
export const AgentPage: Schema.Codec<AgentPage> = Schema.Struct({
  object: Schema.optionalKey(Schema.Literal("list")),
  data: Schema.Array(Agent),
  next_page_token: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/**
 * A name for one version of an agent, which `Agents.retrieveVersion` and conversations accept in place of its number.
 */
export interface AgentAlias {
  /** The name, unique among the aliases of the agent. */
  readonly alias: string
  /** The version that the alias stands for. */
  readonly version: number
  /** When it was created. RFC 3339. */
  readonly created_at: string
  /** When the alias was last set to a version. RFC 3339. */
  readonly updated_at: string
}
export const AgentAlias: Schema.Codec<AgentAlias> = Schema.Struct({
  alias: Schema.String,
  version: OpenSchema.number,
  created_at: Schema.String,
  updated_at: Schema.String
})

/** `POST /v1/agents/completions` */
export interface CreateAgentCompletion extends CreateAgentCompletionBody {}
export const CreateAgentCompletion: Endpoint.Input<CreateAgentCompletion> = /* @__PURE__ */ Endpoint.input({
  body: CreateAgentCompletionBody
})

/** `POST /v1/agents` */
export interface CreateAgent extends CreateAgentBody {}
export const CreateAgent: Endpoint.Input<CreateAgent> = /* @__PURE__ */ Endpoint.input({
  body: CreateAgentBody
})

/** `GET /v1/agents/pages` */
export interface ListAgents {
  /**
   * The most items on one page. It does not limit the whole
   * [list](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#lists). 1 to 1000. Default `20`.
   */
  readonly page_size?: number
  /** Only agents that are, or with `false` are not, available in Mistral's chat application. */
  readonly deployment_chat?: boolean
  /** Only those created through one of these. */
  readonly sources?: ReadonlyArray<AgentSource>
  /** Only agents with this name. */
  readonly name?: string
  /** Only agents that contain this text, for example in the name. */
  readonly search?: string
  /** Only the agent with this id. */
  readonly id?: string
  /** Only agents whose metadata has these keys and values. JSON, as text. */
  readonly metadata?: string
  /**
   * The `next_page_token` of the page before.
   * [Lists](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#lists) send it by themselves.
   */
  readonly page_token?: string
}
export const ListAgents: Endpoint.Input<ListAgents> = /* @__PURE__ */ Endpoint.input({
  query: {
    page_size: "page_size",
    deployment_chat: "deployment_chat",
    sources: "sources",
    name: "name",
    search: "search",
    id: "id",
    metadata: "metadata",
    page_token: "page_token"
  }
})

/**
 * `GET /v1/agents`
 * @deprecated
 */
export interface ListAgentsByNumber {
  /**
   * The number of the page, from 0.
   * [Lists](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#lists) count it up by themselves. At
   * least 0. Default `0`.
   */
  readonly page?: number
  /**
   * The most items on one page. It does not limit the whole
   * [list](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#lists). 1 to 1000. Default `20`.
   */
  readonly page_size?: number
  /** Only agents that are, or with `false` are not, available in Mistral's chat application. */
  readonly deployment_chat?: boolean
  /** Only those created through one of these. */
  readonly sources?: ReadonlyArray<AgentSource>
  /** Only agents with this name. */
  readonly name?: string
  /** Only agents that contain this text, for example in the name. */
  readonly search?: string
  /** Only the agent with this id. */
  readonly id?: string
  /** Only agents whose metadata has these keys and values. JSON, as text. */
  readonly metadata?: string
}
export const ListAgentsByNumber: Endpoint.Input<ListAgentsByNumber> = /* @__PURE__ */ Endpoint.input({
  query: {
    page: "page",
    page_size: "page_size",
    deployment_chat: "deployment_chat",
    sources: "sources",
    name: "name",
    search: "search",
    id: "id",
    metadata: "metadata"
  }
})

/** `GET /v1/agents/{agent_id}` */
export interface RetrieveAgent {
  /** The id of an [agent](https://effect-genai.github.io/effect-genai/guide/mistral-agents.html#agents). */
  readonly agent_id: string
  /** The version to return, by number or alias. Without it, you get the current one. */
  readonly agent_version?: AgentVersion
}
export const RetrieveAgent: Endpoint.Input<RetrieveAgent> = /* @__PURE__ */ Endpoint.input({
  query: { agent_version: "agent_version" }
})

/** `PATCH /v1/agents/{agent_id}` */
export interface UpdateAgent extends UpdateAgentBody {
  /** The agent to change. */
  readonly agent_id: string
}
export const UpdateAgent: Endpoint.Input<UpdateAgent> = /* @__PURE__ */ Endpoint.input({
  body: UpdateAgentBody
})

/** `DELETE /v1/agents/{agent_id}` */
export interface DeleteAgent {
  /** The agent to delete, with all its versions. */
  readonly agent_id: string
}
export const DeleteAgent: Endpoint.Input<DeleteAgent> = /* @__PURE__ */ Endpoint.input({})

/** Makes an existing version the current one, for example to undo an update. `PATCH /v1/agents/{agent_id}/version` */
export interface SelectAgentVersion {
  /** The id of an [agent](https://effect-genai.github.io/effect-genai/guide/mistral-agents.html#agents). */
  readonly agent_id: string
  /** The number of the version that becomes the current one. */
  readonly version: number
}
export const SelectAgentVersion: Endpoint.Input<SelectAgentVersion> = /* @__PURE__ */ Endpoint.input({
  query: { version: "version" }
})

/** `GET /v1/agents/{agent_id}/versions` */
export interface ListAgentVersions {
  /** The id of an [agent](https://effect-genai.github.io/effect-genai/guide/mistral-agents.html#agents). */
  readonly agent_id: string
  /**
   * The number of the page, from 0.
   * [Lists](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#lists) count it up by themselves. At
   * least 0. Default `0`.
   */
  readonly page?: number
  /**
   * The most items on one page. It does not limit the whole
   * [list](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#lists). 1 to 100. Default `20`.
   */
  readonly page_size?: number
}
export const ListAgentVersions: Endpoint.Input<ListAgentVersions> = /* @__PURE__ */ Endpoint.input({
  query: { page: "page", page_size: "page_size" }
})

/** `GET /v1/agents/{agent_id}/versions/{version}` */
export interface RetrieveAgentVersion {
  /** The id of an [agent](https://effect-genai.github.io/effect-genai/guide/mistral-agents.html#agents). */
  readonly agent_id: string
  /** The number or an alias of the version, as text. */
  readonly version: string
}
export const RetrieveAgentVersion: Endpoint.Input<RetrieveAgentVersion> = /* @__PURE__ */ Endpoint.input({})

/** Creates an alias, or moves an existing one to another version. `PUT /v1/agents/{agent_id}/aliases` */
export interface PutAgentAlias {
  /** The id of an [agent](https://effect-genai.github.io/effect-genai/guide/mistral-agents.html#agents). */
  readonly agent_id: string
  /**
   * The name to set, in lowercase. If the agent already has it, it moves to the new version. 1 to 64 characters.
   * Matches `^[a-z]([a-z0-9_-]*[a-z0-9])?$`.
   */
  readonly alias: string
  /** The number of the version that the alias stands for. */
  readonly version: number
}
export const PutAgentAlias: Endpoint.Input<PutAgentAlias> = /* @__PURE__ */ Endpoint.input({
  query: { alias: "alias", version: "version" }
})

/** `GET /v1/agents/{agent_id}/aliases` */
export interface ListAgentAliases {
  /** The id of an [agent](https://effect-genai.github.io/effect-genai/guide/mistral-agents.html#agents). */
  readonly agent_id: string
}
export const ListAgentAliases: Endpoint.Input<ListAgentAliases> = /* @__PURE__ */ Endpoint.input({})

/** `DELETE /v1/agents/{agent_id}/aliases` */
export interface DeleteAgentAlias {
  /** The id of an [agent](https://effect-genai.github.io/effect-genai/guide/mistral-agents.html#agents). */
  readonly agent_id: string
  /** The alias to delete. Its version stays. 1 to 64 characters. Matches `^[a-z]([a-z0-9_-]*[a-z0-9])?$`. */
  readonly alias: string
}
export const DeleteAgentAlias: Endpoint.Input<DeleteAgentAlias> = /* @__PURE__ */ Endpoint.input({
  query: { alias: "alias" }
})
