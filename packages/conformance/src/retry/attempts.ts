/** The attempts of a call and its outcome. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Outcome from "../Outcome.ts"
import * as Suite from "../Suite.ts"
import { gaps } from "./delays.ts"
import { differs as differsError, ErrorFacts, errorFacts } from "./errors.ts"
import { Ending, Input, send, type Sent } from "./send.ts"
import { headersOf } from "./steps.ts"

const Expected = Schema.Struct({
  ...errorFacts,
  error: Schema.optionalKey(ErrorFacts),
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
  if (input.steps?.some(({ status }) => status === 206 || status === 416) === true) {
    return Outcome.notRun("it resumes a body by ranges: here a retry requests the whole body")
  }
  const sent = yield* send(input)
  const why = differs(expected, input, sent)
  if (why !== undefined) {
    if (policyDiffers !== undefined) {
      return isPostRetried(input, sent)
        ? Outcome.different("postRetried")
        : Outcome.different("otherPolicy", policyDiffers)
    }
    const other = input.steps?.flatMap((step) => Object.keys(headersOf(step)).filter(isOtherDelay)) ?? []
    return other.length > 0 ? Outcome.different("otherDelayHeader", other.join(", ")) : Outcome.failed(why)
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

/** Whether a header may set a delay that no provider of ours sends. */
const isOtherDelay = (name: string) =>
  /retry|backoff|reset|ratelimit/i.test(name) && !/^(retry-after(-ms)?|x-should-retry)$/i.test(name)

const isPostRetried = ({ method }: Input, { outcome, requests }: Sent) =>
  method === "POST" && outcome === "success" && requests.length === 2

const differs = (expected: typeof Expected.Type, input: Input, sent: Sent): string | undefined => {
  if (expected.outcome !== undefined && !endings(expected.outcome).includes(sent.outcome)) {
    return `${sent.outcome}: ${sent.ending}`
  }
  if (expected.attempts !== undefined && sent.requests.length !== expected.attempts) {
    return `${sent.requests.length} attempts`
  }
  if (expected.value !== undefined && !Outcome.isSameJson(sent.value, expected.value)) {
    return `returned ${JSON.stringify(sent.value)}`
  }
  if (expected.retriesTaken !== undefined && sent.attempts !== expected.retriesTaken + 1) {
    return `${sent.attempts} attempts are reported`
  }
  const outside = gaps(sent.requests).find((gap) =>
    gap < (expected.minDelayMs ?? 0) || gap > (expected.maxDelayMs ?? Infinity)
  )
  if (outside !== undefined) return `waited ${outside} ms`
  const error = differsError({ ...expected, ...expected.error }, sent.reason)
  if (error !== undefined) return error
  const deadline = input.totalTimeoutMs ?? input.deadlineMs
  return expected.endsWithinMsOfDeadline !== undefined &&
      (deadline === undefined || Math.abs(sent.took - deadline) > expected.endsWithinMsOfDeadline)
    ? `ended after ${sent.took} ms`
    : undefined
}

const endings = (expected: typeof Ending.Type): ReadonlyArray<typeof Ending.Type> =>
  expected === "error-or-timeout" ? ["error", "timeout"] : [expected]
