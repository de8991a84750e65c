/** Submits a chunk once. A submission with an unknown outcome is looked for before anything is sent again. */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import type * as Schema from "effect/Schema"
import * as Budget from "../Budget.ts"
import { format } from "../Reason.ts"
import type { Submission } from "./Backend.ts"
import { type Chunk, type ChunkItems, keyAt } from "./Chunk.ts"
import { type Run, runRetries } from "./open.ts"
import { JournalFailed, NotSent, RunError, runError, SubmissionRefused } from "./RunError.ts"

/** Completes an effect also when its fiber is interrupted, so that its outcome is known. */
const completed = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.uninterruptibleMask((restore) =>
    Effect.flatMap(
      Effect.forkDetach(Effect.interruptible(effect)),
      (fiber) => Effect.onInterrupt(restore(Fiber.join(fiber)), () => Fiber.await(fiber))
    )
  )

const submissionOf = ({ indices, tag }: ChunkItems<unknown>, sentAt: number): Submission => ({
  tag,
  items: indices.length,
  sentAt
})

/** The highest cost of a chunk. */
const ceilingOf = ({ ceilings }: ChunkItems<unknown>): Option.Option<number> =>
  Option.map(Option.fromUndefinedOr(ceilings), (each) => each.reduce((sum, ceiling) => sum + ceiling, 0))

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
  const { backend, chunks, journal, progress, reconcileAfter, submitting } = run
  const retries = runRetries(backend.reason)

  /** Looks for the batch of an unclear submission; returns whether there is one, or candidates for it. */
  const reconcile = (chunk: Chunk<K>, sentAt: number): Effect.Effect<boolean, E | RunError, R> =>
    Effect.gen(function*() {
      const due = sentAt + Duration.toMillis(reconcileAfter)
      yield* Effect.sleep(Duration.millis(Math.max(0, due - (yield* Clock.currentTimeMillis))))
      const found = yield* Effect.retry(
        Effect.suspend(() => backend.findCandidates(submissionOf(chunk, sentAt))),
        retries
      )
      const candidates = found.filter(({ id }) => !chunks.isOwnBatch(id))
      const certain = candidates.find(({ isCertain }) => isCertain)
      if (certain !== undefined) {
        yield* chunks.submitted(chunk, certain.id)
        return true
      }
      if (candidates.length === 0) {
        yield* chunks.refused(chunk)
        return false
      }
      chunks.unclear(chunk, candidates.map(({ id }) => id))
      return true
    })

  const linesOf = Effect.fnUntraced(function*(chunk: Chunk<K>) {
    const lines = chunk.body?.parts() ?? (yield* journal.lines(chunk))
    if (lines.length === 0) {
      const message = "the journal does not have the requests of a batch that was not sent: its store has lost them"
      return yield* runError(new JournalFailed({ sent: progress.sent, message }))
    }
    return lines
  })

  /** Submits within a span, which polls and reads of the results link to. */
  const submitTraced = (chunk: Chunk<K>, lines: ReadonlyArray<Uint8Array>, sentAt: number) =>
    Effect.useSpan(
      "batch submit",
      { attributes: { "gen_ai.provider.name": backend.name, "genai.batch.items": chunk.indices.length } },
      (span) => {
        chunk.span = span
        return Effect.tap(
          Effect.withParentSpan(backend.submit(lines, submissionOf(chunk, sentAt)), span),
          (id) => Effect.sync(() => span.attribute("genai.batch.id", id))
        )
      }
    )

  /** One submission; returns when it was sent if its outcome is unknown. */
  const submitOnce = (chunk: Chunk<K>, lines: ReadonlyArray<Uint8Array>) =>
    completed(Effect.gen(function*() {
      const sentAt = yield* chunks.sending(chunk)
      const result = yield* Effect.result(submitTraced(chunk, lines, sentAt))
      if (Result.isSuccess(result)) return yield* Effect.as(chunks.submitted(chunk, result.success), undefined)
      if (backend.reason(result.failure)._tag === "SubmissionUnknown") {
        chunks.unclear(chunk)
        return sentAt
      }
      yield* chunks.refused(chunk)
      return yield* Effect.fail(result.failure)
    }))

  const refusalOf = (error: E | RunError) => {
    if (error instanceof RunError) return error
    const reason = backend.reason(error)
    return new SubmissionRefused({ reason, message: `the provider has rejected a batch (${format(reason)})` })
  }

  const send = (chunk: Chunk<K>): Effect.Effect<void, E | RunError | SubmissionRefused, R> =>
    Effect.gen(function*() {
      const lines = yield* linesOf(chunk)
      const unclearSince = yield* Effect.retry(submitOnce(chunk, lines), retries).pipe(Effect.mapError(refusalOf))
      if (unclearSince !== undefined && !(yield* reconcile(chunk, unclearSince))) yield* send(chunk)
    })

  /** Reserves the highest cost of a chunk, if there is a budget. */
  const reserve = Effect.fnUntraced(function*(chunk: Chunk<K>) {
    const budget = yield* Effect.serviceOption(Budget.Budget)
    if (Option.isNone(budget) || chunk.reservation !== undefined) return
    chunk.reservation = yield* budget.value.reserve(ceilingOf(chunk)).pipe(
      Effect.mapError(({ message }) => new SubmissionRefused({ message }))
    )
  })

  /** Submits a chunk. */
  const submit = (chunk: Chunk<K>): Effect.Effect<void, E | RunError | SubmissionRefused, R> =>
    Effect.gen(function*() {
      yield* reserve(chunk)
      yield* send(chunk).pipe(Effect.onError(() => chunk.reservation?.release ?? Effect.void))
    }).pipe(submitting.withPermits(1))

  return {
    submit,
    reconcile,

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
