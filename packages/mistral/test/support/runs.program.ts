// A run of batch jobs in a process that crashes.
import * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import * as MistralConfig from "@effect-genai/mistral/MistralConfig"
import { client, journal, options, takeAll, task } from "@effect-genai/provider-contract/support/crashingProcess"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { key } from "./mistral.ts"

const requests = task.questions.map((content) => ({
  key: content,
  body: { max_tokens: 8, messages: [{ role: "user", content }] }
}))

const terms = {
  ...options,
  endpoint: "/v1/chat/completions",
  model: "ministral-3b-latest",
  via: task.via ?? "inline"
} as const

const run = task.resumes
  ? BatchJobs.resume("crashes", terms)
  : BatchJobs.run(requests, { ...terms, id: "crashes" })

await Effect.runPromise(Effect.provide(
  takeAll(run),
  Layer.mergeAll(
    MistralConfig.layer({ apiKey: key, baseUrl: task.url }),
    client,
    journal
  )
))
