import * as Files from "@effect-genai/anthropic/Files"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Timeout from "@effect-genai/core/Timeout"
import * as Upload from "@effect-genai/core/Upload"
import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { soon } from "../../core/test/time.ts"
import { against, ask, events, file, message, reasonOf, refusal, sent } from "./anthropic.ts"

const streaming = Stream.runDrain(Messages.stream(ask))

describe("a message", () => {
  it.effect("is waited for ten minutes, three times over", () =>
    Effect.gen(function*() {
      const reason = yield* soon(reasonOf(Messages.create(ask)))
      assert.deepInclude(reason, { _tag: "TimedOut", limit: Duration.minutes(10), attempts: 3 })
      assert.strictEqual(yield* Clock.currentTimeMillis, 3 * 600_000 + 500 + 1000)
    }).pipe(Effect.provide(against(["hang", "hang", "hang"]))))

  it.effect("may be asked for with as many tokens as there are, however long that takes", () =>
    Effect.gen(function*() {
      const { id } = yield* soon(Messages.create({ ...ask, max_tokens: 128_000 }))
      assert.strictEqual(id, "msg_1")
      assert.strictEqual(yield* Clock.currentTimeMillis, 9 * 60_000)
    }).pipe(Effect.provide(against([slowly("9 minutes", Testing.json(message()))]))))

  it.effect("whose answer stalls is not waited for without end", () =>
    Effect.gen(function*() {
      const reason = yield* soon(reasonOf(Messages.create(ask).pipe(Timeout.attempt("30 seconds"), Retry.none)))
      assert.deepInclude(reason, { _tag: "TimedOut", clock: "attempt", status: 200, requestId: "req_1" })
    }).pipe(Effect.provide(against([
      Testing.stallAfter(20)(Testing.json(message(), { headers: { "request-id": "req_1" } }))
    ]))))

  it.effect("and all it takes are bounded by one total", () =>
    Effect.gen(function*() {
      const reason = yield* soon(reasonOf(Messages.create(ask).pipe(Timeout.total("10 seconds"))))
      assert.deepInclude(reason, { _tag: "TimedOut", clock: "total", attempts: 2 })
      assert.strictEqual(yield* Clock.currentTimeMillis, 10_000)
    }).pipe(Effect.provide(against([
      refusal(529, "overloaded_error", "no", { headers: { "retry-after": "4" } }),
      refusal(529, "overloaded_error", "no", { headers: { "retry-after": "40" } })
    ]))))
})

describe("a stream of a message", () => {
  it.effect("that falls silent is ended after ninety seconds, with what had come", () =>
    Effect.gen(function*() {
      const error = yield* soon(Effect.flip(streaming))
      assert.deepInclude(error.reason, { _tag: "StreamStalled", limit: Duration.seconds(90), afterContent: true })
      assert.deepStrictEqual(Messages.partial(error)?.content, [{ type: "text", text: "Hi" }])
      assert.strictEqual(yield* Clock.currentTimeMillis, 90_000)
    }).pipe(Effect.provide(against([stalling(4)]))))

  it.effect("that falls silent before content is begun anew", () =>
    Effect.gen(function*() {
      yield* soon(streaming)
      assert.strictEqual((yield* sent).length, 2)
    }).pipe(Effect.provide(against([stalling(2), Testing.sse(events())]))))

  it.effect("that thinks is kept alive by its pings", () =>
    Effect.gen(function*() {
      const said = yield* soon(Stream.runCollect(Messages.stream(ask)))
      assert.strictEqual(said.filter(({ type }) => type === "ping").length, 21)
      assert.isAbove(yield* Clock.currentTimeMillis, 20 * 60_000)
    }).pipe(Effect.provide(against([
      slowly("1 minute", inPieces([...events().slice(0, 3), ...pings(20), ...events().slice(3)]))
    ]))))

  it.effect("may last as long as it likes, and no longer than its total", () =>
    Effect.gen(function*() {
      const reason = yield* soon(reasonOf(streaming.pipe(Timeout.total("5 minutes"))))
      assert.deepInclude(reason, { _tag: "TimedOut", clock: "total" })
      assert.strictEqual(yield* Clock.currentTimeMillis, 300_000)
    }).pipe(Effect.provide(against([slowly("1 minute", inPieces([...events().slice(0, 3), ...pings(20)]))]))))
})

describe("an upload", () => {
  it.effect("may take an hour, as long as it goes on", () =>
    Effect.gen(function*() {
      const slow = Stream.fromIterable(Array.from({ length: 60 }, () => Uint8Array.of(1))).pipe(
        Stream.schedule(Schedule.spaced("1 minute"))
      )
      yield* soon(Files.upload({ file: Upload.fromStream(() => slow, { name: "a" }) }))
      assert.isAbove(yield* Clock.currentTimeMillis, 55 * 60_000)
    }).pipe(Effect.provide(against([Testing.json(file("f"))]))))
})

const pings = (count: number) => Array.from({ length: count }, () => ({ type: "ping" }))

/** A stream of events, each a chunk of its own. */
const inPieces = (all: ReadonlyArray<object>): Testing.Answer => ({
  ...Testing.sse([]),
  body: Stream.flatMap(Stream.fromIterable(all), (event) => Testing.sse([event]).body)
})

/** Waits before each chunk of a body. */
const slowly = (wait: Duration.Input, self: Testing.Answer): Testing.Answer => ({
  ...self,
  body: Stream.mapEffect(self.body, (chunk) => Effect.delay(Effect.succeed(chunk), wait))
})

/** Some events, then silence. */
const stalling = (count: number): Testing.Answer => ({
  ...Testing.sse([]),
  body: Stream.concat(Testing.sse(events().slice(0, count)).body, Stream.never)
})
