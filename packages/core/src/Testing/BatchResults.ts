/** The results of batches: outcomes are determined on demand, result lines are generated when they are read. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { hash } from "./ids.ts"
import type * as Timeline from "./Timeline.ts"

/** A batch and its requests. */
export interface Batch<Item, Status> extends Timeline.Batch {
  readonly id: string
  readonly requests: ReadonlyArray<Item>
  /** The outcomes that are known so far. */
  readonly outcomes: Array<Outcome<Status> | undefined>
}

/** The outcome of a request: the status of its response, or why it has none. */
export type Outcome<Status> = Status | "canceled" | "expired"

/** A permutation of indices, because results come in no particular order. */
const shuffled = (length: number, seed: number) => {
  const divisor = (one: number, other: number): number => other === 0 ? one : divisor(other, one % other)
  let step = Math.max(1, Math.floor(length * 0.618))
  while (divisor(step, length) !== 1) step++
  return (index: number) => (index * step + seed) % length
}

const encoder = new TextEncoder()

/** The result lines of a batch, in shuffled order, generated as they are read; none for `undefined`. */
export const lines = <Item>(
  { id, requests }: { readonly id: string; readonly requests: ReadonlyArray<Item> },
  line: (request: Item, index: number) => Effect.Effect<unknown>
): Stream.Stream<Uint8Array> => {
  const nth = shuffled(requests.length, hash(id) % requests.length)
  const place = (index: number) => {
    const at = nth(index)
    return requests.slice(at, at + 1).map((request) => [request, at] as const)
  }
  return Stream.range(0, requests.length - 1, 64).pipe(
    Stream.mapArrayEffect((indices) =>
      Effect.map(Effect.forEach(indices.flatMap(place), ([request, index]) => line(request, index)), (rows) => {
        const text = rows.map((row) => row === undefined ? "" : `${JSON.stringify(row)}\n`).join("")
        return [encoder.encode(text)] as const
      })
    )
  )
}

export interface Options<B, Item, Status> {
  readonly timeline: Timeline.Timeline
  /** Whether a request is never processed. */
  readonly isUnprocessed: (request: Item, index: number) => boolean
  /** The outcome of a request that is processed. */
  readonly judge: (batch: B, request: Item, index: number) => Effect.Effect<Outcome<Status>>
}

/** Determines the outcomes of batches with a timeline. */
export const make = <Item, Status, B extends Batch<Item, Status>>(
  { timeline, isUnprocessed, judge }: Options<B, Item, Status>
) => {
  /** The outcome of a request; `undefined` while it is pending. */
  const outcome = (
    batch: B,
    request: Item,
    index: number,
    now: number
  ): Effect.Effect<Outcome<Status> | undefined> => {
    const known = batch.outcomes[index]
    if (known !== undefined) return Effect.succeed(known)
    const isDone = !isUnprocessed(request, index) &&
      timeline.doneAt(batch, index) <= Math.min(now, timeline.stopsAt(batch))
    const settled: Effect.Effect<Outcome<Status> | undefined> = isDone
      ? judge(batch, request, index)
      : Effect.succeed(
        now < timeline.endsAt(batch) ? undefined : batch.cancelledAt === undefined ? "expired" : "canceled"
      )
    return Effect.map(settled, (outcome) => batch.outcomes[index] = outcome)
  }

  return {
    outcome,
    /** Counts requests by outcome; pending ones under `undefined`. */
    counts: Effect.fnUntraced(function*(batch: B, now: number) {
      const counts = new Map<Outcome<Status> | undefined, number>()
      for (const [index, request] of batch.requests.entries()) {
        const ended = batch.outcomes[index] ?? (yield* outcome(batch, request, index, now))
        counts.set(ended, (counts.get(ended) ?? 0) + 1)
      }
      return counts
    })
  }
}
