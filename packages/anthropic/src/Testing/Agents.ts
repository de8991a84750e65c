/** Agents: an update makes the next version, and every version remains. */
import { Store } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import { Agent, CreateAgentBody, UpdateAgentBody } from "../generated/Agents.ts"
import { guarded } from "./guarded.ts"
import type { Options } from "./Options.ts"
import { cursorPage } from "./paging.ts"
import { type Refusal, refuse } from "./Refusal.ts"
import type { Resources } from "./resources.ts"
import { type Call, respondJson, type Routes } from "./Route.ts"

type Fields = Store.Fields

/** What a toolset allows unless it states otherwise: its own tools at once, those of MCP servers after a confirmation. */
const defaultsOf = (type: unknown) => ({
  enabled: true,
  permission_policy: { type: type === "mcp_toolset" ? "always_ask" : "always_allow" }
})

/** The fields that are not null. */
const given = (fields: object) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

/** A tool as an agent has it: the settings of a toolset are complete. */
const toolOf = (tool: unknown) => {
  if (!Predicate.hasProperty(tool, "type") || tool.type === "custom") return tool
  const { configs = [], default_config } = Object(tool)
  const defaults = { ...defaultsOf(tool.type), ...given(Object(default_config ?? {})) }
  return {
    ...tool,
    default_config: defaults,
    configs: configs.map((config: object) => ({
      ...defaults,
      ...(tool.type === "mcp_toolset" ? {} : { type: Object(config).name }),
      ...given(config)
    }))
  }
}

/** The fields of an agent, from those of a request. */
const agentFields = ({ execution_identity, mcp_servers, model, skills, tools, ...rest }: Fields): Fields =>
  Store.jsonOf({
    ...rest,
    ...(mcp_servers === undefined ? {} : { mcp_servers: mcp_servers ?? [] }),
    ...(model === undefined ? {} : { model: typeof model === "string" ? { id: model } : model }),
    ...(execution_identity === undefined
      ? {}
      : { execution_identity: execution_identity ?? { type: "service_account" } }),
    ...(skills === undefined
      ? {}
      : { skills: Array.isArray(skills) ? skills.map((skill) => ({ version: "latest", ...Object(skill) })) : [] }),
    ...(tools === undefined ? {} : { tools: Array.isArray(tools) ? tools.map(toolOf) : [] })
  })

const parse = (text: string | null) => text === null ? undefined : Number(text)

export const make = (resources: Resources, { agents: seeded = [], pageSize = 20 }: Options) => {
  /** The earlier versions of an agent, newest first. */
  const earlier = new Map<string, ReadonlyArray<Agent>>()

  const agents = resources.resource<Agent>({
    path: "/v1/agents/{agent_id}",
    name: "Agent",
    prefix: "agent",
    item: Agent,
    create: CreateAgentBody,
    update: UpdateAgentBody,
    fields: (body) => ({ ...agentFields({ execution_identity: null, ...body }), version: 1 }),
    updated: (body, agent) => {
      const { version } = body
      if (version !== undefined && version !== agent.version) {
        return { conflict: `Agent ${agent.id} has version ${agent.version}, not ${String(version)}` }
      }
      earlier.set(agent.id, [agent, ...earlier.get(agent.id) ?? []])
      return { ...agentFields(body), version: agent.version + 1 }
    }
  })

  for (const agent of seeded) {
    const fields = agentFields({ execution_identity: null, ...Store.jsonOf(agent) })
    agents.add({ ...fields, version: 1 }, resources.contextAt(0))
  }

  const versionsOf = (agent: Agent) => [agent, ...earlier.get(agent.id) ?? []]

  /** Finds an agent, or one of its versions. */
  const find = Effect.fnUntraced(function*(id: string, version?: number): Effect.fn.Return<Agent, Refusal> {
    const agent = yield* agents.find(id)
    const found = version === undefined ? agent : versionsOf(agent).find((each) => each.version === version)
    return found ?? (yield* refuse(404, `Agent ${id} has no version ${version}`))
  })

  /** Finds an agent that can be used. */
  const open = (id: string, version?: number) =>
    Effect.filterOrFail(
      find(id, version),
      ({ archived_at }) => archived_at == null,
      () => refuse(400, `Agent ${id} is archived`)
    )

  const routes: Routes = {
    ...guarded(agents.routes, { "POST /v1/agents/{agent_id}": ({ id }) => open(id) }),
    "GET /v1/agents/{agent_id}": respondJson(({ id, url }: Call) => find(id, parse(url.searchParams.get("version")))),
    "GET /v1/agents/{agent_id}/versions": respondJson(({ id, url }: Call) =>
      Effect.flatMap(agents.find(id), (agent) =>
        cursorPage(
          {
            items: versionsOf(agent).map((value) => ({ id: String(value.version), position: value.version, value })),
            ascending: false,
            position: Number
          },
          url.searchParams,
          pageSize
        ))
    )
  }

  return { routes, find, open }
}

export type Agents = ReturnType<typeof make>
