/**
 * Prices in US dollars: the cost of a completion, a batch, a document or a transcription, and estimates before requests
 * are sent.
 *
 * Every function returns `Option.none` if the price is unknown: unknown and fine-tuned models, speech, audio in a chat,
 * connectors, annotated pages. Uses `prices`, from Mistral's documentation, unless `with` sets another price book (for a
 * regional endpoint or a contract), and the prices of today unless `at` sets a time.
 */
import * as Estimate from "@effect-genai/core/Estimate"
import * as Core from "@effect-genai/core/Price"
import type { Undecodable } from "@effect-genai/core/Reason"
import { hasAmounts, isAmount, type Report } from "@effect-genai/core/Usage"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { BatchResult } from "./generated/BatchJobs.ts"
import { Usage } from "./generated/Common.ts"
import type { CreatedFineTuningJob, FineTuningJobDetails } from "./generated/FineTuning.ts"
import { OCRResponse } from "./generated/Ocr.ts"
import { type Cost, Current, ofUsage, unknown } from "./Price/costs.ts"
import { type Body, sketch } from "./Price/sketch.ts"
import type { Counted } from "./Price/uses.ts"

export { at, batched, expecting, render } from "@effect-genai/core/Price"
export { Current, ofCompletion, ofConversation, ofUsage, with } from "./Price/costs.ts"
export { prices } from "./Price/prices.ts"
export { tokensOf } from "./Price/uses.ts"

const isUsage = Schema.is(Usage)

/** The cost of a stream reported by `Usage.tap`; an incomplete stream may have cost more. */
export const ofReport = (model: string, { usage }: Report): Cost => isUsage(usage) ? ofUsage(model, usage) : unknown

/** The cost of processing a document, by pages; unknown if pages or images are annotated. */
export const ofOcr = ({ document_annotation, model, pages, usage_info }: OCRResponse): Cost => {
  const isAnnotated = document_annotation != null ||
    (pages ?? []).some(({ images }) => (images ?? []).some(({ image_annotation }) => image_annotation != null))
  return isAnnotated || usage_info?.pages_processed == null
    ? unknown
    : Core.charge(Current, [{ model, units: { page: usage_info.pages_processed } }])
}

/** The cost of a transcription, by minutes of audio. */
export const ofTranscription = ({ model, usage }: { readonly model: string; readonly usage: Counted }): Cost =>
  usage?.prompt_audio_seconds == null || !hasAmounts(usage)
    ? unknown
    : Core.charge(Current, [{ model, units: { audioMinute: usage.prompt_audio_seconds / 60 } }])

/**
 * The cost of a training job: the one Mistral reports, or else by the book's `trainedToken`, which Mistral's
 * documentation does not list.
 */
export const ofTraining = (job: CreatedFineTuningJob | FineTuningJobDetails): Cost => {
  const read = (value: unknown) => Option.getOrUndefined(Schema.decodeUnknownOption(Training)(value))
  const { cost, cost_currency, metadata, model, trained_tokens } = read(job) ?? {}
  const quote = cost == null ? metadata : { cost, cost_currency }
  if (quote?.cost != null) {
    return quote.cost_currency === "USD" && isAmount(quote.cost) ? Effect.succeed(Option.some(quote.cost)) : unknown
  }
  return model == null || trained_tokens == null
    ? unknown
    : Core.charge(Current, [{ model, units: { trainedToken: trained_tokens } }])
}

const maybe = <A>(schema: Schema.Codec<A>) => Schema.optionalKey(Schema.NullOr(schema))

const quoteFields = { cost: maybe(Schema.Finite), cost_currency: maybe(Schema.String) }

const Training = Schema.Struct({
  ...quoteFields,
  metadata: maybe(Schema.Struct(quoteFields)),
  model: maybe(Schema.String),
  trained_tokens: maybe(Schema.Finite)
})

const isDocument = Schema.is(OCRResponse)
const isResponse = Schema.is(Schema.Struct({ model: Schema.String, usage: Usage }))

/** The cost of a response of any endpoint. */
export const ofResponse = (body: unknown): Cost => {
  if (isDocument(body)) return ofOcr(body)
  if (!isResponse(body)) return unknown
  return body.usage.prompt_audio_seconds == null ? ofUsage(body.model, body.usage) : ofTranscription(body)
}

/** The cost of one batch result: 0 if the request failed, unknown if the line is unreadable. */
export const ofResult = (line: BatchResult | Undecodable): Cost => {
  if ("_tag" in line) return unknown
  const { body, status_code } = line.response ?? {}
  if (line.error != null || (status_code ?? 200) >= 400) return Effect.succeed(Option.some(0))
  return Core.batched(ofResponse(body))
}

/** The total cost of the results of a batch job. */
export const ofResults = <E, R>(
  results: Stream.Stream<BatchResult | Undecodable, E, R>
): Effect.Effect<Option.Option<number>, E, R> => Core.total(Stream.mapEffect(results, ofResult))

/** Estimates the cost of requests at four bytes per token; `model` is used for bodies without one. */
export const estimate = <E = never, R = never>(
  requests: Iterable<Body> | Stream.Stream<Body, E, R>,
  model = ""
): Effect.Effect<Estimate.Estimate, E, R> =>
  Estimate.run(requests, {
    book: Current,
    sketch: (body) => sketch(body, typeof body["model"] === "string" ? body["model"] : model)
  })
