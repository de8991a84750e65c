import * as Messages from "@effect-genai/anthropic/Messages"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { against, baseRequest, events, sent } from "../support/anthropic.ts"
import { inPieces, pings, slowly, stalling } from "../support/slowStreams.ts"

const streaming = Stream.runDrain(Messages.stream(baseRequest))

const json = (partial_json: string) => ({ type: "input_json_delta", partial_json })

/** A message with a text and a tool call: thirteen events. */
const all = events([
  [{ type: "text", text: "" }, { type: "text_delta", text: "Let me " }, { type: "text_delta", text: "see." }],
  [{ type: "tool_use", id: "toolu_1", name: "weather", input: {} }, json(`{"city":"Zü`), json(`rich"}`)]
])

const whole = all.map((event) => `event: ${Reflect.get(event, "type")}\ndata: ${JSON.stringify(event)}\n\n`)

/** Truncated streams: between any two events, and at five positions within one. */
const variants = [
  ...all.map((_, count) => ({ where: `after ${count} events`, body: whole.slice(0, count).join("") })),
  ...[4, 12, 29, 60, -1].map((at) => ({
    where: `within an event, at ${at}`,
    body: whole.slice(0, 4).join("") + whole[4]?.slice(0, at)
  }))
]

describe("streams", () => {
  it.effect.each(variants)(
    "truncated stream is an error: one cut $where has the partial message",
    ({ body }) =>
      Effect.gen(function*() {
        const received: Array<Messages.RawMessageStreamEvent> = []
        const reading = Stream.runForEach(Messages.stream(baseRequest), (event) =>
          Effect.sync(() => received.push(event)))
        const error = yield* Effect.flip(Retry.none(reading))
        const accumulated = yield* Effect.flip(Messages.accumulate(Stream.fromIterable(received)))
        const afterContent = received.length > 0
        assert.deepInclude(error.reason, { _tag: "StreamTruncated", afterContent, isRetryable: !afterContent })
        if (afterContent) {
          assert.deepStrictEqual(Messages.partial(error), Messages.partial(accumulated))
        }
      }).pipe(Effect.provide(against([Testing.text(body, { headers: { "content-type": "text/event-stream" } })])))
  )

  it.effect("mid-stream error event: after content, it is StreamFailed with its type and the partial message", () =>
    Effect.gen(function*() {
      const received: Array<string> = []
      const reading = Stream.runForEach(
        Messages.stream(baseRequest),
        ({ type }) => Effect.sync(() => received.push(type))
      )
      const error = yield* Effect.flip(reading)
      assert.deepStrictEqual(received, ["message_start", "ping", "content_block_start", "content_block_delta"])
      assert.deepInclude(error.reason, {
        _tag: "StreamFailed",
        because: "Overloaded",
        type: "overloaded_error",
        message: "Overloaded",
        attempts: 1,
        afterContent: true,
        transient: true,
        isRetryable: false,
        usage: { input_tokens: 10, output_tokens: 1 }
      })
      assert.deepStrictEqual(Messages.partial(error)?.content, [{ type: "text", text: "Let me " }])
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against([
      Testing.sse([...all.slice(0, 4), { type: "error", error: { type: "overloaded_error", message: "Overloaded" } }])
    ]))))

  it.effect("idle timeout: a stream fails after ninety seconds of silence, with the partial message", () =>
    Effect.gen(function*() {
      const error = yield* skipSleeps(Effect.flip(streaming))
      assert.deepInclude(error.reason, { _tag: "StreamStalled", limit: Duration.seconds(90), afterContent: true })
      assert.deepStrictEqual(Messages.partial(error)?.content, [{ type: "text", text: "Hi" }])
      assert.strictEqual(yield* Clock.currentTimeMillis, 90_000)
    }).pipe(Effect.provide(against([stalling(4)]))))

  it.effect("idle timeout: a stream that is silent before its first content is retried", () =>
    Effect.gen(function*() {
      yield* skipSleeps(streaming)
      assert.strictEqual((yield* sent).length, 2)
    }).pipe(Effect.provide(against([stalling(2), Testing.sse(events())]))))

  it.effect("idle timeout: pings keep a stream alive while the model thinks", () =>
    Effect.gen(function*() {
      const received = yield* skipSleeps(Stream.runCollect(Messages.stream(baseRequest)))
      assert.strictEqual(received.filter(({ type }) => type === "ping").length, 21)
      assert.isAbove(yield* Clock.currentTimeMillis, 20 * 60_000)
    }).pipe(Effect.provide(against([
      slowly("1 minute", inPieces([...events().slice(0, 3), ...pings(20), ...events().slice(3)]))
    ]))))
})
