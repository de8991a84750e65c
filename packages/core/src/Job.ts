/**
 * Work that goes on at the provider's: `watch` its states, `wait` for the last one.
 *
 * A job is a `poll` and a `classify`; everything else is a `Schedule`.
 */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Metric from "effect/Metric"
import * as Option from "effect/Option"
import * as Random from "effect/Random"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { set, type Setting } from "./Setting.ts"

/** `unknown` is a state this version does not know: watched on, and counted. */
export type Phase = "running" | "done" | "failed" | "unknown"

export interface Job<in Input, State, E, out R> {
  /** What it is, for the metric `genai.unrecognized`. */
  readonly name: string
  readonly poll: (input: Input) => Effect.Effect<State, E, R>
  readonly classify: (state: State) => Phase
  /** Stops the work; called on interruption where `cancelOnInterrupt` is set. */
  readonly cancel?: (input: Input) => Effect.Effect<unknown, E, R>
  /** How long the provider says to wait until the next poll. */
  readonly hint?: (state: State) => Option.Option<Duration.Duration>
  /** Whether a poll failed because the job is too new to be found: tried for ten seconds more. */
  readonly tooNew: (error: E) => boolean
  /** The error when `within` has passed, or the schedule has ended, before the job has. */
  readonly expired: (waited: Duration.Duration) => E
}

const second = 1000

/** Every 2 s at first, then a twentieth of the job's age up to a minute, ±10 % so that watchers spread. */
export const adaptive: Schedule.Schedule<unknown> = Schedule.forever.pipe(
  Schedule.modifyDelay(({ elapsed }) =>
    Effect.map(
      Random.next,
      (part) => Duration.millis(Math.min(Math.max(elapsed / 20, 2 * second), 60 * second) * (0.9 + part / 5))
    )
  )
)

/** The waits between polls: {@link adaptive} unless set. */
export const Polling: Context.Reference<Schedule.Schedule<unknown>> = Context.Reference<Schedule.Schedule<unknown>>(
  "@effect-genai/core/Job/Polling",
  { defaultValue: () => adaptive }
)

/** Polls by a schedule of your own. A schedule that ends, ends the watching. */
export const polling = (schedule: Schedule.Schedule<unknown>): Setting => set(Polling, schedule)

const CancelOnInterrupt: Context.Reference<boolean> = Context.Reference<boolean>(
  "@effect-genai/core/Job/CancelOnInterrupt",
  { defaultValue: () => false }
)

/** Stops the job when the watching fiber is interrupted; without it the job goes on. */
export const cancelOnInterrupt: Setting = set(CancelOnInterrupt, true)

const Within: Context.Reference<Duration.Duration> = Context.Reference<Duration.Duration>(
  "@effect-genai/core/Job/Within",
  { defaultValue: () => Duration.infinity }
)

/**
 * Gives up watching (not the job) when it has not ended within this time; unlimited unless set. A poll that has begun by
 * then has five seconds at the least to say so.
 */
export const within = (limit: Duration.Input): Setting => set(Within, Duration.fromInputUnsafe(limit))

const unrecognized = (name: string) =>
  Metric.update(Metric.withAttributes(Metric.counter("genai.unrecognized"), { where: `${name} state` }), 1)

const ended = (phase: Phase) => phase === "done" || phase === "failed"

const grace = Schedule.spaced("1 second").pipe(Schedule.upTo({ times: 10 }))

/** The two ways to follow a job. */
export const make = <Input, State, E, R>(job: Job<Input, State, E, R>) => {
  const observe = (input: Input) =>
    Effect.tap(job.poll(input), (state) => job.classify(state) === "unknown" ? unrecognized(job.name) : Effect.void)

  /** The states as they are polled, ending with the terminal one. */
  const watch = (input: Input): Stream.Stream<State, E, R> =>
    Stream.unwrap(
      Effect.gen(function*() {
        const limit = yield* Within
        const cancels = yield* CancelOnInterrupt
        const started = yield* Clock.currentTimeMillis
        const expired = Effect.flatMap(Clock.currentTimeMillis, (now) =>
          Effect.fail(job.expired(Duration.millis(now - started))))
        let found = false
        const requesting = Effect.suspend(() =>
          found ? observe(input) : Effect.retry(observe(input), { schedule: grace, while: job.tooNew })
        ).pipe(Effect.tap(() =>
          Effect.sync(() => found = true)
        ))
        const poll = Duration.isFinite(limit)
          ? Effect.flatMap(Clock.currentTimeMillis, (now) =>
            Effect.timeoutOrElse(requesting, {
              duration: Math.max(started + Duration.toMillis(limit) - now, 5 * second),
              orElse: () => expired
            }))
          : requesting
        const schedule = (yield* Polling).pipe(
          Schedule.setInputType<State>(),
          Schedule.modifyDelay(({ duration, input }) =>
            Effect.succeed(Option.getOrElse(job.hint?.(input) ?? Option.none(), () => duration))
          ),
          Schedule.while(({ duration, elapsed }) =>
            Effect.succeed(elapsed + Duration.toMillis(duration) <= Duration.toMillis(limit))
          )
        )
        let last: Phase = "running"
        const states = Stream.fromEffectSchedule(poll, schedule).pipe(
          Stream.takeUntil((state) => {
            last = job.classify(state)
            return ended(last)
          }),
          Stream.concat(Stream.unwrap(Effect.suspend(() => ended(last) ? Effect.succeed(Stream.empty) : expired)))
        )
        const { cancel } = job
        return cancels && cancel !== undefined
          ? Stream.onExit(states, (exit) => Exit.hasInterrupts(exit) ? Effect.ignore(cancel(input)) : Effect.void)
          : states
      })
    )

  /** The terminal state. */
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
