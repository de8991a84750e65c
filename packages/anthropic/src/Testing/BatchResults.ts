/** The outcomes of the requests of a batch, and the lines of its results. */
import * as Shared from "@effect-genai/core/Testing/BatchResults"
import { scramble } from "@effect-genai/core/Testing/ids"
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import type { Message } from "../generated/Messages.ts"
import { idsOf } from "./ids.ts"
import type { Messages } from "./Messages.ts"
import type { Options } from "./Options.ts"
import { bodyOf, type Refusal, refuse } from "./Refusal.ts"
import type * as Timeline from "./Timeline.ts"

export interface Item {
  readonly custom_id: string
  readonly params: { readonly [field: string]: Schema.Json }
}

type Result =
  | { readonly type: "succeeded"; readonly message: Message }
  | { readonly type: "errored"; readonly error: ReturnType<typeof bodyOf> }

type Judged = Result["type"]

export interface Stored extends Shared.Batch<Item, Judged> {
  /** The API version it was created with. */
  readonly version: string
  /** Cached results, if `reply` is set; otherwise results are regenerated on each read. */
  readonly results: Array<Result | undefined>
}

export const make = ({ reply, batch: options = {} }: Options, messages: Messages, timeline: Timeline.Timeline) => {
  const { fate = () => undefined } = options

  const failed = (batch: Stored, index: number, refusal: Refusal): Result => ({
    type: "errored",
    error: bodyOf(refusal, `req_01${scramble(`${batch.id}/${index}`, 22)}`)
  })

  /** Runs one request and returns its result. */
  const run = Effect.fnUntraced(function*(batch: Stored, request: Item, index: number) {
    const known = batch.results[index]
    if (known !== undefined) return known
    if (fate(request, index) === "errored") return failed(batch, index, refuse(500, "Internal server error"))
    const result = yield* messages.validate(request.params, batch.createdAt, batch.version).pipe(
      Effect.flatMap((validated) => messages.write(validated, idsOf(`${batch.id}/${index}`), "batch")),
      Effect.map((message): Result => ({ type: "succeeded", message })),
      Effect.catchTag("Refusal", (refusal) => Effect.succeed(failed(batch, index, refusal)))
    )
    if (reply !== undefined) batch.results[index] = result
    return result
  })

  /** The outcome of a request. Valid requests succeed, so they are only run if `reply` is set. */
  const judge = (batch: Stored, request: Item, index: number): Effect.Effect<Shared.Outcome<Judged>> => {
    const fated = fate(request, index)
    if (fated === "expired" || fated === "errored") return Effect.succeed(fated)
    if (reply !== undefined) return Effect.map(run(batch, request, index), ({ type }) => type)
    return Effect.match(messages.validate(request.params, batch.createdAt, batch.version), {
      onFailure: () => "errored",
      onSuccess: () => "succeeded"
    })
  }

  const outcomes = Shared.make({
    timeline,
    isUnprocessed: (request: Item, index) => fate(request, index) === "unprocessed",
    judge
  })

  const line = Effect.fnUntraced(function*(batch: Stored, request: Item, index: number, now: number) {
    const type = yield* outcomes.outcome(batch, request, index, now)
    const result = type === "succeeded" || type === "errored" ? yield* run(batch, request, index) : { type }
    return { custom_id: request.custom_id, result }
  })

  return {
    /** Counts requests by outcome; unless counts are `"live"`, all are processing until the batch has ended. */
    counts: Effect.fnUntraced(function*(batch: Stored, now: number) {
      const isShown = now >= timeline.endsAt(batch) || options.counts === "live"
      const counts = isShown ? yield* outcomes.counts(batch, now) : new Map([[undefined, batch.length]])
      const of = (outcome: Shared.Outcome<Judged> | undefined) => counts.get(outcome) ?? 0
      return {
        processing: of(undefined),
        succeeded: of("succeeded"),
        errored: of("errored"),
        canceled: of("canceled"),
        expired: of("expired")
      }
    }),
    /** The results as JSON lines, generated as they are read. */
    results: (batch: Stored, now: number): Stream.Stream<Uint8Array> =>
      Shared.lines(batch, (request, index) => line(batch, request, index, now))
  }
}
