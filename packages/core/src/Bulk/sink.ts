/** Writes the outcomes of runs, each once. */
import * as Arr from "effect/Array"
import type * as Cause from "effect/Cause"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { type Logged, OutcomeLog, type OutcomeLogFailed, type RunReplaced } from "../OutcomeLog.ts"

export interface SinkOptions {
  /** The most outcomes of one transaction (default: 500). */
  readonly maxOutcomes?: number
  /** How long an outcome waits for others to be written with (default: 1 second). */
  readonly maxWait?: Duration.Input
}

/** The number of outcomes that a sink has written, and of those that had been written before. */
export interface SinkSummary {
  readonly written: number
  readonly skipped: number
}

/**
 * Writes the outcomes of one or several runs, each once: in groups, and each group in one transaction with the fact that
 * it was written. Outcomes that an earlier process has written are skipped. Before a run fails, its outcomes are written.
 */
export const sink = <O extends Logged, E2, R2>(
  write: (outcomes: Arr.NonEmptyReadonlyArray<O>) => Effect.Effect<unknown, E2, R2>,
  { maxOutcomes = 500, maxWait = "1 second" }: SinkOptions = {}
) =>
<E, R>(
  self: Stream.Stream<O, E, R>
): Effect.Effect<SinkSummary, E | E2 | OutcomeLogFailed | RunReplaced, R | R2 | OutcomeLog> =>
  Effect.gen(function*() {
    const log = yield* OutcomeLog
    let [written, skipped] = [0, 0]
    let failure: Cause.Cause<E> | undefined
    const writeGroup = Effect.fnUntraced(function*(outcomes: ReadonlyArray<O>) {
      for (const group of Object.values(Arr.groupBy(outcomes, ({ run }) => `${run.name} ${run.start}`))) {
        const count = yield* log.writeOnce(group[0].run, group, write)
        written += count
        skipped += group.length - count
      }
    })
    yield* self.pipe(
      // A failure would discard the group that is incomplete.
      Stream.catchCause((cause) => {
        failure = cause
        return Stream.empty
      }),
      Stream.groupedWithin(maxOutcomes, maxWait),
      Stream.concat(Stream.suspend(() => failure === undefined ? Stream.empty : Stream.failCause(failure))),
      Stream.runForEach(writeGroup)
    )
    return { written, skipped }
  })
