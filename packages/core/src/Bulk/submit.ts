/** Sends a part once. What came of a submission nobody knows the outcome of is looked for before anything is sent again. */
import * as Clock from "effect/Clock"
import * as Data from "effect/Data"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import type * as Schema from "effect/Schema"
import * as Budget from "../Budget.ts"
import { format, type Reason } from "../Reason.ts"
import type { Submission } from "./Backend.ts"
import type { Open } from "./Ledger.ts"
import { keyAt, type Part } from "./Part.ts"
import { patience, type Run } from "./Run.ts"
import * as RunError from "./RunError.ts"
import * as Spans from "./spans.ts"

/** A submission was refused, or a budget does not allow it: nothing was sent. */
export class Refused extends Data.TaggedError("Refused")<{
  readonly message: string
  readonly reason?: Reason
}> {}

/** What was begun is finished, also when nobody waits for it any more: its answer is known then. */
const settled = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.uninterruptibleMask((restore) =>
    Effect.flatMap(
      Effect.forkDetach(Effect.interruptible(effect)),
      (fiber) => Effect.onInterrupt(restore(Fiber.join(fiber)), () => Fiber.await(fiber))
    )
  )

const submissionOf = ({ part, sentAt }: Open<unknown>): Submission => ({
  tag: part.tag,
  items: part.indices.length,
  sentAt
})

/** What a part may cost at most. */
const ceilingOf = ({ ceilings }: Part<unknown>): Option.Option<number> =>
  Option.map(Option.fromUndefinedOr(ceilings), (each) => each.reduce((sum, ceiling) => sum + ceiling, 0))

const notSent = (part: Part<Schema.Json>, { message, reason }: Refused, sent: number, isRemembered: boolean) => {
  const [index = 0] = part.indices
  const advice = isRemembered ? "Run it again to go on" : "With an `id` it could go on from there"
  return RunError.stop(
    new RunError.NotSent({
      sent,
      key: keyAt(part, 0),
      index,
      ...(reason === undefined ? {} : { refusal: reason }),
      message: `${message}: ${sent} requests were sent, nothing from request ${index} of the input on. ${advice}`
    })
  )
}

export const make = <K extends Schema.Json, Request, A, E, R>(run: Run<K, Request, A, E, R>) => {
  const { backend, ledger, log, reconcileAfter, submitting } = run
  const patient = patience(backend.reason)

  /** From now on it is known which batch a part is. */
  const identify = (open: Open<K>, id: string) =>
    Effect.andThen(
      log.submitted(open.part, id),
      Effect.sync(() => {
        open.id = id
        open.suspects = []
        open.body?.release()
        open.body = undefined
        ledger.follow(open)
      })
    )

  /** Looks for what came of the last submission of a part: its batch, batches it may be, or nothing. */
  const reconcile = (open: Open<K>): Effect.Effect<"found" | "nothing", E | RunError.RunError, R> =>
    Effect.gen(function*() {
      const due = open.sentAt + Duration.toMillis(reconcileAfter)
      yield* Effect.sleep(Duration.millis(Math.max(0, due - (yield* Clock.currentTimeMillis))))
      const found = yield* Effect.retry(Effect.suspend(() => backend.find(submissionOf(open))), patient)
      const others = found.filter(({ id }) => !ledger.ids.has(id))
      const certain = others.find(({ isCertain }) => isCertain)
      if (certain !== undefined) {
        yield* identify(open, certain.id)
        return "found"
      }
      if (others.length === 0) {
        yield* log.refused(open.part, open.submissions - 1, yield* Clock.currentTimeMillis)
        return "nothing"
      }
      open.suspects = others.map(({ id }) => id)
      ledger.follow(open)
      return "found"
    })

  const linesOf = Effect.fnUntraced(function*({ body, part }: Open<K>) {
    const kept = body?.chunks() ?? (yield* log.lines(part))
    if (kept.length === 0) {
      const message = "the journal does not hold the requests of a batch that was not sent: its store lost them"
      return yield* RunError.stop(new RunError.JournalFailed({ sent: ledger.sent, message }))
    }
    return kept
  })

  /** One submission, noted before and after. */
  const once = (open: Open<K>, lines: ReadonlyArray<Uint8Array>) =>
    settled(Effect.gen(function*() {
      const nth = open.submissions
      open.sentAt = yield* Clock.currentTimeMillis
      yield* log.sending(open.part, nth, open.sentAt)
      open.submissions = nth + 1
      const answer = yield* Effect.result(
        Spans.submitting(backend.name, open, backend.submit(lines, submissionOf(open)))
      )
      if (Result.isSuccess(answer)) return yield* Effect.as(identify(open, answer.success), "found" as const)
      if (backend.reason(answer.failure)._tag === "SubmissionUnknown") return "unknown" as const
      yield* log.refused(open.part, nth, yield* Clock.currentTimeMillis)
      return yield* Effect.fail(answer.failure)
    }))

  const refused = (error: E | RunError.RunError) => {
    if (error instanceof RunError.RunError) return error
    const reason = backend.reason(error)
    return new Refused({ reason, message: `the provider has refused a batch (${format(reason)})` })
  }

  const sending = (open: Open<K>): Effect.Effect<void, E | RunError.RunError | Refused, R> =>
    Effect.gen(function*() {
      const lines = yield* linesOf(open)
      const came = yield* Effect.retry(once(open, lines), patient).pipe(Effect.mapError(refused))
      if (came === "unknown" && (yield* reconcile(open)) === "nothing") yield* sending(open)
    })

  /** Sets aside what a part may cost, where there is a budget. */
  const setAside = Effect.fnUntraced(function*(open: Open<K>) {
    const budget = yield* Effect.serviceOption(Budget.Budget)
    if (Option.isNone(budget) || open.reservation !== undefined) return
    open.reservation = yield* budget.value.reserve(ceilingOf(open.part)).pipe(
      Effect.mapError(({ message }) => new Refused({ message }))
    )
  })

  /** Sets aside what a part may cost that was sent before; where that is too much, nothing more is sent. */
  const reserve = (open: Open<K>): Effect.Effect<void> =>
    Effect.catch(setAside(open), (refused) => Effect.sync(() => void (ledger.stopped ??= refused)))

  /** Sends a part, and follows it. */
  const send = (open: Open<K>): Effect.Effect<void, E | RunError.RunError | Refused, R> =>
    Effect.gen(function*() {
      yield* setAside(open)
      yield* sending(open).pipe(Effect.onError(() => open.reservation?.release ?? Effect.void))
    }).pipe(submitting.withPermits(1))

  /** Sends a part that has no outcomes unless it is sent; a refusal ends all submissions. */
  const place = (open: Open<K>): Effect.Effect<void, E | RunError.RunError, R> =>
    (ledger.stopped === undefined ? send(open) : Effect.fail(ledger.stopped)).pipe(
      Effect.catchIf((error) => error instanceof Refused, (refused) => {
        ledger.stopped = refused
        return Effect.fail(notSent(open.part, refused, ledger.sent, run.isRemembered))
      })
    )

  return { identify, place, reconcile, reserve, send }
}

export type Submitting<K, E, R> = {
  readonly identify: (open: Open<K>, id: string) => Effect.Effect<void, RunError.RunError>
  readonly place: (open: Open<K>) => Effect.Effect<void, E | RunError.RunError, R>
  readonly reconcile: (open: Open<K>) => Effect.Effect<"found" | "nothing", E | RunError.RunError, R>
  readonly reserve: (open: Open<K>) => Effect.Effect<void>
  readonly send: (open: Open<K>) => Effect.Effect<void, E | RunError.RunError | Refused, R>
}
