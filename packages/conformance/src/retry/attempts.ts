/** The attempts of a call and its outcome. Calls are `GET /v1/probe` and `POST /v1/probe` by `Raw`. */
import * as Files from "@effect-genai/anthropic/Files"
import * as Raw from "@effect-genai/anthropic/Raw"
import * as Extra from "@effect-genai/core/Extra"
import type * as Reason from "@effect-genai/core/Reason"
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Timeout from "@effect-genai/core/Timeout"
import * as Upload from "@effect-genai/core/Upload"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Predicate from "effect/Predicate"
import * as Record from "effect/Record"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { isDeepStrictEqual } from "node:util"
import * as Calls from "../calls.ts"
import * as Outcome from "../Outcome.ts"
import * as Suite from "../Suite.ts"
import { gaps } from "./delays.ts"
import { Step, toStep } from "./steps.ts"

export const Input = Schema.Struct({
  steps: Schema.optionalKey(Schema.Array(Step)),
  /** Repeats the last step forever. */
  repeatLast: Schema.optionalKey(Schema.Boolean),
  method: Schema.optionalKey(Schema.Literals(["GET", "POST"])),
  /** Headers of the caller; without a value: removed. */
  headers: Schema.optionalKey(Schema.Record(Schema.String, Schema.NullOr(Schema.String))),
  maxRetries: Schema.optionalKey(Schema.Int),
  /** For each attempt. */
  clientTimeoutMs: Schema.optionalKey(Schema.Finite),
  timeoutMs: Schema.optionalKey(Schema.Finite),
  /** For all of them. */
  totalTimeoutMs: Schema.optionalKey(Schema.Finite),
  deadlineMs: Schema.optionalKey(Schema.Finite),
  streaming: Schema.optionalKey(Schema.Boolean),
  /** The error that the HTTP client throws. */
  clientThrows: Schema.optionalKey(Schema.String),
  abortDuringBackoff: Schema.optionalKey(Schema.Boolean),
  bodyKind: Schema.optionalKey(Schema.Literals(["one-shot-stream", "json"]))
})

type Input = typeof Input.Type

const Ending = Schema.Literals([
  "success",
  "error",
  "timeout",
  "error-or-timeout",
  "interrupt",
  "defect",
  "error-after-first-event"
])

const Expected = Schema.Struct({
  attempts: Schema.optionalKey(Schema.Int),
  outcome: Schema.optionalKey(Ending),
  value: Schema.optionalKey(Schema.Json),
  retriesTaken: Schema.optionalKey(Schema.Int),
  minDelayMs: Schema.optionalKey(Schema.Finite),
  maxDelayMs: Schema.optionalKey(Schema.Finite),
  endsWithinMsOfDeadline: Schema.optionalKey(Schema.Finite),
  /** The values of a header with the number of attempts; "ours may differ, attempts may not". */
  lastRequestHeaders: Schema.optionalKey(Schema.Record(Schema.String, Schema.NullOr(Schema.String)))
})

const Attempts = Schema.Struct({
  /** The policy of another client. */
  policyDiffers: Schema.optionalKey(Schema.String),
  input: Input,
  expected: Expected
})

const run = Effect.fnUntraced(function*({ expected, input, policyDiffers }: typeof Attempts.Type) {
  if (input.steps === undefined && input.clientThrows === undefined) {
    return Outcome.notRun("it has no steps of a server")
  }
  const sent = yield* send(input)
  const why = differs(expected, input, sent)
  if (why !== undefined) {
    return policyDiffers !== undefined && isPostRetried(input, sent)
      ? Outcome.different("postRetried")
      : Outcome.failed(why)
  }
  return Outcome.worst(
    Object.entries(expected.lastRequestHeaders ?? {}).map(([name, value]) => headerOutcome(name, value, input, sent))
  )
})

export const attempts = Suite.runner<typeof Attempts.Type>({ schema: Attempts, run })

/** A header of the last request; that with the number of attempts is not sent, unless by the caller. */
const headerOutcome = (name: string, value: string | null, input: Input, sent: Sent): Outcome.Outcome => {
  const got = sent.requests.at(-1)?.headers[name.toLowerCase()]
  if (got === (value ?? undefined)) return Outcome.passed
  return name === "x-stainless-retry-count" && input.headers?.[name] == null &&
      sent.attempts === sent.requests.length &&
      Number(value) === sent.requests.length - 1
    ? Outcome.different("attemptsReported")
    : Outcome.failed(`${name} is ${got}, not ${value}`)
}

const isPostRetried = ({ method }: Input, { outcome, requests }: Sent) =>
  method === "POST" && outcome === "success" && requests.length === 2

const differs = (expected: typeof Expected.Type, input: Input, sent: Sent): string | undefined => {
  if (expected.outcome !== undefined && !endings(expected.outcome).includes(sent.outcome)) {
    return `${sent.outcome}: ${sent.ending}`
  }
  if (expected.attempts !== undefined && sent.requests.length !== expected.attempts) {
    return `${sent.requests.length} attempts`
  }
  if (expected.value !== undefined && !isDeepStrictEqual(sent.value, expected.value)) {
    return `returned ${JSON.stringify(sent.value)}`
  }
  if (expected.retriesTaken !== undefined && sent.attempts !== expected.retriesTaken + 1) {
    return `${sent.attempts} attempts are reported`
  }
  const outside = gaps(sent.requests).find((gap) =>
    gap < (expected.minDelayMs ?? 0) || gap > (expected.maxDelayMs ?? Infinity)
  )
  if (outside !== undefined) return `waited ${outside} ms`
  const deadline = input.totalTimeoutMs ?? input.deadlineMs
  return expected.endsWithinMsOfDeadline !== undefined &&
      (deadline === undefined || Math.abs(sent.took - deadline) > expected.endsWithinMsOfDeadline)
    ? `ended after ${sent.took} ms`
    : undefined
}

const endings = (expected: typeof Ending.Type): ReadonlyArray<typeof Ending.Type> =>
  expected === "error-or-timeout" ? ["error", "timeout"] : [expected]

export interface Sent {
  readonly outcome: typeof Ending.Type
  readonly ending: string
  readonly value: unknown
  /** The attempts in `ResponseMeta` of the last response. */
  readonly attempts: number | undefined
  readonly requests: ReadonlyArray<Testing.RecordedRequest>
  readonly took: number
}

const get = Raw.call("GET /v1/probe", { response: Schema.Json })
const post = Raw.call("POST /v1/probe", { response: Schema.Json, fixed: { probe: true } })
const events = Raw.events("POST /v1/probe", {
  response: Schema.Json,
  fixed: { stream: true },
  isContent: () => true,
  isError: () => false,
  ends: () => false
})

/** Sends the call of the case, with POST by default. */
export const send = Effect.fnUntraced(function*(input: Input) {
  let attempts: number | undefined
  const delivered: Array<unknown> = []
  const call = withSettings(input, callOf(input, (event) => delivered.push(event))).pipe(
    ResponseMeta.tap((meta) => {
      attempts = meta.attempts
    })
  )
  const interruptAfter = input.abortDuringBackoff === true ? { interruptAfter: 1 } : {}
  const { exit, requests, took } = yield* Calls.play(call, serverOf(input), interruptAfter)
  const outcome = outcomeOf(exit)
  const sent: Sent = {
    outcome: outcome === "error" && delivered.length === 1 ? "error-after-first-event" : outcome,
    ending: Calls.describe(exit),
    value: Exit.isSuccess(exit) ? exit.value : undefined,
    attempts,
    requests,
    took
  }
  return sent
})

const callOf = (input: Input, onEvent: (event: unknown) => void): Calls.Call<unknown> => {
  if (input.streaming === true) return Stream.runForEach(events(), (event) => Effect.sync(() => onEvent(event)))
  if (input.bodyKind === "one-shot-stream") {
    return Files.upload({ file: Upload.once(Stream.make(Buffer.from("once")), { name: "once.txt" }) })
  }
  return input.method === "GET" ? get() : post()
}

const withSettings = (input: Input, call: Calls.Call<unknown>): Calls.Call<unknown> => {
  const attempt = input.clientTimeoutMs ?? input.timeoutMs
  const total = input.totalTimeoutMs ?? input.deadlineMs
  const one = input.maxRetries === undefined ? call : Retry.times(input.maxRetries)(call)
  const headers = Record.filter(input.headers ?? {}, Predicate.isNotNull)
  const two = Extra.headers(headers)(attempt === undefined ? one : Timeout.attempt(attempt)(one))
  return total === undefined ? two : Timeout.total(total)(two)
}

const serverOf = ({ clientThrows, repeatLast, steps = [] }: Input): Calls.Server => {
  const left = steps.map(toStep)
  const last = repeatLast === true ? left.at(-1) : undefined
  return Testing.layer(() => {
    if (clientThrows !== undefined) throw new TypeError(clientThrows)
    return left.shift() ?? last ?? Effect.die(new Error("more requests than responses in the case"))
  })
}

/** Whether the reason is a timeout, also of a stream after content. */
const isLate = (reason: Reason.Reason) =>
  reason._tag === "TimedOut" || reason._tag === "StreamFailed" && reason.because === "TimedOut"

const outcomeOf = (exit: Calls.Played<unknown>["exit"]): typeof Ending.Type => {
  if (Exit.isSuccess(exit)) return "success"
  const reason = Calls.reasonOf(exit)
  if (reason !== undefined) return isLate(reason) ? "timeout" : "error"
  return Cause.hasInterruptsOnly(exit.cause) ? "interrupt" : "defect"
}
