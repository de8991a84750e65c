// Runs an agent with three tools and draws its steps; on the embedded platform, unless there is a key.
import { NodeTransport } from "@effect-genai/node"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { draw } from "./draw.ts"
import * as Trip from "./trip.ts"

type Provider = "anthropic" | "mistral"

const keyOf = (provider: Provider) => `${provider.toUpperCase()}_API_KEY`
const isReal = (provider: Provider) => (process.env[keyOf(provider)] ?? "") !== ""

const options = { toolkit: Trip.toolkit, maxTurns: 8 }
const pace = "40 millis"

/** The agents; each loads only its own provider. */
const agents = {
  anthropic: Effect.fnUntraced(function*(content: string) {
    const { AnthropicConfig, Messages, Testing } = yield* Effect.promise(() => import("@effect-genai/anthropic"))
    const Anthropic = isReal("anthropic")
      ? Layer.merge(AnthropicConfig.layerConfig, NodeTransport.layerConfig)
      : Testing.layer({ pace })
    const request = { model: "claude-haiku-4-5", max_tokens: 2048, messages: [{ role: "user", content }] } as const
    yield* Effect.provide(draw(Messages.runTools(request, options)), Anthropic)
  }),
  mistral: Effect.fnUntraced(function*(content: string) {
    const { Chat, MistralConfig, Testing } = yield* Effect.promise(() => import("@effect-genai/mistral"))
    const Mistral = isReal("mistral")
      ? Layer.merge(MistralConfig.layerConfig, NodeTransport.layerConfig)
      : Testing.layer({ pace })
    const request = { model: "mistral-small-latest", messages: [{ role: "user", content }] } as const
    yield* Effect.provide(draw(Chat.runTools(request, options)), Mistral)
  })
}

/** Runs an agent with a question, or with ours. */
export const run = (provider: Provider, text: string): void => {
  const question = text === "" ? Trip.question : text
  const program = Effect.gen(function*() {
    if (!isReal(provider)) yield* Console.log(`No ${keyOf(provider)}: running on the embedded platform.`)
    yield* Console.log(`${question}\n`)
    yield* agents[provider](question)
  }).pipe(Effect.catchTag("ToolsStopped", () =>
    // The view shows why it stopped.
    Effect.sync(() => {
      process.exitCode = 1
    })))
  NodeRuntime.runMain(Effect.provide(program, Trip.layer))
}
