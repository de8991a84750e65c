// Many calls at once, and what came of them.
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import * as Retry from "@effect-genai/core/Retry"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { soon } from "./time.ts"

export interface Outcome {
  readonly succeeded: number
  /** The attempts that were refused with 429. */
  readonly refused: number
  /** In seconds. */
  readonly took: number
}

/** Makes so many calls at once, none of them retried. */
export const load = <A, E, R>(
  calls: number,
  call: (index: number) => Effect.Effect<A, E, R>
): Effect.Effect<Outcome, never, R> =>
  Effect.gen(function*() {
    const from = yield* Clock.currentTimeMillis
    let succeeded = 0
    let refused = 0
    const all = Effect.forEach(Array.from({ length: calls }, (_, index) => index), (index) =>
      call(index).pipe(
        Effect.tap(() => Effect.sync(() => succeeded++)),
        Effect.ignore
      ), { concurrency: "unbounded", discard: true })
    yield* soon(all.pipe(
      ResponseMeta.tap(({ status }) => {
        if (status === 429) refused++
      }),
      Retry.none
    ))
    return { succeeded, refused, took: ((yield* Clock.currentTimeMillis) - from) / 1000 }
  })

/** A number below `limit` that looks drawn by lot, and is the same in each run. */
export const varied = (index: number, limit: number): number => (index * 7919 + 12_345) % limit

/** The seconds a load must take at the least: what is more than a minute admits comes as steadily as it fills. */
export const soonest = (needs: ReadonlyArray<readonly [needed: number, aMinute: number | undefined]>): number =>
  Math.max(
    0,
    ...needs.map(([needed, aMinute = Infinity]) => (60 * (needed - aMinute)) / aMinute).filter(Number.isFinite)
  )
