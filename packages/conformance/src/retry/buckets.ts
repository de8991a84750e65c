/** The retry quota after each step. */
import * as Raw from "@effect-genai/anthropic/Raw"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Schema from "effect/Schema"
import { isDeepStrictEqual } from "node:util"
import * as Calls from "../calls.ts"
import * as Results from "../Results.ts"

const probe = Raw.call("GET /v1/probe", { response: Schema.Json })

const Quota = Schema.Struct({
  outcome: Schema.String,
  retry_quota: Schema.Int,
  /** For a base of 50 ms; ours is 500 ms, so delays are not compared. */
  delay: Schema.optionalKey(Schema.Finite)
})

export const Quotas = Schema.Struct({
  kind: Schema.Literal("token-bucket"),
  input: Schema.Struct({
    maxAttempts: Schema.Int,
    initialTokens: Schema.Int,
    transientCost: Schema.Literal(14),
    throttlingCost: Schema.Literal(5),
    exponentialBase: Schema.optionalKey(Schema.Finite),
    steps: Schema.Array(Schema.Struct({ status_code: Schema.Int }))
  }),
  expected: Schema.Array(Quota)
})

/** The steps of consecutive calls that share one quota. */
export const quotas = Effect.fnUntraced(function*({ expected, input }: typeof Quotas.Type) {
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
        : Testing.json({}, { status: step.status_code })
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
  return isDeepStrictEqual(got, want) ? Results.passed : Results.failed(`got ${JSON.stringify(got)}`)
})

export const Throttle = Schema.Struct({
  kind: Schema.Literal("token-bucket"),
  input: Schema.Struct({
    maxTokens: Schema.Int,
    tokenRatio: Schema.Finite,
    retryableFailures: Schema.optionalKey(Schema.Int),
    nonRetryableFailures: Schema.optionalKey(Schema.Int),
    thenSuccesses: Schema.optionalKey(Schema.Int)
  }),
  expected: Schema.Struct({ tokenCount: Schema.Finite, retriesAllowed: Schema.Boolean })
})

/** A bucket that counts failures and successes; ours counts retries and refunds. */
export const throttle = Effect.fnUntraced(function*({ expected, input }: typeof Throttle.Type) {
  const { maxTokens, nonRetryableFailures = 0, retryableFailures = 0, thenSuccesses = 0 } = input
  const budget = new Retry.Quota(maxTokens)
  yield* repeat(budget, nonRetryableFailures, 400)
  if (retryableFailures === 0) {
    yield* repeat(budget, thenSuccesses, 200)
    const allowed = yield* isRetried(budget, 429)
    return budget.tokens === expected.tokenCount - (allowed ? 5 : 0) && allowed === expected.retriesAllowed
      ? Results.passed
      : Results.failed(`${budget.tokens} tokens, retried: ${allowed}`)
  }
  // One retry per failure empties this bucket; each belongs to another call.
  const ours = new Retry.Quota(14 * retryableFailures)
  yield* repeat(ours, retryableFailures, 503)
  const empty = ours.tokens === 0 && !(yield* isRetried(ours, 429))
  yield* repeat(ours, thenSuccesses, 200)
  return empty && ours.tokens === thenSuccesses
    ? Results.different(
      "retries cost tokens instead of failures, 14 each or 5 after a 429, and a success refunds the cost of its " +
        "last retry, or 1; with an empty quota nothing is retried"
    )
    : Results.failed(`${ours.tokens} tokens, empty: ${empty}`)
})

const call = (budget: Retry.Quota, status: number) =>
  Calls.play(Retry.times(1)(probe()), Testing.layer(() => Testing.json({}, { status })), { budget })

const repeat = (budget: Retry.Quota, times: number, status: number) =>
  Effect.forEach(Array.from({ length: times }), () => call(budget, status), { discard: true })

const isRetried = (budget: Retry.Quota, status: number) =>
  Effect.map(call(budget, status), ({ requests }) => requests.length === 2)
