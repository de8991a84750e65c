import * as Batches from "@effect-genai/anthropic/Batches"
import * as Files from "@effect-genai/anthropic/Files"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Models from "@effect-genai/anthropic/Models"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Upload from "@effect-genai/core/Upload"
import { assert, describe, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import { soon } from "../../core/test/time.ts"
import { against, ask, batch, events, file, message, model, reasonOf, refusal, sent, times } from "./anthropic.ts"

const answer = Testing.json(message())
const overloaded = refusal(529, "overloaded_error", "Overloaded")

describe("a message", () => {
  it.effect.each([408, 409, 429, 500, 502, 503, 504, 524, 529])(
    "refused with %s is asked for again",
    (status) =>
      Effect.gen(function*() {
        assert.strictEqual((yield* soon(Messages.create(ask))).id, "msg_1")
        assert.strictEqual((yield* sent).length, 2)
      }).pipe(Effect.provide(against([{ ...Testing.badGateway, status }, answer])))
  )

  it.effect("waits until the provider says", () =>
    Effect.gen(function*() {
      yield* soon(Messages.create(ask))
      assert.deepStrictEqual(yield* times, [0, 1234, 6234])
    }).pipe(Effect.provide(against([
      refusal(429, "rate_limit_error", "no", { headers: { "retry-after-ms": "1234", "retry-after": "99" } }),
      refusal(529, "overloaded_error", "no", { headers: { "retry-after": "5" } }),
      answer
    ]))))

  it.effect("waits until the last window that is used up is full again", () =>
    Effect.gen(function*() {
      yield* soon(Messages.create(ask))
      assert.deepStrictEqual(yield* times, [0, 12_000])
    }).pipe(Effect.provide(against([
      refusal(429, "rate_limit_error", "no", {
        headers: {
          "anthropic-ratelimit-requests-remaining": "9",
          "anthropic-ratelimit-requests-reset": "1970-01-01T00:00:59Z",
          "anthropic-ratelimit-input-tokens-remaining": "0",
          "anthropic-ratelimit-input-tokens-reset": "1970-01-01T00:00:12Z",
          "anthropic-ratelimit-output-tokens-remaining": "0",
          "anthropic-ratelimit-output-tokens-reset": "1970-01-01T00:00:02Z"
        }
      }),
      answer
    ]))))

  it.effect("that would wait for an hour fails at once, and says so", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(Messages.create(ask))
      assert.deepInclude(reason, { _tag: "RateLimited", retryAfter: Duration.hours(1), attempts: 1 })
    }).pipe(Effect.provide(against([refusal(429, "rate_limit_error", "no", { headers: { "retry-after": "3600" } })]))))

  it.effect("is asked for with the same body each time, and with a key asked for anew", () =>
    Effect.gen(function*() {
      yield* soon(Messages.create(ask))
      const requests = yield* sent
      assert.deepStrictEqual(Testing.bodyJson(requests[1]!), Testing.bodyJson(requests[0]!))
      assert.deepStrictEqual(requests.map(({ headers }) => headers["authorization"]), ["Bearer key-1", "Bearer key-2"])
    }).pipe(Effect.provide(against([overloaded, answer], { apiKey: rotating() }))))
})

describe("a stream of a message", () => {
  it.effect("is begun anew until content has come, and begins once", () =>
    Effect.gen(function*() {
      const said = yield* soon(Stream.runCollect(Messages.stream(ask)))
      assert.deepStrictEqual(said.map(({ type }) => type), events().map((event) => Reflect.get(event, "type")))
      assert.strictEqual((yield* sent).length, 3)
    }).pipe(Effect.provide(against([
      overloaded,
      Testing.sse(events().slice(0, 2)),
      Testing.sse(events())
    ]))))

  it.effect("is not begun anew after content", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(Stream.runDrain(Messages.stream(ask)))
      assert.deepInclude(reason, { _tag: "StreamTruncated", afterContent: true, attempts: 1 })
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against([Testing.sse(events().slice(0, 3))]))))
})

describe("every other call", () => {
  it.effect("is sent again, too", () =>
    Effect.gen(function*() {
      const calls = [
        Messages.countTokens({ model: "m", messages: [] }),
        Batches.retrieve({ message_batch_id: "b" }),
        Batches.cancel({ message_batch_id: "b" }),
        Batches.delete({ message_batch_id: "b" }),
        Stream.runDrain(Batches.results({ message_batch_id: "b" })),
        Files.retrieve({ file_id: "f" }),
        Stream.runDrain(Files.download({ file_id: "f" })),
        Files.upload({ file: Upload.fromBytes("a", { name: "a" }) }),
        Models.retrieve({ model_id: "m" }),
        Stream.runDrain(Models.list())
      ]
      for (const call of calls) yield* soon(Effect.asVoid(call))
      assert.strictEqual((yield* sent).length, 2 * calls.length)
    }).pipe(Effect.provide(against(
      [
        { input_tokens: 1 },
        batch("ended"),
        batch("canceling"),
        { id: "b", type: "message_batch_deleted" },
        { custom_id: "a", result: { type: "canceled" } },
        file("f"),
        {},
        file("f"),
        model("m"),
        { data: [], has_more: false }
      ].flatMap((body) => [overloaded, Testing.json(body)])
    ))))

  it.effect("of none is sent once", () =>
    Effect.gen(function*() {
      yield* reasonOf(Models.retrieve({ model_id: "m" }).pipe(Retry.none))
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against([overloaded]))))
})

const rotating = () => {
  let turn = 0
  return Effect.sync(() => Redacted.make(`key-${++turn}`))
}
