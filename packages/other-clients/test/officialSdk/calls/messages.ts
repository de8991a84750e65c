/** Messages, batches and models. */
import type { Calls } from "../Call.ts"

const request = {
  model: "claude-haiku-4-5",
  max_tokens: 64,
  messages: [{ role: "user" as const, content: "Name a river in Peru." }]
}

export const messages: Calls = {
  "models.list": () => [],
  "models.retrieve": ({ first }) => [first("models.list")],
  "messages.create": () => [request],
  "messages.countTokens": () => [{ model: request.model, messages: request.messages }],
  "messages.batches.create": () => [{ requests: [{ custom_id: "river", params: request }] }],
  "messages.batches.retrieve": ({ id }) => [id("messages.batches.create")],
  "messages.batches.list": () => [],
  "messages.batches.cancel": ({ id }) => [id("messages.batches.create")],
  "messages.batches.results": ({ id }) => [id("messages.batches.create")],
  "messages.batches.delete": ({ id }) => [id("messages.batches.create")]
}
