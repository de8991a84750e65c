/** The clocks of one call: when it was last heard of, and what ends it when that is too long ago. */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Stream from "effect/Stream"
import type * as Reason from "../Reason.ts"
import type { Limits } from "../Timeout.ts"
import { guard } from "./guard.ts"

/** Ends an effect that goes on when it is due, in milliseconds since 1970; that may be put off as long as it is not. */
const within = <A, R>(
  effect: Effect.Effect<A, Reason.Reason, R>,
  due: () => number,
  expired: () => Reason.Reason
): Effect.Effect<A, Reason.Reason, R> => {
  const watch: Effect.Effect<never, Reason.Reason> = Effect.gen(function*() {
    while (true) {
      const left = due() - (yield* Clock.currentTimeMillis)
      if (left <= 0) return yield* Effect.fail(expired())
      // In whole milliseconds, for less than one may be nothing to a clock.
      yield* Effect.sleep(Duration.millis(Math.ceil(left)))
    }
  })
  return due() === Infinity ? effect : Effect.raceFirst(effect, watch)
}

/** What the clocks have to know of a call. */
export interface Watched {
  readonly limits: Limits
  readonly now: () => number
  /** Whether it waits to be let in: then it has not begun. */
  readonly isWaiting: () => boolean
  /** Whether the headers of an answer are there. */
  readonly isAnswered: () => boolean
  readonly late: (clock: keyof Limits) => Reason.Reason
}

export class Clocks {
  private readonly call: Watched
  private readonly startedAt: number
  private lastSign: number
  private sent: number | undefined

  constructor(call: Watched) {
    this.call = call
    this.startedAt = this.lastSign = call.now()
  }

  /** The attempt gives a sign of life; its first is that it begins. */
  signs(): void {
    this.lastSign = this.call.now()
  }

  /** Its request is sent. */
  sends(): void {
    this.sent = this.call.now()
  }

  /** It comes to nothing: answers when its request was sent, if it was. */
  fails(): number | undefined {
    const { sentAt } = this
    this.sent = undefined
    return sentAt
  }

  /** When the request was sent that is on its way. */
  get sentAt(): number | undefined {
    return this.sent
  }

  /** Bounds an attempt with its answer. */
  attempt<A, R>(effect: Effect.Effect<A, Reason.Reason, R>): Effect.Effect<A, Reason.Reason, R> {
    return within(
      effect,
      () => Math.min(this.headersDue(), this.attemptDue()),
      () => this.call.late(this.headersDue() <= this.attemptDue() ? "headers" : "attempt")
    )
  }

  /** Bounds an attempt up to its answer. */
  headers<A, R>(effect: Effect.Effect<A, Reason.Reason, R>): Effect.Effect<A, Reason.Reason, R> {
    return within(effect, () => this.headersDue(), () => this.call.late("headers"))
  }

  /** Bounds the silence of an answer. */
  silence<A>(stream: Stream.Stream<A, Reason.Reason>): Stream.Stream<A, Reason.Reason> {
    return guard(stream, { idle: this.call.limits.idle, deadline: Infinity, late: () => this.call.late("idle") })
  }

  /** Bounds a call. */
  total<A, R>(effect: Effect.Effect<A, Reason.Reason, R>): Effect.Effect<A, Reason.Reason, R> {
    return within(effect, () => this.totalDue(), () => this.call.late("total"))
  }

  /** Bounds a stream to its end; `midway` says what has come to nothing then. */
  whole<A>(
    stream: Stream.Stream<A, Reason.Reason>,
    midway: (reason: Reason.Reason) => Reason.Reason
  ): Stream.Stream<A, Reason.Reason> {
    const late = () => midway(this.call.late("total"))
    return guard(stream, { idle: Duration.infinity, deadline: this.totalDue(), late })
  }

  /** What has not been sent is not late yet, what has been answered no longer. */
  private headersDue(): number {
    if (this.call.isAnswered()) return Infinity
    const since = this.sent === undefined ? this.call.now() : Math.max(this.sent, this.lastLife())
    return since + Duration.toMillis(this.call.limits.headers)
  }

  private attemptDue(): number {
    return this.lastLife() + Duration.toMillis(this.call.limits.attempt)
  }

  private totalDue(): number {
    return this.startedAt + Duration.toMillis(this.call.limits.total)
  }

  private lastLife(): number {
    return this.call.isWaiting() ? this.call.now() : this.lastSign
  }
}
