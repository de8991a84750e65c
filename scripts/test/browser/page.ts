// A page: a run of batches at each provider, over the browser's own fetch. The title shows the outcomes.
import * as AnthropicConfig from "@effect-genai/anthropic/AnthropicConfig"
import * as Batches from "@effect-genai/anthropic/Batches"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Job from "@effect-genai/core/Job"
import * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import * as MistralConfig from "@effect-genai/mistral/MistralConfig"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"

const keys = ["grass", "snow", "sky"]
const messages = (about: string) => [{ role: "user", content: `What color has ${about}?` }] as const
const ask = (about: string) => ({ model: "claude-haiku-4-5", max_tokens: 64, messages: messages(about) }) as const

const outcomes = <A extends { readonly _tag: string; readonly key: string }, E, R>(run: Stream.Stream<A, E, R>) =>
  Stream.runCollect(Stream.map(run, ({ _tag, key }) => `${key} ${_tag}`))

const program = Effect.all({
  anthropic: Batches.run(keys.map((key) => ({ key, params: ask(key) }))).pipe(outcomes),
  mistral: BatchJobs.run(keys.map((key) => ({ key, body: { messages: messages(key) } })), {
    endpoint: "/v1/chat/completions",
    model: "mistral-small-latest",
    via: "file"
  }).pipe(outcomes),
  streamed: Effect.map(
    Stream.runCollect(Messages.text(Messages.stream(ask("the sea")))),
    (parts) => parts.join("") === "" ? "silence" : "text"
  )
}, { concurrency: "unbounded" }).pipe(
  Job.polling(Schedule.spaced("50 millis")),
  Effect.provide(Layer.mergeAll(
    AnthropicConfig.layer({ apiKey: "made-up", baseUrl: `${location.origin}/anthropic` }),
    MistralConfig.layer({ apiKey: "made-up", baseUrl: `${location.origin}/mistral` }),
    FetchHttpClient.layer
  ))
)

Effect.runFork(
  Effect.matchCause(program, {
    onSuccess: (outcomes) => {
      document.title = JSON.stringify(outcomes)
    },
    onFailure: (cause) => {
      document.title = Cause.pretty(cause)
    }
  })
)
