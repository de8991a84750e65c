/** Estimates the cost of a batch job before it is created. */
import type { Estimate } from "@effect-genai/core/Estimate"
import { batched } from "@effect-genai/core/Price"
import type * as Effect from "effect/Effect"
import * as Iterable from "effect/Iterable"
import * as Stream from "effect/Stream"
import type { BatchRequest } from "../generated/BatchJobs.ts"
import * as Price from "../Price.ts"

type Request = Pick<BatchRequest, "body">

const bodyOf = ({ body }: Request) => body

/** Estimates the cost of requests at the price of a batch and four bytes per token; `model` is that of the job. */
export const estimate = <E = never, R = never>(
  requests: Iterable<Request> | Stream.Stream<Request, E, R>,
  model?: string
): Effect.Effect<Estimate, E, R> =>
  batched(
    Stream.isStream(requests)
      ? Price.estimate(Stream.map(requests, bodyOf), model)
      : Price.estimate(Iterable.map(requests, bodyOf), model)
  )
