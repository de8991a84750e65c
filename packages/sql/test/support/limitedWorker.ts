// Makes calls under a shared rate limit, and prints how they ended. Its task is the first argument, as JSON.
import * as AnthropicConfig from "@effect-genai/anthropic/AnthropicConfig"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as RateLimit from "@effect-genai/core/RateLimit"
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import * as Chat from "@effect-genai/mistral/Chat"
import * as MistralConfig from "@effect-genai/mistral/MistralConfig"
import * as RateLimitSql from "@effect-genai/sql/RateLimitSql"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import type * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import type { LimitedTask } from "./limitedProcesses.ts"
import * as Postgres from "./postgres.ts"
import * as Sqlite from "./sqlite.ts"

const task: LimitedTask = JSON.parse(process.argv[2] ?? "")
const key = { apiKey: "embedded", baseUrl: task.baseUrl }
const content = "Why is the sky blue?"
const call: Effect.Effect<unknown, { readonly message: string }, HttpClient.HttpClient> = task.provider === "mistral"
  ? Chat.complete({ model: "mistral-small-latest", messages: [{ role: "user", content }] }).pipe(
    Effect.provide(MistralConfig.layer(key))
  )
  : Messages.create({ model: "claude-haiku-4-5", max_tokens: 64, messages: [{ role: "user", content }] }).pipe(
    Effect.provide(AnthropicConfig.layer(key))
  )

const limiter = task.database === undefined
  ? RateLimit.layer()
  : Layer.provide(
    RateLimitSql.layer(),
    "path" in task.database ? Sqlite.layer(task.database.path) : Postgres.client(task.database.url)
  )

const work = Effect.gen(function*() {
  let rejected = 0
  let failed = 0
  const attempt = Effect.catch(
    call,
    ({ message }) => Effect.andThen(Effect.sync(() => failed++), Console.error(message))
  )
  const all = Effect.forEach(Array.from({ length: task.calls }), () => attempt, {
    concurrency: task.concurrency,
    discard: true
  }).pipe(ResponseMeta.tap(({ status }) => {
    if (status === 429) rejected++
  }))
  yield* Console.log("started")
  yield* all
  yield* Console.log(JSON.stringify({ rejected, failed }))
})

await Effect.runPromise(Effect.provide(work, Layer.merge(limiter, FetchHttpClient.layer)))
