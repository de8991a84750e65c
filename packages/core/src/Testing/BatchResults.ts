/** What comes of the requests of a batch: found out when somebody looks, made when somebody reads. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { hash } from "./ids.ts"
import type * as Timeline from "./Timeline.ts"

/** A batch and its requests. */
export interface Batch<Item, Judged> extends Timeline.Batch {
  readonly id: string
  readonly requests: ReadonlyArray<Item>
  /** What became of requests, as far as anybody has looked. */
  readonly outcomes: Array<Outcome<Judged> | undefined>
}

/** How a request ended: as it was judged, or not at all. */
export type Outcome<Judged> = Judged | "canceled" | "expired"

/** The items in another order, as results come in no particular one. */
const shuffled = (length: number, seed: number) => {
  const divisor = (one: number, other: number): number => other === 0 ? one : divisor(other, one % other)
  let step = Math.max(1, Math.floor(length * 0.618))
  while (divisor(step, length) !== 1) step++
  return (index: number) => (index * step + seed) % length
}

const encoder = new TextEncoder()

/** The lines of a batch in an order of their own, made as they are read; `undefined` makes none. */
export const lines = <Item>(
  { id, requests }: { readonly id: string; readonly requests: ReadonlyArray<Item> },
  line: (request: Item, index: number) => Effect.Effect<unknown>
): Stream.Stream<Uint8Array> => {
  const nth = shuffled(requests.length, hash(id) % requests.length)
  const place = (index: number) =>
    requests.slice(nth(index), nth(index) + 1).map((request) => [request, nth(index)] as const)
  return Stream.range(0, requests.length - 1, 64).pipe(
    Stream.mapArrayEffect((indices) =>
      Effect.map(Effect.forEach(indices.flatMap(place), ([request, index]) => line(request, index)), (rows) => {
        const text = rows.map((row) => row === undefined ? "" : `${JSON.stringify(row)}\n`).join("")
        return [encoder.encode(text)] as const
      })
    )
  )
}

export interface Options<B, Item, Judged> {
  readonly timeline: Timeline.Timeline
  /** Whether a request is never processed. */
  readonly isUnprocessed: (request: Item, index: number) => boolean
  /** How a request ends that is processed. */
  readonly judge: (batch: B, request: Item, index: number) => Effect.Effect<Outcome<Judged>>
}

export const make = <Item, Judged, B extends Batch<Item, Judged>>(
  { timeline, isUnprocessed, judge }: Options<B, Item, Judged>
) => {
  /** What became of one request by now; `undefined` while it waits. */
  const outcome = (
    batch: B,
    request: Item,
    index: number,
    now: number
  ): Effect.Effect<Outcome<Judged> | undefined> => {
    const known = batch.outcomes[index]
    if (known !== undefined) return Effect.succeed(known)
    const isDone = !isUnprocessed(request, index) &&
      timeline.doneAt(batch, index) <= Math.min(now, timeline.stopsAt(batch))
    const settled: Effect.Effect<Outcome<Judged> | undefined> = isDone
      ? judge(batch, request, index)
      : Effect.succeed(
        now < timeline.endsAt(batch) ? undefined : batch.cancelledAt === undefined ? "expired" : "canceled"
      )
    return Effect.map(settled, (outcome) => batch.outcomes[index] = outcome)
  }

  return {
    outcome,
    /** How many requests have ended how; those under `undefined` wait. */
    counts: Effect.fnUntraced(function*(batch: B, now: number) {
      const counts = new Map<Outcome<Judged> | undefined, number>()
      for (const [index, request] of batch.requests.entries()) {
        const ended = batch.outcomes[index] ?? (yield* outcome(batch, request, index, now))
        counts.set(ended, (counts.get(ended) ?? 0) + 1)
      }
      return counts
    })
  }
}
