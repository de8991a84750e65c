// A run of batches by a process that may die of it.
import * as AnthropicConfig from "@effect-genai/anthropic/AnthropicConfig"
import * as Batches from "@effect-genai/anthropic/Batches"
import * as Bulk from "@effect-genai/core/Bulk"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { client, errand, journal, live, options } from "../../core/test/mortal.ts"
import { key } from "./anthropic.ts"

const requests = errand.questions.map((content) => ({
  key: content,
  params: { model: "claude-haiku-4-5", max_tokens: 8, messages: [{ role: "user", content }] }
} as const))

const run = errand.resumes ? Batches.resume("deaths", options) : Batches.run(requests, { ...options, id: "deaths" })

await Effect.runPromise(Effect.provide(
  live(run),
  Layer.mergeAll(
    AnthropicConfig.layer({ apiKey: key, baseUrl: errand.home }),
    client,
    Layer.provide(Bulk.journal, journal)
  )
))
