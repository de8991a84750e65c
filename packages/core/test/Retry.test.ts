import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import { elapse, settle, skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { against, reasonOf, records, retrieve, sent, talk, times } from "./support/acme.ts"

const thing = { thing_id: "t1" }
const response = Testing.json({ id: "t1" })
const refused = (status: number, headers: { readonly [name: string]: string } = {}) =>
  Testing.json({ message: "no" }, { status, headers })

describe("a failed call", () => {
  it.effect("is retried if the connection fails before or within the response", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* skipSleeps(retrieve(thing)), { id: "t1" })
      assert.strictEqual((yield* sent).length, 3)
    }).pipe(Effect.provide(against(["reset", Testing.cutAfter(3)(response), response]))))
})

describe("the delay before a retry", () => {
  it.effect("is taken from Retry-After for other statuses than 429, too", () =>
    Effect.gen(function*() {
      yield* skipSleeps(retrieve(thing))
      assert.deepStrictEqual(yield* times, [0, 3000])
    }).pipe(Effect.provide(against([refused(503, { "retry-after": "3" }), response]))))

  it.effect("lasts until the exhausted rate limit resets if a 429 has no Retry-After", () =>
    Effect.gen(function*() {
      yield* skipSleeps(retrieve(thing))
      assert.deepStrictEqual(yield* times, [0, 20_000])
    }).pipe(Effect.provide(against([
      refused(429, { "x-calls-remaining": "0", "x-calls-reset": "1970-01-01T00:00:20Z" }),
      response
    ]))))

  it.effect("ignores rate limits that did not cause the error", () =>
    Effect.gen(function*() {
      yield* skipSleeps(retrieve(thing))
      assert.deepStrictEqual(yield* times, [0, 500, 1500])
    }).pipe(Effect.provide(against([
      refused(429, { "x-calls-remaining": "5", "x-calls-reset": "1970-01-01T00:00:20Z" }),
      refused(503, { "x-calls-remaining": "0", "x-calls-reset": "1970-01-01T00:00:20Z" }),
      response
    ]))))
})

describe("the Retry settings", () => {
  it.effect("none: sends every call once", () =>
    Effect.gen(function*() {
      yield* reasonOf(Retry.none(retrieve(thing)))
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against([refused(500)]))))

  it.effect("times: retries up to the given number of times", () =>
    Effect.gen(function*() {
      yield* skipSleeps(retrieve(thing).pipe(Retry.times(4)))
      assert.strictEqual((yield* sent).length, 5)
    }).pipe(Effect.provide(against([refused(500), refused(500), refused(500), refused(500), response]))))

  it.effect("maxWait: sets the longest Retry-After that is honored", () =>
    Effect.gen(function*() {
      yield* skipSleeps(retrieve(thing).pipe(Retry.maxWait("2 minutes")))
      assert.deepStrictEqual(yield* times, [0, 90_000])
      yield* reasonOf(retrieve(thing).pipe(Retry.maxWait("1 second")))
      assert.strictEqual((yield* sent).length, 3)
    }).pipe(Effect.provide(against([
      refused(429, { "retry-after": "90" }),
      response,
      refused(429, { "retry-after": "2" })
    ]))))

  it.effect("backoff: takes the delays and the end of the retries from the caller's schedule", () =>
    Effect.gen(function*() {
      yield* skipSleeps(reasonOf(
        retrieve(thing).pipe(
          Retry.times(5),
          Retry.backoff(
            Schedule.spaced("3 seconds").pipe(Schedule.upTo({ times: 3 }))
          )
        )
      ))
      assert.deepStrictEqual(yield* times, [0, 3000, 6000, 9000])
    }).pipe(Effect.provide(against(Array.from({ length: 4 }, () => refused(500))))))

  it.effect("backoff: passes the reason of the failure to the schedule", () =>
    Effect.gen(function*() {
      const onlyOverload = Schedule.spaced("1 second").pipe(
        Schedule.setInputType<{ readonly _tag: string }>(),
        Schedule.while(({ input }) => Effect.succeed(input._tag === "Overloaded"))
      )
      yield* skipSleeps(reasonOf(retrieve(thing).pipe(Retry.backoff(onlyOverload))))
      assert.strictEqual((yield* sent).length, 2)
    }).pipe(Effect.provide(against([refused(529), refused(500)]))))

  it.effect("apply to streams as to calls", () =>
    Effect.gen(function*() {
      yield* Stream.runDrain(Retry.none(talk({}))).pipe(Effect.flip)
      assert.strictEqual((yield* sent).length, 1)
      yield* skipSleeps(Stream.runDrain(Retry.times(3)(talk({}))).pipe(Effect.flip))
      assert.strictEqual((yield* sent).length, 5)
    }).pipe(Effect.provide(against(Array.from({ length: 5 }, () => refused(500))))))
})

describe("the retry quota", () => {
  it.effect("is refilled once per stream, however long the stream is", () =>
    Effect.gen(function*() {
      const quota = new Retry.Quota(100)
      quota.tokens = 10
      yield* Stream.runDrain(talk({}).pipe(Retry.quota(quota)))
      assert.strictEqual(quota.tokens, 11)
      yield* Stream.runDrain(records(thing).pipe(Retry.quota(quota)))
      assert.strictEqual(quota.tokens, 12)
    }).pipe(Effect.provide(against([
      Testing.splitBy(10)(Testing.sse([...words(50), { type: "over" }])),
      Testing.splitBy(10)(Testing.lines(words(50).map(({ text }) => ({ id: text }))))
    ]))))
})

describe("an interrupted stream", () => {
  it.effect("sends no more requests", () =>
    Effect.gen(function*() {
      for (const delay of [0, 100] as const) {
        const fiber = yield* Effect.forkChild(Stream.runDrain(talk({})))
        yield* settle
        yield* TestClock.adjust(delay)
        yield* Fiber.interrupt(fiber)
        yield* elapse("1 hour")
      }
      assert.strictEqual((yield* sent).length, 2)
    }).pipe(Effect.provide(against([Testing.stallAfter(90)(Testing.sse(words(9))), refused(500)]))))
})

const words = (count: number) => Array.from({ length: count }, (_, index) => ({ type: "word", text: `${index}` }))
