/**
 * The deadlines of a call, and what ends an effect that misses one. All of them read Effect's `Clock`, and only the
 * wait for the provider counts.
 */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type * as Reason from "../../Reason.ts"
import type * as Timeout from "../../Timeout.ts"
import { timedOut } from "../reasons.ts"
import { type Call, factsOf } from "./call.ts"

/** Bounds an attempt, its response included. */
export const ofAttempt = <A>(call: Call, attempt: Effect.Effect<A, Reason.Reason>): Effect.Effect<A, Reason.Reason> =>
  within(call, attempt, {
    at: () => Math.min(headersDue(call), attemptDue(call)),
    missed: () => late(call, headersDue(call) <= attemptDue(call) ? "headers" : "attempt")
  })

/** Bounds an attempt up to its response headers. */
export const ofHeaders = <A>(call: Call, attempt: Effect.Effect<A, Reason.Reason>): Effect.Effect<A, Reason.Reason> =>
  within(call, attempt, { at: () => headersDue(call), missed: () => late(call, "headers") })

/** Bounds a call with all its attempts. */
export const ofCall = <A>(call: Call, attempts: Effect.Effect<A, Reason.Reason>): Effect.Effect<A, Reason.Reason> =>
  totalDue(call) === Infinity
    ? attempts
    : within(call, attempts, { at: () => totalDue(call), missed: () => late(call, "total") })

/** A request that is not sent is not late yet; one that has response headers is no longer. */
const headersDue = (call: Call): number => {
  if (call.responded !== undefined) return Infinity
  const since = call.sentAt === undefined ? now(call) : Math.max(call.sentAt, activeAt(call))
  return since + Duration.toMillis(call.timeouts.headers)
}

const attemptDue = (call: Call): number => activeAt(call) + Duration.toMillis(call.timeouts.attempt)

/** When the call must have ended, in milliseconds since 1970. */
export const totalDue = (call: Call): number => call.startedAt + Duration.toMillis(call.timeouts.total)

/** The time of an attempt that waits for its permit has not started. */
const activeAt = (call: Call): number => call.isWaiting ? now(call) : call.activeAt

const now = ({ clock }: Call): number => clock.currentTimeMillisUnsafe()

export const late = (call: Call, which: keyof Timeout.Policy): Reason.Reason =>
  timedOut(factsOf(call), which, call.timeouts[which])

/** A time in milliseconds since 1970, which may move while it is awaited, and the reason of missing it. */
interface Deadline {
  readonly at: () => number
  readonly missed: () => Reason.Reason
}

/** Runs an effect in the context of the call; fails where it still runs at the deadline. */
const within = <A>(
  { clock, context }: Call,
  effect: Effect.Effect<A, Reason.Reason>,
  { at, missed }: Deadline
): Effect.Effect<A, Reason.Reason> =>
  Effect.callback((resume) => {
    let reason: Reason.Reason | undefined
    const fiber = Effect.runForkWith(context)(effect)
    const stop = timer(clock, context, at, () => {
      reason = missed()
      fiber.interruptUnsafe()
    })
    fiber.addObserver((exit) => {
      stop()
      resume(reason === undefined ? exit : Effect.fail(reason))
    })
    return Effect.suspend(() => {
      stop()
      return Fiber.interrupt(fiber)
    })
  })

const systemClock = Context.get(Context.empty(), Clock.Clock)

/** The longest time of `setTimeout`. */
const longestTimeout = 2 ** 31 - 1

/** Calls `expired` when a deadline has passed; it may move meanwhile. Returns how to stop the timer. */
export const timer = (
  clock: Clock.Clock,
  context: Context.Context<never>,
  deadline: () => number,
  expired: () => void
): () => void => {
  if (deadline() === Infinity) return () => undefined
  // Most timers never expire, so those of the system's clock have no fiber.
  if (clock === systemClock) {
    let handle: ReturnType<typeof setTimeout> | undefined
    const wait = () => {
      const left = deadline() - Date.now()
      if (left > 0) handle = setTimeout(wait, Math.min(Math.ceil(left), longestTimeout))
      else expired()
    }
    wait()
    return () => clearTimeout(handle)
  }
  const waiting = Effect.gen(function*() {
    while (true) {
      const left = deadline() - clock.currentTimeMillisUnsafe()
      if (left <= 0) return expired()
      // Rounded up: a clock of whole milliseconds may not sleep for a fraction of one.
      yield* Effect.sleep(Duration.millis(Math.ceil(left)))
    }
  })
  const fiber = Effect.runForkWith(context)(waiting)
  return () => fiber.interruptUnsafe()
}
