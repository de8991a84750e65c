/** What a batch job will cost, before it is sent. */
import type { Estimate } from "@effect-genai/core/Estimate"
import { batched } from "@effect-genai/core/Price"
import type * as Effect from "effect/Effect"
import * as Iterable from "effect/Iterable"
import * as Stream from "effect/Stream"
import type { BatchRequest } from "../generated/BatchJobs.ts"
import * as Price from "../Price.ts"

type Request = Pick<BatchRequest, "body">

const bodyOf = ({ body }: Request) => body

/** What the requests of a job will cost, at a batch's price, four bytes taken for a token; `model` is the job's. */
export const estimate = <E = never, R = never>(
  requests: Iterable<Request> | Stream.Stream<Request, E, R>,
  model?: string
): Effect.Effect<Estimate, E, R> =>
  batched(
    Stream.isStream(requests)
      ? Price.estimate(Stream.map(requests, bodyOf), model)
      : Price.estimate(Iterable.map(requests, bodyOf), model)
  )
