import * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import * as MistralConfig from "@effect-genai/mistral/MistralConfig"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"

const program = Effect.gen(function*() {
  const { id } = yield* BatchJobs.create({
    endpoint: "/v1/chat/completions",
    model: "mistral-small-latest",
    requests: [{ custom_id: "one", body: { messages: [{ role: "user", content: "Hello" }] } }]
  })
  yield* BatchJobs.wait({ job_id: id })
  yield* Stream.runForEach(BatchJobs.results({ job_id: id }), Console.log)
})

const Mistral = Layer.merge(MistralConfig.layerConfig, FetchHttpClient.layer)

await Effect.runPromise(Effect.provide(program, Mistral))
