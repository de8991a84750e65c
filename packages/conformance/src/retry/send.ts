/** Sends the call of a case. Calls are `GET /v1/probe` and `POST /v1/probe` by `Raw`. */
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
import * as Calls from "../calls.ts"
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

export type Input = typeof Input.Type

export const Ending = Schema.Literals([
  "success",
  "error",
  "timeout",
  "error-or-timeout",
  "interrupt",
  "defect",
  "error-after-first-event"
])

export interface Sent {
  readonly outcome: typeof Ending.Type
  readonly ending: string
  /** Why it failed. */
  readonly reason: Reason.Reason | undefined
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
    reason: Calls.reasonOf(exit),
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
