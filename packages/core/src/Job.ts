/**
 * Jobs that run at the provider: `watch` streams their states, `wait` returns the last.
 *
 * A job is defined by `poll` and `classify`; a `Schedule` sets the waits between polls.
 */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Metric from "effect/Metric"
import * as Option from "effect/Option"
import * as Pull from "effect/Pull"
import * as Random from "effect/Random"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { set, type Setting } from "./Setting.ts"

/** `unknown` is an unrecognized state: it is counted, and polling continues. */
export type Phase = "running" | "done" | "failed" | "unknown"

export interface Job<in Input, State, E, out R> {
  /** Names the job in the metric `genai.unrecognized`. */
  readonly name: string
  readonly poll: (input: Input) => Effect.Effect<State, E, R>
  readonly classify: (state: State) => Phase
  /** Cancels the job; called on interruption if `cancelOnInterrupt` is set. */
  readonly cancel?: (input: Input) => Effect.Effect<unknown, E, R>
  /** The wait until the next poll that the provider suggests. */
  readonly hint?: (state: State) => Option.Option<Duration.Duration>
  /** Whether a poll failed because the job is too new to be found; then it is retried for ten seconds. */
  readonly tooNew: (error: E) => boolean
  /** The error when `within` has passed, or the schedule has ended, before the job ended. */
  readonly expired: (waited: Duration.Duration) => E
}

const second = 1000

/** Waits 2 s at first, later a twentieth of the time since the first poll up to one minute, with ±10 % jitter. */
export const adaptive: Schedule.Schedule<unknown> = Schedule.forever.pipe(
  Schedule.modifyDelay(({ elapsed }) =>
    Effect.map(
      Random.next,
      (part) => Duration.millis(Math.min(Math.max(elapsed / 20, 2 * second), 60 * second) * (0.9 + part / 5))
    )
  )
)

/** The schedule of polls (default: {@link adaptive}). */
export const Polling: Context.Reference<Schedule.Schedule<unknown>> = Context.Reference<Schedule.Schedule<unknown>>(
  "@effect-genai/core/Job/Polling",
  { defaultValue: () => adaptive }
)

/** Sets the schedule of polls. When it ends before the job, the call fails with `TimedOut`. */
export const polling = (schedule: Schedule.Schedule<unknown>): Setting => set(Polling, schedule)

const CancelOnInterrupt: Context.Reference<boolean> = Context.Reference<boolean>(
  "@effect-genai/core/Job/CancelOnInterrupt",
  { defaultValue: () => false }
)

/** Cancels the job when the watching fiber is interrupted; by default the job continues. */
export const cancelOnInterrupt: Setting = /* @__PURE__ */ set(CancelOnInterrupt, true)

const Within: Context.Reference<Duration.Duration> = Context.Reference<Duration.Duration>(
  "@effect-genai/core/Job/Within",
  { defaultValue: () => Duration.infinity }
)

/**
 * Limits how long a job is watched (default: unlimited). The call fails with `TimedOut`; the job continues. A poll that
 * has started by then has at least five seconds to complete.
 */
export const within = (limit: Duration.Input): Setting => set(Within, Duration.fromInputUnsafe(limit))

const unrecognized = (name: string) =>
  Metric.update(Metric.withAttributes(Metric.counter("genai.unrecognized"), { where: `${name} state` }), 1)

const ended = (phase: Phase) => phase === "done" || phase === "failed"

const grace = Schedule.spaced("1 second").pipe(Schedule.upTo({ times: 10 }))

/** Makes the functions that follow a job. */
export const make = <Input, State, E, R>(job: Job<Input, State, E, R>) => {
  const pollOnce = (input: Input) =>
    Effect.tap(job.poll(input), (state) => job.classify(state) === "unknown" ? unrecognized(job.name) : Effect.void)

  /** Streams the polled states; the last one is terminal. */
  const watch = (input: Input): Stream.Stream<State, E, R> =>
    Stream.unwrap(
      Effect.gen(function*() {
        const limit = yield* Within
        const cancels = yield* CancelOnInterrupt
        const started = yield* Clock.currentTimeMillis
        const expired = Effect.flatMap(Clock.currentTimeMillis, (now) =>
          Effect.fail(job.expired(Duration.millis(now - started))))
        let found = false
        const pollUntilFound = Effect.suspend(() =>
          found ? pollOnce(input) : Effect.retry(pollOnce(input), { schedule: grace, while: job.tooNew })
        ).pipe(Effect.tap(() =>
          Effect.sync(() => found = true)
        ))
        const poll = Duration.isFinite(limit)
          ? Effect.flatMap(Clock.currentTimeMillis, (now) =>
            Effect.timeoutOrElse(pollUntilFound, {
              duration: Math.max(started + Duration.toMillis(limit) - now, 5 * second),
              orElse: () => expired
            }))
          : pollUntilFound
        const schedule = (yield* Polling).pipe(
          Schedule.setInputType<State>(),
          Schedule.modifyDelay(({ duration, input }) =>
            Effect.succeed(Option.getOrElse(job.hint?.(input) ?? Option.none(), () => duration))
          ),
          Schedule.while(({ duration, elapsed }) =>
            Effect.succeed(elapsed + Duration.toMillis(duration) <= Duration.toMillis(limit))
          )
        )
        const step = yield* Schedule.toStepWithSleep(schedule)
        const states = Stream.paginate(
          Option.none<State>(),
          Effect.fnUntraced(function*(last) {
            if (Option.isSome(last)) yield* Pull.catchDone(step(last.value), () => expired)
            const state = yield* poll
            return [[state], ended(job.classify(state)) ? Option.none() : Option.some(Option.some(state))] as const
          })
        )
        const { cancel } = job
        return cancels && cancel !== undefined
          ? Stream.onExit(states, (exit) => Exit.hasInterrupts(exit) ? Effect.ignore(cancel(input)) : Effect.void)
          : states
      })
    )

  /** Waits for the terminal state. */
  const wait = (input: Input): Effect.Effect<State, E, R> =>
    Effect.flatMap(
      Stream.runLast(watch(input)),
      Option.match({
        onNone: () => Effect.fail(job.expired(Duration.zero)),
        onSome: Effect.succeed
      })
    )

  return { watch, wait }
}
