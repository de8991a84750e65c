/** A run: parts are cut and sent, followed by one poller, and read as they end. */
import type * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Queue from "effect/Queue"
import type * as Schema from "effect/Schema"
import * as Semaphore from "effect/Semaphore"
import * as Stream from "effect/Stream"
import * as Collect from "./collect.ts"
import type { History } from "./Journal.ts"
import type { Ended } from "./Ledger.ts"
import type { Outcome } from "./Outcome.ts"
import * as Poll from "./poll.ts"
import { type Desk, produce, type Source } from "./produce.ts"
import type { Run } from "./Run.ts"
import type * as RunError from "./RunError.ts"
import * as Submit from "./submit.ts"

export interface Settings {
  /** How many batches are open at once. */
  readonly concurrency: number
  readonly cancelsOnInterrupt: boolean
  /** Polls at once whenever this gives something. */
  readonly nudges: Stream.Stream<unknown>
}

/** What becomes of batches whose run is over before they are. */
const leave = <K extends Schema.Json, Request, A, E, R>(
  { backend, isRemembered, ledger }: Run<K, Request, A, E, R>,
  cancels: boolean
) => {
  const ids = [...ledger.batches.values()].flatMap(({ id, suspects }) => id ?? suspects)
  if (ids.length === 0) return Effect.void
  if (cancels) return Effect.forEach(ids, (id) => Effect.ignore(backend.cancel(id)), { concurrency: 4, discard: true })
  const message = `the run is over before its batches are, which go on: ${ids.join(", ")}`
  return isRemembered ? Effect.logDebug(message) : Effect.logWarning(message)
}

/** The outcomes of a run, as its batches end. What it has sent has its outcomes before it fails. */
export const outcomes = <K extends Schema.Json, Request, A, E, R, E2, R2>(
  run: Run<K, Request, A, E, R>,
  source: Source<K, E2, R2>,
  history: History | undefined,
  { cancelsOnInterrupt, concurrency, nudges }: Settings
): Stream.Stream<Outcome<K, A>, E | E2 | RunError.RunError, R | R2> =>
  Stream.unwrap(Effect.gen(function*() {
    const { ledger } = run
    const ended = yield* Queue.unbounded<Ended<K, A>, E | RunError.RunError | Cause.Done>()
    let produced: Exit.Exit<void, E | E2 | RunError.RunError> | undefined
    let abandoned: RunError.RunError | undefined
    const finish = Effect.suspend(() =>
      produced !== undefined && ledger.batches.size === 0 ? Queue.end(ended) : Effect.void
    )
    const permits = Semaphore.makeUnsafe(concurrency)
    const poll = Poll.make(run, (batch) => Effect.asVoid(Queue.offer(ended, batch)))
    const desk: Desk<K, E, R> = {
      permits,
      submit: Submit.make(run),
      poll,
      abandon: Effect.fnUntraced(function*(open, why) {
        abandoned ??= why
        ledger.stopped ??= new Submit.Refused({ message: why.message })
        poll.drop(open)
        ledger.close(open)
        yield* permits.release(1)
        yield* finish
      }),
      finish
    }

    // Finalizers run in reverse: when batches are left, nothing is being submitted any more.
    yield* Effect.addFinalizer((exit) =>
      leave(run, cancelsOnInterrupt && (Exit.isSuccess(exit) || Exit.hasInterrupts(exit)))
    )
    yield* Effect.forkScoped(Stream.runForEach(nudges, () => poll.nudge))
    yield* Effect.forkScoped(Effect.catchCause(poll.forever, (cause) => Queue.failCause(ended, cause)))
    yield* produce(run, source, history, desk).pipe(
      Effect.exit,
      Effect.tap((exit) => Effect.sync(() => produced = exit)),
      Effect.andThen(finish),
      Effect.forkScoped
    )
    const failure = Stream.suspend((): Stream.Stream<never, E | E2 | RunError.RunError> => {
      if (abandoned !== undefined) return Stream.fail(abandoned)
      return produced !== undefined && Exit.isFailure(produced) ? Stream.failCause(produced.cause) : Stream.empty
    })
    return Stream.fromQueue(ended).pipe(
      Stream.flatMap(Collect.make(run, desk)),
      Stream.concat(failure)
    )
  }))
