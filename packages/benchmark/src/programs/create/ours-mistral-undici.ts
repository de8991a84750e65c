import * as Chat from "@effect-genai/mistral/Chat"
import * as MistralConfig from "@effect-genai/mistral/MistralConfig"
import * as NodeTransport from "@effect-genai/node/NodeTransport"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"

const program = Chat.complete({
  model: "mistral-small-latest",
  max_tokens: 256,
  messages: [{ role: "user", content: "Hello" }]
})

const Mistral = Layer.merge(MistralConfig.layerConfig, NodeTransport.layerConfig)

export const { choices: content } = await Effect.runPromise(Effect.provide(program, Mistral))
