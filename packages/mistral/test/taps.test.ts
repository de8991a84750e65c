// `tapText` and `tapCompletion`: text as it is generated, and the whole in the end, of one stream.
import * as Testing from "@effect-genai/core/Testing"
import * as Chat from "@effect-genai/mistral/Chat"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { against, baseRequest, chunks, done } from "./support/mistral.ts"

const all = chunks(["One. ", "Two. ", "Three."].map((content) => ({ content })))
const gateway = { baseUrl: "https://gateway.example.com" }

const collecting = () => {
  const texts: Array<string> = []
  return { texts, collect: (text: string) => Effect.sync(() => texts.push(text)) }
}

describe("Chat.tapText", () => {
  it.effect("calls the function with the text as it comes, and emits the chunks unchanged", () =>
    Effect.gen(function*() {
      const { collect, texts } = collecting()
      const before = yield* Stream.runCollect(Chat.stream(baseRequest))
      const after = yield* Chat.stream(baseRequest).pipe(Chat.tapText(collect), Stream.runCollect)
      assert.deepStrictEqual(after, before)
      assert.strictEqual(texts.join(""), "One. Two. Three.")
      assert.notInclude(texts, "")
    }).pipe(Effect.provide(against([done(all), done(all)]))))

  it.effect("calls it before the next chunk arrives", () =>
    Effect.gen(function*() {
      const { collect, texts } = collecting()
      const whole = yield* Chat.stream(baseRequest).pipe(
        Stream.rechunk(1),
        Stream.mapEffect((event) => Effect.as(Effect.yieldNow, event)),
        Chat.tapText(collect),
        Chat.accumulate
      )
      assert.deepStrictEqual(texts, ["One. ", "Two. ", "Three."])
      assert.strictEqual(Chat.textOf(whole), "One. Two. Three.")
    }).pipe(Effect.provide(against([done(all)]))))

  it.effect("fails with the error of the function", () =>
    Effect.gen(function*() {
      const tapped = Chat.stream(baseRequest).pipe(Chat.tapText(() => Effect.fail("full" as const)))
      assert.strictEqual(yield* Effect.flip(Chat.accumulate(tapped)), "full")
    }).pipe(Effect.provide(against([done(all)]))))

  it.effect("takes each chunk of a gateway, whatever it lacks", () =>
    Effect.gen(function*() {
      const { collect, texts } = collecting()
      yield* Chat.stream(baseRequest).pipe(Chat.tapText(collect), Stream.runDrain)
      assert.strictEqual(texts.join(""), "One. Two. Three.")
    }).pipe(
      Effect.provide(
        against(
          [done([...all.slice(0, 2), {}, { choices: [{ index: 0 }] }, { choices: null }, ...all.slice(2)])],
          gateway
        )
      )
    ))
})

describe("Chat.tapCompletion", () => {
  it.effect("calls the function with what `accumulate` returns, after the last chunk", () =>
    Effect.gen(function*() {
      const { collect, texts } = collecting()
      const seen: Array<unknown> = []
      const expected = yield* Chat.accumulate(Chat.stream(baseRequest))
      const tapped = Chat.stream(baseRequest).pipe(
        Chat.tapText(collect),
        Chat.tapCompletion((whole) => Effect.sync(() => seen.push(whole, texts.join(""))))
      )
      assert.deepStrictEqual(yield* Chat.accumulate(tapped), expected)
      assert.deepStrictEqual(seen, [expected, "One. Two. Three."])
    }).pipe(Effect.provide(against([done(all), done(all)]))))

  it.effect("does not call it if the stream is cut", () =>
    Effect.gen(function*() {
      let calls = 0
      const error = yield* Chat.stream(baseRequest).pipe(
        Chat.tapCompletion(() => Effect.sync(() => calls++)),
        Stream.runDrain,
        Effect.flip
      )
      assert.strictEqual(error.reason._tag, "StreamTruncated")
      assert.strictEqual(calls, 0)
    }).pipe(Effect.provide(against([Testing.sse(all.slice(0, -1))]))))

  it.effect("fails with the error of the function, after the chunks", () =>
    Effect.gen(function*() {
      const { collect, texts } = collecting()
      const error = yield* Chat.stream(baseRequest).pipe(
        Chat.tapText(collect),
        Chat.tapCompletion(() => Effect.fail("full" as const)),
        Stream.runDrain,
        Effect.flip
      )
      assert.strictEqual(error, "full")
      assert.strictEqual(texts.join(""), "One. Two. Three.")
    }).pipe(Effect.provide(against([done(all)]))))
})
