/** The agent of a session: one that exists, with what the request overrides. */
import { Store } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import type { CreateSessionBody, SessionAgent } from "../../generated/Sessions.ts"
import type { Refusal } from "../Refusal.ts"

/** Finds an agent, or refuses. */
export interface FindAgent {
  (id: string, version: number | undefined): Effect.Effect<object, Refusal>
}

/** An agent of any id, where the platform has no agents. */
const toolsetDefaults = { enabled: true, permission_policy: { type: "always_allow" } }

/** Toolsets with the defaults of a new agent. */
const withDefaults = (tools: unknown): unknown =>
  Array.isArray(tools)
    ? tools.map((tool) => {
      if (!Predicate.hasProperty(tool, "type") || tool.type === "custom") return tool
      const given = Predicate.hasProperty(tool, "default_config") ? Object(tool.default_config) : {}
      const default_config = { ...toolsetDefaults, ...given }
      const configs: ReadonlyArray<object> = Predicate.hasProperty(tool, "configs") && Array.isArray(tool.configs)
        ? tool.configs
        : []
      return { ...tool, default_config, configs: configs.map((config) => ({ ...default_config, ...config })) }
    })
    : tools

/** The fields of the session's agent. */
export const agentOf = (agent: CreateSessionBody["agent"], find: FindAgent): Effect.Effect<Store.Fields, Refusal> => {
  if (typeof agent === "string") return Effect.map(find(agent, undefined), (found) => ({ ...found, type: "agent" }))
  const { id, type: _, version, ...overrides } = agent
  return Effect.map(find(id, version), (found) => ({ ...found, ...fieldsOf(overrides), type: "agent" }))
}

/** Fields of an agent as requests give them. */
export const fieldsOf = (fields: object): Store.Fields => {
  const model = Predicate.hasProperty(fields, "model") ? fields.model : undefined
  return Store.jsonOf({
    ...fields,
    ...(typeof model === "string" ? { model: { id: model } } : {}),
    ...(Predicate.hasProperty(fields, "tools") ? { tools: withDefaults(fields.tools) } : {})
  })
}

/** Whether a tool of the platform needs a confirmation. */
export const permissionOf = ({ tools }: SessionAgent, name: string): "allow" | "ask" => {
  for (const tool of tools) {
    if (tool.type !== "agent_toolset_20260401") continue
    const own = tool.configs.find((config) => config.name === name)
    const policy = own?.permission_policy ?? tool.default_config.permission_policy
    return Predicate.hasProperty(policy, "type") && policy.type === "always_ask" ? "ask" : "allow"
  }
  return "allow"
}
