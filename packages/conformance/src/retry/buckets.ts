/** The retry quota after each step. */
import * as Raw from "@effect-genai/anthropic/Raw"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Schema from "effect/Schema"
import { isDeepStrictEqual } from "node:util"
import * as Calls from "../calls.ts"
import * as Outcome from "../Outcome.ts"
import * as Suite from "../Suite.ts"

const probe = Raw.call("GET /v1/probe", { response: Schema.Json })

const Quota = Schema.Struct({
  outcome: Schema.String,
  retry_quota: Schema.Int,
  /** For a base of 50 ms; ours is 500 ms, so delays are not compared. */
  delay: Schema.optionalKey(Schema.Finite)
})

const Quotas = Schema.Struct({
  input: Schema.Struct({
    maxAttempts: Schema.Int,
    initialTokens: Schema.Int,
    transientCost: Schema.optionalKey(Schema.Literal(14)),
    throttlingCost: Schema.optionalKey(Schema.Literal(5)),
    // These set delays, which are not compared.
    exponentialBase: Schema.optionalKey(Schema.Finite),
    maxBackoff: Schema.optionalKey(Schema.Finite),
    maxBackoffTime: Schema.optionalKey(Schema.Finite),
    baseDelay: Schema.optionalKey(Schema.Finite),
    steps: Schema.Array(Schema.Struct({
      status_code: Schema.Int,
      headers: Schema.optionalKey(Schema.Record(Schema.String, Schema.String))
    }))
  }),
  expected: Schema.Array(Quota)
})

/** The steps of consecutive calls that share one quota. */
const runQuotas = Effect.fnUntraced(function*({ expected, input }: typeof Quotas.Type) {
  const budget = new Retry.Quota(input.initialTokens)
  const left = [...input.steps]
  const got: Array<typeof Quota.Type> = []
  while (left.length > 0) {
    let attempts = 0
    const server = Testing.layer(() => {
      if (attempts > 0) got.push({ outcome: "retry_request", retry_quota: budget.tokens })
      attempts += 1
      const step = left.shift()
      return step === undefined
        ? Effect.die(new Error("more requests than responses in the case"))
        : Testing.json({}, { status: step.status_code, headers: step.headers ?? {} })
    })
    const { exit } = yield* Calls.play(Retry.times(input.maxAttempts - 1)(probe()), server, { budget })
    const outcome = Exit.isSuccess(exit)
      ? "success"
      : attempts === input.maxAttempts
      ? "max_attempts_exceeded"
      : "retry_quota_exceeded"
    got.push({ outcome, retry_quota: budget.tokens })
  }
  const want = expected.map(({ outcome, retry_quota }) => ({ outcome, retry_quota }))
  return isDeepStrictEqual(got, want) ? Outcome.passed : Outcome.failed(`got ${JSON.stringify(got)}`)
})

export const quotas = Suite.runner<typeof Quotas.Type>({ schema: Quotas, run: runQuotas })

const Throttle = Schema.Struct({
  input: Schema.Struct({
    maxTokens: Schema.Int,
    tokenRatio: Schema.optionalKey(Schema.Finite),
    retryableFailures: Schema.optionalKey(Schema.Int),
    nonRetryableFailures: Schema.optionalKey(Schema.Int),
    thenSuccesses: Schema.optionalKey(Schema.Int)
  }),
  expected: Schema.Struct({
    tokenCount: Schema.optionalKey(Schema.Finite),
    retriesAllowed: Schema.optionalKey(Schema.Boolean)
  })
})

/** A bucket that counts failures and successes; ours counts retries and refunds. */
const runThrottle = Effect.fnUntraced(function*({ expected, input }: typeof Throttle.Type) {
  const { maxTokens, nonRetryableFailures = 0, retryableFailures = 0, thenSuccesses = 0 } = input
  const budget = new Retry.Quota(maxTokens)
  yield* repeat(budget, nonRetryableFailures, 400)
  if (retryableFailures === 0) {
    yield* repeat(budget, thenSuccesses, 200)
    const allowed = yield* isRetried(budget, 429)
    const { retriesAllowed = allowed, tokenCount = maxTokens } = expected
    return budget.tokens === tokenCount - (allowed ? 5 : 0) && allowed === retriesAllowed
      ? Outcome.passed
      : Outcome.failed(`${budget.tokens} tokens, retried: ${allowed}`)
  }
  // One retry per failure empties this bucket; each belongs to another call.
  const ours = new Retry.Quota(14 * retryableFailures)
  yield* repeat(ours, retryableFailures, 503)
  const empty = ours.tokens === 0 && !(yield* isRetried(ours, 429))
  yield* repeat(ours, thenSuccesses, 200)
  return empty && ours.tokens === thenSuccesses
    ? Outcome.different("quotaOfRetries")
    : Outcome.failed(`${ours.tokens} tokens, empty: ${empty}`)
})

export const throttle = Suite.runner<typeof Throttle.Type>({ schema: Throttle, run: runThrottle })

const call = (budget: Retry.Quota, status: number) =>
  Calls.play(Retry.times(1)(probe()), Testing.layer(() => Testing.json({}, { status })), { budget })

const repeat = (budget: Retry.Quota, times: number, status: number) =>
  Effect.forEach(Array.from({ length: times }), () => call(budget, status), { discard: true })

const isRetried = (budget: Retry.Quota, status: number) =>
  Effect.map(call(budget, status), ({ requests }) => requests.length === 2)
