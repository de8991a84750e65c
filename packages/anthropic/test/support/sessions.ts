// An agent of sessions, and what tests read of its events.
import type * as Sessions from "@effect-genai/anthropic/Sessions"

/** An agent with a custom tool and Anthropic's tools, of which `bash` needs a confirmation. */
export const agent = {
  type: "agent_with_overrides",
  id: "agent_1",
  model: "claude-opus-5-5",
  tools: [
    {
      type: "custom",
      name: "get_weather",
      description: "Returns the weather in a city",
      input_schema: { type: "object", properties: { city: { type: "string" } }, required: ["city"] }
    },
    {
      type: "agent_toolset_20260401",
      configs: [{ name: "bash", permission_policy: { type: "always_ask" } }]
    }
  ]
} as const satisfies Sessions.CreateSession["agent"]

/** The types of events, without the spans of the model. */
export const typesOf = (events: ReadonlyArray<{ readonly type: string }>): ReadonlyArray<string> =>
  events.map(({ type }) => type).filter((type) => !type.startsWith("span."))
