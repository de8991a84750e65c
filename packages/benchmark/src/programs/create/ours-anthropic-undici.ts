import * as AnthropicConfig from "@effect-genai/anthropic/AnthropicConfig"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as NodeTransport from "@effect-genai/node/NodeTransport"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"

const program = Messages.create({
  model: "claude-haiku-4-5",
  max_tokens: 256,
  messages: [{ role: "user", content: "Hello" }]
})

const Anthropic = Layer.merge(AnthropicConfig.layerConfig, NodeTransport.layerConfig)

export const { content } = await Effect.runPromise(Effect.provide(program, Anthropic))
