/** Submits a chunk once. A submission with an unknown outcome is looked for before anything is sent again. */
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schedule from "effect/Schedule"
import type * as Schema from "effect/Schema"
import * as Budget from "../Budget.ts"
import { format } from "../Reason.ts"
import { newestSince } from "./Backend.ts"
import { type Chunk, type ChunkItems, keyAt, nameOf } from "./Chunk.ts"
import type { Run } from "./open.ts"
import { runRetries } from "./retries.ts"
import { JournalFailed, NotSent, RunError, runError, SubmissionRefused } from "./RunError.ts"
import { make as makeSearch } from "./search.ts"

/** Completes an effect also when its fiber is interrupted, so that its outcome is known. */
const completed = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.uninterruptibleMask((restore) =>
    Effect.flatMap(
      Effect.forkDetach(Effect.interruptible(effect)),
      (fiber) => Effect.onInterrupt(restore(Fiber.join(fiber)), () => Fiber.await(fiber))
    )
  )

/** The highest cost of a chunk. */
const ceilingOf = ({ ceilings }: ChunkItems<unknown>): Option.Option<number> =>
  Option.map(Option.fromUndefinedOr(ceilings), (each) => each.reduce((sum, ceiling) => sum + ceiling, 0))

/** An outage of twenty minutes of the budget's store does not end a run. */
const budgetRetries = {
  schedule: Schedule.upTo(Schedule.spaced("10 seconds"), { duration: "20 minutes" }),
  while: (error: Budget.BudgetExceeded | Budget.BudgetUnavailable) =>
    error._tag === "BudgetUnavailable" && error.isTransient
}

const notSent = (
  chunk: ChunkItems<Schema.Json>,
  { message, reason }: SubmissionRefused,
  sent: number,
  isResumable: boolean
) => {
  const [index = 0] = chunk.indices
  const advice = isResumable ? "Run it again to continue" : "With an `id` the run could continue from there"
  return runError(
    new NotSent({
      sent,
      key: keyAt(chunk, 0),
      index,
      ...(reason === undefined ? {} : { refusal: reason }),
      message: `${message}: ${sent} requests were sent, nothing from request ${index} of the input on. ${advice}`
    })
  )
}

export const make = <K extends Schema.Json, Request, A, E, R>(run: Run<K, Request, A, E, R>) => {
  const { backend, chunks, history, journal, progress, submitting } = run
  const { failIfAccepted, findUntraced, reconcile } = makeSearch(run)
  const retries = runRetries(backend.reason)

  const linesOf = Effect.fnUntraced(function*(chunk: Chunk<K>) {
    const lines = chunk.body?.parts() ?? (yield* journal.lines(chunk))
    if (lines.length === 0) {
      const message = "the journal does not have the requests of a batch that was not sent: its store has lost them"
      return yield* runError(new JournalFailed({ sent: progress.sent, message }))
    }
    return lines
  })

  /** Submits within a span, which polls and reads of the results link to. */
  const submitTraced = (chunk: Chunk<K>, lines: ReadonlyArray<Uint8Array>) =>
    Effect.useSpan(
      "batch submit",
      { attributes: { "gen_ai.provider.name": backend.name, "genai.batch.items": chunk.indices.length } },
      (span) => {
        chunk.span = span
        return Effect.tap(
          Effect.withParentSpan(backend.submit(lines, { tag: chunk.tag, items: chunk.indices.length }), span),
          (id) => Effect.sync(() => span.attribute("genai.batch.id", id))
        )
      }
    )

  /** One submission; returns whether its outcome is known. */
  const submitOnce = (chunk: Chunk<K>, lines: ReadonlyArray<Uint8Array>) =>
    Effect.flatMap(newestSince(backend, history?.since), (since) =>
      completed(Effect.gen(function*() {
        yield* chunks.sending(chunk, since)
        const result = yield* journal.guard(Effect.result(submitTraced(chunk, lines)))
        if (result === undefined) {
          chunks.unclear(chunk)
          return false
        }
        if (Result.isSuccess(result)) return yield* Effect.as(chunks.submitted(chunk, result.success), true)
        if (backend.reason(result.failure)._tag === "SubmissionUnknown") {
          chunks.unclear(chunk)
          return false
        }
        yield* chunks.refused(chunk)
        return yield* Effect.fail(result.failure)
      })))

  const refusalOf = (error: E | RunError) => {
    if (error instanceof RunError) return error
    const reason = backend.reason(error)
    return new SubmissionRefused({ reason, message: `the provider has rejected a batch (${format(reason)})` })
  }

  const send = (chunk: Chunk<K>): Effect.Effect<void, E | RunError | SubmissionRefused, R> =>
    Effect.gen(function*() {
      if (yield* findUntraced(chunk)) return
      const lines = yield* linesOf(chunk)
      const isKnown = yield* Effect.retry(submitOnce(chunk, lines), retries).pipe(Effect.mapError(refusalOf))
      if (!isKnown && !(yield* reconcile(chunk))) yield* send(chunk)
    })

  /** Reserves the highest cost of a chunk, if there is a budget: the next process of this run adopts the reservation. */
  const reserve = Effect.fnUntraced(function*(chunk: Chunk<K>) {
    const budget = yield* Effect.serviceOption(Budget.Budget)
    if (Option.isNone(budget) || chunk.reservation !== undefined) return
    chunk.reservation = yield* budget.value.reserve(
      ceilingOf(chunk),
      `${run.ref.name}~${run.ref.start}/${nameOf(chunk)}`
    ).pipe(
      Effect.retry(budgetRetries),
      Effect.mapError(({ message }) => new SubmissionRefused({ message }))
    )
  })

  /** Submits a chunk. */
  const submit = (chunk: Chunk<K>): Effect.Effect<void, E | RunError | SubmissionRefused, R> =>
    Effect.gen(function*() {
      yield* reserve(chunk)
      // A chunk that may have a batch keeps its reservation.
      yield* send(chunk).pipe(
        Effect.onError(() => (chunk.state._tag === "Planned" ? chunk.reservation?.release : undefined) ?? Effect.void)
      )
    }).pipe(submitting.withPermits(1))

  return {
    submit,
    reconcile,
    failIfAccepted,

    /** Submits a chunk whose requests have no outcome otherwise; a refusal stops all submissions. */
    submitOrStop: (chunk: Chunk<K>): Effect.Effect<void, E | RunError, R> => {
      const stopped = chunks.stopped()
      return (stopped === undefined ? submit(chunk) : Effect.fail(stopped)).pipe(
        Effect.catchIf((error) => error instanceof SubmissionRefused, (refused) => {
          chunks.stop(refused)
          return Effect.fail(notSent(chunk, refused, progress.sent, run.isResumable))
        })
      )
    },

    /** Reserves the cost of a chunk that was submitted before; a budget that is too small stops further submissions. */
    reserveSubmitted: (chunk: Chunk<K>): Effect.Effect<void> =>
      Effect.catch(reserve(chunk), (refused) => Effect.sync(() => chunks.stop(refused)))
  }
}

export type Submit<K extends Schema.Json, E, R> = ReturnType<typeof make<K, never, never, E, R>>
