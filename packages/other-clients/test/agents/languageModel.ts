import { AnthropicConfig, LanguageModel } from "@effect-genai/anthropic"
import { Console, Effect, Layer, Schema, Stream } from "effect"
import { Chat, Tool, Toolkit } from "effect/ai"
import { FetchHttpClient } from "effect/http"

const get_weather = Tool.make("get_weather", {
  description: "Returns the current weather of a city.",
  parameters: Schema.Struct({ city: Schema.String }),
  success: Schema.String,
  failure: Schema.String,
  failureMode: "return"
})

const toolkit = Toolkit.make(get_weather)

const Tools = toolkit.toLayer({
  get_weather: ({ city }) => city === "Atlantis" ? Effect.fail("no station in Atlantis") : Effect.succeed("18 °C")
})

const program = Effect.gen(function*() {
  const chat = yield* Chat.empty
  let tokens = 0
  for (let turn = 1; turn <= 8; turn++) {
    let isDone = true
    const prompt = turn === 1 ? "Compare the weather of Lima, Rome and Atlantis." : []
    yield* chat.streamText({ prompt, toolkit }).pipe(Stream.runForEach((part) => {
      switch (part.type) {
        case "text-delta":
          return Effect.sync(() => process.stdout.write(part.delta))
        case "tool-call":
          return Console.log("calling", part.name, part.params)
        case "finish":
          isDone = part.reason !== "tool-calls"
          tokens += (part.usage.inputTokens.total ?? 0) + (part.usage.outputTokens.total ?? 0)
          return Effect.void
        default:
          return Effect.void
      }
    }))
    if (isDone) return yield* Console.log(`\n${turn} turns, ${tokens} tokens`)
  }
  return yield* Effect.die("the model is not done after 8 turns")
})

const Anthropic = LanguageModel.model("claude-haiku-4-5", { max_tokens: 1024 }).pipe(
  Layer.provide([AnthropicConfig.layerConfig, FetchHttpClient.layer])
)

await Effect.runPromise(Effect.provide(program, Layer.merge(Anthropic, Tools)))
