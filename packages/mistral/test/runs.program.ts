// A run of batch jobs by a process that may die of it.
import * as Bulk from "@effect-genai/core/Bulk"
import * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import * as MistralConfig from "@effect-genai/mistral/MistralConfig"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { client, errand, journal, live, options } from "../../core/test/mortal.ts"
import { key } from "./mistral.ts"

const requests = errand.questions.map((content) => ({
  key: content,
  body: { max_tokens: 8, messages: [{ role: "user", content }] }
}))

const terms = {
  ...options,
  endpoint: "/v1/chat/completions",
  model: "ministral-3b-latest",
  via: errand.via ?? "inline"
} as const

const run = errand.resumes
  ? BatchJobs.resume("deaths", terms)
  : BatchJobs.run(requests, { ...terms, id: "deaths" })

await Effect.runPromise(Effect.provide(
  live(run),
  Layer.mergeAll(
    MistralConfig.layer({ apiKey: key, baseUrl: errand.home }),
    client,
    Layer.provide(Bulk.journal, journal)
  )
))
