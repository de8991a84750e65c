/** Agents: stored in versions, listed by filters, and called like a model. */
import { present } from "@effect-genai/core/OpenSchema"
import { Collection, type Ids } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import { type AgentAlias, CreateAgentBody, UpdateAgentBody } from "../generated/Agents.ts"
import type * as Shapes from "../generated/Agents.ts"
import type { CompletionArgs } from "../generated/Common.ts"
import type { Tool } from "../generated/Tools.ts"
import { reading } from "./check.ts"
import { type Matches, metadataMatcher } from "./metadata.ts"
import type { Models } from "./Models.ts"
import { filterBy, integerParam, numberedPage } from "./queryParams.ts"
import { type Refusal, refuse, refuseField } from "./Refusal.ts"
import { type Call, dateTime, empty, respondJson, type Routes } from "./Route.ts"
import { constraintProblem } from "./rules.ts"

/** An agent with the fields every agent has on this platform. */
export interface Agent extends Shapes.Agent {
  readonly instructions: string | null
  readonly tools: ReadonlyArray<Tool>
  readonly completion_args: CompletionArgs
}

interface Stored {
  readonly id: string
  /** Version 0 is the first. */
  readonly versions: ReadonlyArray<Agent>
  readonly current: number
  readonly aliases: ReadonlyArray<AgentAlias>
}

const readCreate = reading(CreateAgentBody)
const readUpdate = reading(UpdateAgentBody)

/** A version as returned: with the numbers of all versions. */
const shown = (agent: Agent, { versions }: Stored): Agent => ({ ...agent, versions: versions.map((_, index) => index) })

const aliasPattern = /^[a-z]([a-z0-9_-]*[a-z0-9])?$/

export const make = (ids: Ids.Ids, models: Models) => {
  const collection = new Collection.Collection<Stored>()

  const find = (id: string): Effect.Effect<Stored, Refusal> => {
    const agent = collection.find(id)
    return agent === undefined ? Effect.fail(refuse(404, `Agent ${id} not found`)) : Effect.succeed(agent)
  }

  /** Finds a version by number or alias (default: the current one). */
  const version = Effect.fnUntraced(function*(
    id: string,
    wanted: unknown
  ): Effect.fn.Return<Agent, Refusal> {
    const stored = yield* find(id)
    const alias = stored.aliases.find(({ alias }) => alias === wanted)
    const number = wanted === undefined || wanted === null ? stored.current : alias?.version ?? Number(wanted)
    const agent = stored.versions[number]
    return agent === undefined
      ? yield* refuse(404, `Agent ${id} has no version ${String(wanted)}`)
      : shown(agent, stored)
  })

  const checkTools = ({ completion_args: { response_format }, tools }: Agent): Effect.Effect<void, Refusal> =>
    constraintProblem({ tools, ...present({ response_format }) }) ?? Effect.void

  const create = Effect.fnUntraced(function*(call: Call) {
    const body = yield* readCreate(call)
    yield* models.require(body.model, call.now, "completion_chat")
    const id = ids("ag")
    const at = dateTime(call.now)
    const agent: Agent = {
      instructions: null,
      tools: [],
      completion_args: {},
      description: null,
      handoffs: null,
      metadata: null,
      ...body,
      object: "agent",
      id,
      version: 0,
      versions: [0],
      created_at: at,
      updated_at: at,
      deployment_chat: false,
      source: "api"
    }
    yield* checkTools(agent)
    collection.put({ id, versions: [agent], current: 0, aliases: [] })
    return agent
  })

  /** Updates an agent, which creates a version. */
  const update = Effect.fnUntraced(function*(call: Call) {
    const stored = yield* find(call.id)
    const { deployment_chat, model, name, ...changes } = yield* readUpdate(call)
    const before = yield* version(call.id, undefined)
    if (model != null) yield* models.require(model, call.now, "completion_chat")
    const current = stored.versions.length
    const agent: Agent = {
      ...before,
      ...changes,
      deployment_chat: deployment_chat ?? before.deployment_chat,
      model: model ?? before.model,
      name: name ?? before.name,
      version: current,
      updated_at: dateTime(call.now)
    }
    yield* checkTools(agent)
    return shown(agent, collection.put({ ...stored, versions: [...stored.versions, agent], current }))
  })

  const fitting = (query: URLSearchParams): Effect.Effect<ReadonlyArray<Agent>, Refusal> =>
    Effect.map(metadataMatcher(query), (matches: Matches) => {
      const [name, source, id] = [filterBy(query, "name"), filterBy(query, "sources"), filterBy(query, "id")]
      const [deployed, search] = [filterBy(query, "deployment_chat"), (query.get("search") ?? "").toLowerCase()]
      const current = collection.newestFirst().flatMap((stored) =>
        stored.versions.filter((_, index) => index === stored.current).map((agent) => shown(agent, stored))
      )
      return current.filter((agent) =>
        name(agent.name) && source(agent.source) && id(agent.id) && deployed(String(agent.deployment_chat)) &&
        `${agent.name} ${agent.description ?? ""}`.toLowerCase().includes(search) && matches(agent.metadata)
      )
    })

  const aliasOf = ({ url: { searchParams } }: Call) => {
    const alias = String(searchParams.get("alias"))
    return aliasPattern.test(alias) && alias.length <= 64
      ? Effect.succeed(alias)
      : Effect.fail(refuseField(["query", "alias"], `String should match pattern '${aliasPattern.source}'`))
  }

  /** The version given in the query. */
  const versionIn = Effect.fnUntraced(function*({ id, url: { searchParams } }: Call) {
    const number = yield* integerParam(searchParams, "version", { fallback: -1, min: -1 })
    yield* version(id, number)
    return number
  })

  const routes: Routes = {
    "POST /v1/agents": respondJson(create),
    "GET /v1/agents": respondJson(({ url: { searchParams } }) =>
      Effect.map(
        Effect.flatMap(fitting(searchParams), (all) => numberedPage(all, searchParams, 20)),
        ({ data }) => data
      )
    ),
    "GET /v1/agents/pages": respondJson(Effect.fnUntraced(function*({ url: { searchParams } }) {
      const size = yield* integerParam(searchParams, "page_size", { fallback: 20, min: 1, max: 1000 })
      const start = yield* integerParam(searchParams, "page_token", { fallback: 0 })
      const all = yield* fitting(searchParams)
      const next = start + size < all.length ? String(start + size) : null
      return { object: "list", data: all.slice(start, start + size), next_page_token: next }
    })),
    "GET /v1/agents/{agent_id}": respondJson(({ id, url }) => version(id, url.searchParams.get("agent_version"))),
    "PATCH /v1/agents/{agent_id}": respondJson(update),
    "DELETE /v1/agents/{agent_id}": ({ id }) =>
      Effect.map(find(id), () => {
        collection.remove(id)
        return empty()
      }),
    "PATCH /v1/agents/{agent_id}/version": respondJson(Effect.fnUntraced(function*(call) {
      const current = yield* versionIn(call)
      collection.put({ ...yield* find(call.id), current })
      return yield* version(call.id, current)
    })),
    "GET /v1/agents/{agent_id}/versions": respondJson(Effect.fnUntraced(function*({ id, url: { searchParams } }) {
      const stored = yield* find(id)
      const all = stored.versions.map((agent) => shown(agent, stored)).reverse()
      return (yield* numberedPage(all, searchParams, 20)).data
    })),
    "GET /v1/agents/{agent_id}/versions/{version}": respondJson(({ id, part }) => version(id, part)),
    "GET /v1/agents/{agent_id}/aliases": respondJson(({ id }) => Effect.map(find(id), ({ aliases }) => aliases)),
    "PUT /v1/agents/{agent_id}/aliases": respondJson(Effect.fnUntraced(function*(call) {
      const alias = yield* aliasOf(call)
      const number = yield* versionIn(call)
      const stored = yield* find(call.id)
      const before = stored.aliases.find((one) => one.alias === alias)
      const at = dateTime(call.now)
      const put = { alias, version: number, created_at: before?.created_at ?? at, updated_at: at }
      collection.put({ ...stored, aliases: [...stored.aliases.filter((one) => one !== before), put] })
      return put
    })),
    "DELETE /v1/agents/{agent_id}/aliases": Effect.fnUntraced(function*(call) {
      const alias = yield* aliasOf(call)
      const stored = yield* find(call.id)
      if (!stored.aliases.some((one) => one.alias === alias)) return yield* refuse(404, `There is no alias ${alias}`)
      collection.put({ ...stored, aliases: stored.aliases.filter((one) => one.alias !== alias) })
      return empty()
    })
  }
  return { routes, version }
}

export type Agents = ReturnType<typeof make>
