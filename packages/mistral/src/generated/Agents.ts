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

export interface CreateAgentCompletionBody {
  /** At least 0. */
  readonly max_tokens?: number | null
  readonly stop?: Stop | null
  /** At least 0. */
  readonly random_seed?: number | null
  readonly metadata?: { readonly [key: string]: Schema.Json } | null
  readonly messages: ReadonlyArray<ChatMessage>
  readonly response_format?: ResponseFormat
  readonly tools?: ReadonlyArray<Tool> | null
  /** Default `auto`. */
  readonly tool_choice?: ToolChoice
  /** -2 to 2. */
  readonly presence_penalty?: number | null
  /** -2 to 2. */
  readonly frequency_penalty?: number | null
  /** At least 1. */
  readonly n?: number | null
  /** Default `{"type":"content","content":""}`. */
  readonly prediction?: Prediction
  /** Default `true`. */
  readonly parallel_tool_calls?: boolean
  readonly reasoning_effort?: ReasoningEffort | null
  readonly prompt_mode?: PromptMode | null
  readonly guardrails?: ReadonlyArray<GuardrailConfig> | null
  readonly prompt_cache_key?: string | null
  readonly service_tier?: ServiceTier | null
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

export interface CreateAgentBody {
  readonly instructions?: string | null
  readonly tools?: ReadonlyArray<Tool>
  readonly completion_args?: CompletionArgs
  readonly guardrails?: ReadonlyArray<GuardrailConfig> | null
  readonly model: ChatModelId
  readonly name: string
  readonly description?: string | null
  /** At least 1 item. */
  readonly handoffs?: ReadonlyArray<string> | null
  readonly metadata?: { readonly [key: string]: Schema.Json } | null
  /** At most 500 characters. */
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

export interface UpdateAgentBody {
  readonly instructions?: string | null
  readonly tools?: ReadonlyArray<Tool>
  readonly completion_args?: CompletionArgs
  readonly guardrails?: ReadonlyArray<GuardrailConfig> | null
  readonly model?: ChatModelId | null
  readonly name?: string | null
  readonly description?: string | null
  /** At least 1 item. */
  readonly handoffs?: ReadonlyArray<string> | null
  readonly deployment_chat?: boolean | null
  readonly metadata?: { readonly [key: string]: Schema.Json } | null
  /** At most 500 characters. */
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

export interface Agent {
  readonly instructions?: string | null
  readonly tools?: ReadonlyArray<Tool>
  readonly completion_args?: CompletionArgs
  readonly guardrails?: ReadonlyArray<GuardrailConfig> | null
  readonly model: string
  readonly name: string
  readonly description?: string | null
  /** At least 1 item. */
  readonly handoffs?: ReadonlyArray<string> | null
  readonly metadata?: { readonly [key: string]: Schema.Json } | null
  /** Default `agent`. */
  readonly object?: "agent"
  readonly id: string
  readonly version: number
  readonly versions: ReadonlyArray<number>
  /** RFC 3339. */
  readonly created_at: string
  /** RFC 3339. */
  readonly updated_at: string
  readonly deployment_chat: boolean
  readonly source: string
  readonly version_message?: string | null
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
  readonly data: ReadonlyArray<Agent>
  readonly next_page_token?: string | null
}
export const AgentPage: Schema.Codec<AgentPage> = Schema.Struct({
  object: Schema.optionalKey(Schema.Literal("list")),
  data: Schema.Array(Agent),
  next_page_token: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface AgentAlias {
  readonly alias: string
  readonly version: number
  /** RFC 3339. */
  readonly created_at: string
  /** RFC 3339. */
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
  /** 1 to 1000. Default `20`. */
  readonly page_size?: number
  readonly deployment_chat?: boolean
  readonly sources?: ReadonlyArray<AgentSource>
  readonly name?: string
  readonly search?: string
  readonly id?: string
  /** JSON, as text. */
  readonly metadata?: string
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
  /** At least 0. Default `0`. */
  readonly page?: number
  /** 1 to 1000. Default `20`. */
  readonly page_size?: number
  readonly deployment_chat?: boolean
  readonly sources?: ReadonlyArray<AgentSource>
  readonly name?: string
  readonly search?: string
  readonly id?: string
  /** JSON, as text. */
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
  readonly agent_id: string
  readonly agent_version?: AgentVersion
}
export const RetrieveAgent: Endpoint.Input<RetrieveAgent> = /* @__PURE__ */ Endpoint.input({
  query: { agent_version: "agent_version" }
})

/** `PATCH /v1/agents/{agent_id}` */
export interface UpdateAgent extends UpdateAgentBody {
  readonly agent_id: string
}
export const UpdateAgent: Endpoint.Input<UpdateAgent> = /* @__PURE__ */ Endpoint.input({
  body: UpdateAgentBody
})

/** `DELETE /v1/agents/{agent_id}` */
export interface DeleteAgent {
  readonly agent_id: string
}
export const DeleteAgent: Endpoint.Input<DeleteAgent> = /* @__PURE__ */ Endpoint.input({})

/** `PATCH /v1/agents/{agent_id}/version` */
export interface SelectAgentVersion {
  readonly agent_id: string
  readonly version: number
}
export const SelectAgentVersion: Endpoint.Input<SelectAgentVersion> = /* @__PURE__ */ Endpoint.input({
  query: { version: "version" }
})

/** `GET /v1/agents/{agent_id}/versions` */
export interface ListAgentVersions {
  readonly agent_id: string
  /** At least 0. Default `0`. */
  readonly page?: number
  /** 1 to 100. Default `20`. */
  readonly page_size?: number
}
export const ListAgentVersions: Endpoint.Input<ListAgentVersions> = /* @__PURE__ */ Endpoint.input({
  query: { page: "page", page_size: "page_size" }
})

/** `GET /v1/agents/{agent_id}/versions/{version}` */
export interface RetrieveAgentVersion {
  readonly agent_id: string
  readonly version: string
}
export const RetrieveAgentVersion: Endpoint.Input<RetrieveAgentVersion> = /* @__PURE__ */ Endpoint.input({})

/** `PUT /v1/agents/{agent_id}/aliases` */
export interface PutAgentAlias {
  readonly agent_id: string
  /** 1 to 64 characters. Matches `^[a-z]([a-z0-9_-]*[a-z0-9])?$`. */
  readonly alias: string
  readonly version: number
}
export const PutAgentAlias: Endpoint.Input<PutAgentAlias> = /* @__PURE__ */ Endpoint.input({
  query: { alias: "alias", version: "version" }
})

/** `GET /v1/agents/{agent_id}/aliases` */
export interface ListAgentAliases {
  readonly agent_id: string
}
export const ListAgentAliases: Endpoint.Input<ListAgentAliases> = /* @__PURE__ */ Endpoint.input({})

/** `DELETE /v1/agents/{agent_id}/aliases` */
export interface DeleteAgentAlias {
  readonly agent_id: string
  /** 1 to 64 characters. Matches `^[a-z]([a-z0-9_-]*[a-z0-9])?$`. */
  readonly alias: string
}
export const DeleteAgentAlias: Endpoint.Input<DeleteAgentAlias> = /* @__PURE__ */ Endpoint.input({
  query: { alias: "alias" }
})
