/** What is done when a batch has ended: whose it is, what it says, what is sent again. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as Again from "./again.ts"
import { indicesOf } from "./Journal.ts"
import { type Ended, type Open, open as opened } from "./Ledger.ts"
import type { Outcome } from "./Outcome.ts"
import { nameOf, type Part } from "./Part.ts"
import type { Desk } from "./produce.ts"
import * as Read from "./read.ts"
import type { Run } from "./Run.ts"
import * as RunError from "./RunError.ts"
import { Refused } from "./submit.ts"

export const make = <K extends Schema.Json, Request, A, E, R>(
  run: Run<K, Request, A, E, R>,
  { abandon, finish, permits, poll, submit }: Desk<K, E, R>
) => {
  const { again, ledger, log, planned } = run
  const read = Read.make(run)

  /** Whether a batch that may be a part's is its own; without any that is, the part is sent again. */
  const prove = Effect.fnUntraced(function*({ id, open, state }: Ended<K, A>) {
    const { suspects } = open
    if (!suspects.includes(id)) return false
    const isOurs = state === undefined ? undefined : yield* read.isOf(open, id)
    if (isOurs === undefined) {
      const message = `batch ${id} may be the one of a submission whose answer was lost, but has no results to tell by`
      return yield* RunError.stop(new RunError.Unclear({ sent: ledger.sent, batches: suspects, message }))
    }
    if (isOurs) {
      poll.drop(open)
      yield* submit.identify(open, id)
      return true
    }
    open.suspects = suspects.filter((suspect) => suspect !== id)
    if (open.suspects.length > 0) return false
    yield* log.refused(open.part, open.submissions - 1, yield* Clock.currentTimeMillis)
    yield* submit.place(open)
    poll.add(open)
    return false
  })

  /** Whether the outcomes of a batch are to be read. */
  const isWanted = (ended: Ended<K, A>): Effect.Effect<boolean, E, R> =>
    ended.open.id === undefined
      ? Effect.catchIf(prove(ended), (error) =>
        error instanceof RunError.RunError, (why) =>
        Effect.as(abandon(ended.open, why), false))
      : Effect.succeed(ended.open.id === ended.id)

  /** Which outcomes are not given because their requests are sent again. */
  const waiting = ({ attempt, number }: Part<K>): (outcome: Outcome<K, A>) => boolean => {
    const next = planned.get(nameOf({ number, attempt: attempt + 1 }))
    if (next !== undefined) {
      const indices = new Set(indicesOf(next.plan))
      return ({ index }) => indices.has(index)
    }
    return (outcome) =>
      outcome._tag !== "Succeeded" && attempt <= again.times && ledger.stopped === undefined && again.when(outcome)
  }

  /** Sends again what has failed, and answers what cannot be sent. */
  const sendAgain = Effect.fnUntraced(function*(part: Part<K>, failed: ReadonlyArray<Outcome<K, A>>) {
    const cut = yield* Again.cut(run, part, failed.map(({ index }) => index))
    if (cut === undefined || ledger.stopped !== undefined) return failed
    yield* log.plan(cut)
    const next = opened(cut.part, { body: cut.body })
    return yield* submit.send(next).pipe(
      Effect.andThen(Effect.sync((): ReadonlyArray<Outcome<K, A>> => {
        poll.add(next)
        return []
      })),
      Effect.catchIf((error) => error instanceof Refused, (refused) => {
        ledger.stopped = refused
        return Effect.succeed(failed)
      })
    )
  })

  const give = (outcomes: ReadonlyArray<Outcome<K, A>>) => {
    const unpaid = outcomes.find((outcome) => outcome._tag === "Errored" && outcome.isBilling)
    if (unpaid?._tag === "Errored") {
      ledger.stopped ??= new Refused({ message: `the provider refuses to bill requests (${unpaid.message})` })
    }
    ledger.give(outcomes)
    ledger.tell()
    return outcomes
  }

  /** After the last result: what has failed is sent again or given, the part is done. */
  const close = Effect.fnUntraced(
    function*(open: Open<K>, reading: Read.Reading, held: ReadonlyArray<Outcome<K, A>>) {
      const { part, reservation } = open
      yield* reservation?.settle(reading.cost) ?? Effect.void
      const isPlanned = planned.has(nameOf({ ...part, attempt: part.attempt + 1 }))
      const failed = isPlanned || held.length === 0 ? [] : yield* sendAgain(part, held)
      yield* log.drop(part)
      ledger.close(open)
      // The next attempt has the permit of the one before.
      if (isPlanned || failed.length === held.length) yield* permits.release(1)
      yield* finish
      return Stream.fromIterable(give(failed))
    }
  )

  /** The outcomes of a batch that has ended. */
  return (ended: Ended<K, A>): Stream.Stream<Outcome<K, A>, E | RunError.RunError, R> =>
    Stream.unwrap(Effect.gen(function*() {
      const { open } = ended
      if (!(yield* isWanted(ended))) return Stream.empty
      const reading = new Read.Reading(open.part.keys.length)
      const held: Array<Outcome<K, A>> = []
      const waits = waiting(open.part)
      open.done = open.part.keys.length
      const given = read.outcomes(ended, reading).pipe(
        Stream.mapAccumArray(() => held, (held, outcomes) => {
          // What has an outcome, or is sent again, is not done a second time.
          open.done -= outcomes.length
          return [held, give(outcomes.filter((outcome) => !(waits(outcome) && held.push(outcome) > 0)))]
        })
      )
      return Stream.concat(given, Stream.unwrap(Effect.suspend(() => close(open, reading, held))))
    }))
}
