/**
 * Prices: what a message, a stream or a batch has cost, and what a run will cost, in US dollars.
 *
 * `Option.none` where the price is not known, for every verb: unknown models, fast answers, priority tiers, chosen
 * regions. By the `prices` of Anthropic's pages unless `with` gives yours; by those of today unless `at` says when.
 * The running time of code execution is in no usage, so in no price.
 */
import * as Estimate from "@effect-genai/core/Estimate"
import * as Core from "@effect-genai/core/Price"
import type { Undecodable } from "@effect-genai/core/Reason"
import type { Report } from "@effect-genai/core/Usage"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as Struct from "effect/Struct"
import type { AnthropicConfig } from "./AnthropicConfig.ts"
import type { AnthropicError } from "./AnthropicError.ts"
import type { MessageBatchIndividualResponse } from "./generated/Batches.ts"
import type { CreateMessageBody, Message } from "./generated/Messages.ts"
import { Usage } from "./generated/Usage.ts"
import * as Messages from "./Messages.ts"
import { prices } from "./Price/prices.ts"
import { sketch } from "./Price/sketch.ts"
import { usesOf } from "./Price/uses.ts"

export { at, batched, expecting, render } from "@effect-genai/core/Price"
export { prices } from "./Price/prices.ts"
export { tokensOf } from "./Price/uses.ts"

/** The book in force. */
export const Current: Context.Reference<Core.Book> = Context.Reference<Core.Book>(
  "@effect-genai/anthropic/Price/Current",
  { defaultValue: () => prices }
)

/** Prices by a book of yours, such as a contract's. */
const with_ = Core.by(Current)

export { with_ as with }

/** US dollars, where the price is known. */
type Cost = Effect.Effect<Option.Option<number>>

const unknown = Effect.succeed(Option.none<number>())

/** What a usage costs, passes to other models included; a batch's says that it is one. */
export const ofUsage = (model: string, usage: Usage): Cost => {
  const uses = usesOf(model, usage)
  return uses === undefined ? unknown : Core.charge(Current, uses)
}

/** What a message has cost. */
export const ofMessage = ({ model, usage }: Message): Cost => ofUsage(model, usage)

const isUsage = Schema.is(Usage)

/** What a stream has cost that `Usage.tap` told of; one that was cut short may have cost more. */
export const ofReport = (model: string, { usage }: Report): Cost => isUsage(usage) ? ofUsage(model, usage) : unknown

/** What one request of a batch has cost: those without a message are free, and of a line nobody can read nobody knows. */
export const ofResult = (line: MessageBatchIndividualResponse | Undecodable): Cost => {
  if (!("result" in line)) return unknown
  switch (line.result.type) {
    case "succeeded":
      return Core.batched(ofMessage(line.result.message))
    case "errored":
    case "canceled":
    case "expired":
      return Effect.succeed(Option.some(0))
    default:
      return unknown
  }
}

/** What a batch has cost, from its results. */
export const ofResults = <E, R>(
  results: Stream.Stream<MessageBatchIndividualResponse | Undecodable, E, R>
): Effect.Effect<Option.Option<number>, E, R> => Core.total(Stream.mapEffect(results, ofResult))

const countable = [
  "messages",
  "model",
  "billing_policy",
  "cache_control",
  "compaction",
  "context_management",
  "mcp_servers",
  "output_config",
  "output_format",
  "speed",
  "system",
  "thinking",
  "tool_choice",
  "tools"
] as const

/** What requests will cost before they are sent; up to 20 of them, evenly spread, are counted, which is free. */
export const estimate = <E = never, R = never>(
  requests: Iterable<CreateMessageBody> | Stream.Stream<CreateMessageBody, E, R>
): Effect.Effect<Estimate.Estimate, E | AnthropicError, R | AnthropicConfig | HttpClient.HttpClient> =>
  Estimate.run(requests, {
    book: Current,
    sketch,
    count: (request) =>
      Effect.map(Messages.countTokens(Struct.pick(request, countable)), ({ input_tokens }) => input_tokens)
  })
