/** Sends the parts of a run one after another: those it has planned before, then new ones. */
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import type * as Semaphore from "effect/Semaphore"
import * as Again from "./again.ts"
import type { Cut } from "./cut.ts"
import type { History, Planned } from "./Journal.ts"
import { type Open, open as opened } from "./Ledger.ts"
import type { Part } from "./Part.ts"
import type { Run } from "./Run.ts"
import type * as RunError from "./RunError.ts"
import type { Submitting } from "./submit.ts"

/** Where the parts of a run come from: an input that is cut, or the journal alone. */
export interface Source<out K, out E, out R> {
  /** A part that was planned before. */
  readonly again: (planned: Planned) => Effect.Effect<Part<K>, E | RunError.RunError, R>
  /** A new part; `undefined` when there is none. */
  readonly next: (number: number) => Effect.Effect<Cut<K> | undefined, E | RunError.RunError, R>
  /** How many requests were read. */
  readonly read: () => number
}

/** What sends, follows and counts parts. */
export interface Desk<K, E, R> {
  /** One for each batch that may be open. */
  readonly permits: Semaphore.Semaphore
  readonly submit: Submitting<K, E, R>
  readonly poll: { readonly add: (open: Open<K>) => void; readonly drop: (open: Open<K>) => void }
  /** Gives a part up, and with it all submissions; the run fails with why when the others have their outcomes. */
  readonly abandon: (open: Open<K>, why: RunError.RunError) => Effect.Effect<void>
  /** Ends the run where nothing is left to do. */
  readonly finish: Effect.Effect<void>
}

export const produce = <K extends Schema.Json, Request, A, E, R, E2, R2>(
  run: Run<K, Request, A, E, R>,
  source: Source<K, E2, R2>,
  history: History | undefined,
  { permits, poll, submit }: Desk<K, E, R>
): Effect.Effect<void, E | E2 | RunError.RunError, R | R2> => {
  const { ledger, log, nonce } = run

  const place = (open: Open<K>) => Effect.andThen(submit.place(open), Effect.sync(() => poll.add(open)))

  /** Takes up a part that was planned before. */
  const resume = Effect.fnUntraced(function*({ batch, sentAt, submissions }: Planned, part: Part<K>) {
    yield* permits.take(1)
    const open = opened(part, { submissions, sentAt: sentAt ?? 0, id: batch })
    if (batch !== undefined) {
      yield* submit.reserve(open)
      ledger.follow(open)
      poll.add(open)
    } else if (sentAt !== undefined && (yield* submit.reconcile(open)) === "found") poll.add(open)
    else yield* place(open)
  })

  return Effect.gen(function*() {
    let before: Part<K> | undefined
    let number = 0
    for (const planned of history?.parts ?? []) {
      before = planned.attempt === 1 || before === undefined
        ? yield* source.again(planned)
        : Again.planned(before, planned, nonce)
      number = planned.number + 1
      ledger.read = source.read()
      yield* resume(planned, before)
    }
    while (true) {
      yield* permits.take(1)
      const cut = yield* source.next(number)
      ledger.read = source.read()
      if (cut === undefined) break
      yield* log.plan(cut)
      yield* place(opened(cut.part, { body: cut.body }))
      number += 1
    }
    ledger.total = source.read()
    // A fact is written once: one that is being written again may be cut off.
    if (history?.count !== ledger.total) yield* log.end(ledger.total)
  })
}
