// A batch run in a process that crashes.
import * as AnthropicConfig from "@effect-genai/anthropic/AnthropicConfig"
import * as Batches from "@effect-genai/anthropic/Batches"
import { client, journal, options, takeAll, task } from "@effect-genai/provider-contract/support/crashingProcess"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { key } from "./anthropic.ts"

const requests = task.questions.map((content) => ({
  key: content,
  params: { model: "claude-haiku-4-5", max_tokens: 8, messages: [{ role: "user", content }] }
} as const))

const run = task.resumes ? Batches.resume("crashes", options) : Batches.run(requests, { ...options, id: "crashes" })

await Effect.runPromise(Effect.provide(
  takeAll(run),
  Layer.mergeAll(
    AnthropicConfig.layer({ apiKey: key, baseUrl: task.url }),
    client,
    journal
  )
))
