import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import { elapse, settle, soon } from "@effect-genai/provider-contract/support/testTime"
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

describe("a call", () => {
  it.effect("is sent again when the connection failed, before the answer or in it", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* soon(retrieve(thing)), { id: "t1" })
      assert.strictEqual((yield* sent).length, 3)
    }).pipe(Effect.provide(against(["reset", Testing.cutAfter(3)(response), response]))))
})

describe("the wait", () => {
  it.effect("is asked for in another status, too", () =>
    Effect.gen(function*() {
      yield* soon(retrieve(thing))
      assert.deepStrictEqual(yield* times, [0, 3000])
    }).pipe(Effect.provide(against([refused(503, { "retry-after": "3" }), response]))))

  it.effect("ends when the last exhausted window resets, where a 429 says nothing else", () =>
    Effect.gen(function*() {
      yield* soon(retrieve(thing))
      assert.deepStrictEqual(yield* times, [0, 20_000])
    }).pipe(Effect.provide(against([
      refused(429, { "x-calls-remaining": "0", "x-calls-reset": "1970-01-01T00:00:20Z" }),
      response
    ]))))

  it.effect("does not care for windows that are not why", () =>
    Effect.gen(function*() {
      yield* soon(retrieve(thing))
      assert.deepStrictEqual(yield* times, [0, 500, 1500])
    }).pipe(Effect.provide(against([
      refused(429, { "x-calls-remaining": "5", "x-calls-reset": "1970-01-01T00:00:20Z" }),
      refused(503, { "x-calls-remaining": "0", "x-calls-reset": "1970-01-01T00:00:20Z" }),
      response
    ]))))
})

describe("the settings", () => {
  it.effect("none: sends every call once", () =>
    Effect.gen(function*() {
      yield* reasonOf(Retry.none(retrieve(thing)))
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against([refused(500)]))))

  it.effect("times: sends again as often as it says", () =>
    Effect.gen(function*() {
      yield* soon(retrieve(thing).pipe(Retry.times(4)))
      assert.strictEqual((yield* sent).length, 5)
    }).pipe(Effect.provide(against([refused(500), refused(500), refused(500), refused(500), response]))))

  it.effect("maxWait: obeys longer waits, or only shorter ones", () =>
    Effect.gen(function*() {
      yield* soon(retrieve(thing).pipe(Retry.maxWait("2 minutes")))
      assert.deepStrictEqual(yield* times, [0, 90_000])
      yield* reasonOf(retrieve(thing).pipe(Retry.maxWait("1 second")))
      assert.strictEqual((yield* sent).length, 3)
    }).pipe(Effect.provide(against([
      refused(429, { "retry-after": "90" }),
      response,
      refused(429, { "retry-after": "2" })
    ]))))

  it.effect("backoff: waits by a schedule of the caller's, which may also end the retries", () =>
    Effect.gen(function*() {
      yield* soon(reasonOf(
        retrieve(thing).pipe(
          Retry.times(5),
          Retry.backoff(
            Schedule.spaced("3 seconds").pipe(Schedule.upTo({ times: 3 }))
          )
        )
      ))
      assert.deepStrictEqual(yield* times, [0, 3000, 6000, 9000])
    }).pipe(Effect.provide(against(Array.from({ length: 4 }, () => refused(500))))))

  it.effect("backoff: sees why a call failed", () =>
    Effect.gen(function*() {
      const onlyOverload = Schedule.spaced("1 second").pipe(
        Schedule.setInputType<{ readonly _tag: string }>(),
        Schedule.while(({ input }) => Effect.succeed(input._tag === "Overloaded"))
      )
      yield* soon(reasonOf(retrieve(thing).pipe(Retry.backoff(onlyOverload))))
      assert.strictEqual((yield* sent).length, 2)
    }).pipe(Effect.provide(against([refused(529), refused(500)]))))

  it.effect("work on a stream as on a call", () =>
    Effect.gen(function*() {
      yield* Stream.runDrain(Retry.none(talk({}))).pipe(Effect.flip)
      assert.strictEqual((yield* sent).length, 1)
      yield* soon(Stream.runDrain(Retry.times(3)(talk({}))).pipe(Effect.flip))
      assert.strictEqual((yield* sent).length, 5)
    }).pipe(Effect.provide(against(Array.from({ length: 5 }, () => refused(500))))))
})

describe("the budget", () => {
  it.effect("is refunded once by a stream, however long it is", () =>
    Effect.gen(function*() {
      const budget = new Retry.Quota(100)
      budget.tokens = 10
      yield* Stream.runDrain(talk({}).pipe(Retry.quota(budget)))
      assert.strictEqual(budget.tokens, 11)
      yield* Stream.runDrain(records(thing).pipe(Retry.quota(budget)))
      assert.strictEqual(budget.tokens, 12)
    }).pipe(Effect.provide(against([
      Testing.splitBy(10)(Testing.sse([...words(50), { type: "over" }])),
      Testing.splitBy(10)(Testing.lines(words(50).map(({ text }) => ({ id: text }))))
    ]))))
})

describe("a stream", () => {
  it.effect("that is interrupted asks for nothing more", () =>
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
