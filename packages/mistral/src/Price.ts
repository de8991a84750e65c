/**
 * Prices: what a completion, a batch, a document or a transcript has cost, and what a run will cost, in US dollars.
 *
 * `Option.none` where the price is not known, for every verb: unknown and fine-tuned models, speech, sound in a chat,
 * connectors, annotated pages. By the `prices` of Mistral's documents unless `with` gives yours, for a regional endpoint
 * or a contract; by those of today unless `at` says when.
 */
import * as Estimate from "@effect-genai/core/Estimate"
import * as Core from "@effect-genai/core/Price"
import type { Undecodable } from "@effect-genai/core/Reason"
import type { Report } from "@effect-genai/core/Usage"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { BatchResult } from "./generated/BatchJobs.ts"
import { Usage } from "./generated/Common.ts"
import type { CreatedFineTuningJob, FineTuningJobDetails } from "./generated/FineTuning.ts"
import { OCRResponse } from "./generated/Ocr.ts"
import { prices } from "./Price/prices.ts"
import { type Body, sketch } from "./Price/sketch.ts"
import { type Counted, useOf } from "./Price/uses.ts"

export { at, batched, expecting, render } from "@effect-genai/core/Price"
export { prices } from "./Price/prices.ts"
export { tokensOf } from "./Price/uses.ts"

/** The book in force. */
export const Current: Context.Reference<Core.Book> = Context.Reference<Core.Book>(
  "@effect-genai/mistral/Price/Current",
  { defaultValue: () => prices }
)

/** Prices by a book of yours, such as a contract's. */
const with_ = Core.by(Current)

export { with_ as with }

/** US dollars, where the price is known. */
type Cost = Effect.Effect<Option.Option<number>>

const unknown = Effect.succeed(Option.none<number>())

/** What a usage costs. */
export const ofUsage = (model: string, usage: Counted): Cost => {
  const use = useOf(model, usage)
  return use === undefined ? unknown : Core.charge(Current, [use])
}

/** What a chat, a fill in the middle, embeddings or a moderation has cost: when it was made, where it says so. */
export const ofCompletion = (
  { created, model, usage }: { readonly model: string; readonly usage: Counted; readonly created?: number | null }
): Cost => {
  const use = useOf(model, usage)
  if (use === undefined) return unknown
  return Core.charge(Current, [created == null ? use : { ...use, at: created * 1000 }])
}

const isUsage = Schema.is(Usage)

/** What a stream has cost that `Usage.tap` told of; one that was cut short may have cost more. */
export const ofReport = (model: string, { usage }: Report): Cost => isUsage(usage) ? ofUsage(model, usage) : unknown

/** What reading a document has cost, by its pages. */
export const ofOcr = ({ document_annotation, model, pages, usage_info }: OCRResponse): Cost => {
  const isAnnotated = document_annotation != null ||
    pages.some(({ images }) => images.some(({ image_annotation }) => image_annotation != null))
  return isAnnotated ? unknown : Core.charge(Current, [{ model, units: { page: usage_info.pages_processed } }])
}

/** What a transcript has cost, by its minutes. */
export const ofTranscription = ({ model, usage }: { readonly model: string; readonly usage: Counted }): Cost =>
  usage.prompt_audio_seconds == null
    ? unknown
    : Core.charge(Current, [{ model, units: { audioMinute: usage.prompt_audio_seconds / 60 } }])

/** What a training job costs: as Mistral reckons it, else by the book's `trainedToken`, which Mistral's pages do not tell. */
export const ofTraining = (job: CreatedFineTuningJob | FineTuningJobDetails): Cost => {
  const read = (value: unknown) => Option.getOrUndefined(Schema.decodeUnknownOption(Training)(value))
  const { cost, cost_currency, metadata, model, trained_tokens } = read(job) ?? {}
  const quote = cost == null ? metadata : { cost, cost_currency }
  if (quote?.cost != null) {
    return quote.cost_currency === "USD" ? Effect.succeed(Option.some(quote.cost)) : unknown
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

/** What an answer of any endpoint has cost. */
export const ofResponse = (body: unknown): Cost => {
  if (isDocument(body)) return ofOcr(body)
  if (!isResponse(body)) return unknown
  return body.usage.prompt_audio_seconds == null ? ofUsage(body.model, body.usage) : ofTranscription(body)
}

/** What one request of a batch has cost: those that failed are free, and of a line nobody can read nobody knows. */
export const ofResult = (line: BatchResult | Undecodable): Cost => {
  if ("_tag" in line) return unknown
  const { body, status_code } = line.response ?? {}
  if (line.error != null || (status_code ?? 200) >= 400) return Effect.succeed(Option.some(0))
  return Core.batched(ofResponse(body))
}

/** What a batch job has cost, from its results. */
export const ofResults = <E, R>(
  results: Stream.Stream<BatchResult | Undecodable, E, R>
): Effect.Effect<Option.Option<number>, E, R> => Core.total(Stream.mapEffect(results, ofResult))

/** What requests will cost before they are sent, four bytes taken for a token; `model` serves bodies without one. */
export const estimate = <E = never, R = never>(
  requests: Iterable<Body> | Stream.Stream<Body, E, R>,
  model = ""
): Effect.Effect<Estimate.Estimate, E, R> =>
  Estimate.run(requests, {
    book: Current,
    sketch: (body) => sketch(body, typeof body["model"] === "string" ? body["model"] : model)
  })
