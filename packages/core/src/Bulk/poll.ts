/** One poller for all open batches: it asks for them together, at intervals that grow with their age. */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Latch from "effect/Latch"
import * as Pull from "effect/Pull"
import * as Schedule from "effect/Schedule"
import type * as Schema from "effect/Schema"
import { Polling } from "../Job.ts"
import type { State } from "./Backend.ts"
import type { Ended, Open } from "./Ledger.ts"
import { patience, type Run } from "./Run.ts"
import type * as RunError from "./RunError.ts"
import * as Spans from "./spans.ts"

/** How long a batch may be unknown to the provider's reads before it counts as gone: a new one may not be found yet. */
const grace = 10_000

export const make = <K extends Schema.Json, Request, A, E, R>(
  { backend, ledger }: Run<K, Request, A, E, R>,
  give: (ended: Ended<K, A>) => Effect.Effect<void>
) => {
  const work = Latch.makeUnsafe()
  /** The parts that are followed, and the batches that are asked for each: its own, or those it may be. */
  const followed = new Map<Open<K>, Set<string>>()
  /** Since when batches are not found. */
  const absent = new Map<string, number>()
  const nudged = Latch.makeUnsafe()
  let fresh = true

  /** Follows a part from now on; its batches are asked for soon at first. */
  const add = (open: Open<K>): void => {
    followed.set(open, new Set(open.id === undefined ? open.suspects : [open.id]))
    fresh = true
    work.openUnsafe()
  }

  /** Follows a part no more. */
  const drop = (open: Open<K>): void => {
    followed.delete(open)
    if (followed.size === 0) work.closeUnsafe()
  }

  const ended = (open: Open<K>, id: string, state: State<A> | undefined) => {
    const asked = followed.get(open)
    asked?.delete(id)
    if (asked?.size === 0) drop(open)
    return give({ open, id, state })
  }

  const isGone = (id: string, now: number): boolean => {
    const since = absent.get(id) ?? now
    absent.set(id, since)
    return now - since > grace
  }

  const once = Effect.gen(function*() {
    const asked = Array.from(followed, ([open, ids]) => Array.from(ids, (id) => ({ open, id }))).flat()
    const ids = [...new Set(asked.map(({ id }) => id))]
    const poll = Spans.polling(followed.keys(), Effect.suspend(() => backend.poll(ids)))
    const states = yield* Effect.retry(poll, patience(backend.reason))
    const now = yield* Clock.currentTimeMillis
    for (const { id, open } of asked) {
      const state = states.get(id)
      if (state !== undefined) absent.delete(id)
      if (state?.isEnded === true) yield* ended(open, id, state)
      else if (state !== undefined) open.done = state.done
      else if (isGone(id, now)) yield* ended(open, id, undefined)
    }
    ledger.tell()
  })

  /** Polls for ever, as long as there is something to poll for. */
  const forever: Effect.Effect<never, E | RunError.RunError, R> = Effect.gen(function*() {
    const schedule = yield* Polling
    let step = yield* Schedule.toStep(schedule)
    while (true) {
      yield* work.await
      if (fresh) step = yield* Schedule.toStep(schedule)
      fresh = false
      const [, wait] = yield* step(yield* Clock.currentTimeMillis, undefined).pipe(
        Pull.catchDone(() => Effect.succeed([undefined, Duration.minutes(1)] as const))
      )
      yield* Effect.raceFirst(Effect.sleep(wait), nudged.await)
      nudged.closeUnsafe()
      if (followed.size > 0) yield* once
    }
  })

  /** Polls at once. */
  const nudge = Effect.sync(() => {
    nudged.openUnsafe()
  })

  return { add, drop, forever, nudge }
}
