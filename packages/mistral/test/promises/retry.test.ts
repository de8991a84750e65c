import * as Testing from "@effect-genai/core/Testing"
import * as Chat from "@effect-genai/mistral/Chat"
import * as Conversations from "@effect-genai/mistral/Conversations"
import * as FineTuning from "@effect-genai/mistral/FineTuning"
import { resubmitted, submittedOnce } from "@effect-genai/provider-contract/retries"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { against, baseRequest, completion, done, errorResponse, reasonOf, sent, times } from "../support/mistral.ts"
import { mistral } from "../support/provider.ts"

describe("retry", () => {
  it.effect("Retry-After honored, capped, safe: a retry waits as long as Mistral asks, else for a random time", () =>
    Effect.gen(function*() {
      yield* skipSleeps(Chat.complete(baseRequest))
      assert.deepStrictEqual(yield* times, [0, 3000, 4000])
    }).pipe(Effect.provide(against([
      errorResponse(429, "rate_limited", "Rate limit exceeded", { headers: { "retry-after": "3" } }),
      errorResponse(503, "service_tier_capacity_exceeded"),
      Testing.json(completion())
    ]))))

  it.effect.each(
    [
      { because: "Unreachable", step: "reset" },
      { because: "TimedOut", step: "hang" },
      { because: "ServerFailure", step: errorResponse(500, "server_error") },
      { because: "ServerFailure", step: errorResponse(503, "server_error") },
      { because: "ServerFailure", step: Testing.badGateway },
      { because: "Undecodable", step: Testing.text("<html>") },
      { because: "Undecodable", step: Testing.json({ id: "job_1" }) }
    ] as const
  )(
    "no blind replay of unsafe calls: a submission of unknown outcome is not retried, and its error names the call that finds the job: $because",
    (row) => submittedOnce(mistral, row)
  )

  it.effect.each(
    [errorResponse(429, "rate_limited"), errorResponse(503, "service_tier_capacity_exceeded"), "refused"] as const
  )(
    "no blind replay of unsafe calls: a batch job that was certainly not created is submitted again %#",
    (step) => resubmitted(mistral, step)
  )

  it.effect("no blind replay of unsafe calls: a fine-tuning job of unknown outcome is not created twice", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(FineTuning.create({ model: "m", hyperparameters: {} }))
      assert.deepInclude(reason, { _tag: "SubmissionUnknown", items: 1, because: "Unreachable" })
      assert.include(reason.message, "find what it created with `FineTuning.list`")
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against(["reset"]))))

  const turn = { conversation_id: "c", inputs: "And then?" }
  const appends = [Conversations.append(turn), Stream.runDrain(Conversations.appendStream(turn))]

  it.effect.each(
    [
      ["a connection that is reset", "reset", "Unreachable"],
      ["no response", "hang", "TimedOut"],
      ["a 500", errorResponse(500, "server_error"), "ServerFailure"],
      ["a response that is cut", Testing.cutAfter(5)(done([])), "Unreachable"]
    ] as const
  )("no blind replay of unsafe calls: after %s the outcome of a conversation turn is unknown, and it is not retried", (
    [, step, because]
  ) =>
    Effect.gen(function*() {
      for (const calling of appends) {
        const reason = yield* skipSleeps(reasonOf(Effect.asVoid(calling)))
        assert.deepInclude(reason, { _tag: "SubmissionUnknown", because })
        assert.include(reason.message, "find what it created with `Conversations.history`")
      }
      assert.strictEqual((yield* sent).length, 2)
    }).pipe(Effect.provide(against([step, step]))))

  it.effect.each([
    { because: "StreamTruncated", response: Testing.sse([]) },
    { because: "StreamStalled", response: { ...Testing.sse([]), body: Stream.never } }
  ])(
    "no blind replay of unsafe calls: a turn whose stream ends without an event is not retried: $because",
    ({ response, because }) =>
      Effect.gen(function*() {
        const reason = yield* skipSleeps(reasonOf(Stream.runDrain(Conversations.appendStream(turn))))
        assert.deepInclude(reason, { _tag: "SubmissionUnknown", because, attempts: 1 })
        assert.strictEqual((yield* sent).length, 1)
      }).pipe(Effect.provide(against([response])))
  )

  it.effect("no blind replay of unsafe calls: a turn that certainly did not arrive is retried", () =>
    Effect.gen(function*() {
      yield* skipSleeps(Stream.runDrain(Conversations.appendStream(turn)))
      assert.strictEqual((yield* sent).length, 3)
    }).pipe(Effect.provide(against([
      errorResponse(429, "rate_limited"),
      "refused",
      Testing.sse([{ type: "conversation.response.done", usage: { prompt_tokens: 1, total_tokens: 2 } }])
    ]))))
})
