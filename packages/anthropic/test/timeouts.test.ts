import { AnthropicError } from "@effect-genai/anthropic/AnthropicError"
import * as Files from "@effect-genai/anthropic/Files"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Timeout from "@effect-genai/core/Timeout"
import * as Upload from "@effect-genai/core/Upload"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { against, baseRequest, events, file, message, reasonOf } from "./support/anthropic.ts"
import { inPieces, pings, slowly } from "./support/slowStreams.ts"

const streaming = Stream.runDrain(Messages.stream(baseRequest))

describe("the timeout of a message", () => {
  it.effect("is ten minutes for each of three attempts by default", () =>
    Effect.gen(function*() {
      const reason = yield* skipSleeps(reasonOf(Messages.create(baseRequest)))
      assert.deepInclude(reason, { _tag: "TimedOut", limit: Duration.minutes(10), attempts: 3 })
      assert.strictEqual(yield* Clock.currentTimeMillis, 3 * 600_000 + 500 + 1000)
    }).pipe(Effect.provide(against(["hang", "hang", "hang"]))))

  it.effect("allows nine minutes for the largest max_tokens", () =>
    Effect.gen(function*() {
      const { id } = yield* skipSleeps(Messages.create({ ...baseRequest, max_tokens: 128_000 }))
      assert.strictEqual(id, "msg_1")
      assert.strictEqual(yield* Clock.currentTimeMillis, 9 * 60_000)
    }).pipe(Effect.provide(against([slowly("9 minutes", Testing.json(message()))]))))

  it.effect("ends an attempt whose response stalls", () =>
    Effect.gen(function*() {
      const reason = yield* skipSleeps(
        reasonOf(Messages.create(baseRequest).pipe(Timeout.attempt("30 seconds"), Retry.none))
      )
      assert.deepInclude(reason, { _tag: "TimedOut", clock: "attempt", status: 200, requestId: "req_1" })
    }).pipe(Effect.provide(against([
      Testing.stallAfter(20)(Testing.json(message(), { headers: { "request-id": "req_1" } }))
    ]))))
})

describe("the timeout of a message stream", () => {
  it.effect("ends an active stream only at Timeout.total, with the partial message", () =>
    Effect.gen(function*() {
      const reason = yield* skipSleeps(reasonOf(streaming.pipe(Timeout.total("5 minutes"))))
      assert.deepInclude(reason, { _tag: "StreamFailed", because: "TimedOut", isRetryable: false })
      assert.strictEqual(Messages.partial(new AnthropicError({ reason }))?.id, "msg_1")
      assert.strictEqual(yield* Clock.currentTimeMillis, 300_000)
    }).pipe(Effect.provide(against([slowly("1 minute", inPieces([...events().slice(0, 3), ...pings(20)]))]))))
})

describe("the timeout of an upload", () => {
  it.effect("does not end an upload that makes progress for an hour", () =>
    Effect.gen(function*() {
      const slow = Stream.fromIterable(Array.from({ length: 60 }, () => Uint8Array.of(1))).pipe(
        Stream.schedule(Schedule.spaced("1 minute"))
      )
      yield* skipSleeps(Files.upload({ file: Upload.fromStream(() => slow, { name: "a" }) }))
      assert.isAbove(yield* Clock.currentTimeMillis, 55 * 60_000)
    }).pipe(Effect.provide(against([Testing.json(file("f"))]))))
})
