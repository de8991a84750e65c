/** Polls all open batches of a run together, at intervals that grow with their age. */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Latch from "effect/Latch"
import * as Pull from "effect/Pull"
import * as Schedule from "effect/Schedule"
import type * as Schema from "effect/Schema"
import { Polling } from "../Job.ts"
import { spansOf } from "./Chunk.ts"
import type { Run } from "./open.ts"
import { runRetries } from "./retries.ts"
import type { RunError } from "./RunError.ts"

/** How long a batch may be missing before it counts as gone, in milliseconds: a new one may not be visible yet. */
const graceMillis = 10_000

/** Milliseconds of a clock that nobody puts right. */
const monotonicMillis = Effect.map(Clock.monotonicTimeNanos, (nanos) => Number(nanos / 1_000_000n))

export const make = <K extends Schema.Json, Request, A, E, R>({ backend, chunks }: Run<K, Request, A, E, R>) => {
  /** Since when batches are missing. */
  const missingSince = new Map<string, number>()
  const nudged = Latch.makeUnsafe()

  const isGone = (batch: string, now: number): boolean => {
    const since = missingSince.get(batch) ?? now
    missingSince.set(batch, since)
    return now - since > graceMillis
  }

  const pollOnce = Effect.gen(function*() {
    const polled = chunks.toPoll()
    const ids = [...new Set(polled.map(({ batch }) => batch))]
    const spans = spansOf(new Set(polled.map(({ chunk }) => chunk)))
    const poll = Effect.linkSpans(Effect.suspend(() => backend.poll(ids)), spans)
    const states = yield* Effect.retry(poll, runRetries(backend.reason))
    const now = yield* monotonicMillis
    for (const { batch, chunk } of polled) {
      if (!chunks.isPolled(chunk, batch)) continue
      const state = states.get(batch)
      if (state !== undefined) missingSince.delete(batch)
      if (state?.isEnded === true) yield* chunks.ended(chunk, batch, state)
      else if (state !== undefined) chunks.setDone(chunk, state.done)
      else if (isGone(batch, now)) yield* chunks.ended(chunk, batch, undefined)
    }
    chunks.report()
  })

  return {
    /** Polls as long as there are open batches, and waits for some otherwise. */
    forever: Effect.gen(function*(): Effect.fn.Return<never, E | RunError, R> {
      const schedule = yield* Polling
      let step = yield* Schedule.toStep(schedule)
      let followed = 0
      while (true) {
        if (chunks.toPoll().length === 0) chunks.pollable.closeUnsafe()
        yield* chunks.pollable.await
        // A new batch is polled soon at first.
        if (chunks.followed() !== followed) step = yield* Schedule.toStep(schedule)
        followed = chunks.followed()
        const [, wait] = yield* step(yield* monotonicMillis, undefined).pipe(
          Pull.catchDone(() => Effect.succeed([undefined, Duration.minutes(1)] as const))
        )
        yield* Effect.raceFirst(Effect.sleep(wait), nudged.await)
        nudged.closeUnsafe()
        if (chunks.toPoll().length > 0) yield* pollOnce
      }
    }),

    /** Polls at once. */
    nudge: Effect.sync(() => {
      nudged.openUnsafe()
    })
  }
}
