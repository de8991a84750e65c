/**
 * The deadlines of one call, and what ends an effect or a stream that misses one.
 *
 * All of them read Effect's `Clock`. A stream has one timer for all its chunks, and
 * only the wait for the provider counts, never the reader's own time.
 */
import type * as Arr from "effect/Array"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type * as Pull from "effect/Pull"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type * as Reason from "../Reason.ts"
import type { Policy } from "../Timeout.ts"

/** Fails an effect that still runs at its deadline, in milliseconds since 1970. The deadline may move meanwhile. */
const within = <A, R>(
  effect: Effect.Effect<A, Reason.Reason, R>,
  deadline: () => number,
  expired: () => Reason.Reason
): Effect.Effect<A, Reason.Reason, R> => {
  const watch: Effect.Effect<never, Reason.Reason> = Effect.gen(function*() {
    while (true) {
      const left = deadline() - (yield* Clock.currentTimeMillis)
      if (left <= 0) return yield* Effect.fail(expired())
      // Rounded up: a clock of whole milliseconds may not sleep for a fraction of one.
      yield* Effect.sleep(Duration.millis(Math.ceil(left)))
    }
  })
  return deadline() === Infinity ? effect : Effect.raceFirst(effect, watch)
}

interface Bounds {
  readonly idle: Duration.Duration
  /** When the whole stream must have ended, in milliseconds since 1970. */
  readonly deadline: number
  readonly late: () => Reason.Reason
}

/** Fails a stream that is silent for too long, or still runs at its deadline. */
const streamWithin = <A>(
  self: Stream.Stream<A, Reason.Reason>,
  { deadline, late, ...bounds }: Bounds
): Stream.Stream<A, Reason.Reason> => {
  type Chunks = Pull.Pull<Arr.NonEmptyReadonlyArray<A>, Reason.Reason>
  const idle = Duration.toMillis(bounds.idle)
  if (idle === Infinity && deadline === Infinity) return self
  return Stream.transformPull(self, (pull, scope) =>
    Effect.gen(function*() {
      const clock = yield* Clock.Clock
      const fork = Effect.runForkWith(yield* Effect.context())
      let waitingSince = Infinity
      let failure: Chunks | undefined
      /** Whether the reader wants chunks, and those that arrived before it had to wait. */
      let wanted = false
      let ready: Chunks | undefined
      /** The waiting reader, and the fiber that pulls for it. */
      let reader: ((chunks: Chunks) => void) | undefined
      let pump: Fiber.Fiber<never> | undefined
      let wake = () => {}

      const deliver = (chunks: Chunks) => {
        const resume = reader
        reader = undefined
        wanted = false
        waitingSince = Infinity
        if (resume !== undefined) resume(failure ?? chunks)
        else ready = chunks
      }
      const demand = Effect.callback<void>((resume) => {
        wake = () => resume(Effect.void)
      })
      const pullOnce = Effect.map(Effect.exit(pull), deliver)
      const pumping: Effect.Effect<never> = Effect.suspend(() =>
        Effect.flatMap(wanted ? pullOnce : demand, () => pumping)
      )
      const stop = Effect.suspend(() => {
        const fiber = pump
        pump = undefined
        reader = undefined
        wanted = false
        waitingSince = Infinity
        return fiber === undefined ? Effect.void : Fiber.interrupt(fiber)
      })
      yield* Scope.addFinalizer(scope, stop)

      const watchdog = Effect.gen(function*() {
        while (failure === undefined) {
          const now = clock.currentTimeMillisUnsafe()
          const due = Math.min(Math.min(waitingSince, now) + idle, deadline)
          if (due > now) yield* Effect.sleep(Duration.millis(Math.ceil(due - now)))
          else failure = Effect.fail(late())
        }
        pump?.interruptUnsafe()
        deliver(failure)
      })
      yield* Effect.forkIn(watchdog, scope)

      const waiting: Chunks = Effect.callback((resume) => {
        reader = resume
        return stop
      })
      const guarded: Chunks = Effect.suspend(() => {
        if (failure !== undefined) return failure
        waitingSince = clock.currentTimeMillisUnsafe()
        wanted = true
        if (pump === undefined) pump = fork(pumping)
        else wake()
        if (ready === undefined) return waiting
        const chunks = ready
        ready = undefined
        return chunks
      })
      return guarded
    }))
}

/** What the deadlines depend on. */
export interface CallState {
  readonly policy: Policy
  readonly now: () => number
  /** Whether the attempt waits for a permit: its own time has not started then. */
  readonly isWaiting: () => boolean
  /** Whether the response headers have arrived. */
  readonly hasResponse: () => boolean
  readonly late: (clock: keyof Policy) => Reason.Reason
}

export class Deadlines {
  private readonly call: CallState
  private readonly startedAt: number
  private lastActivity: number
  private sent: number | undefined

  constructor(call: CallState) {
    this.call = call
    this.startedAt = this.lastActivity = call.now()
  }

  /** Records activity of the attempt, such as an uploaded chunk; the first is its start. */
  active(): void {
    this.lastActivity = this.call.now()
  }

  /** Records that the request is sent. */
  sending(): void {
    this.sent = this.call.now()
  }

  /** Ends the attempt: returns when its request was sent, if it was. */
  attemptFailed(): number | undefined {
    const { sentAt } = this
    this.sent = undefined
    return sentAt
  }

  /** When the current request was sent. */
  get sentAt(): number | undefined {
    return this.sent
  }

  /** Bounds an attempt, its response included. */
  attempt<A, R>(effect: Effect.Effect<A, Reason.Reason, R>): Effect.Effect<A, Reason.Reason, R> {
    return within(
      effect,
      () => Math.min(this.headersDue(), this.attemptDue()),
      () => this.call.late(this.headersDue() <= this.attemptDue() ? "headers" : "attempt")
    )
  }

  /** Bounds an attempt up to its response headers. */
  headers<A, R>(effect: Effect.Effect<A, Reason.Reason, R>): Effect.Effect<A, Reason.Reason, R> {
    return within(effect, () => this.headersDue(), () => this.call.late("headers"))
  }

  /** Bounds the silence between two chunks of a response. */
  idle<A>(stream: Stream.Stream<A, Reason.Reason>): Stream.Stream<A, Reason.Reason> {
    return streamWithin(stream, {
      idle: this.call.policy.idle,
      deadline: Infinity,
      late: () => this.call.late("idle")
    })
  }

  /** Bounds a call with all its attempts. */
  total<A, R>(effect: Effect.Effect<A, Reason.Reason, R>): Effect.Effect<A, Reason.Reason, R> {
    return within(effect, () => this.totalDue(), () => this.call.late("total"))
  }

  /** Bounds a stream to its end; `interrupted` adds the partial message to the reason. */
  totalStream<A>(
    stream: Stream.Stream<A, Reason.Reason>,
    interrupted: (reason: Reason.Reason) => Reason.Reason
  ): Stream.Stream<A, Reason.Reason> {
    const late = () => interrupted(this.call.late("total"))
    return streamWithin(stream, { idle: Duration.infinity, deadline: this.totalDue(), late })
  }

  /** A request that is not sent is not late yet; one that has response headers is no longer. */
  private headersDue(): number {
    if (this.call.hasResponse()) return Infinity
    const since = this.sent === undefined ? this.call.now() : Math.max(this.sent, this.activeAt())
    return since + Duration.toMillis(this.call.policy.headers)
  }

  private attemptDue(): number {
    return this.activeAt() + Duration.toMillis(this.call.policy.attempt)
  }

  private totalDue(): number {
    return this.startedAt + Duration.toMillis(this.call.policy.total)
  }

  private activeAt(): number {
    return this.call.isWaiting() ? this.call.now() : this.lastActivity
  }
}
