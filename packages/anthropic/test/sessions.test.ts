import * as Sessions from "@effect-genai/anthropic/Sessions"
import * as Testing from "@effect-genai/anthropic/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { agent, typesOf } from "./support/sessions.ts"

const input = { agent, environment_id: "env_1" }

const toolkit = Toolkit.make(
  Tool.make("get_weather", {
    description: "Returns the weather in a city",
    parameters: Schema.Struct({ city: Schema.String }),
    success: Schema.String
  })
)

const weather = toolkit.toLayer({ get_weather: ({ city }) => Effect.succeed(`18 degrees in ${city}`) })

describe("Sessions.run", () => {
  it.effect("creates a session, runs the tools it calls, and ends with its state", () =>
    Effect.gen(function*() {
      let created = ""
      const events = yield* Stream.runCollect(
        Sessions.run(
          { ...input, events: [Sessions.Events.user("What is the weather in Paris?")] },
          { toolkit, onCreated: ({ id }) => created = id }
        )
      )
      assert.deepStrictEqual(typesOf(events), [
        "user.message",
        "session.status_running",
        "agent.custom_tool_use",
        "session.status_idle",
        "user.custom_tool_result",
        "session.status_running",
        "agent.message",
        "session.status_idle"
      ])
      const stored = yield* Stream.runCollect(Sessions.Events.list({ session_id: created }))
      assert.deepStrictEqual(events.map((event) => event["id"]), stored.map((event) => event["id"]))
    }).pipe(Effect.provide([weather, Testing.layer()])))
})
