/** Estimates the cost of a batch before it is created. */
import type { Estimate } from "@effect-genai/core/Estimate"
import { batched } from "@effect-genai/core/Price"
import type * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Iterable from "effect/Iterable"
import * as Stream from "effect/Stream"
import type { AnthropicConfig } from "../AnthropicConfig.ts"
import type { AnthropicError } from "../AnthropicError.ts"
import type { BatchRequest } from "../generated/Batches.ts"
import * as Price from "../Price.ts"

type Request = Pick<BatchRequest, "params">

const paramsOf = ({ params }: Request) => params

/**
 * Estimates the cost of requests at the price of a batch. Anthropic counts the tokens of up to 20 of them, evenly
 * spread, free of charge.
 */
export const estimate = <E = never, R = never>(
  requests: Iterable<Request> | Stream.Stream<Request, E, R>
): Effect.Effect<Estimate, E | AnthropicError, R | AnthropicConfig | HttpClient.HttpClient> =>
  batched(
    Stream.isStream(requests)
      ? Price.estimate(Stream.map(requests, paramsOf))
      : Price.estimate(Iterable.map(requests, paramsOf))
  )
