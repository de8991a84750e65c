/** Managed agents: agents and environments, the sessions that they run, and what starts sessions. */
import type { Ids } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import { CreateSessionBody } from "../generated/Sessions.ts"
import * as Agents from "./Agents.ts"
import { check } from "./check.ts"
import * as Deployments from "./Deployments.ts"
import * as Dreams from "./Dreams.ts"
import * as Environments from "./Environments.ts"
import type * as MemoryStores from "./MemoryStores.ts"
import type { Messages } from "./Messages.ts"
import type { Options } from "./Options.ts"
import type { Resources } from "./resources.ts"
import * as Sessions from "./Sessions.ts"
import * as Work from "./Work.ts"

const checkSession = check(CreateSessionBody)

export interface Dependencies {
  readonly options: Options
  readonly ids: Ids.Ids
  readonly messages: Messages
  readonly store: Resources
  readonly memoryStores: ReturnType<typeof MemoryStores.make>
}

export const make = ({ ids, memoryStores, messages, options, store }: Dependencies) => {
  const agents = Agents.make(store, options)
  const environments = Environments.make(store, options)
  const work = Work.make(ids, environments, options)
  const sessions = Sessions.make({
    options,
    ids,
    messages,
    resources: store,
    findAgent: agents.open,
    findEnvironment: environments.open,
    // The session of a self-hosted environment waits for a worker.
    onStart: ({ environment_id, id }, { millis }) =>
      Effect.map(environments.find(environment_id), ({ config }) => {
        if (config.type === "self_hosted") work.enqueue({ environment_id, data: { type: "session", id } }, millis)
      })
  })
  const deployments = Deployments.make({
    agents,
    environments,
    resources: store,
    startSession: ({ agent, environment_id, initial_events, metadata, name, resources, vault_ids }, context) =>
      checkSession({
        agent: { type: "agent", id: agent.id, version: agent.version },
        environment_id,
        initial_events,
        metadata,
        resources,
        title: name,
        vault_ids
      }).pipe(
        Effect.flatMap((body) => sessions.start(body, context)),
        Effect.map(({ id }) => id)
      )
  })
  const dreams = Dreams.make(ids, store, options, memoryStores.add)
  return { resources: [agents, environments, work, sessions, deployments, dreams], work }
}
