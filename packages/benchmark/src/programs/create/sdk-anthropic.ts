import Anthropic from "@anthropic-ai/sdk"

export const { content } = await new Anthropic().messages.create({
  model: "claude-haiku-4-5",
  max_tokens: 256,
  messages: [{ role: "user", content: "Hello" }]
})
