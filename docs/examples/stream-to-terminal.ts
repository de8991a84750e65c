/**
 * Streams an agent with a tool to the terminal: the text as it arrives, and the results of the tool.
 *
 *   node docs/examples/stream-to-terminal.ts [question]
 *
 * Without ANTHROPIC_API_KEY, it uses the embedded platform.
 */
import { AnthropicConfig, Messages, Testing } from "@effect-genai/anthropic"
import { NodeTransport } from "@effect-genai/node"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import { Effect, Layer, Schema, Stream } from "effect"
import { Tool, Toolkit } from "effect/ai"

const weather = Tool.make("weather", {
  description: "The weather in a city, now.",
  parameters: Schema.Struct({ city: Schema.String }),
  success: Schema.String
})

const toolkit = Toolkit.make(weather)

const write = (text: string) => Effect.sync(() => process.stdout.write(text))

const program = Messages.runTools({
  model: "claude-haiku-4-5",
  max_tokens: 1024,
  messages: [{ role: "user", content: process.argv[2] ?? "What is the weather in Lima?" }]
}, { toolkit }).pipe(
  Stream.runForEach((step) => {
    switch (step._tag) {
      case "Text":
        return write(step.text)
      case "ToolReturned":
        return write(`[${step.name}: ${step.result}]\n`)
      case "ToolFailed":
        return write(`[${step.name}: ${step.text}]\n`)
      case "Finished":
        return write("\n")
      default:
        return Effect.void
    }
  })
)

const isReal = (process.env.ANTHROPIC_API_KEY ?? "") !== ""
const Anthropic = isReal ? Layer.merge(AnthropicConfig.layerConfig, NodeTransport.layerConfig) : Testing.layer()
const Tools = toolkit.toLayer({ weather: ({ city }) => Effect.succeed(`18 °C and a light wind in ${city}.`) })
NodeRuntime.runMain(Effect.provide(program, Layer.merge(Anthropic, Tools)))
