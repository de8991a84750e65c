// Seven questions in batches of three, two batches open at once, by a process that may die of it.
import * as AnthropicConfig from "@effect-genai/anthropic/AnthropicConfig"
import * as Batches from "@effect-genai/anthropic/Batches"
import * as Bulk from "@effect-genai/core/Bulk"
import * as Job from "@effect-genai/core/Job"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { client, errand, journal, take } from "../../core/test/mortal.ts"
import { key } from "./anthropic.ts"

const options: Bulk.Options = {
  maxRequests: 3,
  concurrency: 2,
  reconcileAfter: "200 millis",
  retryFailed: { times: errand.again }
}

const requests = Array.from({ length: 7 }, (_, index) => ({
  key: `question ${index}`,
  params: { model: "claude-haiku-4-5", max_tokens: 8, messages: [{ role: "user", content: `question ${index}` }] }
} as const))

const run = errand.resumes ? Batches.resume("deaths", options) : Batches.run(requests, { ...options, id: "deaths" })

const program = Stream.runForEach(run, take).pipe(
  Job.polling(Schedule.spaced("50 millis")),
  Effect.provide(Layer.mergeAll(
    AnthropicConfig.layer({ apiKey: key, baseUrl: errand.home }),
    client,
    Layer.provide(Bulk.journal, journal)
  ))
)

await Effect.runPromise(program)
