/**
 * Prices in US dollars: the cost of a message, a stream or a batch, and estimates before requests are sent.
 *
 * Every function returns `Option.none` if the price is unknown: unknown models, fast mode, priority tiers, selected
 * regions. Uses `prices`, from Anthropic's pricing pages, unless `with` sets another price book, and the prices of
 * today unless `at` sets a time. The running time of code execution is not part of the usage and not included.
 */
import * as Estimate from "@effect-genai/core/Estimate"
import * as Core from "@effect-genai/core/Price"
import type { Undecodable } from "@effect-genai/core/Reason"
import type { Report } from "@effect-genai/core/Usage"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as Struct from "effect/Struct"
import type { AnthropicConfig } from "./AnthropicConfig.ts"
import type { AnthropicError } from "./AnthropicError.ts"
import type { MessageBatchIndividualResponse } from "./generated/Batches.ts"
import type { CreateMessageBody } from "./generated/Messages.ts"
import { Usage } from "./generated/Usage.ts"
import { countTokens } from "./Messages/calls.ts"
import { type Cost, Current, ofMessage, ofUsage, unknown } from "./Price/costs.ts"
import { sketch } from "./Price/sketch.ts"

export { at, batched, expecting, render } from "@effect-genai/core/Price"
export { Current, ofMessage, ofUsage, with } from "./Price/costs.ts"
export { prices } from "./Price/prices.ts"
export { tokensOf } from "./Price/uses.ts"

const isUsage = Schema.is(Usage)

/** The cost of a stream reported by `Usage.tap`; an incomplete stream may have cost more. */
export const ofReport = (model: string, { usage }: Report): Cost => isUsage(usage) ? ofUsage(model, usage) : unknown

/** The cost of one batch result: 0 if it has no message, unknown if the line is unreadable. */
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

/** The total cost of the results of a batch. */
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

/** Estimates the cost of requests. Anthropic counts the tokens of up to 20 of them, evenly spread, free of charge. */
export const estimate = <E = never, R = never>(
  requests: Iterable<CreateMessageBody> | Stream.Stream<CreateMessageBody, E, R>
): Effect.Effect<Estimate.Estimate, E | AnthropicError, R | AnthropicConfig | HttpClient.HttpClient> =>
  Estimate.run(requests, {
    book: Current,
    sketch,
    count: (request) => Effect.map(countTokens(Struct.pick(request, countable)), ({ input_tokens }) => input_tokens)
  })
