// `tapText` and `tapMessage`: text as it is generated, and the whole in the end, of one stream.
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Testing from "@effect-genai/core/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { against, baseRequest, events } from "./support/anthropic.ts"

const all = events([[
  { type: "text", text: "" },
  ...["One. ", "Two. ", "Three."].map((text) => ({ type: "text_delta", text }))
]])
const gateway = { baseUrl: "https://gateway.example.com" }

const collecting = () => {
  const texts: Array<string> = []
  return { texts, collect: (text: string) => Effect.sync(() => texts.push(text)) }
}

describe("Messages.tapText", () => {
  it.effect("calls the function with the text as it comes, and emits the events unchanged", () =>
    Effect.gen(function*() {
      const { collect, texts } = collecting()
      const before = yield* Stream.runCollect(Messages.stream(baseRequest))
      const after = yield* Messages.stream(baseRequest).pipe(Messages.tapText(collect), Stream.runCollect)
      assert.deepStrictEqual(after, before)
      assert.strictEqual(texts.join(""), "One. Two. Three.")
      assert.notInclude(texts, "")
    }).pipe(Effect.provide(against([Testing.sse(all), Testing.sse(all)]))))

  it.effect("calls it before the next event arrives", () =>
    Effect.gen(function*() {
      const { collect, texts } = collecting()
      const whole = yield* Messages.stream(baseRequest).pipe(
        Stream.rechunk(1),
        Stream.mapEffect((event) => Effect.as(Effect.yieldNow, event)),
        Messages.tapText(collect),
        Messages.accumulate
      )
      assert.deepStrictEqual(texts, ["One. ", "Two. ", "Three."])
      assert.strictEqual(Messages.textOf(whole), "One. Two. Three.")
    }).pipe(Effect.provide(against([Testing.sse(all)]))))

  it.effect("fails with the error of the function", () =>
    Effect.gen(function*() {
      const tapped = Messages.stream(baseRequest).pipe(Messages.tapText(() => Effect.fail("full" as const)))
      assert.strictEqual(yield* Effect.flip(Messages.accumulate(tapped)), "full")
    }).pipe(Effect.provide(against([Testing.sse(all)]))))

  it.effect("takes each event of a gateway, whatever it lacks", () =>
    Effect.gen(function*() {
      const { collect, texts } = collecting()
      yield* Messages.stream(baseRequest).pipe(Messages.tapText(collect), Stream.runDrain)
      assert.strictEqual(texts.join(""), "One. Two. Three.")
    }).pipe(
      Effect.provide(
        against(
          [Testing.sse([...all.slice(0, 3), {}, { type: "content_block_delta", index: 0 }, ...all.slice(3)])],
          gateway
        )
      )
    ))
})

describe("Messages.tapMessage", () => {
  it.effect("calls the function with what `accumulate` returns, after the last event", () =>
    Effect.gen(function*() {
      const { collect, texts } = collecting()
      const seen: Array<unknown> = []
      const expected = yield* Messages.accumulate(Messages.stream(baseRequest))
      const tapped = Messages.stream(baseRequest).pipe(
        Messages.tapText(collect),
        Messages.tapMessage((whole) => Effect.sync(() => seen.push(whole, texts.join(""))))
      )
      assert.deepStrictEqual(yield* Messages.accumulate(tapped), expected)
      assert.deepStrictEqual(seen, [expected, "One. Two. Three."])
    }).pipe(Effect.provide(against([Testing.sse(all), Testing.sse(all)]))))

  it.effect("does not call it if the stream is cut", () =>
    Effect.gen(function*() {
      let calls = 0
      const error = yield* Messages.stream(baseRequest).pipe(
        Messages.tapMessage(() => Effect.sync(() => calls++)),
        Stream.runDrain,
        Effect.flip
      )
      assert.strictEqual(error.reason._tag, "StreamTruncated")
      assert.strictEqual(calls, 0)
    }).pipe(Effect.provide(against([Testing.sse(all.slice(0, -1))]))))

  it.effect("fails with the error of the function, after the events", () =>
    Effect.gen(function*() {
      const { collect, texts } = collecting()
      const error = yield* Messages.stream(baseRequest).pipe(
        Messages.tapText(collect),
        Messages.tapMessage(() => Effect.fail("full" as const)),
        Stream.runDrain,
        Effect.flip
      )
      assert.strictEqual(error, "full")
      assert.strictEqual(texts.join(""), "One. Two. Three.")
    }).pipe(Effect.provide(against([Testing.sse(all)]))))
})
