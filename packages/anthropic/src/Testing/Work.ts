/** What comes of the requests of a batch: found out when somebody looks, made when somebody reads. */
import { hash, scramble } from "@effect-genai/core/Testing/identify"
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { Message } from "../generated/Messages.ts"
import type * as Course from "./Course.ts"
import { idsOf } from "./identify.ts"
import type { Messages } from "./Messages.ts"
import type { Options } from "./Options.ts"
import { bodyOf, type Refusal, refuse } from "./Refusal.ts"

export interface Item {
  readonly custom_id: string
  readonly params: { readonly [field: string]: Schema.Json }
}

type Result =
  | { readonly type: "succeeded"; readonly message: Message }
  | { readonly type: "errored"; readonly error: ReturnType<typeof bodyOf> }

type Outcome = "succeeded" | "errored" | "canceled" | "expired"

export interface Stored extends Course.Batch {
  readonly id: string
  readonly requests: ReadonlyArray<Item>
  /** The version of the API it was sent by. */
  readonly version: string
  /** What became of requests, as far as anybody has looked. */
  readonly outcomes: Array<Outcome | undefined>
  /** Results of a model that is played; others are made anew each time they are read. */
  readonly results: Array<Result | undefined>
}

/** The items in another order, as results come in no particular one. */
const shuffled = (length: number, seed: number) => {
  const divisor = (one: number, other: number): number => other === 0 ? one : divisor(other, one % other)
  let step = Math.max(1, Math.floor(length * 0.618))
  while (divisor(step, length) !== 1) step++
  return (index: number) => (index * step + seed) % length
}

const encoder = new TextEncoder()

export const make = ({ answer, batch: options = {} }: Options, messages: Messages, course: Course.Course) => {
  const { fate = () => undefined } = options

  const failed = (batch: Stored, index: number, refusal: Refusal): Result => ({
    type: "errored",
    error: bodyOf(refusal, `req_01${scramble(`${batch.id}/${index}`, 22)}`)
  })

  /** Runs one request and says what came of it. */
  const run = Effect.fnUntraced(function*(batch: Stored, request: Item, index: number) {
    const known = batch.results[index]
    if (known !== undefined) return known
    if (fate(request, index) === "errored") return failed(batch, index, refuse(500, "Internal server error"))
    const result = yield* messages.examine(request.params, batch.createdAt, batch.version).pipe(
      Effect.flatMap((examined) => messages.write(examined, idsOf(`${batch.id}/${index}`), "batch")),
      Effect.map((message): Result => ({ type: "succeeded", message })),
      Effect.catchTag("Refusal", (refusal) => Effect.succeed(failed(batch, index, refusal)))
    )
    if (answer !== undefined) batch.results[index] = result
    return result
  })

  /** How a request ends; a request that is in order is answered, so it need not be run unless the model is played. */
  const judge = (batch: Stored, request: Item, index: number): Effect.Effect<Outcome> => {
    const fated = fate(request, index)
    if (fated === "expired" || fated === "errored") return Effect.succeed(fated)
    if (answer !== undefined) return Effect.map(run(batch, request, index), ({ type }) => type)
    return Effect.match(messages.examine(request.params, batch.createdAt, batch.version), {
      onFailure: () => "errored",
      onSuccess: () => "succeeded"
    })
  }

  /** What became of one request by now; `undefined` while it waits. */
  const outcome = (batch: Stored, request: Item, index: number, now: number): Effect.Effect<Outcome | undefined> => {
    const known = batch.outcomes[index]
    if (known !== undefined) return Effect.succeed(known)
    const isDone = fate(request, index) !== "unprocessed" &&
      course.doneAt(batch, index) <= Math.min(now, course.stopsAt(batch))
    const settled: Effect.Effect<Outcome | undefined> = isDone
      ? judge(batch, request, index)
      : Effect.succeed(
        now < course.endsAt(batch) ? undefined : batch.cancelledAt === undefined ? "expired" : "canceled"
      )
    return Effect.map(settled, (outcome) => batch.outcomes[index] = outcome)
  }

  const line = Effect.fnUntraced(function*(batch: Stored, index: number, now: number) {
    const request = batch.requests[index]
    if (request === undefined) return ""
    const type = yield* outcome(batch, request, index, now)
    const result = type === "succeeded" || type === "errored" ? yield* run(batch, request, index) : { type }
    return `${JSON.stringify({ custom_id: request.custom_id, result })}\n`
  })

  return {
    /** How many requests have ended how; all are processing until the batch has ended, unless counts are live. */
    counts: Effect.fnUntraced(function*(batch: Stored, now: number) {
      const counts = { processing: 0, succeeded: 0, errored: 0, canceled: 0, expired: 0 }
      if (now < course.endsAt(batch) && options.counts !== "live") return { ...counts, processing: batch.length }
      for (const [index, request] of batch.requests.entries()) {
        counts[batch.outcomes[index] ?? (yield* outcome(batch, request, index, now)) ?? "processing"] += 1
      }
      return counts
    }),
    /** The results as JSON lines, made as they are read. */
    results: (batch: Stored, now: number): Stream.Stream<Uint8Array> => {
      const nth = shuffled(batch.length, hash(batch.id) % batch.length)
      return Stream.range(0, batch.length - 1, 64).pipe(
        Stream.mapArrayEffect((indices) =>
          Effect.map(
            Effect.forEach(indices, (index) => line(batch, nth(index), now)),
            (lines) => [encoder.encode(lines.join(""))] as const
          )
        )
      )
    }
  }
}
