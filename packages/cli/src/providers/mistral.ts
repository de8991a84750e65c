/** Mistral, as the commands need it. */
import * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import * as Catalog from "@effect-genai/mistral/Catalog"
import * as Chat from "@effect-genai/mistral/Chat"
import * as Files from "@effect-genai/mistral/Files"
import { layerConfig, MistralConfig } from "@effect-genai/mistral/MistralConfig"
import * as Price from "@effect-genai/mistral/Price"
import * as NodeTransport from "@effect-genai/node/NodeTransport"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { type Batch, type Body, type Prompt, Provider, type Result, type Shape, type StoredFile } from "../Provider.ts"
import { outcomeLine, problemOf, succeeded, undecodable } from "./results.ts"

const messagesOf = ({ system, text }: Prompt) => [
  ...(system === undefined ? [] : [{ role: "system" as const, content: system }]),
  { role: "user" as const, content: text }
]

/** The body of a batch request: its job has the model. */
const bodyOf = (prompt: Prompt): Body => ({ max_tokens: prompt.maxTokens, messages: messagesOf(prompt) })

const BatchBody = Schema.Struct({ messages: Schema.NonEmptyArray(Schema.Json) })

const respondedOf = (completion: Chat.ChatCompletion) =>
  Effect.map(Price.batched(Price.ofCompletion(completion)), (usd) => ({
    text: Chat.textOf(completion),
    model: completion.model,
    tokens: Price.tokensOf(completion.usage),
    usd,
    response: completion
  }))

const isCompletion = Schema.is(Chat.ChatCompletion)
const messageIn = Schema.decodeUnknownOption(Schema.Struct({ message: Schema.String }))

/** The result in a line of Mistral's own results file. */
export const resultOf = (line: BatchJobs.BatchResult): Effect.Effect<Result> => {
  const { custom_id: key = null, error, response } = line
  const body = response?.body
  if (isCompletion(body)) {
    return Effect.map(respondedOf(body), (responded) => succeeded(key, responded))
  }
  if (error == null && (response?.status_code ?? 200) < 400) {
    return Effect.succeed({ key, outcome: "Succeeded", response: body })
  }
  const message = Option.map(Option.orElse(messageIn(error), () => messageIn(body)), ({ message }) => message)
  return Effect.succeed({ key, outcome: "Errored", message: Option.getOrElse(message, () => "unknown error") })
}

const isRow = Schema.is(BatchJobs.BatchResult)

export const isResult = (line: unknown): line is BatchJobs.BatchResult =>
  isRow(line) && ("error" in line || line.response?.status_code !== undefined)

const ends = new Set<string>(["SUCCESS", "FAILED", "TIMEOUT_EXCEEDED", "CANCELLED"])

const batchOf = (job: BatchJobs.BatchJob): Batch => ({
  id: job.id,
  state: job.status,
  isEnded: ends.has(job.status),
  total: job.total_requests,
  done: job.completed_requests,
  failed: job.failed_requests,
  createdAt: job.created_at * 1000,
  endedAt: job.completed_at == null ? undefined : job.completed_at * 1000
})

const fileOf = ({ bytes, created_at, filename, id, purpose }: Files.FileMetadata): StoredFile => ({
  id,
  name: filename,
  type: purpose,
  bytes,
  createdAt: created_at * 1000
})

const make = Effect.fnUntraced(function*(
  isEmbedded: boolean
): Effect.fn.Return<Shape, never, MistralConfig | HttpClient.HttpClient> {
  const config = yield* MistralConfig
  const services = Context.add(Context.make(MistralConfig, config), HttpClient.HttpClient, yield* HttpClient.HttpClient)
  const call = Effect.provideContext(services)
  const stream = Stream.provideContext(services)
  const isOfficial = config.baseUrl.startsWith("https://api.mistral.ai")
  return {
    name: "mistral",
    title: "Mistral",
    place: isEmbedded ? "the embedded platform" : isOfficial ? "Mistral" : config.baseUrl,
    isEmbedded,
    defaultModel: "mistral-small-latest",
    bodyField: "body",
    bodyOf,
    problemIn: (body) => problemOf(BatchBody, body),
    ask: (prompt, onText) =>
      Chat.stream({ model: prompt.model, max_tokens: prompt.maxTokens, messages: messagesOf(prompt) }).pipe(
        Chat.tapText(onText),
        Chat.accumulate,
        Effect.flatMap((completion) =>
          Effect.map(Price.ofCompletion(completion), (usd) => {
            const stop = completion.choices[0]?.finish_reason ?? "unknown"
            return {
              model: completion.model,
              text: Chat.textOf(completion),
              stop,
              isCut: stop === "length",
              tokens: Price.tokensOf(completion.usage),
              usd
            }
          })
        ),
        call
      ),
    estimate: (requests, model) => BatchJobs.estimate(requests, model),
    run: (requests, { id, model, retries }) =>
      BatchJobs.run(requests, {
        endpoint: "/v1/chat/completions",
        model,
        ...(id === undefined ? {} : { id }),
        retryFailed: { times: retries },
        whenBusy: "fail"
      }).pipe(Stream.mapEffect(outcomeLine(respondedOf)), stream),
    batches: {
      list: stream(Stream.map(BatchJobs.list({ order_by: "-created" }), batchOf)),
      get: (job_id) => call(Effect.map(BatchJobs.retrieve({ job_id }), batchOf)),
      watch: (job_id) => stream(Stream.map(BatchJobs.watch({ job_id }), batchOf)),
      cancel: (job_id) => call(Effect.map(BatchJobs.cancel({ job_id }), batchOf)),
      results: (job_id) =>
        BatchJobs.results({ job_id }).pipe(
          Stream.mapEffect((line) => "_tag" in line ? Effect.succeed(undecodable(line)) : resultOf(line)),
          stream
        )
    },
    files: {
      list: stream(Stream.map(Files.list(), fileOf)),
      get: (file_id) => call(Effect.map(Files.retrieve({ file_id }), fileOf)),
      upload: ({ expiresAfterHours: expiry, file, purpose }) =>
        call(Effect.map(Files.upload({ file, purpose, ...(expiry === undefined ? {} : { expiry }) }), fileOf)),
      download: (file_id) => stream(Files.download({ file_id })),
      delete: (file_id) => call(Effect.asVoid(Files.delete({ file_id })))
    },
    models: {
      get: (name) => call(Catalog.get(name)),
      find: (query) => call(Catalog.find(query)),
      compare: (left, right) => call(Catalog.compare(left, right)),
      recommend: (wish) => call(Catalog.recommend(wish))
    }
  }
})

/** The platform in this process, which is loaded only where it is used; text arrives at a pace one can see. */
const embedded = Layer.unwrap(
  Effect.map(
    Effect.promise(() => import("@effect-genai/mistral/Testing")),
    (Testing) => Testing.layer({ pace: "15 millis" })
  )
)

export const layer = (isEmbedded: boolean) =>
  Layer.provide(
    Layer.effect(Provider, make(isEmbedded)),
    isEmbedded ? embedded : Layer.merge(layerConfig, NodeTransport.layerConfig)
  )
