/** Delays before retries: requested by a response, or from the backoff. */
import * as Raw from "@effect-genai/anthropic/Raw"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import * as Schema from "effect/Schema"
import * as Calls from "../calls.ts"
import * as Results from "../Results.ts"

const probe = Raw.call("GET /v1/probe", { response: Schema.Json })

export const Delay = Schema.Struct({
  kind: Schema.Literal("delay"),
  input: Schema.Struct({
    headers: Schema.Record(Schema.String, Schema.String),
    nowEpochMs: Schema.optionalKey(Schema.Finite),
    nowEpochSeconds: Schema.optionalKey(Schema.Finite),
    maxRetries: Schema.optionalKey(Schema.Int),
    retriesRemaining: Schema.optionalKey(Schema.Int)
  }),
  expected: Schema.Struct({
    /** `null` if the backoff decides. */
    delayMs: Schema.optionalKey(Schema.NullOr(Schema.Finite)),
    delaySeconds: Schema.optionalKey(Schema.Finite),
    toleranceMs: Schema.optionalKey(Schema.Finite),
    toleranceSeconds: Schema.optionalKey(Schema.Finite),
    useBackoff: Schema.optionalKey(Schema.Boolean)
  })
})

/** The backoff is compared before jitter. */
export const delay = Effect.fnUntraced(function*({ expected, input }: typeof Delay.Type) {
  const now = input.nowEpochMs ?? (input.nowEpochSeconds ?? 1_700_000_000) * 1000
  const request = Option.map(Retry.after(input.headers, [], now), Duration.toMillis)
  const backoff = Duration.toMillis(Retry.delay((input.maxRetries ?? 2) - (input.retriesRemaining ?? 2)))
  const want = expected.delaySeconds === undefined ? expected.delayMs : expected.delaySeconds * 1000
  const tolerance = (expected.toleranceSeconds ?? 0) * 1000 + (expected.toleranceMs ?? 0)
  const isClose = (got: number) => want != null && Math.abs(got - want) <= tolerance
  if (Option.isNone(request)) {
    if (want === null || isClose(backoff)) return Results.passed
    return want !== undefined && want <= 0
      ? Results.different("a zero or past delay is ignored: the backoff decides")
      : Results.failed(`no delay is requested: the backoff is ${backoff} ms, not ${want} ms`)
  }
  if (isClose(request.value)) return Results.passed
  const why = `a delay of ${request.value} ms is requested, not ${want} ms`
  if (request.value <= 60_000) return Results.failed(why)
  const server = Testing.script([Testing.json({}, { status: 429, headers: input.headers })])
  const { exit, requests, took } = yield* Calls.play(probe(), server, { now })
  const reason = Calls.reasonOf(exit)
  return reason?._tag === "RateLimited" && reason.retryAfter !== undefined && requests.length === 1 && took < 10
    ? Results.different(
      "never earlier than requested: a delay above `Retry.maxWait` (60 s) fails at once, with `retryAfter`"
    )
    : Results.failed(`${why}: ${Calls.describe(exit)}`)
})

export const DelaySequence = Schema.Struct({
  kind: Schema.Literal("delay-sequence"),
  input: Schema.Struct({
    initialMs: Schema.Finite,
    multiplier: Schema.Finite,
    maxMs: Schema.Finite,
    n: Schema.Int
  }),
  expected: Schema.Struct({ rangesMs: Schema.Array(Schema.Tuple([Schema.Finite, Schema.Finite])) })
})

/** By `Retry.backoff`, with a schedule of these numbers. */
export const delaySequence = Effect.fnUntraced(function*({ expected, input }: typeof DelaySequence.Type) {
  const schedule = Schedule.min([
    Schedule.exponential(Duration.millis(input.initialMs), input.multiplier),
    Schedule.spaced(Duration.millis(input.maxMs))
  ]).pipe(Schedule.jittered, Schedule.setInputType<unknown>())
  const call = probe().pipe(Retry.times(input.n), Retry.backoff(schedule))
  const { requests } = yield* Calls.play(call, Testing.layer(() => Testing.json({}, { status: 503 })))
  const waits = gaps(requests)
  const fits = waits.length === expected.rangesMs.length &&
    expected.rangesMs.every(([least, most], n) => within(waits[n], least, most))
  return fits ? Results.passed : Results.failed(`waited ${waits.join()} ms`)
})

const within = (wait: number | undefined, least: number, most: number) =>
  wait !== undefined && wait >= least && wait <= most

/** The milliseconds between two requests. */
export const gaps = (requests: ReadonlyArray<Testing.RecordedRequest>): ReadonlyArray<number> =>
  requests.slice(1).map(({ at }, index) => at - (requests[index]?.at ?? 0))
