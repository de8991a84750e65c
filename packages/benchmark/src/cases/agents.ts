/** Agents of ten turns, 4 at once: each turn calls two tools at once, the last one is a text. */
import type * as Effect from "effect/Effect"
import type { Case, Contestant, Program } from "../Case.ts"
import * as clients from "../clients.ts"
import { turns } from "../server/agent.ts"

const question = "What is the weather in Paris and in Rome?"
const input = { model: "claude-haiku-4-5", max_tokens: 1024, messages: [{ role: "user", content: question }] } as const
const description = "The current weather of a city"
const weather = (city: string) => ({ city, degrees: 20, sky: "clear" })

const definition = {
  name: "get_weather",
  description,
  input_schema: {
    type: "object",
    properties: { city: { type: "string" }, unit: { type: "string", enum: ["celsius", "fahrenheit"] } },
    required: ["city", "unit"],
    additionalProperties: false
  }
} as const

/** Runs agents one after the other in four workers; each does `turns` units. */
const four = (agent: () => Promise<number>): Program => async (units) => {
  let completed = 0
  let started = 0
  const worker = async () => {
    while ((started += turns) <= units) {
      const done = await agent()
      completed += done
    }
  }
  await Promise.all(Array.from({ length: 4 }, worker))
  return completed
}

interface Block {
  readonly type: string
  readonly id: string
  readonly input: { readonly city: string }
}

/** The smallest loop: requests that are not streamed, calls that are not checked. */
const bare: Contestant = {
  load: async (server) => {
    const send = await clients.bare("undici")
    return four(async () => {
      const messages: Array<object> = [...input.messages]
      for (let turn = 1;; turn++) {
        const reply = await send(`${server.anthropic}/v1/messages`, { ...input, messages, tools: [definition] })
        const { content }: { content: ReadonlyArray<Block> } = JSON.parse(await reply.text())
        const calls = content.filter(({ type }) => type === "tool_use")
        if (calls.length === 0) return turn
        messages.push({ role: "assistant", content }, {
          role: "user",
          content: calls.map(({ id, input }) => ({
            type: "tool_result",
            tool_use_id: id,
            content: JSON.stringify(weather(input.city))
          }))
        })
      }
    })
  }
}

const sdk = (stream: boolean): Contestant => ({
  load: async (server) => {
    const client = await clients.anthropic(server)
    const { betaTool } = await import("@anthropic-ai/sdk/helpers/beta/json-schema")
    const tool = betaTool({
      name: definition.name,
      description,
      inputSchema: definition.input_schema,
      run: ({ city }) => JSON.stringify(weather(city))
    })
    return four(async () => {
      let completed = 0
      const runner = client.beta.messages.toolRunner({ ...input, messages: [...input.messages], tools: [tool], stream })
      for await (const turn of runner) {
        // A streamed turn is read by the runner itself.
        if (turn !== undefined) completed++
      }
      return completed
    })
  }
})

const toolkit = async () => {
  const [Effect, Schema, Tool, Toolkit] = await Promise.all([
    import("effect/Effect"),
    import("effect/Schema"),
    import("effect/ai/Tool"),
    import("effect/ai/Toolkit")
  ])
  const GetWeather = Tool.make("get_weather", {
    description,
    parameters: Schema.Struct({ city: Schema.String, unit: Schema.Literals(["celsius", "fahrenheit"]) }),
    success: Schema.Struct({ city: Schema.String, degrees: Schema.Finite, sky: Schema.String })
  })
  const kit = Toolkit.make(GetWeather)
  return { kit, handlers: kit.toLayer({ get_weather: ({ city }) => Effect.succeed(weather(city)) }) }
}

/** Runs an agent, which returns the number of its turns. */
const ours = (load: () => Promise<Effect.Effect<number, unknown, clients.Services>>): Contestant => ({
  load: async (server) => {
    const [run, agent] = await Promise.all([clients.ours("undici", server), load()])
    return four(() => run(agent))
  }
})

const runTools = ours(async () => {
  const [Effect, Messages, { handlers, kit }] = await Promise.all([
    import("effect/Effect"),
    import("@effect-genai/anthropic/Messages"),
    toolkit()
  ])
  return Messages.runTools.result(input, { toolkit: kit }).pipe(
    Effect.map(({ turns }) => turns),
    Effect.provide(handlers)
  )
})

/** The loop that a program over `LanguageModel` has. */
const languageModel = ours(async () => {
  const [Effect, Chat, LanguageModel, { handlers, kit }] = await Promise.all([
    import("effect/Effect"),
    import("effect/ai/Chat"),
    import("@effect-genai/anthropic/LanguageModel"),
    toolkit()
  ])
  const { max_tokens, model } = input
  return Effect.gen(function*() {
    const chat = yield* Chat.empty
    for (let turn = 1;; turn++) {
      const { finishReason } = yield* chat.generateText({ prompt: turn === 1 ? question : [], toolkit: kit })
      if (finishReason !== "tool-calls") return turn
    }
  }).pipe(Effect.provide(handlers), Effect.provide(LanguageModel.layer({ model, max_tokens })))
})

const agents: Case = {
  name: "agents/anthropic",
  title: "Agents, 4 at once, Anthropic",
  unit: "turn",
  units: 8000,
  contestants: {
    "bare undici": bare,
    "ours, runTools": runTools,
    "ours, LanguageModel": languageModel,
    "official SDK": sdk(false),
    "official SDK, streamed": sdk(true)
  },
  claims: [
    { metric: "cpu", of: "ours, runTools", to: "official SDK, streamed", atMost: 1 },
    { metric: "cpu", of: "ours, runTools", to: "official SDK", atMost: 1 },
    { metric: "cpu", of: "ours, LanguageModel", to: "official SDK", atMost: 1 }
  ]
}

export default [agents]
