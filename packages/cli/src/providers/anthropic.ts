/** Anthropic, as the commands need it. */
import { AnthropicConfig, layerConfig } from "@effect-genai/anthropic/AnthropicConfig"
import * as Batches from "@effect-genai/anthropic/Batches"
import * as Catalog from "@effect-genai/anthropic/Catalog"
import * as Files from "@effect-genai/anthropic/Files"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Price from "@effect-genai/anthropic/Price"
import * as NodeTransport from "@effect-genai/node/NodeTransport"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import {
  type Batch,
  type Body,
  type Prompt,
  Provider,
  type Request,
  type Result,
  type Shape,
  type StoredFile
} from "../Provider.ts"
import { outcomeLine, problemOf, succeeded, undecodable } from "./results.ts"

const bodyOf = ({ maxTokens, model, system, text }: Prompt) => ({
  model,
  max_tokens: maxTokens,
  ...(system === undefined ? {} : { system }),
  messages: [{ role: "user" as const, content: text }]
})

const paramsOf = Schema.decodeUnknownEffect(Messages.CreateMessageBody)

/** The request of a line, which was checked when the file was read. */
const keyed = ({ body, key }: Request) => Effect.map(Effect.orDie(paramsOf(body)), (params) => ({ key, params }))

const respondedOf = (message: Messages.Message) =>
  Effect.map(Price.batched(Price.ofMessage(message)), (usd) => ({
    text: Messages.textOf(message),
    model: message.model,
    tokens: Price.tokensOf(message.usage),
    usd,
    response: message
  }))

const errorIn = Schema.decodeUnknownOption(Schema.Struct({ error: Schema.Struct({ message: Schema.String }) }))

const messageIn = (error: unknown) =>
  Option.match(errorIn(error), { onNone: () => "unknown error", onSome: ({ error }) => error.message })

/** The result in a line of Anthropic's own results file. */
export const resultOf = ({ custom_id: key, result }: Batches.MessageBatchIndividualResponse): Effect.Effect<Result> => {
  switch (result.type) {
    case "succeeded":
      return Effect.map(respondedOf(result.message), (responded) => succeeded(key, responded))
    case "errored":
      return Effect.succeed({ key, outcome: "Errored", message: messageIn(result.error) })
    case "canceled":
      return Effect.succeed({ key, outcome: "Canceled" })
    case "expired":
      return Effect.succeed({ key, outcome: "Expired" })
    default:
      return Effect.succeed({ key, outcome: "Undecodable", message: `unknown result type ${result.type}` })
  }
}

export const isResult = Schema.is(Batches.MessageBatchIndividualResponse)

const batchOf = ({ created_at, ended_at, id, processing_status, request_counts }: Batches.MessageBatch): Batch => {
  const { canceled, errored, expired, processing, succeeded } = request_counts
  const failed = canceled + errored + expired
  return {
    id,
    state: processing_status,
    isEnded: processing_status === "ended",
    total: processing + succeeded + failed,
    done: succeeded + failed,
    failed,
    createdAt: Date.parse(created_at),
    endedAt: ended_at == null ? undefined : Date.parse(ended_at)
  }
}

const fileOf = ({ created_at, filename, id, mime_type, size_bytes }: Files.FileMetadata): StoredFile => ({
  id,
  name: filename,
  type: mime_type,
  bytes: size_bytes,
  createdAt: Date.parse(created_at)
})

const make = Effect.fnUntraced(function*(
  isEmbedded: boolean
): Effect.fn.Return<Shape, never, AnthropicConfig | HttpClient.HttpClient> {
  const config = yield* AnthropicConfig
  const services = Context.add(
    Context.make(AnthropicConfig, config),
    HttpClient.HttpClient,
    yield* HttpClient.HttpClient
  )
  const call = Effect.provideContext(services)
  const stream = Stream.provideContext(services)
  const isOfficial = config.baseUrl.startsWith("https://api.anthropic.com")
  return {
    name: "anthropic",
    title: "Anthropic",
    place: isEmbedded ? "the embedded platform" : isOfficial ? "Anthropic" : config.baseUrl,
    isEmbedded,
    defaultModel: "claude-haiku-4-5",
    bodyField: "params",
    bodyOf,
    problemIn: (body: Body) => problemOf(Messages.CreateMessageBody, body),
    ask: (prompt, onText) =>
      Messages.stream(bodyOf(prompt)).pipe(
        Messages.tapText(onText),
        Messages.accumulate,
        Effect.flatMap((message) =>
          Effect.map(Price.ofMessage(message), (usd) => ({
            model: message.model,
            text: Messages.textOf(message),
            stop: message.stop_reason ?? "unknown",
            isCut: message.stop_reason === "max_tokens",
            tokens: Price.tokensOf(message.usage),
            usd
          }))
        ),
        call
      ),
    estimate: (requests) => call(Batches.estimate(Stream.mapEffect(requests, keyed))),
    run: (requests, { id, retries }) =>
      Batches.run(Stream.mapEffect(requests, keyed), {
        ...(id === undefined ? {} : { id }),
        retryFailed: { times: retries },
        whenBusy: "fail"
      }).pipe(Stream.mapEffect(outcomeLine(respondedOf)), stream),
    batches: {
      list: stream(Stream.map(Batches.list(), batchOf)),
      get: (message_batch_id) => call(Effect.map(Batches.retrieve({ message_batch_id }), batchOf)),
      watch: (message_batch_id) => stream(Stream.map(Batches.watch({ message_batch_id }), batchOf)),
      cancel: (message_batch_id) => call(Effect.map(Batches.cancel({ message_batch_id }), batchOf)),
      results: (message_batch_id) =>
        Batches.results({ message_batch_id }).pipe(
          Stream.mapEffect((line) => "result" in line ? resultOf(line) : Effect.succeed(undecodable(line))),
          stream
        )
    },
    files: {
      list: stream(Stream.map(Files.list(), fileOf)),
      get: (file_id) => call(Effect.map(Files.retrieve({ file_id }), fileOf)),
      upload: ({ expiresAfterHours, file }) =>
        call(Effect.map(
          Files.upload({
            file,
            ...(expiresAfterHours === undefined ? {} : { expires_in_seconds: expiresAfterHours * 3600 })
          }),
          fileOf
        )),
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
    Effect.promise(() => import("@effect-genai/anthropic/Testing")),
    (Testing) => Testing.layer({ pace: "15 millis", batch: { counts: "live" } })
  )
)

export const layer = (isEmbedded: boolean) =>
  Layer.provide(
    Layer.effect(Provider, make(isEmbedded)),
    isEmbedded ? embedded : Layer.merge(layerConfig, NodeTransport.layerConfig)
  )
