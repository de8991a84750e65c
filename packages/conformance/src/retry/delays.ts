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
import * as Outcome from "../Outcome.ts"
import * as Suite from "../Suite.ts"
import { headersOf } from "./steps.ts"

const probe = Raw.call("GET /v1/probe", { response: Schema.Json })

const Delay = Schema.Struct({
  input: Schema.Struct({
    headers: Schema.optionalKey(
      Schema.Record(Schema.String, Schema.NullOr(Schema.Union([Schema.String, Schema.Finite])))
    ),
    status: Schema.optionalKey(Schema.Int),
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
const runDelay = Effect.fnUntraced(function*({ expected, input }: typeof Delay.Type) {
  const headers = headersOf(input)
  const now = input.nowEpochMs ?? (input.nowEpochSeconds ?? 1_700_000_000) * 1000
  const request = Option.map(Retry.after(headers, [], now), Duration.toMillis)
  const backoff = Duration.toMillis(Retry.delay((input.maxRetries ?? 2) - (input.retriesRemaining ?? 2)))
  const want = expected.delaySeconds === undefined ? expected.delayMs : expected.delaySeconds * 1000
  const tolerance = (expected.toleranceSeconds ?? 0) * 1000 + (expected.toleranceMs ?? 0)
  const isClose = (got: number) => want != null && Math.abs(got - want) <= tolerance
  if (Option.isNone(request)) {
    if (want === null || expected.useBackoff === true || isClose(backoff)) return Outcome.passed
    if (want !== undefined && want <= 0) return Outcome.different("zeroDelay")
    const own = ["retry-after", "retry-after-ms"]
    return Object.keys(headers).some((name) => !own.includes(name)) && !own.some((name) => name in headers)
      ? Outcome.different("otherDelayHeader", Object.keys(headers).join(", "))
      : Outcome.failed(`no delay is requested: the backoff is ${backoff} ms, not ${want} ms`)
  }
  if (isClose(request.value)) return Outcome.passed
  const why = `a delay of ${request.value} ms is requested, not ${want} ms`
  if (request.value <= 60_000) return Outcome.failed(why)
  const server = Testing.script([Testing.json({}, { status: 429, headers })])
  const { exit, requests, took } = yield* Calls.play(probe(), server, { now })
  const reason = Calls.reasonOf(exit)
  return reason?._tag === "RateLimited" && reason.retryAfter !== undefined && requests.length === 1 && took < 10
    ? Outcome.different("failFast")
    : Outcome.failed(`${why}: ${Calls.describe(exit)}`)
})

export const delay = Suite.runner<typeof Delay.Type>({ schema: Delay, run: runDelay })

const DelaySequence = Schema.Struct({
  input: Schema.Struct({
    initialMs: Schema.Finite,
    multiplier: Schema.Finite,
    maxMs: Schema.Finite,
    n: Schema.Int
  }),
  expected: Schema.Struct({ rangesMs: Schema.Array(Schema.Tuple([Schema.Finite, Schema.Finite])) })
})

/** By `Retry.backoff`, with a schedule of these numbers. */
const runDelaySequence = Effect.fnUntraced(function*({ expected, input }: typeof DelaySequence.Type) {
  const schedule = Schedule.min([
    Schedule.exponential(Duration.millis(input.initialMs), input.multiplier),
    Schedule.spaced(Duration.millis(input.maxMs))
  ]).pipe(Schedule.jittered, Schedule.setInputType<unknown>())
  const call = probe().pipe(Retry.times(input.n), Retry.backoff(schedule))
  const { requests } = yield* Calls.play(call, Testing.layer(() => Testing.json({}, { status: 503 })))
  const waits = gaps(requests)
  const fits = waits.length === expected.rangesMs.length &&
    expected.rangesMs.every(([least, most], n) => within(waits[n], least, most))
  return fits ? Outcome.passed : Outcome.failed(`waited ${waits.join()} ms`)
})

export const delaySequence = Suite.runner<typeof DelaySequence.Type>({ schema: DelaySequence, run: runDelaySequence })

const within = (wait: number | undefined, least: number, most: number) =>
  wait !== undefined && wait >= least && wait <= most

/** The milliseconds between two requests. */
export const gaps = (requests: ReadonlyArray<Testing.RecordedRequest>): ReadonlyArray<number> =>
  requests.slice(1).map(({ at }, index) => at - (requests[index]?.at ?? 0))
