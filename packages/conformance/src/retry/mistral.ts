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
import type { Difference } from "../differences.ts"
import * as Outcome from "../Outcome.ts"
import * as Suite from "../Suite.ts"
import { headersOf, Step, toStep } from "./steps.ts"

const Case = Schema.Struct({
  input: Schema.Struct({
    steps: Schema.NonEmptyArray(Step),
    /** Repeats the last step forever. */
    repeatLast: Schema.optionalKey(Schema.Boolean),
    clientTimeoutMs: Schema.optionalKey(Schema.Finite)
  }),
  expected: Schema.Struct({
    anthropic: Schema.optionalKey(Schema.Json),
    mistralDefault: Schema.optionalKey(Schema.Struct({
      attempts: Schema.Int,
      outcome: Schema.optionalKey(Schema.Json),
      retried: Schema.optionalKey(Schema.Boolean)
    })),
    mistralWithBackoff: Schema.optionalKey(
      Schema.Struct({ attempts: Schema.Int, retried: Schema.optionalKey(Schema.Boolean) })
    )
  })
})

type Case = typeof Case.Type

const calls = {
  GET: Raw.call("GET /v1/probe", { response: Schema.Json }),
  POST: Raw.call("POST /v1/probe", { response: Schema.Json, fixed: { probe: true } })
}

const send = (method: keyof typeof calls, { clientTimeoutMs, repeatLast, steps }: Case["input"], once: boolean) => {
  const left = steps.map(toStep)
  const last = repeatLast === false ? undefined : toStep(steps.at(-1) ?? steps[0])
  const call = clientTimeoutMs === undefined ? calls[method]() : Timeout.attempt(clientTimeoutMs)(calls[method]())
  return Calls.play(
    once ? Retry.none(call) : call,
    Testing.layer(() => left.shift() ?? last ?? Effect.die(new Error("more requests than responses in the case")))
  )
}

const run = Effect.fnUntraced(function*({ expected, input }: Case) {
  const outcomes: Array<Outcome.Outcome> = []
  for (const method of ["GET", "POST"] as const) {
    const once = yield* send(method, input, true)
    if (expected.mistralDefault !== undefined && once.requests.length !== expected.mistralDefault.attempts) {
      return Outcome.failed(`${method}: ${once.requests.length} attempts with Retry.none`)
    }
    const { exit, requests } = yield* send(method, input, false)
    if (requests.some(({ body }) => !isDeepStrictEqual(body, requests[0]?.body))) {
      return Outcome.failed(`${method}: bodies differ`)
    }
    const theirs = expected.mistralWithBackoff
    if (theirs === undefined || requests.length === theirs.attempts) continue
    const difference = differenceOf(theirs, input, requests.length, Exit.isSuccess(exit))
    if (difference === undefined) {
      return Outcome.failed(`${method}: ${requests.length} attempts: ${Calls.describe(exit)}`)
    }
    outcomes.push(Outcome.different(difference))
  }
  return Outcome.worst(outcomes)
})

export const mistralRetries = Suite.make<Case>("retry-cases of mistral", {
  schema: Case,
  run,
  covers: ({ expected }) => Object.keys(Object(expected)).some((name) => name.startsWith("mistral")),
  nameOf: ({ name }) => String(name),
  note: "that client retries nothing by default; ours does: its default is our `Retry.none`, its backoff our default"
})

/** Why our number of attempts differs, if that is deliberate. */
const differenceOf = (
  { attempts: theirs, retried = theirs > 1 }: NonNullable<Case["expected"]["mistralWithBackoff"]>,
  { steps }: Case["input"],
  attempts: number,
  succeeded: boolean
): Difference | undefined => {
  const [step] = steps
  const shouldRetry = headersOf(step)["x-should-retry"]
  if (shouldRetry !== undefined) {
    return (shouldRetry === "true" && attempts === 2 && succeeded) || (shouldRetry === "false" && attempts === 1)
      ? "serverVeto"
      : undefined
  }
  if (retried) return attempts === 3 && !succeeded ? "fewerAttempts" : undefined
  const { status = 200 } = step
  const isTransient = [408, 409].includes(status) || (status >= 500 && status !== 501) || toStep(step) === "hang" ||
    step.partial !== undefined || step.headersThenHang !== undefined
  return isTransient && attempts > 1 && succeeded === (steps.length > 1) ? "moreIsTransient" : undefined
}
