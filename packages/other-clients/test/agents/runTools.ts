import { AnthropicConfig, Messages, Usage } from "@effect-genai/anthropic"
import { Console, Effect, Layer, Schema, Stream } from "effect"
import { Tool, Toolkit } from "effect/ai"
import { FetchHttpClient } from "effect/http"

const get_weather = Tool.make("get_weather", {
  description: "Returns the current weather of a city.",
  parameters: Schema.Struct({ city: Schema.String }),
  success: Schema.String,
  failure: Schema.String
})

const toolkit = Toolkit.make(get_weather)

const Tools = toolkit.toLayer({
  get_weather: ({ city }) => city === "Atlantis" ? Effect.fail("no station in Atlantis") : Effect.succeed("18 °C")
})

const program = Messages.runTools({
  model: "claude-haiku-4-5",
  max_tokens: 1024,
  messages: [{ role: "user", content: "Compare the weather of Lima, Rome and Atlantis." }]
}, { toolkit, maxTurns: 8 }).pipe(
  Stream.runForEach((step) => {
    switch (step._tag) {
      case "Text":
        return Effect.sync(() => process.stdout.write(step.text))
      case "ToolCalled":
        return Console.log("calling", step.name, step.input)
      case "Finished":
        return Console.log(`\n${step.turns} turns, ${Usage.totalInput(step.usage) + step.usage.output} tokens`)
      default:
        return Effect.void
    }
  })
)

const Anthropic = Layer.merge(AnthropicConfig.layerConfig, FetchHttpClient.layer)

await Effect.runPromise(Effect.provide(program, Layer.merge(Anthropic, Tools)))
