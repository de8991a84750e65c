/** Texts as vectors, in as many requests as they need. */
import * as AiErrors from "@effect-genai/core/AiErrors"
import * as AiError from "effect/ai/AiError"
import type { ProviderResponse } from "effect/ai/EmbeddingModel"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Embeddings from "../Embeddings.ts"
import type { MistralConfig } from "../MistralConfig.ts"
import type { MistralError } from "../MistralError.ts"
import type { ModelOptions } from "./Config.ts"

const module = "MistralEmbeddingModel"
const method = "embedMany"

const failed = AiErrors.from("mistral", module)(method)

type Vector = ProviderResponse["results"][number]

const invalid = (description: string) =>
  AiError.make({ module, method, reason: new AiError.InvalidOutputError({ description }) })

const vectorsOf = (
  { data }: Embeddings.Embeddings,
  inputs: ReadonlyArray<string>
): Effect.Effect<Array<Vector>, AiError.AiError> => {
  const vectors = new Map<number, Vector>()
  for (const [position, { embedding, index = position }] of data.entries()) {
    if (Array.isArray(embedding)) vectors.set(index, embedding)
  }
  return Effect.forEach(inputs, (_, index) => {
    const vector = vectors.get(index)
    return vector === undefined
      ? Effect.fail(invalid(`the response has no vector for text ${index}`))
      : Effect.succeed(vector)
  })
}

/** Mistral limits the texts and the tokens of a request, and states the limits only in this error. */
const isTooLarge = ({ reason: { _tag, code, message, status } }: MistralError): boolean =>
  _tag === "RequestTooLarge" ||
  (status === 400 && (code === "3210" || /split into more batches|too many (?:tokens|inputs)/i.test(message)))

type Requests = Effect.Effect<ProviderResponse, AiError.AiError, MistralConfig | HttpClient.HttpClient>

const sum = (responses: ReadonlyArray<ProviderResponse>) =>
  responses.reduce<number | undefined>(
    (sum, { usage: { inputTokens } }) => inputTokens === undefined ? sum : (sum ?? 0) + inputTokens,
    undefined
  )

/** Sends batches, four at a time. */
const embedBatches = (
  batches: ReadonlyArray<ReadonlyArray<string>>,
  options: Omit<ModelOptions, "batchSize">
): Requests =>
  Effect.map(Effect.forEach(batches, (batch) => embedBatch(batch, options), { concurrency: 4 }), (responses) => ({
    results: responses.flatMap(({ results }) => results),
    usage: { inputTokens: sum(responses) }
  }))

/** Sends a batch; one that is too large for Mistral, which it rejects for free, is sent as two. */
const embedBatch = (inputs: ReadonlyArray<string>, options: Omit<ModelOptions, "batchSize">): Requests =>
  Embeddings.create({ ...options, input: inputs }).pipe(
    Effect.matchEffect({
      onFailure: (error) =>
        inputs.length > 1 && isTooLarge(error)
          ? embedBatches(Arr.split(inputs, 2), options)
          : Effect.fail(failed(error)),
      onSuccess: (response) =>
        Effect.map(vectorsOf(response, inputs), (results) => ({
          results,
          usage: { inputTokens: response.usage?.prompt_tokens }
        }))
    })
  )

/** Embeds texts; the vectors are in their order. */
export const embed = (
  inputs: ReadonlyArray<string>,
  { batchSize = inputs.length, ...options }: ModelOptions
): Requests => embedBatches(Arr.chunksOf(inputs, Math.max(1, batchSize)), options)
