/** Runs: chunks are submitted one after another, polled together, and collected as their batches end. */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Queue from "effect/Queue"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { Chunk } from "./Chunk.ts"
import { replayAttempt, type Source } from "./chunker.ts"
import type { PlannedChunk } from "./Journal/History.ts"
import type { Options, Run } from "./open.ts"
import type { AnyResult, Failure, Reading, RequestRef } from "./Outcome.ts"
import * as Poll from "./poll.ts"
import { collector } from "./results.ts"
import type { RunError } from "./RunError.ts"
import * as Submit from "./submit.ts"

/** Submits the chunks that an earlier process has planned, then new ones until the input ends. */
const submitAll = <K extends Schema.Json, Request, A, E, R, E2, R2>(
  { blocks, chunks, history, journal, nonce, progress }: Run<K, Request, A, E, R>,
  source: Source<K, E2, R2>,
  submit: Submit.Submit<K, E, R>
): Effect.Effect<void, E | E2 | RunError, R | R2> => {
  const resume = Effect.fnUntraced(function*(planned: PlannedChunk, chunk: Chunk<K>) {
    yield* chunks.acquirePermit
    if (planned.batch !== undefined || planned.sending !== undefined) yield* submit.reserveSubmitted(chunk)
    chunks.restore(chunk, planned)
    if (chunk.state._tag === "Submitted") return
    const isFound = chunk.state._tag === "Unclear" && (yield* submit.reconcile(chunk))
    if (!isFound) yield* submit.submitOrStop(chunk)
  })

  return Effect.gen(function*() {
    let before: Chunk<K> | undefined
    let number = 0
    for (const planned of history?.chunks ?? []) {
      before = planned.attempt === 1 || before === undefined
        ? yield* source.replay(planned)
        : replayAttempt(before, planned, nonce)
      number = planned.number + 1
      progress.read = source.read()
      yield* resume(planned, before)
    }
    while (true) {
      yield* chunks.acquirePermit
      const next = yield* source.next(number)
      progress.read = source.read()
      if (next === undefined) break
      yield* chunks.plan(next.chunk, next.digest)
      yield* submit.submitOrStop(next.chunk)
      number += 1
    }
    blocks.clear()
    progress.total = source.read()
    // A fact is written once: a second write could be cut off.
    if (history?.count !== progress.total) yield* journal.inputEnded(progress.total)
  })
}

/** How long an interrupted run waits for its journal. */
const longestCheck = "10 seconds"

/** Cancels or leaves the batches that are open when a run ends early. Those of the next owner of the run are left. */
const leave = <K extends Schema.Json, Request, A, E, R>(
  { backend, chunks, isResumable, journal }: Run<K, Request, A, E, R>,
  cancels: boolean
) => {
  const ids = chunks.openBatchIds()
  if (ids.length === 0) return Effect.void
  const message = `the run has ended before its batches, which stay in progress at the provider: ${ids.join(", ")}`
  if (!cancels) return isResumable ? Effect.logDebug(message) : Effect.logWarning(message)
  const cancel = Effect.forEach(ids, (id) => Effect.ignore(backend.cancel(id)), { concurrency: 4, discard: true })
  return Effect.timeout(Effect.interruptible(journal.check), longestCheck).pipe(
    Effect.matchEffect({ onSuccess: () => cancel, onFailure: () => Effect.logWarning(message) })
  )
}

/** The outcomes of a run, as its batches end. Before it fails, all submitted requests have their outcomes. */
export const outcomes = <K extends Schema.Json, Request, A, E, R, E2, R2, Result extends AnyResult>(
  run: Run<K, Request, A, E, R>,
  source: Source<K, E2, R2>,
  reading: Reading<A, Result>,
  { nudges = Stream.empty, onInterrupt }: Pick<Options, "nudges" | "onInterrupt">
): Stream.Stream<(Result | Failure) & RequestRef<K>, E | E2 | RunError, R | R2> =>
  Stream.unwrap(Effect.gen(function*() {
    const { chunks, endedBatches } = run
    const submit = Submit.make(run)
    const poll = Poll.make(run)
    let submitted: Exit.Exit<void, E | E2 | RunError> | undefined

    // Finalizers run in reverse: when batches are left, no submission is in progress any more.
    yield* Effect.addFinalizer((exit) =>
      leave(run, onInterrupt === "cancel" && (Exit.isSuccess(exit) || Exit.hasInterrupts(exit)))
    )
    yield* Effect.forkScoped(Stream.runForEach(nudges, () => poll.nudge))
    yield* Effect.forkScoped(Effect.catchCause(poll.forever, (cause) => Queue.failCause(endedBatches, cause)))
    yield* submitAll(run, source, submit).pipe(
      Effect.exit,
      Effect.tap((exit) => Effect.sync(() => submitted = exit)),
      Effect.andThen(chunks.inputEnded),
      Effect.forkScoped
    )
    const failure = Stream.suspend((): Stream.Stream<never, E | E2 | RunError> => {
      const abandoned = chunks.abandoned()
      if (abandoned !== undefined) return Stream.fail(abandoned)
      return submitted !== undefined && Exit.isFailure(submitted) ? Stream.failCause(submitted.cause) : Stream.empty
    })
    return Stream.fromQueue(endedBatches).pipe(
      Stream.flatMap(collector(run, submit, reading)),
      Stream.concat(failure),
      Stream.interruptWhen(run.journal.takenOver)
    )
  }))
