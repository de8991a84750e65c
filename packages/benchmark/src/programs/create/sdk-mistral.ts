import { Mistral } from "@mistralai/mistralai"

export const { choices: content } = await new Mistral({ serverURL: process.env["MISTRAL_BASE_URL"] }).chat.complete({
  model: "mistral-small-latest",
  maxTokens: 256,
  messages: [{ role: "user", content: "Hello" }]
})
