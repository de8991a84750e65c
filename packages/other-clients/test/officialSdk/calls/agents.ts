/** Agents, environments and their work, sessions, deployments and dreams. */
import type { Calls } from "../Call.ts"

const model = "claude-haiku-4-5"
const greeting = { type: "user.message" as const, content: [{ type: "text" as const, text: "Name a river." }] }

/** A tool that the program runs. */
export const lookup = {
  name: "look_up",
  description: "Looks a river up",
  input_schema: { type: "object" as const, properties: { river: { type: "string" } }, required: ["river"] }
}

export const agents: Calls = {
  "beta.agents.create": () => [{ model, name: "Geographer" }],
  "beta.agents.list": () => [],
  "beta.agents.retrieve": ({ id }) => [id("beta.agents.create")],
  "beta.agents.update": ({ id }) => [id("beta.agents.create"), { version: 1, description: "Knows rivers." }],
  "beta.agents.versions.list": ({ id }) => [id("beta.agents.create")],

  "beta.environments.create": () => [{ name: "workshop", config: { type: "self_hosted" } }],
  "beta.environments.list": () => [],
  "beta.environments.retrieve": ({ id }) => [id("beta.environments.create")],
  "beta.environments.update": ({ id }) => [id("beta.environments.create"), { description: "Our own machines." }],

  "beta.sessions.create": ({ id }) => [{
    agent: {
      type: "agent_with_overrides",
      id: id("beta.agents.create"),
      tools: [{ type: "custom", ...lookup }]
    },
    environment_id: id("beta.environments.create"),
    resources: [{ type: "github_repository", url: "https://github.com/example/rivers", authorization_token: "made-up" }]
  }],
  "beta.sessions.list": () => [],
  "beta.sessions.retrieve": ({ id }) => [id("beta.sessions.create")],
  "beta.sessions.update": ({ id }) => [id("beta.sessions.create"), { title: "Rivers" }],
  "beta.sessions.events.stream": ({ id }) => [id("beta.sessions.create")],
  "beta.sessions.events.send": ({ id }) => [id("beta.sessions.create"), { events: [greeting] }],
  "beta.sessions.events.list": ({ id }) => [id("beta.sessions.create")],
  "beta.sessions.threads.list": ({ id }) => [id("beta.sessions.create")],
  "beta.sessions.threads.retrieve": (
    { first, id }
  ) => [first("beta.sessions.threads.list"), { session_id: id("beta.sessions.create") }],
  "beta.sessions.threads.events.list": (
    { first, id }
  ) => [first("beta.sessions.threads.list"), { session_id: id("beta.sessions.create") }],
  "beta.sessions.threads.events.stream": (
    { first, id }
  ) => [first("beta.sessions.threads.list"), { session_id: id("beta.sessions.create") }],

  "beta.environments.work.stats": ({ id }) => [id("beta.environments.create")],
  "beta.environments.work.list": ({ id }) => [id("beta.environments.create")],
  "beta.environments.work.poll": ({ id }) => [id("beta.environments.create")],
  "beta.environments.work.ack": (
    { id }
  ) => [id("beta.environments.work.poll"), { environment_id: id("beta.environments.create") }],
  "beta.environments.work.heartbeat": (
    { id }
  ) => [id("beta.environments.work.poll"), { environment_id: id("beta.environments.create") }],
  "beta.environments.work.retrieve": (
    { id }
  ) => [id("beta.environments.work.poll"), { environment_id: id("beta.environments.create") }],
  "beta.environments.work.update": ({ id }) => [id("beta.environments.work.poll"), {
    environment_id: id("beta.environments.create"),
    metadata: { machine: "blue" }
  }],
  "beta.environments.work.stop": (
    { id }
  ) => [id("beta.environments.work.poll"), { environment_id: id("beta.environments.create"), force: true }]
}

/** Runs after the helpers, which need a session that lives. */
export const ends: Calls = {
  "beta.sessions.threads.archive": (
    { first, id }
  ) => [first("beta.sessions.threads.list"), { session_id: id("beta.sessions.create") }],
  "beta.sessions.archive": ({ id }) => [id("beta.sessions.create")],
  "beta.sessions.delete": ({ id }) => [id("beta.sessions.create")],

  "beta.deployments.create": ({ id }) => [{
    name: "Daily river",
    agent: id("beta.agents.create"),
    environment_id: id("beta.environments.create"),
    initial_events: [greeting]
  }],
  "beta.deployments.list": () => [],
  "beta.deployments.retrieve": ({ id }) => [id("beta.deployments.create")],
  "beta.deployments.update": ({ id }) => [id("beta.deployments.create"), { description: "One river a day." }],
  "beta.deployments.run": ({ id }) => [id("beta.deployments.create")],
  "beta.deploymentRuns.list": ({ id }) => [{ deployment_id: id("beta.deployments.create") }],
  "beta.deploymentRuns.retrieve": ({ first }) => [first("beta.deploymentRuns.list")],
  "beta.deployments.pause": ({ id }) => [id("beta.deployments.create")],
  "beta.deployments.unpause": ({ id }) => [id("beta.deployments.create")],
  "beta.deployments.archive": ({ id }) => [id("beta.deployments.create")],

  "beta.agents.archive": ({ id }) => [id("beta.agents.create")],
  "beta.environments.archive": ({ id }) => [id("beta.environments.create")],
  "beta.environments.delete": ({ id }) => [id("beta.environments.create")]
}
