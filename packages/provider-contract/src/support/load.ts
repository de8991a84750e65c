// Many concurrent calls, and how they ended.
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import * as Retry from "@effect-genai/core/Retry"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { skipSleeps } from "./testTime.ts"

export interface Outcome {
  readonly succeeded: number
  /** Attempts that ended with 429. */
  readonly rateLimited: number
  readonly seconds: number
}

/** Runs this many calls at once, without retries. */
export const load = <A, E, R>(
  calls: number,
  call: (index: number) => Effect.Effect<A, E, R>
): Effect.Effect<Outcome, never, R> =>
  Effect.gen(function*() {
    const start = yield* Clock.currentTimeMillis
    let succeeded = 0
    let rateLimited = 0
    const all = Effect.forEach(Array.from({ length: calls }, (_, index) => index), (index) =>
      call(index).pipe(
        Effect.tap(() => Effect.sync(() => succeeded++)),
        Effect.ignore
      ), { concurrency: "unbounded", discard: true })
    yield* skipSleeps(all.pipe(
      ResponseMeta.tap(({ status }) => {
        if (status === 429) rateLimited++
      }),
      Retry.none
    ))
    return { succeeded, rateLimited, seconds: ((yield* Clock.currentTimeMillis) - start) / 1000 }
  })

/** A number below `limit` that looks random and is the same in each run. */
export const pseudoRandom = (index: number, limit: number): number => (index * 7919 + 12_345) % limit

/** The seconds a load takes at least: what exceeds one minute's limit is admitted as the window refills. */
export const shortestDuration = (
  needs: ReadonlyArray<readonly [amount: number, perMinute: number | undefined]>
): number =>
  Math.max(
    0,
    ...needs.map(([amount, perMinute = Infinity]) => (60 * (amount - perMinute)) / perMinute).filter(Number.isFinite)
  )
