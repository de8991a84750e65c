// The progress of uploads: for logs by a callback, for progress bars by a stream.
import * as Testing from "@effect-genai/core/Testing"
import * as Upload from "@effect-genai/core/Upload"
import { elapse, skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { against, upload } from "./support/acme.ts"

const response = Testing.json({ id: "f1" })

/** A file of chunks of 10 bytes, one per second. */
const slow = (chunks: number, options: { readonly size?: number } = {}) =>
  Upload.fromStream(
    () =>
      Stream.schedule(
        Stream.rechunk(Stream.fromIterable(Array.from({ length: chunks }, () => new Uint8Array(10))), 1),
        Schedule.spaced("1 second")
      ),
    { name: "a", type: "text/plain", ...options }
  )

/** The events a callback receives of an upload. */
const eventsOf = (file: Upload.Source) =>
  Effect.gen(function*() {
    const events: Array<Upload.Progress> = []
    yield* skipSleeps(upload({ file }).pipe(Upload.onProgress((event) => events.push(event))))
    return events
  }).pipe(Effect.provide(against([response])))

describe("Upload.onProgress", () => {
  it.effect("reports `done` once, with the last byte", () =>
    Effect.gen(function*() {
      for (const size of [30, undefined]) {
        const events = yield* eventsOf(slow(3, size === undefined ? {} : { size }))
        assert.deepStrictEqual(events.filter(({ done }) => done).length, 1)
        assert.deepInclude(events.at(-1), { bytes: 30, total: 30, done: true })
        assert.deepStrictEqual(
          events.filter(({ done }) => !done).map(({ bytes, total }) => [bytes, total]),
          size === undefined ? [[10, undefined], [20, undefined], [30, undefined]] : [[10, 30], [20, 30]]
        )
      }
    }))

  it.effect("reports `done` at once for an empty file", () =>
    Effect.gen(function*() {
      const events = yield* eventsOf(Upload.fromBytes("", { name: "a" }))
      assert.deepStrictEqual(events.map(({ bytes, done, total }) => [bytes, total, done]), [[0, 0, true]])
    }))

  it.effect("reports the rate of the last five seconds, and none in the first event", () =>
    Effect.gen(function*() {
      const parts = [
        Stream.make(new Uint8Array(10)),
        // 10 bytes a second, then ten times that.
        Stream.schedule(
          Stream.rechunk(Stream.fromIterable(Array.from({ length: 10 }, () => new Uint8Array(10))), 1),
          Schedule.spaced("1 second")
        ),
        Stream.schedule(
          Stream.rechunk(Stream.fromIterable(Array.from({ length: 8 }, () => new Uint8Array(100))), 1),
          Schedule.spaced("1 second")
        )
      ]
      const bytes = Stream.suspend(() => parts.reduce((all, part) => Stream.concat(all, part)))
      const events = yield* eventsOf(Upload.fromStream(() => bytes, { name: "a", type: "text/plain" }))
      assert.isUndefined(events[0]?.bytesPerSecond)
      const rates = events.map(({ bytesPerSecond = 0 }) => Math.round(bytesPerSecond))
      assert.deepStrictEqual(rates.slice(8, 11), [10, 10, 10])
      assert.deepStrictEqual(rates.slice(-2), [100, 100])
    }))

  it.effect("restarts with each attempt", () =>
    Effect.gen(function*() {
      const events: Array<Upload.Progress> = []
      yield* skipSleeps(upload({ file: slow(2, { size: 20 }) }).pipe(Upload.onProgress((event) => events.push(event))))
      assert.deepStrictEqual(events.map(({ attempt, bytes, done }) => [attempt, bytes, done]), [
        [1, 10, false],
        [1, 20, true],
        [2, 10, false],
        [2, 20, true]
      ])
    }).pipe(Effect.provide(against([Testing.json({}, { status: 503 }), response]))))

  it.effect("does not report `done` if the file fails", () =>
    Effect.gen(function*() {
      const events: Array<Upload.Progress> = []
      const broken = Upload.fromStream(
        () => Stream.concat(Stream.make(new Uint8Array(10)), Stream.fail(new Error("gone"))),
        { name: "a", size: 20 }
      )
      yield* Effect.exit(upload({ file: broken }).pipe(Upload.onProgress((event) => events.push(event))))
      assert.deepStrictEqual(events.map(({ bytes, done }) => [bytes, done]), [[10, false]])
    }).pipe(Effect.provide(against([response]))))

  it.effect("calls all callbacks, from the outside in", () =>
    Effect.gen(function*() {
      const received: Array<string> = []
      yield* upload({ file: Upload.fromBytes("a", { name: "a" }) }).pipe(
        Upload.onProgress(() => received.push("inner")),
        Upload.onProgress(() => received.push("outer"))
      )
      assert.deepStrictEqual(received, ["outer", "inner"])
    }).pipe(Effect.provide(against([response]))))
})

describe("Upload.withProgress", () => {
  /** Records names and bytes, like a progress bar. */
  const drawing =
    (drawn: Array<string>, pause: Effect.Effect<void> = Effect.void) => (events: Stream.Stream<Upload.Progress>) =>
      Stream.runForEach(
        events,
        ({ bytes, done, name }) =>
          Effect.andThen(Effect.sync(() => drawn.push(`${name} ${bytes}${done ? "!" : ""}`)), pause)
      ).pipe(
        Effect.andThen(Effect.sync(() => drawn.push("over")))
      )

  it.effect("runs the consumer during the upload and ends it before the upload ends", () =>
    Effect.gen(function*() {
      const drawn: Array<string> = []
      const { id } = yield* skipSleeps(
        upload({ file: slow(3, { size: 30 }) }).pipe(Upload.withProgress(drawing(drawn)))
      )
      assert.strictEqual(id, "f1")
      assert.deepStrictEqual(drawn, ["a 10", "a 20", "a 30!", "over"])
    }).pipe(Effect.provide(against([response]))))

  it.effect("skips old events for a slow consumer, which does not delay the upload", () =>
    Effect.gen(function*() {
      const drawn: Array<string> = []
      yield* skipSleeps(
        upload({ file: slow(9, { size: 90 }) }).pipe(Upload.withProgress(drawing(drawn, Effect.sleep("2700 millis"))))
      )
      assert.deepStrictEqual(drawn, ["a 10", "a 30", "a 60", "a 90!", "over"])
    }).pipe(Effect.provide(against([response]))))

  it.effect("emits the last event of each of many files, even if they have the same name", () =>
    Effect.gen(function*() {
      const drawn: Array<string> = []
      const files = Array.from({ length: 20 }, () => Upload.fromBytes("abc", { name: "same" }))
      yield* Stream.fromIterable(files).pipe(
        Stream.mapEffect((file) => upload({ file }), { concurrency: 4 }),
        Upload.withProgress(drawing(drawn, Effect.sleep("1 minute"))),
        Stream.runDrain,
        skipSleeps
      )
      assert.strictEqual(drawn.filter((line) => line === "same 3!").length, 20)
    }).pipe(Effect.provide(against(Array.from({ length: 20 }, () => response)))))

  it.effect("ends the consumer if the upload fails", () =>
    Effect.gen(function*() {
      const drawn: Array<string> = []
      const exit = yield* Effect.exit(
        upload({ file: Upload.fromBytes("abc", { name: "a" }) }).pipe(Upload.withProgress(drawing(drawn)))
      )
      assert.isTrue(Exit.isFailure(exit))
      assert.deepStrictEqual(drawn, ["a 3!", "over"])
    }).pipe(Effect.provide(against([Testing.json({}, { status: 400 })]))))

  it.effect("does not start the consumer before the upload runs", () =>
    Effect.gen(function*() {
      const drawn: Array<string> = []
      upload({ file: Upload.fromBytes("abc", { name: "a" }) }).pipe(Upload.withProgress(drawing(drawn)))
      yield* elapse("1 second")
      assert.deepStrictEqual(drawn, [])
    }).pipe(Effect.provide(against([]))))
})
