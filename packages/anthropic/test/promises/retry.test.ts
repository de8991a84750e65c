import * as Messages from "@effect-genai/anthropic/Messages"
import * as Testing from "@effect-genai/core/Testing"
import * as Timeout from "@effect-genai/core/Timeout"
import { resubmitted, submittedOnce } from "@effect-genai/provider-contract/retries"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import {
  against,
  baseRequest,
  batch,
  errorResponse,
  events,
  message,
  reasonOf,
  sent,
  times
} from "../support/anthropic.ts"
import { anthropic } from "../support/provider.ts"

const response = Testing.json(message())

describe("retry", () => {
  it.effect.each([408, 409, 429, 500, 502, 503, 504, 524, 529])(
    "retryable status set: a message that fails with %s is retried",
    (status) =>
      Effect.gen(function*() {
        assert.strictEqual((yield* skipSleeps(Messages.create(baseRequest))).id, "msg_1")
        assert.strictEqual((yield* sent).length, 2)
      }).pipe(Effect.provide(against([{ ...Testing.badGateway, status }, response])))
  )

  it.effect("Retry-After honored, capped, safe: the retry of a message waits as long as the provider asks", () =>
    Effect.gen(function*() {
      yield* skipSleeps(Messages.create(baseRequest))
      assert.deepStrictEqual(yield* times, [0, 1234, 6234])
    }).pipe(Effect.provide(against([
      errorResponse(429, "rate_limit_error", "no", { headers: { "retry-after-ms": "1234", "retry-after": "99" } }),
      errorResponse(529, "overloaded_error", "no", { headers: { "retry-after": "5" } }),
      response
    ]))))

  it.effect("Retry-After honored, capped, safe: without a wait from the provider, the retry waits until the last exhausted rate limit resets", () =>
    Effect.gen(function*() {
      yield* skipSleeps(Messages.create(baseRequest))
      assert.deepStrictEqual(yield* times, [0, 12_000])
    }).pipe(Effect.provide(against([
      errorResponse(429, "rate_limit_error", "no", {
        headers: {
          "anthropic-ratelimit-requests-remaining": "9",
          "anthropic-ratelimit-requests-reset": "1970-01-01T00:00:59Z",
          "anthropic-ratelimit-input-tokens-remaining": "0",
          "anthropic-ratelimit-input-tokens-reset": "1970-01-01T00:00:12Z",
          "anthropic-ratelimit-output-tokens-remaining": "0",
          "anthropic-ratelimit-output-tokens-reset": "1970-01-01T00:00:02Z"
        }
      }),
      response
    ]))))

  it.effect("Retry-After honored, capped, safe: a wait of an hour fails the message at once, and is in the error", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(Messages.create(baseRequest))
      assert.deepInclude(reason, { _tag: "RateLimited", retryAfter: Duration.hours(1), attempts: 1 })
    }).pipe(
      Effect.provide(against([errorResponse(429, "rate_limit_error", "no", { headers: { "retry-after": "3600" } })]))
    ))

  it.effect("deadline propagation: Timeout.total limits a message and all its retries", () =>
    Effect.gen(function*() {
      const reason = yield* skipSleeps(reasonOf(Messages.create(baseRequest).pipe(Timeout.total("10 seconds"))))
      assert.deepInclude(reason, { _tag: "TimedOut", clock: "total", attempts: 2 })
      assert.strictEqual(yield* Clock.currentTimeMillis, 10_000)
    }).pipe(Effect.provide(against([
      errorResponse(529, "overloaded_error", "no", { headers: { "retry-after": "4" } }),
      errorResponse(529, "overloaded_error", "no", { headers: { "retry-after": "40" } })
    ]))))

  it.effect.each(
    [
      { because: "Unreachable", step: "reset" },
      { because: "TimedOut", step: "hang" },
      { because: "ServerFailure", step: errorResponse(500, "api_error") },
      { because: "ServerFailure", step: Testing.badGateway },
      { because: "ServerFailure", step: errorResponse(503, "api_error") },
      { because: "ServerFailure", step: errorResponse(504, "timeout_error") },
      { because: "Undecodable", step: Testing.text("<html>") },
      { because: "Unreachable", step: Testing.cutAfter(9)(Testing.json(batch("in_progress"))) }
    ] as const
  )(
    "no blind replay of unsafe calls: a submission of unknown outcome is not retried, and its error names the call that finds the batch: $because",
    (row) => submittedOnce(anthropic, row)
  )

  it.effect.each(
    [
      errorResponse(429, "rate_limit_error"),
      errorResponse(529, "overloaded_error"),
      errorResponse(503, "overloaded_error"),
      "refused",
      errorResponse(500, "api_error", "no", { headers: { "x-should-retry": "true" } })
    ] as const
  )(
    "no blind replay of unsafe calls: a batch that was certainly not created is submitted again %#",
    (step) => resubmitted(anthropic, step)
  )

  it.effect("commit point: a stream that fails before its first content is retried, and the caller sees one start", () =>
    Effect.gen(function*() {
      const received = yield* skipSleeps(Stream.runCollect(Messages.stream(baseRequest)))
      assert.deepStrictEqual(received.map(({ type }) => type), events().map((event) => Reflect.get(event, "type")))
      assert.strictEqual((yield* sent).length, 3)
    }).pipe(Effect.provide(against([
      anthropic.overloaded,
      Testing.sse(events().slice(0, 2)),
      Testing.sse(events())
    ]))))

  it.effect("commit point: a stream that fails after its first content is not retried", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(Stream.runDrain(Messages.stream(baseRequest)))
      assert.deepInclude(reason, { _tag: "StreamTruncated", afterContent: true, attempts: 1 })
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against([Testing.sse(events().slice(0, 3))]))))
})
