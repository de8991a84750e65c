// An agent of sessions, its tools, and what tests read of its events.
import * as Agents from "@effect-genai/anthropic/Agents"
import * as Environments from "@effect-genai/anthropic/Environments"
import * as Sessions from "@effect-genai/anthropic/Sessions"
import * as Testing from "@effect-genai/anthropic/Testing"
import { isolated } from "@effect-genai/provider-contract/support/scripted"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"

/** An agent with a custom tool and Anthropic's tools, of which `bash` needs a confirmation. */
const agent = {
  name: "Helper",
  model: "claude-opus-5-5",
  tools: [
    {
      type: "custom",
      name: "get_weather",
      description: "Returns the weather in a city",
      input_schema: { type: "object", properties: { city: { type: "string" } }, required: ["city"] }
    },
    {
      type: "custom",
      name: "get_forecast",
      description: "Returns what the toolkit does not have",
      input_schema: { type: "object", properties: {} }
    },
    {
      type: "custom",
      name: "launch",
      description: "Launches",
      input_schema: { type: "object", properties: {} }
    },
    {
      type: "agent_toolset_20260401",
      configs: [{ name: "bash", permission_policy: { type: "always_ask" } }]
    }
  ]
} as const satisfies Agents.CreateAgent

export const toolkit = Toolkit.make(
  Tool.make("get_weather", {
    description: "Returns the weather in a city",
    parameters: Schema.Struct({ city: Schema.String }),
    success: Schema.String,
    failure: Schema.String
  }),
  Tool.make("launch", { description: "Launches", success: Schema.String, needsApproval: true })
)

/** The handlers of the tools; the first counts its calls. */
export const handlers = (calls: Array<string> = []) =>
  toolkit.toLayer({
    get_weather: ({ city }) =>
      Effect.suspend(() => {
        calls.push(city)
        if (city === "Nowhere") return Effect.fail("no such city")
        return city === "Mars" ? Effect.die(new Error("secret")) : Effect.succeed(`18 degrees in ${city}`)
      }),
    launch: () => Effect.succeed("launched")
  })

/** What a session is created with: a new agent in a new environment. */
export const input = Effect.gen(function*() {
  const { id } = yield* Agents.create(agent)
  const { id: environment_id } = yield* Environments.create({ name: "cloud" })
  return { agent: id, environment_id }
})

/** A platform, the tools of the agent, and an isolated test. */
export const layer = (options: Testing.Options = {}, calls: Array<string> = []) =>
  Layer.mergeAll(Testing.layer(options), handlers(calls), isolated)

/** A new session of the agent. */
export const create = Effect.map(Effect.flatMap(input, (input) => Sessions.create(input)), ({ id }) => id)

/** The events of a session so far. */
export const history = (session_id: string) => Stream.runCollect(Sessions.Events.list({ session_id }))

/** The types of events, without the spans of the model. */
export const typesOf = (events: ReadonlyArray<{ readonly type: string }>): ReadonlyArray<string> =>
  events.map(({ type }) => type).filter((type) => !type.startsWith("span."))

/** The ids of events. */
export const idsOf = (events: ReadonlyArray<object>): ReadonlyArray<unknown> =>
  events.map((event) => "id" in event ? event.id : undefined)

/** The texts of the agent's messages. */
export const textsOf = (events: ReadonlyArray<Sessions.Events.SessionStreamEvent>): ReadonlyArray<string> =>
  events.flatMap((event) => event.type === "agent.message" ? event.content : [])
    .flatMap((block) => block.type === "text" ? [block.text] : [])

/** The results that were sent: a text, after `!` if it is a failure. */
export const resultsOf = (events: ReadonlyArray<Sessions.Events.SessionStreamEvent>): ReadonlyArray<string> =>
  events.flatMap((event) => {
    if (event.type !== "user.custom_tool_result") return []
    const texts = (event.content ?? []).flatMap((block) => block.type === "text" ? [block.text] : [])
    return [`${event.is_error === true ? "! " : ""}${texts.join("\n")}`]
  })

/** How the session stands after its last event. */
export const stateOf = (events: ReadonlyArray<Sessions.Events.SessionStreamEvent>) => {
  const last = events.at(-1)
  return last?.type === "session.status_idle" ? last.stop_reason.type : last?.type
}
