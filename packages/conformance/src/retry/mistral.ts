/**
 * The requests of the official Mistral client as a server sees them, with GET and
 * POST. By default it sends each request once, as ours does with `Retry.none`; with
 * its backoff it is compared with our default.
 */
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Timeout from "@effect-genai/core/Timeout"
import * as Raw from "@effect-genai/mistral/Raw"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Schema from "effect/Schema"
import { isDeepStrictEqual } from "node:util"
import * as Calls from "../calls.ts"
import * as Results from "../Results.ts"
import { Step, toStep } from "./steps.ts"

const Case = Schema.Struct({
  input: Schema.Struct({
    steps: Schema.NonEmptyArray(Step),
    /** Repeats the last step forever. */
    repeatLast: Schema.Literal(true),
    clientTimeoutMs: Schema.Finite
  }),
  expected: Schema.Struct({
    mistralDefault: Schema.Struct({ attempts: Schema.Int }),
    mistralWithBackoff: Schema.Struct({ attempts: Schema.Int, retried: Schema.Boolean })
  })
})

type Case = typeof Case.Type

export const mistralRetries = (file: unknown): Effect.Effect<Results.Results> => {
  const observed = Calls.cases(file).filter(({ one }) => JSON.stringify(one["expected"]).includes("mistralDefault"))
  return Effect.map(Calls.collect("retry-cases of mistral", observed, (one) => runCase(one)), (results) => ({
    ...results,
    note: "that client retries nothing by default; ours does: its default is our `Retry.none`, its backoff our default"
  }))
}

const calls = {
  GET: Raw.call("GET /v1/probe", { response: Schema.Json }),
  POST: Raw.call("POST /v1/probe", { response: Schema.Json, fixed: { probe: true } })
}

const send = (method: keyof typeof calls, { clientTimeoutMs, steps }: Case["input"], once: boolean) => {
  const left = steps.map(toStep)
  const last = toStep(steps.at(-1) ?? steps[0])
  const call = Timeout.attempt(clientTimeoutMs)(calls[method]())
  return Calls.play(once ? Retry.none(call) : call, Testing.layer(() => left.shift() ?? last))
}

const run = Effect.fnUntraced(function*({ expected, input }: Case) {
  let difference = ""
  for (const method of ["GET", "POST"] as const) {
    const once = yield* send(method, input, true)
    if (once.requests.length !== expected.mistralDefault.attempts) {
      return Results.failed(`${method}: ${once.requests.length} attempts with Retry.none`)
    }
    const { exit, requests } = yield* send(method, input, false)
    if (requests.some(({ body }) => !isDeepStrictEqual(body, requests[0]?.body))) {
      return Results.failed(`${method}: bodies differ`)
    }
    if (requests.length === expected.mistralWithBackoff.attempts) continue
    const why = reasonFor(expected.mistralWithBackoff, input, requests.length, Exit.isSuccess(exit))
    if (why === undefined) return Results.failed(`${method}: ${requests.length} attempts: ${Calls.describe(exit)}`)
    difference = why
  }
  return difference === "" ? Results.passed : Results.different(difference)
})

const runCase = Calls.decoded(Case, run)

/** Why our number of attempts differs, if that is deliberate. */
const reasonFor = (
  theirs: Case["expected"]["mistralWithBackoff"],
  { steps: [step] }: Case["input"],
  attempts: number,
  succeeded: boolean
): string | undefined => {
  const shouldRetry = step.headers?.["x-should-retry"]
  if (shouldRetry !== undefined) {
    return (shouldRetry === "true" && attempts === 2 && succeeded) || (shouldRetry === "false" && attempts === 1)
      ? "`x-should-retry` overrides the status"
      : undefined
  }
  if (theirs.retried) {
    return attempts === 3 && !succeeded ? "two retries by default: theirs continue for an hour" : undefined
  }
  const { status = 200 } = step
  const isTransient = status === 408 || status >= 500 || step.hang === true || step.partial === true
  return isTransient && attempts === 2 && succeeded
    ? "408, all 5xx, timeouts and truncated responses are retried; theirs are 429, 500, 502, 503 and 504"
    : undefined
}
