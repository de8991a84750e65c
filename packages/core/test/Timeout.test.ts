import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Timeout from "@effect-genai/core/Timeout"
import * as Upload from "@effect-genai/core/Upload"
import { elapse, skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import {
  against,
  config,
  download,
  isolated,
  order,
  reasonOf,
  retrieve,
  sent,
  talk,
  times,
  upload
} from "./support/acme.ts"

const thing = { thing_id: "t1" }
const response = Testing.json({ id: "t1" })
const refused = Testing.json({}, { status: 503 })

describe("Timeout.headers", () => {
  it.effect("ends a call after ten minutes by default", () =>
    Effect.gen(function*() {
      const reason = yield* skipSleeps(reasonOf(Retry.none(retrieve(thing))))
      assert.deepInclude(reason, { _tag: "TimedOut", limit: Duration.minutes(10), attempts: 1, isRetryable: true })
      assert.strictEqual(yield* Clock.currentTimeMillis, 600_000)
    }).pipe(Effect.provide(against(["hang"]))))

  it.effect("ends calls and streams after the configured time", () =>
    Effect.gen(function*() {
      for (const call of [retrieve(thing), Stream.runDrain(talk({})), Stream.runDrain(download({ file_id: "f" }))]) {
        const from = yield* Clock.currentTimeMillis
        const reason = yield* skipSleeps(reasonOf(call.pipe(Timeout.headers("5 seconds"), Retry.none)))
        assert.deepInclude(reason, { _tag: "TimedOut", clock: "headers", limit: Duration.seconds(5) })
        assert.include(reason.message, "within 5s; Timeout.headers sets the limit")
        assert.strictEqual((yield* Clock.currentTimeMillis) - from, 5000)
      }
    }).pipe(Effect.provide(against(["hang", "hang", "hang"]))))

  it.effect("does not limit the time after the headers have arrived", () =>
    Effect.gen(function*() {
      yield* skipSleeps(retrieve(thing).pipe(Timeout.headers("5 seconds")))
      assert.strictEqual(yield* Clock.currentTimeMillis, 30_000)
    }).pipe(Effect.provide(against([slowly(response, "30 seconds")]))))

  it.effect("starts for each attempt when its request is sent, after the key is resolved", () =>
    Effect.gen(function*() {
      const call = retrieve(thing).pipe(Timeout.headers("5 seconds"), Retry.times(1))
      assert.deepStrictEqual(yield* skipSleeps(call), { id: "t1" })
      const reason = yield* skipSleeps(reasonOf(call))
      assert.deepInclude(reason, { _tag: "TimedOut", clock: "headers", attempts: 2 })
      // One of 7 s; two of 7 s and 5 s, with 0.5 s between them.
      assert.strictEqual(yield* Clock.currentTimeMillis, 7000 + 2 * 12_000 + 500)
    }).pipe(Effect.provide(Layer.mergeAll(
      Testing.script([response, "hang", "hang"]),
      isolated,
      config({ key: Effect.delay(Effect.succeed("acme-key"), "7 seconds") })
    ))))

  it.effect("is followed by a retry", () =>
    Effect.gen(function*() {
      yield* skipSleeps(retrieve(thing).pipe(Timeout.headers("5 seconds")))
      assert.deepStrictEqual(yield* times, [0, 5500])
    }).pipe(Effect.provide(against(["hang", response]))))
})

describe("every timeout", () => {
  it.effect("waits in whole milliseconds, since a clock may ignore fractions", () =>
    Effect.gen(function*() {
      const clock = yield* Clock.Clock
      const waits: Array<number> = []
      const details = {
        ...clock,
        sleep: (duration: Duration.Duration) => {
          waits.push(Duration.toMillis(duration))
          return clock.sleep(duration)
        }
      }
      const short = Duration.micros(2500n)
      const calls = [
        reasonOf(retrieve(thing).pipe(Timeout.attempt(short), Retry.none)),
        reasonOf(Stream.runDrain(download({ file_id: "f" }).pipe(Timeout.idle(short))))
      ]
      for (const call of calls) yield* skipSleeps(call).pipe(Effect.provideService(Clock.Clock, details))
      assert.isTrue(waits.length >= 2 && waits.every(Number.isInteger), waits.join())
    }).pipe(Effect.provide(against(["hang", Testing.stallAfter(3)(response)]))))
})

describe("Timeout.attempt", () => {
  it.effect("ends an attempt whose body stalls", () =>
    Effect.gen(function*() {
      const reason = yield* skipSleeps(reasonOf(retrieve(thing).pipe(Timeout.attempt("8 seconds"), Retry.none)))
      assert.deepInclude(reason, { _tag: "TimedOut", clock: "attempt", limit: Duration.seconds(8) })
    }).pipe(Effect.provide(against([Testing.stallAfter(3)(response)]))))

  it.effect("ends an attempt whose body arrives too slowly", () =>
    Effect.gen(function*() {
      yield* skipSleeps(reasonOf(retrieve(thing).pipe(Timeout.attempt("100 seconds"), Retry.none)))
      assert.strictEqual(yield* Clock.currentTimeMillis, 100_000)
    }).pipe(Effect.provide(against([slowly(Testing.splitBy(1)(response), "30 seconds")]))))

  it.effect("applies to each attempt separately", () =>
    Effect.gen(function*() {
      yield* skipSleeps(retrieve(thing))
      assert.deepStrictEqual(yield* times, [0, 540_500, 1_081_500])
    }).pipe(Effect.provide(Layer.mergeAll(
      config(),
      isolated,
      delayed(["9 minutes", refused], ["9 minutes", refused], ["9 minutes", response])
    ))))

  it.effect("does not limit a stream", () =>
    Effect.gen(function*() {
      const received = yield* skipSleeps(
        Stream.runCollect(download({ file_id: "f" }).pipe(Timeout.attempt("5 seconds")))
      )
      assert.strictEqual(received.length, 11)
    }).pipe(Effect.provide(against([slowly(Testing.splitBy(1)(response), "30 seconds")]))))

  it.effect("aborts the request of the attempt", () =>
    Effect.gen(function*() {
      const { ended, layer } = hanging()
      yield* skipSleeps(reasonOf(retrieve(thing).pipe(Timeout.attempt("8 seconds"), Retry.none))).pipe(
        Effect.provide(layer)
      )
      assert.deepStrictEqual(ended, [8000])
    }))
})

describe("Timeout.total", () => {
  it.effect("includes the reader's own time for a stream", () =>
    Effect.gen(function*() {
      const reading = Stream.tap(download({ file_id: "f" }), () => Effect.sleep("1 minute"))
      const reason = yield* skipSleeps(reasonOf(Stream.runDrain(reading.pipe(Timeout.total("90 seconds")))))
      assert.deepInclude(reason, { _tag: "StreamFailed", because: "TimedOut", afterContent: true, isRetryable: false })
      assert.strictEqual(yield* Clock.currentTimeMillis, 120_000)
    }).pipe(Effect.provide(against([Testing.splitBy(3)(response)]))))

  it.effect("aborts the request of a stream and sends no other", () =>
    Effect.gen(function*() {
      const { ended, layer } = hanging()
      const reason = yield* skipSleeps(reasonOf(Stream.runDrain(talk({}).pipe(Timeout.total("8 seconds"))))).pipe(
        Effect.provide(layer)
      )
      assert.deepInclude(reason, { _tag: "TimedOut", clock: "total" })
      assert.deepStrictEqual(ended, [8000])
    }))

  it.effect("ends the retry delay of a stream and sends no other request", () =>
    Effect.gen(function*() {
      yield* skipSleeps(reasonOf(Stream.runDrain(talk({}).pipe(Timeout.total("1 second")))))
      yield* elapse("1 hour")
      assert.strictEqual((yield* sent).length, 2)
    }).pipe(Effect.provide(against([refused, refused]))))

  it.effect("fails a create that costs money with SubmissionUnknown only while its request is in flight", () =>
    Effect.gen(function*() {
      const ordering = skipSleeps(reasonOf(order({ items: ["a"] }).pipe(Timeout.total("5 seconds"))))
      assert.deepInclude(yield* ordering, { _tag: "SubmissionUnknown", because: "TimedOut", submittedAt: 0, items: 1 })
      assert.deepInclude(yield* ordering, { _tag: "TimedOut", clock: "total" })
    }).pipe(Effect.provide(against(["hang", Testing.json({}, { status: 529, headers: { "retry-after": "30" } })]))))
})

describe("Timeout.idle", () => {
  it.effect("does not wait after the last event of a stream", () =>
    Effect.gen(function*() {
      const received = yield* skipSleeps(Stream.runCollect(talk({})))
      assert.strictEqual(received.length, 2)
      assert.strictEqual(yield* Clock.currentTimeMillis, 250)
    }).pipe(Effect.provide(against([
      Testing.stallAfter(105)(Testing.sse([{ type: "word", text: "a" }, { type: "over" }, { type: "never" }]))
    ]))))
})

describe("the timeout of an upload", () => {
  const slow = Upload.fromStream(
    () =>
      Stream.fromIterable(Array.from({ length: 20 }, (_, index) => Uint8Array.of(index))).pipe(
        Stream.schedule(Schedule.spaced("1 minute"))
      ),
    { name: "slow.bin" }
  )

  it.effect("does not end an upload that makes progress", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* skipSleeps(upload({ file: slow })), { id: "t1" })
      assert.isAbove(yield* Clock.currentTimeMillis, 18 * 60_000)
    }).pipe(Effect.provide(against([response]))))

  it.effect("ends an upload that makes no progress", () =>
    Effect.gen(function*() {
      const stuck = Upload.fromStream(() => Stream.concat(Stream.make(Uint8Array.of(1)), Stream.never), {
        name: "stuck"
      })
      const reason = yield* skipSleeps(reasonOf(Retry.none(upload({ file: stuck }))))
      assert.strictEqual(reason._tag, "TimedOut")
    }).pipe(Effect.provide(against([response]))))
})

/** Waits before each chunk of a body. */
const slowly = (self: Testing.ServerResponse, wait: Duration.Input): Testing.ServerResponse => ({
  ...self,
  body: Stream.mapEffect(self.body, (chunk) => Effect.delay(Effect.succeed(chunk), wait))
})

/** Returns each response after its delay. */
const delayed = (...steps: ReadonlyArray<readonly [Duration.Input, Testing.ServerResponse]>) => {
  const left = [...steps]
  return Testing.layer(() => {
    const [wait, step] = left.shift() ?? ["0 millis", Testing.json({}, { status: 400 })]
    return Effect.delay(Effect.succeed(step), wait)
  })
}

/** Never responds, and records when its requests are aborted. */
const hanging = () => {
  const ended: Array<number> = []
  const never = Effect.never.pipe(
    Effect.onInterrupt(() => Effect.map(Clock.currentTimeMillis, (now) => ended.push(now)))
  )
  return { ended, layer: Layer.mergeAll(config(), isolated, Testing.layer(() => never)) }
}
