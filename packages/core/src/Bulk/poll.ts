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

/** How long a new batch may be unknown to the provider's reads. */
const grace = 10_000

export const make = <K extends Schema.Json, Request, A, E, R>(
  { backend, ledger }: Run<K, Request, A, E, R>,
  give: (ended: Ended<K, A>) => Effect.Effect<void>
) => {
  const work = Latch.makeUnsafe()
  /** The batches that are asked for, and the parts they are or may be. */
  const asked = new Map<string, Open<K>>()
  let fresh = true

  /** Asks for the batches of a part from now on; soon at first. */
  const add = (open: Open<K>): void => {
    for (const id of open.id === undefined ? open.suspects : [open.id]) asked.set(id, open)
    fresh = true
    if (asked.size > 0) work.openUnsafe()
  }

  /** Asks for these batches no more. */
  const drop = (ids: Iterable<string>): void => {
    for (const id of ids) asked.delete(id)
    if (asked.size === 0) work.closeUnsafe()
  }

  const ended = (open: Open<K>, id: string, state: State<A> | undefined) => {
    drop([id])
    return give({ open, id, state })
  }

  const once = Effect.gen(function*() {
    const states = yield* Effect.retry(Effect.suspend(() => backend.poll([...asked.keys()])), patience(backend.reason))
    const now = yield* Clock.currentTimeMillis
    for (const [id, open] of Array.from(asked)) {
      const state = states.get(id)
      if (state?.isEnded === true) yield* ended(open, id, state)
      else if (state !== undefined) open.done = state.done
      else if (now - open.sentAt > grace) yield* ended(open, id, undefined)
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
      yield* Effect.sleep(wait)
      if (asked.size > 0) yield* once
    }
  })

  return { add, drop, forever }
}
